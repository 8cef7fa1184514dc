"""The checklist by kind: one key away, read by keyboard, and never in the way of a verdict."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.models.checklists import reminder_for
from ui.views.checklist import Checklist
from workbench.claims.claim import Kind
from workbench.review.standing import Standing


def panel(desk: DeskDriver) -> Checklist:
    """The checklist on the card."""
    return desk.window.desk.card.checklist


def shown(desk: DeskDriver) -> set[str]:
    """All that is to be read in it."""
    return {label.text() for label in panel(desk).findChildren(QLabel)}


def told(kind: Kind) -> set[str]:
    """All that there is to say of a kind."""
    title, points = reminder_for(kind)
    return {title, *(words for point in points for words in point)}


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_own(kind: Kind) -> None:
    """Three things to look at, each a question or an advice in whole sentences."""
    title, points = reminder_for(kind)
    assert title not in {reminder_for(other).title for other in Kind if other is not kind}
    assert len({point.word for point in points}) == 3
    assert all(point.question.endswith(("?", ".")) for point in points)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.QUANTITY, ["Unit", "Base", "Period"]),
        (Kind.ATTRIBUTION, ["Recording", "Wording", "Context"]),
        (Kind.STATUS, ["Name", "Title", "Since when"]),
        (Kind.COMPARISON, ["Comparison set", "Measure", "Period"]),
    ],
)
def test_what_is_to_be_looked_at(kind: Kind, words: list[str]) -> None:
    """As fact-checkers do it."""
    assert [point.word for point in reminder_for(kind).points] == words


@pytest.mark.parametrize("pane", ["list", "article"])
@pytest.mark.parametrize("key", ["h", Qt.Key.Key_Escape])
def test_one_key_shows_it_and_one_puts_it_away(
    desk: DeskDriver, pane: str, key: str | Qt.Key
) -> None:
    """The keyboard goes there and back to where it was."""
    before = getattr(desk, pane)
    desk.press("h", on=before)
    assert panel(desk).isVisible()
    assert desk.focus is panel(desk)
    assert shown(desk) == told(desk.current.kind)

    desk.press(key)

    assert not panel(desk).isVisible()
    assert desk.focus is before


def test_it_follows_the_claim_while_keys_judge(desk: DeskDriver) -> None:
    """Verdicts and steps go on from inside it; the keyboard stays."""
    row = desk.current
    desk.press("h", on=desk.list)
    desk.press("1")
    assert desk.bridge.row(row.id) is not None
    assert desk.rows[row.number - 1].standing is Standing.VERIFIED
    for _ in desk.rows:
        desk.press("j")
        assert shown(desk) == told(desk.current.kind)
    assert desk.focus is panel(desk)


def test_another_kind_has_another_list(desk: DeskDriver) -> None:
    """As soon as the kind is changed."""
    desk.press("h", on=desk.list)
    other = next(kind for kind in Kind if kind is not desk.current.kind)

    desk.window.desk.card.facts.kind.kind_chosen.emit(other)

    assert desk.current.kind is other
    assert shown(desk) == told(other)


def test_it_is_there_for_those_who_listen(desk: DeskDriver) -> None:
    """The title is its name, and the points are its description."""
    desk.press("h", on=desk.list)
    title, points = reminder_for(desk.current.kind)
    assert panel(desk).accessibleName() == title
    assert all(point.question in panel(desk).accessibleDescription() for point in points)


def test_by_mouse_too(desk: DeskDriver) -> None:
    """From the menu, and away by its button."""
    desk.list.setFocus()
    desk.window.actions_[Do.CHECKLIST].trigger()
    assert panel(desk).isVisible()

    QTest.mouseClick(panel(desk).close_button, Qt.MouseButton.LeftButton)

    assert not panel(desk).isVisible()
    assert desk.focus is desk.list


def test_the_list_has_the_keyboard_where_its_owner_is_gone(desk: DeskDriver) -> None:
    """A field of a source, folded and deleted when J went on to another claim."""
    desk.paste("https://example.org/gates")
    desk.press("L", Qt.KeyboardModifier.ShiftModifier, on=desk.list)
    field = desk.focus
    desk.window.actions_[Do.CHECKLIST].trigger()
    desk.press("j")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(field)

    desk.press(Qt.Key.Key_Escape)

    assert desk.window.desk.card.checklist.isHidden()
    assert desk.focus is desk.list


def test_nothing_is_changed_by_it(desk: DeskDriver) -> None:
    """No step for undo, nothing to save."""
    desk.press("h", on=desk.list)
    desk.press("h")
    assert desk.bridge.session is not None
    assert not desk.bridge.session.history.undo_label
    assert not desk.bridge.session.is_dirty
