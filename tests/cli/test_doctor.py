"""``workbench doctor`` tells the facts that belong into a report of a problem."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.builders import STORY, project_with
from tests.cli.conftest import Command
from tests.core.sharing.checkout import git
from workbench import diagnosis
from workbench.errors import ExitCode
from workbench.libraries import Installed
from workbench.project import Project
from workbench.requirements import NO_DISPLAY
from workbench.version import VERSION

NOBODY = 99_999_999
"""The number of no process."""
CHECKS = "format: 1\nreviewer: first-reader\nchecks:\n  c-1:\n    claim: a\n"
MARKED = f"<<<<<<< ours\n{CHECKS}=======\n>>>>>>> theirs\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article."""
    return project_with(tmp_path / "p", ferry=STORY)


@pytest.fixture(autouse=True)
def off_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which a window can open."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def facts_in(out: str) -> dict[str, str]:
    """What stands behind each name."""
    lines = (line.partition(":") for line in out.splitlines())
    return {name.strip(): value.strip() for name, _, value in lines}


def test_a_healthy_desk(command: Command, project: Project, tmp_path: Path) -> None:
    """Versions, folders, who is checking, and that nothing is wrong."""
    answer = command("doctor", project.root, "--reviewer", "First Reader")

    facts = facts_in(answer.out)
    assert answer.code == ExitCode.CLEAN
    assert facts["Workbench"] == VERSION
    assert facts["Project"] == str(project.root)
    assert facts["Reviewer"] == "First Reader"
    assert facts["Settings folder"] == str(tmp_path / "config")
    assert facts["Cache folder"] == str(tmp_path / "config" / "cache")
    assert facts["Language parser"] == "en_core_web_sm-3.8.0"
    assert (facts["Window"], facts["Checks"]) == ("can open", "no problems")
    assert facts["PySide6-Essentials"][0].isdigit()


def test_problems_of_the_checks_are_listed(command: Command, project: Project) -> None:
    """As lint lists them, and the exit code says so."""
    (project.checks / "ferry").mkdir(parents=True)
    (project.checks / "ferry" / "first-reader.yaml").write_text("format: 1\n\tname: x\n")

    answer = command("doctor", project.root)

    assert answer.code == ExitCode.PROBLEMS
    assert facts_in(answer.out)["Checks"] == "1 problem"
    assert "first-reader.yaml:2: " in answer.out


def write(project: Project, name: str, text: str) -> Path:
    """A file in ``checks/ferry/``."""
    path = project.checks / "ferry" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_every_file_is_verified(command: Command, project: Project) -> None:
    """With what it holds, and how much in it is wrong."""
    write(project, "first-reader.yaml", CHECKS)
    write(project, "second-reader.yaml", CHECKS.replace("claim: a", "claim: a\n    verdict: x"))
    write(project, "third-reader.yaml", "]")
    write(project, "decisions.yaml", "format: 1\ndecisions:\n")
    write(project, "claims.yaml", "format: 1\narticle: a\ndraft: b\nclaims: {}\n")
    project.settings_path.write_text("format: 1\n")

    facts = facts_in(command("doctor", project.root).out)

    assert facts["ferry/first-reader.yaml"] == "1 check, 1 problem"  # of a claim that is not there
    assert facts["ferry/second-reader.yaml"] == "0 checks, 1 problem"
    assert facts["ferry/third-reader.yaml"] == "not understood, 1 problem"
    assert facts["ferry/decisions.yaml"] == "0 decisions, no problems"
    assert facts["ferry/claims.yaml"] == "0 claims, no problems"
    assert facts["project.yaml"] == "settings, no problems"


def test_what_a_merge_or_a_save_left_is_named(command: Command, project: Project) -> None:
    """Neither is changed. What a living process is writing is not left over."""
    marked = write(project, "first-reader.yaml", MARKED)
    left = write(project, f".claims.yaml.{NOBODY}.tmp", "format")
    write(project, f".claims.yaml.{os.getpid()}.tmp", "format")

    facts = facts_in(command("doctor", project.root).out)

    assert facts["Unfinished merges"] == "checks/ferry/first-reader.yaml"
    assert facts["Left-over files"] == f"checks/ferry/.claims.yaml.{NOBODY}.tmp"
    assert (marked.read_text(), left.read_text()) == (MARKED, "format")


def test_a_known_trouble_of_a_library_is_told(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside its version."""
    broken = Installed("PyYAML", "5.4", "It is too old: install 6.0.2 or newer.")
    monkeypatch.setattr(diagnosis, "installed", lambda: [broken, Installed("spacy", "")])

    facts = facts_in(command("doctor", project.root).out)

    assert facts["PyYAML"] == "5.4. It is too old: install 6.0.2 or newer"
    assert facts["spacy"] == "not installed"


def test_a_project_without_git(command: Command, project: Project) -> None:
    """Is no problem."""
    answer = command("doctor", project.root)

    assert answer.code == ExitCode.CLEAN
    assert facts_in(answer.out)["Checkout"].startswith("none; ")


def test_checks_that_git_leaves_out_are_told(command: Command, project: Project) -> None:
    """With the rule, its file and its line: nobody else would ever see the verdicts."""
    git(project.root, "init", "-q")
    assert facts_in(command("doctor", project.root).out)["Checkout"] == str(project.root)
    (project.root / ".gitignore").write_text("*.pyc\nchecks/\n")

    told = facts_in(command("doctor", project.root).out)["Checkout"]

    assert told.startswith(f"{project.root}. New files in checks/ are not shared")
    assert told.endswith(".gitignore:2:checks/")


def test_a_checkout_that_git_refuses(command: Command, project: Project) -> None:
    """One made by hand, damaged, or somebody else's."""
    (project.root / ".git").mkdir()

    assert "refuses" in facts_in(command("doctor", project.root).out)["Checkout"]


@pytest.mark.parametrize(
    ("output", "told"), [("git version 2.19.1", "too old for sharing"), ("", "does not start")]
)
def test_a_git_of_no_use(
    command: Command,
    project: Project,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    output: str,
    told: str,
) -> None:
    """It is told which one was found."""
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n[ -n '{output}' ] && echo '{output}'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))

    found = facts_in(command("doctor", project.root).out)["git"]

    assert (str(program) in found, told in found) == (True, True)


def test_a_folder_that_cannot_be_used_is_told(
    command: Command, project: Project, tmp_path: Path
) -> None:
    """Each of the three by itself; a folder that is not there yet is made when it is needed."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "state").write_text("")

    facts = facts_in(command("doctor", project.root).out)

    assert facts["State folder"].endswith(f"(can't be used: {tmp_path}/config/state is no folder)")
    assert facts["Cache folder"] == str(tmp_path / "config" / "cache")


def test_a_folder_without_permission_is_told(
    command: Command, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what the system says, without trying to write."""
    monkeypatch.setattr("os.access", lambda path, _: Path(path) != tmp_path)

    facts = facts_in(command("doctor", project.root).out)

    assert "can't be written: there is no permission" in facts["Settings folder"]
    assert facts["Project"] == str(project.root)


def test_a_fact_that_cannot_be_told_stops_none_of_the_others(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback, whatever is wrong."""

    def gone(_: Path) -> bool:
        """The system's answer about a network folder that went away."""
        raise OSError(116, "Stale file handle")

    monkeypatch.setattr("os.path.lexists", gone)

    facts = facts_in(command("doctor", project.root).out)

    assert "can't be told" in facts["Project"]
    assert facts["Checks"] == "no problems"


def test_in_a_folder_that_was_deleted(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, not a traceback."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    answer = command("doctor")

    assert (answer.code, answer.out) == (ExitCode.USAGE, "")
    assert "Go into a folder that is there." in answer.err


def test_a_machine_without_a_display(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything is told all the same, and nothing but the window needs one."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    answer = command("doctor", project.root)

    assert answer.code == ExitCode.CLEAN
    assert NO_DISPLAY[0] in answer.out
    assert "Checks" in facts_in(answer.out)


def test_a_machine_without_git_or_name(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither is needed to check."""
    monkeypatch.setenv("PATH", "")
    facts = facts_in(command("doctor", project.root).out)
    assert facts["git"].startswith("not found")
    assert facts["Reviewer"] == "not known yet"


def test_nothing_is_written(command: Command, project: Project) -> None:
    """A look changes nothing."""
    command("doctor", project.root)
    assert sorted(path.name for path in project.root.rglob("*")) == ["ferry.txt", "seeds"]


@pytest.mark.usefixtures("no_parser")
def test_a_missing_parser_is_no_problem(command: Command, project: Project) -> None:
    """It is told with what it means."""
    answer = command("doctor", project.root)

    assert answer.code == ExitCode.CLEAN
    told = facts_in(answer.out)["Language parser"]
    assert told == "not installed; every claim is a whole sentence"
