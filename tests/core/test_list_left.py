"""How the list of articles was left is kept, and a file of any kind is no fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import SaveFailed
from workbench.list_left import FILE_NAME, ListLeft, read_list_left, write_list_left


@pytest.mark.parametrize("left", [ListLeft(), ListLeft("due", "harbour “x”\n😀")])
def test_what_is_written_is_read(tmp_path: Path, left: ListLeft) -> None:
    """In a folder that need not be there."""
    write_list_left(tmp_path / "new", left)
    assert read_list_left(tmp_path / "new") == left


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"order": 1}', b"[" * 100_000])
def test_a_file_that_makes_no_sense_remembers_nothing(tmp_path: Path, content: bytes) -> None:
    """Nobody is stopped by it."""
    (tmp_path / FILE_NAME).write_bytes(content)
    assert read_list_left(tmp_path) == ListLeft()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """So that it can be logged."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveFailed):
        write_list_left(tmp_path / "file" / "places", ListLeft("due"))
