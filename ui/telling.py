"""Tells what just happened above the text, and keeps the last messages to read again."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.later import later

from .actions import Do
from .messages import counted, in_figures, one_line
from .models.claim_words import place_text, told_with_place

if TYPE_CHECKING:
    from workbench.identity import Reviewer
    from workbench.review.standing import Standing

    from .actions import Actions
    from .bridge import Notice, SessionBridge
    from .coverage import CoverageLedger
    from .dialogs import message_list
    from .models import message_log
    from .theme.theme import Theme
    from .views import spoken, toast
    from .views.desk_view import DeskView
    from .views.status_line import StatusLine
else:
    message_list = later("ui.dialogs.message_list")
    message_log = later("ui.models.message_log")
    spoken, toast = later("ui.views.spoken"), later("ui.views.toast")


_STEPS = frozenset({Do.NEXT, Do.PREVIOUS, Do.NEXT_OPEN, Do.PREVIOUS_OPEN, Do.NEXT_UNTOUCHED})
"""They lead to another claim and say no more."""


class Telling(QObject):
    """Shows each notice as a toast; what the banner says is kept in the list, too.

    Nothing of it is ever written to the disk.
    """

    def __init__(
        self,
        bridge: SessionBridge,
        desk: DeskView,
        status_line: StatusLine,
        coverage: CoverageLedger,
        actions: Actions,
        theme: Theme,
    ) -> None:
        super().__init__(desk)
        self._bridge = bridge
        self._desk = desk
        self._status_line = status_line
        self._coverage = coverage
        self._actions = actions
        self._theme = theme
        self._told_at: str | None = None
        """The claim that was selected when the toast was shown."""
        self._is_elsewhere = False
        """Whether a claim was selected since it was said last which one is."""
        self._reviewer: Reviewer | None = None
        """Whose messages are kept."""
        self.dialog: message_list.MessageListDialog | None = None
        self._opened = QTimer(self, singleShot=True, interval=0)
        """Until the claims and the place in them are there, too."""
        self._opened.timeout.connect(self._say_opened)
        bridge.opened.connect(self._opened.start)
        bridge.opened.connect(self._follow_reviewer)
        bridge.noticed.connect(self._tell)
        bridge.current_changed.connect(self._follow_claim)
        desk.message_told.connect(self._keep_banner)
        status_line.messages_wanted.connect(actions[Do.MESSAGES].trigger)

    @cached_property
    def toast(self) -> toast.Toast:
        """What was just done, made when there is first something to say."""
        made = toast.Toast(self._theme, self._desk, self._desk.article, self._desk.line_above)
        made.undo_wanted.connect(self._actions[Do.UNDO].trigger)
        self._actions.print_on(made)
        return made

    @cached_property
    def log(self) -> message_log.MessageLog:
        """The last messages, kept since the first."""
        return message_log.MessageLog()

    def open_list(self) -> None:
        """Show the last messages; none of them is new any more."""
        self.dialog = message_list.MessageListDialog(
            self.log.read(), self._theme, self._desk.window()
        )
        self.dialog.finished.connect(self._forget)
        self.dialog.open()
        self._status_line.show_unseen(0)

    def say_place(self) -> None:
        """Tell who only hears which claim is selected now; the list does so where the keys are."""
        row, session = self._bridge.current_row, self._bridge.session
        moved, self._is_elsewhere = self._is_elsewhere, False
        if moved and row and session and not self._desk.claims.table.hasFocus():
            spoken.announce(self._desk, place_text(row, session.counts().claims))

    def follow_step(self, do: Do) -> None:
        """Say where this has led, if it is one of those that only lead somewhere."""
        if do in _STEPS:
            self.say_place()

    def _say_opened(self) -> None:
        session = self._bridge.session
        if session is None:
            return
        counts = session.counts()
        said = counted(
            "“{title}” is on the desk. {count} claim, {open} of them not checked",
            "“{title}” is on the desk. {count} claims, {open} of them not checked",
            counts.claims,
            title=one_line(session.article.title),
            open=in_figures(counts.open),
        )
        spoken.announce(self._desk, said)

    def _tell(self, notice: Notice) -> None:
        standing = notice.row.standing if notice.row else None
        said = self._coverage.with_news(notice.text)
        self._told_at = self._bridge.current
        aloud = said.replace(notice.text, notice.aloud or notice.text, 1)
        row, session = self._bridge.current_row, self._bridge.session
        if notice.moved and row and session:
            self._is_elsewhere = False
            aloud = told_with_place(aloud, row, session.counts().claims)
        shown = notice.text if said != notice.text and self._is_summed_up else said
        self.toast.show_message(shown, standing, undoable=notice.undoable, aloud=aloud)
        self._keep(said, standing, is_new=notice.unasked)

    @property
    def _is_summed_up(self) -> bool:
        """Whether the card says how the article was judged, which need not be said beside it."""
        session = self._bridge.session
        return session is not None and self._desk.panes.is_card_shown and not session.counts().open

    def _keep_banner(self, text: str) -> None:
        self._keep(text)

    def _keep(self, text: str, standing: Standing | None = None, *, is_new: bool = True) -> None:
        at = datetime.now().astimezone()
        self.log.add(message_log.Told(text, at, standing), is_new=is_new)
        self._status_line.show_unseen(self.log.unseen)

    def _follow_reviewer(self) -> None:
        """What one reviewer was told of their verdicts is nothing for the next one to read."""
        session, before = self._bridge.session, self._reviewer
        if session is None or session.reviewer == before:
            return
        self._reviewer = session.reviewer
        if before is not None and "log" in vars(self):
            self.log.forget()
            self._status_line.show_unseen(0)
            self.toast.dismiss()

    def _follow_claim(self) -> None:
        """A toast about one claim goes when another is selected."""
        self._is_elsewhere = True
        if "toast" in vars(self) and self._bridge.current != self._told_at:
            self.toast.dismiss()

    def _forget(self) -> None:
        """The dialog deletes itself."""
        self.dialog = None
