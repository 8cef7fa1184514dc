"""Which quotation marks and brackets belong together."""

from __future__ import annotations

import pytest

from workbench.claims.quotation import marks, quoted


@pytest.mark.parametrize(
    "text",
    ["“No,” he said.", '"No," he said.', "«No» he said.", "« No » he said.", "„No“ he said.",
     "»No« he said.", "The “iconic” man", "(He left) early"],
)  # fmt: skip
def test_marks_of_a_pair_find_each_other(text: str) -> None:
    """Curly, straight, French and German marks pair, whichever way round."""
    pairs = marks(text)

    assert len(pairs.partner) == len(("opening", "closing"))
    assert not pairs.opened | pairs.closed


@pytest.mark.parametrize("text", ["Ukraine’s men don't", "the ’90s", "the Ukrainians’ homes"])
def test_an_apostrophe_is_no_quotation_mark(text: str) -> None:
    """It neither pairs nor waits for a partner."""
    assert marks(text) == marks("")


def test_a_quotation_may_run_on_into_the_next_sentence() -> None:
    """A mark opened and not closed here is a half."""
    assert marks("He said, “I need people.").opened == {9}


def test_a_quotation_may_come_from_the_sentence_before() -> None:
    """A mark closed and not opened here is a half, straight or curly."""
    assert marks("And who?” he said.").closed == {8}
    assert marks('And who?" he said.').closed == {8}


def test_quoted_stretches_are_the_outermost() -> None:
    """A quotation within a quotation is part of it."""
    text = "“He said «no» twice,” she wrote."

    assert [span.of(text) for span in quoted(text, marks(text))] == ["“He said «no» twice,”"]


def test_half_a_quotation_reaches_to_the_end_of_the_sentence() -> None:
    """So that a verb inside it is not taken for the reporter's."""
    text = "so it is,” he added, “and officials say"

    spans = [span.of(text) for span in quoted(text, marks(text))]

    assert spans == ["so it is,”", "“and officials say"]
