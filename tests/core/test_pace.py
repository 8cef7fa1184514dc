"""Long work can be called off wherever it takes a breath."""

from __future__ import annotations

import pytest

from workbench.pace import Cancelled, Pace


def test_a_paced_sequence_is_the_same_sequence() -> None:
    """Its items, its length, its parts."""
    paced = Pace().over(["a", "b", "c"])

    assert list(paced) == ["a", "b", "c"]
    assert (len(paced), paced[1], paced[1:]) == (3, "b", ["b", "c"])


def test_work_that_was_called_off_goes_no_further() -> None:
    """Not even by one item."""
    pace = Pace()
    items = iter(pace.over(["a", "b", "c"]))
    assert next(items) == "a"

    pace.cancel()

    with pytest.raises(Cancelled):
        next(items)
    assert pace.is_cancelled
