"""What verdicts should have, as the window says it: at once, everywhere, and never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from tests.builders import seed_of, session_on
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.models.claim_filter import Filter
from ui.views.finish_panel import FinishPanel
from ui.views.gate_note import GateNote
from ui.views.key_cap import KeyCap
from workbench.project import Project
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

LINK = "https://example.org/gates"


def wants(desk: DeskDriver) -> GateNote:
    """What the card says below the verdict."""
    return desk.window.desk.card.wants


def sentences(desk: DeskDriver) -> list[str]:
    """The sentences that are seen there."""
    return [label.text() for label in wants(desk).sentences if label.isVisible()]


def needing(desk: DeskDriver) -> int:
    """The figure on the chip; 0 while there is no chip."""
    chip = desk.window.desk.claims.filter_bar._chips[Standing.INCOMPLETE]
    return chip.count if chip.isVisible() else 0


def judged(desk: DeskDriver, verdict: str) -> ClaimRow:
    """The first claim, judged by key and selected again."""
    row = desk.current
    desk.mark(verdict)
    desk.go_to(row)
    return desk.current


@pytest.mark.parametrize("verdict", ["verified", "disputed", "unsourced"])
def test_a_key_judges_whatever_is_lacking(desk: DeskDriver, verdict: str) -> None:
    """It counts as a verdict, and the next open claim comes."""
    row = desk.current

    desk.mark(verdict)

    check = desk.check(row)
    assert check is not None
    assert check.verdict is Verdict(verdict)
    assert desk.current.number == row.number + 1
    assert desk.focus is desk.list
    assert "1 of 5 claims checked" in desk.window.status_line.progress.text()
    assert needing(desk) == 1


def test_the_card_says_what_is_lacking(desk: DeskDriver) -> None:
    """To the eye and to screen readers; of an open claim nothing."""
    assert not wants(desk).isVisible()

    judged(desk, "disputed")

    said = "Disputed, but no source against it is given and no note says what is wrong."
    assert wants(desk).isVisible()
    assert sentences(desk) == [said]
    assert wants(desk).accessibleDescription() == said


def test_links_and_notes_mend_it_at_once(desk: DeskDriver) -> None:
    """In the list, on the card and on the chip; undo breaks it again, step by step."""
    row = judged(desk, "disputed")
    desk.paste(LINK)
    assert sentences(desk) == ["Disputed, but no note says what is wrong."]
    desk.write_note("Gate count: 987,654.")
    assert not wants(desk).isVisible()
    assert (desk.current.unmet, needing(desk)) == ((), 0)

    desk.ctrl("z", on=desk.list)
    desk.ctrl("z")

    assert desk.current.id == row.id
    assert sentences(desk) == [row.unmet[0].sentence]
    assert needing(desk) == 1


def test_the_article_itself_is_no_source(empty_desk: DeskDriver, project: Project) -> None:
    """Nor its outlet's other pages."""
    session_on(project)
    path = project.claims_path("ferry")
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}url: https://daily.example/ferry\n", encoding="utf-8")
    empty_desk.open(seed_of(project))
    judged(empty_desk, "verified")

    empty_desk.paste("https://www.daily.example/older")

    (said,) = sentences(empty_desk)
    assert "the article itself or the outlet it appeared in" in said


@pytest.mark.parametrize(
    ("verdict", "button"), [("verified", "add_link"), ("unsourced", "write_note")]
)
@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_one_press_leads_to_what_mends_it(
    desk: DeskDriver, verdict: str, button: str, by: str
) -> None:
    """Only what is lacking is offered."""
    judged(desk, verdict)
    pressed: QToolButton = getattr(wants(desk), button)
    shown = [each for each in wants(desk).findChildren(QToolButton) if each.isVisible()]
    assert shown == [pressed]

    if by == "mouse":
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    else:
        desk.press(Qt.Key.Key_Space, on=pressed)

    field = desk.link_field if button == "add_link" else desk.note
    assert desk.focus is field


def test_the_chip_shows_those_verdicts(desk: DeskDriver) -> None:
    """And no others; one that was mended stays while it is worked on."""
    row = judged(desk, "verified")
    bar, model = desk.window.desk.claims.filter_bar, desk.window.desk.claims.model
    bar._chips[Standing.INCOMPLETE].click()
    assert bar.filter == Filter(frozenset({Standing.INCOMPLETE}))
    assert [model.id_at(at) for at in range(model.rowCount())] == [row.id]

    desk.paste(LINK)

    assert model.row_of(row.id) == 0
    assert needing(desk) == 0


def test_the_finish_tells_what_is_still_wanted(desk: DeskDriver) -> None:
    """On the card and at the foot, and there only once no claim is open; asked for, in a toast."""
    open_claims = [row for row in desk.rows if row.standing is Standing.OPEN]
    for _ in open_claims[1:]:
        desk.mark("verified")
    assert "verdicts need" not in desk.window.status_line.progress.text()

    desk.mark("verified")

    said = f"{len(open_claims)} verdicts need a source or a note"
    (panel,) = desk.window.desk.card.findChildren(FinishPanel)
    desk.bot.waitUntil(panel.isVisible)
    assert said in {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}
    assert said not in desk.toast
    desk.bot.waitUntil(lambda: said in desk.window.status_line.progress.text())
    desk.press("n", on=desk.list)
    assert desk.toast == f"No claim is open any more. {said}"


def test_the_projects_rules_hold_from_the_start(empty_desk: DeskDriver, project: Project) -> None:
    """What is switched off is not asked for."""
    session_on(project)
    project.settings_path.write_text("format: 1\ngates:\n  verified-source: off\n")
    empty_desk.open(seed_of(project))

    judged(empty_desk, "verified")

    assert not wants(empty_desk).isVisible()
    assert needing(empty_desk) == 0


def test_rules_that_change_outside_hold_at_once(desk: DeskDriver, project: Project) -> None:
    """Rows, card and chip follow; selection and focus stay."""
    row = judged(desk, "verified")
    desk.wait_saved()
    assert needing(desk) == 1
    project.settings_path.write_text("format: 1\ngates:\n  verified-source: off\n")

    with desk.bot.waitSignal(desk.bridge.rows_reset):
        desk.bridge.saver.look()

    assert needing(desk) == 0
    assert not wants(desk).isVisible()
    assert desk.current.id == row.id


def test_a_read_only_claim_offers_nothing(desk: DeskDriver) -> None:
    """What could not be saved is not asked for by a button."""
    judged(desk, "verified")

    desk.window.desk.card.set_read_only("It can't be saved.")

    assert not wants(desk).add_link.isEnabled()


def test_the_keys_in_force_are_printed(desk: DeskDriver) -> None:
    """Also those of the reviewer's own; where there is none, nothing is printed."""
    judged(desk, "disputed")
    caps = wants(desk).findChildren(KeyCap)
    assert [cap.accessibleName() for cap in caps if cap.isVisible()] == ["L", "E"]

    wants(desk).show_keys({Do.ADD_LINK: "Y", Do.EDIT_NOTE: ""})

    assert [cap.accessibleName() for cap in caps if cap.isVisible()] == ["Y"]
