"""Two changes of one file brought together, entry by entry; a clash is named, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.store.overlay import fields

if TYPE_CHECKING:
    from workbench.store.overlay import Values
    from workbench.store.tree import Plain


def merged(
    base: Values, ours: Values, theirs: Values, entries: str
) -> tuple[dict[str, Plain], list[str]]:
    """``theirs`` with what ``ours`` changed since ``base``, and the keys both changed differently.

    ``entries`` is the key whose value is brought together entry by entry; an entry is never mixed.
    """
    heads = [{k: v for k, v in side.items() if k != entries} for side in (base, ours, theirs)]
    result, clashes = _keywise(*heads)
    inner = [fields(side.get(entries)) for side in (base, ours, theirs)]
    result[entries], more = _keywise(*inner)
    return result, clashes + more


def _keywise(base: Values, ours: Values, theirs: Values) -> tuple[dict[str, Plain], list[str]]:
    result = dict(theirs)
    clashes: list[str] = []
    for key in {**base, **ours}:
        old, mine, other = base.get(key), ours.get(key), theirs.get(key)
        if mine in (old, other):
            continue
        if other != old:
            clashes.append(key)
        elif mine is None:
            result.pop(key, None)
        else:
            result[key] = mine
    return result, clashes
