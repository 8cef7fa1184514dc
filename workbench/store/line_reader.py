"""The plain form of YAML read line by line: what the desk writes, and what people make of it.

A short cut for `workbench.store.reader`: it builds the very tree that the parser's events lead to,
or it declines the whole file. It takes keys of ASCII letters, digits, ``_`` and ``-``; texts that
are plain, quoted or in simple brackets, each on one line; literal blocks; lists; comments and blank
lines. Whatever else YAML knows, and every fault, is left to the parser, which has the words for it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from workbench.store.tree import NOTHING, Field, Items, Mapping, Scalar

if TYPE_CHECKING:
    from workbench.store.tree import Node

_Collection: TypeAlias = "Mapping | Items"

_DEEPEST = 8
"""Collections open at once; the desk's own files have four."""

_LINE = re.compile(
    r"""
    ((?: (?!\ *+[^ \#\r\n]) [^\n]*+\n )*+)      # 1: blank lines and comments above
    (\ *+) (-\ ++)?+                            # 2, 3: the indentation, the dash of an item
    (?: (?!null:) ([A-Za-z0-9_][A-Za-z0-9_-]{0,99}+) : (?=[ \r\n]) )?+
    \ *+
    (?: (   [^-?:,\[\]{}\#&*!|>'"%@`\ \t\r\n]    # 5: a plain text
            [^:\#\t\r\n]*+
            (?: (?: :(?=[^ \t\r\n]) | (?<=[^ ])\# ) [^:\#\t\r\n]*+ )*+
        ) (?: (?<=\ ) \#[^\n]*+ )? \r?\n
    |   \|(-?) \r?\n                            # 6: a block, as far in as its first line
        (   (\ ++) [^ \t\r\n] [^\n]*+ \n
            (?: \8 [^\n]*+ \n | \r?\n )*+
        ) (?! \ +\r?\n )                        # few blanks on a line may belong to it or not
    |   (["'|\[{][^\n]*+) \n                    # 9: a text in quotes, brackets, another block
    |   (?: (?<=\ ) \#[^\n]*+ )? \r?\n
    )
    """,
    re.VERBOSE,
)
_GAP = re.compile(r"(?:(?! *+[^ #\r\n])[^\n]*+\n)*+")
_AFTER = r"(?= *+(?:(?<= )#[^\n]*+)?\r?\Z)"
_HINTED = re.compile(r"\|([1-9])(-?)\r?")
_DOUBLE = re.compile(
    r'"((?:[^"\\\t\r]++|\\(?:["\\nrt]|x[0-9A-Fa-f]{2}|u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}))*+)"'
    + _AFTER
)
_SINGLE = re.compile(r"'((?:[^'\t\r]++|'')*+)'" + _AFTER)
_WORD = r"(?!null[],])[A-Za-z0-9][A-Za-z0-9_./-]*+"
_WORDS = re.compile(_WORD)
_BRACKETS = re.compile(rf"(?:\{{\}}|\[((?:{_WORD}(?:, {_WORD})*+)?+)\])" + _AFTER)
_ESCAPE = re.compile(r'\\(?:(["\\nrt])|x(..)|u(....))')
_NAMED_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}


class _Unsure(Exception):
    """The parser has to say what this is."""


def read_lines(text: str) -> Mapping | None:
    """The tree of a file's ``text``, or ``None`` where only the parser can tell.

    ``text`` is as `workbench.store.reader.decoded` lets it through: no carriage return stands there
    but before a line feed, and no character that cannot be seen.
    """
    try:
        return _Reader(text).tree()
    except _Unsure:
        return None


class _Reader:
    """Goes through the lines once, keeping the open collections on a stack."""

    __slots__ = ("_at", "_fields", "_fits", "_into", "_line", "_open", "_pending", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = _gap_end(text, 0)
        self._line = text.count("\n", 0, self._at) + 1
        root = Mapping(self._at, self._line, 0, flow=False)
        self._open: list[_Collection] = [root]
        self._into: _Collection = root
        self._fields: dict[str, Field] = root.fields
        """Those of the open mapping."""
        self._fits = 0
        """The column of a key that goes on with the open mapping; -1 where there is more to do."""
        self._pending: Scalar | None = None
        """A key whose value, if it has one, stands on the lines below."""

    def tree(self) -> Mapping:
        """The whole document; raises `_Unsure`.

        Most of loading is spent here: a field with a plain text is done with without a call of
        ours, and named tuples are made as their own ``_make`` makes them.
        """
        text, at, line, match, new = self._text, self._at, self._line, _LINE.match, tuple.__new__
        while found := match(text, at):
            gap, indent, dash, key, plain, chomp, body, margin, rest = found.groups()
            column = len(indent)
            begin = at + len(gap) + column
            at = found.end()
            if gap:
                line += gap.count("\n")
            if dash or column != self._fits:
                begin = self._moved(column, begin, line, dash, key)
            first = line
            line += 1
            value: Node | None = None
            if plain:
                start = found.start(5)
                plain = plain.rstrip(" ")
                said = None if plain in NOTHING else plain
                value = new(Scalar, (said, start, start + len(plain), first, ""))
            elif body:
                line += body.count("\n")
                said = self._unindented(body, margin, chomp)
                value = new(Scalar, (said, found.start(6) - 1, at, first, "|"))
            elif rest:
                value = self._other(rest, found.start(9), first)
                line += text.count("\n", at, value.end)  # more than this line only in a block
                at = max(at, value.end)
            named = new(Scalar, (key, begin, begin + len(key), first, "")) if key else None
            if named and value and key not in self._fields:
                self._fields[key] = new(Field, (named, value))
            else:
                self._put(named, value)
        return self._whole(at)

    def _put(self, key: Scalar | None, value: Node | None) -> None:
        """Put an item, or a key whose value may stand on the lines below."""
        if key is None:
            self._append(value)
        elif value or key.text in self._fields:
            raise _Unsure
        else:
            self._pending, self._fits = key, -1

    def _whole(self, at: int) -> Mapping:
        """The root, when from ``at`` on nothing but comments is left."""
        root = self._open[0]
        if _gap_end(self._text, at) < len(self._text):
            raise _Unsure
        self._close(0, for_item=False)
        if not isinstance(root, Mapping) or not root.fields:
            raise _Unsure
        root.by_lines = True
        return root

    def _moved(self, column: int, begin: int, line: int, dash: str | None, key: str | None) -> int:
        """Open and close what a line at ``column`` opens and closes; where its key or text begins.

        The line begins with ``dash`` or ``key`` at ``begin``.
        """
        deeper = column - self._into.column
        if self._pending and (deeper > 0 or (dash and deeper == 0)):
            self._open_up((Items if dash else Mapping)(begin, line, column, flow=False))
        else:
            self._close(column, for_item=bool(dash))
        if not dash:
            return begin
        begin += len(dash)
        if key:
            self._open_up(Mapping(begin, line, column + len(dash), flow=False))
        return begin

    def _open_up(self, node: _Collection) -> None:
        """Begin ``node`` as the value of the key above, or as an item."""
        if len(self._open) == _DEEPEST:
            raise _Unsure
        if key := self._pending:
            self._end_pending(key, node)
        else:
            self._append(node)
        self._open.append(node)
        self._go_on_with(node)

    def _close(self, column: int, *, for_item: bool) -> None:
        """Close what ends above a line at ``column``."""
        if key := self._pending:
            self._end_pending(key, Scalar(None, key.end + 1, key.end + 1, key.line))
        is_open = self._open
        while is_open[-1].column > column:
            is_open.pop()
        if not for_item and isinstance(is_open[-1], Items):
            is_open.pop()  # its dashes stand at the column of the key that it belongs to
        node = is_open[-1]
        if node.column != column or isinstance(node, Items) != for_item:
            raise _Unsure
        self._go_on_with(node)

    def _go_on_with(self, node: _Collection) -> None:
        """What comes next belongs to ``node``."""
        self._into = node
        if isinstance(node, Mapping):
            self._fields, self._fits = node.fields, node.column
        else:
            self._fits = -1

    def _end_pending(self, key: Scalar, value: Node) -> None:
        """Give the key above its value."""
        self._fields[key.text or ""] = Field(key, value)
        self._pending = None

    def _append(self, value: Node | None) -> None:
        """Put an item; nothing else may stand on a line without a key."""
        if not isinstance(self._into, Items) or value is None:
            raise _Unsure
        self._into.items.append(value)

    def _other(self, rest: str, begin: int, line: int) -> Node:
        """What begins at ``begin`` with a quote, a bracket or ``|``; ``rest`` is the line's."""
        if found := _DOUBLE.match(rest):
            text = _ESCAPE.sub(_escaped, found[1])
            return Scalar(text, begin, begin + found.end(), line, '"')
        if found := _SINGLE.match(rest):
            return Scalar(found[1].replace("''", "'"), begin, begin + found.end(), line, "'")
        if found := _BRACKETS.match(rest):
            return self._flow(found, begin, line)
        if found := _HINTED.fullmatch(rest):
            margin = " " * (self._into.column + int(found[1]))
            lines = _block_lines(margin).match(self._text, begin + len(rest) + 1)
            if lines and lines[0].strip(" \t\r\n"):
                text = self._unindented(lines[0], margin, found[2])
                return Scalar(text, begin, lines.end(), line, "|")
        raise _Unsure

    def _unindented(self, body: str, margin: str, chomp: str) -> str:
        """What a literal block says whose lines are ``body``, each behind ``margin`` at least."""
        if len(margin) <= self._into.column:
            raise _Unsure
        if "\r" in body:
            body = body.replace("\r\n", "\n")
        text = body.removeprefix(margin).replace("\n" + margin, "\n").rstrip("\n")
        return text if chomp else text + "\n"

    def _flow(self, found: re.Match[str], begin: int, line: int) -> Node:
        """A list of words in brackets, or nothing in braces."""
        end = begin + found.end()
        column = begin - self._text.rfind("\n", 0, begin) - 1
        if found[1] is None:
            return Mapping(begin, line, column, flow=True, end=end)
        words: list[Node] = [
            Scalar(word[0], begin + word.start(), begin + word.end(), line)
            for word in _WORDS.finditer(found[0])
        ]
        return Items(begin, line, column, flow=True, items=words, end=end)


def _gap_end(text: str, at: int) -> int:
    """Where the blank lines and comments end that begin at ``at``."""
    found = _GAP.match(text, at)
    return found.end() if found else at


@cache
def _block_lines(margin: str) -> re.Pattern[str]:
    """The lines of a block that is told to begin behind ``margin``."""
    return re.compile(rf"(?:{margin}[^\n]*+\n|\r?\n)++(?! +\r?\n)")


def _escaped(found: re.Match[str]) -> str:
    """The character that a backslash sequence stands for."""
    name, *codes = found.groups("")
    return _NAMED_ESCAPES.get(name, name) or chr(int("".join(codes), 16))
