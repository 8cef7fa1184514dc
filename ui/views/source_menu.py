"""What can be done with one source, each by a letter: opening, saving, copying, taking it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from workbench.later import later
from workbench.wording import tr, tr_as

from ..menu_keys import MenuKeys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.review.evidence import Evidence

    from .. import weblinks
else:
    weblinks = later("ui.weblinks")


class SourceMenu(QMenu):
    """Asked for once. Nothing in it fetches anything: pages are handed to the browser."""

    open_wanted = Signal(str)
    save_page_wanted = Signal(str)
    read_today_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, source: Evidence, *, fixed: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self.edit = self.addAction(
            tr("&Show what is said") if fixed else tr_as("menu of a source", "&Edit")
        )
        self.today = self.addAction(tr("Read &today"), self._tell_today)
        self.addSeparator()
        self.open = self.addAction(tr("&Open in the browser"), self._tell_open)
        self.archived = self.addAction(tr("Open the &archived copy"), self._tell_archived)
        self.save = self.addAction(tr("Open the &Wayback save page"), self._tell_save)
        self.copy = self.addAction(tr("&Copy link"), self._copy)
        self.addSeparator()
        self.remove = self.addAction(tr("&Remove"), self._tell_remove)
        leads = bool(weblinks.address_of(source.url).host)
        for action in (self.open, self.save):
            action.setEnabled(leads)
        self.archived.setEnabled(bool(weblinks.address_of(source.archived).host))
        self.copy.setEnabled(bool(source.url))
        for action in (self.today, self.remove):
            action.setEnabled(not fixed)
        MenuKeys(self).guard(self)
        self.aboutToHide.connect(self.deleteLater)

    def _tell_today(self) -> None:
        self.read_today_wanted.emit(self._source.key)

    def _tell_open(self) -> None:
        self.open_wanted.emit(self._source.url)

    def _tell_archived(self) -> None:
        self.open_wanted.emit(self._source.archived)

    def _tell_save(self) -> None:
        self.save_page_wanted.emit(self._source.url)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._source.url)

    def _tell_remove(self) -> None:
        self.remove_wanted.emit(self._source.key)
