"""Checking the files in ``checks/`` as a whole: each by itself, and against the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.article.reading import slug_of
from workbench.claims.claim import ClaimState
from workbench.claims.placing import anchored
from workbench.errors import ArticleError, Problem, UsageError
from workbench.opening import read_draft, read_folder
from workbench.paths import project_root
from workbench.project import Project
from workbench.store.folder import entry_lines, load_checks, load_claims, load_syntax

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from workbench.opening import Draft
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Stored

_TREE_ONLY = frozenset({"decisions.yaml", "project.yaml"})
_YAML = frozenset({".yaml", ".yml"})


def lint(paths: Iterable[Path]) -> list[Problem]:
    """Everything wrong in the files and folders named, by file and line. Changes nothing.

    Raises `UsageError` for a path that does not exist.
    """
    found: dict[Problem, None] = {}
    for path in paths:
        if not path.exists():
            raise UsageError(f"There is nothing at {path}. Check the name.")
        found.update(dict.fromkeys(_problems(path)))
    return sorted(found, key=lambda problem: (str(problem.path), problem.line))


def _problems(path: Path) -> Iterator[Problem]:
    if not path.is_dir():
        yield from _file(path)
        return
    for file in sorted(p for p in path.rglob("*") if p.suffix in _YAML and _visible(p, path)):
        yield from _file(file)
    project = Project(project_root(path) or path)
    if path.resolve() in {project.root.resolve(), project.checks.resolve()}:
        yield from _across(project)


def _visible(path: Path, below: Path) -> bool:
    return not any(part.startswith(".") for part in path.relative_to(below).parts)


def _file(path: Path) -> tuple[Problem, ...]:
    if path.name in _TREE_ONLY:
        return load_syntax(path).problems
    return load_claims(path).problems if path.name == "claims.yaml" else load_checks(path).problems


def _across(project: Project) -> Iterator[Problem]:
    """Compare the files of each article with each other and with its seed."""
    seeds = {slug_of(seed): seed for seed in project.seeds()}
    for seed in project.seeds():
        twin = seeds[slug_of(seed)]
        if twin != seed:
            yield Problem(seed, 1, f"shares the folder checks/{slug_of(seed)} with {twin.name}")
    for slug, seed in seeds.items():
        try:
            yield from _article(project, slug, seed)
        except (ArticleError, UsageError) as error:
            yield Problem(seed, 1, str(error))


def _article(project: Project, slug: str, seed: Path) -> Iterator[Problem]:
    folder = read_folder(project, slug)
    document = folder.claims.document
    if document is None:
        return
    draft = read_draft(project, seed)
    yield from _claims(folder.claims, document, draft)
    ids = {claim.id for claim in document.claims}
    for one in folder.checks:
        lines = entry_lines(one)
        for claim_id in one.document.checks if one.document else ():
            if claim_id not in ids:
                what = f"there is no claim {claim_id} in claims.yaml"
                yield Problem(one.path, lines[claim_id], what)


def _claims(stored: Stored[ClaimsFile], document: ClaimsFile, draft: Draft) -> Iterator[Problem]:
    lines = entry_lines(stored)
    anchors = anchored(document.claims, draft.locator, draft.sentences)
    for claim in document.claims:
        line = lines[claim.id]
        if claim.state is ClaimState.ACTIVE and anchors[claim.id] is None:
            what = f"the quote of {claim.id} is not found in {draft.article.source}"
            yield Problem(stored.path, line, what)
        for named in (claim.parent, *claim.into):
            if named and named not in lines:
                yield Problem(stored.path, line, f"{claim.id} names {named}, which is no claim")
