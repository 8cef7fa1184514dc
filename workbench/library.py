"""The articles of a project and how far one reviewer has come with each.

The names are there at once. The figures are read a batch at a time, so that whoever waits sees them
come and can stop them, and again only where a file has changed.
"""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workbench.article.article import draft_of
from workbench.article.readers.text import read_text
from workbench.article.reading import read_article, slug_of
from workbench.claims.claim import ClaimState, squeezed
from workbench.errors import ArticleError
from workbench.review.check import ReviewerChecks
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict
from workbench.store.documents import Assignment, ProjectSettings
from workbench.store.folder import is_of, load_checks, load_claims, load_settings, reviewer_files
from workbench.store.stamp import is_settled, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from threading import Event

    from workbench.project import Project
    from workbench.store.documents import ClaimsFile
    from workbench.store.stamp import Stamp

_Stamps: TypeAlias = "tuple[tuple[Path, Stamp | None], ...]"
_NONE = Assignment()
_MOST = 64
"""Articles in one batch."""


class ListedArticle(NamedTuple):
    """An article as its file's name tells it."""

    article: str
    """The short name."""
    seed: Path


class ArticleProgress(NamedTuple):
    """How far a reviewer has come with an article, and who is finished with it.

    Of others' verdicts nothing is told but how many differ from those that the reviewer gave.
    """

    article: str
    title: str = ""
    begun: bool = False
    """Whether there is a claim list; without one there is nothing to count."""
    claims: int = 0
    """Those to check."""
    verified: int = 0
    disputed: int = 0
    unsourced: int = 0
    recheck: int = 0
    """Of those with a verdict, the ones whose wording changed since."""
    differ: int = 0
    """Of those with a verdict that holds, the ones on which somebody else gave another."""
    finished: tuple[str, ...] = ()
    """Names of the reviewers who signed off the present draft."""
    is_mine_finished: bool = False
    """Whether the reviewer did."""
    assigned: tuple[str, ...] = ()
    """Who is to check it, by the names of their files."""
    due: str = ""
    """ISO date; empty when there is none."""
    unreadable: str = ""
    """Why its text or its claim list can't be read, in words; empty when they can."""

    @property
    def checked(self) -> int:
        """Claims with a verdict."""
        return self.verified + self.disputed + self.unsourced

    @property
    def open(self) -> int:
        """Claims without one."""
        return self.claims - self.checked


class Batch(NamedTuple):
    """Some articles' figures, and the articles whose figures are still to be read."""

    found: tuple[ArticleProgress, ...]
    left: Sequence[ListedArticle]


class Library:
    """Reads a project's articles for one reviewer. For one thread at a time."""

    def __init__(self, project: Project, reviewer: str) -> None:
        self._project = project
        self._reviewer = reviewer
        self._known: dict[str, tuple[_Stamps, ArticleProgress]] = {}
        self._settings: ProjectSettings | None = None

    def articles(self) -> tuple[ListedArticle, ...]:
        """Every article by its name; none where the folder can't be read.

        Of files that would share one name only the first is listed; `lint` tells of the others.
        """
        self._settings = None
        try:
            seeds = self._project.seeds()
        except OSError:
            return ()
        named = {slug_of(seed): seed for seed in reversed(seeds)}
        return tuple(ListedArticle(article, named[article]) for article in sorted(named))

    def read(self, wanted: Sequence[ListedArticle], stop: Event, seconds: float) -> Batch:
        """The figures of the first of ``wanted``: as many as can be read in about that time.

        At least one, unless ``stop`` was set. Half of the time is left to other threads.
        """
        end = time.perf_counter() + seconds
        found: list[ArticleProgress] = []
        for listed in wanted[:_MOST]:
            begun = time.perf_counter()
            if stop.is_set() or (found and begun > end):
                break
            if self._read_one(listed, found):
                stop.wait(time.perf_counter() - begun)
        return Batch(tuple(found), wanted[len(found) :])

    def _read_one(self, listed: ListedArticle, found: list[ArticleProgress]) -> bool:
        """Add an article's figures; says whether its files had to be read for that."""
        folder = self._project.checks / listed.article
        paths = (listed.seed, self._project.claims_path(listed.article), *reviewer_files(folder))
        looked_at = [(path, stamp_of(path)) for path in paths]
        stamps: _Stamps = tuple(looked_at)
        known = self._known.get(listed.article)
        is_known = known is not None and known[0] == stamps and _are_settled(stamps)
        progress = known[1] if known and is_known else self._progress(listed, paths[2:])
        self._known[listed.article] = stamps, progress
        assignment = self._assignments().get(listed.article, _NONE)
        found.append(progress._replace(assigned=assignment.assigned, due=assignment.due))
        return not is_known

    def _assignments(self) -> Mapping[str, Assignment]:
        if self._settings is None:
            stored = load_settings(self._project.settings_path)
            self._settings = stored.document or ProjectSettings()
        return self._settings.articles

    def _progress(self, listed: ListedArticle, files: Sequence[Path]) -> ArticleProgress:
        stored = load_claims(self._project.claims_path(listed.article))
        document = stored.document
        try:
            title = document.title if document else ""
            title = title or read_article(listed.seed, self._project.root).title
            plain = ArticleProgress(listed.article, squeezed(title))
            if document is None:
                why = str(stored.problems[0]) if stored.problems else ""
                return plain._replace(unreadable=why, begun=bool(why))
            checks = {path: each for path in files if (each := load_checks(path).document)}
            return self._signed(self._counted(plain, document, checks), listed, checks)
        except ArticleError as error:
            return ArticleProgress(listed.article, listed.article, unreadable=str(error))

    def _counted(
        self, plain: ArticleProgress, document: ClaimsFile, checks: Mapping[Path, ReviewerChecks]
    ) -> ArticleProgress:
        claims = {claim.id: claim for claim in document.claims if claim.state is ClaimState.ACTIVE}
        mine = next((each for path, each in checks.items() if self._is_mine(path)), None)
        state = ReviewState(claims, mine or ReviewerChecks(self._reviewer, ""))
        verdicts = Counter(verdict for _, verdict in _verdicts(state, claims))
        holding = {i: verdict for i, verdict in _verdicts(state, claims) if not state.is_stale(i)}
        others = [
            ReviewState(claims, each) for path, each in checks.items() if not self._is_mine(path)
        ]
        return plain._replace(
            begun=True,
            claims=len(claims),
            verified=verdicts[Verdict.VERIFIED],
            disputed=verdicts[Verdict.DISPUTED],
            unsourced=verdicts[Verdict.UNSOURCED],
            recheck=verdicts.total() - len(holding),
            differ=len(_differing(holding, others)),
        )

    def _signed(
        self, counted: ArticleProgress, listed: ListedArticle, checks: Mapping[Path, ReviewerChecks]
    ) -> ArticleProgress:
        """With who signed off the draft as it is now; the text is read only where somebody did."""
        signed = {path: each for path, each in checks.items() if each.finished}
        draft = draft_of(read_text(listed.seed).text) if signed else ""
        done = {path: each for path, each in signed.items() if each.finished == draft}
        return counted._replace(
            finished=tuple(each.name or each.reviewer for each in done.values()),
            is_mine_finished=any(map(self._is_mine, done)),
        )

    def _is_mine(self, path: Path) -> bool:
        return is_of(path, self._reviewer)


def _verdicts(state: ReviewState, claims: Iterable[str]) -> Iterable[tuple[str, Verdict]]:
    """The claims on which a reviewer gave a verdict, and which."""
    for claim_id in claims:
        check = state.check(claim_id)
        if check is not None and check.verdict is not None:
            yield claim_id, check.verdict


def _differing(mine: Mapping[str, Verdict], others: Iterable[ReviewState]) -> set[str]:
    """Of the claims judged here, those on which another's verdict holds and is another one."""
    return {
        claim_id
        for other in others
        for claim_id, verdict in _verdicts(other, mine)
        if verdict is not mine[claim_id] and not other.is_stale(claim_id)
    }


def _are_settled(stamps: _Stamps) -> bool:
    """Whether none of the files was written so lately that its stamp could hide another write."""
    return all(stamp is None or is_settled(stamp) for _, stamp in stamps)
