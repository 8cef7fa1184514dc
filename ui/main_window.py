"""The window: puts the panes together and connects them. What things mean is decided elsewhere."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from workbench.later import later
from workbench.review.standing import Standing
from workbench.wording import tr

from .actions import COLOURS, Actions, Do
from .commands import SCHEMES, Commands
from .coverage import CoverageLedger
from .messages import title_text
from .models.abilities import Moment, why_not
from .models.panes import Panes
from .pane_commands import FocusMode
from .saved_sign import SavedSign
from .saver import SaveState
from .telling import Telling
from .views.desk_view import DeskView
from .views.status_line import StatusLine
from .views.tool_line import ToolLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench import clashes
    from workbench.errors import WorkbenchError
    from workbench.recent import RecentProject
    from workbench.review.listing import ClaimRow

    from . import context_menus, finish, lookup, sources
    from .bridge import SessionBridge
    from .settings import Settings
    from .theme.theme import Theme
    from .views import reading_order, start_page, toast
    from .views.claim_card import ClaimCard
    from .views.prepared_rows import PreparedRows
else:
    clashes = later("workbench.clashes")
    context_menus = later("ui.context_menus")
    lookup, sources = later("ui.lookup"), later("ui.sources")
    finish = later("ui.finish")
    reading_order = later("ui.views.reading_order")
    start_page = later("ui.views.start_page")

_SIZE = QSize(1440, 900)
"""Of the window the first time, where the screen has room for it."""
_SHARE_OF_SCREEN = 0.94


class MainWindow(QMainWindow):
    """One article on the desk, or the start page."""

    path_wanted = Signal(str)
    """The reviewer named an article or a project to open."""
    sample_wanted = Signal()
    reviewer_wanted = Signal()
    """The reviewer wants to check under another name."""
    first_seen = Signal()
    """The window was painted for the first time: what could wait for that is done now."""

    def __init__(self, bridge: SessionBridge, theme: Theme, settings: Settings) -> None:
        super().__init__()
        QGuiApplication.setPalette(theme.qt_palette())  # before there are widgets to be told
        self._bridge = bridge
        self._theme = theme
        self._settings = settings
        self.actions_ = Actions(self)
        self.desk = DeskView(theme, self)
        self.tool_line = ToolLine(
            self.actions_[Do.OPEN], self.actions_[Do.UNDO], self.actions_[Do.REDO], theme, self
        )
        self.status_line = StatusLine(theme, self)
        self.saved_sign = SavedSign(bridge, self.status_line, self.desk)
        self.focus_mode = FocusMode(
            *(self, self.desk, self.tool_line, self.status_line, self.actions_, theme)
        )
        self._counting = QTimer(self, singleShot=True, interval=0)
        self.commands = Commands(self, self.desk, bridge, theme, settings, self.actions_)
        self._message = ""
        """Why something could not be opened, for the start page."""
        self._arriving = False
        """Whether an article was just opened and the list waits for the focus."""
        self._first_frame = QTimer(self, singleShot=True, interval=0)
        self._is_seen = False
        self._lay_out()
        self._connect_bridge()
        self.coverage = CoverageLedger(bridge, self.desk.article, self)
        self.telling = Telling(
            *(bridge, self.desk, self.status_line, self.coverage, self.actions_, theme)
        )
        self._connect_views()
        self._enable()

    @cached_property
    def start_page(self) -> start_page.StartPage:
        """The start page, made when it is first needed: most starts go straight to an article."""
        page = start_page.StartPage(self._theme, self)
        page.sample_wanted.connect(self.sample_wanted)
        page.open_wanted.connect(self.commands.ask_path)
        page.path_dropped.connect(self.path_wanted)
        page.project_wanted.connect(self.path_wanted)
        self._stack.addWidget(page)
        self.actions_.print_on(page)
        return page

    @property
    def toast(self) -> toast.Toast:
        """What was just done, above the text."""
        return self.telling.toast

    def show_line(self, line: QWidget) -> None:
        """Give a line of its own to this, above the status line."""
        centre = self.status_line.parentWidget()
        column = centre.layout() if centre is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.status_line), line)

    def show_recent(self, projects: Sequence[RecentProject]) -> None:
        """List these projects on the start page."""
        self.start_page.set_recent(projects)

    def come_forward(self) -> None:
        """Show the window above all others, as far as the system lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)  # where no window may come by itself, its name asks for attention

    def report(self, error: WorkbenchError) -> None:
        """Show an error above the desk, or on the start page when no article is open.

        What a person can settle is told with that offer, by others.
        """
        session, saver = self._bridge.session, self._bridge.saver
        waits = session is not None and session.files.unfinished and saver.error is error
        if waits or clashes.is_question(error):
            return
        retry = tr("Try again") if saver.state is SaveState.FAILED else ""
        self.desk.banner.show_message(str(error), retry)
        if self._bridge.session is None:
            self._message = str(error)
            self.start_page.show_message(self._message)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the window as it is read; from what is gone the list is next."""
        return self.desk.take_lost_keyboard() or reading_order.go_on(self, back=not forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the first time, say so once the whole frame is on the screen."""
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            self._first_frame.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first, and close then; stay when that is impossible, unless the reviewer insists."""
        if self.commands.departure.is_free():
            self._remember()
            event.accept()
        else:
            event.ignore()
            self.commands.departure.leave(self.close, self._stay_open)

    def _lay_out(self) -> None:
        self.actions_.fill(self.menuBar())
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.desk)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.tool_line, 0), (self._stack, 1), (self.status_line, 0)):
            column.addWidget(widget, stretch)
        self.setCentralWidget(centre)
        colours = QActionGroup(self)
        for do in COLOURS:
            colours.addAction(self.actions_[do])
        self.setMinimumSize(640, 480)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))
        self.restoreGeometry(self._settings.bytes_of("window"))
        kept = bytes(self._settings.bytes_of("panes").data()).decode("ascii", "replace")
        self.desk.panes.restore(Panes.read(kept))

    def _connect_bridge(self) -> None:
        self._bridge.opened.connect(self._show_article)
        self._bridge.rows_reset.connect(self._show_rows)
        self._bridge.rows_refined.connect(self._show_refined_rows)
        self._bridge.rows_changed.connect(self._show_changed_rows)
        self._bridge.current_changed.connect(self._show_current)
        self._bridge.held.connect(self._enable)
        self._bridge.failed.connect(self.report)
        self._counting.timeout.connect(self._show_counts)

    def _connect_views(self) -> None:
        bridge, desk = self._bridge, self.desk
        self.actions_.wanted.connect(self.commands.carry_out)
        self.commands.path_wanted.connect(self.path_wanted)
        self.commands.carving.abilities_changed.connect(self._enable)
        self.commands.carving.hint_changed.connect(self.status_line.show_hint)
        self.commands.untouched_wanted.connect(self.coverage.next_untouched)
        self.commands.help.messages_wanted.connect(self.telling.open_list)
        self.actions_.wanted.connect(self.telling.follow_step)
        self.actions_.scope_to(desk.key_panes)
        bridge.way_on = desk.claims.way_on
        desk.claims.claim_chosen.connect(bridge.select)
        desk.article.view.claim_chosen.connect(bridge.select)
        desk.retry_wanted.connect(bridge.save_now)
        desk.card_made.connect(self._take_card)
        self._first_frame.timeout.connect(self.first_seen)
        self.first_seen.connect(desk.make_card)
        self.first_seen.connect(desk.article.make_coverage)
        self.first_seen.connect(self.focus_mode.add_toggles)
        self.first_seen.connect(self.focus_mode.place_verdicts)
        self.actions_[Do.SAVE].triggered.connect(self.saved_sign.answer)
        self.tool_line.reviewer_clicked.connect(self.reviewer_wanted)
        self._theme.changed.connect(self._follow_theme)

    def _take_card(self, card: ClaimCard) -> None:
        bridge = self._bridge
        card.verdict_given.connect(bridge.mark)
        card.reopen_wanted.connect(bridge.reopen)
        card.note_written.connect(self._write_note)
        card.links_entered.connect(bridge.add_links)
        card.link_removed.connect(bridge.remove_link)
        card.previous_wanted.connect(self.commands.previous_claim)
        card.next_wanted.connect(self.commands.next_claim)
        card.previous_wanted.connect(self.telling.say_place)
        card.next_wanted.connect(self.telling.say_place)
        card.left.connect(self.desk.leave_card)
        card.similar.claim_wanted.connect(self.commands.lead_to)
        card.similar.claim_wanted.connect(self.telling.say_place)
        looking = lookup.Lookup(bridge, self)
        looking.found.connect(card.similar.show_similar)
        card.similar.sources_wanted.connect(looking.use_sources)
        sources.Sources(bridge, card.evidence, self)
        ending = finish.Finish(bridge, self.desk, card, self._theme)
        ending.untouched_wanted.connect(self.actions_[Do.NEXT_UNTOUCHED].trigger)
        context_menus.ContextMenus(self.actions_, self.desk, card, bridge)
        self.actions_.print_on(card)
        self._show_claim(card)

    def _show_article(self) -> None:
        session = self._bridge.session
        self._arriving = session is not None
        self._stack.setCurrentWidget(self.desk if session else self.start_page)
        if session is None:
            self.start_page.show_message(self._message)
        self._message = ""
        if session is None:
            self.desk.panes.set_alone(alone=False)
        self.tool_line.setVisible(session is not None and not self.desk.panes.is_alone)
        self.focus_mode.place_verdicts()
        self.desk.dismiss_message()
        name = title_text(session.article.title) if session else ""
        program = tr("Fact-check workbench")
        self.setWindowTitle(f"{name} — {program}" if name else program)
        self.tool_line.show_reviewer(session.reviewer.name if session else "")
        if session:
            self.desk.article.show_article(
                session.article, len(session.sentences), session.language
            )
        self.saved_sign.show()
        self._enable()
        self.status_line.show_counts(session.counts() if session else None)
        self._counting.start()

    def _show_rows(self) -> None:
        is_readable = self._bridge.is_list_readable
        self.desk.claims.set_rows(self._bridge.rows, is_readable=is_readable)
        self.desk.article.view.set_rows(self._bridge.rows)
        if self._arriving and self._bridge.rows:
            self._arriving = False
            self.desk.claims.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._counting.start()
        self._enable()

    def _show_refined_rows(self, ready: PreparedRows) -> None:
        self.desk.replace_rows(ready)
        if self.desk.has_card:
            self._show_claim(self.desk.card)
        self._counting.start()
        self._enable()

    def _show_changed_rows(self, rows: list[ClaimRow]) -> None:
        self.desk.claims.update_rows(rows)
        self.desk.article.view.update_rows(rows)
        self._counting.start()
        self._enable()

    def _show_current(self) -> None:
        self.desk.claims.select(self._bridge.current)
        self.desk.article.view.select(self._bridge.current)
        if self.desk.has_card:
            self._show_claim(self.desk.card)
        self._enable()

    def _show_claim(self, card: ClaimCard) -> None:
        row, session = self._bridge.current_row, self._bridge.session
        if row and session:
            card.set_read_only(self._bridge.why_read_only)
            check, day = session.check(row.id), session.files.article_date
            card.show_claim(row, check, session.counts().claims, day)
            card.waiting.show_fault(session.files.why_waits(row.id), is_said=check is not None)
            card.before.show_sentence(session.ground.sentence_before(session.claim(row.id)))
        else:
            card.show_nothing()

    def _show_counts(self) -> None:
        session = self._bridge.session
        incomplete = self.desk.claims.model.counts().get(Standing.INCOMPLETE, 0)
        self.status_line.show_counts(session.counts() if session else None, incomplete)

    def _enable(self) -> None:
        session = self._bridge.session
        undo = session.history.undo_label if session else ""
        if self.commands.carving.is_splitting:
            undo = tr("splitting the sentence")
        redo = session.history.redo_label if session else ""
        self.actions_.retitle(Do.UNDO, tr("&Undo {what}", what=undo) if undo else tr("&Undo"))
        self.actions_.retitle(Do.REDO, tr("&Redo {what}", what=redo) if redo else tr("&Redo"))
        moment = Moment(
            has_article=session is not None,
            has_claim=self._bridge.current is not None,
            is_retired=not self._bridge.is_at_claim,
            can_undo=bool(undo),
            can_redo=bool(redo),
            why_not_afresh=self.commands.carving.why_not_afresh,
            is_held=session is not None and self._bridge.is_held,
        )
        self.actions_.enable(why_not(moment))
        chosen = next(do for do, scheme in SCHEMES.items() if scheme is self._theme.scheme)
        self.actions_[chosen].setChecked(True)
        self.actions_[Do.HIGH_CONTRAST].setChecked(self._theme.palette.contrast)

    def _write_note(self, claim_id: str, note: str, continues: bool) -> None:
        self._bridge.write_note(claim_id, note, continues=continues)

    def _follow_theme(self) -> None:
        QGuiApplication.setPalette(self._theme.qt_palette())
        self._settings.set_zoom(self._theme.zoom)
        self._enable()

    def _remember(self) -> None:
        self._settings.set_bytes("window", self.saveGeometry())
        self._settings.set_bytes("panes", QByteArray(self.desk.panes.panes.text().encode()))

    def _stay_open(self) -> None:
        """Go on as before: there is nothing to do."""
