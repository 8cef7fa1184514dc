"""A desk in memory: the claims of a text and their history, with no file behind them."""

from __future__ import annotations

from datetime import date

from tests.builders import DAY, FIRST
from workbench.article.anchor import Locator
from workbench.article.article import Article, draft_of
from workbench.article.layout import paragraphs
from workbench.article.sentences import sentences
from workbench.article.span import Span
from workbench.carving import Carver
from workbench.claims.birth import born
from workbench.claims.claim import Claim, ClaimState, Proposal
from workbench.claims.placing import anchored
from workbench.claims.splitter import propose
from workbench.review import edits
from workbench.review.check import ReviewerChecks
from workbench.review.edits import Change, Edit
from workbench.review.ground import Ground
from workbench.review.history import History
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict

FERRY = (
    "The ferry, built in Malmo, carried 1.2 million people last year, and it opened in 1964. "
    "Fares rose. Who would have thought so?\n\n"
    "“We need a third boat,” Lena Ostrow said. The 😀 sign was painted in 2020.\n"
)
"""Two paragraphs; the splitter makes one claim of each sentence and sets the question aside."""


class Desk:
    """Everything `Carver` needs. Claims are those of the splitter, or of the ``quotes`` given."""

    def __init__(self, text: str = FERRY, *quotes: tuple[str, ...]) -> None:
        parts = paragraphs(text, markdown=False)
        self._article = Article("ferry", "seeds/ferry.txt", text, "", parts, draft_of(text))
        self._sentences = sentences(self._article)
        self._locator = Locator(text, parts)
        proposals = [self.proposal(*pieces) for pieces in quotes]
        made = born(text, proposals or propose(self._article, self._sentences), self._locator)
        mine = ReviewerChecks(FIRST.slug, FIRST.name)
        self.history = History(ReviewState({claim.id: claim for claim in made}, mine))
        self.day = DAY
        self.judged_by_others = frozenset[str]()

    @property
    def carver(self) -> Carver:
        """What is tested."""
        return Carver(self)

    @property
    def state(self) -> ReviewState:
        """The state in force."""
        return self.history.present

    @property
    def ground(self) -> Ground:
        """The draft with every claim placed anew."""
        anchors = anchored(self.state.claims.values(), self._locator, self._sentences)
        return Ground(self._article, self._sentences, self._locator, anchors)

    def today(self) -> date:
        """The day of the next verdict."""
        return self.day

    def do(self, edit: Edit, *, continues: bool = False) -> Change:
        """One step of the history."""
        self.history = self.history.record(edit, continues=continues)
        return Change(edit.label, edit.claims, edit.focus)

    def judge(self, claim_id: str, note: str = "", *links: str) -> None:
        """Give a claim a verdict, with a note and links."""
        self.do(edits.give_verdict(self.state, claim_id, Verdict.VERIFIED, DAY))
        self.do(edits.write_note(self.state, claim_id, note))
        self.do(edits.add_links(self.state, claim_id, links))

    def span(self, words: str) -> Span:
        """Where ``words`` stand first."""
        start = self._article.text.index(words)
        return Span(start, start + len(words))

    def at(self, words: str) -> int:
        """Where ``words`` begin."""
        return self.span(words).start

    def proposal(self, *pieces: str, sentence: int = 0) -> Proposal:
        """A proposal that quotes these pieces."""
        return Proposal(sentence, tuple(map(self.span, pieces)))

    def claim(self, beginning: str) -> Claim:
        """The claim to check whose wording begins like this."""
        (found,) = (claim for claim in self.active if claim.wording.startswith(beginning))
        return found

    @property
    def active(self) -> list[Claim]:
        """The claims to check, in their order."""
        return [c for c in self.state.claims.values() if c.state is ClaimState.ACTIVE]

    @property
    def wordings(self) -> list[str]:
        """What they say."""
        return [claim.wording for claim in self.active]
