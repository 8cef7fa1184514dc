"""Refined claims take the place of sentences where nobody has worked, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import FIRST, SECOND, project_with, seed_of, session_on
from tests.engines import HalvingEngine
from workbench.adopting import Adopted, adopted, settled, weighed
from workbench.claims.claim import ClaimState, Kind, Reason, birth_id
from workbench.claims.granularity import Granularity
from workbench.errors import StoreError
from workbench.opening import read_draft, read_folder
from workbench.pace import Cancelled, Pace
from workbench.project import Project
from workbench.refinement import Offered, Refinement, remembered
from workbench.review.verdict import Verdict
from workbench.session import Session

TEXT = "\n\n".join(f"Boat {name} sank in May and rose in June." for name in "ABCD") + "\n"
"""Each sentence halves into "Boat X sank in May" and "rose in June"."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with four sentences, each with an "and"."""
    return project_with(tmp_path / "p", boats=TEXT)


@pytest.fixture
def session(project: Project) -> Session:
    """Its article, just opened."""
    return session_on(project)


def offered_for(project: Project) -> Offered:
    """The halves of the project's article."""
    draft = read_draft(project, seed_of(project))
    cache = project.root / "cache"
    return Refinement(draft, cache, HalvingEngine, Pace()).run(_unheard)


def _unheard(_done: int, _of: int) -> None:
    """Hear nothing."""


def worked_out(session: Session, in_hand: frozenset[str] = frozenset()) -> Adopted:
    """The session's article with its halves."""
    start = session.refinable(in_hand)
    assert start is not None
    found = adopted(start, offered_for(session.project), Pace())
    assert found is not None
    return found


def adopt(session: Session) -> None:
    """Refine the session's article."""
    assert session.adopt(worked_out(session))


def quotes(session: Session) -> list[str]:
    """What the claims quote, those that are no longer listed left out."""
    return [row.text for row in session.rows()]


def ids_of(session: Session) -> list[str]:
    """Ids of the claims."""
    return list(session.state.claims)


def halves(*names: str) -> list[str]:
    """What becomes of these sentences."""
    return [text for name in names for text in (f"Boat {name} sank in May", "rose in June")]


def whole(name: str) -> str:
    """A sentence as one claim."""
    return f"Boat {name} sank in May and rose in June"


# ── what gives way ─────────────────────────────────────────────────────────────────────────────


def test_sentences_give_way_to_their_parts_in_their_places(session: Session) -> None:
    """With nothing left of them: nobody has seen them yet."""
    adopt(session)

    assert quotes(session) == halves("A", "B", "C", "D")
    assert all(claim.state is ClaimState.ACTIVE for claim in session.state.claims.values())


def test_the_list_is_settled_then(session: Session, project: Project) -> None:
    """Its line changes with its claims, and nothing splits it again."""
    adopt(session)
    session.save()

    again = session_on(project)
    assert again.state.splitter == offered_for(project).splitter
    assert again.state.claims == session.state.claims
    assert ids_of(again) == ids_of(session)
    assert session.refinable() is None
    assert again.refinable() is None


def test_the_parts_are_born_with_their_own_ids(session: Session) -> None:
    """By the frozen rule, counting the places where their words stand."""
    adopt(session)

    rising = [i for i, claim in session.state.claims.items() if claim.quote == ("rose in June",)]
    assert rising == [birth_id(("rose in June",), place) for place in range(1, 5)]


def test_rows_places_and_counts_are_those_of_the_new_claims(
    session: Session, project: Project
) -> None:
    """What was worked out elsewhere is what the session would say itself."""
    refined = worked_out(session)
    assert session.adopt(refined)
    session.save()

    again = session_on(project)
    assert session.anchors == again.anchors
    assert session.counts() == again.counts()
    assert refined.rows == session.rows() == again.rows()


def test_each_that_gave_way_names_the_first_of_its_parts(session: Session) -> None:
    """There the selection goes."""
    before = ids_of(session)

    refined = worked_out(session)

    parts = list(refined.history.present.claims)
    assert refined.firsts == dict(zip(before, parts[::2], strict=True))


# ── what stays ─────────────────────────────────────────────────────────────────────────────────


def test_what_i_judged_stays(session: Session) -> None:
    """Beside the parts of all others, and nothing of it is said twice."""
    session.mark(ids_of(session)[1], Verdict.VERIFIED)

    adopt(session)

    assert quotes(session) == [*halves("A"), whole("B"), *halves("C", "D")]


def test_what_i_noted_and_took_back_stays(session: Session) -> None:
    """Redo still has its claim."""
    judged = ids_of(session)[2]
    session.write_note(judged, "Seen.")
    session.undo()

    adopt(session)
    session.redo()

    assert quotes(session) == [*halves("A", "B"), whole("C"), *halves("D")]
    check = session.check(judged)
    assert check is not None
    assert check.note == "Seen."


def test_what_another_reviewer_judged_stays(session: Session, project: Project) -> None:
    """Also when their file came after this desk was opened."""
    theirs = session_on(project, SECOND)
    theirs.mark(ids_of(session)[0], Verdict.DISPUTED)
    theirs.save()

    adopt(session)

    assert quotes(session) == [whole("A"), *halves("B", "C", "D")]


@pytest.mark.parametrize("text", ["checks:\n  {id}:\n    verdict: verifyed\n", "{id} [[["])
def test_what_a_file_names_that_nobody_understands_stays(
    session: Session, project: Project, text: str
) -> None:
    """A slip in somebody's file loses no verdict."""
    path = project.checks_path("boats", "somebody")
    path.write_text(text.format(id=ids_of(session)[3]), encoding="utf-8")

    adopt(session)

    assert quotes(session) == [*halves("A", "B", "C"), whole("D")]


def test_what_was_edited_by_hand_stays(session: Session) -> None:
    """Set aside in this session; others write it into the file."""
    session.set_aside(ids_of(session)[0], "wish")

    adopt(session)

    assert quotes(session) == [whole("A"), *halves("B", "C", "D")]


def test_what_was_edited_in_the_file_stays(session: Session, project: Project) -> None:
    """Another kind, written with any editor."""
    path = project.claims_path("boats")
    claim = next(iter(session.state.claims.values()))
    edited = replace(claim, kind=Kind.CAUSAL)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(f"kind: {claim.kind}", f"kind: {edited.kind}", 1), encoding="utf-8"
    )

    again = session_on(project)
    adopt(again)

    assert again.state.claims[claim.id] == edited
    assert quotes(again) == [whole("A"), *halves("B", "C", "D")]


def test_a_sentence_that_another_claim_reaches_into_stays(session: Session) -> None:
    """Somebody made a claim of three of its words: what is still missing is theirs to say."""
    path = session.project.claims_path("boats")
    made = "\n  c-made0001:\n    quote: |-\n      Boat B sank\n"
    path.write_text(path.read_text(encoding="utf-8") + made, encoding="utf-8")

    again = session_on(session.project)
    adopt(again)

    assert quotes(again) == [*halves("A"), whole("B"), *halves("C", "D"), "Boat B sank"]


def test_what_is_in_hand_stays(session: Session) -> None:
    """A link typed halfway has no entry yet."""
    held = ids_of(session)[1]

    assert session.adopt(worked_out(session, frozenset({held})))

    assert quotes(session) == [*halves("A"), whole("B"), *halves("C", "D")]


def test_undo_goes_on_from_verdicts_given_before(session: Session) -> None:
    """Refining is no step of the reviewer's, and takes none away."""
    first, second, *_ = ids_of(session)
    session.mark(first, Verdict.VERIFIED)
    session.mark(second, Verdict.DISPUTED)
    adopt(session)

    assert session.history.undo_label == "marking disputed"
    session.undo()
    session.undo()
    assert session.history.undo_label == ""
    assert quotes(session) == [whole("A"), whole("B"), *halves("C", "D")]
    session.redo()
    assert session.check(first) is not None
    session.save()
    assert quotes(session_on(session.project)) == [whole("A"), whole("B"), *halves("C", "D")]


def test_undo_before_it_is_saved_leaves_no_tombstones(session: Session) -> None:
    """The sentences on disk are not claims that somebody took back."""
    session.mark(ids_of(session)[0], Verdict.VERIFIED)
    session.save()
    adopt(session)

    session.undo()
    session.save()

    states = {claim.state for claim in session_on(session.project).state.claims.values()}
    assert states == {ClaimState.ACTIVE}


# ── when it is not done ────────────────────────────────────────────────────────────────────────


def test_anything_done_meanwhile_makes_it_too_late(session: Session) -> None:
    """It is worked out again; what was done is in it then."""
    refined = worked_out(session)
    session.mark(ids_of(session)[0], Verdict.VERIFIED)

    assert not session.adopt(refined)

    adopt(session)
    assert quotes(session) == [whole("A"), *halves("B", "C", "D")]


def test_a_list_that_was_settled_elsewhere_is_left(session: Session, project: Project) -> None:
    """Another program on the same folder was quicker; the next save takes its list in."""
    start = session.refinable()
    assert start is not None
    offered = offered_for(project)
    twin = session_on(project)
    adopt(twin)
    twin.save()

    assert adopted(start, offered, Pace()) is None


def test_a_list_of_another_draft_is_left(session: Session) -> None:
    """Its claims wait for a person to apply the new draft."""
    seed_of(session.project).write_text(TEXT.replace("Boat C", "Ship C"), encoding="utf-8")

    assert session_on(session.project).refinable() is None


def test_a_list_that_can_not_be_written_is_left(session: Session) -> None:
    """Nobody is told of what could not be kept."""
    path = session.project.claims_path("boats")
    path.write_text(path.read_text(encoding="utf-8").replace("format: 1", "format: 7"))

    assert session_on(session.project).refinable() is None


@pytest.mark.skipif(sys.platform == "win32", reason="files can't be made unreadable that way")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root reads everything")
def test_while_somebodys_file_can_not_be_read_nothing_gives_way(
    session: Session, project: Project
) -> None:
    """It may name any claim."""
    path = project.checks_path("boats", "somebody")
    path.write_text("format: 1\n")
    path.chmod(0)

    with pytest.raises(StoreError, match=r"somebody\.yaml can't be read"):
        worked_out(session)


def test_it_can_be_called_off(session: Session) -> None:
    """At the next breath."""
    start = session.refinable()
    assert start is not None
    pace = Pace()
    offered = offered_for(session.project)
    pace.cancel()

    with pytest.raises(Cancelled):
        adopted(start, offered, pace)


# ── the same everywhere ────────────────────────────────────────────────────────────────────────


def test_a_desk_and_a_command_write_the_same(
    session: Session, project: Project, tmp_path: Path
) -> None:
    """Byte for byte."""
    adopt(session)
    session.save()
    twin = project_with(tmp_path / "twin", boats=TEXT)
    session_on(twin)

    folder = read_folder(twin, "boats")
    settled(read_draft(twin, seed_of(twin)), folder.claims, offered_for(twin))

    written = project.claims_path("boats").read_bytes()
    assert twin.claims_path("boats").read_bytes() == written
    assert FIRST.slug not in written.decode()


# ── what the parses say of the claims ───────────────────────────────────────────────────────────


def test_a_settled_list_is_weighed_and_nothing_else_changes(session: Session) -> None:
    """By what is known of its claims; it is no step for undo and needs no saving."""
    adopt(session)
    session.save()
    before = session.state
    known = remembered(
        session.moment().draft, Granularity.NORMAL, session.project.root / "cache", Pace()
    )
    happened = Reason("tells what happened", 0.5)
    told = tuple(
        replace(answer, reasons=tuple((happened,) for _ in answer.claims))
        for answer in known.answers
    )

    assert known == offered_for(session.project)
    assert session.adopt(weighed(session.moment(), replace(known, answers=told), Pace()))
    assert all(happened in row.worth.reasons for row in session.rows())
    assert session.state is before
    assert not session.is_dirty


def test_what_is_not_remembered_is_not_asked_for(session: Session, tmp_path: Path) -> None:
    """An empty cache tells nothing."""
    known = remembered(session.moment().draft, Granularity.NORMAL, tmp_path / "empty", Pace())

    assert known.parts == known.whole
    assert weighed(session.moment(), known, Pace()).parsed == {}


_PREPARE = "import sys; from workbench.__main__ import main; sys.exit(main(sys.argv[1:]))"


@pytest.mark.timeout(120)
def test_two_desks_write_the_same_in_any_process(tmp_path: Path) -> None:
    """With the real parser, whatever the seed of Python's hashes."""
    text = (
        "On Friday, the ferry, which opened in 1964, sank near Fork Port, resulting in two deaths, "
        "according to Lena Ostrow.\n\n“We need a third boat and a pier,” she said.\n"
    )
    written = []
    for seed in ("0", "1", "4242"):
        project = project_with(tmp_path / seed, ferry=text)
        command = ["prepare", str(seed_of(project)), "--config-dir", str(tmp_path / seed)]
        subprocess.run(
            [sys.executable, "-c", _PREPARE, *command],
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        written.append(project.claims_path("ferry").read_bytes())

    assert b"splitter: rules-" in written[0]
    assert written[0] == written[1] == written[2]
