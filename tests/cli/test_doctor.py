"""``workbench doctor`` tells the facts that belong into a report of a problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import STORY, project_with
from tests.cli.conftest import Command
from workbench.errors import ExitCode
from workbench.project import Project
from workbench.requirements import NO_DISPLAY
from workbench.version import VERSION


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
    return {name: value.strip() for name, _, value in lines}


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
