"""Saving the files of ``checks/``: only what changed, under a lock, and nothing of others lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from workbench.errors import ChangedElsewhere, FileRefused, SaveFailed
from workbench.store.atomic import confirm, reason, replace_file, save_failed
from workbench.store.folder import CHECKS_KIND, CLAIMS_KIND, opened, stored_as
from workbench.store.lock import locked
from workbench.store.overlay import fields
from workbench.store.splice import Change, Unwritable, created, spliced
from workbench.store.threeway import merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.review.check import ReviewerChecks
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Kind, Opened, Stored

D = TypeVar("D")


def save_claims(stored: Stored[ClaimsFile], after: ClaimsFile) -> Stored[ClaimsFile]:
    """Make the claim list say ``after``; the lines of unchanged claims are not touched.

    ``stored`` is what ``after`` was made from. What others changed since then is kept and comes
    back in the result. Claims keep the order they have in the file. Raises `ChangedElsewhere` where
    others changed the same claim differently, else `SaveFailed`; the file is then as it was.
    """
    return _save(CLAIMS_KIND, stored, after, [claim.id for claim in after.claims])


def save_checks(
    stored: Stored[ReviewerChecks], after: ReviewerChecks, order: Sequence[str]
) -> Stored[ReviewerChecks]:
    """Make the reviewer's file say ``after``, as `save_claims` does.

    ``order`` is the claims of the article, which gives new entries their places.
    """
    return _save(CHECKS_KIND, stored, after, order)


def _save(kind: Kind[D], stored: Stored[D], after: D, order: Sequence[str]) -> Stored[D]:
    if stored.document == after:
        return stored
    if stored.read_only:
        raise _not_over(stored)
    if kind is CLAIMS_KIND:
        _make_folder(stored)
    with locked(stored.path.parent.parent, stored.path):
        disk = opened(kind, stored.path)
        if disk.stored.read_only:
            raise _not_over(disk.stored)
        if disk.stored.data is None and stored.data is not None:
            raise ChangedElsewhere(
                f"Could not save {stored.path.name}: it was deleted or moved since it was read. "
                "Nothing was written, and your changes are still here. Open the article again."
            )
        return _put(kind, disk, _wanted(kind, stored, disk.stored, after, order))


def _not_over(stored: Stored[D]) -> SaveFailed:
    """The error for a file that must not be written as it stands."""
    return SaveFailed(
        f"Could not save: {stored.read_only} Your changes are still here, and not yet on the disk."
    )


def _make_folder(stored: Stored[D]) -> None:
    """Make the article's folder for its claim list; one that vanished is not made again."""
    if stored.data is not None:
        return
    folder = stored.path.parent
    try:
        for each in (folder.parent, folder):
            each.mkdir(exist_ok=True)
    except OSError as error:
        raise save_failed(stored.path, reason(error), "Give access, then save again.") from error


def _wanted(
    kind: Kind[D], stored: Stored[D], disk: Stored[D], after: D, order: Sequence[str]
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


def _put(kind: Kind[D], disk: Opened[D], change: Change) -> Stored[D]:
    """Write ``change`` over what is on disk. Nothing is touched before the result reads back."""
    path = disk.stored.path
    try:
        if disk.stored.data is None or disk.tree is None:
            written = created(change, path)
        else:
            _spare_refused(kind, disk.stored, change)
            written = spliced(disk.stored.data, disk.tree, change, path)
        saved = stored_as(path, written.data, kind.document(written.tree, path))
    except (Unwritable, FileRefused) as error:
        why = "what was to be written would not read back the same"
        raise save_failed(path, why, "Remove unusual characters from it and try again.") from error
    if saved.document is None or kind.values(saved.document) != change.after:
        why = "what was to be written would not be understood"
        raise save_failed(path, why, "Check dates and links, then try again.")
    if written.data != disk.stored.data:
        replace_file(path, written.data)
    else:
        confirm(path)
    return saved


def _spare_refused(kind: Kind[D], disk: Stored[D], change: Change) -> None:
    """See that no entry is to be written where one stands that could not be read."""
    wanted = fields(change.after[kind.entries])
    for claim_id, problem in disk.refused.items():
        if claim_id in wanted:
            why = f"its entry for {claim_id} can't be read (line {problem.line})"
            raise save_failed(disk.path, why, "Repair that line by hand, then save again.")
