"""The window never waits for the disk. The proof does the same with two seconds for each call."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.slow_disk import Heart, PatientBot, SlowDisk
from tests.ui.slow_review import ROUTES, SlowReview

_SECONDS = 0.005
_AT_MOST = 60.0


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("route", ROUTES)
def test_the_window_asks_the_disk_for_nothing(tmp_path: Path, route: str) -> None:
    """Whatever a reviewer does from opening to closing, other threads make the file calls."""
    review = SlowReview(tmp_path, _AT_MOST)

    with SlowDisk(_SECONDS, tmp_path) as disk:
        review.run(route)
    review.end()

    assert disk.by_window == []
    assert disk.calls > 100
    assert review.heart.longest_by_itself < 0.2


def test_a_window_that_asks_is_found_out(qapp: QApplication, tmp_path: Path) -> None:
    """Both by the call it makes and by the time it stands still."""
    heart, bot = Heart(), PatientBot(_AT_MOST)
    heart.start()

    with SlowDisk(0.05, tmp_path) as disk:
        (tmp_path / "a").write_text("in the window's own thread")
        qapp.processEvents()
        bot.waitUntil(lambda: heart.longest > 0.0)

    assert [call.name for call in disk.by_window] == ["open"]
    assert heart.longest >= 0.05
    assert heart.longest_by_itself >= 0.04
