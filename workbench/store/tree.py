"""What a YAML file says, as text, and where it says it: the tree between the parser and the model.

Every scalar is text exactly as written, or ``None`` for nothing; no value is ever guessed to be a
number, a date or a truth. Positions are code points of the file's decoded text, lines are 1-based.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

NOTHING = frozenset({"", "~", "null"})
"""What stands for no text where it is written plain, without quotes."""

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""A value without its place: text, nothing, a list, or a mapping from text."""


class Scalar(NamedTuple):
    """One text. ``style`` is its YAML mark: empty for plain, a quote, ``|`` or ``>``."""

    text: str | None
    start: int
    end: int
    line: int
    style: str = ""


@dataclass(slots=True)
class Items:
    """A list. ``end`` counts only where ``flow`` says that it is written in brackets."""

    start: int
    line: int
    column: int
    flow: bool
    items: list[Node] = field(default_factory=list)
    end: int = 0


class Field(NamedTuple):
    """One ``key: value`` of a mapping."""

    key: Scalar
    value: Node


@dataclass(slots=True)
class Mapping:
    """Fields by key, in the order of the file. ``end`` counts only where ``flow`` is set."""

    start: int
    line: int
    column: int
    flow: bool
    fields: dict[str, Field] = field(default_factory=dict)
    end: int = 0
    by_lines: bool = field(default=False, compare=False, repr=False)
    """Of a whole file: whether it is in the plain form, in which every field has its own lines."""


Node: TypeAlias = Scalar | Items | Mapping


def plain(node: Node) -> Plain:
    """What ``node`` says, without where."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return plain_fields(node)


def plain_fields(node: Mapping) -> dict[str, Plain]:
    """What the fields of ``node`` say, by key."""
    return {key: plain(each.value) for key, each in node.fields.items()}
