"""Beginning again shows what was on the desk, for the same person, with the same settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.driver import DeskDriver
from ui import restart
from workbench.cli.parser import build_parser


@pytest.mark.parametrize("config", [None, Path("own")])
def test_the_command_line_is_one_that_the_program_takes(config: Path | None) -> None:
    """Folders are named from the root: the new process may stand elsewhere."""
    line = restart.arguments(Path("seeds/ferry.txt"), "Ada Newcomer", config)

    args = build_parser(line).parse_args(line)

    assert args.verb == "open"
    assert args.path == Path("seeds/ferry.txt").absolute()
    assert args.reviewer == "Ada Newcomer"
    assert args.config_dir == (config and config.absolute())


def test_what_is_shown_is_named(desk: DeskDriver) -> None:
    """The article by its file; without one there is nothing to name."""
    article, reviewer = desk.desk.shown
    assert article
    assert article.name == "ferry.txt"
    assert article.is_file()
    assert reviewer == "First Reader"

    desk.leave()
    assert desk.desk.shown == (None, "")


@pytest.mark.usefixtures("qapp")
def test_the_program_is_started_on_its_own() -> None:
    """By the interpreter that runs, which finds this very program."""
    assert restart.begin(["--version"])
