"""From canonical offsets back to the text as it was given, for callers who keep the original."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from workbench.article.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAIR = re.compile("\r\n")


class OriginalOffsets:
    r"""Maps code points of ``canonical(raw).text`` to code points of ``raw``.

    Only byte-order marks at the start and ``\r\n`` pairs change lengths; every other replacement
    is one for one.
    """

    def __init__(self, raw: str) -> None:
        self._lead = len(raw) - len(raw.lstrip("\ufeff"))
        # The k-th pair's line feed stands, in the canonical text, k code points further left.
        self._breaks = [m.start() - self._lead - k for k, m in enumerate(_PAIR.finditer(raw))]

    def offset(self, position: int) -> int:
        """The place in the original of a canonical offset."""
        return position + self._lead + bisect_left(self._breaks, position)

    def spans(self, spans: Iterable[Span]) -> list[Span]:
        """The same stretches in the original."""
        return [Span(self.offset(start), self.offset(end)) for start, end in spans]
