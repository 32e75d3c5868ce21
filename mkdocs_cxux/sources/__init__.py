"""A target in, the same out with the file of every page and what its front matter silences."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.project import Project, find_projects
from mkdocs_cxux.sources.front_matter import ignored_rules, said_to_us
from mkdocs_cxux.sources.moved import moved_pages
from mkdocs_cxux.sources.shelf import EMPTY, MARKDOWN, Shelf, archive_shelf, folder_shelf

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

__all__ = ["EMPTY", "KEPT", "Docs", "Shelf", "ignored_rules", "shelf_of", "with_sources"]

KEPT = "sources.zip"
"""In a saved crawl: the files its pages were written in."""


class Docs(NamedTuple):
    """A folder of Markdown files. `shown` is what reports call it, seen from `root`."""

    folder: Path
    shown: str
    root: Path
    directory_urls: bool


def with_sources(target: Target, config: Config) -> Target:
    """The target with `sources` and `suppressions`, as far as they can be known.

    The files are in `sources.docs`, or in the docs_dir of the project that is built into the
    target. What is known already stays, and a saved crawl knows its own. Raises ConfigError
    with every mistake in the files' front matter.
    """
    if target.kind is TargetKind.ARCHIVE or target.sources or target.suppressions:
        return target
    docs = _docs(target, config)
    if docs is None:
        return target
    files = dict(_pages(docs))
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
    return folder_shelf(Path(target.root)) if target.root else EMPTY


def _docs(target: Target, config: Config) -> Docs | None:
    """Where the target was written, None where nobody says so."""
    project = _project(target)
    directory_urls = project is None or project.directory_urls
    if config.sources.docs:
        folder = Path(config.sources.docs)
        if not folder.is_dir():
            place = config.where(("sources", "docs"))
            raise ConfigError([f'{place}: sources.docs: found "{folder}", which is no folder.'])
        if folder.is_absolute():
            return Docs(folder, folder.name, folder.parent, directory_urls)
        return Docs(folder, folder.as_posix(), Path(), directory_urls)
    if project is None or not project.docs_dir.is_dir():
        return None
    shown = os.path.relpath(project.docs_dir, project.file.parent).replace(os.sep, "/")
    return Docs(project.docs_dir, shown, project.file.parent, directory_urls)


def _project(target: Target) -> Project | None:
    """The project here or above the folder whose site_dir is the folder."""
    if target.kind is not TargetKind.FOLDER:
        return None
    site = target.path.resolve()
    projects = (p for folder in (Path(), *site.parents) for p in find_projects(folder))
    return next((p for p in projects if p.site_dir.resolve() == site), None)


def _pages(docs: Docs) -> Iterator[tuple[str, Path]]:
    """(path from the site's root, file) of all files; `index` after the README it replaces."""
    files = (file for file in docs.folder.rglob("*") if file.suffix in MARKDOWN)
    for file in sorted(files, key=lambda file: (file.stem == "index", file)):
        inside = file.relative_to(docs.folder)
        if not any(part.startswith(".") for part in inside.parts) and file.is_file():
            yield _path(PurePosixPath(inside.as_posix()), docs.directory_urls), file


def _path(file: PurePosixPath, directory_urls: bool) -> str:
    """Where MkDocs and its successors put a page, and Hugo the first of a section."""
    if file.stem in ("index", "README", "_index"):
        path = file.parent
        suffix = "/"
    else:
        path = file.with_suffix("")
        suffix = "/" if directory_urls else ".html"
    name = path.as_posix()
    return "/" if name == "." else f"/{quote(name)}{suffix}"
