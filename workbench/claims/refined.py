"""The answer about one passage, and how an article's passages are put to a parser."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from workbench.article.span import Span
from workbench.claims.claim import joined, squeezed
from workbench.claims.parse import Parse
from workbench.claims.refining import RULES, placed, refine
from workbench.claims.worthiness import parsed_reasons

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.claims.claim import Proposal, Reason
    from workbench.claims.granularity import Granularity
    from workbench.claims.parser import Parser
    from workbench.claims.refining import Passage

PORTION = 10_000
"""Code points given to the parser at once: what it needs of memory grows with them."""


@dataclass(frozen=True, slots=True)
class Refined:
    """One passage, refined. Offsets, sentences and parents are those of the passage."""

    claims: tuple[Proposal, ...]
    reasons: tuple[tuple[Reason, ...], ...] = ()
    """What the parse adds to the check-worthiness of each claim; empty where none was made."""
    whole_reasons: tuple[tuple[Reason, ...], ...] = ()
    """The same for each sentence as one claim: it stays that where somebody has worked on it."""


class Engine(Protocol):
    """Whatever refines passages: a parser in this process, or one in another."""

    def refine(self, passage: Passage, granularity: Granularity) -> Refined:
        """Refine one passage.

        Raises `ParserMissing` where there is no parser, and `WorkerLost` where it stopped.
        """

    def kill(self) -> None:
        """Stop at once, also while another thread waits in `refine`; may be called twice."""

    def close(self) -> None:
        """Give back what it holds."""


class InProcess:
    """An engine for a program that may wait: the parser in its own process."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser

    def refine(self, passage: Passage, granularity: Granularity) -> Refined:
        """Refine one passage; see `Engine`."""
        return refined(passage, self._parser, granularity)

    def kill(self) -> None:
        """Nothing to stop: nobody else is there."""

    def close(self) -> None:
        """Nothing to give back."""


def refined(passage: Passage, parser: Parser, granularity: Granularity) -> Refined:
    """Refine one passage, handing its text to the parser in portions.

    A passage with a sentence longer than a portion keeps the claims it has: that is no prose.
    """
    if any(span.end - span.start > PORTION for span in passage.sentences):
        return Refined(passage.claims)
    portions = _InPortions(parser)
    claims = refine(passage, portions, granularity)
    reasons: dict[tuple[Span, ...], tuple[Reason, ...]] = {}
    for claim in (*passage.claims, *claims):  # an unsplit sentence stands in both
        places = (*claim.spans, *claim.inherited)
        if places not in reasons:
            reasons[places] = _reasons(passage, claim, portions.parses)
    return Refined(
        claims,
        tuple(reasons[*claim.spans, *claim.inherited] for claim in claims),
        tuple(reasons[*claim.spans, *claim.inherited] for claim in passage.claims),
    )


def _reasons(passage: Passage, claim: Proposal, parses: Mapping[Span, Parse]) -> tuple[Reason, ...]:
    """What the parse of its sentence, if there is one, says of a claim."""
    parse = parses.get(passage.sentences[claim.sentence])
    return parsed_reasons(parse, (*claim.spans, *claim.inherited)) if parse else ()


def reasons_by_wording(
    passages: Iterable[Passage], answers: Iterable[Refined]
) -> dict[str, tuple[Reason, ...]]:
    """What the parses add to the check-worthiness of claims, by wording on one line.

    A claim reworded or cut since has another wording: its words alone tell.
    """
    found: dict[str, tuple[Reason, ...]] = {}
    for passage, answer in zip(passages, answers, strict=True):
        whole = zip(passage.claims, answer.whole_reasons, strict=False)
        for claim, reasons in (*whole, *zip(answer.claims, answer.reasons, strict=False)):
            if reasons:
                found[_wording(passage, claim)] = reasons
    return found


def reasons_by_sentence(
    passages: Iterable[Passage], answers: Iterable[Refined]
) -> Iterator[tuple[Reason, ...]]:
    """The same for every sentence of an article as one claim, in order."""
    for passage, answer in zip(passages, answers, strict=True):
        yield from answer.whole_reasons or [()] * len(passage.claims)


def _wording(passage: Passage, claim: Proposal) -> str:
    return squeezed(claim.statement or joined([span.of(passage.text) for span in claim.spans]))


def joined_up(passages: Iterable[Passage], answers: Iterable[Refined]) -> tuple[Proposal, ...]:
    """The claims of a whole article from those of its passages, in the article's offsets."""
    claims: list[Proposal] = []
    for passage, answer in zip(passages, answers, strict=True):
        claims += placed(passage, answer.claims, len(claims))
    return tuple(claims)


def splitter_name(parser: str, granularity: Granularity) -> str:
    """What ``splitter:`` in ``claims.yaml`` says of a refined list."""
    return f"{RULES} {parser} {granularity}"


class _InPortions:
    """A parser that is given no more than a portion of a text at once."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self.name = parser.name
        self.parses: dict[Span, Parse] = {}
        """What was parsed, by the place of the sentence."""

    def parse(self, text: str, sentences: Sequence[Span]) -> list[Parse]:
        """One parse for each sentence, with offsets of ``text``; see `Parser`."""
        found = [parse for group in _portions(sentences) for parse in self._portion(text, group)]
        self.parses.update(zip(sentences, found, strict=True))
        return found

    def _portion(self, text: str, sentences: Sequence[Span]) -> Iterator[Parse]:
        part = Span(sentences[0].start, sentences[-1].end)
        parses = self._parser.parse(
            part.of(text), [each.shifted(-part.start) for each in sentences]
        )
        for parse in parses:
            moved = (replace(word, start=word.start + part.start) for word in parse.words)
            yield Parse(text, tuple(moved))


def _portions(sentences: Sequence[Span]) -> Iterator[list[Span]]:
    """``sentences`` in groups, each as long as a portion allows."""
    group: list[Span] = []
    for sentence in sentences:
        if group and sentence.end - group[0].start > PORTION:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group
