"""The two sides of an unfinished merge are taken out of the file just as they went in."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.nasty import nasty
from workbench.errors import FileRefused
from workbench.store.markers import Sides, sides
from workbench.store.reader import decoded
from workbench.store.text_merge import with_markers

PATH = Path("checks/article/first-reader.yaml")
MARKED = b"a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> other branch\ne\n"
WITH_BASE = b"a\n<<<<<<< ours\nb\n||||||| 0a1b2c3\nx\n=======\nc\n>>>>>>> theirs\ne"

REFUSED = [
    (b"a\n=======\nb\n", 2, "`<<<<<<<`"),
    (b">>>>>>> theirs\n", 1, "`<<<<<<<`"),
    (b"<<<<<<< ours\na\n<<<<<<< ours\n", 3, "`|||||||` or `=======`"),
    (b"<<<<<<< ours\n=======\n=======\n", 3, "`>>>>>>>`"),
    (b"<<<<<<< ours\na\n>>>>>>> theirs\n", 3, "`|||||||` or `=======`"),
    (b"<<<<<<< ours\n||||||| base\n||||||| base\n", 3, "`=======`"),
    (b"<<<<<<< ours\na\n=======\nb\n\n", 4, "`>>>>>>>`"),
    (b"<<<<<<< ours\n<<<<<<<<< ours\na\n", 2, "`|||||||` or `=======`"),
    (b"<<<<<<< ours\n=========\n>>>>>>> theirs\n", 2, "`|||||||` or `=======`"),
]

lines = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n"]), max_size=6).map("".join)


def indented(text: str) -> str:
    """A text as a file holds it, with nothing of its own at column 0."""
    return "".join(f"  {line}\n" for line in text.split("\n"))


def merge_file(folder: str, base: str, ours: str, theirs: str, option: str) -> bytes:
    """What ``git merge-file`` makes of three texts."""
    for name, text in (("base", base), ("ours", ours), ("theirs", theirs)):
        Path(folder, name).write_bytes(text.encode())
    command = ["git", "merge-file", "-p", option, "ours", "base", "theirs"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout


def test_both_sides_are_taken_out() -> None:
    """What stands outside of markers belongs to both."""
    assert sides(MARKED, PATH) == Sides(b"a\nb\ne\n", None, b"a\nc\nd\ne\n")


def test_what_both_had_before_is_taken_out_too() -> None:
    """Where git was asked to show it, in the style named diff3."""
    assert sides(WITH_BASE, PATH) == Sides(b"a\nb\ne", b"a\nx\ne", b"a\nc\ne")


def test_what_both_had_before_is_known_everywhere_or_nowhere() -> None:
    """Half a base would make changes of what nobody touched."""
    assert sides(WITH_BASE + b"\n" + MARKED, PATH).base is None


def test_windows_line_ends_are_kept() -> None:
    """A marker is known by its beginning, whatever ends its line."""
    found = sides(WITH_BASE.replace(b"\n", b"\r\n"), PATH)
    assert found == Sides(b"a\r\nb\r\ne", b"a\r\nx\r\ne", b"a\r\nc\r\ne")


def test_longer_markers_are_known() -> None:
    """Git makes them longer where it is told that short ones occur in a text."""
    longer = MARKED.replace(b"<<<<<<<", b"<" * 12).replace(b"=======", b"=" * 12)
    assert sides(longer.replace(b">>>>>>>", b">" * 12), PATH) == sides(MARKED, PATH)


def test_a_text_that_is_not_marked_is_both_sides() -> None:
    """Indented markers are somebody's words, for instance in a note."""
    note = b"    note: |-\n      <<<<<<< ours\n      =======\n# ======= not alone\n"
    assert sides(note, PATH) == Sides(note, None, note)


def test_a_byte_order_mark_belongs_to_both_sides() -> None:
    """It stands before the first marker and is no part of a side."""
    bom = b"\xef\xbb\xbf"
    found = sides(bom + MARKED.removeprefix(b"a\n"), PATH)
    assert found == Sides(bom + b"b\ne\n", None, bom + b"c\nd\ne\n")


@pytest.mark.parametrize(("data", "line", "expected"), REFUSED, ids=range(len(REFUSED)))
def test_markers_that_do_not_belong_together_are_refused(
    data: bytes, line: int, expected: str
) -> None:
    """Nobody can say which side such text is of; the line is named."""
    with pytest.raises(FileRefused) as refusal:
        sides(data, PATH)
    (problem,) = refusal.value.problems
    assert (problem.path, problem.line, problem.expected) == (PATH, line, expected)


@pytest.mark.parametrize("data", [MARKED, WITH_BASE, *(data for data, _, _ in REFUSED)])
def test_the_reader_knows_the_same_markers(data: bytes) -> None:
    """What can be taken apart here is never read as if it were one text."""
    with pytest.raises(FileRefused, match="unfinished merge"):
        decoded(data, PATH)


@settings(deadline=None)
@given(lines, lines, lines)
def test_a_text_without_a_clash_is_both_sides(base: str, ours: str, theirs: str) -> None:
    """What came together belongs to everybody, and no more is given back than was marked."""
    text, clashes = with_markers(base, ours, theirs)
    found = sides(text.encode(), PATH)
    assert (found.ours == found.theirs == text.encode()) is (clashes == 0)


@settings(deadline=None)
@given(nasty.map(indented), nasty.map(indented), st.integers(7, 12))
def test_a_marked_text_gives_its_sides_back(ours: str, theirs: str, size: int) -> None:
    """Where all of it clashes, each side comes back to the byte."""
    text, clashes = with_markers("before\n", ours, theirs, size)

    found = sides(text.encode(), PATH)

    assert clashes == (ours != theirs)
    assert (found.ours.decode(), found.theirs.decode()) == (ours, theirs)


@settings(max_examples=30, deadline=None)
@given(lines, lines, lines)
def test_what_git_marked_is_taken_apart_as_git_would(base: str, ours: str, theirs: str) -> None:
    """The sides of its marked text are what it gives when told to favour one."""
    with TemporaryDirectory() as folder:
        marked = merge_file(folder, base, ours, theirs, "--diff3")
        favoured = (merge_file(folder, base, ours, theirs, one) for one in ("--ours", "--theirs"))
        assert tuple(favoured) == sides(marked, PATH)[::2]
