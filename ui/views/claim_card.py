"""The right pane: the selected claim, its verdict, its sources and its note, each in its place."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.claims.claim import squeezed
from workbench.later import later
from workbench.review.flagging import topic
from workbench.review.standing import Standing
from workbench.wording import tr, tr_as

from ..actions import Do
from ..messages import enable, explain, one_line, plain_label, plain_tool_tip
from ..models.claim_figures import figures_of
from ..models.claim_words import standing_within
from ..theme import metrics
from .card_head import CardHead, set_ink
from .card_scroll import CardScroll
from .claim_facts import ClaimFacts
from .evidence_list import EvidenceList
from .figure_line import FigureLine
from .flag_line import FlagLine
from .gate_note import GateNote
from .hidden_watch import HiddenWatch
from .key_cap import KeyCap
from .marked_quote import MarkedQuote
from .note_field import NoteField
from .recheck_note import RecheckNote
from .sentence_before import SentenceBefore
from .similar_list import SimilarList
from .take_over_offer import TakeOverOffer
from .thin_scroll_bar import beside_bar
from .verdict_button import VerdictBar
from .waiting_note import WaitingNote

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from workbench.review.check import Check
    from workbench.review.listing import ClaimRow

    from ..theme.theme import Theme
    from . import checklist
else:
    checklist = later("ui.views.checklist")

_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=\w)|(?<=[$€£]) (?=\d)")
_NO_BREAK = "\u00a0"
_MARKS = frozenset('“”"„«»')
_KEYS = {Do.REOPEN: "0", Do.ADD_LINK: "L", Do.EDIT_NOTE: "E"}
"""Printed until it is told which are in force."""


class ClaimCard(QWidget):
    """Shows one claim; says what the reviewer wants done with it."""

    verdict_given = Signal(object)
    reopen_wanted = Signal()
    note_written = Signal(str, str, bool)
    links_entered = Signal(str)
    link_removed = Signal(str)
    previous_wanted = Signal()
    next_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Claim card"))
        self.head = CardHead(theme, self)
        self.before = SentenceBefore(theme, self)
        self.quote = MarkedQuote(theme, self)
        self.quote.setAccessibleName(tr("Claim"))
        self.figures = FigureLine(theme, self)
        self.meta = plain_label("", self)
        self.meta.setWordWrap(True)
        self.why = plain_label("", self)
        self.why.setWordWrap(True)
        self.facts = ClaimFacts(theme, self)
        self.waiting = WaitingNote(theme, self)
        self.offer = TakeOverOffer(theme, self)
        self.verdicts = VerdictBar(theme, self)
        self.recheck = RecheckNote(theme, self)
        self.wants = GateNote(theme, self)
        self.evidence = EvidenceList(theme, self)
        self.note = NoteField(theme, self)
        self.flag = FlagLine(theme, self)
        self.similar = SimilarList(theme, self)
        self.reopen = _quiet_button(tr("Reopen"), self)
        self.empty = plain_label(tr("Select a claim in the list or in the article."), self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._headings: list[QLabel] = []
        self._caps: dict[Do, KeyCap] = {}
        self._shown = ""
        """The claim that is shown."""
        self._can_reopen = False
        """Whether there is a verdict to take back."""
        self._why_fixed = ""
        """Why nothing is taken; empty where it is."""
        self._body = self._lay_out()
        self._connect()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_nothing()

    @cached_property
    def checklist(self) -> checklist.Checklist:
        """What to look at in a claim of its kind, made when it is first asked for."""
        made = checklist.Checklist(self._theme, self)
        self._column.insertWidget(self._column.indexOf(self.why) + 1, made)
        self._body.follow(made)
        made.left.connect(self.left)
        return made

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print the keys in force beside what they do."""
        self.wants.show_keys(keys)
        for do, cap in self._caps.items():
            cap.show_key(keys[do])
        self.verdicts.show_keys(keys)
        self.similar.show_key(keys[Do.USE_SOURCES])

    def show_claim(
        self, row: ClaimRow, check: Check | None, of: int, appeared: date | None = None
    ) -> None:
        """Show a claim as it stands now; ``of`` is how many there are to check.

        ``appeared`` is the day of the article, which tells what "last week" is.
        """
        self._body.show()
        self.empty.hide()
        self.head.show_number(row.number, of, standing_within(row))
        self._show_words(row, appeared)
        self.facts.show_claim(row)
        self.meta.setText(_meta(row))
        self.meta.setVisible(bool(self.meta.text()))
        self.why.setText(_why(row))
        self.why.setVisible(bool(row.worth.reasons))
        if "checklist" in vars(self):
            self.checklist.show_kind(row.kind)
        given = check.verdict if check else None
        self.verdicts.show_verdict(given)
        self.recheck.show_judged(_quoted(squeezed(check.claim)) if check and row.stale else "")
        self.wants.show_unmet(row.unmet)
        self._can_reopen = given is not None and row.standing is not Standing.RETIRED
        self._enable_reopen()
        self.evidence.show_sources(row.id, check.links if check else ())
        self.note.show_note(row.id, check.note if check else "")
        self.flag.show_flag(row.id, topic(row.flag), is_flagged=bool(row.flag))
        self.similar.turn_to(row.id)
        if row.id != self._shown and not self._is_typed_in():
            self._body.verticalScrollBar().setValue(0)
        self._shown = row.id

    def _is_typed_in(self) -> bool:
        """Whether the keyboard is in a text field of the card, which then stays in sight."""
        field = QApplication.focusWidget()
        return isinstance(field, QLineEdit | QPlainTextEdit) and self.isAncestorOf(field)

    def _show_words(self, row: ClaimRow, appeared: date | None) -> None:
        words = row.quote or row.text
        quoted = _quoted(words)
        shown = _NUMBER_AND_UNIT.sub(_NO_BREAK, quoted)
        first = quoted.index(words)  # behind the quotation mark, if it was given one
        figures = figures_of(row, appeared, first)
        self.quote.show_words(shown, figures.marked, figures.spoken)
        self.figures.show_figures(figures.told, figures.spoken)

    def _enable_reopen(self) -> None:
        no_verdict = "" if self._can_reopen else tr("There is no verdict to take back")
        enable(self.reopen, self._why_fixed or no_verdict)

    def set_read_only(self, reason: str) -> None:
        """Take nothing that could not be saved, and say why on hovering; an empty reason frees."""
        self._why_fixed = reason
        self._enable_reopen()
        self.note.setReadOnly(bool(reason))
        self.evidence.set_fixed(fixed=bool(reason))
        explain(self.note, reason)
        self.evidence.field.setToolTip(plain_tool_tip(reason))
        self.verdicts.setEnabled(not reason)
        self.wants.setEnabled(not reason)
        self.facts.set_read_only(reason)
        self.offer.setEnabled(not reason)
        self.flag.set_fixed(fixed=bool(reason))
        self.similar.set_read_only(read_only=bool(reason))

    def show_nothing(self) -> None:
        """Say that no claim is selected."""
        self.facts.hand_over()
        self.note.show_note("", "")
        self.flag.show_flag("", "", is_flagged=False)
        self.evidence.show_sources("", ())
        self.head.show_number(0, 0)
        self._body.hide()
        self.empty.show()

    def in_hand(self) -> frozenset[str]:
        """Ids of the claims being worked on here; what was typed as a note is handed over."""
        self.note.hand_over()
        field = self.evidence.field
        busy = self.note.hasFocus() or field.hasFocus()
        typed = {self.facts.in_hand, self.flag.words.claim if self.flag.words.is_edited else ""}
        unkept = field.unfinished | self.evidence.in_hand
        return unkept | (typed - {""}) | ({self.note.claim} if busy else set())

    def hand_over(self) -> None:
        """Give away what was typed into note and sources and not handed over yet."""
        self.note.hand_over()
        self.flag.words.keep()
        self.evidence.hand_over()

    def edit_note(self) -> None:
        """Put the caret at the end of the note."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.note.setTextCursor(cursor)

    def edit_links(self) -> None:
        """Put the caret into the link field."""
        self.evidence.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_verdicts(self) -> None:
        """Have the verdicts and their heading here again, which stood somewhere else."""
        self._column.insertWidget(self._column.indexOf(self.verdict_heading) + 1, self.verdicts)
        row = self.verdict_heading.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.count() - 1, self.reopen)
        for widget in (self.reopen, self.verdict_heading, self.verdicts):
            widget.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(event.rect(), self._theme.palette.side)

    def _lay_out(self) -> CardScroll:
        inner = QWidget()
        column = self._column = QVBoxLayout(inner)
        column.setContentsMargins(beside_bar(metrics.CARD_MARGIN, 16, 16, self))
        column.setSpacing(metrics.STEP)
        column.addWidget(self.before)
        column.addWidget(self.quote)
        column.addWidget(self.figures)
        column.addWidget(self.meta)
        column.addWidget(self.facts)
        column.addWidget(self.why)
        column.addWidget(self.waiting)
        column.addSpacing(metrics.STEP)
        self.verdict_heading = self._heading(tr("Your verdict"), self.reopen, Do.REOPEN)
        """Of the row below it, and hidden with it where that is shown elsewhere."""
        column.addWidget(self.verdict_heading)
        column.addWidget(self.verdicts)
        column.addWidget(self.recheck)
        column.addWidget(self.wants)
        column.addWidget(self.offer)
        column.addSpacing(metrics.STEP)
        column.addWidget(self._heading(tr("Evidence"), None, Do.ADD_LINK))
        column.addWidget(self.evidence)
        column.addSpacing(metrics.STEP)
        column.addWidget(self._heading(tr("Note"), None, Do.EDIT_NOTE))
        column.addWidget(self.note, 1)
        column.addWidget(self.flag)
        column.addWidget(self.similar)
        HiddenWatch(self.note, self._theme, column)
        HiddenWatch(self.flag.words, self._theme, column, self.flag)
        area = CardScroll(inner, self._theme, self)
        area.follow(self.facts.statement, self.facts.kind, self.facts.speaker)
        area.follow(*self.verdicts.buttons.values(), self.evidence.field, self.note)
        area.follow(self.flag.words)
        self.evidence.made.connect(area.follow)
        self.evidence.reveal_wanted.connect(area.reveal)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(area, 1)
        whole.addWidget(self.empty, 1)
        return area

    def _heading(self, text: str, button: QToolButton | None, do: Do) -> QWidget:
        label = plain_label(text, self)
        self._headings.append(label)
        heading = QWidget(self)
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.STEP)
        row.addWidget(label)
        row.addStretch(1)
        if button is not None:
            row.addWidget(button)
        self._caps[do] = KeyCap(_KEYS[do], self._theme, self)
        row.addWidget(self._caps[do])
        return heading

    def _connect(self) -> None:
        self.verdicts.chosen.connect(self.verdict_given)
        self.wants.link_wanted.connect(self.edit_links)
        self.wants.note_wanted.connect(self.edit_note)
        self.reopen.clicked.connect(self.reopen_wanted)
        self.note.written.connect(self.note_written)
        self.note.left.connect(self.left)
        self.flag.words.left.connect(self.left)
        self.flag.reveal_wanted.connect(self._body.reveal)
        self.similar.left.connect(self.left)
        self.facts.left.connect(self.left)
        self.evidence.links_entered.connect(self.links_entered)
        self.evidence.remove_wanted.connect(self.link_removed)
        self.evidence.left.connect(self.left)
        self.head.previous.clicked.connect(self.previous_wanted)
        self.head.next.clicked.connect(self.next_wanted)

    def _follow_theme(self) -> None:
        theme = self._theme
        bar = self._body.verticalScrollBar()
        ground = bar.palette()
        ground.setColor(QPalette.ColorRole.Base, theme.palette.side)
        bar.setPalette(ground)
        self.meta.setFont(theme.sans(12, QFont.Weight.Medium))
        self.why.setFont(theme.sans(12))
        for label in (self.meta, self.why, self.empty, *self._headings):
            set_ink(label, theme.palette.ink_2)
        for label in self._headings:
            label.setFont(theme.sans(12, QFont.Weight.DemiBold))
        self.update()


def _quoted(text: str) -> str:
    """The wording between quotation marks, unless it brings its own."""
    return text if text[:1] in _MARKS or text[-1:] in _MARKS else tr("“{text}”", text=text)


def _meta(row: ClaimRow) -> str:
    parts = []
    if row.standing is Standing.ASIDE:
        parts.append(tr("{state}: {words}", state=standing_within(row), words=one_line(row.reason)))
    if row.standing is Standing.RETIRED:
        parts.append(one_line(row.reason))
    if row.standing is Standing.NOT_FOUND:
        parts.append(tr("not found in this draft"))
    return "  ·  ".join(part for part in parts if part)


def _why(row: ClaimRow) -> str:
    """Why the desk thinks it worth checking, strongest reason first."""
    return tr(
        "Worth checking {percent}%: {reasons}",
        percent=f"{row.worth.score * 100:.0f}",
        reasons=", ".join(tr_as("sign", reason.name) for reason in row.worth.reasons[:4]),
    )


def _quiet_button(text: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent, autoRaise=True)
    button.setText(text)
    button.setAccessibleName(text)
    button.setMinimumHeight(metrics.TARGET)
    return button
