"""A language that nobody speaks: every text in brackets, with strange letters and 40 % longer.

What stands in the window without brackets was not said through the catalogues, or is data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import catalogues
from babel.messages import Catalog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OPENING, CLOSING = "⟦", "⟧"
_STRANGE = str.maketrans("aceinorstuyzACEINORSTUYZ", "áčéíñóŕšťúýžÁČÉÍÑÓŘŠŤÚÝŽ")
_NAME = re.compile(r"(\{\w+\}|&\w|\(\*[^)]*\)|\(\*\)|;;)")
_LONGER = 0.4


def strange(text: str) -> str:
    """The text as the language says it; names in braces, keys and edges stay as they are."""
    core = text.strip()
    before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
    dots = "…" if core.endswith("…") else ""
    parts = _NAME.split(core.removesuffix("…"))
    said = "".join(part if at % 2 else part.translate(_STRANGE) for at, part in enumerate(parts))
    longer = "~" * (round(_LONGER * len(_NAME.sub("", core))) - len(OPENING + CLOSING))
    return f"{before}{OPENING}{said}{longer}{CLOSING}{dots}{after}"


def spoken_as(say: Callable[[str], str], language: str, folder: Path) -> None:
    """Put a whole catalogue into a folder in which each text reads as ``say`` says it."""
    before = Catalog(locale=language)
    for text in catalogues.said():
        if isinstance(text.id, str) and text.id:
            before.add(text.id, say(text.id), context=text.context)
        elif text.id:
            before.add(text.id, tuple(map(say, text.id)), context=text.context)
    texts = catalogues.brought_up_to_date(before, before, language)
    path = catalogues.catalogue_of(language, folder).with_suffix(".mo")
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogues.as_mo(texts))
