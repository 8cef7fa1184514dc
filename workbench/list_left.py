"""How the list of articles was left: kept on this computer, for each project and reviewer.

A convenience: what is missing, or makes no sense any more, counts as not remembered.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from workbench.store.atomic import replace_private_file

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "articles.json"


class ListLeft(NamedTuple):
    """The order of the articles and the words they were filtered by."""

    order: str = ""
    """Empty for the usual one."""
    words: str = ""


def read_list_left(folder: Path) -> ListLeft:
    """What is kept in a folder."""
    try:
        told = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ListLeft()
    fields = told if isinstance(told, dict) else {}
    return ListLeft(*(_text(fields.get(key)) for key in ListLeft._fields))


def write_list_left(folder: Path, left: ListLeft) -> None:
    """Keep it. Raises `SaveFailed`."""
    text = json.dumps(left._asdict(), ensure_ascii=False, indent=1)
    replace_private_file(folder / FILE_NAME, f"{text}\n".encode("utf-8", "replace"))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
