"""The toast: says what was done, waits while it is read, gives way by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import metrics
from ui.theme.palette import DARK, LIGHT, Palette
from ui.theme.theme import Theme
from ui.views.toast import Toast, ground_of
from workbench.review.standing import Standing

TEXT = "Claim 4 marked Disputed"


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """What the toast lies over."""
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.resize(800, 600)
    return desk


@pytest.fixture
def field(desk: QWidget, qtbot: QtBot) -> QLineEdit:
    """A field on the desk that has the focus."""
    field = QLineEdit(desk)
    with qtbot.waitExposed(desk):
        desk.show()
    desk.activateWindow()
    field.setFocus()
    return field


@pytest.fixture
def toast(desk: QWidget, field: QLineEdit) -> Toast:
    """A toast that offers to undo."""
    assert field.hasFocus()
    toast = Toast(Theme(), desk)
    toast.show_message(TEXT, Standing.DISPUTED, undoable=True)
    return toast


def point_at(toast: Toast) -> None:
    """Move the pointer onto the toast."""
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))


def test_nothing_is_shown_before_something_happened(desk: QWidget) -> None:
    """A new toast is not there."""
    assert Toast(Theme(), desk).isHidden()


def test_it_says_what_happened(toast: Toast) -> None:
    """To the eye and to screen readers."""
    assert toast.isVisible()
    assert toast.text == toast.accessibleName() == TEXT


def test_it_takes_no_focus(toast: Toast, field: QLineEdit) -> None:
    """Whoever types goes on typing."""
    assert toast.isVisible()
    assert field.hasFocus()


def test_it_goes_by_itself(toast: Toast) -> None:
    """When its time is over."""
    assert toast.is_counting
    toast._clock.timeout.emit()
    assert not toast.isVisible()


def test_undo_is_wanted_once(toast: Toast, qtbot: QtBot) -> None:
    """Pressing Undo asks for it and takes the toast away."""
    with qtbot.waitSignal(toast.undo_wanted):
        toast.undo.click()
    assert not toast.isVisible()
    assert not toast.is_counting


def test_closing_undoes_nothing(toast: Toast, qtbot: QtBot) -> None:
    """The cross takes the toast away and no more."""
    with qtbot.assertNotEmitted(toast.undo_wanted):
        toast.close_button.click()
    assert not toast.isVisible()


def test_no_undo_for_what_cannot_be_undone(toast: Toast) -> None:
    """The button is there only when it does something."""
    toast.show_message("The second reader's checks were updated")
    assert not toast.undo.isVisible()
    assert toast.close_button.isVisible()


def test_it_waits_under_the_pointer(toast: Toast) -> None:
    """Reading slowly loses nothing; the time starts again afterwards."""
    point_at(toast)
    assert not toast.is_counting
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.is_counting


def test_it_waits_while_it_has_the_focus(toast: Toast, field: QLineEdit) -> None:
    """Tab reaches its buttons, and the clock stands still there."""
    toast.undo.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.is_counting
    field.setFocus()
    assert toast.is_counting


@pytest.mark.parametrize("button", ["undo", "close_button"])
def test_the_focus_goes_back(toast: Toast, field: QLineEdit, button: str) -> None:
    """Pressed by keyboard, its buttons give the focus back to where it was."""
    pressed: QWidget = getattr(toast, button)
    pressed.setFocus(Qt.FocusReason.TabFocusReason)
    assert not field.hasFocus()
    toast.dismiss()
    assert field.hasFocus()


def test_the_next_message_takes_its_place(toast: Toast) -> None:
    """One toast at a time, with the time of a new one."""
    toast._clock.stop()
    toast.show_message("Claim 5 marked Verified", Standing.VERIFIED, undoable=True)
    assert toast.text == "Claim 5 marked Verified"
    assert toast.is_counting


def pill(toast: Toast) -> QRect:
    """What is seen of it besides its shadow, on the desk."""
    return toast._body().translated(toast.pos())


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (640, 480), (200, 300)])
def test_it_lies_at_the_foot(toast: Toast, desk: QWidget, width: int, height: int) -> None:
    """At its end, inside its parent, however the parent is resized, where there is no line."""
    desk.resize(width, height)
    assert desk.rect().contains(pill(toast))
    assert width - pill(toast).right() <= 10
    assert toast.geometry().bottom() > height - 40


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_it_lies_on_the_line(desk: QWidget, direction: Qt.LayoutDirection) -> None:
    """At its end, where reading ends."""
    desk.setLayoutDirection(direction)
    line = QRect(100, 30, 600, 48)
    toast = Toast(Theme(), desk, line=lambda: line)
    toast.show_message(TEXT, Standing.DISPUTED, undoable=True)

    assert line.contains(pill(toast))
    end = pill(toast).left() - 100 if toast.isRightToLeft() else 699 - pill(toast).right()
    assert end == metrics.STEP


def test_hidden_characters_are_seen(toast: Toast) -> None:
    """What comes from an article can't turn the toast around."""
    toast.show_message("Claim \u202e4")
    assert toast.text == "Claim ⟨202E⟩4"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_it_stands_out(palette: Palette) -> None:
    """Its ground is light where the paper is dark, and the other way round."""
    assert abs(ground_of(palette).lightness() - palette.paper.lightness()) > 150
