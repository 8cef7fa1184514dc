"""How a state of coverage looks and what it is called: by shape as well as by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from workbench.review.coverage import Coverage
from workbench.wording import marked_as, tr, tr_as

from ..messages import in_figures
from ..theme.ground import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from workbench.review.coverage import Totals

    from ..theme.palette import Palette

WIDTH = 10
"""Of the marks, in pixels; what is settled is narrower."""
_SETTLED = 4
_DASH, _EVERY = 1.5, 5
"""Height of the dash of what is set aside, and from one to the next."""
_FRAME = 1
_CONTEXT = "state of a sentence"
_WORDS = {
    Coverage.JUDGED: marked_as("state of a sentence", "Judged"),
    Coverage.OPEN: marked_as("state of a sentence", "Open"),
    Coverage.UNTOUCHED: marked_as("state of a sentence", "Untouched"),
    Coverage.SET_ASIDE: marked_as("state of a sentence", "Set aside"),
}


def word_of(state: Coverage) -> str:
    """The word that goes with the shape."""
    return tr_as(_CONTEXT, _WORDS[state])


def in_words(totals: Totals) -> str:
    """The whole ledger in one sentence."""
    return tr(
        "Coverage: {judged} judged, {open} open, {untouched} untouched, {aside} set aside",
        judged=in_figures(totals.judged),
        open=in_figures(totals.open),
        untouched=in_figures(totals.untouched),
        aside=in_figures(totals.set_aside),
    )


def paint_run(painter: QPainter, place: QRectF, state: Coverage, palette: Palette) -> None:
    """Draw rows of one state: a hollow frame, one filled halfway, a bar, or dashes."""
    if state is Coverage.SET_ASIDE:
        _paint_dashes(painter, place, palette)
    elif state is Coverage.JUDGED:
        bar = QRectF(0, place.top(), _SETTLED, place.height())
        bar.moveLeft(place.center().x() - _SETTLED / 2)
        fill(painter, bar, palette.accent)
    else:
        _paint_frame(painter, place, palette, is_half=state is Coverage.OPEN)


def _paint_frame(painter: QPainter, place: QRectF, palette: Palette, *, is_half: bool) -> None:
    fill(painter, place, palette.open)
    inside = place.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
    fill(painter, inside, palette.paper)
    if is_half:
        inside.setWidth(inside.width() / 2)
        fill(painter, inside, palette.accent)


def _paint_dashes(painter: QPainter, place: QRectF, palette: Palette) -> None:
    count = max(1, int(place.height() // _EVERY))
    top = place.top() + (place.height() - (count - 1) * _EVERY - _DASH) / 2
    for index in range(count):
        dash = QRectF(place.left() + 2, top + index * _EVERY, place.width() - 4, _DASH)
        fill(painter, dash, palette.ink_3)
