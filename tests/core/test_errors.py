"""The words of a problem can be read by a person, whatever the file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import Problem

PATH = Path("a.yaml")


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("verdict is “\u200bverified”", "verdict is “[U+200B]verified”"),
        ("`\u202equote` is no known key", "`[U+202E]quote` is no known key"),
        ("name is “a\u00a0b”", "name is “a[U+00A0]b”"),
        ("a\nb:1: c", "a[U+000A]b:1: c"),
        ("“Ünïcode 😀” stays", "“Ünïcode 😀” stays"),
    ],
)
def test_what_cannot_be_seen_is_named(what: str, shown: str) -> None:
    """Else the message would show the very word that it expects, or turn the line around."""
    assert Problem(PATH, 3, what).sentence() == shown


def test_a_problem_is_never_longer_than_a_few_lines() -> None:
    """A file may hold a key of a megabyte."""
    sentence = Problem(PATH, 1, "x" * 5000, "y" * 5000).sentence()

    assert len(sentence) == 300
    assert sentence.endswith("…")
