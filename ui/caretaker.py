"""Looks after the program as a whole: its log, its mistakes, and its end from outside."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, qVersion
from PySide6.QtGui import QGuiApplication

from workbench.errors import UsageError, WorkbenchError
from workbench.later import later
from workbench.version import VERSION
from workbench.wording import tr

from .mistakes import Mistakes

if TYPE_CHECKING:
    import platform
    from collections.abc import Iterable

    from workbench import mistake
    from workbench.mistake import Mistake

    from . import ending, logbook, weblinks
    from .bridge import SessionBridge
    from .dialogs import report, went_wrong
    from .main_window import MainWindow
    from .theme.theme import Theme
else:
    platform, mistake = later("platform"), later("workbench.mistake")
    ending, logbook = later("ui.ending"), later("ui.logbook")
    weblinks = later("ui.weblinks")
    report, went_wrong = later("ui.dialogs.report"), later("ui.dialogs.went_wrong")

logger = logging.getLogger(__name__)


class Caretaker(QObject):
    """From when it is made it sees to mistakes; from `settle_in` on to all else; until `close`."""

    def __init__(
        self, bridge: SessionBridge, window: MainWindow, theme: Theme, state: Path
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._window = window
        self._theme = theme
        self._state = state
        self._logbook: logbook.LogBook | None = None
        self._ending: ending.Ending | None = None
        self.dialog: report.ReportDialog | None = None
        """What is being told now: one thing at a time."""
        self._begun = ""
        """A report of a problem that somebody began to write and closed."""
        self.is_restart_wanted = False
        self._mistakes = Mistakes(self.rescue, self)
        self._mistakes.made.connect(self._tell)
        window.commands.log_wanted.connect(self.open_log_folder)
        window.commands.help.report_wanted.connect(self.begin_report)

    def settle_in(self, early: Iterable[BaseException] = ()) -> None:
        """Begin with everything but mistakes, and see to those that were made before."""
        self._logbook = logbook.LogBook(self._state)
        self._ending = ending.Ending(self)
        self._ending.wanted.connect(self._end)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.rescue)
        self._bridge.opened.connect(self._log_article)
        self._bridge.saver.failed.connect(self._log_failure)
        for error in early:
            self._mistakes.notice(error)

    def rescue(self) -> bool:
        """Have everything on disk, or kept, within seconds; nobody is asked anything."""
        return self._window.commands.departure.rescue()

    def open_log_folder(self) -> None:
        """Show the log's folder in the system's file manager; where there is none, say its name."""
        folder = self._state / logbook.FOLDER
        if not weblinks.open_folder(folder):
            said = tr("No program here shows folders. The log is in {folder}", folder=folder)
            self._window.report(UsageError(said))

    def close(self) -> None:
        """Leave everything as it was found."""
        self._mistakes.close()
        if self._ending is not None:
            self._ending.close()
        if self._logbook is not None:
            self._logbook.close()

    def _end(self, code: int) -> None:
        """Leave the event loops, all of them; what comes after them closes the desk."""
        self.rescue()
        QCoreApplication.exit(code)

    def _tell(self, made: Mistake) -> None:
        if self.dialog is not None or not self._window.isVisible():
            return  # it is in the log
        told = self._report(made)
        dialog = went_wrong.WentWrongDialog(self._safe(), told, self._theme, self._window)
        dialog.restart_wanted.connect(self._restart)
        self._show(dialog)

    def begin_report(self) -> None:
        """Show what is known of the program to somebody who wants to tell of a problem."""
        if self.dialog is None:
            known = self._report(None)
            self._show(report.ProblemDialog(known, self._theme, self._window, self._begun))

    def _report(self, made: Mistake | None) -> str:
        log = self._logbook.last.lines if self._logbook else ()
        return mistake.report(self._facts(), made, log)

    def _show(self, dialog: report.ReportDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.place_chosen.connect(self._save_report)
        dialog.open()

    def _forget_dialog(self) -> None:
        if isinstance(self.dialog, report.ProblemDialog):
            self._begun = self.dialog.begun
        self.dialog = None

    def _facts(self) -> list[tuple[str, str]]:
        """What a report says of the machine."""
        system = f"{platform.platform()} ({QGuiApplication.platformName()})"
        libraries = f"Qt {qVersion()}, Python {platform.python_version()}"
        return [
            ("Workbench", VERSION),
            ("System", system),
            ("Libraries", libraries),
            ("Locale", QLocale().name()),
        ]

    def _safe(self) -> str:
        """What of the work is safe."""
        session, saver = self._bridge.session, self._bridge.saver
        if session is None:
            return tr("No article was open, so nothing is lost.")
        if saver.is_settled:
            at = saver.at
            if at is None:
                return tr("Your verdicts are saved.")
            return tr("Your verdicts up to {time} are saved.", time=f"{at:%H:%M}")
        if saver.is_kept:
            return tr(
                "Your last changes could not be saved; a copy is kept on this computer and offered "
                "when you open the article again."
            )
        return tr("Your last changes are not saved. Do not restart yet: save them first.")

    def _save_report(self, path: str) -> None:
        if self.dialog is None:
            return
        try:
            mistake.write_report(Path(path), self.dialog.report.toPlainText())
        except WorkbenchError as error:
            self._window.report(error)

    def _restart(self) -> None:
        """Begin anew with everything on disk, or offered then; else stay."""
        if self.rescue() or self._bridge.saver.is_kept:
            self.is_restart_wanted = True
            QCoreApplication.exit(0)

    def _log_article(self) -> None:
        session = self._bridge.session
        if session is not None:
            logger.info("An article is on the desk: %d claims", len(session.state.claims))

    def _log_failure(self, error: WorkbenchError) -> None:
        """By its kind only: its words name files."""
        logger.info("Not saved: %s", type(error).__name__)
