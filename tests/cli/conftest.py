"""Running commands in this process, on projects of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from workbench.cli.parser import run


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
) -> Command:
    """``command("mark", path, …)`` runs it with settings of its own, 120 columns wide."""
    monkeypatch.setenv("COLUMNS", "120")

    def call(*arguments: object) -> Answer:
        argv = ["--config-dir", str(tmp_path / "config"), *map(str, arguments)]
        try:
            code = run(argv, window.start)
        except SystemExit as leave:
            code = int(leave.code or 0)
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return call
