"""Claims like the selected one, on the real desk: gone to, looked at, and their sources used."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.builders import FIRST, SECOND, project_with
from tests.ui.driver import DeskDriver
from ui.app import Desk
from ui.lookup import Lookup
from ui.models.claim_filter import SortOrder
from ui.models.similar_claims import Similar
from ui.views.similar_list import SimilarList
from workbench.paths import places
from workbench.project import Project
from workbench.review.check import ReviewerChecks
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing
from workbench.store import folder
from workbench.store.folder import Stored

STORY = """Ferry carries a million

The harbour ferry carried 1.2 million people last year. It opened in 1964.

Fares rose by 15 percent in March. Last year 1.2 million people were carried by the harbour ferry.
"""
CARRIED = "Last year the ferry in the harbour carried 1.2 million people"
ONE, TWO = "https://example.org/one", "https://example.org/two"


def judge(
    project: Project, article: str, wording: str, verdict: str = "disputed", *, by: str = FIRST.slug
) -> None:
    """Write a reviewer's verdict, given on two sources."""
    path = project.checks_path(article, by)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"format: 1\nreviewer: {by}\nname: {by}\nchecks:\n\n  c-00000001:\n    claim: {wording}\n"
        f"    verdict: {verdict}\n    checked: 2025-05-01\n    links:\n"
        f"      - url: {ONE}\n        stance: refutes\n      - url: {TWO}\n",
        encoding="utf-8",
    )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two articles; in a third one a claim was disputed."""
    project = project_with(tmp_path / "p", ferry=STORY, fares="Fares\n\nFares rose by 15 percent.")
    judge(project, "harbour", CARRIED)
    return project


@pytest.fixture
def desk(empty_desk: DeskDriver, project: Project) -> DeskDriver:
    """The ferry's article on the first reader's desk, with everything looked up."""
    empty_desk.open(project.root / "seeds" / "ferry.txt")
    go(empty_desk, "The harbour ferry")
    similar = similar_of(empty_desk)
    empty_desk.bot.waitUntil(lambda: bool(similar.again and similar.earlier))
    return empty_desk


def claim(desk: DeskDriver, words: str) -> ClaimRow:
    """The claim that begins with these words."""
    return next(row for row in desk.rows if row.text.startswith(words))


def go(desk: DeskDriver, words: str) -> None:
    """Select a claim and stay on it until there is an answer."""
    similar_of(desk)  # the card is made when it is first asked for
    desk.go_to(claim(desk, words))
    looking = desk.window.findChild(Lookup)
    assert looking is not None
    desk.bot.waitUntil(lambda: not looking._pause.isActive())


def similar_of(desk: DeskDriver) -> SimilarList:
    """The section on the card."""
    return desk.window.desk.card.similar


def again(desk: DeskDriver) -> list[str]:
    """The claims of this article that the card shows."""
    return [shown.row.text for shown in similar_of(desk).again]


def earlier(desk: DeskDriver) -> list[tuple[str, Standing]]:
    """The claims of other articles that the card shows, with their verdicts."""
    return [(shown.claim.wording, shown.claim.standing) for shown in similar_of(desk).earlier]


def links(desk: DeskDriver, row: ClaimRow) -> list[str]:
    """The sources on a claim."""
    check = desk.check(row)
    return [link.url for link in check.links] if check else []


def test_the_card_shows_where_else_it_is_said_and_what_was_checked(desk: DeskDriver) -> None:
    """Here and in another article."""
    assert again(desk) == [claim(desk, "Last year").text]
    assert earlier(desk) == [(CARRIED, Standing.DISPUTED)]


def test_a_filter_that_hides_the_other_place_gives_way(desk: DeskDriver) -> None:
    """Nobody is led to a claim that the list does not show."""
    (row,) = similar_of(desk).again
    desk.window.desk.claims.restore(None, "this year", SortOrder.POSITION)
    hidden = claim(desk, "Last year").id
    assert desk.window.desk.claims.model.row_of(hidden) < 0

    desk.press(Qt.Key.Key_Return, on=row)

    assert desk.current.id == hidden
    assert desk.window.desk.claims.model.row_of(hidden) >= 0


def test_a_claim_like_no_other_has_no_such_section(desk: DeskDriver) -> None:
    """And nothing of the claim before is left on the card."""
    go(desk, "It opened")
    assert not similar_of(desk).isVisible()
    assert (again(desk), earlier(desk)) == ([], [])


@pytest.mark.parametrize("way", ["click", "Return"])
def test_the_other_place_is_a_click_or_a_key_away(desk: DeskDriver, way: str) -> None:
    """Then the keys of the list work at once."""
    (row,) = similar_of(desk).again
    if way == "click":
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 12))
    else:
        desk.press(Qt.Key.Key_Return, on=row)
    assert desk.current.text.startswith("Last year")
    assert desk.focus is desk.list


@pytest.mark.parametrize("way", ["A", "button"])
def test_earlier_sources_are_used_without_the_verdict(desk: DeskDriver, way: str) -> None:
    """One key or one click, and the claim stays open for a person to judge."""
    row = desk.current
    if way == "A":
        desk.press("a", on=desk.list)
    else:
        (shown,) = similar_of(desk).earlier
        assert shown.use is not None
        QTest.mouseClick(shown.use, Qt.MouseButton.LeftButton)

    check = desk.check(row)
    assert check is not None
    assert [(link.url, link.stance) for link in check.links] == [(ONE, None), (TWO, None)]
    assert check.verdict is None
    assert desk.current.id == row.id
    assert desk.toast == "Earlier sources added"


def test_the_key_may_be_faster_than_the_card(desk: DeskDriver) -> None:
    """Whoever knows that there are sources need not wait until they are shown."""
    go(desk, "It opened")
    row = claim(desk, "Last year")
    desk.bridge.select(row.id)
    similar_of(desk).use_first()
    assert links(desk, row) == [ONE, TWO]


def test_one_undo_takes_all_of_them_back(desk: DeskDriver) -> None:
    """What was there before stays."""
    row = desk.current
    desk.paste("https://example.org/own")
    desk.press("a", on=desk.list)
    assert links(desk, row) == ["https://example.org/own", ONE, TWO]

    desk.ctrl("z", on=desk.list)

    assert links(desk, row) == ["https://example.org/own"]


def test_used_sources_are_on_disk(desk: DeskDriver, project: Project) -> None:
    """In the reviewer's own file, and nowhere else."""
    other = project.checks_path("harbour", FIRST.slug).read_bytes()
    desk.press("a", on=desk.list)
    desk.wait_saved()
    own = project.checks_path("ferry", FIRST.slug).read_text(encoding="utf-8")
    assert own.count("- url: https://example.org/") == 2
    assert project.checks_path("harbour", FIRST.slug).read_bytes() == other


def test_using_them_twice_changes_nothing(desk: DeskDriver) -> None:
    """And the reviewer is told why."""
    row = desk.current
    desk.press("a", on=desk.list)
    desk.press("a", on=desk.list)
    assert links(desk, row) == [ONE, TWO]
    assert desk.toast == "These sources are there already"


def test_without_an_earlier_check_the_key_says_so(desk: DeskDriver) -> None:
    """Nothing is added, nothing can be undone."""
    go(desk, "It opened")
    desk.press("a", on=desk.list)
    assert desk.check(desk.current) is None
    assert desk.toast == "No earlier check with sources resembles this claim."


def test_others_in_the_same_article_stay_unseen(empty_desk: DeskDriver, project: Project) -> None:
    """The second reading is blind, whatever the other reader found."""
    judge(project, "ferry", "The harbour ferry carried 1.2 million people last year", "verified")
    empty_desk.desk._reviewer = SECOND.name
    empty_desk.open(project.root / "seeds" / "ferry.txt")
    go(empty_desk, "The harbour ferry")
    similar = similar_of(empty_desk)
    empty_desk.bot.waitUntil(lambda: bool(similar.earlier))

    assert earlier(empty_desk) == [(CARRIED, Standing.DISPUTED)]
    assert {row.row.standing for row in similar.again} == {Standing.OPEN}


def test_another_article_has_other_earlier_ones(desk: DeskDriver, project: Project) -> None:
    """What was on the desk is an earlier check now."""
    go(desk, "Fares rose")
    desk.mark("verified")
    desk.open(project.root / "seeds" / "fares.txt")
    go(desk, "Fares rose")
    desk.bot.waitUntil(lambda: bool(similar_of(desk).earlier))
    assert earlier(desk) == [("Fares rose by 15 percent in March", Standing.VERIFIED)]


def test_a_claim_set_aside_is_not_shown_any_more(desk: DeskDriver) -> None:
    """There is nothing to go to; brought back, it is shown again."""
    other = claim(desk, "Last year")
    desk.bridge.set_aside(other.id, "opinion")
    go(desk, "The harbour ferry")
    assert again(desk) == []
    desk.ctrl("z", on=desk.list)
    go(desk, "The harbour ferry")
    assert again(desk) == [other.text]


def test_what_others_add_is_found_after_a_while(
    desk: DeskDriver, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Updates that come in while the article is open are looked for, only not all the time."""
    judge(project, "annual", "It opened in 1964", "verified", by=SECOND.slug)
    go(desk, "It opened")
    monkeypatch.setattr("ui.lookup._FRESH", 0.0)
    go(desk, "Fares rose")
    monkeypatch.setattr("ui.lookup._FRESH", 60.0)
    go(desk, "It opened")
    desk.bot.waitUntil(lambda: bool(similar_of(desk).earlier))
    assert earlier(desk) == [("It opened in 1964", Standing.VERIFIED)]


def test_other_articles_are_read_after_the_first_frame_and_in_another_thread(
    qtbot: QtBot, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window waits for none of it."""
    readers: list[str] = []
    monkeypatch.setattr("workbench.earlier.load_checks", _noting(readers))
    desk = Desk(places(tmp_path / "config"), FIRST.name)
    desk.open_path(str(project.root / "seeds" / "ferry.txt"))
    desk.opener.settle(10)
    before = list(readers)
    desk.show()
    qtbot.waitExposed(desk.window)
    qtbot.waitUntil(lambda: bool(readers))
    desk.close()
    QApplication.processEvents()

    assert before == []
    assert all(name.startswith("workbench") for name in readers)


def test_the_window_closes_while_other_articles_are_read(
    qtbot: QtBot, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is being read is read to its end, and no more."""
    for number in range(20):
        judge(project, f"other-{number}", CARRIED)
    readers: list[str] = []
    stops: list[threading.Event] = []
    monkeypatch.setattr("ui.lookup.Event", _noting_events(stops))
    monkeypatch.setattr("workbench.earlier.load_checks", _waiting(readers, stops))
    desk = Desk(places(tmp_path / "config"), FIRST.name)
    desk.open_path(str(project.root / "seeds" / "ferry.txt"))
    desk.opener.settle(10)
    desk.show()
    qtbot.waitUntil(lambda: bool(readers))
    desk.close()
    QApplication.processEvents()

    assert len(readers) == 1
    assert not [one.name for one in threading.enumerate() if one.name.startswith("workbench")]


def test_who_goes_on_at_once_waits_for_no_answer(desk: DeskDriver) -> None:
    """Held keys run through the list; only the claim one stays on is looked up."""
    looking = desk.window.findChild(Lookup)
    assert looking is not None
    told: list[Similar] = []
    looking.found.connect(told.append)
    for row in desk.rows:
        desk.bridge.select(row.id)
    desk.bot.waitUntil(lambda: not looking._pause.isActive())
    assert [similar.claim for similar in told] == [desk.rows[-1].id]


def test_nothing_is_cut_off_in_a_narrow_card(desk: DeskDriver) -> None:
    """Wordings take as many lines as they need, and the card scrolls."""
    desk.window.resize(700, 520)
    QApplication.processEvents()
    similar = similar_of(desk)
    shown = [label for row in similar.earlier for label in row.findChildren(QLabel)]
    for widget in (*similar.again, *shown):
        assert widget.height() >= widget.heightForWidth(widget.width())


def test_what_cannot_be_saved_is_not_offered(empty_desk: DeskDriver, project: Project) -> None:
    """The reviewer's own file is of a newer desk."""
    own = project.checks_path("ferry", FIRST.slug)
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("format: 9\nreviewer: first-reader\nchecks:\n", encoding="utf-8")
    empty_desk.open(project.root / "seeds" / "ferry.txt")
    go(empty_desk, "The harbour ferry")
    similar = similar_of(empty_desk)
    empty_desk.bot.waitUntil(lambda: bool(similar.earlier))
    (shown,) = similar.earlier
    assert shown.use is not None
    assert not shown.use.isEnabled()


def _noting(readers: list[str]) -> Callable[[Path], Stored[ReviewerChecks]]:
    """Read as always, and note in which thread."""

    def load(path: Path) -> Stored[ReviewerChecks]:
        readers.append(threading.current_thread().name)
        return folder.load_checks(path)

    return load


def _noting_events(made: list[threading.Event]) -> Callable[[], threading.Event]:
    """Make events, and keep them."""

    def make() -> threading.Event:
        made.append(threading.Event())
        return made[-1]

    return make


def _waiting(
    readers: list[str], stops: list[threading.Event]
) -> Callable[[Path], Stored[ReviewerChecks]]:
    """Read as always, but take until the reading is to stop."""
    load = _noting(readers)

    def load_slowly(path: Path) -> Stored[ReviewerChecks]:
        loaded = load(path)
        stops[-1].wait(5)
        return loaded

    return load_slowly
