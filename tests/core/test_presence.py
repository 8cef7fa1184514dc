"""Who has a project open: told to the second window, and never in the way of a dead one's."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import project_with
from tests.proofs.presence import race
from workbench import presence
from workbench.presence import FILE_NAME, Holder, Presence, take
from workbench.project import Project
from workbench.store import kernel

_HOLD = """
import sys
from pathlib import Path
from workbench.presence import take
from workbench.project import Project
held = take(Project(Path(sys.argv[1])), "Ada")
print("held", flush=True)
sys.stdin.read()
"""
_ELSEWHERE = "reviewer: Ada\nhost: far.example.org\npid: 1\nsince: 2026-11-22T10:32:00+01:00\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with its folder of checks."""
    project = project_with(tmp_path / "p", ferry="It opened in 1964.")
    project.checks.mkdir()
    return project


def said(project: Project) -> str:
    """What the file says."""
    return (project.checks / FILE_NAME).read_text(encoding="utf-8")


def held(answer: Presence | Holder | None) -> Presence:
    """An answer that is a hold."""
    assert isinstance(answer, Presence)
    return answer


def test_the_second_window_learns_who_and_since_when(project: Project) -> None:
    """On the same computer, from a window that lives."""
    first = held(take(project, "Ada"))

    other = take(project, "Ben")

    assert isinstance(other, Holder)
    assert (other.reviewer, other.pid, other.is_here) == ("Ada", os.getpid(), True)
    assert other.since is not None
    assert other.since.tzinfo is not None
    first.release()


def test_a_project_that_was_left_is_free(project: Project) -> None:
    """The file stays, and says nothing; leaving twice is leaving once."""
    first = held(take(project, "Ada"))
    first.release()
    first.release()
    assert said(project) == ""

    held(take(project, "Ben")).release()


def test_another_reviewer_at_the_same_window_is_named(project: Project) -> None:
    """Whoever comes next learns of the one who is there now."""
    first = held(take(project, "Ada"))
    first.sign("Ben")

    other = take(project, "Cleo")

    assert isinstance(other, Holder)
    assert other.reviewer == "Ben"
    first.release()
    assert said(project) == ""


def test_a_killed_window_is_in_nobodys_way(project: Project) -> None:
    """Its lock ends with it, whatever the file goes on saying."""
    command = [sys.executable, "-c", _HOLD, str(project.root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        assert owner.stdout
        assert owner.stdout.readline().strip() == b"held"
        assert isinstance(take(project, "Ben"), Holder)
        owner.kill()
    assert "Ada" in said(project)

    held(take(project, "Ben")).release()


def test_another_computers_window_is_not_taken_over_silently(project: Project) -> None:
    """Its text stays until somebody says so who knows."""
    (project.checks / FILE_NAME).write_text(_ELSEWHERE)

    other = take(project, "Ben")

    assert isinstance(other, Holder)
    assert (other.reviewer, other.host, other.is_here) == ("Ada", "far.example.org", False)
    assert said(project) == _ELSEWHERE
    ours = held(take(project, "Ben", knowingly=True))
    assert "Ben" in said(project)
    ours.release()


def test_what_another_computer_wrote_since_is_left_alone(project: Project) -> None:
    """On a disk whose locks do not reach it."""
    ours = held(take(project, "Ben"))
    (project.checks / FILE_NAME).write_text(_ELSEWHERE)

    ours.release()

    assert said(project) == _ELSEWHERE


@pytest.mark.parametrize("text", ["nonsense", "host: here\npid: x\n", "\0\xff", "a: b\n" * 999])
def test_a_text_without_sense_is_in_nobodys_way(project: Project, text: str) -> None:
    """It names nobody who could be asked."""
    (project.checks / FILE_NAME).write_text(text)
    held(take(project, "Ben")).release()


@pytest.mark.parametrize(("lives", "kind"), [(True, Holder), (False, Presence)])
def test_where_no_locks_are_known_the_number_tells(
    project: Project, monkeypatch: pytest.MonkeyPatch, *, lives: bool, kind: type
) -> None:
    """Of the process that wrote the file, as long as it is one of this computer."""
    monkeypatch.setattr(kernel, "lock", _no_locks)
    owner = Holder("Ada", presence._host(), os.getppid() if lives else 2**30)
    (project.checks / FILE_NAME).write_text(owner.text())

    answer = take(project, "Ben")

    assert isinstance(answer, kind)
    if isinstance(answer, Presence):
        answer.release()


def test_without_a_folder_of_checks_nothing_is_said(tmp_path: Path) -> None:
    """And none is made."""
    project = project_with(tmp_path / "p", ferry="It opened in 1964.")
    assert take(project, "Ada") is None
    assert not project.checks.exists()


@pytest.mark.parametrize("what", ["folder", "link", "pipe"])
def test_what_is_no_file_is_left_alone(project: Project, tmp_path: Path, what: str) -> None:
    """Nothing is written through it, and nobody waits."""
    place, target = project.checks / FILE_NAME, tmp_path / "target"
    target.write_text("mine")
    match what:
        case "folder":
            place.mkdir()
        case "link":
            place.symlink_to(target)
        case "pipe":
            os.mkfifo(place)

    assert take(project, "Ada") is None
    assert target.read_text() == "mine"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everything")
def test_a_checkout_to_be_read_only_is_no_obstacle(project: Project) -> None:
    """Nothing can be said there."""
    project.checks.chmod(0o555)
    assert take(project, "Ada") is None
    project.checks.chmod(0o755)


def test_one_project_has_one_sign(project: Project, tmp_path: Path) -> None:
    """Through a link, too; another project has another."""
    link = tmp_path / "link"
    link.symlink_to(project.root)
    assert presence.call_sign(link) == presence.call_sign(project.root)
    assert presence.call_sign(tmp_path) != presence.call_sign(project.root)


def test_of_two_that_race_one_has_it(project: Project) -> None:
    """Whatever the order of their steps; the proof takes a thousand rounds."""
    assert race(project.root, 60) == []


def _no_locks(_: int) -> None:
    raise OSError(errno.ENOLCK, "No locks available")
