"""One writer at a time per checkout."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from workbench.errors import SaveFailed
from workbench.store import kernel, lock
from workbench.store.lock import LOCK_NAME, locked

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from workbench.store.lock import locked
with locked(Path(sys.argv[1]), Path("a.yaml")):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for long."""
    monkeypatch.setattr(lock, "_PATIENCE", 0.05)


def test_a_second_writer_waits_and_then_says_so(tmp_path: Path) -> None:
    """While one saves, another does not; it is told why."""
    with (
        locked(tmp_path, tmp_path / "a.yaml"),
        pytest.raises(SaveFailed, match=r"Could not save b.yaml: another window"),
        locked(tmp_path, tmp_path / "b.yaml"),
    ):
        pass


def test_the_lock_is_given_back(tmp_path: Path) -> None:
    """The lock's file stays, the lock does not."""
    for _ in range(2):
        with locked(tmp_path, tmp_path / "a.yaml"):
            pass

    assert [each.name for each in tmp_path.iterdir()] == [LOCK_NAME]


def test_a_killed_writer_leaves_no_lock(tmp_path: Path) -> None:
    """Another process holds the lock until it dies, in whatever way."""
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(SaveFailed), locked(tmp_path, tmp_path / "a.yaml"):
            pass
        holder.kill()

    with locked(tmp_path, tmp_path / "a.yaml"):
        assert (tmp_path / LOCK_NAME).exists()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """Where nothing can be locked, nothing is saved."""
    with (
        pytest.raises(SaveFailed, match="the folder is not there"),
        locked(tmp_path / "gone", tmp_path / "a.yaml"),
    ):
        pass


def test_a_fault_of_the_disk_is_not_taken_for_another_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who can't lock is told why, at once."""

    def fault(_: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(kernel, "lock", fault)

    with (
        pytest.raises(SaveFailed, match="the disk reports a fault"),
        locked(tmp_path, tmp_path / "a.yaml", patience=60),
    ):
        pass


def test_a_lock_that_is_not_closed_well_does_not_undo_a_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was written through it, so its error says nothing about the file."""
    close = os.close

    def fault(descriptor: int) -> None:
        close(descriptor)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "close", fault)

    with locked(tmp_path, tmp_path / "a.yaml"):
        pass
