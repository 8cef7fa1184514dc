"""The edges of the selected claim in the article: handles to grab, and keys to move them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

from workbench.review.reshaping import Unit

from .cut_mark import CutMark
from .edge_grips import grips, paint_grip, part_in
from .list_keys import RETURN

if TYPE_CHECKING:
    from workbench.review.shape import Shape

    from ..theme.theme import Theme
    from .article_geometry import Placed
    from .article_marks import MarkPainter
    from .article_view import ArticleView
    from .edge_grips import Grip

_ARROWS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
"""Whether they go to the right."""
_CARET, _NO_CARET = 2, 0
"""Widths: beside the handle in hand a caret would be one too many."""
_STAYS_FOR = frozenset(
    {
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    }
)
"""Reasons for losing the focus that are no leaving."""


class BoundaryMode(QObject):
    """Shows a shape and says how the reviewer wants it changed; it changes nothing itself.

    While `is_on` every key is this mode's own. The handles can be grabbed at other times, too: they
    are there while the pointer is over the selected claim.
    """

    stepped = Signal(object, bool)
    """The edge in hand by one `Unit`, forwards or not."""
    next_wanted = Signal()
    previous_wanted = Signal()
    """Another edge is to be taken in hand."""
    grabbed = Signal(int, object)
    """The mouse took the `Edge` of the piece of that index."""
    dragged = Signal(int, object)
    """The edge in hand goes to this offset, as near as the `Unit` lets it."""
    let_go = Signal()
    """The mouse let the edge go."""
    kept = Signal()
    dropped = Signal()

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._shape: Shape | None = None
        self._is_dragging = False
        self._is_near = False
        """Whether the pointer is over the selected claim or its handles."""
        self._cut = CutMark(view, theme)
        self.is_on = False
        """Whether the keyboard moves the edges."""
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @property
    def shape(self) -> Shape | None:
        """The shape shown, in the place of the selected claim as it stands."""
        return self._shape

    def show_shape(self, shape: Shape | None, *, by_keys: bool) -> None:
        """Show a claim's edges on their way; ``None`` ends it."""
        self._shape = shape
        self.is_on = shape is not None and by_keys
        self._view.viewport().update()
        self._view.setCursorWidth(_NO_CARET if shape is not None else _CARET)
        if shape is None:
            self._is_dragging = False
            self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        elif not self._is_dragging:
            self._view.show_caret(shape.at)

    def paint_grounds(self, marks: MarkPainter, placed: Placed) -> None:
        """Tint what the shape covers in one block."""
        for span in self._shape.spans if self._shape else ():
            marks.paint_part(placed, *part_in(placed, self._view.offsets, span))

    def paint_handles(self, painter: QPainter) -> None:
        """Draw the handles in sight, or where the claim would be cut."""
        if self._shape is None:
            self._cut.paint(painter)
        if self._shape is None and not self._is_near:
            return
        for grip in self._grips():
            paint_grip(painter, grip, self._theme, in_hand=self._is_in_hand(grip))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys while on, and the mouse on a handle."""
        kind = event.type()
        if isinstance(event, QFocusEvent):
            self._view.viewport().update()
        if isinstance(event, QMouseEvent):
            return watched is not self._view and self._take_mouse(event)
        if kind is QEvent.Type.Leave:
            self._come_near(is_near=False)
        elif self.is_on and isinstance(event, QKeyEvent) and watched is self._view:
            return self._take_key(event)
        elif self.is_on and isinstance(event, QFocusEvent) and _is_leaving(event):
            self.kept.emit()
        return super().eventFilter(watched, event)

    # Keys

    def _take_key(self, event: QKeyEvent) -> bool:
        """Carry a key out; nobody else gets it, but the menu bar its Alt."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if held & Qt.KeyboardModifier.AltModifier or key is Qt.Key.Key_Alt:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self._press(key, held)
        return True

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        if key in _ARROWS:
            self.stepped.emit(_unit(held), _ARROWS[key] is not self._runs_backwards())
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_B}:
            self.next_wanted.emit()
        elif key is Qt.Key.Key_Backtab:
            self.previous_wanted.emit()
        elif key in RETURN:
            self.kept.emit()
        elif key is Qt.Key.Key_Escape:
            self.dropped.emit()

    def _runs_backwards(self) -> bool:
        """Whether the paragraph is written from right to left."""
        if self._shape is None:
            return False
        position = self._view.offsets.to_qt(self._shape.at)
        block = self._view.document().findBlock(position)
        return block.textDirection() is Qt.LayoutDirection.RightToLeft

    # Mouse

    def _take_mouse(self, event: QMouseEvent) -> bool:
        point, is_left = event.position(), event.button() is Qt.MouseButton.LeftButton
        if event.type() is QEvent.Type.MouseMove and self._is_dragging:
            self.dragged.emit(self._offset_at(point), _mouse_unit(event))
            return True
        if event.type() is QEvent.Type.MouseMove and not event.buttons():
            self._look(point)
        elif event.type() is QEvent.Type.MouseButtonPress and is_left:
            return self._grab(point)
        elif event.type() is QEvent.Type.MouseButtonRelease and self._is_dragging:
            self._is_dragging = False
            self.let_go.emit()
            return True
        return False

    def _grab(self, point: QPointF) -> bool:
        """Take the handle there; where there is none, the reviewer goes on to something else."""
        grip = self._grip_at(point) if self._shape or self._is_near else None
        if grip is None:
            if self.is_on:
                self.kept.emit()
            return False
        self._is_dragging = True
        self.grabbed.emit(grip.piece, grip.edge)
        return True

    def _look(self, point: QPointF) -> None:
        """Show the handles while the pointer is near them, and that they can be grabbed."""
        over = self._view.is_over_current(point)
        grip = self._grip_at(point) if over or self._shape or self._is_near else None
        self._come_near(is_near=over or grip is not None)
        shape = Qt.CursorShape.IBeamCursor if grip is None else Qt.CursorShape.SizeHorCursor
        if self._view.viewport().cursor().shape() is not shape:
            self._view.viewport().setCursor(shape)

    def _offset_at(self, point: QPointF) -> int:
        """The code point that the caret would stand before after a click there."""
        blocks = list(self._view.placed_blocks())
        placed = next((each for each in blocks if point.y() < each.bottom), blocks[-1])
        return self._view.offsets.to_py(placed.block.position() + placed.caret_at(point))

    def _come_near(self, *, is_near: bool) -> None:
        if is_near != self._is_near:
            self._is_near = is_near
            self._view.viewport().update()

    def _grip_at(self, point: QPointF) -> Grip | None:
        """The handle there, rather the one in hand."""
        found = [grip for grip in self._grips() if grip.reach.contains(point)]
        return max(found, key=self._is_in_hand) if found else None

    def _grips(self) -> list[Grip]:
        row = self._view.current_row
        standing = row.anchor.spans if row and row.anchor else ()
        spans = self._shape.spans if self._shape else standing
        blocks = self._view.placed_blocks()
        return list(grips(blocks, self._view.offsets, spans, self._theme.reading_scale))

    def _is_in_hand(self, grip: Grip) -> bool:
        shape = self._shape
        return shape is not None and (grip.piece, grip.edge) == (shape.piece, shape.edge)


def _is_leaving(event: QFocusEvent) -> bool:
    return event.type() is QEvent.Type.FocusOut and event.reason() not in _STAYS_FOR


def _unit(held: Qt.KeyboardModifier) -> Unit:
    if held & Qt.KeyboardModifier.ControlModifier:
        return Unit.SENTENCE
    return Unit.CHARACTER if held & Qt.KeyboardModifier.ShiftModifier else Unit.WORD


def _mouse_unit(event: QMouseEvent) -> Unit:
    """By character with Alt; with Shift, too, as many desktops take Alt and the mouse."""
    fine = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    return Unit.CHARACTER if event.modifiers() & fine else Unit.WORD
