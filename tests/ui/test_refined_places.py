"""Claims that take others' places move nothing: selection, list, article and focus stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import project_with
from tests.ui.driver import DeskDriver
from tests.ui.refining import TEXT, refine
from workbench.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with more paragraphs than a window shows."""
    return project_with(tmp_path / "p", boats=TEXT)


def test_the_selection_goes_to_the_first_part(desk: DeskDriver) -> None:
    """In the list, in the article and on the card."""
    desk.bridge.select(desk.rows[4].id)

    refine(desk)

    assert desk.current.text == "Boat E sank in May near the pier"
    assert desk.window.desk.claims.current_id() == desk.current.id
    assert desk.current.text in desk.window.desk.card.quote.text()


def test_a_selected_claim_that_stays_stays_selected(desk: DeskDriver) -> None:
    """With its verdict."""
    desk.mark("verified")
    desk.go_to(desk.rows[0])
    judged = desk.current

    refine(desk)

    assert desk.current.id == judged.id
    assert desk.current.standing == judged.standing


def test_the_article_does_not_scroll(desk: DeskDriver) -> None:
    """Wherever the reviewer is reading."""
    bar = desk.window.desk.article.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()

    refine(desk)
    QApplication.processEvents()

    assert bar.value() == before


def test_the_article_scrolls_no_later_either(desk: DeskDriver) -> None:
    """The first part is the selected one there, too: something new about it selects nothing."""
    bar = desk.window.desk.article.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    refine(desk)

    desk.bridge.write_note(desk.current.id, "Seen.")
    QApplication.processEvents()

    assert bar.value() == bar.maximum()


def test_the_selected_row_stays_where_it_stands(desk: DeskDriver) -> None:
    """Though as many rows more stand above it."""
    row = desk.rows[18]
    desk.go_to(row)
    table = desk.window.desk.claims.table
    before = table.visualRect(table.currentIndex()).top()

    refine(desk)
    QApplication.processEvents()

    assert table.visualRect(table.currentIndex()).top() == before


def test_the_list_keeps_its_place_while_the_selected_claim_is_out_of_sight(
    desk: DeskDriver,
) -> None:
    """What stood at the top of the list stands there."""
    table = desk.window.desk.claims.table
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    model = desk.window.desk.claims.model
    top = model.claim(model.id_at(table.rowAt(0)))
    assert top is not None

    refine(desk)
    QApplication.processEvents()

    now = model.claim(model.id_at(table.rowAt(0)))
    assert now is not None
    assert now.text == top.text.partition(" and ")[0]


def test_the_focus_stays(desk: DeskDriver) -> None:
    """Whoever types a filter goes on typing it."""
    desk.press("/", on=desk.list)
    field = desk.focus

    refine(desk)

    assert desk.focus is field
