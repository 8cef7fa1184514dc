"""Which sentences are proposed as set aside, and why."""

from __future__ import annotations

import pytest

from workbench.article.article import Role
from workbench.claims.aside import aside_reason

SET_ASIDE = [
    ("And who do I have?", Role.PROSE, "question"),
    ("And who do I have?”", Role.QUOTATION, "question"),
    ("What happens next?", Role.HEADING, "question"),
    ("But give me people,”", Role.PROSE, "command"),
    ("Remember that they left.", Role.PROSE, "command"),
    ("Subscribe to our newsletter.", Role.PROSE, "command"),
    ("May God bless them.", Role.PROSE, "wish"),
    ("If only it were over!", Role.PROSE, "wish"),
    ("This is a disgraceful farce.", Role.PROSE, "opinion"),
    ("The rules should be kept.", Role.PROSE, "opinion"),
    ("The city of Belgorod", Role.HEADLINE, "heading"),
    ("Background", Role.HEADING, "heading"),
    ("The main square of Belgorod", Role.CAPTION, "caption"),
    ("MOSCOW, 5 January", Role.DATELINE, "dateline"),
]

CLAIMS = [
    ("Ukraine continues strikes on Belgorod", Role.HEADLINE),
    ("Five killed in Belgorod", Role.HEADLINE),
    ("Russia to close the border", Role.HEADLINE),
    ("The attacks were ordered by Zelensky", Role.HEADING),
    ("Putin meets Kim in Pyongyang", Role.CAPTION),
    ("May was the wettest month.", Role.PROSE),
    ("Stop signs were put up.", Role.PROSE),
    ("Support for the party fell.", Role.PROSE),
    ("If only it had rained, they would have stayed.", Role.PROSE),
    ("It was a disgraceful farce in Moscow.", Role.PROSE),
    ("The 5 awful ones.", Role.PROSE),
    ("He deserves better.", Role.PROSE),
    ("The horrible strike happened.", Role.PROSE),
    ("It is cold.", Role.PROSE),
]


@pytest.mark.parametrize(("text", "role", "reason"), SET_ASIDE)
def test_what_cannot_be_checked_is_set_aside(text: str, role: Role, reason: str) -> None:
    """With the reason a person would give."""
    assert aside_reason(text, role, attributed=False) == reason


@pytest.mark.parametrize(("text", "role"), CLAIMS)
def test_what_shows_anything_checkable_is_a_claim(text: str, role: Role) -> None:
    """A claim too many costs a key press, a hidden one a mistake in print."""
    assert aside_reason(text, role, attributed=False) == ""


@pytest.mark.parametrize(("text", "role", "reason"), SET_ASIDE)
def test_that_somebody_said_it_can_be_checked(text: str, role: Role, reason: str) -> None:
    """A sentence that names its speaker is a claim, whatever was said.

    Unless the sentence itself asks, or is a dateline, which says nothing.
    """
    stays = role is Role.DATELINE or text.endswith("?")

    assert aside_reason(text, role, attributed=True) == (reason if stays else "")


def test_a_question_inside_a_reported_sentence_leaves_it_a_claim() -> None:
    """That he asked it can be checked."""
    assert aside_reason("He asked, “Who has it?”", Role.PROSE, attributed=True) == ""


def test_a_question_about_somebody_s_words_is_a_question() -> None:
    """It names who speaks, and still asks."""
    asks = "What would the captains have said?"

    assert aside_reason(asks, Role.PROSE, attributed=True) == "question"


@pytest.mark.parametrize(
    ("text", "role", "reason"),
    [
        ("Wer ist das?", Role.PROSE, "question"),
        ("Hintergrund", Role.HEADING, "heading"),
        ("Angriff auf Belgorod", Role.HEADLINE, ""),
        ("Also die besten!", Role.PROSE, ""),
        ("Give me people.", Role.PROSE, ""),
    ],
)
def test_english_rules_judge_no_other_language(text: str, role: Role, reason: str) -> None:
    """Only the question mark and the layout speak every language."""
    assert aside_reason(text, role, attributed=False, english=False) == reason
