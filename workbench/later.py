"""Modules that are loaded when they are first used, so that the first frame does not wait for them.

Callers import the real module under ``TYPE_CHECKING`` and call `later` otherwise: types and the
map's contracts see every import.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_WAITING: list[str] = []


class _Later(ModuleType):
    """Stands for a module that is loaded as soon as something in it is wanted.

    The standard library's `importlib.util.LazyLoader` looks for the file at once, which for all the
    modules that wait takes two milliseconds, and is not safe in several threads before Python 3.12.
    """

    def __getattr__(self, name: str) -> object:
        return getattr(import_module(self.__name__), name)


def later(name: str) -> ModuleType:
    """The module ``name``, executed at the first use of anything in it."""
    if name in sys.modules:
        return sys.modules[name]
    _WAITING.append(name)
    return _Later(name)


def load_waiting() -> None:
    """Load what is still waiting, so that no key has to: called in the first quiet moment."""
    while _WAITING:
        import_module(_WAITING.pop())
