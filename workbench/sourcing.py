"""The sources of an open article: what is said of each, and using one for another claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from workbench.review import sourcing

if TYPE_CHECKING:
    from workbench.review.edits import Change, Edit
    from workbench.review.evidence import Evidence
    from workbench.review.sourcing import SourceField
    from workbench.review.state import ReviewState


class Bench(Protocol):
    """What sourcing needs of the session that it works for."""

    @property
    def state(self) -> ReviewState:
        """The state in force."""

    def do(self, edit: Edit, *, continues: bool = False) -> Change:
        """Carry an edit out as one step of the history."""


class Sourcing:
    """Every way to work on sources that are there. Every editing call returns its `Change`."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def edit(
        self, claim_id: str, key: str, field: SourceField, text: str, *, continues: bool = False
    ) -> Change:
        """Say something else in one field; what continues the last edit of it is the same step.

        Raises `UnknownClaim`, and `UsageError` where the text can't be kept.
        """
        edit = sourcing.edit_source(self._bench.state, claim_id, key, field, text)
        return self._bench.do(edit, continues=continues)

    def known(self, claim_id: str, words: str = "") -> tuple[Evidence, ...]:
        """Sources of other claims that this one could use; see `sourcing.known_sources`."""
        return sourcing.known_sources(self._bench.state, claim_id, words)

    def use_again(self, claim_id: str, source: Evidence) -> Change:
        """Add a source of another claim; see `sourcing.use_again`."""
        return self._bench.do(sourcing.use_again(self._bench.state, claim_id, source))
