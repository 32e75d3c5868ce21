"""A report in, the same with paths as its format wants them out.

A report names files from the project's folder. Code hosts want them from the repository's
root, tools that run beside cxux from the current folder.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Iterable

from msgspec.structs import replace

from mkdocs_cxux.config.load import find_config
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.project import find_projects
from mkdocs_cxux.reporters import WITH_TEXT
from mkdocs_cxux.sources import shelf_of

if TYPE_CHECKING:
    from mkdocs_cxux.model.finding import Finding
    from mkdocs_cxux.model.report import Report

FROM_REPOSITORY = frozenset({"sarif", "github", "gitlab", "markdown"})
FROM_HERE = frozenset({"checkstyle", "rdjson"})


def placed(report: Report, format: str, target: Target, config_file: str | None) -> Report:
    """The report with sources, and the file that stands for the site, as the format wants."""
    if format in WITH_TEXT:
        folder = _project(report, target)
        return _owned(_editable(report, folder), folder, target)
    if format not in FROM_REPOSITORY | FROM_HERE:
        return report
    project = _project(report, target)
    root = repository(Path()) if format in FROM_REPOSITORY else Path().resolve()
    anchor = _anchor(root, project, config_file)
    before = _seen_from(root, project)
    return replace(_under(report, before) if before else report, anchor=anchor)


def _editable(report: Report, folder: Path) -> Report:
    """The report with the address where its sources are edited, where the project names one."""
    project = next(iter(find_projects(folder)), None)
    if project is None or not project.edit_url:
        return report
    docs = _seen_from(folder.resolve(), project.docs_dir)
    return replace(report, edit=(f"{docs}/" if docs else "", project.edit_url))


def _owned(report: Report, folder: Path, target: Target) -> Report:
    """The report with those who look after its pages."""
    from mkdocs_cxux.sources.files.owners import owners_by_url

    sources = {url: page.source for url, page in report.site.pages.items() if page.source}
    read = shelf_of(target).read
    return replace(report, owners=owners_by_url(sources, folder, repository(folder), read))


def _anchor(root: Path, project: Path, config_file: str | None) -> str:
    """cxux.yml, else the file of the site's generator, "" where neither is under the root."""
    file = Path(config_file) if config_file else find_config(Path()) or find_config(project)
    files = [file] if file else [found.file for found in find_projects(project)]
    shown = _seen_from(root, files[0]) if files else ""
    return "" if shown.startswith("..") else shown


def _under(report: Report, folder: str) -> Report:
    """Every source with the folder before it."""
    pages = {
        url: replace(page, source=f"{folder}/{page.source}") if page.source else page
        for url, page in report.site.pages.items()
    }
    findings = tuple(_moved(finding, folder) for finding in report.findings)
    return replace(report, site=replace(report.site, pages=pages), findings=findings)


def _moved(finding: Finding, folder: str) -> Finding:
    place = finding.location
    if not place.source:
        return finding
    return replace(finding, location=replace(place, source=f"{folder}/{place.source}"))


def _project(report: Report, target: Target) -> Path:
    """The folder that sources are seen from; where nobody knows, the one in which one is."""
    if target.root:
        return Path(target.root).resolve()
    source = next((page.source for page in report.site.pages.values() if page.source), "")
    folders: Iterable[Path] = (Path().resolve(),)
    if target.kind is TargetKind.FOLDER:
        folders = (*folders, *target.path.resolve().parents)
    beside = (folder for folder in folders if source and (folder / source).is_file())
    return next(beside, Path().resolve())


def repository(folder: Path) -> Path:
    """The nearest folder at or above that is the root of a checkout, else the folder itself."""
    here = folder.resolve()
    return next((path for path in (here, *here.parents) if (path / ".git").exists()), here)


def _seen_from(root: Path, path: Path) -> str:
    """The path from the root, with "/"; "" for the root itself."""
    try:
        shown = os.path.relpath(path.resolve(), root).replace(os.sep, "/")
    except ValueError:            # another drive of a Windows machine
        return ""
    return "" if shown == "." else shown
