"""A sentence with a wrong fact, or a line with a slip, is told once, wherever it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs_cxux import lint
from mkdocs_cxux.model.finding import Finding
from tests.checks.promised import config_of

YEARS = "over 20 years of {}"
AUTHOR = "Ann Fern has over 15 years of experience with plants in large offices."
ELSE = "Ann knows plants, and brings over 15 years of experience to your desk."
FACTS = {
    "facts": [{"name": "experience", "value": "over 20 years",
               "pattern": r"(over \d+ years) of experience"}],
}


def told(folder: Path, pages: dict[str, str], rule: str, **said: Any) -> list[Finding]:
    """The findings of one rule on pages with these texts."""
    for path, text in pages.items():
        file = folder / path.strip("/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        links = "".join(f'<li><a href="{each}">Of {each}</a></li>' for each in pages)
        file.write_text(f'<html lang="en"><title>Plants {path}</title><nav><ul>{links}</ul></nav>'
                        f"<main><h1>Plants {path}</h1>{text}</main></html>", encoding="utf-8")
    config = config_of(crawl={"engine": "static"}, **said)
    return [f for f in lint(str(folder), config).findings if f.rule == rule]


def test_a_sentence_with_a_wrong_fact_is_one_finding_at_whatever_depth(tmp_path: Path) -> None:
    pages = {
        "/": f"<p>We have {YEARS.format('experience')} with plants.</p>",
        "/a/": f"<p>{AUTHOR}</p>",
        "/b/": f"<div><section><div><p>{AUTHOR}</p></div></section></div>",
        "/c/": f"<div><p>{ELSE}</p></div>",
    }
    one, other = told(tmp_path, pages, "contradiction", **FACTS)
    assert [page.rpartition("/")[0][-2:] for page in one.pages] == ["/a", "/b"]
    assert (one.location.text, other.location.text, other.pages) == (AUTHOR, ELSE, ())


def test_another_value_in_the_same_words_stays_its_own(tmp_path: Path) -> None:
    pages = {
        "/": f"<p>We have {YEARS.format('experience')} with plants.</p>",
        "/a/": f"<p>{AUTHOR}</p>",
        "/b/": f"<div><p>{AUTHOR.replace('15', '16')}</p></div>",
    }
    assert len(told(tmp_path, pages, "contradiction", **FACTS)) == 2


def test_two_facts_of_one_sentence_are_two(tmp_path: Path) -> None:
    said = "Our shop and our garden are open on 5 days a week, rain or shine."
    facts = [{"name": f"days of the {each}", "value": "6 days", "pattern": rf"{each}\b.* (\d days)"}
             for each in ("shop", "garden")]
    pages = {"/": "<p>Ferns.</p>", "/a/": f"<p>{said}</p>", "/b/": f"<div><p>{said}</p></div>"}
    found = told(tmp_path, pages, "contradiction", facts=facts)
    assert sorted(len(each.pages) for each in found) == [2, 2]


def test_a_fact_that_pages_show_is_one_finding_in_the_same_sentence(tmp_path: Path) -> None:
    said = "The 14-day trial needs no card and no talk with us at all."
    pages = dict.fromkeys(("/", "/x/", "/y/"), "<p>Start a 30-day trial today.</p>")
    pages |= {"/a/": f"<p>{said}</p>", "/b/": f"<div><div><p>{said}</p></div></div>"}
    (one,) = told(tmp_path, pages, "likely-contradiction")
    assert len(one.pages) == 2


def test_a_line_with_a_slip_is_one_finding_with_a_tick_or_without(tmp_path: Path) -> None:
    line = {"line": "Plants in your office in under an hour", "terms": ["plants"]}
    slip = "Plants in your office under an hour"
    pages = {
        "/": "<p>Ferns.</p>",
        "/a/": f"<div><span>{slip}</span></div>",
        "/b/": f"<div><div><p><span>✓ {slip}.</span></p></div></div>",
        "/c/": f"<h2>{slip}</h2>",
        "/d/": "<h2>Plants in your office in over an hour</h2>",
    }
    one, other = told(tmp_path, pages, "near-line", promise=line)
    assert len(one.pages) == 3 and "over" in other.message


def test_what_is_written_anew_of_a_line_with_a_tick_keeps_the_tick(tmp_path: Path) -> None:
    line = {"line": "Plants made easy for your office", "terms": ["plants"]}
    said = ("✓ Plants made esay for your office", "✔️Plants made esay for your office →")
    for number, each in enumerate(said):
        (one,) = told(tmp_path / str(number), {"/": f"<p>{each}</p>"}, "near-line", promise=line)
        assert one.replaces == one.location.match == "Plants made esay for your office"
