"""The notes of a project: whose are seen, in what order, and how they are found."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest

from tests.builders import FIRST, SECOND, STORY, a_day, project_with
from workbench.identity import Reviewer
from workbench.notes import Excerpt, Note, NoteReader, OnDesk, excerpt, holding
from workbench.project import Project
from workbench.review.check import ReviewerChecks
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.store.folder import Stored, load_checks

_LONG_AGO = 1_700_000_000_000_000_000
NOWHERE = OnDesk("", ReviewState({}, ReviewerChecks("", "")))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two articles."""
    return project_with(tmp_path / "p", ferry=STORY, harbour=STORY)


def desk_of(project: Project, article: str, reviewer: Reviewer = FIRST) -> Session:
    """An article on a reviewer's desk."""
    return Session.open(project, project.find(Path(article)), reviewer, a_day)


def write(
    project: Project,
    article: str,
    reviewer: Reviewer,
    note: str,
    *,
    on: int = 0,
    verdict: Verdict | None = None,
) -> None:
    """Write a note on a claim of an article, and perhaps give a verdict, and save it."""
    session = desk_of(project, article, reviewer)
    claim = session.rows()[on].id
    session.write_note(claim, note)
    if verdict:
        session.mark(claim, verdict)
    session.save()


def reword(project: Project, article: str, statement: str) -> None:
    """Let the first claim of an article say something else, and save that."""
    session = desk_of(project, article, SECOND)
    session.carver.restate(session.rows()[0].id, statement)
    session.save()


def seen(project: Project, on_desk: OnDesk = NOWHERE) -> list[Note]:
    """Every note that the first reader may see."""
    reader = NoteReader(project, FIRST.slug)
    batch = reader.read(reader.articles(), on_desk, Event(), 60.0)
    assert not batch.left
    return [note for each in batch.found for note in each.notes]


def test_ones_own_notes_are_seen_in_the_order_of_the_claims(project: Project) -> None:
    """Article by article, with what the list says of the claim."""
    write(project, "harbour", FIRST, "Gate count.")
    write(project, "ferry", FIRST, "Register, p. 4.", on=2, verdict=Verdict.VERIFIED)
    write(project, "ferry", FIRST, "Asked the pier.", on=1)

    notes = seen(project)

    assert [(n.listed.article, n.number, n.text) for n in notes] == [
        ("ferry", 2, "Asked the pier."),
        ("ferry", 3, "Register, p. 4."),
        ("harbour", 1, "Gate count."),
    ]
    assert notes[1].verdict is Verdict.VERIFIED
    assert {n.reviewer for n in notes} == {""}
    assert {n.title for n in notes} == {"Ferry carries a million"}


def test_a_blind_reader_sees_nothing_of_others(project: Project) -> None:
    """Not even that there is a note, before the own verdict is given."""
    write(project, "ferry", SECOND, "It was 1963.", verdict=Verdict.DISPUTED)
    write(project, "ferry", FIRST, "Mine.", on=1, verdict=Verdict.VERIFIED)
    assert [note.text for note in seen(project)] == ["Mine."]


def test_a_verdict_of_ones_own_opens_that_claim(project: Project) -> None:
    """That claim and no other; a note alone opens nothing."""
    for at in range(3):
        write(project, "ferry", SECOND, f"Theirs {at}.", on=at, verdict=Verdict.DISPUTED)
    write(project, "ferry", FIRST, "Only a note.", on=0)
    write(project, "ferry", FIRST, "", on=1, verdict=Verdict.VERIFIED)

    found = [(note.reviewer, note.text) for note in seen(project)]

    assert found == [("", "Only a note."), (SECOND.name, "Theirs 1.")]


def test_a_verdict_on_other_words_opens_only_what_was_said_of_them(project: Project) -> None:
    """A claim that was reworded is to be judged again, as blindly as the first time."""
    write(project, "ferry", FIRST, "", verdict=Verdict.VERIFIED)
    write(project, "ferry", SECOND, "Of the old words.", verdict=Verdict.DISPUTED)
    assert [note.text for note in seen(project)] == ["Of the old words."]
    reword(project, "ferry", "The ferry opened in 1964.")
    assert [note.text for note in seen(project)] == ["Of the old words."]

    write(project, "ferry", SECOND, "Of the new words.", verdict=Verdict.VERIFIED)
    assert seen(project) == []

    write(project, "ferry", FIRST, "", verdict=Verdict.VERIFIED)
    assert [note.text for note in seen(project)] == ["Of the new words."]


def test_without_the_claim_list_only_notes_on_the_same_words_are_seen(project: Project) -> None:
    """Nobody knows then which words a claim has now: a merge may have left its markers there."""
    write(project, "ferry", FIRST, "", verdict=Verdict.VERIFIED)
    write(project, "ferry", SECOND, "Of the old words.", verdict=Verdict.DISPUTED)
    listed = project.claims_path("ferry")
    before = listed.read_bytes()
    listed.write_text("<<<<<<< ours\n", encoding="utf-8")
    assert [note.text for note in seen(project)] == ["Of the old words."]

    listed.write_bytes(before)
    reword(project, "ferry", "The ferry opened in 1964.")
    write(project, "ferry", SECOND, "Of the new words.", verdict=Verdict.VERIFIED)
    listed.write_text("<<<<<<< ours\n", encoding="utf-8")
    assert seen(project) == []


def test_a_project_that_does_not_read_blind_shows_all(project: Project) -> None:
    """As its settings say."""
    write(project, "ferry", SECOND, "It was 1963.", verdict=Verdict.DISPUTED)
    project.settings_path.write_text("format: 1\nblind: false\n", encoding="utf-8")
    assert [note.reviewer for note in seen(project)] == [SECOND.name]


@pytest.mark.parametrize("text", ["not: [yaml", "format: 99\n", "format: 1\nblind: perhaps\n"])
def test_settings_that_make_no_sense_hide_rather_than_show(project: Project, text: str) -> None:
    """In doubt a second reading is blind."""
    write(project, "ferry", SECOND, "It was 1963.", verdict=Verdict.DISPUTED)
    project.settings_path.write_text(text, encoding="utf-8")
    assert seen(project) == []


def test_an_own_file_that_cannot_be_read_hides_rather_than_shows(project: Project) -> None:
    """Nobody knows then what was judged."""
    write(project, "ferry", SECOND, "It was 1963.", verdict=Verdict.DISPUTED)
    write(project, "ferry", FIRST, "Mine.", verdict=Verdict.VERIFIED)
    project.checks_path("ferry", FIRST.slug).write_text("<<<<<<< ours\n", encoding="utf-8")
    assert seen(project) == []


def test_of_the_article_on_the_desk_the_desk_knows_best(project: Project) -> None:
    """What is not saved yet counts: a note, and a verdict that opens or shuts others' words."""
    write(project, "ferry", SECOND, "It was 1963.", verdict=Verdict.DISPUTED)
    session = desk_of(project, "ferry")
    claim = session.rows()[0].id
    session.write_note(claim, "Not saved.")
    session.mark(claim, Verdict.VERIFIED)

    found = seen(project, OnDesk("ferry", session.state))
    session.reopen(claim)
    again = seen(project, OnDesk("ferry", session.state))

    assert [note.text for note in found] == ["Not saved.", "It was 1963."]
    assert [note.text for note in again] == ["Not saved."]


def test_files_are_read_again_only_where_they_changed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another look costs little, and sees what was written since."""
    write(project, "ferry", FIRST, "One.")
    write(project, "harbour", FIRST, "Two.")
    for path in (*project.root.rglob("*.yaml"), *project.root.rglob("*.txt")):
        os.utime(path, ns=(_LONG_AGO, _LONG_AGO))
    read: list[str] = []

    def noted(path: Path) -> Stored[ReviewerChecks]:
        read.append(path.parent.name)
        return load_checks(path)

    monkeypatch.setattr("workbench.notes.load_checks", noted)
    reader = NoteReader(project, FIRST.slug)
    reader.read(reader.articles(), NOWHERE, Event(), 60.0)
    read.clear()
    write(project, "harbour", FIRST, "Three.")
    found = reader.read(reader.articles(), NOWHERE, Event(), 60.0).found

    assert read == ["harbour"]
    assert [note.text for each in found for note in each.notes] == ["One.", "Three."]


def test_reading_can_be_stopped_and_goes_on(project: Project) -> None:
    """One article at least, unless nobody waits any more."""
    reader = NoteReader(project, FIRST.slug)
    stopped = Event()
    stopped.set()
    first = reader.read(reader.articles(), NOWHERE, Event(), 0.0)
    none = reader.read(reader.articles(), NOWHERE, stopped, 60.0)

    assert [each.article for each in first.found] == ["ferry"]
    assert [each.article for each in first.left] == ["harbour"]
    assert none.found == ()


@pytest.mark.parametrize(
    ("words", "count"), [("GATE count", 1), ("gate  count", 1), ("count gate", 0), (" ", 0)]
)
def test_notes_are_found_by_words_in_their_order(project: Project, words: str, count: int) -> None:
    """Whatever case and blanks they have, over line ends too."""
    write(project, "ferry", FIRST, "The gate\ncount says 4.")
    assert len(holding(seen(project), words)) == count


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Gate count: 987.", "gate", Excerpt("", "Gate", " count: 987.")),
        ("Nothing.", "gate", Excerpt("", "", "Nothing.")),
        (
            "The annual report of the port says: the gate\ncount was 987.",
            "gate count",
            Excerpt("…of the port says: the ", "gate count", " was 987."),
        ),
        ("x" * 40 + "gate", "gate", Excerpt("…" + "x" * 24, "gate", "")),
        (f"{'x' * 3_998}gate", "gate", Excerpt("…" + "x" * 24, "gate", "")),
        (f"gate {'x' * 90_000}", "gate", Excerpt("", "gate", " " + "x" * 999)),
        ("x" * 90_000, "gate", Excerpt("", "", "x" * 1_000)),
    ],
)
def test_an_excerpt_shows_the_words_found(text: str, words: str, expected: Excerpt) -> None:
    """On one line, cut before whole words where there are some."""
    assert excerpt(text, words) == expected
