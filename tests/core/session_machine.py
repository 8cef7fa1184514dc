"""A desk, its disk and what others do there, by chance: what is shown is what would be read again.

Saves take time here: a job is begun, run, and taken note of, and anything may happen in between.
What may come of a save is told by a small model: of each claim and each check, the side that
changed it; where both did, what was asked and answered.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.builders import FIRST, SECOND, STORY, a_day, project_with, seed_of, session_on
from tests.core.joined import Sides, is_clash, see_checks_joined, see_list_joined
from workbench.claims.claim import Claim, birth_id
from workbench.errors import SaveFailed, WorkbenchError
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.store import atomic, save
from workbench.store.conflict import Clashed, Pick, Settled
from workbench.store.folder import load_checks, load_claims
from workbench.store.save import save_claims

if TYPE_CHECKING:
    from workbench.identity import Reviewer
    from workbench.project import Project
    from workbench.review.edits import Change
    from workbench.saving import Saved, SaveJob

OTHER = ("link", "aside", "back", "open", "split")
CLAIMS = st.sampled_from((0, 0, 0, 1, 1, 2, 3, 5))
"""Which claim, counted from the first; few, so that two often meet."""
HERE = st.tuples(CLAIMS, st.sampled_from((*Verdict, "note", "undo", "redo", "begin", *OTHER)))
THERE = st.tuples(CLAIMS, st.sampled_from((*Verdict, "note", *OTHER)))
"""A claim, and what is done to it."""
WORK = st.lists(HERE, max_size=3)
READERS = st.sampled_from((FIRST, FIRST, SECOND))
PICKS = st.lists(st.sampled_from(Pick), min_size=1, max_size=4)
OWN_FILE, LIST = f"{FIRST.slug}.yaml", "claims.yaml"
Told = tuple[Verdict | None, str]


class SessionMachine(RuleBasedStateMachine):
    """One reviewer's desk, a second one of the same reviewer, and a colleague's."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory(prefix="machine-")
        root = Path(self.folder.name)
        self.project: Project = project_with(root / "project", ferry=STORY)
        self.home = root / "state"
        self.full: set[str] = set()
        self.seen: Counter[str] = Counter()
        """What happened how often, as evidence that the rules bite."""
        self.given: set[tuple[str, Told]] = set()
        self.number = 0
        self.error: SaveFailed | None = None
        self.unsaved: Sides | None = None
        """What the save that failed last was to bring together; it is kept."""
        self.session = self.opened()
        self.base = self.session.state
        vars(save)["replace_file"] = self.replace_file

    def count(self, what: str) -> None:
        """Something worth counting happened."""
        self.seen[what] += 1

    def teardown(self) -> None:
        """Leave nothing behind."""
        vars(save)["replace_file"] = atomic.replace_file
        self.folder.cleanup()

    def replace_file(self, path: Path, data: bytes) -> None:
        """Write, unless the disk is full for that file."""
        if path.name in self.full:
            raise atomic.save_failed(path, "the disk is full", "Make room, then save again.")
        atomic.replace_file(path, data)

    def opened(self) -> Session:
        """The article, on a desk that keeps what it can't save."""
        return Session.open(self.project, seed_of(self.project), FIRST, a_day, self.home)

    def on_disk(self) -> ReviewState:
        """What the files say."""
        claims = load_claims(self.project.claims_path("ferry")).document
        own = load_checks(self.project.checks_path("ferry", FIRST.slug)).document
        assert claims
        listed = {claim.id: claim for claim in claims.claims}
        mine = own or replace(self.session.state.mine, checks={})
        return ReviewState(listed, mine, claims.splitter)

    # ── what people do ────────────────────────────────────────────────────────────────────────

    @rule(deeds=WORK)
    def work(self, deeds: list[tuple[int, str]]) -> None:
        """The reviewer works at the desk; undo changes nothing but the claims of its step."""
        for number, what in deeds:
            before = self.session.state
            if what in {"undo", "redo", "begin"}:
                change = self.travel(what)
                self.count(f"{what}s" if change else f"{what}s without a step")
                assert set(before.differing(self.session.state)) <= set(change.claims)
            else:
                self.edit(self.session, number, what)

    def travel(self, where: str) -> Change:
        """Go through the history: by one step, or to its beginning in one go."""
        if where == "begin":
            return self.session.go_to(0)
        return self.session.undo() if where == "undo" else self.session.redo()

    @precondition(lambda self: not self.full)
    @rule(deed=THERE, reader=READERS)
    def work_elsewhere(self, deed: tuple[int, str], reader: Reviewer) -> None:
        """Somebody works at another desk, and has saved it."""
        elsewhere = session_on(self.project, reader)
        self.edit(elsewhere, *deed)
        elsewhere.save()

    @precondition(lambda self: not self.full)
    @rule(number=CLAIMS)
    def refine_elsewhere(self, number: int) -> None:
        """Another desk has the list refined: a claim that nobody judged gives way to two."""
        stored = load_claims(self.project.claims_path("ferry"))
        document = stored.document
        assert document
        claim = document.claims[number % len(document.claims)]
        if not document.splitter.startswith("tokens-") or claim.id in self.on_disk().mine.checks:
            return
        quotes = [f"{claim.quote[0]} {each}" for each in ("one", "two")]
        parts = [Claim(birth_id([each]), (each,)) for each in quotes]
        kept = [each for each in document.claims if each.id != claim.id]
        listed = (*kept[:number], *parts, *kept[number:])
        save_claims(stored, replace(document, claims=listed, splitter="rules-1"))

    # ── saving ────────────────────────────────────────────────────────────────────────────────

    @rule(
        deed=st.none() | THERE,
        reader=READERS,
        before=WORK,
        after=WORK,
        picks=st.none() | PICKS,
    )
    def save(
        self,
        deed: tuple[int, str] | None,
        reader: Reviewer,
        before: list[tuple[int, str]],
        after: list[tuple[int, str]],
        picks: list[Pick] | None,
    ) -> None:
        """A save takes its time, and people go on working; where they are asked they choose."""
        settled = None
        if picks and isinstance(self.error, Clashed):
            settled = _settled(self.error, picks)
        job = self.session.look_job(settled)
        if deed and not self.full:
            self.work_elsewhere(deed, reader)
        self.work(before)
        result = self.run(job)
        self.work(after)
        if result:
            self.take_note(result)

    @rule()
    def sync(self) -> None:
        """A save with nothing in between: the desk shows what opening would show."""
        result = self.run(self.session.look_job())
        if result:
            self.take_note(result)
        if self.error is None:
            self.session.save()
            self.base = self.session.state
            self.see_same()

    def run(self, job: SaveJob) -> Saved | None:
        """The save does its work on the disk."""
        theirs, is_asked = self.on_disk(), job.settled is not None
        sides = Sides(self.base, job.state, theirs)
        self.error, result = None, None
        try:
            result = job.run()
            self.error = result.failure
        except SaveFailed as error:
            self.error = error
        disk = self.on_disk()
        self.count("saves" if self.error is None else _named(self.error))
        if result is None:
            assert disk.claims == theirs.claims
        else:
            see_list_joined(sides, disk, is_asked=is_asked)
        if self.error:
            assert disk.mine == theirs.mine
            assert isinstance(self.error, Clashed) or self.full
            assert not isinstance(self.error, Clashed) or is_clash(sides)
            self.unsaved = sides
            if result:
                self.unsaved = Sides(_with_list(sides.base, job.state), job.state, disk)
        else:
            see_checks_joined(sides, disk, is_asked=is_asked)
            self.unsaved = None
        return result

    def take_note(self, result: Saved) -> None:
        """The desk hears how it went."""
        before = self.session.state
        self.session.saved(result)
        after = self.session.state
        for claim_id in result.state.differing(before):
            assert after.check(claim_id) == before.check(claim_id)
            if claim_id in before.claims:
                assert after.claims[claim_id] == before.claims[claim_id]
        base = _base(result.state, before, after)
        self.base = replace(self.base, claims=base.claims) if result.failure else base
        if before is result.state and not result.failure:
            assert result.on_disk == replace(after, splitter=result.on_disk.splitter)

    @rule(name=st.sampled_from((OWN_FILE, LIST)))
    def fill_disk(self, name: str) -> None:
        """Nothing can be written to that file for a while."""
        self.full.add(name)

    @precondition(lambda self: self.full)
    @rule()
    def make_room(self) -> None:
        """The disk takes everything again."""
        self.full.clear()

    @rule(picks=PICKS)
    def reopen(self, picks: list[Pick]) -> None:
        """The article is closed, saved or not, and opened again; what was kept is taken over."""
        result = self.run(self.session.look_job())
        if result:
            self.take_note(result)
        kept, disk = self.unsaved, self.on_disk()
        self.session, self.error, self.unsaved = self.opened(), None, None
        self.base = self.session.state
        assert self.session.state == disk
        assert self.session.salvage
        offered = self.session.salvage.kept
        assert len(offered) == (kept is not None)
        if kept:
            asked = self.take_over(picks)
            sides = kept._replace(theirs=disk)
            see_list_joined(sides, self.session.state, is_asked=asked)
            see_checks_joined(sides, self.session.state, is_asked=asked)

    def take_over(self, picks: list[Pick]) -> bool:
        """Bring in what was kept; says whether something had to be chosen."""
        assert self.session.salvage
        (kept,) = self.session.salvage.kept
        settled = None
        for _ in range(3):
            try:
                self.session.salvage.take_over(self.session, kept, settled)
            except Clashed as error:
                settled = _settled(error, picks)
            else:
                self.count("kept works taken over" + (" after choosing" if settled else ""))
                return settled is not None
        raise AssertionError("asked again and again")

    # ── what has to hold ──────────────────────────────────────────────────────────────────────

    @invariant()
    def nothing_is_made_up(self) -> None:
        """Every verdict on the desk and on the disk is one that somebody gave, with its note."""
        for state in (self.session.state, self.on_disk()):
            for claim_id, check in state.mine.checks.items():
                lines = check.note.splitlines()
                known = [told for known, told in self.given if known == claim_id]
                is_given = (check.verdict, check.note) in known
                is_joined = len(lines) > 1 and check.verdict in {each for each, _ in known}
                assert is_given or is_joined or not (check.verdict or check.note)

    def see_same(self) -> None:
        """The desk shows what opening the article now would show."""
        again = session_on(self.project)
        assert list(self.session.state.claims.items()) == list(again.state.claims.items())
        assert self.session.state == again.state
        assert self.session.rows() == again.rows()
        assert self.session.counts() == again.counts()
        assert tuple(self.session.progress.ledger) == tuple(again.progress.ledger)
        assert not self.session.files.problems

    def edit(self, session: Session, number: int, what: str) -> None:
        """Do one thing to a claim, in words that nobody else uses; what can't be done is not."""
        ids = list(session.state.claims)
        claim_id = ids[number % len(ids)]
        self.number += 1
        with suppress(WorkbenchError):
            if what == "note":
                session.write_note(claim_id, f"note {self.number}")
            elif what == "link":
                session.add_links(claim_id, [f"https://example.org/{self.number}"])
            elif what == "aside":
                session.set_aside(claim_id, f"reason {self.number}")
            elif what == "back":
                session.bring_back(claim_id)
            elif what == "open":
                session.reopen(claim_id)
            elif what == "split":
                self.split(session, claim_id)
            else:
                session.mark(claim_id, Verdict(what))
        self.note(session)

    def split(self, session: Session, claim_id: str) -> None:
        """Cut a claim in two in the middle."""
        anchor = session.anchors[claim_id]
        if anchor:
            start, end = anchor.spans[0]
            session.carver.split(claim_id, (start + end) // 2)

    def note(self, session: Session) -> None:
        """What is told there was given."""
        checks = session.state.mine.checks
        self.given |= {(each, (c.verdict, c.note)) for each, c in checks.items()}


def _named(error: SaveFailed) -> str:
    return "clashes" if isinstance(error, Clashed) else "failing saves"


def _settled(error: Clashed, picks: list[Pick]) -> Settled:
    """An answer to everything that is asked, by these picks in turn."""
    conflicts = error.waiting.conflicts
    chosen = {}
    for number, conflict in enumerate(conflicts):
        pick = picks[number % len(picks)]
        chosen[conflict.place] = pick if pick in conflict.picks else Pick.OURS
    return Settled(conflicts, chosen)


def _base(saved: ReviewState, before: ReviewState, after: ReviewState) -> ReviewState:
    """What desk and disk agree on now: where the reviewer went on, what was saved."""
    claims = {i: c for i, c in after.claims.items() if before.claims.get(i) == saved.claims.get(i)}
    claims |= {i: c for i, c in saved.claims.items() if c != before.claims.get(i)}
    checks = {i: c for i, c in after.mine.checks.items() if before.check(i) == saved.check(i)}
    checks |= {i: c for i, c in saved.mine.checks.items() if c != before.check(i)}
    return ReviewState(claims, replace(after.mine, checks=checks), after.splitter)


def _with_list(base: ReviewState, saved: ReviewState) -> ReviewState:
    return replace(base, claims=saved.claims)
