"""The pages of the Help menu: each is made when it is asked for, and shown once at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.later import later

from .actions import Do

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from .actions import Actions
    from .dialogs import about, guide, keys
    from .models import guides
    from .theme.theme import Theme
else:
    about, guide = later("ui.dialogs.about"), later("ui.dialogs.guide")
    guides, keys = later("ui.models.guides"), later("ui.dialogs.keys")


class HelpPages(QObject):
    """Shows what helps; a page stays beside the work until it is closed."""

    report_wanted = Signal()
    """The person wants to tell of a problem."""
    messages_wanted = Signal()
    """The person wants to read the last messages again."""

    def __init__(self, window: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._theme = theme
        self._keys: Mapping[Do, str] = {}
        self.page: guide.GuideDialog | None = None
        """What is shown now."""
        actions.print_on(self)

    @cached_property
    def keys_overlay(self) -> keys.KeysOverlay:
        """The keyboard at a glance, made when it is first asked for."""
        return keys.KeysOverlay(self._actions, self._theme, self._window)

    def handlers(self) -> dict[Do, Callable[[], object]]:
        """What is done for each of the menu's entries."""
        return {
            Do.QUICK_START: self._show_quick_start,
            Do.KEYS: self._show_keys,
            Do.VERDICT_GUIDE: self._show_verdict_guide,
            Do.MESSAGES: self.messages_wanted.emit,
            Do.REPORT: self.report_wanted.emit,
            Do.ABOUT: self._show_about,
        }

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print these keys on the next page."""
        self._keys = keys

    def _show_keys(self) -> None:
        self.keys_overlay.toggle()

    def _show_quick_start(self) -> None:
        self._show(guides.QUICK_START)

    def _show_verdict_guide(self) -> None:
        self._show(guides.VERDICT_GUIDE)

    def _show(self, wanted: guides.Guide) -> None:
        """Show a page in the place of the one before."""
        if self.page is not None:
            self.page.close()
        self.page = guide.GuideDialog(wanted, self._keys, self._theme, self._window)
        self.page.finished.connect(self._forget)
        self.page.show()

    def _forget(self) -> None:
        self.page = None

    def _show_about(self) -> None:
        about.show_about(self._window)
