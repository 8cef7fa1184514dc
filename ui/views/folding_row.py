"""Widgets side by side, or one below the other where they would be cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


class FoldingRow(QWidget):
    """Equal shares of the width; folds by itself, so that large type does no harm."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: tuple[QWidget, ...] = ()
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # else it never folds

    def hold(self, widgets: Iterable[QWidget]) -> None:
        """Lay these widgets out, in this order."""
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            self._row.addWidget(widget, 1)

    @property
    def is_folded(self) -> bool:
        """Whether they stand one below the other."""
        return self._row.direction() is _DOWN

    def minimumSizeHint(self) -> QSize:
        """The widest of them has to fit; side by side is a matter of room."""
        widths = (widget.minimumSizeHint().width() for widget in self._widgets)
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        gaps = (len(self._widgets) - 1) * self._row.spacing()
        widest = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        needed = widest * len(self._widgets) + gaps  # the shares are equal
        wanted = _ACROSS if needed <= event.size().width() else _DOWN
        if wanted is not self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()
