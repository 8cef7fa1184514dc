"""``workbench split``: a table for people, JSON lines for programs."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.builders import STORY, project_with, seed_of
from tests.cli.conftest import Command
from workbench.errors import ExitCode


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
    answer = json.loads(command("split", "--jsonl", _lines(tmp_path / "in", text)).out)

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
