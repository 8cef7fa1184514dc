"""Modules that wait: loaded at first use, the same module as an import gives."""

from __future__ import annotations

import subprocess
import sys

import pytest

from workbench.later import later

PROGRAM = """
import sys
from workbench.later import later, load_waiting
module = later("colorsys")
loaded = "rgb_to_hsv" in object.__getattribute__(module, "__dict__")
{use}
import colorsys
print(loaded, "rgb_to_hsv" in object.__getattribute__(colorsys, "__dict__"), colorsys is module)
"""


@pytest.mark.parametrize(
    ("use", "answer"),
    [
        ("module.rgb_to_hsv", "False True True"),
        ("load_waiting()", "False True True"),
    ],
)
def test_a_module_waits_for_its_first_use(use: str, answer: str) -> None:
    """It is executed when something in it is wanted, or when all that wait are loaded."""
    program = PROGRAM.format(use=use)

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert told.stdout.decode().strip() == answer


def test_a_module_that_is_there_is_given_as_it_is() -> None:
    """No second one is made."""
    assert later("sys") is sys


def test_a_module_that_does_not_exist_is_an_error_at_once() -> None:
    """Not when it is first used, somewhere else."""
    with pytest.raises(ModuleNotFoundError, match="nowhere_to_be_found"):
        later("nowhere_to_be_found")
