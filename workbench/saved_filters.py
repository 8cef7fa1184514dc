"""Filters of the claim list that a reviewer gave a name: kept on this computer, for each project.

They lie in one small file beside what is remembered of how the project was left. What is missing
in it, or makes no sense any more, counts as not saved.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from workbench.store.atomic import replace_private_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FILE_NAME = "filters.json"
LONGEST_NAME = 60
"""Code points."""


class SavedFilter(NamedTuple):
    """A filter under a name; what it says is what `Place` says of how an article was left."""

    name: str
    shown: str = ""
    """The standing whose claims are listed; empty for all."""
    words: str = ""
    """What is typed into the field."""
    order: str = ""
    """The order of the list; empty for the usual one."""


def tidy_name(name: str) -> str:
    """``name`` on one line and no longer than it may be."""
    return " ".join(name.split())[:LONGEST_NAME].rstrip()


def with_filter(filters: Iterable[SavedFilter], new: SavedFilter) -> tuple[SavedFilter, ...]:
    """Those and a new one, in the place of one of the same name; sorted by name."""
    others = without(filters, new.name)
    return tuple(sorted((*others, new), key=_by_name))


def renamed(filters: Iterable[SavedFilter], old: str, new: str) -> tuple[SavedFilter, ...]:
    """Those, one of them under another name; one that had that name before gives way."""
    filters = tuple(filters)
    found = next((each for each in filters if each.name == old), None)
    if found is None or not new:
        return filters
    return with_filter(without(filters, old), found._replace(name=new))


def named(filters: Iterable[SavedFilter], name: str) -> SavedFilter | None:
    """The one of that name, in whatever case."""
    return next((each for each in filters if each.name.casefold() == name.casefold()), None)


def without(filters: Iterable[SavedFilter], name: str) -> tuple[SavedFilter, ...]:
    """Those but the one of that name, in whatever case."""
    return tuple(each for each in filters if each.name.casefold() != name.casefold())


def read_filters(folder: Path) -> tuple[SavedFilter, ...]:
    """The filters kept in a folder; what can't be understood is left out."""
    try:
        told = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    found: tuple[SavedFilter, ...] = ()
    for each in told if isinstance(told, list) else ():
        if isinstance(each, dict) and (one := _filter_of(each)).name:
            found = with_filter(found, one)
    return found


def write_filters(folder: Path, filters: Iterable[SavedFilter]) -> None:
    """Keep these filters and no others. Raises `SaveFailed`."""
    text = json.dumps([each._asdict() for each in filters], ensure_ascii=False, indent=1)
    replace_private_file(folder / FILE_NAME, f"{text}\n".encode("utf-8", "replace"))


def _filter_of(told: dict[object, object]) -> SavedFilter:
    texts = {key: value for key, value in told.items() if isinstance(value, str)}
    fields = {key: texts.get(key, "") for key in SavedFilter._fields}
    return SavedFilter(**fields)._replace(name=tidy_name(fields["name"]))


def _by_name(saved: SavedFilter) -> tuple[str, str]:
    return saved.name.casefold(), saved.name
