"""One window asks another one to come to the front.

Nothing else is said, and nothing leaves this computer. The way there is a local socket that only
the same user can reach; it goes by the sign of the project.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_NAME = "factcheck-workbench-{}"


class Doorbell(QObject):
    """Listens for other windows, at the door of one project."""

    rung = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)

    def listen_as(self, sign: str) -> None:
        """Listen under this sign, and no other any more; under none when it is empty."""
        self._server.close()
        if sign:
            name = _NAME.format(sign)
            QLocalServer.removeServer(name)  # of a window that died: this one holds the project now
            self._server.listen(name)

    def _open(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnectFromServer()
        caller.deleteLater()
        self.rung.emit()


class Ring(QObject):
    """One ring at a door."""

    answered = Signal(bool)
    """Whether somebody is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._hear)
        self._socket.errorOccurred.connect(self._give_up)

    def ring(self, sign: str) -> None:
        """Ring there."""
        self._socket.connectToServer(_NAME.format(sign))

    def _hear(self) -> None:
        self._socket.errorOccurred.disconnect(self._give_up)  # the door is closed again at once
        self.answered.emit(True)  # noqa: FBT003  (a signal has no keywords)

    def _give_up(self) -> None:
        self.answered.emit(False)  # noqa: FBT003  (a signal has no keywords)
