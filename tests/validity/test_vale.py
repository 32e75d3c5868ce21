"""Do Vale's public packages load, find what their own fixtures expect, and run fast enough?

CXUX_VALE_STYLES names a folder with checkouts of errata-ai/Google (commit of 2025-04-07),
Microsoft (2024-04-29), write-good (2024-11-20), proselint (2025-04-03), alex (2024-11-20),
Joblint (2024-11-20) and Readability (folders of these names). Their fixtures are Markdown, which
is rendered first; lines and columns are the source's and are left out. Prints its figures
(pytest -s).
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from time import process_time

import pytest

from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.rule import Rule
from tests.vale.pages import checked, messages, page_of, rules_of

FOLDER = Path(os.environ.get("CXUX_VALE_STYLES", "missing"))
TEXTS = Path(os.environ.get("CXUX_VALE_TEXTS", "missing"))
"""A folder of plain texts or Markdown, some ten thousand words, to measure the speed on."""
PACKAGES = ("Google", "Microsoft", "write-good", "proselint", "alex", "Joblint", "Readability")
RULES = 148
_EXPECTED = re.compile(r"^\s*(\S+\.(?:md|rst)):\d+:\d+:([\w-]+\.[\w-]+):(.*)$")
_TEST = re.compile(r'When I test "([^"]+)"')
_CAPITAL = re.compile(r"Use '[A-Z][a-z]*'[a-z]+' instead of ")

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="skipped: no data"),
]
Alert = tuple[str, str, str, str]
"""Package, fixture with its file, rule, message."""


@cache
def rules(*names: str) -> tuple[Rule, ...]:
    """The rules of packages in one pack; all of them must load."""
    made, mistakes = rules_of([FOLDER / name / name for name in names])
    assert not mistakes, mistakes
    return tuple(made)


def is_stale(alert: Alert) -> bool:
    """Whether Vale itself (3.15.1) no longer gives it.

    Microsoft.Contractions lost `capitalize`: it says "Use 'aren't' instead of 'Are not'".
    """
    return alert[2] == "Microsoft.Contractions" and bool(_CAPITAL.match(alert[3]))


def rendered(file: Path) -> str:
    import markdown

    return markdown.markdown(file.read_text(), extensions=["tables", "fenced_code"])


def plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def expected() -> list[Alert]:
    """The alerts that the packages' feature files expect."""
    found: list[Alert] = []
    for package in PACKAGES:
        for feature in sorted((FOLDER / package / "features").glob("*.feature")):
            fixture = ""
            for line in feature.read_text().splitlines():
                test, alert = _TEST.search(line), _EXPECTED.match(line)
                if test:
                    fixture = test[1]
                elif alert:
                    said = (f"{fixture}/{alert[1]}", alert[2], plain(alert[3]))
                    found.append((package, *said))
    return found


@cache
def said(package: str, file: str) -> Counter[tuple[str, str]]:
    """What our rules say of one fixture."""
    page = page_of(rendered(FOLDER / package / "fixtures" / file))
    return Counter((rule, plain(text)) for rule, text in messages(rules(package), page))


def test_every_rule_of_the_public_packages_loads_and_runs() -> None:
    made = rules(*PACKAGES)
    assert len(made) == RULES
    assert not [rule.id for rule in made if rule.options.ready.unseen]
    page = page_of("<p>We utilize very many things, e.g. the the WHO – it's 10AM.</p>" * 20)
    assert all(checked(rule, page) is not None for rule in made)


def test_what_the_packages_own_fixtures_expect_is_found() -> None:
    known = {rule.id for rule in rules(*PACKAGES)}
    alerts = expected()
    left = {key: Counter(said(*key)) for key in {(a[0], a[1]) for a in alerts}}
    missed = []
    stale = [alert for alert in alerts if alert[2] not in known or is_stale(alert)]
    for alert in alerts:
        had = left[alert[0], alert[1]]
        if alert not in stale and not had[alert[2], alert[3]]:
            missed.append(alert)
        had[alert[2], alert[3]] -= 1
    now = len(alerts) - len(stale)
    sys.stderr.write(f"\nfixtures: {now - len(missed)} of {now} found; {len(stale)} stale" + "\n")
    for alert in missed:
        sys.stderr.write(f"missed {' | '.join(alert)}\n")
    assert len(alerts) > 200
    assert (now - len(missed)) / now >= 0.95


def seconds(made: tuple[Rule, ...], pages: list[Page]) -> float:
    started = process_time()
    for page in pages:
        for rule in made:
            checked(rule, page)
    return process_time() - started


@pytest.mark.skipif(not TEXTS.is_dir(), reason="skipped: no data")
def test_packages_are_faster_than_proselint_on_the_same_text() -> None:
    files = sorted(TEXTS.rglob("*.md"))
    pages = [page_of(rendered(file)) for file in files]
    words = sum(len(block.text.split()) for page in pages for block in page.blocks)
    google = words / seconds(rules("Google"), pages)
    six = words / seconds(rules(*PACKAGES[:6]), pages)
    sys.stderr.write(f"\n{words} words; per CPU-second: Google {google:.0f}, six {six:.0f}" + "\n")
    assert six >= 6_000
    if find_spec("proselint") is None:
        pytest.skip("skipped: no proselint")
    texts = ["\n\n".join(block.text for block in page.blocks) for page in pages]
    theirs = words / proselint(texts)
    sys.stderr.write(f"proselint {theirs:.0f}; Google is {google / theirs:.1f} times as fast\n")
    assert google >= 1.5 * theirs


def proselint(texts: list[str]) -> float:
    """CPU seconds of proselint, its registry loaded before."""
    from proselint.checks import __register__
    from proselint.config import DEFAULT
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    registry = CheckRegistry()
    registry.register_many(__register__)
    started = process_time()
    for text in texts:
        LintFile(source=Path("text.md"), content=text).lint(DEFAULT)
    return process_time() - started
