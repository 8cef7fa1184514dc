"""The progress strip: shares of the width, patterns, and the same in words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPaintEvent
from pytestqt.qtbot import QtBot

from tests.ui.theme.drawing import near
from ui.theme.palette import LIGHT
from ui.theme.theme import ColourScheme, Theme
from ui.views.progress_strip import ProgressStrip
from workbench.review.standing import Standing

COUNTS = {Standing.VERIFIED: 50, Standing.DISPUTED: 20, Standing.UNSOURCED: 10, Standing.OPEN: 20}


@pytest.fixture
def strip(qtbot: QtBot) -> ProgressStrip:
    """A strip two pixels wide for each of a hundred claims."""
    theme = Theme()
    theme.set_scheme(ColourScheme.LIGHT)
    strip = ProgressStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(200, 6)
    strip.set_counts(COUNTS, 100)
    return strip


def columns(strip: ProgressStrip, colour: QColor) -> list[int]:
    """Where along the middle the strip has that colour."""
    picture = strip.grab().toImage()
    return [x for x in range(picture.width()) if near(picture.pixelColor(x, 3), colour)]


def test_verified_is_solid(strip: ProgressStrip) -> None:
    """Half the claims are half the strip, in one piece."""
    found = columns(strip, LIGHT.verified)
    assert found == list(range(found[0], found[-1] + 1))
    assert (found[0], found[-1]) == pytest.approx((1, 98), abs=2)


@pytest.mark.parametrize(
    ("colour", "start", "end"), [(LIGHT.disputed, 100, 140), (LIGHT.unsourced, 140, 160)]
)
def test_others_are_in_pieces(strip: ProgressStrip, colour: QColor, start: int, end: int) -> None:
    """Blocks and dots lie in their share with gaps between."""
    found = columns(strip, colour)
    assert start <= found[0]
    assert found[-1] < end
    assert 0.3 * (end - start) < len(found) < 0.85 * (end - start)


def test_what_is_open_is_ground(strip: ProgressStrip) -> None:
    """The rest of the strip is empty."""
    assert set(range(162, 195)) <= set(columns(strip, LIGHT.hairline))


def test_one_claim_among_many_is_seen(strip: ProgressStrip) -> None:
    """A single verdict in a long article leaves a mark."""
    strip.set_counts({Standing.DISPUTED: 1}, 100)
    assert columns(strip, LIGHT.disputed)


@pytest.mark.parametrize(
    ("counts", "total", "words"),
    [
        (COUNTS, 100, "80 of 100 checked: 50 verified, 20 disputed, 10 unsourced"),
        ({Standing.OPEN: 3}, 3, "0 of 3 checked"),
        ({}, 0, "0 of 0 checked"),
    ],
)
def test_words_say_the_same(
    strip: ProgressStrip, counts: dict[Standing, int], total: int, words: str
) -> None:
    """For those who don't see the strip."""
    strip.set_counts(counts, total)
    assert strip.accessibleName() == words


def test_nothing_to_check_draws_nothing(strip: ProgressStrip) -> None:
    """An empty article divides by nothing."""
    strip.set_counts({}, 0)
    assert not columns(strip, LIGHT.verified)


class Watched(ProgressStrip):
    """Counts how often it paints."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Paint, and count."""
        super().paintEvent(event)
        self.painted += 1


def test_counts_wait_for_the_next_frame(qtbot: QtBot) -> None:
    """Qt's own bar would paint at once, and with it all of the window that has changed so far."""
    strip = Watched(Theme())
    qtbot.addWidget(strip)
    strip.show()
    qtbot.waitUntil(lambda: strip.painted > 0)
    before = strip.painted

    strip.set_counts(COUNTS, 100)

    assert strip.painted == before
    qtbot.waitUntil(lambda: strip.painted > before)
