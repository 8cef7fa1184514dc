"""What two and three people did to the same claims comes together through real git."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.proofs.merges import prove, prove_plain

ROOT = Path(__file__).parents[2]
MERGES = 40
PLAIN = 25


def test_nothing_is_lost_or_mixed_and_no_conflict_is_false() -> None:
    """With the desk's merge as git's driver, for two people and then for three."""
    for seed in (1, 2):
        outcome = prove(MERGES // 2, seed)
        assert outcome.failures == []
        assert outcome.rounds >= MERGES // 2
        assert 0 < outcome.figures["conflicts"] < outcome.rounds


def test_git_alone_seldom_stops_where_everybody_has_a_file() -> None:
    """Two reviewers, each with a file of their own and one claim list."""
    outcome = prove_plain(PLAIN, 1)
    assert outcome.failures == []
    assert outcome.figures["files that both changed"] > 0


def test_the_proof_notices_a_merge_by_lines() -> None:
    """The same by git alone does not pass: it mixes, doubles and stops without need."""
    command = [
        sys.executable,
        "-m",
        "tests.proofs.merges",
        "--no-driver",
        "--count=20",
        "--plain=0",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "a conflict where nothing clashes" in done.stdout
    assert ", 0 failures" not in done.stdout.splitlines()[0]
