"""The user's git, asked only what it can answer without running anything of the checkout's own.

A checkout that came as an archive brings configuration and hooks with it, and git would run them:
``core.fsmonitor`` to read the index, ``gpg.program`` to show a commit, ``core.sshCommand`` or a
remote's ``uploadpack`` to fetch an object that is missing. All of that is switched off here, and
only ``rev-parse``, ``show REV:path``, ``log -1`` and ``config`` are used, which run no filter and
no external diff. (``merge-base`` was found to run nothing either; ``rev-parse A...B`` names the
same commits. ``check-ignore`` runs a monitor when it reads the index; ``--no-index`` forbids that.)
Nothing is ever fetched: a version that is not on this computer is not there.
"""

from __future__ import annotations

import os
import re
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.later import later
from workbench.programs import find_git
from workbench.store.reader import MAX_BYTES

if TYPE_CHECKING:
    import subprocess
else:
    subprocess = later("subprocess")

SECONDS = 10
"""How long one answer may take."""

_OPTIONS = (
    "--no-pager",
    "--no-optional-locks",
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.quotePath=false"),
    *("-c", "color.ui=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "safe.bareRepository=explicit"),
)
_ENVIRONMENT = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_EDITOR": "true",
    "GIT_MERGE_AUTOEDIT": "no",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # where git is too old to know the line above
    "LC_ALL": "C",
}
_KEPT = frozenset(
    {"GIT_EXEC_PATH", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"}
)
"""The user's own; the rest may speak of another checkout, as inside of a hook."""
_TAKES_BACK = re.compile(r":\d+:!")
"""A rule that makes an exception from those before it."""


@dataclass(frozen=True, slots=True)
class Git:
    """The git program, asked about the checkout that a folder is in.

    Whatever goes wrong, taking too long included, is the answer that there is nothing.
    """

    program: Path
    folder: Path

    def commit(self, name: str) -> str:
        """The full name of a commit; empty when there is none."""
        return _line(self._answer("rev-parse", "--verify", "--quiet", name=f"{name}^{{commit}}"))

    def merge_base(self, one: str, other: str) -> str:
        """The commit that both grew from; empty when there is none, or more than one."""
        if not one or not other or _is_option(other):
            return ""
        found = (self._answer("rev-parse", "--revs-only", name=f"{one}...{other}") or b"").decode()
        bases = [line[1:] for line in found.split() if line.startswith("^")]
        return bases[0] if len(bases) == 1 else ""

    def last_merge(self) -> tuple[str, ...]:
        """The last merge that ``HEAD`` contains, then the commits it joined; empty when none."""
        return tuple(_line(self._answer("log", "-1", "--merges", "--format=%H %P")).split())

    def version(self, revision: str, file_name: str) -> bytes | None:
        """What a file of the folder said in a commit, or in the index as ``:1``, ``:2``, ``:3``.

        Without the filters of the checkout: line ends are those that git stores.
        """
        return self._answer("show", "--end-of-options", name=f"{revision}:./{file_name}")

    def own_file(self, name: str) -> Path | None:
        """Where git keeps a file of its own, such as ``info/exclude``; right in worktrees too."""
        found = _line(self._answer("rev-parse", "--git-path", name=name))
        return self.folder / found if found else None

    def prefix(self) -> str:
        """The folder as seen from the top of the checkout, ending in a slash; empty at the top."""
        return _line(self._answer("rev-parse", "--show-prefix"))

    def top(self) -> Path | None:
        """The top of the checkout; ``None`` where git refuses to tell."""
        found = _line(self._answer("rev-parse", "--show-toplevel"))
        return Path(found) if found else None

    def rule_against(self, file_name: str) -> str:
        """The rule by which git leaves new files of that name out, as ``FILE:LINE:PATTERN``.

        Empty when they would be shared. What git keeps already is shared whatever the rule says.
        """
        answer = _line(self._answer("check-ignore", "--no-index", "--verbose", name=file_name))
        rule = answer.partition("\t")[0]
        return "" if _TAKES_BACK.search(rule) else rule

    def _answer(self, command: str, *options: str, name: str = "") -> bytes | None:
        """What a command prints; ``None`` when it fails, or prints more than a file may hold."""
        if _is_option(name):
            return None
        place = (str(self.program), "-C", str(self.folder))
        try:
            process = subprocess.Popen(
                [*place, *_OPTIONS, command, *options, *([name] if name else [])],
                env=_environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, ValueError):  # a NUL in a name
            return None
        patience = threading.Timer(SECONDS, process.kill)
        patience.start()
        with process:
            output = process.stdout.read(MAX_BYTES + 1) if process.stdout else b""
            if len(output) > MAX_BYTES:
                process.kill()
        patience.cancel()
        return output if process.returncode == 0 and len(output) <= MAX_BYTES else None


def git_at(folder: Path) -> Git | None:
    """Git for the checkout that ``folder`` is in; ``None`` where there is no git, or no checkout.

    A folder that is made like a repository without files of its own is not gone into: any checkout
    can hold one, with a configuration that nobody chose.
    """
    tops = []
    for each in (folder, *folder.parents):
        if (each / ".git").exists():
            tops.append(each)
        elif not tops and _is_bare(each):
            return None
    program = find_git(tops[-1]) if tops else None
    return Git(program, folder) if program else None


def version_of(program: Path) -> str:
    """The version that a git program tells of itself; empty when it does not start."""
    try:
        answer = subprocess.run(
            [program, "--version"], capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return _line(answer.stdout).removeprefix("git version ")


def _is_bare(folder: Path) -> bool:
    return all((folder / name).exists() for name in ("HEAD", "objects", "refs"))


def _is_option(name: str) -> bool:
    return name.startswith("-")


def _line(answer: bytes | None) -> str:
    return os.fsdecode(answer or b"").removesuffix("\n").removesuffix("\r")


def _environment() -> dict[str, str]:
    inherited = os.environ.items()
    kept = {k: v for k, v in inherited if not k.startswith("GIT_") or k in _KEPT}
    return kept | _ENVIRONMENT
