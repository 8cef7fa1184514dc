"""Icons by role: bundled SVG strokes, coloured from the palette in force."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from . import metrics

if TYPE_CHECKING:
    from .palette import Palette


_FOLDER = Path(__file__).parent / "svg"


class Icon(StrEnum):
    """What an icon stands for; the value is its file's name."""

    OPEN = "open"
    LINK = "link"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    PERSON = "person"
    CHEVRON_UP = "chevron-up"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_RIGHT = "chevron-right"
    CLOSE = "close"
    PLAY = "play"
    DROP = "drop"
    DOCUMENT = "document"
    SORT = "sort"
    SAVED = "saved"
    ATTENTION = "attention"
    MORE = "more"
    PANE_LEFT = "pane-left"
    PANE_RIGHT = "pane-right"
    BELL = "bell"


def icon(role: Icon, palette: Palette, ink: QColor | None = None, *, turned: bool = False) -> QIcon:
    """The icon in the palette's ink (or in ``ink``), paler where its widget is disabled.

    It is ``turned`` where people read from right to left, if it points somewhere.
    """
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, ink or palette.ink_2),
        (QIcon.Mode.Disabled, palette.off),
    ):
        for ratio in _ratios():
            pixmap = _pixmap(role, colour, metrics.SHAPE, ratio, turned=turned)
            made.addPixmap(pixmap, mode)
    return made


def _ratios() -> set[float]:
    """The pixel ratios of the screens there are: an icon scaled from another one is blurred."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1}


def paint_icon(
    painter: QPainter, rect: QRectF, role: Icon, ink: QColor, *, turned: bool = False
) -> None:
    """Draw the icon into ``rect``, ``turned`` as in a mirror."""
    if not turned:
        _renderer(role, ink.name()).render(painter, rect)
        return
    painter.save()
    painter.translate(rect.left() + rect.right(), 0)
    painter.scale(-1, 1)
    _renderer(role, ink.name()).render(painter, rect)
    painter.restore()


def _pixmap(role: Icon, colour: QColor, size: int, ratio: float, *, turned: bool) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRectF(0, 0, size, size), role, colour, turned=turned)
    painter.end()
    return pixmap


@cache
def _renderer(role: Icon, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(role).replace("currentColor", colour).encode()))


@cache
def _source(role: Icon) -> str:
    return (_FOLDER / f"{role.value}.svg").read_text(encoding="utf-8")
