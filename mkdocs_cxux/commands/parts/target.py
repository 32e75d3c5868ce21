"""What the user named on the command line in, the Target out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.target import Target, TargetKind

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

NEED_SITE = {
    "archive": "--from", "external": "--external", "clicks": "--clicks", "browser": "--browser",
    "engine": "--engine", "page": "--page", "max_pages": "--max-pages",
}  # fmt: skip
"""Options that mean nothing where no site is visited."""
REMEDY = "Name one: `cxux check site/`, `cxux check https://example.org/`."


def find_target(named: str | None, archive: str | None = None) -> Target:
    """The folder, address or archive to check; raises UsageError with what to do instead."""
    if archive is not None:
        if named is not None:
            raise UsageError("both a TARGET and --from were given; allowed: one of the two.")
        return Target(TargetKind.ARCHIVE, archive)
    if named is None:
        return Target(TargetKind.FOLDER, str(_built_folder()))
    if named.lower().startswith(("http://", "https://")):
        return Target(TargetKind.URL, named)
    if not is_folder(named):
        what = "is a file" if _is_there(Path(named).is_file) else "is not there"
        raise UsageError(
            f"{named}: {what}; allowed: a folder with a built site, or an http(s) address."
        )
    return Target(TargetKind.FOLDER, named)


def is_folder(named: str) -> bool:
    """Whether a folder has this name."""
    return _is_there(Path(named).is_dir)


def _is_there(asked: Callable[[], bool]) -> bool:
    """No file system has a name that it does not take: one that is too long raises."""
    try:
        return asked()
    except OSError:
        return False


def only_target(named: tuple[str, ...]) -> str | None:
    """The one thing that was named, if any; raises UsageError where it is more."""
    if len(named) > 1:
        raise UsageError(
            f"{len(named)} things to check were named, {named[0]} and {named[1]} first; allowed: "
            "one. Several Markdown files: cxux check --source FILE..."
        )
    return named[0] if named else None


def find_texts(named: tuple[str, ...], options: dict[str, Any], config: Config) -> Target:
    """The Markdown files whose text is to be checked; raises UsageError with every mistake."""
    from mkdocs_cxux.sources.files.drafts import drafts

    if vain := [flag for option, flag in NEED_SITE.items() if options.get(option)]:
        raise UsageError(f"--source looks at no site, so {', '.join(vain)} cannot be with it.")
    if not named:
        raise UsageError("--source: no file was named; allowed: Markdown files or folders.")
    return drafts(named, config)


def _built_folder() -> Path:
    """The folder that the project here is built into."""
    from mkdocs_cxux.project import find_projects

    projects = find_projects(Path())
    if not projects:
        raise UsageError(f"there is no mkdocs.yml here to say where the built site is. {REMEDY}")
    for project in projects:
        if project.site_dir.is_dir():
            return project.site_dir
    first = projects[0]
    raise UsageError(
        f"{first.file} builds into {first.site_dir}, which is not there. "
        f"Build the site first: {first.generator.lower()} build."
    )
