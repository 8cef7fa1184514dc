"""Using earlier evidence again: the sources come along, nobody's judgement does."""

from __future__ import annotations

import pytest

from tests.builders import DAY, state_with
from workbench.errors import UnknownClaim
from workbench.review.edits import add_links, give_verdict, write_note
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.history import History
from workbench.review.reuse import reuse_sources
from workbench.review.verdict import Verdict

STATE = state_with("It opened in 1964.", "Fares rose.")
ATLAS = Evidence(
    url="https://example.org/atlas",
    title="Atlas",
    stance=Stance.REFUTES,
    grade=Grade.PRIMARY,
    passage="Opened 1966.",
    locator="p. 12",
    read="2026-08-20",
    archived="https://example.org/archive/atlas",
)
BOOK = Evidence(title="A book")


def test_what_is_known_of_a_source_comes_along() -> None:
    """Address, title, passage, place, grade, archived copy."""
    check = reuse_sources(STATE, "c-1", [ATLAS, BOOK]).state.check("c-1")

    assert check is not None
    atlas, book = check.links
    assert (atlas.url, atlas.title, atlas.passage) == (ATLAS.url, "Atlas", "Opened 1966.")
    assert (atlas.locator, atlas.grade, atlas.archived) == ("p. 12", Grade.PRIMARY, ATLAS.archived)
    assert book == BOOK


def test_what_speaks_for_this_reviewer_does_not() -> None:
    """What it says of this claim, and when this reviewer read it, nobody has said yet."""
    check = reuse_sources(STATE, "c-1", [ATLAS]).state.check("c-1")
    assert check is not None
    assert check.links[0].stance is None
    assert check.links[0].read == ""


def test_the_claim_stays_open() -> None:
    """Only a person gives a verdict."""
    check = reuse_sources(STATE, "c-1", [ATLAS]).state.check("c-1")
    assert check is not None
    assert check.verdict is None
    assert (check.checked, check.note) == ("", "")


def test_what_was_said_already_stays() -> None:
    """Verdict, note and sources: the earlier ones come after them."""
    said = give_verdict(STATE, "c-1", Verdict.VERIFIED, DAY).state
    said = write_note(said, "c-1", "Seen.").state
    said = add_links(said, "c-1", ["https://example.org/own"]).state

    check = reuse_sources(said, "c-1", [ATLAS]).state.check("c-1")

    assert check is not None
    assert (check.verdict, check.note) == (Verdict.VERIFIED, "Seen.")
    assert [link.url[-5:] for link in check.links] == ["g/own", "atlas"]


def test_a_source_that_is_there_already_is_left_alone() -> None:
    """And where all are, there is nothing to save or to undo."""
    said = add_links(STATE, "c-1", [ATLAS.url]).state
    edit = reuse_sources(said, "c-1", [ATLAS])
    assert not edit.changed
    assert edit.state is said


@pytest.mark.parametrize(
    ("sources", "label"),
    [([ATLAS], "using an earlier source"), ([ATLAS, BOOK], "using 2 earlier sources")],
)
def test_it_is_one_step_of_undo(sources: list[Evidence], label: str) -> None:
    """However many sources came, and its name says how many."""
    history = History(STATE).record(reuse_sources(STATE, "c-1", sources))
    assert history.undoable is not None
    assert history.undoable.label == label
    assert history.undo().present == STATE


def test_an_unknown_claim_is_refused() -> None:
    """Nothing is added to nowhere."""
    with pytest.raises(UnknownClaim):
        reuse_sources(STATE, "c-9", [ATLAS])
