"""Clashes in words: what a person reads who has to choose, and how the answer reaches the merge."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import state_with
from workbench.claims.claim import ClaimState
from workbench.clashes import clash_views, picks_of
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict
from workbench.review.versions import Choice, Clash, Field, holding
from workbench.store.conflict import Conflict, Pick, Place
from workbench.store.tree import Plain

OURS: dict[str, Plain] = {
    "claim": "It opened in 1964.",
    "verdict": "disputed",
    "checked": "2026-11-21",
    "note": "The log says 1965.",
    "links": [{"url": "https://example.org/log", "title": "Log", "stance": "refutes"}],
}
THEIRS: dict[str, Plain] = {**OURS, "verdict": "verified", "note": "", "links": None}
URL = "https://example.org/log"
PLAIN = st.recursive(
    st.none() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["links", "quote", "into", "verdict", "x"]), inner)
    ),
    max_leaves=8,
)


@pytest.fixture
def state() -> ReviewState:
    """Three claims, of which the second is set aside."""
    state = state_with("The ferry is old.", "Who knows?", "It opened in 1964.")
    aside = replace(state.claims["c-2"], state=ClaimState.SET_ASIDE)
    return replace(state, claims={**state.claims, "c-2": aside})


def view_of(conflict: Conflict, state: ReviewState | None = None) -> Clash:
    """The only clash there is, in words."""
    (view,) = clash_views([conflict], state, "first-reader.yaml")
    return view


def entry(ours: Plain, theirs: Plain, claim_id: str = "c-3") -> Conflict:
    """A clash over a whole entry."""
    return Conflict(Place(claim_id), None, ours, theirs)


def field(view: Clash, name: str) -> Field:
    """One of its fields."""
    return next(each for each in view.fields if each.name == name)


def test_a_claim_is_called_by_its_number_and_its_words(state: ReviewState) -> None:
    """As on the desk: set-aside claims are not counted."""
    view = view_of(entry(OURS, THEIRS), state)
    assert (view.title, view.number, view.wording) == ("Claim 2", 2, "It opened in 1964.")


def test_without_the_claim_list_its_words_come_from_the_entry() -> None:
    """An unfinished merge may be in the very list that knows the claims."""
    view = view_of(entry(OURS, THEIRS))
    assert (view.title, view.number, view.wording) == ("A claim", 0, "It opened in 1964.")


def test_each_side_tells_its_verdict_and_day() -> None:
    """Verdict with its shape, day as the file has it."""
    view = view_of(entry(OURS, THEIRS))
    assert view.yours == ("Disputed", "2026-11-21", Verdict.DISPUTED, True)
    assert view.theirs.verdict is Verdict.VERIFIED


def test_fields_stand_side_by_side() -> None:
    """Also where only one side has them."""
    note = field(view_of(entry(OURS, THEIRS)), "Note")
    assert (note.yours, note.theirs, note.is_same) == ("The log says 1965.", "", False)


def test_beside_an_empty_text_nothing_is_marked() -> None:
    """It would be every word, and all of it in heavy type."""
    note = field(view_of(entry(OURS, THEIRS)), "Note")
    assert not any(part.differs for side in note.marked() for part in side)
    assert any(part.differs for side in note._replace(theirs="1965.").marked() for part in side)


def test_the_words_judged_are_shown_where_they_are_others(state: ReviewState) -> None:
    """The claim's own stand above already."""
    names = [each.name for each in view_of(entry(OURS, THEIRS), state).fields]
    assert "Judged on these words" not in names
    other = {**THEIRS, "claim": "It opened in 1965."}
    judged = field(view_of(entry(OURS, other), state), "Judged on these words")
    assert judged.theirs == "It opened in 1965."


@pytest.mark.parametrize(
    ("claim", "summary"),
    [
        ({"state": "split"}, "Split"),
        ({"state": "odd"}, "odd"),
        ({}, "A claim to check"),
        (None, "The claim is not there"),
    ],
)
def test_each_side_tells_what_became_of_the_claim(
    claim: dict[str, Plain] | None, summary: str
) -> None:
    """In the list of claims there are no verdicts."""
    ours: Plain = None if claim is None else {"quote": "It opened.", **claim}
    assert view_of(entry(ours, {"quote": "It opened!"})).yours.summary == summary


def test_a_link_shows_what_it_is_and_its_whole_address() -> None:
    """As plain text; links are merged whatever is chosen, and that is said."""
    links = field(view_of(entry(OURS, THEIRS)), "Links")
    assert links.yours == f"Log · refutes\n{URL}"
    assert "whichever version" in links.remark


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://ex\u0430mple.org/a", "https://ex\u0430mple.org/a (xn--exmple-4nf.org)"),
        ("https://[nonsense", "https://[nonsense"),
        ("https://" + "\u0430" * 300, "https://" + "\u0430" * 300),
    ],
)
def test_look_alike_letters_do_not_hide_a_host(url: str, shown: str) -> None:
    """The host follows in plain letters; what is no address stands as it is."""
    links: list[Plain] = [{"url": url}]
    assert field(view_of(entry({**OURS, "links": links}, THEIRS)), "Links").yours == shown


def test_what_was_taken_back_is_said() -> None:
    """Withdrawn here, changed there; what is there stays until somebody chooses."""
    view = view_of(Conflict(Place("c-3"), OURS, None, THEIRS, Pick.THEIRS))
    assert (view.yours.summary, view.yours.is_there) == ("The verdict was taken back", False)
    assert view.default is Choice.THEIRS


def test_what_a_claim_became_is_told_by_numbers(state: ReviewState) -> None:
    """Nobody knows ids."""
    split: Plain = {"quote": "It opened.", "state": "split", "into": ["c-1", "c-9"]}
    became = field(view_of(entry(split, {"quote": "It opened!"}), state), "Now in its place")
    assert became.yours == "claim 1, a claim that is not in the list"


@pytest.mark.parametrize(
    ("place", "title"),
    [
        (Place("c-3"), "Claim 2"),
        (Place("c-2"), "A claim that is set aside"),
        (Place("c-9"), "A claim"),
        (Place("c-3", "kind"), "Kind of claim 2"),
        (Place("c-3", "weight"), "Weight of claim 2"),
        (Place("c-3", "title", URL), "Title of the link example.org/log"),
        (Place("", "name"), "Name in the file's head"),
        (Place("", "season"), "“season” in the file's head"),
        (Place("ferry", "due"), "Due of “ferry”"),
        (Place(), "The file first-reader.yaml"),
    ],
)
def test_every_place_has_a_name(state: ReviewState, place: Place, title: str) -> None:
    """In plain words; a key that nobody knows stands as it is."""
    assert view_of(Conflict(place, "a", "b", "c"), state).title == title


def test_a_single_field_shows_both_values(state: ReviewState) -> None:
    """With the claim's words above."""
    view = view_of(Conflict(Place("c-3", "title", URL), "a", "Log", "Logbook"), state)
    assert view.fields == (Field("", "Log", "Logbook"),)
    assert view.theirs.summary == "Logbook"
    assert view.wording == "It opened in 1964."


def test_of_a_deleted_file_the_other_version_is_counted() -> None:
    """Not everything that is in it."""
    view = view_of(Conflict(Place(), {}, None, {"name": "Ada", "checks": {"c-1": {}, "c-2": {}}}))
    assert (view.yours.summary, view.theirs.summary) == ("The file was deleted", "2 checks")
    assert "deleted on one side" in view.wording
    assert field(view, "Checks") == Field("Checks", "0", "2")


def test_the_choices_are_those_of_the_merge() -> None:
    """Both notes only where both have one."""
    assert view_of(entry(OURS, THEIRS)).choices == (Choice.YOURS, Choice.THEIRS)
    assert Choice.BOTH in view_of(entry(OURS, {**THEIRS, "note": "Seen."})).choices


def test_answers_become_picks_of_their_file() -> None:
    """Several files may be settled at once."""
    one, other = (clash_views([entry(OURS, THEIRS)], None, file)[0].id for file in ("a", "b"))
    answers = {one: Choice.THEIRS, other: Choice.BOTH}
    assert picks_of(answers, "a") == {Place("c-3"): Pick.THEIRS}
    assert picks_of(answers, "b") == {Place("c-3"): Pick.BOTH}


def test_an_answer_holds_only_for_what_was_seen() -> None:
    """The other side went on in the meantime: that clash is to be settled anew."""
    seen = clash_views([entry(OURS, THEIRS), entry(OURS, THEIRS, "c-1")])
    changed = entry(OURS, {**THEIRS, "verdict": "unsourced"})
    now = clash_views([changed, entry(OURS, THEIRS, "c-1")])
    answers = {clash.id: Choice.THEIRS for clash in seen}
    assert holding(answers, seen, now) == {seen[1].id: Choice.THEIRS}


@given(PLAIN, PLAIN, st.sampled_from([Place("c-3"), Place("c-3", "links"), Place()]))
@settings(max_examples=200, deadline=None)
def test_whatever_a_file_says_can_be_shown(ours: Plain, theirs: Plain, place: Place) -> None:
    """Values of the wrong form are told, never refused."""
    for each in view_of(Conflict(place, None, ours, theirs)).fields:
        each.marked()
