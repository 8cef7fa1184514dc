"""Three-way merge of plain texts, line by line: for notes, and for files that can't be understood.

Method: diff3 as described by S. Khanna, K. Kunal and B. C. Pierce, "A formal investigation of
diff3" (FSTTCS 2007). Lines of the base that both sides kept are stable; between them lie regions
that come from the side which changed them, and clash where both did.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from workbench.later import later

if TYPE_CHECKING:
    import difflib
    from collections.abc import Iterator, Sequence
else:
    difflib = later("difflib")

MAX_LINES = 200_000
"""Of all three texts together. Longer ones are one region."""
MAX_STEPS = 20_000_000
"""Pairs of equal lines looked at in one comparison, a second or two; beyond, one region."""
SHORTEST_MARKER = 7


class _Region(NamedTuple):
    """What the three versions have at one place."""

    base: Sequence[str]
    ours: Sequence[str]
    theirs: Sequence[str]

    @property
    def merged(self) -> Sequence[str] | None:
        """The lines of the side that changed them; ``None`` where both did, differently."""
        if self.theirs in (self.base, self.ours):
            return self.ours
        return self.theirs if self.ours == self.base else None


class _TooMuch(Exception):
    """Comparing these texts would take too long."""


def merged_lines(base: str, ours: str, theirs: str) -> str | None:
    """Both sides' changes; ``None`` where they changed the same or touching lines differently.

    A missing last newline is no difference of the last line: it is merged by itself.
    """
    if one_sided := _Region([base], [ours], [theirs]).merged:
        return one_sided[0]
    lines: list[str] = []
    for region in _regions(base, ours, theirs):
        merged = region.merged
        if merged is None:
            return None
        lines += merged
    return _ended("".join(lines), base, ours, theirs)


def with_markers(base: str, ours: str, theirs: str, size: int = SHORTEST_MARKER) -> tuple[str, int]:
    """Both sides' changes, with both versions between markers where they clash; and how many do.

    ``size`` is the length of a marker in characters; none is shorter than 7, or a reader would not
    know it for one.
    """
    if one_sided := _Region([base], [ours], [theirs]).merged:
        return one_sided[0], 0
    end = _line_end(ours or theirs)
    begin, middle, close = (sign * max(size, SHORTEST_MARKER) for sign in "<=>")
    lines: list[str] = []
    clashes, ends_in_clash = 0, False
    for region in _regions(base, ours, theirs):
        merged = region.merged
        ends_in_clash = merged is None
        if merged is not None:
            lines += merged
            continue
        clashes += 1
        lines += f"{begin} ours{end}", *region.ours, middle + end
        lines += *region.theirs, f"{close} theirs{end}"
    text = "".join(lines)
    return (text if ends_in_clash else _ended(text, base, ours, theirs)), clashes


def lines_by_entry(text: str) -> dict[str, frozenset[str]]:
    """The lines of each entry of a file, by the line it begins with; those of the head by nothing.

    For files of ``checks/`` that need not be good YAML. Blank lines and blanks at line ends do not
    count.
    """
    found: dict[str, set[str]] = {"": set()}
    key = ""
    for line in filter(None, map(str.rstrip, text.split("\n"))):
        if line.startswith("  ") and line[2] not in " #-\t":
            key = line
            found.setdefault(key, set())
        found[key].add(line)
    return {key: frozenset(lines) for key, lines in found.items()}


def _regions(base: str, ours: str, theirs: str) -> Iterator[_Region]:
    """The places of the texts in order, stable and changed ones by turns."""
    texts = (base, ours, theirs)
    if sum(text.count("\n") for text in texts) > MAX_LINES:
        yield _Region(*([_closed(text)] if text else [] for text in texts))
        return
    whole = _Region(_lines(base), _lines(ours), _lines(theirs))
    try:
        kept_ours, kept_theirs = _kept(whole.base, whole.ours), _kept(whole.base, whole.theirs)
    except _TooMuch:
        yield whole
        return
    yield from _divided(whole, kept_ours, kept_theirs)


def _divided(
    whole: _Region, kept_ours: dict[int, int], kept_theirs: dict[int, int]
) -> Iterator[_Region]:
    """``whole`` cut before and after every line of the base that both sides kept."""
    at = (0, 0, 0)
    for line in sorted(kept_ours.keys() & kept_theirs.keys()):
        here = (line, kept_ours[line], kept_theirs[line])
        if here != at:
            yield _cut(whole, at, here)
        at = (line + 1, here[1] + 1, here[2] + 1)
        yield _cut(whole, here, at)
    yield _cut(whole, at, (len(whole.base), len(whole.ours), len(whole.theirs)))


def _cut(whole: _Region, start: Sequence[int], end: Sequence[int]) -> _Region:
    return _Region(*(text[a:b] for text, a, b in zip(whole, start, end, strict=True)))


def _kept(base: Sequence[str], side: Sequence[str]) -> dict[int, int]:
    """Which line of ``side`` each line of ``base`` has become. Raises `_TooMuch`."""
    head = _alike(base, side, range(min(len(base), len(side))))
    rest = min(len(base), len(side)) - head
    tail = _alike(base, side, (-1 - i for i in range(rest)))
    kept = {i: i for i in range(head)}
    kept |= {len(base) - i: len(side) - i for i in range(1, tail + 1)}
    for i, j, size in _blocks(base[head : len(base) - tail], side[head : len(side) - tail]):
        kept |= {head + i + k: head + j + k for k in range(size)}
    return kept


def _alike(base: Sequence[str], side: Sequence[str], places: range | Iterator[int]) -> int:
    """How many lines are the same at ``places``, one after the other."""
    count = 0
    for at in places:
        if base[at] != side[at]:
            break
        count += 1
    return count


def _blocks(base: Sequence[str], side: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Where runs of lines are the same, the longest found first, within a budget of steps.

    As `difflib.SequenceMatcher.get_matching_blocks`, which knows no limit. Raises `_TooMuch`.
    """
    matcher = difflib.SequenceMatcher(None, base, side, autojunk=False)
    counts = Counter(side)
    costs = list(accumulate((1 + counts[line] for line in base), initial=0))
    steps = 0
    waiting = [(0, len(base), 0, len(side))]
    while waiting:
        start, end, low, high = waiting.pop()
        steps += costs[end] - costs[start]
        if steps > MAX_STEPS:
            raise _TooMuch
        i, j, size = matcher.find_longest_match(start, end, low, high)
        if size:
            yield i, j, size
            if start < i and low < j:
                waiting.append((start, i, low, j))
            if i + size < end and j + size < high:
                waiting.append((i + size, end, j + size, high))


def _lines(text: str) -> list[str]:
    """The lines with their ends; the last one gets one if it has none."""
    lines = _closed(text).split("\n")
    return [f"{line}\n" for line in lines[:-1]]


def _closed(text: str) -> str:
    return text if not text or text.endswith("\n") else text + _line_end(text)


def _line_end(text: str) -> str:
    first, newline, _ = text.partition("\n")
    return "\r\n" if newline and first.endswith("\r") else "\n"


def _ended(text: str, base: str, ours: str, theirs: str) -> str:
    """``text`` with a last newline if the side that changed that has one."""
    before, here, there = (not side or side.endswith("\n") for side in (base, ours, theirs))
    wanted = there if here == before else here
    return _closed(text) if wanted else text.removesuffix("\n").removesuffix("\r")
