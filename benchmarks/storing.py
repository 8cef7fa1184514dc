"""Loading and saving the files of ``checks/``, against the parser alone and the disk alone.

Floors are measured in turn with what is promised, so that a busy machine slows both; loading, which
waits for nothing, in processor time. No garbage is looked for meanwhile, as in the window, which
does that in quiet moments (`ui.garbage`).
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import yaml

from benchmarks.desk import article_of
from benchmarks.table import Promise
from workbench.identity import reviewer_named
from workbench.linting import lint
from workbench.project import Project
from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.store.folder import CHECKS_KIND, load_checks, load_claims, reviewer_files
from workbench.store.save import save_checks
from workbench.store.splice import Change, created

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.store.folder import Stored

_ROUNDS = 25
_STARTS = 9
_CLAIMS = 300
_MANY = 10_000
_AT_MOST_GROWTH = 2.3
_ROOT = Path(__file__).parents[1]
_NOTES = "The office’s own figure for {n} is of the year before; the harbour book has another."


def promises() -> list[Promise]:
    """Loading, saving, checking, and how each grows with the number of claims."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = [_project(Path(folder, str(n)), n, 3) for n in (_CLAIMS, 2 * _CLAIMS, 4 * _CLAIMS)]
        many = _project(Path(folder, "many"), _MANY, 1)
        return [
            _load(sizes[0], f"load {_CLAIMS} claims, 3 reviewers"),
            _load(many, f"load {_MANY:,} claims, 1 reviewer"),
            _save(sizes[0], f"save one verdict of {_CLAIMS}"),
            *_commands(sizes[0]),
            *_growth("load", [(each.claims, each.load) for each in sizes]),
            *_growth("save", [(each.claims, each.saver()) for each in sizes]),
            *_growth("lint", [(each.claims, each.lint) for each in sizes]),
        ]


class _Project(NamedTuple):
    """A project with one article, and where the files about it are."""

    root: Path
    folder: Path
    claims: int

    def load(self) -> None:
        """Read every file about the article."""
        load_claims(self.folder / "claims.yaml")
        for path in reviewer_files(self.folder):
            load_checks(path)

    def lint(self) -> None:
        """Check the whole project."""
        lint([self.root])

    def saver(self) -> Callable[[], None]:
        """What saves one more verdict whenever it is called."""
        path = reviewer_files(self.folder)[0]
        return _Verdicts(load_checks(path)).give


class _Verdicts:
    """Gives one verdict after another and saves each."""

    def __init__(self, stored: Stored[ReviewerChecks]) -> None:
        self._stored = stored
        self._mine = stored.document or ReviewerChecks("", "")
        self._order = tuple(self._mine.checks)
        self._next = 0

    def give(self) -> None:
        """Turn the verdict on the next claim, and save."""
        claim_id = self._order[self._next % len(self._order)]
        self._next += 7
        check = self._mine.checks[claim_id]
        other = Verdict.DISPUTED if check.verdict is not Verdict.DISPUTED else Verdict.VERIFIED
        checks = {**self._mine.checks, claim_id: replace(check, verdict=other)}
        self._mine = replace(self._mine, checks=checks)
        self._stored = save_checks(self._stored, self._mine, self._order)


def _project(root: Path, claims: int, reviewers: int) -> _Project:
    """A project with an article of that many claims, each judged by every reviewer."""
    seed = root / "seeds" / "ships.txt"
    seed.parent.mkdir(parents=True)
    seed.write_text(article_of(claims), encoding="utf-8")
    session = Session.open(Project(root), seed, reviewer_named("Bench"), date.today)
    folder = root / "checks" / "ships"
    wordings = {each.id: each.wording for each in session.state.claims.values()}
    for number in range(reviewers):
        name = f"reader-{number}"
        document = ReviewerChecks(name, f"Reader {number}", checks=_checks(wordings))
        path = folder / f"{name}.yaml"
        values = CHECKS_KIND.values(document)
        path.write_bytes(created(Change(CHECKS_KIND.shape, {}, values), path).data)
    return _Project(root, folder, claims)


def _checks(wordings: dict[str, str]) -> dict[str, Check]:
    """A verdict with a note on each claim, and a source for every second."""
    verdicts = list(Verdict)
    return {
        claim_id: Check(
            wording,
            verdicts[n % len(verdicts)],
            "2026-11-22",
            _NOTES.format(n=n),
            (Evidence(f"https://example.org/harbour/{n}", f"Harbour book, page {n}"),) * (n % 2),
        )
        for n, (claim_id, wording) in enumerate(wordings.items())
    }


def _load(project: _Project, name: str) -> Promise:
    texts = [path.read_text("utf-8") for path in sorted(project.folder.glob("*.yaml"))]

    def parse() -> None:
        for text in texts:
            for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
                pass

    rounds = _ROUNDS if project.claims < _MANY else 5
    floor, values = _in_turn([parse, project.load], rounds, time.thread_time)
    return Promise(name, "events alone", floor, values, 2.0)


def _save(project: _Project, name: str) -> Promise:
    path = reviewer_files(project.folder)[0]
    data = path.read_bytes()
    beside = path.with_name("beside.tmp")
    floor, values = _in_turn([lambda: _put(beside, data), project.saver()], 4 * _ROUNDS)
    beside.unlink()
    return Promise(name, "disk alone", floor, values, 1.5)


def _put(path: Path, data: bytes) -> None:
    """The least that any safe save does: a temporary file, flushed, moved, the folder flushed."""
    temporary = path.with_suffix(".new")
    with temporary.open("wb", buffering=0) as file:
        file.write(data)
        os.fsync(file.fileno())
    temporary.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _commands(project: _Project) -> list[Promise]:
    """What a command takes from its start to its end, against Python with the parser."""
    library = [sys.executable, "-c", "import yaml"]
    command = [sys.executable, "-m", "workbench"]
    names = {
        "workbench --help": [*command, "--help"],
        f"workbench lint, {_CLAIMS} claims": [*command, "lint", str(project.folder)],
    }
    programs = [library, *names.values()]
    floor, *values = _in_turn([_Program(each).run for each in programs], _STARTS)
    return [
        Promise(name, "import yaml", floor, each, 4.0)
        for name, each in zip(names, values, strict=True)
    ]


class _Program(NamedTuple):
    """A program that says nothing we listen to."""

    command: Sequence[str]

    def run(self) -> None:
        """Run it to its end; it must be content."""
        environment = dict(os.environ)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
        subprocess.run(
            self.command, check=True, env=environment, cwd=_ROOT, stdout=subprocess.DEVNULL
        )


def _growth(what: str, sizes: Sequence[tuple[int, Callable[[], None]]]) -> list[Promise]:
    """The same for twice and four times the claims, each against half of them."""
    clock = time.perf_counter if what == "save" else time.thread_time
    values = _in_turn([work for _, work in sizes], _ROUNDS, clock)
    return [
        Promise(f"{what} {large:,} claims", f"{small:,} claims", *times, _AT_MOST_GROWTH)
        for ((small, _), (large, _)), times in zip(pairwise(sizes), pairwise(values), strict=True)
    ]


def _in_turn(
    works: Sequence[Callable[[], None]], rounds: int, clock: Callable[[], float] = time.perf_counter
) -> list[list[float]]:
    """Seconds that each work took in each round but the first, which fills caches."""
    gc.disable()
    try:
        each_time = [[_seconds(work, clock) for work in works] for _ in range(rounds + 1)]
    finally:
        gc.enable()
    return [list(times) for times in zip(*each_time[1:], strict=True)]


def _seconds(work: Callable[[], None], clock: Callable[[], float]) -> float:
    began = clock()
    work()
    return clock() - began
