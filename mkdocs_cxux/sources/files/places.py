"""A project and the configuration in, the folder of its Markdown files and their pages out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_cxux.forms.markup import MARKDOWN
from mkdocs_cxux.forms.url import path_of_file
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.project import Project

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config


class Docs(NamedTuple):
    """A folder of Markdown files. `shown` is what reports call it, seen from `root`."""

    folder: Path
    shown: str
    root: Path
    directory_urls: bool


def docs_of(project: Project | None, config: Config) -> Docs | None:
    """Where the pages were written, None where nobody says so; raises ConfigError."""
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


def pages_of(docs: Docs) -> Iterator[tuple[str, Path]]:
    """(path from the site's root, file) of all files; `index` after the README it replaces."""
    files = (file for file in docs.folder.rglob("*") if file.suffix in MARKDOWN)
    for file in sorted(files, key=lambda file: (file.stem == "index", file)):
        inside = file.relative_to(docs.folder)
        if not any(part.startswith(".") for part in inside.parts) and file.is_file():
            yield page_path(PurePosixPath(inside.as_posix()), docs.directory_urls), file


def page_path(file: PurePosixPath, directory_urls: bool) -> str:
    """Where MkDocs and its successors put a page, and Hugo the first of a section."""
    if file.stem in ("index", "README", "_index"):
        path = file.parent
        suffix = "/"
    else:
        path = file.with_suffix("")
        suffix = "/" if directory_urls else ".html"
    name = path.as_posix()
    return "/" if name == "." else f"/{path_of_file(name)}{suffix}"
