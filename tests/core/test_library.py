"""The articles of a project: names at once, figures by and by, and others' verdicts kept back."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest

from tests.builders import FIRST, SECOND, STORY, a_day, project_with
from workbench.identity import Reviewer
from workbench.library import ArticleProgress, Library
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.session import Session

_LONG_AGO = 1_700_000_000_000_000_000


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Three articles, of which nobody has begun one."""
    return project_with(tmp_path / "p", ferry=STORY, harbour=STORY, budget=STORY)


def judge(project: Project, article: str, reviewer: Reviewer, *verdicts: Verdict) -> None:
    """Give the first claims of an article these verdicts, as a reviewer at the desk does."""
    session = Session.open(project, project.find(Path(article)), reviewer, a_day)
    rows = session.rows()
    for row, verdict in zip(rows, verdicts, strict=False):
        session.mark(row.id, verdict)
    session.save()


def sign_off(project: Project, article: str, reviewer: Reviewer) -> None:
    """Say that a reviewer is finished with the article as it is."""
    path = project.checks_path(article, reviewer.slug)
    draft = next(
        line
        for line in project.claims_path(article).read_text(encoding="utf-8").splitlines()
        if line.startswith("draft: ")
    ).removeprefix("draft: ")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("checks:\n", f"finished: {draft}\nchecks:\n", 1), encoding="utf-8")


def progress_of(project: Project, article: str, reviewer: Reviewer = FIRST) -> ArticleProgress:
    """What a fresh library tells of one article."""
    library = Library(project, reviewer.slug)
    found = library.read(library.articles(), Event(), 60.0).found
    return next(each for each in found if each.article == article)


def test_every_article_is_listed_by_its_name(project: Project) -> None:
    """Without a look into any file."""
    named = Library(project, "ada").articles()

    assert [each.article for each in named] == ["budget", "ferry", "harbour"]
    assert named[1].seed == project.root / "seeds" / "ferry.txt"


def test_of_two_files_with_one_name_the_first_is_listed(project: Project) -> None:
    """Every name means one article."""
    (project.root / "seeds" / "Ferry.md").write_text("# Another", encoding="utf-8")

    named = Library(project, "ada").articles()

    assert [each.seed.name for each in named] == ["budget.txt", "Ferry.md", "harbour.txt"]


def test_without_a_folder_of_articles_there_are_none(tmp_path: Path) -> None:
    """It is not a fault."""
    (tmp_path / "seeds").write_bytes(b"")

    assert Library(Project(tmp_path), "ada").articles() == ()


def test_an_article_without_a_claim_list_is_not_begun(project: Project) -> None:
    """It has its title, and nothing to count."""
    assert progress_of(project, "ferry") == ArticleProgress("ferry", "Ferry carries a million")


def test_verdicts_of_ones_own_are_counted(project: Project) -> None:
    """And what is open is the rest."""
    judge(project, "ferry", FIRST, Verdict.VERIFIED, Verdict.VERIFIED, Verdict.DISPUTED)

    found = progress_of(project, "ferry")

    assert found.begun
    assert (found.verified, found.disputed, found.unsourced) == (2, 1, 0)
    assert found.open == found.claims - 3


def test_nothing_is_told_of_anothers_verdicts(project: Project) -> None:
    """To somebody who gave none it looks as if nobody had."""
    judge(project, "ferry", FIRST)
    before = progress_of(project, "ferry")
    judge(project, "ferry", SECOND, Verdict.VERIFIED, Verdict.DISPUTED)

    assert progress_of(project, "ferry") == before


def test_where_both_judged_it_is_told_how_often_they_differ(project: Project) -> None:
    """Only of claims on which the reviewer's own verdict stands."""
    judge(project, "ferry", FIRST, Verdict.VERIFIED, Verdict.VERIFIED)
    judge(project, "ferry", SECOND, Verdict.VERIFIED, Verdict.DISPUTED, Verdict.DISPUTED)

    assert progress_of(project, "ferry").differ == 1


def test_a_verdict_on_other_words_is_one_to_check_again(project: Project) -> None:
    """It still counts as a verdict, and differs from nobody's."""
    judge(project, "ferry", FIRST, Verdict.VERIFIED)
    judge(project, "ferry", SECOND, Verdict.DISPUTED)
    path = project.checks_path("ferry", FIRST.slug)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("million", "billion"), encoding="utf-8")

    found = progress_of(project, "ferry")

    assert (found.recheck, found.checked, found.differ) == (1, 1, 0)


def test_who_signed_off_this_draft_is_finished(project: Project) -> None:
    """By the name colleagues know."""
    judge(project, "ferry", SECOND, Verdict.VERIFIED)
    sign_off(project, "ferry", SECOND)

    assert progress_of(project, "ferry").finished == (SECOND.name,)
    assert not progress_of(project, "ferry").is_mine_finished
    assert progress_of(project, "ferry", SECOND).is_mine_finished


def test_who_signed_off_another_draft_is_not(project: Project) -> None:
    """The article went on since."""
    judge(project, "ferry", FIRST, Verdict.VERIFIED)
    sign_off(project, "ferry", FIRST)
    seed = project.root / "seeds" / "ferry.txt"
    seed.write_text(STORY + "\nOne more sentence.\n", encoding="utf-8")

    assert progress_of(project, "ferry").finished == ()


def test_who_is_to_check_it_until_when_is_told(project: Project) -> None:
    """As the project's settings say."""
    project.checks.mkdir()
    project.settings_path.write_text(
        "format: 1\narticles:\n  ferry:\n    assigned: [ada, ben]\n    due: 2026-12-03\n",
        encoding="utf-8",
    )

    found = progress_of(project, "ferry")

    assert (found.assigned, found.due) == (("ada", "ben"), "2026-12-03")


@pytest.mark.parametrize("broken", ["seeds/ferry.txt", "checks/ferry/claims.yaml"])
def test_what_cannot_be_read_says_why(project: Project, broken: str) -> None:
    """And the other articles are told as ever."""
    judge(project, "ferry", FIRST, Verdict.VERIFIED)
    judge(project, "budget", FIRST, Verdict.VERIFIED)
    sign_off(project, "ferry", FIRST)
    (project.root / broken).write_bytes(b"\xff\xfe\x00\x01[")

    assert progress_of(project, "ferry").unreadable
    assert progress_of(project, "budget").checked == 1


def test_a_batch_takes_as_long_as_it_may_and_the_rest_is_left(project: Project) -> None:
    """Somebody is waiting for the first of them; one there always is."""
    library = Library(project, FIRST.slug)
    named = library.articles()

    batch = library.read(named, Event(), 0.0)

    assert [each.article for each in batch.found] == ["budget"]
    assert batch.left == named[1:]


def test_nothing_more_is_read_once_it_is_called_off(project: Project) -> None:
    """Nobody wants it any more."""
    library, stop = Library(project, FIRST.slug), Event()
    stop.set()

    assert library.read(library.articles(), stop, 60.0).found == ()


def test_files_that_have_not_changed_are_not_read_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is known of them still holds."""
    judge(project, "ferry", FIRST, Verdict.VERIFIED)
    age(project)
    library = Library(project, FIRST.slug)
    before = library.read(library.articles(), Event(), 60.0)
    monkeypatch.setattr("workbench.library.load_claims", refuse)

    assert library.read(library.articles(), Event(), 60.0) == before


def test_a_file_that_changed_is_read_again(project: Project) -> None:
    """At the next look."""
    judge(project, "ferry", FIRST, Verdict.VERIFIED)
    age(project)
    library = Library(project, FIRST.slug)
    library.read(library.articles(), Event(), 60.0)
    judge(project, "ferry", FIRST, Verdict.VERIFIED, Verdict.DISPUTED)

    found = library.read(library.articles(), Event(), 60.0).found

    assert [each.checked for each in found] == [0, 2, 0]


def age(project: Project) -> None:
    """Let every file be one that nobody has written for long."""
    for path in project.root.rglob("*"):
        os.utime(path, ns=(_LONG_AGO, _LONG_AGO))


def refuse(path: Path) -> None:
    """Nobody may read it."""
    raise AssertionError(path)


def test_what_is_mine_is_told_by_the_files_name(project: Project) -> None:
    """Not by its head: somebody who copies a file may forget that, and a reading is blind."""
    judge(project, "ferry", SECOND, Verdict.DISPUTED, Verdict.VERIFIED)
    sign_off(project, "ferry", SECOND)
    path = project.checks_path("ferry", SECOND.slug)
    path.write_text(path.read_text("utf-8").replace(SECOND.slug, FIRST.slug), encoding="utf-8")

    told = progress_of(project, "ferry")

    assert (told.checked, told.differ, told.is_mine_finished) == (0, 0, False)


def test_the_case_of_the_files_name_makes_no_difference(project: Project) -> None:
    """As on the desk: on many disks it is the same file."""
    judge(project, "ferry", FIRST, Verdict.DISPUTED)
    path = project.checks_path("ferry", FIRST.slug)
    path.rename(path.with_name(path.name.capitalize()))

    told = progress_of(project, "ferry")

    assert (told.checked, told.differ) == (1, 0)
