"""From sentences to proposals."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clock import cpu_seconds
from workbench.article.article import Article, Paragraph, Role, canonical, draft_of
from workbench.article.sentences import Sentence
from workbench.article.span import Span
from workbench.claims.claim import Kind, Proposal
from workbench.claims.splitter import propose
from workbench.claims.worthiness import score

_PROSE = "Ukraine carried out a strike on the city on Friday, and it was the largest of all."


def _proposals(
    *lines: str, role: Role = Role.PROSE, one_paragraph: bool = True
) -> tuple[str, tuple[Proposal, ...]]:
    """The text made of ``lines``, each a sentence, and what is proposed for it."""
    text = canonical("\n".join(lines)).text
    units: list[Sentence] = []
    start = 0
    for number, line in enumerate(lines):
        span = Span(start, start + len(line))
        units.append(Sentence(span, 0 if one_paragraph else number, role))
        start = span.end + 1
    parts = tuple(Paragraph(unit.span, unit.role) for unit in units)
    article = Article("sample", "seeds/sample.txt", text, "", parts, draft_of(text))
    return text, propose(article, units)


def test_every_sentence_has_one_proposal_in_order() -> None:
    """None is silently left out, whatever it is."""
    _, proposals = _proposals(_PROSE, "Why?", "...", "“", "Give me that.")

    assert [proposal.sentence for proposal in proposals] == [0, 1, 2, 3, 4]


def test_a_proposal_says_where_it_stands_whose_it_is_and_what_made_it() -> None:
    """Everything the desk shows of a claim before a person has touched it."""
    text, proposals = _proposals(
        _PROSE, "“More than 100 of them were wounded.", "Why?” Kirby said."
    )

    assert proposals[1].spans[0].of(text) == "More than 100 of them were wounded"
    assert proposals[1].kind is Kind.QUANTITY
    assert (proposals[1].speaker, proposals[1].rule) == ("Kirby", "quotation")
    assert proposals[0].rule == "sentence"


def test_a_headline_that_states_a_fact_is_a_claim() -> None:
    """Its rule says that it is a headline."""
    _, (proposal,) = _proposals("Ukraine continues strikes on the city", role=Role.HEADLINE)

    assert (proposal.rule, proposal.aside, proposal.kind) == ("headline", "", Kind.EVENT)


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    """If the one before left it open and the next one opens with a mark again."""
    _, proposals = _proposals(
        "The minister said, “It is the largest of all.", "“It was there.”", one_paragraph=False
    )

    assert [proposal.speaker for proposal in proposals] == ["minister", "minister"]


def test_another_language_gets_a_claim_a_sentence_and_nothing_that_english_tells() -> None:
    """Only the question is set aside."""
    _, proposals = _proposals(
        "Der Minister sagte, dass es in der Stadt nicht so ist.", "Wer ist das?", "Give me die 5."
    )

    assert [proposal.kind for proposal in proposals] == [Kind.OTHER] * 3
    assert [proposal.speaker for proposal in proposals] == [""] * 3
    assert [proposal.aside for proposal in proposals] == ["", "question", ""]


@given(
    st.lists(st.text(alphabet="aB1 .,;:!?“”‘’'\"«»()[]—%$éж", min_size=1), min_size=1, max_size=5)
)
@settings(deadline=None)
def test_proposals_stay_inside_their_sentences(lines: list[str]) -> None:
    """On any text, and it never fails."""
    _, proposals = _proposals(*lines)

    start = 0
    for line, proposal in zip(lines, proposals, strict=True):
        first, last = proposal.spans[0], proposal.spans[-1]
        assert start <= first.start <= last.end <= start + len(line)
        start += len(line) + 1


_NASTY = [
    "said ", "“", "” ", '" ', "' ", "(", "a.", "1.", "1,", ", ", ".", "and ", "was ", "x-", "x’s",
    "“a” ", "not ", "Aa ", "quickly ", "reported ", ", which ", "according to ", "on Friday, ",
    ", the man, ", "Kirby said, ", "was called by ", "said that Kirby ",
]  # fmt: skip


def _seconds(text: str) -> float:
    return cpu_seconds(lambda: (_proposals("The strike was there and it is. ", text), score(text)))


@pytest.mark.parametrize("unit", _NASTY)
def test_the_time_grows_with_the_text(unit: str) -> None:
    """No sentence, however made, freezes the desk: twice the text takes about twice the time."""
    size = 6_000
    short = unit * (size // len(unit))

    assert _seconds(short * 2) < 3 * _seconds(short) + 0.02


def test_the_result_does_not_depend_on_the_hash_seed() -> None:
    """The same article gives the same claims on every machine."""
    program = (
        "from tests.core.claims.test_splitter import _PROSE, _proposals\n"
        "from workbench.claims.worthiness import score\n"
        "print(_proposals(_PROSE, '“It might be 5% worse,” he said.', 'Why me?'), score(_PROSE))"
    )
    root = Path(__file__).parents[3]
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(answers) == 1
