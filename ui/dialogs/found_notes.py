"""Find in all notes: type words, go through what was found, and jump to the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workbench.notes import excerpt, holding
from workbench.review.standing import Standing
from workbench.wording import tr

from ..messages import counted, in_figures, one_line, plain_label, visible
from ..models.line_rows import LineRow
from ..theme import metrics
from ..theme.shapes import word_of
from ..views import spoken
from ..views.filter_field import FilterField
from ..views.line_list import LineList
from ..views.list_keys import RETURN, rows_to_go
from .close_row import close_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.notes import Note, NotesOf

    from ..theme.theme import Theme

_MOST = 100
"""Rows shown; who sees more than that types another word."""
_MARGIN = 16
_LONGEST = 240
"""Code points of a note shown behind the words found."""
_TITLE = 40
"""Code points of a title, so that there is room for the claim."""
_PAGE = 6


class FoundNotesDialog(QDialog):
    """Knows the notes it was given, and finds in them with every letter. It opens nothing."""

    taken = Signal(object)
    """The `Note` whose claim is wanted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Find in all notes"))
        self._theme = theme
        self._notes: dict[str, tuple[Note, ...]] = {}
        """By article."""
        self._found: list[Note] = []
        self._is_reading = True
        self.field = _WordsField(theme, self)
        self.list = LineList(tr("Notes that were found"), theme, self)
        self._said = plain_label("", self)
        self._rule = plain_label(
            tr(
                "Notes of other readers are found too; where the project reads blind, only on "
                "claims that you judged."
            ),
            self,
        )
        self._rule.setWordWrap(True)
        self._soon = QTimer(self, singleShot=True, interval=0)
        """Finds again when notes have come; while many come, not with each."""
        self._lay_out()
        self._soon.timeout.connect(self._find_again)
        self.field.textChanged.connect(self._find)
        self.field.stepped.connect(self._step)
        self.field.accepted.connect(self._take_chosen)
        self.list.taken.connect(self._take)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self._find()

    @property
    def said(self) -> str:
        """What is said about the notes found."""
        return self._said.text()

    def take_in(self, found: Iterable[NotesOf], *, is_reading: bool) -> None:
        """Find in these notes, too; says whether more will come."""
        self._notes |= {each.article: each.notes for each in found}
        self._is_reading = is_reading
        self._soon.start()

    def _find_again(self) -> None:
        """Find in what has come; the chosen note stays chosen."""
        chosen = self._found[self.list.chosen] if self.list.chosen >= 0 else None
        self._find()
        if chosen in self._found[:_MOST]:
            self.list.choose(self._found.index(chosen))

    def _find(self) -> None:
        words = self.field.text()
        notes = [note for article in sorted(self._notes) for note in self._notes[article]]
        self._found = holding(notes, words)
        self.list.show_rows([_row(note, words) for note in self._found[:_MOST]])
        self._say(len(notes), words)

    def _say(self, there: int, words: str) -> None:
        """Say how many notes were found, also aloud."""
        found = len(self._found)
        if not words.strip():
            said = counted("{count} note to look through", "{count} notes to look through", there)
        elif not found:
            said = tr("No note holds these words.")
        elif found > _MOST:
            said = tr(
                "The first {shown} of {count} notes",
                shown=in_figures(_MOST),
                count=in_figures(found),
            )
        else:
            said = counted("{count} note", "{count} notes", found)
        reading = tr("still reading…") if self._is_reading else ""
        self._said.setText("  ·  ".join(filter(None, (said, reading))))
        self.field.setAccessibleDescription(said)
        if words:
            spoken.announce(self.field, said)

    def _step(self, by: int) -> None:
        self.list.choose(self.list.chosen + by)
        spoken.announce(self.field, self.list.currentIndex().data() or "")

    def _take_chosen(self) -> None:
        if self.list.chosen >= 0:
            self._take(self.list.chosen)

    def _take(self, at: int) -> None:
        """Close first, so that the focus is the window's when it goes to the claim."""
        note = self._found[at]
        self.accept()
        self.taken.emit(note)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(metrics.STEP)
        column.addWidget(self.field)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(_MARGIN)
        foot.addWidget(self._rule, 1)
        foot.addWidget(close_row(self))
        column.addLayout(foot)
        self.resize(640, 480)

    def _follow_theme(self) -> None:
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.palette.ink_2)
        for label, size in ((self._said, 13), (self._rule, 12)):
            label.setFont(self._theme.sans(size))
            label.setPalette(palette)


class _WordsField(FilterField):
    """Typing finds; the arrows choose in the list below, Return takes, Escape closes."""

    stepped = Signal(int)
    accepted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.invite(tr("Words of a note"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, take and leave; everything else is typing."""
        if by := rows_to_go(event.key(), _PAGE):
            self.stepped.emit(by)
        elif event.key() in RETURN:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _row(note: Note, words: str) -> LineRow:
    """A note as a row: the words found, and where it stands."""
    found = excerpt(note.text, words)
    standing = Standing(note.verdict.value) if note.verdict else Standing.OPEN
    wording = one_line(note.wording)
    if note.number:
        wording = tr("Claim {number}: {words}", number=in_figures(note.number), words=wording)
    title = one_line(note.title)
    short = f"{title[:_TITLE].rstrip()}…" if len(title) > _TITLE else title
    parts = (word_of(standing), one_line(note.reviewer), short, wording)
    below = "  ·  ".join(filter(None, parts))
    text = f"{found.before}{found.words}{found.behind[:_LONGEST]}"
    return LineRow(
        visible(found.before),
        visible(found.words),
        visible(found.behind[:_LONGEST]),
        below,
        ", ".join((one_line(text), *filter(None, parts))),
        standing,
    )
