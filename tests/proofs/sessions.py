"""What the desk shows after a save is what opening shows, and no verdict is lost or made up.

Each round is a random life of one article on one desk, while others work on it: see
`tests.core.session_machine`, of which the suite runs a few.
"""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.core.session_machine import SessionMachine
from tests.proofs.report import Outcome, command

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = 20
"""At most, in one round; a step is up to six deeds."""


def prove(count: int, start: int) -> Outcome:
    """Live that many lives; one that goes wrong is printed as a program."""
    outcome = Outcome("sessions", start)

    class Counted(SessionMachine):
        def teardown(self) -> None:
            super().teardown()
            outcome.rounds += 1
            for what, number in self.seen.items():
                outcome.count(what, number)

    chosen = settings(
        max_examples=count,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(seed(start)(Counted), settings=chosen)
    except AssertionError as error:
        outcome.fail(start, "".join(traceback.format_exception(error)))
    return outcome


def main(arguments: Sequence[str]) -> int:
    """The proof as a command."""
    return command("sessions", 1_000, prove, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
