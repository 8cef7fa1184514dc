"""The project's articles in the left pane: read beside the window, a batch at a time."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.library import Library
from workbench.list_left import ListLeft, read_list_left, write_list_left
from workbench.resume import memory_of

from .tasks import Tasks, not_expected

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.errors import WorkbenchError
    from workbench.library import Batch, ListedArticle

    from .bridge import SessionBridge
    from .views.desk_view import DeskView

logger = logging.getLogger(__name__)

_BATCH = 0.1
"""Seconds of reading between two answers."""


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at a project; for any thread, but one at a time."""

    library: Library
    stop: Event

    def names(self) -> tuple[_Look, tuple[ListedArticle, ...]]:
        """See which articles there are."""
        return self, self.library.articles()


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reading some of the figures."""

    look: _Look
    wanted: Sequence[ListedArticle]

    def run(self) -> tuple[_Look, Batch]:
        """Read."""
        return self.look, self.look.library.read(self.wanted, self.look.stop, _BATCH)


@dataclass(frozen=True, slots=True)
class _Memory:
    """Where it is kept how a project's list was left; for any thread."""

    folder: Path
    left: ListLeft

    def read(self) -> _Memory:
        """Read it."""
        return _Memory(self.folder, read_list_left(self.folder))

    def write(self) -> None:
        """Write it. Raises `SaveFailed`."""
        write_list_left(self.folder, self.left)


class ArticleShelf(QObject):
    """Shows and hides the articles. Files are read while they are shown, and only then."""

    path_wanted = Signal(str)
    """The reviewer wants this article on the desk."""

    def __init__(self, bridge: SessionBridge, desk: DeskView, state: Path | None = None) -> None:
        """With a folder for the person's ``state``, order and filter are remembered there."""
        super().__init__(desk)
        self._state = state
        self._memory: _Memory | None = None
        """What is on disk of how the list was left; ``None`` while that is not known."""
        self._found: _Memory | None = None
        """Where that is kept, and how the list was found when it was asked for."""
        self._bridge = bridge
        self._desk = desk
        self._tasks = Tasks(self)
        self._library: Library | None = None
        self._made_for: object = None
        """The project and the reviewer whose library it is."""
        self._look: _Look | None = None
        desk.library.article_wanted.connect(self._open)
        desk.library.left.connect(self.hide)
        bridge.opened.connect(self._give_way)
        bridge.saver.saved.connect(self._look_again)
        bridge.looked.connect(self._look_again)
        bridge.closing.connect(self._end)

    def toggle(self) -> None:
        """Show the articles in the place of the claims, or the claims again."""
        if self._desk.is_library_shown:
            self.hide()
        else:
            self._show()

    def hide(self) -> None:
        """Show the claims again, and read no further."""
        self._stop()
        self._remember()
        self._desk.show_claims()

    def _show(self) -> None:
        session = self._bridge.session
        if session is None:
            return
        wanted = (session.project, session.reviewer)
        if self._made_for != wanted:
            self._made_for = wanted
            self._library = Library(session.project, session.reviewer.slug)
            self._desk.library.model.forget()
            self._memory = None
            if self._state is not None:
                place = memory_of(self._state, session.project.root, session.reviewer.slug)
                self._found = _Memory(place.folder, self._desk.library.left_as)
                self._tasks.run(self._found.read, self._put_back, not_expected)
        self._desk.library.begin(session.article.slug)
        self._desk.show_library()
        self._look_again()

    def _put_back(self, memory: _Memory) -> None:
        """Show the list as it was left, unless somebody was faster than the disk.

        The file was asked before the articles are.
        """
        found = self._found
        if found is None or memory.folder != found.folder:
            return  # another project's, which is not shown any more
        self._memory = memory
        if self._desk.library.left_as == found.left:
            self._desk.library.restore(memory.left)

    def _remember(self) -> None:
        """Have it written how the list is left, where that is not what is on disk."""
        if self._memory is None or self._desk.library.left_as == self._memory.left:
            return
        self._memory = _Memory(self._memory.folder, self._desk.library.left_as)
        self._tasks.run(self._memory.write, _nothing, _say)

    def _look_again(self) -> None:
        """Read what has changed, from the beginning."""
        if self._library is None or not self._desk.is_library_shown:
            return
        self._stop()
        self._look = _Look(self._library, Event())
        self._tasks.run(self._look.names, self._take_names, not_expected)

    def _take_names(self, answer: tuple[_Look, tuple[ListedArticle, ...]]) -> None:
        look, listed = answer
        session = self._bridge.session
        if look is self._look and session is not None:
            self._desk.library.show_articles(listed, session.article.slug)
            self._go_on(look, listed)

    def _take_batch(self, answer: tuple[_Look, Batch]) -> None:
        look, batch = answer
        session = self._bridge.session
        if look is self._look and session is not None:
            model = self._desk.library.model
            model.take_in(batch.found, session.reviewer.slug, session.today())
            self._go_on(look, batch.left)

    def _go_on(self, look: _Look, left: Sequence[ListedArticle]) -> None:
        if left:
            self._tasks.run(_Reading(look, left).run, self._take_batch, not_expected)
        else:
            self._desk.library.model.settle()
        self._desk.library.show_state(is_reading=bool(left))

    def _open(self, listed: ListedArticle) -> None:
        session = self._bridge.session
        if session is not None and listed.article == session.article.slug:
            self.hide()
            self._desk.claims.focus_list()
        else:
            self.path_wanted.emit(str(listed.seed))

    def _give_way(self) -> None:
        """The claims of what was opened are what is wanted now."""
        if self._desk.is_library_shown:
            self.hide()

    def _stop(self) -> None:
        if self._look is not None:
            self._look.stop.set()
            self._look = None

    def _end(self) -> None:
        """Read no further; what is being read is waited for."""
        self._stop()
        self._remember()
        self._tasks.close()


def _nothing(_: None) -> None:
    """It is on disk: there is nothing to say."""


def _say(error: WorkbenchError) -> None:
    """Nobody is stopped by a folder that can't be written: the list begins as usual next time."""
    logger.warning("It could not be remembered how the list of articles was left: %s", error)
