"""A desk that is opened again is where it was left: real files, real keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.builders import FIRST, SECOND, STORY, project_with
from tests.ui.driver import DeskDriver
from ui.models.claim_filter import SortOrder
from ui.models.panes import Panes
from workbench.paths import places
from workbench.project import Project
from workbench.resume import Last, Memory, Place, memory_of
from workbench.review.standing import Standing

Again = Callable[..., DeskDriver]
_LONG = "A count of ships\n\n" + "\n\n".join(
    f"The harbour office counted {n} ships and {n * 3} crews in {1900 + n}." for n in range(80)
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A short article and a long one, which is not the first by name."""
    return project_with(tmp_path / "p", ferry=STORY, ships=_LONG)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, project: Project) -> Iterator[DeskDriver]:
    """The long article on the desk; where the reviewer is gets noted. A test may close it."""
    driver = DeskDriver(qtbot, tmp_path / "config")
    driver.desk.remember_places()
    driver.open(project.find(Path("ships")))
    yield driver
    if isValid(driver.window):
        driver.close()


@pytest.fixture
def again(qtbot: QtBot, tmp_path: Path, project: Project) -> Iterator[Again]:
    """``again()`` opens the project's folder, or a path, in a window that is started anew."""
    opened: list[DeskDriver] = []

    def open_(path: Path = project.root, reviewer: str = FIRST.name) -> DeskDriver:
        opened.append(DeskDriver(qtbot, tmp_path / "config", reviewer))
        opened[-1].open(path)
        return opened[-1]

    yield open_
    for driver in opened:
        driver.close()


def memory(tmp_path: Path, project: Project) -> Memory:
    """What is remembered for the first reader."""
    return memory_of(places(tmp_path / "config").state, project.root, FIRST.slug)


def slug(desk: DeskDriver) -> str:
    """The article on the desk."""
    assert desk.bridge.session
    return desk.bridge.session.article.slug


def test_a_project_opens_with_the_article_and_the_claim_it_was_left_at(
    desk: DeskDriver, again: Again
) -> None:
    """Not with its first article, and not with the first open claim."""
    desk.go_to(desk.rows[40])
    desk.close()

    other = again()

    assert slug(other) == "ships"
    assert other.current.id == desk.rows[40].id


def test_a_named_article_is_what_is_opened(
    desk: DeskDriver, again: Again, project: Project
) -> None:
    """Whatever was there last."""
    desk.close()

    assert slug(again(project.find(Path("ferry")))) == "ferry"


def test_the_text_begins_with_the_line_it_began_with(desk: DeskDriver, again: Again) -> None:
    """Also where the selected claim is out of sight."""
    desk.go_to(desk.rows[10])
    view = desk.window.desk.article.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.top()
    desk.close()

    other = again()

    assert top > 500
    assert other.window.desk.article.view.top() == top


def test_filter_order_and_size_come_back(desk: DeskDriver, again: Again) -> None:
    """As the controls show them, too."""
    claims = desk.window.desk.claims
    claims.restore(Standing.OPEN, "ships", SortOrder.WORTHINESS)
    wanted = claims.model.filter
    desk.desk.theme.set_zoom(1.3)
    desk.close()

    other = again()

    claims = other.window.desk.claims
    assert claims.filter_bar.filter == claims.model.filter == wanted
    assert claims.model.order is SortOrder.WORTHINESS
    assert other.desk.theme.zoom == pytest.approx(1.3)


def test_panes_and_widths_come_back(desk: DeskDriver, again: Again) -> None:
    """Those that were hidden, too; not that the text was alone."""
    chosen = Panes(300, 420, has_list=True, has_card=False)
    desk.window.desk.panes.restore(chosen)
    desk.window.desk.panes.set_alone(alone=True)
    desk.close()

    other = again().window.desk

    assert other.panes.panes == chosen
    assert other.claims.width() == 300
    assert not other.panes.is_alone


def test_another_reader_begins_where_nobody_was(desk: DeskDriver, again: Again) -> None:
    """Everybody has a place of their own."""
    desk.go_to(desk.rows[40])
    desk.close()

    assert slug(again(reviewer=SECOND.name)) == "ferry"


def test_going_to_another_article_and_back_leads_to_the_same_claim(
    desk: DeskDriver, project: Project
) -> None:
    """Within one window; what is noted on leaving is there for the next opening."""
    assert desk.desk.bookmark
    desk.go_to(desk.rows[30])
    left = desk.current.id
    with desk.bot.waitSignal(desk.desk.bookmark.written):
        desk.open(project.find(Path("ferry")))

    desk.open(project.find(Path("ships")))

    assert desk.current.id == left


def test_an_article_never_left_begins_with_the_whole_list(
    desk: DeskDriver, project: Project
) -> None:
    """The words that were looked for in the one before say nothing about this one."""
    claims = desk.window.desk.claims
    claims.restore(Standing.OPEN, "crews", SortOrder.WORTHINESS)

    desk.open(project.find(Path("ferry")))

    assert claims.is_as_usual
    assert claims.model.row_of(desk.current.id) == 0


def test_nobody_comes_back_to_an_empty_list(
    desk: DeskDriver, again: Again, tmp_path: Path, project: Project
) -> None:
    """A filter that finds nothing any more is none."""
    desk.close()
    place = Place(words="nowhere", shown=Standing.OPEN.value)
    memory(tmp_path, project).keep(Last("ships"), place)

    claims = again().window.desk.claims

    assert claims.filter_bar.filter.text == ""
    assert claims.model.rowCount()


def test_it_is_noted_while_the_reviewer_goes_on(
    desk: DeskDriver, tmp_path: Path, project: Project
) -> None:
    """So that it is known after a crash; here nothing is closed."""
    assert desk.desk.bookmark
    with desk.bot.waitSignal(desk.desk.bookmark.written):
        desk.press("j", on=desk.list)

    assert memory(tmp_path, project).place("ships").claim == desk.current.id


def test_it_is_noted_with_every_verdict(desk: DeskDriver, tmp_path: Path, project: Project) -> None:
    """Whoever loses the program just then comes back behind the verdict that is on the disk."""
    bookmark = desk.desk.bookmark
    assert bookmark is not None
    with desk.bot.waitSignal(bookmark.written):
        desk.go_to(desk.rows[20])
        bookmark.note()
    bookmark._soon.setInterval(3_600_000)

    with desk.bot.waitSignal(bookmark.written):
        desk.mark("verified")

    assert memory(tmp_path, project).place("ships").claim == desk.rows[21].id


def test_the_project_gets_no_file(desk: DeskDriver, project: Project) -> None:
    """Colleagues do not learn where somebody scrolled to."""
    desk.go_to(desk.rows[3])
    before = sorted(project.root.rglob("*"))
    assert desk.desk.bookmark
    with desk.bot.waitSignal(desk.desk.bookmark.written):
        desk.desk.bookmark.note()

    assert sorted(project.root.rglob("*")) == before


@pytest.mark.parametrize(
    ("last", "place"),
    [
        (Last("gone"), Place()),
        (Last("ferry", "zz"), Place("c-gone", 10**9, "", "no such", "no such")),
        (Last("ferry", "00ff00"), Place("", 3, "", "verified")),
    ],
)
def test_what_is_gone_is_no_fault(
    again: Again, tmp_path: Path, project: Project, last: Last, place: Place
) -> None:
    """The desk begins as if it had never been there; all claims are shown."""
    memory(tmp_path, project).keep(last, place)

    other = again()

    assert slug(other) == "ferry"
    assert other.current is other.rows[0]
    assert other.window.desk.claims.model.rowCount() > 1
    assert not other.window.desk.banner.isVisible()


def test_a_folder_that_cannot_be_written_stops_nobody(
    desk: DeskDriver, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told in the log."""
    (tmp_path / "config" / "state").mkdir(parents=True, exist_ok=True)
    (tmp_path / "config" / "state" / "places").write_bytes(b"")
    assert desk.desk.bookmark
    desk.desk.bookmark.note()

    desk.bot.waitUntil(lambda: "could not be remembered" in caplog.text)


def test_the_restored_claim_takes_the_keys(desk: DeskDriver, again: Again) -> None:
    """One goes on where one was."""
    desk.go_to(desk.rows[40])
    desk.close()
    other = again()

    other.press(Qt.Key.Key_1)

    assert other.rows[40].standing is Standing.VERIFIED
