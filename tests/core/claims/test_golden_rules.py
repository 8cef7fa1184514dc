"""The sample article, claim by claim, as a careful reader approved it at each granularity."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.article.reading import article_of
from workbench.article.sentences import sentences
from workbench.claims.claim import joined
from workbench.claims.granularity import Granularity
from workbench.claims.parser import load_parser
from workbench.claims.refining import RULES, passages, placed, refine
from workbench.claims.splitter import propose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workbench.claims.claim import Proposal

_SEED = Path(__file__).parents[3] / "seeds" / "belgorod-strikes.txt"


@pytest.mark.parametrize("granularity", Granularity)
def test_the_sample_article_gives_the_approved_claims(
    check_golden: Callable[[str, str], None], granularity: Granularity
) -> None:
    """Pieces, subjects, speakers and kinds change only on purpose."""
    article = article_of(_SEED.read_text(encoding="utf-8"), _SEED.stem, f"seeds/{_SEED.name}")
    units = sentences(article)
    parser = load_parser()
    claims: list[Proposal] = []
    for passage in passages(article, units, propose(article, units)):
        made = refine(passage, parser, granularity)
        claims += placed(passage, made, len(claims))

    lines = [line for claim in claims for line in _lines(article.text, claim)]
    check_golden(f"belgorod-strikes.{RULES}.{granularity}.txt", "\n".join(lines) + "\n")


def _lines(text: str, claim: Proposal) -> Iterator[str]:
    yield joined([span.of(text) for span in claim.spans])
    if claim.inherited:
        yield f"  inherits  {joined([span.of(text) for span in claim.inherited])}"
    if claim.statement:
        yield f"  says      {claim.statement}"
    yield f"  kind      {claim.kind}"
    if claim.speaker:
        yield f"  speaker   {claim.speaker}"
    if claim.parent is not None:
        yield f"  parent    {claim.parent}"
    yield f"  rule      {claim.rule}"
    if claim.aside:
        yield f"  aside     {claim.aside}"
    yield ""
