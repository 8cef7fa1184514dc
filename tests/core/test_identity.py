"""Names, the file names they become, and what is remembered of them."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import SaveFailed
from workbench.identity import (
    Reviewer,
    git_user_name,
    is_reviewer_slug,
    read_identity,
    remember_identity,
    reviewer_named,
    reviewer_slug,
)

if TYPE_CHECKING:
    from pathlib import Path

READER = Reviewer("first-reader", "First Reader")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("First Reader", "first-reader"),
        ("Zoë  Müller-O'Neill", "zoe-muller-o-neill"),
        ("reader_2", "reader-2"),
        ("--x--", "x"),
        ("ﬁne", "fine"),
        ("Đorđe", "ore"),  # Đ has no decomposition: the rule drops it
        ("a" * 39 + " b", "a" * 39),
        ("a" * 50, "a" * 40),
        ("Анна", "reader-25f4"),
        ("Claims", "reader-claims"),
        ("CON", "reader-con"),
        ("com1", "reader-com1"),
        ("COM¹", "reader-com1"),
    ],
)
def test_a_name_becomes_a_file_name(name: str, slug: str) -> None:
    """Accents go, case goes, what is left is joined by hyphens; taken names step aside."""
    assert reviewer_slug(name) == slug


@given(st.text(alphabet=st.characters(), max_size=60))
def test_every_name_becomes_a_usable_file_name(name: str) -> None:
    """Whatever is typed, surrogates and controls included, gives a name files can have."""
    assert is_reviewer_slug(reviewer_slug(name))


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True).filter(is_reviewer_slug))
def test_a_file_name_stays_as_it_is(slug: str) -> None:
    """A slug is its own slug, so a reviewer found by file name is not renamed."""
    assert reviewer_slug(slug) == slug


@pytest.mark.parametrize(
    "text", ["", "First", "a b", "a.b", "../a", "a" * 41, "schema", "nul", "é"]
)
def test_what_no_file_of_checks_is_called(text: str) -> None:
    """Capitals, other characters, long names and names with another meaning are refused."""
    assert not is_reviewer_slug(text)


def test_a_name_is_shown_on_one_line() -> None:
    """White space and control characters, which a terminal might obey, become single spaces."""
    assert reviewer_named("  First\x1b[2J\n\tReader\u202e ").name == "First [2J Reader"


def test_the_reviewer_is_remembered(tmp_path: Path) -> None:
    """Who was remembered for a project is who is read, in folders that did not exist before."""
    config = tmp_path / "new" / "config"
    remember_identity(config, tmp_path, READER)
    assert read_identity(config, tmp_path) == READER


def test_each_project_has_its_own_reviewer(tmp_path: Path) -> None:
    """One name at work and another at home do not mix."""
    other = Reviewer("chief", "Chief")
    remember_identity(tmp_path, tmp_path / "work", READER)
    remember_identity(tmp_path, tmp_path / "home", other)
    assert read_identity(tmp_path, tmp_path / "work") == READER
    assert read_identity(tmp_path, tmp_path / "home") == other


def test_a_project_is_known_through_a_link(tmp_path: Path) -> None:
    """However a project is reached, it is the same project."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    remember_identity(tmp_path, tmp_path / "link", READER)
    assert read_identity(tmp_path, tmp_path / "real") == READER


def test_nobody_is_known_at_first(tmp_path: Path) -> None:
    """Without a file there is no reviewer, and no file is made by asking."""
    assert read_identity(tmp_path, tmp_path) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"projects": []}', b"[" * 100_000],
    ids=["empty", "cut", "not-utf8", "list", "wrong-shape", "deep"],
)
def test_a_broken_file_is_put_aside(tmp_path: Path, content: bytes) -> None:
    """It is never fatal, its bytes are kept, and the name can be remembered again."""
    (tmp_path / "identity.json").write_bytes(content)
    assert read_identity(tmp_path, tmp_path) is None
    assert (tmp_path / "identity.json.broken").read_bytes() == content
    remember_identity(tmp_path, tmp_path, READER)
    assert read_identity(tmp_path, tmp_path) == READER


@pytest.mark.parametrize(
    "entry",
    ["first-reader", {}, {"reviewer": "../x", "name": "X"}, {"reviewer": "claims", "name": "X"}],
)
def test_an_entry_that_makes_no_sense_is_nobody(tmp_path: Path, entry: object) -> None:
    """A hand-edited entry never leads to a file outside the article's folder."""
    content = {"format": 1, "projects": {str(tmp_path.resolve()): entry}}
    (tmp_path / "identity.json").write_text(json.dumps(content))
    assert read_identity(tmp_path, tmp_path) is None


def test_an_unreadable_file_is_nobody_and_is_not_replaced(tmp_path: Path) -> None:
    """What cannot be read cannot be kept, so it is not written over either."""
    (tmp_path / "identity.json").mkdir()
    assert read_identity(tmp_path, tmp_path) is None
    with pytest.raises(SaveFailed, match=r"identity\.json"):
        remember_identity(tmp_path, tmp_path, READER)


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up costs the new name only, and leaves no half-written file about."""

    def disk_full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    remember_identity(tmp_path, tmp_path, READER)
    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(SaveFailed, match="No space left"):
        remember_identity(tmp_path, tmp_path, Reviewer("chief", "Chief"))
    assert read_identity(tmp_path, tmp_path) == READER
    assert [path.name for path in tmp_path.iterdir()] == ["identity.json"]


@pytest.fixture
def git_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder whose git configuration is the only one git sees."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    (tmp_path / "project").mkdir()
    return tmp_path


def test_git_knows_a_name(git_home: Path) -> None:
    """The name git signs with is offered."""
    (git_home / "gitconfig").write_text("[user]\n\tname = First Reader\n", encoding="utf-8")
    assert git_user_name(git_home / "project") == "First Reader"


def test_git_knows_no_name(git_home: Path) -> None:
    """Without a configured name nothing is offered."""
    assert git_user_name(git_home / "project") == ""


def test_a_machine_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git is not needed to check an article."""
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert git_user_name(tmp_path) == ""


def test_a_git_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A git that cannot answer is the same as one without a name."""
    _plant(tmp_path / "bin" / "git", "exit 129")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "project").mkdir()
    assert git_user_name(tmp_path / "project") == ""


def _plant(program: Path, script: str) -> None:
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
