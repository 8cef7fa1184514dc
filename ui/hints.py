"""Who is new at the desk is shown the first steps, one line at a time; nobody else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.wording import tr

from .models.hint_words import Hint, hint_text
from .settings import HINTS, HINTS_DONE, Switch
from .views.hint_line import HintLine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from workbench.review.listing import ClaimRow

    from .actions import Actions, Do
    from .bridge import Notice, SessionBridge
    from .settings import Settings
    from .theme.theme import Theme
    from .views.desk_view import DeskView


class Hints(QObject):
    """Chooses what to say from what was done; what was done once is not said again.

    Whoever learnt something at an earlier start is not new any more.
    """

    article_wanted = Signal()
    """The person wants to open an article of their own."""

    def __init__(
        self,
        bridge: SessionBridge,
        desk: DeskView,
        actions: Actions,
        settings: Settings,
        theme: Theme,
        sample: Path,
    ) -> None:
        super().__init__(desk)
        self._bridge = bridge
        self._desk = desk
        self._settings = settings
        self._sample = sample
        self._keys: Mapping[Do, str] = {}
        self._shown: Hint | None = None
        self.line = HintLine(theme, desk.window())
        if settings.value(HINTS_DONE):
            self._end()
        actions.print_on(self)
        self.line.taken.connect(self._take_offer)
        self.line.closed.connect(self._close)
        bridge.opened.connect(self._begin)
        bridge.rows_changed.connect(self._see_changes)
        bridge.noticed.connect(self._see_notice)
        desk.panes.alone_changed.connect(self._say)
        self._begin()

    def follow_settings(self) -> None:
        """Begin again, or say nothing more, as was just chosen."""
        self._choose()

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self._say()

    @property
    def is_on(self) -> bool:
        """Whether there is still something to learn."""
        return self._settings.value(HINTS) == Switch().on

    @property
    def _done(self) -> frozenset[str]:
        return frozenset(self._settings.value(HINTS_DONE).split())

    def _learn(self, hint: Hint) -> None:
        """Remember that this was done."""
        if hint not in self._done:
            self._settings.set(HINTS_DONE, " ".join(sorted(self._done | {hint.value})))

    def _end(self) -> None:
        """Say nothing from now on, until it is asked for."""
        self._settings.set(HINTS, Switch().off)
        self._settings.set(HINTS_DONE, "")

    def _begin(self) -> None:
        """Another article is on the desk."""
        if self._shown is Hint.END:
            self._end()
        self._choose()

    def _see_changes(self, rows: Sequence[ClaimRow]) -> None:
        session = self._bridge.session
        if self._shown is not Hint.ADD or session is None:
            return
        checks = (session.check(row.id) for row in rows)
        if any(check and (check.links or check.note) for check in checks):
            self._learn(Hint.ADD)
            self._choose()

    def _see_notice(self, notice: Notice) -> None:
        """A verdict was given, perhaps: the claim that it is about is selected no more."""
        session, row = self._bridge.session, notice.row
        check = session.check(row.id) if session and row else None
        if self._shown is Hint.JUDGE and notice.undoable and check and check.verdict:
            self._learn(Hint.JUDGE)
        self._choose()

    def _choose(self) -> None:
        """See what is to be said now."""
        wanted = self._wanted() if self.is_on else None
        if wanted is not self._shown:
            self._shown = wanted
            self._say()

    def _wanted(self) -> Hint | None:
        session = self._bridge.session
        if session is None:
            return None
        counts = session.counts()
        if counts.claims and not counts.open and Hint.JUDGE in self._done:
            return self._last(session.project.root)
        if Hint.JUDGE not in self._done:
            return Hint.JUDGE if counts.open else None
        return Hint.ADD if Hint.ADD not in self._done else None

    def _last(self, project: Path) -> Hint | None:
        """What is said of the sample when it is done; after one's own article there is no more."""
        if project == self._sample:
            return Hint.END
        self._end()
        return None

    def _say(self) -> None:
        shown = None if self._desk.panes.is_alone else self._shown
        text = hint_text(shown, self._keys) if shown else ""
        had_focus = self.line.has_focus
        self.line.say(text, tr("Open your own article…") if shown is Hint.END else "")
        self._desk.claims.table.setAccessibleDescription(text)
        if had_focus and not text:
            self._desk.focus_list()

    def _take_offer(self) -> None:
        self._end()
        self._choose()
        self.article_wanted.emit()

    def _close(self) -> None:
        self._end()
        self._choose()
