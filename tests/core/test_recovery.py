"""Work that could not be saved: kept, offered once more, taken over or discarded."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.builders import FIRST, SECOND, STORY, a_day, project_with, seed_of, session_on
from workbench import recovery
from workbench.errors import SaveFailed
from workbench.identity import Reviewer
from workbench.keeping import Kept
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.store.conflict import Clashed, Pick, Settled

NONSENSE = "\tnonsense\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose article somebody has opened before."""
    project = project_with(tmp_path, ferry=STORY)
    session_on(project)
    return project


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The person's state folder."""
    return tmp_path / "state"


@pytest.fixture(autouse=True)
def dead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every session of the test but the present one belongs to a process that has ended."""
    monkeypatch.setattr(recovery, "is_alive", _is_never_alive)


def _is_never_alive(_pid: int) -> bool:
    return False


def opened(project: Project, state: Path, reviewer: Reviewer = FIRST) -> Session:
    """The article on a desk that can keep what it can't save."""
    return Session.open(project, seed_of(project), reviewer, a_day, state)


def own_file(project: Project) -> Path:
    """The first reader's file."""
    return project.checks_path("ferry", FIRST.slug)


def break_own_file(project: Project) -> None:
    """Somebody's slip makes the first reader's file unreadable."""
    with own_file(project).open("a", encoding="utf-8") as file:
        file.write(NONSENSE)


def repair_own_file(project: Project) -> None:
    """The slip is taken out again."""
    text = own_file(project).read_text(encoding="utf-8")
    own_file(project).write_text(text.replace(NONSENSE, ""), encoding="utf-8")


def left_unsaved(project: Project, state: Path, note: str = "kept") -> str:
    """A session ends with a note that could not be saved; the id of its claim."""
    session = opened(project, state)
    claim = session.rows()[1].id
    session.mark(claim, Verdict.VERIFIED)
    session.save()
    break_own_file(project)
    session.write_note(claim, note)
    with pytest.raises(SaveFailed, match="A copy is kept on this computer"):
        session.save()
    repair_own_file(project)
    return claim


def kept_by(session: Session) -> Kept:
    """The one thing that is offered."""
    assert session.salvage
    (kept,) = session.salvage.kept
    return kept


def files_in(folder: Path) -> list[Path]:
    """Everything kept anywhere below the state folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_could_not_be_saved_is_offered_and_not_applied(project: Project, state: Path) -> None:
    """The next session has it beside the article, not in it."""
    claim = left_unsaved(project, state)

    again = opened(project, state)

    check = again.check(claim)
    assert check
    assert check.note == ""
    assert kept_by(again).checks


def test_it_is_taken_over_as_one_step(project: Project, state: Path) -> None:
    """Undo takes it back; saved, it is on disk and no longer kept."""
    claim = left_unsaved(project, state)
    again = opened(project, state)
    assert again.salvage

    change = again.salvage.take_over(again, kept_by(again))

    assert change.claims == (claim,)
    assert again.history.undo_label == "taking over kept work"
    again.save()
    check = session_on(project).check(claim)
    assert check
    assert check.note == "kept"
    assert files_in(state) == []


def test_what_is_not_answered_stays(project: Project, state: Path) -> None:
    """Neither a save of something else nor another opening takes it away."""
    claim = left_unsaved(project, state)
    again = opened(project, state)
    again.mark(again.rows()[0].id, Verdict.DISPUTED)
    again.save()

    third = opened(project, state)

    assert kept_by(third).checks
    third.salvage.take_over(third, kept_by(third))  # type: ignore[union-attr]
    check = third.check(claim)
    assert check
    assert check.note == "kept"
    assert third.check(third.rows()[0].id)


def test_discarded_work_is_gone(project: Project, state: Path) -> None:
    """Only the person at the desk can do that."""
    left_unsaved(project, state)
    again = opened(project, state)
    assert again.salvage

    again.salvage.discard(kept_by(again))

    assert again.salvage.kept == ()
    assert files_in(state) == []


def test_a_save_that_succeeds_leaves_nothing_behind(project: Project, state: Path) -> None:
    """The same session saves after all."""
    session = opened(project, state)
    session.mark(session.rows()[0].id, Verdict.VERIFIED)
    session.save()
    break_own_file(project)
    session.mark(session.rows()[1].id, Verdict.VERIFIED)
    with pytest.raises(SaveFailed):
        session.save()
    assert len(files_in(state)) == 1

    repair_own_file(project)
    session.save()

    assert files_in(state) == []
    assert len(session_on(project).state.mine.checks) == 2


def test_a_file_broken_before_it_was_opened_takes_verdicts_that_wait(
    project: Project, state: Path
) -> None:
    """Once it is repaired, both are in it."""
    first = session_on(project)
    first.mark(first.rows()[0].id, Verdict.VERIFIED)
    first.save()
    break_own_file(project)

    session = opened(project, state)
    session.mark(session.rows()[1].id, Verdict.DISPUTED)
    with pytest.raises(SaveFailed, match=r"first-reader.yaml can't be read"):
        session.save()
    repair_own_file(project)
    session.save()

    verdicts = {check.verdict for check in session_on(project).state.mine.checks.values()}
    assert verdicts == {Verdict.VERIFIED, Verdict.DISPUTED}


def test_other_work_on_the_same_claim_is_a_choice(project: Project, state: Path) -> None:
    """Nothing is taken over before somebody chose; the choice is carried out."""
    claim = left_unsaved(project, state, "kept")
    again = opened(project, state)
    again.write_note(claim, "written since")
    assert again.salvage
    kept = kept_by(again)

    with pytest.raises(Clashed) as clash:
        again.salvage.take_over(again, kept)

    conflicts = clash.value.waiting.conflicts
    assert [conflict.place.entry for conflict in conflicts] == [claim]
    assert again.salvage.kept == (kept,)
    settled = Settled(conflicts, {conflict.place: Pick.BOTH for conflict in conflicts})
    again.salvage.take_over(again, kept, settled)
    check = again.check(claim)
    assert check
    assert check.note == "kept\n\nwritten since"


def test_a_claim_set_aside_is_kept_too(project: Project, state: Path) -> None:
    """The article's list can be what could not be saved."""
    session = opened(project, state)
    claims = project.claims_path("ferry")
    before = claims.read_text(encoding="utf-8")
    claims.write_text(before + NONSENSE, encoding="utf-8")
    claim = session.rows()[0].id
    session.set_aside(claim, "a wish")
    with pytest.raises(SaveFailed):
        session.save()
    claims.write_text(before, encoding="utf-8")

    again = opened(project, state)
    assert again.salvage
    again.salvage.take_over(again, kept_by(again))

    assert again.claim(claim).reason == "a wish"


def test_nobody_is_offered_anothers_work(project: Project, state: Path) -> None:
    """Two people may share a computer."""
    left_unsaved(project, state)

    other = opened(project, state, SECOND)

    assert other.salvage
    assert other.salvage.kept == ()


def test_what_a_living_window_keeps_is_its_own(
    project: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not offered in a second window while the first still tries."""
    monkeypatch.setattr(os, "getpid", lambda: 1)
    left_unsaved(project, state)
    monkeypatch.undo()
    monkeypatch.setattr(recovery, "is_alive", bool)

    again = opened(project, state)

    assert again.salvage
    assert again.salvage.kept == ()


def test_what_this_window_kept_is_offered_when_the_article_is_opened_again(
    project: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As was said when it could not be saved; the program need not end before."""
    monkeypatch.setattr(recovery, "is_alive", bool)

    left_unsaved(project, state)

    assert kept_by(opened(project, state)).checks


def test_taken_over_work_that_cannot_be_saved_is_kept_once(project: Project, state: Path) -> None:
    """With what was done to it since; nobody is asked about it twice."""
    claim = left_unsaved(project, state, "kept")
    again = opened(project, state)
    assert again.salvage
    again.salvage.take_over(again, kept_by(again))
    again.write_note(claim, "kept, and gone on with")
    break_own_file(project)
    with pytest.raises(SaveFailed):
        again.save()
    repair_own_file(project)

    third = opened(project, state)
    assert third.salvage
    third.salvage.take_over(third, kept_by(third))

    check = third.check(claim)
    assert check
    assert check.note == "kept, and gone on with"


@pytest.mark.parametrize(("pick", "said"), [(Pick.OURS, "kept"), (Pick.THEIRS, "since")])
def test_kept_work_that_clashes_in_both_files_is_settled_one_after_the_other(
    project: Project, state: Path, pick: Pick, said: str
) -> None:
    """What was chosen for the claim list is not asked again when it comes to the checks."""
    session = opened(project, state)
    first, second = (row.id for row in session.rows()[:2])
    claims = project.claims_path("ferry")
    before = claims.read_text(encoding="utf-8")
    claims.write_text(before + NONSENSE, encoding="utf-8")
    session.set_aside(first, "kept")
    session.write_note(second, "kept")
    with pytest.raises(SaveFailed):
        session.save()
    claims.write_text(before, encoding="utf-8")
    again = opened(project, state)
    again.set_aside(first, "since")
    again.write_note(second, "since")
    assert again.salvage

    settled = None
    for _ in range(2):
        with pytest.raises(Clashed) as clash:
            again.salvage.take_over(again, kept_by(again), settled)
        conflicts = clash.value.waiting.conflicts
        settled = Settled(conflicts, {conflict.place: pick for conflict in conflicts})
    again.salvage.take_over(again, kept_by(again), settled)

    check = again.check(second)
    assert check
    assert (again.claim(first).reason, check.note) == (said, said)


@pytest.mark.parametrize("content", ["", "{", "kept: soon\n", "format: 1\nkept: 2026-11-22\n"])
def test_a_damaged_recovery_file_is_no_hindrance(
    project: Project, state: Path, content: str
) -> None:
    """It is not offered, and it is not removed either."""
    left_unsaved(project, state)
    (path,) = files_in(state)
    path.write_text(content, encoding="utf-8")

    again = opened(project, state)

    assert again.salvage
    assert again.salvage.kept == ()
    assert path.exists()


def test_work_that_cannot_be_kept_either_is_told(project: Project, tmp_path: Path) -> None:
    """The advice is then to leave the window open."""
    in_the_way = tmp_path / "state"
    in_the_way.write_text("a file where the folder should be", encoding="utf-8")
    session = opened(project, in_the_way)
    session.mark(session.rows()[0].id, Verdict.VERIFIED)
    session.save()
    break_own_file(project)
    session.mark(session.rows()[1].id, Verdict.VERIFIED)

    with pytest.raises(SaveFailed, match=r"could not be kept either: .+\. Do not close the window"):
        session.save()


@pytest.mark.parametrize("beside", [False, True])
def test_what_is_kept_at_once_goes_with_the_next_save(
    project: Project, state: Path, *, beside: bool
) -> None:
    """Kept twice it is one file, with the latest words; a save that ends well drops it."""
    session = opened(project, state)
    assert session.salvage
    claim = session.rows()[0].id
    for note in ("half a", "half a sentence"):
        session.write_note(claim, note)
        session.salvage.keep(session, beside=beside)

    (path,) = files_in(state)
    assert "half a sentence" in path.read_text(encoding="utf-8")
    session.save()
    assert files_in(state) == []


def test_a_save_under_way_does_not_drop_what_is_kept_at_once(project: Project, state: Path) -> None:
    """It knows nothing of the words that came after it began."""
    session = opened(project, state)
    assert session.salvage
    claim = session.rows()[0].id
    session.write_note(claim, "half a")
    job = session.save_job()
    assert job
    session.write_note(claim, "half a sentence")
    session.salvage.keep(session, beside=True)

    job.run()

    check = opened(project, state)
    assert kept_by(check).checks
