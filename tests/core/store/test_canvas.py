"""Comments, blank lines and the way a file is written come through a merge."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.core.store.three_versions import joined, says, versions
from workbench.store.canvas import Source, layout
from workbench.store.merge import marked, merge
from workbench.store.reader import read

HEAD = "format: 1\nreviewer: first-reader\n"
ONE = "  c-1:\n    verdict: verified\n    flag: a\n"
TWO = "  c-2:\n    verdict: disputed\n"
BASE = f"{HEAD}checks:\n{ONE}{TWO}"


def merged(base: str, ours: str, theirs: str) -> str:
    """The text that comes out, where nothing clashes."""
    result = merge(versions(base.encode(), ours.encode(), theirs.encode()))
    assert result.conflicts == ()
    return (result.data or b"").decode()


def ours_with(*changes: tuple[str, str], base: str = BASE) -> str:
    """The base with texts in it replaced."""
    for old, new in changes:
        assert old in base
        base = base.replace(old, new)
    return base


VERDICT = ("verdict: verified", "verdict: unsourced")
FLAG = ("flag: a", "flag: b")
HERE, THERE = ours_with(VERDICT), ours_with(FLAG)
SAID_BOTH = ours_with(VERDICT, FLAG)


@pytest.mark.parametrize(
    ("comment", "result"),
    [
        ((ONE, f"  # theirs\n{ONE}"), f"  # theirs\n{ONE}"),
        (("flag: a", "flag: a  # theirs"), f"  # theirs\n{ONE}"),
        (("  c-1:\n", "  c-1:   # theirs\n"), f"  # theirs\n{ONE}"),
        (("    flag", "    # theirs\n    flag"), f"  # theirs\n{ONE}"),
        (("    flag: a\n", "    flag: a\n    # theirs\n"), f"  # theirs\n{ONE}"),
    ],
)
def test_a_comment_in_an_entry_that_both_changed_goes_above_it(
    comment: tuple[str, str], result: str
) -> None:
    """Wherever in the entry it stood; ours stay at their places."""
    ours = ours_with(("verdict: verified", "verdict: unsourced  # ours"))
    theirs = ours_with(comment, ("flag: a", "flag: b"))
    text = merged(BASE, ours, theirs)
    wanted = result.replace("flag: a", "flag: b").replace("verified", "unsourced  # ours")
    assert text == ours_with((ONE, wanted))


def test_what_only_they_touched_comes_word_for_word() -> None:
    """With comments, blank lines, quotes and brackets."""
    theirs = ours_with((TWO, "\n\n  # seen\n  'c-2':   # two\n    {verdict: 'disputed'}\n"))
    assert merged(BASE, HERE, theirs) == theirs.replace(*VERDICT)


def test_their_new_entry_brings_its_comments_along() -> None:
    """Also to a file that is indented in another way."""
    new = "  # about three\n  c-3:   # new\n    note: |-\n      a\n        b\n\n      # c\n"
    ours = HERE.replace("\n  ", "\n     ")
    text = merged(BASE, ours, BASE + new)
    assert text == ours + "".join(
        f"   {line}\n" if line else "\n" for line in new.removesuffix("\n").split("\n")
    )


def test_a_hash_in_a_text_is_no_comment() -> None:
    """Not in a block, in quotes, nor within a word."""
    odd = "    mood: |-  # one\n      # not\n    more: ['# not', 'a # not'] # two\n    29: a#not\n"
    theirs = ours_with(("    flag: a\n", odd))
    text = merged(BASE, ours_with(VERDICT), theirs)
    lines = [line.strip() for line in text.split("\n")]
    assert [line for line in lines if line.startswith("#")] == ["# one", "# two"]


def test_a_comment_that_they_took_out_is_gone_where_only_they_were() -> None:
    """A piece that we did not touch comes from them as it is."""
    base = ours_with((ONE, f"  # old\n{ONE}"))
    assert "# old" not in merged(base, base.replace("disputed", "unsourced"), BASE)


@pytest.mark.parametrize("end", ["", "\n", "\n# the end\n", "\n\n  # below\n# the end\n"])
def test_comments_at_the_end_stay_there(end: str) -> None:
    """Both sides put new entries above them, and either side adds some."""
    base = BASE.removesuffix("\n") + end
    new = [base.replace(TWO.rstrip(), f"{TWO}  c-{each}:\n    flag: x") for each in "34"]

    text = merged(base, new[0] + "# ours\n" * bool(end), new[1] + "# theirs\n" * bool(end))

    last = BASE + "  c-3:\n    flag: x\n  c-4:\n    flag: x"
    assert text == last + end + "# ours\n# theirs\n" * bool(end)


EMPTY = HEAD + "checks: {}  # none yet\n"


@pytest.mark.parametrize("nothing", ["{}", "", "~", "null", "{ }"])
@pytest.mark.parametrize("comment", ["  # none yet", ""])
def test_entries_can_come_to_a_file_that_has_none(nothing: str, comment: str) -> None:
    """Whichever way it says that it has none, the comment stays."""
    base = f"{HEAD}checks: {nothing}{comment}\n"
    ours = base.replace("first-reader", "a-reader")
    theirs = f"{HEAD}checks:{comment}\n\n  # first\n{ONE}"
    assert merged(base, ours, theirs) == theirs.replace("first-reader", "a-reader")


def test_the_last_entries_can_go_from_both_sides() -> None:
    """The key of the entries then holds nothing, in braces, and keeps its comments."""
    base = BASE.replace("checks:", "# found\nchecks:   # all")
    ours, theirs = base.replace(ONE, ""), base.replace(TWO, "")
    assert merged(base, ours, theirs) == f"{HEAD}# found\nchecks: {{}}   # all\n"


def test_braces_of_ours_do_not_keep_their_entries_out() -> None:
    """We withdrew everything, they have one more."""
    theirs = f"{BASE}  # three\n  c-3:\n    flag: x\n"
    ours = HEAD + "checks: {}\n"
    assert merged(BASE, ours, theirs) == f"{HEAD}checks:\n  # three\n  c-3:\n    flag: x\n"


REST = "# below\nmood: fine\n"


def test_keys_behind_the_entries_stay_there() -> None:
    """Somebody put one there."""
    ours = ours_with(VERDICT) + REST
    theirs = BASE + REST.replace("fine", "bad")
    base = BASE + REST
    assert merged(base, ours, theirs) == ours.replace("fine", "bad")
    assert merged(base, base.replace(f"checks:\n{ONE}{TWO}", "checks:\n"), BASE + "x: y\n") == (
        HEAD + "checks: {}\nx: y\n"
    )


BRACES = "{c-1: {verdict: verified, flag: a}, c-2: {verdict: disputed}}"


@pytest.mark.parametrize(
    "flow",
    [
        f"{{format: 1, reviewer: first-reader, checks: {BRACES}}}\n",
        f"{HEAD}checks: {BRACES}  # braces\n",
        HEAD + "checks:\n  c-1: {verdict: verified, flag: a}\n  c-2: {verdict: disputed}\n",
        HEAD
        + "? checks\n: c-1:\n    verdict: verified\n    flag: a\n  ? c-2\n  : verdict: disputed\n",
        "---\n" + BASE + "...\n",
        "  " + BASE.replace("\n", "\n  ").removesuffix("  "),
    ],
    ids=[
        "all in braces",
        "entries in braces",
        "each in braces",
        "marked keys",
        "dashes",
        "further in",
    ],
)
def test_a_file_in_another_form_is_merged_all_the_same(flow: str) -> None:
    """Base, ours and theirs, each in that form or in the desk's."""
    there = flow.replace(*FLAG)
    for base in (flow, BASE):
        for ours in (flow, BASE):
            for theirs in (there, THERE):
                result = says(merged(base, ours.replace(*VERDICT), theirs).encode())
                assert result == says(SAID_BOTH.encode())


def test_a_key_with_nothing_behind_it_comes_and_goes() -> None:
    """In the head or in an entry it says nothing, and never stands in the way."""
    theirs = ours_with(("reviewer: first-reader\n", "reviewer:\nname:\n"), (TWO, "  c-2:\n"))
    text = merged(BASE, HERE, theirs)
    assert says(text.encode()) == says(theirs.replace(*VERDICT).encode())


def test_an_empty_entry_is_an_entry() -> None:
    """Somebody began it, with a comment; it is neither dropped nor brought back."""
    begun = "  c-3:\n    # to be looked at\n"
    assert merged(BASE, BASE + begun, THERE) == THERE + begun
    assert merged(BASE, HERE, BASE + begun) == HERE + begun
    assert merged(BASE + begun, BASE, THERE + begun) == THERE


ODD = [
    ("    verdict: verified\n", "    verdict: [a, {b: c}]\n"),
    ("    verdict: verified\n", "    note: {a: [b]}\n    verdict: verified\n"),
    ("    verdict: verified\n", "    links: no list\n"),
    ("    verdict: verified\n", "    links: [[a], {url: [b]}, ~]\n"),
    ("    verdict: verified\n", "    links: {a: b}\n"),
]


@pytest.mark.parametrize("odd", ODD)
def test_values_of_a_wrong_kind_are_kept_as_they_are(odd: tuple[str, str]) -> None:
    """In an entry that both changed, whoever wrote them."""
    strange = ours_with(odd)
    for sides in ((strange, THERE), (THERE, strange)):
        assert says(merged(BASE, *sides).encode()) == says(strange.replace(*FLAG).encode())


@pytest.mark.parametrize("odd", ["a text", "[a, b]", "~", "{}", "|-\n      # text"])
def test_an_entry_of_a_wrong_kind_is_kept_as_it_is(odd: str) -> None:
    """It comes whole, from the side that wrote it; or from the one that is picked."""
    strange = ours_with((ONE, f"  # look\n  c-1: {odd}\n"))
    other = ours_with(("disputed", "unsourced"))
    for sides in ((strange, other), (other, strange)):
        text = merged(BASE, *sides)
        assert text == strange.replace("disputed", "unsourced")
    back = merged(strange, strange.replace("# look", "# seen"), HERE)
    assert back == ours_with((ONE, f"  # seen\n{ONE}"), VERDICT)


@pytest.mark.parametrize("odd", ["a text", "[a, b]", "[]"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_entries_of_a_wrong_kind_are_never_mixed(odd: str, at: int) -> None:
    """What stands in their place is chosen as a whole."""
    files = [each.encode() for each in (BASE, HERE, THERE)]
    files[at] = f"{HEAD}checks: {odd}\n".encode()
    _, places = joined(*files)
    assert [tuple(each) for each in places] == [("", "", "")]


def test_a_layout_is_the_whole_text() -> None:
    """Nothing is between the pieces."""
    for text in (BASE, f"# top\n{BASE}  # x\n{REST}# end", EMPTY, HEAD):
        laid = layout(Source(text, read(text.encode(), Path("a.yaml"))), "checks")
        assert laid is not None
        assert "".join(laid.parts.values()).removeprefix("\n") == text


def test_between_markers_stand_whole_entries() -> None:
    """Also the comments that belong to them; what both have is outside."""
    theirs = ours_with(("verdict: verified", "verdict: wrong"), ("    flag", "    # why\n    flag"))
    ours = HERE + "# the end\n"
    text = marked(versions(BASE.encode(), ours.encode(), theirs.encode()), 9).decode()
    mine, other = (ONE.replace("verified", each) for each in ("unsourced", "wrong"))
    hunk = (
        f"<<<<<<<<< ours\n  # why\n{mine}=========\n"
        f"{other.replace('    flag', '    # why' + chr(10) + '    flag')}>>>>>>>>> theirs\n"
    )
    assert text == f"{HEAD}checks:\n{hunk}{TWO}# the end\n"


def test_thousands_of_entries_are_merged_at_once() -> None:
    """With a comment above each, every other one changed here, the rest there; half clash."""
    entries = [f"  # {n}\n{ONE.replace('c-1', f'c-{n}')}" for n in range(4_000)]
    ours = [each.replace(*VERDICT) if n % 2 else each for n, each in enumerate(entries)]
    theirs = [
        each.replace("verified", "wrong") if n % 4 else each.replace(*FLAG)
        for n, each in enumerate(entries)
    ]
    files = [f"{HEAD}checks:\n{''.join(each)}".encode() for each in (entries, ours, theirs)]

    began = time.process_time()
    text = marked(versions(*files)).decode()

    assert time.process_time() - began < 8  # three merges; a step for every pair takes much longer
    assert text.count("=======") == 2_000
