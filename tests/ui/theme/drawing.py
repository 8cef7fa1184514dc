"""Drawing into a picture and looking at it, for the tests of what is painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter


def drawn(width: int, height: int, draw: Callable[[QPainter], None], ratio: int = 1) -> QImage:
    """What ``draw`` paints on a transparent picture."""
    image = QImage(width * ratio, height * ratio, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    """The pixels that are more there than not."""
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 127
    }


def near(one: QColor, other: QColor) -> bool:
    """Whether two colours look the same, whatever smoothing did."""
    red, green, blue = (
        one.red() - other.red(),
        one.green() - other.green(),
        one.blue() - other.blue(),
    )
    return max(map(abs, (red, green, blue))) < 12


def holds(image: QImage, colour: QColor) -> bool:
    """Whether any pixel has that colour."""
    return any(near(image.pixelColor(x, y), colour) for x, y in inked(image))
