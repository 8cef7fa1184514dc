"""The lines under the text: pattern before colour."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from tests.ui.theme.drawing import drawn, inked
from ui.theme.lines import line_pen, paint_line
from ui.theme.palette import LIGHT
from workbench.review.standing import Standing

pytestmark = pytest.mark.usefixtures("qapp")

DRAWN = (Standing.VERIFIED, Standing.DISPUTED, Standing.UNSOURCED, Standing.DIFFER)


def line(standing: Standing, *, selected: bool = False) -> QImage:
    """A line of 80 pixels, enlarged four times."""

    def draw(painter: QPainter) -> None:
        paint_line(painter, 2, 82, 4, standing, LIGHT, selected=selected)

    return drawn(84, 8, draw, ratio=4)


def strokes(image: QImage) -> list[int]:
    """Lengths of the strokes along the middle, in enlarged pixels."""
    middle = image.height() // 2
    row = sorted(x for x, y in inked(image) if y == middle)
    starts = [row[0], *(b for a, b in pairwise(row) if b > a + 1)]
    ends = [*(a for a, b in pairwise(row) if b > a + 1), row[-1]]
    return [end - start + 1 for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize("standing", sorted(set(Standing) - set(DRAWN)))
def test_what_has_no_verdict_has_no_line(standing: Standing) -> None:
    """Open and set aside claims are marked in the margin only."""
    assert line_pen(standing, LIGHT) is None


def test_verified_is_one_stroke() -> None:
    """Solid from end to end."""
    assert strokes(line(Standing.VERIFIED)) == [320]


def test_disputed_is_dashed() -> None:
    """Strokes of seven pixels and gaps of four, whatever the pen's width."""
    assert strokes(line(Standing.DISPUTED))[:5] == pytest.approx([28] * 5, abs=1)
    assert strokes(line(Standing.DISPUTED, selected=True))[:5] == pytest.approx([28] * 5, abs=1)


def test_unsourced_is_dotted() -> None:
    """One dot every 4.2 pixels."""
    assert len(strokes(line(Standing.UNSOURCED))) == pytest.approx(80 / 4.2, abs=1)


def test_differ_has_two_lengths() -> None:
    """A long stroke, a short one, and again."""
    assert strokes(line(Standing.DIFFER))[:4] == pytest.approx([32, 8, 32, 8], abs=1)


@pytest.mark.parametrize("standing", DRAWN)
def test_selected_lines_are_thicker(standing: Standing) -> None:
    """The selected claim is seen in the text without its tint."""
    rest, selected = line_pen(standing, LIGHT), line_pen(standing, LIGHT, selected=True)
    assert rest is not None
    assert selected is not None
    assert selected.widthF() == pytest.approx(rest.widthF() + 0.8)


def test_dots_are_round() -> None:
    """Dots tell from dashes by their form, not only by their length."""
    pen = line_pen(Standing.UNSOURCED, LIGHT)
    assert pen is not None
    assert pen.capStyle() is Qt.PenCapStyle.RoundCap


def test_nothing_is_drawn_backwards() -> None:
    """A piece without width has no line."""

    def draw(painter: QPainter) -> None:
        paint_line(painter, 9, 9, 4, Standing.VERIFIED, LIGHT)

    assert inked(drawn(20, 8, draw)) == set()
