"""Reads a plain-text or Markdown file, whatever its encoding, or says why it cannot be read."""

from __future__ import annotations

import codecs
import errno
import re
import stat
from typing import TYPE_CHECKING, NamedTuple

from workbench.article.article import canonical
from workbench.errors import ArticleError
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 20 * 1024 * 1024
"""Bytes an article may have; beyond it no view stays usable."""

_UTF8 = "UTF-8"
_WINDOWS = "Windows-1252"

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, _UTF8),
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_KINDS = (
    (b"%PDF-", marked("a PDF document")),
    (b"PK\x03\x04", marked("a Word, OpenDocument or zip file")),
    (b"\xd0\xcf\x11\xe0", marked("an old Word document")),
    (b"{\\rtf", marked("a rich-text (RTF) document")),
    (b"\x89PNG", marked("a picture")),
    (b"\xff\xd8\xff", marked("a picture")),
    (b"GIF8", marked("a picture")),
    (b"\x1f\x8b", marked("a compressed file")),
)
_SPECIAL = (
    (stat.S_ISDIR, marked("a folder")),
    (stat.S_ISFIFO, marked("a pipe")),
    (stat.S_ISSOCK, marked("a socket")),
    (stat.S_ISCHR, marked("a device")),
    (stat.S_ISBLK, marked("a device")),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_PER_CHARACTER = 0.01
_HIGH = re.compile("[^\x00-\x7f]")
_HIGH_LETTERS = re.compile("[À-ÖØ-öø-ÿŠŒŽšœžŸƒ]{3,}")
_HIGH_SHARE = 0.25
"""Western text has far fewer accented letters; Cyrillic or Greek bytes have far more."""
_BROKEN_PER_WHOLE = 0.1
"""Up to one broken sequence in ten whole ones, the file is damaged UTF-8 rather than another."""


class TextFile(NamedTuple):
    """What a file says, and how sure we are that it says so."""

    text: str
    """Canonical; see `workbench.article.article.canonical`."""
    encoding: str
    guessed: bool
    """The file does not say its encoding and it is not UTF-8; accents may be wrong."""
    replaced: int
    """Characters or broken bytes that now stand as U+FFFD."""


def read_text(path: Path, encoding: str = "") -> TextFile:
    """The canonical text of the file at ``path``.

    ``encoding`` names it where a person knows better than the file. Raises `ArticleError` with a
    sentence for the reader when the file is missing, not a regular file, forbidden, too big, empty,
    binary, or in an encoding that cannot be told.
    """
    data = _bytes_of(path)
    raw, name, guessed, broken = _named(path, data, encoding) if encoding else _told(path, data)
    _refuse_binary(path, raw)
    if not raw.strip("\ufeff \t\r\n\f\v") or raw.isspace():
        raise ArticleError(
            tr("{file} is empty: there is nothing to check in it.", file=shown(path))
        )
    text = canonical(raw)
    return TextFile(text.text, name, guessed, broken + text.replaced)


def shown(path: Path) -> str:
    """``path`` as any terminal and any widget can show it."""
    return str(path).encode("utf-8", "replace").decode()


def _bytes_of(path: Path) -> bytes:
    """The file's bytes; nothing but a regular file of a bearable size is ever opened."""
    try:
        status = path.stat()
        for is_kind, kind in _SPECIAL:
            if is_kind(status.st_mode):
                raise ArticleError(
                    tr(
                        "{file} is {kind}. Name a text file instead.",
                        file=shown(path),
                        kind=tr(kind),
                    )
                )
        if status.st_size > LIMIT:
            raise ArticleError(_too_big(path))
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise ArticleError(
            tr("There is no file {file}. Check the path.", file=shown(path))
        ) from None
    except PermissionError:
        raise ArticleError(
            tr(
                "You may not read {file}. Ask its owner, or change its permissions.",
                file=shown(path),
            )
        ) from None
    except (OSError, ValueError) as error:
        raise ArticleError(
            tr("{file} cannot be read: {why}.", file=shown(path), why=_reason(error))
        ) from error
    if len(data) > LIMIT:
        raise ArticleError(_too_big(path))
    return data


def _reason(error: OSError | ValueError) -> str:
    """Why the system refused, in its own words where these are plain."""
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return tr("its name is too long for this disk")
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _too_big(path: Path) -> str:
    return tr(
        "{file} is larger than {size} MB. "
        "Split it into several articles, or check that it is the right file.",
        file=shown(path),
        size=LIMIT // (1024 * 1024),
    )


def _named(path: Path, data: bytes, encoding: str) -> tuple[str, str, bool, int]:
    """``data`` in the encoding a person named."""
    try:
        return data.decode(encoding), encoding, False, 0
    except LookupError:
        raise ArticleError(
            tr(
                "There is no encoding “{encoding}”. Usual ones are utf-8 and windows-1252.",
                encoding=encoding,
            )
        ) from None
    except UnicodeError as error:
        raise ArticleError(
            tr(
                "{file} is not in {encoding}: {why}.",
                file=shown(path),
                encoding=encoding,
                why=error,
            )
        ) from error


def _told(path: Path, data: bytes) -> tuple[str, str, bool, int]:
    """``data`` in the encoding its own bytes tell: by its mark, as UTF-8, or by a guess."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(path, data, name)
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise ArticleError(
                tr(
                    "{file} is {kind}, not plain text. Save it as plain text (UTF-8) and open that "
                    "file.",
                    file=shown(path),
                    kind=tr(kind),
                )
            )
    if b"\0" in data:
        raise ArticleError(_nul_sentence(path, data))
    try:
        return data.decode("utf-8"), _UTF8, False, 0
    except UnicodeDecodeError:
        return _guessed(path, data)


def _marked(path: Path, data: bytes, name: str) -> tuple[str, str, bool, int]:
    """``data`` in the encoding its byte-order mark names."""
    try:
        return data.decode(name), name, False, 0
    except UnicodeDecodeError as error:
        raise ArticleError(
            tr(
                "{file} says it is {name}, but is damaged at byte {byte}. Save it again, as UTF-8.",
                file=shown(path),
                name=name,
                byte=error.start,
            )
        ) from error


def _guessed(path: Path, data: bytes) -> tuple[str, str, bool, int]:
    """``data`` as damaged UTF-8 or as Windows-1252, whichever is likely; else an error."""
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    if broken <= _BROKEN_PER_WHOLE * (len(_HIGH.findall(mended)) - broken):
        return mended, _UTF8, True, broken
    try:
        western = data.decode("windows-1252")
    except UnicodeDecodeError:
        western = ""
    if not western or not _looks_western(western):
        raise ArticleError(
            tr(
                "{file} is neither UTF-8 nor Windows-1252; its encoding cannot be told safely. "
                "Save it as UTF-8 in the program it came from.",
                file=shown(path),
            )
        )
    return western, _WINDOWS, True, 0


def _looks_western(text: str) -> bool:
    """Whether bytes read as Windows-1252 give text and not the letters of another alphabet."""
    letters = sum(map(str.isalpha, text))
    high = sum(char.isalpha() for char in _HIGH.findall(text))
    return high <= _HIGH_SHARE * letters and not _HIGH_LETTERS.search(text)


def _nul_sentence(path: Path, data: bytes) -> str:
    """What to say of a file with NULs and no byte-order mark."""
    sample = data[:4096]
    if max(sample[::2].count(0), sample[1::2].count(0)) > len(sample) // 4:
        return tr("{file} looks like UTF-16 without its mark. Save it as UTF-8.", file=shown(path))
    return _binary_sentence(path)


def _refuse_binary(path: Path, raw: str) -> None:
    """Raise for text that is mostly no text, or holds a NUL."""
    if "\0" in raw or len(_CONTROLS.findall(raw)) > _CONTROLS_PER_CHARACTER * len(raw):
        raise ArticleError(_binary_sentence(path))


def _binary_sentence(path: Path) -> str:
    return tr(
        "{file} holds binary data, not text. Save it as plain text (UTF-8) and open that file.",
        file=shown(path),
    )
