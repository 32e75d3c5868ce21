"""All that judging a page depends on beside the page itself in, one digest of it out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mkdocs_cxux.cache.digests import digest_of, file_digest, folder_digest
from mkdocs_cxux.config import Config
from mkdocs_cxux.config.voice import is_file
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.extract import ExtractContext

NOT_JUDGING = frozenset({"against", "baseline", "browser", "cache", "diff_base", "gate"})
"""Options that say what becomes of findings, not what is found."""
PACKAGE = Path(__file__).resolve().parent.parent
"""Our own code: another version of any of it may find something else."""
LIBRARIES = ("beautifulsoup4", "lxml", "py3langid", "pyphen", "rapidfuzz", "regex", "textstat")
"""What measures text for us: another version may measure otherwise."""


def circumstances(config: Config, context: ExtractContext) -> bytes:
    """Rules, words, options, the day, our own code and the libraries that we measure with."""
    options = config.model_dump(mode="json", exclude=set(NOT_JUDGING))
    code = folder_digest(PACKAGE, (".py",))
    site = (context.base, context.aliases, context.site_name)
    files = [(str(path), _digest(path)) for path in _files(config)]
    libraries = [_version(name) for name in LIBRARIES]
    return digest_of(options, code, site, files, libraries, sys.version)


def _files(config: Config) -> Iterator[Path]:
    """The files and folders that rules, words and voices are read from."""
    yield rules_dir()
    yield from map(Path, config.rule_folders)
    yield from map(Path, config.vale.styles)
    if config.vale.ini:
        from mkdocs_cxux.vale.files.settings import read_settings

        yield Path(config.vale.ini)
        yield from read_settings(Path(config.vale.ini), config.vale.ini).paths
    profiles = {config.voice.profile, *(other.profile for other in config.voices)}
    yield from (Path(name) for name in sorted(profiles) if is_file(name))


def _digest(path: Path) -> str:
    return folder_digest(path) if path.is_dir() else file_digest(path)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
