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
    ((?: \ *+ (?: \#[^\n]*+ )? \r?\n )*+)       # 1: blank lines and comments above
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
_REST = re.compile(r"(?: *+(?:#[^\n]*+)?\r?\n)*+")
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

    __slots__ = ("_at", "_fits", "_into", "_line", "_open", "_pending", "_text")

    def __init__(self, text: str) -> None:
        first = _REST.match(text)
        self._at = first.end() if first else 0
        self._line = text.count("\n", 0, self._at) + 1
        self._text = text
        self._into: _Collection = Mapping(self._at, self._line, 0, flow=False)
        self._open: list[_Collection] = [self._into]
        self._pending: Scalar | None = None
        """A key whose value, if it has one, stands on the lines below."""
        self._fits = 0
        """The column of a key that goes on with the open mapping; -1 where there is more to do."""

    def tree(self) -> Mapping:
        """The whole document; raises `_Unsure`."""
        match, text = _LINE.match, self._text
        while found := match(text, self._at):
            gap, indent, dash, key, plain = found.group(1, 2, 3, 4, 5)
            if gap:
                self._line += gap.count("\n")
            at, line = self._at + len(gap) + len(indent), self._line
            if dash or len(indent) != self._fits:
                self._move(len(indent), at, dash, key)
                at += len(dash or "")
            self._at, self._line = found.end(), line + 1
            if plain:
                begin = found.start(5)
                plain = plain.rstrip(" ")
                said = None if plain in NOTHING else plain
                value: Node | None = Scalar(said, begin, begin + len(plain), line)
            else:
                value = self._not_plain(found, line)
            if key:
                self._put(Scalar(key, at, at + len(key), line), value)
            else:
                self._append(value)
        return self._whole()

    def _whole(self) -> Mapping:
        """The root, when nothing but comments is left."""
        rest, root = _REST.match(self._text, self._at), self._open[0]
        if rest is None or rest.end() != len(self._text):
            raise _Unsure
        self._close(0, for_item=False)
        if not isinstance(root, Mapping) or not root.fields:
            raise _Unsure
        return root

    def _move(self, column: int, at: int, dash: str | None, key: str | None) -> None:
        """Open and close the collections that a line at ``column`` opens and closes."""
        deeper = column - self._into.column
        if self._pending and (deeper > 0 or (dash and deeper == 0)):
            self._begin(Items if dash else Mapping, at, column)
        else:
            self._close(column, for_item=bool(dash))
        if dash and key:
            self._begin(Mapping, at + len(dash), column + len(dash))

    def _begin(self, kind: type[_Collection], at: int, column: int) -> None:
        """Open a collection as the value of the key above, or as an item."""
        if len(self._open) == _DEEPEST:
            raise _Unsure
        node = kind(at, self._line, column, flow=False)
        if self._pending:
            self._put_pending(node)
        else:
            self._append(node)
        self._open.append(node)
        self._go_on(node)

    def _close(self, column: int, *, for_item: bool) -> None:
        """Close what ends above a line at ``column``."""
        if key := self._pending:
            self._put_pending(Scalar(None, key.end + 1, key.end + 1, key.line))
        while self._open[-1].column > column:
            self._open.pop()
        if not for_item and isinstance(self._open[-1], Items):
            self._open.pop()  # its dashes stand at the column of the key that it belongs to
        self._go_on(self._open[-1])
        if self._into.column != column or isinstance(self._into, Items) != for_item:
            raise _Unsure

    def _go_on(self, node: _Collection) -> None:
        """What comes next belongs to ``node``."""
        self._into = node
        self._fits = node.column if isinstance(node, Mapping) else -1

    def _put(self, key: Scalar, value: Node | None) -> None:
        """Put a field, or its key until the lines below say whether it has a value."""
        into, name = self._into, key.text
        if not isinstance(into, Mapping) or not name or name in into.fields:
            raise _Unsure
        if value is None:
            self._pending, self._fits = key, -1
        else:
            into.fields[name] = Field(key, value)

    def _put_pending(self, value: Node) -> None:
        """Give the key above its value."""
        key, self._pending = self._pending, None
        if key:
            self._put(key, value)

    def _append(self, value: Node | None) -> None:
        """Put an item."""
        if not isinstance(self._into, Items) or value is None:
            raise _Unsure
        self._into.items.append(value)

    def _not_plain(self, found: re.Match[str], line: int) -> Node | None:
        """The value of a line that is no plain text; ``None`` where nothing stands there."""
        chomp, body, margin, rest = found.group(6, 7, 8, 9)
        if body:
            if len(margin) <= self._into.column:
                raise _Unsure
            return self._block(found.start(6) - 1, chomp, body, margin)
        if not rest:
            return None
        begin = found.start(9)
        if quoted := _DOUBLE.match(rest):
            text = _ESCAPE.sub(_escaped, quoted[1])
            return Scalar(text, begin, begin + quoted.end(), line, '"')
        if quoted := _SINGLE.match(rest):
            return Scalar(quoted[1].replace("''", "'"), begin, begin + quoted.end(), line, "'")
        if brackets := _BRACKETS.match(rest):
            return self._flow(brackets, begin, line)
        if hinted := _HINTED.fullmatch(rest):
            margin = " " * (self._into.column + int(hinted[1]))
            if (lines := _block_lines(margin).match(self._text, self._at)) and lines[0].strip():
                self._at = lines.end()
                return self._block(begin, hinted[2], lines[0], margin)
        raise _Unsure

    def _block(self, begin: int, chomp: str, body: str, margin: str) -> Scalar:
        """A literal block whose lines are ``body`` and whose header begins at ``begin``."""
        line = self._line - 1
        self._line += body.count("\n")
        lines = body.replace("\r\n", "\n") if "\r" in body else body
        said = f"\n{lines}".replace(f"\n{margin}", "\n")[1:].rstrip("\n")
        return Scalar(said if chomp else f"{said}\n", begin, self._at, line, "|")

    def _flow(self, found: re.Match[str], begin: int, line: int) -> Node:
        """A list of words in brackets, or nothing in braces."""
        column = begin - self._text.rfind("\n", 0, begin) - 1
        end = begin + found.end()
        if found[1] is None:
            return Mapping(begin, line, column, flow=True, end=end)
        words = [
            Scalar(word[0], begin + word.start(), begin + word.end(), line)
            for word in _WORDS.finditer(found[0])
        ]
        return Items(begin, line, column, flow=True, items=list(words), end=end)


@cache
def _block_lines(margin: str) -> re.Pattern[str]:
    """The lines of a block that are told to begin behind ``margin``."""
    return re.compile(rf"(?:{margin}[^\n]*+\n|\r?\n)++(?! +\r?\n)")


def _escaped(found: re.Match[str]) -> str:
    """The character that a backslash sequence stands for."""
    name, *codes = found.groups("")
    return _NAMED_ESCAPES.get(name, name) or chr(int("".join(codes), 16))
