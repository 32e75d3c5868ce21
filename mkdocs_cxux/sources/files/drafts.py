"""Markdown files by name in, a target of their texts out: each at the path its page will have."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.forms.markup import MARKDOWN
from mkdocs_cxux.forms.url import path_of_file
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.project import Project, find_projects
from mkdocs_cxux.sources.files.front_matter import front_matter, ignored_rules
from mkdocs_cxux.sources.files.places import Docs, docs_of, page_path, pages_of

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

MAX_BYTES = 5_000_000
ALLOWED = ", ".join(sorted(MARKDOWN))


@dataclass(slots=True)
class _Pile:
    """The files so far; `mistakes` gets all that is wrong with any of them."""

    files: dict[str, Path] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    suppressions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)


def drafts(named: Sequence[str], config: Config) -> Target:
    """The target of files, and of all Markdown files in the folders, that are named.

    A file in the docs folder (`sources.docs`, or docs_dir of the project here or above it) has
    the path of its page, any other one from its own name. Raises UsageError with every mistake:
    a file that is missing, no Markdown, no UTF-8 or larger than 5 MB.
    """
    pile = _Pile()
    files = list(dict.fromkeys(_files(named, pile.mistakes)))
    project = _project(files)
    docs = docs_of(project, config)
    for file in files:
        if (text := _text(file, pile.mistakes)) is not None:
            _put(pile, file, text, docs)
    if pile.mistakes:
        raise UsageError("\n".join(pile.mistakes))
    root = docs.root if docs else Path()
    if docs:                             # so that it is known which other pages there are
        for path, file in pages_of(docs):
            pile.sources.setdefault(path, _shown(file, docs))
    _leave_out(pile, config)
    return Target(
        TargetKind.SOURCE,
        " ".join(named),
        sources=pile.sources,
        suppressions=pile.suppressions,
        root=str(root),
        files=pile.files,
        language=project.language if project else "",
        left_out=tuple(pile.left_out),
    )


def _files(named: Iterable[str], mistakes: list[str]) -> Iterator[Path]:
    for name in named:
        path = Path(name)
        if not path.is_dir():
            yield path
            continue
        found = [file for file in sorted(path.rglob("*")) if _is_markdown(file, path)]
        if not found:
            mistakes.append(f"{name}: the folder holds no Markdown file; allowed: {ALLOWED}")
        yield from found


def _is_markdown(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.suffix.lower() in MARKDOWN and not hidden and file.is_file()


def _project(files: Sequence[Path]) -> Project | None:
    """The one here, else the nearest above the first file."""
    folders = (Path(), *(files[0].resolve().parents if files else ()))
    return next((p for folder in folders for p in find_projects(folder)), None)


def _text(file: Path, mistakes: list[str]) -> str | None:
    """The text, None with a mistake where there is none to judge."""
    try:
        if file.suffix.lower() not in MARKDOWN and file.exists():
            said = f'found a file ending in "{file.suffix}"; allowed: {ALLOWED}'
        elif file.stat().st_size > MAX_BYTES:
            said = "larger than 5 MB; allowed: at most 5 MB"
        else:
            return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        said = f"cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        said = f"byte {error.start} is not UTF-8; save it as UTF-8"
    mistakes.append(f"{file}: {said}")
    return None


def _put(pile: _Pile, file: Path, text: str, docs: Docs | None) -> None:
    root = (docs.root if docs else Path()).resolve()
    shown = _seen_from(root, file)
    path = _in_docs(file, docs) if docs else None
    if docs and path is not None:
        shown = _shown(file, docs)
    if shown in pile.sources.values():           # named twice
        return
    path = path or f"/{path_of_file(shown.replace('../', ''))}"
    while path in pile.files:                    # of the same name, both outside of the project
        path += "~"
    pile.files[path], pile.sources[path] = file, shown
    said = ignored_rules(front_matter(text), shown, pile.mistakes)
    if said:
        pile.suppressions[path] = said


def _seen_from(root: Path, file: Path) -> str:
    try:
        return os.path.relpath(file.resolve(), root).replace(os.sep, "/")
    except ValueError:                           # another drive of a Windows machine
        return file.name


def _shown(file: Path, docs: Docs) -> str:
    inside = file.resolve().relative_to(docs.folder.resolve())
    return f"{docs.shown}/{inside.as_posix()}"


def _in_docs(file: Path, docs: Docs) -> str | None:
    """The path of the file's page; None outside of the docs, and of a README beside an index,
    of which no page is made."""
    folder, place = docs.folder.resolve(), file.resolve()
    index = file.stem == "README" and any((file.parent / f"index{s}").is_file() for s in MARKDOWN)
    if index or not place.is_relative_to(folder):
        return None
    return page_path(PurePosixPath(place.relative_to(folder).as_posix()), docs.directory_urls)


def _leave_out(pile: _Pile, config: Config) -> None:
    """What the configuration keeps out of a check of the site is kept out of this one."""
    include, exclude = config.crawl.include, config.crawl.exclude
    for path in list(pile.files):
        if (include and not matches(path, include)) or matches(path, exclude):
            del pile.files[path]
            pile.left_out.append(pile.sources[path])
