"""What the desk offers to check: one claim per sentence, from its words alone."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from workbench.article.article import Role
from workbench.article.span import Span
from workbench.claims.aside import aside_reason
from workbench.claims.claim import Kind, Proposal
from workbench.claims.edges import claim_pieces
from workbench.claims.kinds import kind_of
from workbench.claims.language import ENGLISH, detect
from workbench.claims.speakers import leaves_open, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.article.article import Article
    from workbench.article.sentences import Sentence
    from workbench.claims.attribution import Attribution

SPLITTER = "tokens-1"
"""Names these rules in ``claims.yaml``; it changes when they give other claims."""


def propose(article: Article, sentences: Sequence[Sentence]) -> tuple[Proposal, ...]:
    """One proposal for every sentence, in order, so that none is silently left out.

    A text that is not English gets the same claims, without the kinds, speakers and reasons that
    only English words tell.
    """
    english = detect(article.text) == ENGLISH
    texts = [sentence.span.of(article.text) for sentence in sentences]
    said = attributions(texts, sentences) if english else [None] * len(texts)
    return tuple(
        _proposal(number, sentence, text, attribution, english=english)
        for number, (sentence, text, attribution) in enumerate(
            zip(sentences, texts, said, strict=True)
        )
    )


def attributions(texts: Sequence[str], sentences: Sequence[Sentence]) -> list[Attribution | None]:
    """Who speaks in each of the English sentences, paragraph by paragraph.

    ``texts`` are the words of ``sentences``.
    """
    found: list[Attribution | None] = []
    before: Attribution | None = None
    for paragraph in _paragraphs(texts, sentences):
        found += speakers(paragraph, before)
        before = found[-1] if leaves_open(paragraph) else None
    return found


def _paragraphs(texts: Sequence[str], sentences: Sequence[Sentence]) -> Iterator[list[str]]:
    numbered = zip(texts, sentences, strict=True)
    for _, members in groupby(numbered, key=_paragraph_number):
        yield [text for text, _ in members]


def _paragraph_number(member: tuple[str, Sentence]) -> int:
    return member[1].paragraph


def _proposal(
    number: int, sentence: Sentence, text: str, attribution: Attribution | None, *, english: bool
) -> Proposal:
    """The claim that one sentence makes, or its reason to be set aside."""
    pieces = claim_pieces(text)
    extent = Span(pieces[0].start, pieces[-1].end)
    attributed = attribution is not None and not attribution.carried
    return Proposal(
        sentence=number,
        spans=tuple(piece.shifted(sentence.span.start) for piece in pieces),
        kind=kind_of(extent.of(text), attribution, sentence.role) if english else Kind.OTHER,
        speaker=attribution.speaker if attribution is not None else "",
        rule=_rule(sentence.role, attribution),
        aside=aside_reason(text, sentence.role, attributed=attributed, english=english),
    )


def _rule(role: Role, attribution: Attribution | None) -> str:
    """The name of the rule that made the claim, as the desk shows it."""
    if role is not Role.PROSE:
        return str(role)
    if attribution is None:
        return "sentence"
    return "quotation" if attribution.quoted else "reported"
