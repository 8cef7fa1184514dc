"""Which project a path belongs to, and where a person's own folders are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.paths import (
    APPLICATION,
    Places,
    is_file,
    is_folder,
    is_there,
    places,
    project_root,
    system_places,
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a seed, inside a folder that is none."""
    root = tmp_path / "newsroom"
    (root / "seeds" / "drafts").mkdir(parents=True)
    (root / "seeds" / "harbour.txt").write_text("The harbour is closed.\n")
    return root


@pytest.mark.parametrize("inside", [".", "seeds", "seeds/harbour.txt", "seeds/drafts/new.txt"])
def test_a_path_belongs_to_the_project_around_it(project: Path, inside: str) -> None:
    """The project is found from itself, its folders, its files, and files not yet there."""
    assert project_root(project / inside) == project


@pytest.mark.parametrize("asked", [is_there, is_file, is_folder])
def test_nothing_is_where_no_file_can_be(tmp_path: Path, asked: Callable[[Path], bool]) -> None:
    """Looking there is no error."""
    assert not asked(tmp_path / ("x" * 300))


def test_checks_alone_make_a_project(tmp_path: Path) -> None:
    """A folder with ``checks/`` and no ``seeds/`` is a project too."""
    (tmp_path / "checks").mkdir()
    assert project_root(tmp_path) == tmp_path


def test_the_nearest_project_wins(project: Path) -> None:
    """Of two projects, one inside the other, the inner is meant."""
    inner = project / "seeds" / "sample"
    (inner / "checks").mkdir(parents=True)
    assert project_root(inner / "checks" / "first-reader.yaml") == inner


def test_a_file_called_seeds_makes_no_project(tmp_path: Path) -> None:
    """Only folders count."""
    (tmp_path / "seeds").write_text("poppy, sesame\n")
    assert project_root(tmp_path) != tmp_path


def test_without_a_path_the_current_folder_counts(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command given no path works on the project it is started in."""
    monkeypatch.chdir(project / "seeds")
    assert project_root() == project


def test_a_roundabout_path_names_the_project_plainly(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Relative paths with ``..`` give the same folder as the short way."""
    monkeypatch.chdir(project)
    assert project_root(Path("seeds/../seeds/harbour.txt")) == project


def test_a_linked_article_belongs_to_where_it_is_seen(project: Path, tmp_path: Path) -> None:
    """Links are not followed out of the project."""
    outside = tmp_path / "elsewhere.txt"
    outside.write_text("Text.\n")
    link = project / "seeds" / "linked.txt"
    link.symlink_to(outside)
    assert project_root(link) == project


def test_a_chosen_folder_holds_everything(tmp_path: Path) -> None:
    """With ``--config-dir`` nothing is kept anywhere else."""
    assert places(tmp_path) == Places(tmp_path, tmp_path / "state", tmp_path / "cache")


@pytest.mark.parametrize("kind", ["config", "state", "cache"])
def test_each_kind_has_a_folder_of_the_programs_own(kind: str) -> None:
    """By default the system's folders are used, under the program's name."""
    folder = getattr(places(), kind)
    assert folder.is_absolute()
    assert "factcheck-workbench" in folder.parts


@pytest.mark.parametrize(
    ("platform", "environment", "folders"),
    [
        ("linux", {}, ("/users/ada/.config", "/users/ada/.local/state", "/users/ada/.cache")),
        (
            "linux",
            {"XDG_CONFIG_HOME": "/etc/ada", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/c/ada"},
            ("/etc/ada", "/s", "/c/ada"),
        ),
        (
            "linux",
            {"XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "here", "XDG_CACHE_HOME": "./c"},
            ("/users/ada/.config", "/users/ada/.local/state", "/users/ada/.cache"),
        ),
        (
            "darwin",
            {},
            (
                "/users/ada/Library/Application Support",
                "/users/ada/Library/Application Support",
                "/users/ada/Library/Caches",
            ),
        ),
        (
            "darwin",
            {"XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/k"},
            ("/c", "/s", "/k"),
        ),
    ],
)
def test_each_system_has_its_own_places(
    platform: str, environment: dict[str, str], folders: tuple[str, str, str]
) -> None:
    """XDG's folders, or Apple's; a variable that holds no absolute path does not count."""
    expected = Places(*(Path(folder) / APPLICATION for folder in folders))
    assert system_places(platform, Path("/users/ada"), environment) == expected


@pytest.mark.parametrize("local", ["/profile/AppData/Local", "/moved/Local"])
def test_on_windows_the_cache_lies_inside(local: str) -> None:
    """All three lie in the profile's local folder, or where ``LOCALAPPDATA`` says it was moved."""
    moved = {"LOCALAPPDATA": local} if local.startswith("/moved") else {}
    own = Path(local) / APPLICATION
    assert system_places("win32", Path("/profile"), moved) == Places(own, own, own / "Cache")


def test_a_name_that_no_file_can_have_is_in_no_project(tmp_path: Path) -> None:
    """It may be longer than the system takes."""
    assert project_root(tmp_path / ("long" * 100)) is None
