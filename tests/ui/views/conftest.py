"""What several tests of the views begin with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.views.ferry import CARRIED, COMES, OPENED, SAID, STORY, article, claims
from ui.theme.theme import ColourScheme, Theme
from ui.views.article_view import ArticleView


@pytest.fixture
def theme() -> Theme:
    """A light theme of the test's own."""
    theme = Theme()
    theme.set_scheme(ColourScheme.LIGHT)
    return theme


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Callable[..., ArticleView]:
    """Shows a text and the claims that quote it."""

    def shown(text: str, *quotes: str) -> ArticleView:
        view = ArticleView(theme)
        qtbot.addWidget(view)
        view.resize(712, 500)
        view.set_article(article(text))
        view.set_rows(claims(text, *quotes))
        view.show()
        QApplication.processEvents()
        return view

    return shown


@pytest.fixture
def story(show: Callable[..., ArticleView]) -> ArticleView:
    """The story with its four claims, one inside another."""
    return show(STORY, SAID, CARRIED, OPENED, COMES)
