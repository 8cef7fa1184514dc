"""From the facts of a sentence to the claims that are proposed for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.article.article import Role
from workbench.article.span import Span
from workbench.claims.aside import aside_reason
from workbench.claims.atomic.brackets import RULE as BRACKETS
from workbench.claims.atomic.clauses import CONTENT
from workbench.claims.atomic.names import RULE as TITLE
from workbench.claims.atomic.pieces import nearest, pieces
from workbench.claims.atomic.splitting import facts
from workbench.claims.atomic.statement import statement
from workbench.claims.attribution import ACCORDING_TO, speaker_of
from workbench.claims.claim import Kind, Proposal
from workbench.claims.kinds import kind_of
from workbench.claims.lexicon import grammar, relations, syntax
from workbench.claims.quotation import marks, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.atomic.fact import Fact
    from workbench.claims.attribution import Attribution
    from workbench.claims.granularity import Granularity
    from workbench.claims.parse import Parse, Word
    from workbench.claims.quotation import Marks


def atomic(
    parse: Parse, whole: Proposal, attribution: Attribution | None, granularity: Granularity
) -> list[Proposal]:
    """The claims of one sentence, in the order they stand; ``parent`` counts within them.

    ``whole`` is the sentence as one claim, as its words alone tell it, and the answer where there
    is nothing to split. ``attribution`` is who speaks in the sentence.
    """
    found = facts(parse, granularity)
    if len(found) < 2:
        return [whole]
    proposing = _Proposing(parse, whole, attribution, marks(parse.text))
    drafts = [draft for draft in map(proposing.draft, found) if draft is not None]
    drafts.sort(key=_place)
    at_head = {d.fact.head: at for at, d in enumerate(drafts) if d.fact.is_attribution}
    return [proposing.proposal(draft, at_head) for draft in drafts]


_VAGUE = frozenset({Kind.STATUS, Kind.OTHER})
_STATES = relations.STATUS_VERBS | grammar.BE


@dataclass(frozen=True, slots=True)
class _Draft:
    """A fact with its places in the text."""

    fact: Fact
    spans: tuple[Span, ...]
    inherited: tuple[Span, ...]


def _place(draft: _Draft) -> tuple[int, int]:
    """In the order of the text; an attribution before its content."""
    return draft.spans[0].start, -len(draft.fact.words)


def _kind(parse: Parse, fact: Fact, reading: str, said_by: Attribution | None) -> Kind:
    """The kind of a fact: as its words tell, and where they don't, as its verb does."""
    if fact.is_attribution:
        return Kind.ATTRIBUTION
    kind = kind_of(reading, said_by)
    if kind is Kind.OTHER and fact.rule in {TITLE, BRACKETS}:
        return Kind.STATUS
    return _by_verb(parse, parse[fact.head]) or kind if kind in _VAGUE else kind


def _by_verb(parse: Parse, head: Word) -> Kind | None:
    """What the form of a verb tells: what will be, what should be, what was done."""
    helping = {aux.lower for aux in parse.children(head, "aux", "auxpass")}
    if helping & syntax.FUTURE:
        return Kind.PREDICTION
    if helping & syntax.OUGHT:
        return Kind.OPINION
    done = head.tag == "VBD" or (head.tag == "VBN" and bool(helping))
    return Kind.EVENT if done and head.lower not in _STATES else None


@dataclass(frozen=True, slots=True)
class _Proposing:
    """What the claims of one sentence have in common."""

    parse: Parse
    whole: Proposal
    attribution: Attribution | None
    pairs: Marks

    def draft(self, fact: Fact) -> _Draft | None:
        """Where a fact stands; None if nothing of it can be quoted."""
        spans = pieces(self.parse, fact.own, self.pairs)
        if not spans:
            return None
        inherited = pieces(self.parse, fact.inherited, self.pairs)
        while lost := [span for span in inherited if not self._is_found(span, spans[0])]:
            spans = tuple(sorted((*spans, *lost)))
            inherited = tuple(span for span in inherited if span not in lost)
        return _Draft(fact, spans, inherited)

    def _is_found(self, span: Span, near: Span) -> bool:
        """Whether a borrowed piece is found again by its words alone, as a file keeps it.

        That is the nearest place in the sentence before the quote, else after; see
        `workbench.article.anchor.Locator.inherited`.
        """
        words = self.parse.words
        sentence = Span(words[0].start, words[-1].end)
        return nearest(self.parse.text, span.of(self.parse.text), near, sentence) == span

    def proposal(self, draft: _Draft, at_head: dict[int, int]) -> Proposal:
        """The claim that a fact makes; ``at_head`` finds attributions by their verb."""
        fact = draft.fact
        restated = statement(self.parse, fact, self.pairs)
        reading = restated or self._reading(draft.spans)
        own = None if fact.is_attribution else speaker_of(reading)
        parent = at_head.get(fact.parent) if fact.parent is not None else None
        return Proposal(
            sentence=self.whole.sentence,
            spans=draft.spans,
            inherited=draft.inherited,
            statement=restated,
            kind=_kind(self.parse, fact, reading, own),
            speaker=own.speaker if own is not None else self._speaker(fact, draft.spans[0]),
            rule=fact.rule,
            parent=parent,
            aside=self._aside(fact, reading),
        )

    def _aside(self, fact: Fact, reading: str) -> str:
        """Why words that somebody said are no claim; that they were said is one all the same."""
        said = fact.rule == CONTENT
        return aside_reason(reading, Role.PROSE, attributed=False) if said else ""

    def _reading(self, spans: Sequence[Span]) -> str:
        return " ".join(span.of(self.parse.text) for span in spans)

    def _speaker(self, fact: Fact, span: Span) -> str:
        """Who says what a fact states, where the fact's own words don't tell by themselves."""
        who = self.attribution
        if fact.is_attribution:
            return self._named_by(fact.head)
        if fact.parent is not None:
            return self._named_by(fact.parent)
        if who is None:
            return ""
        if who.carried or who.verb == ACCORDING_TO or self._is_quoted(span):
            return who.speaker
        return ""

    def _named_by(self, verb: int) -> str:
        """The subject of a verb of saying, as the sentence names it."""
        who = self.attribution
        if who is not None and not who.carried and who.verb != ACCORDING_TO:
            return who.speaker
        subject = self._subject(self.parse[verb])
        if subject is None or subject.tag in {"PRP", "WP", "WDT", "DT"}:
            return ""
        left_out = [child.at for child in self.parse.children(subject, "relcl", "appos", "acl")]
        words = self.parse.below(subject, left_out)
        return (
            self._reading(pieces(self.parse, words, self.pairs))
            .removeprefix("The ")
            .removeprefix("the ")
        )

    def _subject(self, verb: Word) -> Word | None:
        """The subject of a verb, or of the one it is joined to."""
        subject = self.parse.child(verb, "nsubj", "nsubjpass")
        while subject is None and verb.relation == "conj":
            verb = self.parse.head(verb)
            subject = self.parse.child(verb, "nsubj", "nsubjpass")
        return subject

    def _is_quoted(self, span: Span) -> bool:
        """Whether ``span`` stands inside quotation marks of its sentence."""
        first, last = self.parse.words[0].start, self.parse.words[-1].end
        sentence = self.parse.text[first:last]
        local = span.shifted(-first)
        return any(
            stretch.start <= local.start and local.end <= stretch.end
            for stretch in quoted(sentence, marks(sentence))
        )
