"""Opening and leaving: what can be opened, who is asked, what is written, and what stays behind."""

from __future__ import annotations

import gc
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython

from tests.builders import FIRST, SECOND, STORY, project_with, seed_of, session_on
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Newcomer
from tests.ui.leaks import living_timers
from ui.app import Desk
from ui.dialogs.who import WhoDialog
from ui.theme.theme import Theme
from ui.views.recent_list import RecentRow
from workbench.identity import read_identity
from workbench.paths import Places, places
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.store.atomic import save_failed

Meet = Callable[[str], Newcomer]


@pytest.fixture
def unknown(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DeskDriver]:
    """A desk at which nobody is known, not even to git."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    driver = DeskDriver(qtbot, tmp_path / "config", reviewer="")
    yield driver
    driver.close()


@pytest.fixture
def meet(monkeypatch: pytest.MonkeyPatch) -> Meet:
    """``meet("Ada")`` sits Ada down at the desk; an empty name closes the dialog."""

    def sit(name: str) -> Newcomer:
        newcomer = Newcomer(name)
        monkeypatch.setattr(WhoDialog, "exec", exec_as(newcomer))
        return newcomer

    return sit


def exec_as(newcomer: Newcomer) -> Callable[[WhoDialog], QDialog.DialogCode]:
    """A method that lets the newcomer answer whichever dialog it is called on."""

    def execute(dialog: WhoDialog) -> QDialog.DialogCode:
        return newcomer.exec(dialog)

    return execute


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file and what it says."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _shared(path: str) -> bool:
    """Whether git is not told to ignore a file."""
    return not path.endswith(".tmp")


# ── what can be opened ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("p/elsewhere.txt", b"An article.", "is not one of this project's articles"),
        ("alone.txt", b"An article.", "belongs to no project"),
        ("p/seeds/missing.txt", None, "missing.txt"),
        (f"p/seeds/{'x' * 300}.txt", None, "its name is too long for this disk"),
        ("gone", None, "gone is not there"),
        ("p/seeds/picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture.txt"),
        ("p/seeds/empty.txt", b"", "empty.txt"),
    ],
)
def test_what_cannot_be_opened_is_explained_on_the_start_page(
    empty_desk: DeskDriver, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    """In place of the article, and nothing is written."""
    project_with(tmp_path / "p", ferry=STORY)
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    before = files_below(tmp_path / "p")

    empty_desk.open(path)

    banner = empty_desk.window.start_page.banner
    assert banner.isVisible()
    assert said in banner.text
    assert files_below(tmp_path / "p") == before


def test_a_message_is_gone_once_an_article_opens(empty_desk: DeskDriver, project: Project) -> None:
    """It was about something else."""
    empty_desk.open(Path("nowhere.txt"))

    empty_desk.open(seed_of(project))
    empty_desk.leave()

    assert empty_desk.window.start_page.banner.isHidden()


def test_with_an_article_open_the_message_is_above_it(desk: DeskDriver) -> None:
    """And the article stays."""
    desk.open(Path("nowhere.txt"))

    assert "nowhere.txt" in desk.window.desk.banner.text
    assert desk.bridge.session is not None


def test_a_projects_folder_opens_its_first_article(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """By name."""
    project = project_with(tmp_path / "p", bridge=STORY, aqueduct=STORY)

    empty_desk.open(project.root)

    assert empty_desk.bridge.session is not None
    assert empty_desk.bridge.session.article.slug == "aqueduct"


def test_a_project_without_articles_says_what_to_do(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """An empty folder ``seeds``."""
    project = project_with(tmp_path / "p")
    empty_desk.open(project.root)
    assert "holds no article yet" in empty_desk.window.start_page.banner.text


def refuse(path: Path, _: bytes) -> None:
    """A disk that can only be read."""
    raise save_failed(path, "the disk can only be read", "Give access, then save again.")


def test_where_nothing_can_be_written_the_article_can_be_read(
    empty_desk: DeskDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its claims are there; above them stands why nothing can be said of them, for as long."""
    project = project_with(tmp_path / "p", ferry=STORY)
    monkeypatch.setattr("workbench.store.save.replace_file", refuse)

    empty_desk.open(seed_of(project))

    above = empty_desk.window.desk.banner
    assert len(empty_desk.rows) > 1
    assert "You can read the article and its claims here" in above.text
    assert "your changes" not in above.text
    assert not empty_desk.window.desk.card.verdicts.isEnabled()
    with empty_desk.bot.waitSignal(empty_desk.bridge.saver.ended):
        empty_desk.bridge.saver.look()
        empty_desk.mark("verified")
    assert empty_desk.check(empty_desk.rows[0]) is None


def test_the_title_is_shown_as_it_is(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """Qt's mark of a changed document is text here."""
    project = project_with(tmp_path / "p", odd="Budget [*] doubles\n\nIt cost $3 million.")

    empty_desk.open(seed_of(project))

    shown = empty_desk.window.windowHandle().title()
    assert shown == "Budget [*] doubles — Fact-check workbench"


def test_a_broken_file_is_told_and_the_others_load(desk: DeskDriver, project: Project) -> None:
    """File and line in the banner; the reviewer's own verdicts are there."""
    row = desk.current
    desk.mark("verified")
    desk.wait_saved()
    broken = project.checks_path("ferry", "second-reader")
    broken.write_text("format: 1\n\tname: tab\n")

    desk.open(seed_of(project))

    assert desk.window.desk.banner.text.startswith("second-reader.yaml, line 2: a tab")
    assert desk.check(row) is not None
    assert broken.read_text() == "format: 1\n\tname: tab\n"


def test_opening_an_article_saves_the_one_before(
    desk: DeskDriver, project: Project, tmp_path: Path
) -> None:
    """Verdict and half-written note, without waiting for any pause."""
    row = desk.current
    desk.mark("disputed")
    desk.go_to(row)
    desk.press("e", on=desk.list)
    desk.type("half a sen")
    other = project_with(tmp_path / "other", bridge=STORY)

    desk.open(seed_of(other))

    check = session_on(project).check(row.id)
    assert check is not None
    assert (check.verdict, check.note) == (Verdict.DISPUTED, "half a sen")
    assert desk.check(row) is None


def test_opening_the_same_article_again_loses_nothing(desk: DeskDriver, project: Project) -> None:
    """What was not on disk yet is when it is read."""
    row = desk.current
    desk.mark("disputed")

    desk.open(seed_of(project))

    assert desk.check(row) is not None


# ── who is at the desk ─────────────────────────────────────────────────────────────────────────


def test_a_newcomer_is_asked_once_for_each_project(
    unknown: DeskDriver, tmp_path: Path, meet: Meet
) -> None:
    """And remembered on this computer, not in the project."""
    newcomer = meet("Ada Newcomer")
    one, two = (project_with(tmp_path / name, ferry=STORY) for name in ("one", "two"))

    for project in (one, one, two):
        unknown.open(seed_of(project))

    unknown.bot.waitUntil(lambda: read_identity(tmp_path / "config", two.root) is not None)
    assert newcomer.asked == 2
    for project in (one, two):
        known = read_identity(tmp_path / "config", project.root)
        assert known is not None
        assert known.name == "Ada Newcomer"
        shared = {path: text for path, text in files_below(project.root).items() if _shared(path)}
        assert not any(b"Ada" in text for text in shared.values())


def test_who_does_not_say_opens_nothing(unknown: DeskDriver, project: Project, meet: Meet) -> None:
    """Cancel leaves the start page and writes nothing."""
    meet("")

    unknown.open(seed_of(project))

    assert unknown.bridge.session is None
    assert not project.checks.exists()


def test_the_name_on_the_tool_line_changes_the_seat(
    desk: DeskDriver, project: Project, meet: Meet
) -> None:
    """The verdicts shown are the other reviewer's, and the first one's are saved."""
    row = desk.current
    desk.mark("verified")
    meet("Second Reader")

    desk.window.tool_line.reviewer.click()
    desk.wait_opened()

    assert desk.bridge.session is not None
    assert desk.bridge.session.reviewer.slug == "second-reader"
    assert desk.check(row) is None
    assert session_on(project).check(row.id) is not None


@pytest.mark.parametrize("fresh", [False, True], ids=["same-claim", "other-claim"])
def test_who_takes_the_seat_finds_nothing_of_the_one_before(
    desk: DeskDriver, meet: Meet, fresh: bool
) -> None:
    """No message of their verdicts, no toast, no half a link: a second reading is blind."""
    desk.mark("disputed")
    desk.go_to(desk.rows[0])
    desk.press("f", on=desk.list)
    desk.press("l", on=desk.list)
    desk.type("https://example.org/half")
    if fresh:
        desk.go_to(desk.rows[1])
    meet("Second Reader")

    desk.window.tool_line.reviewer.click()
    desk.wait_opened()
    desk.go_to(desk.rows[0])

    assert desk.bridge.session is not None
    assert desk.bridge.session.reviewer == SECOND
    assert desk.window.telling.log.read() == ()
    assert desk.toast == ""
    assert desk.window.desk.card.evidence.field.text() == ""


def test_the_same_reader_finds_messages_and_half_a_link_again(
    desk: DeskDriver, project: Project
) -> None:
    """Also after the article was closed and opened again."""
    desk.press("f", on=desk.list)
    desk.press("l", on=desk.list)
    desk.type("https://example.org/half")
    desk.leave()

    desk.open(seed_of(project))

    assert [each.text for each in desk.window.telling.log.read()] == [
        "Claim 1 flagged for discussion"
    ]
    assert desk.window.desk.card.evidence.field.text() == "https://example.org/half"


def test_a_name_that_cannot_be_remembered_is_no_obstacle(
    unknown: DeskDriver, project: Project, tmp_path: Path, meet: Meet
) -> None:
    """The article opens, and the reviewer is told that the question will come again."""
    (tmp_path / "config").write_text("in the way")
    meet("Ada Newcomer")

    unknown.open(seed_of(project))

    assert unknown.bridge.session is not None
    assert "asked for again" in unknown.window.desk.banner.text


@pytest.mark.parametrize("accepted", [True, False])
def test_the_dialog_takes_a_name(qtbot: QtBot, *, accepted: bool) -> None:
    """What was typed is there after the dialog has gone."""
    dialog = WhoDialog(["first-reader"], "", Theme())
    qtbot.add_widget(dialog)

    def answer() -> None:
        field = dialog.findChild(QComboBox)
        assert field is not None
        field.setEditText("  Ada Newcomer ")
        dialog.accept() if accepted else dialog.reject()

    QTimer.singleShot(0, answer)
    result = dialog.exec()

    assert (result == QDialog.DialogCode.Accepted) is accepted
    assert dialog.name == "Ada Newcomer"


@pytest.mark.parametrize(("known", "lists"), [([], 0), (["first-reader"], 1)])
def test_a_list_of_names_opens_only_where_somebody_is_known(
    qtbot: QtBot, known: list[str], lists: int
) -> None:
    """The first reader of a project has a field, and no arrow that opens on nothing."""
    dialog = WhoDialog(known, "Ada", Theme())
    qtbot.addWidget(dialog)

    assert len(dialog.findChildren(QComboBox)) == lists
    assert len(dialog.findChildren(QLineEdit)) == 1


@pytest.mark.parametrize(("name", "goes"), [("", False), ("   ", False), ("L", True)])
def test_nobody_signs_with_blanks(qtbot: QtBot, name: str, *, goes: bool) -> None:
    """Continue is grey until there is a name."""
    dialog = WhoDialog([], name, Theme())
    qtbot.addWidget(dialog)
    assert dialog._go.isEnabled() is goes


# ── the sample ─────────────────────────────────────────────────────────────────────────────────


def test_the_sample_is_a_copy_of_its_own(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """In the state folder; the package's own files stay as they are, whatever is judged."""
    package = Path(__file__).parents[2] / "ui" / "sample"
    before = files_below(package)

    empty_desk.window.start_page.sample.click()
    empty_desk.wait_opened()
    empty_desk.mark("verified")
    empty_desk.wait_saved()

    session = empty_desk.bridge.session
    assert session is not None
    assert session.project.root == places(tmp_path / "config").state / "sample"
    assert len(session.files.others) == 1
    assert files_below(package) == before


def test_the_sample_keeps_what_was_done_to_it(empty_desk: DeskDriver) -> None:
    """Trying it a second time goes on where one was."""
    empty_desk.open_sample()
    row = empty_desk.current
    empty_desk.mark("disputed")
    empty_desk.leave()

    empty_desk.open_sample()

    assert empty_desk.check(row) is not None


def test_a_sample_without_a_place_is_explained(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """The message says what to do instead."""
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "state").write_text("in the way")
    empty_desk.open_sample()
    assert "could not be laid out" in empty_desk.window.start_page.banner.text


# ── leaving ────────────────────────────────────────────────────────────────────────────────────


def test_the_project_is_listed_afterwards(desk: DeskDriver, project: Project) -> None:
    """On the start page, when the article is closed."""
    desk.leave()
    rows = desk.window.start_page.recent.findChildren(RecentRow)
    assert [row.project.folder for row in rows] == [str(project.root)]


def test_the_next_start_goes_on_where_one_was(
    qtbot: QtBot, project: Project, tmp_path: Path
) -> None:
    """With the last project, when no file is named; without any, on the start page."""
    driver = DeskDriver(qtbot, tmp_path / "config")
    driver.desk.open_last()
    driver.wait_opened()
    nothing = driver.bridge.session
    assert nothing is None
    driver.open(seed_of(project))
    driver.leave()

    driver.desk.open_last()
    driver.wait_opened()

    session = driver.bridge.session
    assert session is not None
    assert session.project == project
    driver.close()


def test_copied_words_outlive_the_window(
    qtbot: QtBot, project: Project, tmp_path: Path, clipboard: QClipboard
) -> None:
    """As data of Qt's own: what Python made would be deleted when Python has gone already."""
    driver = DeskDriver(qtbot, tmp_path / "config")
    driver.open(seed_of(project))
    view = driver.window.desk.article.view
    view.selectAll()
    view.copy()
    copied = clipboard.text()

    driver.close()

    assert "1.2 million" in copied
    assert clipboard.text() == copied
    assert not createdByPython(clipboard.mimeData())


@pytest.mark.usefixtures("qtbot")
def test_desks_leave_nothing_behind(project: Project, tmp_path: Path) -> None:
    """Thirty desks, opened and closed: no window, no thread, no timer."""
    _open_and_close(project, places(tmp_path / "config"))
    before = _alive()

    for _ in range(30):
        _open_and_close(project, places(tmp_path / "config"))

    assert _alive() == before


def _open_and_close(project: Project, where: Places) -> None:
    desk = Desk(where, FIRST.name)
    desk.show()
    desk.open_path(str(seed_of(project)))
    desk.opener.settle(10)
    desk.bridge.mark(Verdict.VERIFIED)
    desk.bridge.undo()
    desk.close()


def _alive() -> tuple[int, int, int, int]:
    QApplication.processEvents()
    gc.collect()
    QApplication.sendPostedEvents(None, 0)
    timers = living_timers()
    windows, widgets = QApplication.topLevelWidgets(), QApplication.allWidgets()
    return len(windows), len(widgets), threading.active_count(), len(timers)


def test_git_finds_nothing_new_after_the_sample(empty_desk: DeskDriver) -> None:
    """The repository the program runs from stays clean."""
    root = Path(__file__).parents[2]
    ask = ["git", "status", "--porcelain", "--", "ui/sample", "checks", "seeds"]
    before = subprocess.run(ask, cwd=root, capture_output=True, check=True).stdout
    empty_desk.open_sample()
    empty_desk.mark("verified")
    empty_desk.wait_saved()
    assert subprocess.run(ask, cwd=root, capture_output=True, check=True).stdout == before
