"""What is said of a claim whose own entry can't be read: it waits, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import FIRST, STORY, a_day, project_with, seed_of, session_on
from workbench import recovery
from workbench.errors import EntriesWait, StoreError
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.store.conflict import Clashed

LINK = "https://example.org/gates"
SAID: dict[str, Callable[[Session, str], object]] = {
    "verdict": lambda session, claim: session.mark(claim, Verdict.DISPUTED),
    "note": lambda session, claim: session.write_note(claim, "Counted twice."),
    "link": lambda session, claim: session.add_links(claim, [LINK]),
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one article."""
    return project_with(tmp_path, ferry=STORY)


@pytest.fixture
def damaged(project: Project) -> str:
    """Id of the first claim, whose entry in the reviewer's own file somebody misspelt."""
    session = session_on(project)
    claim = session.rows()[0].id
    session.mark(claim, Verdict.DISPUTED)
    session.save()
    change(project, "disputed", "dispuetd")
    return claim


@pytest.fixture
def session(project: Project, damaged: str, tmp_path: Path) -> Session:
    """The article on a desk that can keep what it can't save."""
    session = opened(project, tmp_path)
    assert session.files.why_waits(damaged)
    return session


def opened(project: Project, home: Path) -> Session:
    """The article on such a desk."""
    return Session.open(project, seed_of(project), FIRST, a_day, home / "state")


def own_text(project: Project) -> str:
    """What the first reader's file says."""
    return project.checks_path("ferry", FIRST.slug).read_text(encoding="utf-8")


def change(project: Project, old: str, new: str) -> None:
    """Let somebody edit the first reader's file."""
    text = own_text(project).replace(old, new)
    project.checks_path("ferry", FIRST.slug).write_text(text, encoding="utf-8")


def look(session: Session) -> EntriesWait | None:
    """Bring memory and disk together; what still has to wait."""
    result = session.look_job().run()
    session.saved(result)
    assert result.failure is None or isinstance(result.failure, EntriesWait)
    return result.failure


@pytest.mark.parametrize("said", SAID)
def test_what_is_said_there_waits(
    project: Project, session: Session, damaged: str, said: str
) -> None:
    """It stays on the desk, the entry stays as it lies there, and it is told with file and line."""
    before = own_text(project)
    line = before[: before.index("dispuetd")].count("\n") + 1

    SAID[said](session, damaged)
    told = rf"1 claim is not saved yet, .* first-reader.yaml can't be read \(line {line}: .*A copy"
    with pytest.raises(EntriesWait, match=told):
        session.save()

    assert session.is_dirty
    assert session.check(damaged) is not None
    assert own_text(project) == before


def test_all_else_is_saved_meanwhile(project: Project, session: Session, damaged: str) -> None:
    """A verdict on another claim reaches the disk at once."""
    other = session.rows()[1].id
    session.write_note(damaged, "Counted twice.")

    session.mark(other, Verdict.VERIFIED)
    assert look(session)

    judged = session_on(project).check(other)
    assert judged is not None
    assert judged.verdict is Verdict.VERIFIED
    assert "Counted twice." not in own_text(project)


@pytest.mark.parametrize("said", ["note", "link"])
def test_it_is_saved_when_the_entry_can_be_read(
    project: Project, session: Session, damaged: str, said: str
) -> None:
    """With what stood there: a note or a link joins the verdict of the entry."""
    SAID[said](session, damaged)
    assert look(session)

    change(project, "dispuetd", "disputed")

    assert look(session) is None
    assert not session.is_dirty
    check = session_on(project).check(damaged)
    assert check == session.check(damaged)
    assert check is not None
    assert check.verdict is Verdict.DISPUTED
    assert check.note == ("Counted twice." if said == "note" else "")
    assert [link.url for link in check.links] == ([LINK] if said == "link" else [])


def test_it_is_saved_when_the_entry_is_gone(
    project: Project, session: Session, damaged: str
) -> None:
    """Somebody took the whole file away: what waited is written."""
    session.write_note(damaged, "Counted twice.")
    assert look(session)
    text = own_text(project)

    change(project, text[text.index(f"  {damaged}") :], "")

    assert look(session) is None
    assert "Counted twice." in own_text(project)


def test_another_verdict_there_is_asked_about(
    project: Project, session: Session, damaged: str
) -> None:
    """The entry said one thing, the desk another: nobody is written over."""
    session.mark(damaged, Verdict.VERIFIED)
    assert look(session)
    change(project, "dispuetd", "disputed")

    result = session.look_job().run()

    assert isinstance(result.failure, Clashed)
    assert "verdict: disputed" in own_text(project)
    session.saved(result)
    kept = session.check(damaged)
    assert kept is not None
    assert kept.verdict is Verdict.VERIFIED


def test_taken_back_nothing_waits(project: Project, session: Session, damaged: str) -> None:
    """Undo leaves nothing unsaved behind."""
    session.write_note(damaged, "Counted twice.")
    assert look(session)

    session.undo()

    assert look(session) is None
    assert not session.is_dirty
    assert "dispuetd" in own_text(project)


def test_a_verdict_that_waits_can_be_taken_back(session: Session, damaged: str) -> None:
    """Only of the one in the file nobody can tell what it is."""
    with pytest.raises(StoreError, match="Repair that line by hand"):
        session.reopen(damaged)

    session.mark(damaged, Verdict.VERIFIED)

    assert session.reopen(damaged)


@pytest.mark.parametrize("is_repaired", [True, False])
def test_it_is_offered_the_next_time(
    project: Project,
    session: Session,
    damaged: str,
    tmp_path: Path,
    is_repaired: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What waited when the article was left comes back, before the entry is repaired or after."""
    monkeypatch.setattr(recovery, "is_alive", _is_never_alive)
    session.write_note(damaged, "Counted twice.")
    assert look(session)
    if is_repaired:
        change(project, "    verdict: dispuetd\n", "")
    again = opened(project, tmp_path)
    assert again.salvage is not None
    (kept,) = again.salvage.kept

    again.salvage.take_over(again, kept)

    check = again.check(damaged)
    assert check is not None
    assert check.note == "Counted twice."
    assert (look(again) is None) is is_repaired


def test_an_entry_that_breaks_untouched_does_not_wait(project: Project, session: Session) -> None:
    """Nothing was said of it here, so nothing is unsaved; what others do to it is taken in."""
    other = session.rows()[1].id
    session.mark(other, Verdict.VERIFIED)
    session.save()

    change(project, "verified", "veirfied")

    assert look(session) is None
    assert session.check(other) is None
    assert session.files.why_waits(other)


def _is_never_alive(_pid: int) -> bool:
    return False
