"""The sources of an open article: what is said of each, and using one for another claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from workbench.review import sourcing
from workbench.review.known_sources import KnownSources, words_in

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
        self._known: KnownSources | None = None
        """Made when sources are first looked for."""
        self._known_of = bench.state.mine
        """The checks among which sources were looked for last."""

    def edit(
        self, claim_id: str, key: str, field: SourceField, text: str, *, continues: bool = False
    ) -> Change:
        """Say something else in one field; what continues the last edit of it is the same step.

        Raises `UnknownClaim`, and `UsageError` where the text can't be kept.
        """
        edit = sourcing.edit_source(self._bench.state, claim_id, key, field, text)
        return self._bench.do(edit, continues=continues)

    def known(self, claim_id: str, words: str = "") -> tuple[Evidence, ...]:
        """Sources of other claims in which all ``words`` occur, for this claim to use, too."""
        check = self._bench.state.check(claim_id)
        here = {source.key for source in check.links} if check else set()
        state = self._bench.state
        if self._known is None or self._known_of is not state.mine:
            self._known, self._known_of = KnownSources(state.mine), state.mine
        return self._known.find(words, here)

    def words_in(self, field: SourceField) -> tuple[str, ...]:
        """What the sources of the article say in one of `known_sources.COMPLETED`."""
        return words_in(self._bench.state.mine, field)

    def use_again(self, claim_id: str, source: Evidence) -> Change:
        """Add a source of another claim; see `sourcing.use_again`."""
        return self._bench.do(sourcing.use_again(self._bench.state, claim_id, source))
