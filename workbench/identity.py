"""Who sits at this desk: the name a reviewer signs with, and the file name it becomes.

``identity.json`` in the config folder remembers one reviewer for each project. It is a
convenience and never in the way: when it cannot be read it is put aside and asked for anew.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import tempfile
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import SaveFailed
from workbench.later import later
from workbench.programs import find_git
from workbench.wording import tr

if TYPE_CHECKING:
    import json
    import subprocess
else:
    json, subprocess = later("json"), later("subprocess")

logger = logging.getLogger(__name__)

FILE_NAME = "identity.json"
FORMAT = 1
LONGEST_SLUG = 40
LONGEST_NAME = 100

_SLUG = re.compile(rf"[a-z0-9-]{{1,{LONGEST_SLUG}}}")
_TAKEN = frozenset({"claims", "decisions", "project", "schema"})
"""Names that mean something else in ``checks/``."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Names that no file can have on Windows, whatever its extension."""

_GIT_ENVIRONMENT = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
_GIT_OPTIONS = ("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false")
_GIT_SECONDS = 5


class Reviewer(NamedTuple):
    """A person who gives verdicts, in one project."""

    slug: str
    """Names the file of their checks: ``<slug>.yaml``."""
    name: str
    """As colleagues read it."""


def reviewer_named(name: str) -> Reviewer:
    """The reviewer who signs with this name, white space and control characters made plain."""
    plain = _plain(name)
    return Reviewer(reviewer_slug(plain), plain)


def reviewer_slug(name: str) -> str:
    """The file name a reviewer's name becomes: at most 40 of ``a-z``, ``0-9`` and ``-``.

    A name without any such letter becomes ``reader-`` and four hex digits of its SHA-256; one that
    ``checks/`` or Windows keeps for itself gets ``reader-`` before it.
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    words = re.findall(r"[a-z0-9]+", ascii_name.lower())
    slug = "-".join(words)[:LONGEST_SLUG].rstrip("-")
    if not slug:
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
        return f"reader-{digest[:4]}"
    return slug if is_reviewer_slug(slug) else f"reader-{slug}"


def is_reviewer_slug(text: str) -> bool:
    """Whether a file of checks may be called ``<text>.yaml``; case is the caller's to fold."""
    return _SLUG.fullmatch(text) is not None and text not in _TAKEN | _DEVICES


def read_identity(config: Path, project: Path) -> Reviewer | None:
    """Who last checked in this project on this computer; ``None`` when that is not known."""
    try:
        entry = _read(config / FILE_NAME).get(_key(project))
    except OSError as error:
        logger.warning("%s cannot be read: %s", FILE_NAME, error.strerror)
        return None
    if not isinstance(entry, dict):
        return None
    slug, name = entry.get("reviewer"), entry.get("name")
    if not (isinstance(slug, str) and isinstance(name, str) and is_reviewer_slug(slug)):
        return None
    return Reviewer(slug, _plain(name))


def remember_identity(config: Path, project: Path, reviewer: Reviewer) -> None:
    """Keep the reviewer for the next time; other projects' reviewers stay as they are.

    Raises `SaveFailed` when the file cannot be written; the old one is then untouched.
    """
    path = config / FILE_NAME
    try:
        projects = _read(path)
        projects[_key(project)] = {"reviewer": reviewer.slug, "name": reviewer.name}
        text = json.dumps({"format": FORMAT, "projects": projects}, indent=2)
        config.mkdir(parents=True, exist_ok=True)
        _replace(path, f"{text}\n".encode())
    except OSError as error:
        raise SaveFailed(
            tr(
                "{path} could not be written ({why}), so your name will be asked for "
                "again. Your verdicts are not touched.",
                path=path,
                why=error.strerror,
            )
        ) from error


def git_user_name(project: Path) -> str:
    """The name git would sign with here, or nothing when git is missing or knows none.

    Only ``git config`` is run, which starts no hook, filter or monitor of the checkout.
    """
    git = find_git(project)
    if git is None:
        return ""
    inherited = {k: v for k, v in os.environ.items() if k not in {"GIT_DIR", "GIT_WORK_TREE"}}
    try:
        answer = subprocess.run(
            [git, *_GIT_OPTIONS, "-C", project, "config", "--get", "user.name"],
            env=inherited | _GIT_ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_GIT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    if answer.returncode != 0:
        return ""
    return _plain(answer.stdout.decode("utf-8", "replace"))


def _plain(name: str) -> str:
    """A name on one line, without control characters, of bearable length."""
    printable = "".join(c if c.isprintable() else " " for c in name)
    return " ".join(printable.split())[:LONGEST_NAME].rstrip()


def _key(project: Path) -> str:
    """One project has one key, however it was reached."""
    return str(project.resolve())


def _read(path: Path) -> dict[str, object]:
    """What is remembered for each project; a file that makes no sense is put aside.

    Raises `OSError` when there is a file and it cannot be read.
    """
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        content = None
    projects = content.get("projects") if isinstance(content, dict) else None
    if isinstance(projects, dict):
        return projects
    _put_aside(path)
    return {}


def _put_aside(path: Path) -> None:
    """Rename a broken file, so that a person can still look at it."""
    logger.warning("%s makes no sense; it is now %s.broken", path.name, path.name)
    with suppress(OSError):
        path.replace(path.with_name(f"{path.name}.broken"))


def _replace(path: Path, content: bytes) -> None:
    """Write a file so that it is either the old one or the new one, never half of one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
