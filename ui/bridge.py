"""Between the session and the window: intentions in, signals out; it saves by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from workbench.errors import CannotCarve, WorkbenchError
from workbench.review.evidence import links_in, other_addresses_in
from workbench.wording import marked, tr

from .models import news
from .models.notice_words import (
    judged_aloud,
    judged_text,
    links_added_text,
    name_of,
    no_link_text,
    nowhere_to_go,
    set_aside_elsewhere_text,
    set_aside_text,
)
from .saver import Saver
from .shown_session import ShownSession

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from workbench.adopting import Adopted
    from workbench.clashes import Answered
    from workbench.keeping import Kept
    from workbench.review.edits import Change
    from workbench.review.listing import ClaimRow
    from workbench.review.verdict import Verdict
    from workbench.saving import Saved
    from workbench.session import Session


class Notice(NamedTuple):
    """What just happened, said in one sentence at the foot of the window."""

    text: str
    row: ClaimRow | None = None
    undoable: bool = False
    moved: bool = False
    """Whether another claim may be selected now, which those who only hear have to be told."""
    aloud: str = ""
    """How it is put for them, where that is shorter."""
    unasked: bool = False
    """Whether it tells of what others did."""


class SessionBridge(ShownSession):
    """Intentions in, and what came of them as signals. Only here does the window change data."""

    noticed = Signal(object)
    """A `Notice`."""
    failed = Signal(object)
    """A `WorkbenchError` the reviewer has to know of."""
    rows_refined = Signal(object)
    """As `rows_reset`, but nothing may move; with what `adopt` was given to show them by."""
    taking_in = Signal()
    """What others changed comes next: a text that was typed until now is handed over before."""
    looked = Signal()
    """What others did to the files has been taken note of."""
    closing = Signal()
    """The program ends: whoever works for the desk comes to an end, too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.way_on: Callable[[], str | None] = self._next_open
        """Which claim comes after the selected one once that is done with; a list of claims knows
        better than the article's order."""
        self.saver = Saver(self)
        self.saver.saved.connect(self._take_in)
        self.saver.failed.connect(self.failed)

    def show(self, session: Session | None, claim: str = "") -> None:
        """Put an article on the desk, at a claim; the one before has to be saved (`flush`)."""
        self.saver.watch(session)
        super().show(session, claim)

    def step(self, target: str | None, *, back: bool) -> None:
        """Select this neighbour; without one, say that the list goes on no further."""
        if target is not None:
            self.select(target)
        elif self.current is not None:
            up = tr("No claim further up in the list")
            down = tr("No claim further down in the list")
            self.noticed.emit(Notice(up if back else down))

    def step_open(self, target: str | None) -> None:
        """Select this open claim; without one, say that none is left, or none in sight."""
        if target:
            self.select(target)
        elif self.session:
            self.noticed.emit(Notice(nowhere_to_go(self.rows, self.current)))

    def mark(self, verdict: Verdict) -> None:
        """Judge the selected claim and go on as `way_on` says."""
        if self.session is None or self.current is None:
            return
        judged = self.current
        if self.attempt(self._judge, self.session, judged, verdict):
            row = self.row(judged)
            said, aloud = judged_text(row, verdict), judged_aloud(row, verdict)
            moved = self.current != judged
            self.noticed.emit(Notice(said, row, undoable=True, moved=moved, aloud=aloud))

    def _judge(self, session: Session, claim_id: str, verdict: Verdict) -> Change:
        """Give a verdict, and name the claim to go on with."""
        change = session.mark(claim_id, verdict)
        following = self.way_on()
        return replace(change, focus=following) if following else change

    def reopen(self) -> None:
        """Take the verdict on the selected claim back."""
        if self.session and self.current and self.attempt(self.session.reopen, self.current):
            self.notice_current(marked("{claim} reopened"))

    def write_note(self, claim_id: str, note: str, *, continues: bool = False) -> None:
        """Keep a note; one that continues the last one is the same step for undo."""
        if self.session and claim_id in self._rows:
            self.attempt(self.session.write_note, claim_id, note, continues=continues)

    def add_links(self, text: str) -> None:
        """Add every link in a pasted, dropped or typed text to the selected claim."""
        if self.session is None or self.current is None:
            return
        links, left_out = links_in(text), other_addresses_in(text)
        if not links:
            self.noticed.emit(Notice(no_link_text(left_out)))
            return
        change = self.attempt(self.session.add_links, self.current, links)
        if change is not None:
            said = links_added_text(len(links), left_out, is_new=bool(change))
            self.noticed.emit(Notice(said, self.current_row, undoable=bool(change)))

    def remove_link(self, key: str) -> None:
        """Take a source off the selected claim."""
        session, claim = self.session, self.current
        if session and claim and self.attempt(session.remove_link, claim, key):
            self.noticed.emit(Notice(tr("Link removed"), self.current_row, undoable=True))

    def set_aside(self, claim_id: str, reason: str) -> None:
        """Put a claim aside and go on."""
        if self.session is None:
            return
        row, following = self.row(claim_id), self.way_on()
        if self.attempt(self.session.set_aside, claim_id, reason):
            if following:
                self.select(following)
            said, row = set_aside_text(row, reason), self.row(claim_id)
            self.noticed.emit(Notice(said, row, undoable=True, moved=bool(following)))

    def bring_back(self) -> None:
        """Make the selected claim one to check again."""
        if self.session and self.current and self.attempt(self.session.bring_back, self.current):
            self.notice_current(marked("{claim} brought back"))

    def undo(self) -> None:
        """Take the last action back and show the claim it was about."""
        if self.session and (label := self.session.history.undo_label):
            self._apply(self.session.undo())
            told = tr("Undone: {what}", what=label)
            self.noticed.emit(Notice(told, self.current_row, moved=True))

    def redo(self) -> None:
        """Carry the action taken back out again and show the claim it is about."""
        if self.session and (label := self.session.history.redo_label):
            self._apply(self.session.redo())
            told = tr("Done again: {what}", what=label)
            self.noticed.emit(Notice(told, self.current_row, undoable=True, moved=True))

    def attempt(
        self, action: Callable[..., Change], *args: object, **options: object
    ) -> Change | None:
        """Carry an edit out; ``None`` when it was refused, and then the reviewer is told why."""
        try:
            change = action(*args, **options)
        except CannotCarve as error:
            self.noticed.emit(Notice(str(error)))
            return None
        except WorkbenchError as error:
            self.failed.emit(error)
            return None
        return self._apply(change)

    def take_over(self, kept: Kept, settled: Answered | None) -> None:
        """Bring in work that an earlier session could not save, as one step that can be undone.

        Raises `WorkbenchError`; with a clash in it where somebody has to choose first.
        """
        if self.session and self.session.salvage:
            self._apply(self.session.salvage.take_over(self.session, kept, settled))
            self.noticed.emit(Notice(tr("The kept work was taken over"), undoable=True))

    def adopt(self, refined: Adopted, ready: object) -> bool:
        """Show refined claims in the place of sentences; not while saving, or after any change."""
        if self.session is None or self.saver.is_busy or not self.session.adopt(refined):
            return False
        self._read_rows(refined.rows)
        self.current = refined.firsts.get(self.current or "", self.current)
        self.rows_refined.emit(ready)
        self.saver.save_soon()
        return True

    def flush(self) -> bool:
        """Save and wait for it; says whether everything is on disk now."""
        return self.saver.flush()

    def rescue(self, seconds: float) -> bool:
        """Save within that time, and keep a copy of what can't be; says whether all is on disk."""
        return self.saver.rescue(seconds)

    def save_now(self) -> None:
        """Start saving without waiting for a pause."""
        self.saver.save_now()

    def close(self) -> None:
        """End the worker; the bridge takes no more work."""
        self.saver.rest()
        self.closing.emit()
        self.saver.close()

    def notice_current(self, text: str) -> None:
        """Tell what was done with the selected claim, which ``text`` calls ``{claim}``."""
        row = self.current_row
        self.noticed.emit(Notice(tr(text, claim=name_of(row)), row, undoable=True))

    def _apply(self, change: Change) -> Change:
        """Show what an edit changed and the claim to go on with; see to it that it is saved."""
        if change:
            self._refresh(change)
            self.saver.save_soon()
        else:
            self.select(change.focus or self.current)
        return change

    def _take_in(self, result: Saved) -> None:
        """Take note of what was written, and of what came in from outside with it."""
        if self.session is None:
            return
        if result.foreign:
            self.taking_in.emit()
        before = self.session.files
        foreign = self.session.saved(result)
        now, was = self.session.files, [self.row(each) for each in foreign.claims]
        if foreign or now.standards != before.standards:
            self._read_rows()
            self.rows_reset.emit()
            if self.current not in self._rows:
                self.current = self._first_open()
            self.current_changed.emit()
        elif now.own.refused != before.own.refused:
            self.current_changed.emit()
        if foreign:
            is_mine = before.hides_mine and not now.hides_mine
            own = news.shown_again(now.own.path.name) if is_mine else ""
            told = own or news.taken_in((), len(foreign.claims))
            if aside := set_aside_elsewhere_text(filter(None, was), self.row):
                told = f"{told} {aside}"
            self.noticed.emit(Notice(told, unasked=True))
        self.looked.emit()
