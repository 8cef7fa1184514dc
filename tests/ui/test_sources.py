"""Evidence at the desk, by real keys: said, refused, taken back, used again, kept on disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.builders import session_on
from tests.ui.driver import DeskDriver
from ui.views.source_editor import SourceEditor
from ui.weblinks import open_save_page
from workbench.project import Project
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.sourcing import SourceField
from workbench.sourcing import Sourcing

URL = "https://example.org/gates"
OTHER = "https://example.org/atlas"


@pytest.fixture
def sourced(desk: DeskDriver) -> DeskDriver:
    """The first claim with one source, the list focused."""
    desk.paste(URL)
    return desk


def source(desk: DeskDriver, at: int = 0) -> Evidence:
    """A source of the selected claim, in the session."""
    check = desk.check(desk.current)
    assert check is not None
    return check.links[at]


def editor(desk: DeskDriver) -> SourceEditor:
    """The unfolded source."""
    row = desk.window.desk.card.evidence.open_row
    assert row is not None
    assert row.editor is not None
    return row.editor


def field(desk: DeskDriver, which: SourceField) -> QWidget:
    """One of its fields."""
    return editor(desk).lines[which].input


def edit(desk: DeskDriver) -> None:
    """Unfold the newest source from the list."""
    desk.press("l", Qt.KeyboardModifier.ShiftModifier, on=desk.list)


def test_a_stance_takes_three_keys(sourced: DeskDriver) -> None:
    """Shift+L, the arrow, Return; then the keys are the list's again."""
    edit(sourced)
    sourced.press(Qt.Key.Key_Down)
    assert source(sourced).stance is None
    sourced.press(Qt.Key.Key_Return)
    assert source(sourced).stance is Stance.SUPPORTS
    assert sourced.focus is sourced.list
    assert sourced.window.desk.card.evidence.open_row is None


def test_everything_is_said_with_tab_and_typing(sourced: DeskDriver, project: Project) -> None:
    """And it is in the file, read again as it was typed."""
    edit(sourced)
    for text in (
        *(
            "r",
            "p",
            "987,654 passed.",
            "p. 12",
            "2026-11-21",
            "Gate count",
            "Port",
            "Port authority",
        ),
        *("https://example.org/gates/2025", "https://example.net/a"),
    ):
        sourced.type(text)
        sourced.press(Qt.Key.Key_Tab)
    sourced.wait_saved()

    check = session_on(project).check(sourced.current.id)

    assert check is not None
    assert check.links == (
        Evidence(
            url="https://example.org/gates/2025",
            title="Gate count",
            publisher="Port",
            stance=Stance.REFUTES,
            grade=Grade.PRIMARY,
            origin="Port authority",
            passage="987,654 passed.",
            locator="p. 12",
            read="2026-11-21",
            archived="https://example.net/a",
        ),
    )
    assert sourced.focus is sourced.link_field


def test_escape_gives_up_what_was_typed_in_the_field(sourced: DeskDriver) -> None:
    """A field, or a choice that the arrows went to."""
    for which, keys in ((SourceField.TITLE, "Wrong"), (SourceField.GRADE, "s")):
        edit(sourced)
        field(sourced, which).setFocus()
        sourced.type(keys)
        sourced.press(Qt.Key.Key_Escape)
        assert source(sourced) == Evidence(url=URL)
        assert sourced.focus is sourced.list


def test_each_field_is_a_step_of_undo_by_its_name(sourced: DeskDriver) -> None:
    """A passage as a whole, however often it was handed over."""
    edit(sourced)
    editor(sourced).passage.setFocus()
    sourced.type("987")
    editor(sourced).passage.hand_over()
    sourced.type(",654")
    sourced.press(Qt.Key.Key_Tab)
    sourced.type("p. 1")
    sourced.press(Qt.Key.Key_Return)
    assert source(sourced) == Evidence(url=URL, passage="987,654", locator="p. 1")

    sourced.ctrl("z", on=sourced.list)
    assert sourced.toast == "Undone: editing the locator of a source"
    assert source(sourced) == Evidence(url=URL, passage="987,654")
    sourced.ctrl("z", on=sourced.list)
    assert source(sourced) == Evidence(url=URL)


def test_a_date_that_is_none_says_so_and_stays_typed(sourced: DeskDriver) -> None:
    """Return does not leave it, the words say how to write it, and mending it takes them away."""
    edit(sourced)
    date = field(sourced, SourceField.READ)
    date.setFocus()
    sourced.type("2026-13-01")
    sourced.press(Qt.Key.Key_Return)
    line = editor(sourced).lines[SourceField.READ]
    assert sourced.focus is date
    assert line.why_not == "this is no date: 2026-13-01; write it like 2026-11-22"
    assert line.told.isVisible()
    assert "2026-11-22" in date.accessibleDescription()

    for _ in range(5):
        sourced.press(Qt.Key.Key_Backspace)
    sourced.type("11-22")
    assert not line.told.isVisible()
    assert source(sourced).read == "2026-11-22"


def test_why_a_date_is_none_is_in_sight(sourced: DeskDriver) -> None:
    """Also on a small screen, where the line that says so is new below the field."""
    sourced.window.resize(960, 480)
    edit(sourced)
    field(sourced, SourceField.ARCHIVED).setFocus(Qt.FocusReason.TabFocusReason)
    sourced.type("nowhere")
    sourced.press(Qt.Key.Key_Return)
    told = editor(sourced).lines[SourceField.ARCHIVED].told
    sourced.bot.waitUntil(lambda: told.visibleRegion().boundingRect() == told.rect())
    assert told.isVisible()


def test_what_could_not_be_kept_waits_with_its_claim(sourced: DeskDriver) -> None:
    """The folded source says so, and unfolded it has the words in their field again."""
    row = sourced.current
    edit(sourced)
    field(sourced, SourceField.READ).setFocus()
    sourced.type("yesterday")
    sourced.ctrl("1")
    assert sourced.current.id != row.id
    assert sourced.focus is sourced.list

    sourced.go_to(row)
    shown = sourced.window.desk.card.evidence.rows[0]
    assert shown.summary.text == "Not kept: Date read “yesterday”"
    assert source(sourced).read == ""
    edit(sourced)
    assert editor(sourced).lines[SourceField.READ].input.said == "yesterday"
    assert editor(sourced).lines[SourceField.READ].why_not


def test_what_is_typed_is_kept_on_the_claim_it_was_typed_on(sourced: DeskDriver) -> None:
    """A verdict key in the middle of a title goes on without losing it."""
    row = sourced.current
    edit(sourced)
    field(sourced, SourceField.TITLE).setFocus()
    sourced.type("Gate count")
    sourced.ctrl("2")
    check = sourced.check(row)
    assert check is not None
    assert check.links[0].title == "Gate count"
    assert sourced.check(sourced.current) is None


def test_the_same_link_twice_is_refused_with_words(sourced: DeskDriver) -> None:
    """It says which source has it."""
    sourced.paste(OTHER)
    edit(sourced)
    link = field(sourced, SourceField.LINK)
    link.setFocus()
    sourced.ctrl("a")
    sourced.type(URL)
    sourced.press(Qt.Key.Key_Return)
    why = editor(sourced).lines[SourceField.LINK].why_not
    assert why == "source 1 has this link already"
    assert source(sourced, 1).url == OTHER


def test_a_link_that_is_edited_stays_unfolded(sourced: DeskDriver) -> None:
    """Another link is another name for the source, not another source."""
    edit(sourced)
    field(sourced, SourceField.LINK).setFocus()
    sourced.press(Qt.Key.Key_End)
    sourced.type("/2025")
    sourced.press(Qt.Key.Key_Tab)
    assert source(sourced).url == f"{URL}/2025"
    assert sourced.focus is field(sourced, SourceField.ARCHIVED)


def test_a_source_of_another_claim_is_used_with_three_keys(sourced: DeskDriver) -> None:
    """L, Down, Return: it comes with its title, and without what it said of the other claim."""
    edit(sourced)
    sourced.type("s")
    for which, text in ((SourceField.TITLE, "Gate count"), (SourceField.LOCATOR, "p. 12")):
        field(sourced, which).setFocus()
        sourced.type(text)
    sourced.press(Qt.Key.Key_Return)
    sourced.press("j", on=sourced.list)

    sourced.press("l")
    sourced.press(Qt.Key.Key_Down)
    sourced.press_popup(Qt.Key.Key_Return)

    assert source(sourced) == Evidence(url=URL, title="Gate count")
    assert sourced.toast == "Source added"


def test_down_says_so_where_no_claim_has_sources(desk: DeskDriver) -> None:
    """Nothing to choose from is told, not shown as an empty list."""
    desk.press("l", on=desk.list)
    desk.press(Qt.Key.Key_Down)
    assert desk.toast == "No other claim of this article has sources yet"


def test_read_today_is_one_choice_of_the_menu(sourced: DeskDriver) -> None:
    """The session's day, as files have it."""
    evidence = sourced.window.desk.card.evidence
    evidence.rows[0].menu_button.setFocus()
    sourced.press(Qt.Key.Key_Space)
    sourced.press_popup("t")
    assert sourced.bridge.session is not None
    assert source(sourced).read == sourced.bridge.session.today().isoformat()


def test_without_a_source_the_key_takes_a_link(desk: DeskDriver) -> None:
    """There is nothing else to do there."""
    edit(desk)
    assert desk.focus is desk.link_field


def test_the_save_page_is_handed_to_the_browser(qapp: object) -> None:  # noqa: ARG001
    """With the whole address behind it, and only for what may be opened at all."""
    opened: list[QUrl] = []

    def browser(url: QUrl) -> bool:
        opened.append(url)
        return True

    assert open_save_page("https://example.org/a?b=1", browser)
    assert not open_save_page("javascript:alert(1)", browser)
    (page,) = opened
    assert page.toString() == "https://web.archive.org/save/https://example.org/a?b=1"


# ── dropped ────────────────────────────────────────────────────────────────────────────────────


def test_links_dropped_together_are_one_step(desk: DeskDriver) -> None:
    """All that lead to the web; one undo takes them back."""
    data = QMimeData()
    data.setText(f"see {URL} and\n{OTHER} not file:///home/a/b or ftp://example.org/c")
    shown = desk.window.desk.card.evidence
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    place = QPointF(5, 5)
    shown.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, left, none))
    check = desk.check(desk.current)
    assert check is not None
    assert [link.url for link in check.links] == [URL, OTHER]

    desk.ctrl("z", on=desk.list)

    assert desk.check(desk.current) is None


_OLD_WAY = "Function. 'QDragEnterEvent"
"""The way to make one that all versions have; the newest knows another, too."""


def drop_on_list(desk: DeskDriver, text: str, row: int) -> None:
    """Drop a text on a row as the system does: through the viewport."""
    data = QMimeData()
    data.setText(text)
    table = desk.window.desk.claims.table
    place = table.visualRect(table.model().index(row, 0)).center()
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    action = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(place, action, data, left, none)
    table.viewportEvent(entering)
    if entering.isAccepted():
        table.viewportEvent(QDropEvent(QPointF(place), action, data, left, none))


@pytest.mark.filterwarnings(f"ignore:{_OLD_WAY}:DeprecationWarning")
def test_links_dropped_on_a_row_are_its_claims(desk: DeskDriver) -> None:
    """Wherever one was before; the claim is selected, and one undo takes them all back."""
    assert desk.window.desk.claims.table.viewport().acceptDrops()
    drop_on_list(desk, f"{URL} {OTHER}", 2)

    assert desk.current == desk.rows[2]
    check = desk.check(desk.rows[2])
    assert check is not None
    assert [link.url for link in check.links] == [URL, OTHER]
    desk.ctrl("z", on=desk.list)
    assert desk.check(desk.rows[2]) is None


@pytest.mark.filterwarnings(f"ignore:{_OLD_WAY}:DeprecationWarning")
def test_words_without_a_link_are_not_taken(desk: DeskDriver) -> None:
    """The pointer says so before they are let go."""
    before = desk.current
    drop_on_list(desk, "no link, only words", 2)
    assert desk.current == before


# ── words used before ──────────────────────────────────────────────────────────────────────────


@pytest.fixture
def second(sourced: DeskDriver) -> DeskDriver:
    """The second claim with a source, unfolded; the first claim's has publisher and origin."""
    assert sourced.bridge.session is not None
    sourcing = Sourcing(sourced.bridge.session)
    first = sourced.current.id
    for which, text in ((SourceField.PUBLISHER, "Map Office"), (SourceField.ORIGIN, "Port & Sons")):
        sourced.bridge.attempt(sourcing.edit, first, URL, which, text)
    sourced.press("j", on=sourced.list)
    sourced.paste(OTHER)
    edit(sourced)
    return sourced


@pytest.mark.parametrize(
    ("which", "letters", "whole"),
    [(SourceField.PUBLISHER, "off", "Map Office"), (SourceField.ORIGIN, "port", "Port & Sons")],
)
def test_words_of_other_sources_are_offered(
    second: DeskDriver, which: SourceField, letters: str, whole: str
) -> None:
    """By any letters of theirs; the arrow chooses, Return keeps and leaves."""
    field(second, which).setFocus()
    second.type(letters)
    second.press_popup(Qt.Key.Key_Down)
    second.press_popup(Qt.Key.Key_Return)

    assert getattr(source(second), which.value) == whole
    assert QApplication.activePopupWidget() is None
    assert second.focus is second.list


def test_escape_closes_what_is_offered_first(second: DeskDriver) -> None:
    """What was typed stays; a second Escape takes it back and leaves."""
    line = field(second, SourceField.ORIGIN)
    line.setFocus()
    second.type("po")
    assert QApplication.activePopupWidget() is not None

    second.press_popup(Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert second.window.focusWidget() is line
    assert editor(second).unkept == {SourceField.ORIGIN: "po"}

    second.press(Qt.Key.Key_Escape)
    assert source(second).origin == ""
    assert second.window.focusWidget() is second.list


def test_something_else_can_be_typed(second: DeskDriver) -> None:
    """What is offered is only offered."""
    field(second, SourceField.ORIGIN).setFocus()
    second.type("Portal")
    second.press(Qt.Key.Key_Return)
    assert source(second).origin == "Portal"


@pytest.mark.parametrize("which", [SourceField.TITLE, SourceField.LOCATOR, SourceField.LINK])
def test_other_fields_offer_nothing(second: DeskDriver, which: SourceField) -> None:
    """Titles and places are each source's own."""
    field(second, which).setFocus()
    second.type("p")
    assert QApplication.activePopupWidget() is None
