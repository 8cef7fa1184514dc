"""The sources of an open article, through the session and on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import STORY, project_with, session_on
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.sourcing import SourceField
from workbench.session import Session
from workbench.sourcing import Sourcing

URL = "https://example.org/gates"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A session whose first claim has one source."""
    session = session_on(project_with(tmp_path, ferry=STORY))
    session.add_links(first(session), [URL])
    return session


def first(session: Session) -> str:
    """The first claim."""
    return next(iter(session.state.claims))


def test_what_is_said_of_a_source_is_saved(session: Session) -> None:
    """And read again as it was."""
    sourcing, claim = Sourcing(session), first(session)
    sourcing.edit(claim, URL, SourceField.STANCE, "refutes")
    sourcing.edit(claim, URL, SourceField.GRADE, "primary")
    sourcing.edit(claim, URL, SourceField.PASSAGE, "987,654 passed\nthe gates.")
    session.save()

    check = session_on(session.project).check(claim)

    assert check is not None
    assert check.links == (
        Evidence(
            url=URL,
            stance=Stance.REFUTES,
            grade=Grade.PRIMARY,
            passage="987,654 passed\nthe gates.",
        ),
    )


def test_typing_on_is_one_step_of_undo(session: Session) -> None:
    """As with a note."""
    sourcing, claim = Sourcing(session), first(session)
    sourcing.edit(claim, URL, SourceField.PASSAGE, "987")
    sourcing.edit(claim, URL, SourceField.PASSAGE, "987,654", continues=True)

    session.undo()

    check = session.check(claim)
    assert check is not None
    assert check.links == (Evidence(url=URL),)


def test_a_source_is_used_for_another_claim(session: Session) -> None:
    """It is known there until it is used."""
    sourcing = Sourcing(session)
    other = session.next_open(first(session))
    assert other is not None
    (known,) = sourcing.known(other)

    sourcing.use_again(other, known)

    check = session.check(other)
    assert check is not None
    assert check.links == (Evidence(url=URL),)
    assert sourcing.known(other) == ()
