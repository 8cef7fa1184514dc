"""A readable restatement of a fact whose quote does not stand alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.claims.atomic.pieces import pieces

if TYPE_CHECKING:
    from workbench.article.span import Span
    from workbench.claims.atomic.fact import Fact
    from workbench.claims.parse import Parse, Word
    from workbench.claims.quotation import Marks

_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_CLOSERS = "”’\"')]"
_OF_COUNTRIES = ("ish", "ian", "ese", "can", "nch", "tch", "eli", "aqi", "ani", "eek", "rman")
"""How the names of peoples end: they keep their capital."""
_ASIDE = re.compile(r", (?:who|which|whose|where|the|a|an)\b")
_ADVERBIAL = frozenset({"IN", "RB", "VBG", "TO"})
_STOPS = (".", "!", "?", "…")


def statement(parse: Parse, fact: Fact, pairs: Marks) -> str:
    """The words of ``fact`` as one sentence; empty where its quote stands alone.

    What it borrows comes first where it only follows in the sentence: "it, discovered in 2004".
    Nothing is said that the sentence does not say; the verb of an apposition ("is") is the one word
    added.
    """
    if not fact.inherited and not fact.unsaid:
        return ""
    own, borrowed = fact.own - fact.unsaid, fact.inherited - fact.unsaid
    if not own:
        return ""
    if fact.link:
        what = _uncapitalised(parse, own, pairs)
        text = f"{_text(parse, borrowed, pairs)} {_linked(parse, fact)} {what}"
    elif borrowed and _follows(parse, fact):
        text = f"{_text(parse, borrowed, pairs)}, {_uncapitalised(parse, own, pairs)}"
    else:
        text = _text(parse, own | borrowed, pairs)
    return _sentence(text)


def _follows(parse: Parse, fact: Fact) -> bool:
    """Whether a fronted participle waits for the subject that only comes after it."""
    return parse[fact.head].tag in {"VBN", "VBG"} and min(fact.inherited) > fact.head


def _linked(parse: Parse, fact: Fact) -> str:
    """The verb between a noun and what it is, in the noun's number."""
    nouns = [parse[at] for at in fact.inherited if parse[at].is_noun]
    return "are" if nouns and nouns[-1].tag in _PLURAL_TAGS else fact.link


def _text(parse: Parse, words: frozenset[int], pairs: Marks) -> str:
    """The pieces that ``words`` fill, as one text."""
    spans = pieces(parse, words, pairs)
    text = ""
    for before, span in zip((None, *spans), spans, strict=False):
        comma = before is not None and before is spans[0] and _has_comma(parse, before, span)
        text += ("," if comma else "") + (" " if text else "") + span.of(parse.text)
    return text


def _has_comma(parse: Parse, before: Span, span: Span) -> bool:
    """Whether a comma belongs between the first piece and the next.

    After an adverbial before the subject, and to close what another comma opened.
    """
    first, then = _word_at(parse, before), _word_at(parse, span)
    between = parse.text[before.end : span.start]
    if _ASIDE.search(before.of(parse.text)) and between.startswith(",") and then.is_verb:
        return True
    return first.tag in _ADVERBIAL and not then.is_verb and ", " in between


def _word_at(parse: Parse, span: Span) -> Word:
    return next(word for word in parse.words if word.end > span.start)


def _uncapitalised(parse: Parse, words: frozenset[int], pairs: Marks) -> str:
    """The words as they stand inside a sentence: without the capital of its first word."""
    text = _text(parse, words, pairs)
    first = parse[min(words)]
    is_name = first.tag in {"NNP", "NNPS"} or first.lower.endswith(_OF_COUNTRIES)
    return text if first.at > 0 or is_name else text[:1].lower() + text[1:]


def _sentence(text: str) -> str:
    """``text`` with a capital letter and a full stop."""
    text = " ".join(text.split())
    ended = text.rstrip(_CLOSERS).endswith(_STOPS)
    return text[:1].upper() + text[1:] + ("" if ended else ".")
