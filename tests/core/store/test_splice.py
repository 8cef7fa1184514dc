"""Changing a file by hand and by desk: only what was changed changes."""

from __future__ import annotations

import difflib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.nasty import nasty
from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.verdict import Verdict
from workbench.store.reader import read
from workbench.store.schema_checks import checks_from, checks_values
from workbench.store.shapes import CHECKS
from workbench.store.splice import Change, spliced
from workbench.store.tree import Plain, plain_fields

PATH = Path("first-reader.yaml")
ONE, TWO, THREE, FOUR, BAD = "c-11111111", "c-22222222", "c-33333333", "c-44444444", "c-55555555"
ORDER = ("c-00000000", ONE, "c-1a1a1a1a", TWO, THREE, FOUR, BAD, "c-66666666")
ENTRIES = (ONE, TWO, THREE, FOUR)

BY_HAND = """\
# written by hand
format: 1
reviewer: first-reader   # that is me
mood: fine               # a key of a newer desk
name: "First Reader"

# what I found
checks:   # by claim

  # the first
  c-11111111:
    claim: >
      Belgorod is located
      just 25 kilometers away.
    # between
    verdict: disputed  # was verified
    checked: 2026-11-22
    certainty: high
    note: |-   # long
      One line.

      # no comment, but text
      Another line.
    # before the links

    links:
    # inside the list
    - url: https://example.org/a   # the atlas
      # about its title
      title: Atlas
      pages: [1, 2]
    - https://example.org/b  # bare
    # between two links
    - {url: 'https://example.org/c', colour: red}
    -   title: Only a title
        passage: |+
            Kept to the last.

    flag: ask
    # after the last field

  c-22222222: {claim: In braces, verdict: verified, extra: 1}   # braces
  c-33333333:
      verdict:
        unsourced
      claim: 'Indented
        otherwise'
      note:
      # at the end of the third


  # the fourth
  c-44444444:
    claim: |2-
        Two blanks first.
      Then none.
    correction: |
      With a line end.
  c-55555555:
    verdict: wrong     # a faulty entry
# at the very end
"""

sources = st.sampled_from([f"https://example.org/{each}" for each in "abcdefg"])
links = st.builds(
    Evidence,
    url=sources,
    title=st.just("") | nasty,
    stance=st.none() | st.sampled_from(Stance),
    grade=st.none() | st.sampled_from(Grade),
    passage=st.just("") | nasty,
    read=st.sampled_from(["", "2026-11-21"]),
)
fields = st.one_of(
    st.fixed_dictionaries({"claim": nasty}),
    st.fixed_dictionaries({"verdict": st.none() | st.sampled_from(Verdict)}),
    st.fixed_dictionaries({"checked": st.sampled_from(["", "2026-12-01"])}),
    st.fixed_dictionaries({"note": st.just("") | nasty}),
    st.fixed_dictionaries({"correction": st.just("") | nasty}),
    st.fixed_dictionaries({"flag": st.just("") | nasty}),
    st.fixed_dictionaries(
        {"links": st.lists(links, max_size=4, unique_by=lambda link: link.url).map(tuple)}
    ),
)


def model(data: bytes) -> ReviewerChecks:
    """What the desk understands of the file."""
    return checks_from(read(data, PATH), PATH).document


def saved(data: bytes, after: ReviewerChecks) -> bytes:
    """The file changed so that it says ``after``."""
    values = checks_values(model(data)), checks_values(after)
    return spliced(data, read(data, PATH), Change(CHECKS, *values, ORDER), PATH).data


def edited(checks: ReviewerChecks, claim_id: str, **changes: object) -> ReviewerChecks:
    """``checks`` with some fields of one entry changed."""
    check = replace(checks.checks[claim_id], **changes)  # type: ignore[arg-type]
    return replace(checks, checks={**checks.checks, claim_id: check})


def says(data: bytes) -> dict[str, Plain]:
    """Everything the file says, unknown keys and refused entries too."""
    return plain_fields(read(data, PATH))


def entry(data: bytes, claim_id: str) -> dict[str, Plain]:
    """Everything the file says in one entry."""
    checks = says(data)["checks"]
    assert isinstance(checks, dict)
    found = checks[claim_id]
    assert isinstance(found, dict)
    return found


def changed_lines(before: bytes, after: bytes) -> list[str]:
    """The lines that a diff shows, ``-`` and ``+``."""
    lines = difflib.unified_diff(before.decode().splitlines(), after.decode().splitlines(), n=0)
    return [line for line in lines if line[0] in "-+" and line[:3] not in ("---", "+++")]


def comments(data: bytes) -> list[str]:
    """The lines that are only comment."""
    lines = map(str.strip, data.decode().splitlines())
    return [line for line in lines if line.startswith("# ") and "no comment" not in line]


@pytest.fixture(params=["\n", "\r\n", "bom"])
def by_hand(request: pytest.FixtureRequest) -> bytes:
    """The file written by hand, with each way of ending lines, and with a byte-order mark."""
    if request.param == "bom":
        return b"\xef\xbb\xbf" + BY_HAND.encode()
    return BY_HAND.replace("\n", request.param).encode()


def test_no_edit_changes_no_byte(by_hand: bytes) -> None:
    """Whatever comments, order and style a person left, saving what was loaded keeps it."""
    assert saved(by_hand, model(by_hand)) == by_hand


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(ENTRIES), fields, st.sampled_from(["\n", "\r\n"]))
def test_an_edit_changes_that_field_only(
    claim_id: str, change: dict[str, object], newline: str
) -> None:
    """One field edited: the file says exactly that more, and every other comment line stays."""
    before = BY_HAND.replace("\n", newline).encode()
    wanted = edited(model(before), claim_id, **change)

    after = saved(before, wanted)

    assert model(after) == wanted
    (key,) = change
    for each in ENTRIES:
        old, new = entry(before, each), entry(after, each)
        if each == claim_id:
            old.pop(key, None)
            new.pop(key, None)
        assert old == new
    inside = {"links": 4, "note": 1}.get(key, 0)
    assert len(set(comments(before)) - set(comments(after))) <= inside
    assert after.count(b"\r\n") == (after.count(b"\n") if newline == "\r\n" else 0)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ENTRIES), fields), min_size=2, max_size=6))
def test_many_edits_at_once_are_all_made(edits: list[tuple[str, dict[str, object]]]) -> None:
    """Any number of edits leads to the model wanted, with every unknown key in its place."""
    before = BY_HAND.encode()
    wanted = model(before)
    for claim_id, change in edits:
        wanted = edited(wanted, claim_id, **change)

    after = saved(before, wanted)

    assert model(after) == wanted
    assert says(after)["mood"] == "fine"
    assert entry(after, ONE)["certainty"] == "high"
    assert entry(after, TWO)["extra"] == "1"
    assert b"  c-55555555:\n    verdict: wrong     # a faulty entry\n" in after


@settings(max_examples=150, deadline=None)
@given(
    st.sets(st.sampled_from(ENTRIES)), st.sets(st.sampled_from(ORDER).filter(lambda i: i != BAD))
)
def test_entries_come_and_go(gone: set[str], put: set[str]) -> None:
    """Entries removed and added leave the others, their comments and their order alone."""
    before = BY_HAND.encode()
    old = model(before).checks
    new = {i: Check(f"Claim {i}", Verdict.VERIFIED) for i in put if i not in old}
    wanted = {i: each for i, each in {**old, **new}.items() if i not in gone}

    after = saved(before, replace(model(before), checks=wanted))

    assert model(after).checks == wanted
    in_file = [each for each in ORDER if each in model(after).checks]
    assert list(model(after).checks) == in_file
    assert {"# written by hand", "# what I found", "# at the very end"} <= set(comments(after))


def test_a_verdict_is_changed_within_its_line() -> None:
    """The comment behind a verdict stays, and the diff is that line and the date's."""
    before = BY_HAND.encode()

    after = saved(
        before, edited(model(before), ONE, verdict=Verdict.VERIFIED, checked="2026-12-01")
    )

    assert changed_lines(before, after) == [
        "-    verdict: disputed  # was verified",
        "-    checked: 2026-11-22",
        "+    verdict: verified  # was verified",
        "+    checked: 2026-12-01",
    ]


def test_a_withdrawn_verdict_takes_only_its_own_lines() -> None:
    """Fields removed go with their lines."""
    before = BY_HAND.encode()

    after = saved(before, edited(model(before), ONE, verdict=None, checked=""))

    assert changed_lines(before, after) == [
        "-    verdict: disputed  # was verified",
        "-    checked: 2026-11-22",
    ]


def test_a_new_field_goes_behind_its_predecessor() -> None:
    """A field that was absent stands where the fixed order has it."""
    before = BY_HAND.encode()

    after = saved(before, edited(model(before), FOUR, verdict=Verdict.DISPUTED, note="Why."))

    assert changed_lines(before, after) == [
        "+    verdict: disputed",
        "+    note: |-",
        "+      Why.",
    ]
    assert list(entry(after, FOUR)) == ["claim", "verdict", "note", "correction"]


def test_links_are_changed_one_by_one() -> None:
    """A link changed, one removed and one added leave the others' lines and comments alone."""
    before = BY_HAND.encode()
    a, _, *others = model(before).checks[ONE].links
    links = (replace(a, title="Atlas, 2nd"), Evidence("https://example.org/new"), *others)

    after = saved(before, edited(model(before), ONE, links=links))

    assert changed_lines(before, after) == [
        "-      title: Atlas",
        "+      title: Atlas, 2nd",
        "-    - https://example.org/b  # bare",
        "+    - url: https://example.org/new",
    ]


def test_a_corrected_address_keeps_what_stands_with_it() -> None:
    """A link whose address alone is corrected is the same link."""
    before = BY_HAND.encode()
    a, *others = model(before).checks[ONE].links

    after = saved(
        before, edited(model(before), ONE, links=(replace(a, url="https://b.example"), *others))
    )

    assert changed_lines(before, after) == [
        "-    - url: https://example.org/a   # the atlas",
        "+    - url: https://b.example   # the atlas",
    ]


def test_an_entry_in_braces_is_written_anew_alone() -> None:
    """An entry without lines of its own is written as lines, with its unknown keys."""
    before = BY_HAND.encode()

    after = saved(before, edited(model(before), TWO, verdict=Verdict.DISPUTED))

    assert [line for line in changed_lines(before, after) if line[0] == "+"] == [
        "+  c-22222222:",
        "+    claim: |-",
        "+      In braces",
        "+    verdict: disputed",
        '+    extra: "1"',
    ]


def test_a_file_in_braces_is_written_anew_whole() -> None:
    """A file that is one long line of JSON becomes a file like others, unknown keys and all."""
    before = b'{"format": 1, "mood": null, "reviewer": "a", "checks": {"c-1": {"claim": "x"}}}\n'

    after = saved(before, edited(model(before), "c-1", verdict=Verdict.VERIFIED))

    assert after.decode().splitlines()[1:] == [
        "format: 1",
        "mood:",
        "reviewer: a",
        "checks:",
        "",
        "  c-1:",
        "    claim: |-",
        "      x",
        "    verdict: verified",
    ]


def test_an_entry_of_unusual_form_is_written_anew_alone() -> None:
    """Where taking a field's lines out would not read back, its entry is written anew, no other."""
    unusual = "  c-77777777:\n    claim: x\n    ? verdict\n    : verified\n    extra: why\n"
    before = BY_HAND.replace("  # the fourth\n", f"{unusual}  # the fourth\n").encode()

    after = saved(before, edited(model(before), "c-77777777", verdict=None))

    assert changed_lines(before, after) == [
        "-    claim: x",
        "-    ? verdict",
        "-    : verified",
        "+    claim: |-",
        "+      x",
    ]
