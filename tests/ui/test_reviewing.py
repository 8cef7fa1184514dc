"""The reviewing loop with real keys on real files: judge, note, link, undo, close, open again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.builders import FIRST, seed_of, session_on
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.models.claims_model import CLAIM_ROLE
from ui.views.sort_button import SortButton
from workbench.claims.claim import ClaimState
from workbench.project import Project
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

CTRL = Qt.KeyboardModifier.ControlModifier


def test_three_verdicts_a_note_and_a_link_are_there_again(
    real_desk: DeskDriver, real_project: Project
) -> None:
    """The whole way once: the file holds what was pressed, typed and pasted."""
    first, second, third = real_desk.rows[:3]
    real_desk.mark("verified")
    real_desk.mark("disputed")
    real_desk.mark("unsourced")
    real_desk.go_to(third)
    real_desk.write_note("No count of the days was found.")
    real_desk.paste("https://example.org/strikes")
    real_desk.close_window()

    again = session_on(real_project)

    verdicts = [check.verdict for row in (first, second, third) if (check := again.check(row.id))]
    noted = again.check(third.id)
    assert verdicts == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNSOURCED]
    assert noted is not None
    assert noted.note == "No count of the days was found."
    assert [source.url for source in noted.links] == ["https://example.org/strikes"]


def test_the_file_reads_well_in_a_pull_request(desk: DeskDriver, project: Project) -> None:
    """Exactly these lines for one verdict with a note and a link."""
    row = desk.current
    desk.mark("disputed")
    desk.go_to(row)
    desk.write_note("Gate count: 987,654.")
    desk.paste("https://example.org/gates")
    desk.close_window()

    text = project.checks_path("ferry", FIRST.slug).read_text(encoding="utf-8")

    today = session_on(project).check(row.id)
    assert today is not None
    assert text == (
        "# yaml-language-server: $schema=../schema.json\n"
        "format: 1\n"
        "reviewer: first-reader\n"
        "name: First Reader\n"
        "checks:\n"
        "\n"
        f"  {row.id}:\n"
        "    claim: |-\n"
        "      Ferry carries a million\n"
        "    verdict: disputed\n"
        f"    checked: {today.checked}\n"
        "    note: |-\n"
        "      Gate count: 987,654.\n"
        "    links:\n"
        "      - url: https://example.org/gates\n"
    )


def test_opening_again_shows_the_verdicts(desk: DeskDriver, project: Project) -> None:
    """The list shows what the file says, and the first open claim is selected."""
    judged = desk.current
    desk.mark("verified")
    desk.wait_saved()

    desk.open(seed_of(project))

    assert desk.rows[0].id == judged.id
    assert desk.rows[0].standing is Standing.VERIFIED
    assert desk.current.id == desk.rows[1].id


def test_undo_takes_each_step_back(desk: DeskDriver) -> None:
    """Ctrl+Z after verdict, note and link, in the opposite order; nothing is left."""
    row = desk.current
    desk.mark("verified")
    desk.go_to(row)
    desk.write_note("seen")
    desk.paste("https://example.org/a")

    for _ in range(3):
        desk.ctrl("z", on=desk.list)

    assert desk.check(row) is None
    desk.wait_saved()
    assert desk.bridge.session is not None
    assert not desk.bridge.session.is_dirty


def test_redo_brings_it_back(desk: DeskDriver) -> None:
    """Ctrl+Shift+Z after Ctrl+Z."""
    row = desk.current
    desk.mark("verified")
    desk.ctrl("z", on=desk.list)

    desk.press("z", CTRL | Qt.KeyboardModifier.ShiftModifier, on=desk.list)

    check = desk.check(row)
    assert check is not None
    assert check.verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        ("1", Verdict.VERIFIED),
        ("v", Verdict.VERIFIED),
        ("2", Verdict.DISPUTED),
        ("d", Verdict.DISPUTED),
        ("3", Verdict.UNSOURCED),
        ("u", Verdict.UNSOURCED),
    ],
)
@pytest.mark.parametrize("pane", ["list", "article"])
def test_single_keys_judge_in_list_and_article(
    desk: DeskDriver, key: str, verdict: Verdict, pane: str
) -> None:
    """Digits and letters, for keyboards on which one of them is awkward."""
    row = desk.current

    desk.press(key, on=getattr(desk, pane))

    check = desk.check(row)
    assert check is not None
    assert check.verdict is verdict


@pytest.mark.parametrize("key", ["0", "r"])
def test_reopening_takes_the_verdict_back(desk: DeskDriver, key: str) -> None:
    """Without moving on: the claim is open now."""
    row = desk.current
    desk.mark("verified")
    desk.go_to(row)

    desk.press(key, on=desk.list)

    assert desk.check(row) is None
    assert desk.current.id == row.id


@pytest.mark.parametrize(("key", "verdict"), [("1", "verified"), ("2", "disputed")])
def test_ctrl_digits_judge_from_inside_the_note(desk: DeskDriver, key: str, verdict: str) -> None:
    """The note typed so far is kept with the verdict."""
    row = desk.current
    desk.press("e", on=desk.list)
    desk.type("half a sentence")

    desk.ctrl(key)

    check = desk.check(row)
    assert check is not None
    assert (check.verdict, check.note) == (Verdict(verdict), "half a sentence")


@pytest.mark.parametrize("field", ["note", "link_field"])
def test_single_keys_are_text_in_fields(desk: DeskDriver, field: str) -> None:
    """No shortcut steals typing."""
    widget = getattr(desk, field)
    widget.setFocus()

    desk.type("0123vdurjknlexf?")

    text = widget.toPlainText() if field == "note" else widget.text()
    assert text == "0123vdurjknlexf?"
    assert all(row.standing in {Standing.OPEN, Standing.ASIDE} for row in desk.rows)


def test_a_verdict_moves_on_to_the_next_open_claim(desk: DeskDriver) -> None:
    """What is set aside or judged is passed over; focus stays where it was."""
    opens = [row.id for row in desk.rows if row.standing is Standing.OPEN]

    desk.mark("verified")

    assert desk.current.id == opens[1]
    assert desk.focus is desk.list


def test_a_click_in_the_article_selects_the_claim_everywhere(desk: DeskDriver) -> None:
    """Text, list and card show the same claim."""
    row = next(row for row in desk.rows if "1964" in row.text)

    desk.click_words(row)

    assert desk.current.id == row.id
    assert desk.window.desk.claims.current_id() == row.id
    assert "1964" in desk.window.desk.card.quote.text()


def test_j_and_k_walk_through_the_list(desk: DeskDriver) -> None:
    """One claim on and back again."""
    before = desk.current.id

    desk.press("j", on=desk.list)
    after = desk.current.id
    desk.press("k", on=desk.list)

    assert after != before
    assert desk.current.id == before


def test_several_links_come_in_at_once(desk: DeskDriver) -> None:
    """Every web address in the clipboard, and nothing else of it."""
    row = desk.current

    desk.paste("see https://example.org/a and\njavascript:alert(1) https://example.org/b")

    check = desk.check(row)
    assert check is not None
    assert [s.url for s in check.links] == ["https://example.org/a", "https://example.org/b"]


def test_a_clipboard_without_a_link_changes_nothing(desk: DeskDriver) -> None:
    """It is said, not guessed."""
    row = desk.current

    desk.paste("just words")

    assert desk.check(row) is None
    assert "No web link" in desk.toast


def test_a_typed_link_is_added_with_return(desk: DeskDriver) -> None:
    """L, type, Return; Escape goes back to the list."""
    row = desk.current
    desk.press("l", on=desk.list)
    desk.type("https://example.org/typed")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)

    check = desk.check(row)
    assert check is not None
    assert [source.url for source in check.links] == ["https://example.org/typed"]
    assert desk.focus is desk.list


def test_the_toast_says_what_happened_and_undoes_it(desk: DeskDriver) -> None:
    """A mouse user needs no key for taking back."""
    row = desk.current
    desk.mark("disputed")
    assert "Disputed" in desk.toast

    desk.window.toast.undo_wanted.emit()

    assert desk.check(row) is None


def test_the_toast_goes_when_the_reviewer_goes_on(desk: DeskDriver) -> None:
    """To another claim, not by what the action itself selects: it would cover the text there."""
    desk.mark("disputed")
    assert "Disputed" in desk.toast

    desk.press("j", on=desk.list)

    assert desk.toast == ""


@pytest.mark.parametrize("key", ["x", "3"])
def test_the_toast_of_an_action_outlives_what_it_selects(desk: DeskDriver, key: str) -> None:
    """Setting aside, like a verdict, goes on to the next claim and is told there."""
    before = desk.current
    desk.press(key, on=desk.list)
    if key == "x":
        desk.press_popup("d")

    assert desk.current != before
    assert desk.toast.startswith("Claim 1 ")


def test_the_toast_stays_while_the_claim_is_worked_on(desk: DeskDriver) -> None:
    """A note that is kept meanwhile is no going on."""
    desk.bridge.add_links("https://example.org/a")
    desk.write_note("Gate count.")
    assert desk.toast == "Link added"


def test_setting_aside_and_back_counts_for_everybody(desk: DeskDriver, project: Project) -> None:
    """The claim list says so, and the second X brings the claim back."""
    row = desk.current
    desk.bridge.set_aside(desk.current.id, "opinion")
    desk.wait_saved()
    assert session_on(project).claim(row.id).state is ClaimState.SET_ASIDE

    desk.bridge.select(row.id)
    desk.press("x", on=desk.list)
    desk.wait_saved()

    assert session_on(project).claim(row.id).state is ClaimState.ACTIVE


def test_the_finish_line_is_reached_by_one_key_a_claim(real_desk: DeskDriver) -> None:
    """As many presses as open claims, and no sentence is untouched."""
    opens = sum(row.standing is Standing.OPEN for row in real_desk.rows)
    real_desk.list.setFocus()

    QTest.keyClicks(real_desk.list, "3" * opens)

    assert real_desk.bridge.session is not None
    counts = real_desk.bridge.session.counts()
    assert (counts.open, counts.untouched) == (0, 0)


def test_the_clipboard_gives_the_articles_own_words(desk: DeskDriver) -> None:
    """Copying from the article keeps emoji and line ends as they are in the seed."""
    view = desk.window.desk.article.view
    view.selectAll()

    view.copy()

    assert desk.bridge.session is not None
    assert QGuiApplication.clipboard().text() == desk.bridge.session.article.text


def test_the_order_chosen_in_the_menu_is_the_order_of_the_list(real_desk: DeskDriver) -> None:
    """Most worth checking first, by the menu's own entry."""
    pane = real_desk.window.desk.claims
    button = pane.head.findChildren(SortButton)[0]
    model = pane.model

    button.menu().actions()[1].trigger()

    scores = [model.index(at, 0).data(CLAIM_ROLE).worth.score for at in range(model.rowCount())]
    assert scores == sorted(scores, reverse=True)


def test_the_claim_set_aside_is_the_one_x_was_pressed_on(desk: DeskDriver) -> None:
    """Keys pressed while the menu of reasons is open are the menu's."""
    row = desk.current
    desk.press("x", on=desk.list)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    desk.window.commands.carry_out(Do.DISPUTED)
    menu.actions()[1].trigger()
    menu.close()

    assert desk.check(row) is None
    assert desk.bridge.session is not None
    assert desk.bridge.session.claim(row.id).reason == "question"


@pytest.mark.parametrize("steps", [1, 2])
def test_the_toast_never_offers_to_undo_what_is_undone(desk: DeskDriver, steps: int) -> None:
    """It says what was taken back instead."""
    for _ in range(steps):
        desk.mark("verified")
        desk.ctrl("z", on=desk.list)

    assert desk.toast == "Undone: marking verified"


def test_a_quotation_on_the_card_has_one_pair_of_marks(real_desk: DeskDriver) -> None:
    """What brings its own marks gets no second pair."""
    card = real_desk.window.desk.card
    for row in real_desk.rows:
        real_desk.bridge.select(row.id)
        assert "““" not in card.quote.text()
        assert "””" not in card.quote.text()


def test_larger_type_keeps_the_selected_claim_in_view(real_desk: DeskDriver) -> None:
    """Zooming in moves the lines, not the reviewer's place."""
    row = real_desk.rows[12]
    real_desk.bridge.select(row.id)
    view = real_desk.window.desk.article.view

    for _ in range(4):
        real_desk.ctrl("+", on=real_desk.list)

    first = view.claim_rects(row.id)[0]
    assert 0 <= first.top() < view.viewport().height()
