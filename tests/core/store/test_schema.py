"""What files may say: every fault with its line, a faulty entry refused alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.claims.claim import Kind
from workbench.errors import FileRefused
from workbench.store.reader import read
from workbench.store.schema_checks import checks_from
from workbench.store.schema_claims import claims_from

PATH = Path("checks/a/first-reader.yaml")
HEAD = "format: 1\nreviewer: first-reader\nchecks:\n"
GOOD = "  c-00000001:\n    claim: a\n    verdict: verified\n"
CLAIMS_HEAD = "format: 1\narticle: seeds/a.txt\ndraft: b83882cfa7f5\nclaims:\n"

FAULTS = [
    (
        "verdict: verfied",
        6,
        "“verfied”, expected verified, disputed or unsourced, did you mean verified?",
    ),
    ("verdict: verif", 6, "verdict is “verif”"),
    ("verdict: [verified]", 6, "verdict is not one text"),
    ("checked: 2024-02-30", 6, "checked is “2024-02-30”, expected a date"),
    ("checked: 20240229", 6, "checked is “20240229”, expected a date"),
    ("note: [a]", 6, "note is not one text"),
    ("links: https://example.org", 6, "links is not a list"),
    ("links: [a]", 6, "link 1: no link: it does not begin with http"),
    ("links: [~]", 6, "link 1: no link"),
    ("links: [[a]]", 6, "link 1: not a link"),
    ("links:\n    - stance: refutes", 7, "link 1: it names no source, expected url or title"),
    ("links:\n    - url: javascript:x", 7, "link 1: url “javascript:x” cannot be a link"),
    ("links:\n    - title: a\n      archived: file:///x", 8, "link 1: archived “file:///x”"),
    ("links:\n    - title: a\n      stance: refute", 8, "did you mean refutes?"),
    ("links:\n    - title: a\n      grade: 1", 8, "expected primary, secondary or tertiary"),
    (
        "links:\n    - https://a.example\n    - url: https://a.example",
        8,
        "link 2 is “https://a.example”, which stands there already",
    ),
]

HINTS = [
    ("verdcit: disputed", 6, "`verdcit` is no known key, did you mean verdict?"),
    ("Verdict: disputed", 6, "did you mean verdict?"),
    ("links:\n    - url: https://a.example\n      titel: a", 8, "did you mean title?"),
]

HEAD_FAULTS = [
    ("reviewer: a\nchecks:\n", 1, "format is missing, expected `format: 1`"),
    ("format: 1\nchecks:\n", 1, "reviewer is missing, expected `reviewer: first-reader`"),
    ("format: 1\nreviewer: a\n", 1, "checks is missing"),
    ("format: 1\nreviewer: a\ncheks:\n", 3, "`cheks` is no known key, did you mean checks?"),
    ("format: 1\nreviewer: [a]\nchecks:\n", 2, "reviewer is not one text"),
    ("format: 2\nreviewer: a\nchecks:\n", 1, "the file has format 2, written by a newer desk"),
    (HEAD + "  belgorod:\n    claim: a\n", 4, "“belgorod” is not the id of a claim"),
    (HEAD + "  c-1: verified\n", 4, "c-1 is not an entry, expected keys such as claim, verdict"),
    (HEAD + "  c-1:\n    verdict: verified\n", 5, "c-1: claim is missing"),
]

REFUSED = [
    ("format: one\nchecks:\n", 1, "format is “one”"),
    (HEAD + "- c-1\n", 4, "checks does not hold entries"),
    ("format: 1\nchecks: none\n", 2, "checks does not hold entries"),
]

CLAIM_FAULTS = [
    ("kind: quantity", 6, "c-2: quote is missing, expected the words of the article"),
    ("quote: a\n    kind: quantify", 7, "did you mean quantity?"),
    ("quote: a\n    state: set aside", 7, "did you mean set-aside?"),
    ("quote: [a, [b]]", 6, "quote is not made of texts"),
    ("quote: {a: b}", 6, "quote is not made of texts"),
    ("quote: [a, ~]", 6, "quote is not made of texts"),
]


def problems(text: str) -> list[str]:
    """Everything wrong in a reviewer's file of that text."""
    return [str(each) for each in checks_from(read(text.encode(), PATH), PATH).problems]


@pytest.mark.parametrize(("field", "line", "what"), FAULTS)
def test_a_faulty_check_is_refused_alone(field: str, line: int, what: str) -> None:
    """A fault is reported with its line; the other entries load."""
    second = f"  c-2:\n    {field}\n    claim: b\n"
    text = (HEAD + second + GOOD).replace("reviewer: first-reader\n", "reviewer: a\nname: b\n")

    loaded = checks_from(read(text.encode(), PATH), PATH)

    (problem,) = loaded.problems
    assert str(problem).startswith(f"{PATH}:{line}: c-2: ")
    assert what in str(problem)
    assert list(loaded.document.checks) == ["c-00000001"]


@pytest.mark.parametrize(("field", "line", "what"), HINTS)
def test_a_slip_in_a_key_is_reported_and_hinders_nothing(field: str, line: int, what: str) -> None:
    """An unknown key that looks like a known one is pointed out; the entry loads."""
    text = f"{HEAD}  c-2:\n    claim: b\n    {field}\n"

    loaded = checks_from(read(text.encode(), PATH), PATH)

    (problem,) = loaded.problems
    assert (problem.line, what in str(problem)) == (line, True)
    assert list(loaded.document.checks) == ["c-2"]


def test_keys_of_a_newer_desk_are_no_problem() -> None:
    """An unknown key is reported only where the key it resembles is absent."""
    assert not problems(
        f"{HEAD}mood: x\n{GOOD}    verdicts: x\n    certainty: x\n".replace(
            "checks:\nmood: x\n", "mood: x\nchecks:\n"
        )
    )


@pytest.mark.parametrize(("text", "line", "what"), HEAD_FAULTS)
def test_a_fault_in_the_head_is_reported(text: str, line: int, what: str) -> None:
    """What is wrong outside the entries is reported, and what can be read is."""
    found = [each for each in problems(text) if what in each]

    assert [each.startswith(f"{PATH}:{line}: ") for each in found] == [True]


@pytest.mark.parametrize(("text", "line", "what"), REFUSED)
def test_a_file_that_is_none_of_ours_is_refused(text: str, line: int, what: str) -> None:
    """Where not even the entries can be told, nothing is taken from the file."""
    with pytest.raises(FileRefused, match=f":{line}: {what}"):
        checks_from(read(text.encode(), PATH), PATH)


def test_all_problems_are_collected() -> None:
    """A file with many faults names them all, each at its line."""
    text = HEAD + "  c-1:\n    verdict: x\n    checked: y\n  c-2:\n    claim: a\n    verdict: z\n"

    assert [each.split(":")[1] for each in problems(text)] == ["5", "5", "6", "9"]


@pytest.mark.parametrize(("field", "line", "what"), CLAIM_FAULTS)
def test_a_faulty_claim_is_refused_alone(field: str, line: int, what: str) -> None:
    """A claim is read as strictly as a check."""
    text = f"{CLAIMS_HEAD}  c-2:\n    {field}\n  c-1:\n    quote: [a, b]\n    kind: date\n"

    loaded = claims_from(read(text.encode(), PATH), PATH)

    (problem,) = loaded.problems
    assert (problem.line, what in str(problem)) == (line, True)
    (claim,) = loaded.document.claims
    assert (claim.id, claim.quote, claim.kind) == ("c-1", ("a", "b"), Kind.DATE)
