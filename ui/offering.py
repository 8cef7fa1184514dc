"""What the command palette offers at this moment, and what happens when it is taken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.library import Library
from workbench.saved_filters import SavedFilter
from workbench.wording import tr

from .actions import TABLE, Do, Entry, name_of
from .dialogs.command_palette import CommandPalette
from .leading import lead_to
from .messages import one_line
from .models.palette_offers import Offer, Palette
from .settings import RECENT_COMMANDS
from .tasks import Tasks, not_expected

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from workbench.library import ListedArticle

    from .actions import Actions
    from .bridge import SessionBridge
    from .settings import Settings
    from .theme.theme import Theme
    from .views.desk_view import DeskView

_MOST_RECENT = 12
_OTHERS = tuple(entry for entry in TABLE if entry.do is not Do.PALETTE)


class Offering(QObject):
    """Opens the palette with all that can be found, and goes where the reviewer wants to."""

    path_wanted = Signal(str)
    """The reviewer wants to open this article."""
    filter_wanted = Signal(str)
    """The reviewer wants the saved filter of this name."""

    def __init__(
        self,
        actions: Actions,
        desk: DeskView,
        bridge: SessionBridge,
        theme: Theme,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._desk = desk
        self._bridge = bridge
        self._settings = settings
        self._tasks = Tasks(self)
        self._palette = Palette((), ())
        self.sheet = CommandPalette(theme, window)
        self.sheet.taken.connect(self._take)
        bridge.closing.connect(self._tasks.close)

    def open(self, filters: Iterable[SavedFilter] = ()) -> None:
        """Show the palette: articles come when the disk has told them, all else is there at once.

        ``filters`` are those that were saved; without an article there is nothing to filter.
        """
        session = self._bridge.session
        recent = self._settings.value(RECENT_COMMANDS).split("\n")
        self._palette = Palette(map(self._offer_of, _OTHERS), recent)
        self._palette.set_filters(
            Offer(one_line(each.name), tr("Saved filter"), each)
            for each in (filters if session else ())
        )
        self._palette.set_claims(*self._desk.claims.model.searchable())
        if session is not None:
            library = Library(session.project, session.reviewer.slug)
            self._tasks.run(library.articles, self._show_articles, not_expected)
        self.sheet.open(self._palette)

    def _show_articles(self, listed: Iterable[ListedArticle]) -> None:
        self._palette.set_articles(
            Offer(one_line(each.seed.stem), tr("Article"), each.seed) for each in listed
        )
        if self.sheet.isVisible():
            self.sheet.show_palette(self._palette)

    def _offer_of(self, entry: Entry) -> Offer:
        path = [tr(name).replace("&", "") for name in (entry.menu, entry.submenu) if name]
        key = next(iter(self._actions.keys(entry.do)), "")
        return Offer(
            name_of(entry.do), " ▸ ".join(path), entry.do, key, self._actions.why_not(entry.do)
        )

    def _take(self, offer: Offer) -> None:
        """Go where the offer leads."""
        if isinstance(offer.goes_to, Do):
            self._remember(offer.goes_to)
            self._actions[offer.goes_to].trigger()
        elif isinstance(offer.goes_to, Path):
            self.path_wanted.emit(str(offer.goes_to))
        elif isinstance(offer.goes_to, SavedFilter):
            self.filter_wanted.emit(offer.goes_to.name)
        else:
            lead_to(offer.goes_to, self._bridge, self._desk)

    def _remember(self, do: Do) -> None:
        before = self._settings.value(RECENT_COMMANDS).split("\n")
        others = [each for each in before if each and each != do]
        self._settings.set(RECENT_COMMANDS, "\n".join([do, *others][:_MOST_RECENT]))
