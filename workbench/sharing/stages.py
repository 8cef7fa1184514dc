"""The three versions behind a file that a merge has left marked, so that it can be merged again.

Git keeps them in its index until somebody says that the file is done. They are better than what
stands between the markers, for git brings lines together that do not belong together. But once a
person has begun to resolve the file by hand, the file is the truth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import FileRefused, Problem
from workbench.sharing.git import git_at
from workbench.store.atomic import reading_reason
from workbench.store.conflict import Versions
from workbench.store.content import NotOurs, content, real
from workbench.store.markers import is_marked, sides
from workbench.store.reader import read
from workbench.store.text_merge import lines_by_entry
from workbench.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.sharing.git import Git
    from workbench.store.markers import Sides


class _Stages(NamedTuple):
    """What git's index keeps of a file while its merge is unfinished."""

    base: bytes | None
    ours: bytes
    theirs: bytes


def versions_of(path: Path) -> Versions:
    """Both sides of the marked file at ``path``, and what both had before as far as it is known.

    From git's index where the file still is as the merge left it, else from the marked text; the
    base then comes from the index, from the text, or from the commit that both sides grew from.
    Needs no git. Raises `FileRefused` where the file can't be read or its markers do not belong
    together.
    """
    data = _content(path)
    marked = sides(data, path)
    place = real(path)
    git = git_at(place.parent)
    if git is None:
        return Versions(path, marked.base, marked.ours, marked.theirs)
    windows = b"\r\n" in data
    stages = _stages(git, place, windows)
    if stages and _is_untouched(marked, stages):
        return Versions(path, *stages)
    base = (stages and stages.base) or marked.base or _merge_base(git, place, windows)
    return Versions(path, base, marked.ours, marked.theirs)


def _content(path: Path) -> bytes:
    try:
        return content(path)
    except OSError as error:
        why = reading_reason(error)
        raise FileRefused([Problem(path, 1, tr("cannot be read: {why}", why=why))]) from error
    except NotOurs as fault:
        raise FileRefused([Problem(path, 1, tr("cannot be read: {why}", why=fault))]) from fault


def _stages(git: Git, path: Path, windows: bool) -> _Stages | None:
    """What the index keeps, if both sides can be understood."""
    base, ours, theirs = (_version(git, path, f":{n}", windows) for n in (1, 2, 3))
    return None if ours is None or theirs is None else _Stages(base, ours, theirs)


def _version(git: Git, path: Path, revision: str, windows: bool) -> bytes | None:
    """A version of the file with its line ends; ``None`` if git has none that can be understood."""
    data = git.version(revision, path.name)
    if data is None:
        return None
    try:
        read(data, path)
    except FileRefused:  # the markers of an earlier merge, or a stand-in for a file kept elsewhere
        return None
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") if windows else data


def _merge_base(git: Git, path: Path, windows: bool) -> bytes | None:
    """What the file said before both sides changed it, in the merge that left it marked."""
    if other := git.commit("MERGE_HEAD"):
        return _version(git, path, git.merge_base("HEAD", other), windows)
    merge, *parents = git.last_merge() or ("",)
    if len(parents) != 2 or not is_marked(git.version(merge, path.name) or b""):
        return None
    return _version(git, path, git.merge_base(*parents), windows)


def _is_untouched(marked: Sides, stages: _Stages) -> bool:
    """Whether the marked text can be what git made of the stages, entry by entry.

    Which lines git puts between markers depends on how it compares; so the question is whether all
    that each side changed is there, and nothing that neither side has.
    """
    texts = (stages.base or b"", stages.ours, stages.theirs, marked.ours, marked.theirs)
    entries = [lines_by_entry(text.decode("latin-1")) for text in texts]
    keys = set().union(*entries)
    return all(_is_explained(*(each.get(key, frozenset()) for each in entries)) for key in keys)


def _is_explained(
    base: frozenset[str],
    ours: frozenset[str],
    theirs: frozenset[str],
    found_ours: frozenset[str],
    found_theirs: frozenset[str],
) -> bool:
    """Whether one entry, as found on both sides of the marked text, comes from the stages."""
    if ours == theirs:
        return found_ours == found_theirs == ours
    if theirs == base:
        return found_ours == ours and found_theirs <= ours | theirs
    if ours == base:
        return found_theirs == theirs and found_ours <= ours | theirs
    known = ours | theirs
    return ours - base <= found_ours <= known and theirs - base <= found_theirs <= known
