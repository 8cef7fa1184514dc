"""Where claims sit in a draft: computed from their quotes each time an article is opened."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from workbench.article.anchor import Selector
from workbench.claims.claim import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.article.anchor import Locator
    from workbench.article.sentences import Sentence
    from workbench.article.span import Span
    from workbench.claims.claim import Claim


def anchored(
    claims: Iterable[Claim], locator: Locator, sentences: Sequence[Sentence]
) -> dict[str, Anchor | None]:
    """The place of every claim by id; ``None`` for one whose quote is no longer found."""
    starts = [sentence.span.start for sentence in sentences]

    def place(claim: Claim) -> Anchor | None:
        spans = locator.locate(Selector(claim.quote, claim.prefix, claim.suffix))
        if spans is None:
            return None
        sentence = sentences[max(0, bisect_right(starts, spans[0].start) - 1)].span
        inherited = (locator.inherited(piece, spans[0], sentence) for piece in claim.inherits)
        return Anchor(spans, tuple(sorted(_found(inherited))))

    return {claim.id: place(claim) for claim in claims}


def _found(spans: Iterable[Span | None]) -> Iterable[Span]:
    return (span for span in spans if span is not None)
