"""Nothing lies over anything else and nothing is cut off, in windows of every size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QMenuBar,
    QSplitterHandle,
    QWidget,
)

from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.views.filter_field import FilterField
from ui.views.side_pane import SidePane
from ui.views.toast import Toast
from workbench.review.verdict import Verdict

_SIZES = ((640, 480), (760, 560), (900, 600), (1280, 800), (1920, 1080))
_LARGE = 22.0
"""Points of the system's type where it is twice as large as usual."""
_SIGN = 30
"""Room of a sign inside a field."""
_FAULT = (
    "Could not save first-reader.yaml: the disk is full. Your last 3 verdicts are kept in memory. "
    "Free some space, then try again."
)
_OVERLAYS = (SidePane, Toast, QFocusFrame, QSplitterHandle)
"""Lie over others on purpose; a hairline is wider for the mouse than for the eye."""


@pytest.fixture(params=["plain", "banner", "zoom", "large type"])
def crowded(real_desk: DeskDriver, request: pytest.FixtureRequest) -> Iterator[DeskDriver]:
    """Some claims are judged, and the window has something to cope with."""
    usual = QGuiApplication.font()
    for verdict in ("verified", "disputed", "unsourced"):
        real_desk.mark(verdict)
    real_desk.window.toast.dismiss()
    if request.param != "plain":
        real_desk.window.desk.banner.show_message(_FAULT, "Try again")
    if request.param == "zoom":
        real_desk.desk.theme.set_zoom(2)
    if request.param == "large type":
        large = QFont(usual)
        large.setPointSizeF(_LARGE)
        QApplication.setFont(large)
    yield real_desk
    QApplication.setFont(usual)


def families(widget: QWidget) -> Iterator[tuple[QWidget, list[QWidget]]]:
    """Every visible widget with those of its children that are seen, but not a view's own parts."""
    children = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and child.isVisible() and not isinstance(child, _OVERLAYS)
    ]
    shown = [child for child in children if not child.isWindow()]
    if not isinstance(widget, QAbstractScrollArea | QLineEdit | QMenuBar):
        yield widget, shown
    for child in shown:
        if not isinstance(widget, QLineEdit | QMenuBar):
            yield from families(child)


def overlaps(window: QWidget) -> list[str]:
    """Siblings of which one lies over another."""
    return [
        f"{_named(one)} and {_named(other)} in {_named(parent)}"
        for parent, children in families(window)
        for one, other in combinations(children, 2)
        if one.geometry().intersects(other.geometry())
    ]


def cut_off(window: QWidget) -> list[str]:
    """What sticks out of its parent, or has less room than its words need."""
    found = []
    for parent, children in families(window):
        room = QRect(0, 0, parent.width(), parent.height())
        for child in children:
            if not room.contains(child.geometry()):
                found.append(f"{_named(child)} sticks out of {_named(parent)}")
            if isinstance(child, QLabel | QAbstractButton) and not _has_room(child):
                found.append(f"{_named(child)} is squeezed")
    return found


def _has_room(child: QLabel | QAbstractButton) -> bool:
    if isinstance(child, QLabel) and child.wordWrap():
        return child.height() >= child.heightForWidth(child.width())
    least = child.minimumSizeHint().boundedTo(QSize(child.maximumSize()))
    return child.height() >= least.height() and child.width() >= min(least.width(), _least(child))


def _least(child: QWidget) -> int:
    """A width that was given by hand holds before the words' own."""
    return child.minimumWidth() or child.minimumSizeHint().width()


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()} {widget.geometry()}"


class Moves(QObject):
    """Counts how often a widget is given another parent."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Count, and let everything happen."""
        self.count += event.type() is QEvent.Type.ParentChange
        return super().eventFilter(watched, event)


def resize(desk: DeskDriver, size: tuple[int, int]) -> None:
    """Give the window a size and let everything find its place."""
    desk.window.resize(*size)
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("size", _SIZES)
def test_no_widget_lies_over_another(crowded: DeskDriver, size: tuple[int, int]) -> None:
    """A walk over the whole window, siblings by siblings."""
    resize(crowded, size)

    assert overlaps(crowded.window) == []


@pytest.mark.parametrize("size", _SIZES)
def test_nothing_is_cut_off(crowded: DeskDriver, size: tuple[int, int]) -> None:
    """What is seen is seen whole; a list or a card may be scrolled."""
    resize(crowded, size)

    assert cut_off(crowded.window) == []


@pytest.mark.parametrize("size", _SIZES[:2])
def test_some_claims_are_always_in_sight(crowded: DeskDriver, size: tuple[int, int]) -> None:
    """However little room there is below the filters: one row at least."""
    resize(crowded, size)
    table = crowded.window.desk.claims.table

    assert table.viewport().height() >= table.rowHeight(0)


@pytest.mark.parametrize("size", [*_SIZES, (960, 680)])
def test_fields_say_what_they_take_in_whole_words(
    crowded: DeskDriver, size: tuple[int, int]
) -> None:
    """The filter and the links, the longer the more room there is."""
    resize(crowded, size)
    crowded.press("l", on=crowded.list)
    QApplication.processEvents()
    desk = crowded.window.desk
    filter_ = desk.claims.filter_bar.findChild(FilterField)
    assert filter_ is not None

    beside = filter_.textMargins()
    taken = beside.left() + beside.right()
    for field, signs in ((filter_, taken), (desk.card.evidence.field, 2 * _SIGN)):
        words = field.fontMetrics().horizontalAdvance(field.placeholderText())
        assert words <= field.width() - signs


@pytest.mark.parametrize("size", _SIZES[:2])
def test_the_card_over_the_text_is_whole_too(crowded: DeskDriver, size: tuple[int, int]) -> None:
    """It scrolls; its head and its foot are in the window."""
    resize(crowded, size)
    crowded.press("e", on=crowded.list)

    assert cut_off(crowded.window) == []
    assert overlaps(crowded.window.desk.card) == []


def _out_of_sight(desk: DeskDriver) -> list[str]:
    """The verdicts that are not seen whole and with their keys."""
    buttons = desk.window.desk.card.verdicts.buttons.values()
    return [
        f"{_named(button)}, seen {button.visibleRegion().boundingRect()}"
        for button in buttons
        if button.visibleRegion().boundingRect() != button.rect()
        or button.width() < button.sizeHint().width()
    ]


@pytest.mark.parametrize("crowded", ["plain", "banner", "zoom"], indirect=True)
@pytest.mark.parametrize("size", [*_SIZES[:3], (1280, 600)])
def test_the_verdicts_are_always_in_sight(crowded: DeskDriver, size: tuple[int, int]) -> None:
    """At the foot of the desk where the card has no room for them, whichever claim it shows."""
    resize(crowded, size)

    for row in crowded.bridge.rows[:6]:
        crowded.bridge.select(row.id)
        QApplication.processEvents()
        assert _out_of_sight(crowded) == []


@pytest.mark.parametrize("card_is_over", [False, True])
@pytest.mark.parametrize("size", _SIZES)
def test_a_toast_lies_over_nothing_that_is_worked_with(
    real_desk: DeskDriver, size: tuple[int, int], *, card_is_over: bool
) -> None:
    """Neither text nor claims, neither a search nor a note, nor the card's buttons."""
    resize(real_desk, size)
    desk, commands = real_desk.window.desk, real_desk.window.commands
    commands.carry_out(Do.EDIT_NOTE if card_is_over else Do.FIND)
    real_desk.bridge.mark(Verdict.VERIFIED)
    QApplication.processEvents()
    head = desk.card.head

    places = [
        *(desk.article.view, desk.article.finder.bar, desk.claims.table, desk.claims.filter_bar),
        *(desk.card.note, desk.card.evidence, head.previous, head.next, head.close_button),
    ]
    toast = real_desk.window.toast
    pill = QRect(toast.mapTo(desk, toast._body().topLeft()), toast._body().size())
    assert toast.isVisible()
    assert [_named(each) for each in places if _lies_over(pill, each, desk)] == []


def _lies_over(pill: QRect, widget: QWidget, desk: QWidget) -> bool:
    """Whether it hides any of a widget that is seen."""
    seen = widget.visibleRegion().boundingRect() if widget.isVisible() else QRect()
    return pill.intersects(seen.translated(widget.mapTo(desk, QPoint())))


def test_the_card_has_no_heading_without_its_verdicts(real_desk: DeskDriver) -> None:
    """Both go to the foot of the desk, and both come back, with the way to reopen."""
    card = real_desk.window.desk.card
    before = [card.verdicts.mapTo(card, QPoint()), card.reopen.mapTo(card, QPoint())]
    resize(real_desk, (900, 600))
    assert not card.verdict_heading.isVisible()
    assert card.reopen.isVisible()

    resize(real_desk, (1280, 800))

    assert [card.verdicts.mapTo(card, QPoint()), card.reopen.mapTo(card, QPoint())] == before
    assert not real_desk.window.focus_mode.strip.isVisible()


def test_the_verdicts_stay_where_they_are_while_resizing(real_desk: DeskDriver) -> None:
    """They change places once on the way, not to and fro."""
    buttons = real_desk.window.desk.card.verdicts
    moved = Moves(buttons)

    for width in range(1000, 800, -10):
        resize(real_desk, (width, 780))

    assert moved.count == 1


def test_the_verdict_with_the_keyboard_keeps_it(real_desk: DeskDriver) -> None:
    """Whoever tabbed to it goes on from there in a window of another size."""
    button = next(iter(real_desk.window.desk.card.verdicts.buttons.values()))
    button.setFocus()

    for size in (_SIZES[2], _SIZES[3]):
        resize(real_desk, size)
        assert real_desk.focus is button


def test_the_start_page_has_no_verdicts(real_desk: DeskDriver) -> None:
    """There is nothing to judge."""
    resize(real_desk, _SIZES[0])

    real_desk.ctrl("w")
    real_desk.bot.waitUntil(lambda: real_desk.bridge.session is None)

    assert not real_desk.window.focus_mode.strip.isVisible()
