"""The window keeps Python's own import: PySide's reads the source of every module."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import builtins
pythons = builtins.__import__
{load}
print(builtins.__import__ is pythons)
"""


def test_pythons_import_stays() -> None:
    """Also when Qt is there."""
    load = "from ui.plain_import import load_qt; load_qt(); import PySide6.QtWidgets"
    assert _told(load) == "True"


def test_else_pyside_puts_its_own_there() -> None:
    """When this fails, PySide has changed and nothing has to be kept any more."""
    assert _told("import PySide6.QtWidgets") == "False"


def _told(load: str) -> str:
    program = _PROGRAM.format(load=load)
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    return answer.stdout.decode().strip()
