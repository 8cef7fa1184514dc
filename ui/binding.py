"""The start-up check of PySide6: some builds of it kill the process after a few thousand calls.

PySide6 6.12.0 on Python 3.11 takes a reference off ``None`` with every call that returns nothing.
When none is left the interpreter aborts, in the middle of somebody's work. On Python 3.12 and
later ``None`` is not counted, and the same build is sound.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QRect

from workbench.later import later

if TYPE_CHECKING:
    import ctypes
    import platform
    from collections.abc import Callable
else:
    ctypes, platform = later("ctypes"), later("platform")

CALLS = 500
TOLERANCE = 100
"""References to ``None`` that other threads may drop meanwhile."""


def _call_qt() -> None:
    rect = QRect()
    for _ in range(CALLS):
        rect.setWidth(1)


def why_unsound(calls: Callable[[], None] = _call_qt) -> str:
    """Why this binding must not open a window, in one sentence; empty when it is sound.

    Takes less than a millisecond.
    """
    before = sys.getrefcount(None)
    calls()
    lost = before - sys.getrefcount(None)
    if lost < TOLERANCE:
        return ""
    _give_back(lost)
    return (
        f"PySide6 {PySide6.__version__} would abort within minutes on Python "
        f"{platform.python_version()}, so the window was not opened; a sound one is installed by "
        '`python -m pip install "PySide6-Essentials<6.12"`, '
        "and `workbench lint` and `workbench status` work without it."
    )


def _give_back(references: int) -> None:
    """Make up for lost references to ``None``, so that the process ends with our sentence."""
    none = ctypes.py_object(None)
    for _ in range(references):
        ctypes.pythonapi.Py_IncRef(none)
