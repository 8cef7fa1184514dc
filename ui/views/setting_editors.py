"""What a setting is edited with: several to choose from, a size in per cent, a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench import spelling
from workbench.wording import tr

from ..messages import plain_label, without_mnemonic
from ..models.language_names import language_name
from ..settings import Choice, Dictionaries, Size, Switch
from ..theme import metrics

if TYPE_CHECKING:
    from ..settings import Setting

_STEP = 10
"""Per cent that one step of a size adds or takes away."""


class ChoiceEditor(QWidget):
    """One button for each value, of which exactly one is down."""

    chosen = Signal(object, str)
    """The reviewer wants this `Setting` to have this value."""

    def __init__(self, setting: Setting, edited: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self.buttons = {
            value: QRadioButton(without_mnemonic(name), self)
            for value, name in edited.all().items()
        }
        self.setAccessibleName(tr(setting.name))
        self.setFocusProxy(next(iter(self.buttons.values())))
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.STEP)
        for button in self.buttons.values():
            button.setMinimumHeight(metrics.TARGET)
            self._group.addButton(button)
            column.addWidget(button)
        self._group.buttonToggled.connect(self._tell)

    def show_value(self, value: str) -> None:
        """Show what holds."""
        with QSignalBlocker(self._group):
            self.buttons[value].setChecked(True)

    def _tell(self, pressed: QRadioButton, on: bool) -> None:
        if on:
            value = next(value for value, button in self.buttons.items() if button is pressed)
            self.chosen.emit(self._setting, value)


class SizeEditor(QSpinBox):
    """Per cent in steps of ten; between them by typing."""

    chosen = Signal(object, str)
    """The reviewer wants this `Setting` to have this value."""

    def __init__(self, setting: Setting, edited: Size, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setRange(edited.least, edited.most)
        self.setSingleStep(_STEP)
        self.setSuffix(tr(" %"))
        self.setKeyboardTracking(False)
        self.setAccessibleName(tr(setting.name))
        self.valueChanged.connect(self._tell)

    def show_value(self, value: str) -> None:
        """Show what holds."""
        with QSignalBlocker(self):
            self.setValue(round(float(value) * 100))

    def _tell(self, percent: int) -> None:
        self.chosen.emit(self._setting, f"{percent / 100:.2f}")


class SwitchEditor(QCheckBox):
    """A tick with the setting's name."""

    chosen = Signal(object, str)
    """The reviewer wants this `Setting` to have this value."""

    def __init__(self, setting: Setting, edited: Switch, parent: QWidget | None = None) -> None:
        super().__init__(without_mnemonic(tr(setting.name)), parent)
        self._setting = setting
        self._edited = edited
        self.setMinimumHeight(metrics.TARGET)
        self.toggled.connect(self._tell)

    def show_value(self, value: str) -> None:
        """Show what holds."""
        with QSignalBlocker(self):
            self.setChecked(value == self._edited.on)

    def _tell(self, on: bool) -> None:
        self.chosen.emit(self._setting, self._edited.on if on else self._edited.off)


class DictionaryEditor(QComboBox):
    """The dictionaries to choose from; where there is none, it says how to come by one."""

    chosen = Signal(object, str)
    """The reviewer wants this `Setting` to have this value."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self.setAccessibleName(tr(setting.name))
        self.addItem(tr("Off"), "")
        for tag in spelling.languages():
            self.addItem(language_name(tag), tag)
        self.activated.connect(self._tell)

    def why_none(self) -> QLabel | None:
        """What to install, to be put below and copied; ``None`` where there is a dictionary."""
        text = spelling.why_none()
        if not text:
            return None
        label = plain_label(text, self.parentWidget())
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def show_value(self, value: str) -> None:
        """Show what holds, even a language whose dictionary is gone."""
        if self.findData(value) < 0:
            self.addItem(language_name(value), value)
        self.setCurrentIndex(self.findData(value))

    def _tell(self) -> None:
        self.chosen.emit(self._setting, self.currentData())


SettingEditor: TypeAlias = ChoiceEditor | SizeEditor | SwitchEditor | DictionaryEditor


def editor_of(setting: Setting, parent: QWidget) -> SettingEditor:
    """What this setting is edited with. Raises `ValueError` for one that is not edited."""
    match setting.edited:
        case Choice() as choice:
            return ChoiceEditor(setting, choice, parent)
        case Size() as size:
            return SizeEditor(setting, size, parent)
        case Switch() as switch:
            return SwitchEditor(setting, switch, parent)
        case Dictionaries():
            return DictionaryEditor(setting, parent)
    raise ValueError(setting.key)
