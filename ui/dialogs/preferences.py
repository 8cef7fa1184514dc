"""The settings dialog, made from the table of settings. What is chosen holds at once."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.wording import tr

from ..messages import plain_label, without_mnemonic
from ..settings import TABLE, Setting, Switch, Tab
from ..views import reading_order
from ..views.setting_editors import DictionaryEditor, SettingEditor, editor_of
from .keys_page import KeysPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..keyboard import Keyboard
    from ..settings import Settings
    from ..theme.theme import Theme

_SIZE = QSize(720, 560)
_LEAST = QSize(420, 320)


class PreferencesDialog(QDialog):
    """One tab for each subject that has something to choose; there is nothing to confirm."""

    chosen = Signal(object, str)
    """The reviewer wants this `Setting` to have this value."""

    def __init__(
        self, settings: Settings, keyboard: Keyboard, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self._theme = theme
        self.editors: dict[Setting, SettingEditor] = {}
        """What each setting is edited with."""
        self.keys = KeysPage(keyboard, theme, self)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(tr("Subjects"))
        for tab, of_tab in groupby((one for one in TABLE if one.tab), attrgetter("tab")):
            page, column = QWidget(self.tabs), QVBoxLayout()
            page.setLayout(column)
            column.setContentsMargins(16, 20, 16, 16)
            column.setSpacing(16)
            column.addLayout(self._form(of_tab, page))
            if tab is Tab.KEYBOARD:
                column.addWidget(self.keys, 1)
            else:
                column.addStretch(1)
            self.tabs.addTab(page, without_mnemonic(tr(tab.value)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_values()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the dialog as it is read."""
        return reading_order.go_on(self, back=not forward)

    def show_values(self) -> None:
        """Show what is remembered now."""
        for setting, editor in self.editors.items():
            editor.show_value(self._settings.value(setting))

    def _form(self, settings: Iterable[Setting], page: QWidget) -> QFormLayout:
        """The settings of one subject, one below the other."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        for setting in settings:
            editor = editor_of(setting, page)
            editor.chosen.connect(self.chosen)
            self.editors[setting] = editor
            if isinstance(setting.edited, Switch):
                form.addRow(editor)
            else:
                label = plain_label(tr(setting.name), page)
                label.setBuddy(editor)
                form.addRow(label, editor)
            if isinstance(editor, DictionaryEditor) and (why_none := editor.why_none()):
                form.addRow("", why_none)
            if setting.remark:
                remark = plain_label(tr(setting.remark), page)
                remark.setWordWrap(True)
                form.addRow("", remark)
        return form

    def _follow_theme(self) -> None:
        self.setFont(self._theme.sans(13))
