"""Writing YAML: an emitter whose output every YAML 1.1 and 1.2 reader gives back unchanged.

Blocks are literal and never folded, so a change of one line is a change of one line. What a block
cannot carry (trailing blanks, control characters) is quoted and escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.store.shapes import Shape, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.store.tree import Plain

SCHEMA_LINE = "# yaml-language-server: $schema={}\n"
"""Tells an editor where the format is described."""
STEP = 2
"""Columns by which a value stands further in than its key."""

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]",
)
_ESCAPED = re.compile(rf'["\\\n\t]|{_UNSAFE.pattern}')
_NAMED_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NOT_PLAIN = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`]|.*(?:\s\#|:(?:\s|$)|[\t\n])""", re.DOTALL)
_NOT_IN_FLOW = re.compile(r"[,\[\]{}]|:\?")
_TYPED = re.compile(
    r"""
    ~ | null | true | false | y | yes | n | no | on | off | = | << | \.nan
    | \d{4}-\d\d?-\d\d? (?: [t\s] .* )?
    | [-+]? (?:
        0b[01_]+ | 0o?[0-7_]+ | 0x[\da-f_]+ | \.inf
        | \d[\d_]* (?: :[0-5]?\d )+ (?: \.[\d_]* )?
        | (?: \d[\d_]* )? (?: \.[\d_]* )? (?: e[-+]?\d+ )?
      )
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_UNKNOWN = Shape({})


def quoted(text: str) -> str:
    """``text`` between double quotes on one line, with escapes for what a line cannot show."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    char = found.group()
    code = ord(char)
    return _NAMED_ESCAPES.get(char) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")


def short(text: str) -> str:
    """``text`` on one line: plain where no reader can take it for anything else, else quoted."""
    unsafe = (
        text != text.strip()
        or _NOT_PLAIN.match(text)
        or _TYPED.fullmatch(text)
        or _UNSAFE.search(text)
    )
    return quoted(text) if unsafe else text


def block(text: str, indent: int) -> str:
    """``text`` as a literal block whose lines begin at column ``indent``, header first.

    Quoted instead where a block would lose something, now or under a hook that strips line ends.
    """
    body = text.rstrip("\n")
    tail = len(text) - len(body)
    lines = body.split("\n")
    if (
        not body.strip(" \t\n")
        or tail > 1
        or _UNSAFE.search(text)
        or any(line != line.rstrip(" \t") for line in lines)
    ):
        return quoted(text)
    hint = str(STEP) if lines[0][:1] in ("", " ", "\t") else ""
    header = f"|{hint}{'' if tail else '-'}"
    return "\n".join([header, *(" " * indent + line if line else "" for line in lines)])


def flow(texts: Iterable[str]) -> str:
    """``texts`` as a list in brackets, on one line."""
    return f"[{', '.join(quoted(t) if _NOT_IN_FLOW.search(t) else short(t) for t in texts)}]"


def text_value(text: str, style: Style | None, column: int) -> str:
    """What follows ``key: `` for one text, where the key stands at ``column``."""
    if style is Style.NUMBER or (style is Style.DATE and _DATE.fullmatch(text)):
        return text
    if style in (Style.BLOCK, Style.PIECES) or "\n" in text:
        return block(text, column + STEP)
    return short(text)


def keyed(key: str, value: Plain, shape: Shape, column: int) -> str:
    """The field ``key`` of a mapping of that ``shape``, its key at ``column``.

    No indent stands before it and no line end after it.
    """
    style = shape.styles.get(key)
    inner = shape.inner.get(key, _UNKNOWN)
    name = f"{short(key)}:"
    if value is None:
        return name
    if isinstance(value, str):
        return f"{name} {text_value(value, style, column)}"
    if not value:
        return f"{name} {'[]' if isinstance(value, list) else '{}'}"
    if style is Style.FLOW and isinstance(value, list):
        return f"{name} {flow(map(str, value))}"
    start = f"\n{' ' * (column + STEP)}"
    if isinstance(value, list):
        return name + "".join(start + item(each, style, inner, column + STEP) for each in value)
    if style in (Style.ENTRIES, Style.NAMED):
        entries = (entry(each, fields, inner, column + STEP) for each, fields in value.items())
        return name + "".join(gap(style) + start + each for each in entries)
    return name + start + mapping(value, inner, column + STEP)


def gap(style: Style | None) -> str:
    """What stands above an entry of a mapping in this style, beside the end of the line before."""
    return "\n" if style is Style.ENTRIES else ""


def entry(claim_id: str, value: Plain, shape: Shape, column: int) -> str:
    """The entry of one claim or name, its id at ``column``; ``shape`` is that of what it holds."""
    return keyed(claim_id, value, Shape({}, {claim_id: shape}), column)


def item(value: Plain, style: Style | None, shape: Shape, column: int) -> str:
    """One item of a list, its dash at ``column``."""
    start = f"\n{' ' * (column + STEP)}"
    if value is None:
        return "-"
    if isinstance(value, str):
        lined = Style.BLOCK if style in (Style.PIECES, Style.WORDS) else None
        return f"- {text_value(value, lined, column)}"
    if not value:
        return f"- {'[]' if isinstance(value, list) else '{}'}"
    if isinstance(value, list):
        return "- " + start.join(item(each, style, shape, column + STEP) for each in value)
    return "- " + mapping(value, shape, column + STEP)


def mapping(values: Mapping[str, Plain], shape: Shape, column: int) -> str:
    """The fields of a mapping in the order given, the first without its indent."""
    lines = (keyed(key, value, shape, column) for key, value in values.items())
    return f"\n{' ' * column}".join(lines)


def document(values: Mapping[str, Plain], shape: Shape) -> str:
    """A whole file."""
    return f"{SCHEMA_LINE.format(shape.description)}{mapping(values, shape, 0)}\n"
