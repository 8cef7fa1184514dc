"""What was checked before: other articles' verdicts, and never the ones beside the own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from workbench.earlier import Archive, Earlier, EarlierClaim
from workbench.project import Project
from workbench.review.again import How
from workbench.review.check import ReviewerChecks
from workbench.review.standing import Standing
from workbench.store.folder import Stored, load_checks

OPENED = "The harbour ferry opened in 1964"
FARES = "Fares rose by 15 percent in March"
NEAR = "Belgorod lies just 25 kilometers from the Ukraine border"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with empty folders of checks."""
    for article in ("ferry", "harbour", "budget"):
        (tmp_path / "checks" / article).mkdir(parents=True)
    return Project(tmp_path)


def judge(
    project: Project,
    article: str,
    wording: str = OPENED,
    verdict: str = "disputed",
    *,
    by: str = "first-reader",
    on: str = "2026-08-20",
    links: tuple[str, ...] = ("https://example.org/a",),
    note: str = "",
) -> Path:
    """Write a reviewer's file with one verdict."""
    path = project.checks_path(article, by)
    sources = "".join(f"      - url: {link}\n" for link in links)
    path.write_text(
        f"format: 1\nreviewer: {by}\nname: {by.title()}\nchecks:\n\n  c-00000001:\n"
        f"    claim: {wording}\n    verdict: {verdict}\n    checked: {on}\n"
        + (f"    note: {note}\n" if note else "")
        + f"    links:\n{sources}",
        encoding="utf-8",
    )
    return path


def entitle(project: Project, article: str, title: str, state: str = "") -> None:
    """Write a claim list that says no more than its title, or what became of the one claim."""
    claim = f"\n  c-00000001:\n    quote: {OPENED}\n    state: {state}\n" if state else ""
    project.claims_path(article).write_text(
        f"format: 1\narticle: seeds/{article}.txt\ntitle: {title}\ndraft: b83882cfa7f5\n"
        f"splitter: tokens-1\nclaims:\n{claim}",
        encoding="utf-8",
    )


def look(project: Project, article: str = "ferry") -> Earlier:
    """What was checked before this article."""
    found = Archive(project, article).look(Event())
    assert found is not None
    return found


def like(project: Project, wording: str = OPENED, article: str = "ferry") -> EarlierClaim:
    """The one claim that was checked before."""
    (claim,) = look(project, article).like(wording, 3)
    return claim


def test_an_earlier_verdict_is_found_with_all_that_is_shown_of_it(project: Project) -> None:
    """Wording, verdict, reviewer, date, evidence, and where."""
    entitle(project, "harbour", "The harbour in figures")
    judge(project, "harbour")

    found = like(project, "The ferry in the harbour opened in 1964.")

    assert (found.title, found.article) == ("The harbour in figures", "harbour")
    assert (found.wording, found.standing) == (OPENED, Standing.DISPUTED)
    assert (found.checks[0].reviewer, found.checked) == ("First-Reader", "2026-08-20")
    assert [source.url for source in found.sources] == ["https://example.org/a"]


def test_the_own_article_tells_nothing(project: Project) -> None:
    """Another reader's verdict in the article on the desk would end a blind second reading."""
    judge(project, "ferry", by="second-reader")
    assert look(project).like(OPENED, 3) == ()


def test_the_own_article_by_another_name_tells_nothing(project: Project) -> None:
    """A link to its folder is no other article."""
    judge(project, "ferry", by="second-reader")
    (project.checks / "twin").symlink_to(project.checks / "ferry")
    assert look(project).like(OPENED, 3) == ()


def test_an_article_without_a_title_goes_by_its_short_name(project: Project) -> None:
    """Its claim list is missing, or damaged."""
    judge(project, "harbour")
    assert like(project).title == "harbour"
    project.claims_path("harbour").write_text("claims: [", encoding="utf-8")
    assert like(project).title == "harbour"


def test_readers_who_agree_are_one_row(project: Project) -> None:
    """With the latest date and the evidence of both, each source once."""
    judge(project, "harbour", links=("https://example.org/a", "https://example.org/b"))
    later = ("https://example.org/c", "https://example.org/a")
    judge(project, "harbour", by="second-reader", on="2026-09-01", links=later)

    found = like(project)

    assert found.standing is Standing.DISPUTED
    assert found.checked == "2026-09-01"
    assert [source.url[-1] for source in found.sources] == ["c", "a", "b"]


def test_readers_who_differ_are_said_to_differ(project: Project) -> None:
    """No verdict is chosen for them."""
    judge(project, "harbour")
    judge(project, "harbour", verdict="verified", by="second-reader")
    assert like(project).standing is Standing.DIFFER


@pytest.mark.parametrize("state", ["set-aside", "split", "joined", "retired"])
def test_a_claim_that_is_not_to_be_checked_any_more_does_not_count(
    project: Project, state: str
) -> None:
    """Whatever was said of it: the list it stood in has let it go."""
    judge(project, "harbour")
    entitle(project, "harbour", "The harbour in figures", "active")
    assert len(look(project)) == 1
    entitle(project, "harbour", "The harbour in figures", state)
    assert len(look(project)) == 0


def test_who_judged_and_that_there_is_a_note_is_known(project: Project) -> None:
    """Each reader once, the latest first."""
    judge(project, "harbour", note="Seen in the archive", links=())
    judge(project, "harbour", by="second-reader", on="2026-09-01", links=())
    found = like(project)
    assert found.reviewers == ("Second-Reader", "First-Reader")
    assert found.has_note
    judge(project, "harbour", links=())
    assert not like(project).has_note


@pytest.mark.parametrize(
    ("wording", "how", "figure"),
    [
        (NEAR, How.WORDS, ""),
        (NEAR.replace("just 25", "about 40"), How.ANOTHER_FIGURE, "25 km"),
        (NEAR.replace("lies", "does not lie"), How.OPPOSITE, ""),
    ],
)
def test_in_what_it_differs_is_told(project: Project, wording: str, how: How, figure: str) -> None:
    """In an English article; in another one nothing is made up."""
    judge(project, "harbour", NEAR)
    (found,) = look(project).like(wording, 3)
    assert (found.how, found.figure) == (how, figure)
    (found,) = look(project).like(wording, 3, english=False)
    assert (found.how, found.figure) == (How.WORDS, "")


def test_a_claim_without_a_verdict_was_not_checked(project: Project) -> None:
    """A note or a link alone is work under way."""
    path = judge(project, "harbour")
    path.write_text(path.read_text(encoding="utf-8").replace("    verdict: disputed\n", ""))
    assert len(look(project)) == 0


@pytest.mark.parametrize("damage", ["<<<<<<< ours\n", "format: 1\n\tx", "\x00", "[" * 5000, ""])
def test_a_damaged_file_hides_no_other(project: Project, damage: str) -> None:
    """It is left out, whatever is wrong with it."""
    judge(project, "budget").write_text(damage, encoding="utf-8")
    judge(project, "harbour")
    assert like(project).article == "harbour"


def test_a_damaged_entry_hides_no_other(project: Project) -> None:
    """It alone is left out."""
    path = judge(project, "harbour")
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n  c-00000002:\n    claim: x\n    verdict: perhaps\n")
    assert len(look(project)) == 1


def test_without_checks_nothing_is_found(tmp_path: Path) -> None:
    """The folder may not be there yet."""
    assert len(look(Project(tmp_path))) == 0


def test_only_what_changed_is_read_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look opens no file that is as it was."""
    judge(project, "budget", FARES)
    judge(project, "harbour")
    archive = Archive(project, "ferry")
    archive.look(Event())
    read: list[Path] = []
    monkeypatch.setattr("workbench.earlier.load_checks", _noting(read))

    assert archive.look(Event()) is None
    changed = judge(project, "harbour", OPENED, "unsourced", links=())
    now = archive.look(Event())

    assert read == [changed]
    assert now is not None
    assert now.like(OPENED, 1)[0].standing is Standing.UNSOURCED
    assert now.like(FARES, 1)[0].article == "budget"


def test_a_file_that_is_gone_is_forgotten(project: Project) -> None:
    """Nothing is shown that nobody says any more."""
    path = judge(project, "harbour")
    archive = Archive(project, "ferry")
    archive.look(Event())
    path.unlink()
    now = archive.look(Event())
    assert now is not None
    assert len(now) == 0


def _noting(read: list[Path]) -> Callable[[Path], Stored[ReviewerChecks]]:
    """Read as always, and note which file."""

    def load(path: Path) -> Stored[ReviewerChecks]:
        read.append(path)
        return load_checks(path)

    return load


def test_looking_stops_when_it_is_told_to(project: Project) -> None:
    """Closing the window waits for one file at most; the next look begins where this one ended."""
    judge(project, "harbour")
    archive, stop = Archive(project, "ferry"), Event()
    stop.set()
    assert archive.look(stop) is None
    stop.clear()
    assert archive.look(stop) is not None
