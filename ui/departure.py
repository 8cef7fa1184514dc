"""Leaving an article: it goes once everything is on disk, and the window never stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from workbench.errors import SaveFailed
from workbench.later import later
from workbench.wording import tr

from .saver import SaveState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from .bridge import SessionBridge
    from .dialogs import box
else:
    box = later("ui.dialogs.box")

PATIENCE = 5.0
"""Seconds for which a program that may end at any moment waits for the disk."""


class _Wish(NamedTuple):
    """What is to be done when the article may go, and when it stays after all."""

    go: Callable[[], object]
    stay: Callable[[], object]


class Departure(QObject):
    """Saves before the article goes; what can't be saved goes only when the reviewer says so.

    Meanwhile the article stays as it is and takes everything that is done to it: that is saved as
    well before it goes. One wish at a time: the latest holds.
    """

    going = Signal()
    """The article may go now: what is to be seen of it is still there."""

    def __init__(
        self, window: QWidget, bridge: SessionBridge, hand_over: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._hand_over = hand_over
        """Makes what was typed or moved part of the session."""
        self._wish: _Wish | None = None
        bridge.saver.ended.connect(self._after_save)

    def is_free(self) -> bool:
        """Whether the article could go this moment, with all that was typed in it on disk."""
        self._hand_over()
        return self._bridge.saver.is_settled

    def rescue(self, seconds: float = PATIENCE) -> bool:
        """Save all that was typed within that time, or keep it; says whether it is on disk.

        Nobody is asked: the program may end at any moment.
        """
        try:
            self._hand_over()
        finally:
            is_saved = self._bridge.rescue(seconds)
        return is_saved

    def leave(self, go: Callable[[], object], stay: Callable[[], object]) -> None:
        """Call ``go`` when everything is on disk or given up, at once where nothing is to save.

        ``stay`` is called instead when the reviewer stays, or wants something else meanwhile.
        """
        self._forget()
        self._wish = _Wish(go, stay)
        self._go_on()

    def _forget(self) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish.stay()

    def _go_on(self) -> None:
        if self._wish is None:
            return
        if self.is_free():
            wish, self._wish = self._wish, None
            self.going.emit()
            wish.go()
        else:
            self._bridge.save_now()  # nothing new while something is being written

    def _after_save(self) -> None:
        saver = self._bridge.saver
        if saver.state is SaveState.FAILED and not saver.is_settled:
            self._ask()
        else:
            self._go_on()

    def _ask(self) -> None:
        """Let the reviewer choose between staying and losing what can't be saved."""
        wish, self._wish = self._wish, None
        if wish is None:
            return
        error = self._bridge.saver.error
        is_kept = isinstance(error, SaveFailed) and error.is_kept
        lost = tr("Your last changes are not saved. They are lost when you close the article.")
        kept = tr("Your last changes are not in the article's file yet, but a copy is kept.")
        given_up = box.ask(
            self._window,
            tr("Not saved"),
            kept if is_kept else lost,
            str(error or ""),
            go=tr("Close the article") if is_kept else tr("Close without saving"),
            stay=tr("Stay"),
        )
        if given_up:
            self.going.emit()
            self._bridge.show(None)
            wish.go()
        else:
            wish.stay()
