"""A single fact while a sentence is being split: which of its words it takes, and from where."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Fact:
    """What will be one claim. Words are indices in the parsed sentence."""

    own: frozenset[int]
    """Words that make the fact what it is; its quote."""
    head: int
    """The word that all others of it hang from."""
    rule: str
    """The rule that made it, as the desk shows it."""
    inherited: frozenset[int] = frozenset()
    """Words it borrows from elsewhere in the sentence: a subject, an antecedent, a frame."""
    link: str = ""
    """The verb that joins what it borrows with its own words: "is" for an apposition."""
    unsaid: frozenset[int] = frozenset()
    """Own words that a restatement leaves out: the pronoun of a relative clause."""
    parent: int | None = None
    """The head of the attribution whose content it is."""
    is_attribution: bool = False
    """Whether it holds what somebody is said to have said."""

    @property
    def words(self) -> frozenset[int]:
        """All its words, borrowed ones too."""
        return self.own | self.inherited

    def borrowing(self, words: frozenset[int]) -> Fact:
        """The fact with further words borrowed."""
        return replace(self, inherited=(self.inherited | words) - self.own)

    def without(self, words: frozenset[int]) -> Fact:
        """The fact with ``words`` taken away."""
        return replace(self, own=self.own - words, inherited=self.inherited - words)

    def about(self, words: frozenset[int]) -> Fact:
        """The fact with ``words`` for its own, and all others borrowed."""
        return replace(self, own=words, inherited=self.words - words)
