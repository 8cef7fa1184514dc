"""From trees to values: every field read as what it should be, every fault noted with its line."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from workbench.errors import FileRefused, Problem
from workbench.later import later
from workbench.review.evidence import link_fault
from workbench.store.documents import FORMAT
from workbench.store.shapes import CLAIM_ID
from workbench.store.tree import Items, Mapping, Scalar
from workbench.wording import tr

if TYPE_CHECKING:
    import difflib
    from collections import abc
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from workbench.store.shapes import Shape
    from workbench.store.tree import Node, Plain
else:
    difflib = later("difflib")

D = TypeVar("D")
E = TypeVar("E", bound=StrEnum)

_CLAIM_ID = re.compile(CLAIM_ID)
_FORMAT = re.compile(r"[1-9][0-9]{0,8}")
_LIKE_VALUE = 0.6
_LIKE_KEY = 0.75


class Loaded(NamedTuple, Generic[D]):
    """What a tree says as a document, and everything wrong with it."""

    document: D
    problems: tuple[Problem, ...]
    read_only: str = ""
    """Why the file must not be written, in a whole sentence; empty when it may."""
    refused: abc.Mapping[str, Problem] = MappingProxyType({})
    """By claim id: what is wrong with each entry that was left out. It must not be written over."""


class Fields:
    """The fields of one mapping, read one by one; a fault makes the mapping unusable."""

    __slots__ = ("_find", "faults", "hints", "node", "path", "place", "refused", "shape")

    def __init__(self, path: Path, node: Mapping, shape: Shape, place: str = "") -> None:
        self.path = path
        self.node = node
        self._find = node.fields.get
        self.shape = shape
        self.place = place
        """Stands before every message: the claim id, and which link."""
        self.faults: list[Problem] = []
        self.hints: list[Problem] = []
        """What is probably a slip, but hinders nothing."""
        self.refused: dict[str, Problem] = {}
        """Of a file's head: the first fault of each entry that cannot be used, by claim id."""
        if not node.fields.keys() <= shape.styles.keys():
            self._look_for_slips()

    def _look_for_slips(self) -> None:
        """Note each unknown key that looks like a known one which is not there."""
        for key in self.node.fields.keys() - self.shape.styles.keys():
            near = _nearest(key, self.shape.styles, _LIKE_KEY)
            if near and near not in self.node.fields:
                line = self.node.fields[key].key.line
                self.hints.append(
                    self._problem(line, tr("`{key}` is no known key", key=key), near=near)
                )

    @property
    def problems(self) -> list[Problem]:
        """Faults and hints, by line."""
        if not self.faults and not self.hints:
            return []
        return sorted([*self.faults, *self.hints], key=_line)

    def fault(self, line: int, what: str, expected: str = "", near: str = "") -> None:
        """Note what is wrong at ``line``."""
        self.faults.append(self._problem(line, what, expected, near))

    def text(self, key: str) -> str:
        """The one text of ``key``; empty when absent."""
        found = self._find(key)
        if found is None:
            return ""
        value = found.value
        if isinstance(value, Scalar):
            return value.text or ""
        self.fault(value.line, tr("{key} is not one text", key=key), tr("a text"))
        return ""

    def required(self, key: str, expected: str) -> str:
        """The one text of ``key``, which must be there."""
        if key not in self.node.fields:
            self.fault(self.node.line, tr("{key} is missing", key=key), tr(expected))
        return self.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of ``key``, written as one or as a list."""
        found = self._find(key)
        if found is None:
            return ()
        if isinstance(found.value, Scalar):
            return (found.value.text,) if found.value.text else ()
        if isinstance(found.value, Items):
            nodes = found.value.items
            texts = [node.text for node in nodes if isinstance(node, Scalar) and node.text]
            if len(texts) == len(nodes):
                return tuple(texts)
        self.fault(
            found.value.line,
            tr("{key} is not made of texts", key=key),
            tr("a text or a list of texts"),
        )
        return ()

    def one_of(self, key: str, kinds: type[E]) -> E | None:
        """The member of ``kinds`` that ``key`` names; ``None`` when absent or faulty."""
        text = self.text(key)
        if not text:
            return None
        named = _by_name(kinds)
        if text not in named:
            self.faults.append(self._other(key, text, list(named)))
        return named.get(text)

    def look_for(self, key: str, names: Sequence[str]) -> None:
        """Point it out when the text of ``key`` is none of ``names``; that hinders nothing."""
        text = self.text(key)
        if text and text not in names:
            self.hints.append(self._other(key, text, names))

    def day(self, key: str) -> str:
        """The ISO date of ``key``; empty when absent or faulty."""
        text = self.text(key)
        if not text or _is_day(text):
            return text
        expected = tr("a date such as 2026-11-22")
        self.fault(self.line(key), tr("{key} is “{text}”", key=key, text=brief(text)), expected)
        return ""

    def claim_id(self, key: str) -> str:
        """The id of a claim that ``key`` names; empty when absent or faulty."""
        text = self.text(key)
        if text and not _CLAIM_ID.fullmatch(text):
            self.fault(
                self.line(key),
                tr("{key} is “{text}”", key=key, text=brief(text)),
                tr("an id such as c-d0f01dd0"),
            )
            return ""
        return text

    def link(self, key: str) -> str:
        """The web address of ``key``; empty when absent or faulty."""
        text = self.text(key)
        if text and (why := link_fault(text)):
            what = tr("{key} “{text}” cannot be a link: {why}", key=key, text=brief(text), why=why)
            self.fault(self.line(key), what)
            return ""
        return text

    def line(self, key: str) -> int:
        """Where the value of ``key`` begins."""
        return self.node.fields[key].value.line

    def _other(self, key: str, text: str, names: Sequence[str]) -> Problem:
        expected = tr("{several} or {last}", several=", ".join(names[:-1]), last=names[-1])
        near = _nearest(text, names, _LIKE_VALUE)
        return self._problem(
            self.line(key), tr("{key} is “{text}”", key=key, text=brief(text)), expected, near
        )

    def _problem(self, line: int, what: str, expected: str = "", near: str = "") -> Problem:
        return Problem(self.path, line, f"{self.place}{what}", expected, near)


def check_format(head: Fields) -> str:
    """Why a file of this ``format`` must not be written; empty when it may.

    Notes a missing format. Raises `FileRefused` when it is no number, for then it may be any file.
    """
    text = head.required("format", f"`format: {FORMAT}`")
    if not text:
        return ""
    if not _FORMAT.fullmatch(text):
        problem = Problem(
            head.path,
            head.line("format"),
            tr("format is “{text}”", text=brief(text)),
            tr("a number"),
        )
        raise FileRefused([problem])
    if int(text) <= FORMAT:
        return ""
    what = tr(
        "the file has format {text}, written by a newer desk; it is shown but not changed",
        text=text,
    )
    head.hints.append(
        Problem(head.path, head.line("format"), what, tr("format {number}", number=FORMAT))
    )
    return tr(
        "{file} has format {text} and this desk knows only format {known}. "
        "It is shown, and nothing is written to it by this desk.",
        file=head.path.name,
        text=text,
        known=FORMAT,
    )


def _entries(head: Fields, key: str) -> Iterator[tuple[str, Fields]]:
    """The usable entries under ``key``, by claim id; what is no entry is noted as a fault.

    Raises `FileRefused` when ``key`` holds no entries at all but something else.
    """
    found = head.node.fields.get(key)
    if found is None:
        head.fault(
            head.node.line,
            tr("{key} is missing", key=key),
            tr("`{key}:` with one entry per claim", key=key),
        )
        return
    if isinstance(found.value, Scalar) and found.value.text is None:
        return
    if not isinstance(found.value, Mapping):
        what = tr("{key} does not hold entries by claim id", key=key)
        raise FileRefused([Problem(head.path, found.value.line, what)])
    for claim_id, each in found.value.fields.items():
        if not _CLAIM_ID.fullmatch(claim_id):
            what = tr("“{text}” is not the id of a claim", text=brief(claim_id))
            head.fault(each.key.line, what, tr("an id such as c-d0f01dd0"))
        elif not isinstance(each.value, Mapping):
            keys = ", ".join(list(head.shape.inner[key].styles)[:3])
            head.fault(
                each.key.line,
                tr("{claim} is not an entry", claim=claim_id),
                tr("keys such as {keys}", keys=keys),
            )
            head.refused[claim_id] = head.faults[-1]
        else:
            yield claim_id, Fields(head.path, each.value, head.shape.inner[key], f"{claim_id}: ")


def sound_entries(
    head: Fields, key: str, read: Callable[[str, Fields], D]
) -> tuple[dict[str, D], list[Problem]]:
    """The entries under ``key`` as ``read`` makes them, and everything wrong with any of them.

    A faulty one is left out and refused.

    Raises `FileRefused` when ``key`` holds no entries at all but something else.
    """
    sound: dict[str, D] = {}
    problems: list[Problem] = []
    for claim_id, fields in _entries(head, key):
        entry = read(claim_id, fields)
        problems += fields.problems
        if fields.faults:
            head.refused[claim_id] = fields.faults[0]
        else:
            sound[claim_id] = entry
    return sound, problems


def items(fields: Fields, key: str) -> Iterator[Node]:
    """The items of the list ``key``; a fault is noted when it is no list."""
    found = fields.node.fields.get(key)
    if found is None or (isinstance(found.value, Scalar) and found.value.text is None):
        return
    if isinstance(found.value, Items):
        yield from found.value.items
    else:
        fields.fault(
            found.value.line,
            tr("{key} is not a list", key=key),
            tr("a list, each item after a dash"),
        )


def written(**values: Plain) -> dict[str, Plain]:
    """``values`` without those that stand for nothing: absent means empty."""
    return {key: value for key, value in values.items() if value not in ("", [], None)}


def one_or_list(texts: tuple[str, ...]) -> Plain:
    """One text as itself, several as a list."""
    return texts[0] if len(texts) == 1 else list(texts)


@lru_cache(maxsize=1_024)
def _is_day(text: str) -> bool:
    """Whether ``text`` is a date in the one way that files have it; the same few come again."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@cache
def _by_name(kinds: type[E]) -> dict[str, E]:
    """The members of ``kinds`` by what stands for them in a file."""
    return {kind.value: kind for kind in kinds}


def _nearest(word: str, known: Iterable[str], cutoff: float) -> str:
    return next(iter(difflib.get_close_matches(word.casefold(), known, 1, cutoff)), "")


def brief(text: str) -> str:
    """``text`` short enough for a message of one line."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _line(problem: Problem) -> int:
    return problem.line
