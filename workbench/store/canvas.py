"""The text on which a merge is written: ours, with what only they touched word for word as there.

Comments, blank lines and order are nobody's values, so they are brought together here, by pieces of
text: one for each field of the head and one for each entry, with the comments that stand above it.
What comes out need not say what is meant, nor even be good YAML: `workbench.store.merge` sees to
that and proves it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from workbench.store.extent import content_end, extent_end, is_block, line_begin, line_end
from workbench.store.threeway import joined_order
from workbench.store.tree import Items, Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from workbench.store.tree import Node

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
_NOTHING = re.compile(r"[ \t]+(?:\{[ \t]*\}|~|null)")


class Source(NamedTuple):
    """A file's text, its lines ending in plain newlines, and the tree it reads as."""

    text: str
    tree: Mapping


class Piece(NamedTuple):
    """One key's part of a file: from the end of the line above it to the end of its last line."""

    file: str
    begin: int
    end: int
    column: int
    key: Scalar
    value: Node | None
    """``None`` where the piece ends before it."""

    @property
    def text(self) -> str:
        """The lines, each with the line end before it; the file's first line is given one."""
        return ("" if self.begin else "\n") + self.file[self.begin : self.end]

    @property
    def key_line(self) -> int:
        """Where in `text` the line of the key begins."""
        return line_begin(self.file, self.key.start) - self.begin + (0 if self.begin else 1)

    @property
    def comments(self) -> list[str]:
        """Those above, behind and between its values, in the order of the file."""
        found: list[str] = []
        at = self.begin
        for start, end in self._texts():
            found += _COMMENT.findall(self.file, at, start)
            at = end
        return found + _COMMENT.findall(self.file, at, self.end)

    def _texts(self) -> Iterator[tuple[int, int]]:
        """From where to where a ``#`` begins no comment."""
        for text in (self.key, *_scalars(self.value)):
            if is_block(text):
                yield line_end(self.file, text.start), content_end(self.file, text)
            else:
                yield text.start, text.end


class Layout(NamedTuple):
    """A file in pieces; its text is all of them, one after the other."""

    head: dict[str, Piece]
    opening: Piece | None
    """The line with the key of the entries, where there is one."""
    entries: dict[str, Piece]
    below: str
    """The comments behind the last entry."""
    rest: dict[str, Piece]
    """The keys behind the entries, where somebody put one there."""
    closing: str

    @property
    def parts(self) -> dict[tuple[str, str], str]:
        """The texts, each under a name that it has in every version of the file."""
        return {
            **_named("head", self.head),
            ("opening", ""): self.opening.text if self.opening else "",
            **_named("entry", self.entries),
            ("below", ""): self.below,
            **_named("rest", self.rest),
            ("closing", ""): self.closing,
        }


_NO_LAYOUT = Layout({}, None, {}, "", {}, "")


class Plan(NamedTuple):
    """What is to become of the entries."""

    key: str
    """The one of the file that holds them."""
    left: Collection[str]
    """Those that are in the merge."""
    as_theirs: Collection[str]
    """Those of them that are to be as they are there, though we touched them too."""


def canvas(base: Source | None, ours: Source, theirs: Source, plan: Plan) -> str:
    """Our text with every piece that only they touched, and with the comments of both.

    What both touched stays as it is with us, but for the entries that the plan names. Where a
    version has no pieces, our text comes back as it is.
    """
    old = layout(base, plan.key) if base else _NO_LAYOUT
    mine, other = layout(ours, plan.key), layout(theirs, plan.key)
    if not (old and mine and other):
        return ours.text
    held = "".join(_woven(old.entries, mine.entries, other.entries, plan))
    parts = (
        *_woven(old.head, mine.head, other.head),
        _opening(old.opening, mine.opening, other.opening, is_empty=not held),
        held,
        _comment_lines(old.below, mine.below, other.below),
        *_woven(old.rest, mine.rest, other.rest),
        _comment_lines(old.closing, mine.closing, other.closing),
    )
    return "".join(parts).removeprefix("\n")


def layout(source: Source, entries: str) -> Layout | None:
    """The pieces of a file; ``None`` where it or its entries are not written line by line."""
    text, tree = source
    if tree.flow:
        return None
    pieces = _pieces(text, tree, 0)
    closing = text[_end(pieces, 0) :]
    whole = pieces.pop(entries, None)
    if whole is None:
        return Layout(pieces, None, {}, "", {}, closing)
    opening = _opening_of(whole)
    if opening is None:
        return None
    above = {key: each for key, each in pieces.items() if each.begin < whole.begin}
    rest = {key: each for key, each in pieces.items() if each.begin > whole.begin}
    held: dict[str, Piece] = {}
    if isinstance(whole.value, Mapping) and not whole.value.flow:
        held = _pieces(text, whole.value, opening.end)
    below = text[_end(held, opening.end) : whole.end]
    return Layout(above, opening, held, below, rest, closing)


def _opening_of(whole: Piece) -> Piece | None:
    """The line with the key of the entries; ``None`` where more than nothing stands behind it."""
    text, key, value = whole.file, whole.key, whole.value
    opening = whole._replace(end=line_end(text, key.end), value=None)
    if ":" not in text[key.end : opening.end]:
        return None
    if isinstance(value, Scalar):
        is_nothing = value.text is None
    elif isinstance(value, Mapping):
        if not value.flow:
            return opening
        is_nothing = not value.fields
    else:
        return None
    on_it = value.end <= opening.end
    return opening._replace(value=value) if is_nothing and on_it else None


def _pieces(text: str, node: Mapping, begin: int) -> dict[str, Piece]:
    """The pieces of the fields of ``node``, the first of them from ``begin``."""
    pieces: dict[str, Piece] = {}
    for name, (key, value) in node.fields.items():
        end = extent_end(text, value, node.column)
        pieces[name] = Piece(text, begin, end, node.column, key, value)
        begin = end
    return pieces


def _end(pieces: dict[str, Piece], begin: int) -> int:
    """Where the last of them ends; ``begin`` where there are none."""
    return next(reversed(pieces.values())).end if pieces else begin


def _named(kind: str, pieces: dict[str, Piece]) -> dict[tuple[str, str], str]:
    return {(kind, key): piece.text for key, piece in pieces.items()}


def _woven(
    base: dict[str, Piece],
    ours: dict[str, Piece],
    theirs: dict[str, Piece],
    plan: Plan | None = None,
) -> Iterator[str]:
    """The texts of the pieces that are left, in their order."""
    column = next((piece.column for piece in (*ours.values(), *theirs.values())), 0)
    for key in joined_order(ours, theirs, base):
        old, mine, other = base.get(key), ours.get(key), theirs.get(key)
        if plan and key not in plan.left:
            continue
        if mine is None or other is None:
            left = mine or other
            if left and not (old and old.text == left.text):
                yield _moved(left.text, column - left.column)
        elif old and old.text == mine.text:
            yield _moved(other.text, column - other.column)
        elif plan and key in plan.as_theirs:
            yield _moved(_with_comments(other, old, mine), column - other.column)
        else:
            yield _with_comments(mine, old, other)


def _with_comments(piece: Piece, old: Piece | None, other: Piece) -> str:
    """The text of ``piece`` with the comments that only ``other`` has, above its key."""
    text, at = piece.text, piece.key_line
    known = {*piece.comments, *(old.comments if old else ())}
    new = [comment for comment in other.comments if comment not in known]
    lines = "".join(f"{' ' * piece.column}{comment}\n" for comment in new)
    return text[:at] + lines + text[at:]


def _moved(text: str, columns: int) -> str:
    """``text`` with every line moved to the right by ``columns``, or to the left as far as it can.

    Blank lines stay as they are.
    """
    if not columns:
        return text
    return "\n".join(_moved_line(line, columns) for line in text.split("\n"))


def _moved_line(line: str, columns: int) -> str:
    free = len(line) - len(line.lstrip(" "))
    if free == len(line):
        return line
    return " " * max(0, free + columns) + line[free:]


def _opening(
    base: Piece | None, ours: Piece | None, theirs: Piece | None, *, is_empty: bool
) -> str:
    """The line with the key of the entries; with braces where no entries stand below it."""
    if ours and theirs:
        (text,) = _woven({"": base} if base else {}, {"": ours}, {"": theirs})
    elif piece := ours or theirs:
        text = piece.text
    else:
        return ""
    behind = text.index(":", text.rindex("\n")) + 1
    nothing = _NOTHING.match(text, behind)
    rest = text[nothing.end() if nothing else behind :]
    return text[:behind] + (" {}" if is_empty else "") + rest


def _comment_lines(base: str, ours: str, theirs: str) -> str:
    """What stands below all entries, or at the end: the lines of ours, and what they added."""
    if ours == base:
        return theirs
    known = {line.strip() for line in (*base.split("\n"), *ours.split("\n"))}
    new = [
        line
        for line in theirs.split("\n")
        if line.strip() not in known and line.strip().startswith("#")
    ]
    end = "\n" if ours.endswith("\n") else ""
    return "\n".join([ours.removesuffix("\n"), *new]) + end


def _scalars(node: Node | None) -> Iterator[Scalar]:
    """All texts in ``node`` in the order of the file, keys too."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        for each in node.items:
            yield from _scalars(each)
    elif node:
        for key, value in node.fields.values():
            yield key
            yield from _scalars(value)
