"""Changing a file by changing only the lines that say what changed.

Comments, order, unknown keys, blank lines and line ends of a hand-edited file stay. The result is
read back and compared before anybody sees it; where the fine way fails, the entry is written anew,
and as the last resort the whole file.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import FileRefused
from workbench.store.extent import (
    BLOCK_HEADER,
    content_end,
    extent_end,
    is_block,
    line_begin,
    line_end,
    previous_line_end,
)
from workbench.store.overlay import continued, fields, listed, overlaid, places, says_more
from workbench.store.reader import decoded, read
from workbench.store.shapes import Style
from workbench.store.tree import Items, Mapping, Scalar, plain, plain_fields
from workbench.store.writer import (
    STEP,
    document,
    entry,
    flow,
    gap,
    item,
    keyed,
    mapping,
    text_value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from workbench.store.overlay import Values
    from workbench.store.shapes import Shape
    from workbench.store.tree import Field, Node, Plain


class Unwritable(Exception):
    """No way of writing the change reads back as the change."""


class _NoLines(Exception):
    """A mapping stands in braces, so its fields have no lines of their own."""


class _Edit(NamedTuple):
    """Replace the text from ``start`` to ``end``; both equal is an insertion."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """What the model says of a file, what it should say, and the order of the article's claims."""

    shape: Shape
    before: Values
    after: Values
    order: Sequence[str] = ()


class Written(NamedTuple):
    """The content that a file should get, and the tree it was proved to read as."""

    data: bytes
    tree: Mapping


def created(change: Change, path: Path) -> Written:
    """A whole new file that says ``change.after``. Raises `Unwritable`."""
    text = document(change.after, change.shape)
    if tree := _proved(text, change.after, path):
        return Written(text.encode(), tree)
    raise Unwritable


def spliced(data: bytes, tree: Mapping, change: Change, path: Path) -> Written:
    """The content ``data``, which reads as ``tree``, with ``change`` made. Raises `Unwritable`."""
    if change.before == change.after:
        return Written(data, tree)
    text = decoded(data, path)
    wanted = overlaid(plain_fields(tree), change.shape, change.before, change.after, change.order)
    ways: tuple[Callable[[], str], ...] = (
        lambda: _Splicer(text, change.order).rewritten(tree, change),
        lambda: _Splicer(text, change.order, whole_entries=True).rewritten(tree, change),
        lambda: document(wanted, change.shape),
    )
    for way in ways:
        try:
            candidate = way()
        except _NoLines:
            continue
        if proved := _proved(candidate, wanted, path):
            bom = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
            return Written(bom + candidate.encode(), proved)
    raise Unwritable


def _proved(text: str, wanted: Values, path: Path) -> Mapping | None:
    """The tree of ``text`` if it says exactly what is wanted."""
    try:
        tree = read(text.encode(), path)
    except (FileRefused, UnicodeEncodeError):
        return None
    return tree if plain_fields(tree) == wanted else None


@dataclass(frozen=True, slots=True)
class _Splicer:
    """Finds the edits that turn ``text`` into one that says something else."""

    text: str
    order: Sequence[str]
    whole_entries: bool = False

    def rewritten(self, tree: Mapping, change: Change) -> str:
        """The whole text with the edits made, in the file's own line ends."""
        edits = self.fields(tree, change.shape, change.before, change.after)
        newline = "\r\n" if self.text[: self.text.find("\n")].endswith("\r") else "\n"
        parts: list[str] = []
        at = 0
        for start, end, new in sorted(edits, key=_start):  # stable: insertions keep their order
            parts += self.text[at:start], new.replace("\n", newline)
            at = max(at, end)
        return "".join([*parts, self.text[at:]])

    def fields(self, node: Mapping, shape: Shape, before: Values, after: Values) -> list[_Edit]:
        """The edits for the known fields of one mapping."""
        edits: list[_Edit] = []
        for key in shape.styles:
            old, new = before.get(key), after.get(key)
            if old == new:
                continue
            if node.flow:
                raise _NoLines
            found = node.fields.get(key)
            if found is None:
                edits += [self.inserted(node, shape, key, new)] if new is not None else []
            elif new is None and not says_more(plain(found.value), shape.styles[key], old):
                edits.append(self.removed(node, found))
            else:
                edits += self.changed(node, shape, key, old, {} if new is None else new)
        return edits

    def inserted(self, node: Mapping, shape: Shape, key: str, new: Plain) -> _Edit:
        """A new field, after its predecessor in the fixed order."""
        field = keyed(key, new, shape, node.column)
        indent = " " * node.column
        for each in shape.before(key):
            if each in node.fields:
                at = extent_end(self.text, node.fields[each].value, node.column)
                return _Edit(at, at, f"\n{indent}{field}")
        return _Edit(node.start, node.start, f"{field}\n{indent}")

    def removed(self, node: Mapping, found: Field) -> _Edit:
        """A field taken out with its lines; behind a dash, the next field moves up."""
        start, end = found.key.start, content_end(self.text, found.value)
        if not self.text[line_begin(self.text, start) : start].strip(" "):
            return self.lines(start, end)
        later = [each.key.start for each in node.fields.values() if each.key.start > start]
        if later and "#" not in self.text[end : later[0]]:
            end = later[0]
        return _Edit(start, end, "")

    def lines(self, start: int, end: int) -> _Edit:
        """The lines from that of ``start`` to that of ``end`` taken out."""
        above = previous_line_end(self.text, start)
        below = line_end(self.text, end)
        if line_begin(self.text, start) == 0:
            return _Edit(0, self.text.find("\n", below) + 1 or len(self.text), "")
        return _Edit(above, below, "")

    def changed(self, node: Mapping, shape: Shape, key: str, old: Plain, new: Plain) -> list[_Edit]:
        """The edits for a field that stays but says something else."""
        found, style = node.fields[key], shape.styles[key]
        value = found.value
        if isinstance(value, Scalar) and isinstance(new, str):
            return self.put(value, text_value(new, style, node.column))
        if isinstance(value, Items) and value.flow and style is Style.FLOW:
            return [_Edit(value.start, value.end, flow(map(str, listed(new))))]
        if isinstance(value, Mapping) and not value.flow:
            inner, was, now = shape.inner.get(key), fields(old), fields(new)
            if inner and style is Style.FIELDS:
                return self.fields(value, inner, was, now)
            if inner and style in (Style.ENTRIES, Style.NAMED):
                return self.entries(found, inner, was, now, gap(style))
        if isinstance(value, Items) and style is Style.LIST and not value.flow:
            edits = self.items(value, shape.inner[key], listed(old), listed(new))
            if edits:
                return edits
        raw = {key: plain(value)}
        whole = overlaid(raw, shape, {key: old}, {key: new}, self.order)[key]
        end = line_end(self.text, content_end(self.text, value))
        return [_Edit(found.key.start, end, keyed(key, whole, shape, node.column))]

    def put(self, value: Node, new: str) -> list[_Edit]:
        """``value`` replaced by ``new``, with the comment on its first line left where it is."""
        first, _, rest = new.partition("\n")
        start, end = value.start, content_end(self.text, value)
        first_end = end
        if is_block(value) and (header := BLOCK_HEADER.match(self.text, start)):
            first_end = header.end()
        gap = " " if start == end else ""
        below = line_end(self.text, first_end)
        return [
            _Edit(start, first_end, gap + first),
            _Edit(
                below, max(below, end if first_end < end else below), f"\n{rest}" if rest else ""
            ),
        ]

    def entries(
        self, found: Field, shape: Shape, before: Values, after: Values, above: str
    ) -> list[_Edit]:
        """The edits for a file's entries: changed, removed and new, the last with ``above``."""
        node = found.value
        if not isinstance(node, Mapping):
            raise _NoLines
        edits: list[_Edit] = []
        kept = {key: each for key, each in node.fields.items() if key not in before or key in after}
        for key, each in node.fields.items():
            if key not in kept:
                edits.append(self.without_entry(each, node.column))
            elif before.get(key) != after.get(key):
                edits += self.entry(each, shape, node.column, before[key], after[key])
        new = [key for key in after if key not in before]
        for anchor, keys in places(kept, new, self.order).items():
            at = line_end(self.text, found.key.end)
            if anchor:
                at = extent_end(self.text, kept[anchor].value, node.column)
            indent = " " * node.column
            lines = (f"{above}\n{indent}{entry(k, after[k], shape, node.column)}" for k in keys)
            edits.append(_Edit(at, at, "".join(lines)))
        if not kept and not new:
            colon = self.text.index(":", found.key.end) + 1
            edits.append(_Edit(colon, colon, " {}"))
        return edits

    def entry(
        self, found: Field, shape: Shape, column: int, before: Plain, after: Plain
    ) -> list[_Edit]:
        """The edits for one entry: field by field, or the entry as a whole."""
        old, new = fields(before), fields(after)
        if isinstance(found.value, Mapping) and not self.whole_entries:
            try:
                return self.fields(found.value, shape, old, new)
            except _NoLines:
                pass
        values = overlaid(fields(plain(found.value)), shape, old, new)
        end = line_end(self.text, content_end(self.text, found.value))
        whole = entry(found.key.text or "", values, shape, column)
        return [_Edit(found.key.start, end, whole)]

    def without_entry(self, found: Field, column: int) -> _Edit:
        """An entry taken out with its lines and the blank line above it."""
        start, end = found.key.start, extent_end(self.text, found.value, column)
        above = previous_line_end(self.text, start)
        if above and not self.text[line_begin(self.text, above) : above].strip():
            start = above
        return self.lines(start, end)

    def items(
        self, node: Items, shape: Shape, before: Sequence[Plain], after: Sequence[Plain]
    ) -> list[_Edit]:
        """The edits for a list, item by item; none where the order of its items changes."""
        kept = continued(before, after)
        known = [at for at in kept if at is not None]
        if known != sorted(known) or len(before) != len(node.items):
            return []
        edits = [
            self.lines(self.dash(each), extent_end(self.text, each, node.column))
            for at, each in enumerate(node.items)
            if at not in known
        ]
        at = previous_line_end(self.text, node.start)
        for old, new in zip(kept, after, strict=True):
            if old is None:
                start = f"\n{' ' * node.column}"
                edits.append(_Edit(at, at, start + item(new, None, shape, node.column)))
                continue
            each = node.items[old]
            at = extent_end(self.text, each, node.column)
            if isinstance(each, Mapping) and not each.flow:
                edits += self.fields(each, shape, fields(before[old]), fields(new))
            elif before[old] != new:
                raw = fields(plain(each))
                values = overlaid(raw, shape, fields(before[old]), fields(new))
                edits += self.put(each, mapping(values, shape, node.column + STEP))
        return edits

    def dash(self, node: Node) -> int:
        """Where the line begins on which the dash of ``node`` stands."""
        return self.text.rindex("-", 0, node.start)


def _start(edit: _Edit) -> int:
    return edit.start
