"""The stamp of a file: the same until somebody writes it."""

from __future__ import annotations

from pathlib import Path

from workbench.store.stamp import stamp_of


def test_reading_a_file_leaves_its_stamp(tmp_path: Path) -> None:
    """It need not be read again."""
    path = tmp_path / "a.yaml"
    path.write_text("a")
    before = stamp_of(path)
    path.read_text()
    assert stamp_of(path) == before


def test_another_file_of_that_name_has_another_stamp(tmp_path: Path) -> None:
    """Also one of the same length, put in its place at the same moment."""
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_text("a")
    other.write_text("b")
    before = stamp_of(path)
    other.replace(path)
    assert stamp_of(path) != before


def test_no_file_has_no_stamp(tmp_path: Path) -> None:
    """Nor has one that can't be reached."""
    assert stamp_of(tmp_path / "nowhere" / "a.yaml") is None
