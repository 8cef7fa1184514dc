"""Claims like another one: the same words in another form count, small words and topics do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clock import cpu_seconds
from workbench.claims.similar import ALIKE, Index, terms

CLAIMS = {
    "border": "Belgorod is located just 25 kilometers from the Ukraine border",
    "attack": "On December 30, Ukraine carried out its largest attack to date on Belgorod",
    "dead": "The war has resulted in an estimated 400,000 Ukrainian military deaths",
    "ferry": "The harbour ferry carried 1.2 million passengers last year",
    "fares": "Fares rose by 15 percent in March, twice the rate of inflation",
    "third": "The council votes on the third boat on December 3",
}
INDEX = Index((key, text) for key, text in CLAIMS.items())
SOME_WORDS = st.lists(
    st.sampled_from(["ferry", "boat", "rose", "15", "400,000", "the", "harbour", "passengers"]),
    max_size=8,
).map(" ".join)


def keys_like(query: str, index: Index[str] = INDEX, limit: int = 3) -> list[str]:
    """Which claims are shown for this one."""
    return [match.key for match in index.best(query, limit)]


def likeness(one: str, other: str, *others: str) -> float:
    """How alike two claims are, in an index that holds these as well."""
    index = Index(enumerate([other, *others]))
    return next((m.likeness for m in index.best(one, 9, least=0.0) if m.key == 0), 0.0)


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("Belgorod lies 25 kilometers from the border with Ukraine", "border"),
        ("Last year the ferry in the harbour carried 1.2 million passengers.", "ferry"),
        ("An estimated 400000 deaths of the Ukrainian military have resulted", "dead"),
        ("IN MARCH FARES ROSE 15 PERCENT, TWICE INFLATION", "fares"),
    ],
)
def test_the_same_said_again_is_found(query: str, key: str) -> None:
    """Another order, case, number, small words, another spelling of a figure."""
    assert keys_like(query) == [key]


@pytest.mark.parametrize(
    "query",
    [
        "Ukraine has fired at the city of Belgorod since the war began",
        "The harbour ferry needs a third boat by 2028, its director told the council on Monday",
        "The rate is the same as it was in March, and twice that of May",
        "It is there",
        "",
    ],
)
def test_a_topic_in_common_is_not_enough(query: str) -> None:
    """Only claims that say the same of the same thing are shown."""
    assert keys_like(query) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Attacks on the cities", "The attack on a city"),
        ("The MAYOR’S house", "the mayor's houses"),
        ("Cities and counties", "a city, a county"),
        ("400,000 soldiers", "400000 soldier"),
        ("Cafe\u0301 and ﬁre", "CAFÉ, fire"),
    ],
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    """Case, plural, possessive, grouped digits and composed letters make no difference."""
    assert terms(one) == terms(other)


@pytest.mark.parametrize(
    ("one", "other"), [("1.2 million", "12 million"), ("15,5", "155"), ("1964", "1965")]
)
def test_numbers_are_whole(one: str, other: str) -> None:
    """Another figure is another term."""
    assert terms(one) != terms(other)


def test_small_words_weigh_nothing() -> None:
    """However rare they are in a short list."""
    assert not terms("It is not that which they would have been with, and nor was she")


def test_the_most_alike_comes_first_and_equals_as_they_came() -> None:
    """The order is always the same."""
    said = "Fares rose by 15 percent in March, twice the rate"
    index = Index([("far", CLAIMS["fares"]), ("same", said), ("again", said)])
    assert keys_like(said, index) == ["same", "again", "far"]
    assert keys_like(said, index, limit=1) == ["same"]


def test_what_is_excluded_leaves_room_for_the_next() -> None:
    """A claim is not like itself."""
    index = Index([("own", CLAIMS["fares"]), ("other", CLAIMS["fares"])])
    found = index.best(CLAIMS["fares"], 1, excluding={"own"})
    assert [match.key for match in found] == ["other"]


def test_two_words_in_common_are_chance() -> None:
    """Unless a claim has no more."""
    assert not keys_like("The ferry opened late", Index([("a", "The ferry opened early")]))
    assert keys_like("The ferry opened", Index([("a", "A ferry opened")])) == ["a"]


def test_likeness_does_not_depend_on_how_many_claims_there_are() -> None:
    """Among six claims and among hundreds the same two are about as alike."""
    one, other = "The harbour ferry carried 1.2 million people last year", CLAIMS["ferry"]
    many = [f"Town {n} has {n * 7} houses and a church from {1500 + n}" for n in range(300)]
    assert abs(likeness(one, other) - likeness(one, other, *many)) < 0.1
    assert likeness(one, other) > ALIKE


@settings(deadline=None, max_examples=60)
@given(st.lists(SOME_WORDS, max_size=6), SOME_WORDS)
def test_likeness_is_a_share(texts: list[str], query: str) -> None:
    """Between 0 and 1, and 1 for a text that stands in the index itself."""
    found = Index(enumerate([*texts, query])).best(query, 9, least=0.0)
    assert all(0 <= match.likeness <= 1 for match in found)
    own = {match.key: match.likeness for match in found}.get(len(texts), 1.0)
    assert own == pytest.approx(1.0)


@settings(deadline=None, max_examples=60)
@given(st.lists(SOME_WORDS, max_size=6), SOME_WORDS, SOME_WORDS)
def test_likeness_goes_both_ways(texts: list[str], one: str, other: str) -> None:
    """What is shown on one claim is shown on the other."""
    index = Index(enumerate([one, other, *texts]))
    there = {match.key: match.likeness for match in index.best(one, 9, least=0.1)}
    back = {match.key: match.likeness for match in index.best(other, 9, least=0.1)}
    assert there.get(1) == pytest.approx(back.get(0))


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_text_can_be_asked_for(text: str, query: str) -> None:
    """Whatever stands in an article."""
    assert len(Index([(0, text)]).best(query, 3)) <= 1


def test_words_that_all_claims_have_cost_next_to_nothing() -> None:
    """Ten thousand claims of one pattern, as a table of results read out makes them."""
    many = [
        f"In district {n} of the town {n * 7} people voted for boat {n * 3}" for n in range(10_000)
    ]
    index = Index(enumerate(many))
    assert cpu_seconds(lambda: index.best(many[5000], 3)) < 0.002


def test_asking_is_quick() -> None:
    """Less than a millisecond among a thousand claims: nothing a key has to wait for."""
    near = [f"{text[n % 30 :]} {n}" for n in range(50) for text in CLAIMS.values()]
    far = [f"The council of town {n} sold {n * n} boats in {1000 + n}" for n in range(700)]
    index = Index(enumerate([*near, *far]))
    assert cpu_seconds(lambda: [index.best(text, 3) for text in CLAIMS.values()]) < 6 * 0.001
