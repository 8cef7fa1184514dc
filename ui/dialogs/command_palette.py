"""The command palette: type what is wanted, an action, an article or a claim; Return takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPalette,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from workbench.wording import tr

from ..messages import plain_label
from ..theme import metrics
from ..views import spoken
from ..views.list_keys import RETURN, rows_to_go
from ..views.offer_list import OfferList
from .sheet import Sheet

if TYPE_CHECKING:
    from ..models.palette_offers import Palette
    from ..theme.theme import Theme

_WIDTH = 640
_MOST_HEIGHT = 440
_TOP = 64
_MARGIN = 12
_PAGE = 8
_LEAVING = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class CommandPalette(Sheet):
    """Lies over the window until something is taken, Escape, or a click elsewhere.

    It takes the focus and gives it back before it says what was taken.
    """

    taken = Signal(object)
    """The `Offer` that was taken; one that can be had."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._palette: Palette | None = None
        self.setAccessibleName(tr("Commands"))
        self.field: _Field = _Field(self)
        self.list = OfferList(theme, self)
        self._nothing = plain_label(tr("Nothing begins with these words."), self)
        self._nothing.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(metrics.STEP)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        self._connect()
        self._follow_theme()
        self.hide()

    def open(self, palette: Palette) -> None:
        """Find what is in this palette."""
        self._palette = palette
        self.come()

    def prepare(self) -> None:
        """Find what there is before anything is typed."""
        self._find()

    def show_palette(self, palette: Palette) -> None:
        """Go on with what has come to it meanwhile."""
        self._palette = palette
        self._find()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._find)
        self.field.left.connect(self.leave)
        self.field.stepped.connect(self._step)
        self.field.accepted.connect(self._take)
        self.list.clicked.connect(self._take_clicked)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._see_focus)
        self._theme.changed.connect(self._follow_theme)

    def _find(self) -> None:
        offers = self._palette.find(self.field.text()) if self._palette else []
        self.list.show_offers(offers)
        self.list.setVisible(bool(offers))
        self._nothing.setVisible(not offers)
        self.place()
        self._tell()

    def _step(self, by: int) -> None:
        self.list.step(by)
        self._tell()

    def _tell(self) -> None:
        """Say which line is chosen to those who do not see it."""
        chosen = self.list.currentIndex().data() or self._nothing.text()
        self.field.setAccessibleDescription(chosen)
        spoken.announce(self.field, chosen)

    def _take(self) -> None:
        """Take the chosen line; one that can't be had says why and stays."""
        chosen = self.list.chosen
        if chosen is not None and not chosen.why_not:
            self.leave()
            self.taken.emit(chosen)

    def _take_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._take()

    def _see_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Who clicks elsewhere in the window wants no palette."""
        if now is None or now is self.field or now.window() is not self.window():
            return
        if self.isVisible():
            self._before = None
            self.leave()

    def place(self) -> None:
        """Below the top of the window, in its middle, as high as what was found needs."""
        room = self.window().rect()
        width = min(_WIDTH, room.width() - 2 * _MARGIN)
        top = min(_TOP, room.height() // 8)
        height = min(self._wanted_height(), _MOST_HEIGHT, room.height() - 2 * top)
        self.setGeometry((room.width() - width) // 2, top, width, height)

    def _wanted_height(self) -> int:
        """As high as the field and what was found; one line where nothing was."""
        rows = self.list.model().rowCount()
        found = rows * self.list.sizeHintForRow(0) if rows else self._nothing.sizeHint().height()
        field = max(self.field.sizeHint().height(), self.field.minimumHeight())
        return field + found + 2 * _MARGIN + metrics.STEP

    def _follow_theme(self) -> None:
        self.field.setFont(self._theme.sans(15))
        self._nothing.setFont(self._theme.sans(13))
        ground = self.list.palette()
        ground.setColor(QPalette.ColorRole.Base, self._theme.palette.raised)
        self.list.setPalette(ground)
        self.update()


class _Field(QLineEdit):
    """Typing finds; arrows choose, Return takes, Escape and Tab leave."""

    left = Signal()
    accepted = Signal()
    stepped = Signal(int)
    """By so many lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Type an action, an article or words of a claim"))
        self.setAccessibleName(tr("Type an action, an article or words of a claim"))
        self.setMinimumHeight(36)

    def event(self, event: QEvent) -> bool:
        """Have all keys that are typed here before they are shortcuts; Tab leaves."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _LEAVING
        ):
            self.left.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and take; everything else is typing."""
        if by := rows_to_go(event.key(), _PAGE):
            self.stepped.emit(by)
        elif event.key() in RETURN:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)
