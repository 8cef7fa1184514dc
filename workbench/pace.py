"""Long work that gives way: it can be called off at any time, and lets the window's thread in."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")

_EVERY = 0.002
"""Seconds of work between two breaths."""
_BREATH = 0.000_2
"""Seconds of rest: enough that a thread which waits for the interpreter gets it."""


class Cancelled(Exception):
    """The work was called off; nobody wants its result any more."""


class Pace:
    """The pace of one piece of work. `cancel` may come from any thread."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._rested = time.perf_counter()

    def cancel(self) -> None:
        """Call the work off: the next `breathe` raises `Cancelled`."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was called off."""
        return self._cancelled.is_set()

    def breathe(self) -> None:
        """Let others in, if it has been long; raises `Cancelled`."""
        if self._cancelled.is_set():
            raise Cancelled
        if time.perf_counter() - self._rested > _EVERY:
            time.sleep(_BREATH)
            self._rested = time.perf_counter()

    def over(self, items: Sequence[T]) -> Sequence[T]:
        """``items`` to go through at this pace: a breath before each."""
        return _Paced(items, self)


class _Paced(Sequence[T]):
    """A sequence that takes a breath before each item it is asked to go to."""

    def __init__(self, items: Sequence[T], pace: Pace) -> None:
        self._items = items
        self._pace = pace

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._items[at]

    def __iter__(self) -> Iterator[T]:
        for item in self._items:
            self._pace.breathe()
            yield item
