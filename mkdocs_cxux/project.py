"""A folder in, the documentation project that is kept there out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

GENERATORS = {
    "properdocs.yml": "ProperDocs",
    "mkdocs.yml": "MkDocs",
    "mkdocs.yaml": "MkDocs",
    "zensical.toml": "Zensical",
}
"""The file a generator keeps its settings in; where several are there, all are named."""

_MAX_BYTES = 1_000_000
_EDITED = frozenset({"github.com", "gitlab.com"})
"""Hosts for which MkDocs knows where pages are edited."""


class Project(NamedTuple):
    """What a generator's file says; its folders stand beside that file.

    `readable` is False where the file could not be understood; the rest are then defaults.
    `snippets` are the folders, seen from the file, from which pages include others.
    `edit_url` is the address of `docs_dir` on the host where pages are edited, if it is named.
    `language` is what the theme declares its pages to be in.
    """

    generator: str
    file: Path
    site_name: str = ""
    site_dir: Path = Path("site")
    docs_dir: Path = Path("docs")
    directory_urls: bool = True
    readable: bool = True
    snippets: tuple[str, ...] = ()
    edit_url: str = ""
    language: str = "en"


def find_projects(folder: Path) -> tuple[Project, ...]:
    """The projects of a folder, in the order of GENERATORS."""
    files = ((folder / name, generator) for name, generator in GENERATORS.items())
    return tuple(_project(file, generator) for file, generator in files if file.is_file())


def _project(file: Path, generator: str) -> Project:
    values = _read(file)
    named = values if values is not None else {}

    def text(key: str, default: str) -> str:
        return value if isinstance(value := named.get(key), str) else default

    return Project(
        generator=generator,
        file=file,
        site_name=text("site_name", ""),
        site_dir=file.parent / text("site_dir", "site"),
        docs_dir=file.parent / text("docs_dir", "docs"),
        directory_urls=named.get("use_directory_urls") is not False,
        readable=values is not None,
        snippets=tuple(_snippets(named.get("markdown_extensions"))),
        edit_url=_edit_url(text("repo_url", ""), text("edit_uri", "")),
        language=_language(named.get("theme")),
    )


def _language(theme: Any) -> str:
    """English is what MkDocs' and Material's themes declare if nobody says otherwise."""
    said = (theme.get("language"), theme.get("locale")) if isinstance(theme, dict) else ()
    return next((name for name in said if isinstance(name, str) and name), "en")


def _edit_url(repository: str, uri: str) -> str:
    """The two joined as MkDocs does it; without `edit_uri` only hosts with a usual one count."""
    host = repository.removeprefix("https://").partition("/")[0]
    uri = uri or ("edit/master/docs/" if repository and host in _EDITED else "")
    if not uri or uri[0] in "?#":
        return ""
    whole = "://" in uri or not repository
    joined = uri if whole else f"{repository.rstrip('/')}/{uri.lstrip('/')}"
    return joined if joined.endswith("/") else f"{joined}/"


def _snippets(extensions: Any) -> Iterator[str]:
    """The `base_path` of pymdownx.snippets, however the extensions are written."""
    listed = extensions if isinstance(extensions, list) else [extensions]
    for entry in listed:
        options = entry.get("pymdownx.snippets") if isinstance(entry, dict) else None
        paths = options.get("base_path") if isinstance(options, dict) else None
        for path in paths if isinstance(paths, list) else [paths]:
            if isinstance(path, str):
                yield path


def _read(file: Path) -> dict[str, Any] | None:
    """The settings, None where they cannot be read."""
    try:
        if file.stat().st_size > _MAX_BYTES:
            return None
        source = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    values = _toml(source) if file.suffix == ".toml" else opaque_yaml(source)
    return values if isinstance(values, dict) else None


def _toml(source: str) -> Any:
    import tomllib

    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return None
    return values.get("project", values)


def opaque_yaml(source: str) -> Any:
    """Safe YAML in which tags such as `!ENV` and `!!python/name` mean nothing; None if broken.

    Our own reader refuses tags, and MkDocs' own would execute them.
    """
    import yaml

    class Opaque(yaml.SafeLoader):
        """Reads a value with an unknown tag as nothing."""

    Opaque.add_multi_constructor("", lambda loader, tag, node: None)
    try:
        return yaml.load(source, Loader=Opaque)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
