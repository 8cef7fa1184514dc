"""The desk that the proofs use: a small project, and edits that can be told from each other."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.builders import project_with, session_on
from workbench.later import load_waiting
from workbench.review.verdict import Verdict
from workbench.store.lock import LOCK_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.project import Project
    from workbench.session import Session

STORY = """The harbour in figures

The ferry carried 1.2 million people last year. It opened in 1964. The second boat cost 40 million.

The harbour has 12 berths. Ships from 31 countries called in 2023. The pilot station employs 18.

The lighthouse is 44 metres high. Fog closed the harbour on 9 days.
"""
VERDICTS = tuple(Verdict)


def harbour(folder: Path) -> Project:
    """A project with one article of eight claims, its claim list made and one verdict given."""
    project = project_with(folder, harbour=STORY)
    session = session_on(project)
    judge(session, next(iter(session.state.claims)), 0)
    session.save()
    load_waiting()
    return project


@contextmanager
def new_harbour() -> Iterator[Project]:
    """Such a project in a folder that goes afterwards."""
    with TemporaryDirectory(prefix="proofs-") as folder:
        yield harbour(Path(folder))


def judge(session: Session, claim_id: str, number: int) -> None:
    """Give a verdict and a note that both follow from ``number``."""
    session.mark(claim_id, VERDICTS[number % len(VERDICTS)])
    session.write_note(claim_id, f"Save {number}")


def judged(session: Session, claim_id: str) -> int | None:
    """The number a verdict was given with, ``None`` for none; -1 for a mix of two."""
    check = session.check(claim_id)
    if check is None:
        return None
    number = _number(check.note)
    is_whole = number is not None and check.verdict is VERDICTS[number % len(VERDICTS)]
    return number if is_whole else -1


def put_aside(session: Session, claim_id: str, number: int) -> None:
    """Change the claim list by a reason that tells ``number``."""
    session.set_aside(claim_id, f"Save {number}")


def aside(session: Session, claim_id: str) -> int | None:
    """The number a claim was put aside with, ``None`` for none."""
    return _number(session.claim(claim_id).reason)


def _number(told: str) -> int | None:
    number = told.removeprefix("Save ")
    return int(number) if number.isdecimal() else None


def left_over(project: Project) -> list[Path]:
    """The unfinished files anywhere in ``checks/``."""
    return [each for each in project.checks.rglob(".*.tmp") if each.name != LOCK_NAME]
