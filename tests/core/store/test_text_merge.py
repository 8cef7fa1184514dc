"""Two people's changes of one text come together line by line, or stand between markers."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.store import text_merge
from workbench.store.text_merge import merged_lines, with_markers

if TYPE_CHECKING:
    from pathlib import Path

BASE = "one\ntwo\nthree\nfour\nfive\n"
CLEAN = [
    ("ONE\ntwo\nthree\nfour\nfive\n", "one\ntwo\nthree\nfour\nFIVE\n"),
    ("one\nthree\nfour\nfive\n", "one\ntwo\nthree\nfour\nfive\nsix\n"),
    ("zero\n" + BASE, BASE + "six\n"),
    ("one\nTWO\nthree\nfour\nfive\n", "one\nTWO\nthree\nFOUR\nfive\n"),
    ("one\ntwo\nthree\n", "ONE\ntwo\nthree\nfour\nfive\n"),
]
UNCLEAN = [
    ("one\n2\nthree\nfour\nfive\n", "one\nII\nthree\nfour\nfive\n"),
    ("ONE\ntwo\nthree\nfour\nfive\n", "one\nTWO\nthree\nfour\nfive\n"),
    ("one\nthree\nfour\nfive\n", "one\nTWO\nthree\nfour\nfive\n"),
    (BASE + "six\n", BASE + "VI\n"),
    ("one\ntwo\nnew\nthree\nfour\nfive\n", "one\nTWO\nthree\nfour\nfive\n"),
    ("", "ONE\ntwo\nthree\nfour\nfive\n"),
]

texts = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\r\n", "\n", "e"]), max_size=8).map(
    "".join
)


@settings(deadline=None)
@given(texts, texts)
def test_what_one_side_did_not_change_comes_from_the_other(base: str, other: str) -> None:
    """The laws of any three-way merge, to the byte."""
    assert merged_lines(base, other, other) == other
    assert merged_lines(base, other, base) == other
    assert merged_lines(base, base, other) == other


@settings(deadline=None)
@given(texts, texts, texts)
def test_it_does_not_matter_who_merges(base: str, ours: str, theirs: str) -> None:
    """Either way round the merge is clean or not, and when clean the same."""
    assert merged_lines(base, ours, theirs) == merged_lines(base, theirs, ours)


@settings(deadline=None)
@given(texts, texts, texts)
def test_markers_stand_only_where_lines_clash(base: str, ours: str, theirs: str) -> None:
    """A text with no markers is the clean merge, and one with markers has whole pairs of them."""
    text, clashes = with_markers(base, ours, theirs)
    clean = merged_lines(base, ours, theirs)

    assert (clashes == 0) == (clean is not None)
    assert clean in (text, None)
    assert [text.count(sign) for sign in ("<<<<<<< ", "=======", ">>>>>>> ")] == [clashes] * 3


@pytest.mark.parametrize(
    ("sides", "clean"), [*((s, True) for s in CLEAN), *((s, False) for s in UNCLEAN)]
)
def test_git_agrees(sides: tuple[str, str], clean: bool, tmp_path: Path) -> None:
    """What is clean for ``git merge-file`` is clean here, with the same result."""
    names = ["ours", "base", "theirs"]
    for name, text in zip(names, (sides[0], BASE, sides[1]), strict=True):
        (tmp_path / name).write_text(text)
    git = subprocess.run(
        ["git", "merge-file", "-p", *names], cwd=tmp_path, capture_output=True, check=False
    )

    assert (git.returncode == 0) is clean
    assert merged_lines(BASE, *sides) == (git.stdout.decode() if clean else None)


def test_both_versions_stand_between_markers() -> None:
    """As git writes them, for whoever resolves by hand."""
    ours, theirs = UNCLEAN[0]
    marked = "one\n<<<<<<< ours\n2\n=======\nII\n>>>>>>> theirs\nthree\nfour\nfive\n"
    assert with_markers(BASE, ours, theirs) == (marked, 1)


@pytest.mark.parametrize(("size", "length"), [(9, 9), (7, 7), (3, 7)])
def test_markers_are_as_long_as_asked_for(size: int, length: int) -> None:
    """But never so short that a reader would take them for text."""
    text, _ = with_markers("", "a\n", "b\n", size)
    assert text.splitlines()[0] == "<" * length + " ours"
    assert text.splitlines()[-1] == ">" * length + " theirs"


def test_markers_have_the_line_ends_of_the_text() -> None:
    """A file from Windows stays one."""
    text, _ = with_markers("a\r\n", "b\r\n", "c\r\n")
    assert text.count("\r\n") == text.count("\n") == 5


def test_a_note_without_a_last_newline_can_grow() -> None:
    """Two sides may each add to another end of a note that ends without a newline."""
    assert merged_lines("one\ntwo", "one\ntwo\nthree", "zero\none\ntwo") == "zero\none\ntwo\nthree"


def test_a_missing_last_newline_is_merged_by_itself() -> None:
    """Whoever added or removed it is heard, and nobody's line clashes for it."""
    assert merged_lines("a\nb\n", "a\nb", "A\nb\n") == "A\nb"
    assert merged_lines("a\nb", "a\nb\n", "A\nb") == "A\nb\n"


def test_a_clash_in_a_text_without_a_last_newline_keeps_its_markers_apart() -> None:
    """Markers have lines of their own."""
    marked = "<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n"
    assert with_markers("a", "b", "c") == (marked, 1)


@pytest.mark.parametrize("one_line", ["\n", "x\ny\n"])
def test_hostile_texts_are_one_clash_at_once(one_line: str) -> None:
    """Ten megabytes of equal lines are not compared line by line."""
    base = one_line * (10_000_000 // len(one_line))
    began = time.perf_counter()

    text, clashes = with_markers(base, f"a\n{base}", f"{base}b\n")

    assert time.perf_counter() - began < 5
    assert clashes == 1
    assert len(text) > 2 * len(base)


def test_texts_that_would_take_too_long_are_one_clash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few lines can be costly too: pairs of equal ones count."""
    monkeypatch.setattr(text_merge, "MAX_STEPS", 100)
    base, ours = "x\ny\n" * 20, "y\nz\n" * 20
    assert with_markers(base, ours, base + "z\n")[1] == 1
