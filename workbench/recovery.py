"""Where work is kept that could not be saved, until it is on disk or nobody wants it.

One file for each time an article was open, in the person's own state folder. What is in it is the
business of `workbench.keeping`.
"""

from __future__ import annotations

import hashlib
import os
import re
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from workbench.store.leftovers import is_alive

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from workbench.project import Project

_NAME = re.compile(r"(?P<reviewer>[a-z0-9-]+)\.\d+\.(?P<pid>\d+)\.yaml")


class Recovery(NamedTuple):
    """Where one session keeps what it can't save."""

    path: Path
    project: Path
    reviewer: str
    taken: tuple[Path, ...] = ()
    """Files of earlier sessions whose work is in this one's hands now."""

    def drop(self) -> None:
        """Forget what was kept: all of it is on disk."""
        _remove((self.path, *self.taken))

    def drop_taken(self) -> None:
        """Forget what was taken over: all of it is kept among this session's own work."""
        _remove(self.taken)

    def with_taken(self, path: Path) -> Recovery:
        """The same, when that work was taken over: once it is saved its file goes, too."""
        return self._replace(taken=(*self.taken, path))

    def beside(self) -> Recovery:
        """Another file of the same session: a save that is under way neither knows nor drops it."""
        return self._replace(path=self.path.with_name(_name(self.reviewer)), taken=())

    def left(self) -> tuple[Path, ...]:
        """The files that earlier sessions of this reviewer left for the article, by age."""
        try:
            paths = sorted(self.path.parent.iterdir())
        except OSError:
            return ()
        return tuple(path for path in paths if path != self.path and self._is_left(path.name))

    def _is_left(self, name: str) -> bool:
        """Whether it is this reviewer's, and no other window still tries to save what is in it.

        This one's own process has one article open at a time.
        """
        told = _NAME.fullmatch(name)
        if told is None or told["reviewer"] != self.reviewer:
            return False
        pid = int(told["pid"])
        return pid == os.getpid() or not is_alive(pid)


def for_session(state: Path, project: Project, slug: str, reviewer: str) -> Recovery:
    """Where a session that begins now keeps its work, in the person's ``state`` folder."""
    root = project.root.absolute()
    digest = hashlib.sha256(os.fsencode(root)).hexdigest()[:16]
    return Recovery(state / "recovery" / digest / slug / _name(reviewer), root, reviewer)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _name(reviewer: str) -> str:
    return f"{reviewer}.{datetime.now().astimezone():%Y%m%d%H%M%S%f}.{os.getpid()}.yaml"
