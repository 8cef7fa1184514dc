"""Modules that are loaded when they are first used, so that the first frame does not wait for them.

Uses the standard library's `importlib.util.LazyLoader`. Callers import the real module under
``TYPE_CHECKING`` and call `later` otherwise: types and the map's contracts see every import.
"""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_WAITING: list[str] = []


def later(name: str) -> ModuleType:
    """The module ``name``, executed at the first use of anything in it.

    Raises `ModuleNotFoundError` at once when there is none.
    """
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"There is no module {name}.", name=name)
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    package, _, own_name = name.rpartition(".")
    if package:
        setattr(sys.modules[package], own_name, module)  # as the import statement does
    _WAITING.append(name)
    return module


def load_waiting() -> None:
    """Load what is still waiting.

    Called in the first quiet moment and before other threads use such modules: loading one in two
    threads at once is not safe before Python 3.12.
    """
    while _WAITING:
        dir(sys.modules[_WAITING.pop()])  # any look inside loads it
