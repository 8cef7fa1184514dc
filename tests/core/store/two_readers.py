"""The line reader held against the parser: what one proof or a million can ask of any bytes."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from workbench.errors import FileRefused
from workbench.store.line_reader import read_lines
from workbench.store.reader import decoded, read_events

_PATH = Path("a.yaml")


class Comparison(NamedTuple):
    """What the two readers made of the same bytes."""

    by_lines: str
    """The tree of the line reader, written out; empty where it declined."""
    by_events: str
    """The tree of the parser, or why it refuses the file."""

    @property
    def is_decided(self) -> bool:
        """Whether the line reader did not decline."""
        return bool(self.by_lines)

    @property
    def is_sound(self) -> bool:
        """Whether the line reader said what the parser says, node for node, or declined."""
        return not self.by_lines or self.by_lines == self.by_events


def compared(data: bytes) -> Comparison:
    """Read ``data`` both ways, as far as it is text that shows all it says."""
    try:
        text = decoded(data, _PATH)
    except FileRefused as refusal:
        return Comparison("", str(refusal))
    tree = read_lines(text)
    by_lines = "" if tree is None else repr(tree)
    try:
        return Comparison(by_lines, repr(read_events(text, _PATH)))
    except FileRefused as refusal:
        return Comparison(by_lines, str(refusal))
