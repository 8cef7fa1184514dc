"""Before the program may end at any moment: saved in time, or kept; and never waited for long."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import session_on
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Gate
from ui.saver import SaveState
from workbench.project import Project
from workbench.saving import SaveJob

_SOON = 0.05
"""Seconds that somebody waits who can't wait longer."""


def kept_in(tmp_path: Path) -> list[str]:
    """What the recovery files say."""
    folder = tmp_path / "config" / "state" / "recovery"
    return [path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """A disk that answers no save until somebody opens it."""
    gate = Gate(SaveJob.run)

    def run(job: SaveJob) -> object:
        return gate(job)

    monkeypatch.setattr(SaveJob, "run", run)
    return gate


def test_what_can_be_saved_is(desk: DeskDriver, project: Project, tmp_path: Path) -> None:
    """And then nothing is kept."""
    row = desk.current
    desk.mark("disputed")

    assert desk.bridge.rescue(5)

    assert session_on(project).check(row.id) is not None
    assert kept_in(tmp_path) == []


def test_a_disk_that_does_not_answer_is_not_waited_for(
    desk: DeskDriver, gate: Gate, tmp_path: Path
) -> None:
    """The work is kept meanwhile; once the disk answers and all is saved, it is kept no more."""
    row = desk.current
    desk.mark("disputed")
    desk.bridge.save_now()
    desk.bridge.write_note(row.id, "typed while the disk was asked")

    assert not desk.bridge.rescue(_SOON)

    assert ["typed while" in text for text in kept_in(tmp_path)] == [True]
    gate.open()
    desk.wait_saved()
    assert kept_in(tmp_path) == []


def test_a_mistake_in_saving_is_a_save_that_failed(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The work is kept and saving can be tried again; whoever attends to mistakes hears of it."""
    with monkeypatch.context() as patch:
        patch.setattr(SaveJob, "run", _err)
        desk.mark("disputed")
        with pytest.raises(ZeroDivisionError):
            desk.bridge.rescue(5)
    assert desk.bridge.saver.state is SaveState.FAILED
    assert len(kept_in(tmp_path)) == 1

    assert desk.bridge.rescue(5)

    assert kept_in(tmp_path) == []


def _err(_: SaveJob) -> None:
    raise ZeroDivisionError
