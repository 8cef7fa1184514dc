"""Modules that wait: loaded at first use, the same module as an import gives."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest

from workbench.later import later

PROGRAM = """
import sys
from workbench.later import later, load_waiting
module = later("colorsys")
print("colorsys" in sys.modules)
{use}
print("colorsys" in sys.modules)
import colorsys
print(module.rgb_to_hsv is colorsys.rgb_to_hsv)
"""


@pytest.fixture(autouse=True)
def nothing_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits here is nobody else's."""
    monkeypatch.setattr("workbench.later._WAITING", [])


@pytest.mark.parametrize("use", ["module.rgb_to_hsv", "load_waiting()"])
def test_a_module_waits_for_its_first_use(use: str) -> None:
    """It is executed when something in it is wanted, or when all that wait are loaded."""
    program = PROGRAM.format(use=use)

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert told.stdout.decode().split() == ["False", "True", "True"]


def test_a_module_that_is_there_is_given_as_it_is() -> None:
    """No second one is made."""
    assert later("sys") is sys


def test_what_changes_in_the_module_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in it is kept: whoever waited has what an import gives."""
    module = later("this_is_loaded_later")
    loaded = ModuleType("this_is_loaded_later")
    monkeypatch.setitem(sys.modules, "this_is_loaded_later", loaded)
    vars(loaded)["answer"] = 41

    before, vars(loaded)["answer"] = module.answer, 42

    assert (before, module.answer) == (41, 42)


def test_a_module_that_does_not_exist_is_an_error_when_it_is_used() -> None:
    """And says which one it is."""
    with pytest.raises(ModuleNotFoundError, match="nowhere_to_be_found"):
        _ = later("nowhere_to_be_found").anything
