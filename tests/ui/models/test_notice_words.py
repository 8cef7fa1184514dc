"""What is said of an action that was just carried out."""

from __future__ import annotations

import pytest

from tests.ui.rows import row
from ui.models.notice_words import links_added_text, nowhere_to_go
from workbench.review.standing import Standing


@pytest.mark.parametrize(
    ("links", "others", "is_new", "said"),
    [
        (1, 0, True, "Link added"),
        (3, 0, True, "3 links added"),
        (1, 0, False, "This link is there already"),
        (
            2,
            1,
            True,
            "2 links added. 1 address is no web link (http:// or https://) and was left out.",
        ),
    ],
)
def test_links_that_were_added(links: int, others: int, is_new: bool, said: str) -> None:
    """With what could not be kept among them."""
    assert links_added_text(links, others, is_new=is_new) == said


def test_a_filter_that_hides_what_is_open_is_told_from_the_end() -> None:
    """The reviewer would else think that all is done."""
    judged, waiting = row(1, Standing.VERIFIED), row(2)

    assert "the filter hides some" in nowhere_to_go([judged, waiting], judged.id)
    assert nowhere_to_go([judged], judged.id) == "No claim is open any more."
    assert nowhere_to_go([waiting], waiting.id) == "No claim is open any more."
