"""Checks a built site for UX friction and CX consistency. `lint(target, config)` is the API."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config
    from mkdocs_cxux.model.report import Report
    from mkdocs_cxux.model.target import Target

__all__ = ["lint"]


def lint(target: str | Path | Target, config: str | Path | Config | None = None) -> Report:
    """Check a built folder or an address and return the report.

    `target` is a folder, an http(s) address, or a `Target` (a saved crawl is
    `Target(TargetKind.ARCHIVE, folder)`). `config` is the path of a cxux.yml, a `Config`, or
    None for the defaults. The verdict is `report.verdict`; its `exit_code` is the command's.
    Raises ConfigError (all mistakes at once), UsageError and CannotMeasure.
    """
    import os

    from mkdocs_cxux.config import Config
    from mkdocs_cxux.model.target import Target, TargetKind
    from mkdocs_cxux.ruleset.configured import configured
    from mkdocs_cxux.run import lint as run
    from mkdocs_cxux.sources import with_sources

    if not isinstance(target, Target):
        address = str(target).lower().startswith(("http://", "https://"))
        target = Target(TargetKind.URL if address else TargetKind.FOLDER, str(target))
    if not isinstance(config, Config):
        config = configured(Path(config) if config else None, environment=os.environ)
    return run(with_sources(target, config), config)
