"""Values mean the same in another form, and a shape can be opened for whatever is there."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.store.meaning import meant, opened
from workbench.store.shapes import CHECKS, CLAIMS, Style

URL = "https://example.org/a"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": "b", "c": None}, {"a": "b"}),
        ({"a": {"b": None}}, {"a": {}}),
        ({"links": [URL]}, {"links": [{"url": URL}]}),
        ({"links": [{"url": URL, "title": None}]}, {"links": [URL]}),
    ],
)
def test_two_forms_of_the_same(one: Any, other: Any) -> None:
    """No key is as good as an empty one, a bare address as good as a link."""
    assert meant(one) == meant(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"links": [["a"]]}, {"links": [["b"]]}),
        ({"links": [None]}, {"links": [{}]}),
        ({"links": URL}, {"links": [URL]}),
        ({"into": [URL]}, {"into": [{"url": URL}]}),
        ({"a": ""}, {"a": None}),
    ],
)
def test_two_things(one: Any, other: Any) -> None:
    """Whatever else differs is something else."""
    assert meant(one) != meant(other)


def test_unknown_keys_are_known_to_an_opened_shape() -> None:
    """At every depth, and behind the known ones."""
    link: Any = {"url": URL, "newer": "x"}
    shape = opened(CHECKS, [{"mood": "x"}, {"checks": {"c-1": {"links": [link], "29": "x"}}}])

    assert list(shape.styles) == [*CHECKS.styles, "mood"]
    assert "29" in shape.inner["checks"].styles
    assert "newer" in shape.inner["checks"].inner["links"].styles


@pytest.mark.parametrize("odd", [{"claims": []}, {"claims": {"c-1": {"into": ["a", ["b"]]}}}])
def test_a_key_that_holds_something_else_is_an_unknown_one(odd: Any) -> None:
    """It is written as it comes, by what it holds and not by what it should."""
    shape = opened(CLAIMS, [odd])
    short = {"claims": shape, "into": shape.inner.get("claims", shape)}
    key = "claims" if odd["claims"] == [] else "into"
    assert short[key].styles[key] is Style.SHORT
