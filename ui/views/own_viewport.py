"""Viewports that Python made itself, so that asking for them is cheap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def give_viewport(area: QAbstractScrollArea) -> None:
    """Put a viewport of our own in place of Qt's, on the same ground.

    To say of which class a widget is that it did not make, PySide first loads every class of
    widget there is: 8 milliseconds before the first frame, for a plain `QWidget`.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
