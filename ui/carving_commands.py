"""What the actions on a claim's place and facts do: from the table of actions to the knife."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from workbench.claims.granularity import Granularity
from workbench.later import later
from workbench.review.standing import Standing
from workbench.wording import tr

from .actions import Do
from .knife import Knife
from .views.kept_still import kept_still

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.afresh import Afresh
    from workbench.claims.claim import Kind
    from workbench.review.listing import ClaimRow

    from . import afresh, boundaries
    from .bridge import SessionBridge
    from .models import speaker_names
    from .theme.theme import Theme
    from .views import aside_menu, claim_facts, take_over_offer
    from .views.claim_card import ClaimCard
    from .views.desk_view import DeskView
else:
    boundaries = later("ui.boundaries")
    speaker_names = later("ui.models.speaker_names")
    aside_menu = later("ui.views.aside_menu")
    claim_facts = later("ui.views.claim_facts")
    take_over_offer = later("ui.views.take_over_offer")


class CarvingCommands(QObject):
    """Carries out what is done to claims by hand, and serves the card's fields for it."""

    hint_changed = Signal(str)
    """What the keys do now; empty when they do what they always do."""
    abilities_changed = Signal()
    """Something can be done now that could not be done before, or the other way round."""

    def __init__(self, desk: DeskView, bridge: SessionBridge, theme: Theme) -> None:
        super().__init__(desk)
        self._desk = desk
        self._bridge = bridge
        self._theme = theme
        self._view = desk.article.view
        self._names: tuple[object, list[str]] | None = None
        self.knife = Knife(bridge, self)
        self._boundaries: boundaries.Boundaries | None = None
        self._afresh: afresh.SplitterAfresh | None = None
        desk.card_made.connect(self._take_card)
        bridge.current_changed.connect(self._show_offers)

    @property
    def boundaries(self) -> boundaries.Boundaries:
        """The edges that can be moved, made when first there is somebody to move them."""
        if self._boundaries is None:
            self._boundaries = boundaries.Boundaries(
                self._bridge, self.knife, self._view, self._theme
            )
            self._boundaries.hint_changed.connect(self.hint_changed)
        return self._boundaries

    @property
    def why_not_afresh(self) -> str:
        """Why a sentence can't be split afresh now; empty where it can."""
        if self._afresh is None:
            return tr("The language parser is not ready yet.")
        if self._bridge.current_row is None:
            return tr("Select a claim of the sentence first.")
        return "" if self._afresh.is_english else tr("Only English sentences can be split.")

    def split_afresh_with(self, splitter: afresh.SplitterAfresh) -> None:
        """From now on sentences can be split afresh, by this."""
        self._afresh = splitter
        splitter.answered.connect(self._put_afresh)
        splitter.busy_changed.connect(self.abilities_changed)
        self.abilities_changed.emit()

    @property
    def is_splitting(self) -> bool:
        """Whether a sentence is being split afresh: what undo takes back first."""
        return self._afresh is not None and self._afresh.is_busy

    def call_off_splitting(self) -> None:
        """Let the sentence be; nothing arrives any more."""
        if self._afresh is not None:
            self._afresh.call_off()

    def handlers(self) -> dict[Do, Callable[[], object]]:
        """What each of these actions does."""
        return {
            Do.NEW_CLAIM: self._new_claim,
            Do.ADD_WORDS: self._add_words,
            Do.TAKE_PIECE: self._take_piece,
            Do.BOUNDARIES: self._move_edges,
            Do.SPLIT: self._split,
            Do.MERGE: self._merge,
            Do.COARSE: self._split_coarse,
            Do.NORMAL: self._split_normal,
            Do.FINE: self._split_fine,
            Do.RESTATE: self._restate,
            Do.CHANGE_KIND: self._change_kind,
            Do.CHANGE_SPEAKER: self._change_speaker,
            Do.SET_ASIDE: self._set_aside_or_back,
        }

    def hand_over(self) -> None:
        """Keep what is being moved or typed: nothing overtakes it."""
        if self._boundaries is not None:
            self._boundaries.keep()
        if self._desk.has_card:
            self._desk.card.facts.hand_over()

    # In the article

    def _split(self) -> None:
        with kept_still(self._view):
            self.knife.split(self._view.caret_offset())

    def _merge(self) -> None:
        with kept_still(self._view):
            self.knife.merge_with_next()

    def _new_claim(self) -> None:
        with kept_still(self._view):
            if self.knife.new_claim(self._view.picked.spans):
                self._view.picked.end()

    def _add_words(self) -> None:
        with kept_still(self._view):
            if self.knife.add_words(self._view.picked.spans):
                self._view.picked.end()

    def _take_piece(self) -> None:
        with kept_still(self._view):
            self.knife.take_piece(self._view.caret_offset())

    def _move_edges(self) -> None:
        self.boundaries.toggle()

    def _split_coarse(self) -> None:
        self._split_afresh(Granularity.COARSE)

    def _split_normal(self) -> None:
        self._split_afresh(Granularity.NORMAL)

    def _split_fine(self) -> None:
        self._split_afresh(Granularity.FINE)

    def _split_afresh(self, granularity: Granularity) -> None:
        if self._afresh is not None:
            self._afresh.ask(granularity)

    def _put_afresh(self, granularity: Granularity, found: Afresh) -> None:
        with kept_still(self._view):
            self.knife.split_afresh(granularity, found)

    # On the card

    def _take_card(self, card: ClaimCard) -> None:
        card.facts.restated.connect(self.knife.restate)
        card.facts.kind_chosen.connect(self._keep_kind)
        card.facts.speaker_entered.connect(self.knife.change_speaker)
        card.facts.speaker.names_wanted.connect(self._offer_names)
        card.offer.wanted.connect(self.knife.take_over)
        self._show_offers()
        _ = self.boundaries  # by now the first frame is seen, and the mouse may come

    def _restate(self) -> None:
        claim_facts.edit_in(self._desk.card.facts.statement)

    def _change_kind(self) -> None:
        self._desk.card.facts.kind.setFocus()
        self._desk.card.facts.kind.showPopup()

    def _change_speaker(self) -> None:
        claim_facts.edit_in(self._desk.card.facts.speaker)

    def _keep_kind(self, claim: str, kind: Kind) -> None:
        self.knife.change_kind(claim, kind)
        self._desk.card.left.emit()

    def _offer_names(self) -> None:
        """Have the article's names ready; they are looked for once."""
        session = self._bridge.session
        if session is None:
            return
        if self._names is None or self._names[0] is not session.article:
            known = (row.speaker for row in self._bridge.rows)
            names = speaker_names.speaker_names(session.article.text, known)
            self._names = (session.article, names)
        self._desk.card.facts.speaker.offer(self._names[1])

    def _show_offers(self) -> None:
        """Show what the selected claim may take over."""
        if not self._desk.has_card:
            return
        session, current = self._bridge.session, self._bridge.current
        shown = []
        if session and self._bridge.current_row and current:
            shown = [
                take_over_offer.Offered(offer, session.claim(offer.claim).state, session.today())
                for offer in session.carver.offers(current)
            ]
        self._desk.card.offer.show_offers(shown)

    # Setting aside

    def _set_aside_or_back(self) -> None:
        row = self._bridge.current_row
        if row is None:
            return
        if row.standing is Standing.ASIDE:
            self._bridge.bring_back()
            return
        menu = aside_menu.AsideMenu(row.id, row.number, self._desk)
        menu.reason_given.connect(self._bridge.set_aside)
        menu.other_wanted.connect(self._ask_reason)
        menu.popup(self._place_of(row))

    def _ask_reason(self, claim: str, title: str, at: QPoint) -> None:
        field = aside_menu.ReasonField(claim, title, self._theme, self._desk)
        field.reason_given.connect(self._bridge.set_aside)
        field.ask(at)

    def _place_of(self, row: ClaimRow) -> QPoint:
        """Below the claim, where the reviewer works: in the article or in the list."""
        rects = self._view.claim_rects(row.id)
        if self._view.hasFocus() and rects:
            return self._view.viewport().mapToGlobal(rects[0].bottomLeft().toPoint())
        table = self._desk.claims.table
        place = table.visualRect(table.currentIndex())
        return table.viewport().mapToGlobal(place.bottomLeft())
