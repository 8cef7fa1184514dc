"""What was refined is known again, and nothing in the cache ever hurts."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.core.claims.passages import passages_in
from workbench.article.article import Role
from workbench.claims import cache as caching
from workbench.claims.cache import Cache
from workbench.claims.claim import Kind
from workbench.claims.granularity import Granularity
from workbench.claims.refined import Refined
from workbench.claims.refining import Passage

TEXT = "The ferry opened in 1964. Lena Ostrow said it sails.\n\nIt sank in May.\n\nIt rose in June."
FIRST, SECOND, THIRD = passages_in(TEXT)
ANSWER = Refined(tuple(replace(claim, kind=Kind.CAUSAL) for claim in FIRST.claims))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path, "parser-1", Granularity.NORMAL)


def files(folder: Path) -> list[Path]:
    """Everything in a cache."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_kept_is_found(cache: Cache, tmp_path: Path) -> None:
    """By another program, too."""
    cache.keep(FIRST, ANSWER)

    assert Cache(tmp_path, "parser-1", Granularity.NORMAL).find(FIRST) == ANSWER


def test_the_same_paragraph_elsewhere_is_known(cache: Cache) -> None:
    """An article with a sentence more at its head is parsed there alone."""
    cache.keep(FIRST, ANSWER)

    assert cache.find(replace(FIRST, start=500, first_sentence=7)) == ANSWER


@pytest.mark.parametrize(
    "other",
    [
        replace(FIRST, text=FIRST.text.replace("1964", "1965")),
        replace(FIRST, role=Role.CAPTION),
        replace(FIRST, english=False),
        replace(FIRST, sentences=FIRST.sentences[:1]),
        replace(FIRST, attributions=FIRST.attributions[::-1]),
        replace(FIRST, claims=ANSWER.claims),
    ],
)
def test_another_passage_is_not_known(cache: Cache, other: Passage) -> None:
    """All that the claims depend on counts."""
    cache.keep(FIRST, ANSWER)

    assert cache.find(other) is None


@pytest.mark.parametrize(
    ("parser", "granularity"), [("parser-2", Granularity.NORMAL), ("parser-1", Granularity.FINE)]
)
def test_another_maker_gives_other_answers(
    cache: Cache, tmp_path: Path, parser: str, granularity: Granularity
) -> None:
    """Parser and granularity are parts of the name."""
    cache.keep(FIRST, ANSWER)

    assert Cache(tmp_path, parser, granularity).find(FIRST) is None


def test_other_rules_give_other_answers(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So does a newer desk."""
    cache.keep(FIRST, ANSWER)
    monkeypatch.setattr(caching, "RULES", "rules-99")

    assert Cache(tmp_path, "parser-1", Granularity.NORMAL).find(FIRST) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\x00\xff", b'{"claims":[],"reasons":[]}'])
def test_a_damaged_entry_was_never_there(cache: Cache, tmp_path: Path, damage: bytes) -> None:
    """And it is replaced by a good one."""
    cache.keep(FIRST, ANSWER)
    (path,) = files(tmp_path)
    path.write_bytes(damage)

    assert cache.find(FIRST) is None
    cache.keep(FIRST, ANSWER)
    assert cache.find(FIRST) == ANSWER


def test_an_entry_in_the_wrong_place_was_never_there(cache: Cache, tmp_path: Path) -> None:
    """A file copied over another tells of something else."""
    cache.keep(FIRST, ANSWER)
    cache.keep(SECOND, Refined(SECOND.claims))
    one, other = files(tmp_path)
    other.write_bytes(one.read_bytes())

    assert (cache.find(FIRST) is None) != (cache.find(SECOND) is None)


def test_a_folder_that_takes_nothing_hinders_nothing(tmp_path: Path) -> None:
    """It is refined again the next time."""
    (tmp_path / "claims").write_text("in the way")
    cache = Cache(tmp_path, "parser-1", Granularity.NORMAL)

    cache.keep(FIRST, ANSWER)
    cache.tidy()

    assert cache.find(FIRST) is None


def test_the_oldest_are_dropped(tmp_path: Path) -> None:
    """So that the cache does not grow for ever; the file ages are told here, not waited for."""
    cache = Cache(tmp_path, "parser-1", Granularity.NORMAL, most=2)
    for age, passage in enumerate((SECOND, FIRST, THIRD)):
        known = set(files(tmp_path))
        cache.keep(passage, Refined(passage.claims))
        (new,) = set(files(tmp_path)) - known
        os.utime(new, (age, age))

    cache.tidy()

    assert [cache.find(each) is not None for each in (SECOND, FIRST, THIRD)] == [False, True, True]


def test_nothing_unfinished_is_left(cache: Cache, tmp_path: Path) -> None:
    """What a power cut left over goes with the next tidying."""
    cache.keep(FIRST, ANSWER)
    (entry,) = files(tmp_path)
    (entry.parent / "left.tmp").write_bytes(b"half")

    cache.tidy()

    assert files(tmp_path) == [entry]
