"""Files in three versions, written in a line or two, and what their merge says."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from workbench.store.conflict import Merged, Versions
from workbench.store.merge import merge
from workbench.store.reader import read
from workbench.store.shapes import CHECKS, CLAIMS, DECISIONS, PROJECT
from workbench.store.tree import plain_fields
from workbench.store.writer import document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.store.conflict import Pick, Place

PATH = Path("checks/article/file.yaml")
SHAPES = {"claims": CLAIMS, "checks": CHECKS, "decisions": DECISIONS, "articles": PROJECT}
HEADS = {
    "claims": {"article": "seeds/a.txt"},
    "checks": {"reviewer": "first-reader"},
    "decisions": {"approved_by": "chief"},
    "articles": {},
}
NO_PICKS: Mapping[Place, Pick] = MappingProxyType({})


def versions(base: bytes | None, ours: bytes | None, theirs: bytes | None) -> Versions:
    """Three contents of one file."""
    return Versions(PATH, base, ours, theirs)


def file(key: str, entries: Mapping[str, Any], **head: Any) -> bytes:
    """A file as the desk writes it, of the kind that has its entries under ``key``.

    An entry ``None`` is left out.
    """
    held = {each: value for each, value in entries.items() if value is not None}
    values = {"format": "1", **HEADS[key], **head, key: held}
    return document(values, SHAPES[key]).encode()


def says(merged: Merged | bytes) -> dict[str, Any]:
    """What the file says that a merge gave."""
    data = merged.data if isinstance(merged, Merged) else merged
    assert data is not None
    return plain_fields(read(data, PATH))


def joined(
    base: Any, ours: Any, theirs: Any, *, picks: Mapping[Place, Pick] = NO_PICKS
) -> tuple[dict[str, Any], list[Place]]:
    """What the merge of three files says, and where it asks."""
    merged = merge(versions(base, ours, theirs), picks)
    return says(merged), [conflict.place for conflict in merged.conflicts]
