"""Loading and saving the files of ``checks/``: nothing lost, whoever else writes there."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from workbench.errors import ChangedElsewhere, FileRefused, Problem
from workbench.store import atomic
from workbench.store.atomic import reason, replace_file, save_failed
from workbench.store.lock import locked
from workbench.store.overlay import fields
from workbench.store.reader import MAX_BYTES, read
from workbench.store.schema import Loaded
from workbench.store.schema_checks import checks_from, checks_values
from workbench.store.schema_claims import claims_from, claims_values
from workbench.store.shapes import CHECKS, CLAIMS, Shape
from workbench.store.splice import Change, Unwritable, created, spliced
from workbench.store.threeway import merged
from workbench.store.tree import Mapping, plain_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.review.check import ReviewerChecks
    from workbench.store.documents import ClaimsFile
    from workbench.store.tree import Plain

D = TypeVar("D")

_NOT_REVIEWERS = frozenset({"claims", "decisions"})
_REFUSED = "it cannot be read as it stands"


@dataclass(frozen=True, slots=True)
class Stored(Generic[D]):
    """A file as it was read: a value that any thread may use."""

    path: Path
    data: bytes | None
    """``None`` when the file does not exist, or could not be read at all."""
    document: D | None
    """``None`` when the file is absent or refused."""
    problems: tuple[Problem, ...]
    read_only: str = ""
    """Why it must not be written; empty when it may."""


@dataclass(frozen=True, slots=True)
class _Kind(Generic[D]):
    """What tells one kind of file from another."""

    shape: Shape
    entries: str
    """The key that holds the entries."""
    document: Callable[[Mapping, Path], Loaded[D]]
    values: Callable[[D], dict[str, Plain]]


_CLAIMS: _Kind[ClaimsFile] = _Kind(CLAIMS, "claims", claims_from, claims_values)
_CHECKS: _Kind[ReviewerChecks] = _Kind(CHECKS, "checks", checks_from, checks_values)


def _as_read(tree: Mapping, _: Path) -> Loaded[Mapping]:
    return Loaded(tree, ())


_SYNTAX: _Kind[Mapping] = _Kind(Shape({}), "", _as_read, plain_fields)


def load_claims(path: Path) -> Stored[ClaimsFile]:
    """The claim list at ``path``. Never raises for what the file is or says: see `problems`."""
    return _load(_CLAIMS, path)


def load_checks(path: Path) -> Stored[ReviewerChecks]:
    """The reviewer's file at ``path``. Never raises for what the file is or says."""
    return _load(_CHECKS, path)


def load_syntax(path: Path) -> Stored[Mapping]:
    """The fields of any other file in ``checks/``, with no more known of them than their places."""
    return _load(_SYNTAX, path)


def entry_lines(stored: Stored[D]) -> dict[str, int]:
    """The line on which each entry of a claim list or a reviewer's file begins, by claim id."""
    if stored.data is None or stored.document is None:
        return {}
    tree = read(stored.data, stored.path)
    holders = (tree.fields[key].value for key in ("claims", "checks") if key in tree.fields)
    return {
        key: field.key.line
        for holder in holders
        if isinstance(holder, Mapping)
        for key, field in holder.fields.items()
    }


def save_claims(stored: Stored[ClaimsFile], after: ClaimsFile) -> Stored[ClaimsFile]:
    """Make the claim list say ``after``; the lines of unchanged claims are not touched.

    ``stored`` is what ``after`` was made from. What others changed since then is kept and comes
    back in the result. Claims keep the order they have in the file. Raises `ChangedElsewhere` where
    others changed the same claim differently, else `SaveFailed`; the file is then as it was.
    """
    return _save(_CLAIMS, stored, after, [claim.id for claim in after.claims])


def save_checks(
    stored: Stored[ReviewerChecks], after: ReviewerChecks, order: Sequence[str]
) -> Stored[ReviewerChecks]:
    """Make the reviewer's file say ``after``, as `save_claims` does.

    ``order`` is the claims of the article, which gives new entries their places.
    """
    return _save(_CHECKS, stored, after, order)


def reviewer_files(folder: Path) -> tuple[Path, ...]:
    """The reviewers' files in ``checks/<article>/``, by name; empty when the folder is missing."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return ()
    return tuple(
        path
        for path in paths
        if path.suffix == ".yaml"
        and path.stem.casefold() not in _NOT_REVIEWERS
        and not path.name.startswith(".")
    )


def sweep(folder: Path) -> None:
    """Remove the unfinished files that dead processes left in ``folder``."""
    atomic.sweep(folder)


def _load(kind: _Kind[D], path: Path) -> Stored[D]:
    try:
        data = _content(path)
    except FileNotFoundError:
        if path.is_symlink():
            return _unreadable(path, "it is a link that leads nowhere")
        return Stored(path, None, None, ())
    except OSError as error:
        return _unreadable(path, reason(error))
    except _NotAFile as fault:
        return _unreadable(path, str(fault))
    return _parsed(kind, path, data)


class _NotAFile(Exception):
    """Something else than a file of the project stands there; the text says what."""


def _content(path: Path) -> bytes:
    """What the file at ``path`` holds; of too large a file only as much as proves it.

    Raises `OSError`, or `_NotAFile` for anything that must not be opened.
    """
    if not _inside(path):
        raise _NotAFile("it is a link that leads out of the checks folder")
    if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
        raise _NotAFile("it is not a file")
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _inside(path: Path) -> bool:
    """Whether ``path`` really lies in its ``checks`` folder, links followed."""
    checks = path.parent.parent
    return _real(path).is_relative_to(_real(checks.parent) / checks.name)


def _real(path: Path) -> Path:
    """``path`` with its links followed; unlike ``Path.resolve`` a circle of links is no error."""
    return Path(os.path.realpath(path))


def _unreadable(path: Path, why: str) -> Stored[D]:
    return Stored(path, None, None, (Problem(path, 1, f"cannot be read: {why}"),), why)


def _parsed(kind: _Kind[D], path: Path, data: bytes) -> Stored[D]:
    try:
        loaded = kind.document(read(data, path), path)
    except FileRefused as refusal:
        return Stored(path, data, None, refusal.problems, _REFUSED)
    return Stored(path, data, loaded.document, loaded.problems, loaded.read_only)


def _save(kind: _Kind[D], stored: Stored[D], after: D, order: Sequence[str]) -> Stored[D]:
    if stored.document == after:
        return stored
    if stored.read_only:
        raise save_failed(stored.path, stored.read_only, "Repair it by hand, then open it again.")
    _make_folder(stored)
    with locked(stored.path.parent.parent, stored.path):
        disk = _load(kind, stored.path)
        if disk.read_only:
            raise save_failed(stored.path, disk.read_only, "Repair it by hand, then save again.")
        if disk.data is None and stored.data is not None:
            raise ChangedElsewhere(
                f"Could not save {stored.path.name}: it was deleted or moved since it was read. "
                "Nothing was written, and your changes are still here. Open the article again."
            )
        return _written(kind, disk, _wanted(kind, stored, disk, after, order), stored.path)


def _make_folder(stored: Stored[D]) -> None:
    """Make the article's folder for its first file; one that vanished is not made again."""
    if stored.data is not None:
        return
    folder = stored.path.parent
    try:
        for each in (folder.parent, folder):
            each.mkdir(exist_ok=True)
    except OSError as error:
        raise save_failed(stored.path, reason(error), "Give access, then save again.") from error


def _wanted(
    kind: _Kind[D], stored: Stored[D], disk: Stored[D], after: D, order: Sequence[str]
) -> Change:
    """The change that the disk needs: ours, over whatever came there in the meantime."""
    ours = kind.values(after)
    now = kind.values(disk.document) if disk.document else {}
    if disk.data == stored.data:
        return Change(kind.shape, now, ours, order)
    base = kind.values(stored.document) if stored.document else {}
    result, clashes = merged(base, ours, now, kind.entries)
    if clashes:
        raise ChangedElsewhere(
            f"Could not save {stored.path.name}: it was changed elsewhere, and differently, for "
            f"{', '.join(clashes)}. The file is as it is there, and your changes are still here. "
            "Open the article again and choose."
        )
    return Change(kind.shape, now, result, order)


def _written(kind: _Kind[D], disk: Stored[D], change: Change, path: Path) -> Stored[D]:
    """Write ``change`` over what is on disk. Nothing is touched before the result reads back."""
    try:
        if disk.data is None:
            data = created(change, path)
        else:
            data = _spliced(kind, disk.data, change, path)
    except Unwritable as error:
        why = "what was to be written would not read back the same"
        raise save_failed(path, why, "Remove unusual characters from it and try again.") from error
    saved: Stored[D] = _parsed(kind, path, data)
    if saved.document is None or kind.values(saved.document) != dict(change.after):
        why = "what was to be written would not be understood"
        raise save_failed(path, why, "Check dates and links, then try again.")
    if data != disk.data:
        replace_file(_real(path), data)
    return saved


def _spliced(kind: _Kind[D], data: bytes, change: Change, path: Path) -> bytes:
    tree = read(data, path)
    present = tree.fields.get(kind.entries)
    known, wanted = fields(change.before[kind.entries]), fields(change.after[kind.entries])
    if present and isinstance(present.value, Mapping):
        for claim_id, found in present.value.fields.items():
            if claim_id in wanted and claim_id not in known:
                why = f"its entry {claim_id} (line {found.key.line}) cannot be read as it stands"
                raise save_failed(path, why, "Repair that entry by hand, then save again.")
    return spliced(data, tree, change, path)
