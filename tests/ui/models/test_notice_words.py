"""What is said of an action that was just carried out."""

from __future__ import annotations

import pytest

from tests.ui.rows import row
from ui.models.notice_words import links_added_text, no_link_text, nowhere_to_go
from workbench.review.standing import Standing

WHY = "it does not begin with http:// or https://"


@pytest.mark.parametrize(
    ("links", "left_out", "is_new", "said"),
    [
        (1, [], True, "Link added"),
        (3, [], True, "3 links added"),
        (1, [], False, "This link is there already"),
        (2, ["ftp://a"], True, f"2 links added. Left out: ftp://a ({WHY})."),
        (1, ["ftp://a", "www.b"], True, f"Link added. Left out: ftp://a ({WHY}); www.b ({WHY})."),
    ],
)
def test_links_that_were_added(links: int, left_out: list[str], is_new: bool, said: str) -> None:
    """With what could not be kept among them, and why."""
    assert links_added_text(links, dict.fromkeys(left_out, WHY), is_new=is_new) == said


def test_of_many_addresses_the_first_are_named() -> None:
    """A long one is cut, and no hidden character gets through."""
    long = "ftp://example.org/" + "a" * 100
    said = no_link_text(dict.fromkeys([long, "ftp://\u202eb", *"cdef"], WHY))
    assert "aaa… (" in said
    assert "ftp://⟨202E⟩b (" in said
    assert said.endswith("; and 3 more.")
    assert len(said) < 400


def test_a_filter_that_hides_what_is_open_is_told_from_the_end() -> None:
    """The reviewer would else think that all is done."""
    judged, waiting = row(1, Standing.VERIFIED), row(2)

    assert "the filter hides some" in nowhere_to_go([judged, waiting], judged.id)
    assert nowhere_to_go([judged], judged.id) == "No claim is open any more."
    assert nowhere_to_go([waiting], waiting.id) == "No claim is open any more."
