"""Random documents of every kind of file, with the texts that files have been seen to lose.

The tests beside the store draw theirs by Hypothesis, which finds small examples; these are drawn a
hundred times as fast, for many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tests.core.store.nasty import PIECES
from workbench.claims.claim import Claim, ClaimState, Kind
from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.verdict import Verdict
from workbench.store.documents import ClaimsFile, CorrectionAnswer, Decision, DecisionsFile

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

T = TypeVar("T")


class Drawer:
    """Draws documents and their parts by chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def nasty(self) -> str:
        """A text that is not empty."""
        return "".join(self.chance.choices(PIECES, k=self.chance.randint(1, 8)))

    def text(self) -> str:
        """A text, or none."""
        return self.nasty() if self.chance.random() < 0.7 else ""

    def maybe(self, values: Sequence[T]) -> T | None:
        """One of these, or nothing."""
        return self.chance.choice(values) if self.chance.random() < 0.8 else None

    def day(self) -> str:
        """A date, or none."""
        return self.chance.choice(("", "2026-11-22", "1999-01-31"))

    def pieces(self) -> tuple[str, ...]:
        """One text or several."""
        return tuple(self.nasty() for _ in range(self.chance.randint(1, 3)))

    def claim_id(self) -> str:
        """An id like those that are made from quotes."""
        return f"c-{self.chance.getrandbits(32):08x}"

    def ids(self) -> list[str]:
        """No id, or up to four."""
        return [self.claim_id() for _ in range(self.chance.randint(0, 4))]

    def link(self) -> Evidence:
        """A source."""
        if self.chance.random() < 0.2:
            return Evidence(title=self.nasty())
        return Evidence(
            url=f"https://example.org/{self.chance.randrange(10**6)}",
            title=self.text(),
            publisher=self.text(),
            stance=self.maybe(tuple(Stance)),
            grade=self.maybe(tuple(Grade)),
            origin=self.text(),
            passage=self.text(),
            locator=self.text(),
            read=self.day(),
            archived=self.chance.choice(("", "https://example.org/archive")),
            sensitive=self.text(),
        )

    def links(self) -> tuple[Evidence, ...]:
        """Up to three sources, each once."""
        links = (self.link() for _ in range(self.chance.choice((0, 0, 1, 2, 3))))
        return tuple({link.key: link for link in links}.values())

    def check(self) -> Check:
        """What a reviewer says of a claim."""
        return Check(
            claim=self.text(),
            verdict=self.maybe(tuple(Verdict)),
            checked=self.day(),
            note=self.text(),
            links=self.links(),
            correction=self.text(),
            flag=self.text(),
        )

    def checks(self) -> ReviewerChecks:
        """A reviewer's file."""
        entries = {each: self.check() for each in self.ids()}
        return ReviewerChecks(self.nasty(), self.text(), finished=self.text(), checks=entries)

    def claim(self, claim_id: str) -> Claim:
        """A claim."""
        return Claim(
            id=claim_id,
            quote=self.pieces(),
            inherits=self.pieces() if self.chance.random() < 0.3 else (),
            statement=self.text(),
            kind=self.chance.choice(tuple(Kind)),
            speaker=self.text(),
            parent=self.text(),
            prefix=self.text(),
            suffix=self.text(),
            state=self.chance.choice(tuple(ClaimState)),
            reason=self.text(),
            into=tuple(self.ids()),
        )

    def claims(self) -> ClaimsFile:
        """A claim list."""
        return ClaimsFile(
            article=self.nasty(),
            title=self.text(),
            draft=self.nasty(),
            splitter=self.text(),
            author=self.text(),
            date=self.day() or self.text(),
            publisher=self.text(),
            url=self.text(),
            language=self.text(),
            claims=tuple(map(self.claim, self.ids())),
        )

    def decision(self) -> Decision:
        """What an editor decided of a claim."""
        return Decision(
            claim=self.text(),
            verdict=self.chance.choice(tuple(Verdict)),
            by=self.nasty(),
            decided=self.day(),
            readers=self.pieces() if self.chance.random() < 0.3 else (),
            adopts=self.chance.choice(("", "agreed")),
            reason=self.text(),
            correction=self.maybe(tuple(CorrectionAnswer)),
        )

    def decisions(self) -> DecisionsFile:
        """An editor's decisions."""
        entries = {each: self.decision() for each in self.ids()}
        return DecisionsFile(self.text(), self.text(), decisions=entries)
