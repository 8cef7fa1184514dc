"""``workbench schema``: the format's description, printed or put where editors look for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builders import STORY, project_with
from tests.cli.conftest import Command
from workbench.errors import ExitCode
from workbench.store.json_schema import json_schema


def test_it_is_printed(command: Command) -> None:
    """As it is, for other programs."""
    answer = command("schema")

    assert (answer.code, json.loads(answer.out)) == (ExitCode.CLEAN, json_schema())


def test_it_is_written_where_editors_look(command: Command, tmp_path: Path) -> None:
    """It is said what was done; a second time nothing is."""
    project = project_with(tmp_path / "p", ferry=STORY)
    path = project.checks / "schema.json"

    first, second = (command("schema", "--write", project.root / "seeds") for _ in range(2))

    assert (first.code, first.out) == (ExitCode.CLEAN, f"{path}: written\n")
    assert (second.code, second.out) == (ExitCode.CLEAN, f"{path}: is as it should be already\n")
    assert json.loads(path.read_bytes()) == json_schema()


def test_without_a_path_it_is_the_project_one_stands_in(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with every other command."""
    project = project_with(tmp_path / "p", ferry=STORY)
    monkeypatch.chdir(project.root)

    assert command("schema", "--write").code == ExitCode.CLEAN
    assert (project.checks / "schema.json").is_file()


def test_outside_a_project_nothing_is_written(command: Command, tmp_path: Path) -> None:
    """No folder is made where nobody asked for one."""
    (tmp_path / "elsewhere").mkdir()

    answer = command("schema", "--write", tmp_path / "elsewhere")

    assert (answer.code, "There is no project" in answer.err) == (ExitCode.USAGE, True)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("kind", ["folder", "link out", "link nowhere"])
def test_what_stands_in_its_place_is_not_followed(
    command: Command, tmp_path: Path, kind: str
) -> None:
    """Nothing outside the project is made or changed, and one sentence says why."""
    project = project_with(tmp_path / "p", ferry=STORY)
    path = project.checks / "schema.json"
    outside = tmp_path / "outside.json"
    project.checks.mkdir()
    if kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(outside)
    if kind == "link out":
        outside.write_text("{}")

    answer = command("schema", "--write", project.root)

    assert (answer.code, answer.out) == (ExitCode.PROBLEMS, "")
    assert "Nothing was changed" in answer.err
    assert outside.exists() == (kind == "link out")
