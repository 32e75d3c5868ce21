"""How often is a page or a section wrongly held to sound unlike its kind, and how often rightly?

Sites are put together from the sources of test_voice.py, which says where the texts are.
"""

from __future__ import annotations

import random
from array import array
from collections.abc import Iterable, Mapping
from functools import cache

import pytest
from msgspec.structs import replace

from mkdocs_cxux.checks.voice import section_drift, voice_outlier
from mkdocs_cxux.metrics.style.site import site_voice
from mkdocs_cxux.metrics.style.style import Style
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.voice import SiteVoice
from tests.checks.factories import page_of, record_of, site_of
from tests.validity.test_voice import counted, cut, needs_repos, say

WORDS = 400
TRIALS = 2
pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800), needs_repos]


@cache
def styles() -> Mapping[str, list[Style]]:
    found = {
        name: [style for page in pages if (style := cut(page, WORDS)) is not None]
        for part in ("tuned", "apart")
        for name, pages in counted(part).items()
    }
    return {name: made for name, made in found.items() if len(made) >= 20}


def voices(pages: Iterable[tuple[str, Style]]) -> SiteVoice:
    """The site that these styles make, by path."""
    blank = replace(record_of(page_of("<main><p>Bread.</p></main>")), language="en", type="page")
    records = {
        path: replace(
            blank, url=path, path=path,
            style=array("f", (style.words, style.sentences, *style.values)),
        )
        for path, style in pages
    }  # fmt: skip
    return site_voice(Site(records, site_of({"/": "<p>Bread.</p>"}).info))


def test_a_page_of_another_source_stands_out_and_own_pages_seldom_do() -> None:
    limits = voice_outlier.Options()
    chance = random.Random(3)
    own = own_out = others = others_out = 0
    for name, made in styles().items():
        for _ in range(TRIALS):
            group = chance.sample(made, chance.choice((8, 14, 20)))
            stranger = chance.choice(styles()[chance.choice([n for n in styles() if n != name])])
            pages = [(f"/p{n}/", style) for n, style in enumerate(group)]
            for path, found in voices([*pages, ("/stranger/", stranger)]).pages.items():
                out = found.distance > limits.far and found.likeness < limits.unlike
                if path == "/stranger/":
                    others, others_out = others + 1, others_out + out
                else:
                    own, own_out = own + 1, own_out + out
    say(
        f"standing out: {own_out / own:.1%} of {own} own pages, "
        f"{others_out / others:.1%} of {others} strangers"
    )
    assert own_out / own < 0.02
    assert others_out / others > 0.15


def test_a_section_of_another_source_drifts_and_own_sections_seldom_do() -> None:
    limit = section_drift.Options().apart
    chance = random.Random(5)
    own, others = [], []
    for name, made in styles().items():
        for _ in range(TRIALS):
            size = chance.choice((4, 6, 10))
            mixed = chance.sample(made, 20)
            strange = styles()[chance.choice([n for n in styles() if n != name])]
            rest = [(f"/b/{n}/", style) for n, style in enumerate(mixed[size:])]
            for parts, kept in ((mixed[:size], own), (chance.sample(strange, size), others)):
                pages = [(f"/a/{n}/", style) for n, style in enumerate(parts)]
                kept += [d.apart for d in voices([*pages, *rest]).sections if d.section == "a"]
    wrong = sum(apart > limit for apart in own) / len(own)
    right = sum(apart > limit for apart in others) / len(others)
    say(f"drifting: {wrong:.1%} of {len(own)} own sections, {right:.1%} of {len(others)} strange")
    assert wrong < 0.02
    assert right > 0.2
