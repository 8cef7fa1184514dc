"""The article is split behind the reviewer's back: nothing is lost, nothing waits.

The core is the real one; the engines are stand-ins, and once the real process with the real model.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.builders import SECOND, project_with, seed_of, session_on
from tests.engines import FallibleEngine, HalvingEngine, WaitingEngine
from tests.ui.driver import DeskDriver
from tests.ui.refining import NAMES, TEXT, refine, wait
from ui.models.refining_state import RefiningState
from ui.views.refining_note import RefiningNote
from workbench.claims.refined import Engine
from workbench.claims.worker_process import WorkerProcess
from workbench.errors import ParserMissing, WorkerLost
from workbench.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with more paragraphs than a window shows."""
    return project_with(tmp_path / "p", boats=TEXT)


@pytest.fixture
def note(desk: DeskDriver) -> RefiningNote:
    """What the foot of the window says of it."""
    return desk.window.status_line.refining


def is_told(note: RefiningNote) -> bool:
    """Whether something is said of it."""
    return not note.isHidden()


# ── what the reviewer sees ─────────────────────────────────────────────────────────────────────


def test_the_claims_come_and_are_saved(
    desk: DeskDriver, note: RefiningNote, project: Project
) -> None:
    """Two for each sentence, in the list, in the article and on disk; said in three words."""
    refine(desk)
    desk.wait_saved()

    assert len(desk.rows) == 2 * len(NAMES)
    assert desk.window.desk.claims.model.size() == 2 * len(NAMES)
    assert desk.window.desk.article.view.claim_rects(desk.rows[1].id)
    assert note.label.text() == "Split into 52 claims"
    assert len(session_on(project).rows()) == 2 * len(NAMES)


def test_progress_is_told_and_can_be_stopped(desk: DeskDriver, note: RefiningNote) -> None:
    """How many of how many, and a button; then why, and what becomes of it."""
    engine = WaitingEngine()
    desk.desk.refine(lambda: engine)
    desk.bot.waitUntil(lambda: note.label.text() == "Splitting into claims 0 of 26 …")
    assert not note.button.isHidden()

    note.button.click()

    assert not desk.desk.refiner.is_busy
    assert note.label.text() == "Splitting stopped: one claim a sentence"
    assert "next opening goes on from there" in note.toolTip()
    assert note.button.isHidden()
    assert len(desk.rows) == len(NAMES)


def test_what_comes_after_the_last_paragraph_is_told_too(
    desk: DeskDriver, note: RefiningNote
) -> None:
    """It takes a while, in which no number grows."""
    told: list[RefiningState] = []
    desk.desk.refine(HalvingEngine)
    desk.desk.refiner.told.connect(told.append)
    wait(desk)
    assert "Putting the claims together …" in [each.text for each in told if each.cancellable]
    assert note.button.isHidden()


def test_what_was_stopped_goes_on_at_the_next_opening(desk: DeskDriver, project: Project) -> None:
    """With another engine."""
    engine = WaitingEngine()
    engines = iter([engine, HalvingEngine()])
    desk.desk.refine(lambda: next(engines))
    desk.bot.waitUntil(engine.is_asked.is_set)
    desk.desk.refiner.cancel()

    desk.open(seed_of(project))
    wait(desk)

    assert engine.is_killed
    assert len(desk.rows) == 2 * len(NAMES)


def test_the_second_opening_needs_no_engine(desk: DeskDriver, project: Project) -> None:
    """The list is settled; nothing is said, because nothing happens."""
    refine(desk)
    started: list[Engine] = []

    def start() -> Engine:
        started.append(HalvingEngine())
        return started[-1]

    desk.open(seed_of(project))
    desk.desk.refine(start)

    assert started == []
    assert not desk.desk.refiner.is_busy
    assert not is_told(desk.window.status_line.refining)


@pytest.mark.parametrize(
    ("error", "text", "detail"),
    [
        (ParserMissing("It is not installed."), "No language parser", "It is not installed."),
        (WorkerLost("it could not be started"), "Could not split further", "Nothing else is"),
    ],
)
def test_a_failure_is_told_calmly(
    desk: DeskDriver, note: RefiningNote, error: Exception, text: str, detail: str
) -> None:
    """At the foot of the window, with the reason on hovering; no banner, and all else works."""

    def start() -> Engine:
        raise error

    refine(desk, start)

    assert note.label.text() == f"{text}: one claim a sentence"
    assert detail in note.toolTip()
    assert not desk.window.desk.banner.isVisible()
    desk.mark("verified")
    desk.wait_saved()


def test_a_crash_costs_nothing(desk: DeskDriver) -> None:
    """A second engine takes over where the first one stopped."""
    engines = iter([FallibleEngine("Boat D"), HalvingEngine()])

    refine(desk, lambda: next(engines))

    assert len(desk.rows) == 2 * len(NAMES)


def test_what_is_in_sight_comes_first(desk: DeskDriver) -> None:
    """A reviewer at the article's end does not wait for its beginning."""
    engine = HalvingEngine()
    desk.bridge.select(desk.rows[-1].id)

    refine(desk, lambda: engine)

    assert engine.asked[0] in desk.window.desk.seen().of(TEXT)


def test_another_language_is_told(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """In one line, and no engine is started."""
    german = "Die Fähre ist im Mai gesunken und sie wurde im Juni gehoben.\n"
    empty_desk.open(seed_of(project_with(tmp_path / "de", ferry=german)))

    empty_desk.desk.refine(_nobody)

    assert not empty_desk.desk.refiner.is_busy
    said = empty_desk.window.status_line.refining.label.text()
    assert said == "Not in English: one claim a sentence"


def _nobody() -> Engine:
    raise AssertionError("there was nothing to ask")


@pytest.mark.timeout(60)
def test_the_real_process_splits_the_real_article(
    real_desk: DeskDriver, real_project: Project
) -> None:
    """With the model that is installed, started as the window starts it."""
    before = len(real_desk.rows)

    real_desk.desk.refine()
    real_desk.bot.waitUntil(lambda: not real_desk.desk.refiner.is_busy, timeout=50_000)
    real_desk.wait_saved()

    assert len(real_desk.rows) > before
    assert session_on(real_project).state.splitter.startswith("rules-")


_PROGRAM = """
import sys
import ui.app as app
def refine(desk, start=None):
    print("refining", desk.window.isVisible(), len(desk.bridge.rows))
    app.QApplication.quit()
app.Desk.refine = refine
sys.exit(app.start(app.Path(sys.argv[1]), "First Reader", app.Path(sys.argv[2])))
"""
"""The program as it is started, but for what it does first when it begins to refine."""


@pytest.mark.timeout(60)
def test_the_program_refines_by_itself_once_its_window_was_seen(
    project: Project, tmp_path: Path
) -> None:
    """Nobody has to ask for it; only the tests' own windows wait until they are told."""
    command = [sys.executable, "-c", _PROGRAM, str(seed_of(project)), str(tmp_path / "config")]
    program = subprocess.run(command, capture_output=True, text=True, check=False)

    assert program.stdout == f"refining True {len(NAMES)}\n"


# ── nothing is lost ────────────────────────────────────────────────────────────────────────────


def test_verdicts_given_meanwhile_stay_and_can_be_undone(desk: DeskDriver) -> None:
    """Splitting is no step of the reviewer's."""
    engine = WaitingEngine()
    desk.desk.refine(lambda: engine)
    desk.bot.waitUntil(engine.is_asked.is_set)
    judged = desk.current
    desk.mark("disputed")

    engine.may_answer.set()
    wait(desk)

    assert desk.check(judged) is not None
    assert len(desk.rows) == 2 * len(NAMES) - 1
    desk.ctrl("z", on=desk.list)
    assert desk.check(judged) is None
    assert len(desk.rows) == 2 * len(NAMES) - 1
    assert desk.bridge.session is not None
    assert desk.bridge.session.history.undo_label == ""


def test_a_note_half_written_stays_with_its_claim(desk: DeskDriver) -> None:
    """It is handed over before anything gives way."""
    noted = desk.current
    desk.press("e", on=desk.list)
    desk.type("Half a sen")

    refine(desk)
    desk.type("tence")
    desk.press(Qt.Key.Key_Escape)

    check = desk.check(noted)
    assert check is not None
    assert check.note == "Half a sentence"


def test_a_link_half_typed_stays_with_its_claim(desk: DeskDriver) -> None:
    """Also when the reviewer has gone on to another claim."""
    meant = desk.current
    desk.press("l", on=desk.list)
    desk.type("https://example.org/at")
    desk.go_to(desk.rows[3])

    refine(desk)

    assert desk.bridge.row(meant.id) is not None
    desk.bridge.select(meant.id)
    assert desk.window.desk.card.evidence.field.text() == "https://example.org/at"


def test_what_another_reviewer_judged_meanwhile_stays(desk: DeskDriver, project: Project) -> None:
    """As their file says when the claims are exchanged."""
    engine = WaitingEngine()
    desk.desk.refine(lambda: engine)
    desk.bot.waitUntil(engine.is_asked.is_set)
    theirs = session_on(project, SECOND)
    judged = next(iter(theirs.state.claims))
    theirs.write_note(judged, "Seen.")
    theirs.save()

    engine.may_answer.set()
    wait(desk)

    assert desk.bridge.row(judged) is not None


def test_a_list_settled_elsewhere_meanwhile_ends_the_work(
    desk: DeskDriver, note: RefiningNote, project: Project
) -> None:
    """A look has brought it to the desk before the parser is done; nothing more is said."""
    engine = WaitingEngine()
    desk.desk.refine(lambda: engine)
    desk.bot.waitUntil(engine.is_asked.is_set)
    path = project.claims_path("boats")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("splitter: tokens-1", "splitter: rules-1"), encoding="utf-8")
    with desk.bot.waitSignal(desk.bridge.looked):
        desk.bridge.saver.look()

    engine.may_answer.set()
    wait(desk)

    assert not is_told(note)
    assert len(desk.rows) == len(NAMES)


def test_a_list_that_is_repaired_later_is_refined_then(
    empty_desk: DeskDriver, project: Project
) -> None:
    """Its claims come to the desk by themselves, and are counted."""
    session_on(project)
    path = project.claims_path("boats")
    text = path.read_text(encoding="utf-8")
    path.write_text("\tnonsense\n" + text, encoding="utf-8")
    empty_desk.open(seed_of(project))
    refine(empty_desk)
    assert not empty_desk.rows

    path.write_text(text, encoding="utf-8")
    empty_desk.bridge.saver.look()

    empty_desk.bot.waitUntil(lambda: len(empty_desk.rows) == 2 * len(NAMES))
    empty_desk.wait_saved()
    assert empty_desk.current == empty_desk.rows[0]
    assert empty_desk.bridge.session
    assert empty_desk.bridge.session.counts().claims == 2 * len(NAMES)


# ── nothing waits ──────────────────────────────────────────────────────────────────────────────


def test_another_article_ends_the_work_on_the_first(desk: DeskDriver, tmp_path: Path) -> None:
    """And gets claims of its own."""
    engines: list[HalvingEngine] = [WaitingEngine(), HalvingEngine()]
    waiting = iter(engines)
    desk.desk.refine(lambda: next(waiting))
    desk.bot.waitUntil(desk.window.status_line.refining.button.isVisible)

    desk.open(seed_of(project_with(tmp_path / "other", ferry="It sank in May and it rose.\n")))
    wait(desk)

    assert engines[0].is_closed
    assert [row.text for row in desk.rows] == ["It sank in May", "it rose"]


def test_a_closed_article_ends_it(desk: DeskDriver) -> None:
    """Nothing is said on the start page."""
    engine = WaitingEngine()
    desk.desk.refine(lambda: engine)
    desk.bot.waitUntil(engine.is_asked.is_set)

    desk.ctrl("w", on=desk.list)

    assert engine.is_killed
    assert not is_told(desk.window.status_line.refining)


@pytest.fixture
def own_desk(qtbot: QtBot, tmp_path: Path, project: Project) -> DeskDriver:
    """A window that the test closes itself."""
    driver = DeskDriver(qtbot, tmp_path / "own")
    driver.open(seed_of(project))
    return driver


def test_a_window_closes_while_the_engine_is_busy(own_desk: DeskDriver) -> None:
    """No thread is left, and nothing is split behind closed doors."""
    engine = WaitingEngine()
    own_desk.desk.refine(lambda: engine)
    own_desk.bot.waitUntil(engine.is_asked.is_set)

    own_desk.close()

    assert engine.is_closed
    assert not [t.name for t in threading.enumerate() if t.name.startswith("workbench")]


def test_a_window_leaves_no_process_behind(own_desk: DeskDriver) -> None:
    """Not even one that is still loading the parser, and no zombie of it."""
    started: list[WorkerProcess] = []

    def start() -> Engine:
        started.append(WorkerProcess())
        return started[-1]

    own_desk.desk.refine(start)
    own_desk.bot.waitUntil(lambda: bool(started))

    own_desk.close()

    (worker,) = started
    assert worker._process.returncode is not None
