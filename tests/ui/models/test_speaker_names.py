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
        ("Fares rose. Then it was cold.", []),
        ("“Fares Rose.”", ["Fares Rose"]),
        ("The boats sank. But Boats Rose.", ["Boats Rose"]),
        ("Vasily Nebenzya spoke.", ["Vasily Nebenzya"]),
        ("He saw boats. Boats Ann Lee has none.", ["Ann Lee"]),
        ("In Łódź the mayor, Åse Ødegård, spoke in May.", ["Åse Ødegård"]),
        ("وقال المتحدث", []),
        ("", []),
    ],
)
def test_a_name_is_several_words_with_capitals(text: str, names: list[str]) -> None:
    """One such word may be anything; and the first of a sentence has a capital anyway."""
    assert speaker_names(text, []) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was said by Kirby.", []),
        ("The Ukrainian side spoke, and Ukrainian media.", []),
        ("Aid for The Ukrainian was late, said Ukrainian media.", []),
        ("To NATO-backed Ukraine it is late.", []),
        ("It was NATO-backed Ann Lee who came.", ["Ann Lee"]),
        ("While Ann Lee spoke.", ["Ann Lee"]),
        ("Russian officials saw Russian President Bo Ek.", ["President Bo Ek"]),
        ("Russian officials saw the Russian Armed Forces.", ["Russian Armed Forces"]),
        ("Christian Bale left. Then Christian said so.", ["Christian Bale"]),
        ("It is Ann Lee’s.", ["Ann Lee"]),
    ],
)
def test_what_only_stands_before_a_name_is_left_out(text: str, names: list[str]) -> None:
    """Articles, small words, adjectives; a name that looks like an adjective stays."""
    assert speaker_names(text, []) == names


def test_a_single_word_is_offered_where_it_speaks_already() -> None:
    """As it stands there."""
    assert speaker_names("Kirby spoke.", ["Kirby"]) == ["Kirby"]
