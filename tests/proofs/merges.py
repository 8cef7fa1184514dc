"""Two and three people's work on the same articles, joined by real git: nothing lost or mixed.

Everybody has a clone, edits many articles through the store, and commits once; then one of them
merges the others. One round is one file that both sides changed differently, for which git starts
the desk's merge as its driver: a process of its own each time. What comes out is held against
`tests.proofs.merge_rules`, on both sides of every marker.

With ``--plain`` one round is an article that two reviewers worked on, merged by git alone.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from tests.proofs.colleagues import (
    CLAIMS,
    Focus,
    carved,
    new_checks,
    new_list,
    reviewed,
)
from tests.proofs.merge_rules import BURIED, Right, by_fields, in_order, right_checks, right_claims
from tests.proofs.report import Outcome
from workbench.errors import FileRefused
from workbench.sharing.exclude import ignore_temporaries
from workbench.store.folder import CHECKS_KIND, CLAIMS_KIND, load_checks, load_claims
from workbench.store.markers import sides
from workbench.store.reader import read
from workbench.store.save import save_checks, save_claims

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from random import Random

    from workbench.claims.claim import Claim
    from workbench.review.check import Check

ARTICLES = 40
"""In one repository, and so in one merge commit."""
MOST_CONFLICTS = 0.08
"""Of the articles that two reviewers worked on, by git alone."""
REVIEWERS = ("first-reader", "second-reader", "third-reader")
DRIVER = f"'{sys.executable}' -m workbench merge %O %A %B --marker-size %L"
ROOT = Path(__file__).parents[2]
_PERSON = ("-c", "user.name=Reader", "-c", "user.email=reader@example.org")
_NOT_OURS = ("GIT_", "PYTHONDONTWRITEBYTECODE")  # an installed driver is compiled already
_SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


class Manner(NamedTuple):
    """How people work."""

    articles: int
    share: float
    """How often somebody goes for the few claims that all go for. Where it is more than nothing
    people are in each other's way on purpose: they write the first reviewer's file, too, and edit
    the claim list much."""


def git(folder: Path, *arguments: str, may_fail: bool = False) -> bytes:
    """What a git command prints, with nothing of this machine's settings."""
    outer = {k: v for k, v in os.environ.items() if not k.startswith(_NOT_OURS)}
    answer = subprocess.run(
        ["git", *_PERSON, "-C", folder, *arguments],
        env={**outer, **_SETTINGS, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    if answer.returncode and not may_fail:
        raise RuntimeError(answer.stderr.decode())
    return answer.stdout


def article_folders(root: Path) -> list[Path]:
    """The articles' folders in ``checks/``."""
    return sorted(path for path in (root / "checks").iterdir() if path.is_dir())


def found_project(root: Path, manner: Manner, rng: Random) -> None:
    """A repository with articles that were half judged."""
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    for number in range(manner.articles):
        folder = root / "checks" / f"article-{number:03}"
        folder.mkdir(parents=True)
        claims = new_list(rng)
        save_claims(load_claims(folder / "claims.yaml"), claims)
        order = [claim.id for claim in claims.claims]
        for slug in REVIEWERS:
            path = folder / f"{slug}.yaml"
            save_checks(load_checks(path), new_checks(slug, claims, rng), order)
    commit(root)


def commit(root: Path) -> None:
    """Share what was done, and nothing half-written."""
    ignore_temporaries(root)
    git(root, "add", "-A", "checks")
    git(root, "commit", "-q", "--allow-empty", "-m", "checks")


def work(root: Path, person: int, manner: Manner, foci: Sequence[Focus], rng: Random) -> None:
    """One person's session on every article, saved through the store."""
    for folder, focus in zip(article_folders(root), foci, strict=True):
        stored = load_claims(folder / "claims.yaml")
        assert stored.document
        before = stored.document
        if rng.random() < 0.7:
            edits = rng.randrange(1, 6 if manner.share else 4)
            stored = save_claims(stored, carved(before, rng, edits, focus))
        assert stored.document
        order = [claim.id for claim in stored.document.claims]
        shared = manner.share and rng.random() < 0.8
        for slug in {REVIEWERS[person], REVIEWERS[0] if shared else REVIEWERS[person]}:
            checks = load_checks(folder / f"{slug}.yaml")
            assert checks.document
            edits = rng.randrange(1, 10)
            save_checks(checks, reviewed(checks.document, before, rng, edits, focus), order)


def snapshot(root: Path) -> dict[str, bytes]:
    """Every file of ``checks/`` by its path."""
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.glob("checks/*/*.yaml"))}


def unmerged(root: Path) -> set[str]:
    """What git could not merge."""
    listed = git(root, "diff", "--name-only", "--diff-filter=U", "-z").decode()
    return set(filter(None, listed.split("\0")))


def understood(path: str, data: bytes) -> dict[str, Check] | dict[str, Claim]:
    """What a file says, by claim id, links in one order. Raises `FileRefused` or `ValueError`."""
    place = Path(path)
    tree = read(data, place)
    if place.name == "claims.yaml":
        listed = CLAIMS_KIND.document(tree, place)
        if listed.problems:
            raise ValueError(listed.problems[0])
        return {claim.id: claim for claim in listed.document.claims}
    given = CHECKS_KIND.document(tree, place)
    if given.problems:
        raise ValueError(given.problems[0])
    return {key: in_order(check) for key, check in given.document.checks.items()}


class Joined(NamedTuple):
    """One file before and after a merge."""

    path: str
    base: bytes
    ours: bytes
    theirs: bytes
    result: bytes
    is_unmerged: bool

    @property
    def both_changed(self) -> bool:
        """Whether git could not simply take one side."""
        return len({self.base, self.ours, self.theirs}) == 3

    def fault(self, right: Right) -> str:
        """What is wrong with the result; nothing when it is as it has to be."""
        if self.is_unmerged and not right.clashes:
            return "a conflict where nothing clashes"
        if right.clashes and not self.is_unmerged:
            return f"no conflict for {', '.join(right.clashes)}"
        try:
            taken = sides(self.result, Path(self.path))
        except FileRefused as error:
            return str(error)
        for name, data, wanted in (
            ("ours", taken.ours, right.ours),
            ("theirs", taken.theirs, right.theirs),
        ):
            try:
                said = understood(self.path, data)
            except (FileRefused, ValueError) as error:
                return f"{name} can't be read: {error}"
            for key in {**said, **wanted}:
                if said.get(key) != wanted.get(key):
                    return f"{key} as {name} is {said.get(key)}, not {wanted.get(key)}"
        return self._disorder(taken.ours)

    def _disorder(self, data: bytes) -> str:
        """Whether entries have changed places."""
        result, ours = (list(understood(self.path, each)) for each in (data, self.ours))
        kept = set(result)
        if [key for key in result if key in set(ours)] != [key for key in ours if key in kept]:
            return "the order is not ours"
        return ""


def right_for(joined: Joined) -> Right:
    """What the merge of a file has to give."""
    versions = (joined.base, joined.ours, joined.theirs)
    rule = right_claims if joined.path.endswith("claims.yaml") else right_checks
    answers = [understood(joined.path, data) for data in versions]
    return rule(*answers)  # type: ignore[arg-type]  # the path tells which documents they are


def merged(root: Path, other: Path, base: dict[str, bytes], *options: str) -> list[Joined]:
    """Every file as it is after one person has merged the work of another."""
    ours, theirs = snapshot(root), snapshot(other)
    git(root, "fetch", "-q", str(other), "main")
    git(root, *options, "merge", "-q", "--no-edit", "FETCH_HEAD", may_fail=True)
    conflicts, result = unmerged(root), snapshot(root)
    return [
        Joined(path, base[path], ours[path], theirs[path], result[path], path in conflicts)
        for path in base
    ]


def settle(root: Path, files: Sequence[Joined], right: Container[str]) -> None:
    """End a merge as ours wherever somebody has to choose, or the result is not right."""
    for each in files:
        if each.path not in right:
            (root / each.path).write_bytes(each.ours)
        elif each.is_unmerged:
            (root / each.path).write_bytes(sides(each.result, Path(each.path)).ours)
    git(root, "add", "-A", "checks")
    git(root, "commit", "-q", "--no-edit", may_fail=True)


def clones(folder: Path, people: int, manner: Manner, seed: int) -> list[Path]:
    """A clone for each person, with their own work committed in it."""
    rng = random.Random(seed)
    found_project(folder / "origin", manner, rng)
    foci = [
        Focus((a := rng.randrange(CLAIMS - 2), a + 1, a + 2), manner.share)
        for _ in range(manner.articles)
    ]
    roots = [folder / f"person-{number}" for number in range(people)]
    for number, root in enumerate(roots):
        git(folder, "clone", "-q", str(folder / "origin"), str(root))
        work(root, number, manner, foci, rng)
        commit(root)
    return roots


def prove(count: int, seed: int, *, with_driver: bool = True) -> Outcome:
    """Merge until git has asked the driver ``count`` times."""
    outcome = Outcome("merges by claims", seed)
    while outcome.rounds < count:
        articles = min(ARTICLES, max(2, (count - outcome.rounds) // 2))
        people = 2 + seed % 2
        with TemporaryDirectory(prefix="proofs-") as name:
            folder = Path(name)
            (folder / "attributes").write_text("checks/**/*.yaml merge=workbench\n")
            options = ("-c", f"core.attributesFile={folder / 'attributes'}")
            driver = ("-c", f"merge.workbench.driver={DRIVER}") if with_driver else ()
            first, *others = clones(folder, people, Manner(articles, 0.4), seed)
            base = snapshot(folder / "origin")
            for other in others:
                files = merged(first, other, base, *(options if with_driver else ()), *driver)
                right = {joined.path for joined in files if examine(joined, outcome, seed)}
                settle(first, files, right)
        outcome.count("commits", len(others))
        seed += 1
    return outcome


def examine(joined: Joined, outcome: Outcome, seed: int) -> bool:
    """Count one file, and what is wrong with it; whether nothing is."""
    if joined.both_changed:
        right = right_for(joined)
        outcome.rounds += 1
        outcome.count("conflicts", joined.is_unmerged)
        outcome.count("values that clash", len(right.clashes))
        fault = joined.fault(right)
    else:
        kept = joined.theirs if joined.ours == joined.base else joined.ours
        fault = "" if joined.result == kept else "changed on one side, and not as there"
    if fault:
        outcome.fail(seed, f"{joined.path}: {fault}")
    return not fault


def prove_plain(count: int, seed: int) -> Outcome:
    """Merge ``count`` articles of two reviewers by git alone."""
    outcome = Outcome("merges by git alone", seed)
    while outcome.rounds < count:
        manner = Manner(min(ARTICLES, count - outcome.rounds), 0.0)
        with TemporaryDirectory(prefix="proofs-") as name:
            first, second = clones(Path(name), 2, manner, seed)
            files = merged(first, second, snapshot(Path(name, "origin")))
        articles = {Path(joined.path).parent for joined in files}
        conflicts = {Path(joined.path).parent for joined in files if joined.is_unmerged}
        outcome.rounds += len(articles)
        outcome.count("conflicts", len(conflicts))
        for joined in files:
            outcome.count("files that both changed", joined.both_changed)
            right, unseen = as_git_can(joined, right_for(joined))
            outcome.count("claims split here and reworded there", unseen)
            fault = "" if joined.is_unmerged else joined.fault(right)
            if fault:
                outcome.fail(seed, f"{joined.path}: {fault}")
        seed += 1
    if outcome.figures.get("conflicts", 0) > MOST_CONFLICTS * outcome.rounds:
        outcome.fail(seed, "too many conflicts")
    return outcome


def as_git_can(joined: Joined, right: Right) -> tuple[Right, int]:
    """The right answers for a clean merge by lines, and for how many claims they hold both changes.

    A claim that was split here and has new words there is two changes of different lines.
    """
    unseen = [clash.partition(":")[0] for clash in right.clashes if clash.endswith(BURIED)]
    if joined.is_unmerged or len(unseen) < len(right.clashes):
        return right, 0
    versions = (understood(joined.path, data) for data in (joined.base, joined.ours, joined.theirs))
    base, ours, theirs = versions
    both = {key: by_fields(base[key], ours[key], theirs[key]) for key in unseen}  # type: ignore[arg-type]  # claims
    return Right({**right.ours, **both}, {**right.theirs, **both}, ()), len(unseen)


def main(arguments: Sequence[str]) -> int:
    """Both proofs; 1 when one fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.proofs.merges")
    parser.add_argument("--count", type=int, default=10_000, help="files merged by claims")
    parser.add_argument("--plain", type=int, default=1_000, help="articles merged by git alone")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument(
        "--no-driver", action="store_true", help="git alone for all of it, which cannot pass"
    )
    chosen = parser.parse_args(arguments)
    by_claims = told(prove(chosen.count, chosen.seed, with_driver=not chosen.no_driver))
    alone = told(prove_plain(chosen.plain, chosen.seed))
    return 1 if by_claims.failures or alone.failures else 0


def told(outcome: Outcome) -> Outcome:
    """Print what a proof found, as soon as it is over."""
    print(outcome)
    for failure in outcome.failures[:20]:
        print(f"  {failure}")
    return outcome


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
