"""The figures of a claim for its card: marked where they stand, told where that says more."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.ui.rows import row
from ui.models.claim_figures import Figures, figures_of
from workbench.claims.stated import StatedKind

TOLL = "By December 30, 2022, the war had cost half a million lives in 31 months"


def told(text: str, appeared: date | None = None, **fields: Any) -> list[str]:
    """What is told below a claim with this wording."""
    return [each.words for each in figures_of(row(1, text=text, **fields), appeared).told]


def test_marks_stand_on_the_words_as_they_are_shown() -> None:
    """Behind the quotation mark that the card puts before them."""
    marked = figures_of(row(1, text=TOLL), None, 1).marked
    assert [(each.span.of(f"“{TOLL}”"), each.kind) for each in marked] == [
        ("December 30, 2022", StatedKind.TIME),
        ("half a million lives", StatedKind.QUANTITY),
        ("31 months", StatedKind.TIME),
    ]


def test_what_can_be_read_above_is_not_told_again() -> None:
    """Only what comes to something else."""
    assert told(TOLL) == ["30 December 2022", "500,000 lives"]


@pytest.mark.parametrize(
    ("appeared", "said"), [(None, []), (date(2023, 1, 3), ["30 December 2022"])]
)
def test_a_relative_date_is_told_where_the_article_s_is_known(
    appeared: date | None, said: list[str]
) -> None:
    """Else it is left in its own words."""
    assert told("The ships left on Friday", appeared) == said


def test_a_statement_adds_its_figures() -> None:
    """A number with its unit stands for the bare one; what both say is told once."""
    statement = "The port lost about 1.2 million crates on May 4, 5% of all"
    assert told(statement, quote="It lost about 1.2 million on May 4") == [
        "4 May",
        "about 1,200,000 crates",
        "5%",
    ]


def test_a_screen_reader_hears_all_of_them() -> None:
    """Quantities and times apart, in words."""
    spoken = figures_of(row(1, text=TOLL), None).spoken
    assert spoken == "Quantities: 500,000 lives. Times: 30 December 2022; 31 months."


@pytest.mark.parametrize("fields", [{"english": False}, {"text": "The ferry is full"}])
def test_without_figures_nothing_is_shown(fields: dict[str, Any]) -> None:
    """Nor in a language that the rules don't know."""
    assert figures_of(row(1, **{"text": TOLL, **fields}), None) == Figures()
