"""Git is asked, and nothing of the checkout's own is run by that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.sharing.checkout import FILE, checkout, commit, diverge, git
from workbench.sharing import git as guarded
from workbench.sharing.exclude import ignore_temporaries
from workbench.sharing.git import Git, git_at
from workbench.sharing.stages import versions_of

BASE, OURS, THEIRS = b"a: 1\n", b"a: 2\n", b"a: 3\n"
NAME = Path(FILE).name
PROGRAMS = (
    *("core.fsmonitor", "core.sshCommand", "core.editor", "core.pager", "core.askPass"),
    *("pager.show", "pager.log", "diff.external", "gpg.program", "credential.helper"),
    *("filter.evil.clean", "filter.evil.smudge", "filter.evil.process"),
    *("diff.evil.textconv", "diff.evil.command", "merge.evil.driver"),
    *("remote.origin.uploadpack", "uploadpack.packObjectsHook", "alias.show", "alias.log"),
)
HOOKS = ("post-index-change", "post-checkout", "reference-transaction", "pre-commit", "post-merge")
SIGNED = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout whose two branches say different things, in the middle of their merge."""
    root = checkout(tmp_path / "project")
    diverge(root, BASE, OURS, THEIRS)
    git(root, "merge", "other", may_fail=True)
    return root


@pytest.fixture
def asked(root: Path) -> Git:
    """Git for the folder of the file."""
    found = git_at((root / FILE).parent)
    assert found
    return found


def booby_trap(root: Path, program: Path) -> Path:
    """Name a program that records its calls everywhere git may look for one; where it records."""
    record = program.with_name("ran")
    program.write_text(f"#!/bin/sh\necho ran >> '{record}'\nexit 1\n")
    program.chmod(0o755)
    for key in PROGRAMS:
        prefix = "!" if key.startswith("alias.") else ""
        git(root, "config", key, f"{prefix}{program}")
    git(root, "config", "log.showSignature", "true")
    git(root, "config", "protocol.ext.allow", "always")
    for hook in HOOKS:
        (root / ".git" / "hooks" / hook).write_bytes(program.read_bytes())
        (root / ".git" / "hooks" / hook).chmod(0o755)
    (root / ".gitattributes").write_text("* filter=evil diff=evil merge=evil\n")
    return record


def sign_head(root: Path) -> None:
    """Make the last commit one with a signature that a program would have to look at."""
    header, _, message = git(root, "cat-file", "commit", "HEAD").partition("\n\n")
    (root / "signed").write_text(f"{header}\n{SIGNED}\n{message}")
    name = git(root, "hash-object", "-t", "commit", "-w", "signed").strip()
    git(root, "update-ref", "refs/heads/main", name)


def lose_an_object(root: Path, url: str) -> None:
    """Make it a partial clone that would have to fetch what the file said at first."""
    blob = git(root, "rev-parse", f":1:{FILE}").strip()
    (root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    git(root, "config", "core.repositoryFormatVersion", "1")
    git(root, "config", "extensions.partialClone", "origin")
    git(root, "config", "remote.origin.promisor", "true")
    git(root, "config", "remote.origin.url", url)


def ask_everything(root: Path, git: Git) -> None:
    """Every question there is."""
    git.commit("HEAD")
    git.merge_base("HEAD", "MERGE_HEAD")
    git.last_merge()
    git.prefix()
    git.top()
    git.rule_against(NAME)
    for revision in (":1", ":2", ":3", "HEAD", "MERGE_HEAD", "main~1"):
        git.version(revision, NAME)
    versions_of(root / FILE)
    ignore_temporaries(root)


def test_nothing_of_a_hostile_checkout_is_run(root: Path, asked: Git, tmp_path: Path) -> None:
    """Whatever its configuration, hooks and attributes name."""
    sign_head(root)
    record = booby_trap(root, tmp_path / "program")
    record.unlink(missing_ok=True)

    ask_everything(root, asked)

    assert not record.exists()
    git(root, "status", may_fail=True)
    assert record.exists(), "the trap itself works"


@pytest.mark.parametrize("url", ["ssh://example.invalid/x", "{root}", "ext::{program} x"])
def test_nothing_is_fetched(root: Path, asked: Git, tmp_path: Path, url: str) -> None:
    """A version that is not on this computer is not there; git would run a program to get it."""
    program = tmp_path / "program"
    record = booby_trap(root, program)
    lose_an_object(root, url.format(root=root, program=program))
    record.unlink(missing_ok=True)

    assert asked.version(":1", NAME) is None
    ask_everything(root, asked)

    assert not record.exists()
    git(root, "-c", "core.fsmonitor=false", "show", f":1:{FILE}", may_fail=True)
    assert record.exists(), "the trap itself works"


def test_every_version_is_given_as_it_was(asked: Git) -> None:
    """In the index and in commits."""
    versions = [asked.version(name, NAME) for name in (":1", ":2", ":3", "HEAD", "other")]
    assert versions == [BASE, OURS, THEIRS, OURS, THEIRS]


def test_commits_are_named_in_full(root: Path, asked: Git) -> None:
    """By any name that git knows for them."""
    assert asked.commit("other") == git(root, "rev-parse", "other").strip()
    assert asked.merge_base("HEAD", "MERGE_HEAD") == git(root, "rev-parse", "main~1").strip()
    assert asked.last_merge() == ()
    commit(root, OURS)
    assert asked.last_merge() == tuple(git(root, "rev-parse", "main", "main^1", "other").split())


def test_the_top_of_the_checkout_is_known(root: Path, asked: Git) -> None:
    """Wherever in it the folder is; a checkout that git can't look into has none."""
    assert asked.top() == root
    (root / ".git" / "HEAD").unlink()
    assert asked.top() is None


@pytest.mark.parametrize(
    ("rules", "against"),
    [
        ("", ""),
        ("*.txt\n", ""),
        ("*.txt\nchecks/\n", ".gitignore:2:checks/"),
        ("*.yaml\n!new.yaml\n", ""),
    ],
)
def test_the_rule_that_leaves_a_file_out_is_named(
    root: Path, asked: Git, rules: str, against: str
) -> None:
    """With its line, whether the file is there or not; an exception is no such rule."""
    (root / ".gitignore").write_text(rules)
    assert asked.rule_against("new.yaml") == against


def test_a_program_tells_its_version(asked: Git, tmp_path: Path) -> None:
    """One that does not start tells none."""
    assert guarded.version_of(asked.program)[0].isdigit()
    assert guarded.version_of(tmp_path / "nothing") == ""


@pytest.mark.parametrize("name", ["nowhere", "--all", "-x", "", "a\0b", "HEAD:"])
def test_what_is_not_there_is_nothing(asked: Git, name: str) -> None:
    """A name that could be an option is none at all."""
    assert asked.commit(name) == ""
    assert asked.merge_base(name, "HEAD") == ""
    assert asked.merge_base("HEAD", name) in ("", asked.commit("HEAD"))
    assert asked.version(name, "nothing.yaml") is None


def test_a_file_too_large_to_be_one_of_ours_is_nothing(
    asked: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small archive can hold a version of any size."""
    monkeypatch.setattr(guarded, "MAX_BYTES", len(BASE) - 1)
    assert asked.version(":1", NAME) is None


def test_a_git_that_does_not_answer_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for ever."""
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setattr(guarded, "SECONDS", 0.05)
    assert Git(slow, tmp_path).commit("HEAD") == ""


def test_the_surroundings_of_a_hook_speak_of_another_checkout(
    asked: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git tells its hooks and drivers where they are, which holds for them and not for this."""
    other = checkout(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git/index"))
    assert asked.version(":2", NAME) == OURS


def test_without_a_checkout_there_is_nobody_to_ask(tmp_path: Path) -> None:
    """A folder need not be in git."""
    assert git_at(tmp_path) is None


def test_without_git_there_is_nobody_to_ask(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program need not be installed."""
    monkeypatch.setenv("PATH", str(root))
    assert git_at(root) is None


def test_a_buried_repository_is_not_gone_into(root: Path) -> None:
    """Ordinary files can look like one, and git would use its configuration."""
    buried = root / "checks" / "buried"
    git(root, "init", "-q", "--bare", str(buried))
    assert git_at(buried) is None
    assert git_at(buried / "refs") is None
