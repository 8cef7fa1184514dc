"""About the program: versions, licences, credits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion

from workbench.version import VERSION

from .box import tell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def show_about(parent: QWidget) -> None:
    """Say which program this is and what it is made of."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("About", text)

    tell(
        parent,
        tr("About the fact-check workbench"),
        tr("Fact-check workbench %s") % VERSION,
        tr(
            "A desk where reviewers check an article claim by claim. MIT licence.\n\n"
            "Made with Qt %s and Qt for Python (GNU LGPL version 3, source from the Qt Company), "
            "PyYAML (MIT), sentencex (MIT) and Python %s (PSF licence)."
        )
        % (qVersion(), ".".join(map(str, sys.version_info[:3]))),
    )
