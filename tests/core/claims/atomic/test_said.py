"""That somebody said a thing, and the thing that was said, are two claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.claims.claim import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.claims.claim import Proposal

    Split = Callable[..., list[Proposal]]
    Readings = Callable[..., list[str]]


def test_the_content_is_a_child_of_the_attribution(split: Split) -> None:
    """The child names its parent and has the speaker."""
    said, content = split("Kirby said that the dam was safe.")

    assert said.kind is Kind.ATTRIBUTION
    assert (said.speaker, content.speaker) == ("Kirby", "Kirby")
    assert (said.parent, content.parent) == (None, 0)


def test_everything_said_has_the_speaker(split: Split) -> None:
    """A content of two clauses gives two children."""
    claims = split("Kirby said that the dam was safe and that the valley was dry.")

    assert [(claim.speaker, claim.parent) for claim in claims[1:]] == [("Kirby", 0)] * 2


def test_a_quotation_that_goes_on_has_the_speaker(split: Split) -> None:
    """The sentence after “…,” Kirby said. is his too."""
    *_, last = split("“The dam is safe,” Kirby said. “It will hold for a hundred years.”")

    assert last.speaker == "Kirby"


def test_a_source_governs_every_conjunct(split: Split) -> None:
    """A source named at the end is not the last clause's alone."""
    claims = split("More than 100 were wounded and five were killed, according to the ministry.")

    assert [claim.speaker for claim in claims] == ["ministry", "ministry"]


def test_what_the_article_tells_of_a_speaker_is_not_the_speakers(split: Split) -> None:
    """A relative clause about the speaker is the article's own claim."""
    claims = split("The minister, who was elected in May, said that the dam was safe.")

    assert [claim.speaker for claim in claims if claim.rule == "relative clause"] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Kirby denied that the dam was safe.",
        "Kirby did not say that the dam was safe.",
        "Kirby may say that the dam is safe.",
        "Kirby suggested that the dam was safe.",
        "This suggests that the dam was safe.",
        "Kirby asked whether the dam was safe.",
    ],
)
def test_what_nobody_asserts_is_no_claim_of_its_own(readings: Readings, text: str) -> None:
    """Denied, doubted, asked or perhaps said: the content stays where it stands."""
    assert readings(text) == [text.removesuffix(".")]


def test_a_praise_in_a_quotation_is_set_aside(split: Split) -> None:
    """That it was said can be checked; the judgement itself cannot."""
    said, praise = split("“It is a wonderful and beautiful bridge,” she said.")

    assert (said.aside, praise.aside) == ("", "opinion")
