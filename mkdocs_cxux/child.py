"""Runs a check in a process of its own, for callers that have an event loop or none to lose.

The caller writes one job as a line of JSON to the child's standard input and keeps it open;
the child answers with lines of JSON, the last one being the result, and ends when the caller
does. Everything heavy is imported in the child only.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict

from mkdocs_cxux.model.error import CxuxError

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config
    from mkdocs_cxux.model.finding import Finding
    from mkdocs_cxux.model.report import Report


class Job(Struct, frozen=True):
    """A built folder to check. `options` are those of the plugin ("gate.fail_on").

    Without a `config_file` the one in the folder `project` is taken, if there is one. `outputs`
    are further reports to write ("html:report/"), their paths seen from `project`.
    """

    folder: str
    project: str
    config_file: str = ""
    sources: Mapping[str, str] = {}
    suppressions: Mapping[str, tuple[str, ...]] = {}
    options: Mapping[str, Any] = {}
    outputs: tuple[str, ...] = ()


class Told(Struct, frozen=True):
    """One finding as one line, safe to print. `gates` says that it alone fails the gate."""

    rule: str
    severity: str
    line: str
    gates: bool


class Answer(Struct, frozen=True):
    """How the check ended, without a report where it could not be made.

    `error` is a mistake of the user or what kept us from measuring, `fault` our own;
    `unwritten` says which outputs could not be written, and why.
    """

    error: str = ""
    fault: str = ""
    decision: str = ""           # passed, failed or not-measured
    reasons: tuple[str, ...] = ()
    findings: tuple[Told, ...] = ()
    reports: Mapping[str, str] = {}    # file name -> content
    unwritten: tuple[str, ...] = ()


def check_in_child(job: Job, on_progress: Callable[[str], None]) -> Answer:
    """Check a folder in a child process; `on_progress` gets a line now and then."""
    command = [sys.executable, "-P", "-m", "mkdocs_cxux.child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None and child.stdout is not None
        try:
            child.stdin.write(json.dumps(asdict(job)).encode() + b"\n")
            child.stdin.flush()
            for line in child.stdout:
                said = json.loads(line)
                if "progress" not in said:
                    told = tuple(Told(**finding) for finding in said.pop("findings", ()))
                    return Answer(**said, findings=told)
                on_progress(said["progress"])
        except (BrokenPipeError, ValueError) as error:
            return Answer(fault=f"what the check said cannot be read: {error}")
        finally:
            with suppress(BrokenPipeError):
                child.stdin.close()      # left alone, the child ends
    return Answer(fault=f"the check ended without a result (exit code {child.returncode})")


def main() -> None:
    """The child."""
    answers, sys.stdout = sys.stdout, sys.stderr
    job = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_caller, daemon=True).start()
    try:
        result = _result(Job(**job), lambda text: _say(answers, {"progress": text}))
    except CxuxError as error:
        result = {"error": str(error).removeprefix("cxux: ")}
    except KeyboardInterrupt:
        result = {"error": "interrupted"}
    except Exception as error:
        lines = traceback.format_exception(error)
        short = f"{type(error).__name__}: {' '.join(str(error).split())}"
        result = {"fault": "".join(lines) if os.environ.get("CXUX_DEBUG") == "1" else short}
    _say(answers, result)


def _end_with_caller() -> None:
    os.read(0, 1)        # not sys.stdin: its lock, held at exit, would be a crash
    os._exit(130)


def _say(answers: IO[str], values: Mapping[str, Any]) -> None:
    answers.write(json.dumps(values) + "\n")
    answers.flush()


def _result(job: Job, on_progress: Callable[[str], None]) -> dict[str, Any]:
    from mkdocs_cxux.commands.parts.outputs import read_outputs, write_outputs
    from mkdocs_cxux.commands.parts.placing import placed
    from mkdocs_cxux.commands.parts.progress import PlainProgress
    from mkdocs_cxux.config import find_config
    from mkdocs_cxux.model.target import Target, TargetKind
    from mkdocs_cxux.reporters import REPORTERS, WITH_TEXT
    from mkdocs_cxux.reporters.parts.clean import clean
    from mkdocs_cxux.ruleset.configured import configured
    from mkdocs_cxux.run import lint

    path = Path(job.config_file) if job.config_file else find_config(Path(job.project))
    config = configured(path, plugin=job.options, environment=os.environ)
    said = {path: tuple(entries) for path, entries in job.suppressions.items()}
    target = Target(TargetKind.FOLDER, job.folder, job.sources, said, job.project)
    outputs = read_outputs(job.outputs, folder=Path(job.project))
    reading = any(output.format in WITH_TEXT for output in outputs)
    report = lint(target, config, PlainProgress(on_progress), reading)
    as_wanted = partial(placed, report, target=target, config_file=job.config_file or None)
    return {
        "unwritten": write_outputs(outputs, as_wanted),
        "decision": str(report.verdict.decision),
        "reasons": [clean(reason) for reason in report.verdict.reasons],
        "findings": [asdict(_told(report, f, config)) for f in report.findings if not f.known],
        "reports": {
            "report.json": REPORTERS["json"](report),
            "report.txt": REPORTERS["text"](report),
        },
    }


def _told(report: Report, finding: Finding, config: Config) -> Told:
    from mkdocs_cxux.gate import gates, type_of
    from mkdocs_cxux.reporters.parts.clean import clean
    from mkdocs_cxux.reporters.parts.shown import path_of, source_of

    place = source_of(finding.location) or path_of(report, finding.location.url)
    pages = f" (on {len(finding.pages)} pages)" if len(finding.pages) > 1 else ""
    return Told(
        rule=finding.rule,
        severity=str(finding.severity),
        line=f"{place}: {clean(finding.message)}{pages} [{finding.rule}]",
        gates=gates(finding.severity, type_of(finding, report.site), config),
    )


if __name__ == "__main__":
    main()
