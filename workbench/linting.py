"""Checking the files in ``checks/`` as a whole: each by itself, and against the articles."""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.article.reading import slug_of
from workbench.claims.claim import ClaimState
from workbench.claims.placing import anchored
from workbench.errors import ArticleError, Problem, UsageError
from workbench.opening import read_draft, read_folder
from workbench.paths import project_root
from workbench.project import SEED_SUFFIXES, Project
from workbench.store.atomic import reading_reason
from workbench.store.documents import ProjectSettings
from workbench.store.folder import (
    entry_lines,
    load_checks,
    load_claims,
    load_decisions,
    load_settings,
)
from workbench.unfinished import unfinished

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from workbench.opening import Draft
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Stored

_LOADERS: dict[str, Callable[[Path], Stored[Any]]] = {
    "claims.yaml": load_claims,
    "decisions.yaml": load_decisions,
    "project.yaml": load_settings,
}
"""By name; every other file is a reviewer's."""
_YAML = frozenset({".yaml", ".yml"})


def lint(paths: Iterable[Path], *, strict: bool = False) -> list[Problem]:
    """Everything wrong in the files and folders named, by file and line. Changes nothing.

    ``strict`` adds warnings: what the work in them still wants, see `workbench.unfinished`. A seed
    stands for the folder of its article. What cannot be listed or read is a problem too.
    Raises `UsageError` for a path that does not exist or holds nothing to check.
    """
    found: dict[Problem, None] = {}
    for path in paths:
        try:
            if not path.exists():
                raise UsageError(f"There is nothing at {path}. Check the name.")
            found.update(dict.fromkeys(_problems(path, strict=strict)))
        except OSError as error:
            found[_unreadable(error, path)] = None
    return sorted(found, key=lambda problem: (str(problem.path), problem.line))


def _problems(path: Path, *, strict: bool) -> Iterator[Problem]:
    if path.suffix.lower() in SEED_SUFFIXES and path.is_file():
        yield from _seed(path, strict=strict)
        return
    if not path.is_dir():
        yield from _each([path], strict=strict)
        return
    root = project_root(path)
    is_project = root is not None and path.resolve() == root.resolve()
    files, unlisted = _listed(path / "checks" if is_project else path)
    if root is None and not files and not unlisted:
        raise UsageError(
            f"There is nothing to check in {path}: it holds no .yaml file and belongs to no "
            "project. Name a project's folder, or a file."
        )
    yield from unlisted
    yield from _each(files, strict=strict)
    project = Project(root or path)
    if path.resolve() in {project.root.resolve(), project.checks.resolve()}:
        yield from _across(project)


def _seed(path: Path, *, strict: bool) -> Iterator[Problem]:
    """What is wrong in the folder of one article, and between it and the article."""
    project = Project(project_root(path) or path.parent)
    seed = project.seed(path)
    folder = project.checks / slug_of(seed)
    files, unlisted = _listed(folder) if folder.exists() else ([], [])
    yield from unlisted
    yield from _each(files, strict=strict)
    yield from _with_article(project, slug_of(seed), seed)


def _listed(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The YAML files below ``folder``, hidden ones left out, and the folders nobody may list."""
    files: list[Path] = []
    faults: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [
            Path(place, name)
            for name in names
            if not name.startswith(".") and Path(name).suffix in _YAML
        ]
    return sorted(files), [_unreadable(fault, folder) for fault in faults]


def _unreadable(error: OSError, path: Path) -> Problem:
    return Problem(Path(error.filename or path), 1, f"cannot be read: {reading_reason(error)}")


def check_files(folder: Path) -> list[Path]:
    """The files below ``folder`` that are checked, in order."""
    return _listed(folder)[0]


def load_file(path: Path) -> Stored[Any]:
    """Any file in ``checks/``, as what its name says that it is. Never raises for what it says."""
    return _LOADERS.get(path.name, load_checks)(path)


def _each(files: Sequence[Path], *, strict: bool) -> Iterator[Problem]:
    """What is wrong in each of the files by itself; if ``strict``, what the work in it wants."""
    for path in files:
        yield from load_file(path).problems
    for folder in dict.fromkeys(path.parent for path in files) if strict else ():
        claims = load_claims(folder / "claims.yaml").document
        settings = load_settings(folder.parent / "project.yaml").document or ProjectSettings()
        for path in files:
            if claims and path.parent == folder and path.name not in _LOADERS:
                yield from unfinished(claims, load_checks(path), settings)


def _across(project: Project) -> Iterator[Problem]:
    """Compare the files of each article with each other and with its seed."""
    seeds = {slug_of(seed): seed for seed in project.seeds()}
    for seed in project.seeds():
        twin = seeds[slug_of(seed)]
        if twin != seed:
            yield Problem(seed, 1, f"shares the folder checks/{slug_of(seed)} with {twin.name}")
    yield from _articles(project, seeds)
    for slug, seed in seeds.items():
        yield from _with_article(project, slug, seed)


def _articles(project: Project, known: Iterable[str]) -> Iterator[Problem]:
    """Articles that the project's settings name and that are not there."""
    stored = load_settings(project.settings_path)
    lines = entry_lines(stored)
    for name in stored.document.articles if stored.document else ():
        if name not in known:
            near = next(iter(difflib.get_close_matches(name, known, 1)), "")
            what = f"there is no article {name} in seeds/"
            yield Problem(stored.path, lines[name], what, suggestion=near)


def _with_article(project: Project, slug: str, seed: Path) -> Iterator[Problem]:
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
        yield from _strays(one, one.document.checks if one.document else (), ids)
    decided = load_decisions(folder.claims.path.with_name("decisions.yaml"))
    yield from _strays(decided, decided.document.decisions if decided.document else (), ids)


def _strays(stored: Stored[Any], named: Iterable[str], ids: Container[str]) -> Iterator[Problem]:
    """Entries of a file for claims that the article does not have."""
    lines = entry_lines(stored)
    for claim_id in named:
        if claim_id not in ids:
            what = f"there is no claim {claim_id} in claims.yaml"
            yield Problem(stored.path, lines[claim_id], what)


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
