"""Consistency and conditional rules, judged over all pages of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.config import load_config
from mkdocs_cxux.extract import record
from mkdocs_cxux.judge import judge_site
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.site import CrawlInfo, Site
from mkdocs_cxux.ruleset import load_ruleset
from mkdocs_cxux.vale.across import with_marks
from tests.vale.pages import page_of

COLOR = "extends: consistency\nmessage: \"Two spellings: '%s'.\"\neither: {color: colour}\n"
KNOWN = (
    "extends: conditional\nmessage: \"'%s' has no definition.\"\nfirst: '\\b([A-Z]{3,5})\\b'\n"
    "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\n"
)
BASE = "http://example.test/"


def found(folder: Path, across: str, pages: dict[str, str]) -> list[tuple[str, str, str]]:
    """(rule, page, message) of what is found across pages."""
    style = folder / "styles" / "Acme"
    style.mkdir(parents=True, exist_ok=True)
    (style / "Color.yml").write_text(COLOR)
    (style / "Known.yml").write_text(KNOWN)
    (style / "Plain.yml").write_text("extends: existence\nmessage: m\ntokens: [x]\n")
    file = folder / "cxux.yml"
    file.write_text(f"vale: {{styles: styles/Acme, across_pages: {across}}}\n")
    config = load_config(file)
    rules = load_ruleset(config)
    records = {}
    for path, body in pages.items():
        page = page_of(body, path)
        records[page.url] = with_marks(record(page, {}, {}, ()), page, rules.rules)
    site = Site(records, CrawlInfo(BASE, (BASE,), "static"))
    _, findings = judge_site(site, LinkGraph(), rules, config)
    return [
        (f.rule, f.location.url.removeprefix(BASE), f.message)
        for f in findings
        if f.rule.startswith("Acme.")
    ]


def test_the_rarer_spelling_is_told_where_it_stands(tmp_path: Path) -> None:
    pages = {"/a/": "<p>A color, one color.</p>", "/b/": "<p>A colour.</p>", "/c/": "<p>-</p>"}
    assert found(tmp_path, "consistency", pages) == [
        ("Acme.Color", "b/",
         "Two spellings: 'colour'. (“color” in 2 of 3 places on the site)"),
    ]  # fmt: skip


def test_an_abbreviation_explained_on_one_page_is_explained_for_all(tmp_path: Path) -> None:
    pages = {
        "/glossary/": "<p>World Health Organization (WHO).</p>",
        "/news/": "<p>The WHO and the IMF.</p>",
    }
    assert found(tmp_path, "[Acme.Known]", pages) == [
        ("Acme.Known", "news/", "'IMF' has no definition. (nowhere on the site)"),
    ]


def test_without_being_named_rules_stay_with_their_page(tmp_path: Path) -> None:
    pages = {"/a/": "<p>A color.</p>", "/b/": "<p>A colour.</p>"}
    assert found(tmp_path, "[]", pages) == []


@pytest.mark.parametrize(
    ("across", "said"),
    [
        ("[Acme.Knwon]", 'which is no rule of your Vale styles. Did you mean "Acme.Known"?'),
        ("[Acme.Plain]", "Acme.Plain cannot be judged across pages"),
    ],
)
def test_what_cannot_be_lifted_is_told(tmp_path: Path, across: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        found(tmp_path, across, {"/a/": "<p>-</p>"})
    assert said in str(caught.value)
