"""How many contradictions and clashes are found that stand on pages of an otherwise sound site?

`CXUX_PLANT=FOLDER` plants them into copies of the pages of a built site instead of bare ones.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import mkdocs_cxux
from mkdocs_cxux.config import Config
from mkdocs_cxux.config.load import tuples
from mkdocs_cxux.model.finding import Finding
from tests.validity.test_voice import say

DATA = yaml.safe_load(Path(__file__).with_name("planted.yaml").read_text(encoding="utf-8"))
BARE = (
    '<!doctype html><html lang="en"><head><title>Page {n} of plants</title></head><body>'
    '<nav><a href="/">Start</a></nav><main><h1>Page {n}</h1><p>We water plants in offices.</p>'
    "</main><footer><p>Fernlight, Bristol</p></footer></body></html>"
)
MISSED = {"warranty", "line in other words"}
"""“Every pot” may be one kind of pot only, and two other words make another line."""
MOST_MISSED = 5
"""On a real site, of thirty."""
_ENDS = {
    "main": re.compile(r"</main>|</article>|<footer|</body>"),
    "footer": re.compile(r"<footer[^>]*>"),
}
pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]


class Planted(NamedTuple):
    """A plant and the page it stands on."""

    kind: str
    rule: str
    page: str


def pages_of(folder: Path, count: int) -> list[Path]:
    """So many pages that are no posts, from all over the site, the start page first."""
    every = ((path, _path_of(path, folder)) for path in folder.rglob("*.html"))
    shown = [path for path, at in every if Config().page_type(at) != "blog" and _is_shown(path)]
    found = sorted(shown, key=lambda path: (path != folder / "index.html", path))
    return [found[at * len(found) // count] for at in range(count)]


def _path_of(page: Path, folder: Path) -> str:
    return "/" + page.relative_to(folder).as_posix().removesuffix("index.html")


def _is_shown(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return "noindex" not in text and bool(_ENDS["footer"].search(text))


def put(page: Path, html: str, place: str = "main") -> None:
    text = page.read_text(encoding="utf-8")
    found = _ENDS[place].search(text)
    assert found, f"{page} has no {place}"
    at = found.end() if place == "footer" else found.start()
    page.write_text(text[:at] + html + text[at:], encoding="utf-8")


def plant(folder: Path) -> list[Planted]:
    """What is right on the first page and, as no page may tell two, mined facts on the second."""
    plants: list[Mapping[str, str]] = DATA["plants"]
    first, second, *others = pages_of(folder, len(plants) + 2)
    found = []
    for each, page in zip(plants, others, strict=True):
        put(second if each["rules"] == "likely-contradiction" else first, each.get("right", ""))
        put(page, each["wrong"], each.get("in", "main"))
        found.append(Planted(each["kind"], each["rules"], _path_of(page, folder)))
    return found


def checked(folder: Path) -> tuple[Finding, ...]:
    said: dict[str, Any] = {**DATA["config"], "crawl": {"engine": "static"}, "cache": False}
    config = Config.model_validate(tuples(said)).model_copy(update={"today": date(2026, 6, 1)})
    return mkdocs_cxux.lint(folder, config).findings


def test_most_of_what_is_planted_is_found_and_little_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    if given := os.environ.get("CXUX_PLANT"):
        shutil.copytree(given, site)
    for number in range(0 if given else len(DATA["plants"]) + 2):
        page = site / (f"page-{number}/index.html" if number else "index.html")
        page.parent.mkdir(parents=True)
        page.write_text(BARE.format(n=number), encoding="utf-8")
    planted = plant(site)
    rules = {each.rule for each in planted}
    told = [(f.rule, f.location.url, f.message) for f in checked(site) if f.rule in rules]
    missed = {
        kind for kind, rule, path in planted
        if not any(r == rule and (u.endswith(path) or path in m) for r, u, m in told)
    }
    places = {(rule, path) for _, rule, path in planted}
    others = [
        t for t in told
        if not any(t[0] == rule and (t[1].endswith(path) or path in t[2]) for rule, path in places)
    ]
    say(f"found {len(planted) - len(missed)} of {len(planted)}; missed: {sorted(missed)}")
    say(f"others: {others}")
    if given:                     # other pages may tell another of two facts, or none as sure
        assert len(missed) <= MOST_MISSED
    else:
        assert missed <= MISSED and not others
