"""The emitter: what it writes, every reader gives back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.nasty import nasty
from workbench.store.reader import read
from workbench.store.shapes import Shape, Style
from workbench.store.tree import plain_fields
from workbench.store.writer import document, flow, keyed, short

if TYPE_CHECKING:
    from workbench.store.tree import Plain

TEXTS = [Style.SHORT, Style.DATE, Style.BLOCK, Style.PIECES, Style.WORDS, None]
LISTS = [Style.PIECES, Style.WORDS, Style.FLOW, Style.LIST, None]
keys = nasty.filter("<<".__ne__)
"""A merge key is refused on reading, so none is ever written."""


def written(value: Plain, style: Style | None) -> bytes:
    """A file whose one known key holds ``value``, some columns in."""
    inner = Shape({"key": style} if style else {})
    values: dict[str, Plain] = {"outer": {"c-1": {"key": value, "last": "end"}}}
    return document(values, Shape({"outer": Style.ENTRIES}, {"outer": inner})).encode()


def found(data: bytes) -> Plain:
    """What our reader finds under that key."""
    outer = plain_fields(read(data, Path("a.yaml")))["outer"]
    assert isinstance(outer, dict)
    entry = outer["c-1"]
    assert isinstance(entry, dict)
    assert entry["last"] == "end"
    return entry["key"]


@pytest.mark.parametrize("style", TEXTS)
@settings(max_examples=150, deadline=None)
@given(text=nasty)
def test_every_text_is_read_back(style: Style | None, text: str) -> None:
    """Whatever a text holds, and however it is written, it comes back."""
    assert found(written(text, style)) == text


@pytest.mark.parametrize("style", LISTS)
@settings(max_examples=100, deadline=None)
@given(texts=st.lists(nasty, max_size=3))
def test_every_list_of_texts_is_read_back(style: Style | None, texts: list[str]) -> None:
    """So does every list of texts."""
    assert found(written(list(texts), style)) == texts


@settings(max_examples=100, deadline=None)
@given(
    value=st.recursive(
        st.none() | nasty,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
        max_leaves=8,
    )
)
def test_every_unknown_value_is_read_back(value: Plain) -> None:
    """What only a newer desk knows can be written too, when an entry has to be written anew."""
    assert found(written(value, None)) == value


@settings(max_examples=300, deadline=None)
@given(text=nasty, style=st.sampled_from([Style.SHORT, Style.BLOCK]))
def test_other_readers_find_the_same_text(text: str, style: Style) -> None:
    """A reader that guesses types by YAML 1.1 guesses none."""
    data = written(text, style)

    assert yaml.load(data, Loader=yaml.CSafeLoader)["outer"]["c-1"]["key"] == text
    assert yaml.safe_load(data.decode())["outer"]["c-1"]["key"] == text


@settings(max_examples=200, deadline=None)
@given(text=nasty)
def test_tidying_tools_change_no_text(text: str) -> None:
    """Neither a hook that strips line ends nor a checkout with Windows line ends changes a text."""
    data = re.sub(rb"[ \t]+\n", b"\n", written(text, Style.BLOCK)).replace(b"\n", b"\r\n")

    assert found(data) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Belgorod", "Belgorod"),
        ("rules-1 en_core_web_sm-3.8.0 normal", "rules-1 en_core_web_sm-3.8.0 normal"),
        ("b83882cfa7f5", "b83882cfa7f5"),
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("Atlas, sheet 14", "Atlas, sheet 14"),
        ("123456789012", '"123456789012"'),
        ("1234567e8901", '"1234567e8901"'),
        ("2026-11-22", '"2026-11-22"'),
        ("no", '"no"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("", '""'),
        (' "q"\\', '" \\"q\\"\\\\"'),
    ],
)
def test_short_texts_are_plain_where_safe(text: str, line: str) -> None:
    """Only what some reader takes for something else is quoted."""
    assert short(text) == line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb", "key: |-\n  a\n  b"),
        ("a\n\nb", "key: |-\n  a\n\n  b"),
        ("a\n", "key: |\n  a"),
        ("  a\nb", "key: |2-\n    a\n  b"),
        ("# a\n- b", "key: |-\n  # a\n  - b"),
        ("a\tb 😀", "key: |-\n  a\tb 😀"),
        ("a ", 'key: "a "'),
        ("a\n\n", 'key: "a\\n\\n"'),
        ("a\r\nb", 'key: "a\\r\\nb"'),
        ("a\u0085\u2028", 'key: "a\\x85\\u2028"'),
        ("", 'key: ""'),
    ],
)
def test_long_texts_are_literal_blocks_where_safe(text: str, lines: str) -> None:
    """A block holds what it shows; what it cannot show is escaped."""
    assert keyed("key", text, Shape({"key": Style.BLOCK}), 0) == lines


@pytest.mark.parametrize(("day", "line"), [("2026-11-22", "2026-11-22"), ("2026", '"2026"')])
def test_dates_are_not_quoted(day: str, line: str) -> None:
    """A date under a date's key is plain; anything else there is a text like others."""
    assert keyed("read", day, Shape({"read": Style.DATE}), 0) == f"read: {line}"


@pytest.mark.parametrize("text", ["a, b", "a]", "[", "{b}", "a:?b"])
def test_in_brackets_what_brackets_give_a_meaning_is_quoted(text: str) -> None:
    """A parser takes a colon before a question mark for a key there, and nowhere else."""
    line = f"from: {flow([text, 'plain'])}\n"

    assert plain_fields(read(line.encode(), Path("a.yaml"))) == {"from": [text, "plain"]}
