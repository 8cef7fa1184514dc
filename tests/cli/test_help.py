"""Help says what every verb does, and the README knows every verb and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from workbench.cli.parser import VERBS
from workbench.errors import ExitCode
from workbench.version import VERSION

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
OF_PYTEST = {"--rewrite-golden"}


def test_help_lists_every_verb(command: Command) -> None:
    """With what it does, in one line each."""
    answer = command("--help")
    assert answer.code == ExitCode.CLEAN
    for verb, (_, does) in VERBS.items():
        assert re.search(rf"^ +{verb} +{re.escape(does)}$", answer.out, re.MULTILINE)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(command: Command, verb: str) -> None:
    """What it does and what it takes."""
    answer = command(verb, "--help")
    assert answer.code == ExitCode.CLEAN
    assert f"usage: workbench {verb}" in answer.out
    assert VERBS[verb][1][1:] in " ".join(answer.out.split())


def test_the_version_is_told(command: Command) -> None:
    """One line for reports of problems."""
    assert command("--version").out == f"workbench {VERSION}\n"


@pytest.mark.parametrize("words", [(), ("wibble",), ("mark",), ("status", "--format", "xml")])
def test_what_makes_no_sense_is_a_usage_error(command: Command, words: tuple[str, ...]) -> None:
    """Exit code 2 and how it is used."""
    answer = command(*words)
    assert answer.code == ExitCode.USAGE
    assert "usage: workbench" in answer.err


@pytest.mark.parametrize("verb", VERBS)
def test_the_readme_knows_every_verb(verb: str) -> None:
    """In its table of commands."""
    assert re.search(rf"^\| `workbench {verb}\b", README, re.MULTILINE)


def test_the_readme_knows_no_other_verb() -> None:
    """What it names exists."""
    named = set(re.findall(r"`workbench (\w+)", README))
    assert named <= set(VERBS)


def test_the_readme_names_no_other_option(command: Command) -> None:
    """Whatever begins with two dashes is taken by a verb, or by the tests."""
    known = {flag for verb in VERBS for flag in OPTION.findall(command(verb, "--help").out)}
    assert set(OPTION.findall(README)) <= known | OF_PYTEST
