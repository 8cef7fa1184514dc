"""A layout that sets widgets side by side and wraps them like words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FlowLayout(QLayout):
    """Items at their preferred size, in reading direction, on as many lines as the width needs."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item over, after those that are there."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item, or nothing past the end, which is how Qt finds the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: items never stretch."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at that width."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        places = self._places(inner)
        bottom = max((place.bottom() + 1 for place in places), default=0)
        return bottom + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place every item, mirrored where people read from right to left."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        direction = self._direction()
        shown = self._shown()
        for item, place in zip(shown, self._places(inner.width()), strict=True):
            place.translate(inner.topLeft())
            item.setGeometry(QStyle.visualRect(direction, inner, place))

    def sizeHint(self) -> QSize:
        """Return the least size: the width is up to whoever holds the layout."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the widest item, so that nothing is ever cut off."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        """Find where each shown item goes, from the top left of the room there is."""
        places: list[QRect] = []
        at, line = QPoint(), 0
        for item in self._shown():
            size = item.sizeHint()
            if at.x() and at.x() + size.width() > width:
                at, line = QPoint(0, at.y() + line + self._gap), 0
            places.append(QRect(at, size))
            at = at + QPoint(size.width() + self._gap, 0)
            line = max(line, size.height())
        return places

    def _direction(self) -> Qt.LayoutDirection:
        widget = self.parentWidget()
        return widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
