"""The articles in the project are what they were when they came in, and each can be opened."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.builders import SAMPLE, SEEDS
from workbench.opening import first_claims, read_draft
from workbench.project import Project

ROOT = SEEDS.parent


def test_the_first_article_is_unchanged() -> None:
    """Byte for byte the text the project was started for: its draft has the name it always had."""
    assert hashlib.sha256(SAMPLE.read_bytes()).hexdigest().startswith("b83882cfa7f5")
    assert SAMPLE.stat().st_size == 7776


@pytest.mark.parametrize("seed", Project(ROOT).seeds(), ids=lambda seed: seed.name)
def test_every_seed_can_be_split(seed: Path) -> None:
    """Every sentence gets a claim or a reason."""
    draft = read_draft(Project(ROOT), seed)

    claims = first_claims(draft).claims

    assert len(claims) >= len(draft.sentences) > 0
