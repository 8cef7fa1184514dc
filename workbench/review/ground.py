"""What claims are cut from: the draft, and where each claim sits in it at this moment."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.article.anchor import describe
from workbench.article.span import Span, trimmed
from workbench.article.steps import has_words, nearest_boundary
from workbench.claims.claim import fate, squeezed
from workbench.claims.edges import claim_span
from workbench.claims.leaning import leans_back, sentence_before
from workbench.claims.placing import anchored
from workbench.claims.quotation import marks
from workbench.errors import CannotCarve
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.article.anchor import Locator
    from workbench.article.article import Article, Paragraph
    from workbench.article.sentences import Sentence
    from workbench.claims.claim import Anchor, Claim
    from workbench.review.state import ReviewState

_BEFORE_CLOSING = ".,;:!?"
"""What may stand between the last word of a quotation and its closing mark."""


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
        if not claim.is_listed:
            raise CannotCarve(
                tr(
                    "This claim was {what} and can't be changed. Nothing was changed. "
                    "Choose one of the claims that took its place, or undo.",
                    what=fate(claim.state),
                )
            )
        anchor = self.anchors.get(claim_id)
        if anchor is None:
            raise CannotCarve(
                tr(
                    "The words of this claim are not found in the article, so they can't be cut or "
                    "moved. Nothing was changed. Select its words in the text and make a new claim."
                )
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

    def sentence_before(self, claim: Claim) -> str:
        """The sentence that a claim's wording leans back on, on one line; empty where none does."""
        anchor = self.anchors.get(claim.id)
        if anchor is None or not self.english or not leans_back(claim.wording):
            return ""
        start = min(span.start for span in (*anchor.spans, *anchor.inherited))
        before = sentence_before(self.text, self.sentences, start)
        return squeezed(before.span.of(self.text)) if before else ""

    def one_paragraph(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """``spans`` as they are. Raises `CannotCarve` unless all stand in one paragraph."""
        found = tuple(spans)
        if len({self.paragraph(span.start) for span in found}) > 1:
            raise CannotCarve(
                tr(
                    "A claim stays within one paragraph. Nothing was changed. "
                    "Select words of one paragraph, and make a claim of each."
                )
            )
        return found

    def selected(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The words of a selection, cleaned, without what lies between paragraphs.

        Raises `CannotCarve` for no words, or words of several paragraphs.
        """
        found = [clean for span in spans for clean in self._clean_parts(span)]
        if not found:
            raise CannotCarve(
                tr(
                    "There are no words of the article in this selection. Nothing was changed. "
                    "Select the words that the claim is to quote."
                )
            )
        return in_text_order(self.one_paragraph(found))

    def _clean_parts(self, span: Span) -> Iterator[Span]:
        """The part of ``span`` in each of the paragraphs that it reaches into."""
        paragraphs = self.article.paragraphs
        first = bisect_right(paragraphs, span.start, key=_paragraph_start) - 1
        for paragraph in paragraphs[max(0, first) :]:
            if paragraph.span.start >= span.end:
                return
            clean = self.clean(common(span, paragraph.span))
            if clean is not None:
                yield clean

    def clean(self, span: Span) -> Span | None:
        """``span`` as a claim quotes it, ``None`` where it has no words.

        Whole characters, no loose marks at the ends. A quotation mark or bracket that stands at an
        end and whose other half is inside is taken in.
        """
        start, end = (nearest_boundary(self.text, at) for at in span)
        found = trimmed(self.text, Span(start, max(start, end)))
        words = found.of(self.text)
        if not has_words(words):
            return None
        return self._with_other_halves(claim_span(words).shifted(found.start))

    def _with_other_halves(self, span: Span) -> Span:
        first = self.sentences[self.sentence(span.start)].span.start
        last = self.sentences[self.sentence(span.end - 1)].span.end
        partner = marks(self.text[first:last]).partner
        before, after = span.start - 1, span.end
        while after < last and self.text[after] in _BEFORE_CLOSING:
            after += 1
        closes = first + partner.get(before - first, -1)
        opens = first + partner.get(after - first, -1)
        start = before if span.start <= closes < span.end else span.start
        end = after + 1 if span.start <= opens < span.end else span.end
        return Span(start, end)

    def wordless(self, start: int, end: int) -> bool:
        """Whether nothing but white space and marks stands between two offsets."""
        return not has_words(self.text[start:end])

    def quoting(
        self,
        claim: Claim,
        spans: Sequence[Span],
        inherited: Sequence[Span],
        *,
        exactly: bool = True,
    ) -> Claim:
        """``claim`` with the words of ``spans``, and what it borrows as far as it still may.

        A statement goes: it restated other words. Raises `CannotCarve` where the words would not
        be found again ``exactly`` there.
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
        if exactly and (anchor is None or anchor.spans != tuple(spans)):
            raise CannotCarve(
                tr(
                    "The same words stand here more than once, and it could not be told which are "
                    "meant. Nothing was changed. Take a few more words into each piece."
                )
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


def common(one: Span, other: Span) -> Span:
    """What two spans share; empty or the wrong way round where they share nothing."""
    return Span(max(one.start, other.start), min(one.end, other.end))


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
