"""Every error the program raises on purpose, and the problems a file can have.

WorkbenchError                 what happened, what is safe, what to do
├── UsageError                 the request itself makes no sense here          (exit 2)
│   ├── UnknownClaim           no claim of that id in the article
│   └── CannotCarve            a claim can't be cut, merged or moved in that way
├── MissingRequirement         the machine lacks something the program needs   (exit 3)
│   └── ParserMissing          claims stay whole sentences; all else works
├── ProgramFault                 the program itself made a mistake
├── WorkerLost                   the refining process has ended before its work was done
├── OutputFailed                 what a command answers cannot be written
├── ArticleError               an article cannot be read as text
└── StoreError                 a file in ``checks/`` cannot be read or written
    ├── FileRefused            unreadable as a whole; carries its problems
    └── SaveFailed             not written; the old file is untouched
        ├── ChangedElsewhere   the file on disk has moved on, and its change clashes with ours
        └── EntriesWait        written but for entries that can't be read in the file
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING, NamedTuple

from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_LONGEST = 300
"""Characters of a problem's words: they may quote a whole file."""


class ExitCode(IntEnum):
    """What the command line returns."""

    CLEAN = 0
    PROBLEMS = 1
    USAGE = 2
    ENVIRONMENT = 3


class ProblemKind(Enum):
    """What of a problem matters to the program; people read its words."""

    FAULT = "fault"
    """Something that a person with an editor can mend."""
    MERGE = "merge"
    """Both sides of a merge that nobody ended stand in the file."""
    GONE = "gone"
    """The file is not there any more."""


class Problem(NamedTuple):
    """One thing wrong in one file: where, what, what was expected, and the nearest right word."""

    path: Path
    line: int
    """1-based; 1 when the fault has no line of its own."""
    what: str
    expected: str = ""
    suggestion: str = ""
    warning: bool = False
    """Whether the file is right, and only the work in it wants a look."""
    kind: ProblemKind = ProblemKind.FAULT

    def sentence(self) -> str:
        """The problem in words, without its place."""
        parts = [self.what]
        if self.expected:
            parts.append(tr("expected {what}", what=self.expected))
        if self.suggestion:
            parts.append(tr("did you mean {what}?", what=self.suggestion))
        return _shown(", ".join(parts))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.sentence()}"


def _shown(words: str) -> str:
    """``words`` on one line, not too long, with a name for every character that can't be seen."""
    if not words.isprintable():
        words = "".join(c if c.isprintable() else f"[U+{ord(c):04X}]" for c in words)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


class WorkbenchError(Exception):
    """Base of all: its text is written for the person at the desk."""

    exit_code = ExitCode.PROBLEMS


class UsageError(WorkbenchError):
    """The request makes no sense here; nothing was read or written."""

    exit_code = ExitCode.USAGE


class UnknownClaim(UsageError):
    """No claim of that id in the article."""


class CannotCarve(UsageError):
    """A claim can't be cut, merged or moved in that way; the text says what to do instead."""


class MissingRequirement(WorkbenchError):
    """The machine lacks something; the text names the line that installs it."""

    exit_code = ExitCode.ENVIRONMENT


class ParserMissing(MissingRequirement):
    """There is no language parser, so that claims stay whole sentences; all else works."""


class ProgramFault(WorkbenchError):
    """The program itself made a mistake; what it was about to do was not done."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "Something went wrong in the program, and this was not done. Your work is still "
                "here. Try it again."
            )
        )


class WorkerLost(WorkbenchError):
    """The refining process has ended before its work was done; claims stay whole sentences."""


class OutputFailed(WorkbenchError):
    """What a command answers cannot be written; what it did is not affected."""


class ArticleError(UsageError):
    """A file cannot be read as an article."""


class StoreError(WorkbenchError):
    """A file in ``checks/`` cannot be read or written."""


class FileRefused(StoreError):
    """A file is unreadable as a whole. It was not changed; other files load all the same."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class SaveFailed(StoreError):
    """A file could not be written; what was on disk is untouched."""

    why = ""
    """What hindered it, in words, where that can be told alone."""
    is_kept = False
    """Whether a copy of all of it is kept."""
    kept = ""
    """Where the work is meanwhile, in a sentence; empty when only the session has it."""

    def __str__(self) -> str:
        return f"{super().__str__()} {self.kept}".rstrip()


class ChangedElsewhere(SaveFailed):
    """The file on disk has moved on, and its change clashes with ours."""


class EntriesWait(SaveFailed):
    """All was written but what was said where an entry of the file can't be read."""
