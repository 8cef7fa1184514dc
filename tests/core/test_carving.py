"""Hand-splitting with files behind it: what is saved, what is undone, and that nothing is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import FIRST, SECOND, project_with, session_on
from tests.clock import cpu_seconds
from tests.core.review.desk import FERRY
from workbench.article.span import Span
from workbench.claims.claim import AsideReason, ClaimState, Kind, Proposal, birth_id
from workbench.errors import StoreError, WorkbenchError
from workbench.linting import lint
from workbench.project import Project
from workbench.review.coverage import Coverage, count, ledger
from workbench.review.reshaping import Edge, Unit
from workbench.review.verdict import Verdict
from workbench.session import Session

LINK = "https://example.org/a"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The ferry's article, that nobody has opened yet."""
    return project_with(tmp_path, ferry=FERRY)


@pytest.fixture
def session(project: Project) -> Session:
    """It on the first reader's desk."""
    return session_on(project)


def _split_first(session: Session) -> tuple[str, ...]:
    """Split the first claim, and say which ones it became."""
    first = session.rows()[0].id
    session.carver.split(first, FERRY.index("and it opened"))
    return session.claim(first).into


def _claims_file(project: Project) -> str:
    return project.claims_path("ferry").read_text(encoding="utf-8")


def test_only_the_lines_of_what_was_cut_change(project: Project) -> None:
    """A person's comment and all other lines stay, byte for byte."""
    session_on(project)
    path = project.claims_path("ferry")
    path.write_text(_claims_file(project).replace("claims:\n", "claims:  # by Lena\n"))
    before = _claims_file(project)
    session = session_on(project)

    first, second = _split_first(session)
    session.save()

    assert _claims_file(project) == before.replace(
        "opened in 1964\n    kind: quantity\n",
        f"""opened in 1964
    kind: quantity
    state: split
    into: [{first}, {second}]

  {first}:
    quote: |-
      The ferry, built in Malmo, carried 1.2 million people last year
    kind: quantity

  {second}:
    quote: |-
      and it opened in 1964
    kind: date
""",
    )


def test_what_was_cut_is_there_again(project: Project, session: Session) -> None:
    """Claims, their order, places and judgements survive closing and opening."""
    session.mark(session.rows()[0].id, Verdict.DISPUTED)
    parts = _split_first(session)
    session.carver.restate(parts[1], "The ferry opened in 1964.")
    session.carver.new_claim([Span(4, 9), Span(FERRY.index("rose"), FERRY.index(". Who"))])
    session.save()

    again = session_on(project)

    assert again.state == session.state
    assert list(again.state.claims) == list(session.state.claims)
    assert again.rows() == session.rows()
    assert lint([project.root]) == []


def test_two_desks_that_cut_alike_write_the_same_file(tmp_path: Path) -> None:
    """Sharing them is no conflict."""
    projects = [project_with(tmp_path / name, ferry=FERRY) for name in ("one", "other")]
    for project, reviewer in zip(projects, (FIRST, SECOND), strict=True):
        session = session_on(project, reviewer)
        _split_first(session)
        session.save()

    assert _claims_file(projects[0]) == _claims_file(projects[1])


def test_two_desks_on_one_folder_that_cut_alike_agree(project: Project) -> None:
    """The second save finds what it wanted to write."""
    one, other = session_on(project), session_on(project, SECOND)
    _split_first(one)
    _split_first(other)
    one.save()
    other.save()

    assert other.state.claims == one.state.claims
    assert list(other.state.claims) == list(one.state.claims)


def test_undo_before_saving_leaves_no_trace(project: Project, session: Session) -> None:
    """An attempt is nobody's business."""
    before = _claims_file(project)
    _split_first(session)

    session.undo()
    session.save()

    assert not session.is_dirty
    assert _claims_file(project) == before


def test_undo_after_saving_leaves_tombstones(project: Project, session: Session) -> None:
    """Somebody may have judged the parts: no id that was ever written vanishes."""
    first = session.rows()[0]
    parts = _split_first(session)
    session.save()

    change = session.undo()
    session.save()

    assert change.focus == first.id
    assert session.rows()[0] == first
    again = session_on(project)
    assert [again.claim(part).state for part in parts] == [ClaimState.RETIRED] * 2
    assert list(again.state.claims) == list(session.state.claims)
    assert lint([project.root]) == []


def test_redo_brings_tombstones_back_to_life(session: Session) -> None:
    """The very claims."""
    parts = _split_first(session)
    after = session.state
    session.save()
    session.undo()
    session.save()

    change = session.redo()

    assert session.state == after
    assert change.focus == parts[0]


def test_undo_while_saving_leaves_tombstones_too(session: Session) -> None:
    """The file that is being written will have the parts."""
    parts = _split_first(session)
    job = session.save_job()
    assert job is not None
    session.undo()

    session.saved(job.run())

    assert [session.claim(part).state for part in parts] == [ClaimState.RETIRED] * 2
    assert session.is_dirty
    assert session.counts().claims == 4


def test_a_cut_made_while_saving_outlives_what_comes_in(project: Project, session: Session) -> None:
    """Another desk's change of the list does not take the new claims away."""
    other = session_on(project, SECOND)
    other.set_aside(other.rows()[1].id, "opinion")
    other.save()
    session.carver.change_kind(session.rows()[3].id, Kind.STATUS)
    job = session.save_job()
    assert job is not None
    parts = _split_first(session)

    session.saved(job.run())
    session.save()

    assert [session.claim(part).state for part in parts] == [ClaimState.ACTIVE] * 2
    assert session_on(project).state.claims == session.state.claims


def test_the_ledger_follows(session: Session) -> None:
    """A sentence is judged when all its parts are; the tombstone's verdict counts no more."""
    session.mark(session.rows()[0].id, Verdict.VERIFIED)
    found = [session.progress.coverage(0)]
    parts = _split_first(session)
    for part in parts:
        found.append(session.progress.coverage(0))
        session.carver.take_over(part, session.carver.offers(part)[0].claim)
    found.append(session.progress.coverage(0))

    assert found == [Coverage.JUDGED, Coverage.UNTOUCHED, Coverage.OPEN, Coverage.JUDGED]
    assert (session.counts().claims, session.counts().open) == (5, 3)


def test_numbers_follow_the_text(session: Session) -> None:
    """One more claim moves those behind it on."""
    _split_first(session)

    assert [row.number for row in session.rows()] == [1, 2, 3, 0, 4, 5]


def test_new_claims_are_placed_in_the_text(session: Session) -> None:
    """So that list, text and card show them at once."""
    for part in _split_first(session):
        anchor = session.anchors[part]
        assert anchor is not None
        assert tuple(span.of(FERRY) for span in anchor.spans) == session.claim(part).quote


def test_no_claim_comes_to_life_over_an_entry_that_cannot_be_read(project: Project) -> None:
    """It would be written over; the line is named instead."""
    session_on(project)
    path = project.claims_path("ferry")
    twin = birth_id(["and it opened in 1964"])
    path.write_text(f"{_claims_file(project)}\n  {twin}:\n    quote: [x, {{}}]\n")
    session = session_on(project)
    state = session.state

    with pytest.raises(StoreError, match="Repair that line"):
        _split_first(session)
    assert session.state is state


def test_cutting_costs_little_in_a_long_article(tmp_path: Path) -> None:
    """Ten thousand claims: an action and its undo stay far below what a person notices."""
    text = "\n\n".join(
        f"The ferry number {number} carried people, and it opened in 1964. Fare {number} rose."
        for number in range(5_000)
    )
    session = session_on(project_with(tmp_path, ferry=text))
    first = session.rows()[9_000].id
    at = text.index("and it opened", text.index("number 4500"))

    def cut_and_undo() -> None:
        session.carver.split(first, at)
        session.undo()

    assert cpu_seconds(cut_and_undo) < 0.1


# Any actions


@dataclass(frozen=True)
class Act:
    """One action at random: what, on which of the listed claims, and where."""

    what: str
    which: int
    at: int
    to: int

    def carry_out(self, session: Session) -> None:
        """Do it; what makes no sense there is refused and changes nothing."""
        rows = session.rows()
        claim = rows[self.which % len(rows)].id
        before = session.state
        try:
            ACTIONS[self.what](session, claim, self)
        except WorkbenchError:
            assert session.state is before


def _move(session: Session, claim: str, act: Act) -> None:
    edge, unit = list(Edge)[act.at % 2], list(Unit)[act.to % 3]
    to = session.carver.next_stop(claim, 0, edge, unit, forward=act.at % 3 == 0)
    session.carver.move_edge(claim, 0, edge, act.at if to is None else to)


def _resplit(session: Session, _: str, act: Act) -> None:
    sentence = act.which % len(session.sentences)
    start, end = session.sentences[sentence].span
    middle = FERRY.index(" ", start + 5)
    spans = [Span(start, middle), Span(middle + 1, end - 1)][act.at % 2 :]
    session.carver.resplit(sentence, [Proposal(sentence, (span,)) for span in spans])


def _take_over(session: Session, claim: str, _: Act) -> None:
    for offer in session.carver.offers(claim)[:1]:
        session.carver.take_over(claim, offer.claim)


ACTIONS: dict[str, Callable[[Session, str, Act], object]] = {
    "split": lambda session, claim, act: session.carver.split(claim, act.at),
    "merge": lambda session, claim, _: session.carver.merge(claim),
    "new": lambda session, _, act: session.carver.new_claim([Span(act.at, act.to)]),
    "pieces": lambda session, _, act: session.carver.new_claim(
        [Span(act.at, act.at + 9), Span(act.to, act.to + 9)]
    ),
    "move": _move,
    "add": lambda session, claim, act: session.carver.add_piece(claim, Span(act.at, act.at + 7)),
    "take": lambda session, claim, act: session.carver.take_piece(claim, act.at % 2),
    "restate": lambda session, claim, act: session.carver.restate(claim, f"It is {act.at % 3}."),
    "kind": lambda session, claim, act: session.carver.change_kind(claim, list(Kind)[act.at % 9]),
    "speaker": lambda session, claim, act: session.carver.change_speaker(claim, "AB"[act.at % 2]),
    "aside": lambda session, claim, act: session.set_aside(claim, list(AsideReason)[act.at % 7]),
    "back": lambda session, claim, _: session.bring_back(claim),
    "resplit": _resplit,
    "mark": lambda session, claim, act: session.mark(claim, list(Verdict)[act.at % 3]),
    "note": lambda session, claim, act: session.write_note(claim, f"seen {act.at}"),
    "link": lambda session, claim, _: session.add_links(claim, [LINK]),
    "take over": _take_over,
}
ACTS = st.lists(
    st.builds(
        Act,
        st.sampled_from(list(ACTIONS)),
        st.integers(0, 9),
        st.integers(0, len(FERRY)),
        st.integers(0, len(FERRY)),
    ),
    min_size=1,
    max_size=12,
)
WITH_SAVES = st.lists(st.sampled_from(["save", "undo", "redo", "", "", ""]), max_size=12)


@pytest.fixture(scope="module")
def opened() -> Iterator[Project]:
    """A project for all examples; each begins with the first claim list."""
    with tempfile.TemporaryDirectory() as folder:
        project = project_with(Path(folder), ferry=FERRY)
        session_on(project)
        yield project


def _fresh(project: Project) -> Session:
    """The project as if nobody had worked there."""
    project.checks_path("ferry", FIRST.slug).unlink(missing_ok=True)
    project.claims_path("ferry").unlink()
    return session_on(project)


def _files(project: Project) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project.checks / "ferry").iterdir()}


@settings(deadline=None, max_examples=80)
@given(acts=ACTS)
def test_undoing_everything_gives_back_state_and_files(opened: Project, acts: list[Act]) -> None:
    """Whatever was done, no trace is left; and redoing everything gives back the end."""
    session = _fresh(opened)
    start, files = session.state, _files(opened)
    for act in acts:
        act.carry_out(session)
    end = session.state

    while session.undo():
        pass
    session.save()
    assert session.state is start
    assert _files(opened) == files

    while session.redo():
        pass
    assert session.state is end


@settings(deadline=None, max_examples=80)
@given(acts=ACTS, between=WITH_SAVES)
def test_nothing_that_was_written_is_ever_lost(
    opened: Project, acts: list[Act], between: list[str]
) -> None:
    """Saved in between, undone and done again: ids stay, quotes are the text, all is sound."""
    session = _fresh(opened)
    written: set[str] = set()
    for at, act in enumerate(acts):
        act.carry_out(session)
        step = between[at] if at < len(between) else ""
        if step:
            getattr(session, step)()
        written |= {claim_id for claim_id in session.state.claims if step == "save"}
        _see_sound(session)
    session.save()

    again = session_on(opened)
    assert again.state == session.state
    assert list(again.state.claims) == list(session.state.claims)
    assert written <= set(again.state.claims)
    assert lint([opened.root]) == []


@settings(deadline=None, max_examples=60)
@given(acts=ACTS)
def test_what_was_said_is_never_lost(opened: Project, acts: list[Act]) -> None:
    """Cutting takes no verdict, note or link from where it was given."""
    session = _fresh(opened)
    for act in acts:
        said = session.state.mine.checks
        act.carry_out(session)
        if act.what not in {"mark", "note", "link", "take over"}:
            assert session.state.mine.checks == said


def _see_sound(session: Session) -> None:
    """Quotes are the text at their places, what is named is there, and the counts are right."""
    for claim_id, claim in session.state.claims.items():
        anchor = session.anchors[claim_id]
        assert anchor is not None
        assert tuple(span.of(FERRY) for span in anchor.spans) == claim.quote
        assert set(claim.into) <= session.state.claims.keys()
    assert session.anchors.keys() == session.state.claims.keys()
    anew = ledger(session.sentences, session.state, session.anchors)
    assert session.progress.ledger == anew
    assert session.counts() == count(session.state, session.anchors, anew)
