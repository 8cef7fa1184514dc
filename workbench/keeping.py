"""Work that could not be saved: how it is written down, read again and taken over.

What was to be written and what that was made from stand in one file, as readable YAML. It is
offered when the article is opened the next time, and never taken over by itself.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from workbench.errors import FileRefused, SaveFailed
from workbench.review.edits import Edit
from workbench.review.state import ReviewState
from workbench.store.atomic import replace_private_file
from workbench.store.conflict import Clashed, Versions, Waiting
from workbench.store.content import NotOurs, content
from workbench.store.folder import CHECKS_KIND, CLAIMS_KIND
from workbench.store.merge import merge
from workbench.store.reader import read
from workbench.store.save import as_bytes, cleared
from workbench.store.shapes import Shape, Style
from workbench.store.tree import plain_fields
from workbench.store.writer import document
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.files import Files
    from workbench.recovery import Recovery
    from workbench.store.conflict import Settled
    from workbench.store.folder import Kind, Stored
    from workbench.store.tree import Plain

D = TypeVar("D")

_SHAPE = Shape(
    {
        "format": Style.NUMBER,
        "project": Style.SHORT,
        "kept": Style.SHORT,
        "claims_base": Style.BLOCK,
        "claims": Style.BLOCK,
        "checks_base": Style.BLOCK,
        "checks": Style.BLOCK,
    }
)
_PARTS = ("claims", "checks")
_DIFFERENT = marked(
    "The work that was kept and what the article's files say now differ in some claims. "
    "Nothing was changed. Choose what is to stay."
)
_KEPT = marked("A copy is kept on this computer; it is offered when you open the article again.")


class Work(NamedTuple):
    """One file's work: the bytes that were to be written, and those they were made from."""

    base: bytes | None
    ours: bytes


class Kept(NamedTuple):
    """What an earlier session could not save."""

    path: Path
    at: datetime
    claims: Work | None
    checks: Work | None


def keep_for(error: SaveFailed, place: Recovery, state: ReviewState, files: Files) -> None:
    """Keep what a save that failed was to write; ``error`` tells then that this was done."""
    try:
        keep(place, state, files)
    except SaveFailed as failure:
        why = str(failure.why or failure).rstrip(".")
        error.kept = tr(
            "A copy could not be kept either: {why}. Do not close the window yet.", why=why
        )
    else:
        place.drop_taken()
        error.kept, error.is_kept = tr(_KEPT), True


def keep(place: Recovery, state: ReviewState, files: Files) -> None:
    """Write down what ``state`` has that is not in ``files``; raises `SaveFailed`."""
    claims, checks = work(state, files)
    values = {
        "format": "1",
        "project": str(place.project),
        "kept": datetime.now().astimezone().isoformat(timespec="seconds"),
        **_told("claims", claims),
        **_told("checks", checks),
    }
    replace_private_file(place.path, document(values, _SHAPE).encode())


def kept_at(path: Path) -> Kept | None:
    """What is kept at ``path``; ``None`` where that can't be understood."""
    try:
        told = plain_fields(read(content(path), path))
        at = datetime.fromisoformat(str(told.get("kept"))).astimezone()
    except (OSError, NotOurs, FileRefused, ValueError):
        return None
    claims, checks = (_work_told(told.get(f"{key}_base"), told.get(key)) for key in _PARTS)
    return Kept(path, at, claims, checks) if claims or checks else None


def work(state: ReviewState, files: Files) -> tuple[Work | None, Work | None]:
    """What ``state`` would write into the claim list and into the reviewer's file, if anything.

    Raises `SaveFailed` where nothing can be written that would read back.
    """
    order = tuple(state.claims)
    claims, own = files.claims, files.own
    return (
        _work(CLAIMS_KIND, claims, files.claims_after(state), order),
        _work(CHECKS_KIND, own, files.checks_after(state), order),
    )


def taken_over(
    kept: Kept, state: ReviewState, files: Files, settled: Sequence[Settled] = ()
) -> Edit:
    """The present state with the work of an earlier session in it, as one step.

    ``settled`` is what was chosen so far, in either file. Raises `Clashed` where both say different
    things and nobody has chosen, and `FileRefused` when they can't be brought together.
    """
    claims, mine, order = files.claims_after(state), files.checks_after(state), tuple(state.claims)
    if kept.claims and claims:
        claims = _joined(CLAIMS_KIND, files.claims, claims, order, kept.claims, settled)
    if kept.checks:
        mine = _joined(CHECKS_KIND, files.own, mine, order, kept.checks, settled)
    listed = {claim.id: claim for claim in claims.claims} if claims else state.claims
    after = ReviewState(listed, mine or state.mine, claims.splitter if claims else state.splitter)
    return Edit(after, tr("taking over kept work"), after.differing(state))


def _work(kind: Kind[D], stored: Stored[D], after: D | None, order: Sequence[str]) -> Work | None:
    if after is None or after == stored.document:
        return None
    stored = cleared(kind, stored, stored.refused.keys())
    base = stored.data if stored.document else None
    return Work(base, as_bytes(kind, stored, after, order))


def _joined(
    kind: Kind[D],
    stored: Stored[D],
    present: D | None,
    order: Sequence[str],
    work: Work,
    settled: Sequence[Settled],
) -> D:
    stored = cleared(kind, stored, stored.refused.keys())
    now = as_bytes(kind, stored, present, order) if present else None
    base = work.base if stored.is_readable else None  # what it was made from is not there to see
    versions = Versions(stored.path, base, work.ours, now)
    merged = merge(versions)
    picks = [each.picks_for(merged.conflicts) for each in settled]
    if any(picks):
        merged = merge(versions, {place: pick for each in picks for place, pick in each.items()})
    if merged.conflicts:
        raise Clashed(tr(_DIFFERENT), Waiting(versions, merged.conflicts))
    return kind.document(read(merged.data or work.ours, stored.path), stored.path).document


def _told(key: str, work: Work | None) -> dict[str, str]:
    if work is None:
        return {}
    base = {} if work.base is None else {f"{key}_base": work.base.decode()}
    return {**base, key: work.ours.decode()}


def _work_told(base: Plain, ours: Plain) -> Work | None:
    if not isinstance(ours, str):
        return None
    return Work(base.encode() if isinstance(base, str) else None, ours.encode())
