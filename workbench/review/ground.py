"""What claims are cut from: the draft, and where each claim sits in it at this moment."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.article.anchor import describe
from workbench.article.span import Span, trimmed
from workbench.article.steps import has_words, nearest_boundary
from workbench.claims.claim import ClaimState
from workbench.claims.edges import claim_span
from workbench.claims.placing import anchored
from workbench.errors import CannotCarve

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.article.anchor import Locator
    from workbench.article.article import Article, Paragraph
    from workbench.article.sentences import Sentence
    from workbench.claims.claim import Anchor, Claim
    from workbench.review.state import ReviewState

LISTED = frozenset({ClaimState.ACTIVE, ClaimState.SET_ASIDE})
"""The states of a claim that is no tombstone."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One draft with its sentences, its claims' places, and the means to find quotes in it."""

    article: Article
    sentences: Sequence[Sentence]
    locator: Locator
    anchors: Mapping[str, Anchor | None]
    english: bool = True
    """Whether the rules that know English words apply."""

    @property
    def text(self) -> str:
        """The canonical text that all offsets are code points of."""
        return self.article.text

    def anchor(self, claim: Claim) -> Anchor | None:
        """Where a claim sits that may be new; ``None`` when that can't be told."""
        return anchored([claim], self.locator, self.sentences)[claim.id]

    def spans(self, state: ReviewState, claim_id: str) -> tuple[Span, ...]:
        """Where a claim to be worked on sits.

        Raises `UnknownClaim`, or `CannotCarve` for a tombstone or a claim that lost its place.
        """
        claim = state.claim(claim_id)
        if claim.state not in LISTED:
            raise CannotCarve(
                f"This claim was {claim.state} and can't be changed. Nothing was changed. "
                "Choose one of the claims that took its place, or undo."
            )
        anchor = self.anchors.get(claim_id)
        if anchor is None:
            raise CannotCarve(
                "The words of this claim are not found in the article, so they can't be cut or "
                "moved. Nothing was changed. Select its words in the text and make a new claim."
            )
        return anchor.spans

    def paragraph(self, at: int) -> Span:
        """The paragraph that holds the code point ``at``, or the nearest one before it."""
        paragraphs = self.article.paragraphs
        index = bisect_right(paragraphs, at, key=_paragraph_start) - 1
        return paragraphs[max(0, index)].span

    def sentence(self, at: int) -> int:
        """The index of the sentence that holds the code point ``at``, or of the one before."""
        return max(0, bisect_right(self.sentences, at, key=_sentence_start) - 1)

    def clean(self, span: Span) -> Span | None:
        """``span`` as a claim quotes it: whole characters, no loose marks; ``None`` if no words."""
        start, end = (nearest_boundary(self.text, at) for at in span)
        found = trimmed(self.text, Span(start, max(start, end)))
        words = found.of(self.text)
        return claim_span(words).shifted(found.start) if has_words(words) else None

    def wordless(self, start: int, end: int) -> bool:
        """Whether nothing but white space and marks stands between two offsets."""
        return not has_words(self.text[start:end])

    def quoting(self, claim: Claim, spans: Sequence[Span], inherited: Sequence[Span]) -> Claim:
        """``claim`` with the words of ``spans``, and what it borrows as far as it still may.

        A statement goes: it restated other words. Raises `CannotCarve` where the words could not
        be found again.
        """
        selector = describe(self.text, spans, self.locator)
        bare = replace(
            claim,
            quote=selector.pieces,
            prefix=selector.prefix,
            suffix=selector.suffix,
            inherits=(),
            statement="",
        )
        anchor = self.anchor(bare)
        if anchor is None or anchor.spans != tuple(spans):
            raise CannotCarve(
                "The same words stand here more than once, and it could not be told which are "
                "meant. Nothing was changed. Take a few more words into each piece."
            )
        return self._borrowing(bare, spans, inherited)

    def _borrowing(self, claim: Claim, spans: Sequence[Span], inherited: Sequence[Span]) -> Claim:
        """``claim`` with those pieces borrowed that are found at the same place again."""
        kept: list[str] = []
        for piece in dict.fromkeys(inherited):
            words = piece.of(self.text)
            found = self.anchor(replace(claim, inherits=(words,)))
            if found and found.inherited == (piece,) and not any(map(piece.overlaps, spans)):
                kept.append(words)
        return replace(claim, inherits=tuple(kept))


def in_text_order(spans: Sequence[Span]) -> tuple[Span, ...]:
    """``spans`` in order, those that overlap or touch made one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def _paragraph_start(paragraph: Paragraph) -> int:
    return paragraph.span.start


def _sentence_start(sentence: Sentence) -> int:
    return sentence.span.start
