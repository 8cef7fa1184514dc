"""Links on their way to the browser: shown so that they can't deceive, opened only if harmless.

Folders of the program's own go the same way to the file manager. Nothing else of the program hands
anything to the system to open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from workbench.review.evidence import link_fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SAVE_PAGE = "https://web.archive.org/save/"
"""Where a browser asks the Wayback Machine to keep a page; this program never goes there."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link leads, in two parts."""

    host: str
    """In punycode, so that look-alike letters show."""
    path: str
    """What follows the host, readable; empty for a bare host."""


def address_of(url: str) -> Address:
    """The parts of ``url``; both empty when it may not be opened."""
    checked = _harmless(url)
    if checked is None:
        return Address("", "")
    host = checked.host(QUrl.ComponentFormattingOption.FullyEncoded).removeprefix("www.")
    parts = urlsplit(url)
    path = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return Address(host, f"{host}{path}" if path else "")


def open_link(url: str, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Hand a web address to the browser; says whether it was handed over."""
    checked = _harmless(url)
    return checked is not None and opener(checked)


def open_save_page(url: str, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Hand the browser the page that keeps a copy of ``url``; says whether it was handed over."""
    return _harmless(url) is not None and open_link(_SAVE_PAGE + url, opener)


def open_folder(folder: Path, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Show a folder of the program's own in the file manager; says whether it was handed over.

    Never a file, which the system might run, and never what somebody else named.
    """
    return folder.is_absolute() and folder.is_dir() and opener(QUrl.fromLocalFile(str(folder)))


def _harmless(url: str) -> QUrl | None:
    if link_fault(url):
        return None
    checked = QUrl(url, QUrl.ParsingMode.StrictMode)
    safe = checked.isValid() and checked.scheme() in {"http", "https"} and checked.host()
    return checked if safe and not checked.userInfo() else None
