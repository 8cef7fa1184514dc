"""Makes an article of a file in a project."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import Path, PurePath

from workbench.article.article import Article, draft_of
from workbench.article.layout import paragraphs, title_of
from workbench.article.readers.text import read_text, shown
from workbench.errors import ArticleError
from workbench.wording import tr

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
_SLUG_LIMIT = 100
_NOT_SLUG = re.compile("[^a-z0-9]+")
_DEVICES = re.compile("con|prn|aux|nul|(?:com|lpt)[0-9]")


def slug_of(path: PurePath) -> str:
    """The name an article has in ``checks/``: its file's stem in [a-z0-9-].

    Accents are dropped. A stem with nothing left, or one that Windows keeps for a device, becomes
    ``article-`` and four hex digits of its SHA-256.
    """
    plain = unicodedata.normalize("NFKD", path.stem).encode("ascii", "ignore").decode().lower()
    slug = _NOT_SLUG.sub("-", plain)[:_SLUG_LIMIT].strip("-")
    if slug and not _DEVICES.fullmatch(slug):
        return slug
    digest = hashlib.sha256(path.stem.encode("utf-8", "surrogateescape")).hexdigest()
    return f"article-{digest[:4]}"


def is_markdown(path: PurePath) -> bool:
    """Whether the file's name says Markdown."""
    return path.suffix.lower() in MARKDOWN_SUFFIXES


def article_of(text: str, slug: str, source: str) -> Article:
    """The article that canonical ``text`` is; ``source`` names its file and so its format."""
    found = paragraphs(text, markdown=is_markdown(PurePath(source)))
    return Article(slug, source, text, title_of(text, found), found, draft_of(text))


def read_article(path: Path, project: Path) -> Article:
    """The article in the file at ``path``, which lies in ``project``.

    Raises `ArticleError` when it cannot be read, holds no prose, or lies elsewhere.
    """
    article = article_of(read_text(path).text, slug_of(path), source_of(path, project))
    if not article.paragraphs:
        raise ArticleError(
            tr("{file} holds no prose, only marks, code or pictures.", file=shown(path))
        )
    return article


def source_of(path: Path, project: Path) -> str:
    """``path`` seen from ``project``, with forward slashes; `ArticleError` when it lies outside.

    A link inside the project counts by where it stands, not by where it points.
    """
    for inner, outer in (
        (os.path.normpath(path.absolute()), os.path.normpath(project.absolute())),
        (path.resolve(), project.resolve()),
    ):
        try:
            return Path(inner).relative_to(outer).as_posix()
        except ValueError:
            continue
    raise ArticleError(
        tr(
            "{file} lies outside the project {project}. Copy it into its seeds/ folder.",
            file=shown(path),
            project=shown(project),
        )
    )
