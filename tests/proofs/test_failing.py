"""Whatever call of a save fails: old bytes or new, told as a failed save, and saved later."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from tests.proofs import failing
from workbench.store import save

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the calls there are others")


def test_every_failing_call_is_told_or_got_over() -> None:
    """Every call of every case fails once, as that kind for ever, and with everything for ever."""
    outcome = failing.prove(codes=(errno.ENOSPC,))

    assert outcome.failures == []
    assert outcome.figures["told"] > outcome.figures["got over"] > 0


def test_a_save_makes_the_calls_that_are_made_to_fail() -> None:
    """Reading, locking, writing, flushing, replacing and following links are all among them."""
    made = {name for case in failing.CASES for name in failing.calls_of(case)}

    assert made >= {"flock", "stat", "open", "read", "chmod", "write", "fsync", "close", "replace"}
    assert made >= {"lstat", "fstat", "readlink"}


def test_the_proof_notices_a_save_that_passes_over_errors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A writer that swallows errors and takes short writes for whole ones does not pass."""

    def careless(path: Path, data: bytes) -> None:
        """What a program does that thinks of no failure."""
        with suppress(OSError):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.write(descriptor, data)
            os.close(descriptor)

    monkeypatch.setattr(save, "replace_file", careless)

    outcome = failing.prove(codes=(errno.EIO,), cases=failing.CASES[:1])

    assert any("neither old nor new" in failure.what for failure in outcome.failures)
    assert any("not on the disk" in failure.what for failure in outcome.failures)
