"""The margin of the article: a shape beside the line where a claim begins, and its number."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from workbench.review.standing import Standing

from ..theme import metrics
from ..theme.shapes import paint_shape
from .article_geometry import mirrored_in
from .number_tag import paint_tag, tag_size

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QPainter

    from workbench.review.listing import ClaimRow

    from ..theme.theme import Theme
    from .article_geometry import Placed
    from .claim_index import ClaimIndex

_TO_WORDS, _TO_WORDS_TIGHT = 20, 14
"""From a shape to the words; the second where the margin is narrow."""
_BETWEEN = 5
_TO_TAG = 6
WIDE_MARGIN = metrics.MARGIN_SHAPES + 3 * metrics.STEP
TIGHT_MARGIN = metrics.MARGIN_SHAPES + metrics.STEP
"""Before the words, at the scale of `margin_scale`."""
_MOST_SCALE = 1.25


def margin_scale(zoom: float) -> float:
    """How much larger shapes and margin are: they grow with the words, but not as far."""
    return min(zoom, _MOST_SCALE)


class MarginMark(NamedTuple):
    """One shape in the margin."""

    claim: str
    standing: Standing
    place: QRectF


def margin_marks(
    placed: Placed,
    index: ClaimIndex,
    rows: Mapping[str, ClaimRow],
    selected: str | None,
    scale: float,
    lines: range,
    theme: Theme,
) -> Iterator[MarginMark]:
    """The shapes beside these lines, each one's from left to right, as far as there is room."""
    beginning: defaultdict[int, list[ClaimRow]] = defaultdict(list)
    start, end = placed.positions(lines)
    for piece in index.in_block(placed.block.blockNumber()):
        if piece.opens and start <= piece.start < end and piece.claim in rows:
            beginning[placed.line_of(piece.start)].append(rows[piece.claim])
    side = metrics.SHAPE_SMALL * scale
    for number, here in beginning.items():
        slot = placed.slot(number)
        lead = placed.lead(number)
        right = lead - (_TO_WORDS_TIGHT if lead < WIDE_MARGIN * scale else _TO_WORDS)
        tag = next((_room_for_tag(row, theme) for row in here if row.id == selected), 0)
        room = int((right - tag + _BETWEEN) // (side + _BETWEEN))
        shapes = _fitting(here, selected, max(1, room))
        left = right - len(shapes) * (side + _BETWEEN) + _BETWEEN
        for claim, standing in shapes:
            place = QRectF(left, slot.center().y() - side / 2, side, side)
            yield MarginMark(claim, standing, placed.beside(place))
            left += side + _BETWEEN


def paint_margin(
    painter: QPainter,
    marks: Sequence[MarginMark],
    row: ClaimRow | None,
    theme: Theme,
    mirror: float = 0,
) -> None:
    """Paint the shapes of a block, and the number of the selected claim that begins there.

    One that is set aside has none. ``mirror`` is the width of a page read from right to left.
    """
    ground = theme.palette.paper
    for mark in marks:
        paint_shape(painter, mark.place, mark.standing, theme.palette, ground=ground)
    own = next((mark for mark in marks if row is not None and mark.claim == row.id), None)
    if own is None or row is None or not row.number:
        return
    middle = own.place.center().y()
    places = [mirrored_in(mirror, m.place) for m in marks if m.place.center().y() == middle]
    size = tag_size(theme, row.number)
    left = max(0.0, min(map(QRectF.left, places)) - _TO_TAG - size.width())
    tag = QRectF(left, middle - size.height() / 2, size.width(), size.height())
    paint_tag(painter, mirrored_in(mirror, tag), row.number, theme)


def _room_for_tag(row: ClaimRow, theme: Theme) -> int:
    """What the number of a claim takes beside the shapes."""
    return tag_size(theme, row.number).width() + _TO_TAG if row.number else 0


def _fitting(
    rows: Sequence[ClaimRow], selected: str | None, room: int
) -> list[tuple[str, Standing]]:
    """Each claim's shapes in the order of the rows, without what finds no room.

    The selected claim's go last, and its warning last of all.
    """
    shapes = [(row.id, standing) for row in rows for standing in _shapes_of(row)]
    while len(shapes) > room:
        spare = [at for at, (claim, _) in enumerate(shapes) if claim != selected]
        del shapes[spare[-1] if spare else -1]
    return shapes


def _shapes_of(row: ClaimRow) -> tuple[Standing, ...]:
    """What warns about a claim, then its verdict."""
    if row.stale and row.standing is not Standing.RECHECK:
        return (Standing.RECHECK, row.standing)
    return (row.standing,)
