"""What people add to a file by hand, put in by chance: comments, blank lines, keys of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from workbench.store.extent import is_block, line_begin, line_end
from workbench.store.reader import decoded, read
from workbench.store.tree import Items, Mapping, Scalar

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.store.tree import Field, Node

COMMENT = re.compile(r"^ *# by hand [0-9]+\r?$", re.MULTILINE)
"""A comment line that was put in; no two are the same."""


class _Put(NamedTuple):
    at: int
    what: str


def commented(data: bytes, path: Path, chance: random.Random) -> bytes:
    """The file as somebody leaves it who works on it with an editor; it says the same, and more.

    Comment lines stand above fields, comments behind values, unknown keys between known ones; its
    lines may end otherwise, and it may begin with a byte order mark.
    """
    text = decoded(data, path)
    puts = [_Put(len(text), "# by hand 0\n"), *_puts(text, read(data, path), chance)]
    parts: list[str] = []
    at = 0
    for number, put in enumerate(sorted(puts)):
        parts += text[at : put.at], put.what.replace("NUMBER", str(number + 1))
        at = put.at
    text = "".join([*parts, text[at:]])
    if chance.random() < 0.25:
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if chance.random() < 0.25 else b"") + text.encode()


def _puts(text: str, tree: Mapping, chance: random.Random) -> Iterator[_Put]:
    for node, field in _fields(tree):
        begin = line_begin(text, field.key.start)
        if text[begin : field.key.start].strip(" ") == "":
            indent = " " * node.column
            if chance.random() < 0.25:
                yield _Put(begin, f"{indent}# by hand NUMBER\n")
            if chance.random() < 0.1:
                yield _Put(begin, "\n")
            if chance.random() < 0.1:
                yield _Put(begin, f"{indent}own-NUMBER: as I like\n")
        end = _first_line_end(text, field.value)
        if end is not None and chance.random() < 0.2:
            yield _Put(end, "   # behind NUMBER")


def _fields(node: Node) -> Iterator[tuple[Mapping, Field]]:
    """Every field that has lines of its own, however deep."""
    if isinstance(node, Items) and not node.flow:
        for item in node.items:
            yield from _fields(item)
    if isinstance(node, Mapping) and not node.flow:
        for field in node.fields.values():
            yield node, field
            yield from _fields(field.value)


def _first_line_end(text: str, value: Node) -> int | None:
    """Where a comment may follow on the first line of a value."""
    if not isinstance(value, Scalar) or value.text is None:
        return None
    end = line_end(text, value.start)
    return end if is_block(value) or value.end == end else None
