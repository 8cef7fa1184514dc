"""One sentence asked about at every granularity: from the cache, else of an engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import project_with, seed_of
from tests.engines import GradedEngine
from workbench.afresh import Afresh, split_afresh
from workbench.claims.granularity import Granularity
from workbench.claims.refined import Engine
from workbench.opening import Draft, read_draft

TEXT = "Fares rose.\n\nIt was cold. Boats sank in May and they were raised in June. It rained.\n"
SENTENCE = 2


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """Two paragraphs; the third sentence can be halved."""
    project = project_with(tmp_path / "p", boats=TEXT)
    return read_draft(project, seed_of(project))


def said(found: Afresh) -> list[str]:
    """What the claims proposed quote."""
    return [span.of(TEXT) for claim in found.proposals for span in claim.spans]


@pytest.mark.parametrize(
    ("granularity", "claims"),
    [
        (Granularity.COARSE, ["Boats sank in May and they were raised in June"]),
        (Granularity.NORMAL, ["Boats sank in May", "they were raised in June"]),
    ],
)
def test_only_the_sentence_is_told(
    draft: Draft, tmp_path: Path, granularity: Granularity, claims: list[str]
) -> None:
    """As finely as asked, in the article's own offsets and numbers."""
    found = split_afresh(draft, SENTENCE, granularity, tmp_path / "cache", GradedEngine)

    assert said(found) == claims
    assert {claim.sentence for claim in found.proposals} == {SENTENCE}


def test_everything_a_splitter_may_make_of_it_is_known(draft: Draft, tmp_path: Path) -> None:
    """Whole and halved, whatever was asked: so hand-work can be told from it."""
    found = split_afresh(draft, SENTENCE, Granularity.COARSE, tmp_path / "cache", GradedEngine)

    assert len(found.known) == 3
    assert set(found.proposals) <= set(found.known)


def test_the_second_question_needs_no_engine(draft: Draft, tmp_path: Path) -> None:
    """Nor does another granularity, nor another sentence of the paragraph."""
    split_afresh(draft, SENTENCE, Granularity.COARSE, tmp_path / "cache", GradedEngine)

    found = split_afresh(draft, SENTENCE, Granularity.FINE, tmp_path / "cache", nobody)

    assert len(found.proposals) == 2


def test_the_engine_is_given_back(draft: Draft, tmp_path: Path) -> None:
    """Nothing runs on after the answer."""
    engine = GradedEngine()

    split_afresh(draft, SENTENCE, Granularity.FINE, tmp_path / "cache", lambda: engine)

    assert engine.is_closed
    assert engine.asked == [TEXT.split("\n\n")[1].rstrip("\n")] * len(Granularity)


def nobody() -> Engine:
    """Stand in for an engine where none may be started."""
    raise AssertionError("there was nothing to ask")
