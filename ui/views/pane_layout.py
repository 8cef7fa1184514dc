"""Which panes are there and how wide: beside one another, over one another, or the text alone."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal

from workbench.later import later

from ..models.panes import NARROW, Panes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from . import focus_back
    from .pane_splitter import PaneSplitter
    from .side_pane import SidePane
else:
    focus_back = later("ui.views.focus_back")


class _Over(Enum):
    """A card that lies over the text."""

    CLOSED = auto()
    FOR_NOW = auto()
    """Something on it was asked for; it goes when that is left."""
    KEPT = auto()
    """It was asked for itself."""


class PaneLayout(QObject):
    """Keeps what the reviewer chose apart from what the window has room for.

    So a pane that had to give way is there again as soon as it can be. Whoever hides a pane that
    has the keyboard hands it to the text.
    """

    changed = Signal()
    """Another pane is shown or hidden, or another width was chosen."""
    alone_changed = Signal(bool)
    """From now on the text is alone, or no longer is."""

    def __init__(
        self, desk: QWidget, splitter: PaneSplitter, text: QWidget, side: SidePane
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._splitter = splitter
        self._text = text
        self._side = side
        self._panes = Panes()
        self._is_narrow = False
        self._is_alone = False
        self._over = _Over.CLOSED
        self._came_from: QWidget | None = None
        """Who had the keyboard before the card came over the text."""
        self._before: QWidget | None = None
        """Who had it before the text was alone."""
        splitter.splitterMoved.connect(self._note_widths)
        splitter.reset_wanted.connect(self._forget_widths)
        splitter.resized.connect(self._place_card)

    @property
    def panes(self) -> Panes:
        """What the reviewer chose."""
        return self._panes

    def restore(self, panes: Panes) -> None:
        """Take what was chosen before."""
        if panes != self._panes:
            self._choose(panes)

    @property
    def is_alone(self) -> bool:
        """Whether the text is alone."""
        return self._is_alone

    @property
    def floats(self) -> bool:
        """Whether the card, if it is shown, lies over the text."""
        return self._is_narrow or self._is_alone

    @property
    def is_list_shown(self) -> bool:
        """Whether the list is there."""
        return self._panes.has_list and not self._is_alone

    @property
    def is_card_shown(self) -> bool:
        """Whether the card is there."""
        return self._over is not _Over.CLOSED if self.floats else self._panes.has_card

    def fit(self, width: int) -> None:
        """Share out another width of the desk."""
        is_narrow = width < NARROW
        is_other = is_narrow is not self._is_narrow
        if is_other and not self._is_alone:
            typing = is_narrow and self._holds_focus(self._side)
            self._over = _Over.FOR_NOW if typing else _Over.CLOSED
        self._is_narrow = is_narrow
        self._arrange()
        if is_other:
            self.changed.emit()

    def toggle_list(self) -> None:
        """Show the list, or hide it."""
        if self._is_alone:
            self.set_alone(alone=False)
        self._choose(self._panes._replace(has_list=not self._panes.has_list))

    def toggle_card(self) -> None:
        """Show the card, or hide it."""
        if not self.floats:
            self._choose(self._panes._replace(has_card=not self._panes.has_card))
        elif self.is_card_shown:
            self._close_card()
        else:
            self._lay_over(_Over.KEPT)

    def show_list(self) -> None:
        """See to it that the list is there; the text is alone no longer."""
        self.set_alone(alone=False)
        if not self._panes.has_list:
            self._choose(self._panes._replace(has_list=True))

    def show_card(self) -> None:
        """See to it that the card is there, for something on it."""
        if self.is_card_shown:
            return
        if self.floats:
            self._lay_over(_Over.FOR_NOW)
        else:
            self._choose(self._panes._replace(has_card=True))

    def leave_card(self) -> bool:
        """Take the card away if it came just for what is left now; says whether it did."""
        if self._over is not _Over.FOR_NOW:
            return False
        self._close_card()
        return True

    def uncover_text(self) -> None:
        """Take the card from the text, where it lies over it."""
        if self._over is not _Over.CLOSED:
            self._close_card()

    def step_back(self) -> bool:
        """Close the card over the text, else end being alone; says whether there was either."""
        if self._over is not _Over.CLOSED:
            self._close_card()
        elif self._is_alone:
            self.set_alone(alone=False)
        else:
            return False
        return True

    def toggle_alone(self) -> None:
        """Leave the text alone, or bring the panes back."""
        self.set_alone(alone=not self._is_alone)

    def set_alone(self, *, alone: bool) -> None:
        """Leave the text alone, or bring everything back as it was, the keyboard too."""
        if alone is self._is_alone:
            return
        if alone:
            self._before = self._desk.window().focusWidget()
        self._is_alone, self._over = alone, _Over.CLOSED
        self.alone_changed.emit(alone)
        self._arrange()
        if alone:
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._give_focus(self._before)
            self._before = None
        self.changed.emit()

    def _choose(self, panes: Panes) -> None:
        self._panes = panes
        self._arrange()
        self.changed.emit()

    def _lay_over(self, over: _Over) -> None:
        self._came_from = self._desk.window().focusWidget()
        self._over = over
        self._arrange()
        self.changed.emit()

    def _close_card(self) -> None:
        """Take the card from the text; the keyboard goes back to where it came from."""
        had_focus = self._holds_focus(self._side)
        self._over = _Over.CLOSED
        self._arrange()
        if had_focus:
            self._give_focus(self._came_from)
        self._came_from = None
        self.changed.emit()

    def _arrange(self) -> None:
        """Show what is to be seen, where and as wide as it is to be."""
        left = self._splitter.widget(0) or self._text  # which is never missing
        shown = ((left, self.is_list_shown), (self._side, self.is_card_shown))
        if any(not wanted and self._holds_focus(pane) for pane, wanted in shown):
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._move_card()
        for pane, wanted in shown:
            pane.setVisible(wanted)
        width, panes = self._desk.width(), self._panes
        list_ = panes.list_in(width) if self.is_list_shown else 0
        card = 0 if self.floats or not self.is_card_shown else panes.card_in(width)
        self._splitter.setSizes([list_, max(0, width - list_ - card), card])
        self._place_card()

    def _move_card(self) -> None:
        """Take the card's place out of the row of panes, or put it back there."""
        if self._side.floats is self.floats:
            return
        focus = self._desk.window().focusWidget()
        typing = focus if self._holds_focus(self._side) else None
        if self.floats:
            self._side.setParent(self._desk)
        else:
            self._splitter.addWidget(self._side)
        self._side.set_floating(floats=self.floats)
        if typing is not None and self.is_card_shown:
            self._side.show()
            typing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_card(self) -> None:
        if self.floats and self.is_card_shown:
            room = QRect(self._splitter.geometry())
            list_ = self._panes.list_in(self._desk.width()) if self.is_list_shown else 0
            if self._desk.isRightToLeft():
                room.setRight(room.right() - list_)
            else:
                room.setLeft(room.left() + list_)
            self._side.place(room, self._panes.card_in(self._desk.width()))

    def _note_widths(self) -> None:
        """The reviewer dragged a hairline."""
        sizes = self._splitter.sizes()
        if self.is_list_shown:
            self._panes = self._panes._replace(list_width=sizes[0])
        if self.is_card_shown and not self.floats:
            self._panes = self._panes._replace(card_width=sizes[2])
        self._place_card()
        self.changed.emit()

    def _forget_widths(self) -> None:
        self._choose(self._panes._replace(list_width=0, card_width=0))

    def _give_focus(self, widget: QWidget | None) -> None:
        """Give the keyboard back, or to the text where that widget is gone."""
        if not focus_back.give_back(widget):
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _holds_focus(self, pane: QWidget) -> bool:
        focus = self._desk.window().focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))
