"""A file is read as what it says, or refused with a sentence that helps."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.article.article import canonical
from workbench.article.readers.text import LIMIT, read_text
from workbench.errors import ArticleError

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "Über “nine” cafés – he said… €5"


def _file(folder: Path, data: bytes) -> Path:
    path = folder / "article.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "encoding", "guessed"),
    [
        (_WORDS.encode(), "UTF-8", False),
        (_WORDS.encode("utf-8-sig"), "UTF-8", False),
        (_WORDS.encode("utf-16"), "UTF-16", False),
        (b"\xfe\xff" + _WORDS.encode("utf-16-be"), "UTF-16", False),
        (_WORDS.encode("utf-32"), "UTF-32", False),
        (b"\0\0\xfe\xff" + _WORDS.encode("utf-32-be"), "UTF-32", False),
        (_WORDS.encode("windows-1252"), "Windows-1252", True),
    ],
)
def test_the_encoding_is_told(tmp_path: Path, data: bytes, encoding: str, guessed: bool) -> None:
    """Marked and UTF-8 files are read for sure, Windows-1252 as a guess; the text is the same."""
    file = read_text(_file(tmp_path, data))

    assert (file.text, file.encoding, file.guessed, file.replaced) == (_WORDS, encoding, guessed, 0)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.just("\n")))
@settings(max_examples=150, deadline=None)
def test_any_text_saved_as_utf8_is_read_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Whatever readable text was saved comes back in its canonical form."""
    path = tmp_path_factory.mktemp("any") / "article.txt"
    path.write_bytes(f"So {text}".encode())

    assert read_text(path).text == canonical(f"So {text}").text


def test_a_named_encoding_is_believed(tmp_path: Path) -> None:
    """A person who knows the encoding overrules the guess."""
    path = _file(tmp_path, "Привет, мир".encode("koi8-r"))

    assert read_text(path, "koi8-r").text == "Привет, мир"


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [("klingon", "no encoding"), ("utf-8", "not in utf-8"), ("hex", "no encoding")],
)
def test_a_wrong_named_encoding_is_refused(tmp_path: Path, encoding: str, sentence: str) -> None:
    """A name nobody knows, or that does not fit, is said to be so."""
    with pytest.raises(ArticleError, match=sentence):
        read_text(_file(tmp_path, b"caf\xe9 au lait"), encoding)


def test_damaged_utf8_is_mended_not_misread(tmp_path: Path) -> None:
    """One broken byte in much UTF-8 costs one character, not every accent."""
    data = ("é" * 30).encode() + b"\xff words"

    file = read_text(_file(tmp_path, data))

    assert (file.text, file.guessed, file.replaced) == ("é" * 30 + "\ufffd words", True, 1)


def test_replaced_characters_are_counted(tmp_path: Path) -> None:
    """What no program can show is replaced, and the file says how often."""
    assert read_text(_file(tmp_path, "a\ufdd0b\ufdd1c".encode())).replaced == 2


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        ("\ufeff\n".encode(), "is empty"),
        (b"%PDF-1.7 text", "PDF document.*Save it as plain text"),
        (b"PK\x03\x04rest", "Word.*Save it as plain text"),
        (b"\xd0\xcf\x11\xe0rest", "old Word"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x1f\x8bxx", "compressed"),
        (b"words and a tail\0\0\0", "binary data"),
        (b"\x01\x02\x03\x04 words", "binary data"),
        ("words".encode("utf-16-le"), "UTF-16 without its mark"),
        (b"\xff\xfew\0o\0r", "damaged at byte 6"),
        ("Привет, мир".encode("windows-1251"), "encoding cannot be told"),
        ("Καλημέρα κόσμε".encode("iso-8859-7"), "encoding cannot be told"),
        (b"caf\x81 au lait", "encoding cannot be told"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, sentence: str) -> None:
    """Empty, binary and undecodable files name the file and what to do."""
    path = _file(tmp_path, data)

    with pytest.raises(ArticleError, match=sentence) as refused:
        read_text(path)

    assert str(path) in str(refused.value)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    """A wrong path is named."""
    with pytest.raises(ArticleError, match=r"no file .*gone"):
        read_text(tmp_path / "gone.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder is no article."""
    with pytest.raises(ArticleError, match="is a folder"):
        read_text(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    """A pipe, which would never end, is refused unopened."""
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(ArticleError, match="is a pipe"):
        read_text(tmp_path / "pipe.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="no device files here")
def test_a_device_is_never_opened(tmp_path: Path) -> None:
    """A link to a device counts as the device."""
    (tmp_path / "zero.txt").symlink_to("/dev/zero")

    with pytest.raises(ArticleError, match="is a device"):
        read_text(tmp_path / "zero.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_forbidden_file_is_said_to_be_forbidden(tmp_path: Path) -> None:
    """Without permission the reader learns whom to ask."""
    path = _file(tmp_path, b"words")
    path.chmod(0)

    with pytest.raises(ArticleError, match="may not read"):
        read_text(path)


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    """Beyond the limit the file is not read; at the limit it is."""
    path = _file(tmp_path, b"a" * LIMIT)
    assert len(read_text(path).text) == LIMIT
    with path.open("ab") as file:
        file.write(b"a")

    with pytest.raises(ArticleError, match="larger than 20 MB"):
        read_text(path)


def test_a_name_no_terminal_can_show_is_shown_all_the_same(tmp_path: Path) -> None:
    """A file name that is not UTF-8 does not break the message about it."""
    with pytest.raises(ArticleError) as refused:
        read_text(tmp_path / "gone\udce9.txt")

    assert str(refused.value).encode()
