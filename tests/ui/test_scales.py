"""The window at 100, 150 and 200 %, by the screen's scale and by the system's type.

Everything can be hit, nothing is cut off, no icon blurred.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.scaled import FAULTS

_ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("factor", "points"), [("1", []), ("1.5", []), ("2", []), ("1", ["22"]), ("1.5", ["15"])]
)
def test_the_window_at_a_scale(tmp_path: Path, factor: str, points: list[str]) -> None:
    """A process of its own goes through the main states and tells every fault it finds."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.scaled", str(tmp_path), *points],
        cwd=_ROOT,
        env=os.environ | {"QT_SCALE_FACTOR": factor},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / FAULTS).read_text(encoding="utf-8") == ""
    assert {path.stem for path in tmp_path.glob("*.png")} >= {"start", "desk", "small", "palette"}
