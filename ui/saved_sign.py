"""Says at the foot of the window whether the work is on disk, and aloud to whoever waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.wording import tr

from .bridge import Notice
from .saver import SaveState

if TYPE_CHECKING:
    from .bridge import SessionBridge
    from .views.desk_view import DeskView
    from .views.status_line import StatusLine


class SavedSign(QObject):
    """Follows the saver of the article on the desk."""

    def __init__(self, bridge: SessionBridge, line: StatusLine, desk: DeskView) -> None:
        super().__init__(line)
        self._bridge = bridge
        self._line = line
        self._desk = desk
        bridge.saver.changed.connect(self.show)
        bridge.looked.connect(self.show)

    def show(self) -> None:
        """Say how it stands."""
        saver = self._bridge.saver
        if self._bridge.session is None:
            self._line.show_saved("")
        elif saver.state is SaveState.FAILED:
            self._line.show_saved(tr("Not saved"), attention=True)
        elif saver.state is SaveState.UNSAVED:
            self._line.show_saved(tr("Saving…"))
        elif self._bridge.session.files.hides_mine:
            self._line.show_saved(tr("Your file can't be read"), attention=True)
        else:
            saved = tr("Saved {time}", time=self._time) if self._time else tr("Saved")
            self._line.show_saved(saved, settled=True)
            self._desk.dismiss_retry()

    def answer(self) -> None:
        """Tell whoever asked for saving: as soon as it is done, or that it was done before."""
        bridge = self._bridge
        if bridge.session is None or bridge.saver.state is not SaveState.SAVED:
            self._line.await_saved()
            return
        if bridge.session.files.hides_mine:
            bridge.noticed.emit(Notice(tr("Nothing waits here. Your file can't be read.")))
            return
        time = self._time
        said = tr("Already saved {time}", time=time) if time else tr("Already saved")
        bridge.noticed.emit(Notice(said))

    @property
    def _time(self) -> str:
        """When it was saved last since the article was opened; empty if it never was."""
        at = self._bridge.saver.at
        return f"{at:%H:%M}" if at else ""
