"""Numbers that state no quantity: they name, count through, or are no number of anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.counted import counted_at, measured_at
from workbench.claims.lexicon import almanac, counting, grammar, numerals
from workbench.claims.lexicon.wordlist import words
from workbench.claims.numbers import Form, Number, number_at
from workbench.claims.signs import is_past_form
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from workbench.claims.pieces import Pieces

_TIES = frozenset("/_#@=&~\\.:+")
"""What a figure that is part of something else is written on to."""
_HYPHENS = frozenset("-‑")
_BRACKETS = {"(": ")", "[": "]"}
_LONGEST_LABEL = 4
"""Digits; names are given longer numbers seldom, and quantities of that length have commas."""
_NO_PRONOUN_BEFORE = words(
    """
    the this that no every each any which another some by everyone such
    """
)
_BEFORE_ORDINALS = words(
    """
    the a an his her its their our my your 's this that every another
    """
)
_IDLE_AFTER_ONE = words("day way side thing hand point time end another more of reason")
"""With these "one" counts nothing: "one day", "on the one hand", "one thing is sure"."""
_CONSECUTIVE = frozenset({"consecutive", "straight", "successive", "anniversary", "time"})


def is_name(pieces: Pieces, number: Number) -> bool:
    """Whether ``number`` only names something, as in "Boeing 737", "page 3", "3-2" or "no one"."""
    if number.form is Form.ORDINAL:
        return _is_plain_ordinal(pieces, number)
    if pieces[number.start].kind is TokenKind.NUMBER:
        return _is_figure_name(pieces, number)
    return _is_word_name(pieces, number)


def _is_figure_name(pieces: Pieces, number: Number) -> bool:
    return (
        _is_tied(pieces, number)
        or _is_bracketed(pieces, number)
        or _is_score(pieces, number)
        or _is_labelled(pieces, number)
        or _is_list_mark(pieces, number)
        or _is_code(pieces, number)
    )


def _is_tied(pieces: Pieces, number: Number) -> bool:
    """Whether it is written on to a letter, a slash or another figure: "5G", "a/7", "2.3.1"."""
    start, end = number.start, number.end
    before, after = pieces[start - 1], pieces[end]
    tied = pieces.glued(start) and (before.is_word or before.text in _TIES)
    if tied and not _is_plus(pieces, start - 1):
        return True
    if after.kind is TokenKind.NUMBER and pieces.beside(end):
        return True
    if not pieces.glued(end):
        return False
    if after.is_word:
        return measured_at(pieces, end) is None
    if after.text in _HYPHENS | {"/", ":", "–"} and pieces.glued(end + 1):
        return pieces[end + 1].kind is TokenKind.NUMBER
    return after.text in {"_", "@", "="}


def _is_plus(pieces: Pieces, at: int) -> bool:
    """Whether the mark at ``at`` is the sign of a number rather than of a telephone's country."""
    return pieces.key(at) in {"+", "~"} and not pieces.glued(at)


def _is_bracketed(pieces: Pieces, number: Number) -> bool:
    """As in "(3)", "[12]": a footnote, or an age."""
    closing = _BRACKETS.get(pieces[number.start - 1].text)
    return closing is not None and pieces[number.end].text == closing


def _is_score(pieces: Pieces, number: Number) -> bool:
    """As in "2-3" with nothing counted behind it; "5-10 people" is a range."""
    hyphens = any(pieces.hyphen(at) for at in range(number.start + 1, number.end))
    if not number.is_range or not hyphens:
        return False
    if pieces.key(number.start - 1) in counting.AGED | {"ages", "between"}:
        return False
    money = pieces[number.start - 1].kind is TokenKind.SYMBOL
    return not money and number.scale == 1 and counted_at(pieces, number.end) is None


def _is_labelled(pieces: Pieces, number: Number) -> bool:
    """Whether the word before gives its name to it: "chapter 3", "Boeing 737 jets"."""
    at = number.start - 1
    before = pieces[at]
    if not pieces.beside(number.start) or number.end > number.start + 1:
        return before.text == "." and pieces.key(at - 1) in {"no", "nos", "vol", "fig"}
    if before.text == ".":
        return pieces.glued(at) and pieces.key(at - 1) in {"no", "nos", "vol", "fig", "p", "pp"}
    if before.key in counting.LABELS:
        return before.key != "no" or before.is_capitalised
    short = len(pieces[number.start].text) <= _LONGEST_LABEL
    if not short or not _is_name_word(pieces, at) or measured_at(pieces, number.end):
        return False
    led = pieces.key(at - 1) in grammar.PREPOSITIONS and pieces.beside(at)
    return not (led and counted_at(pieces, number.end))


def _is_name_word(pieces: Pieces, at: int) -> bool:
    """Whether the word at ``at`` is written as a name, of no month or day."""
    token = pieces[at]
    if not token.is_capitalised or token.key in almanac.WEEKDAYS or token.key in almanac.MONTHS:
        return False
    return token.key not in _SMALL_WORDS and not token.key.endswith("ly")


_SMALL_WORDS = (
    grammar.PREPOSITIONS
    | grammar.DETERMINERS
    | grammar.ADVERBS
    | grammar.CONJUNCTIONS
    | grammar.AUXILIARIES
    | grammar.SENTENCE_ADVERBS
    | counting.QUALIFYING
    | numerals.TRIGGERS
)
"""With a capital they begin a sentence or stand in a headline."""


def _is_list_mark(pieces: Pieces, number: Number) -> bool:
    """As in "3." or "3)" at the beginning of a line."""
    start = pieces[number.start].start
    opens = start == 0 or pieces.text[start - 1] == "\n"
    marked = pieces.key(number.end) in {".", ")"} and pieces.glued(number.end)
    behind = pieces[number.end + 1]
    return opens and marked and behind.is_word and pieces.beside(number.end + 1)


def _is_code(pieces: Pieces, number: Number) -> bool:
    """Whether it is a long figure without separators that counts nothing, or "5765-NT"."""
    start, end = number.start, number.end
    if pieces.hyphen(end) and pieces[end + 1].text.isupper():
        return measured_at(pieces, end + 1) is None
    figure = pieces[start].text
    if end > start + 1 or not figure.isdigit() or len(figure) <= _LONGEST_LABEL:
        return False
    money = pieces[start - 1].kind is TokenKind.SYMBOL
    return not (money or pieces.key(start - 1) in counting.QUALIFYING) and not counted_at(
        pieces, end
    )


def _is_word_name(pieces: Pieces, number: Number) -> bool:
    """As in "World War Two", "one-sided", "no one"."""
    start, end = number.start, number.end
    token = pieces[start]
    if pieces.glued(start) and pieces[start - 1].text in _HYPHENS:
        return True
    if token.is_capitalised and not pieces.begins_sentence(start):
        return pieces[start - 1].is_capitalised and pieces.beside(start)
    if pieces.key(start - 1) in counting.LABELS - {"no", "case", "step", "block"}:
        return True
    if number.form is Form.CARDINAL and pieces.hyphen(end) and _is_idle_compound(pieces, number):
        return True
    return token.key == "one" and end == start + 1 and _is_pronoun(pieces, start)


def _is_idle_compound(pieces: Pieces, number: Number) -> bool:
    """As in "Two-way", "four-legged", "zero-sum": nothing is counted."""
    key = pieces.key(number.end + 1)
    if key in numerals.NO_MEASURE or is_past_form(key):
        return True
    return number.high <= 1 and measured_at(pieces, number.end + 1) is None


def _is_pronoun(pieces: Pieces, at: int) -> bool:
    """Whether "one" stands for somebody or something instead of counting it."""
    before = pieces.key(at - 1)
    if before in counting.QUALIFYING:
        return False
    if before in _NO_PRONOUN_BEFORE or pieces.key(at + 1) in _IDLE_AFTER_ONE:
        return True
    return counted_at(pieces, at + 1, single=True) is None


def _is_plain_ordinal(pieces: Pieces, number: Number) -> bool:
    """Whether an ordinal orders thoughts or belongs to a name: "First, …", "Second World War"."""
    at = number.start
    if pieces[at].is_capitalised and not pieces.begins_sentence(at):
        return True
    if pieces.key(at - 1) in almanac.MONTHS or pieces.key(number.end) in {"lady", "aid"}:
        return True
    if pieces[at].kind is TokenKind.NUMBER:
        return pieces[number.end].is_capitalised and pieces.beside(number.end)
    if number_at(pieces, number.end) is not None:
        return True  # it is the two of "the first two seasons" that counts
    known = pieces.key(at - 1) in _BEFORE_ORDINALS or pieces.key(number.end) in _CONSECUTIVE
    return not known or counted_at(pieces, number.end, one=True) is None
