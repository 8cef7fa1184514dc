"""The notes of a project: one reviewer's own, and those of others as far as they may be seen.

Where the project reads blind, a note of somebody else is seen only on words that the reviewer gave
a verdict on: those the claim has now, or those that both of them judged. Files are read a batch at
a time, and again only where they have changed.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workbench.article.searching import Searchable, folded
from workbench.claims.claim import squeezed
from workbench.library import Library, ListedArticle
from workbench.review.check import ReviewerChecks
from workbench.review.listing import numbers
from workbench.review.state import ReviewState
from workbench.store.documents import ProjectSettings
from workbench.store.folder import is_of, load_checks, load_claims, load_settings, reviewer_files
from workbench.store.stamp import is_settled, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from threading import Event

    from workbench.project import Project
    from workbench.review.check import Check
    from workbench.review.verdict import Verdict
    from workbench.store.stamp import Stamp

_Stamps: TypeAlias = "tuple[tuple[Path, Stamp | None], ...]"
_BEFORE = 24
"""Code points of a note shown before the words that were found."""
_FIRST = 4_000
"""Code points of a note that are looked through before all of it is."""
_BEHIND = 1_000
"""Code points of a note looked at behind them: nobody reads more of it in a list."""


class Note(NamedTuple):
    """What one reviewer wrote on one claim."""

    listed: ListedArticle
    title: str
    """Of the article; its short name where the claim list says none."""
    claim: str
    """The id."""
    number: int
    """Of the claim in its list; 0 for one that is not to be checked."""
    wording: str
    verdict: Verdict | None
    reviewer: str
    """The name, or the short name where the file gives no other; empty for one's own note."""
    text: str
    key: str
    """The folded text it is found by."""


class NotesOf(NamedTuple):
    """The notes of one article."""

    article: str
    notes: tuple[Note, ...]


class Batch(NamedTuple):
    """Some articles' notes, and the articles that are still to be read."""

    found: tuple[NotesOf, ...]
    left: Sequence[ListedArticle]


class Excerpt(NamedTuple):
    """The words found in a note, between what stands before and behind them, on one line."""

    before: str
    words: str
    behind: str


class OnDesk(NamedTuple):
    """The article on the desk, whose own checks may not be on disk yet."""

    article: str
    state: ReviewState


class NoteReader:
    """Reads a project's notes for one reviewer. For one thread at a time."""

    def __init__(self, project: Project, reviewer: str) -> None:
        self._project = project
        self._reviewer = reviewer
        self._known: dict[str, tuple[_Stamps, tuple[Note, ...]]] = {}

    def articles(self) -> tuple[ListedArticle, ...]:
        """Every article of the project, by name."""
        return Library(self._project, self._reviewer).articles()

    def read(
        self, wanted: Sequence[ListedArticle], on_desk: OnDesk, stop: Event, seconds: float
    ) -> Batch:
        """The notes of the first of ``wanted``: as many as can be read in about that time.

        At least one article's, unless ``stop`` was set. Half of the time is left to other threads.
        """
        end = time.perf_counter() + seconds
        found: list[NotesOf] = []
        for listed in wanted:
            begun = time.perf_counter()
            if stop.is_set() or (found and begun > end):
                break
            state = on_desk.state if listed.article == on_desk.article else None
            found.append(NotesOf(listed.article, self._read_one(listed, state)))
            stop.wait(min(time.perf_counter() - begun, seconds))
        return Batch(tuple(found), wanted[len(found) :])

    def _read_one(self, listed: ListedArticle, state: ReviewState | None) -> tuple[Note, ...]:
        """An article's notes; ``state`` is what the desk knows of it, if it is there."""
        files = reviewer_files(self._project.checks / listed.article)
        paths = (self._project.settings_path, self._project.claims_path(listed.article), *files)
        looked_at = [(path, stamp_of(path)) for path in paths]
        stamps: _Stamps = tuple(looked_at)
        known = self._known.get(listed.article)
        if known and known[0] == stamps and state is None and _are_settled(stamps):
            return known[1]
        notes = tuple(self._notes(listed, files, state))
        if state is None:
            self._known[listed.article] = stamps, notes
        return notes

    def _notes(
        self, listed: ListedArticle, files: Iterable[Path], state: ReviewState | None
    ) -> Iterator[Note]:
        """What may be seen, claim by claim; a file that can't be read is left out."""
        document = load_claims(self._project.claims_path(listed.article)).document
        checks = [(is_of(path, self._reviewer), load_checks(path).document) for path in files]
        mine = next((each for is_mine, each in checks if is_mine), None)
        others = [each for is_mine, each in checks if each and not is_mine]
        if state is None:
            claims = {claim.id: claim for claim in document.claims} if document else {}
            state = ReviewState(claims, mine or ReviewerChecks(self._reviewer, ""))
        title = squeezed(document.title) if document else ""
        blind = (load_settings(self._project.settings_path).document or ProjectSettings()).blind
        at = {claim_id: place for place, claim_id in enumerate(state.claims)}
        number = numbers(state)
        for claim_id, reviewer, check in sorted(
            _seen(state, others, blind=blind), key=lambda each: at.get(each[0], len(at))
        ):
            claim = state.claims.get(claim_id)
            yield Note(
                listed,
                title or listed.article,
                claim_id,
                number.get(claim_id, 0),
                squeezed(claim.wording if claim else check.claim),
                check.verdict,
                reviewer,
                check.note,
                " ".join(folded(check.note).split()),
            )


def holding(notes: Iterable[Note], words: str) -> list[Note]:
    """The notes that hold these words one behind the other; none for nothing but blanks."""
    key = " ".join(folded(words).split())
    return [note for note in notes if key in note.key] if key else []


def excerpt(text: str, words: str) -> Excerpt:
    """Where a note holds these words, and what is around them; its beginning if it does not.

    Of a long note it is a part.
    """
    hits = Searchable(text[:_FIRST]).find(words) or Searchable(text).find(words)
    if not hits:
        return Excerpt("", "", squeezed(text[:_BEHIND]))
    found = hits[0]
    start = max(0, found.start - _BEFORE)
    if start:
        blank = text.find(" ", start, found.start)
        start = blank + 1 if blank >= 0 else start
    before = f"{'…' if start else ''}{squeezed(text[start : found.start])}"
    return Excerpt(
        before + " " * text[: found.start][-1:].isspace(),
        squeezed(found.of(text)),
        " " * text[found.end : found.end + 1].isspace()
        + squeezed(text[found.end : found.end + _BEHIND]),
    )


def _seen(
    state: ReviewState, others: Iterable[ReviewerChecks], *, blind: bool
) -> Iterator[tuple[str, str, Check]]:
    """The claim, the writer and the check of every note that may be seen."""
    for claim_id, check in state.mine.checks.items():
        if check.note:
            yield claim_id, "", check
    for other in others:
        for claim_id, check in other.checks.items():
            if check.note and (not blind or state.has_judged(claim_id, check.claim)):
                yield claim_id, other.name or other.reviewer, check


def _are_settled(stamps: _Stamps) -> bool:
    """Whether none of the files was written so lately that its stamp could hide another write."""
    return all(stamp is None or is_settled(stamp) for _, stamp in stamps)
