"""Saving the files of ``checks/``: only what changed, under a lock, and nothing of others lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from workbench.errors import FileRefused, SaveFailed
from workbench.store.atomic import confirm, reason, replace_file, save_failed
from workbench.store.conflict import Clashed, Versions, Waiting
from workbench.store.content import holds
from workbench.store.excerpt import changed_in_part
from workbench.store.folder import (
    CHECKS_KIND,
    CLAIMS_KIND,
    Stored,
    looked,
    opened,
    stored_as,
    understood,
)
from workbench.store.lock import locked
from workbench.store.merge import merge
from workbench.store.overlay import fields
from workbench.store.reader import read
from workbench.store.splice import Change, Unwritable, created, spliced
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.review.check import ReviewerChecks
    from workbench.store.conflict import Conflict, Settled
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Kind, Opened

D = TypeVar("D")


def save_claims(
    stored: Stored[ClaimsFile], after: ClaimsFile, settled: Settled | None = None
) -> Stored[ClaimsFile]:
    """Make the claim list say ``after``; the lines of unchanged claims are not touched.

    ``stored`` is what ``after`` was made from. What others changed since then is merged and comes
    back in the result; ``settled`` says what a person chose where both changed the same. Claims
    keep the order they have in the file. Raises `Clashed` where somebody has to choose, else
    `SaveFailed`; the file is then as it was.
    """
    return _save(CLAIMS_KIND, stored, after, [claim.id for claim in after.claims], settled)


def save_checks(
    stored: Stored[ReviewerChecks],
    after: ReviewerChecks,
    order: Sequence[str],
    settled: Settled | None = None,
) -> Stored[ReviewerChecks]:
    """Make the reviewer's file say ``after``, as `save_claims` does.

    ``order`` is the claims of the article, which gives new entries their places.
    """
    quickly = _saved_in_part(stored, after, order)
    return quickly or _save(CHECKS_KIND, stored, after, order, settled)


def _saved_in_part(
    stored: Stored[ReviewerChecks], after: ReviewerChecks, order: Sequence[str]
) -> Stored[ReviewerChecks] | None:
    """Save without reading entries that stay, in a tidy file that nobody has touched.

    ``None`` where more has to be looked at; nothing is written then.
    """
    path, data, before = stored.path, stored.data, stored.document
    if data is None or before is None or not stored.by_lines or stored.problems:
        return None
    with locked(path.parent.parent, path):
        changed = changed_in_part(data, before, after, order, path)
        if changed is None or not holds(path, data):
            return None
        replace_file(path, changed)
    return stored._replace(data=changed, document=after, stamp=None)


def as_bytes(kind: Kind[D], stored: Stored[D], after: D, order: Sequence[str]) -> bytes:
    """What the file would hold if nobody else had touched it since it was read.

    Raises `SaveFailed`.
    """
    return unmerged(kind, stored, after, order).data or b""


def unmerged(kind: Kind[D], stored: Stored[D], after: D | None, order: Sequence[str]) -> Stored[D]:
    """The file made to say ``after``, if nobody else had touched it; as it was where that is none.

    Nothing is written. Raises `SaveFailed`.
    """
    if after is None or after == stored.document:
        return stored
    now = kind.values(stored.document) if stored.document else {}
    change = Change(kind.shape, now, kind.values(after), order)
    return _written(kind, understood(kind, stored), change)


def _save(
    kind: Kind[D], stored: Stored[D], after: D, order: Sequence[str], settled: Settled | None
) -> Stored[D]:
    if stored.document == after:
        return stored
    if stored.read_only and (present := looked(kind, stored)).read_only:
        raise _not_over(present)
    if kind is CLAIMS_KIND:
        _make_folder(stored)
    with locked(stored.path.parent.parent, stored.path):
        disk = opened(kind, stored.path)
        if disk.stored.read_only:
            raise _not_over(disk.stored)
        if disk.stored.data == stored.data:
            now = kind.values(disk.stored.document) if disk.stored.document else {}
            saved = _written(kind, disk, Change(kind.shape, now, kind.values(after), order))
        else:
            _see_same_reviewer(kind, disk.stored, after)
            ours = as_bytes(kind, stored, after, order)
            saved = _joined(kind, stored, disk.stored, ours, settled)
        if saved.data is not None and saved.data != disk.stored.data:
            replace_file(saved.path, saved.data)
        else:
            confirm(saved.path)
        return saved


def _see_same_reviewer(kind: Kind[D], disk: Stored[D], after: D) -> None:
    """See that the file that has come there is not another reviewer's, by a link or a copy."""
    theirs = kind.values(disk.document).get("reviewer") if disk.document else None
    if theirs and theirs not in (kind.values(after).get("reviewer"), disk.path.stem):
        why = tr("the file that stands there now is that of {reviewer}", reviewer=theirs)
        raise save_failed(disk.path, why, tr("Put your own file back, then save again."))


def _joined(
    kind: Kind[D], stored: Stored[D], disk: Stored[D], ours: bytes, settled: Settled | None
) -> Stored[D]:
    """Our change and what came to the disk in the meantime, in one file."""
    path = stored.path
    versions = Versions(path, stored.data if stored.document else None, ours, disk.data)
    try:
        merged = merge(versions)
        if merged.conflicts and settled:
            merged = merge(versions, settled.picks_for(merged.conflicts))
        if merged.conflicts:
            raise Clashed(
                _clash_text(versions, merged.conflicts), Waiting(versions, merged.conflicts)
            )
        if merged.data is None:
            return Stored(path, None, None, ())
        return stored_as(kind, path, merged.data, read(merged.data, path))
    except FileRefused as error:
        why = tr(
            "it was changed elsewhere, and both versions do not go together ({why})", why=error
        )
        raise save_failed(path, why, tr("Open the article again to see what is there.")) from error


def _clash_text(versions: Versions, conflicts: Sequence[Conflict]) -> str:
    what = tr("it was deleted or moved elsewhere")
    if versions.theirs is not None:
        named = dict.fromkeys(each.place.entry or each.place.key for each in conflicts)
        places = ", ".join(each for each in named if each) or tr("the file as a whole")
        what = tr("it was changed elsewhere, and differently, for {places}", places=places)
    return tr(
        "Could not save {file}: {why}. Nothing was written, and your changes are still here. "
        "Choose what is to stay.",
        file=versions.path.name,
        why=what,
    )


def _not_over(stored: Stored[D]) -> SaveFailed:
    """The error for a file that must not be written as it stands."""
    return SaveFailed(
        tr(
            "Could not save: {why} Your changes are still here, and not yet on the disk.",
            why=stored.read_only,
        )
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
        raise save_failed(
            stored.path, reason(error), tr("Give access, then save again.")
        ) from error


def _written(kind: Kind[D], disk: Opened[D], change: Change) -> Stored[D]:
    """The file with ``change`` made, as it would be read back. Nothing is on the disk yet."""
    path = disk.stored.path
    try:
        if disk.stored.data is None or disk.tree is None:
            written = created(change, path)
        else:
            _spare_refused(kind, disk.stored, change)
            written = spliced(disk.stored.data, disk.tree, change, path)
        saved = stored_as(kind, path, written.data, written.tree)
    except (Unwritable, FileRefused) as error:
        why = tr("what was to be written would not read back the same")
        raise save_failed(
            path, why, tr("Remove unusual characters from it and try again.")
        ) from error
    if saved.document is None or kind.values(saved.document) != change.after:
        why = tr("what was to be written would not be understood")
        raise save_failed(path, why, tr("Check dates and links, then try again."))
    return saved


def _spare_refused(kind: Kind[D], disk: Stored[D], change: Change) -> None:
    """See that no entry is to be written where one stands that could not be read."""
    wanted = fields(change.after[kind.entries])
    for claim_id, problem in disk.refused.items():
        if claim_id in wanted:
            why = tr(
                "its entry for {claim} can't be read (line {line})",
                claim=claim_id,
                line=problem.line,
            )
            raise save_failed(disk.path, why, tr("Repair that line by hand, then save again."))
