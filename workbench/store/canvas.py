"""The text on which a merge is written: ours, with what only they touched word for word as there.

Comments, blank lines and order are nobody's values, so they are brought together here, by pieces of
text: one for each field of the head and one for each entry, with the comments that stand above it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from workbench.store.extent import content_end, extent_end, line_begin, line_end
from workbench.store.threeway import joined_order
from workbench.store.tree import Items, Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.store.tree import Node

_BEHIND_KEY = re.compile(r"[ \t]*:(?:[ \t]+[|>][-+0-9]*)?[ \t]+(#[^\n]*)")
_BEHIND_VALUE = re.compile(r"[ \t]+(#[^\n]*)")
_OWN_LINE = re.compile(r"^[ \t]*(#[^\n]*)", re.MULTILINE)


class Source(NamedTuple):
    """A file's text, its lines ending in plain newlines, and the tree it reads as."""

    text: str
    tree: Mapping


class Piece(NamedTuple):
    """One key's text; it begins with the line end before its first line and ends before its own."""

    text: str
    key_line: int
    """Where in it the line of the key begins."""
    column: int
    comments: tuple[str, ...]


class Layout(NamedTuple):
    """A file in pieces; its text is all of them, one after the other.

    The piece of the key that holds the entries ends with its own line, and is the last of `head`.
    """

    head: dict[str, Piece]
    entries: dict[str, Piece]
    rest: dict[str, Piece]
    """The keys behind the entries, where somebody put one there."""
    closing: str

    @property
    def groups(self) -> tuple[dict[str, Piece], dict[str, Piece], dict[str, Piece]]:
        """The pieces that are merged with each other."""
        return self.head, self.entries, self.rest


def canvas(base: Source | None, ours: Source, theirs: Source, entries: str) -> str:
    """Our text with every piece that only they touched, and with the comments of both.

    What both touched stays as it is with us. ``entries`` is the key that holds the entries. A file
    written in braces has no pieces; our text is then given back as it is.
    """
    if any(side and side.tree.flow for side in (base, ours, theirs)):
        return ours.text
    old = layout(base, entries) if base else Layout({}, {}, {}, "")
    mine, other = layout(ours, entries), layout(theirs, entries)
    groups = zip(old.groups, mine.groups, other.groups, strict=True)
    closing = other.closing if mine.closing == old.closing else mine.closing
    text = "".join(piece for three in groups for piece in _woven(*three)) + closing
    return text.removeprefix("\n")


def layout(source: Source, entries: str) -> Layout:
    """The pieces of a file that is not written in braces."""
    text, tree = source
    pieces, end = _pieces(text, tree, 0)
    held = tree.fields.get(entries)
    if held is None or not isinstance(held.value, Mapping) or held.value.flow:
        return Layout(pieces, {}, {}, text[end:])
    begin = line_end(text, held.key.end)
    inner, inner_end = _pieces(text, held.value, begin)
    held_end = extent_end(text, held.value, tree.column)
    whole = pieces[entries]
    start = held_end - len(whole.text)
    opening = whole._replace(
        text=whole.text[: begin - start], comments=tuple(_comments(text, [held.key], start, begin))
    )
    keys = list(pieces)
    at = keys.index(entries)
    head = {key: pieces[key] for key in keys[:at]} | {entries: opening}
    rest = {key: pieces[key] for key in keys[at + 1 :]}
    return Layout(head, _with_rest(inner, text[inner_end:held_end]), rest, text[end:])


def _with_rest(pieces: dict[str, Piece], rest: str) -> dict[str, Piece]:
    """The pieces with the comments behind the last one in it."""
    last = next(reversed(pieces))
    return pieces | {last: pieces[last]._replace(text=pieces[last].text + rest)}


def _pieces(text: str, node: Mapping, begin: int) -> tuple[dict[str, Piece], int]:
    """The pieces of the fields of ``node``, and where the last one ends."""
    pieces: dict[str, Piece] = {}
    for key, field in node.fields.items():
        end = extent_end(text, field.value, node.column)
        start = "" if begin else "\n"
        key_line = line_begin(text, field.key.start) - begin + len(start)
        comments = tuple(_comments(text, [field.key, field.value], begin, end))
        pieces[key] = Piece(start + text[begin:end], key_line, node.column, comments)
        begin = end
    return pieces, begin


def _woven(
    base: dict[str, Piece], ours: dict[str, Piece], theirs: dict[str, Piece]
) -> Iterator[str]:
    column = next((piece.column for piece in ours.values()), None)
    for key in joined_order(ours, theirs, base):
        old, mine, other = base.get(key), ours.get(key), theirs.get(key)
        if mine is None:
            if other and other.column == (column or other.column) and not _same(old, other):
                yield other.text
        elif other is None:
            if not _same(old, mine):
                yield mine.text
        elif _same(old, mine) and mine.column == other.column:
            yield other.text
        else:
            yield _with_comments(mine, old, other)


def _same(one: Piece | None, other: Piece) -> bool:
    return one is not None and one.text == other.text


def _with_comments(mine: Piece, old: Piece | None, other: Piece) -> str:
    """Our piece with the comments that they wrote, above its key."""
    known = {*mine.comments, *(old.comments if old else ())}
    indent = " " * mine.column
    new = [f"{indent}{comment}\n" for comment in other.comments if comment not in known]
    return mine.text[: mine.key_line] + "".join(new) + mine.text[mine.key_line :]


def _comments(text: str, nodes: Iterable[Node], begin: int, end: int) -> Iterator[str]:
    """The comments between two places of ``text``, in which ``nodes`` stand."""
    leaves = [leaf for node in nodes for leaf in _leaves(node)]
    inside = [(leaf.start, content_end(text, leaf)) for leaf in leaves]
    for found in _OWN_LINE.finditer(text, begin, end):
        if not any(start < found.start(1) < stop for start, stop in inside):
            yield found.group(1)
    for _, stop in inside:
        behind = _BEHIND_KEY.match(text, stop, end) or _BEHIND_VALUE.match(text, stop, end)
        if behind:
            yield behind.group(1)


def _leaves(node: Node) -> Iterator[Node]:
    """The texts, and the lists and mappings in brackets, in ``node``; keys are texts too."""
    if isinstance(node, Scalar) or node.flow:
        yield node
    elif isinstance(node, Items):
        for each in node.items:
            yield from _leaves(each)
    else:
        for key, value in node.fields.values():
            yield key
            yield from _leaves(value)
