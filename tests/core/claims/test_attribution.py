"""Whose words one sentence reports."""

from __future__ import annotations

import pytest

from workbench.article.span import Span
from workbench.claims.attribution import Attribution, speaker_of

SPEAKERS = [
    ("Officials say the toll is 5.", "Officials", "say"),
    ("“It is over,” Nabenzya claimed.", "Nabenzya", "claim"),
    ("“It is over,” said Kirby on Friday.", "Kirby", "say"),
    ("It is over, said Kirby.", "Kirby", "say"),
    ("According to the UN, more than 10,000 were killed.", "UN", "according to"),
    ("Five died, according to Belgorod authorities.", "Belgorod authorities", "according to"),
    ("According to Russian media reports, it burnt.", "Russian media reports", "according to"),
    ("Russian President Vladimir Putin has sworn revenge.", "Russian President Vladimir Putin",
     "swear"),
    ("Zelensky announced that he would go.", "Zelensky", "announce"),
    ("Zelensky and his cabinet said no.", "Zelensky and his cabinet", "say"),
    ("Viktor Yahun, a leading figure in the SBU, told a paper that it must be.", "Viktor Yahun",
     "tell"),
    ("On Friday, Budanov appeared on television and claimed that he won.", "Budanov", "claim"),
    ("He filed a suit along with them, Politico reports.", "Politico", "report"),
    ("Italy said no.", "Italy", "say"),
    ("The family reportedly said no.", "family", "say"),
    ("Zelensky Says War Is Over", "Zelensky", "say"),
    ("Kirby, 54, said so.", "Kirby", "say"),
    ("Mr. Smith said that it rained.", "Mr. Smith", "say"),
    ("A spokesman for the ministry denied it.", "spokesman for the ministry", "deny"),
    ("Russia claims it shot down 5 drones.", "Russia", "claim"),
    ("The Ukrainian media is reporting that it has begun.", "Ukrainian media", "report"),
    ("The raids were described as “vile” by Russian authorities.", "Russian authorities",
     "describe"),
    ("Envoy Thomas Phipps cynically blamed Moscow for it.", "Envoy Thomas Phipps", "blame"),
    ("It has been so since the president, Jo Bloggs, announced last month that she left.",
     "Jo Bloggs", "announce"),
    ("However, Mihailović remains defiant, and says that he has not won.", "Mihailović", "say"),
    ("A president, Curt Levey of the committee, told me so.", "Curt Levey of the committee",
     "tell"),
    ("Spokesman John Kirby responded to it, suggesting that Russia lied.", "Spokesman John Kirby",
     "suggest"),
]  # fmt: skip

UNCERTAIN = [
    ("He said it was so.", "a pronoun names nobody for certain"),
    ("“No,” she added.", "nor does it after a quotation"),
]

NO_ATTRIBUTION = [
    "The attack claimed 10 lives.",
    "The company added 500 jobs.",
    "The data suggest that it rose.",
    "This suggests that it was ordered.",
    "The state claims were false.",
    "The deal was said to be done.",
    "He would say anything.",
    "He refused to say why.",
    "According to plan, they left.",
    "It depends, if they find that it is so.",
    "I found six other states that allow it.",
    "It has become the latest state that allows it.",
    "Consider, and say what you think.",
    "This is why the Left describes it as a crime.",
    "In Moscow officials said it fell.",
    "Belgorod, which is called “historic” by some, was hit.",
    "Russia called a meeting, where the ambassador called the strikes, “a terrorist attack.”",
    "They left those people “who say they do not want to fight.”",
]


@pytest.mark.parametrize(("text", "speaker", "verb"), SPEAKERS)
def test_the_speaker_is_named_as_the_article_names_them(text: str, speaker: str, verb: str) -> None:
    """Without "the", with title and office, and with the place of the name."""
    found = speaker_of(text)

    assert found is not None
    assert (found.speaker, found.verb) == (speaker, verb)
    assert found.span is not None
    assert found.span.of(text) == speaker


@pytest.mark.parametrize(("text", "why"), UNCERTAIN)
def test_a_pronoun_leaves_the_speaker_open(text: str, why: str) -> None:
    """That somebody said it is known; who, is for a person to tell."""
    found = speaker_of(text)

    assert found is not None
    assert (found.speaker, found.span) == ("", None), why


@pytest.mark.parametrize("text", NO_ATTRIBUTION)
def test_a_sentence_that_speaks_for_itself_has_no_speaker(text: str) -> None:
    """Other uses of the verbs, and speech in subordinate clauses or quotations, do not count."""
    assert speaker_of(text) is None


def test_quoted_words_are_told_from_retold_ones() -> None:
    """It makes a difference whether it was said in these words."""
    assert speaker_of("He is ill, Kirby said.") == Attribution(
        "Kirby", Span(11, 16), "say", quoted=False
    )
    assert speaker_of("“He is ill,” Kirby said.") == Attribution(
        "Kirby", Span(13, 18), "say", quoted=True
    )
