"""The MkDocs plugin: a build in; the check's findings in its log, and a failed build, out.

Runs unchanged on MkDocs 1.6 and on ProperDocs, which answers to the name mkdocs. The check
itself runs in a child process.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from mkdocs_cxux.child import Answer, Job, check_in_child
from mkdocs_cxux.commands.parts.outputs import read_outputs
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.report import Decision
from mkdocs_cxux.panel.app import with_panel
from mkdocs_cxux.panel.board import Board
from mkdocs_cxux.panel.checker import Checker
from mkdocs_cxux.reporters.parts.clean import defuse
from mkdocs_cxux.sources import ignored_rules

log = get_plugin_logger("cxux")

MOST_SHOWN = 10
"""Findings named in the error; the report has them all."""
REPORTS = ("report.json", "report.txt")


class Options(Config):
    """The plugin's block in mkdocs.yml. `enabled` is MkDocs' own; all else is in cxux.yml."""

    config_file = config_options.Optional(config_options.File(exists=True))
    fail_on = config_options.Optional(config_options.Type(str))
    report_dir = config_options.Type(str, default=".cxux")
    output = config_options.ListOfItems(config_options.Type(str), default=[])
    serve = config_options.Type(bool, default=False)


class CxuxPlugin(BasePlugin[Options]):
    """Checks what a build has written, last of all plugins.

    On `serve` it does nothing, or with `serve: true` shows a panel on each page and checks what
    changes in the background.
    """

    def __init__(self) -> None:
        self._serves = False
        self._dirty = False
        self._builds = 0        # under way: other plugins build each language within a build
        self._checker: Checker | None = None
        self._sources: dict[str, str] = {}
        self._suppressions: dict[str, tuple[str, ...]] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is `serve`."""
        self._serves = command == "serve"
        self._dirty = dirty

    def on_config(self, config: Any) -> None:
        """Refuse reports that cannot be written, would be published, or set off another build."""
        if not self._serves:
            _check_place("report_dir", self._report_dir(config), config)
            for file in _files(self.config.output, _project_dir(config)):
                _check_place("output", file, config)

    def on_pre_build(self, *, config: Any) -> None:
        """A build begins, maybe within another one. Only the outermost one has the whole site."""
        del config
        self._builds += 1
        if self._builds == 1:
            self._sources, self._suppressions = {}, {}

    def on_build_error(self, *, error: Exception) -> None:
        """A build broke off; what it was within does so, too."""
        del error
        self._builds = 0

    def on_env(self, env: Any, *, config: Any, files: Any) -> None:
        """All pages are read now: note which file each was written in, and its front matter."""
        del env
        if self._serves and not self.config.serve:
            return
        mistakes: list[str] = []
        for file in files.documentation_pages():
            source = _source(file, config)
            if source:
                self._sources[file.url] = source
            meta = file.page.meta if file.page else {}
            entries = ignored_rules(meta, source or file.src_uri, mistakes)
            if entries:
                self._suppressions[file.url] = entries
        if mistakes and self._serves:                 # no reason to stop serving
            log.warning(defuse("\n".join(mistakes)))
        elif mistakes:
            raise PluginError(defuse("\n".join(["cxux:", *mistakes])))

    @event_priority(-100)
    def on_post_build(self, *, config: Any) -> None:
        """Check the site as it is after all other plugins."""
        self._builds = max(self._builds - 1, 0)
        if self._builds:
            return
        if self._serves:
            if self._checker is not None:
                self._checker.built(self._job(config))
            return
        folder = self._report_dir(config)
        for name in REPORTS:
            (folder / name).unlink(missing_ok=True)
        log.info("Checking the site as visitors see it")
        answer = check_in_child(self._job(config), log.info)
        if answer.fault:
            tell_fault(answer.fault)
            return
        if answer.error:
            raise PluginError(defuse(f"cxux: The site could not be checked.\n{answer.error}"))
        _write(folder, answer)
        for said in answer.unwritten:
            log.error(defuse(said))
        _tell(answer, Path(os.path.relpath(folder)) / REPORTS[1])
        if answer.unwritten:
            raise PluginError("cxux: Not every report could be written.")

    def on_serve(self, server: Any, *, config: Any, builder: Any) -> Any:
        """Put the panel on the pages that are served; the files of the build stay as they are."""
        del builder
        if self._serves and not self.config.serve:
            log.info("Nothing is checked; “- cxux: {serve: true}” shows what is found on each page")
        if not (self._serves and self.config.serve):
            return server
        if not (hasattr(server, "get_app") and hasattr(server, "set_app")):
            log.warning(
                f"serve: true has no effect: found a server ({type(server).__name__}) to which "
                "the panel cannot be added; it can to that of MkDocs 1.6 and ProperDocs."
            )
            return server
        board = Board(urlsplit(config.site_url or "").path or "/")
        server.set_app(with_panel(server.get_app(), board))
        self._checker = Checker(board, self._dirty)
        self._checker.built(self._job(config))
        for file in self._settings(config):
            server.watch(str(file))
        log.info("Each page has a panel with what is found on it")
        return server

    def on_shutdown(self) -> None:
        """The server has ended: so does the check."""
        if self._checker is not None:
            self._checker.close()

    def _settings(self, config: Any) -> Iterator[Path]:
        """The file of our options: when it changes, so may what is found."""
        from mkdocs_cxux.config import find_config

        named = self.config.config_file
        file = Path(named) if named else find_config(_project_dir(config))
        if file is not None:
            yield file

    def _job(self, config: Any) -> Job:
        return Job(
            folder=config.site_dir,
            project=str(_project_dir(config)),
            config_file=self.config.config_file or "",
            sources=self._sources,
            suppressions=self._suppressions,
            options={"gate.fail_on": self.config.fail_on},
            outputs=tuple(self.config.output),
        )

    def _report_dir(self, config: Any) -> Path:
        return _project_dir(config) / str(self.config.report_dir)


def _project_dir(config: Any) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def _files(outputs: Sequence[str], folder: Path) -> list[Path]:
    """Where the reports of `output` go; raises PluginError for what cannot be written."""
    try:
        return [output.file for output in read_outputs(outputs, folder=folder)]
    except UsageError as error:
        said = str(error).removeprefix("--output: ")
        raise PluginError(defuse(f"plugins: cxux: output: {said}")) from error


def _check_place(option: str, folder: Path, config: Any) -> None:
    reasons = {"site_dir": "be published", "docs_dir": "set off another build"}
    for name, reason in reasons.items():
        if folder.resolve().is_relative_to(Path(config[name]).resolve()):
            raise PluginError(
                f'plugins: cxux: {option}: found "{folder}", which is inside {name}, so the '
                f"report would {reason}. Allowed: a place outside site_dir and docs_dir."
            )


def _source(file: Any, config: Any) -> str:
    """The file an editor can change, seen from mkdocs.yml; "" for what a plugin generated."""
    docs, written = Path(config.docs_dir), file.abs_src_path
    if file.generated_by or not written or not Path(written).is_relative_to(docs):
        return ""
    return Path(os.path.relpath(written, _project_dir(config))).as_posix()


def _write(folder: Path, answer: Answer) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in answer.reports.items():
            (folder / name).write_text(content, encoding="utf-8")
    except OSError as error:
        raise PluginError(f"cxux: {folder}: the report cannot be written: {error}") from error


def tell_fault(fault: str) -> None:
    """Our own mistake must not cost anybody their local build, but must not pass CI either."""
    text = defuse(
        f"A fault of cxux itself, so nothing was checked: {fault}. Please run it again with "
        "CXUX_DEBUG=1 and report the output to the project."
    )
    if os.environ.get("CI", "").lower() in ("true", "1"):
        raise PluginError(f"cxux: {text}")
    log.warning(text)


def _tell(answer: Answer, report: Path) -> None:
    """Every finding once: those that fail the gate in the one error, all others in the log."""
    for told in answer.findings:
        if not told.gates:
            (log.info if told.severity == "info" else log.warning)(defuse(told.line))
    if answer.decision != Decision.PASSED:
        raise PluginError(defuse("\n".join(_summary(answer, report))))
    log.info(" ".join(answer.reasons))


def _summary(answer: Answer, report: Path) -> Iterator[str]:
    gating = [told for told in answer.findings if told.gates]
    measured = answer.decision == Decision.FAILED
    yield f"cxux: The site {'does not pass' if measured else 'was not measured as a whole'}."
    yield from (f"  {reason}" for reason in answer.reasons)
    yield from (f"  - {told.line}" for told in gating[:MOST_SHOWN])
    if len(gating) > MOST_SHOWN:
        yield f"  and {len(gating) - MOST_SHOWN} more."
    yield f"  The whole report: {report.as_posix()}"
    if gating:
        yield f"  Why it matters: cxux explain {gating[0].rule}"
