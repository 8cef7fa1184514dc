"""Where a reviewer was when the desk was left: kept on this computer, never in the project.

One small file a project and reviewer, and one an article, in the person's own state folder. They
are a convenience: what is missing, or makes no sense any more, counts as not remembered.
"""

from __future__ import annotations

import hashlib
import math
import os
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import FileRefused
from workbench.later import later
from workbench.store.atomic import replace_private_file
from workbench.store.content import NotOurs, content
from workbench.store.reader import read
from workbench.store.shapes import Shape, Style
from workbench.store.tree import plain_fields

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.store import writer
    from workbench.store.tree import Plain
else:
    writer = later("workbench.store.writer")

_LAST = Shape({"article": Style.SHORT, "panes": Style.SHORT, "zoom": Style.SHORT})
_PLACE = Shape(
    {
        "claim": Style.SHORT,
        "top": Style.SHORT,
        "words": Style.SHORT,
        "shown": Style.SHORT,
        "order": Style.SHORT,
    }
)


class Last(NamedTuple):
    """How a project was left."""

    article: str = ""
    """The short name of the article that was on the desk."""
    panes: str = ""
    """The widths the reviewer chose, as the window wrote them; empty when none were chosen."""
    zoom: float = 0.0
    """Size of article and note text; 0 when it is not known."""


class Place(NamedTuple):
    """How an article was left."""

    claim: str = ""
    """Id of the selected claim."""
    top: int = -1
    """The code point with which the first line in sight began; -1 when it is not known."""
    words: str = ""
    """What was typed into the filter."""
    shown: str = ""
    """The standing whose claims the list showed; empty for all."""
    order: str = ""
    """The order of the list; empty for the usual one."""


class Memory(NamedTuple):
    """Where one project's places are kept, for one reviewer."""

    folder: Path

    def last(self) -> Last:
        """How the project was left."""
        told = _told(self.folder / "last.yaml")
        return Last(told.get("article", ""), told.get("panes", ""), _size(told.get("zoom", "")))

    def place(self, article: str) -> Place:
        """How an article was left."""
        told = _told(self.folder / "articles" / f"{article}.yaml")
        top = told.get("top", "")
        return Place(
            told.get("claim", ""),
            int(top) if top.isascii() and top.isdigit() else -1,
            told.get("words", ""),
            told.get("shown", ""),
            told.get("order", ""),
        )

    def keep(self, last: Last, place: Place) -> None:
        """Write down how the article of ``last`` was left, and the project. Raises `SaveFailed`."""
        values = {
            "claim": place.claim,
            "top": str(place.top) if place.top >= 0 else "",
            "words": place.words,
            "shown": place.shown,
            "order": place.order,
        }
        _write(self.folder / "articles" / f"{last.article}.yaml", values, _PLACE)
        zoom = f"{last.zoom:.4f}" if last.zoom else ""
        chosen = {"article": last.article, "panes": last.panes, "zoom": zoom}
        _write(self.folder / "last.yaml", chosen, _LAST)


def memory_of(state: Path, root: Path, reviewer: str) -> Memory:
    """Where the places of the project at ``root`` are kept, in the person's ``state`` folder."""
    digest = hashlib.sha256(os.fsencode(root.absolute())).hexdigest()[:16]
    return Memory(state / "places" / digest / reviewer)


def _told(path: Path) -> dict[str, str]:
    """The texts in a file; none of a file that is not there or can't be understood."""
    try:
        fields = plain_fields(read(content(path), path))
    except (OSError, NotOurs, FileRefused):
        return {}
    return {key: text for key, text in fields.items() if isinstance(text, str)}


def _size(text: str) -> float:
    try:
        size = float(text)
    except ValueError:
        return 0.0
    return size if math.isfinite(size) and size > 0 else 0.0


def _write(path: Path, texts: dict[str, str], shape: Shape) -> None:
    """Write the texts that say something, where they are not what stands there."""
    values: dict[str, Plain] = {key: text for key, text in texts.items() if text}
    if not values or values == _told(path):
        return
    replace_private_file(path, f"{writer.mapping(values, shape, 0)}\n".encode())
