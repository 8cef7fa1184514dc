"""Reading YAML that other people wrote: to a tree of texts, strict and in one pass.

A file in the plain form is read by its lines (`workbench.store.line_reader`), any other from the
events of the YAML parser, which this module alone knows. Nothing is composed or constructed, so
aliases cannot multiply, tags cannot build objects, and depth cannot overflow a stack.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from workbench.errors import FileRefused, Problem, ProblemKind
from workbench.later import later
from workbench.store.line_reader import read_lines
from workbench.store.markers import MARKER
from workbench.store.tree import NOTHING, Field, Items, Mapping, Scalar
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

    import yaml

    from workbench.store.tree import Node
else:
    yaml = later("yaml")

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 12
_MARKER_SIGNS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_ORDINARY = b"\n" + bytes(range(0x20, 0x7F))
"""What takes one byte in UTF-8, and can be seen or ends a line."""
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TAB_INDENT = re.compile(r" *\t")

_NO_MAPPING = "mapping values are not allowed"
_KEY_SO_FAR = re.compile(r"[^:]*")
_LINE_MISSING = marked(
    "this line does not fit what stands above it; a line above may be missing, or this one is "
    "indented too far"
)
_MISFIT = marked("a line does not fit the one above it; check its indentation and its quotes")
_INVALID = marked("the file is not valid YAML here ({complaint})")
_IN_PLAIN_WORDS = (
    (_NO_MAPPING, marked("a colon stands inside a text; put the text in quotes")),
    (
        "unexpected end of stream",
        marked("a quoted text that begins at line {start} is never closed"),
    ),
    ("could not find expected ':'", marked("a line is neither `key: value` nor part of a text")),
    ("unknown escape character", marked("an unknown backslash sequence stands in a quoted text")),
    ("invalid Unicode character escape", marked("a backslash sequence stands for no character")),
    ("expected ',' or", marked("a bracket of line {start} is not closed, or a comma is missing")),
    ("sequence entries are not allowed", marked("a list dash stands where no list can begin")),
    (
        "cannot start any token",
        marked("a value begins with a sign of YAML's own; put it in quotes"),
    ),
    ("did not find expected", _MISFIT),
    ("expected <block end>", _MISFIT),
)
"""What a parser's complaint contains, and what it means to somebody who does not know YAML."""


@cache
def _loader() -> type[yaml.SafeLoader]:
    """The parser; one of a PyYAML built without libyaml is slower."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Mark(Protocol):
    """Where an event begins or ends; both parsers have it on every event they make."""

    index: int
    line: int
    column: int


def read(data: bytes, path: Path) -> Mapping:
    """The tree of the file whose content is ``data``; ``path`` only names it in messages.

    Raises `FileRefused` with one `Problem` where the file is not plain, complete, unambiguous YAML.
    """
    text = decoded(data, path)
    return read_lines(text) or read_events(text, path)


def read_events(text: str, path: Path) -> Mapping:
    """The tree of a file's decoded ``text`` as the YAML parser tells it.

    Raises `FileRefused`.
    """
    try:
        return _Builder(path, text).tree()
    except yaml.MarkedYAMLError as error:
        raise _refused(path, *_explained(error, text)) from error
    except yaml.YAMLError as error:
        raise _refused(path, 1, tr("the file is not valid YAML ({why})", why=error)) from error


def decoded(data: bytes, path: Path) -> str:
    """The text of a file, if it is UTF-8 that shows all it says and has no unfinished merge in it.

    Raises `FileRefused`.
    """
    if len(data) > MAX_BYTES:
        raise _refused(
            path, 1, tr("the file is larger than {size} MB", size=MAX_BYTES // 1024 // 1024)
        )
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(path, line, tr("the file is not written in UTF-8 here")) from error
    if any(sign in text for sign in _MARKER_SIGNS) and (marker := MARKER.search(text)):
        what = tr(
            "an unfinished merge begins here: both versions stand in the file, between markers"
        )
        line = _line_at(text, marker.start())
        raise FileRefused([Problem(path, line, what, kind=ProblemKind.MERGE)])
    if data.translate(None, _ORDINARY).decode().isprintable():  # as it nearly always is
        return text
    if unseen := _UNSEEN.search(text):
        what = tr(
            "a character that cannot be seen stands here ({character})",
            character=f"U+{ord(unseen.group()):04X}",
        )
        raise _refused(path, _line_at(text, unseen.start()), what)
    return text


def _line_at(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _refused(path: Path, line: int, what: str) -> FileRefused:
    return FileRefused([Problem(path, line, what)])


def _explained(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line of a parser's complaint, and the complaint in plain words."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    start = error.context_mark.line + 1 if error.context_mark else 1
    line_begin = text.rfind("\n", 0, at) + 1
    if _TAB_INDENT.match(text, line_begin):
        return _line_at(text, at), tr("a tab is used as indentation; use spaces")
    complaint = error.problem or ""
    if _NO_MAPPING in complaint and _KEY_SO_FAR.fullmatch(text, line_begin, at):
        return _line_at(text, at), tr(_LINE_MISSING)
    known = next((words for sign, words in _IN_PLAIN_WORDS if sign in complaint), _INVALID)
    what = tr(known, start=start, complaint=complaint)
    if not text[at:].strip():
        at = len(text.rstrip())
        what = tr("{what}; the end of the file seems to be missing", what=what)
    return _line_at(text, at), what


class _Builder:
    """Builds the tree from parser events, keeping the open collections on a stack of its own."""

    __slots__ = ("_into", "_key", "_open", "_path", "_root", "_text")

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text
        self._open: list[Mapping | Items] = []
        self._into: Mapping | Items | None = None
        self._key: Scalar | None = None
        self._root: Node | None = None

    def tree(self) -> Mapping:
        """The whole document; raises `FileRefused` or the parser's own error."""
        scalar, start, end = yaml.ScalarEvent, yaml.CollectionStartEvent, yaml.CollectionEndEvent
        for event in yaml.parse(self._text, Loader=_loader()):
            if isinstance(event, scalar):
                self._scalar(event)
            elif isinstance(event, start):
                self._begin(event)
            elif isinstance(event, end):
                self._finish(event)
            elif isinstance(event, yaml.AliasEvent):
                raise self._fault(event, tr("an alias (*name) is used; write the text out instead"))
            elif isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
                raise self._fault(event, tr("a second document begins; one file holds one"))
        if isinstance(self._root, Mapping):
            return self._root
        what = (
            tr("the file does not consist of `key: value` lines")
            if self._root
            else tr("it is empty")
        )
        line = min(self._root.line if self._root else 1, _line_at(self._text, len(self._text)))
        raise _refused(self._path, line, what)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor or event.tag:
            raise self._marked(event)
        start, end = cast("_Mark", event.start_mark), cast("_Mark", event.end_mark)
        style, text = event.style or "", event.value
        if style == '"' and not text.isascii() and _SURROGATE.search(text):
            raise self._fault(event, tr("a backslash sequence stands for half a character"))
        nothing = not style and text in NOTHING
        node = Scalar(None if nothing else text, start.index, end.index, start.line + 1, style)
        if self._key is None and isinstance(self._into, Mapping):
            self._take_key(event, node, self._into)
        else:
            self._place(node)

    def _take_key(self, event: yaml.Event, node: Scalar, into: Mapping) -> None:
        """Remember ``node`` as the key of the value that comes next."""
        if not node.text:
            raise self._fault(event, tr("a value has no key before its colon"))
        if node.text == "<<":
            raise self._fault(event, tr("a merge key (<<) is used; write the fields out instead"))
        if earlier := into.fields.get(node.text):
            what = tr(
                "`{key}` stands twice in one place, first at line {line}",
                key=node.text,
                line=earlier.key.line,
            )
            raise self._fault(event, what)
        self._key = node

    def _place(self, node: Node) -> None:
        """Put a finished or just begun value where it belongs."""
        if self._key is not None and isinstance(self._into, Mapping):
            self._into.fields[self._key.text or ""] = Field(self._key, node)
            self._key = None
        elif isinstance(self._into, Items):
            self._into.items.append(node)
        else:
            self._root = node

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if event.anchor or event.tag:
            raise self._marked(event)
        if len(self._open) == MAX_DEPTH:
            raise self._fault(
                event, tr("lists and mappings are nested more than {depth} deep", depth=MAX_DEPTH)
            )
        if self._key is None and isinstance(self._into, Mapping):
            raise self._fault(event, tr("a list or mapping is used as a key"))
        mark = cast("_Mark", event.start_mark)
        made = Items if isinstance(event, yaml.SequenceStartEvent) else Mapping
        node = made(mark.index, mark.line + 1, mark.column, bool(event.flow_style))
        self._place(node)
        self._open.append(node)
        self._into = node

    def _finish(self, event: yaml.CollectionEndEvent) -> None:
        node = self._open.pop()
        if node.flow:
            node.end = cast("_Mark", event.end_mark).index
        self._into = self._open[-1] if self._open else None

    def _marked(self, event: yaml.NodeEvent) -> FileRefused:
        if event.anchor:
            return self._fault(
                event, tr("an anchor (&{name}) is used; remove it", name=event.anchor)
            )
        return self._fault(event, tr("a tag (!…) is used; every value is text, remove it"))

    def _fault(self, event: yaml.Event, what: str) -> FileRefused:
        return _refused(self._path, cast("_Mark", event.start_mark).line + 1, what)
