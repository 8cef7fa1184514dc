"""Every main state of the window, one after the other, for pictures to be looked at one by one.

``python -m tests.ui.pictures all FOLDER`` makes them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.desk import article_of
from benchmarks.library import is_read, project_of
from benchmarks.reviewer import Reviewer, Stroke
from tests.builders import FIRST, project_with, sample_project, seed_of
from tests.ui.gallery import versions
from ui.actions import Do
from ui.app import Desk
from ui.dialogs.preferences import PreferencesDialog
from ui.models.news import clash_waiting, unfinished_merge
from ui.settings import Tab
from ui.theme.theme import ColourScheme, Contrast
from workbench.identity import reviewer_named
from workbench.paths import places
from workbench.project import Project
from workbench.review.sourcing import SourceField
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.wording import tr

_TURNS = 40
_WIDE, _SMALL = QSize(1440, 900), QSize(640, 480)
_HALF = "VVUVDVVDVUVV"
_NAMED = {"V": Verdict.VERIFIED, "D": Verdict.DISPUTED, "U": Verdict.UNSOURCED}
_NOTE = "The atlas measures from the city limit.\nAsk the mapping agency which point they use."
_LINKS = "https://example.org/gazetteer/belgorod https://example.org/atlas/14"
_MIXED = """مرفأ بيروت يضاعف أعماله

قال الوزير إن الميناء استقبل 4.1 مليون حاوية في عام 2025. وأضاف أن العدد تضاعف منذ 2019.

The port of Beirut (مرفأ بيروت) handled 4.1 million containers in 2025.

העירייה מסרה כי 25,000 תושבים נפגעו בשנת 2020. לדברי Lena Ostrow מדובר ב-12 אחוזים בלבד.
"""


class Stage:
    """A new window for each state, with files of its own."""

    def __init__(self, application: QApplication, home: Path) -> None:
        self.application = application
        self.home = home
        self._made = 0
        self._desk: Desk | None = None

    def desk(self, size: QSize = _WIDE) -> Desk:
        """A window on its start page, in light colours, for somebody who was here before."""
        self._made += 1
        self.end()
        self._desk = Desk(places(self.folder / "config"), FIRST.name)
        self._desk.theme.set_scheme(ColourScheme.LIGHT)
        self._desk.window.resize(size)
        self._desk.show()
        self.settle()
        return self._desk

    @property
    def folder(self) -> Path:
        """Of the files of the window that is shown."""
        return self.home / str(self._made)

    def sample(self, size: QSize = _WIDE) -> Desk:
        """The sample, as it comes."""
        desk = self.desk(size)
        desk.open_sample()
        desk.opener.settle(10)
        self.settle()
        return desk

    def half_done(self, size: QSize = _WIDE) -> Desk:
        """The real article with verdicts, notes and sources on some of its claims."""
        desk = self.desk(size)
        desk.open_path(str(seed_of(sample_project(self.folder / "project"))))
        desk.opener.settle(10)
        for letter in _HALF:
            desk.bridge.mark(_NAMED[letter])
        row = desk.bridge.rows[4].id
        desk.bridge.select(row)
        desk.bridge.write_note(row, _NOTE)
        desk.bridge.add_links(_LINKS)
        desk.window.toast.dismiss()
        self.settle()
        return desk

    def settle(self) -> None:
        """Let everything be painted and saved."""
        for _ in range(_TURNS):
            self.application.processEvents()
        if self._desk is not None:
            self._desk.bridge.flush()
        for _ in range(_TURNS):
            self.application.processEvents()

    def end(self) -> None:
        """Close the window."""
        if self._desk is not None:
            self._desk.bridge.flush()
            self._desk.close()
            self._desk = None


def start(stage: Stage) -> QWidget:
    """The first thing that somebody new sees."""
    return stage.desk().window


def empty_project(stage: Stage) -> QWidget:
    """A folder without a single article."""
    desk = stage.desk()
    desk.open_path(str(project_with(stage.folder / "nothing").root))
    desk.opener.settle(10)
    return desk.window


def empty_article(stage: Stage) -> QWidget:
    """An article without a word."""
    desk = stage.desk()
    desk.open_path(str(seed_of(project_with(stage.folder / "blank", blank="\n"))))
    desk.opener.settle(10)
    return desk.window


def sample_fresh(stage: Stage) -> QWidget:
    """The sample with the first hint, for somebody new."""
    desk = stage.sample()
    desk.teach()
    return desk.window


def sample_half(stage: Stage) -> QWidget:
    """The sample after three verdicts, the last of them just given."""
    desk = stage.sample()
    for verdict in Verdict:
        desk.bridge.mark(verdict)
    return desk.window


def finished(stage: Stage) -> QWidget:
    """Every claim of the sample judged."""
    desk = stage.sample()
    Reviewer(desk, Stroke.__call__).judge_all()
    desk.window.toast.dismiss()
    return desk.window


def half(stage: Stage) -> QWidget:
    """The real article, half done."""
    return stage.half_done().window


def dark(stage: Stage) -> QWidget:
    """The same in dark colours."""
    desk = stage.half_done()
    desk.theme.set_scheme(ColourScheme.DARK)
    return desk.window


def high_contrast(stage: Stage) -> QWidget:
    """The same in high contrast."""
    desk = stage.half_done()
    desk.theme.set_contrast(Contrast.HIGH)
    return desk.window


def dark_high_contrast(stage: Stage) -> QWidget:
    """The same in high contrast and dark."""
    desk = stage.half_done()
    desk.theme.set_scheme(ColourScheme.DARK)
    desk.theme.set_contrast(Contrast.HIGH)
    return desk.window


def crowded(stage: Stage) -> QWidget:
    """Ten thousand claims, some hundred of them judged."""
    desk = stage.desk()
    (stage.folder / "seeds").mkdir()
    seed = stage.folder / "seeds" / "ships.txt"
    seed.write_text(article_of(10_000), encoding="utf-8")
    session = Session.open(Project(stage.folder), seed, reviewer_named(FIRST.name), date.today)
    for at, row in enumerate(session.rows()[:400]):
        session.mark(row.id, tuple(Verdict)[at % 3])
    desk.bridge.show(session)
    return desk.window


def sources_open(stage: Stage) -> QWidget:
    """A claim with two sources."""
    return stage.half_done().window


def source_editor(stage: Stage) -> QWidget:
    """The newest source unfolded, with a date that is none."""
    desk = stage.half_done()
    evidence = desk.window.desk.card.evidence
    evidence.edit_last()
    if (row := evidence.open_row) and row.editor:
        row.editor.type_again({SourceField.READ: "2026-13-01"})
    return desk.window


def hidden_characters(stage: Stage) -> QWidget:
    """A statement and a speaker in which something hides."""
    desk = stage.half_done()
    facts = desk.window.desk.card.facts
    facts.statement.setPlainText("They counted \u202e21 million\u202c people")
    facts.speaker.setText("Le\u00adna Ostrow")
    return desk.window


def articles(stage: Stage) -> QWidget:
    """The articles of a project that has five hundred."""
    desk = stage.desk()
    project = project_of(stage.folder / "large", 500)
    session = Session.open(project, project.seeds()[0], reviewer_named("Bench"), date.today)
    desk.bridge.show(session)
    stage.settle()
    desk.window.commands.carry_out(Do.ARTICLES)
    model = desk.window.desk.library.model
    while model.size() < 500 or not is_read(desk):
        stage.application.processEvents()
    return desk.window


def palette(stage: Stage) -> QWidget:
    """The command palette with some letters in it."""
    desk = stage.half_done()
    desk.window.commands.carry_out(Do.PALETTE)
    desk.window.commands.offering.sheet.field.setText("o")
    return desk.window


def keys(stage: Stage) -> QWidget:
    """All keys."""
    desk = stage.half_done()
    desk.window.commands.carry_out(Do.KEYS)
    return desk.window


def settings(stage: Stage) -> QWidget:
    """The settings, at those of the keyboard."""
    dialog = _dialog(stage, Do.SETTINGS)
    assert isinstance(dialog, PreferencesDialog)
    titles = [dialog.tabs.tabText(at) for at in range(dialog.tabs.count())]
    dialog.tabs.setCurrentIndex(titles.index(tr(Tab.KEYBOARD)))
    return dialog


def verdict_guide(stage: Stage) -> QWidget:
    """The guide to verdicts."""
    desk = stage.sample()
    desk.window.commands.carry_out(Do.VERDICT_GUIDE)
    page = desk.window.commands.help.page
    assert page is not None
    page.resize(620, 900)
    return page


def report(stage: Stage) -> QWidget:
    """Telling of a problem."""
    desk = stage.sample()
    desk.take_care()
    assert desk.keeper is not None
    desk.keeper.begin_report()
    assert desk.keeper.dialog is not None
    desk.keeper.dialog.resize(620, 460)
    return desk.keeper.dialog


def undo_history(stage: Stage) -> QWidget:
    """Everything done since the article was opened."""
    return _dialog(stage, Do.UNDO_HISTORY)


def choosing_versions(stage: Stage) -> QWidget:
    """Two versions of some claims."""
    return versions(stage.half_done().theme)


def banner(stage: Stage) -> QWidget:
    """Two messages that can wait above the desk, and what was just done below."""
    desk = stage.half_done()
    desk.bridge.mark(Verdict.VERIFIED)
    stage.settle()
    desk.window.desk.banner.tell(unfinished_merge("claims.yaml"))
    desk.window.desk.banner.tell(clash_waiting(2))
    return desk.window


def find(stage: Stage) -> QWidget:
    """A word found in the article."""
    desk = stage.half_done()
    desk.window.commands.carry_out(Do.FIND)
    focus = desk.window.focusWidget()
    if focus is not None:
        focus.setProperty("text", "attack")
    return desk.window


def nothing_found(stage: Stage) -> QWidget:
    """A filter that lets nothing through."""
    desk = stage.half_done()
    desk.window.desk.claims.filter_bar.restore(Standing.OPEN, "zebra")
    return desk.window


def right_to_left(stage: Stage) -> QWidget:
    """An article in Arabic, Hebrew and English, in a window read from the right."""
    stage.application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk = stage.desk()
    desk.open_path(str(seed_of(project_with(stage.folder / "mixed", mixed=_MIXED))))
    desk.opener.settle(10)
    desk.bridge.mark(Verdict.VERIFIED)
    desk.bridge.mark(Verdict.DISPUTED)
    return desk.window


def zoomed(stage: Stage) -> QWidget:
    """Article and notes twice as large."""
    desk = stage.half_done()
    desk.theme.set_zoom(2.0)
    return desk.window


def narrow(stage: Stage) -> QWidget:
    """The smallest window."""
    return stage.half_done(_SMALL).window


def narrow_card(stage: Stage) -> QWidget:
    """The smallest window with the note being written."""
    desk = stage.half_done(_SMALL)
    desk.window.commands.carry_out(Do.EDIT_NOTE)
    return desk.window


def narrow_start(stage: Stage) -> QWidget:
    """The smallest window without an article."""
    return stage.desk(_SMALL).window


def focus_mode(stage: Stage) -> QWidget:
    """The text alone."""
    desk = stage.half_done()
    desk.window.commands.carry_out(Do.FOCUS_MODE)
    return desk.window


def _dialog(stage: Stage, do: Do) -> QWidget:
    desk = stage.half_done()
    desk.window.commands.carry_out(do)
    stage.settle()
    shown = stage.application.activeModalWidget()
    assert shown is not None
    return shown


STATES: tuple[Callable[[Stage], QWidget], ...] = (
    *(start, narrow_start, empty_project, empty_article),
    *(sample_fresh, sample_half, finished, half, crowded),
    *(sources_open, source_editor, hidden_characters, articles, nothing_found, find, focus_mode),
    *(palette, keys, settings, undo_history, choosing_versions, verdict_guide, report, banner),
    *(dark, high_contrast, dark_high_contrast, zoomed, narrow, narrow_card, right_to_left),
)
"""The last one turns the application round."""
