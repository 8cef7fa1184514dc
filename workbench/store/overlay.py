"""A change of known keys laid over everything a file says, unknown keys and refused entries too.

``before`` and ``after`` are what the model says of the file and what it should say; ``raw`` is what
the file says. Where the model does not differ, the file's own way of saying it stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from workbench.store.shapes import Shape, Style

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from workbench.store.tree import Plain

Values: TypeAlias = "Mapping[str, Plain]"


def overlaid(
    raw: Values, shape: Shape, before: Values, after: Values, order: Sequence[str] = ()
) -> dict[str, Plain]:
    """``raw`` with every known key that differs between ``before`` and ``after`` as in ``after``.

    ``order`` gives the places of new entries, see `places`.
    """
    result = dict(raw)
    for key, style in shape.styles.items():
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        present = result.get(key)
        if new is None and says_more(present, style, old):
            new = {}
        if new is None:
            result.pop(key, None)
            continue
        inner = shape.inner.get(key)
        if inner and style in (Style.ENTRIES, Style.NAMED):
            new = _entries(fields(present), inner, fields(old), fields(new), order)
        elif inner and style is Style.FIELDS and isinstance(present, dict):
            new = overlaid(present, inner, fields(old), fields(new))
        elif inner and style is Style.LIST:
            new = _items(listed(present), inner, listed(old), listed(new))
        if key in result:
            result[key] = new
        else:
            result = _with(
                result, key, new, next((k for k in shape.before(key) if k in result), None)
            )
    return result


def says_more(present: Plain, style: Style, known: Plain) -> bool:
    """Whether a mapping by names holds some that the model does not know: it has to stay."""
    return style is Style.NAMED and not fields(present).keys() <= fields(known).keys()


def _with(values: Values, key: str, value: Plain, predecessor: str | None) -> dict[str, Plain]:
    """``values`` with a new ``key`` right after ``predecessor``, or first."""
    result: dict[str, Plain] = {} if predecessor else {key: value}
    for each, present in values.items():
        result[each] = present
        if each == predecessor:
            result[key] = value
    return result


def _entries(
    raw: Values, shape: Shape, before: Values, after: Values, order: Sequence[str]
) -> dict[str, Plain]:
    kept = {key: value for key, value in raw.items() if key not in before or key in after}
    new = places(kept, [key for key in after if key not in before], order)
    result: dict[str, Plain] = {key: after[key] for key in new.get(None, ())}
    for key, value in kept.items():
        old, wanted = fields(before.get(key)), fields(after.get(key))
        result[key] = value if old == wanted else overlaid(fields(value), shape, old, wanted)
        result |= {each: after[each] for each in new.get(key, ())}
    return result


def _items(
    raw: Sequence[Plain], shape: Shape, before: Sequence[Plain], after: Sequence[Plain]
) -> list[Plain]:
    result: list[Plain] = []
    for at, item in zip(continued(before, after), after, strict=True):
        if at is None:
            result.append(item)
        elif before[at] == item:
            result.append(raw[at])
        else:
            result.append(overlaid(fields(raw[at]), shape, fields(before[at]), fields(item)))
    return result


def places(
    kept: Collection[str], new: Iterable[str], order: Sequence[str]
) -> dict[str | None, list[str]]:
    """Behind which kept entry each new one goes; ``None`` is before the first.

    That is the nearest preceding one in ``order``. What ``order`` does not know goes to the end.
    """
    waiting = dict.fromkeys(new)
    result: dict[str | None, list[str]] = {}
    anchor: str | None = None
    for each in order:
        if each in kept:
            anchor = each
        elif each in waiting:
            del waiting[each]
            result.setdefault(anchor, []).append(each)
    if waiting:
        result.setdefault(next(reversed(list(kept)), None), []).extend(waiting)
    return result


def continued(before: Sequence[Plain], after: Sequence[Plain]) -> list[int | None]:
    """For each link wanted, the index of the old link that it is; ``None`` for a new one.

    Links are the same by their address, else their title, and corrections by their claim. One that
    stays at its place and differs in nothing but that is the same link with its address corrected.
    """
    free = dict(enumerate(map(fields, before)))
    wanted = [fields(each) for each in after]
    result: list[int | None] = []
    for link in wanted:
        at = next((i for i, each in free.items() if _source(each) == _source(link)), None)
        free.pop(-1 if at is None else at, None)
        result.append(at)
    if len(before) != len(after):
        return result
    return [
        index if at is None and _corrected(free.get(index), wanted[index]) else at
        for index, at in enumerate(result)
    ]


def _source(link: Values) -> Plain:
    return link.get("url") or link.get("title") or link.get("claim")


def _corrected(old: Values | None, new: Values) -> bool:
    """Whether ``new`` is ``old`` but for its source, and says enough beside it to be sure."""
    key = "url" if "url" in new else "title"
    rest = {each: value for each, value in new.items() if each != key}
    return bool(rest) and old is not None and rest == {k: v for k, v in old.items() if k != key}


def fields(value: Plain) -> dict[str, Plain]:
    """``value`` as a mapping: a link may be a bare address, an entry may be empty."""
    if isinstance(value, str):
        return {"url": value}
    return value if isinstance(value, dict) else {}


def listed(value: Plain) -> list[Plain]:
    """``value`` as a list; nothing is an empty one."""
    return value if isinstance(value, list) else []
