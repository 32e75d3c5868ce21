"""The example site has the faults that expected.yaml lists, and no others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
import yaml

from mkdocs_cxux.model.finding import Finding

EXAMPLE = Path(__file__).resolve().parent.parent / "example_site"


class Expected(NamedTuple):
    """One line of expected.yaml."""

    rule: str
    page: str
    text: str


def build(folder: Path) -> Path:
    """The built example site; a strict build, so the planted faults must not stop MkDocs."""
    site = folder / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(
        [*command, "-f", str(EXAMPLE / "mkdocs.yml"), "-d", str(site)], check=True, timeout=60
    )
    return site


def expected() -> tuple[Expected, ...]:
    """What expected.yaml says, without the reasons."""
    entries = yaml.safe_load((EXAMPLE / "expected.yaml").read_text(encoding="utf-8"))
    return tuple(Expected(entry["rule"], entry["page"], entry["text"]) for entry in entries)


def path_of(finding: Finding) -> str:
    """The page path of a finding, whatever port the site was served on."""
    return urlsplit(finding.location.url).path


def described(finding: Finding) -> str:
    """One line about a finding, for the reader of a failed test."""
    where = f"{finding.rule} {path_of(finding)} on {max(1, len(finding.pages))} page(s)"
    return f"{where}: {finding.message} [{finding.location.text[:80]}]"


def differences(findings: tuple[Finding, ...]) -> list[str]:
    """What is missing and what nobody planted, one line each."""
    wanted = expected()
    pairs = {(entry.rule, entry.page) for entry in wanted}
    lines = [
        f"missing: {entry.rule} {entry.page} “{entry.text}”"
        for entry in wanted
        if not any(
            (finding.rule, path_of(finding)) == (entry.rule, entry.page)
            and entry.text in f"{finding.message} {finding.location.text}"
            for finding in findings
        )
    ]
    unplanted = (f for f in findings if (f.rule, path_of(f)) not in pairs)
    return lines + [f"unexpected: {described(finding)}" for finding in unplanted]


@pytest.mark.browser
def test_example_site_has_the_planted_faults_and_no_others(tmp_path: Path) -> None:
    from mkdocs_cxux import lint

    report = lint(str(build(tmp_path)), str(EXAMPLE / "cxux.yml"))

    found = differences(report.findings)
    assert not found, "\n" + "\n".join(found)


def test_every_planted_fault_stands_on_a_page_of_the_example_site() -> None:
    sources = {
        "/" + str(file.relative_to(EXAMPLE / "docs").with_suffix("")).removesuffix("index")
        for file in (EXAMPLE / "docs").rglob("*.md")
    }
    pages = {path if path.endswith("/") else path + "/" for path in sources}

    assert {entry.page for entry in expected()} <= pages


def test_its_texts_alone_show_the_faults_of_its_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What `--source` finds stands on the built page, too, and what it is for is found."""
    from mkdocs_cxux.config import load_config
    from mkdocs_cxux.run import lint
    from mkdocs_cxux.sources.files.drafts import drafts

    monkeypatch.chdir(EXAMPLE)
    config = load_config(Path("cxux.yml"))
    found = {(f.rule, path_of(f)) for f in lint(drafts(["docs"], config), config).findings}
    wanted = {(entry.rule, entry.page) for entry in expected()}
    assert found <= wanted
    rules = {rule for rule, _ in found}
    assert {"term-policy", "long-sentences", "reading-ease", "near-line"} <= rules
    assert {(rule, page) for rule, page in wanted if rule in rules} == found
