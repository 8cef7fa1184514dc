"""Writing a file: whatever fails, the old content or the new stands there, never in silence."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING, Any

import pytest

from workbench.errors import SaveFailed
from workbench.store import atomic
from workbench.store.atomic import confirm, replace_file, replace_private_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLD, NEW = b"old\n", b"new, and longer than one write takes\n"
CALLS = ("open", "chmod", "write", "fsync", "close", "replace")
MOST_CALLS = 20
CODES = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EACCES, errno.EROFS)


class FailingSystem:
    """Counts the calls that a save makes of the system, and lets the k-th one fail.

    A write takes a few bytes only, as a nearly full disk does.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, failing: int, code: int = 0) -> None:
        self.made: list[str] = []
        self._failing = failing
        self._code = code
        for name in CALLS:
            monkeypatch.setattr(os, name, self._counting(name, getattr(os, name)))

    def _counting(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.made.append(name)
            if name == "write":
                args = (args[0], args[1][:16])
            if len(self.made) != self._failing:
                return call(*args, **kwargs)
            if name == "close":
                call(*args, **kwargs)
            raise OSError(self._code, os.strerror(self._code))

        return counted


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with old content."""
    path = tmp_path / "first-reader.yaml"
    path.write_bytes(OLD)
    return path


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries come at once."""
    monkeypatch.setattr(atomic, "_RETRY_AFTER", (0, 0, 0, 0, 0))


def others(path: Path) -> list[str]:
    """What else lies in the folder."""
    return [each.name for each in path.parent.iterdir() if each != path]


def test_the_new_content_replaces_the_old(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save goes through in short writes, flushes file and folder, and leaves nothing behind."""
    system = FailingSystem(monkeypatch, failing=0)

    replace_file(path, NEW)

    monkeypatch.undo()
    assert path.read_bytes() == NEW
    assert not others(path)
    assert system.made.count("write") == 3
    assert system.made.index("fsync") < system.made.index("replace") < len(system.made) - 1


@pytest.mark.parametrize("code", CODES, ids=errno.errorcode.get)
@pytest.mark.parametrize("failing", range(1, MOST_CALLS))
def test_any_failing_call_is_told_and_leaves_a_whole_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, failing: int, code: int
) -> None:
    """Until the new file is in place the old one stands; after that only the flush can fail."""
    system = FailingSystem(monkeypatch, failing, code)
    told = ""
    try:
        replace_file(path, NEW)
    except SaveFailed as failed:
        told = str(failed)
    monkeypatch.undo()

    retried = code == errno.EACCES and system.made[failing - 1 : failing] == ["replace"]
    assert bool(told) == (failing <= len(system.made) and not retried)
    assert not told or path.name in told
    assert path.read_bytes() == (OLD if told and "was written" not in told else NEW)
    assert not others(path)


def test_the_tests_above_reach_every_call(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save makes fewer calls than the tests above let fail."""
    system = FailingSystem(monkeypatch, failing=0)

    replace_file(path, NEW)

    assert set(system.made) == set(CALLS)
    assert len(system.made) < MOST_CALLS


def test_the_message_says_what_is_safe_and_what_to_do(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is named in words, not in numbers."""
    FailingSystem(monkeypatch, failing=1, code=errno.ENOSPC)

    with pytest.raises(SaveFailed) as failed:
        replace_file(path, NEW)

    assert str(failed.value) == (
        "Could not save first-reader.yaml: the disk is full. The file is as it was, and your "
        "changes are still here. Make room, then save again."
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_mode_of_the_file_is_kept(path: Path) -> None:
    """A file that a group may write stays so."""
    path.chmod(0o664)

    replace_file(path, NEW)

    assert path.stat().st_mode & 0o777 == 0o664


def test_an_unfinished_file_of_our_own_number_is_no_hindrance(path: Path) -> None:
    """Numbers of processes come again."""
    path.with_name(f".{path.name}.{os.getpid()}.tmp").write_bytes(b"unfinished")

    replace_file(path, NEW)

    assert path.read_bytes() == NEW
    assert not others(path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_cannot_be_followed_is_never_replaced_by_a_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails to tell where a link leads is no reason to write over the link."""
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    monkeypatch.setattr(os, "lstat", failing_lstat)

    with pytest.raises(SaveFailed, match=r"Could not save link.yaml: the disk reports a fault"):
        replace_file(link, NEW)

    monkeypatch.undo()
    assert link.is_symlink()
    assert path.read_bytes() == OLD


def failing_lstat(*_: object, **__: object) -> os.stat_result:
    """A disk with a fault."""
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_a_save_that_is_tried_again_is_confirmed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only the confirmation was missing, the disk is asked again and nothing written."""
    system = FailingSystem(monkeypatch, failing=0)

    confirm(path)

    assert system.made == ["open", "fsync", "close"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
def test_a_private_file_makes_its_folder_for_nobody_else(tmp_path: Path) -> None:
    """One that is there already stays as it is."""
    (tmp_path / "there").mkdir(mode=0o755)
    for folder, mode in (("new", 0o700), ("there", 0o755)):
        replace_private_file(tmp_path / folder / "x.yaml", b"new")
        assert (tmp_path / folder / "x.yaml").read_bytes() == b"new"
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == mode


def test_a_private_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """By its reason alone: nobody else knows of that file."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveFailed, match=r"^the folder is not there any more\.$"):
        replace_private_file(tmp_path / "file" / "places" / "x.yaml", b"new")
