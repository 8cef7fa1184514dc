"""What a verdict should have, and when it is said that it has not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.builders import state_with
from workbench.claims.claim import Claim, ClaimState
from workbench.review.check import Check
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.gates import Gate, Home, Need, Standards, unmet
from workbench.review.verdict import Verdict

CLAIM = Claim("c-1", ("The ferry opened in 1964",))
HOME = Home("https://www.daily.example/2026/ferry", "The Daily Example")
OWN = Evidence("https://daily.example/2020/older")
ATLAS = Evidence("https://atlas.example/14")
REFUTING = replace(ATLAS, stance=Stance.REFUTES)


def gates(check: Check, *off: Gate) -> list[Gate]:
    """The gates that are not met."""
    return [each.gate for each in unmet(CLAIM, check, HOME, off)]


def verified(*links: Evidence) -> Check:
    """A verified claim with these links and no note."""
    return Check("", Verdict.VERIFIED, links=links)


def disputed(*links: Evidence, note: str = "It was 1966.") -> Check:
    """A disputed claim with these links."""
    return Check("", Verdict.DISPUTED, note=note, links=links)


def second_hand(*origins: str, grade: Grade = Grade.SECONDARY) -> tuple[Evidence, ...]:
    """Second-hand sources, one from each of these origins."""
    return tuple(
        Evidence(f"https://s{n}.example/", origin=origin, grade=grade)
        for n, origin in enumerate(origins)
    )


@pytest.mark.parametrize(
    ("link", "met"),
    [
        (ATLAS, True),
        (replace(ATLAS, stance=Stance.SUPPORTS), True),
        (REFUTING, False),
        (replace(ATLAS, stance=Stance.CONTEXT), False),
        (Evidence(title="Atlas, sheet 14"), True),
        (OWN, False),
        (Evidence("http://m.daily.example/"), False),
        (Evidence("https://news.daily.example:8080/a"), False),
        (Evidence("HTTPS://WWW.DAILY.EXAMPLE./a"), False),
        (Evidence("https://nearly-daily.example/"), True),
        (Evidence("https://daily.example.invalid/"), True),
        (Evidence("https://archive.example/web/2026/https://www.daily.example/2026/ferry"), False),
        (Evidence("https://archive.example/web/2026/https://atlas.example/14"), True),
        (Evidence("https://search.example/?q=https://daily.example/2026/ferry"), True),
        (Evidence("https://other.example/", publisher="daily  example"), False),
        (Evidence(title="Our own archive", publisher="The Daily Example"), False),
    ],
)
def test_verified_needs_a_source_from_elsewhere(link: Evidence, met: bool) -> None:
    """One that supports, and is not the article nor from its outlet."""
    assert gates(verified(link)) == ([] if met else [Gate.VERIFIED_SOURCE])


def test_one_good_source_is_enough() -> None:
    """Whatever stands beside it."""
    assert gates(verified(OWN, REFUTING, ATLAS)) == []


def test_an_article_of_unknown_origin_owns_nothing() -> None:
    """Two things nobody named are not the same."""
    assert unmet(CLAIM, verified(Evidence(title="Atlas")), Home()) == ()


@pytest.mark.parametrize(
    ("check", "sentence"),
    [
        (verified(), "Verified, but no source is given."),
        (verified(OWN), "the article itself or the outlet it appeared in."),
        (verified(OWN, REFUTING), "no source from outside the article's outlet supports it."),
        (disputed(), "Disputed, but no source against it is given."),
        (disputed(ATLAS, note=" \n"), "Disputed, but no note says what is wrong."),
        (disputed(note=""), "no source against it is given and no note says what is wrong."),
        (Check("", Verdict.UNSOURCED), "Unsourced, but no note says where you looked."),
        (verified(*second_hand("a")), "come from 1 origin; 3 are asked for."),
        (disputed(*second_hand("a", "b")), "come from 2 different origins; 3 are asked for."),
    ],
)
def test_what_is_lacking_is_said(check: Check, sentence: str) -> None:
    """In one plain sentence."""
    (only,) = unmet(CLAIM, check, HOME)

    assert only.sentence.endswith(sentence)


@pytest.mark.parametrize(
    ("check", "met"),
    [
        (disputed(REFUTING), True),
        (disputed(ATLAS), True),
        (disputed(OWN), True),
        (disputed(replace(ATLAS, stance=Stance.SUPPORTS)), False),
        (disputed(replace(ATLAS, stance=Stance.CONTEXT)), False),
        (disputed(REFUTING, note=""), False),
        (disputed(), False),
    ],
)
def test_disputed_needs_a_source_against_and_a_note(check: Check, met: bool) -> None:
    """A later correction of the same outlet is a source against it too."""
    assert gates(check) == ([] if met else [Gate.DISPUTED_SOURCE])


@pytest.mark.parametrize("check", [verified, disputed])
@pytest.mark.parametrize(
    ("links", "met"),
    [
        (second_hand("a", "b", "c"), True),
        (second_hand("a", "b", "B "), False),
        (second_hand("", "", ""), True),
        (second_hand("a", "b", grade=Grade.TERTIARY), False),
        ((*second_hand("a"), ATLAS), True),
        ((*second_hand("a"), replace(ATLAS, grade=Grade.PRIMARY)), True),
        ((*second_hand("a"), replace(ATLAS, stance=Stance.CONTEXT)), False),
    ],
)
def test_second_hand_sources_need_three_origins(
    check: Callable[..., Check],
    links: tuple[Evidence, ...],
    met: bool,
) -> None:
    """A source of unknown grade may be a primary one. Without an origin its site stands for it."""
    assert gates(check(*links)) == ([] if met else [Gate.THREE_ORIGINS])


@pytest.mark.parametrize(
    "check",
    [
        Check("", Verdict.UNSOURCED, note="The port's reports of 1960 to 1970."),
        Check("", None),
        Check("", None, links=(OWN,)),
    ],
)
def test_nothing_is_lacking(check: Check) -> None:
    """Without a verdict nothing is asked for."""
    assert gates(check) == []


@pytest.mark.parametrize("state", [each for each in ClaimState if each is not ClaimState.ACTIVE])
def test_only_claims_to_check_are_asked_about(state: ClaimState) -> None:
    """What is set aside or replaced waits for nothing."""
    assert unmet(replace(CLAIM, state=state), verified(), HOME) == ()


@pytest.mark.parametrize(
    ("gate", "check"),
    [
        (Gate.VERIFIED_SOURCE, verified()),
        (Gate.DISPUTED_SOURCE, disputed()),
        (Gate.THREE_ORIGINS, verified(*second_hand("a"))),
        (Gate.UNSOURCED_WHERE, Check("", Verdict.UNSOURCED)),
    ],
)
def test_a_gate_can_be_switched_off(gate: Gate, check: Check) -> None:
    """By itself; every gate can be the one that is not met."""
    assert gates(check) == [gate]
    assert gates(check, gate) == []
    assert gates(check, *(each for each in Gate if each is not gate)) == [gate]


@pytest.mark.parametrize(
    ("check", "needs"),
    [
        (verified(OWN), [Need.SOURCE]),
        (disputed(), [Need.SOURCE]),
        (disputed(ATLAS, note=""), [Need.NOTE]),
        (disputed(note=""), [Need.SOURCE, Need.NOTE]),
        (verified(*second_hand("a")), [Need.SOURCE]),
        (Check("", Verdict.UNSOURCED), [Need.NOTE]),
    ],
)
def test_what_would_mend_it_is_told(check: Check, needs: list[Need]) -> None:
    """A source, a note or both."""
    (only,) = unmet(CLAIM, check, HOME)

    assert list(only.needs) == needs


def test_the_verdicts_that_want_something_are_counted() -> None:
    """One with several gaps counts once; one of a claim that is not in the list, never."""
    state = state_with("It opened in 1964", "It sank in 1971", "It was raised")
    short = disputed(*second_hand("a"), note="")
    checks = {"c-1": short, "c-2": verified(ATLAS), "c-9": verified()}
    state = replace(state, mine=replace(state.mine, checks=checks))

    assert Standards(HOME).incomplete(state) == 1
    off = frozenset({Gate.DISPUTED_SOURCE, Gate.THREE_ORIGINS})
    assert Standards(HOME, off).incomplete(state) == 0


@pytest.mark.parametrize("url", ["http://[::1", "https://", "no address", "https://[x]/"])
def test_an_odd_address_is_nobodys(url: str) -> None:
    """Titles of articles may hold any text as their address."""
    assert not Home(url, "").owns(ATLAS)
    assert not HOME.owns(Evidence(url))
