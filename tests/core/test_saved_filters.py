"""Filters under a name: kept as they are, and a file of any kind is no fault."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import SaveFailed
from workbench.saved_filters import (
    FILE_NAME,
    SavedFilter,
    read_filters,
    renamed,
    tidy_name,
    with_filter,
    without,
    write_filters,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NAMES = TEXT.map(tidy_name).filter(bool)
OPEN = SavedFilter("Numbers, open", "open", "million", "kind")
ALL = SavedFilter("all")


@given(st.lists(st.builds(SavedFilter, NAMES, TEXT, TEXT, TEXT), max_size=4))
def test_what_is_written_is_read(filters: list[SavedFilter]) -> None:
    """Whatever was typed, each name once, sorted."""
    kept: tuple[SavedFilter, ...] = ()
    for each in filters:
        kept = with_filter(kept, each)
    with TemporaryDirectory() as folder:
        write_filters(Path(folder) / "new", kept)
        assert read_filters(Path(folder) / "new") == kept


def test_a_name_means_one_filter() -> None:
    """In whatever case; the newer one holds."""
    kept = with_filter(with_filter((), OPEN), SavedFilter("NUMBERS, open", words="ships"))
    assert kept == (SavedFilter("NUMBERS, open", words="ships"),)


def test_renaming_keeps_what_it_shows() -> None:
    """One that had the new name gives way; nothing is no name."""
    kept = with_filter((OPEN,), ALL)
    assert renamed(kept, "all", "Zeros") == (OPEN, ALL._replace(name="Zeros"))
    assert renamed(kept, "all", "numbers, OPEN") == (ALL._replace(name="numbers, OPEN"),)
    assert renamed(kept, "all", "") == kept
    assert renamed(kept, "unknown", "x") == kept


def test_one_is_taken_away() -> None:
    """And the others stay."""
    assert without((ALL, OPEN), "ALL") == (OPEN,)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff", b"[" * 100_000, b'{"name": "x"}', b'[1, null, {"words": "x"}]'],
    ids=["empty", "cut", "no text", "deep", "one", "nameless"],
)
def test_a_file_that_makes_no_sense_holds_no_filters(tmp_path: Path, content: bytes) -> None:
    """Nobody is stopped by it."""
    (tmp_path / FILE_NAME).write_bytes(content)
    assert read_filters(tmp_path) == ()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """What can't be kept is not lost silently."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveFailed):
        write_filters(tmp_path / "file" / "places", (OPEN,))
