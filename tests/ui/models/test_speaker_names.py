"""Names offered for a speaker: those who speak first, then the names the article has."""

from __future__ import annotations

import pytest

from ui.models.speaker_names import speaker_names


def test_speakers_come_first() -> None:
    """Each once, in their order."""
    assert speaker_names("Ann Lee met Bo Ek.", ["Cy Ott", "", "Ann Lee", "Cy Ott"]) == [
        "Cy Ott",
        "Ann Lee",
        "Bo Ek",
    ]


def test_frequent_names_come_before_rare_ones() -> None:
    """Whoever is named most is most likely meant."""
    text = "Once Ann Lee met Bo Ek, and once Bo Ek left."
    assert speaker_names(text, [])[:2] == ["Bo Ek", "Ann Lee"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fares rose.", []),
        ("Fares rose. Then it was cold.", []),
        ("It was said by Kirby.", ["Kirby"]),
        ("“Fares rose.”", []),
        ("Vasily Nebenzya spoke.", ["Vasily Nebenzya"]),
        ("In Łódź the mayor, Åse Ødegård, spoke in May.", ["May", "Åse Ødegård", "Łódź"]),
        ("", []),
    ],
)
def test_a_capital_at_the_beginning_of_a_sentence_says_nothing(text: str, names: list[str]) -> None:
    """Unless more words with capitals follow."""
    assert sorted(speaker_names(text, [])) == sorted(names)
