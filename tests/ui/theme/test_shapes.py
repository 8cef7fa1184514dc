"""The shapes of verdicts: outline before colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.ui.theme.drawing import drawn, holds, inked
from ui.theme.palette import DARK, LIGHT
from ui.theme.shapes import ink_of, paint_shape, word_of
from workbench.review.standing import Standing

pytestmark = pytest.mark.usefixtures("qapp")

ONE_SIGN = {Standing.RECHECK, Standing.NOT_FOUND}
"""Both ask for attention; their words tell them apart."""
CUT_OUT = (Standing.VERIFIED, Standing.DISPUTED, Standing.RECHECK)


def shape(standing: Standing, side: int = 16, ratio: int = 1) -> QImage:
    """The shape on nothing, in the light scheme."""

    def draw(painter: QPainter) -> None:
        paint_shape(painter, QRectF(0, 0, side, side), standing, LIGHT)

    return drawn(side, side, draw, ratio)


@pytest.mark.parametrize("side", [14, 16])
@pytest.mark.parametrize(("one", "other"), list(combinations(Standing, 2)))
def test_silhouettes_differ(one: Standing, other: Standing, side: int) -> None:
    """Without colour, at least a seventh of two shapes' outlines is different."""
    first, second = inked(shape(one, side)), inked(shape(other, side))
    if {one, other} == ONE_SIGN:
        assert first == second
    else:
        assert len(first ^ second) >= len(first | second) / 7


@pytest.mark.parametrize("standing", CUT_OUT)
def test_the_ground_shows_through_signs(standing: Standing) -> None:
    """Tick, ≠ and ! are holes in the shape."""

    def draw(painter: QPainter) -> None:
        paint_shape(painter, QRectF(0, 0, 32, 32), standing, LIGHT, ground=DARK.accent)

    assert holds(drawn(32, 32, draw), DARK.accent)


@pytest.mark.parametrize("standing", list(Standing))
def test_another_ink_can_be_had(standing: Standing) -> None:
    """On a filled button the shape is drawn in the button's ink for words."""

    def draw(painter: QPainter) -> None:
        paint_shape(painter, QRectF(0, 0, 32, 32), standing, LIGHT, ink=DARK.accent)

    picture = drawn(32, 32, draw)
    assert holds(picture, DARK.accent)
    assert not holds(picture, ink_of(standing, LIGHT))


@pytest.mark.parametrize("standing", list(Standing))
def test_shapes_stay_in_their_square(standing: Standing) -> None:
    """Nothing is cut off at the edges of the room a shape is given."""

    def draw(painter: QPainter) -> None:
        paint_shape(painter, QRectF(8, 8, 16, 16), standing, LIGHT)

    spots = inked(drawn(32, 32, draw))
    assert all(8 <= x < 24 and 8 <= y < 24 for x, y in spots)


def test_words_differ() -> None:
    """Every standing has a word of its own."""
    assert len({word_of(standing) for standing in Standing}) == len(Standing)


@pytest.mark.parametrize(
    ("standing", "word"),
    [
        (Standing.OPEN, "Open"),
        (Standing.VERIFIED, "Verified"),
        (Standing.DISPUTED, "Disputed"),
        (Standing.UNSOURCED, "Unsourced"),
        (Standing.DIFFER, "Differ"),
        (Standing.RECHECK, "Re-check"),
        (Standing.NOT_FOUND, "Not found"),
        (Standing.INCOMPLETE, "Needs more"),
        (Standing.FLAGGED, "For discussion"),
        (Standing.ASIDE, "Set aside"),
        (Standing.RETIRED, "Retired"),
    ],
)
def test_the_words(standing: Standing, word: str) -> None:
    """The words of the desk, exactly."""
    assert word_of(standing) == word
