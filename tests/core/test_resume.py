"""Where a reviewer was: remembered for each project and reviewer, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import SaveFailed
from workbench.resume import Last, Memory, Place, memory_of

PLACE = Place("c-0123abcd", 120, "ferry boat", "open", "worthiness")
LAST = Last("ferry", "00ff", 1.21)


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """What is remembered of one project for one reviewer: nothing yet."""
    return memory_of(tmp_path / "state", tmp_path / "p", "ada")


def test_what_was_kept_is_told_again(memory: Memory) -> None:
    """Of the project and of the article."""
    memory.keep(LAST, PLACE)

    assert (memory.last(), memory.place("ferry")) == (LAST, PLACE)


def test_each_article_has_its_own_place(memory: Memory) -> None:
    """The last one is the project's."""
    memory.keep(LAST, PLACE)
    memory.keep(Last("harbour"), Place("c-1"))

    assert memory.last().article == "harbour"
    assert memory.place("ferry") == PLACE


@pytest.mark.parametrize(("root", "reviewer"), [("q", "ada"), ("p", "ben")])
def test_another_project_or_reviewer_has_a_memory_of_its_own(
    memory: Memory, tmp_path: Path, root: str, reviewer: str
) -> None:
    """Whatever their names have in common."""
    memory.keep(LAST, PLACE)

    assert memory_of(tmp_path / "state", tmp_path / root, reviewer).last() == Last()


def test_nothing_is_written_into_the_project(memory: Memory, tmp_path: Path) -> None:
    """It is nobody's business where somebody scrolled to."""
    memory.keep(LAST, PLACE)

    assert [path.name for path in tmp_path.iterdir()] == ["state"]


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"claim: [", b"- a\n", b"top: -3\nclaim: []\n", b"top: \xc2\xb2\n"]
)
def test_what_makes_no_sense_is_not_remembered(memory: Memory, data: bytes) -> None:
    """A file that is cut off, or holds something else, is as if it were not there."""
    memory.keep(LAST, PLACE)
    (memory.folder / "articles" / "ferry.yaml").write_bytes(data)

    assert memory.place("ferry") == Place()


@pytest.mark.parametrize("zoom", ["nan", "inf", "-1", "large"])
def test_a_size_that_is_none_is_not_remembered(memory: Memory, zoom: str) -> None:
    """The window would not know what to do with it."""
    memory.keep(LAST, PLACE)
    (memory.folder / "last.yaml").write_text(f"zoom: {zoom}\n", encoding="utf-8")

    assert memory.last().zoom == 0.0


def test_the_same_again_is_not_written(memory: Memory) -> None:
    """A disk is not woken for nothing."""
    memory.keep(LAST, PLACE)
    before = (memory.folder / "last.yaml").stat().st_ino
    memory.keep(LAST, PLACE._replace(top=7))

    assert (memory.folder / "last.yaml").stat().st_ino == before
    assert memory.place("ferry").top == 7


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Whoever asked for it decides whether that matters."""
    (tmp_path / "state").write_bytes(b"")

    with pytest.raises(SaveFailed):
        memory_of(tmp_path / "state", tmp_path, "ada").keep(LAST, PLACE)


@given(words=st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_whatever_was_typed_into_the_filter_comes_back(
    words: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Quotes, colons and control characters, too."""
    memory = Memory(tmp_path_factory.mktemp("places"))
    memory.keep(LAST, PLACE._replace(words=words))

    assert memory.place("ferry").words == words
