"""How the width of the desk is shared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.models.panes import LEAST_CARD, LEAST_LIST, LEAST_TEXT, NARROW, Panes

_WIDTHS = st.integers(min_value=640, max_value=4000)
_PANES = st.builds(Panes, st.integers(0, 5000), st.integers(0, 5000), st.booleans(), st.booleans())


@given(_PANES)
def test_what_was_chosen_is_kept_as_a_line(panes: Panes) -> None:
    """And read again."""
    assert Panes.read(panes.text()) == panes


@pytest.mark.parametrize("text", ["", "1 2", "a b c d", "328 400 1 2", "-1 400 1 1", "9" * 9])
def test_a_line_that_makes_no_sense_counts_as_nothing_chosen(text: str) -> None:
    """The file may be anybody's."""
    assert Panes.read(text) == Panes()


@given(_PANES, _WIDTHS)
def test_no_pane_gets_narrower_than_it_can_be(panes: Panes, width: int) -> None:
    """Neither the text beside them, whatever was chosen in a wider window."""
    list_, card = panes.list_in(width), panes.card_in(width)

    assert list_ >= LEAST_LIST
    assert card >= LEAST_CARD
    if width >= NARROW and panes.has_card and panes.has_list:
        assert width - list_ - card >= LEAST_TEXT


@given(_PANES, st.integers(min_value=640, max_value=NARROW - 1))
def test_a_card_over_the_text_never_covers_the_list(panes: Panes, width: int) -> None:
    """Down to the smallest window."""
    if panes.has_list:
        assert panes.list_in(width) + panes.card_in(width) <= width


def test_a_chosen_width_holds_where_there_is_room() -> None:
    """To the pixel."""
    panes = Panes(list_width=300, card_width=500)

    assert (panes.list_in(1600), panes.card_in(1600)) == (300, 500)
