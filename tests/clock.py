"""How long work takes, told so that neither a busy machine nor the garbage collector counts."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

ROUNDS = 4


def cpu_seconds(work: Callable[[], object]) -> float:
    """The least CPU time of this thread that ``work`` took in a few rounds."""
    times = []
    gc.disable()
    try:
        for _ in range(ROUNDS):
            begun = time.thread_time()
            work()
            times.append(time.thread_time() - begun)
    finally:
        gc.enable()
    return min(times)
