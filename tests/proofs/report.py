"""What a proof found, told in one line, and the command line that all proofs share."""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Failure(NamedTuple):
    """One round that did not keep the promise, and the seed that shows it again."""

    seed: int
    what: str

    def __str__(self) -> str:
        return f"seed {self.seed}: {self.what}"


@dataclass(slots=True)
class Outcome:
    """The figures of a proof: how many rounds, what was seen in them, and what failed."""

    name: str
    seed: int
    rounds: int = 0
    figures: dict[str, int] = field(default_factory=dict)
    """What was counted beside the failures: the evidence that the proof bites."""
    failures: list[Failure] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def count(self, what: str, number: int = 1) -> None:
        """Add to a figure."""
        self.figures[what] = self.figures.get(what, 0) + number

    def fail(self, seed: int, what: str) -> None:
        """Note a round that failed."""
        self.failures.append(Failure(seed, what))

    def add(self, other: Outcome) -> None:
        """Take over the rounds of another run of the same proof."""
        self.rounds += other.rounds
        self.failures += other.failures
        for what, number in other.figures.items():
            self.count(what, number)

    def __str__(self) -> str:
        seconds = time.monotonic() - self.started
        rate = self.rounds / seconds if seconds else 0.0
        figures = "".join(f", {number:,} {what}" for what, number in self.figures.items())
        return (
            f"{self.name}: {self.rounds:,} rounds in {seconds:.0f} s ({rate:,.0f}/s){figures}, "
            f"{len(self.failures)} failures; seed {self.seed}"
        )


def command(
    name: str, count: int, prove: Callable[[int, int], Outcome], arguments: Sequence[str]
) -> int:
    """Run a proof as ``python -m tests.proofs.NAME [--count N] [--seed S]``; 1 when it fails."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.proofs.{name}")
    parser.add_argument("--count", type=int, default=count, help=f"rounds (default {count:,})")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (default 1)")
    chosen = parser.parse_args(arguments)
    outcome = prove(chosen.count, chosen.seed)
    print(outcome)
    for failure in outcome.failures:
        print(f"  {failure}")
    return 1 if outcome.failures else 0
