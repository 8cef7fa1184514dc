"""No damage to a file is a crash, a wait, or a message that helps nobody."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("Windows can't fork", allow_module_level=True)

from tests.proofs.attacks import DAMAGES, WEIGHTS, damaged

ROOT = Path(__file__).parents[2]
FILES = 5_000
BROKEN = """
import os, sys, time
from tests.proofs import mutations
def broken(folder, item):
    if item == 3:
        os.abort()
    if item == 5:
        while True:
            pass
    if item == 7:
        raise ValueError("no value")
    return mutations.Seen(refused=False, faulty=False, short=False)
mutations.look = broken
mutations.LONGEST = 0.1
sys.exit(mutations.main(["--count", "10"]))
"""
forking = pytest.mark.skipif(os.name == "nt", reason="Windows can't fork")


def run_python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A process without threads, which may fork."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


@forking
def test_every_damaged_file_is_a_value_or_a_problem_with_its_line() -> None:
    """Also, the short cut for plain files reads none otherwise than the parser does."""
    done = run_python("-m", "tests.proofs.mutations", "--count", str(FILES))

    assert (done.returncode, done.stderr) == (0, "")
    assert f"mutations: {FILES:,} rounds" in done.stdout


@forking
def test_the_proof_notices_deaths_waits_and_errors() -> None:
    """Each is told with its seed, and the files behind it are looked at all the same."""
    done = run_python("-c", BROKEN)

    assert done.returncode == 1
    assert "mutations: 10 rounds" in done.stdout
    assert done.stdout.splitlines()[1:] == [
        "  seed 3: the process died: SIGABRT",
        "  seed 5: took over 0.1 s",
        "  seed 7: ValueError in broken: no value",
    ]


def test_damage_is_the_same_for_the_same_seed_and_of_every_kind() -> None:
    """A seed that failed shows its failure again."""
    data = b"format: 1\nchecks:\n\n  c-1:\n    claim: x\n"

    assert len(DAMAGES) == len(WEIGHTS)
    assert damaged(data, random.Random(7)) == damaged(data, random.Random(7))
    assert all(any(damage(data, random.Random(n)) != data for n in range(9)) for damage in DAMAGES)
