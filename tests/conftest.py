"""What every test may ask for: the option that rewrites the golden files. English is spoken.

``python -m pytest --rewrite-golden`` writes each golden file anew from what the program gives now,
instead of comparing with it. Read the difference before committing it: it is what users will see.
"""

from __future__ import annotations

import os

os.environ["LANGUAGE"] = "en"  # before anything asks the system for it

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

_GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer ``--rewrite-golden``."""
    parser.addoption(
        "--rewrite-golden", action="store_true", help="write the golden files instead of comparing"
    )


@pytest.fixture
def check_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of a name, or rewrite that file."""

    def check(name: str, text: str) -> None:
        path = _GOLDEN / name
        if request.config.getoption("--rewrite-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return check
