"""Loading and saving the files of ``checks/``: nothing lost, whoever else writes there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from workbench.errors import ChangedElsewhere, FileRefused, Problem
from workbench.store import atomic
from workbench.store.atomic import reason, replace_file, save_failed
from workbench.store.content import NotOurs, content, real
from workbench.store.lock import locked
from workbench.store.overlay import fields
from workbench.store.reader import read
from workbench.store.schema import Loaded
from workbench.store.schema_checks import checks_from, checks_values
from workbench.store.schema_claims import claims_from, claims_values
from workbench.store.shapes import CHECKS, CLAIMS, Shape
from workbench.store.splice import Change, Unwritable, created, spliced
from workbench.store.threeway import merged
from workbench.store.tree import Mapping, plain_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

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
    return _opened(_CLAIMS, path).stored


def load_checks(path: Path) -> Stored[ReviewerChecks]:
    """The reviewer's file at ``path``. Never raises for what the file is or says."""
    return _opened(_CHECKS, path).stored


def load_syntax(path: Path) -> Stored[Mapping]:
    """The fields of any other file in ``checks/``, with no more known of them than their places."""
    return _opened(_SYNTAX, path).stored


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


@dataclass(frozen=True, slots=True)
class _Opened(Generic[D]):
    """A file as it was read, with the tree that a change of it needs."""

    stored: Stored[D]
    tree: Mapping | None = None


def _opened(kind: _Kind[D], path: Path) -> _Opened[D]:
    try:
        data = content(path)
    except FileNotFoundError:
        return _Opened(Stored(path, None, None, ()))
    except OSError as error:
        return _unreadable(path, reason(error))
    except NotOurs as fault:
        return _unreadable(path, str(fault))
    try:
        tree = read(data, path)
        loaded = kind.document(tree, path)
    except FileRefused as refusal:
        return _Opened(Stored(path, data, None, refusal.problems, _REFUSED))
    return _Opened(_stored(path, data, loaded), tree)


def _stored(path: Path, data: bytes, loaded: Loaded[D]) -> Stored[D]:
    return Stored(path, data, loaded.document, loaded.problems, loaded.read_only)


def _unreadable(path: Path, why: str) -> _Opened[D]:
    return _Opened(Stored(path, None, None, (Problem(path, 1, f"cannot be read: {why}"),), why))


def _save(kind: _Kind[D], stored: Stored[D], after: D, order: Sequence[str]) -> Stored[D]:
    if stored.document == after:
        return stored
    if stored.read_only:
        raise save_failed(stored.path, stored.read_only, "Repair it by hand, then open it again.")
    _make_folder(stored)
    with locked(stored.path.parent.parent, stored.path):
        disk = _opened(kind, stored.path)
        if disk.stored.read_only:
            advice = "Repair it by hand, then save again."
            raise save_failed(stored.path, disk.stored.read_only, advice)
        if disk.stored.data is None and stored.data is not None:
            raise ChangedElsewhere(
                f"Could not save {stored.path.name}: it was deleted or moved since it was read. "
                "Nothing was written, and your changes are still here. Open the article again."
            )
        return _put(kind, disk, _wanted(kind, stored, disk.stored, after, order))


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


def _put(kind: _Kind[D], disk: _Opened[D], change: Change) -> Stored[D]:
    """Write ``change`` over what is on disk. Nothing is touched before the result reads back."""
    path = disk.stored.path
    try:
        if disk.stored.data is None or disk.tree is None:
            written = created(change, path)
        else:
            _spare_refused(kind, path, disk.tree, change)
            written = spliced(disk.stored.data, disk.tree, change, path)
        saved = _stored(path, written.data, kind.document(written.tree, path))
    except (Unwritable, FileRefused) as error:
        why = "what was to be written would not read back the same"
        raise save_failed(path, why, "Remove unusual characters from it and try again.") from error
    if saved.document is None or kind.values(saved.document) != change.after:
        why = "what was to be written would not be understood"
        raise save_failed(path, why, "Check dates and links, then try again.")
    if written.data != disk.stored.data:
        replace_file(real(path), written.data)
    return saved


def _spare_refused(kind: _Kind[D], path: Path, tree: Mapping, change: Change) -> None:
    """See that no entry is to be written where one stands that could not be read."""
    present = tree.fields.get(kind.entries)
    known, wanted = fields(change.before[kind.entries]), fields(change.after[kind.entries])
    if present and isinstance(present.value, Mapping):
        for claim_id, found in present.value.fields.items():
            if claim_id in wanted and claim_id not in known:
                why = f"its entry {claim_id} (line {found.key.line}) cannot be read as it stands"
                raise save_failed(path, why, "Repair that entry by hand, then save again.")
