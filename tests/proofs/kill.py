"""A process that saves is killed at any moment: every file reads, every verdict told is there.

A desk with everything loaded forks savers, which go on from the article as it was opened. Each save
is acknowledged through a pipe once `Session.save` has returned. After the kill the article is
opened as at the next start; it must hold what was acknowledged, or the one save that was under way.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from typing import TYPE_CHECKING, NamedTuple

from tests.builders import session_on
from tests.proofs import desk
from tests.proofs.report import Outcome, command
from workbench.store import save

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from workbench.project import Project
    from workbench.session import Session

LONGEST = 0.05
"""Seconds until the kill, at most."""
ASIDE_EACH = 5
"""Each so many saves change the claim list instead of a verdict."""


class Save(NamedTuple):
    """One save: its number, the claim, and whether it changed the claim list."""

    number: int
    claim: str
    is_aside: bool

    def do(self, session: Session) -> None:
        """Make the edit and save it."""
        edit = desk.put_aside if self.is_aside else desk.judge
        edit(session, self.claim, self.number)
        session.save()


class Told(NamedTuple):
    """What the savers acknowledged so far: the last number of each kind, by claim."""

    verdicts: dict[str, int | None]
    asides: dict[str, int | None]

    def take(self, told: Save) -> None:
        """Note an acknowledged save."""
        (self.asides if told.is_aside else self.verdicts)[told.claim] = told.number


def naive(path: Path, data: bytes) -> None:
    """What a program does that thinks of no failure; the proof must notice it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        for line in data.decode().splitlines(keepends=True):
            file.write(line)
            file.flush()


def prove(count: int, seed: int, writer: Callable[[Path, bytes], None] | None = None) -> Outcome:
    """Kill a saver ``count`` times; ``writer`` replaces the desk's own way to write a file."""
    outcome = Outcome("kill", seed)
    if writer:
        vars(save)["replace_file"] = writer
    with desk.new_harbour() as project:
        session = session_on(project)
        told = _as_on_disk(session)
        for number in range(count):
            session = _kill_once(project, session, told, seed + number, outcome)
    return outcome


def _as_on_disk(session: Session) -> Told:
    ids = session.state.claims
    return Told(
        {each: desk.judged(session, each) for each in ids},
        {each: desk.aside(session, each) for each in ids},
    )


def _kill_once(
    project: Project, session: Session, told: Told, seed: int, outcome: Outcome
) -> Session:
    """Fork a saver, kill it, open the article again and compare."""
    outcome.rounds += 1
    chance = random.Random(seed)
    first = max(n or 0 for each in told for n in each.values()) + 1
    saves = _acknowledged(session, first, chance)
    for each in saves:
        told.take(each)
    outcome.count("saves acknowledged", len(saves))
    outcome.count("kills in mid-save", bool(desk.left_over(project)))
    again = session_on(project)
    if left := desk.left_over(project):
        outcome.fail(seed, f"left over after the next start: {', '.join(p.name for p in left)}")
    if again.files.problems:
        outcome.fail(seed, f"unreadable: {again.files.problems[0]}")
    found = _as_on_disk(again) if again.state.claims.keys() == told.verdicts.keys() else None
    pending = first + len(saves)
    if found is None:
        outcome.fail(seed, "claims are lost")
    elif lost := _lost(told.verdicts, found.verdicts, pending):
        outcome.fail(seed, f"verdicts lost or mixed: {lost}")
    elif lost := _lost(told.asides, found.asides, pending):
        outcome.fail(seed, f"changes of the claim list lost: {lost}")
    if found is None or any(failure.seed == seed for failure in outcome.failures[-3:]):
        return _anew(project, told)
    told.verdicts.update(found.verdicts)
    told.asides.update(found.asides)
    return again


def _lost(
    told: dict[str, int | None], found: dict[str, int | None], pending: int
) -> dict[str, tuple[int | None, int | None]]:
    """By claim, what was told and what is there instead; the pending save may have come through."""
    return {
        claim_id: (number, found[claim_id])
        for claim_id, number in told.items()
        if found[claim_id] not in (number, pending)
    }


def _anew(project: Project, told: Told) -> Session:
    """Whole files again after a failure, so that the next one is counted by itself."""
    for each in (project.checks / "harbour").iterdir():
        each.unlink()
    session = session_on(project)
    for known, now in zip(told, _as_on_disk(session), strict=True):
        known.clear()
        known.update(now)
    return session


def _acknowledged(session: Session, first: int, chance: random.Random) -> list[Save]:
    """What a saver acknowledged until it was killed."""
    inlet, outlet = os.pipe()
    pid = os.fork()
    if not pid:
        _save_on(session, first, random.Random(chance.random()), outlet)
    os.close(outlet)
    time.sleep(chance.uniform(0, LONGEST))  # the moment of the kill is what is tried
    os.kill(pid, signal.SIGKILL)
    with os.fdopen(inlet, encoding="ascii") as pipe:
        lines = pipe.read().splitlines(keepends=True)
    _, status = os.waitpid(pid, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the saver ended by itself; its error stands above")
    saves = (line.split() for line in lines if line.endswith("\n"))
    return [Save(int(number), claim, aside == "True") for number, claim, aside in saves]


def _save_on(session: Session, first: int, chance: random.Random, outlet: int) -> None:
    """Save until the end comes from outside."""
    try:
        ids = list(session.state.claims)
        number = first
        while True:
            each = Save(number, chance.choice(ids), number % ASIDE_EACH == 0)
            each.do(session)
            os.write(outlet, f"{each.number} {each.claim} {each.is_aside}\n".encode())
            number += 1
    finally:
        traceback.print_exc()
        os._exit(1)


def main(arguments: Sequence[str]) -> int:
    """The proof as a command; ``--naive`` shows that it notices a writer that tears files."""
    is_naive = "--naive" in arguments
    rest = [each for each in arguments if each != "--naive"]

    def proved(count: int, seed: int) -> Outcome:
        return prove(count, seed, naive if is_naive else None)

    return command("kill", 10_000, proved, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
