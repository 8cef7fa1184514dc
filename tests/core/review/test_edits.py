"""What each action does to the state, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import DAY, state_with
from workbench.claims.claim import ClaimState
from workbench.errors import UnknownClaim, UsageError
from workbench.review import edits
from workbench.review.verdict import Verdict

STATE = state_with("It opened in 1964.", "Fares rose.")


def test_a_verdict_carries_the_wording_and_the_day() -> None:
    """The entry reads on its own: what was judged, how, and when."""
    check = edits.give_verdict(STATE, "c-1", Verdict.DISPUTED, DAY).state.check("c-1")

    assert check is not None
    assert (check.claim, check.verdict, check.checked) == (
        "It opened in 1964.",
        Verdict.DISPUTED,
        "2026-11-22",
    )


def test_an_edit_names_the_claims_it_changed() -> None:
    """Views refresh these and no others."""
    assert edits.give_verdict(STATE, "c-2", Verdict.VERIFIED, DAY).claims == ("c-2",)


def test_the_same_verdict_again_changes_nothing() -> None:
    """Pressing a key twice makes no second undo step and no later date."""
    once = edits.give_verdict(STATE, "c-1", Verdict.VERIFIED, DAY).state

    again = edits.give_verdict(once, "c-1", Verdict.VERIFIED, date(2026, 12, 1))

    assert not again.changed
    assert again.state is once


def test_the_same_verdict_confirms_a_changed_wording() -> None:
    """A stale verdict becomes fresh by the same key."""
    judged = edits.give_verdict(STATE, "c-1", Verdict.VERIFIED, DAY).state
    reworded = judged.with_claim(replace(judged.claims["c-1"], quote=("It opened in 1965.",)))
    assert reworded.is_stale("c-1")

    confirmed = edits.give_verdict(reworded, "c-1", Verdict.VERIFIED, DAY)

    assert not confirmed.state.is_stale("c-1")


def test_white_space_alone_makes_no_verdict_stale() -> None:
    """Wordings are compared after the white-space rule of the ids."""
    judged = edits.give_verdict(STATE, "c-1", Verdict.VERIFIED, DAY).state

    rewrapped = judged.with_claim(replace(judged.claims["c-1"], quote=("It opened\nin  1964.",)))

    assert not rewrapped.is_stale("c-1")


def test_another_verdict_keeps_note_and_links() -> None:
    """Changing one's mind loses no evidence."""
    noted = edits.write_note(STATE, "c-1", "Atlas, sheet 14").state
    linked = edits.add_links(noted, "c-1", ["https://example.org/a"]).state

    check = edits.give_verdict(linked, "c-1", Verdict.UNSOURCED, DAY).state.check("c-1")

    assert check is not None
    assert check.note == "Atlas, sheet 14"
    assert [source.url for source in check.links] == ["https://example.org/a"]


def test_reopening_takes_the_verdict_and_its_day_only() -> None:
    """The note stays, for whoever judges next."""
    judged = edits.give_verdict(STATE, "c-1", Verdict.VERIFIED, DAY).state
    noted = edits.write_note(judged, "c-1", "seen").state

    check = edits.reopen(noted, "c-1").state.check("c-1")

    assert check is not None
    assert (check.verdict, check.checked, check.note) == (None, "", "seen")


def test_an_entry_without_content_is_gone() -> None:
    """Reopening a bare verdict leaves no empty entry behind."""
    judged = edits.give_verdict(STATE, "c-1", Verdict.VERIFIED, DAY).state

    assert edits.reopen(judged, "c-1").state.check("c-1") is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("a  \nb\t", "a\nb"), ("\n\na\n\n", "a"), ("a\r\nb", "a\nb"), ("  a", "  a")],
)
def test_notes_are_tidied(typed: str, kept: str) -> None:
    """No blanks at line ends, no empty lines at the ends: they only make noise in a diff."""
    check = edits.write_note(STATE, "c-1", typed).state.check("c-1")

    assert check is not None
    assert check.note == kept


def test_a_link_is_added_once() -> None:
    """Pasting a link that is there changes nothing."""
    once = edits.add_links(STATE, "c-1", ["https://example.org/a", "https://example.org/a"])

    assert [s.url for c in [once.state.check("c-1")] if c for s in c.links] == [
        "https://example.org/a"
    ]
    assert not edits.add_links(once.state, "c-1", ["https://example.org/a"]).changed


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a@b.org", "http://a b.org"],
)
def test_only_plain_web_addresses_become_links(url: str) -> None:
    """Nothing that could start a program or hide where it leads is let in."""
    with pytest.raises(UsageError, match="can't be kept"):
        edits.add_links(STATE, "c-1", [url])


def test_a_link_is_removed_by_its_address() -> None:
    """The others stay in their order."""
    urls = [f"https://example.org/{name}" for name in "abc"]
    linked = edits.add_links(STATE, "c-1", urls).state

    check = edits.remove_link(linked, "c-1", urls[1]).state.check("c-1")

    assert check is not None
    assert [source.url for source in check.links] == [urls[0], urls[2]]


def test_setting_aside_and_bringing_back_is_a_round_trip() -> None:
    """A claim set aside keeps everything it was."""
    aside = edits.set_aside(STATE, "c-1", "  opinion ").state

    assert (aside.claims["c-1"].state, aside.claims["c-1"].reason) == (
        ClaimState.SET_ASIDE,
        "opinion",
    )
    assert edits.bring_back(aside, "c-1").state == STATE


def test_setting_aside_needs_a_reason() -> None:
    """Nothing is put aside in silence."""
    with pytest.raises(UsageError, match="needs a reason"):
        edits.set_aside(STATE, "c-1", "  ")


def test_an_unknown_claim_is_named() -> None:
    """The message says which id, and how to find the right one."""
    with pytest.raises(UnknownClaim, match="c-9"):
        edits.give_verdict(STATE, "c-9", Verdict.VERIFIED, DAY)
