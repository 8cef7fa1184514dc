"""A verdict in a large file: its entry is read, changed and proved in an excerpt of the file.

In a file that `workbench.store.line_reader` has read, an entry is a run of whole lines, and what
they say depends on no line of another entry. So the head of the file with some of the entries is a
file of its own kind. It is changed, read back and compared as every file is; all other lines stay
byte for byte what they were when they were read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import FileRefused
from workbench.store.overlay import places
from workbench.store.reader import MAX_BYTES, read
from workbench.store.schema_checks import checks_from, checks_values
from workbench.store.shapes import CHECKS
from workbench.store.splice import Change, Unwritable, spliced
from workbench.store.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from workbench.review.check import ReviewerChecks

_HEAD = re.compile(rb"^checks:[^\n]*\n", re.MULTILINE)
_FIRST = re.compile(rb"(?: *+(?:#[^\n]*+)?\r?\n)*+( ++)c-")


class _Excerpt(NamedTuple):
    """What of a file is read: its first ``head`` bytes, and those from ``start`` to ``end``."""

    head: int
    start: int
    end: int

    def of(self, data: bytes) -> bytes:
        """The excerpt as a file."""
        return data[: self.head] + data[self.start : self.end]

    def put_back(self, data: bytes, changed: bytes) -> bytes:
        """``data`` with the excerpt as it is in ``changed``."""
        return data[: self.start] + changed[self.head :] + data[self.end :]


def changed_in_part(
    data: bytes, before: ReviewerChecks, after: ReviewerChecks, order: Sequence[str], path: Path
) -> bytes | None:
    """The file ``data``, which says ``before``, made to say ``after``.

    ``data`` was read by its lines and without problems. ``order`` gives new entries their places,
    as for `workbench.store.splice.Change`. ``None`` where the whole file has to be read.
    """
    excerpt = _excerpt(data, before, after, order)
    if excerpt is None:
        return None
    part = excerpt.of(data)
    try:
        tree = read(part, path)
        change = _change(tree, before, after, order)
        written = spliced(part, tree, change, path)
        loaded = checks_from(written.tree, path)
    except (FileRefused, Unwritable):
        return None
    is_proved = not loaded.problems and checks_values(loaded.document) == change.after
    is_excerpt = written.tree.by_lines and written.data.startswith(data[: excerpt.head])
    whole = excerpt.put_back(data, written.data)
    return whole if is_proved and is_excerpt and len(whole) <= MAX_BYTES else None


def _change(
    tree: Mapping, before: ReviewerChecks, after: ReviewerChecks, order: Sequence[str]
) -> Change:
    """The change of an excerpt: of the entries that it has, and with those that are new."""
    holder = tree.fields["checks"].value
    there = list(holder.fields) if isinstance(holder, Mapping) else []
    new = after.checks.keys() - before.checks.keys()
    wanted = checks_values(_only(after, [*there, *new]))
    return Change(CHECKS, checks_values(_only(before, there)), wanted, order)


def _only(document: ReviewerChecks, ids: Iterable[str]) -> ReviewerChecks:
    """``document`` with these of its checks alone."""
    return replace(document, checks={i: document.checks[i] for i in ids if i in document.checks})


def _excerpt(
    data: bytes, before: ReviewerChecks, after: ReviewerChecks, order: Sequence[str]
) -> _Excerpt | None:
    """The head and the entries that change, with their neighbours where one comes or goes."""
    head = _HEAD.search(data)
    first = _FIRST.match(data, head.end()) if head else None
    if head is None or first is None or replace(before, checks=after.checks) != after:
        return None
    old, now = before.checks, after.checks
    touched: list[str | None] = [
        i for i, each in old.items() if now.get(i) is not each and now.get(i) != each
    ]
    new = after.checks.keys() - before.checks.keys()
    if new:
        if not new <= set(order):
            return None
        touched += places(old.keys() & now.keys(), new, order)
    lines = _Lines(data, head.end(), first[1])
    begins = [lines.begin(i) for i in touched]
    if not begins or -1 in begins:
        return None
    start, end = min(begins), lines.below(max(begins))
    if new or len(now) < len(old):
        start, end = lines.above(start), lines.below(end)
    return _Excerpt(head.end(), start, end)


class _Lines(NamedTuple):
    """The lines on which entries begin, all indented by ``margin``, from byte ``first`` on."""

    data: bytes
    first: int
    margin: bytes

    def begin(self, claim_id: str | None) -> int:
        """Where the line of an entry begins, -1 if nowhere; ``None`` stands for the very top."""
        if claim_id is None:
            return self.first
        line = b"\n%b%b:" % (self.margin, claim_id.encode())
        found = self.data.find(line, self.first - 1)
        return found + 1 if found >= 0 else -1

    def above(self, at: int) -> int:
        """Where the entry above the line at ``at`` begins; the very top when there is none."""
        return self.data.rfind(b"\n%bc-" % self.margin, self.first, at) + 1 or self.first

    def below(self, at: int) -> int:
        """Where the entry of the line at ``at`` ends: at a line that is no further in."""
        found = _no_further_in(len(self.margin)).search(self.data, at)
        return found.start() + 1 if found else len(self.data)


@cache
def _no_further_in(column: int) -> re.Pattern[bytes]:
    """The end of a line and the beginning of one that is text, and at ``column`` at most."""
    return re.compile(rb"\n {0,%d}[^ #\r\n]" % column)
