"""Two windows on one article save at once: no verdict of either is lost, a clash is told.

Each round opens the article twice for the same reviewer and forks both. They give verdicts and put
claims aside in random order with random pauses, and tell through a pipe what `Session.save` took.
In some rounds both judge the same claim from the same beginning: then one of them must be told.
"""

from __future__ import annotations

import os
import random
import sys
import time
import traceback
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from tests.builders import session_on
from tests.proofs import desk
from tests.proofs.report import Outcome, command
from workbench.errors import ChangedElsewhere
from workbench.store import save

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.project import Project
    from workbench.session import Session

EDITS = 3
"""Saves of one window in a round."""
LONGEST_PAUSE = 0.006
"""Seconds between two saves, at most; a save takes about as long."""


class Deed(NamedTuple):
    """One edit and its save."""

    number: int
    claim: str
    is_aside: bool


class Told(NamedTuple):
    """What one window told: the saves that were taken, and whether one was refused."""

    taken: tuple[Deed, ...]
    is_clash: bool


def prove(count: int, seed: int) -> Outcome:
    """Let two windows work at once, ``count`` times."""
    outcome = Outcome("interleavings", seed)
    with desk.new_harbour() as project:
        for number in range(count):
            outcome.rounds += 1
            _round(project, seed + number, number * 100 + 1, outcome)
    return outcome


def _round(project: Project, seed: int, first: int, outcome: Outcome) -> None:
    chance = random.Random(seed)
    windows = session_on(project), session_on(project)
    ids = list(windows[0].state.claims)
    chance.shuffle(ids)
    half = len(ids) // 2
    deeds = [_deeds(ids[:half], first, chance), _deeds(ids[half:], first + 50, chance)]
    contended = chance.choice(ids) if chance.random() < 0.3 else ""
    if contended:
        for each, number in zip(deeds, (first + 49, first + 99), strict=True):
            each.insert(0, Deed(number, contended, is_aside=False))
    outcome.count("clashes tried", bool(contended))
    before = {each: desk.judged(windows[0], each) for each in ids}
    told = _at_once(windows, deeds, chance)
    outcome.count("saves taken", sum(len(each.taken) for each in told))
    outcome.count("clashes told", sum(each.is_clash for each in told))
    _compare(project, seed, before, told, contended, outcome)


def _deeds(ids: Sequence[str], first: int, chance: random.Random) -> list[Deed]:
    return [
        Deed(first + each, chance.choice(ids), is_aside=chance.random() < 0.2)
        for each in range(EDITS)
    ]


def _compare(
    project: Project,
    seed: int,
    before: dict[str, int | None],
    told: Sequence[Told],
    contended: str,
    outcome: Outcome,
) -> None:
    """See that everything that was taken is on the disk, and nothing that was refused."""
    session = session_on(project)
    if session.files.problems or desk.left_over(project):
        outcome.fail(seed, "a file is unreadable, or something was left over")
    if any(each.is_clash for each in told) and not contended:
        outcome.fail(seed, "a clash was told where there was none")
    if len([each for each in told if any(_judges(deed, contended) for deed in each.taken)]) > 1:
        outcome.fail(seed, "one window silently wrote over the other's verdict")
    verdicts = before | {d.claim: d.number for t in told for d in t.taken if not d.is_aside}
    asides = {d.claim: d.number for t in told for d in t.taken if d.is_aside}
    for claim_id, number in verdicts.items():
        if (found := desk.judged(session, claim_id)) != number:
            outcome.fail(seed, f"the verdict on {claim_id} is {found} instead of {number}")
    for claim_id, number in asides.items():
        if (found := desk.aside(session, claim_id)) != number:
            outcome.fail(seed, f"{claim_id} was put aside by {found} instead of {number}")


def _judges(deed: Deed, claim_id: str) -> bool:
    return deed.claim == claim_id and not deed.is_aside


def _at_once(
    windows: Sequence[Session], deeds: Sequence[Sequence[Deed]], chance: random.Random
) -> list[Told]:
    """Let each window do its deeds in a process of its own."""
    running = []
    for session, own in zip(windows, deeds, strict=True):
        inlet, outlet = os.pipe()
        pid = os.fork()
        if not pid:
            _do_all(session, own, random.Random(chance.random()), outlet)
        os.close(outlet)
        chance.random()
        running.append((pid, inlet, own))
    return [_told(*each) for each in running]


def _told(pid: int, inlet: int, deeds: Sequence[Deed]) -> Told:
    with os.fdopen(inlet, encoding="ascii") as pipe:
        words = pipe.read().split()
    _, status = os.waitpid(pid, 0)
    if status:
        raise RuntimeError("a window ended with an error; it stands above")
    taken = tuple(each for each in deeds if str(each.number) in words)
    return Told(taken, "clash" in words)


def _do_all(session: Session, deeds: Sequence[Deed], chance: random.Random, outlet: int) -> None:
    """One window: it goes on after a clash, as its reviewer would."""
    code = 1
    try:
        for deed in deeds:
            time.sleep(chance.uniform(0, LONGEST_PAUSE))  # the moment of the save is what is tried
            edit = desk.put_aside if deed.is_aside else desk.judge
            edit(session, deed.claim, deed.number)
            try:
                session.save()
                os.write(outlet, f"{deed.number} ".encode())
            except ChangedElsewhere:
                os.write(outlet, b"clash ")
        code = 0
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(code)


def main(arguments: Sequence[str]) -> int:
    """The proof as a command; ``--unlocked`` shows that it notices desks that don't wait."""
    rest = [each for each in arguments if each != "--unlocked"]
    if len(rest) < len(arguments):
        vars(save)["locked"] = _unlocked
    return command("interleavings", 1_000, prove, rest)


@contextmanager
def _unlocked(*_: object) -> Iterator[None]:
    """No lock at all."""
    yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
