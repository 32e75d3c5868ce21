"""Are the words a company's own handbook forbids found in its prose, and nowhere else?

`CXUX_HANDBOOK=FOLDER` names a clone of sourcegraph/handbook. Prints sixty hits to judge by hand;
holds that none points into code or an address, and none stands on the pages of the guide itself.
"""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

import pytest

import mkdocs_cxux
from mkdocs_cxux.config import load_config
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.sources.files.drafts import drafts
from tests.validity.test_voice import say

FOLDER = Path(os.environ.get("CXUX_HANDBOOK", "/nonexistent"))
TERMS = Path(__file__).with_name("handbook.yml")
HITS, SEED = 60, 7
GUIDES = ("terminology_guidelines.md", "style_and_mechanics.md")
NO_PROSE = re.compile(r"`+[^`]*`+|\]\([^)]*\)|[\w.+-]+@[\w-]+\.\w+|https?://\S+")
pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]


@pytest.mark.skipif(not FOLDER.is_dir(), reason="no data: CXUX_HANDBOOK names no folder")
def test_forbidden_words_are_found_in_prose_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)
    config = load_config(TERMS)
    report = mkdocs_cxux.lint(drafts(["content"], config), config)
    found = [finding for finding in report.findings if finding.rule == "term-policy"]
    for number, finding in enumerate(random.Random(SEED).sample(found, HITS), 1):
        say(f"{number:3} {_shown(finding)}")
    say(f"{len(found)} hits in {len(report.site.pages)} files")
    assert not [f for f in found if f.location.source.endswith(GUIDES)]
    assert not [_shown(finding) for finding in found if _in_code(finding)]
    assert len(found) > 1000


def _line(finding: Finding) -> str:
    place = finding.location
    lines = (FOLDER / place.source).read_text(encoding="utf-8").split("\n")
    return lines[place.line - 1] if place.line else ""


def _shown(finding: Finding) -> str:
    place = finding.location
    begin = max(0, place.column - 61)
    near = _line(finding)[begin : begin + 140]
    return f"{finding.replaces} | {place.source[-50:]}:{place.line} | {near}"


def _in_code(finding: Finding) -> bool:
    """Whether the very place that is pointed at is code, the address of a link or an e-mail."""
    place, line = finding.location, _line(finding)
    if place.confidence != "exact" or not line[place.column - 1 :].startswith(finding.replaces):
        return False
    spans = (match.span() for match in NO_PROSE.finditer(line))
    return any(begin <= place.column - 1 < end for begin, end in spans)
