"""What stands in a file after a merge that nobody has finished: both versions, between markers.

Markers are told from a text's own words by their place: they begin at column 0, where no line of a
note can, for notes are indented.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import FileRefused, Problem
from workbench.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

MARKER = re.compile(
    r"^(?:<{7,}(?= |\r?$)|\|{7,}(?= |\r?$)|={7,}(?=\r?$)|>{7,}(?= |\r?$))", re.MULTILINE
)
"""The beginning of a marker's line; 7 characters, or more where somebody set git so."""
_NEXT = {"": "<", "<": "|=", "|": "=", "=": ">"}
"""Which marker may come after which; the empty one stands for none that is open."""
_SIDES = {"": "obt", "<": "o", "|": "b", "=": "t"}
"""Whose text it is that comes after a marker: ours, the base's, theirs."""


class Sides(NamedTuple):
    """Two versions of a file, taken out of its marked text."""

    ours: bytes
    base: bytes | None
    """Where every marked place shows what both sides had before; else ``None``."""
    theirs: bytes


def is_marked(data: bytes) -> bool:
    """Whether a merge has left markers in a file."""
    return MARKER.search(data.decode("latin-1")) is not None


def sides(data: bytes, path: Path) -> Sides:
    """Both versions that stand in ``data``; where it has no marker they are the same.

    What is outside of markers belongs to all: a merge has brought it together already. Raises
    `FileRefused` where a marker lacks its partner or stands inside another pair.
    """
    bom = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    text = data[len(bom) :].decode("latin-1")  # any bytes; markers are ASCII
    parts: dict[str, list[str]] = {"o": [], "b": [], "t": []}
    opened, size, at, bases, pairs = "", 0, 0, 0, 0
    for found in MARKER.finditer(text):
        sign, length = found.group()[0], len(found.group())
        size = size if opened else length
        if sign not in _NEXT[opened] or length != size:
            raise _refused(path, text, found.start(), opened)
        for side in _SIDES[opened]:
            parts[side].append(text[at : found.start()])
        at = text.find("\n", found.end()) + 1 or len(text)
        bases += sign == "|"
        pairs += sign == ">"
        opened = "" if sign == ">" else sign
    if opened:
        raise _refused(path, text, len(text.rstrip()), opened)
    for side in _SIDES[""]:
        parts[side].append(text[at:])
    ours, base, theirs = (bom + "".join(part).encode("latin-1") for part in parts.values())
    return Sides(ours, base if pairs and bases == pairs else None, theirs)


def _refused(path: Path, text: str, at: int, opened: str) -> FileRefused:
    """The error for the marker at ``at``, or for one that is missing there."""
    expected = tr(" or ").join(f"`{sign * 7}`" for sign in _NEXT[opened])
    what = tr("the marks of an unfinished merge do not belong together here")
    return FileRefused([Problem(path, text.count("\n", 0, at) + 1, what, expected)])
