"""Changed files and the sources of pages in, the pages that a change concerns out."""

from __future__ import annotations

import posixpath
from pathlib import Path, PurePosixPath
from typing import Collection, Iterable, Mapping, NamedTuple

from mkdocs_cxux.changes.git import Change, Diff
from mkdocs_cxux.config.globs import matches

MEDIA = frozenset({
    ".avif", ".gif", ".ico", ".jpeg", ".jpg", ".mov", ".mp3", ".mp4", ".ogg", ".pdf", ".png",
    ".svg", ".webm", ".webp", ".zip",
})  # fmt: skip
"""What concerns only the pages that name it, where it lies beside them."""
SETTINGS = frozenset({"cxux.yml", "cxux.yaml", ".cxux.yml"})
UNRELATED = (
    "/.github/**", "/.gitlab/**", "/.circleci/**", "/.vscode/**", "/.gitignore",
    "/.gitattributes", "/.gitlab-ci.yml", "/.editorconfig", "/.pre-commit-config.yaml",
    "/tests/**", "/LICENSE*",
)  # fmt: skip
"""Files of a repository of which no page is made."""
MOST_READ = 5_000_000
"""Bytes of one Markdown file in which pictures are looked for."""


class Concerned(NamedTuple):
    """The paths of the pages that a change concerns, or why it may concern all of them."""

    pages: frozenset[str] = frozenset()
    everywhere: str = ""


def concerned(
    diff: Diff, sources: Mapping[str, str], unrelated: Collection[str], own: Collection[Path] = ()
) -> Concerned:
    """`sources` are the pages' files by path; `own` are files that we compare with.

    What is not known to concern some pages only (templates, navigation, settings, a page that
    was deleted) concerns all.
    """
    finder = _Finder(diff, sources)
    pages: set[str] = set()
    root = diff.root.resolve()
    ours = {p.relative_to(root).as_posix() for p in map(Path.resolve, own) if root in p.parents}
    for change in diff.changes:
        found = finder.pages(change)
        name = PurePosixPath(change.path).name
        if found is not None:
            pages |= found
        elif name not in SETTINGS and (
            change.kind == "?"              # not part of the change, or it would be committed
            or change.path in ours
            or matches("/" + change.path, (*UNRELATED, *unrelated))
        ):
            continue
        else:
            return Concerned(everywhere=change.path)
    return Concerned(frozenset(pages))


class _Finder:
    """Which pages a file belongs to."""

    def __init__(self, diff: Diff, sources: Mapping[str, str]) -> None:
        self._diff = diff
        self._by_file: dict[str, set[str]] = {}
        for page, source in sources.items():
            self._by_file.setdefault(_placed(diff, source), set()).add(page)
        self._docs = posixpath.commonpath([posixpath.dirname(f) for f in self._by_file] or [""])
        self._texts: dict[str, str] | None = None

    def pages(self, change: Change) -> set[str] | None:
        """The pages; None where nobody knows."""
        if (found := self._by_file.get(change.path)) is not None:
            return found if change.kind != "D" else None
        file = PurePosixPath(change.path)
        if file.suffix.lower() not in MEDIA or not file.is_relative_to(self._docs):
            return None
        named = self._naming(PurePosixPath(change.path).name)
        return named if named or change.kind == "A" else None

    def _naming(self, name: str) -> set[str]:
        """The pages in whose files a picture is named."""
        if self._texts is None:
            self._texts = {file: _text(self._diff.root / file) for file in self._by_file}
        files = (file for file, text in self._texts.items() if name in text)
        return {page for file in files for page in self._by_file[file]}


def _placed(diff: Diff, source: str) -> str:
    """A source as git names it: seen from the configuration's folder, else from the root."""
    inside = source.replace("\\", "/")
    near = posixpath.normpath(posixpath.join(diff.prefix, inside))
    if (diff.root / near).is_file():
        return near
    return posixpath.normpath(inside)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_READ).decode("utf-8", "replace")
    except OSError:
        return ""


def paths_in(text: str) -> Iterable[str]:
    """The words of a message that may be paths of pages."""
    return (word.strip("“”\"'(),.;:") for word in text.split() if "/" in word)
