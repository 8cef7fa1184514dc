"""What is dropped on the desk, as text with links in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_WEB = frozenset({"http", "https"})


def dropped(data: QMimeData) -> str:
    """The addresses, a line each and encoded as they came; where none leads to the web, the text.

    Those that do not are told with the others: what is not kept is named.
    """
    whole, urls = QUrl.ComponentFormattingOption.FullyEncoded, data.urls()
    if any(url.scheme() in _WEB for url in urls):
        return "\n".join(url.toString(whole) for url in urls)
    return data.text()
