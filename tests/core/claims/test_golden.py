"""The sample article, sentence by sentence, as a careful reader approved it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.article.article import Article, canonical, draft_of
from workbench.article.layout import paragraphs
from workbench.article.sentences import Sentence, sentences
from workbench.claims.claim import joined
from workbench.claims.splitter import SPLITTER, propose
from workbench.claims.worthiness import score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workbench.claims.claim import Proposal

_SEED = Path(__file__).parents[3] / "seeds" / "belgorod-strikes.txt"


def test_the_sample_article_gives_the_approved_claims(
    check_golden: Callable[[str, str], None],
) -> None:
    """Kinds, speakers, reasons, scores and edges change only on purpose."""
    text = canonical(_SEED.read_text(encoding="utf-8")).text
    parts = paragraphs(text, markdown=False)
    article = Article("belgorod-strikes", "", text, "", parts, draft_of(text))
    units = sentences(article)

    proposals = propose(article, units)

    lines = [
        line
        for unit, proposal in zip(units, proposals, strict=True)
        for line in _lines(text, unit, proposal)
    ]
    check_golden(f"belgorod-strikes.{SPLITTER}.txt", "\n".join(lines) + "\n")


def _lines(text: str, unit: Sentence, proposal: Proposal) -> Iterator[str]:
    worth = score(unit.span.of(text), unit.role)
    yield joined([span.of(text) for span in proposal.spans])
    yield f"  kind     {proposal.kind}"
    if proposal.speaker:
        yield f"  speaker  {proposal.speaker}"
    yield f"  rule     {proposal.rule}"
    if proposal.aside:
        yield f"  aside    {proposal.aside}"
    reasons = ", ".join(f"{reason.name} {reason.points:+}" for reason in worth.reasons)
    yield f"  score    {worth.score:.2f}  {reasons}"
    yield ""
