"""Spelling in notes, for those who want it: marks, the offers of the note's menu, View ▸ Spelling.

Nothing here changes a note by itself: a word is replaced when the person chooses another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QTextCursor
from PySide6.QtWidgets import QMenu

from workbench import spelling
from workbench.wording import tr

from .actions import Do
from .messages import without_mnemonic
from .models.language_names import language_name
from .settings import SPELLING
from .tasks import Tasks
from .views.spelling_marks import SpellingMarks

if TYPE_CHECKING:
    from workbench.errors import WorkbenchError
    from workbench.spelling import Speller

    from .actions import Actions
    from .bridge import SessionBridge
    from .settings import Settings
    from .theme.theme import Theme
    from .views.note_field import NoteField

_OFF = ""


class _Instead(NamedTuple):
    """A word to write in the place of a wrong one, as long as that one stands there."""

    place: QTextCursor
    wrong: str
    word: str


class _Load(NamedTuple):
    """Reads a dictionary, which may take a while, off the GUI thread."""

    language: str

    def run(self) -> Speller | None:
        return spelling.speller(self.language)


class Spelling(QObject):
    """Follows the setting; made when the first frame was seen."""

    def __init__(
        self,
        note: NoteField,
        bridge: SessionBridge,
        theme: Theme,
        settings: Settings,
        actions: Actions,
    ) -> None:
        super().__init__(note)
        self._note = note
        self._theme = theme
        self._settings = settings
        self._actions = actions
        self._tasks = Tasks(self)
        self.marks: SpellingMarks | None = None
        """The marks in the note; ``None`` while it is not checked."""
        self._before = _OFF
        """The language in which notes were checked until that was switched off by key."""
        self.menu = QMenu(note.window())
        self._group = QActionGroup(self.menu)
        self.menu.aboutToShow.connect(self._list_languages)
        self.menu.triggered.connect(self._choose)
        actions.menu_keys.guard(self.menu)
        actions[Do.SPELLING].setMenu(self.menu)
        note.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        note.customContextMenuRequested.connect(self.open_menu)
        bridge.closing.connect(self._tasks.close)
        self.follow_settings()

    def follow_settings(self) -> None:
        """Check notes in the language that was chosen, or no longer."""
        language = self._settings.value(SPELLING)
        if self.marks is not None and self.marks.speller.language == language:
            return
        self._take(None)
        if language:
            self._tasks.run(_Load(language).run, self._take, _stay_unchecked)

    def toggle(self) -> None:
        """Check no more; or again, in the language of before, else the first that can be."""
        chosen = self._settings.value(SPELLING)
        if chosen:
            self._before = chosen
            self._use(_OFF)
        elif language := self._before or next(iter(spelling.languages()), _OFF):
            self._use(language)
        else:
            self._actions[Do.SETTINGS].trigger()  # where it says what to install

    def open_menu(self, point: QPoint) -> None:
        """The note's own menu, with words to choose from above it at a word that is marked."""
        menu = self._note.createStandardContextMenu(point)
        self._actions.menu_keys.guard(menu)
        self._add_offers(menu, self._note.cursorForPosition(point))
        menu.triggered.connect(self._carry_out)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._note.viewport().mapToGlobal(point))

    def _add_offers(self, menu: QMenu, at: QTextCursor) -> None:
        word = self.marks and self.marks.wrong_word_at(at.block(), at.positionInBlock())
        if not word or not self.marks or self._note.isReadOnly():
            return
        first = menu.actions()[0]
        place = QTextCursor(at.block())
        place.setPosition(place.position() + word.start)
        place.setPosition(place.position() + word.length, QTextCursor.MoveMode.KeepAnchor)
        for offer in self.marks.speller.offers(word.text):
            instead = QAction(without_mnemonic(offer), menu)
            instead.setData(_Instead(place, word.text, offer))
            menu.insertAction(first, instead)
        learn = QAction(
            tr("&Add “{word}” to the dictionary", word=without_mnemonic(word.text)), menu
        )
        learn.setData(word.text)
        menu.insertAction(first, learn)
        menu.insertSeparator(first)

    def _carry_out(self, action: QAction) -> None:
        chosen = action.data()
        if isinstance(chosen, _Instead):
            if chosen.place.selectedText() == chosen.wrong:  # and no other note came meanwhile
                chosen.place.insertText(chosen.word)
        elif isinstance(chosen, str) and self.marks is not None:
            self.marks.learn(chosen)

    def _list_languages(self) -> None:
        """Fill View ▸ Spelling: off, every language, or what to do where there is none."""
        self.menu.clear()
        now = self._settings.value(SPELLING)
        found = spelling.languages()
        for tag in dict.fromkeys((_OFF, *found)):
            name = without_mnemonic(language_name(tag)) if tag else tr("&Off")
            action = QAction(name, self.menu, checkable=True, checked=tag == now)
            self._group.addAction(action)
            action.setData(tag)
            self.menu.addAction(action)
        if not found:
            self.menu.addAction(tr("&What to install…")).triggered.connect(
                self._actions[Do.SETTINGS].trigger
            )

    def _choose(self, action: QAction) -> None:
        if action.isCheckable():
            self._use(action.data())

    def _use(self, language: str) -> None:
        self._settings.set(SPELLING, language)
        self.follow_settings()

    def _take(self, speller: Speller | None) -> None:
        """Mark by this dictionary, unless another was chosen by now."""
        if self.marks is not None:
            self.marks.setDocument(None)  # takes the marks away
            self.marks.deleteLater()
            self.marks = None
        if speller is not None and speller.language == self._settings.value(SPELLING):
            self.marks = SpellingMarks(self._note, speller, self._theme)


def _stay_unchecked(_: WorkbenchError) -> None:
    """A dictionary that can't be read leaves the notes as they are: unmarked."""
