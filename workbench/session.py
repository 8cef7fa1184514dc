"""One article on one reviewer's desk: the one door through which command line and window work."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from workbench.claims.language import ENGLISH
from workbench.claims.placing import anchored
from workbench.errors import SaveFailed, StoreError
from workbench.files import Files
from workbench.later import later
from workbench.opening import first_claims, read_draft, read_folder
from workbench.review.check import ReviewerChecks
from workbench.review.history import History
from workbench.review.listing import Lens, listing, numbers, row_of
from workbench.review.order import next_open
from workbench.review.progress import Progress
from workbench.review.state import ReviewState
from workbench.store.folder import Stored, is_of
from workbench.store.leftovers import sweep
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from workbench import adopting, carving, saving
    from workbench import salvage as salvages
    from workbench.adopting import Adopted, Refinable
    from workbench.article.article import Article
    from workbench.article.sentences import Sentence
    from workbench.claims.claim import Anchor, Claim
    from workbench.identity import Reviewer
    from workbench.opening import Draft, Folder
    from workbench.project import Project
    from workbench.review import edits
    from workbench.review import ground as grounds
    from workbench.review.check import Check
    from workbench.review.coverage import Counts
    from workbench.review.edits import Change, Edit
    from workbench.review.listing import ClaimRow, Parsed
    from workbench.review.verdict import Verdict
    from workbench.salvage import Salvage
    from workbench.saving import Saved, SaveJob
    from workbench.store import save as store_save
    from workbench.store.conflict import Settled
else:
    adopting = later("workbench.adopting")
    carving, saving = later("workbench.carving"), later("workbench.saving")
    salvages = later("workbench.salvage")
    edits = later("workbench.review.edits")
    grounds = later("workbench.review.ground")
    store_save = later("workbench.store.save")


class Session:
    """An open article. Every editing call returns the `Change` it made; `save` makes it last.

    What could not be saved, because a file or the claim's entry in it can't be read, waits where
    there is a place to keep it meanwhile; else it raises `StoreError` and changes nothing.
    """

    def __init__(
        self,
        project: Project,
        draft: Draft,
        folder: Folder,
        reviewer: Reviewer,
        today: Callable[[], date],
        salvage: Salvage | None = None,
    ) -> None:
        self.project = project
        self.reviewer = reviewer
        self.language = draft.language
        self._draft = draft
        self.today = today
        self.files = _files_of(folder, project.checks_path(draft.article.slug, reviewer.slug))
        self.salvage = salvage
        """What could not be saved, where there is a place to keep it."""
        self._replaced: Collection[str] = ()
        """Ids of claims that gave way to refined ones, until that is saved."""
        self._parsed: Parsed = {}
        self._numbers: dict[str, int] = {}
        self._numbered: Mapping[str, Claim] | None = None
        nothing = ReviewState({}, ReviewerChecks(reviewer.slug, reviewer.name), "")
        self._history = History(self.files.state(nothing))
        self._saved: ReviewState | None = self._history.present
        """The state on disk; ``None`` where only a part of one is there."""
        self._find_anchors()

    @classmethod
    def open(
        cls,
        project: Project,
        seed: Path,
        reviewer: Reviewer,
        today: Callable[[], date],
        state: Path | None = None,
    ) -> Session:
        """Open an article of the project, making its claim list the first time.

        What can't be saved is kept in the folder ``state``, if one is named. Raises `ArticleError`
        or `UsageError` when the article can't be opened. Where its claim list can't be written, it
        can be read, no more. Broken files in ``checks/`` don't stop it: they are in
        `files.problems`, and nothing is written over them.
        """
        draft, folder = _read(project, seed)
        if _is_new(folder):
            folder = _with_claims(folder, draft)
        place = salvages.place_for(state, project, draft.article.slug, reviewer.slug)
        return cls(project, draft, folder, reviewer, today, place)

    @property
    def article(self) -> Article:
        """The text under check."""
        return self._draft.article

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The article's sentences, in order."""
        return self._draft.sentences

    @property
    def state(self) -> ReviewState:
        """The state in force."""
        return self._history.present

    @property
    def anchors(self) -> dict[str, Anchor | None]:
        """Where each claim sits, by id; ``None`` for one that is not found in this draft."""
        return self._anchors

    @property
    def why_read_only(self) -> str:
        """Why verdicts can't be saved here, in words; empty when they can."""
        waits = self.files.own.document is None and self.salvage is not None
        return ("" if waits else self.files.own.read_only) or self.files.claims.read_only

    @cached_property
    def carver(self) -> carving.Carver:
        """Every way to cut, move and reword the claims."""
        return carving.Carver(self)

    @property
    def ground(self) -> grounds.Ground:
        """The draft, and where the claims sit in it."""
        english = self.language == ENGLISH
        locator = self._draft.locator
        return grounds.Ground(self.article, self.sentences, locator, self._anchors, english)

    @property
    def judged_by_others(self) -> frozenset[str]:
        """Ids of the claims that another reviewer's file names."""
        return self.files.judged_by_others

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id; raises `UnknownClaim`."""
        return self.state.claim(claim_id)

    def check(self, claim_id: str) -> Check | None:
        """The reviewer's check of a claim, if there is one."""
        return self.state.check(claim_id)

    def rows(self) -> tuple[ClaimRow, ...]:
        """Every claim to check or set aside, in article order."""
        return listing(self.state, self._anchors, self._lens)

    def row(self, claim_id: str) -> ClaimRow:
        """One claim's row, for when only that claim changed."""
        if self._numbered is not self.state.claims:
            self._numbered = self.state.claims
            self._numbers = numbers(self.state)
        number = self._numbers.get(claim_id, 0)
        return row_of(self.state, self._anchors, claim_id, number, self._lens)

    @property
    def _lens(self) -> Lens:
        return Lens(self.language == ENGLISH, self._parsed, self.files.standards)

    def counts(self) -> Counts:
        """How far this reviewer has come."""
        return self.progress.counts

    def mark(self, claim_id: str, verdict: Verdict) -> Change:
        """Give a verdict; see `edits.give_verdict`."""
        return self.do(edits.give_verdict(self.state, claim_id, verdict, self.today()))

    def reopen(self, claim_id: str) -> Change:
        """Take a verdict back; raises `StoreError` where it can't be told whether there is one."""
        edit = edits.reopen(self.state, claim_id)
        self._see_writable(() if self.check(claim_id) else (claim_id,))
        return self.do(edit)

    def write_note(self, claim_id: str, note: str, *, continues: bool = False) -> Change:
        """Replace the note on a claim; one that continues the last one is the same undo step."""
        return self.do(edits.write_note(self.state, claim_id, note), continues=continues)

    def add_links(self, claim_id: str, urls: Iterable[str]) -> Change:
        """Add sources by their links."""
        return self.do(edits.add_links(self.state, claim_id, urls))

    def remove_link(self, claim_id: str, key: str) -> Change:
        """Take a source away."""
        return self.do(edits.remove_link(self.state, claim_id, key))

    def set_aside(self, claim_id: str, reason: str) -> Change:
        """Put a claim aside for everybody, with a reason."""
        return self.do(edits.set_aside(self.state, claim_id, reason))

    def bring_back(self, claim_id: str) -> Change:
        """Make a claim that was set aside a claim to check again."""
        return self.do(edits.bring_back(self.state, claim_id))

    @property
    def history(self) -> History:
        """What was done in this session, and what of it was taken back."""
        return self._history

    def undo(self) -> Change:
        """Take the last action back; claims that it made and that were saved are then retired."""
        return self.go_to(len(self._history.past) - 1)

    def redo(self) -> Change:
        """Carry the action taken back out again."""
        return self.go_to(len(self._history.past) + 1)

    def go_to(self, done: int) -> Change:
        """Undo or redo until the first ``done`` actions are done and no others, as one change."""
        way = self._history.way_to(done)
        if not way.steps:
            return edits.Change()
        before = self.state
        self._history = way.there.standing_at(self._with_written(way.there.present))
        self._follow(before, way.claims)
        claim = self.state.claims.get(way.focus)
        return edits.Change(way.label, way.claims, claim.id if claim and claim.is_listed else "")

    def next_open(self, after: str | None, *, backwards: bool = False) -> str | None:
        """The nearest claim without a verdict after (or before) that one, going round."""
        return next_open(self.state, after, backwards=backwards)

    @property
    def is_dirty(self) -> bool:
        """Whether there is something that is not on disk yet."""
        return self.state is not self._saved

    def save_job(self) -> SaveJob | None:
        """What has to be written now, for any thread to run; ``None`` when all is on disk."""
        if not self.is_dirty:
            return None
        return self.look_job()

    def look_job(self, settled: Settled | None = None) -> SaveJob:
        """What brings memory and disk together, for any thread to run.

        It writes what is not on disk yet and reads what others wrote; ``settled`` is what a person
        chose where both changed the same.
        """
        return saving.SaveJob(
            self.state, self.files, settled, self.salvage.recovery if self.salvage else None
        )

    def saved(self, result: Saved) -> Change:
        """Take note of what a save wrote; the change is what came in from outside with it."""
        settled, result = self.state is result.state, result.seen_from(self.state)
        self.files, foreign = result.files, result.foreign
        self._history = saving.integrated(self._history, result)
        self._saved = None if result.failure else self.state if settled else result.state
        if result.state.splitter == self.state.splitter:
            self._replaced = ()
        before = self.state
        self._history = self._history.standing_at(self._with_written(before))
        if foreign:
            self._find_anchors()
        else:
            self._follow(before, self.state.claims.keys() - before.claims.keys())
        return edits.Change(tr("changes from outside"), foreign) if foreign else edits.Change()

    def refinable(self, in_hand: frozenset[str] = frozenset()) -> Refinable | None:
        """What refining the claims starts from; ``None`` where the list is settled."""
        settled = not adopting.is_refinable(self.files.claims, self._draft)
        return None if settled else self.moment(in_hand)

    def moment(self, in_hand: frozenset[str] = frozenset()) -> Refinable:
        """The article as it is now, for another thread."""
        draft, files = self._draft, self.files
        return adopting.Refinable(draft, self._history, files.claims, in_hand, files.standards)

    def adopt(self, refined: Adopted) -> bool:
        """Take refined claims over, which is no step for undo; not if anything happened since."""
        if refined.before is not self._history or refined.standards != self.files.standards:
            return False
        self._history, self._replaced = refined.history, refined.gone or self._replaced
        self._anchors, self.progress = refined.anchors, refined.progress
        self._parsed = refined.parsed
        return True

    def save(self) -> Change:
        """Write what is not on disk yet, and wait for it.

        Raises `SaveFailed`; everything stays in the session, and saving can be tried again.
        """
        job = self.save_job()
        if job is None:
            return edits.Change()
        result = job.run()
        change = self.saved(result)
        if result.failure:
            raise result.failure
        return change

    def do(self, edit: Edit, *, continues: bool = False) -> Change:
        """Carry an edit out; one that ``continues`` the last step becomes part of it."""
        if edit.changed:
            now, then = edit.state, self.state
            entries = set(edit.claims if now.mine is not then.mine else ())
            if self.salvage:  # what is said there can wait
                entries -= now.mine.checks.keys() | then.mine.checks.keys()
            listed = now.claims is not then.claims
            self._see_writable(entries, now.claims.keys() - then.claims.keys() if listed else ())
        before = self.state
        self._history = self._history.record(edit, continues=continues)
        self._follow(before, edit.claims)
        return edits.Change(edit.label, edit.claims, edit.focus)

    def _with_written(self, present: ReviewState) -> ReviewState:
        return saving.with_written(present, self.files.claims, self._replaced)

    def _follow(self, before: ReviewState, touched: Iterable[str]) -> None:
        """Place and count anew the claims that an action touched."""
        claims = self.state.claims
        if claims is not before.claims:
            moved = [
                claims[i] for i in touched if i in claims and claims[i] != before.claims.get(i)
            ]
            anchors = {i: anchor for i, anchor in self._anchors.items() if i in claims}
            self._anchors = anchors | anchored(moved, self._draft.locator, self.sentences)
        self.progress.update(self.state, touched, self._anchors)

    def _see_writable(self, entries: Iterable[str], new: Iterable[str] = ()) -> None:
        """See that these entries of mine and these new claims can be saved; raises `StoreError`."""
        if self.why_read_only:
            raise StoreError(tr("{why} Nothing was changed.", why=self.why_read_only))
        saving.see_not_refused(self.files.own, entries)
        saving.see_not_refused(self.files.claims, new)

    def _find_anchors(self) -> None:
        """Place every claim of the state in force, and count anew."""
        claims = self.state.claims.values()
        self._anchors = anchored(claims, self._draft.locator, self.sentences)
        self.progress = Progress(self.sentences, self._anchors, self.state)
        """Ledger and counts, which follow every action."""


def prepare(project: Project, seed: Path) -> tuple[Draft, Folder]:
    """Read an article and its checks, making its claim list the first time.

    Raises what `Session.open` raises, and `SaveFailed` when the list can't be written.
    """
    draft, folder = _read(project, seed)
    if _is_new(folder):
        folder = _with_claims(folder, draft)
        if folder.claims.is_unkept:
            again = tr("Nothing was changed. Put that right, then prepare the article again.")
            raise SaveFailed(f"{folder.claims.read_only} {again}")
    return draft, folder


def _read(project: Project, seed: Path) -> tuple[Draft, Folder]:
    draft = read_draft(project, project.seed(seed))
    sweep(project.checks / draft.article.slug)
    return draft, read_folder(project, draft.article.slug)


def _is_new(folder: Folder) -> bool:
    """Whether nobody has made a claim list yet."""
    return folder.claims.data is None and not folder.claims.problems


def _with_claims(folder: Folder, draft: Draft) -> Folder:
    """The folder with its first claim list: written, or to be read only where that fails."""
    claims, made = folder.claims, first_claims(draft)
    try:
        return folder._replace(claims=store_save.save_claims(claims, made))
    except SaveFailed as error:
        why = tr(
            "The article's claim list can't be written, into {folder}: {why}.",
            folder=claims.path.parent,
            why=(error.why or str(error)).rstrip("."),
        )
        return folder._replace(claims=claims._replace(document=made, read_only=why))


def _files_of(folder: Folder, own: Path) -> Files:
    """The article's files as one reviewer's desk sees them; names are compared without case."""
    named = [one for one in folder.checks if is_of(one.path, own.stem)]
    exactly = [one for one in named if one.path == own]
    mine = next(iter(exactly or named), Stored(own, None, None, ()))
    others = tuple(one for one in folder.checks if one not in named)
    return Files(folder.claims, mine, others, folder.settings)
