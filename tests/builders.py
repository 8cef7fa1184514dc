"""Builders of small projects, articles and states for the tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from workbench.claims.claim import Claim
from workbench.identity import Reviewer
from workbench.project import Project
from workbench.review.check import ReviewerChecks
from workbench.review.state import ReviewState
from workbench.session import Session

SEEDS = Path(__file__).parents[1] / "seeds"
SAMPLE = SEEDS / "belgorod-strikes.txt"
FIRST = Reviewer("first-reader", "First Reader")
SECOND = Reviewer("second-reader", "Second Reader")
DAY = date(2026, 11, 22)

STORY = """Ferry carries a million

The ferry carried 1.2 million people last year. It opened in 1964. Who would have thought so?

“We need a third boat,” Lena Ostrow said. The 😀 sign was painted in 2020.
"""


def a_day() -> date:
    """The day on which verdicts are given in tests."""
    return DAY


def project_with(folder: Path, **seeds: str) -> Project:
    """A project whose seeds are named by keyword: ``harbour="text"``."""
    (folder / "seeds").mkdir(parents=True)
    for name, text in seeds.items():
        path = folder / "seeds" / f"{name.replace('_', '-')}.txt"
        path.write_text(text, encoding="utf-8", newline="")
    return Project(folder)


def seed_of(project: Project) -> Path:
    """The only seed of a project."""
    (seed,) = project.seeds()
    return seed


def session_on(project: Project, reviewer: Reviewer = FIRST) -> Session:
    """The project's only article, opened for a reviewer."""
    return Session.open(project, seed_of(project), reviewer, a_day)


def sample_project(folder: Path) -> Project:
    """A project with the real article."""
    return project_with(folder, belgorod_strikes=SAMPLE.read_text(encoding="utf-8"))


def state_with(*quotes: str) -> ReviewState:
    """A state with one claim a quote, ids ``c-1``, ``c-2`` …, and nothing judged."""
    claims = {f"c-{n}": Claim(f"c-{n}", (quote,)) for n, quote in enumerate(quotes, 1)}
    return ReviewState(claims, ReviewerChecks(FIRST.slug, FIRST.name))
