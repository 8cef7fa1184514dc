"""The last messages: fifty at the most, the newest first, and how many are new."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ui.models.message_log import MOST, MessageLog, Told

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def log_of(count: int) -> MessageLog:
    """So many messages, called by their numbers."""
    log = MessageLog()
    for number in range(1, count + 1):
        log.add(Told(str(number), NOON))
    return log


@pytest.mark.parametrize(("said", "unseen", "oldest"), [(1, 1, "1"), (50, 50, "1"), (53, 50, "4")])
def test_the_last_fifty_are_kept(said: int, unseen: int, oldest: str) -> None:
    """And no more than there are can be new."""
    log = log_of(said)
    assert log.unseen == unseen

    told = log.read()

    assert len(told) == min(said, MOST)
    assert (told[0].text, told[-1].text) == (str(said), oldest)


def test_what_was_read_is_not_new() -> None:
    """What comes after that is."""
    log = log_of(3)
    log.read()
    assert log.unseen == 0

    log.add(Told("4", NOON))

    assert log.unseen == 1
    assert len(log.read()) == 4


def test_what_somebody_did_is_kept_and_not_new() -> None:
    """It is theirs."""
    log = log_of(1)
    log.add(Told("2", NOON), is_new=False)
    assert log.unseen == 1
    assert len(log.read()) == 2
