"""Dictionaries are found where the library and its languages are; else it is said what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests import spellers
from workbench import spelling
from workbench.requirements import Packager


@pytest.fixture(autouse=True)
def ask_anew() -> Iterator[None]:
    """What one test found says nothing to the next."""
    yield
    spellers.forget()


def test_languages_are_listed_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """By their names; nothing is to be installed then."""
    spellers.install(monkeypatch, "en_US", "de_DE")
    assert spelling.languages() == ("de_DE", "en_US")
    assert spelling.why_none() == ""


def test_a_speller_knows_offers_and_learns(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few offers are enough."""
    spellers.install(monkeypatch, "en_US")
    speller = spelling.speller("en_US")
    assert speller is not None
    assert (speller.knows("Ferry"), speller.knows("fery")) == (True, False)
    assert speller.offers("fery")[0] == "ferry"
    assert len(speller.offers("fery")) == 6
    speller.learn("Fery")
    assert speller.knows("fery")


def test_a_dictionary_that_is_gone_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was chosen, and taken away from the computer since."""
    spellers.install(monkeypatch, "en_US")
    assert spelling.speller("xx_XX") is None


@pytest.mark.parametrize(
    ("python", "typed"),
    [("/bin/python", "/bin/python"), ("/my apps/py", '"/my apps/py"')],
)
def test_without_the_extra_there_is_nothing(
    monkeypatch: pytest.MonkeyPatch, python: str, typed: str
) -> None:
    """The line that installs it is for this very Python."""
    spellers.uninstall(monkeypatch)
    monkeypatch.setattr(sys, "executable", python)
    assert spelling.languages() == ()
    assert spelling.speller("en_US") is None
    assert spelling.why_none().endswith(f"\n{typed} -m pip install pyenchant")


@pytest.mark.parametrize(
    ("platform", "manager", "line"),
    [
        ("linux", Packager.APT, "sudo apt-get install libenchant-2-2 hunspell-en-us"),
        ("linux", Packager.DNF, "sudo dnf install enchant2 hunspell-en-US"),
        ("linux", None, "sudo pacman -S enchant hunspell-en_us"),
        ("darwin", None, "brew install enchant"),
        ("win32", None, "install it again"),
    ],
)
def test_without_dictionaries_it_is_said_how_to_come_by_one(
    monkeypatch: pytest.MonkeyPatch, platform: str, manager: Packager | None, line: str
) -> None:
    """By the system's own means, or by all of them where the system is not known."""
    spellers.uninstall(monkeypatch, library=True)
    monkeypatch.setattr("workbench.requirements.packager", lambda: manager)
    assert line in spelling.why_none(platform)
