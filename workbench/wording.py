"""What people read, in their language: every text of the desk goes through here.

The texts in code are English and are their own names in the catalogues, which are gettext's
(`languages/<code>/LC_MESSAGES/workbench.po`, made and compiled by ``make translations``). Nothing
that stands in a file of `checks/` or that a program reads is ever translated. The window calls
`speak`; the command line never does, and keeps to English.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.later import later

if TYPE_CHECKING:
    import gettext
else:
    gettext = later("gettext")

DOMAIN = "workbench"
ENGLISH = "en"
FOLDER = Path(__file__).parent / "languages"


class _Voice:
    """The language spoken in this process; English while there is no catalogue."""

    catalogue: gettext.NullTranslations | None = None


def tr(text: str, /, **values: object) -> str:
    """``text`` as it reads in the language spoken, its ``{names}`` filled with ``values``.

    Without values nothing is filled in, so that a text may hold braces.
    """
    said = _Voice.catalogue.gettext(text) if _Voice.catalogue and text else text
    return said.format(**values) if values else said


def tr_as(context: str, text: str, /, **values: object) -> str:
    """As `tr`, for a word that means several things: ``context`` says which is meant here."""
    said = _Voice.catalogue.pgettext(context, text) if _Voice.catalogue and text else text
    return said.format(**values) if values else said


def counted(one: str, many: str, count: int, /, **values: object) -> str:
    """What is said of ``count`` things, which stands for ``{count}`` in either text.

    Each language has its own forms; ``one`` and ``many`` are the English ones. A ``count=`` among
    the values is how the number is written, where that is not by its digits alone.
    """
    if _Voice.catalogue:
        said = _Voice.catalogue.ngettext(one, many, count)
    else:
        said = one if count == 1 else many
    return said.format(**({"count": count} | values))


def marked(text: str) -> str:
    """``text`` itself: it stands in a table, is put in the catalogues, and `tr` is called later."""
    return text


def marked_as(_context: str, text: str) -> str:
    """As `marked`, for what `tr_as` says later in the same context."""
    return text


def languages() -> tuple[str, ...]:
    """The codes of the languages there are catalogues for, English first (ISO 639-1)."""
    found = sorted(each.parent.parent.name for each in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (ENGLISH, *found)


def speak(language: str) -> None:
    """Say everything from now on in ``language``, one of `languages`; in English if it is not.

    Called once, before there is a window: what was already said stays as it is.
    """
    _Voice.catalogue = None
    if language != ENGLISH and language in languages():
        _Voice.catalogue = gettext.translation(DOMAIN, FOLDER, [language])
