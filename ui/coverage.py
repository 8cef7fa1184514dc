"""The coverage ledger in the window: in step with the session, and a way to what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from workbench.review.coverage import Coverage
from workbench.wording import tr

from .bridge import Notice
from .messages import counted
from .models.shortfall import still_wanted
from .views.coverage_marks import Gap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.review.coverage import Counts
    from workbench.review.listing import ClaimRow
    from workbench.review.progress import Progress

    from .bridge import SessionBridge
    from .views.article_pane import ArticlePane
    from .views.coverage_strip import CoverageStrip

_MANY = 100
"""Sentences that change at once from which on all of them are drawn anew."""


class CoverageLedger(QObject):
    """Shows what became of each sentence, goes to the next untouched one, and tells of the last."""

    def __init__(
        self, bridge: SessionBridge, pane: ArticlePane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pane = pane
        self._is_finished = False
        self._crossed = False
        """Whether the last action settled the last of all, and nobody was told yet."""
        pane.coverage_made.connect(self._fill)
        bridge.opened.connect(self._begin)
        bridge.rows_reset.connect(self._compare)
        bridge.rows_refined.connect(self._compare)
        bridge.rows_changed.connect(self._follow)

    def next_untouched(self) -> None:
        """Go to the next untouched sentence behind the caret, going round: to its first claim."""
        session, view = self._bridge.session, self._pane.view
        if session is None:
            return
        progress = session.progress
        found = progress.next_untouched(progress.sentence_at(view.caret_offset()))
        if found is None:
            self._bridge.noticed.emit(Notice(self._none_untouched(progress.counts)))
            return
        claim = progress.first_claim(found)
        self._bridge.select(claim)
        view.go_to(session.sentences[found].span)
        if claim is None:
            view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            said = tr("No claim here. Select words and press C.")
            self._bridge.noticed.emit(Notice(said))

    def with_news(self, text: str) -> str:
        """``text`` about an action, and once that the finish line was crossed with it."""
        crossed, self._crossed = self._crossed, False
        return f"{text.rstrip('.')}. {self._finished()}" if crossed else text

    def _none_untouched(self, counts: Counts) -> str:
        """What is said where no sentence is untouched: the finish line, or that claims are left."""
        if counts.is_finished:
            return self._finished()
        return counted(
            "No sentence is untouched, but {count} claim is open. N goes there.",
            "No sentence is untouched, but {count} claims are open. N goes there.",
            counts.open,
        )

    def _finished(self) -> str:
        """What is said at the finish line: that it is one, and what verdicts still want."""
        wanted = still_wanted(self._bridge.rows)
        finished = tr("0 open, 0 untouched: every sentence is accounted for")
        return f"{finished}. {wanted}" if wanted else finished

    def _begin(self) -> None:
        """Show the article that is on the desk now."""
        session, self._crossed = self._bridge.session, False
        if session is not None:
            self._is_finished = session.progress.counts.is_finished
            if self._pane.has_coverage:
                self._fill(self._pane.coverage)
            self._pane.view.show_gaps([each.span for each in session.sentences], self._gap)

    def _fill(self, strip: CoverageStrip) -> None:
        """Show the whole article that is on the desk now."""
        session = self._bridge.session
        if session is not None:
            spans = [sentence.span for sentence in session.sentences]
            strip.show_sentences(session.article.text, spans)
            strip.show_ledger(session.progress.ledger, session.progress.totals)

    def _compare(self) -> None:
        """Show of which sentences something else became; any of them may have changed."""
        if self._bridge.session is not None and self._pane.has_coverage:
            self._show(range(len(self._bridge.session.sentences)))

    def _follow(self, rows: Iterable[ClaimRow]) -> None:
        """Show what became of the sentences of these claims."""
        session = self._bridge.session
        if session is not None:
            reached = (session.progress.sentences_of(row.id) for row in rows)
            self._show(sorted({index for indices in reached for index in indices}))

    def _show(self, indices: Iterable[int]) -> None:
        """Show what is new of these sentences."""
        session, strip = self._bridge.session, self._pane.coverage
        if session is None:
            return
        progress, shown = session.progress, strip.ledger
        changed = {i: now for i in indices if (now := progress.coverage(i)) is not shown[i]}
        if len(changed) > _MANY:
            self._show_all(progress)
            self._pane.view.viewport().update()
        elif changed:
            strip.update_ledger(changed, progress.totals)
            self._pane.view.repaint_sentences(changed)
        before, self._is_finished = self._is_finished, progress.counts.is_finished
        self._crossed = self._is_finished and not before

    def _show_all(self, progress: Progress) -> None:
        self._pane.coverage.show_ledger(progress.ledger, progress.totals)

    def _gap(self, index: int) -> Gap | None:
        """Why a sentence is untouched; ``None`` for one that is not."""
        session = self._bridge.session
        if session is None or session.progress.coverage(index) is not Coverage.UNTOUCHED:
            return None
        return Gap.WAITING if session.progress.first_claim(index) else Gap.UNCOVERED
