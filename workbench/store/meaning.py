"""What the values of a file mean where its form is not the one that the desk would give them.

A merge keeps what it does not know and what is wrong as it is, so it writes such values, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.store.shapes import Shape, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.overlay import Values
    from workbench.store.tree import Plain


def meant(value: Plain, key: str = "") -> Plain:
    """What counts: no key with nothing behind it, and a bare address is a link."""
    if isinstance(value, dict):
        return {each: meant(v, each) for each, v in value.items() if v is not None}
    if isinstance(value, list):
        is_bare = [key == "links" and isinstance(each, str) for each in value]
        return [{"url": v} if bare else meant(v) for v, bare in zip(value, is_bare, strict=True)]
    return value


def opened(shape: Shape, held: Sequence[Values]) -> Shape:
    """``shape`` for all that these values hold, at every depth.

    Unknown keys become known ones, and so do keys that hold something else than they should.
    """
    styles, inner = dict(shape.styles), dict(shape.inner)
    for key in dict.fromkeys(key for each in held for key in each):
        values = [each[key] for each in held if each.get(key) is not None]
        if not all(_fits(value, styles.get(key)) for value in values):
            styles[key] = Style.SHORT
            inner.pop(key, None)
        elif key in inner:
            mappings = [v for value in values for v in _mappings(value, styles[key])]
            inner[key] = opened(inner[key], mappings)
    return shape._replace(styles=styles, inner=inner)


def _fits(value: Plain, style: Style | None) -> bool:
    """Whether a value is written in this ``style``; none is in the style of an unknown key."""
    if style is Style.FLOW:
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if style is Style.LIST:
        return isinstance(value, list)
    if style in (Style.ENTRIES, Style.NAMED, Style.FIELDS):
        return isinstance(value, dict)
    return style is not None


def _mappings(value: Plain, style: Style) -> list[dict[str, Plain]]:
    """The mappings in ``value`` whose form is that of its key."""
    if isinstance(value, dict):
        value = [value] if style is Style.FIELDS else list(value.values())
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
