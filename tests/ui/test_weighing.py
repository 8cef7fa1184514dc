"""What a parse said of the claims counts again when the article is opened again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import project_with, seed_of
from tests.engines import HalvingEngine
from tests.ui.driver import DeskDriver
from workbench.claims.claim import Reason
from workbench.claims.granularity import Granularity
from workbench.claims.refined import Refined
from workbench.claims.refining import Passage
from workbench.project import Project

TEXT = "Boat A sank in May near the pier and it was raised in June."
HAPPENED = Reason("tells what happened", 0.5)


class ReasoningEngine(HalvingEngine):
    """Says of every half that it tells what happened."""

    def refine(self, passage: Passage, granularity: Granularity) -> Refined:
        """Answer with a reason for each claim."""
        answer = super().refine(passage, granularity)
        return replace(answer, reasons=tuple((HAPPENED,) for _ in answer.claims))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one sentence."""
    return project_with(tmp_path / "p", boats=TEXT)


@pytest.fixture
def split(desk: DeskDriver) -> DeskDriver:
    """The desk with the halves, saved."""
    desk.desk.refine(ReasoningEngine)
    desk.bot.waitUntil(lambda: not desk.desk.refiner.is_busy)
    desk.wait_saved()
    return desk


def all_weighed(desk: DeskDriver) -> bool:
    """Whether the reason is told of every row."""
    return all(HAPPENED in row.worth.reasons for row in desk.rows)


def test_the_first_refining_weighs_the_claims(split: DeskDriver) -> None:
    """With their score, by which the list can be sorted."""
    assert len(split.rows) == 2
    assert all_weighed(split)


def test_a_verdict_leaves_the_reasons_where_they_are(split: DeskDriver) -> None:
    """A row made anew tells what it told."""
    split.press("1")

    assert all_weighed(split)


def test_the_next_opening_weighs_them_again(split: DeskDriver, project: Project) -> None:
    """From the cache, without an engine; nothing is said and nothing is to be saved."""
    with split.bot.waitSignal(split.bridge.rows_refined):
        split.open(seed_of(project))

    assert all_weighed(split)
    assert not split.desk.refiner.is_busy
    assert split.window.status_line.refining.isHidden()
    assert split.bridge.session is not None
    assert not split.bridge.session.is_dirty


def test_a_verdict_given_meanwhile_stays(split: DeskDriver, project: Project) -> None:
    """What was worked out for the moment before is worked out again."""
    with split.bot.waitSignal(split.bridge.rows_refined):
        split.open(seed_of(project))
        split.press("1")

    assert all_weighed(split)
    assert split.rows[0].standing.value == "verified"
