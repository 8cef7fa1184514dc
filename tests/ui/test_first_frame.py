"""What the first frame does not show is not loaded for it either."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
import sys
from ui.plain_import import load_qt
load_qt()
import ui.app
print(*sys.modules)
"""
_SEEN_LATER = (
    *("ui.views.claim_card", "ui.views.toast", "ui.views.spoken", "ui.views.focus_back"),
    *("ui.dialogs.box", "ui.outside", "ui.resume", "ui.hints", "ui.spelling", "ui.caretaker"),
    *("workbench.claims.see_also", "workbench.claims.quantities", "workbench.earlier"),
    *("workbench.store.writer", "workbench.store.save", "concurrent.futures", "logging.handlers"),
    *("yaml", "PySide6.QtSvgWidgets", "PySide6.QtNetwork", "spacy", "enchant"),
)


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """Every module that is there when the window can be made."""
    answer = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, check=True)
    return frozenset(answer.stdout.decode().split())


@pytest.mark.parametrize("name", _SEEN_LATER)
def test_it_waits_until_it_is_wanted(loaded: frozenset[str], name: str) -> None:
    """It comes with the first quiet moment, or with what shows it."""
    assert "ui.main_window" in loaded
    assert name not in loaded
