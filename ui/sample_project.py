"""The sample: a short article with the checks of two readers, copied to where nobody shares it."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from workbench.errors import SaveFailed
from workbench.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

READER = "First Reader"
"""Whose seat the visitor takes: four of the claims are judged already."""
_SEED = "harbour-ferry.txt"


def sample_home(state: Path) -> Path:
    """The folder of the sample's project, whether it is there yet or not."""
    return state / "sample"


def lay_out_sample(state: Path) -> Path:
    """Copy the sample into the state folder unless it is there, and answer with its article.

    Raises `SaveFailed` when that folder can't be written.
    """
    home = sample_home(state)
    seed = home / "seeds" / _SEED
    try:
        if not seed.exists():
            with as_file(files("ui") / "sample") as source:
                shutil.copytree(source, home, dirs_exist_ok=True)
    except OSError as error:
        raise SaveFailed(
            tr(
                "The sample could not be laid out in {folder}: {why}. "
                "Nothing else is affected; open an article of your own instead.",
                folder=home,
                why=error.strerror,
            )
        ) from error
    return seed
