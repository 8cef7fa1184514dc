"""Half-written files are never shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.sharing.checkout import checkout, commit, git
from workbench.sharing.exclude import TEMPORARIES, ignore_temporaries

if TYPE_CHECKING:
    from pathlib import Path

LEFT_OVER = "checks/belgorod/.first-reader.yaml.123.tmp"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout."""
    return checkout(tmp_path / "project")


def leave(project: Path) -> None:
    """Leave a half-written file, and one that git should see."""
    for name in (LEFT_OVER, "checks/belgorod/first-reader.yaml"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("format: 1\n")


def seen(root: Path) -> list[str]:
    """The files that git would share."""
    return git(root, "ls-files", "--others", "--exclude-standard").split()


def test_git_passes_over_half_written_files(root: Path) -> None:
    """And over nothing else."""
    leave(root)
    ignore_temporaries(root)
    assert seen(root) == ["checks/belgorod/first-reader.yaml"]


def test_a_project_may_be_a_part_of_a_checkout(root: Path) -> None:
    """The pattern holds for folders below the top, too."""
    leave(root / "desk [1]")
    ignore_temporaries(root / "desk [1]")
    assert len(git(root, "ls-files", "-z", "--others", "--exclude-standard").split("\0")) == 2


@pytest.mark.parametrize("before", ["", "*.bak\n", "*.bak"])
def test_the_line_is_added_once_and_nothing_else_changes(root: Path, before: str) -> None:
    """What somebody wrote there stays."""
    exclude = root / ".git" / "info" / "exclude"
    exclude.write_text(before)
    ignore_temporaries(root)
    ignore_temporaries(root)
    apart = "" if before.endswith("\n") or not before else "\n"
    assert exclude.read_text() == f"{before}{apart}{TEMPORARIES}\n"


def test_a_folder_that_git_did_not_make_is_made(root: Path) -> None:
    """Some set git up without it."""
    (root / ".git" / "info" / "exclude").unlink(missing_ok=True)
    (root / ".git" / "info").rmdir()
    ignore_temporaries(root)
    assert (root / ".git" / "info" / "exclude").read_text() == f"{TEMPORARIES}\n"


def test_it_works_in_a_worktree(root: Path, tmp_path: Path) -> None:
    """There ``.git`` is a file."""
    commit(root, b"format: 1\n")
    git(root, "worktree", "add", "-q", str(tmp_path / "tree"))
    leave(tmp_path / "tree")
    ignore_temporaries(tmp_path / "tree")
    assert seen(tmp_path / "tree") == []


def test_a_link_is_not_followed(root: Path, tmp_path: Path) -> None:
    """It could lead to any file of this person's."""
    exclude = root / ".git" / "info" / "exclude"
    exclude.unlink(missing_ok=True)
    exclude.symlink_to(tmp_path / "profile")
    ignore_temporaries(root)
    assert not (tmp_path / "profile").exists()


def test_where_it_cannot_be_written_nothing_happens(root: Path, tmp_path: Path) -> None:
    """Neither without a checkout, nor with a folder in the file's place."""
    exclude = root / ".git" / "info" / "exclude"
    exclude.unlink(missing_ok=True)
    exclude.mkdir()
    ignore_temporaries(root)
    ignore_temporaries(tmp_path)
    assert list(exclude.iterdir()) == []
