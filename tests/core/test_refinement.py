"""An article is refined once, in the order in which it is looked at, and at no price."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import project_with, seed_of
from tests.engines import FallibleEngine, HalvingEngine, WaitingEngine
from workbench.article.span import Span
from workbench.claims.granularity import Granularity
from workbench.claims.refined import Engine
from workbench.errors import ParserMissing, WorkerLost
from workbench.opening import Draft, read_draft
from workbench.pace import Cancelled, Pace
from workbench.project import Project
from workbench.refinement import Refinement, granularity_of, passages_of, refined_here

TEXT = "\n\n".join(f"Boat {name} sank in May and rose in June." for name in "ABCDE") + "\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with five paragraphs."""
    return project_with(tmp_path / "p", boats=TEXT)


@pytest.fixture
def draft(project: Project) -> Draft:
    """Its article."""
    return read_draft(project, seed_of(project))


def nobody() -> Engine:
    """Stand in for an engine where none may be started."""
    raise AssertionError("there was nothing to ask")


def unheard(_done: int, _of: int) -> None:
    """Hear nothing."""


def refinement(draft: Draft, cache: Path, start: Callable[[], Engine]) -> Refinement:
    """The refining of a draft."""
    return Refinement(draft, cache, start, Pace())


def letters(engine: HalvingEngine) -> str:
    """Which boats an engine was asked about, in order."""
    return "".join(text[len("Boat ")] for text in engine.asked)


def test_every_passage_is_refined(draft: Draft, tmp_path: Path) -> None:
    """And nobody is left waiting for more."""
    engine = HalvingEngine()

    offered = refinement(draft, tmp_path, lambda: engine).run(unheard)

    assert len(offered.parts) == 2 * len(offered.whole) == 10
    assert engine.is_closed


def test_progress_is_told_passage_by_passage(draft: Draft, tmp_path: Path) -> None:
    """From nothing to all."""
    told: list[tuple[int, int]] = []

    refinement(draft, tmp_path, HalvingEngine).run(lambda *each: told.append(each))

    assert told == [(done, 5) for done in range(6)]


def test_what_is_known_needs_no_engine(draft: Draft, tmp_path: Path) -> None:
    """The second opening is answered by the cache, and at once."""
    first = refinement(draft, tmp_path, HalvingEngine).run(unheard)
    told: list[tuple[int, int]] = []

    second = refinement(draft, tmp_path, nobody).run(lambda *each: told.append(each))

    assert second == first
    assert told == [(5, 5)]


def test_an_edited_paragraph_is_refined_alone(project: Project, tmp_path: Path) -> None:
    """The others are known."""
    seed = seed_of(project)
    refinement(read_draft(project, seed), tmp_path, HalvingEngine).run(unheard)
    seed.write_text(TEXT.replace("Boat C sank", "Boat C swam"), encoding="utf-8")
    engine = HalvingEngine()

    refinement(read_draft(project, seed), tmp_path, lambda: engine).run(unheard)

    assert letters(engine) == "C"


@pytest.mark.parametrize(
    ("seen", "order"),
    [("A", "ABCDE"), ("C", "CDBEA"), ("E", "EDCBA"), ("DE", "DECBA")],
)
def test_what_is_in_sight_comes_first_and_what_is_near_next(
    draft: Draft, tmp_path: Path, seen: str, order: str
) -> None:
    """Whatever is nearer; below before above where they are as near."""
    engine = HalvingEngine()
    work = refinement(draft, tmp_path, lambda: engine)
    spans = [paragraph.span for paragraph in draft.article.paragraphs]
    work.look_at(Span(spans["ABCDE".index(seen[0])].start, spans["ABCDE".index(seen[-1])].end))

    work.run(unheard)

    assert letters(engine) == order


def test_the_order_changes_nothing(draft: Draft, tmp_path: Path) -> None:
    """Two reviewers who look at different places get the same claims."""
    one = refinement(draft, tmp_path / "one", HalvingEngine)
    other = refinement(draft, tmp_path / "other", HalvingEngine)
    other.look_at(Span(len(TEXT) - 1, len(TEXT)))

    assert one.run(unheard) == other.run(unheard)


def test_an_engine_that_stops_is_started_once_more(draft: Draft, tmp_path: Path) -> None:
    """A crash costs one passage's time."""
    engines: list[HalvingEngine] = [FallibleEngine("Boat C"), HalvingEngine()]
    waiting = iter(engines)

    offered = refinement(draft, tmp_path, lambda: next(waiting)).run(unheard)

    assert len(offered.parts) == 10
    assert [letters(engine) for engine in engines] == ["AB", "CDE"]
    assert all(engine.is_closed for engine in engines)


def test_an_engine_that_stops_again_is_given_up(draft: Draft, tmp_path: Path) -> None:
    """With what happened, what is safe, and why; what was refined before is kept."""
    started: list[HalvingEngine] = []

    def start() -> Engine:
        started.append(FallibleEngine("Boat C"))
        return started[-1]

    with pytest.raises(WorkerLost) as lost:
        refinement(draft, tmp_path, start).run(unheard)

    assert len(started) == 2
    for words in ("claims stay whole sentences", "Nothing else is affected", "code 9"):
        assert words in str(lost.value)
    later = HalvingEngine()
    refinement(draft, tmp_path, lambda: later).run(unheard)
    assert letters(later) == "CDE"


def test_it_can_be_called_off_while_it_waits(draft: Draft, tmp_path: Path) -> None:
    """The engine is killed, and not started again."""
    engine = WaitingEngine()
    work = refinement(draft, tmp_path, lambda: engine)

    def cancel(done: int, _of: int) -> None:
        if done == 1:
            work.cancel()

    engine.may_answer.set()
    with pytest.raises(Cancelled):
        work.run(cancel)

    assert engine.is_killed
    assert engine.is_closed
    assert letters(engine) == "A"


def test_one_that_was_called_off_before_it_began_starts_nothing(
    draft: Draft, tmp_path: Path
) -> None:
    """A window that was closed at once."""
    work = refinement(draft, tmp_path, nobody)
    work.cancel()

    with pytest.raises(Cancelled):
        work.run(unheard)


def test_without_a_parser_it_says_so(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a command that waits for it, too."""
    monkeypatch.setattr("workbench.claims.parser._MODELS", {})

    with pytest.raises(ParserMissing, match="claims are whole sentences"):
        refined_here(draft, Granularity.NORMAL, tmp_path)


def test_passages_carry_the_claims_of_their_words(draft: Draft) -> None:
    """One for every sentence."""
    assert [len(passage.claims) for passage in passages_of(draft, Pace())] == [1] * 5


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (None, Granularity.NORMAL),
        ("format: 1\n", Granularity.NORMAL),
        ("format: 1\ngranularity: fine\n", Granularity.FINE),
        ("format: 1\nblind: true\ngranularity: coarse\narticles: {}\n", Granularity.COARSE),
        ("format: 1\ngranularity: finest\n", Granularity.NORMAL),
        ("not: [closed", Granularity.NORMAL),
    ],
)
def test_the_project_says_how_finely_it_splits(
    project: Project, settings: str | None, expected: Granularity
) -> None:
    """Where its settings can't be understood, as by default; `lint` names the fault."""
    if settings is not None:
        project.checks.mkdir()
        project.settings_path.write_text(settings, encoding="utf-8")

    assert granularity_of(project) is expected
