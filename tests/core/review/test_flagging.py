"""Flagging a claim for discussion."""

from __future__ import annotations

from tests.builders import DAY, state_with
from workbench.review import edits
from workbench.review.flagging import DISCUSS, flag, topic
from workbench.review.verdict import Verdict

STATE = state_with("It opened in 1964.", "Fares rose.")


def test_a_flag_stands_beside_the_verdict() -> None:
    """It is no verdict and takes none away."""
    judged = edits.give_verdict(STATE, "c-1", Verdict.DISPUTED, DAY).state

    check = flag(judged, "c-1", DISCUSS).state.check("c-1")

    assert check is not None
    assert (check.verdict, check.flag) == (Verdict.DISPUTED, "discuss")


def test_what_is_to_be_discussed_is_one_line() -> None:
    """As the file says it."""
    check = flag(STATE, "c-1", "  which year\n is meant? ").state.check("c-1")

    assert check is not None
    assert check.flag == "which year is meant?"


def test_no_words_take_the_flag_away() -> None:
    """And with it the entry, where nothing else was said of the claim."""
    put_up = flag(STATE, "c-1", DISCUSS)
    taken_away = flag(put_up.state, "c-1", "")

    assert taken_away.state.check("c-1") is None
    assert (put_up.label, taken_away.label) == ("flagging for discussion", "taking the flag away")


def test_the_same_flag_again_changes_nothing() -> None:
    """There is nothing to undo then."""
    flagged = flag(STATE, "c-1", DISCUSS).state

    assert not flag(flagged, "c-1", DISCUSS).changed


def test_a_flag_without_words_has_no_topic() -> None:
    """The word in the file is nobody's."""
    assert (topic(DISCUSS), topic("which year?")) == ("", "which year?")
