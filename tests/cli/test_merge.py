"""``workbench merge``: as git calls it, and as a person would."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from workbench.errors import ExitCode, SaveFailed
from workbench.store import atomic
from workbench.store.markers import sides

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Answer, Command

HEAD = "format: 1\nreviewer: first-reader\nname: First Reader\nchecks:\n"


def entry(claim: int, verdict: str, note: str = "") -> str:
    """One entry of a reviewer's file."""
    said = f"    note: |-\n      {note}\n" if note else ""
    text = f"    claim: |-\n      Wording {claim}.\n    verdict: {verdict}\n{said}"
    return f"\n  c-0000000{claim}:\n{text}"


def checks(*entries: str) -> str:
    """A reviewer's file."""
    return HEAD + "".join(entries)


ONE, TWO = entry(1, "verified"), entry(2, "verified")
BASE = checks(ONE, TWO)
BAD = BASE.replace("verdict: verified", "verdict: verified: yes", 1)
CLASH = (checks(entry(1, "disputed"), TWO), checks(entry(1, "unsourced"), TWO))


class Versions:
    """Three files with the names that git gives them, and the command over them."""

    def __init__(self, folder: Path, command: Command) -> None:
        self.paths = [folder / f".merge_file_{name}" for name in ("base", "ours", "theirs")]
        self.ours = self.paths[1]
        self._command = command

    def merge(self, base: str, ours: str, theirs: str, *options: object) -> Answer:
        """Merge three texts."""
        for path, text in zip(self.paths, (base, ours, theirs), strict=True):
            path.write_bytes(text.encode("latin-1"))
        return self._command("merge", *self.paths, *options)

    @property
    def result(self) -> str:
        """What stands in our file now."""
        return self.ours.read_bytes().decode("latin-1")


@pytest.fixture
def versions(tmp_path: Path, command: Command) -> Versions:
    """Three files."""
    return Versions(tmp_path, command)


def test_a_clean_merge_is_written_over_ours(versions: Versions) -> None:
    """Neighbouring entries, where git by itself would stop."""
    answer = versions.merge(
        BASE, checks(entry(1, "disputed"), TWO), checks(ONE, entry(2, "unsourced"))
    )
    assert answer == type(answer)(ExitCode.CLEAN, "", "")
    assert versions.result == checks(entry(1, "disputed"), entry(2, "unsourced"))


def test_a_conflict_is_marked_around_whole_entries(versions: Versions) -> None:
    """Either side is a good file; the claim is named."""
    answer = versions.merge(BASE, *CLASH, "--marker-size", 9)
    assert answer.code == ExitCode.PROBLEMS
    assert "c-00000001" in answer.err
    assert versions.result.count("<<<<<<<<< ours\n") == 1
    found = sides(versions.ours.read_bytes(), versions.ours)
    assert (found.ours.decode(), found.theirs.decode()) == CLASH


def test_the_result_may_go_elsewhere(versions: Versions, tmp_path: Path) -> None:
    """Ours stays as it is."""
    out = tmp_path / "out.yaml"
    assert versions.merge(BASE, BASE, CLASH[1], "-o", out).code == ExitCode.CLEAN
    assert versions.result == BASE
    assert out.read_text() == CLASH[1]


def test_nothing_before_means_that_both_are_new(versions: Versions) -> None:
    """Git hands over an empty file for what was not there."""
    assert versions.merge("", checks(ONE), checks(TWO)).code == ExitCode.CLEAN
    assert versions.result == checks(ONE, TWO)


@pytest.mark.parametrize("kind", ["claims", "decisions"])
def test_the_kind_of_file_is_told_by_what_it_says(versions: Versions, kind: str) -> None:
    """For its name says nothing."""
    keys = {"claims": ("quote", "kind"), "decisions": ("claim", "verdict")}[kind]
    base, ours, theirs = (
        f"format: 1\n{kind}:\n"
        + "".join(f"\n  c-0000000{n}:\n    {keys[0]}: w\n    {keys[1]}: {v}\n" for n, v in said)
        for said in (
            [(1, "date"), (2, "date")],
            [(1, "event"), (2, "date")],
            [(1, "date"), (2, "event")],
        )
    )
    assert versions.merge(base, ours, theirs).code == ExitCode.CLEAN
    assert versions.result.count("event") == 2


def test_what_cannot_be_read_is_merged_by_lines(versions: Versions) -> None:
    """The parser's line is named, and a person has to look at it."""
    answer = versions.merge(BAD, BAD + entry(3, "disputed"), BAD)
    assert answer.code == ExitCode.PROBLEMS
    assert answer.err.count(".merge_file_base:9: ") == 1
    assert versions.result == BAD + entry(3, "disputed")


def test_lines_that_clash_in_what_cannot_be_read_are_marked(versions: Versions) -> None:
    """As git would have done; both sides are whole."""
    ours, theirs = (BAD.replace("First Reader", name) for name in ("One", "Two"))
    assert versions.merge(BAD, ours, theirs, "--marker-size", 8).code == ExitCode.PROBLEMS
    found = sides(versions.ours.read_bytes(), versions.ours)
    assert (found.ours.decode(), found.theirs.decode()) == (ours, theirs)


def test_what_reads_well_again_is_clean(versions: Versions) -> None:
    """Somebody has repaired the file while another went on."""
    answer = versions.merge(BAD, BASE, BAD.replace("First Reader", "First"))
    assert answer.code == ExitCode.CLEAN
    assert versions.result == BASE.replace("First Reader", "First")


def test_lines_of_one_entry_are_never_mixed(versions: Versions) -> None:
    """A verdict of one side and a note of the other would read well and be nobody's."""
    before = checks(entry(1, "verified", "a\n      b\n      c").replace("Wording", "x: Wording"))
    bad = before.replace("claim: |-", "claim: x: |-")
    ours = before.replace("verified", "disputed")
    theirs = bad.replace("      c\n", "      d\n")
    assert versions.merge(bad, ours, theirs).code == ExitCode.PROBLEMS
    found = sides(versions.ours.read_bytes(), versions.ours)
    assert (found.ours.decode(), found.theirs.decode()) == (ours, theirs)


def test_no_byte_is_lost(versions: Versions) -> None:
    """Not even of what is no text at all."""
    ours = "\xff\xfe\x00" + BASE
    assert versions.merge(BASE, ours, BASE).code == ExitCode.PROBLEMS
    assert versions.result == ours


def test_a_newer_format_is_not_merged_unseen(versions: Versions) -> None:
    """Only a newer desk knows what belongs together in it."""
    ours = BASE.replace("format: 1", "format: 999")
    answer = versions.merge(BASE, ours, checks(ONE, entry(2, "disputed")))
    assert answer.code == ExitCode.PROBLEMS
    assert "format 999" in answer.err


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_the_mode_of_the_file_is_kept(versions: Versions) -> None:
    """Whoever could read it still can."""
    versions.ours.touch()
    versions.ours.chmod(0o640)
    versions.merge(BASE, BASE, CLASH[1])
    assert versions.result == CLASH[1]
    assert stat.S_IMODE(versions.ours.stat().st_mode) == 0o640


def test_a_result_that_cannot_be_written_leaves_ours_whole(
    versions: Versions, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git is told of a conflict, and nothing is gone."""

    def refuse(temporary: Path, path: Path) -> None:
        raise OSError(28, temporary.name, path.name)

    monkeypatch.setattr(atomic, "_move", refuse)
    answer = versions.merge(BASE, *CLASH)
    assert answer.code == SaveFailed.exit_code == ExitCode.PROBLEMS
    assert versions.result == CLASH[0]


def test_a_version_that_is_not_there_makes_no_sense(versions: Versions, command: Command) -> None:
    """Nothing is written."""
    answer = command("merge", *versions.paths)
    assert answer.code == ExitCode.USAGE
    assert ".merge_file_base" in answer.err
    assert not versions.ours.exists()


@pytest.mark.parametrize("words", [(), ("one", "two"), ("1", "2", "3", "--marker-size", "x")])
def test_too_little_makes_no_sense(command: Command, words: tuple[str, ...]) -> None:
    """Exit code 2, which git takes for a conflict, too."""
    assert command("merge", *words).code == ExitCode.USAGE


def test_messages_call_the_file_by_its_name(versions: Versions) -> None:
    """Git hands over temporary names; nobody knows those."""
    answer = versions.merge(BASE, *CLASH, "--path", "checks/ferry/ada.yaml")

    assert answer.err.startswith("checks/ferry/ada.yaml: changed differently on both sides: ")


def test_a_result_that_cannot_be_written_is_told(versions: Versions, tmp_path: Path) -> None:
    """In a sentence, and nothing is changed."""
    answer = versions.merge(BASE, *CLASH, "-o", tmp_path / "nowhere" / "out.yaml")

    assert answer.code == ExitCode.PROBLEMS
    assert answer.err.splitlines()[-1].startswith("workbench: Could not save out.yaml: the folder")
    assert versions.result == CLASH[0]
