"""What the desk offers to check: one claim per sentence, from its words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.article.article import Role
from workbench.claims.claim import Proposal
from workbench.claims.edges import claim_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.article.article import Article
    from workbench.article.sentences import Sentence

SPLITTER = "tokens-1"
"""Names these rules in ``claims.yaml``; it changes when they give other claims."""


def propose(article: Article, sentences: Sequence[Sentence]) -> tuple[Proposal, ...]:
    """One proposal for every sentence, in order, so that none is silently left out."""
    return tuple(
        Proposal(
            sentence=number,
            spans=(claim_span(sentence.span.of(article.text)).shifted(sentence.span.start),),
            rule="headline" if sentence.role is Role.HEADLINE else "sentence",
        )
        for number, sentence in enumerate(sentences)
    )
