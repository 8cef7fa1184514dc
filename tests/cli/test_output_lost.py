"""Answers that can't be written: one sentence, an exit code, and no traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import STORY, project_with, seed_of
from workbench.errors import ExitCode

FULL = Path("/dev/full")
WORKBENCH = (sys.executable, "-m", "workbench")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article in a project of its own."""
    return seed_of(project_with(tmp_path / "p", ferry=STORY))


@pytest.mark.skipif(not FULL.exists(), reason="only there is a disk that is always full")
@pytest.mark.parametrize("verb", ["split", "prepare", "status", "--help"])
def test_a_full_disk_is_named(article: Path, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the interpreter only writes at its end."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    with FULL.open("wb") as full:
        ended = subprocess.run(
            [*WORKBENCH, verb, article], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert ended.returncode == ExitCode.PROBLEMS
    (told,) = ended.stderr.decode().splitlines()
    assert told.startswith("workbench: The answer could not be written: the disk is full. ")


def test_a_reader_who_leaves_is_no_fault(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `workbench split ARTICLE | head -0` does."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    with subprocess.Popen(
        [*WORKBENCH, "split", article], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        told = process.stderr.read()

    assert (process.returncode, told) == (ExitCode.CLEAN, b"")
