"""The model of the library: filter, orders, and rows that stay while figures come in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.models.article_words import accessible_text, details, due, figures
from ui.models.articles_model import ArticleOrder, ArticlesModel
from workbench.library import ArticleProgress, ListedArticle

DAY = date(2026, 11, 22)
LISTED = [ListedArticle(name, Path(f"{name}.txt")) for name in ("a", "b", "c", "d")]
FIGURES = (
    ArticleProgress("a", "Quay", begun=True, claims=4, verified=4, due="2026-11-20"),
    ArticleProgress("b", "Ferry", begun=True, claims=4, verified=2, recheck=1, differ=1),
    ArticleProgress("c", "Bridge", due="2026-12-03", assigned=("ada",)),
    ArticleProgress("d", "“Dock”", begun=True, claims=4, disputed=1, finished=("Ben",)),
)


@pytest.fixture
def model(qtbot: QtBot) -> ArticlesModel:  # noqa: ARG001  (models need an application)
    """Four articles with their figures, the second one on the desk."""
    made = ArticlesModel()
    made.show_articles(LISTED, "b")
    made.take_in(FIGURES, "ada", DAY)
    return made


def shown(model: ArticlesModel) -> str:
    """The names in the list, in its order."""
    rows = (model.row(at) for at in range(model.rowCount()))
    return "".join(row.listed.article for row in rows if row)


def test_it_is_a_model(model: ArticlesModel, qtmodeltester: ModelTester) -> None:
    """As Qt wants one."""
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (ArticleOrder.NAME, "abcd"),
        (ArticleOrder.PROGRESS, "dbca"),
        (ArticleOrder.DUE, "acbd"),
    ],
)
def test_each_order(model: ArticlesModel, order: ArticleOrder, names: str) -> None:
    """Ties stay in the order of names."""
    model.set_order(order)

    assert shown(model) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [("FERRY", "b"), ("ben", "d"), ('"dock"', "d"), ("c", "cd"), ("quay ferry", ""), (" ", "abcd")],
)
def test_a_filter_looks_into_title_name_and_readers(
    model: ArticlesModel, words: str, names: str
) -> None:
    """Every word has to be there; case and typographic marks don't matter."""
    model.set_words(words)

    assert shown(model) == names


def test_rows_stay_while_figures_come_in(model: ArticlesModel, qtbot: QtBot) -> None:
    """They look different, and move only when all are there."""
    model.set_order(ArticleOrder.PROGRESS)
    changed = FIGURES[0]._replace(verified=0)

    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.take_in([changed], "ada", DAY)
    with qtbot.waitSignal(model.modelReset):
        model.settle()

    assert shown(model)[0] == "a"


def test_the_same_order_again_moves_nothing(model: ArticlesModel, qtbot: QtBot) -> None:
    """Nobody's selection is touched for nothing."""
    with qtbot.assertNotEmitted(model.modelReset):
        model.settle()


def test_what_was_known_stays_when_the_names_are_read_again(model: ArticlesModel) -> None:
    """The list is not empty while the disk is asked."""
    model.show_articles(LISTED[1:], "c")

    rows = [model.row(at) for at in range(model.rowCount())]
    assert [bool(row and row.progress) for row in rows] == [True, True, True]
    assert [bool(row and row.is_open) for row in rows] == [False, True, False]


@pytest.mark.parametrize(
    ("at", "numbers", "said", "day"),
    [
        (0, "4/4", "", "Late: 20 Nov"),
        (1, "2/4", "On the desk  ·  1 to re-check  ·  1 differs  ·  2 open", ""),
        (2, "", "Not begun  ·  Yours", "3 Dec"),
        (3, "1/4", "3 open  ·  Finished: Ben", ""),
    ],
)
def test_a_row_in_words(model: ArticlesModel, at: int, numbers: str, said: str, day: str) -> None:
    """The most pressing first."""
    row = model.row(at)

    assert row
    assert (figures(row), details(row), due(row)) == (numbers, said, day)


def test_before_its_figures_are_read_a_row_has_its_name(model: ArticlesModel) -> None:
    """Which is there at once."""
    model.forget()
    model.show_articles(LISTED, "")

    row = model.row(0)
    assert row
    assert accessible_text(row) == "a"


def test_others_text_stays_literal(model: ArticlesModel) -> None:
    """A title is never read as a format, in the tool tip neither."""
    model.take_in([ArticleProgress("a", "<b>x</b>", unreadable="<i>y</i>")], "ada", DAY)

    tip = str(model.index(0, 0).data(3))  # Qt.ItemDataRole.ToolTipRole
    assert "&lt;b&gt;x" in tip
    assert "&lt;i&gt;y" in tip
