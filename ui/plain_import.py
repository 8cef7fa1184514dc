"""Qt, loaded so that Python's own import stays in force.

PySide puts an import of its own in place of Python's, which reads the source of every module for
its optional ``from __feature__ import …``: a tenth of a millisecond for each of some hundred
modules. Nothing here uses that, and the window comes sooner without.
"""

from __future__ import annotations

import builtins
from importlib import import_module


def load_qt() -> None:
    """Load what the window is made of, before any module of it. Later is no harm and no use."""
    pythons = builtins.__import__
    import_module("PySide6.QtWidgets")
    builtins.__import__ = pythons
