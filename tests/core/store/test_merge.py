"""The table of the merge, row by row; the numbers are those of the design."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.store.three_versions import NO_PICKS, file, joined, says, versions
from workbench.errors import FileRefused
from workbench.store.conflict import Merged, Pick, Place
from workbench.store.merge import merge

ONE, TWO, THREE, FOUR = (f"c-0000000{each}" for each in "1234")
AT_ONE = Place(ONE)

NOTE = "first\nsecond\nthird"
A: dict[str, Any] = {"claim": "It rose.", "verdict": "verified", "note": NOTE}
B: dict[str, Any] = {**A, "verdict": "disputed", "note": "It fell."}
C: dict[str, Any] = {**A, "verdict": "unsourced", "note": "Who says so?"}
V2 = {**A, "verdict": "disputed"}
N1, N2 = {**A, "note": "FIRST\nsecond\nthird"}, {**A, "note": "first\nsecond\nTHIRD"}
N3 = {**A, "note": "1st\nsecond\nthird"}
BOTH_NOTES = {**A, "note": "FIRST\nsecond\nTHIRD"}
WORDS = {**A, "claim": "It rose by 2%."}

JUDGEMENTS = [
    # row, base, ours, theirs, result, asked
    pytest.param(A, A, A, A, False, id="1 nobody changed it"),
    pytest.param(A, B, A, B, False, id="2 only we changed it"),
    pytest.param(A, A, B, B, False, id="3 only they changed it"),
    pytest.param(A, B, B, B, False, id="4 both to the same"),
    pytest.param(A, B, C, B, True, id="5 both, differently"),
    pytest.param(None, A, None, A, False, id="6 new here"),
    pytest.param(None, None, A, A, False, id="6 new there"),
    pytest.param(None, A, A, A, False, id="7 new on both sides, the same"),
    pytest.param(None, A, B, A, True, id="8 new on both sides, different"),
    pytest.param(A, None, A, None, False, id="9 withdrawn here"),
    pytest.param(A, A, None, None, False, id="9 withdrawn there"),
    pytest.param(A, None, B, B, True, id="10 withdrawn here, changed there"),
    pytest.param(A, B, None, B, True, id="10 changed here, withdrawn there"),
    pytest.param(A, None, None, None, False, id="11 withdrawn on both sides"),
    pytest.param(A, N1, N2, BOTH_NOTES, False, id="12 one note, other lines of it"),
    pytest.param(A, N1, N3, N1, True, id="12 one note, the same line of it"),
    pytest.param(A, V2, N2, V2, True, id="13 verdict here, note there"),
    pytest.param(A, N2, V2, N2, True, id="13 note here, verdict there"),
    pytest.param(A, V2, WORDS, V2, True, id="13 verdict here, wording there"),
    pytest.param(A, N1, WORDS, N1, True, id="13 note here, wording there"),
]


def decided(entry: dict[str, Any] | None) -> dict[str, Any] | None:
    """The judgement of a reviewer as the decision of an editor."""
    names = {"note": "reason", "checked": "decided"}
    return entry and {names.get(key, key): value for key, value in entry.items()}


@pytest.mark.parametrize(("base", "ours", "theirs", "result", "asked"), JUDGEMENTS)
@pytest.mark.parametrize("kind", ["checks", "decisions"], ids=["reviewer", "24e decisions"])
def test_a_judgement_comes_whole_from_one_side(
    kind: str, base: Any, ours: Any, theirs: Any, result: Any, asked: bool
) -> None:
    """Verdict, note and wording are one unit, whoever gave them."""
    turn = decided if kind == "decisions" else dict.copy
    cells = [each and turn(each) for each in (base, ours, theirs, result)]
    files = [file(kind, {ONE: each, TWO: A}) for each in cells]

    merged, places = joined(*files[:3])

    assert merged == says(files[3])
    assert places == [AT_ONE] * asked


@pytest.mark.parametrize("kind", ["checks", "decisions"])
@pytest.mark.parametrize(
    ("base", "ours", "theirs"), [(A, B, C), (None, A, B), (A, None, B), (A, B, None), (A, V2, N2)]
)
def test_who_picks_a_side_gets_it(kind: str, base: Any, ours: Any, theirs: Any) -> None:
    """The entry is then as on that side, and nothing is asked any more."""
    turn = decided if kind == "decisions" else dict.copy
    files = [file(kind, {ONE: each and turn(each), TWO: A}) for each in (base, ours, theirs)]
    for pick, wanted in ((Pick.OURS, files[1]), (Pick.THEIRS, files[2])):
        assert joined(*files, picks={AT_ONE: pick}) == (says(wanted), [])


def test_both_notes_can_be_kept_under_our_verdict() -> None:
    """Ours first; only where both sides have a note is there that choice."""
    files = [file("checks", {ONE: each}) for each in (A, B, C)]

    merged, places = joined(*files, picks={AT_ONE: Pick.BOTH})

    assert merged["checks"][ONE] == {**B, "note": "It fell.\n\nWho says so?"}
    assert places == []
    faulty = file("checks", {ONE: {**C, "note": ["x"]}})
    (conflict,) = merge(versions(files[0], files[1], faulty)).conflicts
    assert conflict.picks == (Pick.OURS, Pick.THEIRS)


def test_both_notes_stand_under_the_only_verdict_there_is() -> None:
    """Whoever only wrote a note takes no verdict away by it."""
    only_a_note = {key: value for key, value in B.items() if key not in {"verdict", "checked"}}
    files = [file("checks", {ONE: each}) for each in (None, only_a_note, C)]

    merged, _ = joined(*files, picks={AT_ONE: Pick.BOTH})

    assert merged["checks"][ONE] == {**C, "note": "It fell.\n\nWho says so?"}


URL, OTHER, THIRD = (f"https://example.org/{each}" for each in "abc")


def link(url: str = URL, **more: str) -> dict[str, Any]:
    """A source."""
    return {"url": url, **more}


L, T1, T2 = link(title="t"), link(title="t1"), link(title="t2")
LINKS = [
    # row, base, ours, theirs, result, asked
    pytest.param([L], [L, link(OTHER)], [L, link(THIRD)], [L, link(OTHER), link(THIRD)], False,
                 id="14 one more on both sides"),
    pytest.param([L, link(OTHER)], [L], [L, link(OTHER), link(THIRD)], [L, link(THIRD)], False,
                 id="14 one less here, one more there"),
    pytest.param([L, link(OTHER)], [L], [link(OTHER)], None, False, id="14 another less on both"),
    pytest.param(None, [L], [L, link(OTHER)], [L, link(OTHER)], False, id="14 first ones"),
    pytest.param([{"title": "t"}], [{"title": "t", "locator": "p. 1"}], [{"title": "t"}, L],
                 [{"title": "t", "locator": "p. 1"}, L], False, id="14 known by its title"),
    pytest.param([URL], [URL, OTHER], [L], [L, OTHER], False, id="14 bare addresses"),
    pytest.param([L], [T1], [T1, link(OTHER)], [T1, link(OTHER)], False, id="15 the same title"),
    pytest.param([L], [link(title="t", grade="primary")], [T2], [{**T2, "grade": "primary"}], False,
                 id="15 title on one side"),
    pytest.param([L], [T1], [T2], [T1], True, id="15 two titles"),
    pytest.param([L], [], [T2], [T2], False, id="16 removed here, changed there"),
    pytest.param([L], [T1], [], [T1], False, id="16 changed here, removed there"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "ours", "theirs", "result", "asked"), LINKS)
def test_sources_are_merged_each_for_itself(
    base: Any, ours: Any, theirs: Any, result: Any, asked: bool
) -> None:
    """By address, else title; only one field of one source can clash."""
    cells = [{**A, "links": each} if each else A for each in (base, ours, theirs, result)]
    files = [file("checks", {ONE: each}) for each in cells]

    merged, places = joined(*files[:3])

    assert merged == says(files[3])
    assert places == [Place(ONE, "title", URL)] * asked


def test_the_title_of_a_source_can_be_picked() -> None:
    """15: the rest of the source does not change with it."""
    files = [
        file("checks", {ONE: {**A, "links": [each]}})
        for each in (L, {**T1, "grade": "primary"}, {**T2, "locator": "p. 1"})
    ]
    merged, _ = joined(*files, picks={Place(ONE, "title", URL): Pick.THEIRS})
    (source,) = merged["checks"][ONE]["links"]
    assert source == {**T2, "grade": "primary", "locator": "p. 1"}


def claim(quote: str = "It rose", **more: Any) -> dict[str, Any]:
    """A claim."""
    return {"quote": quote, "statement": f"{quote}.", **more}


def split(*into: str) -> dict[str, Any]:
    """The claim, split."""
    return claim(state="split", into=list(into))


CLAIMS = [
    # row, base, ours, theirs, result, asked
    pytest.param(claim(), claim("It fell"), claim("It sank"), claim("It fell"), True,
                 id="17 two wordings"),
    pytest.param(claim(), claim("It fell"), claim(kind="trend"), claim("It fell", kind="trend"),
                 False, id="17 wording here, kind there"),
    pytest.param(claim(), split(TWO, THREE), claim("It fell"), split(TWO, THREE), True,
                 id="18 split here, new words there"),
    pytest.param(claim(), claim("It fell"), split(TWO, THREE), split(TWO, THREE), True,
                 id="18 new words here, split there"),
    pytest.param(claim(), split(TWO, THREE), split(TWO, THREE), split(TWO, THREE), False,
                 id="19 the same split"),
    pytest.param(claim(), split(TWO, THREE), split(TWO, FOUR), split(TWO, THREE), True,
                 id="20 two splits"),
    pytest.param(claim(), split(TWO), claim(state="joined", into=[FOUR]), split(TWO), True,
                 id="20 split here, joined there"),
    pytest.param(claim(), claim(kind="trend"), claim(kind="date"), claim(kind="trend"), "kind",
                 id="24c two kinds"),
    pytest.param(claim(), claim(kind="trend"), claim(speaker="She"),
                 claim(kind="trend", speaker="She"), False, id="24c kind here, speaker there"),
    pytest.param(claim(), claim(state="set-aside", reason="wish"),
                 claim(state="set-aside", reason="opinion"),
                 claim(state="set-aside", reason="wish"), "reason", id="24c two reasons"),
    pytest.param(claim(), claim(state="set-aside", reason="wish"),
                 claim(state="retired", reason="cut"),
                 claim(state="set-aside", reason="wish"), True, id="24c reason and fate"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "ours", "theirs", "result", "asked"), CLAIMS)
def test_a_claim_has_one_wording_and_one_fate(
    base: Any, ours: Any, theirs: Any, result: Any, asked: bool | str
) -> None:
    """They come from one side each; what describes the claim is merged key by key."""
    files = [file("claims", {ONE: each, FOUR: claim()}) for each in (base, ours, theirs, result)]

    merged, places = joined(*files[:3])

    assert merged == says(files[3])
    assert places == ([Place(ONE, asked)] if isinstance(asked, str) else [AT_ONE] * asked)


def test_the_children_of_both_splits_stay() -> None:
    """20: whichever split is chosen, nobody's claim is gone."""
    files = [
        file("claims", {ONE: claim()}),
        file("claims", {ONE: split(TWO), TWO: claim("x")}),
        file("claims", {ONE: split(THREE), THREE: claim("y")}),
    ]
    for picks in (NO_PICKS, {AT_ONE: Pick.THEIRS}):
        assert [*joined(*files, picks=picks)[0]["claims"]] == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "fate",
    [
        pytest.param({"state": "retired"}, id="21 retired, and judged"),
        pytest.param({"state": "set-aside", "reason": "wish"}, id="24d set aside, and judged"),
    ],
)
def test_a_claims_fate_and_its_judgement_both_stay(fate: Any) -> None:
    """They stand in two files, and neither file loses its part."""
    claims = [file("claims", {ONE: each, TWO: claim()}) for each in (claim(), claim(**fate))]
    checks = [file("checks", {TWO: each}) for each in (A, B)]
    reworded = file("claims", {ONE: claim(), TWO: claim("It fell")})
    judged = file("checks", {ONE: A, TWO: A})

    listed, none = joined(claims[0], claims[1], reworded)
    held, asked = joined(checks[0], checks[1], judged)

    assert listed["claims"][ONE] == claim(**fate)
    assert held["checks"][ONE] == A
    assert none == asked == []


ORDERS = [
    # row, base, ours, theirs, result
    pytest.param("ab", "axb", "ayb", "axyb", id="22 at the same gap"),
    pytest.param("ab", "xab", "yab", "xyab", id="22 before all"),
    pytest.param("ab", "abx", "aby", "abxy", id="22 after all"),
    pytest.param("ab", "axzb", "azyb", "axzyb", id="22 one of them on both sides"),
    pytest.param("abc", "cba", "abcy", "cyba", id="23 reordered here, new there"),
    pytest.param("abc", "axbc", "cba", "axbc", id="23 new here, reordered there"),
    pytest.param("abc", "ac", "abyc", "ayc", id="23 new behind one that is gone"),
    pytest.param("abc", "cab", "bca", "cab", id="23 reordered on both sides"),
    pytest.param("abc", "abc", "xc", "xc", id="23 new before all that is left"),
]


@pytest.mark.parametrize(("base", "ours", "theirs", "result"), ORDERS)
def test_the_order_is_ours(base: str, ours: str, theirs: str, result: str) -> None:
    """Their new claims go behind the claim that they follow there, and behind our new ones."""
    files = [
        file("claims", {f"c-{each}": claim(each) for each in ids}, title=str(at))
        for at, ids in enumerate((base, ours, theirs))
    ]
    merged, _ = joined(*files)
    assert "".join(each[2:] for each in merged["claims"]) == result


HEADS = [
    pytest.param("a", "a", "b", "b", False, id="24 changed there"),
    pytest.param("a", "b", "b", "b", False, id="24 changed on both sides to the same"),
    pytest.param("a", "b", "c", "b", True, id="24 changed on both sides"),
    pytest.param(None, "b", "c", "b", True, id="24 new on both sides"),
    pytest.param("a", None, "a", None, False, id="24 removed here"),
    pytest.param("a", None, "c", None, True, id="24 removed here, changed there"),
]


@pytest.mark.parametrize(("base", "ours", "theirs", "result", "asked"), HEADS)
@pytest.mark.parametrize("key", ["title", "29"])
def test_each_key_of_the_head_is_for_itself(
    key: str, base: Any, ours: Any, theirs: Any, result: Any, asked: bool
) -> None:
    """Also one that only a newer desk knows, 29."""
    files = [
        file("claims", {ONE: claim(kind=str(at))}, **({key: each} if each else {}))
        for at, each in enumerate((base, ours, theirs))
    ]
    merged, places = joined(*files, picks={Place(ONE, "kind"): Pick.OURS})

    assert merged.get(key) == result
    assert places == [Place("", key)] * asked
    theirs_picked, _ = joined(*files, picks={Place("", key): Pick.THEIRS})
    assert theirs_picked.get(key) == (theirs if asked else result)


def test_the_draft_is_never_asked_for() -> None:
    """24a: it follows from the article."""
    files = [file("claims", {ONE: claim()}, draft=each) for each in ("a", "b", "c")]
    merged, places = joined(*files)
    assert (merged["draft"], places) == ("b", [])


@pytest.mark.parametrize("base", [None, file("claims", {ONE: claim()}, splitter="tokens-1")])
def test_lists_made_in_two_ways_are_never_one(base: bytes | None) -> None:
    """24a: two splitters are one conflict over the whole list."""
    files = [
        file("claims", {each: claim()}, splitter=f"rules-1 {each} normal") for each in (TWO, THREE)
    ]
    merged = merge(versions(base, *files))

    assert [each.place for each in merged.conflicts] == [Place()]
    assert merged.data == files[0]
    assert merge(versions(base, *files), {Place(): Pick.THEIRS}) == Merged(files[1])


DAY, LATER, LATEST = "2026-01-01", "2026-01-02", "2026-01-03"


@pytest.mark.parametrize(
    ("ours", "theirs", "checked"),
    [
        pytest.param({"checked": LATER}, {"checked": LATEST}, LATEST, id="24b the same said later"),
        pytest.param({"checked": LATEST}, {"checked": LATER}, LATEST, id="24b the other way round"),
        pytest.param({"verdict": "disputed"}, {"checked": LATEST}, DAY, id="24b of our verdict"),
        pytest.param({"checked": LATEST}, {"verdict": "disputed"}, DAY, id="24b of their verdict"),
        pytest.param({"note": f"{NOTE}\nx", "checked": LATEST}, {"note": f"x\n{NOTE}"}, LATEST,
                     id="24b of two notes in one"),
    ],
)  # fmt: skip
def test_the_day_follows_the_verdict(ours: Any, theirs: Any, checked: str) -> None:
    """It says when that was judged; of the same judgement it is the later one."""
    said = {**A, "checked": DAY}
    files = [file("checks", {ONE: each}) for each in (said, said | ours, said | theirs)]
    merged, places = joined(*files)
    assert (merged["checks"][ONE]["checked"], places) == (checked, [])


def test_who_decided_goes_with_the_day() -> None:
    """24e: the same decision, taken twice, is the later one's in whole; whoever merges."""
    base, ours, theirs = (
        file("decisions", {ONE: {"verdict": "verified", "by": who, "decided": day}})
        for who, day in (("chief", DAY), ("deputy", LATEST), ("night-desk", LATEST))
    )
    assert joined(base, ours, theirs) == joined(base, theirs, ours) == (says(theirs), [])


@pytest.mark.parametrize("key", ["flag", "29"])
def test_what_belongs_to_no_unit_is_merged_alone(key: str) -> None:
    """24c, 29: a flag, or a key of a newer desk, clashes for itself beside a verdict."""
    files = [
        file("checks", {ONE: each})
        for each in (A, {**B, key: "ours"}, {**A, key: "theirs", "new": ["x", {"y": "z"}]})
    ]
    merged, places = joined(*files)

    assert merged["checks"][ONE] == {**B, key: "ours", "new": ["x", {"y": "z"}]}
    assert places == [Place(ONE, key)]


def test_a_correction_belongs_to_the_judgement() -> None:
    """24c: a note and another side's correction are never put together."""
    files = [file("checks", {ONE: each}) for each in (A, N1, {**A, "correction": "It fell"})]
    assert joined(*files) == (says(files[1]), [AT_ONE])


@pytest.mark.parametrize("newer", ["2", "3" * 5000])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_newer_format_is_not_merged(at: int, newer: str) -> None:
    """25: a desk that knows only the lower one leaves it alone, and says where it stands."""
    files = [file("checks", {ONE: each}) for each in (A, B, C)]
    files[at] = files[at].replace(b"format: 1", f"format: {newer}".encode())

    with pytest.raises(FileRefused, match=r":2: .*newer desk can merge"):
        merge(versions(*files))


def test_a_file_made_on_both_sides_is_merged_from_nothing() -> None:
    """26: with an empty base, entry by entry."""
    ours, theirs = file("checks", {ONE: A, TWO: A}), file("checks", {TWO: B, THREE: C})
    merged, places = joined(None, ours, theirs)
    assert merged["checks"] == {ONE: A, TWO: A, THREE: C}
    assert places == [Place(TWO)]
    assert joined(b"", ours, theirs) == (merged, places)


def test_a_file_on_one_side_only_is_new_or_gone() -> None:
    """6 and 9, for a whole file."""
    here = file("checks", {ONE: A})
    assert merge(versions(None, here, None)) == merge(versions(None, None, here)) == Merged(here)
    assert merge(versions(here, None, here)) == merge(versions(here, here, None)) == Merged(None)
    assert merge(versions(here, None, None)) == Merged(None)


@pytest.mark.parametrize("gone", [Pick.OURS, Pick.THEIRS])
def test_a_file_that_is_gone_and_changed_is_kept(gone: Pick) -> None:
    """27: and somebody is asked."""
    base, changed = file("checks", {ONE: A}), file("checks", {ONE: B})
    sides = (None, changed) if gone is Pick.OURS else (changed, None)

    merged = merge(versions(base, *sides))

    assert merged.data == changed
    assert [each.place for each in merged.conflicts] == [Place()]
    assert merge(versions(base, *sides), {Place(): gone}) == Merged(None)


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize(
    ("bad", "line"),
    [
        (b"format: 1\nchecks:\n\tc-1: x\n", 3),
        (b"format: 1\nchecks:\n  c-1: {}\n  c-1: {}\n", 4),
        (b"format: 1\n<<<<<<< ours\n", 2),
        (b"format: 1\nname: \xff\n", 2),
        (b"- a list\n", 1),
    ],
)
def test_what_cannot_be_read_is_not_merged(at: int, bad: bytes, line: int) -> None:
    """28: the line is named, and nobody's bytes are guessed at."""
    files = [file("checks", {ONE: each}) for each in (A, B, C)]
    files[at] = bad
    with pytest.raises(FileRefused) as refused:
        merge(versions(*files))
    assert refused.value.problems[0].line == line


def test_two_kinds_of_file_are_not_merged() -> None:
    """A claim list and a reviewer's file have nothing in common."""
    with pytest.raises(FileRefused, match="not the same kind"):
        merge(versions(None, file("claims", {ONE: claim()}), file("checks", {ONE: A})))


def test_project_settings_are_merged_name_by_name() -> None:
    """Two people assign two articles."""
    files = [
        file("articles", {"a": {"assigned": ["x"]}, each: {"due": DAY, "29": each}}, blind="false")
        for each in ("a", "b", "c")
    ]
    merged, places = joined(*files)
    assert [*merged["articles"]] == ["a", "b", "c"]
    assert places == []
