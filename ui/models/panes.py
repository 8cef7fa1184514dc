"""How the three panes share the width of the desk: what the reviewer chose, and what fits."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..theme import metrics

LEAST_LIST, LEAST_CARD, LEAST_TEXT = 160, 240, 240
"""Narrowest widths, in pixels."""
NARROW = 900
"""Below this width of the desk the card lies over the text."""
_LOW = 720
"""Below this height of the window the verdicts of a card of usual length are out of sight."""
_LEAST_LINES = 24
_ROOMY = 1200
"""Width from which list and card have all they want."""
_SEEN_BESIDE = 24
"""What is left of the text at least where the card lies over it."""
_SHARE_OF_NARROW = 0.36
"""What the list takes where it stands beside the text alone."""
_KEPT = re.compile(r"(\d{1,5}) (\d{1,5}) ([01]) ([01])")


class Panes(NamedTuple):
    """What the reviewer chose; it holds in windows of every width."""

    list_width: int = 0
    """Pixels; 0 for as much as the window's width suggests."""
    card_width: int = 0
    has_list: bool = True
    """Whether the list on the left is wanted."""
    has_card: bool = True

    @classmethod
    def read(cls, text: str) -> Panes:
        """What `text` wrote; what makes no sense counts as nothing chosen."""
        found = _KEPT.fullmatch(text)
        if found is None:
            return cls()
        list_, card, has_list, has_card = map(int, found.groups())
        return cls(list_, card, bool(has_list), bool(has_card))

    def text(self) -> str:
        """A line that can be kept; empty when nothing was chosen."""
        if self == Panes():
            return ""
        return f"{self.list_width} {self.card_width} {self.has_list:d} {self.has_card:d}"

    def list_in(self, width: int) -> int:
        """Width of the list in a desk ``width`` pixels wide."""
        if width < NARROW:
            usual, others = min(metrics.LIST_WIDTH, round(width * _SHARE_OF_NARROW)), LEAST_TEXT
        else:
            usual = round(metrics.LIST_WIDTH * _part(width))
            others = LEAST_TEXT + self._least_beside()
        return max(LEAST_LIST, min(self.list_width or usual, width - others))

    def card_in(self, width: int) -> int:
        """Width of the card in a desk ``width`` pixels wide, beside the text or over it."""
        beside = self.list_in(width) if self.has_list else 0
        if width < NARROW:
            usual, kept = metrics.CARD_WIDTH, _SEEN_BESIDE
        else:
            usual, kept = round(metrics.CARD_WIDTH * _part(width)), LEAST_TEXT
        return max(LEAST_CARD, min(self.card_width or usual, width - beside - kept))

    def _least_beside(self) -> int:
        return LEAST_CARD if self.has_card else 0


def is_cramped(width: int, height: int, zoom: float = 1.0) -> bool:
    """Whether a window has no room for the verdicts on the card: narrow, low, or of large text.

    It is told by the window alone, not by the claim, so that the verdicts keep their place.
    """
    return width < NARROW or height < _LOW * zoom


def has_room_below(height: int, line: float) -> bool:
    """Whether a window has room for a strip at its foot, where ``line`` is one line of its type.

    In a low window of very large type the list needs all there is.
    """
    return height >= _LEAST_LINES * line


def _part(width: int) -> float:
    return min(1.0, width / _ROOMY)
