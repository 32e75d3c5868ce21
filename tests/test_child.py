from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from msgspec.structs import asdict

from mkdocs_cxux.child import Job, check_in_child

PAGE = "<!doctype html><html lang=en><title>T</title><body><h1>T</h1><p>{text}</p></html>"
STATIC = "crawl: {engine: static}\nselect: [term-policy]\nterms: [{use: sign up, not: [signup]}]\n"


def site(folder: Path, text: str = "You signup.") -> str:
    """A built site of one page, and a configuration beside it."""
    (folder / "cxux.yml").write_text(STATIC)
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text(PAGE.format(text=text))
    return str(folder / "site")


def ignore(line: str) -> None:
    """Progress that nobody wants."""


def test_a_child_answers_with_verdict_findings_and_both_reports(tmp_path: Path) -> None:
    job = Job(site(tmp_path), str(tmp_path), options={"gate.fail_on": "warning"})
    answer = check_in_child(job, ignore)
    assert answer.decision == "failed"
    (told,) = answer.findings
    assert told.gates
    assert told.line.startswith("/: “signup” should be “sign up”")
    assert sorted(answer.reports) == ["report.json", "report.txt"]


def test_text_of_a_page_reaches_no_log_raw(tmp_path: Path) -> None:
    job = Job(site(tmp_path, "The \x1b[31msignup\x1b[0m."), str(tmp_path))
    answer = check_in_child(job, ignore)
    assert "\x1b" not in "".join([*(t.line for t in answer.findings), *answer.reports.values()])


def test_what_keeps_us_from_measuring_is_an_error(tmp_path: Path) -> None:
    answer = check_in_child(Job(str(tmp_path / "nowhere"), str(tmp_path)), ignore)
    assert "there is no such folder" in answer.error
    assert not answer.decision


def test_a_mistake_of_our_own_is_a_fault_in_one_line(tmp_path: Path) -> None:
    job = Job(site(tmp_path), str(tmp_path), suppressions=None)  # type: ignore[arg-type]
    answer = check_in_child(job, ignore)
    assert "Error" in answer.fault
    assert "\n" not in answer.fault


def test_the_child_ends_with_its_caller(tmp_path: Path) -> None:
    job = json.dumps(asdict(Job(site(tmp_path), str(tmp_path)))) + "\n"
    command = [sys.executable, "-m", "mkdocs_cxux.child"]
    ended = subprocess.run(command, input=job, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout) == (130, "")
