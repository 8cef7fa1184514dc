"""Two windows that save at once lose nothing of each other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROUNDS = 40

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows can't fork")


def proof(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, in a process without threads that may fork."""
    command = [sys.executable, "-m", "tests.proofs.interleavings", "--count", str(ROUNDS)]
    return subprocess.run(
        [*command, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_no_verdict_of_either_window_is_lost() -> None:
    """What was taken is on the disk; every clash was told to one of the two."""
    done = proof()

    assert (done.returncode, done.stderr) == (0, "")
    assert ", 0 clashes told" not in done.stdout


def test_the_proof_notices_windows_that_do_not_wait_for_each_other() -> None:
    """Without the lock it does not pass."""
    done = proof("--unlocked")

    assert done.returncode == 1
    assert "instead of" in done.stdout
