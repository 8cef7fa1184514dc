"""The keys of fields and lists: Return takes or keeps; arrows in a field choose in the list below.

Return has a twin on the numeric pad, which does the same everywhere.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

_Key = Qt.Key
RETURN = frozenset({_Key.Key_Return, _Key.Key_Enter})
_ROWS = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_PAGES = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}


def rows_to_go(key: int, page: int) -> int:
    """By how many rows a key goes on in a list that shows ``page`` of them; 0 for other keys."""
    pressed = _Key(key)
    return _ROWS.get(pressed, 0) or page * _PAGES.get(pressed, 0)
