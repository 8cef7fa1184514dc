"""What was checked before: the verdicts given in a project's other articles, with their evidence.

Never those of the article on the desk: its other readers may be reading blind.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from workbench.claims.claim import ClaimState, squeezed
from workbench.claims.similar import Index
from workbench.review.again import How, compared
from workbench.review.standing import Standing
from workbench.store.folder import load_checks, load_claims, reviewer_files
from workbench.store.stamp import stamp_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from threading import Event

    from workbench.project import Project
    from workbench.review.evidence import Evidence
    from workbench.review.verdict import Verdict
    from workbench.store.stamp import Stamp

T = TypeVar("T")

_Read: TypeAlias = "dict[Path, tuple[Stamp, T]]"
"""What was made of each file, and of which state of it."""


class _List(NamedTuple):
    """What an article's claim list says of the claims judged there."""

    title: str = ""
    left: frozenset[str] = frozenset()
    """Ids of those that were set aside, split, merged or retired: nobody stands by them now."""


@dataclass(frozen=True, slots=True)
class EarlierCheck:
    """One reviewer's verdict on one wording."""

    wording: str
    """As it was judged, on one line."""
    reviewer: str
    """The name, or the short name where the file gives no other."""
    verdict: Verdict
    checked: str
    """ISO date of the verdict; empty when the file does not say."""
    links: tuple[Evidence, ...]
    has_note: bool = False
    claim: str = ""
    """The id of the claim it was given on."""


@dataclass(frozen=True, slots=True)
class EarlierClaim:
    """One wording that was judged in another article, by one reviewer or several."""

    article: str
    """The short name."""
    title: str
    wording: str
    checks: tuple[EarlierCheck, ...]
    """At least one; the latest first."""
    how: How = How.WORDS
    """What it has in common with the claim that it was found for."""
    figure: str = ""
    """Its figure in plain words, where it is another one."""

    @property
    def standing(self) -> Standing:
        """The verdict all of them gave, or that they differ."""
        verdicts = {check.verdict for check in self.checks}
        return Standing(verdicts.pop().value) if len(verdicts) == 1 else Standing.DIFFER

    @property
    def checked(self) -> str:
        """ISO date of the latest verdict; empty when none is dated."""
        return self.checks[0].checked

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Everybody who judged it, the latest first."""
        return tuple(dict.fromkeys(check.reviewer for check in self.checks))

    @property
    def has_note(self) -> bool:
        """Whether anybody wrote down why."""
        return any(check.has_note for check in self.checks)

    @property
    def sources(self) -> tuple[Evidence, ...]:
        """Everybody's evidence, each source once, that of the latest check first."""
        found: dict[str, Evidence] = {}
        for check in self.checks:
            for link in check.links:
                found.setdefault(link.key, link)
        return tuple(found.values())


class Earlier:
    """What one look at the project found. It never changes, so any thread may ask it."""

    def __init__(self, claims: Iterable[EarlierClaim] = ()) -> None:
        self._index = Index((claim, claim.wording) for claim in claims)

    def __len__(self) -> int:
        return len(self._index)

    def like(self, wording: str, limit: int, *, english: bool = True) -> tuple[EarlierClaim, ...]:
        """The claims most like ``wording``, the most alike first, and how they differ from it.

        That is told in English only.
        """
        found = [match.key for match in self._index.best(wording, limit)]
        if not english:
            return tuple(found)
        hints = (compared(wording, claim.wording) for claim in found)
        return tuple(
            replace(claim, how=how, figure=figure)
            for claim, (how, figure) in zip(found, hints, strict=True)
        )


class Archive:
    """Reads the other articles' files, and again only those that have changed. For one thread."""

    def __init__(self, project: Project, article: str) -> None:
        self._project = project
        self._own = project.checks / article
        self._lists: _Read[_List] = {}
        self._checks: _Read[tuple[EarlierCheck, ...]] = {}
        self._found: tuple[EarlierClaim, ...] | None = None

    def look(self, stop: Event) -> Earlier | None:
        """What stands there now; ``None`` when it is what it was, or when ``stop`` was set.

        A file that can't be read, and an entry in it that can't be understood, is left out.
        """
        found: list[EarlierClaim] = []
        for folder in self._folders():
            checks: list[EarlierCheck] = []
            for path in reviewer_files(folder):
                judged = _again(self._checks, path, _read_checks, stop)
                checks += judged or ()
                if stop.is_set():
                    return None
            if checks:
                claims = _again(self._lists, folder / "claims.yaml", _read_list, stop) or _List()
                counting = (check for check in checks if check.claim not in claims.left)
                found += _together(folder.name, claims.title or folder.name, counting)
        if self._found == tuple(found):
            return None
        self._found = tuple(found)
        return Earlier(found)

    def _folders(self) -> tuple[Path, ...]:
        """The folders of the other articles; a link to the one on the desk is not another."""
        try:
            paths = sorted(self._project.checks.iterdir())
        except OSError:
            return ()
        others = [path for path in paths if path.is_dir() and not _is_same(path, self._own)]
        return tuple(others)


def _again(known: _Read[T], path: Path, read: Callable[[Path], T], stop: Event) -> T | None:
    """What ``read`` makes of a file, read only where it is not ``known``; nothing of no file."""
    stamp = stamp_of(path)
    if stamp is None:
        return None
    if path not in known or known[path][0] != stamp:
        begun = time.perf_counter()
        known[path] = (stamp, read(path))
        stop.wait(time.perf_counter() - begun)  # half the time is for the window's own thread
    return known[path][1]


def _read_list(path: Path) -> _List:
    """What counts here of a claim list."""
    document = load_claims(path).document
    if document is None:
        return _List()
    left = (claim.id for claim in document.claims if claim.state is not ClaimState.ACTIVE)
    return _List(squeezed(document.title), frozenset(left))


def _read_checks(path: Path) -> tuple[EarlierCheck, ...]:
    """The verdicts in a reviewer's file."""
    document = load_checks(path).document
    if document is None:
        return ()
    reviewer = document.name or document.reviewer
    return tuple(
        EarlierCheck(
            squeezed(check.claim),
            reviewer,
            check.verdict,
            check.checked,
            check.links,
            has_note=bool(check.note),
            claim=claim_id,
        )
        for claim_id, check in document.checks.items()
        if check.verdict
    )


def _together(article: str, title: str, checks: Iterable[EarlierCheck]) -> Iterator[EarlierClaim]:
    """The checks of one article, those of the same wording together."""
    by_wording: dict[str, list[EarlierCheck]] = {}
    for check in checks:
        by_wording.setdefault(check.wording, []).append(check)
    for wording, same in by_wording.items():
        latest_first = sorted(same, key=_checked, reverse=True)
        yield EarlierClaim(article, title, wording, tuple(latest_first))


def _checked(check: EarlierCheck) -> str:
    return check.checked


def _is_same(one: Path, other: Path) -> bool:
    """Whether both are one folder, by whatever names; in doubt they are."""
    try:
        return other.exists() and one.samefile(other)
    except OSError:
        return True
