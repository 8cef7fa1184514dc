"""About the program: versions, licences, credits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion

from workbench.version import VERSION
from workbench.wording import tr

from .box import tell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def show_about(parent: QWidget) -> None:
    """Say which program this is and what it is made of."""
    tell(
        parent,
        tr("About the fact-check workbench"),
        tr("Fact-check workbench {version}", version=VERSION),
        tr(
            "A desk where reviewers check an article claim by claim. MIT licence.\n\n"
            "Made with Qt {qt} and Qt for Python (GNU LGPL version 3, source from the Qt Company), "
            "PyYAML (MIT), sentencex (MIT) and Python {python} (PSF licence).",
            qt=qVersion(),
            python=".".join(map(str, sys.version_info[:3])),
        ),
    )
