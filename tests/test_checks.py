"""Every file of verdicts that the project ships loads, anchors and is written back as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import SEEDS
from workbench.article.reading import slug_of
from workbench.claims.placing import anchored
from workbench.linting import lint
from workbench.opening import read_draft, read_folder
from workbench.project import Project
from workbench.store.save import save_checks, save_claims

ROOT = SEEDS.parent
PROJECTS = (Project(ROOT), Project(ROOT / "ui" / "sample"))
ARTICLES = [(project, seed) for project in PROJECTS for seed in project.seeds()]
IDS = [seed.stem for _, seed in ARTICLES]


@pytest.mark.parametrize("project", PROJECTS, ids=["project", "sample"])
def test_nothing_is_wrong_in_them(project: Project) -> None:
    """The linter is silent."""
    assert lint([project.root / "seeds", *project.root.glob("checks")]) == []


@pytest.mark.parametrize(("project", "seed"), ARTICLES, ids=IDS)
def test_every_claim_is_found_in_its_article(project: Project, seed: Path) -> None:
    """No quote is an orphan."""
    document = read_folder(project, slug_of(seed)).claims.document
    draft = read_draft(project, seed)
    claims = document.claims if document else ()

    places = anchored(claims, draft.locator, draft.sentences)

    assert [claim_id for claim_id, anchor in places.items() if anchor is None] == []


@pytest.mark.parametrize(("project", "seed"), ARTICLES, ids=IDS)
def test_saving_without_an_edit_changes_no_byte(project: Project, seed: Path) -> None:
    """Whatever a hand left in them."""
    folder = read_folder(project, slug_of(seed))
    claims = folder.claims.document
    order = [claim.id for claim in claims.claims] if claims else []

    if claims:
        assert save_claims(folder.claims, claims).data == folder.claims.data
    for one in folder.checks:
        assert one.document is not None
        assert save_checks(one, one.document, order).data == one.data
