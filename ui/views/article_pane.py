"""The middle pane: which draft this is, and the article."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.later import later
from workbench.wording import marked_as, tr, tr_as

from ..messages import counted, one_line, plain_label
from ..theme import metrics
from ..theme.ground import fill
from .article_view import ArticleView

if TYPE_CHECKING:
    from workbench.article.article import Article

    from ..theme.theme import Theme
    from . import coverage_strip, find_bar, finder
else:
    coverage_strip = later("ui.views.coverage_strip")
    find_bar, finder = later("ui.views.find_bar"), later("ui.views.finder")

_WORD = re.compile(r"\w+(?:[-’'.,]\w+)*")
_DRAFT_DIGITS = 4
_NARROWEST = 240
_CONTEXT = "language of an article"
_LANGUAGES = {
    "en": marked_as("language of an article", "English"),
    "de": marked_as("language of an article", "German"),
    "fr": marked_as("language of an article", "French"),
    "es": marked_as("language of an article", "Spanish"),
    "it": marked_as("language of an article", "Italian"),
    "pt": marked_as("language of an article", "Portuguese"),
    "nl": marked_as("language of an article", "Dutch"),
    "ru": marked_as("language of an article", "Russian"),
    "uk": marked_as("language of an article", "Ukrainian"),
}


class ArticlePane(QWidget):
    """One line about the draft above the article, and a map of it beside.

    The map is made when it is first needed, so that the words are seen sooner; its room is kept.
    """

    coverage_made = Signal(object)
    """There is a map now, this `CoverageStrip`, and it shows nothing yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        """How many there are."""
        self._is_giving_way = False
        self.draft = plain_label("", self)
        self.about = plain_label("", self)
        self.about.setMinimumWidth(1)
        self.setMinimumWidth(_NARROWEST)
        self.view = ArticleView(theme, self)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._head.addWidget(self.draft)
        self._head.addWidget(self.about, 1)
        strip = self.line = QWidget(self)
        strip.setFixedHeight(metrics.PANE_HEAD)
        strip.setLayout(self._head)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        self._article = QHBoxLayout()
        self._article.setSpacing(0)
        self._article.addWidget(self.view, 1)
        self._article.addSpacing(metrics.COVERAGE_STRIP)
        column.addLayout(self._article, 1)
        self.view.column_moved.connect(self._follow_column)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @cached_property
    def coverage(self) -> coverage_strip.CoverageStrip:
        """The map of the article."""
        made = coverage_strip.CoverageStrip(self.view, self._theme, self)
        self._article.takeAt(1)
        self._article.addWidget(made)
        self.coverage_made.emit(made)
        made.show()
        return made

    @cached_property
    def finder(self) -> finder.Finder:
        """The search in the article, made when there is first something to find."""
        bar = find_bar.FindBar(self._theme, self)
        self._column.addWidget(bar)
        return finder.Finder(self.view, bar)

    def set_bare(self, bare: bool) -> None:
        """Show the words alone, or the line above them and the map again."""
        self.line.setVisible(not bare)
        self.coverage.setVisible(not bare)

    def make_coverage(self) -> None:
        """Make the map, unless it was needed before."""
        _ = self.coverage

    @property
    def has_coverage(self) -> bool:
        """Whether the map was needed yet."""
        return "coverage" in vars(self)

    def show_article(self, article: Article, sentences: int, language: str) -> None:
        """Show another article and what is known of it."""
        words = sum(1 for _ in _WORD.finditer(article.text))
        facts = (
            one_line(article.source.rpartition("/")[2]),
            counted("{count} paragraph", "{count} paragraphs", len(article.paragraphs)),
            counted("{count} sentence", "{count} sentences", sentences),
            _language_named(language),
        )
        self.draft.setText(tr("Draft {draft}", draft=article.draft[:_DRAFT_DIGITS]))
        self.draft.setToolTip(
            tr("Draft {draft}: changes with every change of the text", draft=article.draft)
        )
        self._words = counted("{count} word", "{count} words", words)
        self.show_opening("")
        self.view.set_article(article, "  ·  ".join(facts))
        if "finder" in vars(self):
            self.finder.begin_anew()

    def show_opening(self, sentence: str) -> None:
        """Say above the words, for all to see, that another article takes their place soon."""
        self._is_giving_way = bool(sentence)
        self.about.setText(sentence or self._words)
        self._follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper."""
        fill(QPainter(self), event.rect(), self._theme.palette.paper)

    def _follow_column(self, lead: int) -> None:
        """Keep the head over the words."""
        left, right = lead, metrics.CARD_MARGIN
        if self.isRightToLeft():
            left, right = right, left
        self._head.setContentsMargins(left, 0, right, 0)

    def _follow_theme(self) -> None:
        self.draft.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
        weight = QFont.Weight.DemiBold if self._is_giving_way else QFont.Weight.Normal
        self.about.setFont(self._theme.sans(12, weight))
        palette, inks = self.about.palette(), self._theme.palette
        ink = inks.accent if self._is_giving_way else inks.ink_2
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self.about.setPalette(palette)
        self.update()


def _language_named(code: str) -> str:
    """The language of an article by its ISO 639-1 code; of another one, what follows from it."""
    if code not in _LANGUAGES:
        return tr("other language: one claim a sentence")
    return tr_as(_CONTEXT, _LANGUAGES[code])
