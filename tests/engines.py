"""Engines with a name: one that cuts sentences at "and", one that waits, one that stops."""

from __future__ import annotations

import threading
from dataclasses import replace

from workbench.article.span import Span
from workbench.claims.claim import Proposal
from workbench.claims.granularity import Granularity
from workbench.claims.refined import Refined
from workbench.claims.refining import Passage
from workbench.errors import WorkerLost

_AND = " and "


class HalvingEngine:
    """Cuts each sentence at its first "and"; notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.is_closed = False

    def refine(self, passage: Passage, granularity: Granularity) -> Refined:  # noqa: ARG002
        """Answer as a parser would, about a very simple grammar."""
        self.asked.append(passage.text)
        return Refined(tuple(part for claim in passage.claims for part in halves(passage, claim)))

    def kill(self) -> None:
        """Nothing is under way."""

    def close(self) -> None:
        """Note that nobody asks any more."""
        self.is_closed = True


class GradedEngine(HalvingEngine):
    """Cuts nothing where coarse claims are wanted."""

    def refine(self, passage: Passage, granularity: Granularity) -> Refined:
        """Answer as finely as asked."""
        halved = super().refine(passage, granularity)
        return Refined(passage.claims) if granularity is Granularity.COARSE else halved


class FallibleEngine(HalvingEngine):
    """Stops at one passage, whoever asks."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word

    def refine(self, passage: Passage, granularity: Granularity) -> Refined:
        """Answer, unless the word occurs."""
        if self._word in passage.text:
            raise WorkerLost("it ended with code 9")
        return super().refine(passage, granularity)


class WaitingEngine(HalvingEngine):
    """Answers nothing before it may; killing it ends the waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.is_asked = threading.Event()
        self.may_answer = threading.Event()
        self.is_killed = False

    def refine(self, passage: Passage, granularity: Granularity) -> Refined:
        """Wait, then answer or be gone."""
        self.is_asked.set()
        self.may_answer.wait()
        if self.is_killed:
            raise WorkerLost("it ended with code -9")
        return super().refine(passage, granularity)

    def kill(self) -> None:
        """End the waiting."""
        self.is_killed = True
        self.may_answer.set()


def halves(passage: Passage, claim: Proposal) -> tuple[Proposal, ...]:
    """A claim cut at its first "and", or as it is."""
    (span,) = claim.spans
    at = span.of(passage.text).find(_AND)
    if at < 0 or claim.aside:
        return (claim,)
    middle = span.start + at
    return (
        replace(claim, spans=(Span(span.start, middle),)),
        replace(claim, spans=(Span(middle + len(_AND), span.end),)),
    )
