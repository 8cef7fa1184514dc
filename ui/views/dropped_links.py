"""What is dropped on the desk, as text with links in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_WEB = frozenset({"http", "https"})


def dropped(data: QMimeData) -> str:
    """Addresses that lead to the web, a line each and encoded as they came; else the text."""
    whole = QUrl.ComponentFormattingOption.FullyEncoded
    links = (url.toString(whole) for url in data.urls() if url.scheme() in _WEB)
    return "\n".join(links) or data.text()
