"""``workbench split``: a table for people, JSON lines for programs."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.builders import FIRST, SAMPLE, STORY, a_day, project_with, seed_of
from tests.cli.conftest import Command
from workbench.adopting import weighed
from workbench.claims.granularity import Granularity
from workbench.errors import ExitCode
from workbench.pace import Pace
from workbench.paths import places
from workbench.project import Project
from workbench.refinement import remembered
from workbench.session import Session


def _lines(path: Path, *texts: str) -> Path:
    lines = (json.dumps({"id": n, "text": text}) for n, text in enumerate(texts))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_table_lists_claims_and_what_is_set_aside(command: Command, tmp_path: Path) -> None:
    """Every sentence is there, with its id or its reason."""
    answer = command("split", seed_of(project_with(tmp_path / "p", ferry=STORY)))

    assert answer.code == ExitCode.CLEAN
    assert "It opened in 1964" in answer.out
    assert "set-aside (question)" in answer.out


def test_splitting_writes_nothing(command: Command, tmp_path: Path) -> None:
    """Looking is not preparing."""
    project = project_with(tmp_path / "p", ferry=STORY)

    command("split", seed_of(project))

    assert not project.checks.exists()


@pytest.mark.parametrize(
    "text", ["It opened in 1964.", "\ufeffA.\r\n\r\nIt rose 3% in May.", "😀 It fell."]
)
def test_every_offset_is_of_the_text_as_given(command: Command, tmp_path: Path, text: str) -> None:
    """Spans lie inside their sentences, whatever canonicalisation does to lengths."""
    lines = _lines(tmp_path / "in", text)
    answer = json.loads(command("split", "--no-parser", "--jsonl", lines).out)

    for claim in answer["claims"]:
        start, end = answer["sentences"][claim["sentence"]]
        assert all(start <= a < b <= end for a, b in claim["spans"])
        assert claim["text"] == " … ".join(text[a:b] for a, b in claim["spans"])


def test_standard_input_is_read_without_a_file(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A splitter in a pipe."""
    line = json.dumps({"id": "x", "text": "It opened in 1964."}).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line + b"\n")))

    answer = json.loads(command("split", "--jsonl").out)

    assert (answer["id"], answer["language"]) == ("x", "en")


@pytest.mark.parametrize("line", ["nonsense", '{"id": 1}', '{"id": 1, "text": 2}', "[" * 100_000])
def test_a_line_that_is_no_record_is_named(command: Command, tmp_path: Path, line: str) -> None:
    """File and line number, no traceback."""
    (tmp_path / "in").write_text(f'{{"id": 0, "text": "A."}}\n{line}\n', encoding="utf-8")

    answer = command("split", "--jsonl", tmp_path / "in")

    assert answer.code == ExitCode.USAGE
    assert "in:2:" in answer.err


TWO_FACTS = "The ferry sank in May and it rose in June."


def test_a_line_is_split_as_finely_as_asked(command: Command, tmp_path: Path) -> None:
    """By the parser; spans and what they borrow stand apart."""
    lines = _lines(tmp_path / "in", TWO_FACTS)

    parsed = json.loads(command("split", "--jsonl", "--granularity", "fine", lines).out)
    words = json.loads(command("split", "--jsonl", "--no-parser", lines).out)

    assert (len(parsed["claims"]), len(words["claims"])) == (2, 1)
    assert parsed["sentences"] == words["sentences"]


@pytest.mark.usefixtures("no_parser")
def test_a_missing_parser_is_told_beside_the_answers(command: Command, tmp_path: Path) -> None:
    """In one line, where no program takes it for an answer."""
    answer = command("split", "--jsonl", _lines(tmp_path / "in", TWO_FACTS, TWO_FACTS))

    assert len(answer.out.splitlines()) == 2
    assert len(answer.err.splitlines()) == 1
    assert "claims are whole sentences" in answer.err


def test_the_table_shows_the_list_that_is_stored(command: Command, tmp_path: Path) -> None:
    """Unless a granularity is asked for: then how it would be split."""
    seed = seed_of(project_with(tmp_path / "p", ferry=TWO_FACTS))
    command("prepare", "--no-parser", seed)

    stored = command("split", seed).out.splitlines()
    asked = command("split", "--granularity", "normal", seed).out.splitlines()

    assert (len(stored), len(asked)) == (2, 3)


def test_a_stored_claim_has_the_worth_that_the_desk_shows(command: Command, tmp_path: Path) -> None:
    """By what the parser said when the list was made."""
    text = "\n".join(SAMPLE.read_text(encoding="utf-8").splitlines()[:12])
    seed = seed_of(project_with(tmp_path / "p", ferry=text))
    command("prepare", seed)
    session = Session.open(Project(tmp_path / "p"), seed, FIRST, a_day)
    cache = places(tmp_path / "config").cache
    known = remembered(session.moment().draft, Granularity.NORMAL, cache, Pace())
    shown = {row.id: row for row in weighed(session.moment(), known, Pace()).rows if row.number}
    assert any(row.parsed for row in shown.values())

    listed = [line.split() for line in command("split", seed).out.splitlines()[1:]]

    worth = {cells[0]: cells[2] for cells in listed if cells[0] in shown}
    assert worth == {row.id: f"{row.worth.score:.2f}" for row in shown.values()}
