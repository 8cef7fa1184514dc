"""Reading YAML that other people wrote: strict, as text, every refusal with its line."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.sample import CHECKS_TEXT
from workbench.errors import FileRefused
from workbench.store import reader
from workbench.store.reader import MAX_BYTES, read
from workbench.store.tree import Items, Mapping, plain

PATH = Path("checks/a/first-reader.yaml")

ALIAS_BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED = [
    (b"", 1, "empty"),
    (b"# only a comment\n", 1, "empty"),
    (b"- a\n- b\n", 1, "`key: value`"),
    (b"just text\n", 1, "`key: value`"),
    (b"a: b\nc: d\na: e\n", 3, "`a` stands twice in one place, first at line 1"),
    (b"a:\n\tb: c\n", 2, "a tab is used as indentation; use spaces"),
    (b"a: b\n\tc: d\n", 2, "a tab is used as indentation; use spaces"),
    (b"a: |-\n\ttext\n", 2, "a tab is used as indentation; use spaces"),
    (b'a: b\nc: "never closed\n', 2, "line 2 is never closed; the end of the file"),
    (b"a:\n  b: c\nverd", 3, "the end of the file seems to be missing"),
    (b"a: [b,\n", 1, "the end of the file seems to be missing"),
    (b"a: b: c\n", 1, "put the text in quotes"),
    (b"a: b\n  c-1:\n    d: e\n", 2, "a line above may be missing"),
    (b"a:\n  c-1:\n      It opened\n    verdict: b\n", 4, "a line above may be missing"),
    (b"a: 'b' c\n", 1, "does not fit"),
    (b"a:\n  - b\n c: d\n", 3, "does not fit"),
    (b"a: @here\n", 1, "put it in quotes"),
    (b'a: "\\q"\n', 1, "unknown backslash"),
    (b"a: b\n<<<<<<< ours\nc: d\n=======\nc: e\n>>>>>>> theirs\n", 2, "unfinished merge"),
    (b"a: b\r\n=======\r\n", 2, "unfinished merge"),
    (b"a: b\n||||||| base\n", 2, "unfinished merge"),
    (b"a: " + b"[" * 100_000, 1, "nested more than 12 deep"),
    (b"- " * 100_000, 1, "nested more than 12 deep"),
    (b"a: " + b"{b: " * 100_000, 1, "nested more than 12 deep"),
    (b"? " * 100_000, 1, "used as a key"),
    (b"[a]: b\n", 1, "used as a key"),
    (b"?\n: b\n", 1, "no key"),
    (ALIAS_BOMB.encode(), 1, "an anchor (&a) is used"),
    (b"a: b\nc: *a\n", 2, "an alias"),
    (b"a: b\n<<: {c: d}\n", 2, "a merge key"),
    (b"a: !!python/object/apply:os.system [x]\n", 1, "a tag"),
    (b"a: ! b\n", 1, "a tag"),
    (b"a: b\n---\nc: d\n", 2, "a second document"),
    (b"a: b\nc: \xff\xfe\n", 2, "not written in UTF-8"),
    ("a: b\n".encode("utf-16"), 1, "not written in UTF-8"),
    (b"a: b\nc: d\x00\n", 2, "U+0000"),
    ("a: b\nc: d\u0085e\n".encode(), 2, "U+0085"),
    ("a: b\nc: d\u2028e\n".encode(), 2, "U+2028"),
    (b"a: b\rc: d\n", 1, "U+000D"),
    (b'a: "\\ud800"\n', 1, "backslash sequence"),
    (b"a: b\n" + b"#" * MAX_BYTES, 1, "larger than 32 MB"),
    (b"# nothing\n--- ", 2, "does not consist of `key: value` lines"),
]

TEXTS = [
    ("no", "no"),
    ("012", "012"),
    ("12:30:45", "12:30:45"),
    ("2024-02-30", "2024-02-30"),
    ("=", "="),
    ('"~"', "~"),
    ('""', ""),
    ("~", None),
    ("null", None),
    ("", None),
    ('"\\U0001F600"', "😀"),
    ("|-\n  <<<<<<< quoted markers\n  =======", "<<<<<<< quoted markers\n======="),
    ("'it''s'", "it's"),
]


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers that PyYAML may come with."""
    loader = {"libyaml": yaml.CSafeLoader, "python": yaml.SafeLoader}[request.param]
    monkeypatch.setattr(reader, "_loader", lambda: loader)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("data", "line", "what"), REFUSED, ids=range(len(REFUSED)))
def test_a_faulty_file_is_refused_at_its_line(data: bytes, line: int, what: str) -> None:
    """What is not plain, complete, unambiguous YAML is refused in under a second, in one line."""
    began = time.perf_counter()

    with pytest.raises(FileRefused) as refusal:
        read(data, PATH)

    assert time.perf_counter() - began < 1
    (problem,) = refusal.value.problems
    assert what in problem.what
    assert (problem.path, problem.line) == (PATH, line)
    assert len(str(problem).splitlines()) == 1


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("written", "text"), TEXTS)
def test_every_scalar_is_text_as_written(written: str, text: str | None) -> None:
    """No value is guessed to be a number, a date or a truth; only nothing is nothing."""
    assert plain(read(f"a: {written}\n".encode(), PATH)) == {"a": text}


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa: b\n", b"a: b\r\n", b"---\na: b\n...\n"])
def test_harmless_dress_is_accepted(data: bytes) -> None:
    """A byte-order mark, Windows line ends and document marks change nothing."""
    assert plain(read(data, PATH)) == {"a": "b"}


@pytest.mark.usefixtures("parser")
def test_every_node_knows_its_place() -> None:
    """Positions count code points and lines count from 1, whatever stands before them."""
    text = "# 😀\r\na:\r\n  - 😀 b   # c\r\n  - {d: e}\r\n"

    tree = read(text.encode(), PATH)

    a = tree.fields["a"].value
    assert isinstance(a, Items)
    one, other = a.items
    assert isinstance(other, Mapping)
    assert (a.column, one.line, other.line) == (2, 3, 4)
    assert text[one.start : one.end] == "😀 b"
    assert text[other.start : other.end] == "{d: e}"


def test_depth_up_to_the_limit_is_read() -> None:
    """Twelve levels are read, so that only hostile files meet the limit."""
    assert read(b"a: " + b"[" * 11 + b"]" * 11, PATH).fields


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60) | st.text("ab:-#[]{}|>&*!%@`'\"\\, \n\t\r<=", max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes | str) -> None:
    """No content raises anything but a refusal."""
    with suppress(FileRefused):
        read(data if isinstance(data, bytes) else data.encode(), PATH)


LOADS = """
import sys
from pathlib import Path
from workbench.store.folder import load_checks
for path in sys.argv[1:]:
    print(len(load_checks(Path(path)).problems), "yaml" in sys.modules)
"""


def test_the_parser_is_loaded_only_where_it_has_a_say(tmp_path: Path) -> None:
    """The desk's own files need none, so the first frame does not wait for it."""
    tidy, other = tmp_path / "a" / "tidy.yaml", tmp_path / "a" / "other.yaml"
    tidy.parent.mkdir()
    tidy.write_text(CHECKS_TEXT, encoding="utf-8")
    other.write_text(f"{CHECKS_TEXT}mood: >-\n  sour\n", encoding="utf-8")

    command = [sys.executable, "-c", LOADS, str(tidy), str(other)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout

    assert told.splitlines() == ["0 False", "0 True"]
