"""Rows for the tests of lists: claims of the article the project was started for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbench.article.span import Span
from workbench.claims.claim import Anchor, Kind
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing

SENTENCES = (
    ("resulting in at least two civilians with shrapnel injuries", Kind.EVENT, ""),
    ("Friday’s attack marked the seventh consecutive day", Kind.QUANTITY, ""),
    ("is located just 25 kilometers from the Ukraine border", Kind.QUANTITY, ""),
    (
        "The attacks have been described as “indiscriminate”",
        Kind.ATTRIBUTION,
        "Russian authorities",
    ),
    ("On December 30, Ukraine carried out its largest attack to date", Kind.COMPARISON, ""),
    ("Kiril Budanov is the head of Ukrainian military intelligence", Kind.STATUS, ""),
)

WORTHY = "It rose 15 percent to $3 million in March 2024."
UNWORTHY = "I think maybe."


def row(number: int, standing: Standing = Standing.OPEN, **fields: Any) -> ClaimRow:
    """One row that is in the article at a place of its own; ``fields`` override."""
    text, kind, speaker = SENTENCES[(number - 1) % len(SENTENCES)]
    anchor = Anchor((Span(number * 100, number * 100 + 50),))
    plain = ClaimRow(f"c-{number:08x}", number, text, kind, speaker, standing, anchor)
    return replace(plain, **fields)


def rows(count: int, *standings: Standing) -> list[ClaimRow]:
    """``count`` rows that go through the standings in turn; all open by default."""
    turns = standings or (Standing.OPEN,)
    return [row(number, turns[(number - 1) % len(turns)]) for number in range(1, count + 1)]
