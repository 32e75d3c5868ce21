"""A target in, the same out with the file of every page and what its front matter silences."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.project import Project, find_projects
from mkdocs_cxux.sources.files.front_matter import ignored_rules, said_to_us
from mkdocs_cxux.sources.files.moved import moved_pages
from mkdocs_cxux.sources.files.places import Docs, docs_of, pages_of
from mkdocs_cxux.sources.files.shelf import (
    EMPTY,
    Shelf,
    archive_shelf,
    files_shelf,
    folder_shelf,
)

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

__all__ = ["EMPTY", "KEPT", "Docs", "Shelf", "ignored_rules", "shelf_of", "with_sources"]

KEPT = "sources.zip"
"""In a saved crawl: the files its pages were written in."""


def with_sources(target: Target, config: Config) -> Target:
    """The target with `sources` and `suppressions`, as far as they can be known.

    The files are in `sources.docs`, or in the docs_dir of the project that is built into the
    target. What is known already stays, and a saved crawl knows its own. Raises ConfigError
    with every mistake in the files' front matter.
    """
    known = target.sources or target.suppressions
    if known or target.kind in (TargetKind.ARCHIVE, TargetKind.SOURCE):
        return target
    docs = docs_of(_project(target), config)
    if docs is None:
        return target
    files = dict(pages_of(docs))
    if target.kind is TargetKind.FOLDER:
        files |= moved_pages(target.path, docs.folder, files)
    sources: dict[str, str] = {}
    suppressions: dict[str, tuple[str, ...]] = {}
    mistakes: list[str] = []
    for path, file in files.items():
        sources[path] = f"{docs.shown}/{file.relative_to(docs.folder).as_posix()}"
        suppressions[path] = ignored_rules(said_to_us(file), sources[path], mistakes)
    if mistakes:
        raise ConfigError(mistakes)
    said = {path: entries for path, entries in suppressions.items() if entries}
    return replace(target, sources=sources, suppressions=said, root=str(docs.root))


def shelf_of(target: Target) -> Shelf:
    """Where the files of the target's pages can be read."""
    if target.kind is TargetKind.ARCHIVE:
        return archive_shelf(target.path / KEPT)
    if target.kind is TargetKind.SOURCE:
        named = {target.sources[path]: file for path, file in target.files.items()}
        return files_shelf(Path(target.root), named)
    return folder_shelf(Path(target.root)) if target.root else EMPTY


def _project(target: Target) -> Project | None:
    """The project here or above the folder whose site_dir is the folder."""
    if target.kind is not TargetKind.FOLDER:
        return None
    site = target.path.resolve()
    projects = (p for folder in (Path(), *site.parents) for p in find_projects(folder))
    return next((p for p in projects if p.site_dir.resolve() == site), None)
