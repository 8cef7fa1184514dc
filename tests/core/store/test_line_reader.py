"""The line reader builds the parser's own tree, or leaves the file to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.drawn import KINDS
from tests.core.store.sample import CHECKS_TEXT, CLAIMS_TEXT, DECISIONS_TEXT, PROJECT_TEXT
from tests.core.store.two_readers import compared
from workbench.store.tree import Plain
from workbench.store.writer import document

BY_HAND = """\
# Checked with the atlas.
format: 1
reviewer: "first-reader"   # that's me
name: 'It''s \\ me'
mood: "tab\\tquote\\"backslash\\\\line\\nbell\\x07e\\u00e91"

empty:
nothing: ~
tags: [a, b-c, 1.2, seeds/a.txt]
none: []
neither: {}
# An entry follows.
checks:

    c-1:
        # Indented by four.
        claim: |-
            The first line
              goes in,

            and goes on.
        verdict:   disputed
        note: |
            Ends with a line end.


        links:
        - https://example.org/a#b   # at the column of its key
        - url: https://example.org/b
          title: A title: no, a colon
    c-2:
      claim: |2-

          begins with an empty line and blanks
      links:
        - 'quoted'
        -   title: far in
            passage: |-
              …
        - |-
          a block
# The end.
"""
SAMPLES = {
    "claims": CLAIMS_TEXT,
    "checks": CHECKS_TEXT,
    "decisions": DECISIONS_TEXT,
    "project": PROJECT_TEXT,
    "by hand": BY_HAND.replace("A title: no, a colon", "A title:no#colon, no comment"),
    "a block of a wide blank": "a: |2-\n   \u3000\nb: c\n",
}
DECLINED = {
    "nothing": "",
    "a comment only": "# a\n",
    "a fault": BY_HAND,
    "a key twice": "a: b\nb: c\na: d\n",
    "a key of nothing": "null: a\n",
    "a list": "- a\n",
    "a text": "a\n",
    "a tab": "a:\n\tb: c\n",
    "a tab behind a value": "a: b\t# c\n",
    "a text that goes on below": "a: b\n  c\n",
    "a quoted text that goes on below": 'a: "b\n  c"\n',
    "brackets that go on below": "a: [b,\n  c]\n",
    "more behind a quote": "a: 'b' c\n",
    "half a character": 'a: "\\ud800"\n',
    "an unknown escape": 'a: "\\q"\n',
    "an anchor": "a: &b c\n",
    "a tag": "a: !b c\n",
    "a folded block": "a: >-\n  b\n",
    "a block that keeps its line ends": "a: |+\n  b\n\n",
    "a block without lines": "a: |-\nb: c\n",
    "a block that is not indented": "a:\n  b: |-\n  c\n",
    "a block that begins with an empty line": "a: |-\n\n  b\n",
    "few blanks below a block": "a: |-\n    b\n  \n",
    "a value further in than before": "a: b\n  c: d\n",
    "a key between two columns": "a:\n    b: c\n  d: e\n",
    "a key at the column of a list": "a:\n  - b\n  c: d\n",
    "a list below a value": "a: b\n- c\n",
    "an item of nothing": "a:\n  -\n",
    "an item that is a list": "a:\n  - - b\n",
    "a nothing in brackets": "a: [null]\n",
    "a document mark": "---\na: b\n",
    "no line end at last": "a: b",
    "nine levels": "".join(f"{'  ' * depth}a:\n" for depth in range(9)),
    "a quoted key": "'a': b\n",
    "blanks before a colon": "a : b\n",
    "a long key": f"{'a' * 1025}: b\n",
}
BITS = (
    *(" ", "  ", "    ", "\n", "\n\n", "\n  ", "\n    ", " \n", "      \n", "\t", "\r\n", "\r"),
    *("- ", "\n- ", "\n  - ", ":", ": ", "#", " #", "# ", '"', "'", "''", "\\", "\\x41", "\\uD800"),
    *("|", "|-", "|+", "|2-", ">-", "[", "]", "{}", ",", "~", "null", "? ", "!", "&a", "*a", "%"),
    *("a", "é", "\u00a0", "b: c", "key:", "\nkey: v", "<<: x", "---", "\n...\n", "\n# c\n"),
)

damages = st.lists(
    st.tuples(st.integers(0, 2_000), st.integers(0, 6), st.sampled_from(("", *BITS))), max_size=3
)


def damaged(text: str, slips: list[tuple[int, int, str]]) -> bytes:
    """``text`` after slips of the hand, each a place, a number of characters and what is put."""
    for at, length, put in slips:
        begin = at % (len(text) + 1)
        text = text[:begin] + put + text[begin + length :]
    return text.encode()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES)
def test_what_people_write_is_read_by_its_lines(text: str, newline: str) -> None:
    """The desk's own files, and common ways of editing them by hand, need no parser."""
    found = compared(text.replace("\n", newline).encode())

    assert found.is_decided
    assert found.by_lines == found.by_events


@pytest.mark.parametrize("text", DECLINED.values(), ids=DECLINED)
def test_the_rest_is_left_to_the_parser(text: str) -> None:
    """Whether it is a fault or only unusual: the parser has the words for it."""
    assert not compared(text.encode()).is_decided


@pytest.mark.parametrize("name", ["claims", "checks"])
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_whatever_the_desk_writes_is_read_by_its_lines(name: str, data: st.DataObject) -> None:
    """The files that grow with an article never need the parser, whatever texts they hold."""
    kind = KINDS[name].kind
    values: dict[str, Plain] = kind.values(data.draw(KINDS[name].documents))

    found = compared(document(values, kind.shape).encode())

    assert found.by_lines == found.by_events


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=50, deadline=None)
@given(data=st.data(), slips=damages)
def test_no_slip_in_a_drawn_file_sets_the_readers_apart(
    name: str, data: st.DataObject, slips: list[tuple[int, int, str]]
) -> None:
    """Where a hand has slipped, the two readers agree or the line reader declines."""
    kind = KINDS[name].kind
    text = document(kind.values(data.draw(KINDS[name].documents)), kind.shape)

    assert compared(damaged(text, slips)).is_sound


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(SAMPLES.values())), damages)
def test_no_slip_in_a_sample_sets_the_readers_apart(
    text: str, slips: list[tuple[int, int, str]]
) -> None:
    """So it is in the files of the format's description, and in one edited by hand."""
    assert compared(damaged(text, slips)).is_sound


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from((*BITS, "a: ", "b: ", "c:\n", "\n")), max_size=14).map("".join))
def test_no_heap_of_signs_sets_the_readers_apart(text: str) -> None:
    """Nor do the signs of YAML in any order."""
    assert compared(f"{text}\n".encode()).is_sound
