"""The icons: there, in the palette's ink, and paler where nothing can be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QIcon, QImage, QPainter

from tests.ui.theme.drawing import drawn, holds, inked
from ui.theme.icons import Icon, icon, paint_icon
from ui.theme.palette import DARK, LIGHT, Palette

pytestmark = pytest.mark.usefixtures("qapp")


def picture(role: Icon) -> Callable[[QPainter], None]:
    """Draws an icon at three times its size."""

    def draw(painter: QPainter) -> None:
        paint_icon(painter, QRectF(0, 0, 48, 48), role, LIGHT.accent)

    return draw


@pytest.mark.parametrize("role", list(Icon))
def test_every_role_has_a_picture(role: Icon) -> None:
    """No file is missing or empty, and its strokes have the ink asked for."""
    assert holds(drawn(48, 48, picture(role)), LIGHT.accent)


def test_pictures_differ() -> None:
    """No two roles look alike."""
    pictures = {frozenset(inked(drawn(48, 48, picture(role)))) for role in Icon}
    assert len(pictures) == len(Icon)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_icons_follow_the_palette(palette: Palette) -> None:
    """An icon is drawn in the ink for meta words."""
    assert holds(image(icon(Icon.SEARCH, palette), QIcon.Mode.Normal), palette.ink_2)


def test_disabled_icons_are_pale() -> None:
    """What can't be pressed looks so."""
    pale = image(icon(Icon.UNDO, LIGHT), QIcon.Mode.Disabled)
    assert holds(pale, LIGHT.outline)
    assert not holds(pale, LIGHT.ink_2)


def image(made: QIcon, mode: QIcon.Mode) -> QImage:
    """The icon as a control shows it on a sharp screen."""
    return made.pixmap(QSize(16, 16), 3.0, mode).toImage()
