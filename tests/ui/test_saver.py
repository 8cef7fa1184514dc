"""One thing is written at a time; what comes up meanwhile is done after it, and nobody waits on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.builders import FIRST, STORY, project_with, session_on
from tests.ui.fakes import Gate
from ui.saver import Saver, SaveState
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.saving import SaveJob
from workbench.session import Session
from workbench.store.conflict import Clashed, Pick, Settled

NONSENSE = "\tnonsense\n"


@pytest.fixture
def session(project: Project) -> Session:
    """The short article with a verdict on its first claim, on disk."""
    session = session_on(project)
    session.mark(session.rows()[0].id, Verdict.VERIFIED)
    session.save()
    return session


@pytest.fixture
def saver(qapp: QObject, session: Session) -> Iterator[Saver]:
    """What saves that article."""
    saver = Saver(qapp)
    saver.saved.connect(session.saved)
    saver.watch(session)
    yield saver
    saver.rest()
    saver.close()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Gate]]:
    """``held()`` holds up whoever saves from then on."""
    gates: list[Gate] = []

    def hold() -> Gate:
        gate = Gate(SaveJob.run)
        monkeypatch.setattr(SaveJob, "run", _through(gate))
        gates.append(gate)
        return gate

    yield hold
    for gate in gates:
        gate.open()


def _through(gate: Gate) -> Callable[[object], object]:
    def run(job: object) -> object:
        return gate(job)

    return run


def own_file(project: Project) -> Path:
    """The first reader's file."""
    return project.checks_path("ferry", FIRST.slug)


def fail(qtbot: QtBot, saver: Saver, session: Session, project: Project) -> None:
    """Let a save fail."""
    own_file(project).write_text(NONSENSE, encoding="utf-8")
    session.mark(session.rows()[1].id, Verdict.VERIFIED)
    saver.save_soon()
    with qtbot.waitSignal(saver.ended):
        saver.save_now()
    assert saver.state is SaveState.FAILED


def test_a_choice_made_while_a_look_is_under_way_is_carried_out_after_it(
    qtbot: QtBot, saver: Saver, session: Session, project: Project, held: Callable[[], Gate]
) -> None:
    """Nobody has to choose twice."""
    claim = session.rows()[0].id
    elsewhere = session_on(project)
    elsewhere.mark(claim, Verdict.UNSOURCED)
    elsewhere.save()
    session.mark(claim, Verdict.DISPUTED)
    with qtbot.waitSignal(saver.ended):
        saver.save_now()
    assert isinstance(saver.error, Clashed)
    conflicts = saver.error.waiting.conflicts
    gate = held()
    saver.look()

    saver.settle(Settled(conflicts, {each.place: Pick.OURS for each in conflicts}))
    gate.open()

    qtbot.waitUntil(lambda: saver.state is SaveState.SAVED)
    check = session_on(project).check(claim)
    assert check
    assert check.verdict is Verdict.DISPUTED


def test_what_is_done_while_a_look_fails_again_is_not_forgotten(
    qtbot: QtBot, saver: Saver, session: Session, project: Project, held: Callable[[], Gate]
) -> None:
    """Its moment to be saved passed meanwhile; the looks go on trying."""
    fail(qtbot, saver, session, project)
    gate = held()
    saver.look()
    session.mark(session.rows()[2].id, Verdict.DISPUTED)
    saver.save_soon()
    saver.save_now()
    with qtbot.waitSignal(saver.ended):
        gate.open()

    own_file(project).unlink()
    saver.look()

    assert saver.is_busy


def test_what_ends_for_an_article_that_has_gone_holds_up_nobody(
    qtbot: QtBot, saver: Saver, tmp_path: Path, held: Callable[[], Gate]
) -> None:
    """The next article's verdicts are saved after it, and who waits for an end is told."""
    gate = held()
    saver.look()
    following = session_on(project_with(tmp_path / "next", quay=STORY))
    saver.watch(following)
    following.mark(following.rows()[0].id, Verdict.VERIFIED)
    saver.save_soon()
    saver.save_now()

    with qtbot.waitSignal(saver.ended):
        gate.open()

    assert saver.state is SaveState.UNSAVED
    assert saver._quiet.isActive()
