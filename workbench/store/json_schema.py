"""The form of the files in ``checks/`` as JSON Schema, which editors read while people type.

Made from the shapes and the enums, so that it says what the desk does. Whatever the desk reads
without a fault passes; unknown keys do too, they are a newer desk's.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workbench.claims.claim import AsideReason, ClaimState, Kind
from workbench.claims.granularity import Granularity
from workbench.errors import SaveFailed
from workbench.review.evidence import Grade, Stance
from workbench.review.gates import Gate, GateMode
from workbench.review.verdict import Verdict
from workbench.store import shapes
from workbench.store.atomic import reading_reason, replace_file
from workbench.store.content import NotOurs, content, real
from workbench.store.descriptions import DESCRIPTIONS
from workbench.store.documents import FORMAT, CorrectionAnswer
from workbench.store.shapes import ARTICLE_NAME, CLAIM_ID, Style

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum
    from pathlib import Path

    from workbench.store.shapes import Shape

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | None"

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that the YAML extensions of editors know."""

_NO_BLANK = r"\x00-\x20\x7f-\x9f\u2028\u2029"
_WEB = rf"^[Hh][Tt][Tt][Pp][Ss]?://[^{_NO_BLANK}/?#@]+([/?#][^{_NO_BLANK}]*)?$"
_EMPTY: Json = {"enum": ["", None]}
"""As good as absent."""


def _ref(name: str) -> dict[str, Json]:
    return {"$ref": f"#/definitions/{name}"}


def _with(schema: Json, **more: Json) -> dict[str, Json]:
    """``schema`` and what else is said of it; here a reference stands alone."""
    known = schema if isinstance(schema, dict) else {}
    return {**more, "allOf": [known]} if "$ref" in known else {**more, **known}


def _or_empty(schema: Json) -> Json:
    return {"anyOf": [schema, _EMPTY]}


def _list_of(schema: Json) -> Json:
    return {"type": ["array", "null"], "items": schema}


def _named(kinds: type[StrEnum]) -> list[Json]:
    return [kind.value for kind in kinds]


def _one_of(kinds: type[StrEnum]) -> Json:
    return {"enum": [*_named(kinds), "", None]}


_VALUES: dict[str, Json] = {
    "text": {"type": ["string", "number", "boolean", "null"]},  # taken as it is written
    "words": {"type": ["string", "number", "boolean"], "minLength": 1},
    "texts": {"anyOf": [_ref("text"), {"type": "array", "items": _ref("words")}]},
    "pieces": {"anyOf": [_ref("words"), {"type": "array", "items": _ref("words"), "minItems": 1}]},
    "day": _or_empty({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
    "address": {"type": "string", "pattern": _WEB},
    "id": {"type": "string", "pattern": f"^{CLAIM_ID}$"},
    "name": {"type": "string", "pattern": f"^{ARTICLE_NAME}$"},
}
_BY_STYLE = {
    Style.DATE: "day",
    Style.PIECES: "texts",
    Style.WORDS: "texts",
    Style.FLOW: "texts",
}
"""What a value of each style looks like; all others are texts."""


class _Part(NamedTuple):
    """One kind of mapping: its keys, those that must be there, and what some may only say."""

    shape: Shape
    required: tuple[str, ...] = ()
    values: Mapping[str, Json] = MappingProxyType({})
    more: Mapping[str, Json] = MappingProxyType({})
    """Rules over several keys."""


_PARTS = {
    "claims.yaml": _Part(
        shapes.CLAIMS, ("format", "article", "draft", "claims"), {"date": _ref("text")}
    ),
    "claim": _Part(
        shapes.CLAIM,
        ("quote",),
        {
            "quote": _ref("pieces"),
            "kind": _one_of(Kind),
            "state": _one_of(ClaimState),
            "reason": _with(_ref("text"), examples=_named(AsideReason)),
        },
    ),
    "reviewer.yaml": _Part(shapes.CHECKS, ("format", "reviewer", "checks")),
    "check": _Part(
        shapes.CHECK,
        ("claim",),
        {
            "verdict": _one_of(Verdict),
            "links": _list_of({"anyOf": [_ref("address"), _ref("link")]}),
        },
    ),
    "link": _Part(
        shapes.LINK,
        (),
        {
            "url": _or_empty(_ref("address")),
            "archived": _or_empty(_ref("address")),
            "stance": _one_of(Stance),
            "grade": _one_of(Grade),
        },
        {
            "anyOf": [
                {"required": [key], "properties": {key: _ref("words")}} for key in ("url", "title")
            ]
        },
    ),
    "decisions.yaml": _Part(shapes.DECISIONS, ("format", "decisions")),
    "decision": _Part(
        shapes.DECISION,
        ("claim", "verdict", "by"),
        {"verdict": {"enum": _named(Verdict)}, "correction": _one_of(CorrectionAnswer)},
    ),
    "correction": _Part(shapes.CORRECTION, (), {"claim": _or_empty(_ref("id"))}),
    "project.yaml": _Part(
        shapes.PROJECT,
        ("format",),
        {
            "blind": {"enum": [True, False, "true", "false", "", None]},
            "granularity": _one_of(Granularity),
        },
    ),
    "gates": _Part(shapes.GATES, (), {gate.value: _one_of(GateMode) for gate in Gate}),
    "assignment": _Part(shapes.ASSIGNMENT),
}

_TOLD_BY = {
    "claims.yaml": ("claims", "splitter", "draft"),
    "reviewer.yaml": ("checks", "reviewer"),
    "decisions.yaml": ("decisions", "corrections", "approved"),
}
"""A file with any of these keys is of that kind; one with none is ``project.yaml``."""


def json_schema() -> dict[str, Json]:
    """The description of every kind of file; which kind a file is tell its keys."""
    told: Json = _ref("project.yaml")
    for kind, keys in reversed(_TOLD_BY.items()):
        has_one: Json = {"anyOf": [{"required": [key]} for key in keys]}
        told = {"if": has_one, "then": _ref(kind), "else": told}
    parts: dict[str, Json] = {name: _described(name, part) for name, part in _PARTS.items()}
    return {
        "$schema": DIALECT,
        "title": f"Files in checks/, format {FORMAT}",
        "description": "Claims, checks, decisions and settings of the fact-check workbench.",
        "type": "object",
        "allOf": [told],
        "definitions": {**parts, **_VALUES},
    }


def schema_text() -> str:
    """`json_schema` as the text of a file."""
    return f"{json.dumps(json_schema(), indent=2, ensure_ascii=False)}\n"


def put_schema(path: Path) -> bool:
    """Make the file at ``path``, ``checks/schema.json``, say what this desk knows.

    ``False`` when it did already, and was not touched. Raises `SaveFailed`.
    """
    data = schema_text().encode()
    try:
        path.parent.mkdir(exist_ok=True)
        if content(path) == data:
            return False
    except FileNotFoundError:
        pass
    except (OSError, NotOurs) as error:
        why = reading_reason(error) if isinstance(error, OSError) else str(error)
        raise SaveFailed(f"{path} can't be written: {why}. Nothing was changed.") from error
    replace_file(real(path), data)
    return True


def _described(name: str, part: _Part) -> Json:
    """The schema of one kind of mapping, its keys in the order in which the desk writes them."""
    words = DESCRIPTIONS[name]
    properties: dict[str, Json] = {
        key: _property(part, key, words[key]) for key in part.shape.styles
    }
    required: dict[str, Json] = {"required": [*part.required]} if part.required else {}
    return {"type": "object", "properties": properties, **required, **part.more}


def _property(part: _Part, key: str, words: str) -> Json:
    number: Json = {"const": FORMAT}
    value = number if key == "format" else part.values.get(key) or _usual(part, key)
    return _with(value, description=words)


def _usual(part: _Part, key: str) -> Json:
    """What a key may say whose style tells all."""
    style, shape = part.shape.styles[key], part.shape.inner.get(key)
    inner = next((_ref(name) for name, each in _PARTS.items() if each.shape is shape), None)
    if inner is None:
        return _ref(_BY_STYLE.get(style, "text"))
    if style is Style.LIST:
        return _list_of(inner)
    if style is Style.FIELDS:
        return _or_empty(inner)
    names = _ref("id" if style is Style.ENTRIES else "name")
    return {"type": ["object", "null"], "propertyNames": names, "additionalProperties": inner}
