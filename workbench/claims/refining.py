"""Refines the sentence claims of one paragraph by its parse: the unit of work, and of the cache."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from workbench.article.article import Role
from workbench.claims.atomic.proposing import atomic
from workbench.claims.language import ENGLISH, detect
from workbench.claims.splitter import attributions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.article.article import Article
    from workbench.article.sentences import Sentence
    from workbench.article.span import Span
    from workbench.claims.attribution import Attribution
    from workbench.claims.claim import Proposal
    from workbench.claims.granularity import Granularity
    from workbench.claims.parser import Parser

RULES = "rules-1"
"""Names the rules in ``claims.yaml`` and in the cache; it changes when they give other claims,
or a parse other points for checking them."""
_PARSED = frozenset({Role.PROSE, Role.QUOTATION, Role.LIST_ITEM, Role.CAPTION})


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, and all that its claims depend on. Offsets are those of ``text``."""

    text: str
    role: Role
    english: bool
    sentences: tuple[Span, ...]
    attributions: tuple[Attribution | None, ...]
    """Who speaks in each sentence, also where another sentence names them."""
    claims: tuple[Proposal, ...]
    """The proposals made from words alone, one a sentence; ``sentence`` counts from 0 here."""
    start: int
    """Where the paragraph begins in the article; no claim depends on it."""
    first_sentence: int
    """Index of its first sentence in the article; no claim depends on it."""


def passages(
    article: Article, sentences: Sequence[Sentence], claims: Sequence[Proposal]
) -> tuple[Passage, ...]:
    """The article's paragraphs, each with its sentences and their claims as the words tell them."""
    english = detect(article.text) == ENGLISH
    texts = [sentence.span.of(article.text) for sentence in sentences]
    said = attributions(texts, sentences) if english else [None] * len(texts)
    found: list[Passage] = []
    for number, members in groupby(enumerate(sentences), key=_paragraph):
        at = [index for index, _ in members]
        paragraph = article.paragraphs[number]
        start = paragraph.span.start
        found.append(
            Passage(
                text=paragraph.span.of(article.text),
                role=paragraph.role,
                english=english,
                sentences=tuple(sentences[index].span.shifted(-start) for index in at),
                attributions=tuple(said[index] for index in at),
                claims=tuple(_moved(claims[index], -start, -at[0]) for index in at),
                start=start,
                first_sentence=at[0],
            )
        )
    return tuple(found)


def refine(passage: Passage, parser: Parser, granularity: Granularity) -> tuple[Proposal, ...]:
    """The claims of a passage, cut as finely as asked, in the order they stand.

    Offsets, sentence numbers and parents are those of the passage; see `placed`. A sentence that
    has nothing to split, and every sentence that is not English, keeps the claim it has.
    """
    if not passage.english or passage.role not in _PARSED:
        return passage.claims
    wanted = [at for at, claim in enumerate(passage.claims) if not claim.aside]
    parses = parser.parse(passage.text, [passage.sentences[at] for at in wanted])
    by_sentence = dict(zip(wanted, parses, strict=True))
    found: list[Proposal] = []
    for at, claim in enumerate(passage.claims):
        parse = by_sentence.get(at)
        if parse is None:
            found.append(claim)
            continue
        made = atomic(parse, claim, passage.attributions[at], granularity)
        first = len(found)
        found += [_with_parent(each, first) for each in made]
    return tuple(found)


def placed(passage: Passage, claims: Sequence[Proposal], first: int) -> tuple[Proposal, ...]:
    """``claims`` of a passage in the article's offsets; ``first`` claims stand before them."""
    return tuple(
        _with_parent(_moved(claim, passage.start, passage.first_sentence), first)
        for claim in claims
    )


def _paragraph(member: tuple[int, Sentence]) -> int:
    return member[1].paragraph


def _moved(claim: Proposal, by: int, sentences: int) -> Proposal:
    """A proposal ``by`` code points and ``sentences`` further on."""
    return replace(
        claim,
        sentence=claim.sentence + sentences,
        spans=tuple(span.shifted(by) for span in claim.spans),
        inherited=tuple(span.shifted(by) for span in claim.inherited),
    )


def _with_parent(claim: Proposal, first: int) -> Proposal:
    """A proposal of a list as one of a longer list that holds ``first`` others before it."""
    return claim if claim.parent is None else replace(claim, parent=claim.parent + first)
