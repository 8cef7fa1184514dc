"""The semantic merge of one file: two people's work on it brought together, claim by claim.

For a pull that git could not join, for a file that changed on disk while it was open, and for work
that could not be saved. Which change wins and what only a person can settle is said row by row in
`workbench.store.threeway`. Nothing is returned that does not read back as the merged values.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workbench.errors import FileRefused, Problem
from workbench.store.canvas import Plan, Source, canvas, layout
from workbench.store.conflict import Conflict, Merged, Pick, Place, Versions
from workbench.store.documents import FORMAT
from workbench.store.meaning import meant, opened
from workbench.store.migrations import STEPS, upgraded
from workbench.store.overlay import fields
from workbench.store.reader import decoded, read
from workbench.store.schema import brief
from workbench.store.shapes import CHECKS, CLAIMS, DECISIONS, PROJECT, Shape
from workbench.store.splice import Change, Unwritable, spliced
from workbench.store.text_merge import SHORTEST_MARKER
from workbench.store.threeway import (
    CHECKS_RULES,
    CLAIMS_RULES,
    DECISIONS_RULES,
    PROJECT_RULES,
    Rules,
    differently,
    joined_order,
    merged_values,
)
from workbench.store.tree import Mapping as Fields
from workbench.store.tree import Scalar, plain_fields
from workbench.store.writer import document
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from workbench.store.overlay import Values
    from workbench.store.tree import Plain


class _Kind(NamedTuple):
    rules: Rules
    shape: Shape


_KINDS = (
    _Kind(CLAIMS_RULES, CLAIMS),
    _Kind(CHECKS_RULES, CHECKS),
    _Kind(DECISIONS_RULES, DECISIONS),
    _Kind(PROJECT_RULES, PROJECT),
)
_Parts: TypeAlias = "Mapping[tuple[str, str], str]"
_WHOLE = ("", "")
_LONGEST_FORMAT = 9
_NO_PICKS: Mapping[Place, Pick] = MappingProxyType({})


def merge(versions: Versions, picks: Mapping[Place, Pick] = _NO_PICKS) -> Merged:
    """Both sides' changes in one file; ``picks`` settles clashes.

    Raises `FileRefused` when a version can't be read, is of a newer format or another kind of file:
    such are never merged, only chosen from.
    """
    path, *sides = versions = _without_blanks(versions)
    base, ours, theirs = (_source(data, path) for data in sides)
    values = [plain_fields(side.tree) if side else {} for side in (base, ours, theirs)]
    if ours is None or theirs is None:
        return _with_one_gone(versions, values, picks)
    kind = _kind_of(ours, theirs, path)
    if versions.ours in (versions.base, versions.theirs):
        return Merged(versions.theirs)
    if versions.theirs == versions.base:
        return Merged(versions.ours)
    if _is_indivisible(kind.rules, values):
        return _chosen(versions, values, picks)
    wanted, conflicts = merged_values(kind.rules, picks, *values)
    texts = _canvases(kind, (base, ours, theirs), values, wanted)
    return Merged(_dressed_as(versions.ours or b"", _written(texts, wanted, kind, path)), conflicts)


def marked(versions: Versions, size: int = SHORTEST_MARKER) -> bytes:
    """The merged file with markers of ``size`` characters where it takes a person, as git has them.

    Between markers stand whole entries, so that either side of each is good YAML. Raises what
    `merge` raises.
    """
    conflicts = merge(versions).conflicts
    ours, theirs = (
        _parts(merge(versions, {each.place: pick for each in conflicts}).data, versions.path)
        for pick in (Pick.OURS, Pick.THEIRS)
    )
    text = _with_markers(ours, theirs, max(size, SHORTEST_MARKER))
    return _dressed_as(versions.ours or b"", text.removeprefix("\n") + "\n")


def _without_blanks(versions: Versions) -> Versions:
    """An empty file is none: so git hands over what one side does not have."""
    path, *sides = versions
    return Versions(path, *(data if data and data.strip() else None for data in sides))


def _source(data: bytes | None, path: Path) -> Source | None:
    """A version in the newest format. Raises `FileRefused`."""
    if data is None:
        return None
    plain = decoded(data, path).replace("\r\n", "\n").encode()
    tree = read(plain, path)
    told = tree.fields["format"].value if "format" in tree.fields else None
    if isinstance(told, Scalar) and told.text and _is_newer(told.text):
        what = tr(
            "the file has format {number}, which only a newer desk can merge",
            number=brief(told.text),
        )
        raise FileRefused([Problem(path, told.line, what, tr("format {number}", number=FORMAT))])
    kind = _kind_in(tree)
    steps = STEPS.get(kind.rules.entries, {}) if kind else {}
    plain, tree = upgraded(plain, tree, path, steps)
    return Source(plain.decode(), tree)


def _is_newer(told: str) -> bool:
    return told.isdecimal() and (len(told) > _LONGEST_FORMAT or int(told) > FORMAT)


def _kind_of(ours: Source, theirs: Source, path: Path) -> _Kind:
    """What both versions are; one without entries may be of any kind.

    Raises `FileRefused` when they are not the same.
    """
    here, there = _kind_in(ours.tree), _kind_in(theirs.tree)
    if here and there and here is not there:
        raise FileRefused([Problem(path, 1, tr("the two versions are not the same kind of file"))])
    return here or there or _KINDS[-1]


def _kind_in(tree: Fields) -> _Kind | None:
    return next((each for each in _KINDS if each.rules.entries in tree.fields), None)


def _is_indivisible(rules: Rules, values: Sequence[Values]) -> bool:
    """Whether one version has to be chosen as a whole.

    Two claim lists that were made in different ways are not one list, and what stands in place of
    the entries but is none can't be merged with entries.
    """
    if rules is CLAIMS_RULES and differently(*(each.get("splitter") for each in values)):
        return True
    held = [each.get(rules.entries) for each in values]
    return not all(each is None or isinstance(each, dict) for each in held)


def _with_one_gone(
    versions: Versions, values: Sequence[Values], picks: Mapping[Place, Pick]
) -> Merged:
    """A file that one side does not have: new, deleted, or deleted here and changed there."""
    there = versions.theirs if versions.ours is None else versions.ours
    if there is None or there == versions.base:
        return Merged(None)
    if versions.base is None:
        return Merged(there)
    return _chosen(versions, values, picks)


def _chosen(versions: Versions, values: Sequence[Values], picks: Mapping[Place, Pick]) -> Merged:
    """One version as a whole; what is there is kept until somebody chooses."""
    default = Pick.THEIRS if versions.ours is None else Pick.OURS
    base, ours, theirs = (dict(each) or None for each in values)
    whole = Conflict(Place(), base, ours, theirs, default)
    pick = picks.get(whole.place)
    is_settled = pick in (Pick.OURS, Pick.THEIRS)
    wanted = pick if is_settled else default
    data = versions.theirs if wanted is Pick.THEIRS else versions.ours
    return Merged(data, () if is_settled else (whole,))


def _canvases(
    kind: _Kind,
    sides: tuple[Source | None, Source, Source],
    values: Sequence[Values],
    wanted: Values,
) -> Iterator[str]:
    """The texts to write on, the best first."""
    key = kind.rules.entries
    base, ours, theirs = (fields(each.get(key)) for each in values)
    left = fields(wanted.get(key))
    as_theirs = {
        each
        for each, value in left.items()
        if value == theirs.get(each) != ours.get(each)
        and not (ours.get(each) == base.get(each) and _are_mappings(value, ours.get(each)))
    }
    yield canvas(*sides, Plan(key, left, as_theirs))
    yield sides[1].text
    yield document(wanted, opened(kind.shape, [wanted]))


def _are_mappings(*values: Plain) -> bool:
    return all(isinstance(each, dict) for each in values)


def _written(texts: Iterator[str], wanted: Values, kind: _Kind, path: Path) -> str:
    """The first of ``texts`` that can be made to say what is wanted, made to.

    Raises `FileRefused` when nothing reads back so.
    """
    order = list(fields(wanted.get(kind.rules.entries)))
    said = meant(dict(wanted))
    for text in texts:
        try:
            tree = read(text.encode(), path)
            now = plain_fields(tree)
            shape = opened(kind.shape, [now, wanted])
            written = spliced(text.encode(), tree, Change(shape, now, wanted, order), path)
        except (FileRefused, Unwritable):
            continue
        if meant(plain_fields(written.tree)) == said:
            return written.data.decode()
    what = tr("both versions together would not read back as they are meant")
    raise FileRefused([Problem(path, 1, what)])


def _parts(data: bytes | None, path: Path) -> _Parts:
    """The text in parts that are never cut by a marker.

    Each begins with a line end, and has none behind it.
    """
    source = _source(data, path)
    if source is None:
        return {}
    laid = layout(source, _kind_of(source, source, path).rules.entries)
    parts = laid.parts if laid else {_WHOLE: "\n" + source.text}
    last = next(reversed(parts))
    return {**parts, last: parts[last].removesuffix("\n")}


def _with_markers(ours: _Parts, theirs: _Parts, size: int) -> str:
    """The parts of both; those that are not the same between markers, runs of them together."""
    both = dict.fromkeys(part for part in ours if part in theirs)
    if list(both) != [part for part in theirs if part in both]:
        ours, theirs = ({_WHOLE: "".join(side.values())} for side in (ours, theirs))
    begin, middle, end = (f"\n{sign * size}" for sign in "<=>")
    order = joined_order(ours, theirs, both)
    texts: list[str] = []
    for is_same, run in groupby(order, lambda part: ours.get(part) == theirs.get(part)):
        names = list(run)
        mine, other = ("".join(side.get(part, "") for part in names) for side in (ours, theirs))
        texts += [mine] if is_same else [begin, " ours", mine, middle, other, end, " theirs"]
    return "".join(texts)


def _dressed_as(model: bytes, text: str) -> bytes:
    """``text`` with the line ends and the byte order mark of ``model``."""
    newline = "\r\n" if model.partition(b"\n")[0].endswith(b"\r") else "\n"
    bom = BOM_UTF8 if model.startswith(BOM_UTF8) else b""
    return bom + text.replace("\n", newline).encode()
