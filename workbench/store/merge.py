"""The semantic merge of one file: two people's work on it brought together, claim by claim.

For a pull that git could not join, for a file that changed on disk while it was open, and for work
that could not be saved. Which change wins and what only a person can settle is said row by row in
`workbench.store.threeway`. Nothing is returned that does not read back as the merged values.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from difflib import SequenceMatcher
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import FileRefused, Problem
from workbench.store.canvas import Source, canvas, layout
from workbench.store.conflict import Conflict, Merged, Pick, Place, Versions
from workbench.store.documents import FORMAT
from workbench.store.overlay import fields
from workbench.store.reader import decoded, read
from workbench.store.shapes import CHECKS, CLAIMS, DECISIONS, PROJECT, Shape, Style
from workbench.store.splice import Change, Unwritable, spliced
from workbench.store.threeway import (
    CHECKS_RULES,
    CLAIMS_RULES,
    DECISIONS_RULES,
    PROJECT_RULES,
    Rules,
    differently,
    merged_values,
)
from workbench.store.tree import Scalar, plain_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
    if kind.rules is CLAIMS_RULES and differently(*(each.get("splitter") for each in values)):
        return _chosen(versions, values, picks)
    wanted, conflicts = merged_values(kind.rules, picks, *values)
    if versions.ours in (versions.base, versions.theirs):
        return Merged(versions.theirs)
    if versions.theirs == versions.base:
        return Merged(versions.ours)
    written = _written(_canvas(base, ours, theirs, kind.rules.entries), wanted, kind, path)
    return Merged(_dressed_as(versions.ours or b"", written), conflicts)


def marked(versions: Versions, size: int = 7) -> bytes:
    """The merged file with markers of ``size`` characters where it takes a person, as git has them.

    Between markers stand whole entries, so that either side of each is good YAML. Raises what
    `merge` raises.
    """
    conflicts = merge(versions).conflicts
    sides = [
        merge(versions, {conflict.place: pick for conflict in conflicts}).data
        for pick in (Pick.OURS, Pick.THEIRS)
    ]
    ours, theirs = ([] if data is None else _pieces(data, versions.path) for data in sides)
    parts: list[str] = []
    for what, i, j, k, m in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if what == "equal":
            parts += ours[i:j]
        else:
            parts += ["\n", "<" * size, " ours", *ours[i:j], "\n", "=" * size, *theirs[k:m]]
            parts += ["\n", ">" * size, " theirs"]
    return _dressed_as(versions.ours or b"", "".join(parts).removeprefix("\n"))


def _without_blanks(versions: Versions) -> Versions:
    """An empty file is none: so git hands over what one side does not have."""
    path, *sides = versions
    return Versions(path, *(data if data and data.strip() else None for data in sides))


def _source(data: bytes | None, path: Path) -> Source | None:
    if data is None:
        return None
    text = decoded(data, path).replace("\r\n", "\n")
    tree = read(text.encode(), path)
    found = tree.fields.get("format")
    told = found.value if found else None
    if isinstance(told, Scalar) and told.text and told.text.isdecimal() and int(told.text) > FORMAT:
        what = f"the file has format {told.text}, which only a newer desk can merge"
        raise FileRefused([Problem(path, told.line, what, f"format {FORMAT}")])
    return Source(text, tree)


def _kind_of(ours: Source, theirs: Source, path: Path) -> _Kind:
    """What both versions are. Raises `FileRefused` when they are not the same."""
    kinds = [
        next((each for each in _KINDS if each.rules.entries in side.tree.fields), _KINDS[-1])
        for side in (ours, theirs)
    ]
    if kinds[0] is not kinds[1]:
        raise FileRefused([Problem(path, 1, "the two versions are not the same kind of file")])
    return kinds[0]


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
    data = versions.theirs if (pick or default) is Pick.THEIRS else versions.ours
    return Merged(data, () if pick else (whole,))


def _canvas(base: Source | None, ours: Source, theirs: Source, entries: str) -> str:
    """The text to write on; ours as it is, where the pieces of both do not go together."""
    text = canvas(base, ours, theirs, entries)
    try:
        read(text.encode(), Path())
    except FileRefused:
        return ours.text
    return text


def _written(text: str, wanted: Values, kind: _Kind, path: Path) -> str:
    """``text`` changed to say what is wanted. Raises `FileRefused` when nothing reads back so."""
    tree = read(text.encode(), path)
    now = plain_fields(tree)
    shape = _open(kind.shape, kind.rules.entries, now, wanted)
    order = list(fields(wanted.get(kind.rules.entries)))
    try:
        written = spliced(text.encode(), tree, Change(shape, now, wanted, order), path)
    except Unwritable:
        written = None
    if written is None or plain_fields(written.tree) != wanted:
        what = "both versions together would not read back as they are meant"
        raise FileRefused([Problem(path, 1, what)])
    return written.data.decode()


def _open(shape: Shape, entries: str, *values: Values) -> Shape:
    """``shape`` with the unknown keys of these values as known ones: they are merged, too."""
    held = [each for side in values for each in _mappings(side.get(entries))]
    inner = dict(shape.inner)
    if entries in inner:
        links = [each for entry in held for each in _mappings(entry.get("links"))]
        deeper = dict(inner[entries].inner)
        if "links" in deeper:
            deeper["links"] = _with_keys(deeper["links"], links)
        inner[entries] = _with_keys(inner[entries], held)._replace(inner=deeper)
    return _with_keys(shape, values)._replace(inner=inner)


def _with_keys(shape: Shape, values: Iterable[Values]) -> Shape:
    unknown = {key: Style.SHORT for each in values for key in each if key not in shape.styles}
    return shape._replace(styles={**shape.styles, **unknown})


def _mappings(value: Plain) -> list[dict[str, Plain]]:
    """The mappings in a list or under the keys of a mapping."""
    held = list(value.values()) if isinstance(value, dict) else value
    return [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []


def _pieces(data: bytes, path: Path) -> list[str]:
    """The text in pieces that are never cut by a marker; each begins with a line end."""
    source = _source(data, path)
    if source is None:
        return []
    if source.tree.flow:
        return ["\n" + source.text]
    entries = _kind_of(source, source, path).rules.entries
    laid = layout(source, entries)
    return [piece.text for group in laid.groups for piece in group.values()] + [laid.closing]


def _dressed_as(model: bytes, text: str) -> bytes:
    """``text`` with the line ends and the byte order mark of ``model``."""
    newline = "\r\n" if model.partition(b"\n")[0].endswith(b"\r") else "\n"
    bom = BOM_UTF8 if model.startswith(BOM_UTF8) else b""
    return bom + text.replace("\n", newline).encode()
