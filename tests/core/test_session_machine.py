"""What the desk shows is what opening the article again would show, whatever happens between.

`python -m tests.proofs.sessions --count N` lives more of these lives.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from tests.core.session_machine import SessionMachine

TestSession = SessionMachine.TestCase
TestSession.settings = settings(
    max_examples=30,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
