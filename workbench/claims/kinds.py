"""What kind of statement a sentence makes, by its words: what a fact-checker would look up first.

The first of these that holds for the main clause:

1. attribution: somebody said it (whether it is so is another claim); not "according to", which
   only names the source of a statement of some other kind
2. prediction: what is yet to come ("will", "is expected to")
3. comparison: "largest", "than last year", "three times as many"
4. quantity: a number of something, a share, a rank, "not a single"
5. causal: one thing because of another
6. date: when something began or ended
7. opinion: judgement, and nothing in it that could be looked up
8. event: something was done or happened
9. status: how things are

A status or an opinion gives way to a comparison or a quantity elsewhere in the sentence, because
that is what can be looked up. Without any verb the kind is other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.article.article import Role
from workbench.claims.aside import is_pure_opinion
from workbench.claims.attribution import ACCORDING_TO
from workbench.claims.claim import Kind
from workbench.claims.clauses import main_clause
from workbench.claims.lexicon import grammar, measure, relations
from workbench.claims.phrases import is_adverb
from workbench.claims.signs import is_figure, is_month, is_number, is_past, is_past_form, is_time
from workbench.claims.tokens import TokenKind, tokens
from workbench.claims.verbs import first_verb

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.claims.attribution import Attribution
    from workbench.claims.tokens import Token


_SETTLED = frozenset({Kind.STATUS, Kind.OPINION, Kind.OTHER})
"""Kinds that give way to a number elsewhere in the sentence."""
_LONGEST_PHRASE = 3


def kind_of(text: str, attribution: Attribution | None = None, role: Role = Role.PROSE) -> Kind:
    """The kind of the sentence or claim ``text``, whose own attribution is ``attribution``."""
    if attribution and not attribution.carried and attribution.verb != ACCORDING_TO:
        return Kind.ATTRIBUTION
    sentence = tokens(text)
    clause = main_clause(text, sentence)
    kind = _kind(clause, role)
    if kind is Kind.OTHER:
        kind = _by_verb(sentence, role)
    if kind not in _SETTLED:
        return kind
    for elsewhere, holds in ((Kind.COMPARISON, _compares), (Kind.QUANTITY, _counts)):
        if holds(sentence):
            return elsewhere
    return kind


def _kind(clause: Sequence[Token], role: Role) -> Kind:
    """The first kind that holds for a clause."""
    return next((kind for kind, holds in _RULES if holds(clause)), None) or _by_verb(clause, role)


def _says_any(clause: Sequence[Token], listed: frozenset[tuple[str, ...]]) -> bool:
    """Whether a phrase of ``listed`` occurs in ``clause``."""
    keys = tuple(token.key for token in clause)
    return any(
        keys[at : at + length] in listed
        for at in range(len(keys))
        for length in range(1, _LONGEST_PHRASE + 1)
    )


_BESIDE = measure.SUPERLATIVES | {"compared", "comparison"}


def _predicts(clause: Sequence[Token]) -> bool:
    return _says_any(clause, relations.PREDICTION_PHRASES)


def _compares(clause: Sequence[Token]) -> bool:
    """Whether something is set beside something else, or beside all others of its sort."""
    for at, token in enumerate(clause):
        following = clause[at + 1] if at + 1 < len(clause) else None
        if token.key in _BESIDE:
            return True
        if following is None:
            continue
        if token.key == "than" and not is_number(following):
            return at > 0 and clause[at - 1].key not in {"rather", "other"}
        if token.key == "times" and following.key in {"as", "more", "higher", "larger", "bigger"}:
            return True
        if token.key == "first" and following.key in {"time", "ever"}:
            return True
    return False


def _counts(clause: Sequence[Token]) -> bool:
    """Whether it says how many or how much, dates and the numbers in names apart."""
    counted = any(
        token.key in _COUNTING
        or (is_figure(clause, at) and not (is_time(clause, at) or _is_label(clause, at)))
        for at, token in enumerate(clause)
    )
    return counted or _says_any(clause, measure.QUANTITY_PHRASES)


_COUNTING = (measure.NUMBER_WORDS | measure.PERCENT | measure.ORDINALS) - {"second", "third"}


def _is_label(clause: Sequence[Token], at: int) -> bool:
    """Whether the number belongs to a name: "Article 5", "Boeing 737"."""
    named = at > 0 and clause[at - 1].is_capitalised and clause[at - 1].key not in grammar.ADVERBS
    following = clause[at + 1] if at + 1 < len(clause) else None
    return named and (following is None or not following.is_word or following.key in _FUNCTION)


_FUNCTION = grammar.AUXILIARIES | grammar.PREPOSITIONS | grammar.CONJUNCTIONS


def _causes(clause: Sequence[Token]) -> bool:
    return _says_any(clause, relations.CAUSAL_PHRASES)


def _dates(clause: Sequence[Token]) -> bool:
    """Whether it says in which month or year something began or ended."""
    when = any(
        (token.kind is TokenKind.NUMBER and is_time(clause, at)) or is_month(clause, at)
        for at, token in enumerate(clause)
    )
    return when and any(token.key in relations.ORIGIN_VERBS for token in clause)


_RULES: tuple[tuple[Kind, Callable[[Sequence[Token]], bool]], ...] = (
    (Kind.PREDICTION, _predicts),
    (Kind.COMPARISON, _compares),
    (Kind.QUANTITY, _counts),
    (Kind.CAUSAL, _causes),
    (Kind.DATE, _dates),
    (Kind.OPINION, is_pure_opinion),
)


def _by_verb(clause: Sequence[Token], role: Role) -> Kind:
    """Event or status, by the first verb of the clause."""
    at = first_verb(clause)
    if at is None:
        return Kind.OTHER
    key = clause[at].key
    if key in grammar.AUXILIARIES or key == "'s":
        return Kind.EVENT if _is_done(clause, at) else Kind.STATUS
    if key in relations.STATUS_VERBS:
        return Kind.STATUS
    return Kind.EVENT if is_past(clause, at) or role is Role.HEADLINE else Kind.STATUS


def _is_done(clause: Sequence[Token], at: int) -> bool:
    """Whether the auxiliary at ``at`` belongs to a past or perfect: "was held", "have begun"."""
    if clause[at].key not in _PAST_AUXILIARIES:
        return False
    for token in clause[at + 1 :]:
        if token.key in {"been", "being"} or is_adverb(token):
            continue
        done = is_past_form(token.key) or token.key in grammar.IRREGULAR_PARTICIPLE
        return done and token.key not in relations.STATUS_PARTICIPLES
    return False


_PAST_AUXILIARIES = frozenset({"was", "were", "has", "have", "had", "did", "'ve"})
