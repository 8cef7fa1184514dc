"""The last messages of this window, kept in memory only: what was said, when, and what is new."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from workbench.review.standing import Standing

MOST = 50
"""Messages kept; an older one gives way to the newest."""


class Told(NamedTuple):
    """One message."""

    text: str
    at: datetime
    """In local time."""
    standing: Standing | None = None
    """The shape that stood beside it."""


class MessageLog:
    """Knows the last `MOST` messages, and how many of them are new to whoever sits here."""

    def __init__(self) -> None:
        self._told: deque[Told] = deque(maxlen=MOST)
        self.unseen = 0

    def add(self, told: Told, *, is_new: bool = True) -> None:
        """Keep one more; what tells of somebody's own step is not new to them."""
        self._told.append(told)
        self.unseen = min(self.unseen + is_new, MOST)

    def read(self) -> tuple[Told, ...]:
        """All that is kept, the newest first; nothing of it is new any more."""
        self.unseen = 0
        return tuple(reversed(self._told))

    def forget(self) -> None:
        """Keep nothing of what was said so far."""
        self._told.clear()
        self.unseen = 0
