"""What holds of every merge, whatever people and programs wrote into the three versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.nasty import nasty
from tests.core.store.test_splice import BY_HAND
from tests.core.store.three_versions import PATH, file, says, versions
from workbench.store.conflict import Merged, Pick
from workbench.store.markers import sides
from workbench.store.merge import marked, merge

if TYPE_CHECKING:
    from collections.abc import Iterable

IDS = [f"c-0000000{each}" for each in range(5)]
UNIT = ("verdict", "note", "claim")

texts = st.sampled_from(["A", "one\ntwo\nthree", "ONE\ntwo\nthree", "one\ntwo\nTHREE"]) | nasty
odd: st.SearchStrategy[Any] = (
    st.none() | st.just([]) | st.just({}) | st.lists(nasty, max_size=2) | st.just({"x": ["y"]})
)
links = st.fixed_dictionaries(
    {"url": st.sampled_from(["https://example.org/a", "https://example.org/b"])},
    optional={"title": texts, "grade": texts, "newer": texts},
)
keys = {
    "claim": texts,
    "verdict": st.sampled_from(["verified", "disputed", "unsourced"]),
    "checked": st.sampled_from(["2026-01-01", "2026-01-02"]),
    "note": texts,
    "links": st.lists(links, max_size=3, unique_by=str) | texts,
    "flag": texts,
    "newer": texts | st.lists(texts, max_size=2) | odd,
}
entries = st.fixed_dictionaries({}, optional=keys)


class Three(NamedTuple):
    """One file in three versions."""

    base: bytes
    ours: bytes
    theirs: bytes


@st.composite
def changed(draw: st.DrawFn, held: dict[str, Any]) -> dict[str, Any]:
    """The entries after a few edits: fields changed, entries new, taken out or made odd."""
    result = dict(held)
    for claim_id in draw(st.lists(st.sampled_from(IDS), max_size=3)):
        old = result.get(claim_id)
        match draw(st.sampled_from(["field", "field", "field", "new", "gone", "odd"])):
            case "field" if isinstance(old, dict):
                key = draw(st.sampled_from(sorted(keys)))
                result[claim_id] = {**old, key: draw(keys[key])}
            case "gone":
                result.pop(claim_id, None)
            case "odd":
                result[claim_id] = draw(odd | texts)
            case _:
                result[claim_id] = draw(entries)
    return result


@st.composite
def commented(draw: st.DrawFn, data: bytes, who: str) -> bytes:
    """The file with comments of ``who`` above a few of its keys, and at its end."""
    lines = data.decode().split("\n")
    keyed = [at for at, line in enumerate(lines) if line.startswith(("  c-", "name:", "checks:"))]
    for at in sorted(draw(st.sets(st.sampled_from(keyed), max_size=2)), reverse=True):
        indent, key = lines[at].partition("c-")[0] * lines[at].startswith(" "), lines[at].split()[0]
        lines.insert(at, f"{indent}# {who}, above {key}")
    if draw(st.booleans()):
        lines[-1:] = [f"# {who}, at the end", ""]
    return "\n".join(lines).encode()


@st.composite
def threes(draw: st.DrawFn) -> Three:
    """A reviewer's file, and what two people made of it."""
    base = draw(changed({each: draw(entries) for each in IDS[:3]}))
    held = base, draw(changed(base)), draw(changed(base))
    heads = [
        draw(st.fixed_dictionaries({}, optional={"name": texts, "newer": texts})) for _ in held
    ]
    files = (file("checks", each, **head) for each, head in zip(held, heads, strict=True))
    return Three(
        *(
            draw(commented(data, who))
            for data, who in zip(files, ("base", "ours", "theirs"), strict=True)
        )
    )


def unordered(merged: Merged) -> dict[str, Any]:
    """What a file says, the sources of an entry in any order; nothing is as good as no key."""
    values = says(merged)
    for entry in values["checks"].values():
        if isinstance(entry, dict):
            for key in [key for key, value in entry.items() if value is None]:
                del entry[key]
            if isinstance(entry.get("links"), list):
                entry["links"].sort(key=repr)
    return values


def units(data: bytes) -> dict[str, list[Any]]:
    """The judgement in every entry, by claim."""
    held = says(data)["checks"]
    return {
        key: [each.get(k) for k in UNIT] for key, each in held.items() if isinstance(each, dict)
    }


def comments(data: bytes) -> set[str]:
    """The comments that `commented` wrote."""
    lines = (line.strip() for line in data.decode().split("\n"))
    return {line for line in lines if line.startswith(("# ours,", "# theirs,"))}


@settings(deadline=None, max_examples=60)
@given(threes())
def test_what_one_side_did_not_change_comes_from_the_other(three: Three) -> None:
    """The laws of any three-way merge, to the byte."""
    base, ours, theirs = three
    assert merge(versions(base, ours, ours)) == Merged(ours)
    assert merge(versions(base, ours, base)) == Merged(ours)
    assert merge(versions(base, base, theirs)) == Merged(theirs)


@settings(deadline=None, max_examples=80)
@given(threes())
def test_it_does_not_matter_who_merges(three: Three) -> None:
    """Either way round the same is asked, and where nothing is, the same comes out."""
    base, ours, theirs = three
    here, there = merge(versions(base, ours, theirs)), merge(versions(base, theirs, ours))

    assert {each.place for each in here.conflicts} == {each.place for each in there.conflicts}
    if not here.conflicts:
        assert unordered(here) == unordered(there)


@settings(deadline=None, max_examples=80)
@given(threes())
def test_no_judgement_is_put_together_from_two(three: Three) -> None:
    """Every verdict, note and wording stands so on a side; but for a note merged by lines."""
    ours, theirs = units(three.ours), units(three.theirs)
    for claim_id, (verdict, note, claim) in units(merge(versions(*three)).data or b"").items():
        here, there = ours.get(claim_id), theirs.get(claim_id)
        if [verdict, note, claim] not in (here, there):
            assert here is not None
            assert there is not None
            assert [here[0], here[2]] == [there[0], there[2]] == [verdict, claim]
            assert set(note.split("\n")) <= {*here[1].split("\n"), *there[1].split("\n")}


@settings(deadline=None, max_examples=80)
@given(threes())
def test_no_new_comment_is_lost(three: Three) -> None:
    """30: of either side, but with the entry it was written for."""
    merged = merge(versions(*three)).data or b""
    gone = {f"{each}:" for each in IDS if each not in says(merged)["checks"]}

    said = comments(three.ours) | comments(three.theirs)

    assert {each for each in said if each.split()[-1] not in gone} <= comments(merged)


@settings(deadline=None, max_examples=80)
@given(threes(), st.sets(st.integers(0, 9)))
def test_picks_settle_everything(three: Three, theirs: set[int]) -> None:
    """Whichever are picked, nothing is asked any more, and a head or entry is as on its side."""
    conflicts = merge(versions(*three)).conflicts
    picks = {
        each.place: Pick.THEIRS if at in theirs else Pick.OURS for at, each in enumerate(conflicts)
    }
    merged = merge(versions(*three), picks)

    assert merged.conflicts == ()
    for each in conflicts:
        wanted = each.theirs if picks[each.place] is Pick.THEIRS else each.ours
        if each.place.key and not each.place.link:
            held = says(merged)
            assert (held["checks"][each.place.entry] if each.place.entry else held).get(
                each.place.key
            ) == wanted


@settings(deadline=None, max_examples=60)
@given(threes())
def test_between_markers_stand_both_merges(three: Three) -> None:
    """The marked text has two sides that can be read: the merges with all picks one way."""
    conflicts = merge(versions(*three)).conflicts
    ours, theirs = (
        merge(versions(*three), {each.place: pick for each in conflicts}).data
        for pick in (Pick.OURS, Pick.THEIRS)
    )
    split = sides(marked(versions(*three)), PATH)
    assert (split.ours, split.theirs) == (ours, theirs)


@settings(deadline=None, max_examples=60)
@given(threes(), st.booleans(), st.sampled_from(["", "\ufeff"]))
def test_line_ends_and_mark_are_ours(three: Three, is_windows: bool, bom: str) -> None:
    """CRLF and a byte order mark stay with us, whatever the others have."""
    dressed = bom.encode() + (three.ours.replace(b"\n", b"\r\n") if is_windows else three.ours)
    plain = merge(versions(*three)).data or b""

    merged = merge(versions(three.base, dressed, three.theirs)).data or b""

    if three.ours not in (three.base, three.theirs):
        assert merged.startswith(bom.encode())
        assert merged.removeprefix(bom.encode()) == (
            plain.replace(b"\n", b"\r\n") if is_windows else plain
        )


HAND = BY_HAND.encode()
EDITS = [
    ("verdict: disputed  # was verified", "verdict: verified  # sure now"),
    ("mood: fine               # a key of a newer desk", "mood: bad   # changed"),
    ("  # the first\n", "  # the first, seen\n"),
    ("    certainty: high\n", "    certainty: low\n"),
    ("    # inside the list\n", "    # inside the list\n    # a second line\n"),
    ("{claim: In braces, verdict: verified, extra: 1}", "{claim: In braces, verdict: disputed}"),
    ("      # at the end of the third\n", ""),
    ("    correction: |\n", "    flag: x   # by hand\n    correction: |\n"),
    ("# at the very end\n", "  # below all\n# at the very end\n# really\n"),
    ("  c-55555555:\n    verdict: wrong     # a faulty entry\n", ""),
    ("  c-33333333:\n", "  c-99999999:\n    verdict: wrong  # new\n\n  c-33333333:\n"),
]


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_two_people_edit_a_hand_written_file(data: st.DataObject) -> None:
    """Each makes some of the edits: all that they said and noted is in the result."""
    wanted = data.draw(st.sets(st.sampled_from(EDITS)))
    here = data.draw(st.sets(st.sampled_from(sorted(wanted)))) if wanted else set()

    known = hashes(HAND) | hashes(edited(wanted))

    merged = merge(versions(HAND, edited(here), edited(wanted - here)))

    assert merged.conflicts == ()
    assert says(merged) == says(edited(wanted))
    assert hashes(edited(wanted)) <= hashes(merged.data or b"") <= known


def edited(edits: Iterable[tuple[str, str]]) -> bytes:
    """The hand-written file after these edits."""
    text = BY_HAND
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def hashes(data: bytes) -> set[str]:
    """Everything behind a ``#``."""
    return {line.partition("#")[2].strip() for line in data.decode().split("\n")}
