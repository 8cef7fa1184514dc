"""Bringing an article and everything said about it from disk to memory. Nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.article.anchor import Locator
from workbench.article.reading import read_article, slug_of
from workbench.article.sentences import sentences
from workbench.claims.birth import born
from workbench.claims.language import detect
from workbench.errors import UsageError
from workbench.later import later
from workbench.store.documents import ClaimsFile
from workbench.store.folder import load_checks, load_claims, load_settings, reviewer_files
from workbench.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.article.article import Article
    from workbench.article.sentences import Sentence
    from workbench.claims import splitter
    from workbench.errors import Problem
    from workbench.project import Project
    from workbench.review.check import ReviewerChecks
    from workbench.store.documents import ProjectSettings
    from workbench.store.folder import Stored
else:
    splitter = later("workbench.claims.splitter")


class Draft(NamedTuple):
    """An article with its sentences and the means to find quotes in it."""

    article: Article
    sentences: tuple[Sentence, ...]
    locator: Locator
    language: str


class Folder(NamedTuple):
    """Everything in ``checks/<article>/`` as it was read, and what holds for the whole project."""

    claims: Stored[ClaimsFile]
    checks: tuple[Stored[ReviewerChecks], ...]
    """One per reviewer's file, by file name."""
    settings: Stored[ProjectSettings]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong in any of the article's own files."""
        return (*self.claims.problems, *(p for one in self.checks for p in one.problems))


def read_draft(project: Project, seed: Path) -> Draft:
    """Read a seed and cut it into sentences.

    Raises `ArticleError` for a file that can't be read as text, and `UsageError` when another seed
    of the project goes by the same name.
    """
    article = read_article(seed, project.root)
    twins = [path.name for path in project.seeds() if slug_of(path) == article.slug]
    if len(twins) > 1:
        raise UsageError(
            tr(
                "The articles {names} would share one folder, checks/{folder}. "
                "Nothing was changed. Rename one of them in seeds/.",
                names=tr(" and ").join(twins),
                folder=article.slug,
            )
        )
    return Draft(
        article,
        sentences(article),
        Locator(article.text, article.paragraphs),
        detect(article.text),
    )


def first_claims(draft: Draft) -> ClaimsFile:
    """The claim list a draft gets when nobody has worked on it yet."""
    article = draft.article
    proposals = splitter.propose(article, draft.sentences)
    return ClaimsFile(
        article=article.source,
        title=article.title,
        draft=article.draft,
        splitter=splitter.SPLITTER,
        claims=born(article.text, proposals, draft.locator),
    )


def read_folder(project: Project, slug: str) -> Folder:
    """Read the claim list and every reviewer's file of one article, and the project's settings."""
    folder = project.checks / slug
    return Folder(
        load_claims(project.claims_path(slug)),
        tuple(map(load_checks, reviewer_files(folder))),
        load_settings(project.settings_path),
    )
