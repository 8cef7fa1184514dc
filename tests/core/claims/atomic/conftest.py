"""One real parser for all tests of the rules: they are about what it gives, faults and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.article.sentences import split_sentences
from workbench.claims.atomic.proposing import atomic
from workbench.claims.claim import Proposal, joined
from workbench.claims.edges import claim_span
from workbench.claims.granularity import Granularity
from workbench.claims.kinds import kind_of
from workbench.claims.parser import SpacyParser, load_parser
from workbench.claims.speakers import speakers

if TYPE_CHECKING:
    from collections.abc import Callable

    Split = Callable[..., list[Proposal]]
    Readings = Callable[..., list[str]]


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    """SpaCy with the model the rules are made for."""
    return load_parser()


@pytest.fixture
def split(parser: SpacyParser) -> Split:
    """The claims of a paragraph of prose."""

    def claims(text: str, granularity: Granularity = Granularity.NORMAL) -> list[Proposal]:
        spans = split_sentences(text)
        found: list[Proposal] = []
        who = speakers([span.of(text) for span in spans])
        parses = parser.parse(text, spans)
        for at, (span, parse, said) in enumerate(zip(spans, parses, who, strict=True)):
            kind = kind_of(span.of(text), said)
            speaker = said.speaker if said else ""
            whole = Proposal(
                at, (claim_span(span.of(text)).shifted(span.start),), kind=kind, speaker=speaker
            )
            found += atomic(parse, whole, said, granularity)
        return found

    return claims


@pytest.fixture
def readings(split: Split) -> Readings:
    """What each claim of a paragraph says: its statement, or the words it quotes."""

    def texts(text: str, granularity: Granularity = Granularity.NORMAL) -> list[str]:
        return [
            claim.statement or joined([span.of(text) for span in claim.spans])
            for claim in split(text, granularity)
        ]

    return texts
