"""The three panes of an open article: claims, text, card."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workbench.later import later

from ..models.claims_in_order import in_order
from ..models.panes import LEAST_LIST
from .article_pane import ArticlePane
from .claims_pane import ClaimsPane
from .pane_layout import PaneLayout
from .pane_splitter import PaneSplitter
from .side_pane import SidePane

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from workbench.article.span import Span
    from workbench.review.listing import ClaimRow

    from ..models.news import Cause, Message
    from ..theme.theme import Theme
    from . import banner, claim_card, focus_back, library_pane, prepared_rows
    from .prepared_rows import PreparedRows
else:
    banner, claim_card = later("ui.views.banner"), later("ui.views.claim_card")
    focus_back = later("ui.views.focus_back")
    library_pane = later("ui.views.library_pane")
    prepared_rows = later("ui.views.prepared_rows")


class DeskView(QWidget):
    """List, article and card side by side, with a place for messages that can wait.

    Card and banner are made when they are first needed, so that list and article are seen sooner.
    """

    card_made = Signal(object)
    """There is a card now, this `ClaimCard`, and it shows nothing yet."""
    key_panes_made = Signal(object)
    """More widgets in which single keys are commands, in a tuple: texts to read and to copy."""
    message_told = Signal(str)
    """The banner said this just now."""
    retry_wanted = Signal()
    """The reviewer wants what the message is about tried again."""
    offer_taken = Signal(object, object)
    """What a message offered is wanted: the `Deed` and the `Message`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.claims = ClaimsPane(theme, self)
        self.article = ArticlePane(theme, self)
        self._side = SidePane(theme, self)
        self.splitter = PaneSplitter(self)
        for pane, stretch in ((self.claims, 0), (self.article, 1), (self._side, 0)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.indexOf(pane), stretch)
        self.claims.setMinimumWidth(LEAST_LIST)
        self.panes = PaneLayout(self, self.splitter, self.article.view, self._side)
        self.panes.alone_changed.connect(self.article.set_bare)
        self.panes.changed.connect(self._follow_panes)
        self.claims.key_pane_made.connect(self._pass_on_key_pane)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.splitter, 1)

    @cached_property
    def card(self) -> claim_card.ClaimCard:
        """The claim card."""
        made = claim_card.ClaimCard(self._theme, self._side)
        made.head.close_button.clicked.connect(self.panes.toggle_card)
        made.head.close_button.setVisible(self.panes.floats)
        self._side.column.addWidget(made)
        self.key_panes_made.emit((made.quote,))
        self.card_made.emit(made)
        made.show()  # a layout would show it later, but it may be wanted for the very next key
        self._side.column.activate()
        return made

    def make_card(self) -> None:
        """Make the card, unless it was needed before."""
        _ = self.card

    @property
    def has_card(self) -> bool:
        """Whether the card was needed yet."""
        return "card" in vars(self)

    @cached_property
    def library(self) -> library_pane.LibraryPane:
        """The articles of the project, which take the place of the claims while they are shown."""
        made = library_pane.LibraryPane(self._theme, self._left)
        self._left.addWidget(made)
        return made

    @cached_property
    def _left(self) -> QStackedWidget:
        """The place of claims or articles, made when there are two of them."""
        stack = QStackedWidget(self)
        stack.setMinimumWidth(LEAST_LIST)
        sizes = self.splitter.sizes()
        self.splitter.replaceWidget(0, stack)
        stack.addWidget(self.claims)
        self.splitter.setSizes(sizes)
        return stack

    @property
    def is_library_shown(self) -> bool:
        """Whether the articles are shown in the place of the claims."""
        return "_left" in vars(self) and self._left.currentWidget() is not self.claims

    def show_library(self) -> None:
        """Show the articles in the place of the claims, and give them the keyboard."""
        self._left.setCurrentWidget(self.library)
        self.library.focus_list()

    def show_claims(self) -> None:
        """Show the claims in their place again; the keyboard goes there if the articles had it."""
        if self.is_library_shown:
            had_focus = self._has_focus(self.library)
            self._left.setCurrentWidget(self.claims)
            if had_focus:
                self.claims.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_list(self) -> None:
        """Give the keyboard to the list on the left, whichever it is; without one, to the text."""
        is_there = self.panes.is_list_shown and self._list.isVisibleTo(self)
        target = self._list if is_there else self.article.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_keyboard(self) -> None:
        """Have the keyboard heard from now on: where nobody has it, and after Escape, by a list."""
        focus_back.FocusKeeper(self.window(), self)

    def take_lost_keyboard(self) -> bool:
        """Give the keyboard to the list where nobody hears it; says whether that was so."""
        is_lost = self.isVisible() and focus_back.is_lost(self.window())
        if is_lost:
            self.focus_list()
        return is_lost

    def leave_card(self) -> None:
        """Give the keyboard back; a card that came over the text just for that goes away."""
        if not self.panes.leave_card():
            self.focus_list()

    def focus_filter(self) -> None:
        """Let the reviewer type a filter for the list on the left."""
        self.panes.show_list()
        (self.library if self.is_library_shown else self.claims).focus_filter()

    @cached_property
    def banner(self) -> banner.Banner:
        """The message above the panes."""
        made = banner.Banner(self._theme, self)
        made.action_wanted.connect(self.retry_wanted)
        made.offer_taken.connect(self.offer_taken)
        made.told.connect(self.message_told)
        self.key_panes_made.emit((made.words,))
        self._column.insertWidget(0, made)
        return made

    def keep_messages(self, causes: Collection[Cause], messages: Sequence[Message]) -> None:
        """Of these causes, say just this."""
        if messages or "banner" in vars(self):
            self.banner.keep(causes, messages)

    def dismiss_message(self) -> None:
        """Take away what the banner says, if it says anything."""
        if "banner" in vars(self):
            self.banner.clear()

    def dismiss_retry(self) -> None:
        """Take away what the banner says, if it offered to try again."""
        if "banner" in vars(self):
            self.banner.dismiss_retry()

    def seen(self) -> Span:
        """The part of the article that is in sight."""
        return self.article.view.seen()

    def in_hand(self) -> frozenset[str]:
        """Ids of the claims that are being worked on; what was typed is handed over first."""
        view = self.article.view
        row = view.current_row if view.boundary and view.boundary.shape else None
        moved = frozenset({row.id} if row else ())
        return moved | (self.card.in_hand() if self.has_card else frozenset())

    def prepared(self, rows: Sequence[ClaimRow], firsts: Mapping[str, str]) -> PreparedRows:
        """Claims made ready to be shown in the place of those here now; for any thread."""
        listed = in_order(rows, self.claims.model.order)
        return prepared_rows.PreparedRows(rows, firsts, listed, self.article.view.index_of(rows))

    def replace_rows(self, ready: PreparedRows) -> None:
        """Show claims of which some took others' places, without moving anything."""
        self.claims.replace_rows(ready)
        self.article.view.replace_rows(ready)

    def hand_over_note(self) -> None:
        """Give away what was typed about the claim and not handed over yet."""
        if self.has_card:
            self.card.hand_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out: in small windows the text comes first."""
        super().resizeEvent(event)
        self.panes.fit(event.size().width())
        self._follow_panes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nobody else had use for closes what lies over the text."""
        if event.key() != Qt.Key.Key_Escape or not self.panes.step_back():
            super().keyPressEvent(event)

    def line_above(self) -> QRect:
        """Where a message hides nothing that is worked with; empty while there is no such place.

        It ends where the line above the text ends, or before the buttons of a card over the text.
        """
        line = self.article.line
        if not line.isVisibleTo(self):
            return QRect()
        place = QRect(line.mapTo(self, QPoint()), line.size())
        if self.panes.floats and self.panes.is_card_shown:
            first = self.card.head.previous
            place.moveLeft(first.mapTo(self, QPoint(first.width(), 0)).x())
            if not self.isRightToLeft():
                place.moveRight(place.left() - first.width() - 1)
        if self.isRightToLeft():
            place.setRight(self.width() - 1)
        else:
            place.setLeft(0)
        return place

    @property
    def key_panes(self) -> tuple[QWidget, QWidget]:
        """The widgets in which single keys are commands."""
        return self.claims.table, self.article.view

    def focus_next(self, *, back: bool = False) -> None:
        """Give the focus to the next pane: list, text, card, as far as they are there."""
        left = self.library if self.is_library_shown else self.claims
        stops = [(left, self._list), (self.article, self.article.view), (self.card, self.card.note)]
        if not (self.panes.is_card_shown or self.panes.floats):
            stops.pop()
        if not self.panes.is_list_shown:
            stops.pop(0)
        at = next((i for i, (holder, _) in enumerate(stops) if self._has_focus(holder)), 0)
        holder, target = stops[(at + (-1 if back else 1)) % len(stops)]
        if holder is self.card:
            self.panes.show_card()
        else:
            self.panes.leave_card()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def _list(self) -> QWidget:
        """Who gets the keyboard on the left."""
        return self.library.table if self.is_library_shown else self.claims.table

    def _pass_on_key_pane(self, made: QWidget) -> None:
        self.key_panes_made.emit((made,))

    def _follow_panes(self) -> None:
        if self.has_card:
            self.card.head.close_button.setVisible(self.panes.floats)

    def _has_focus(self, pane: QWidget) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))
