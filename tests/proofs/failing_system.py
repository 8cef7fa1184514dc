"""A system of which any call can be made to fail: the layer below every read and write."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType, TracebackType

if sys.platform != "win32":
    import fcntl

CALLS = (
    *("open", "read", "write", "fsync", "close", "replace", "rename", "chmod", "unlink", "mkdir"),
    *("stat", "lstat", "fstat", "listdir", "scandir", "readlink"),
)
SHORT = 64
"""Bytes that one write takes at most, as on a nearly full disk."""


class Lasting(Enum):
    """For how long calls fail."""

    ONCE = "once"
    THIS_CALL = "this call for ever"
    ALL = "everything for ever"


class FailingSystem:
    """Counts the calls made of the system while it is entered, and lets the k-th one fail.

    A call that fails has done nothing, except for ``close``, which has always closed. Flushing is
    only counted: these proofs are about errors, not about the power going.
    """

    def __init__(self, failing: int = 0, code: int = 0, lasting: Lasting = Lasting.ONCE) -> None:
        self.made: list[str] = []
        self._failing = failing
        self._code = code
        self._lasting = lasting
        self._real: list[tuple[ModuleType, str, Any]] = []

    @property
    def failed(self) -> str:
        """The name of the first call that failed; empty when none did."""
        return self.made[self._failing - 1] if 0 < self._failing <= len(self.made) else ""

    def __enter__(self) -> Self:
        for name in CALLS:
            self._put(os, name)
        if sys.platform != "win32":
            self._put(fcntl, "flock")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for module, name, real in self._real:
            setattr(module, name, real)

    def _put(self, module: ModuleType, name: str) -> None:
        real = getattr(module, name)
        self._real.append((module, name, real))
        setattr(module, name, self._counting(name, real))

    def _counting(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.made.append(name)
            if self._fails(name):
                if name == "close":
                    with suppress(OSError):
                        call(*args, **kwargs)
                raise OSError(self._code, os.strerror(self._code))
            if name == "fsync":
                return None
            if name == "write":
                args = (args[0], args[1][:SHORT])
            return call(*args, **kwargs)

        return counted

    def _fails(self, name: str) -> bool:
        at = len(self.made)
        if not self._failing or at < self._failing:
            return False
        if self._lasting is Lasting.ONCE:
            return at == self._failing
        return self._lasting is Lasting.ALL or name == self.made[self._failing - 1]
