"""Which numbers of four digits are years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import almanac, counting
from workbench.claims.pieces import END
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from workbench.claims.pieces import Pieces

_EARLIEST, _LATEST = 1000, 2099
_SURELY_EARLIEST = 1900
"""From here on four digits are a year unless something speaks against it."""
_PROBABLY_EARLIEST = 1500
"""From here on they are one after "in", "since" or the like."""
_DASHES = frozenset("-–—‑/")
_JOINTS = frozenset({"to", "and", "or", "until", "till", "through"})
_MAY_TOUCH = frozenset("-–—‑/|()[]“”‘’\"',.;:!?…")


def is_four_digits(figure: str) -> bool:
    """Whether the figure has the form of a year."""
    return len(figure) == len("2014") and figure.isascii() and figure.isdigit() and figure[0] != "0"


def is_year(pieces: Pieces, at: int, *, sure: bool = False) -> bool:
    """Whether the figure at ``at`` is a year; ``sure``: a month stands before it."""
    if not is_four_digits(pieces.key(at)) or not _EARLIEST <= int(pieces.key(at)) <= _LATEST:
        return False
    if not _stands_free(pieces, at) or _is_counted(pieces, at):
        return False
    year, before = int(pieces.key(at)), pieces.key(at - 1)
    if sure or pieces.key(at + 1) in almanac.ANNO_DOMINI:
        return True
    if before == "about" and year >= _PROBABLY_EARLIEST:
        return year % 100 != 0
    if before in counting.LABELS or before in counting.QUALIFYING:
        return False
    if year >= _SURELY_EARLIEST:
        return True
    alone = pieces[at - 1] is END and pieces[at + 1] is END
    led = alone or before in almanac.YEAR_PREPOSITIONS or before in {"(", "–", "-"}
    if year >= _PROBABLY_EARLIEST:
        return led
    following = pieces[at + 1]
    return led and (following is END or not following.is_word or following.key in _JOINTS)


def year_range(pieces: Pieces, at: int) -> tuple[int, int, int] | None:
    """First and last year of "2019–2021", "2019–21" or "2023/24", and the index behind it."""
    first, last = pieces.key(at), pieces.key(at + 2)
    if not is_four_digits(first) or pieces.key(at + 1) not in _DASHES:
        return None
    if not (pieces.glued(at + 1) and pieces.glued(at + 2)) or not (
        last.isascii() and last.isdigit()
    ):
        return None
    if pieces.glued(at + 3) and pieces.key(at + 3) in _DASHES:
        return None
    if len(last) == len("21"):
        last = first[:2] + last
    if not is_four_digits(last) or not _PROBABLY_EARLIEST <= int(first) < int(last) <= _LATEST:
        return None
    if pieces.key(at + 1) == "/" and int(last) != int(first) + 1:
        return None
    return int(first), int(last), at + 3


def _stands_free(pieces: Pieces, at: int) -> bool:
    """Whether no letter, currency sign or the like is written on to the figure."""
    left = not pieces.glued(at) or pieces[at - 1].text in _MAY_TOUCH
    right = (
        not pieces.glued(at + 1) or pieces[at + 1].text in _MAY_TOUCH or pieces.key(at + 1) == "'s"
    )
    money = pieces[at - 1].kind is TokenKind.SYMBOL or pieces[at + 1].kind is TokenKind.SYMBOL
    return left and right and not money and not (pieces.glued(at) and pieces.key(at - 1) == ".")


def _is_counted(pieces: Pieces, at: int) -> bool:
    """Whether what follows is counted: "2000 people", "1500 km", but "the 2024 elections"."""
    following = pieces[at + 1]
    if not pieces.beside(at + 1) or not following.is_word or following.is_capitalised:
        return False
    if following.key in counting.MEASURES:
        return True
    if pieces.key(at - 1) in {"the", "'s"}:
        return False
    if following.key in counting.PEOPLE:
        return True
    return int(pieces.key(at)) % 50 == 0 and following.key.endswith("s")
