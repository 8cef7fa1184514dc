"""``workbench prepare`` makes an article's claim list, and leaves one that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import STORY, project_with, seed_of, session_on
from tests.cli.conftest import Command
from workbench.claims.refining import RULES
from workbench.errors import ExitCode
from workbench.project import Project
from workbench.store.atomic import save_failed


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article."""
    return project_with(tmp_path / "p", ferry=STORY)


def test_it_writes_the_claim_list_and_counts(command: Command, project: Project) -> None:
    """One line: sentences, claims, set aside, and where."""
    answer = command("prepare", "--no-parser", seed_of(project))

    path = project.claims_path("ferry")
    assert answer.code == ExitCode.CLEAN
    assert path.exists()
    assert answer.out == f"ferry: 6 sentences, 5 claims, 1 set aside, in {path}\n"


def test_without_the_parser_it_writes_what_opening_the_article_writes_first(
    command: Command, project: Project, tmp_path: Path
) -> None:
    """Byte for byte; the desk goes on from there, and so does the command."""
    twin = project_with(tmp_path / "twin", ferry=STORY)
    session_on(twin)

    command("prepare", "--no-parser", seed_of(project))

    assert project.claims_path("ferry").read_bytes() == twin.claims_path("ferry").read_bytes()


def refuse(path: Path, _: bytes) -> None:
    """A disk that can only be read."""
    raise save_failed(path, "the disk can only be read", "Give access, then save again.")


def test_a_list_that_cannot_be_written_is_told(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where, and why; there are no changes of anybody's that could be lost."""
    monkeypatch.setattr("workbench.store.save.replace_file", refuse)

    answer = command("prepare", "--no-parser", seed_of(project))

    assert answer.code == ExitCode.PROBLEMS
    assert "The article's claim list can't be written, into " in answer.err
    assert "Nothing was changed." in answer.err
    assert "your changes" not in answer.err


def test_a_second_time_changes_nothing(command: Command, project: Project) -> None:
    """The claim list is the team's; comments in it stay."""
    command("prepare", seed_of(project))
    path = project.claims_path("ferry")
    path.write_text(path.read_text() + "# ours\n")
    before = path.read_bytes()

    assert command("prepare", seed_of(project)).code == ExitCode.CLEAN
    assert path.read_bytes() == before


def test_a_changed_draft_is_told_in_one_sentence(command: Command, project: Project) -> None:
    """The list, which may carry verdicts, stays as it is."""
    command("prepare", seed_of(project))
    path = project.claims_path("ferry")
    before = path.read_bytes()
    seed_of(project).write_text(STORY.replace("It opened in 1964.", ""), encoding="utf-8")

    answer = command("prepare", seed_of(project))

    assert (answer.code, answer.out) == (ExitCode.PROBLEMS, "")
    assert answer.err == (
        "ferry: 1 claim is not found in this draft any more; "
        f"the list was left as it is ({path}).\n"
    )
    assert path.read_bytes() == before


def test_the_articles_short_name_is_enough(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside the project."""
    monkeypatch.chdir(project.root)
    assert command("prepare", "ferry").code == ExitCode.CLEAN


def test_a_broken_list_is_not_written_over(command: Command, project: Project) -> None:
    """It is named with its line instead."""
    path = project.claims_path("ferry")
    path.parent.mkdir(parents=True)
    path.write_text("format: 1\n\tclaims: x\n")

    answer = command("prepare", seed_of(project))

    assert answer.code == ExitCode.PROBLEMS
    assert "claims.yaml:2: " in answer.err
    assert path.read_text() == "format: 1\n\tclaims: x\n"


def test_with_the_parser_it_settles_the_list(command: Command, project: Project) -> None:
    """Claims finer than sentences, and the line that says who made them."""
    seed_of(project).write_text("The ferry sank in May and it rose in June.\n", encoding="utf-8")

    answer = command("prepare", seed_of(project))

    assert "1 sentences, 2 claims" in answer.out
    text = project.claims_path("ferry").read_text(encoding="utf-8")
    assert f"splitter: {RULES} en_core_web_sm-3.8.0 normal\n" in text


def test_what_words_alone_made_is_split_further_later(command: Command, project: Project) -> None:
    """A list made without a parser is no dead end."""
    command("prepare", "--no-parser", seed_of(project))

    command("prepare", seed_of(project))

    assert "splitter: rules-" in project.claims_path("ferry").read_text(encoding="utf-8")


def test_the_project_says_how_finely(command: Command, project: Project) -> None:
    """By its settings."""
    project.checks.mkdir()
    project.settings_path.write_text("format: 1\ngranularity: coarse\n", encoding="utf-8")

    command("prepare", seed_of(project))

    text = project.claims_path("ferry").read_text(encoding="utf-8")
    assert "en_core_web_sm-3.8.0 coarse\n" in text


@pytest.mark.usefixtures("no_parser")
def test_a_missing_parser_is_told_in_one_line(command: Command, project: Project) -> None:
    """It is no fault: the claims are there, one a sentence."""
    answer = command("prepare", seed_of(project))

    assert answer.code == ExitCode.CLEAN
    assert len(answer.err.splitlines()) == 1
    assert "claims are whole sentences" in answer.err
    assert "splitter: tokens-" in project.claims_path("ferry").read_text(encoding="utf-8")


def test_another_language_is_told_in_one_line(command: Command, project: Project) -> None:
    """The rules know English."""
    german = "Die Fähre ist im Mai gesunken und sie wurde im Juni gehoben.\n"
    seed_of(project).write_text(german, encoding="utf-8")

    answer = command("prepare", seed_of(project))

    assert answer.code == ExitCode.CLEAN
    assert answer.err == "ferry is not in English: one claim a sentence.\n"
