"""The main clause of a sentence as far as words and commas show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import grammar, measure
from workbench.claims.quotation import marks, quoted
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.tokens import Token

_MOST_ADJUNCTS = 3
_LONGEST_TIME = 4
"""Tokens of "A year ago," or "Late last week,"."""
_TIME_ENDINGS = frozenset({"ago", "later", "earlier"}) | measure.TIME_UNITS | measure.WEEKDAYS


def main_clause(text: str, sentence: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of ``sentence`` (those of ``text``) that carry its main statement.

    Left out are: what stands inside quotation marks (the marks stay, as a sign that something is
    quoted) and brackets; relative clauses, appositions and participles between commas; and what
    stands before the first comma, where it only says when or in what circumstances.
    """
    return _without_asides(_without_adjuncts(unquoted(text, sentence)))


def unquoted(text: str, sentence: Sequence[Token]) -> tuple[Token, ...]:
    """``sentence`` without what stands inside quotation marks, which stay, and brackets."""
    pairs = marks(text)
    stretches = iter(quoted(text, pairs))
    stretch = next(stretches, None)
    kept: list[Token] = []
    bracket_end = -1
    for token in sentence:
        while stretch is not None and token.start >= stretch.end:
            stretch = next(stretches, None)
        if token.text in {"(", "["}:
            bracket_end = max(bracket_end, pairs.partner.get(token.start, -1))
        inside = stretch is not None and stretch.start <= token.start
        if token.start > bracket_end and (not inside or token.kind is TokenKind.QUOTE):
            kept.append(token)
    return tuple(kept)


def _without_asides(clause: Sequence[Token]) -> tuple[Token, ...]:
    """``clause`` without what commas set apart from it."""
    next_comma = _next_commas(clause)
    kept: list[Token] = []
    ended = False
    at = 0
    while at < len(clause):
        closing = next_comma[at + 1]
        if clause[at].text == "," and _opens_aside(clause, at + 1, closing):
            at = closing
            ended = True
        else:
            if not (ended and clause[at].text == ","):
                kept.append(clause[at])
            ended = False
            at += 1
    return tuple(kept)


def _next_commas(clause: Sequence[Token]) -> list[int]:
    """For each index, that of the first comma at or after it; the length where there is none.

    A comma that leads up to a quotation ends no aside.
    """
    found = [len(clause)] * (len(clause) + 1)
    for at in range(len(clause) - 1, -1, -1):
        ends = clause[at].text == "," and not _is_quote(clause, at + 1)
        found[at] = at if ends else found[at + 1]
    return found


def _is_quote(clause: Sequence[Token], at: int) -> bool:
    return at < len(clause) and clause[at].kind is TokenKind.QUOTE


def _opens_aside(clause: Sequence[Token], at: int, end: int) -> bool:
    """Whether an aside begins at ``at``, behind a comma, if the next comma stands at ``end``."""
    if at >= len(clause):
        return False
    key = clause[at].key
    if key in grammar.SUBORDINATORS or (key.endswith("ing") and len(key) > len("being")):
        return True
    if key in grammar.PREPOSITIONS and at + 1 < len(clause):
        return clause[at + 1].key in {"which", "whom", "whose"}
    closed = end < len(clause)
    return closed and (key in {"a", "an", "the", "former"} or clause[at].kind is TokenKind.NUMBER)


def _without_adjuncts(clause: tuple[Token, ...]) -> tuple[Token, ...]:
    """``clause`` without the times and circumstances it begins with."""
    for turn in range(_MOST_ADJUNCTS):
        comma = next((at for at, token in enumerate(clause) if token.text == ","), len(clause))
        if comma + 2 >= len(clause) or not _is_adjunct(clause[:comma], first=turn == 0):
            break
        clause = clause[comma + 1 :]
    return clause


def _is_adjunct(opening: Sequence[Token], *, first: bool) -> bool:
    """Whether what stands before the first comma only says when, or in what circumstances."""
    spoken = [token for token in opening if token.kind is not TokenKind.QUOTE]
    if not spoken or len(spoken) < len(opening):
        return False
    tells_when = len(spoken) <= _LONGEST_TIME and spoken[-1].key in _TIME_ENDINGS
    if tells_when or spoken[0].key in grammar.ADJUNCT_OPENERS:
        return True
    if spoken[0].key == "according" or (spoken[0].key.endswith("ing") and len(spoken) > 1):
        return True
    lone_year = len(spoken) == 1 and spoken[0].kind is TokenKind.NUMBER
    return not first and (lone_year or spoken[0].key in grammar.SUBORDINATORS)
