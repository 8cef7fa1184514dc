"""Whose words a sentence reports, where its words alone tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.claims.clauses import main_clause, unquoted
from workbench.claims.lexicon import grammar, speech
from workbench.claims.phrases import phrase_after, phrase_before
from workbench.claims.tokens import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.claims.tokens import Token

ACCORDING_TO = "according to"
_VERBS = {**speech.SAYING_OF_CONTENT, **speech.NAMING, **speech.SAYING}
_SIGNALS = frozenset(_VERBS) | {"according"}
_SKIPPED = grammar.AUXILIARIES | grammar.ADVERBS
_MODALS = grammar.AUXILIARIES - grammar.BE - {"has", "have", "had"}
_BEFORE_NOUNS = (grammar.DETERMINERS - {"all", "both", "many", "several", "some"}) | (
    grammar.PREPOSITIONS | {"'s"}
)
_CONTENT_OPENERS = frozenset({"that", "how", "whether", "why", "what", ":"})
_OF = frozenset({"of"})
_REACH = 12
"""How many tokens a verb and what it needs may stand apart."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """That somebody said what a sentence reports."""

    speaker: str
    """As the article names them, without its "the"; empty for "he" and "they"."""
    span: Span | None
    """Where the name stands in the sentence; None if it stands nowhere in it."""
    verb: str
    """The reporting verb in its base form, or "according to"."""
    quoted: bool
    """Whether words are quoted rather than retold."""
    carried: bool = False
    """Whether another sentence of the same quotation names the speaker."""


def speaker_of(text: str) -> Attribution | None:
    """Whose words the sentence ``text`` as a whole reports; None if it speaks for itself.

    A verb of saying in the main clause comes before "according to", and that before "described as
    … by …". Verbs in relative clauses and inside quotation marks report nothing of the sentence.
    """
    sentence = tokens(text)
    if not any(token.key in _SIGNALS for token in sentence):
        return None
    clause = main_clause(text, sentence)
    outside = unquoted(text, sentence)
    return (
        _first(_said(text, clause, at) for at in range(len(clause)))
        or _first(_according(text, outside, at) for at in range(len(outside)))
        or _first(_named_by(text, clause, at) for at in range(len(clause)))
        or _first(_in_passing(text, clause, outside, at) for at in range(1, len(outside)))
    )


def _first(candidates: Iterable[Attribution | None]) -> Attribution | None:
    return next((found for found in candidates if found is not None), None)


def _attribution(
    text: str, phrase: Sequence[Token], verb: str, clause: Sequence[Token]
) -> Attribution | None:
    """The attribution to the speaker that ``phrase`` names; None if it can name none."""
    if not phrase or {phrase[0].key, phrase[-1].key} & speech.IMPERSONAL:
        return None
    quoted = any(token.kind is TokenKind.QUOTE for token in clause)
    if phrase[0].key in speech.PERSONAL_PRONOUNS:
        return Attribution("", None, verb, quoted)
    span = Span(phrase[0].start, phrase[-1].end)
    return Attribution(span.of(text), span, verb, quoted)


def _said(text: str, clause: Sequence[Token], at: int) -> Attribution | None:
    """What the word at ``at`` says of a speaker as a verb of saying, if it is one."""
    key = clause[at].key
    if key not in _VERBS or not _is_finite(clause, at) or not _has_content(clause, at):
        return None
    return _attribution(text, _subject(clause, at), _VERBS[key], clause)


def _subject(clause: Sequence[Token], at: int) -> tuple[Token, ...]:
    """Who does what the verb at ``at`` says."""
    end = _before_verb(clause, at)
    if end == 0 or clause[end - 1].kind is TokenKind.QUOTE:
        return phrase_after(clause, at + 1)
    if clause[end - 1].text == ",":
        inverted = phrase_after(clause, at + 1)
        if inverted and (inverted[0].is_capitalised or end == at):
            return inverted
    if clause[end - 1].text == "," or clause[end - 1].key in {"and", "but"}:
        start = next((i for i, token in enumerate(clause) if token.is_word), 0)
        return phrase_after(clause, start, grammar.PREPOSITIONS)
    return phrase_before(clause, end)


def _before_verb(clause: Sequence[Token], at: int) -> int:
    """The index behind what stands before the auxiliaries and adverbs of the verb at ``at``."""
    end = at
    while end > 0 and (clause[end - 1].key in _SKIPPED or clause[end - 1].key.endswith("ly")):
        end -= 1
    return end


def _is_finite(clause: Sequence[Token], at: int) -> bool:
    """Whether the form at ``at`` asserts that something was said, by its form and neighbours."""
    token = clause[at]
    before = {clause[i].key for i in range(_before_verb(clause, at), at)}
    if not token.text.islower() or before & _MODALS:
        return False
    if bool(before & grammar.BE) != (token.key in speech.GERUNDS):
        return False
    if at == 0 or _is_participle(clause, at):
        return False
    previous = clause[at - 1]
    return previous.key not in _BEFORE_NOUNS and previous.kind is not TokenKind.NUMBER


def _is_participle(clause: Sequence[Token], at: int) -> bool:
    """Whether something was done to the noun before: "accused of", "announced by"."""
    following = clause[at + 1].key if at + 1 < len(clause) else ""
    return following == "by" or (following == "of" and _VERBS[clause[at].key] == "accuse")


def _has_content(clause: Sequence[Token], at: int) -> bool:
    """Whether what the verb at ``at`` needs in order to report words follows or precedes it."""
    key = clause[at].key
    following = clause[at + 1] if at + 1 < len(clause) else None
    quotes_follow = any(token.kind is TokenKind.QUOTE for token in clause[at : at + _REACH])
    if key in speech.NAMING:
        named = any(token.key == "as" for token in clause[at : at + _REACH])
        return key in speech.JUDGING or quotes_follow or named
    if following is None or following.text in {",", "."}:
        return quotes_follow or any(token.kind is TokenKind.QUOTE for token in clause[:at])
    if following.key in _CONTENT_OPENERS or following.kind is TokenKind.QUOTE:
        return True
    if key in speech.NOUNS_TOO:
        starts_clause = grammar.DETERMINERS | speech.PERSONAL_PRONOUNS | {"to"}
        return key not in speech.SAYING_OF_CONTENT and following.key in starts_clause
    if key in speech.SAYING:
        return following.kind is not TokenKind.NUMBER
    return _inverted(clause, at) or any(
        token.key in {"that", ":"} for token in clause[at + 1 : at + _REACH]
    )


def _inverted(clause: Sequence[Token], at: int) -> bool:
    """Whether the verb follows the quotation directly: “…,” added Kirby."""
    return at > 0 and clause[at - 1].kind is TokenKind.QUOTE and clause[at + 1].is_capitalised


def _according(text: str, outside: Sequence[Token], at: int) -> Attribution | None:
    """The speaker after "according to"."""
    if [token.key for token in outside[at : at + 2]] != ["according", "to"]:
        return None
    phrase = phrase_after(outside, at + 2, grammar.PREPOSITIONS)
    if phrase and phrase[-1].key in speech.NOT_SPEAKING:
        return None
    return _attribution(text, phrase, ACCORDING_TO, outside)


def _named_by(text: str, clause: Sequence[Token], at: int) -> Attribution | None:
    """The speaker in "was described as … by …"."""
    key = clause[at].key
    if key not in speech.PASSIVE_SAYING or key in speech.GERUNDS or at == 0:
        return None
    before = {clause[i].key for i in range(_before_verb(clause, at), at)}
    if not before & grammar.BE:
        return None
    for by in range(at + 1, min(at + _REACH, len(clause))):
        if clause[by].key == "by":
            return _attribution(text, phrase_after(clause, by + 1, _OF), _VERBS[key], clause)
    return None


def _in_passing(
    text: str, clause: Sequence[Token], outside: Sequence[Token], at: int
) -> Attribution | None:
    """The speaker in "The spokesman responded …, suggesting that …", known by the title."""
    keys = [token.key for token in outside[at - 1 : at + 2]]
    if keys[:1] != [","] or keys[1] not in speech.GERUNDS or keys[2:] != ["that"]:
        return None
    start = next((i for i, token in enumerate(clause) if token.is_word), 0)
    phrase = phrase_after(clause, start)
    if not any(token.key in speech.PEOPLE for token in phrase):
        return None
    return _attribution(text, phrase, _VERBS[keys[1]], clause)
