"""Killed at any moment, a save loses nothing that was told as saved."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS = 200
ENOUGH = 60
"""Kills of which several tear a file that is written in place."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows can't fork")


def proof(kills: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, in a process without threads that may fork."""
    command = [sys.executable, "-m", "tests.proofs.kill", "--count", str(kills), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_no_kill_loses_a_verdict_or_leaves_a_file() -> None:
    """Every file reads, what was acknowledged is there, and the next start finds no left-overs."""
    done = proof(KILLS)

    assert (done.returncode, done.stderr) == (0, "")
    assert ", 0 failures" in done.stdout
    assert ", 0 kills in mid-save" not in done.stdout


def test_the_proof_notices_a_writer_that_tears_files() -> None:
    """The same with a program that opens the file and writes: it does not pass."""
    done = proof(ENOUGH, "--naive")

    assert done.returncode == 1
    assert "unreadable" in done.stdout
    assert "verdicts lost" in done.stdout
