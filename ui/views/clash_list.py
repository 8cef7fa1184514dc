"""The clashes to settle, a row each: which claim, and which version was taken of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.wording import tr

from ..messages import one_line, plain_tool_tip
from ..theme import metrics
from ..theme.ground import fill
from .choice_button import paint_radio
from .own_viewport import give_viewport
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from workbench.review.versions import Choice, Clash, ClashId

    from ..theme.theme import Theme

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_BAR, _LINE_GAP = 3, 3
_DOT = "  ·  "
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_Role = Qt.ItemDataRole


class ClashRow(NamedTuple):
    """What a row shows."""

    wording: str
    remark: str
    """Which version is taken, and what it is about."""
    is_settled: bool


class ClashModel(QAbstractListModel):
    """The clashes and what was chosen."""

    def __init__(
        self, clashes: Sequence[Clash], names: Mapping[Choice, str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clashes = tuple(clashes)
        self._names = names
        self._answers: Mapping[ClashId, Choice] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        """As many as there are clashes."""
        return 0 if parent.isValid() else len(self._clashes)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """A row whole for the delegate, in words for everybody else."""
        if not index.isValid():
            return None
        row = self._row(self._clashes[index.row()])
        if role == ROW_ROLE:
            return row
        if role == _Role.ToolTipRole:
            return plain_tool_tip(row.wording)
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return f"{row.remark.replace(_DOT, ', ')}, {row.wording}".removesuffix(", ")
        return None

    def show_answers(self, answers: Mapping[ClashId, Choice]) -> None:
        """Show what was chosen by now."""
        self._answers = dict(answers)
        self.dataChanged.emit(self.index(0), self.index(len(self._clashes) - 1))

    def _row(self, clash: Clash) -> ClashRow:
        choice = self._answers.get(clash.id)
        taken = tr("Not settled") if choice is None else self._names[choice]
        about = (taken, clash.title) if clash.wording else (taken,)
        wording = one_line(clash.wording or clash.title)
        return ClashRow(wording, _DOT.join(map(one_line, about)), choice is not None)


class ClashDelegate(QStyledItemDelegate):
    """Paints one clash in the manner of the claims list."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Two lines, as high as a row of the claims list."""
        first, second = (QFontMetrics(font).height() for font in self._fonts())
        return QSize(0, max(metrics.LIST_ROW, first + _LINE_GAP + second + 2 * metrics.STEP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, mark and both lines."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ClashRow):
            return
        painter.save()
        self._paint_ground(painter, option)
        first, second = self._fonts()
        heights = [QFontMetrics(font).height() for font in (first, second)]
        rect = option.rect
        top = rect.top() + (rect.height() - sum(heights) - _LINE_GAP) // 2
        side = metrics.SHAPE
        left = rect.left() + metrics.STEP + metrics.HALF
        mark = QRect(left, top + (heights[0] - side) // 2, side, side)
        palette = self._theme.palette
        place = QRectF(_mirrored(option, mark))
        paint_radio(painter, place, palette, taken=row.is_settled)
        text = left + side + metrics.STEP
        line = QRect(text, top, rect.right() + 1 - metrics.STEP - text, heights[0])
        painter.setPen(palette.ink)
        _write(painter, first, _mirrored(option, line), row.wording)
        line = QRect(line.left(), line.bottom() + 1 + _LINE_GAP, line.width(), heights[1])
        painter.setPen(palette.ink_2)
        _write(painter, second, _mirrored(option, line), row.remark)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette, state, rect = self._theme.palette, option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            fill(painter, rect, palette.tint)
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            fill(painter, _mirrored(option, bar), palette.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill(painter, rect, palette.hint)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if state & by_keyboard == by_keyboard:
            painter.setPen(QPen(palette.accent, metrics.FOCUS_RING))
            inset = metrics.FOCUS_RING / 2
            painter.drawRect(QRectF(rect).adjusted(inset, inset, -inset, -inset))

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.sans(13), self._theme.sans(12)


class ClashList(QListView):
    """One row is current at any time; letters and digits are the dialog's."""

    def __init__(self, model: ClashModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(ClashDelegate(theme, self))
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("What to settle"))
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def row(self) -> int:
        """The number of the row that is shown, from 0."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Show this row."""
        self.setCurrentIndex(self.model().index(row, 0))

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter here is a command, never the start of a search."""

    def _follow_theme(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.palette.side)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()


def _write(painter: QPainter, font: QFont, place: QRect, text: str) -> None:
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _LEADING, shown)


def _mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, rect)
