"""What can be told of this machine and this project, for a report of a problem. Changes nothing."""

from __future__ import annotations

import os
import platform
import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.parser import parser_name
from workbench.errors import WorkbenchError
from workbench.libraries import OLDEST_GIT, installed, release_of
from workbench.linting import check_files, lint, load_file
from workbench.programs import find_git
from workbench.sharing.git import git_at, version_of
from workbench.store.content import NotOurs, content
from workbench.store.leftovers import left_over
from workbench.store.markers import MARKER
from workbench.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from workbench.errors import Problem
    from workbench.paths import Places
    from workbench.project import Project


class Fact(NamedTuple):
    """One thing that is so, under its name."""

    name: str
    value: str


def machine(places: Places) -> Iterator[Fact]:
    """Versions and this person's folders."""
    yield Fact("Workbench", VERSION)
    yield Fact("Python", f"{platform.python_version()} ({sys.executable})")
    yield Fact("System", platform.platform())
    for library in installed():
        yield Fact(library.name, _joined(library.version or "not installed", library.trouble))
    parser = parser_name() or "not installed; every claim is a whole sentence"
    yield Fact("Language parser", parser)
    for name, folder in zip(("Settings", "State", "Cache"), places, strict=True):
        yield Fact(f"{name} folder", told(partial(_folder, folder)))


def checkout(project: Project) -> Iterator[Fact]:
    """The project, and what git makes of it; git is asked only what runs nothing of the project."""
    yield Fact("git", told(partial(_git, project)))
    yield Fact("Project", told(partial(_folder, project.root)))
    yield Fact("Checkout", told(partial(_checkout, project)))
    yield Fact("Unfinished merges", told(partial(_listed, project, _marked)))
    yield Fact("Left-over files", told(partial(_listed, project, _temporary)))


def told(tell: Callable[[], str]) -> str:
    """What ``tell`` answers, or why there is no answer."""
    try:
        return tell()
    except (OSError, WorkbenchError) as error:
        return f"can't be told: {error}"


def files(project: Project) -> Iterator[tuple[Path, str]]:
    """Every file in ``checks/``, with how many entries of which sort were understood in it."""
    for path in check_files(project.checks):
        yield path, _holds(load_file(path).document)


def across(project: Project) -> list[Problem]:
    """All problems in ``checks/``, those between the files and the articles too."""
    return lint([project.checks]) if project.checks.is_dir() else []


def _holds(document: object) -> str:
    for name in ("claims", "checks", "decisions"):
        entries = getattr(document, name, None)
        if entries is not None:
            return f"{len(entries)} {name if len(entries) != 1 else name[:-1]}"
    return "not understood" if document is None else "settings"


def _folder(folder: Path) -> str:
    """``folder``, and what keeps people from writing there, without trying it."""
    there = next(each for each in (folder, *folder.parents) if os.path.lexists(each))
    if not there.is_dir():
        return f"{folder} (can't be used: {there} is no folder)"
    if not os.access(there, os.W_OK | os.X_OK):
        return f"{folder} (can't be written: there is no permission for {there})"
    return str(folder)


def _git(project: Project) -> str:
    program = find_git(project.root)
    if program is None:
        return "not found; everything but sharing works without it"
    version = version_of(program)
    if not version:
        return f"{program} does not start; everything but sharing works without it"
    is_old = release_of(version) < OLDEST_GIT
    needs = f"It is too old for sharing: install {OLDEST_GIT[0]}.{OLDEST_GIT[1]} or newer"
    return _joined(f"{version} ({program})", needs if is_old else "")


def _checkout(project: Project) -> str:
    git = git_at(project.root)
    if git is None:
        return "none; verdicts are saved all the same, and can be shared once git keeps the project"
    top = git.top()
    if top is None:
        return "there is one that git refuses to look into; run `git status` there to see why"
    rule = git.rule_against("checks/article/reviewer.yaml")
    ignored = f"New files in checks/ are not shared, because of the rule {rule}" if rule else ""
    merging = "A merge is unfinished" if git.commit("MERGE_HEAD") else ""
    return _joined(str(top), *filter(None, (ignored, merging)))


def _marked(project: Project) -> Iterator[Path]:
    """The files in which both sides of a merge stand between markers."""
    for path in check_files(project.checks):
        try:
            data = content(path)
        except (OSError, NotOurs):  # that is told among the file's problems
            continue
        if MARKER.search(data.decode("latin-1")):
            yield path


def _temporary(project: Project) -> Iterator[Path]:
    """What saves left that were cut short; the desk removes it when it starts."""
    yield from sorted(left_over(project.checks))


def _listed(project: Project, find: Callable[[Project], Iterator[Path]]) -> str:
    return ", ".join(str(path.relative_to(project.root)) for path in find(project)) or "none"


def _joined(value: str, *more: str) -> str:
    """A value and what is to be said of it."""
    return ". ".join((value, *(each.removesuffix(".") for each in more if each)))
