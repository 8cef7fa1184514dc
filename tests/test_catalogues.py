"""The catalogues: what is taken from the code and kept, and that every language is complete."""

from __future__ import annotations

import gettext
import io
from typing import TYPE_CHECKING

import catalogues
import pytest
from babel.messages import Catalog, Message

if TYPE_CHECKING:
    from pathlib import Path

CODE = """
from workbench.wording import counted, marked, marked_as, tr, tr_as

TABLE = (marked("In a table"), marked_as("room", "Open"))
print(tr("Save {name}", name="it"), tr_as("door", "Open"))
print(counted("{count} claim", "{count} claims", 3))
print(f"{tr('Within')}: {tr('Around {it}', it=tr_as('door', TABLE[0]))}")
print("Said to nobody")
"""


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A project whose code says seven texts."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "said.py").write_text(CODE, encoding="utf-8")
    return tmp_path


def of(texts: Catalog, text: str, translation: str) -> Catalog:
    """The texts with one of them translated."""
    texts.add(text, translation)
    return texts


def test_every_door_is_heard(code: Path) -> None:
    """Plain, of a table, with a context, and counted; other texts are nobody's."""
    found = {(text.id, text.context) for text in catalogues.said(code) if text.id}

    assert found == {
        ("In a table", None),
        ("Save {name}", None),
        ("Within", None),
        ("Around {it}", None),
        ("Open", "door"),
        ("Open", "room"),
        (("{count} claim", "{count} claims"), None),
    }


def test_the_texts_of_the_desk_are_found() -> None:
    """An empty catalogue is always complete."""
    assert len(catalogues.said()) > 100


def test_what_is_translated_stays_and_what_is_not_said_goes(code: Path) -> None:
    """No text is guessed from one like it, and nothing is kept that no code says."""
    before = of(
        of(Catalog(locale="de"), "In a table", "In einer Tabelle"), "In a cable", "Im Kabel"
    )

    now = catalogues.brought_up_to_date(catalogues.said(code), before, "de")

    table, save = now.get("In a table"), now.get("Save {name}")
    assert table
    assert table.string == "In einer Tabelle"
    assert save
    assert not save.string
    assert "In a cable" not in now


def test_the_files_are_the_same_every_time(code: Path) -> None:
    """What was written reads back the same, and tells neither lines nor days."""
    texts = of(Catalog(locale="de"), "In a table", "In einer Tabelle")
    first = catalogues.as_po(catalogues.brought_up_to_date(catalogues.said(code), texts, "de"))
    (code / "de.po").write_bytes(first)
    read = catalogues.read(code / "de.po", "de")
    again = catalogues.brought_up_to_date(catalogues.said(code), read, "de")

    assert catalogues.as_po(again) == first
    assert b"#: ui/said.py\n" in first
    assert b"Date" not in first


def test_what_is_compiled_can_be_said(code: Path) -> None:
    """The desk reads it with Python's own gettext."""
    texts = of(Catalog(locale="de"), "In a table", "In einer Tabelle")
    compiled = catalogues.as_mo(catalogues.brought_up_to_date(catalogues.said(code), texts, "de"))

    spoken = gettext.GNUTranslations(io.BytesIO(compiled))

    assert spoken.gettext("In a table") == "In einer Tabelle"
    assert spoken.gettext("Save {name}") == "Save {name}"


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("Later", ""),
        (("{count} claim", "{count} claims"), ("{count} Aussage",)),
        (("{count} claim", "{count} claims"), ("{count} Aussage", "")),
        ("Save {name}", "Speichern"),
        ("Save {name}", "{nome} speichern"),
        (("{count} claim", "{count} claims"), ("eine Aussage", "Aussagen")),
        ("&Open", "Öffnen"),
        ("R & D", "F &und E"),
        ("Open…", "Öffnen"),
        ("Open ", "Öffnen"),
    ],
)
def test_a_faulty_translation_is_told(
    english: str | tuple[str, ...], said: str | tuple[str, ...]
) -> None:
    """A form or a name that is missing, a key that opens nothing, other edges."""
    assert catalogues.faults(Message(english, said), 2)


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("Save {name}…", "{name} speichern…"),
        (("{count} claim", "{count} claims"), ("eine Aussage", "{count} Aussagen")),
        ("&Open", "Ö&ffnen"),
        ("R & D", "F & E"),
    ],
)
def test_a_sound_translation_is_let_be(
    english: str | tuple[str, ...], said: str | tuple[str, ...]
) -> None:
    """Names may change places, and one thing need not be counted."""
    assert catalogues.faults(Message(english, said), 2) == []


def test_what_is_not_certain_is_told() -> None:
    """A guess is no translation."""
    assert catalogues.faults(Message("Later", "Später", flags=["fuzzy"]), 2)


@pytest.mark.parametrize("language", catalogues.languages())
def test_a_language_is_complete(language: str) -> None:
    """Every text is translated, with its names, its forms and its keys."""
    texts = catalogues.read(catalogues.catalogue_of(language), language)

    assert [
        (text.id, fault) for text in texts for fault in catalogues.faults(text, texts.num_plurals)
    ] == []


@pytest.mark.parametrize("language", catalogues.languages())
def test_a_language_is_fresh(language: str) -> None:
    """Its files are what ``make translations`` would write now."""
    path = catalogues.catalogue_of(language)
    now = catalogues.brought_up_to_date(
        catalogues.said(), catalogues.read(path, language), language
    )

    assert path.read_bytes() == catalogues.as_po(now)
    assert path.with_suffix(".mo").read_bytes() == catalogues.as_mo(now)
