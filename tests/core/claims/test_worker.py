"""The refining process answers line by line, and knows when nobody asks any more."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Sequence

import pytest

from tests.core.claims.passages import passages_in
from workbench.article.span import Span
from workbench.claims.granularity import Granularity
from workbench.claims.parse import Parse
from workbench.claims.parser import Parser
from workbench.claims.plain import line, passage_values, refined_from, values
from workbench.claims.refining import Passage
from workbench.claims.worker import serve
from workbench.claims.worker_process import worker_command
from workbench.errors import ParserMissing

HEADLINE, PROSE = passages_in("Ferry\n\nThe ferry opened in 1964.")


class Wordless:
    """A parser that finds no word in any sentence, so that no rule finds anything to split."""

    name = "wordless-1"

    def parse(self, text: str, sentences: Sequence[Span]) -> list[Parse]:
        """One empty parse a sentence."""
        return [Parse(text, ()) for _ in sentences]


def _request(passage: Passage) -> bytes:
    asked = {"passage": passage_values(passage), "granularity": Granularity.NORMAL.value}
    return line(asked).encode() + b"\n"


def _served(asked: bytes, parser: Parser | None) -> list[bytes]:
    def load() -> Parser:
        if parser is None:
            raise ParserMissing("There is none.")
        return parser

    answers = io.BytesIO()
    serve(io.BytesIO(asked), answers, load)
    return answers.getvalue().splitlines()


def test_it_says_first_which_parser_there_is() -> None:
    """Before anything is asked."""
    assert _served(b"", Wordless()) == [b'{"parser":"wordless-1"}']


def test_it_says_why_there_is_none_and_ends() -> None:
    """Whatever was asked."""
    assert _served(_request(PROSE), None) == [b'{"missing":"There is none."}']


def test_every_line_is_answered_by_one() -> None:
    """In order."""
    _, *answers = _served(_request(HEADLINE) + _request(PROSE), Wordless())

    asked = (HEADLINE, PROSE)
    found = [refined_from(values(each), at) for each, at in zip(answers, asked, strict=True)]
    assert [each.claims for each in found] == [each.claims for each in asked]


@pytest.mark.timeout(60)
def test_it_ends_by_itself_when_nobody_asks_any_more() -> None:
    """With the real parser, on real pipes: its parent needs not be there to end it."""
    worker = subprocess.run(worker_command(), input=b"", capture_output=True, check=False)

    assert worker.returncode == 0
    assert json.loads(worker.stdout)["parser"].startswith("en_core_web_sm-")


_PARENT = """
import os, subprocess, sys
from workbench.claims.worker_process import worker_command
worker = subprocess.Popen(worker_command(), stdin=subprocess.PIPE)
sys.stdin.readline()
os.kill(os.getpid(), 9)
"""
"""Starts a worker that answers to whoever reads here, and dies without a word when it is told."""


@pytest.mark.skipif(sys.platform == "win32", reason="has no signal that kills")
def test_it_does_not_outlive_a_parent_that_is_killed() -> None:
    """A parent that had no time to end it leaves nothing behind."""
    command = [sys.executable, "-c", _PARENT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        assert b"parser" in parent.stdout.readline()

        parent.stdin.write(b"\n")
        parent.stdin.close()

        assert parent.stdout.read() == b""  # it ends with the last who could write to it
