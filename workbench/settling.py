"""Finishing a merge that left both versions of a file in it, between markers.

Whoever opens the article chooses claim by claim; what only one side changed is brought together by
itself. Until then the file stays as it is, and every other file works.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import ChangedElsewhere
from workbench.sharing.stages import versions_of
from workbench.store.atomic import reason, replace_file, save_failed
from workbench.store.conflict import Clashed, Waiting
from workbench.store.content import NotOurs, content
from workbench.store.lock import locked
from workbench.store.merge import merge
from workbench.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.store.conflict import Settled, Versions


class Unfinished(NamedTuple):
    """A file with markers in it, and what a person has to say before it can be written whole."""

    path: Path
    marked: bytes
    waiting: Waiting


def unfinished(path: Path) -> Unfinished:
    """Both versions of the marked file at ``path``, merged as far as nobody has to be asked.

    Raises `FileRefused` where one of them can't be read; then only a person with an editor can
    help.
    """
    marked = _now(path)
    versions = versions_of(path)
    return Unfinished(path, marked, Waiting(versions, merge(versions).conflicts))


def finish(found: Unfinished, settled: Settled | None = None) -> None:
    """Write the file whole, with what the person chose.

    Raises `Clashed` where something is still to be chosen, `ChangedElsewhere` when somebody has
    touched the file since it was found, and `SaveFailed`; the file is then as it was.
    """
    path, versions = found.path, found.waiting.versions
    picks = settled.picks_for(found.waiting.conflicts) if settled else {}
    merged = merge(versions, picks)
    if merged.conflicts:
        raise Clashed(_text(versions), Waiting(versions, merged.conflicts))
    with locked(path.parent.parent, path):
        if _now(path) != found.marked:
            raise ChangedElsewhere(
                tr(
                    "{file} was changed in the meantime. Nothing was written. Look at it again.",
                    file=path.name,
                )
            )
        replace_file(path, merged.data or b"")


def _now(path: Path) -> bytes:
    try:
        return content(path)
    except OSError as error:
        raise save_failed(path, reason(error), tr("Put that right and try again.")) from error
    except NotOurs as fault:
        raise save_failed(path, str(fault), tr("Put that right and try again.")) from fault


def _text(versions: Versions) -> str:
    return tr(
        "The merge of {file} needs you: both sides changed the same, differently. "
        "Nothing was written. Choose what is to stay.",
        file=versions.path.name,
    )
