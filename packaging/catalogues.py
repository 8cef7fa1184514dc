"""The catalogues of what people read: taken from the code, brought up to date, compiled.

``make translations`` runs it. It reads every text that is said through `workbench.wording`, writes
each language's `workbench.po` anew (what is translated stays, what is no longer said goes) and
compiles the `workbench.mo` beside it, which is what the desk reads. ``make translations NEW=fr``
begins a language. The same code and translations always give the same files.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.core import Locale
from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ROOT / "workbench" / "languages"
_ROOMS = ("workbench", "ui")
_DOORS = {
    "tr": slice(0, 1),
    "tr_as": slice(1, 2),
    "counted": slice(0, 2),
    "marked": slice(0, 1),
    "marked_as": slice(1, 2),
    "Entry": slice(2, 3),
}
"""The doors of `workbench.wording`, and which of their arguments are texts.

The rows of `ui.actions` are texts, too.
"""
_IN_CONTEXT = frozenset({"tr_as", "marked_as"})
"""Those whose first argument is the context."""
_WIDTH = 96
_NAME = re.compile(r"\{(\w+)\}")
_MNEMONIC = re.compile(r"&\w")


class Said(NamedTuple):
    """A text in the code; of what is counted both forms."""

    line: int
    text: str | tuple[str, ...]
    context: str | None


class Texts(Catalog):
    """What is said, in one language; its head tells nothing that changes by itself."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What a reader of the file has to know: no dates, names or versions."""
        return [
            ("Language", str(self.locale or "")),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def said(root: Path = ROOT) -> Catalog:
    """Every text in the code, with the files it stands in."""
    texts = Catalog()
    for path in sorted(each for room in _ROOMS for each in (root / room).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        for each in sorted(_said_in(path.read_text(encoding="utf-8")), key=lambda one: one.line):
            texts.add(each.text, locations=[(name, each.line)], context=each.context)
    return texts


def _said_in(code: str) -> Iterator[Said]:
    """What goes through a door, wherever in an expression that is: Babel overlooks f-strings."""
    for call in ast.walk(ast.parse(code)):
        if not isinstance(call, ast.Call):
            continue
        door = getattr(call.func, "attr", getattr(call.func, "id", ""))
        texts = _literals(call.args[_DOORS[door]]) if door in _DOORS else ()
        if texts:
            context = _literals(call.args[:1])[0] if door in _IN_CONTEXT else None
            yield Said(call.lineno, texts if len(texts) > 1 else texts[0], context)


def _literals(given: list[ast.expr]) -> tuple[str, ...]:
    """The texts given, if all of them stand there; none where one is only known later."""
    texts = [each.value for each in given if isinstance(each, ast.Constant)]
    return tuple(map(str, texts)) if len(texts) == len(given) else ()


def catalogue_of(language: str, folder: Path = LANGUAGES) -> Path:
    """Where the translations of a language stand (ISO 639-1, such as "de")."""
    return folder / language / "LC_MESSAGES" / "workbench.po"


def languages(folder: Path = LANGUAGES) -> tuple[str, ...]:
    """The languages that are begun."""
    return tuple(sorted(path.parts[-3] for path in folder.glob("*/LC_MESSAGES/workbench.po")))


def read(path: Path, language: str) -> Catalog:
    """A catalogue as it stands; empty where there is none."""
    if not path.exists():
        return Catalog(locale=language)
    return read_po(io.BytesIO(path.read_bytes()), locale=language, abort_invalid=True)


def brought_up_to_date(texts: Catalog, before: Catalog, language: str) -> Texts:
    """The texts that are said now, with the translations known of them: never one guessed."""
    now = Texts(locale=Locale.parse(language))
    for text in texts:
        if text.id:
            known = before.get(text.id, text.context)
            string = known.string if known and not known.fuzzy else None
            now.add(text.id, string, locations=text.locations, context=text.context)
    return now


def as_po(texts: Texts) -> bytes:
    """The file that translators edit: in the order of the code, without line numbers."""
    out = io.BytesIO()
    head = "".join(f'"{name}: {value}\\n"\n' for name, value in texts.mime_headers)
    out.write(f'msgid ""\nmsgstr ""\n{head}\n'.encode())
    write_po(out, texts, _WIDTH, omit_header=True, sort_by_file=True, include_lineno=False)
    return out.getvalue()


def as_mo(texts: Texts) -> bytes:
    """The file that the desk reads."""
    out = io.BytesIO()
    write_mo(out, texts)
    return out.getvalue()


def main(new: list[str]) -> None:
    """Bring all languages up to date, and begin the new ones."""
    texts = said()
    for language in sorted({*languages(), *new}):
        path = catalogue_of(language)
        now = brought_up_to_date(texts, read(path, language), language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_po(now))
        path.with_suffix(".mo").write_bytes(as_mo(now))
        print(f"{language}: {len(now)} texts")
        for text in now:
            for fault in faults(text, now.num_plurals):
                print(f"  {fault}: {text.id}")


def faults(text: Message, forms: int) -> list[str]:
    """What is wrong with a translation in a language of so many plural forms."""
    if not text.id:
        return []
    english, said = _forms(text.id), _forms(text.string)
    if not all(said) or len(said) != (forms if text.pluralizable else 1):
        return ["not translated"]
    names = {name for each in english for name in _names(each)}
    found = []
    if text.fuzzy:
        found.append("not certain")
    if any(_names(each) - names for each in said):
        found.append("unknown names in braces")
    if not names <= _names(said[-1]):
        found.append("names in braces are missing")
    if any(bool(_MNEMONIC.search(each)) != bool(_MNEMONIC.search(english[0])) for each in said):
        found.append("the key after & is missing, or there is one too many")
    if any(_edges(each) != _edges(english[-1]) for each in said):
        found.append("blanks at the edges, or the … at the end, are not the same")
    return found


def _forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ("",))


def _names(text: str) -> set[str]:
    return set(_NAME.findall(text))


def _edges(text: str) -> tuple[bool, bool, bool]:
    return text[:1].isspace(), text[-1:].isspace(), text.endswith("…")


if __name__ == "__main__":
    main(sys.argv[1:])
