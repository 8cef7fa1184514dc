"""Files that are no files, writers that die, and many writers at once."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.core.store.sample import CHECKS, CHECKS_TEXT, CLAIMS
from workbench.errors import SaveFailed
from workbench.review.check import Check
from workbench.review.verdict import Verdict
from workbench.store.folder import load_checks, load_claims
from workbench.store.leftovers import sweep
from workbench.store.lock import LOCK_NAME
from workbench.store.save import save_checks, save_claims

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.review.check import ReviewerChecks
    from workbench.store.folder import Stored

KILLS = 6
WRITERS, EACH = 4, 8

SAVER = """
import sys
from dataclasses import replace
from pathlib import Path
from workbench.review.check import Check
from workbench.review.verdict import Verdict
from workbench.store.folder import load_checks
from workbench.store.save import save_checks
stored = load_checks(Path(sys.argv[1]))
for number in range(100_000):
    checks = {"c-1": Check(str(number), Verdict.VERIFIED)}
    stored = save_checks(stored, replace(stored.document, checks=checks), ())
    print(number, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the first reader's file belongs."""
    path = tmp_path / "checks" / "belgorod-strikes" / "first-reader.yaml"
    path.parent.mkdir(parents=True)
    return path


def directory(path: Path) -> None:
    """A folder of that name."""
    path.mkdir()


def pipe(path: Path) -> None:
    """A pipe: opening it would wait for ever."""
    os.mkfifo(path)


def link_out(path: Path) -> None:
    """A link to a proper file outside the checks folder."""
    outside = path.parents[2] / "outside.yaml"
    outside.write_text(CHECKS_TEXT, encoding="utf-8")
    path.symlink_to(outside)


def link_to_nothing(path: Path) -> None:
    """A link whose target is gone."""
    path.symlink_to(path.with_name("gone.yaml"))


def link_in_a_circle(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


def file_as_folder(path: Path) -> None:
    """A file where the article's folder should be."""
    path.parent.rmdir()
    path.parent.touch()


def folder_linked_out(path: Path) -> None:
    """The article's folder is a link out of the checks folder."""
    path.parent.rmdir()
    outside = path.parents[2] / "elsewhere"
    outside.mkdir()
    path.parent.symlink_to(outside)


def too_large(path: Path) -> None:
    """More bytes than are ever read."""
    with path.open("wb") as file:
        file.truncate(40 * 1024 * 1024)


STAND_INS = [
    (directory, "not a file"),
    (pipe, "not a file"),
    (link_out, "leads out"),
    (link_to_nothing, "leads nowhere"),
    (link_in_a_circle, "circle"),
    (file_as_folder, "folder is not there"),
    (folder_linked_out, "leads out"),
    (too_large, "larger than 32 MB"),
]


@pytest.mark.skipif(os.name == "nt", reason="links and pipes need rights there")
@pytest.mark.parametrize(("make", "why"), STAND_INS)
def test_what_is_no_file_of_ours_is_named_and_left_alone(
    path: Path, make: Callable[[Path], None], why: str
) -> None:
    """It becomes a problem with the file's name, and nothing is written through it or over it."""
    make(path)
    before = tree(path.parents[2])

    stored = load_checks(path)

    assert stored.document is None
    (problem,) = stored.problems
    assert problem.path == path
    assert why in problem.what
    with pytest.raises(SaveFailed, match=r"Could not save: first-reader.yaml can't be read"):
        save_checks(stored, CHECKS, ())
    assert tree(path.parents[2]) == before


def tree(root: Path) -> dict[str, tuple[int, int]]:
    """Mode and size of everything below ``root``, links not followed."""
    states = {str(each): each.lstat() for each in root.rglob("*")}
    return {each: (state.st_mode, state.st_size) for each, state in states.items()}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_within_the_checks_is_written_through(path: Path) -> None:
    """A link to another place in the checks folder stays a link; its target changes."""
    target = path.parent.parent / "shared.yaml"
    target.write_text(CHECKS_TEXT, encoding="utf-8")
    path.symlink_to(target)

    save_checks(load_checks(path), replace(CHECKS, name="1st"), ())

    assert path.is_symlink()
    assert "name: 1st\n" in target.read_text(encoding="utf-8")


def test_a_first_claim_list_makes_its_folders_but_no_project(tmp_path: Path) -> None:
    """Below a project, folders are made; a project that vanished is not."""
    first = tmp_path / "checks" / "a" / "claims.yaml"
    save_claims(load_claims(first), CLAIMS)
    assert first.exists()

    gone = tmp_path / "gone" / "checks" / "a" / "claims.yaml"
    with pytest.raises(SaveFailed, match="folder is not there"):
        save_claims(load_claims(gone), CLAIMS)
    assert not (tmp_path / "gone").exists()


def test_a_first_verdict_makes_no_folder(path: Path) -> None:
    """The claim list made it; where it is gone now, somebody has moved the article's checks."""
    path.parent.rmdir()

    with pytest.raises(SaveFailed, match="folder is not there"):
        save_checks(load_checks(path), CHECKS, ())

    assert not path.parent.exists()


def test_half_a_character_is_refused_before_anything_is_written(path: Path) -> None:
    """What no UTF-8 file can hold is told, and the old file stays."""
    path.write_text(CHECKS_TEXT, encoding="utf-8")

    with pytest.raises(SaveFailed, match="would not read back the same"):
        save_checks(load_checks(path), replace(CHECKS, name="\ud800"), ())

    assert path.read_text(encoding="utf-8") == CHECKS_TEXT


def test_a_killed_save_loses_nothing_that_was_told_as_saved(path: Path) -> None:
    """After a kill at any moment the file reads well and holds the last save told, or a later."""
    path.write_text(CHECKS_TEXT, encoding="utf-8")
    for kill in range(KILLS):
        command = [sys.executable, "-c", SAVER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as saver:
            assert saver.stdout
            told = int(saver.stdout.readline())
            time.sleep(kill * 0.003)  # the moment of the kill is what is tried
            saver.kill()
            told = int(saver.stdout.read().split(b"\n")[-2:][0] or told)

        stored = load_checks(path)
        assert stored.document
        assert int(stored.document.checks["c-1"].claim) >= told
    sweep(path.parent)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_many_writers_of_one_file_lose_nothing(path: Path) -> None:
    """Desks that save different claims of one file at once all find theirs in it."""
    base = save_checks(load_checks(path), replace(CHECKS, checks={}), ())

    with ThreadPoolExecutor(WRITERS) as pool:
        saved = list(pool.map(writer, [(base, number) for number in range(WRITERS)]))

    document = load_checks(path).document
    assert document
    assert len(document.checks) == WRITERS * EACH
    assert all(one.document for one in saved)
    assert (path.parent.parent / LOCK_NAME).exists()


def writer(job: tuple[Stored[ReviewerChecks], int]) -> Stored[ReviewerChecks]:
    """One desk that saves its claims one after the other."""
    stored, number = job
    for each in range(EACH):
        assert stored.document
        checks = {
            **stored.document.checks,
            f"c-{number}-{each}": Check("a claim", Verdict.VERIFIED),
        }
        stored = save_checks(stored, replace(stored.document, checks=checks), ())
    return stored
