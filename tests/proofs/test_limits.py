"""Where the system says no, the save is told as failed, and succeeds once that is put right."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

limits = pytest.importorskip("tests.proofs.limits", reason="Windows knows no such limits")
ROOT = Path(__file__).parents[2]

REASONS = {
    "no-room": "Could not save first-reader.yaml: the file would become larger than this system",
    "folder": "Could not save first-reader.yaml: there is no permission to write there",
    "checks": "Could not save first-reader.yaml: there is no permission to write there",
    "file": "Could not save: first-reader.yaml can't be read: there is no permission to read there",
}


@pytest.mark.parametrize("case", REASONS)
def test_what_the_system_refuses_is_told_and_nothing_is_lost(case: str) -> None:
    """The reason is told in words; the old files stand, the work stays and is saved later."""
    if case != "no-room" and os.getuid() != 0:
        pytest.skip("only root can become somebody without rights")
    with TemporaryDirectory(prefix="proofs-") as folder:
        command = [sys.executable, "-m", "tests.proofs.limits", case, folder]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(REASONS[case])
