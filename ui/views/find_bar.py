"""At the foot of the article: what is looked for in it, and which of the places found is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.wording import tr

from ..actions import Do
from ..messages import explain, plain_label
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon, icon
from . import spoken
from .filter_field import FilterField
from .list_keys import RETURN
from .result_count import PAUSE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..theme.theme import Theme

_BUTTON = 28
_FIELD_WIDTH = 320
_NARROW_FIELD = 80
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindBar(QWidget):
    """Says what is wanted; it knows no text. Escape leaves it from each of its controls."""

    wanted = Signal(str)
    """These words are looked for; told with every letter."""
    stepped = Signal(int)
    """The next place is wanted (1), or the one before (-1)."""
    left = Signal()
    """The reviewer has found it, or gives up."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = _FindField(theme, self)
        self._said = plain_label("", self)
        self._said.setMinimumWidth(1)
        self._icons: list[tuple[QToolButton, Icon]] = []
        self.previous = self._button(Icon.CHEVRON_UP, tr("Previous place"))
        self.next = self._button(Icon.CHEVRON_DOWN, tr("Next place"))
        self.close_button = self._button(Icon.CLOSE, tr("Close the search"))
        self._lay_out()
        self._is_typing = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._tell)
        self.field.textChanged.connect(self._want)
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self.left)
        self.next.clicked.connect(self._next)
        self.previous.clicked.connect(self._previous)
        self.close_button.clicked.connect(self.left)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def said(self) -> str:
        """What is said about the places found."""
        return self._said.text()

    def say(self, text: str, *, found: bool) -> None:
        """Say how many places there are and which one is shown; aloud when typing pauses."""
        self._said.setText(text)
        self.field.setAccessibleDescription(text)
        for button in (self.next, self.previous):
            button.setEnabled(found)
        if self._is_typing:
            self._pause.start()
        else:
            self._tell()

    def open(self, words: str) -> None:
        """Let the reviewer type, over ``words`` or what was looked for before."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Name the keys that do the same as the buttons."""
        for button, do in ((self.next, Do.FIND_NEXT), (self.previous, Do.FIND_PREVIOUS)):
            name = button.accessibleName()
            told = tr("{name} ({key})", name=name, key=keys[do]) if keys[do] else name
            explain(button, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the hairline that parts it from the article."""
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.palette.side)
        fill(painter, QRect(0, 0, self.width(), 1), self._theme.palette.hairline)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say no more of what is not looked for any longer."""
        super().hideEvent(event)
        self._pause.stop()

    def _want(self, words: str) -> None:
        self._is_typing = True
        self.wanted.emit(words)
        self._is_typing = False

    def _tell(self) -> None:
        self._pause.stop()
        spoken.announce(self.field, self.said)

    def _next(self) -> None:
        self.stepped.emit(1)

    def _previous(self) -> None:
        self.stepped.emit(-1)

    def _button(self, role: Icon, name: str) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(metrics.SHAPE, metrics.SHAPE))
        button.setFixedSize(_BUTTON, _BUTTON)
        self._icons.append((button, role))
        return button

    def _lay_out(self) -> None:
        self.field.setMinimumWidth(_NARROW_FIELD)
        self.field.setMaximumWidth(_FIELD_WIDTH)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.LIST_MARGIN, metrics.STEP, metrics.STEP, metrics.STEP)
        line.setSpacing(metrics.STEP)
        line.addWidget(self.field, 2)
        line.addWidget(self._said, 1)
        for button, _ in self._icons:
            line.addWidget(button)

    def _follow_theme(self) -> None:
        self._said.setFont(self._theme.sans(13))
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.palette.ink_2)
        self._said.setPalette(palette)
        for button, role in self._icons:
            button.setIcon(icon(role, self._theme.palette))
        self.update()


class _FindField(FilterField):
    """Typing finds; Return and the arrows go from place to place, Escape leaves."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setPlaceholderText(tr("Find in the article"))
        self.setAccessibleName(tr("Find in the article"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on or leave; everything else is typing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in RETURN:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() in _ARROWS:
            self.stepped.emit(_ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
