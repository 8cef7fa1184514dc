"""Memory and disk brought together: what others did comes in, and undo goes on working."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import FIRST, SECOND, STORY, project_with, session_on
from workbench.article.span import Span
from workbench.claims.claim import ClaimState
from workbench.errors import SaveFailed
from workbench.project import Project
from workbench.review.edits import Change
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.store.conflict import Clashed, Conflict, Pick, Settled


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article."""
    return project_with(tmp_path, ferry=STORY)


@pytest.fixture
def session(project: Project) -> Session:
    """That article on the first reader's desk."""
    return session_on(project)


@pytest.fixture
def ids(session: Session) -> list[str]:
    """The claims, in order."""
    return [row.id for row in session.rows()]


def look(session: Session) -> Change:
    """Compare with the disk, as the window does every now and then."""
    return session.saved(session.look_job().run())


def verdict(session: Session, claim_id: str) -> Verdict | None:
    """What the reviewer says of a claim."""
    check = session.check(claim_id)
    return check.verdict if check else None


def test_a_look_takes_in_what_was_written_elsewhere(
    project: Project, session: Session, ids: list[str]
) -> None:
    """Without anything to save."""
    elsewhere = session_on(project)
    elsewhere.mark(ids[0], Verdict.DISPUTED)
    elsewhere.set_aside(ids[1], "a wish")
    elsewhere.save()

    change = look(session)

    assert set(change.claims) == {ids[0], ids[1]}
    assert verdict(session, ids[0]) is Verdict.DISPUTED
    assert session.claim(ids[1]).reason == "a wish"
    assert not session.is_dirty


def test_a_look_at_nothing_new_is_no_news(session: Session) -> None:
    """And the second one does not even read the files."""
    assert not look(session)
    assert not session.look_job().run().is_news


def test_a_look_finds_another_readers_file(project: Project, session: Session) -> None:
    """One that was not there when the article was opened, and one that goes."""
    other = session_on(project, SECOND)
    other.mark(other.rows()[0].id, Verdict.VERIFIED)
    other.save()

    look(session)
    assert session.judged_by_others == {other.rows()[0].id}

    project.checks_path("ferry", SECOND.slug).unlink()
    look(session)
    assert session.judged_by_others == frozenset()


def test_the_projects_rules_are_looked_at_too(
    project: Project, session: Session, ids: list[str]
) -> None:
    """What verdicts want follows them; it is nobody's change of a claim."""
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()
    assert session.row(ids[0]).unmet
    project.settings_path.write_text("format: 1\ngates:\n  verified-source: off\n")

    change = look(session)

    assert not change
    assert not session.row(ids[0]).unmet
    assert session.rows()[0] == session.row(ids[0])


def test_broken_rules_are_told_and_all_gates_warn(
    project: Project, session: Session, ids: list[str]
) -> None:
    """As if the file said nothing; everything else goes on."""
    project.settings_path.write_text("format: 1\ngates:\n  verified-source: never\n")

    look(session)
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()

    assert [(each.path, each.line) for each in session.files.problems] == [
        (project.settings_path, 3)
    ]
    assert session.row(ids[0]).unmet


def test_undo_goes_on_working_after_a_look(
    project: Project, session: Session, ids: list[str]
) -> None:
    """It takes back what was done here, and nothing of what came in."""
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()
    elsewhere = session_on(project)
    elsewhere.mark(ids[1], Verdict.DISPUTED)
    elsewhere.save()
    look(session)

    session.undo()

    assert verdict(session, ids[0]) is None
    assert verdict(session, ids[1]) is Verdict.DISPUTED
    session.save()
    again = session_on(project)
    assert (verdict(again, ids[0]), verdict(again, ids[1])) == (None, Verdict.DISPUTED)


def test_what_others_changed_too_cannot_be_taken_back(
    project: Project, session: Session, ids: list[str]
) -> None:
    """Undo would take back their words with ours."""
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()
    elsewhere = session_on(project)
    elsewhere.write_note(ids[0], "theirs")
    elsewhere.save()
    session.mark(ids[1], Verdict.VERIFIED)
    session.save()

    session.undo()

    assert verdict(session, ids[1]) is None
    assert session.history.undo_label == ""
    assert verdict(session, ids[0]) is Verdict.VERIFIED


def test_what_was_done_before_that_can_still_be_taken_back(
    project: Project, session: Session, ids: list[str]
) -> None:
    """All other steps are left, and done again, too; the claim others changed stays as it is."""
    session.mark(ids[1], Verdict.VERIFIED)
    session.mark(ids[0], Verdict.VERIFIED)
    session.mark(ids[2], Verdict.DISPUTED)
    session.save()
    elsewhere = session_on(project)
    elsewhere.write_note(ids[0], "theirs")
    elsewhere.save()
    look(session)

    session.undo()
    assert verdict(session, ids[2]) is None
    session.undo()
    assert verdict(session, ids[1]) is None
    assert session.history.undo_label == ""
    session.redo()

    there = session.check(ids[0])
    assert there is not None
    assert (there.verdict, there.note) == (Verdict.VERIFIED, "theirs")
    assert verdict(session, ids[1]) is Verdict.VERIFIED


def test_undo_goes_on_after_a_choice(project: Project, session: Session, ids: list[str]) -> None:
    """Between two versions of one claim: what was done to the others is not in question."""
    session.mark(ids[1], Verdict.VERIFIED)
    session.save()
    elsewhere = session_on(project)
    elsewhere.mark(ids[0], Verdict.DISPUTED)
    elsewhere.save()
    session.mark(ids[0], Verdict.VERIFIED)
    chosen = _picked(_clash_of(session, None), Pick.THEIRS)
    session.saved(session.look_job(chosen).run())
    assert verdict(session, ids[0]) is Verdict.DISPUTED

    session.undo()

    assert verdict(session, ids[1]) is None
    assert verdict(session, ids[0]) is Verdict.DISPUTED


def test_a_step_that_did_more_still_ends_those_before_it(
    project: Project, session: Session, ids: list[str]
) -> None:
    """Two claims in one: with one of them somebody else's by now, nothing leads back past that."""
    session.mark(ids[3], Verdict.VERIFIED)
    merged = session.carver.merge(ids[1]).focus
    session.save()
    elsewhere = session_on(project)
    elsewhere.mark(merged, Verdict.DISPUTED)
    elsewhere.save()

    look(session)

    assert session.history.undo_label == ""


def test_what_others_wrote_while_a_save_was_under_way_is_not_written_over(
    project: Project, session: Session, ids: list[str]
) -> None:
    """The reviewer goes on with the same claim meanwhile: the next save asks."""
    job = session.look_job()
    elsewhere = session_on(project)
    elsewhere.mark(ids[0], Verdict.DISPUTED)
    elsewhere.save()
    result = job.run()
    session.mark(ids[0], Verdict.VERIFIED)

    assert not session.saved(result)

    with pytest.raises(Clashed):
        session.save()


def test_going_on_while_a_save_is_under_way_is_no_clash_with_oneself(
    project: Project, session: Session, ids: list[str]
) -> None:
    """What goes together does, whenever it came."""
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()
    session.add_links(ids[0], ["https://example.org/1"])
    job = session.look_job()
    elsewhere = session_on(project)
    elsewhere.add_links(ids[0], ["https://example.org/2"])
    elsewhere.save()
    result = job.run()
    session.mark(ids[0], Verdict.DISPUTED)
    session.add_links(ids[0], ["https://example.org/3"])

    session.saved(result)
    session.save()

    for desk in (session, session_on(project)):
        check = desk.check(ids[0])
        assert check
        assert check.verdict is Verdict.DISPUTED
        assert {link.url[-1] for link in check.links} == {"1", "2", "3"}


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("first-reader", "name: First Reader", "name: F. Reader"),
        ("claims", "splitter: tokens-1", "splitter: rules-1"),
    ],
)
def test_a_line_in_a_files_head_is_taken_in_too(
    project: Project, session: Session, ids: list[str], kind: str, before: str, after: str
) -> None:
    """Neither the next look nor the next save puts it back."""
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()
    path = project.checks / "ferry" / f"{kind}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(before, after), encoding="utf-8")

    look(session)
    look(session)
    session.mark(ids[1], Verdict.VERIFIED)
    session.set_aside(ids[1], "a wish")
    session.save()

    assert after in path.read_text(encoding="utf-8")


def test_undo_retires_no_claim_that_is_in_use_elsewhere(project: Project, session: Session) -> None:
    """It was made and taken back here, then made there; the verdict taken back is another one."""
    at = session.article.text.index("1.2 million")
    words = [Span(at, at + len("1.2 million"))]
    session.mark(session.rows()[0].id, Verdict.VERIFIED)
    made = session.carver.new_claim(words).focus
    session.save()
    session.undo()
    session.save()
    assert session.claim(made).state is ClaimState.RETIRED
    elsewhere = session_on(project)
    elsewhere.carver.new_claim(words)
    elsewhere.save()
    look(session)

    session.undo()

    assert session.claim(made).state is ClaimState.ACTIVE


def test_what_was_written_by_half_can_be_taken_back(
    project: Project, session: Session, ids: list[str]
) -> None:
    """The claim list was, the reviewer's file was not: undo reaches the list all the same."""
    session.mark(ids[1], Verdict.VERIFIED)
    session.save()
    own = project.checks_path("ferry", FIRST.slug)
    before = own.read_bytes()
    session.mark(ids[1], Verdict.DISPUTED)
    session.set_aside(ids[0], "a wish")
    _break(own)
    with pytest.raises(SaveFailed):
        session.save()
    assert session_on(project).claim(ids[0]).reason == "a wish"

    own.write_bytes(before)
    session.undo()
    session.undo()
    session.save()

    again = session_on(project)
    assert session.claim(ids[0]).reason == again.claim(ids[0]).reason == ""
    assert verdict(session, ids[1]) is verdict(again, ids[1]) is Verdict.VERIFIED


@pytest.mark.parametrize("pick", [Pick.OURS, Pick.THEIRS])
def test_clashes_in_both_files_are_settled_one_after_the_other(
    project: Project, session: Session, ids: list[str], pick: Pick
) -> None:
    """What was chosen for the one is not asked again when it comes to the other."""
    elsewhere = session_on(project)
    elsewhere.mark(ids[0], Verdict.DISPUTED)
    elsewhere.set_aside(ids[1], "theirs")
    elsewhere.save()
    session.mark(ids[0], Verdict.VERIFIED)
    session.set_aside(ids[1], "ours")

    first = _clash_of(session, None)
    second = _clash_of(session, _picked(first, pick))
    result = session.look_job(_picked(second, pick)).run()
    session.saved(result)

    assert result.failure is None
    chosen = (Verdict.VERIFIED, "ours") if pick is Pick.OURS else (Verdict.DISPUTED, "theirs")
    for desk in (session, session_on(project)):
        assert (verdict(desk, ids[0]), desk.claim(ids[1]).reason) == chosen


def _picked(clash: tuple[Conflict, ...], pick: Pick) -> Settled:
    return Settled(clash, {conflict.place: pick for conflict in clash})


def _clash_of(session: Session, settled: Settled | None) -> tuple[Conflict, ...]:
    """What a save with these choices still asks, as the window finds it out."""
    try:
        result = session.look_job(settled).run()
        session.saved(result)
        error = result.failure
    except Clashed as raised:
        error = raised
    assert isinstance(error, Clashed)
    return error.waiting.conflicts


def test_a_clash_is_settled_by_what_was_chosen(
    project: Project, session: Session, ids: list[str]
) -> None:
    """Saving again with the choice writes it, and the desk shows it."""
    clash = clashing(project, session, ids[0])

    session.saved(session.look_job(_picked(clash, Pick.THEIRS)).run())

    assert verdict(session, ids[0]) is Verdict.DISPUTED
    assert not session.is_dirty
    assert verdict(session_on(project), ids[0]) is Verdict.DISPUTED


def test_a_choice_holds_only_for_what_was_seen(
    project: Project, session: Session, ids: list[str]
) -> None:
    """The other side changed once more before the choice was made: it is asked again."""
    clash = clashing(project, session, ids[0])
    elsewhere = session_on(project)
    elsewhere.mark(ids[0], Verdict.UNSOURCED)
    elsewhere.save()

    settled = _picked(clash, Pick.OURS)
    assert isinstance(session.look_job(settled).run().failure, Clashed)

    assert verdict(session_on(project), ids[0]) is Verdict.UNSOURCED


def clashing(project: Project, session: Session, claim_id: str) -> tuple[Conflict, ...]:
    """The same claim is judged here and elsewhere; the conflicts that saving finds."""
    elsewhere = session_on(project)
    elsewhere.mark(claim_id, Verdict.DISPUTED)
    elsewhere.save()
    session.mark(claim_id, Verdict.VERIFIED)
    with pytest.raises(Clashed) as found:
        session.save()
    return found.value.waiting.conflicts


def test_a_file_that_vanished_stays_on_the_desk(
    project: Project, session: Session, ids: list[str]
) -> None:
    """Nothing is taken in from a file that is not there; it is named."""
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()
    own = project.checks_path("ferry", FIRST.slug)
    own.unlink()

    look(session)

    assert session.files.missing == (own,)
    assert verdict(session, ids[0]) is Verdict.VERIFIED


@pytest.mark.parametrize(("pick", "there"), [(Pick.OURS, Verdict.DISPUTED), (Pick.THEIRS, None)])
def test_what_becomes_of_a_vanished_file_is_chosen_with_the_next_change(
    project: Project, session: Session, ids: list[str], pick: Pick, there: Verdict | None
) -> None:
    """It is written again as a whole, or everything in it is withdrawn."""
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()
    own = project.checks_path("ferry", FIRST.slug)
    own.unlink()
    session.mark(ids[0], Verdict.DISPUTED)

    with pytest.raises(Clashed) as found:
        session.save()
    clash = found.value.waiting.conflicts
    session.saved(session.look_job(_picked(clash, pick)).run())

    assert verdict(session, ids[0]) is there
    assert own.exists() == (there is not None)


def _break(path: Path) -> None:
    path.write_text("\tnonsense", encoding="utf-8")


@pytest.mark.parametrize("harm", [Path.unlink, _break])
def test_a_harmed_file_is_compared_with_what_was_read_once_it_is_back(
    project: Project, session: Session, ids: list[str], harm: Callable[[Path], None]
) -> None:
    """What is on the desk by then and what came back go together."""
    session.mark(ids[0], Verdict.VERIFIED)
    session.save()
    own = project.checks_path("ferry", FIRST.slug)
    before = own.read_bytes()
    harm(own)
    look(session)

    own.write_bytes(before)
    session.mark(ids[1], Verdict.DISPUTED)
    session.save()

    assert session.files.problems == ()
    again = session_on(project)
    assert [verdict(again, each) for each in ids[:2]] == [Verdict.VERIFIED, Verdict.DISPUTED]
