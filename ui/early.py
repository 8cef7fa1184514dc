"""Mistakes made before anybody looks after them: remembered until somebody does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


class EarlyMistakes:
    """Takes exceptions in slots from when it is made until `hand_over`; Python tells them, too.

    Whoever looks after mistakes is loaded when the first frame was seen, so as not to hold it up.
    """

    def __init__(self) -> None:
        self._made: list[BaseException] = []
        self._former = sys.excepthook
        sys.excepthook = self._remember

    def hand_over(self) -> list[BaseException]:
        """Stop, and tell what was made so far."""
        sys.excepthook = self._former
        made, self._made = self._made, []
        return made

    def _remember(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._made.append(error)
        self._former(kind, error, trace)
