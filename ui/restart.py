"""Beginning again: this very program is started anew, with what was on the desk."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

import workbench

_HOME = Path(workbench.__file__).parents[1]


def arguments(article: Path | None, reviewer: str, config_dir: Path | None) -> list[str]:
    """The command line that shows the same again; without an article the start page."""
    line = ["open"]
    if article is not None:
        line += [str(article.absolute()), "--reviewer", reviewer]
    if config_dir is not None:
        line += ["--config-dir", str(config_dir.absolute())]
    return line


def begin(line: list[str]) -> bool:
    """Start the program with this command line, on its own; says whether it was started.

    ``-P`` keeps the current folder, which may be anybody's, from being searched for modules.
    """
    environment = QProcessEnvironment.systemEnvironment()
    paths = [str(_HOME), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(path for path in paths if path))
    process = QProcess()
    process.setProgram(sys.executable)
    process.setArguments(["-P", "-m", "workbench", *line])
    process.setProcessEnvironment(environment)
    process.setStandardOutputFile(QProcess.nullDevice())  # nobody reads that terminal any more
    process.setStandardErrorFile(QProcess.nullDevice())
    started = process.startDetached()
    return started[0] if isinstance(started, tuple) else bool(started)
