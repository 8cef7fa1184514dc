"""The binding to Qt keeps its hands off ``None``."""

from __future__ import annotations

import subprocess
import sys
import timeit
from itertools import repeat

import pytest

from ui.binding import why_unsound

MANY_CALLS = """
from PySide6.QtCore import QRect
rect = QRect()
for width in range(20_000):
    rect.setWidth(width)
print(rect.width())
"""


def test_the_installed_binding_is_sound() -> None:
    """The versions the project pins pass their own check."""
    assert why_unsound() == ""


def test_the_check_costs_nothing_at_start() -> None:
    """Best of several runs: below a millisecond."""
    assert min(timeit.repeat(why_unsound, number=1, repeat=9)) < 0.001


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted from Python 3.12 on")
def test_a_binding_that_loses_none_is_refused() -> None:
    """The refusal names the line that installs a sound one."""
    kept: list[None] = list(repeat(None, 1_000))
    assert 'pip install "PySide6-Essentials<6.12"' in why_unsound(kept.clear)


def test_a_process_outlives_many_calls() -> None:
    """20,000 calls that return nothing: a binding that loses ``None`` aborts long before."""
    child = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, check=False)
    assert (child.returncode, child.stdout.strip(), child.stderr) == (0, b"19999", b"")
