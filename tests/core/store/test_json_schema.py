"""What editors are told of the files in ``checks/`` is what the desk reads and writes."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, FormatChecker

from tests.builders import SEEDS
from tests.core.store import sample, test_schema, test_schema_decisions, test_schema_project
from tests.core.store.drawn import KINDS
from workbench.review.evidence import link_fault
from workbench.store import json_schema as described
from workbench.store.descriptions import DESCRIPTIONS
from workbench.store.documents import FORMAT
from workbench.store.json_schema import json_schema, put_schema, schema_text
from workbench.store.reader import read
from workbench.store.shapes import PROJECT
from workbench.store.splice import Change, created
from workbench.store.tree import Items, Mapping, Scalar
from workbench.store.writer import SCHEMA_LINE

if TYPE_CHECKING:
    from workbench.store.tree import Node

ROOT = SEEDS.parent
PATH = Path("a.yaml")
SHIPPED = [*(ROOT / "checks").rglob("*.yaml"), *(ROOT / "ui" / "sample").rglob("*.yaml")]
NUMBER = re.compile(r"[-+]?[0-9]+")

CHECK = test_schema.HEAD + "  c-2:\n    claim: b\n    "
CLAIM = test_schema.CLAIMS_HEAD + "  c-2:\n    "
DECISION = test_schema_decisions.HEAD + "  c-2:\n    claim: b\n    "
NOT_IN_A_SCHEMA = (
    "which stands there already",  # as an address in one entry and bare in the other
    "decisions is missing",  # a file with nothing in it is of no kind
    "no known key",  # it may be a newer desk's
    "did you mean approved?",
    "did you mean granularity?",
)
"""The faults that no schema can express."""
FAULTY = [
    head + field
    for head, faults in [
        (CHECK, test_schema.FAULTS),
        ("", test_schema.HEAD_FAULTS),
        ("", test_schema.REFUSED),
        (CLAIM, test_schema.CLAIM_FAULTS),
        (DECISION, test_schema_decisions.FAULTS),
        ("", test_schema_decisions.HEAD_FAULTS),
        ("format: 1\n", test_schema_project.FAULTS),
    ]
    for field, _, what in faults
    if not any(each in what for each in NOT_IN_A_SCHEMA)
]


@cache
def validator() -> Draft7Validator:
    """The schema, with dates read as dates."""
    Draft7Validator.check_schema(json_schema())
    return Draft7Validator(json_schema(), format_checker=FormatChecker(["date"]))


def as_an_editor_reads(node: Node) -> object:
    """What YAML 1.2 makes of a file: plain numbers, truths and nothing are no texts."""
    if isinstance(node, Mapping):
        return {key: as_an_editor_reads(each.value) for key, each in node.fields.items()}
    if isinstance(node, Items):
        return [as_an_editor_reads(each) for each in node.items]
    assert isinstance(node, Scalar)
    if node.style or node.text is None:
        return node.text
    if node.text in ("true", "false"):
        return node.text == "true"
    return int(node.text) if NUMBER.fullmatch(node.text) else node.text


def faults(data: bytes) -> list[str]:
    """What an editor would underline."""
    value = as_an_editor_reads(read(data, PATH))
    return [f"{e.json_path}: {e.message}" for e in validator().iter_errors(value)]


@pytest.mark.parametrize("path", SHIPPED, ids=str)
def test_what_is_shipped_passes(path: Path) -> None:
    """The files of the project and of the sample."""
    assert faults(path.read_bytes()) == []


@pytest.mark.parametrize(
    "text",
    [sample.CLAIMS_TEXT, sample.CHECKS_TEXT, sample.DECISIONS_TEXT, sample.PROJECT_TEXT],
    ids=KINDS,
)
def test_the_examples_of_the_format_pass(text: str) -> None:
    """Every key is used in one of them."""
    assert faults(text.encode()) == []


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_the_desk_writes_passes(name: str, data: st.DataObject) -> None:
    """Whatever people type into it."""
    kind = KINDS[name].kind
    values = kind.values(data.draw(KINDS[name].documents))

    assert faults(created(Change(kind.shape, {}, values), PATH).data) == []


@pytest.mark.parametrize("text", FAULTY)
def test_what_the_desk_refuses_does_not_pass(text: str) -> None:
    """An editor underlines it before the desk has to say so."""
    assert faults(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        sample.CLAIMS_TEXT.replace("claims:\n", "mood: x\nclaims:\n").replace("kind:", "mood:", 1),
        sample.CHECKS_TEXT.replace("    verdict:", "    certainty: 1\n    verdict:"),
        sample.CHECKS_TEXT.replace("        title:", "        reliable: true\n        title:"),
        "format: 1\ngates:\n  two-readers: warn\narticles:\n  ferry:\n    desk: politics\n",
    ],
)
def test_keys_of_a_newer_desk_pass(text: str) -> None:
    """Everywhere: in heads, entries, links and settings."""
    assert "mood" in text or "certainty" in text or "reliable" in text or "desk" in text
    assert faults(text.encode()) == []


@pytest.mark.parametrize(
    "field",
    ["note:", "links:", "note: 12", "flag: true", 'verdict: ""', "checked:", "links: [HTTP://a/@]"],
)
def test_what_a_hand_may_write_passes(field: str) -> None:
    """Nothing after a key is as good as no key, and a number is a text like any other."""
    text = CHECK + field

    assert test_schema.problems(text) == []
    assert faults(text.encode()) == []


def test_a_file_of_a_newer_format_is_pointed_out() -> None:
    """The description beside it knows this format only."""
    assert faults(sample.CHECKS_TEXT.replace("format: 1", f"format: {FORMAT + 1}").encode())


@settings(max_examples=300, deadline=None)
@given(
    st.from_regex(r"https?:/{1,3}[a-zA-Z0-9.@:\[\]/?#\u00a0ß -]{0,12}", fullmatch=True)
    | st.sampled_from(
        ["https://a.example/@b", "HTTPS://ÄÖ.example", "http://[::1]/", "//a", "ftp://a"]
    )
)
def test_an_address_passes_wherever_the_desk_takes_it(address: str) -> None:
    """A port out of range, or brackets around nothing, only the desk finds out."""
    if not link_fault(address):
        value = {"format": 1, "reviewer": "a", "checks": {"c-1": {"claim": "", "links": [address]}}}
        assert list(validator().iter_errors(value)) == []


def test_every_key_is_described() -> None:
    """In its own words, as a sentence, and no other key is."""
    for name, part in described._PARTS.items():
        assert list(DESCRIPTIONS[name]) == list(part.shape.styles)
        assert all(words.endswith(".") for words in DESCRIPTIONS[name].values())
    assert described._PARTS.keys() == DESCRIPTIONS.keys()


def test_the_one_in_this_project_is_current() -> None:
    """If not, `workbench schema --write` makes it so."""
    assert (ROOT / "checks" / "schema.json").read_text(encoding="utf-8") == schema_text()


def test_it_is_put_beside_the_files_once(tmp_path: Path) -> None:
    """Where it says the same already, it is not touched."""
    path = tmp_path / "checks" / "schema.json"

    assert put_schema(path)
    before = path.stat().st_mtime_ns
    assert not put_schema(path)

    assert (path.stat().st_mtime_ns, json.loads(path.read_bytes())) == (before, json_schema())


@pytest.mark.parametrize("name", KINDS)
def test_the_first_line_of_a_file_leads_to_it(tmp_path: Path, name: str) -> None:
    """From an article's folder and from the folder of them all."""
    shape = KINDS[name].kind.shape
    folder = tmp_path / "checks" / ("" if shape is PROJECT else "ferry")
    folder.mkdir(parents=True)
    put_schema(tmp_path / "checks" / "schema.json")
    first_line = created(Change(shape, {}, {"format": "1"}), PATH).data.decode().splitlines()[0]

    named = first_line.removeprefix(SCHEMA_LINE.partition("{")[0])

    assert (folder / named).is_file()
