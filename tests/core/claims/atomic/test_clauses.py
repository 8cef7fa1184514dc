"""Where a sentence is cut into clauses, and where it stays whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.claims.granularity import Granularity

if TYPE_CHECKING:
    from collections.abc import Callable

    Readings = Callable[..., list[str]]

CUT = {
    "two clauses": (
        "The bridge opened in 1964 and the harbour closed a year later.",
        ["The bridge opened in 1964", "the harbour closed a year later"],
    ),
    "a second predicate has the subject it shares": (
        "The council bought the ferry and sold the old pier.",
        ["The council bought the ferry", "The council sold the old pier."],
    ),
    "and the auxiliary it shares": (
        "He was arrested and charged with fraud.",
        ["He was arrested", "He was charged with fraud."],
    ),
    "alternatives further on join nothing here": (
        "The film was not released in May, and the copy has not been found or restored.",
        ["The film was not released in May", "the copy has not been found or restored"],
    ),
    "clauses set against each other": (
        "While exports rose, imports fell by 3 percent.",
        ["exports rose", "imports fell by 3 percent"],
    ),
    "a loose relative clause has its antecedent": (
        "The mayor, who was elected in May, opened the bridge.",
        ["The mayor … opened the bridge", "The mayor was elected in May."],
    ),
    "a participle has the event that led to the result": (
        "The ship sank off Malta, killing 20 sailors.",
        ["The ship sank off Malta", "The ship sank off Malta, killing 20 sailors."],
    ),
    "a fronted participle has the subject after it": (
        "Born in Leeds, Bloggs moved to London in 1990.",
        ["Bloggs, born in Leeds.", "Bloggs moved to London in 1990"],
    ),
    "a participle has the noun before it": (
        "The firm, based in Leeds, employs 300 people.",
        ["The firm … employs 300 people", "The firm, based in Leeds."],
    ),
    "a clause of the predicate has the subject": (
        "She is a senator who served in Iraq.",
        ["She is a senator", "She served in Iraq."],
    ),
    "an apposition says what somebody is": (
        "Jo Bloggs, the mayor of Leeds, resigned on Friday.",
        ["Jo Bloggs … resigned on Friday", "Jo Bloggs is the mayor of Leeds."],
    ),
    "a name after a title says who that is": (
        "The head of the service, Jo Bloggs, resigned.",
        ["The head of the service, Jo Bloggs, resigned", "Jo Bloggs is the head of the service."],
    ),
    "a reason is a fact, and stays a reason": (
        "He left because the firm had closed.",
        ["He left because the firm had closed", "the firm had closed"],
    ),
    "longer brackets are facts about the noun before them": (
        "The company (founded in 1901 in Leeds) sells ships.",
        ["The company … sells ships", "The company (founded in 1901 in Leeds)."],
    ),
}

WHOLE = {
    "alternatives": "He was arrested or released.",
    "a condition": "If the dam breaks and the valley floods, thousands will flee.",
    "what need not have happened": "He died before he finished the book.",
    "what is yet to happen": "The port will close when the storm arrives.",
    "a purpose": "They worked hard in order to finish the bridge.",
    "a comparison": "More people died than the ministry had reported.",
    "a relative clause that says which one": "She was the first woman who won the prize.",
    "a short form in brackets": "The North Atlantic Treaty Organization (NATO) met in Oslo.",
    "as long as": "The firm pays as long as the state pays.",
}


@pytest.mark.parametrize("case", CUT)
def test_a_sentence_is_cut_where_a_fact_begins(readings: Readings, case: str) -> None:
    """Each rule gives the claims a careful reader would write down."""
    text, claims = CUT[case]

    assert readings(text) == claims


@pytest.mark.parametrize("case", WHOLE)
def test_what_a_cut_would_falsify_stays_whole(readings: Readings, case: str) -> None:
    """No part of these may be told without the rest."""
    assert readings(WHOLE[case]) == [WHOLE[case].removesuffix(".")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The mayor, who was elected in May, opened the bridge and cut the ribbon.",
            [
                "The mayor, who was elected in May, opened the bridge",
                "The mayor, who was elected in May, cut the ribbon.",
            ],
        ),
        (
            "The mayor, who was elected in May, opened the bridge.",
            ["The mayor … opened the bridge", "The mayor was elected in May."],
        ),
    ],
)
def test_coarse_cuts_at_the_main_joints_only(
    readings: Readings, text: str, claims: list[str]
) -> None:
    """Between whole clauses; where there is only one, before those that hang from it."""
    assert readings(text, Granularity.COARSE) == claims
