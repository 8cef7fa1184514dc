"""What the desk holds comes back from the file; what the file holds is never a crash."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.drawn import KINDS
from tests.core.store.sample import CHECKS_TEXT, CLAIMS_TEXT, DECISIONS_TEXT, PROJECT_TEXT
from workbench.errors import FileRefused
from workbench.store.overlay import fields
from workbench.store.reader import read
from workbench.store.splice import Change, created, spliced

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import Problem
    from workbench.store.schema import Loaded
    from workbench.store.tree import Mapping

PATH = Path("a.yaml")
TEXTS = [each.encode() for each in (CLAIMS_TEXT, CHECKS_TEXT, DECISIONS_TEXT, PROJECT_TEXT)]


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_every_document_comes_back(name: str, data: st.DataObject) -> None:
    """What is saved as a new file is loaded as the same, without a problem."""
    kind = KINDS[name].kind
    document = data.draw(KINDS[name].documents)
    written = created(Change(kind.shape, {}, kind.values(document)), PATH)

    loaded = kind.document(read(written.data, PATH), PATH)

    assert (loaded.document, loaded.problems) == (document, ())


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_file_can_become_any_other(name: str, data: st.DataObject) -> None:
    """However much changes at once, the file then says what was wanted."""
    kind = KINDS[name].kind
    one, other = (kind.values(data.draw(KINDS[name].documents)) for _ in range(2))
    written = created(Change(kind.shape, {}, one), PATH)
    order = list(fields(other.get(kind.entries)))

    again = spliced(written.data, written.tree, Change(kind.shape, one, other, order), PATH)

    assert kind.values(kind.document(read(again.data, PATH), PATH).document) == other


def problems(load: Callable[[Mapping, Path], Loaded[Any]], data: bytes) -> tuple[Problem, ...]:
    """Everything wrong with a file, whether it is refused or not."""
    try:
        return load(read(data, PATH), PATH).problems
    except FileRefused as refusal:
        return refusal.problems


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(TEXTS),
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 20), st.binary(max_size=4)), max_size=4),
)
def test_no_damage_to_a_file_is_a_crash(data: bytes, damages: list[tuple[int, int, bytes]]) -> None:
    """Bytes cut out of and put into a file lead to a document, or to a refusal with a line."""
    for at, length, put in damages:
        data = data[:at] + put + data[at + length :]
    for name in KINDS:
        lines = [problem.line for problem in problems(KINDS[name].kind.document, data)]
        assert all(1 <= line <= data.count(b"\n") + 1 for line in lines)
