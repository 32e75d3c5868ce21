"""A folder and a revision in, the files that changed since it branched off out."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

from mkdocs_cxux.model.error import UsageError

SECONDS = 60
MOST_BYTES = 20_000_000
"""What git may say: the names of some hundred thousand files."""
_SAFE = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")


class Change(NamedTuple):
    """One file: its path from the repository's root with "/", and git's letter (A, M, D)."""

    path: str
    kind: str


class Diff(NamedTuple):
    """The changed files. `prefix` leads from the repository's root to the folder ("docs/")."""

    changes: tuple[Change, ...]
    prefix: str
    root: Path


def changed_files(folder: Path, revision: str) -> Diff:
    """All files committed since, changed and not yet committed, or new and not ignored.

    Raises UsageError with what to do: no git, no repository, no such revision, no common
    ancestor (a shallow clone).
    """
    if not revision.strip() or revision.startswith("-") or "\0" in revision:
        raise UsageError(
            f'--diff-base: found "{revision}"; allowed: a revision such as origin/main.'
        )
    root = Path(_ask(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    prefix = _ask(folder, "rev-parse", "--show-prefix").rstrip("\n")
    commit = _commit(folder, revision)
    diff = ("diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--no-textconv")
    shallow = (
        f"--diff-base: {revision} and HEAD have no common commit here. A shallow clone has not "
        "got it: fetch the whole history (actions/checkout: fetch-depth: 0)."
    )
    said = _ask(folder, *diff, f"{commit}...HEAD", "--", trouble=shallow)
    found = {*_changes(said), *_changes(_ask(folder, *diff, "HEAD", "--"))}
    listed = _ask(root, "ls-files", "--others", "--exclude-standard", "-z")
    found |= {Change(path, "?") for path in listed.split("\0") if path}
    return Diff(tuple(sorted(found)), prefix, root)


def _commit(folder: Path, revision: str) -> str:
    trouble = (
        f"--diff-base: git knows no revision {revision} here. Fetch it first (git fetch origin), "
        "or name another one, such as origin/main."
    )
    wanted = f"{revision}^{{commit}}"
    said = _ask(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted, trouble=trouble
    )
    return said.strip()


def _changes(said: str) -> set[Change]:
    """`M\\0path\\0A\\0path\\0` as git writes it with -z: no name is quoted."""
    parts = said.split("\0")
    return {Change(path, kind[:1]) for kind, path in zip(parts[::2], parts[1::2], strict=False)}


def _ask(folder: Path, *arguments: str, trouble: str = "") -> str:
    """What git answers; raises UsageError in one sentence."""
    where = str(folder.resolve())
    try:
        done = subprocess.run(
            [*_SAFE, "-C", where, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise UsageError("--diff-base needs git, which is not on the PATH.") from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"--diff-base: git gave no answer within {SECONDS} seconds.") from None
    if done.returncode:
        raise UsageError(trouble or _no_repository(done.stderr))
    if len(done.stdout) > MOST_BYTES:
        raise UsageError("--diff-base: too many files changed to compare; name a nearer revision.")
    return done.stdout.decode("utf-8", "surrogateescape")


def _no_repository(stderr: bytes) -> str:
    said = " ".join(stderr.decode("utf-8", "replace").split())
    if "not a git repository" in said:
        return "--diff-base: the folder of the configuration is not in a git repository."
    return f"--diff-base: git failed: {said[:200]}"
