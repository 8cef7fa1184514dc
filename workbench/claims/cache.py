"""What was refined before, by what it was made from: an opened article needs no parser again.

One small file for each passage. What cannot be read, or is not what it should be, was never
refined; what cannot be written is refined again. So nothing here ever fails.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.claims.plain import (
    NotPlain,
    content_values,
    line,
    refined_from,
    refined_values,
    values,
)
from workbench.claims.refining import RULES

if TYPE_CHECKING:
    from workbench.claims.granularity import Granularity
    from workbench.claims.refined import Refined
    from workbench.claims.refining import Passage

FOLDER = "claims"
MOST = 20_000
"""Passages kept: some forty books."""
_ENDING = ".json"
_UNFINISHED = ".tmp"


class Cache:
    """The refined passages in one folder, made by one parser at one granularity."""

    def __init__(
        self, cache: Path, parser: str, granularity: Granularity, most: int = MOST
    ) -> None:
        self._folder = cache / FOLDER
        self._made_by = f"{RULES} {parser} {granularity}"
        self._most = most
        self._grown = False

    def find(self, passage: Passage) -> Refined | None:
        """What is known of a passage; ``None`` when that is nothing."""
        key = self._key(passage)
        try:
            found = values(self._path(key).read_bytes())
            return refined_from(found, passage) if found.get("key") == key else None
        except (OSError, NotPlain):
            return None

    def keep(self, passage: Passage, answer: Refined) -> None:
        """Know this of a passage from now on, if it can be written down."""
        key = self._key(passage)
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _put(path, line(refined_values(answer) | {"key": key}).encode())
            self._grown = True

    def tidy(self) -> None:
        """After something was kept: drop the oldest beyond what is kept, and what was left over."""
        if not self._grown:
            return
        self._grown = False
        with suppress(OSError):
            for path in self._folder.glob(f"*/*{_UNFINISHED}"):
                path.unlink(missing_ok=True)
            aged = sorted((path.stat().st_mtime_ns, path) for path in self._all())
            for _, path in aged[: max(0, len(aged) - self._most)]:
                path.unlink(missing_ok=True)

    def _all(self) -> list[Path]:
        return list(self._folder.glob(f"*/*{_ENDING}"))

    def _key(self, passage: Passage) -> str:
        """Names a passage by all that its claims depend on."""
        digest = hashlib.sha256(self._made_by.encode())
        digest.update(b"\n" + line(content_values(passage)).encode())
        return digest.hexdigest()

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}{_ENDING}"


def _put(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all; a power cut may lose it, which costs nothing."""
    handle, name = tempfile.mkstemp(suffix=_UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
