"""What can't be read is named in a sentence that says what to do; nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from workbench.errors import ExitCode

SIZE_LIMIT = 20 * 1024 * 1024
FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda _: None, "no"),
    "directory": (lambda path: path.mkdir(), "folder"),
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "blank": (lambda path: path.write_bytes(b" \n\n"), "empty"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 9), "text"),
    "too large": (lambda path: path.write_bytes(b"word " * (SIZE_LIMIT // 5 + 1)), "20 MB"),
}


@pytest.mark.parametrize("verb", ["open", "split", "status", "prepare"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_article_is_one_sentence(
    command: Command, tmp_path: Path, verb: str, fault: str
) -> None:
    """No traceback, a usage exit code, and no file left behind."""
    seeds = tmp_path / "p" / "seeds"
    seeds.mkdir(parents=True)
    make, word = FAULTS[fault]
    path = seeds / "article.txt"
    make(path)

    answer = command(verb, path)

    if verb in {"open", "status"} and fault == "directory":
        return  # a folder is a project there
    assert answer.code == ExitCode.USAGE
    assert "Traceback" not in answer.err
    assert "article.txt" in answer.err
    assert word in answer.err
    assert not (tmp_path / "p" / "checks").exists()


@pytest.mark.parametrize("verb", ["open", "split", "status", "prepare", "mark"])
@pytest.mark.parametrize("folder", ["seeds", "."])
def test_a_name_too_long_for_the_disk_is_one_sentence(
    command: Command, tmp_path: Path, verb: str, folder: str
) -> None:
    """No file can have it, so none is there; the same for an article's short name."""
    (tmp_path / "seeds").mkdir()
    rest = ("c-00000000", "verified", "--reviewer", "A") if verb == "mark" else ()

    answer = command(verb, tmp_path / folder / f"{'x' * 300}.txt", *rest)

    assert answer.code == ExitCode.USAGE
    assert answer.err.strip().endswith("its name is too long for this disk.")
    assert len(answer.err.strip().splitlines()) == 1
    assert not (tmp_path / "checks").exists()


def test_windows_text_is_read_as_what_it_is(command: Command, tmp_path: Path) -> None:
    """Curly quotes and umlauts of Windows-1252 come out right."""
    path = tmp_path / "p" / "seeds" / "zurich.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes("Headline here\n\nThe mayor of Zürich said “yes” in 1999.\n".encode("cp1252"))

    answer = command("split", path)

    assert answer.code == ExitCode.CLEAN
    assert "The mayor of Zürich said “yes”" in answer.out


@pytest.mark.parametrize("verb", ["open", "prepare", "mark"])
def test_an_article_elsewhere_is_not_taken_in_silently(
    command: Command, tmp_path: Path, verb: str
) -> None:
    """A file outside seeds/ is refused with the way in."""
    (tmp_path / "seeds").mkdir()
    stray = tmp_path / "stray.txt"
    stray.write_text("It opened in 1964.\n", encoding="utf-8")
    rest = ("c-00000000", "verified", "--reviewer", "A") if verb == "mark" else ()

    answer = command(verb, stray, *rest)

    assert answer.code == ExitCode.USAGE
    assert "seeds" in answer.err
