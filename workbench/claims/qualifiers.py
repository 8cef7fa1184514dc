"""How exactly a number is stated: "at least", "more than", "an estimated", "or so"."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.claims.lexicon.wordlist import phrases

if TYPE_CHECKING:
    from workbench.claims.pieces import Pieces


class Bound(StrEnum):
    """What a qualifier says of the true number."""

    EXACTLY = ""
    """As stated; also where nothing qualifies it."""
    ABOUT = "≈"
    AT_LEAST = "≥"
    MORE_THAN = ">"
    AT_MOST = "≤"
    LESS_THAN = "<"


_BEFORE = {
    Bound.AT_LEAST: """
        at least
        no fewer than
        no less than
        not less than
        a minimum of
        minimum of
        upwards of
        upward of
        ≥
    """,
    Bound.MORE_THAN: """
        more than
        greater than
        higher than
        larger than
        over
        just over
        well over
        slightly over
        little over
        above
        exceeding
        exceeds
        exceeded
        in excess of
        >
    """,
    Bound.AT_MOST: """
        at most
        no more than
        not more than
        up to
        as many as
        as much as
        as few as
        a maximum of
        maximum of
        ≤
    """,
    Bound.LESS_THAN: """
        less than
        fewer than
        lower than
        smaller than
        under
        just under
        well under
        below
        just below
        <
    """,
    Bound.ABOUT: """
        about
        around
        roughly
        approximately
        approx
        circa
        some
        nearly
        almost
        close to
        near
        estimated
        an estimated
        an average of
        on average
        ~
        ≈
    """,
    Bound.EXACTLY: """
        exactly
        precisely
        only
        just
        another
        yet another
        a total of
        total of
        a record
        a reported
        reported
        an additional
        additional
        a further
        a combined
        a staggering
        an unprecedented
        as little as
    """,
}
_AFTER = {
    Bound.AT_LEAST: """
        or more
        and more
        and over
        and above
        or higher
        or older
        and older
        plus
        +
    """,
    Bound.AT_MOST: """
        or less
        or fewer
        or lower
        or younger
        and under
    """,
    Bound.ABOUT: """
        or so
        or thereabouts
    """,
}
_BOUNDS = {phrase: bound for bound, listing in _BEFORE.items() for phrase in phrases(listing)}
_BOUNDS_AFTER = {phrase: bound for bound, listing in _AFTER.items() for phrase in phrases(listing)}
_LAST_WORDS = frozenset(phrase[-1] for phrase in _BOUNDS)
_FIRST_WORDS = frozenset(phrase[0] for phrase in _BOUNDS_AFTER)
_LONGEST = max(map(len, _BOUNDS))


def qualified(pieces: Pieces, at: int, floor: int = 0) -> tuple[int, Bound]:
    """Where the qualifier before the number at ``at`` begins, and what it says.

    ``at`` and no bound if there is none; nothing before index ``floor`` is looked at. Several in a
    row are read together: "an estimated at least 5" is at least 5.
    """
    start, bound = at, Bound.EXACTLY
    while pieces.key(start - 1) in _LAST_WORDS:
        found = _one(pieces, start, floor)
        if found is None:
            break
        start = found[0]
        bound = bound or found[1]
    return start, bound


def _one(pieces: Pieces, at: int, floor: int) -> tuple[int, Bound] | None:
    """The longest qualifier that ends before ``at``."""
    for length in range(_LONGEST, 0, -1):
        start = at - length
        if start < floor or not all(pieces.beside(index + 1) for index in range(start, at)):
            continue
        bound = _BOUNDS.get(tuple(pieces.key(index) for index in range(start, at)))
        if bound is not None:
            return start, bound
    return None


def qualified_after(pieces: Pieces, at: int) -> tuple[int, Bound]:
    """Where the qualifier behind a number ends, which begins at ``at``, and what it says."""
    if pieces.key(at) not in _FIRST_WORDS or not pieces.beside(at):
        return at, Bound.EXACTLY
    for length in (2, 1):
        bound = _BOUNDS_AFTER.get(tuple(pieces.key(at + step) for step in range(length)))
        if bound is not None:
            return at + length, bound
    return at, Bound.EXACTLY
