"""The window never waits for the disk: a whole review while every file call takes two seconds.

``python -m tests.proofs.slow_disk [SECONDS]`` takes all routes at a time, each in a process of its
own, and as long as the calls take: a quarter of an hour.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.ui.slow_disk import SlowDisk
from tests.ui.slow_review import ROUTES, SlowReview
from ui.app import make_application

if TYPE_CHECKING:
    from collections.abc import Sequence

_SECONDS = 2.0
_PROMISE = 0.2
"""Seconds for which the window may stand still."""
_AT_MOST = 1_800.0
"""Seconds for any one step."""


def main(arguments: Sequence[str]) -> int:
    """Take every route, or the one named after the seconds; 0 when the promise is kept on all."""
    seconds, *routes = arguments or (str(_SECONDS),)
    if routes:
        return walk(routes[0], float(seconds))
    command = (sys.executable, "-m", "tests.proofs.slow_disk", seconds)
    children = [subprocess.Popen((*command, route)) for route in ROUTES]
    return max(child.wait() for child in children)


def walk(route: str, seconds: float) -> int:
    """Take one route, and print how long the window stood still at the most."""
    application = make_application()
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as home:
        review, began = SlowReview(Path(home), _AT_MOST), time.monotonic()
        with SlowDisk(seconds, Path(home)) as disk:
            review.run(route)
        took = time.monotonic() - began
        review.end()
    heart = review.heart
    is_kept = heart.longest <= _PROMISE and not disk.by_window
    print(
        f"slow disk, {route}: {disk.calls:,} calls of {seconds:g} s each, {took:.0f} s in all, "
        f"{len(disk.by_window)} calls by the window itself, longest block "
        f"{heart.longest * 1000:.0f} ms (in {heart.when}; promise {_PROMISE * 1000:.0f} ms): "
        f"{'kept' if is_kept else 'NOT kept'}"
    )
    for call in disk.by_window:
        print(f"  {call.name} {call.where}")
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
