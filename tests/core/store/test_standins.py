"""A file that is replaced, deleted or moved while the article is open: told, and saved later."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.builders import STORY, project_with, seed_of, session_on
from workbench.errors import SaveFailed
from workbench.review.verdict import Verdict
from workbench.store.lock import LOCK_NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.session import Session

    Change = Callable[[Path], None]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes need rights there")
NAMES = ("first-reader.yaml", "claims.yaml")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """An article with one verdict saved."""
    project = project_with(tmp_path, harbour=STORY)
    session = session_on(project)
    session.mark(next(iter(session.state.claims)), Verdict.VERIFIED)
    session.save()
    return session


def directory(path: Path) -> None:
    """A folder of that name."""
    path.mkdir()


def full_directory(path: Path) -> None:
    """A folder of that name with a file in it."""
    path.mkdir()
    (path / "precious.txt").touch()


def pipe(path: Path) -> None:
    """A pipe: opening it would wait for ever."""
    os.mkfifo(path)


def link_out(path: Path) -> None:
    """A link to a file outside the checks folder."""
    outside = path.parents[2] / "outside.yaml"
    outside.write_text("format: 1\n", encoding="utf-8")
    path.symlink_to(outside)


def link_to_nothing(path: Path) -> None:
    """A link whose target is not there."""
    path.symlink_to(path.parents[2] / "nowhere.yaml")


def link_in_a_circle(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


def nothing(path: Path) -> None:
    """It was deleted."""


def link_to_another(path: Path) -> None:
    """A link to the file of another reviewer."""
    other = path.with_name("second-reader.yaml")
    other.write_text("format: 1\nreviewer: second-reader\nchecks:\n", encoding="utf-8")
    path.symlink_to(other)


def edited(session: Session) -> Session:
    """The session with a verdict and a claim put aside, neither of them saved."""
    first, second, *_ = session.state.claims
    session.mark(second, Verdict.DISPUTED)
    session.set_aside(first, "a wish")
    return session


def tree(root: Path) -> dict[str, tuple[int, bytes]]:
    """Mode and content of everything below ``root`` but the lock, links not followed."""
    return {
        str(each): (each.lstat().st_mode, each.read_bytes() if is_file(each) else b"")
        for each in root.rglob("*")
        if each.name != LOCK_NAME
    }


def is_file(path: Path) -> bool:
    """Whether it is a file itself."""
    return path.is_file() and not path.is_symlink()


def refused(session: Session, root: Path) -> str:
    """What a save says that must not be taken, change anything, or lose the work."""
    state, before = session.state, tree(root)
    with pytest.raises(SaveFailed) as failed:
        session.save()
    assert tree(root) == before
    assert session.state is state
    assert session.is_dirty
    return str(failed.value)


def remove(path: Path) -> None:
    """Take away whatever stands there."""
    if path.is_dir() and not path.is_symlink():
        for each in path.iterdir():
            each.unlink()
        path.rmdir()
    elif os.path.lexists(path):
        path.unlink()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "stand_in",
    [directory, full_directory, pipe, link_out, link_to_nothing, link_in_a_circle, nothing],
)
def test_what_takes_the_place_of_an_open_file_is_told_and_left_alone(
    session: Session, tmp_path: Path, stand_in: Change, name: str
) -> None:
    """The message names the file; once the file is back, everything is saved in it."""
    path = session.files.own.path.with_name(name)
    aside = tmp_path / "aside.yaml"
    if name == NAMES[0]:  # the claim list is saved first, so that it must not be in this save
        session.mark(list(session.state.claims)[1], Verdict.DISPUTED)
    else:
        edited(session)
    path.rename(aside)
    stand_in(path)

    told = refused(session, tmp_path)

    assert name in told
    remove(path)
    aside.rename(path)
    session.save()
    assert session_on(session.project).state == session.state


@pytest.mark.parametrize("depth", [0, 1, 2], ids=["article", "checks", "project"])
def test_a_folder_that_is_moved_is_not_made_again(
    session: Session, tmp_path: Path, depth: int
) -> None:
    """Nothing is written where the folder was; once it is back, everything is saved."""
    folder = session.files.own.path.parents[depth]
    root = tmp_path
    moved = tmp_path.with_name(f"{tmp_path.name}-moved")
    edited(session)
    folder.rename(moved)

    refused(session, root)

    assert not folder.exists()
    moved.rename(folder)
    session.save()
    assert session_on(session.project).state == session.state


def test_a_first_verdict_in_a_folder_that_is_moved_is_told(tmp_path: Path) -> None:
    """It does not begin a new folder beside the one that has the claim list."""
    session = session_on(project_with(tmp_path, harbour=STORY))
    folder = session.files.own.path.parent
    session.mark(next(iter(session.state.claims)), Verdict.VERIFIED)
    folder.rename(tmp_path / "moved")

    assert "the folder is not there" in refused(session, tmp_path)

    (tmp_path / "moved").rename(folder)
    session.save()
    assert session_on(session.project).state == session.state


def test_a_link_to_another_reviewers_file_is_no_file_of_ours(
    session: Session, tmp_path: Path
) -> None:
    """Nobody's verdicts are written under another name."""
    path = session.files.own.path
    path.rename(tmp_path / "aside.yaml")
    link_to_another(path)
    session.mark(list(session.state.claims)[1], Verdict.DISPUTED)

    refused(session, tmp_path)


def test_the_article_may_go_while_its_verdicts_are_saved(session: Session) -> None:
    """The seed is not needed for saving."""
    seed = seed_of(session.project)
    words = seed.read_bytes()
    seed.unlink()
    edited(session).save()
    seed.write_bytes(words)

    assert session_on(session.project).state == session.state
