"""A project on disk: its seeds, its checks, and which file belongs to which article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.article.reading import slug_of
from workbench.errors import UsageError
from workbench.paths import is_file, is_there
from workbench.store.folder import reviewer_files
from workbench.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

SEED_SUFFIXES = (".txt", ".md")


class Project(NamedTuple):
    """A folder that holds ``seeds/`` and ``checks/``."""

    root: Path

    @property
    def checks(self) -> Path:
        """The folder of everybody's verdicts."""
        return self.root / "checks"

    def seeds(self) -> tuple[Path, ...]:
        """The articles under check, by name."""
        folder = self.root / "seeds"
        found = folder.iterdir() if folder.is_dir() else iter(())
        return tuple(
            sorted(
                path
                for path in found
                if path.suffix.lower() in SEED_SUFFIXES and not path.name.startswith(".")
            )
        )

    def reviewers(self) -> tuple[str, ...]:
        """The short names of everybody who has a file in any article, in order."""
        files = (path for folder in self.checks.glob("*/") for path in reviewer_files(folder))
        return tuple(sorted({path.stem for path in files}))

    @property
    def settings_path(self) -> Path:
        """What holds for everybody in the project."""
        return self.checks / "project.yaml"

    def claims_path(self, slug: str) -> Path:
        """The claim list of an article."""
        return self.checks / slug / "claims.yaml"

    def checks_path(self, slug: str, reviewer: str) -> Path:
        """The file of one reviewer on one article."""
        return self.checks / slug / f"{reviewer}.yaml"

    def find(self, named: Path) -> Path:
        """The file that ``named`` means: itself, or the seed of an article's short name."""
        if is_there(named):
            return named
        return next((seed for seed in self.seeds() if slug_of(seed) == str(named)), named)

    def seed(self, named: Path) -> Path:
        """The seed that ``named`` means.

        Raises `UsageError` when it is a file outside this project's ``seeds/``.
        """
        path = self.find(named)
        home = (self.root / "seeds").resolve()
        if is_file(path) and not path.resolve().is_relative_to(home):
            raise UsageError(
                tr(
                    "{path} is not one of this project's articles. Nothing was changed. "
                    "Copy it into {folder} and open it there.",
                    path=path,
                    folder=home,
                )
            )
        return path
