"""Loading and saving the files of ``checks/``: nothing lost, whoever else writes there."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from workbench.errors import FileRefused, Problem, ProblemKind, StoreError
from workbench.store.atomic import reading_reason
from workbench.store.content import NotOurs, content
from workbench.store.migrations import STEPS, upgraded
from workbench.store.reader import read
from workbench.store.schema_checks import checks_from, checks_values
from workbench.store.schema_claims import claims_from, claims_values
from workbench.store.schema_decisions import decisions_from, decisions_values
from workbench.store.schema_project import settings_from, settings_values
from workbench.store.shapes import CHECKS, CLAIMS, DECISIONS, PROJECT, Shape
from workbench.store.stamp import is_settled, stamp_of
from workbench.store.tree import Mapping
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from collections import abc
    from collections.abc import Callable
    from pathlib import Path

    from workbench.review.check import ReviewerChecks
    from workbench.store.documents import ClaimsFile, DecisionsFile, ProjectSettings
    from workbench.store.schema import Loaded
    from workbench.store.stamp import Stamp
    from workbench.store.tree import Plain

D = TypeVar("D")

_ID = re.compile(r"\bc-[0-9a-z][0-9a-z-]*")
_HOLDERS = ("claims", "checks", "decisions", "articles")
"""The keys under which entries stand by claim id or name."""
_MERGE_LEFT = marked(
    "{file} can't be read (line {line}: {what}). What stands in it is safe; nothing is written "
    "there until that is put right: open the article in the window and settle the merge there."
)
_BROKEN = marked(
    "{file} can't be read (at or before line {line}: {what}). What stands in it is safe; nothing "
    "is written there until that is put right by hand."
)
_NOT_REVIEWERS = frozenset({"claims", "decisions"})


class Stored(NamedTuple, Generic[D]):
    """A file as it was read: a value that any thread may use."""

    path: Path
    data: bytes | None
    """What it says, in this desk's format. ``None`` when it is absent, or can't be read at all."""
    document: D | None
    """``None`` when the file is absent or refused."""
    problems: tuple[Problem, ...]
    read_only: str = ""
    """Why it must not be written, in a whole sentence; empty when it may."""
    refused: abc.Mapping[str, Problem] = MappingProxyType({})
    """By claim id: what is wrong with each entry that `document` leaves out."""
    stamp: Stamp | None = None
    """Which file that was; ``None`` where it is not known."""
    by_lines: bool = False
    """Whether it is in the plain form, of which a part can be read and changed by itself."""

    @property
    def is_unkept(self) -> bool:
        """Whether it is here only, as no file could be made of it."""
        return self.data is None and self.document is not None

    @property
    def is_readable(self) -> bool:
        """Whether nothing stands there, or something that can be understood."""
        return not self.read_only or self.document is not None


class Kind(NamedTuple, Generic[D]):
    """What tells one kind of file from another."""

    shape: Shape
    entries: str
    """The key that holds the entries."""
    document: Callable[[Mapping, Path], Loaded[D]]
    values: Callable[[D], dict[str, Plain]]


CLAIMS_KIND: Kind[ClaimsFile] = Kind(CLAIMS, "claims", claims_from, claims_values)
CHECKS_KIND: Kind[ReviewerChecks] = Kind(CHECKS, "checks", checks_from, checks_values)
DECISIONS_KIND: Kind[DecisionsFile] = Kind(DECISIONS, "decisions", decisions_from, decisions_values)
PROJECT_KIND: Kind[ProjectSettings] = Kind(PROJECT, "articles", settings_from, settings_values)


def load_claims(path: Path) -> Stored[ClaimsFile]:
    """The claim list at ``path``. Never raises for what the file is or says: see `problems`."""
    return opened(CLAIMS_KIND, path).stored


def load_checks(path: Path) -> Stored[ReviewerChecks]:
    """The reviewer's file at ``path``. Never raises for what the file is or says."""
    return opened(CHECKS_KIND, path).stored


def load_settings(path: Path) -> Stored[ProjectSettings]:
    """The project's settings at ``path``. Never raises for what the file is or says."""
    return opened(PROJECT_KIND, path).stored


def load_decisions(path: Path) -> Stored[DecisionsFile]:
    """What the editor's seat settled, at ``path``. Never raises for what the file is or says."""
    return opened(DECISIONS_KIND, path).stored


def entry_lines(stored: Stored[D]) -> dict[str, int]:
    """The line on which each entry of a file begins, by claim id or name."""
    if stored.data is None or stored.document is None:
        return {}
    tree = read(stored.data, stored.path)
    holders = (tree.fields[key].value for key in _HOLDERS if key in tree.fields)
    return {
        key: field.key.line
        for holder in holders
        if isinstance(holder, Mapping)
        for key, field in holder.fields.items()
    }


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


def is_of(path: Path, reviewer: str) -> bool:
    """Whether a reviewer's file is this one's, by its name alone: what it says may be copied.

    Case makes no difference, as it makes none on many disks.
    """
    return path.stem.casefold() == reviewer.casefold()


def ids_named(folder: Path) -> frozenset[str]:
    """The ids of claims that stand anywhere in the article's files beside ``claims.yaml``.

    Looked for as words, so that nobody's entry is missed in a file that can't be understood. Raises
    `StoreError` when one can't be read at all.
    """
    found: set[str] = set()
    for path in sorted(folder.glob("*.yaml")):
        if path.name == "claims.yaml":
            continue
        try:
            found.update(_ID.findall(path.read_bytes().decode("ascii", "replace")))
        except OSError as error:
            raise StoreError(
                tr("{file} can't be read: {why}.", file=path.name, why=reading_reason(error))
            ) from error
    return frozenset(found)


class Opened(NamedTuple, Generic[D]):
    """A file as it was read, with the tree that a change of it needs."""

    stored: Stored[D]
    tree: Mapping | None = None


def opened(kind: Kind[D], path: Path) -> Opened[D]:
    """Read a file with its tree. Never raises for what the file is or says."""
    stamp = stamp_of(path)  # taken first: a change after it shows as a change
    try:
        data = content(path)
    except FileNotFoundError:
        return Opened(Stored(path, None, None, ()))
    except OSError as error:
        return _unreadable(path, reading_reason(error))
    except NotOurs as fault:
        return _unreadable(path, str(fault))
    return _parsed(kind, Stored(path, data, None, (), stamp=stamp))


def looked(kind: Kind[D], stored: Stored[D]) -> Stored[D]:
    """The file as it is now; the same value when nobody has changed it since it was read."""
    stamp = stamp_of(stored.path)
    if stamp == stored.stamp and stamp is not None and is_settled(stamp):
        return stored
    now = opened(kind, stored.path).stored
    return (
        stored._replace(stamp=stamp) if now.data == stored.data and now[3:5] == stored[3:5] else now
    )


def understood(kind: Kind[D], stored: Stored[D]) -> Opened[D]:
    """A file as it was read, with its tree again; none where it could not be understood."""
    if stored.data is None or stored.document is None:
        return Opened(Stored(stored.path, None, None, ()))
    return _parsed(kind, stored)


def _parsed(kind: Kind[D], stored: Stored[D]) -> Opened[D]:
    path, data = stored.path, stored.data or b""
    try:
        data, tree = upgraded(data, read(data, path), path, STEPS.get(kind.entries, {}))
        found = stored_as(kind, path, data, tree)
    except FileRefused as refusal:
        why = _why_refused(refusal.problems[0])
        return Opened(stored._replace(problems=refusal.problems, read_only=why))
    return Opened(found._replace(stamp=stored.stamp), tree)


def stored_as(kind: Kind[D], path: Path, data: bytes, tree: Mapping) -> Stored[D]:
    """The value for a file with these bytes, which read as ``tree``. Raises `FileRefused`."""
    document, problems, read_only, refused = kind.document(tree, path)
    return Stored(path, data, document, problems, read_only, refused, by_lines=tree.by_lines)


def _unreadable(path: Path, why: str) -> Opened[D]:
    read_only = tr(
        "{file} can't be read: {why}. Nothing is written there until that is put right.",
        file=path.name,
        why=why,
    )
    return Opened(
        Stored(
            path, None, None, (Problem(path, 1, tr("cannot be read: {why}", why=why)),), read_only
        )
    )


def _why_refused(problem: Problem) -> str:
    text = _MERGE_LEFT if problem.kind is ProblemKind.MERGE else _BROKEN
    return tr(text, file=problem.path.name, line=problem.line, what=problem.sentence())
