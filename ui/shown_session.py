"""The session as views see it: its claims in rows, and which of them is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.review.standing import Standing
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workbench.claims.claim import Claim
    from workbench.review.edits import Change
    from workbench.review.listing import ClaimRow
    from workbench.session import Session


class ShownRows:
    """The claims of the open article as rows, in the order they are listed."""

    def __init__(self) -> None:
        self.all: tuple[ClaimRow, ...] = ()
        self._at: dict[str, int] = {}
        self._claims: Mapping[str, Claim] | None = None

    def __contains__(self, claim_id: str | None) -> bool:
        return claim_id in self._at

    def read(self, rows: tuple[ClaimRow, ...], claims: Mapping[str, Claim] | None) -> None:
        """Show other rows, made from this list of claims."""
        self.all = rows
        self._claims = claims
        self._at = {row.id: at for at, row in enumerate(rows)}

    def are_of(self, claims: Mapping[str, Claim]) -> bool:
        """Whether they were made from this very list of claims, so that their order holds."""
        return claims is self._claims

    def renew(self, fresh: Iterable[ClaimRow]) -> None:
        """Show these claims as they look now; numbers and order stay."""
        rows = list(self.all)
        for row in fresh:
            rows[self._at[row.id]] = row
        self.all = tuple(rows)

    def of(self, claim_id: str | None) -> ClaimRow | None:
        """The row of a claim."""
        return self.all[self._at[claim_id]] if claim_id is not None and claim_id in self else None

    def place(self, claim_id: str | None) -> int:
        """Where a claim is listed, from 0 on; 0 for one that is not."""
        return self._at.get(claim_id or "", 0)

    def nearest(self, at: int) -> str | None:
        """The claim listed at a place, or the last one."""
        return self.all[min(at, len(self.all) - 1)].id if self.all else None


class ShownSession(QObject):
    """What is on the desk, and what every view has to follow; nothing is changed here."""

    opened = Signal()
    """Another article, or none, is on the desk."""
    rows_reset = Signal()
    """Claims came, went or changed their numbers: read `rows` again."""
    rows_changed = Signal(list)
    """These `ClaimRow`s look different now; numbers and order stay."""
    current_changed = Signal()
    """Another claim is selected, or the selected one changed."""
    held = Signal()
    """The article begins to wait for another one to take its place, or goes on after all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self._rows = ShownRows()
        self.current: str | None = None
        self._came_from: str | None = None
        """The claim that was selected before this one."""
        self.is_held = False
        """Whether it waits for another one: keys that are pressed now are meant for that."""

    def hold(self, *, held: bool) -> None:
        """Let the article wait for another one to take its place, or go on."""
        if held != self.is_held:
            self.is_held = held
            self.held.emit()

    def show(self, session: Session | None, claim: str = "") -> None:
        """Put an article on the desk, at a claim."""
        self.session = session
        self._read_rows()
        self.current = None
        self.opened.emit()
        self.rows_reset.emit()
        self.current = claim if claim in self._rows else self._first_open()
        self.current_changed.emit()

    @property
    def rows(self) -> tuple[ClaimRow, ...]:
        """Every claim, in the order of the list."""
        return self._rows.all

    @property
    def is_list_readable(self) -> bool:
        """Whether nothing is wrong in the claim list of the open article."""
        if self.session is None:
            return True
        claims = self.session.project.claims_path(self.session.article.slug)
        return all(problem.path != claims for problem in self.session.files.problems)

    def row(self, claim_id: str | None) -> ClaimRow | None:
        """The row of a claim, as it looks now."""
        return self._rows.of(claim_id)

    @property
    def current_row(self) -> ClaimRow | None:
        """The selected claim's row."""
        return self.row(self.current)

    @property
    def is_at_claim(self) -> bool:
        """Whether a claim is selected that something can be done to."""
        row = self.current_row
        return row is not None and row.standing is not Standing.RETIRED

    @property
    def why_read_only(self) -> str:
        """Why nothing can be said of the selected claim, in words; empty when something can."""
        row = self.current_row
        if row is not None and row.standing is Standing.RETIRED:
            return tr("This claim was {what}. Check what took its place.", what=row.reason)
        if self.is_held:
            return tr("Another article is being opened. Esc stays with this one.")
        return self.session.why_read_only if self.session else ""

    def select(self, claim_id: str | None) -> None:
        """Make a claim the selected one, in every view."""
        if claim_id != self.current and (claim_id is None or claim_id in self._rows):
            self._came_from, self.current = self.current, claim_id
            self.current_changed.emit()

    def _refresh(self, change: Change) -> None:
        """Show what an edit changed, and the claim to go on with."""
        if self.session is None:
            return
        before, at = self.current, self._rows.place(self.current)
        is_reset = not self._rows.are_of(self.session.state.claims)
        fresh = [] if is_reset else self._read_anew(change.claims)
        if is_reset:
            self._read_rows()
        self.current = self._claim_to_go_on_with(change.focus, at)
        if is_reset:
            self.rows_reset.emit()
        else:
            self.rows_changed.emit(fresh)
        if self.current != before:
            self._came_from = before
        if self.current != before or self.current in change.claims:
            self.current_changed.emit()

    def _read_anew(self, claim_ids: Sequence[str]) -> list[ClaimRow]:
        """Read single rows, whose numbers and order are as they were."""
        fresh = [self.session.row(i) for i in claim_ids if self.session and i in self._rows]
        self._rows.renew(fresh)
        return fresh

    def _claim_to_go_on_with(self, wanted: str, at: int) -> str | None:
        """The claim wanted, else the one selected now or before, else the one now at that row."""
        if wanted in self._rows:
            return wanted
        if self.current is None or self.current in self._rows:
            return self.current
        return self._came_from if self._came_from in self._rows else self._rows.nearest(at)

    def _read_rows(self, listed: tuple[ClaimRow, ...] = ()) -> None:
        rows = listed or (self.session.rows() if self.session else ())
        self._rows.read(rows, self.session.state.claims if self.session else None)

    def _next_open(self) -> str | None:
        return self.session.next_open(self.current) if self.session else None

    def _first_open(self) -> str | None:
        """The claim to begin with: the first without a verdict, else the first."""
        return self._next_open() or self._rows.nearest(0)
