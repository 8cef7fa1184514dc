"""Saving the files of ``checks/``: only what changed, under a lock, and nothing of others lost."""

from __future__ import annotations

from dataclasses import replace
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
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from workbench.review.check import ReviewerChecks
    from workbench.store.conflict import Conflict, Settled
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Kind, Opened

D = TypeVar("D")

_SETTLED = ("claim", "verdict", "correction")
"""What two entries for one claim have to agree in to be taken together."""


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
    *,
    sparing: bool = False,
) -> Stored[ReviewerChecks]:
    """Make the reviewer's file say ``after``, as `save_claims` does.

    ``order`` is the claims of the article, which gives new entries their places. Nothing is written
    over an entry that can't be read: ``sparing`` saves all the rest, and what is to be said there
    has to wait; else nothing is saved.
    """
    quickly = _saved_in_part(stored, after, order)
    return quickly or _save(CHECKS_KIND, stored, after, order, settled, sparing=sparing)


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


def unmerged(
    kind: Kind[D],
    stored: Stored[D],
    after: D | None,
    order: Sequence[str],
    spared: Collection[str] = (),
) -> Stored[D]:
    """The file made to say ``after``, if nobody else had touched it; as it was where that is none.

    Nothing is written. What it says of the claims ``spared`` stays. Raises `SaveFailed`.
    """
    if after is None or after == stored.document:
        return stored
    return _written(kind, understood(kind, stored), _change(kind, stored, after, order, spared))


def cleared(kind: Kind[D], stored: Stored[D], claims: Collection[str]) -> Stored[D]:
    """The file as if it had none of the entries for these claims that can't be read.

    What is to be said there can then be compared with what stands there once that can be read.
    """
    gone = stored.refused.keys() & set(claims)
    tree = understood(kind, stored).tree if gone else None
    if tree is None or stored.data is None or stored.document is None:
        return stored
    after = kind.values(stored.document)
    entries = {**fields(after[kind.entries]), **{key: {} for key in gone}}
    change = Change(kind.shape, {**after, kind.entries: entries}, after)
    try:
        without = spliced(stored.data, tree, change, stored.path)
        return stored_as(kind, stored.path, without.data, without.tree)
    except (Unwritable, FileRefused) as error:
        raise _unsure(stored.path) from error


def _change(
    kind: Kind[D], stored: Stored[D], after: D, order: Sequence[str], spared: Collection[str]
) -> Change:
    """What makes the file say ``after``, but of the claims ``spared`` what it says now."""
    now, wanted = kind.values(stored.document) if stored.document else {}, kind.values(after)
    if spared:
        present, entries = fields(now.get(kind.entries)), fields(wanted[kind.entries])
        kept = {each: value for each, value in entries.items() if each not in spared}
        kept |= {each: present[each] for each in spared if each in present}
        wanted = {**wanted, kind.entries: kept}
    return Change(kind.shape, now, wanted, order)


def _filled(kind: Kind[D], change: Change, disk: Stored[D], waited: Collection[str]) -> Change:
    """``change`` with what the entries that waited leave open as it stands on ``disk`` by now.

    An entry that says something else than the one there is left as it is: a person has to choose.
    """
    there = fields(kind.values(disk.document)[kind.entries]) if disk.document else {}
    entries = fields(change.after[kind.entries])
    for each in entries.keys() & there.keys() & set(waited):
        ours, theirs = fields(entries[each]), fields(there[each])
        if all(theirs.get(key) in (None, ours.get(key, theirs.get(key))) for key in _SETTLED):
            entries[each] = {**theirs, **ours}
    return replace(change, after={**change.after, kind.entries: entries})


def _save(
    kind: Kind[D],
    stored: Stored[D],
    after: D,
    order: Sequence[str],
    settled: Settled | None,
    *,
    sparing: bool = False,
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
        spared = disk.stored.refused.keys() if sparing else ()
        if disk.stored.data == stored.data:
            saved = _written(kind, disk, _change(kind, disk.stored, after, order, spared))
        else:
            _see_same_reviewer(kind, disk.stored, after)
            base = cleared(kind, stored, stored.refused.keys() - spared) if sparing else stored
            change = _change(kind, base, after, order, spared)
            if base is not stored:
                change = _filled(kind, change, disk.stored, stored.refused)
            ours = _written(kind, understood(kind, base), change).data or b""
            saved = _joined(kind, base, disk.stored, ours, settled)
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
        raise _unsure(path) from error
    if saved.document is None or kind.values(saved.document) != change.after:
        why = tr("what was to be written would not be understood")
        raise save_failed(path, why, tr("Check dates and links, then try again."))
    return saved


def _unsure(path: Path) -> SaveFailed:
    why = tr("what was to be written would not read back the same")
    return save_failed(path, why, tr("Remove unusual characters from it and try again."))


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
