"""Which wordings lean back on what was said before, and on which sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.article.reading import article_of
from workbench.article.sentences import sentences
from workbench.claims.leaning import leans_back, sentence_before


@pytest.mark.parametrize(
    "wording",
    [
        "He left.",
        "His statements were quickly contradicted by Zelensky.",
        "They’re leaving.",
        "“They used cluster munitions,” Nabenzya claimed.",
        "But she stayed.",
        "However, it was destroyed when the dam broke.",
        "It opened in 1964.",
        "It’s been closed.",
        "It said that the dam broke.",
        "It is expected to rise.",
        "It is a group that attacked Kyiv.",
        "It took part in the raid.",
        "Its army left.",
        "This suggests that the attacks were ordered.",
        "These attacks killed 25.",
        "That attack killed 25.",
        "That is untrue.",
        "Those attacks were ordered.",
        "Such attacks are rare.",
        "The former was elected.",
        "The latter’s party lost.",
        "The same is true of France.",
        "Many of them fled.",
        "Both were killed.",
        "So did Ukraine.",
        "Ukraine did so on Friday.",
        "Russia refused to do so.",
    ],
)
def test_a_word_for_what_was_named_before_leans_back(wording: str) -> None:
    """Also behind a mark or a joining word."""
    assert leans_back(wording)


@pytest.mark.parametrize(
    "wording",
    [
        "It is raining.",
        "It was Friday.",
        "It was 5 p.m. in Kyiv.",
        "It is clear that Russia attacked.",
        "It was reported that Russia attacked.",
        "It may be that Russia attacked.",
        "It is not known who fired.",
        "It was Putin who ordered it.",
        "It seems that Russia attacked.",
        "It is possible to leave.",
        "It took three years to build the dam.",
        "It cost $3 million to build the dam.",
        "There are hundreds of soldiers.",
    ],
)
def test_an_it_that_means_nothing_before_it_needs_none(wording: str) -> None:
    """The weather, the hour, or what follows; nor does "there are"."""
    assert not leans_back(wording)


@pytest.mark.parametrize(
    "wording",
    [
        "This week Russia attacked.",
        "These days few attack.",
        "This article was written in 2020.",
        "His Holiness visited Kyiv.",
        "He who dares wins.",
        "Those who stayed were killed.",
        "Those killed included children.",
        "Many of those who fled came back.",
        "Such as it is, the army held.",
        "The former president left.",
        "The latter half of 1964 was wet.",
        "The same number came as last year.",
        "That Russia attacked is clear.",
        "that he would go",
        "The army did so well.",
        "Russia promised to leave and did so.",
        "So far Russia has won.",
        "Both Russia and Ukraine were there.",
        "We won.",
        "Italy left.",
        "Putin said he would go.",
        "…",
        "",
    ],
)
def test_what_stands_alone_needs_no_sentence_before(wording: str) -> None:
    """The same words in another part, or further on."""
    assert not leans_back(wording)


WORDS = ("It", "That", "those", "The", "so", "did", "of", "is", ",", "“", "’s", "they're", "…")


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_can_be_asked_about(parts: list[str]) -> None:
    """However few are left where a rule looks, and whatever the marks before them."""
    wording = " ".join(parts)
    assert leans_back(f"… “{wording}") == leans_back(wording)


STORY = """# A ferry for everyone

She arrived. Lena Ostrow spoke first. But on Friday she left.

In 1964 it sank. Although Putin promised help, he sent none.

## Later

They sailed.
"""


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("Lena Ostrow spoke", "She arrived."),
        ("on Friday", "Lena Ostrow spoke first."),
        ("she left", "Lena Ostrow spoke first."),
        ("In 1964", "But on Friday she left."),
        ("it sank", "But on Friday she left."),
        ("he sent", ""),
        ("She arrived", ""),
        ("A ferry", ""),
        ("They sailed", ""),
    ],
)
def test_the_sentence_before_is_the_one_before_their_own(words: str, before: str) -> None:
    """Of the paragraph before at a paragraph's beginning; no heading; none where one is named."""
    article = article_of(STORY, "ferry", "seeds/ferry.md")
    found = sentence_before(article.text, sentences(article), article.text.index(words))
    assert (found.span.of(article.text) if found else "") == before
