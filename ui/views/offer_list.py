"""The lines of the command palette: what it is, where it is, its key; or why it can't be had."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from workbench.wording import tr

from ..models.palette_offers import Offer
from ..theme import metrics
from ..theme.ground import fill
from .key_cap import key_size, paint_key
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_ROW = 32
_SIDE = 12
_BAR = 3
"""Width of the bar on the leading edge of what is selected."""
_GAP = 12
_OFFER = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class OfferModel(QAbstractListModel):
    """The offers that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the offer, or all of it in words."""
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == _OFFER:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            parts = (offer.text, offer.where, offer.key, offer.why_not)
            return ", ".join(part for part in parts if part)
        return None


class OfferList(QListView):
    """Never has the focus: the field above it moves its selection."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = OfferModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(tr("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))

    @property
    def offers(self) -> Sequence[Offer]:
        """What is shown."""
        return self._model.offers

    @property
    def chosen(self) -> Offer | None:
        """The line that Return takes."""
        at = self.currentIndex().row()
        return self.offers[at] if 0 <= at < len(self.offers) else None

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these, the first one chosen."""
        self._model.show_offers(offers)
        self.setCurrentIndex(self._model.index(0, 0))

    def step(self, by: int) -> None:
        """Choose a line so many below, or above; never beyond the first and the last."""
        last = len(self.offers) - 1
        at = min(last, max(0, self.currentIndex().row() + by))
        self.setCurrentIndex(self._model.index(at, 0))


class _Painter(QStyledItemDelegate):
    """Paints one offer."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the one height, more with larger type."""
        return QSize(0, max(_ROW, QFontMetrics(self._theme.sans(13)).height() + metrics.STEP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, name, place and key."""
        offer = index.data(_OFFER)
        if not isinstance(offer, Offer):
            return
        palette, rect = self._theme.palette, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
        if mirrored:
            bar.moveRight(rect.right())
        if option.state & QStyle.StateFlag.State_Selected:
            fill(painter, rect, palette.tint)
            fill(painter, bar, palette.accent)
        room = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if offer.key:
            self._paint_key(painter, offer.key, room, mirrored=mirrored)
        self._write(painter, offer, room, mirrored=mirrored)
        painter.restore()

    def _paint_key(self, painter: QPainter, key: str, room: QRect, *, mirrored: bool) -> None:
        """Draw the key at the far end, and take its room away."""
        palette, size = self._theme.palette, key_size(self._theme, key)
        left = room.left() if mirrored else room.right() + 1 - size.width()
        cap = QRectF(left, room.center().y() - size.height() / 2, size.width(), size.height())
        paint_key(painter, cap, key, self._theme, palette.ink_2, palette.outline)
        taken = size.width() + _GAP
        room.adjust(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)

    def _write(self, painter: QPainter, offer: Offer, room: QRect, *, mirrored: bool) -> None:
        palette = self._theme.palette
        small, large = self._theme.sans(12), self._theme.sans(13)
        where = offer.why_not or offer.where
        width = min(QFontMetrics(small).horizontalAdvance(where) + 2, room.width() // 2)
        end = QRect(room)
        if mirrored:
            end.setWidth(width)
            room.setLeft(end.right() + _GAP)
        else:
            end.setLeft(room.right() + 1 - width)
            room.setRight(end.left() - _GAP)
        painter.setFont(small)
        _draw(painter, end, where, palette.ink_2, _TRAILING)
        painter.setFont(large)
        _draw(painter, room, offer.text, palette.ink_3 if offer.why_not else palette.ink, _LEADING)


def _draw(painter: QPainter, room: QRect, text: str, ink: QColor, where: Qt.AlignmentFlag) -> None:
    painter.setPen(ink)
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, where | Qt.TextFlag.TextSingleLine, short)
