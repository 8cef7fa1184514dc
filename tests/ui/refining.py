"""An article with more paragraphs than a window shows, split behind the reviewer's back."""

from __future__ import annotations

from collections.abc import Callable

from tests.engines import HalvingEngine
from tests.ui.driver import DeskDriver
from workbench.claims.refined import Engine

NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TEXT = "\n\n".join(
    f"Boat {name} sank in May near the pier and it was raised in June." for name in NAMES
)


def wait(desk: DeskDriver) -> None:
    """Until claims change no more by themselves."""
    desk.bot.waitUntil(lambda: not desk.desk.refiner.is_busy)


def refine(desk: DeskDriver, start: Callable[[], Engine] = HalvingEngine) -> None:
    """Refine the article on the desk, and wait for it."""
    desk.desk.refine(start)
    wait(desk)
