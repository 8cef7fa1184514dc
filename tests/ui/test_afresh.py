"""One sentence split afresh from the menu: what was said stays, and undo is one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import project_with
from tests.engines import GradedEngine, WaitingEngine
from tests.ui.driver import DeskDriver
from ui.actions import AFRESH, Do
from workbench.errors import ParserMissing
from workbench.project import Project

TEXT = (
    "Boats sank in May and they were raised in June.\n\nFares rose in May and they fell in June.\n"
)
WHOLE = "Boats sank in May and they were raised in June"
HALVES = ["Boats sank in May", "they were raised in June"]
UNDER_WAY = {"", "Splitting the sentence…", "Splitting the sentence was called off"}
FARES = ["Fares rose in May", "they fell in June"]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two sentences that can be halved."""
    return project_with(tmp_path / "p", boats=TEXT)


@pytest.fixture
def refined(desk: DeskDriver) -> DeskDriver:
    """Split as finely as by default: in halves."""
    desk.desk.refine(GradedEngine)
    desk.bot.waitUntil(lambda: not desk.desk.refiner.is_busy)
    assert said(desk) == HALVES + FARES
    return desk


def said(desk: DeskDriver) -> list[str]:
    """The wordings of all claims to check."""
    return [row.text for row in desk.rows if row.number]


def split(desk: DeskDriver, do: Do) -> None:
    """Choose it in the menu and wait for what it says in the end."""
    desk.window.actions_[do].trigger()
    desk.bot.waitUntil(lambda: desk.toast not in UNDER_WAY)


def test_one_sentence_is_made_coarser_and_finer_again(refined: DeskDriver) -> None:
    """The other one stays; each time it is one step, and told."""
    split(refined, Do.COARSE)
    assert said(refined) == [WHOLE, *FARES]
    assert refined.current.text == WHOLE
    assert refined.toast == "Sentence split afresh: coarse"

    split(refined, Do.FINE)
    assert said(refined) == HALVES + FARES
    assert refined.current.text == HALVES[0]

    refined.ctrl("z", on=refined.list)
    refined.ctrl("z", on=refined.list)
    assert said(refined) == HALVES + FARES


def test_what_somebody_worked_on_stays(refined: DeskDriver) -> None:
    """A judged half; beside it nothing is said twice."""
    row = refined.rows[1]
    refined.go_to(row)
    refined.mark("disputed")
    refined.go_to(row)

    split(refined, Do.COARSE)

    assert refined.bridge.row(row.id) is not None
    check = refined.check(row)
    assert check is not None
    assert check.verdict is not None
    assert said(refined) == HALVES + FARES
    kept = "1 claim was kept: it is judged or edited by hand."
    assert refined.toast == f"Nothing was changed. {kept}"


def test_a_sentence_that_is_split_like_that_is_left_alone(refined: DeskDriver) -> None:
    """And it says so."""
    split(refined, Do.NORMAL)

    assert said(refined) == HALVES + FARES
    assert refined.toast == "The sentence is already split like that: normal"


def test_without_a_parser_the_items_are_grey_and_say_why(desk: DeskDriver) -> None:
    """Until there is one."""
    actions = [desk.window.actions_[do] for do in AFRESH]
    assert not any(action.isEnabled() for action in actions)
    assert {action.toolTip() for action in actions} == {"The language parser is not ready yet."}

    desk.desk.refine(GradedEngine)
    desk.bot.waitUntil(lambda: not desk.desk.refiner.is_busy)

    assert all(action.isEnabled() for action in actions)


def test_a_parser_that_cannot_be_had_is_told(desk: DeskDriver) -> None:
    """Nothing is changed; asking again is possible."""
    engines = iter([GradedEngine()])
    desk.desk.refine(lambda: next(engines, None) or missing())
    desk.bot.waitUntil(lambda: not desk.desk.refiner.is_busy)

    with desk.bot.waitSignal(desk.bridge.failed):
        desk.window.actions_[Do.COARSE].trigger()

    assert said(desk) == HALVES + FARES


def missing() -> GradedEngine:
    """No engine to be had."""
    raise ParserMissing("The English language model is not installed.")


def test_a_window_closes_while_the_parser_is_asked(desk: DeskDriver) -> None:
    """It waits for nothing."""
    engine = WaitingEngine()
    engines = iter([GradedEngine(), engine])
    desk.desk.refine(lambda: next(engines))
    desk.bot.waitUntil(lambda: not desk.desk.refiner.is_busy)
    desk.wait_saved()
    desk.window.actions_[Do.FINE].trigger()
    desk.bot.waitUntil(engine.is_asked.is_set)

    desk.bridge.close()

    assert engine.is_killed


@pytest.fixture
def splitting(desk: DeskDriver) -> tuple[DeskDriver, WaitingEngine]:
    """A desk on which a sentence is just being split, with nothing else to undo."""
    engine = WaitingEngine()
    engines = iter([GradedEngine(), engine, GradedEngine()])
    desk.desk.refine(lambda: next(engines))
    desk.bot.waitUntil(lambda: not desk.desk.refiner.is_busy)
    desk.window.actions_[Do.COARSE].trigger()
    desk.bot.waitUntil(engine.is_asked.is_set)
    return desk, engine


def test_undo_calls_a_splitting_off(splitting: tuple[DeskDriver, WaitingEngine]) -> None:
    """It says so, the parser is stopped, and nothing arrives after it; asking again is possible."""
    desk, engine = splitting
    assert desk.window.actions_[Do.UNDO].text() == "&Undo splitting the sentence"

    desk.ctrl("z", on=desk.list)

    assert desk.toast == "Splitting the sentence was called off"
    assert engine.is_killed
    assert not desk.window.actions_[Do.UNDO].isEnabled()
    split(desk, Do.COARSE)
    assert said(desk) == [WHOLE, *FARES]
    desk.ctrl("z", on=desk.list)
    assert said(desk) == HALVES + FARES


def test_an_answer_after_undo_changes_nothing(
    splitting: tuple[DeskDriver, WaitingEngine], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even of a parser that could not be stopped any more."""
    desk, engine = splitting
    monkeypatch.setattr(engine, "kill", engine.may_answer.set)

    desk.ctrl("z", on=desk.list)
    split(desk, Do.NORMAL)  # one worker answers them in turn

    assert engine.is_closed
    assert desk.toast == "The sentence is already split like that: normal"
    assert not desk.window.actions_[Do.UNDO].isEnabled()


def test_undo_takes_what_was_done_before_only_the_second_time(
    splitting: tuple[DeskDriver, WaitingEngine],
) -> None:
    """The first one is for the splitting that is under way."""
    desk, _ = splitting
    row = desk.current
    desk.mark("disputed")

    desk.ctrl("z", on=desk.list)
    check = desk.check(row)
    assert check is not None
    assert check.verdict is not None
    desk.ctrl("z", on=desk.list)

    check = desk.check(row)
    assert check is None or check.verdict is None
