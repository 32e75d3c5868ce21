"""Is the call to action that people see the one we find? Pages labelled in cta_labels.yaml.

CXUX_CTA_CRAWLS names a folder of saved crawls, one a site; prints its figures (pytest -s).
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from mkdocs_cxux.checks.scopes import ctas, primary
from mkdocs_cxux.crawl.saved import archive
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import Page

LABELS = Path(__file__).with_name("cta_labels.yaml")
CRAWLS = Path(os.environ.get("CXUX_CTA_CRAWLS", "/nonexistent"))

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not CRAWLS.is_dir(), reason="skipped: no data (CXUX_CTA_CRAWLS)"),
]


class Seen(NamedTuple):
    """One page: what people say, and what we say."""

    where: str
    primary: frozenset[str]
    ctas: frozenset[str]
    maybe: frozenset[str]
    best: str
    found: frozenset[str]

    @property
    def right(self) -> bool:
        return self.best in self.primary if self.best else not self.primary


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def plain(label: str) -> str:
    """Words and numbers only: no arrows, icons, capitals."""
    return " ".join(re.findall(r"\w+", label.casefold()))


def pages(site: Path) -> dict[str, Page]:
    info = archive.read_info(site)
    context = ExtractContext(info.base)
    read = (extract(snapshot, context) for snapshot in archive.read_pages(site))
    return {page.path: page for page in read}


def compared(part: str) -> Iterator[Seen]:
    sites: dict[str, Any] = yaml.safe_load(LABELS.read_text(encoding="utf-8"))["parts"][part]
    for name, site in sites.items():
        if not (CRAWLS / name).is_dir():
            say(f"  {name}: skipped: no data")
            continue
        there = pages(CRAWLS / name)
        for path, said in site["pages"].items():
            page = there.get(path) or there[path.removesuffix("index.html")]
            best = primary(page)
            found = frozenset(plain(cta.label) for cta in ctas(page))
            kinds = (frozenset(map(plain, said.get(k, []))) for k in ("primary", "ctas", "maybe"))
            yield Seen(f"{name}{path}", *kinds, plain(best.label) if best else "", found)


def f1(seen: list[Seen]) -> float:
    hits = sum(len(s.ctas & s.found) for s in seen)
    wrong = sum(len(s.found - s.ctas - s.maybe) for s in seen)
    missed = sum(len(s.ctas - s.found) for s in seen)
    return 2 * hits / (2 * hits + wrong + missed)


def differences(part: str) -> list[Seen]:
    """Compare and print every difference."""
    seen = list(compared(part))
    for s in seen:
        wrong, missed = sorted(s.found - s.ctas - s.maybe), sorted(s.ctas - s.found)
        if not s.right or wrong or missed:
            told = "ok" if s.right else f"PRIMARY {s.best or 'none'}"
            say(f"  {s.where}: {told} +{wrong} -{missed}")
    right = sum(s.right for s in seen)
    say(f"{part}: primary right on {right} of {len(seen)} pages, all calls F1 {f1(seen):.3f}")
    return seen


@pytest.mark.parametrize("part", ["tuning", "checking"])
def test_the_primary_call_to_action_and_all_others_agree_with_people(part: str) -> None:
    seen = differences(part)
    assert seen
    assert sum(s.right for s in seen) / len(seen) >= 0.95
    assert f1(seen) >= 0.9
