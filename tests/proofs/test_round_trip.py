"""Random documents come back, and hand-made files keep what nobody edited."""

from __future__ import annotations

import pytest

from tests.proofs import round_trip
from workbench.store import splice
from workbench.store.writer import document

DOCUMENTS = 500


def test_random_documents_come_back_and_hand_made_files_keep_what_nobody_edited() -> None:
    """A short run of the proof; the command draws a hundred thousand."""
    outcome = round_trip.prove(DOCUMENTS, seed=1)

    assert outcome.failures == []
    assert outcome.figures["edits"] > DOCUMENTS / 3
    assert outcome.figures["comment lines"] > DOCUMENTS


def test_the_proof_notices_a_writer_that_writes_all_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a one keeps every value and loses every comment."""

    def anew(_: object, _tree: object, change: splice.Change) -> str:
        """The whole file as the desk would have written it."""
        return document(change.after, change.shape)

    monkeypatch.setattr(splice._Splicer, "rewritten", anew)

    outcome = round_trip.prove(50, seed=1)

    assert any("comment lines" in failure.what for failure in outcome.failures)
