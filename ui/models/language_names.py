"""What languages are called, in their own words."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def language_name(tag: str) -> str:
    """The language with its country, where the tag names one: "en_US" is American English."""
    locale = QLocale(tag)
    if locale.language() is QLocale.Language.C:
        return tag
    name = locale.nativeLanguageName() or QLocale.languageToString(locale.language())
    name = name[:1].upper() + name[1:]
    country = locale.nativeTerritoryName() if "_" in tag or "-" in tag else ""
    return f"{name} ({country})" if country and country not in name else name
