"""Running commands in this process, on projects of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from workbench.claims.parser import Parser, load_parser, parser_name
from workbench.cli.parser import run

PARSER_USERS = ("workbench.refinement", "workbench.cli.refining")
"""The modules through which commands load the parser."""


@dataclass
class FakeWindow:
    """Stands in for the window: notes what it was asked to open."""

    opened: list[tuple[Path | None, str, Path | None]] = field(default_factory=list)

    def start(self, path: Path | None, reviewer: str, config_dir: Path | None) -> int:
        """Pretend that the window was opened and closed again."""
        self.opened.append((path, reviewer, config_dir))
        return 0


@dataclass(frozen=True)
class Answer:
    """What a command printed and returned."""

    code: int
    out: str
    err: str


Command = Callable[..., Answer]


@pytest.fixture(scope="session")
def real_parser() -> Parser:
    """The parser, loaded once for all commands of the tests."""
    return load_parser()


@pytest.fixture
def no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which the language model is missing."""
    monkeypatch.setattr("workbench.claims.parser._MODELS", {})


@pytest.fixture
def window() -> FakeWindow:
    """The window the commands would open."""
    return FakeWindow()


@pytest.fixture
def command(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    window: FakeWindow,
    request: pytest.FixtureRequest,
) -> Command:
    """``command("mark", path, …)`` runs it with settings of its own, 120 columns wide."""
    monkeypatch.setenv("COLUMNS", "120")

    def load_once() -> Parser:
        known: Parser = request.getfixturevalue("real_parser") if parser_name() else load_parser()
        return known

    for place in PARSER_USERS:
        monkeypatch.setattr(f"{place}.load_parser", load_once)

    def call(*arguments: object) -> Answer:
        argv = ["--config-dir", str(tmp_path / "config"), *map(str, arguments)]
        try:
            code = run(argv, window.start)
        except SystemExit as leave:
            code = int(leave.code or 0)
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return call
