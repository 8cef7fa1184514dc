"""Unfinished files of dead processes go; those of living ones, and all other files, stay."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from workbench.store import lock
from workbench.store.leftovers import sweep, sweep_all
from workbench.store.lock import LOCK_NAME, locked

if TYPE_CHECKING:
    from pathlib import Path

MANY = 500
QUICK = 0.1
"""Seconds for so many folders, on a slow machine."""


@pytest.fixture(scope="module")
def dead() -> int:
    """The number of a process that is gone."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


@pytest.fixture
def checks(tmp_path: Path) -> Path:
    """The checks of a project with two articles."""
    for name in ("harbour", "bridge"):
        (tmp_path / "checks" / name).mkdir(parents=True)
    return tmp_path / "checks"


def names_below(checks: Path) -> list[str]:
    """Every file in ``checks``, but the lock."""
    files = (each for each in checks.rglob("*") if each.is_file() and each.name != LOCK_NAME)
    return sorted(str(each.relative_to(checks)) for each in files)


def test_opening_removes_what_dead_processes_left(checks: Path, dead: int) -> None:
    """Only unfinished files are removed, and only those of processes that are gone."""
    kept = [f".b.yaml.{os.getpid()}.tmp", f"c.{dead}.tmp", f".d.{dead}.tmp.yaml", ".e.tmp"]
    for name in (f".a.yaml.{dead}.tmp", *kept):
        (checks / "harbour" / name).touch()

    sweep(checks / "harbour")
    sweep(checks / "missing")

    assert names_below(checks) == sorted(f"harbour/{name}" for name in kept)


def test_nothing_unfinished_stays_anywhere_in_the_project(checks: Path, dead: int) -> None:
    """Neither in the checks folder itself nor in articles that nobody opens."""
    left = (f".project.yaml.{dead}.tmp", f"bridge/.claims.yaml.{dead}.tmp")
    kept = ("bridge/claims.yaml", f"harbour/.a.yaml.{os.getpid()}.tmp", "project.yaml")
    for name in (*left, *kept):
        (checks / name).touch()

    sweep_all(checks)
    sweep_all(checks / "missing")

    assert names_below(checks) == sorted(kept)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_lies_behind_a_link_is_not_ours(checks: Path, dead: int) -> None:
    """A folder that is a link may lead out of the project."""
    outside = checks.parent / "outside"
    outside.mkdir()
    (outside / f".a.yaml.{dead}.tmp").touch()
    (checks / "linked").symlink_to(outside)

    sweep_all(checks)

    assert len(list(outside.iterdir())) == 1


def test_while_somebody_saves_nothing_is_removed(
    checks: Path, dead: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a shared disk, the number of a living process elsewhere may be that of none here."""
    monkeypatch.setattr(lock, "_PATIENCE", 0.05)
    (checks / "harbour" / f".a.yaml.{dead}.tmp").touch()

    with locked(checks, checks / "harbour" / "a.yaml"):
        sweep(checks / "harbour")
        sweep_all(checks)
        assert len(names_below(checks)) == 1
    sweep(checks / "harbour")

    assert names_below(checks) == []


def test_where_nothing_was_left_nothing_is_made(checks: Path) -> None:
    """Looking makes no lock's file."""
    sweep(checks / "harbour")
    sweep_all(checks)

    assert not (checks / LOCK_NAME).exists()


def test_five_hundred_articles_are_swept_quickly(checks: Path) -> None:
    """The folders are only listed."""
    for number in range(MANY):
        folder = checks / f"article-{number}"
        folder.mkdir()
        (folder / "claims.yaml").touch()

    start = time.perf_counter()
    sweep_all(checks)

    assert time.perf_counter() - start < QUICK
