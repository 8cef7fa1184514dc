"""A file in a project becomes an article with a name, a source and a draft."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from workbench.article.article import Role, draft_of
from workbench.article.reading import article_of, read_article, slug_of, source_of
from workbench.errors import ArticleError


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("belgorod-strikes.txt", "belgorod-strikes"),
        ("Fire in Kyiv (2).md", "fire-in-kyiv-2"),
        ("Café_Über.txt", "cafe-uber"),
        ("--a--.txt", "a"),
        ("v1.2.txt", "v1-2"),
        ("a" * 250 + ".txt", "a" * 100),
    ],
)
def test_a_slug_is_the_stem_in_plain_letters(name: str, slug: str) -> None:
    """An article is named by its file, in lower-case letters, digits and hyphens."""
    assert slug_of(PurePath(name)) == slug


@pytest.mark.parametrize(
    "name", ["Пожар.txt", "火事.txt", "con.txt", "LPT1.txt", "….md", "\udce9.txt"]
)
def test_a_name_without_plain_letters_gets_one_of_its_own(name: str) -> None:
    """Nothing left, or a name Windows keeps, gives a stable name told from others."""
    assert slug_of(PurePath(name)).startswith("article-")
    assert slug_of(PurePath(name)) != slug_of(PurePath("別.txt"))


def test_an_article_is_read_whole(tmp_path: Path) -> None:
    """Slug, source, title, draft and paragraphs all come from the file."""
    path = tmp_path / "seeds" / "Fire.txt"
    path.parent.mkdir()
    path.write_bytes(b"Fire in Kyiv\r\n\r\nNine died.\r\n")

    article = read_article(path, tmp_path)

    assert (article.slug, article.source, article.title) == (
        "fire",
        "seeds/Fire.txt",
        "Fire in Kyiv",
    )
    assert article.text == "Fire in Kyiv\n\nNine died.\n"
    assert article.draft == draft_of(article.text)
    assert [each.role for each in article.paragraphs] == [Role.HEADLINE, Role.PROSE]


@pytest.mark.parametrize(
    ("source", "words"), [("a.md", "Fire"), ("a.MD", "Fire"), ("a.txt", "# Fire")]
)
def test_the_file_name_tells_markdown(source: str, words: str) -> None:
    """Marks are marks in a Markdown file and words in any other."""
    article = article_of("# Fire\n\nNine died.", "a", source)

    assert article.paragraphs[0].span.of(article.text) == words


def test_an_article_elsewhere_is_refused(tmp_path: Path) -> None:
    """A file outside the project says where it should lie."""
    path = tmp_path / "a.txt"
    path.write_text("Nine died.")
    (tmp_path / "project").mkdir()

    with pytest.raises(ArticleError, match=r"outside the project .*seeds/"):
        read_article(path, tmp_path / "project")


def test_a_file_without_prose_is_refused(tmp_path: Path) -> None:
    """A Markdown file of code alone is no article."""
    path = tmp_path / "a.md"
    path.write_text("```\ncode\n```\n")

    with pytest.raises(ArticleError, match="no prose"):
        read_article(path, tmp_path)


def test_a_link_counts_by_where_it_stands(tmp_path: Path) -> None:
    """A linked article belongs to the project that holds the link, and to the real folder's too."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("Nine died.")
    (tmp_path / "link").symlink_to(tmp_path / "real")

    assert source_of(tmp_path / "link" / "a.txt", tmp_path) == "link/a.txt"
    assert source_of(tmp_path / "real" / "a.txt", tmp_path / "link") == "a.txt"


def test_a_relative_path_is_seen_from_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the current folder, the source is the same."""
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path / "seeds")

    assert source_of(Path("../seeds/a.txt"), tmp_path) == "seeds/a.txt"
