"""Finding words in a text: what counts as the same, and that places are exact."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.article.searching import Searchable, folded
from workbench.article.span import Span

TEXTS = st.text(
    st.one_of(
        st.sampled_from("aAeEsS \n\tßﬁ…½İıéÉe\u0301\u0327\u00ad\u200dΣσς“”’–Ａｂ漢字가😀א\u05b8"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
)


def found(text: str, wanted: str) -> list[str]:
    """The words at the places found."""
    hits = Searchable(text).find(wanted)
    return [hits[nth].of(text) for nth in range(len(hits))]


@pytest.mark.parametrize(
    ("text", "wanted", "there"),
    [
        ("Ships and SHIPS", "ships", ["Ships", "SHIPS"]),
        ("Zürich, Łódź, Øresund", "zurich", ["Zürich"]),
        ("Zürich, Łódź, Øresund", "lodz", ["Łódź"]),
        ("Øresund", "oresund", ["Øresund"]),
        ("cafe\u0301s", "cafés", ["cafe\u0301s"]),
        ("cafe\u0301s", "cafe", ["cafe\u0301"]),
        ("４０ ｋｍ away", "40 km", ["４０ ｋｍ"]),
        ("she said “don’t”", '"don\'t"', ["“don’t”"]),
        ("1964–1970", "1964-1970", ["1964–1970"]),
        ("große Straße", "STRASSE", ["Straße"]),
        ("größer", "s", ["ß"]),
        ("ﬁnd a ﬁle", "file", ["ﬁle"]),
        ("İstanbul, Istanbul", "istanbul", ["İstanbul", "Istanbul"]),
        ("ΟΔΟΣ οδός", "οδος", ["ΟΔΟΣ", "οδός"]),
        ("soft\u00adly", "softly", ["soft\u00adly"]),
        ("the port\nof  call", "port of call", ["port\nof  call"]),
        ("שָׁלוֹם", "שלום", ["שָׁלוֹם"]),
        ("が か", "か", ["か"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a [b]. (c", "[b]. (", ["[b]. ("]),
    ],
    ids=ascii,
)
def test_case_accents_and_widths_do_not_matter(text: str, wanted: str, there: list[str]) -> None:
    """What a person would call the same is found, with all its characters."""
    assert found(text, wanted) == there


@pytest.mark.parametrize("wanted", ["", "  ", "\n", "\u00ad", "\u0301"])
def test_nothing_is_found_of_nothing(wanted: str) -> None:
    """Blanks and what is not seen are nothing to look for."""
    assert found("a  b\u00ad\u0301", wanted) == []


@given(TEXTS, TEXTS)
def test_places_are_apart_and_hold_what_was_sought(text: str, wanted: str) -> None:
    """In the order of the text, each at least one character, none overlapping another."""
    hits = Searchable(text).find(wanted)
    spans = [hits[nth] for nth in range(len(hits))]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for span in spans:
        assert " ".join(folded(wanted).split()) in " ".join(folded(span.of(text)).split())


@given(TEXTS, st.data())
def test_whatever_stands_there_is_found(text: str, data: st.DataObject) -> None:
    """Every part of a text, however it is cut out, is found in it."""
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]
    if folded(part).strip():
        assert found(text, part)


@given(TEXTS, TEXTS, st.integers(0, 45), st.integers(0, 45))
def test_numbers_and_parts_agree_with_the_places(
    text: str, wanted: str, one: int, other: int
) -> None:
    """What is behind a place, and what lies between two, is what looking at all would give."""
    hits = Searchable(text).find(wanted)
    spans = [hits[nth] for nth in range(len(hits))]
    part = Span(*sorted((one, other)))

    assert hits.first_from(one) == sum(span.start < one for span in spans)
    assert hits.between(part) == [span for span in spans if span.overlaps(part)]


@given(TEXTS)
def test_folding_is_the_same_at_once_and_one_by_one(text: str) -> None:
    """What is sought and what is looked through are folded alike."""
    assert Searchable(text)._folded == "".join(map(folded, text))
