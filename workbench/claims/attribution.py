"""Whose words a sentence reports, where its words alone tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.claims.clauses import main_clause, unquoted
from workbench.claims.lexicon import grammar, judgement, speech
from workbench.claims.phrases import is_adverb, phrase_after, phrase_before
from workbench.claims.tokens import TokenKind, tokens
from workbench.claims.verbs import first_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.claims.tokens import Token

ACCORDING_TO = "according to"
_VERBS = {**speech.SAYING_OF_CONTENT, **speech.NAMING, **speech.SAYING}
_SIGNALS = frozenset(_VERBS) | {"according"}
_MODALS = grammar.AUXILIARIES - grammar.BE - {"has", "have", "had"}
_BEFORE_NOUNS = (grammar.DETERMINERS - {"all", "both", "many", "several", "some"}) | (
    grammar.PREPOSITIONS | {"'s", "other", "own", "new", "same"}
)
_CLAUSE_OPENERS = grammar.DETERMINERS | speech.PERSONAL_PRONOUNS | {"to"}
_CONTENT_OPENERS = frozenset({"that", "how", "whether", "why", "what", ":"})
_OF = frozenset({"of"})
_ARTICLES = frozenset({"a", "an", "the"})
_EMBEDDING = grammar.SUBORDINATORS | frozenset({"that", "what", "why", "how", "if", "because"})
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


@dataclass(frozen=True, slots=True)
class _Clause:
    """The main clause of a sentence, and what the rules ask of it again and again."""

    text: str
    tokens: tuple[Token, ...]
    first_quote: int
    """Index of the first quotation mark; the length where there is none."""
    leading: tuple[Token, ...]
    """The noun phrase that the clause begins with."""

    @classmethod
    def of(cls, text: str, clause: tuple[Token, ...]) -> _Clause:
        """``clause`` as part of ``text``."""
        quotes = (at for at, token in enumerate(clause) if token.kind is TokenKind.QUOTE)
        return cls(text, clause, next(quotes, len(clause)), _leading(clause))

    def keys(self, start: int, end: int) -> frozenset[str]:
        """The look-up forms of the tokens from ``start`` up to ``end``."""
        return frozenset(token.key for token in self.tokens[max(0, start) : end])

    def next(self, at: int) -> Token | None:
        """The token after ``at``."""
        return self.tokens[at + 1] if at + 1 < len(self.tokens) else None

    def verb_start(self, at: int) -> int:
        """Where the auxiliaries and adverbs of the verb at ``at`` begin."""
        start = at
        while start > 0 and _leads_to_verb(self.tokens[start - 1]):
            start -= 1
        return start

    def attribution(self, phrase: Sequence[Token], verb: str) -> Attribution | None:
        """That ``phrase`` names the speaker; None if it can name none."""
        if not phrase or {phrase[0].key, phrase[-1].key} & speech.IMPERSONAL:
            return None
        quoted = self.first_quote < len(self.tokens)
        if phrase[0].key in speech.PERSONAL_PRONOUNS:
            return Attribution("", None, verb, quoted)
        span = Span(phrase[0].start, phrase[-1].end)
        return Attribution(span.of(self.text), span, verb, quoted)


def speaker_of(text: str) -> Attribution | None:
    """Whose words the sentence ``text`` as a whole reports; None if it speaks for itself.

    A verb of saying in the main clause comes before "according to", and that before "described as
    … by …". Verbs in relative clauses and inside quotation marks report nothing of the sentence.
    """
    sentence = tokens(text)
    if not any(token.key in _SIGNALS for token in sentence):
        return None
    main = _Clause.of(text, main_clause(text, sentence))
    outside = _Clause.of(text, unquoted(text, sentence))
    everywhere = range(len(outside.tokens))
    within = range(len(main.tokens))
    return (
        _first(_said(main, at) for at in within)
        or _first(_according(outside, at) for at in everywhere)
        or _first(_named_by(main, at) for at in within)
        or _first(_in_passing(main, outside, at) for at in everywhere)
    )


def _first(candidates: Iterable[Attribution | None]) -> Attribution | None:
    return next((found for found in candidates if found is not None), None)


def _leading(clause: Sequence[Token]) -> tuple[Token, ...]:
    """The noun phrase before the first verb; empty where the first word orders something."""
    start = next((at for at, token in enumerate(clause) if token.is_word), len(clause))
    if start < len(clause) and clause[start].key in judgement.COMMANDS:
        return ()
    verb = first_verb(clause)
    return phrase_after(
        clause[: len(clause) if verb is None else verb], start, grammar.PREPOSITIONS
    )


def _leads_to_verb(token: Token) -> bool:
    return token.key in grammar.AUXILIARIES or is_adverb(token)


def _said(clause: _Clause, at: int) -> Attribution | None:
    """What the word at ``at`` says of a speaker as a verb of saying, if it is one."""
    key = clause.tokens[at].key
    if key not in _VERBS or not _is_finite(clause, at) or not _has_content(clause, at):
        return None
    return clause.attribution(_subject(clause, at), _VERBS[key])


def _subject(clause: _Clause, at: int) -> tuple[Token, ...]:
    """Who does what the verb at ``at`` says; empty where that is not certain."""
    start = clause.verb_start(at)
    before = clause.tokens[start - 1] if start > 0 else None
    if before is None or before.kind is TokenKind.QUOTE:
        return phrase_after(clause.tokens, at + 1)
    if before.text == ",":
        return _inverted(clause, at) or _named_apposition(clause, start - 1) or clause.leading
    if before.key in {"and", "but"}:
        return clause.leading
    phrase = phrase_before(clause.tokens, start)
    return () if phrase and _is_embedded(clause, start, phrase[0]) else phrase


def _inverted(clause: _Clause, at: int) -> tuple[Token, ...]:
    """The speaker after the verb at ``at``: "It is over, said Kirby"."""
    following = clause.next(at)
    if following is None or not (following.is_capitalised or following.key in _ARTICLES):
        return ()
    return phrase_after(clause.tokens, at + 1)


def _named_apposition(clause: _Clause, end: int) -> tuple[Token, ...]:
    """The name that ends before the comma at ``end``: "The president, Jo Bloggs, said"."""
    phrase = phrase_before(clause.tokens, end)
    return phrase if phrase and phrase[0].is_capitalised else ()


def _is_embedded(clause: _Clause, end: int, subject: Token) -> bool:
    """Whether "if", "which" or the like stands before the subject that ends at ``end``."""
    at = end - 1
    while at > 0 and clause.tokens[at].start >= subject.start:
        at -= 1
    while at > 0 and clause.tokens[at].key in _ARTICLES:
        at -= 1
    return clause.tokens[at].start < subject.start and clause.tokens[at].key in _EMBEDDING


def _is_finite(clause: _Clause, at: int) -> bool:
    """Whether the form at ``at`` asserts that something was said, by its form and neighbours."""
    token = clause.tokens[at]
    before = clause.keys(clause.verb_start(at), at)
    if not (token.text.islower() or token.key == "says") or before & _MODALS:
        return False
    if bool(before & grammar.BE) != (token.key in speech.GERUNDS):
        return False
    if at == 0 or _is_participle(clause, at):
        return False
    previous = clause.tokens[at - 1]
    if token.key in speech.NOUNS_TOO and token.key == _VERBS[token.key]:
        return previous.key in speech.PERSONAL_PRONOUNS or previous.key.endswith("s")
    return previous.key not in _BEFORE_NOUNS and previous.kind is not TokenKind.NUMBER


def _is_participle(clause: _Clause, at: int) -> bool:
    """Whether something was done to the noun before: "accused of", "announced by"."""
    following = clause.keys(at + 1, at + 2)
    accused = _VERBS[clause.tokens[at].key] == "accuse"
    return "by" in following or (accused and "of" in following)


def _has_content(clause: _Clause, at: int) -> bool:
    """Whether what the verb at ``at`` needs in order to report words stands beside it."""
    key = clause.tokens[at].key
    following = clause.next(at)
    if key in speech.NAMING:
        return key in speech.JUDGING or "as" in clause.keys(at, at + _REACH) or _quotes(clause, at)
    if following is None or following.text in {",", "."}:
        quotes = clause.first_quote < at or _quotes(clause, at)
        plain = key in speech.SAYING and key not in speech.NOUNS_TOO
        return quotes or plain or _follows_comma(clause, at)
    if following.key in _CONTENT_OPENERS or following.kind is TokenKind.QUOTE:
        return True
    if key in speech.SAYING:
        plain = following.kind is not TokenKind.NUMBER
        return following.key in _CLAUSE_OPENERS if key in speech.NOUNS_TOO else plain
    if clause.tokens[at - 1].kind is TokenKind.QUOTE and following.is_capitalised:
        return True
    near = clause.keys(at + 1, at + _REACH)
    return ":" in near or (following.key in grammar.PREPOSITIONS - {"to"} and "that" in near)


def _follows_comma(clause: _Clause, at: int) -> bool:
    """Whether only a name stands between a comma and the verb: "It fell, Reuters reports"."""
    phrase = phrase_before(clause.tokens, at)
    comma = at - len(phrase) - 1
    return bool(phrase) and phrase[0].is_capitalised and clause.keys(comma, comma + 1) == {","}


def _quotes(clause: _Clause, at: int) -> bool:
    """Whether a quotation follows the verb at ``at`` closely."""
    return any(token.kind is TokenKind.QUOTE for token in clause.tokens[at : at + _REACH])


def _according(outside: _Clause, at: int) -> Attribution | None:
    """The speaker after "according to"."""
    if [token.key for token in outside.tokens[at : at + 2]] != ["according", "to"]:
        return None
    phrase = phrase_after(outside.tokens, at + 2, grammar.PREPOSITIONS)
    if any(token.key in speech.NOT_SPEAKING for token in phrase):
        return None
    return outside.attribution(phrase, ACCORDING_TO)


def _named_by(clause: _Clause, at: int) -> Attribution | None:
    """The speaker in "was described as … by …"."""
    key = clause.tokens[at].key
    if key not in speech.PASSIVE_SAYING or key in speech.GERUNDS:
        return None
    if not clause.keys(clause.verb_start(at), at) & grammar.BE:
        return None
    for by in range(at + 1, min(at + _REACH, len(clause.tokens))):
        if clause.tokens[by].key == "by":
            return clause.attribution(phrase_after(clause.tokens, by + 1, _OF), _VERBS[key])
    return None


def _in_passing(clause: _Clause, outside: _Clause, at: int) -> Attribution | None:
    """The speaker in "The spokesman responded …, suggesting that …", known by the title."""
    comma, verb, that = (*(token.key for token in outside.tokens[at : at + 3]), "", "", "")[:3]
    if comma != "," or verb not in speech.GERUNDS or that != "that":
        return None
    phrase = clause.leading
    if not any(token.key in speech.PEOPLE for token in phrase):
        return None
    return clause.attribution(phrase, _VERBS[verb])
