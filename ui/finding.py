"""What is asked of the disk before an article is on the desk; any thread may ask it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from workbench import presence
from workbench.article.reading import slug_of
from workbench.errors import UsageError
from workbench.identity import git_user_name, read_identity, reviewer_named
from workbench.later import later
from workbench.paths import is_folder, is_there, project_root
from workbench.project import Project
from workbench.resume import Last, Place, memory_of
from workbench.session import Session
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.identity import Reviewer
    from workbench.presence import Holder, Presence

    from . import sample_project
else:
    sample_project = later("ui.sample_project")


_NOT_THERE = marked(
    "{path} is not there. Nothing was changed. If it was moved, open it where it is now; if it is "
    "on a drive or a server, connect that and try again."
)


class Found(NamedTuple):
    """What a wish means on this disk."""

    project: Project
    seed: Path
    reviewer: Reviewer | None
    """Who checks there; ``None`` where that has to be asked."""
    known: tuple[str, ...] = ()
    """Short names to offer then."""
    suggested: str = ""


class PathWish(NamedTuple):
    """An article's file, or a project's folder: the article left last there, else its first."""

    path: Path
    reviewer: str
    """Whom the command line names; empty for whoever is known here."""
    config: Path
    state: Path
    """Where it is kept how projects were left."""

    def find(self) -> Found:
        """Look for project, article and reviewer. Raises `UsageError` where there is none."""
        root = project_root(self.path)
        if root is None:
            if not is_there(self.path):
                raise UsageError(tr(_NOT_THERE, path=self.path))
            raise UsageError(
                tr(
                    "{path} belongs to no project: there is no folder seeds/ at or above it. "
                    "Nothing was changed. Put the article into a folder called seeds and open it "
                    "there.",
                    path=self.path,
                )
            )
        project = Project(root)
        reviewer = self._reviewer_of(project)
        seed = self._seed_of(project, reviewer)
        known = () if reviewer else project.reviewers()
        return Found(project, seed, reviewer, known)

    def _seed_of(self, project: Project, reviewer: Reviewer | None) -> Path:
        if not is_folder(self.path):
            return project.seed(self.path)
        memory = memory_of(self.state, project.root, reviewer.slug) if reviewer else None
        left = memory.last().article if memory else ""
        named = (seed for seed in project.seeds() if left and slug_of(seed) == left)
        return next(named, None) or _first_seed(project)

    def _reviewer_of(self, project: Project) -> Reviewer | None:
        if self.reviewer:
            return reviewer_named(self.reviewer)
        remembered = read_identity(self.config, project.root)
        if remembered:
            return remembered
        name = git_user_name(project.root)
        return reviewer_named(name) if name else None


class SampleWish(NamedTuple):
    """A copy of the sample that belongs to nobody's repository."""

    state: Path

    def find(self) -> Found:
        """Lay it out where it is not there yet. Raises `SaveFailed`."""
        seed = sample_project.lay_out_sample(self.state)
        reviewer = reviewer_named(sample_project.READER)
        return Found(Project(seed.parent.parent), seed, reviewer)


class ReviewerWish(NamedTuple):
    """The same article for another reviewer."""

    project: Project
    article: str
    """Its file, as the project tells it."""
    reviewer: Reviewer
    """Who checks now."""

    def find(self) -> Found:
        """See who else has checked in the project."""
        seed = self.project.root / self.article
        return Found(self.project, seed, None, self.project.reviewers(), self.reviewer.name)


class Home(NamedTuple):
    """The project that a window works on."""

    sign: str = ""
    """What other windows know it by; empty for none."""
    presence: Presence | None = None
    """The hold on it, where there can be one."""


class Opened(NamedTuple):
    """What was read."""

    session: Session
    home: Home
    holder: Holder | None = None
    """Whose window has the project open already."""
    last: Last = Last()
    """How the project was left."""
    place: Place = Place()
    """How the article was left."""


class Reading(NamedTuple):
    """Reading an article and what was said of it, and saying that somebody is here."""

    found: Found
    reviewer: Reviewer
    home: Home
    """Where the window is now: to be kept where the article is of the same project."""
    former: Presence | None
    """The hold given up last."""
    state: Path
    """Where to keep what can't be saved."""

    def run(self) -> Opened:
        """Read. Raises what `Session.open` raises."""
        project, reviewer = self.found.project, self.reviewer
        session = Session.open(project, self.found.seed, reviewer, date.today, self.state)
        memory = memory_of(self.state, project.root, reviewer.slug)
        left = (memory.last(), memory.place(session.article.slug))
        sign = presence.call_sign(project.root)
        if sign == self.home.sign and self.home.presence:
            self.home.presence.sign(reviewer.name)
            return Opened(session, self.home, None, *left)
        if self.former:
            self.former.release()  # which may still be under way; never in our own way
        answer = presence.take(project, reviewer.name)
        if isinstance(answer, presence.Holder):
            return Opened(session, Home(sign), answer, *left)
        return Opened(session, Home(sign, answer), None, *left)


class TakingOver(NamedTuple):
    """Saying that somebody is here, over what another computer's window said."""

    opened: Opened

    def run(self) -> Opened:
        """Say it; the other window may live or not, and the reviewer knows."""
        session = self.opened.session
        answer = presence.take(session.project, session.reviewer.name, knowingly=True)
        held = None if isinstance(answer, presence.Holder) else answer
        return self.opened._replace(home=self.opened.home._replace(presence=held), holder=None)


def _first_seed(project: Project) -> Path:
    seeds = project.seeds()
    if not seeds:
        raise UsageError(
            tr(
                "{path} holds no article yet. Put a .txt or .md file into its folder seeds and "
                "open it there.",
                path=project.root,
            )
        )
    return seeds[0]
