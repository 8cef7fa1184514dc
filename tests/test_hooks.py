"""What the project offers to pre-commit and to CI exists, runs, and finds what it is for."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.builders import SEEDS, STORY, project_with, session_on
from workbench.cli.parser import VERBS
from workbench.project import Project
from workbench.review.gates import Gate
from workbench.review.verdict import Verdict
from workbench.store.folder import load_settings

ROOT = SEEDS.parent
SCRIPTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("## Checks in CI")[2].partition("\n## ")[0]
SNIPPETS = {
    snippet.partition("\n")[0].removeprefix("# "): snippet
    for snippet in re.findall(r"^```(?:sh|yaml)\n(.*?)^```", SECTION, re.MULTILINE | re.DOTALL)
}
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
WORKFLOW = yaml.safe_load(SNIPPETS[".github/workflows/checks.yaml"])
STEPS = [step["run"] for step in WORKFLOW["jobs"]["checks"]["steps"] if "run" in step]
LINES = [HOOK["entry"], f"{HOOK['entry']} --strict", "workbench lint", STEPS[-1]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one good verdict."""
    project = project_with(tmp_path, ferry=STORY)
    session = session_on(project)
    claim = next(iter(session.state.claims))
    session.mark(claim, Verdict.VERIFIED)
    session.add_links(claim, ["https://atlas.example"])
    session.save()
    return project


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of a hook or of CI, with the program as it is installed."""
    program, *rest = shlex.split(line)
    assert program in SCRIPTS
    installed = Path(sys.executable).with_name(program)
    return subprocess.run(
        [installed, *rest], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("line", LINES)
def test_what_is_right_passes(project: Project, line: str) -> None:
    """In silence."""
    answer = run(line, project.root)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


@pytest.mark.parametrize("line", LINES)
def test_what_is_wrong_does_not_pass(project: Project, line: str) -> None:
    """The place is named."""
    path = project.checks_path("ferry", "first-reader")
    path.write_text(path.read_text().replace("verified", "veryfied"))

    answer = run(line, project.root)

    assert (answer.returncode, answer.stderr) == (1, "")
    assert re.search(r"first-reader\.yaml(:|,line=)\d+", answer.stdout)


def test_the_hook_says_all_that_pre_commit_needs() -> None:
    """And nothing misspelt: what pre-commit does not know it passes over."""
    assert {"id", "name", "entry", "language"} <= HOOK.keys()
    assert HOOK.keys() <= {*("id", "name", "entry", "language"), "description", "files"} | {
        "pass_filenames"
    }
    assert HOOK["entry"].split()[1] in VERBS


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("checks/ferry/claims.yaml", True),
        ("checks/project.yaml", True),
        ("seeds/ferry.txt", True),
        ("desk/checks/ferry/first-reader.yaml", True),
        ("README.md", False),
        ("docs/rechecks/a.yaml", False),
    ],
)
def test_the_hook_runs_where_verdicts_or_articles_change(path: str, runs: bool) -> None:
    """A changed article can leave a quote without its place."""
    assert bool(re.search(HOOK["files"], path)) is runs


def test_the_readme_uses_the_hook_there_is() -> None:
    """By its id."""
    config: Any = yaml.safe_load(SNIPPETS[".pre-commit-config.yaml"])
    assert [hook["id"] for repo in config["repos"] for hook in repo["hooks"]] == [HOOK["id"]]


def test_the_readme_knows_every_gate(tmp_path: Path) -> None:
    """The settings it shows are understood."""
    path = tmp_path / "project.yaml"
    path.write_text(SNIPPETS["checks/project.yaml"], encoding="utf-8")
    stored = load_settings(path)

    assert stored.problems == ()
    assert stored.document is not None
    assert stored.document.gates_off == {Gate.THREE_ORIGINS}
    assert all(gate.value in SNIPPETS["checks/project.yaml"] for gate in Gate)
