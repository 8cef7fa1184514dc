"""The one door: opening, editing, saving and opening again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.builders import FIRST, SECOND, STORY, project_with, sample_project, seed_of, session_on
from workbench.claims.claim import ClaimState
from workbench.errors import ChangedElsewhere, StoreError, UsageError
from workbench.project import Project
from workbench.review.coverage import Coverage
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.store.atomic import save_failed


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article that nobody has opened yet."""
    return project_with(tmp_path, ferry=STORY)


@pytest.fixture
def session(project: Project) -> Session:
    """That article on the first reader's desk."""
    return session_on(project)


def _open_claims(session: Session) -> list[str]:
    return [row.id for row in session.rows() if row.standing is Standing.OPEN]


def _own_file(project: Project) -> Path:
    return project.checks_path("ferry", FIRST.slug)


def test_opening_writes_the_claim_list_once(project: Project) -> None:
    """The first desk makes it; the second reads it and changes no byte."""
    session_on(project)
    before = project.claims_path("ferry").read_bytes()

    session_on(project, SECOND)

    assert project.claims_path("ferry").read_bytes() == before


def refuse(path: Path, _: bytes) -> None:
    """A disk that can only be read."""
    raise save_failed(path, "the disk can only be read", "Give access, then save again.")


def test_where_no_claim_list_can_be_written_the_article_can_be_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its claims, and why nothing can be said of them."""
    monkeypatch.setattr("workbench.store.save.replace_file", refuse)

    session = session_on(project)

    assert len(session.rows()) > 1
    assert "claim list can't be written" in session.why_read_only
    with pytest.raises(StoreError, match="Nothing was changed"):
        session.mark(session.rows()[0].id, Verdict.VERIFIED)
    session.saved(session.look_job().run())
    assert session.files.problems == ()
    assert len(session.rows()) > 1


def test_two_desks_make_the_same_claim_list(tmp_path: Path) -> None:
    """Both may open the article before sharing: the files are identical."""
    one = project_with(tmp_path / "one", ferry=STORY)
    other = project_with(tmp_path / "other", ferry=STORY)
    session_on(one)
    session_on(other, SECOND)

    assert one.claims_path("ferry").read_bytes() == other.claims_path("ferry").read_bytes()


@pytest.mark.parametrize(
    ("told", "day"), [("2023-01-03", date(2023, 1, 3)), ("last spring", None), ("", None)]
)
def test_the_claim_list_tells_when_the_article_appeared(
    project: Project, told: str, day: date | None
) -> None:
    """What is no day is none; the file is opened all the same."""
    session_on(project)
    path = project.claims_path("ferry")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\ndraft:", f"\ndate: {told}\ndraft:"), encoding="utf-8")

    session = session_on(project)

    assert session.files.article_date == day
    assert session.rows()


def test_opening_writes_no_file_for_the_reviewer(project: Project, session: Session) -> None:
    """Looking leaves no trace in anybody's checks."""
    session.save()

    assert not _own_file(project).exists()


def test_what_was_saved_is_there_again(project: Project, session: Session) -> None:
    """Verdict, note and link survive closing and opening."""
    claim = session.rows()[0].id
    session.mark(claim, Verdict.DISPUTED)
    session.write_note(claim, "Not a million:\n  987,654 by the gate count.")
    session.add_links(claim, ["https://example.org/gates"])
    session.save()

    assert session_on(project).check(claim) == session.check(claim)


def test_a_reviewers_file_is_known_by_its_name_in_any_case(project: Project) -> None:
    """Disks differ in whether they tell two such names apart; a second file is never made."""
    first = session_on(project)
    claim = first.rows()[0].id
    first.mark(claim, Verdict.DISPUTED)
    first.save()
    other_case = _own_file(project).with_name("First-Reader.yaml")
    _own_file(project).rename(other_case)

    session = session_on(project)
    assert session.check(claim) == first.check(claim)
    session.mark(claim, Verdict.VERIFIED)
    session.save()

    assert session.judged_by_others == frozenset()
    assert session_on(project).check(claim) == session.check(claim)
    assert {path.name for path in other_case.parent.iterdir()} == {"claims.yaml", other_case.name}


def test_saving_again_writes_nothing(project: Project, session: Session) -> None:
    """Without an edit there is nothing to save."""
    session.mark(session.rows()[0].id, Verdict.VERIFIED)
    session.save()
    before = _own_file(project).stat()

    session.save()

    assert _own_file(project).stat() == before
    assert not session.is_dirty


def test_undo_after_saving_is_saved_too(project: Project, session: Session) -> None:
    """The file follows the desk in both directions."""
    claim = session.rows()[0].id
    session.mark(claim, Verdict.VERIFIED)
    session.save()

    change = session.undo()
    session.save()

    assert change.claims == (claim,)
    assert session_on(project).check(claim) is None


def test_an_edit_that_does_nothing_says_so(session: Session) -> None:
    """No claim is named, nothing waits to be saved."""
    change = session.reopen(session.rows()[0].id)

    assert not change
    assert not session.is_dirty


def test_every_sentence_of_the_real_article_has_a_claim_or_a_reason(tmp_path: Path) -> None:
    """The coverage ledger begins without a gap."""
    session = session_on(sample_project(tmp_path))
    covered = {Coverage.UNTOUCHED, Coverage.SET_ASIDE}

    assert set(session.progress.ledger) <= covered
    for claim in session.state.claims.values():
        assert claim.state is ClaimState.ACTIVE or claim.reason


def test_judging_every_claim_of_the_real_article_reaches_the_finish_line(tmp_path: Path) -> None:
    """0 open, 0 untouched, and every sentence judged or set aside."""
    session = session_on(sample_project(tmp_path))

    for claim in _open_claims(session):
        session.mark(claim, Verdict.UNSOURCED)

    counts = session.counts()
    assert (counts.untouched, counts.open) == (0, 0)
    assert set(session.progress.ledger) <= {Coverage.JUDGED, Coverage.SET_ASIDE}


def test_no_character_of_the_real_article_is_lost_or_covered_twice(tmp_path: Path) -> None:
    """Its sentences partition everything but white space."""
    session = session_on(sample_project(tmp_path))
    text = session.article.text
    covered = [i for sentence in session.sentences for i in range(*sentence.span)]

    assert len(covered) == len(set(covered))
    assert all(text[i].isspace() for i in set(range(len(text))) - set(covered))


def test_the_next_open_claim_goes_round(session: Session) -> None:
    """After the last claim the search goes on from the first."""
    ids = _open_claims(session)
    session.mark(ids[1], Verdict.VERIFIED)

    assert session.next_open(ids[0]) == ids[2]
    assert session.next_open(ids[-1]) == ids[0]
    assert session.next_open(ids[2], backwards=True) == ids[0]


def test_one_row_equals_its_row_in_the_whole_list(session: Session) -> None:
    """Views that refresh one claim see what a fresh list would show."""
    session.mark(session.rows()[1].id, Verdict.DISPUTED)

    assert tuple(session.row(row.id) for row in session.rows()) == session.rows()


def test_another_hand_in_my_file_is_taken_in(project: Project, session: Session) -> None:
    """Different claims: both verdicts are there, on the desk and on disk."""
    first, second, *_ = _open_claims(session)
    elsewhere = session_on(project)
    elsewhere.mark(second, Verdict.DISPUTED)
    elsewhere.save()

    session.mark(first, Verdict.VERIFIED)
    change = session.save()

    assert second in change.claims
    for desk in (session, session_on(project)):
        found = [check.verdict for i in (first, second) if (check := desk.check(i))]
        assert found == [Verdict.VERIFIED, Verdict.DISPUTED]


def test_a_clash_in_my_file_overwrites_nobody(project: Project, session: Session) -> None:
    """The same claim, judged differently elsewhere: refused, both versions kept where they are."""
    claim = session.rows()[0].id
    elsewhere = session_on(project)
    elsewhere.mark(claim, Verdict.DISPUTED)
    elsewhere.save()
    session.mark(claim, Verdict.VERIFIED)

    with pytest.raises(ChangedElsewhere, match=claim):
        session.save()

    on_disk, here = session_on(project).check(claim), session.check(claim)
    assert on_disk is not None
    assert here is not None
    assert (on_disk.verdict, here.verdict) == (Verdict.DISPUTED, Verdict.VERIFIED)


def test_a_broken_file_of_my_own_is_never_written_over(project: Project, session: Session) -> None:
    """The desk opens, names the problem, and refuses verdicts it could not save."""
    session.mark(session.rows()[0].id, Verdict.VERIFIED)
    session.save()
    broken = _own_file(project).read_text(encoding="utf-8") + "\tnonsense\n"
    _own_file(project).write_text(broken, encoding="utf-8")

    again = session_on(project)

    assert again.files.problems
    line = broken.count("\n")
    where = rf"\(at or before line {line}: "
    told = rf"^first-reader.yaml can't be read {where}.* safe; .* Nothing was changed\.$"
    with pytest.raises(StoreError, match=told):
        again.mark(again.rows()[0].id, Verdict.DISPUTED)
    assert _own_file(project).read_text(encoding="utf-8") == broken


@pytest.fixture
def damaged(project: Project, session: Session) -> str:
    """Id of the first claim, whose entry in the reviewer's own file somebody misspelt."""
    claim = session.rows()[0].id
    session.mark(claim, Verdict.DISPUTED)
    session.save()
    path = _own_file(project)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("disputed", "dispuetd"), encoding="utf-8")
    return claim


def test_a_damaged_entry_does_not_keep_the_others_from_disk(project: Project, damaged: str) -> None:
    """Every other claim is marked and saved; the damaged entry stays as it lies there."""
    again = session_on(project)
    other = next(row.id for row in again.rows() if row.id != damaged)

    again.mark(other, Verdict.VERIFIED)
    again.set_aside(damaged, "a matter of taste")
    again.save()

    check = session_on(project).check(other)
    assert check is not None
    assert check.verdict is Verdict.VERIFIED
    assert "verdict: dispuetd\n" in _own_file(project).read_text(encoding="utf-8")


EDITS: dict[str, Callable[[Session, str], object]] = {
    "mark": lambda session, claim: session.mark(claim, Verdict.VERIFIED),
    "reopen": lambda session, claim: session.reopen(claim),
    "note": lambda session, claim: session.write_note(claim, "No."),
    "link": lambda session, claim: session.add_links(claim, ["https://example.org/"]),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_damaged_entry_is_not_edited(project: Project, damaged: str, edit: str) -> None:
    """What could never be saved is refused at once, with the line to repair."""
    again = session_on(project)
    text = _own_file(project).read_text(encoding="utf-8")
    line = text[: text.index("dispuetd")].count("\n") + 1

    with pytest.raises(
        StoreError, match=rf"first-reader\.yaml:{line}: .* Repair that line by hand"
    ):
        EDITS[edit](again, damaged)

    assert not again.is_dirty


def test_a_changed_article_loses_no_verdict(project: Project, session: Session) -> None:
    """A quote that is gone shows as not found; the others stay where their words are."""
    gone = next(row for row in session.rows() if "1964" in row.text)
    stays = next(row for row in session.rows() if "million people" in row.text)
    for row in (gone, stays):
        session.mark(row.id, Verdict.VERIFIED)
    session.save()
    seed_of(project).write_text(STORY.replace("It opened in 1964.", "It is old."), encoding="utf-8")

    again = session_on(project)

    assert again.row(gone.id).anchor is None
    assert again.row(stays.id).anchor is not None
    assert again.counts().not_found == 1
    assert again.counts().verified == 2


def test_two_seeds_of_one_name_are_refused(tmp_path: Path) -> None:
    """They would share a folder of checks."""
    project = project_with(tmp_path, ferry=STORY)
    (tmp_path / "seeds" / "Ferry.md").write_text(STORY, encoding="utf-8")

    with pytest.raises(UsageError, match="checks/ferry"):
        Session.open(project, tmp_path / "seeds" / "ferry.txt", FIRST, lambda: None)  # type: ignore[arg-type, return-value]  # never asked
