"""Whether a claim's wording leans back on what was said before it, and on which sentence.

Rules on words alone, for English, and careful ones: where "it" may stand for a clause that follows,
or "that" may open one, nothing is said to lean back.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.article.article import Role
from workbench.claims.lexicon import almanac, grammar, reference, speech
from workbench.claims.signs import is_month, is_name, is_past_form
from workbench.claims.tokens import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.article.sentences import Sentence
    from workbench.claims.tokens import Token

_SEEN = 300
"""Code points of a wording that are looked at."""
_RUNNING = frozenset({Role.PROSE, Role.QUOTATION, Role.LIST_ITEM})
"""What one reads on from."""
_VERBAL = grammar.AUXILIARIES | {"'s", "'re", "'ve", "'ll", "'d"}
_OPENING = grammar.SENTENCE_ADVERBS | {"and", "but", "or", "nor", "yet", "so", "now", "later"}
"""What may stand before the first word that tells, with a comma or without."""
_TIMES = frozenset({*almanac.TIME_UNITS, *almanac.WEEKDAYS, *almanac.MONTHS, *almanac.SEASONS})
_THIS_IS_NAMED = _TIMES | almanac.DAY_PARTS | reference.ABOUT_NOW | reference.THIS_TEXT
_HOURS = _TIMES | reference.HOURS | frozenset(almanac.DAY_WORDS)
_IDLE = _VERBAL | grammar.ADVERBS | grammar.SENTENCE_ADVERBS
_BEING = grammar.BE | {"'s", "remain", "remains", "remained", "become", "becomes", "became"}
_NO_NOUNS = (
    (grammar.DETERMINERS | grammar.PREPOSITIONS | grammar.ADVERBS | speech.SHORTENING)
    | grammar.SUBORDINATORS
    | {"people"}
)
_PARTING = grammar.CONJUNCTIONS | grammar.SUBORDINATORS | {",", ";", ":", "that", "when", "after"}
_AFTER_SO = grammar.PREPOSITIONS | grammar.ADVERBS | _PARTING
_FRONTED = (grammar.ADJUNCT_OPENERS | grammar.PREPOSITIONS) - grammar.SUBORDINATORS - {"if"}
"""What the opening of a sentence begins with that tells when, where or what for."""


def leans_back(wording: str) -> bool:
    """Whether an English wording begins with a word for what was named before, or "did so"."""
    found = _from_first_word(wording)
    keys = [token.key for token in found]
    if not keys:
        return False
    rule = _RULES.get(keys[0])
    if keys[0] == "that":
        return _is_pointing_that(found, keys)
    return bool(rule and rule(keys)) or _is_some_of_them(keys) or _does_so(keys)


def sentence_before(text: str, sentences: Sequence[Sentence], start: int) -> Sentence | None:
    """The sentence that words from ``start`` on lean back on; ``None`` where none is certain.

    That is the one before their own, a caption between them aside; headings count as none. Where
    somebody was named earlier in their own sentence, they may be meant, and nothing is certain.
    """
    at = bisect_right(sentences, start, key=_start) - 1
    if at < 1 or not _is_opening(text[sentences[at].span.start : start]):
        return None
    at -= 1
    while at > 0 and sentences[at].role is Role.CAPTION:
        at -= 1
    return sentences[at] if sentences[at].role in _RUNNING else None


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _is_opening(before: str) -> bool:
    """Whether the words of a sentence ``before`` others name nobody: "On Friday", "But"."""
    found = tokens(before)
    told = [at for at, token in enumerate(found) if token.is_word and token.key not in _OPENING]
    named = any(is_name(found, at) and not is_month(found, at) for at in told)
    return not told or (found[told[0]].key in _FRONTED and not named)


def _from_first_word(wording: str) -> list[Token]:
    """The tokens from the first word that tells on, "they're" as two."""
    found = [part for token in tokens(wording[:_SEEN]) for part in _parts(token)]
    at = 0
    while at < len(found) and (not found[at].is_word or _only_joins(found, at)):
        at += 1
    return found[at:]


def _parts(token: Token) -> tuple[Token, ...]:
    head, mark, _ = token.key.partition("'")
    if not mark or head not in speech.SHORTENING:
        return () if token.kind is TokenKind.QUOTE else (token,)
    size = len(head)
    ending = token._replace(text=token.text[size:], start=token.start + size, key=token.key[size:])
    return token._replace(text=token.text[:size], key=head), ending


def _only_joins(found: Sequence[Token], at: int) -> bool:
    """Whether the word only joins the rest to what was before; "so" in "so did" says more."""
    following = found[at + 1].key if at + 1 < len(found) else ""
    return found[at].key in _OPENING and not (
        found[at].key == "so" and following in grammar.AUXILIARIES
    )


def _after(keys: Sequence[str], at: int = 1) -> str:
    return keys[at] if at < len(keys) else ""


def _is_person(keys: Sequence[str]) -> bool:
    return _after(keys) not in reference.RELATIVES


def _is_somebodys(keys: Sequence[str]) -> bool:
    return _after(keys) not in reference.OWNERS_OF_TITLES


def _is_this(keys: Sequence[str]) -> bool:
    return _after(keys) not in _THIS_IS_NAMED


def _is_those(keys: Sequence[str]) -> bool:
    following = _after(keys)
    if following in _VERBAL:
        return True
    said_whom = reference.RELATIVES | grammar.PREPOSITIONS | grammar.IRREGULAR_PARTICIPLE
    return not (following in said_whom or is_past_form(following) or following.endswith("ing"))


def _is_pointing_that(found: Sequence[Token], keys: Sequence[str]) -> bool:
    """Whether "that" is no conjunction: "That is", "That attack killed", not "that Russia"."""
    following = _after(keys)
    if list(keys[1:4]) == ["is", "to", "say"]:
        return False
    if following in _VERBAL or following in reference.POINTING_VERBS or following in {"", "same"}:
        return True
    noun = following not in _NO_NOUNS and found[1].is_word and not found[1].is_capitalised
    return found[0].is_capitalised and noun and not following.endswith("s")


def _is_such(keys: Sequence[str]) -> bool:
    return _after(keys) not in {"as", ""}


def _is_one_of_two(keys: Sequence[str]) -> bool:
    """Whether it is the former, the latter or the same."""
    which, following = _after(keys), _after(keys, 2)
    if which == "former":
        return following in _VERBAL or following == ","
    if which == "latter":
        return following not in reference.LATTER_TIMES
    return which == "same" and "as" not in keys


def _is_so(keys: Sequence[str]) -> bool:
    return _after(keys) in grammar.AUXILIARIES


def _is_some_of_them(keys: Sequence[str]) -> bool:
    """Whether it is "both were" or "many of them", but not "many of those who"."""
    if keys[0] in reference.FROM_SEVERAL and _after(keys) in grammar.AUXILIARIES:
        return True
    of_them = _after(keys) == "of" and _after(keys, 2) in reference.OF_THESE
    return of_them and (keys[2] != "those" or _is_those(keys[2:]))


def _does_so(keys: Sequence[str]) -> bool:
    """Whether "did so" stands where nothing before it in the wording can be what was done."""
    for at, (key, following) in enumerate(pairwise(keys)):
        if key in _PARTING:
            return False
        if key in reference.DOING and following == "so":
            after = _after(keys, at + 2)
            return after in _AFTER_SO or not after.isalnum()
    return False


def _is_it(keys: Sequence[str]) -> bool:
    """Whether "it" is a thing, not the weather, the time or a clause that follows."""
    at = next((at for at, key in enumerate(keys) if at and key not in _IDLE), len(keys))
    main, rest = _after(keys, at), keys[at + 1 :]
    if main in reference.WEATHER or main in _HOURS or not reference.HOURS.isdisjoint(rest[:1]):
        return False
    if main in reference.SEEMING and _opens_clause(rest):
        return False
    if main in reference.LASTING | reference.COSTING and "to" in rest:
        takes = set(rest[: rest.index("to")])
        return main in reference.LASTING and takes.isdisjoint({*almanac.TIME_UNITS, "time"})
    is_said_to_be = not _BEING.isdisjoint((*keys[1:at], main))
    return not (is_said_to_be and _stands_for_clause(main, rest))


def _stands_for_clause(main: str, rest: Sequence[str]) -> bool:
    """Whether what "it is" said to be may be said of what follows, or "it" only sets it off."""
    if main in reference.JUDGED and ("to" in rest or main in {"time", "up", "worth"}):
        return True
    if main in {"a", "an"} and reference.STATED.isdisjoint(rest[:2]):
        return False
    if main in {"so", "such"}:
        return False
    asks = main in reference.OPEN_QUESTION or not is_past_form(main)
    return _opens_clause([main, *rest]) or (asks and not reference.QUESTIONS.isdisjoint(rest))


def _opens_clause(rest: Sequence[str]) -> bool:
    return not reference.CLAUSES.isdisjoint(rest) or rest[:1] in (["as"], ["like"])


_RULES: dict[str, Callable[[Sequence[str]], bool]] = {
    **dict.fromkeys(reference.PERSONS, _is_person),
    **dict.fromkeys(reference.POSSESSIVES, _is_somebodys),
    **dict.fromkeys(reference.DEMONSTRATIVES, _is_this),
    "it": _is_it,
    "those": _is_those,
    "such": _is_such,
    "the": _is_one_of_two,
    "so": _is_so,
}
