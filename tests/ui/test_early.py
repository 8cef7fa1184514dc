"""Mistakes made before anybody looks after them are not forgotten."""

from __future__ import annotations

import sys

import pytest

from ui.early import EarlyMistakes


def test_they_are_told_and_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python tells them on the terminal; whoever comes later gets them, once."""
    told: list[BaseException] = []

    def tell(_: object, error: BaseException, __: object) -> None:
        told.append(error)

    monkeypatch.setattr(sys, "excepthook", tell)
    early, error = EarlyMistakes(), ZeroDivisionError()

    sys.excepthook(ZeroDivisionError, error, None)

    assert told == [error]
    assert early.hand_over() == [error]
    assert early.hand_over() == []
    assert sys.excepthook is tell
