"""The window of the fact-check workbench (PySide6).

PySide puts an import of its own in place of Python's, which looks into the source of every module
for its optional ``from __feature__ import …``: a tenth of a millisecond for each of some hundred
modules. Nothing here uses that, and the window comes sooner with Python's.
"""

from __future__ import annotations

import builtins

_PYTHONS = builtins.__import__

import PySide6.QtWidgets  # noqa: E402, F401  (which puts it there)

builtins.__import__ = _PYTHONS
