"""The clashes to settle, a row each: which claim, and which version was taken of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem

from workbench.wording import tr

from ..messages import one_line, plain_tool_tip
from ..theme import metrics
from .choice_button import paint_radio
from .own_viewport import give_viewport
from .row_delegate import Index, Mirror, RowDelegate, paint_ground, write_line
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from workbench.review.versions import Choice, Clash, ClashId

    from ..theme.theme import Theme

ROW_ROLE = Qt.ItemDataRole.UserRole
_DOT = "  ·  "
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


class ClashDelegate(RowDelegate):
    """Paints one clash in the manner of the claims list."""

    _line_gap = 3

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, mark and both lines."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ClashRow):
            return
        mirrored, palette = Mirror(option), self._theme.palette
        painter.save()
        paint_ground(painter, option, mirrored, self._theme)
        rect, side = option.rect, metrics.SHAPE
        above, below = self._first.metrics.height(), self._second.metrics.height()
        top = rect.top() + (rect.height() - self._lines_height()) // 2
        left = rect.left() + metrics.STEP + metrics.HALF
        mark = QRect(left, top + (above - side) // 2, side, side)
        paint_radio(painter, QRectF(mirrored(mark)), palette, taken=row.is_settled)
        text = left + side + metrics.STEP
        line = QRect(text, top, rect.right() + 1 - metrics.STEP - text, above)
        write_line(painter, self._first, palette.ink, mirrored(line), row.wording)
        line = QRect(text, line.bottom() + 1 + self._line_gap, line.width(), below)
        write_line(painter, self._second, palette.ink_2, mirrored(line), row.remark)
        painter.restore()


class ClashList(QListView):
    """One row is current at any time; letters and digits are the dialog's."""

    def __init__(self, model: ClashModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._theme = theme
        self.setModel(model)
        self._delegate = ClashDelegate(theme, self)
        self.setItemDelegate(self._delegate)
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
        self._delegate.make_faces()
        self.scheduleDelayedItemsLayout()
