"""The parts of the HTML report: names, quotes, tiles, trend, voice, edit links."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Location, Outcome, RuleResult
from mkdocs_cxux.model.known import Known
from mkdocs_cxux.model.reading import Passage, Phrase, Reading, Readings
from mkdocs_cxux.model.scorecard import Scorecard, SiteScore
from mkdocs_cxux.model.snapshot import MEASURED, Status
from mkdocs_cxux.reporters.html import html_folder
from mkdocs_cxux.reporters.html.edit import edit_address
from mkdocs_cxux.reporters.html.entries import quote_of, sources
from mkdocs_cxux.reporters.html.history import Run, read, run_of, written
from mkdocs_cxux.reporters.html.names import anchors, page_key
from mkdocs_cxux.reporters.html.pages import section_of
from mkdocs_cxux.reporters.html.prose import prose
from mkdocs_cxux.reporters.html.reasons import ENDED, plainly, unmeasured
from mkdocs_cxux.reporters.html.render import ticks
from mkdocs_cxux.reporters.html.scores import card_of
from mkdocs_cxux.reporters.html.tiles import chance, tiles
from mkdocs_cxux.reporters.html.titles import Titles
from mkdocs_cxux.reporters.html.trend import trend
from tests.factories_report import BASE, finding, page, rule, sample_report, site
from tests.reporters.html.conftest import NOW
from tests.reporters.html.reports import shown_report


def test_pages_have_readable_names_that_never_meet() -> None:
    paths = (
        "/", "/home/", "/a/", "/a", "/A/", "/a/b/", "/a.b/", "/a-b/", "/a/b", "/con/", "/é/",
        "/a/b.html", "/a.html", "/con.html", "/../x/", "/a/?q=1", "/x" * 200,
        "/" + "y" * 79 + "/", "/" + "y" * 81 + "/", "/a//b/",
    )  # fmt: skip
    keys = [page_key(path) for path in paths]
    assert len({key.lower() for key in keys}) == len(paths)
    assert (page_key("/"), page_key("/guide/install/")) == ("home", "guide.install")
    assert page_key("/faq.html") == "faq~"
    assert all("/" not in key and not key.startswith(".") and len(key) <= 100 for key in keys)


def test_equal_findings_have_anchors_of_their_own_in_every_run() -> None:
    report = shown_report()
    twice = replace(report, findings=report.findings * 2)
    assert len(set(anchors(twice))) == len(twice.findings)
    assert anchors(report) == anchors(twice)[: len(report.findings)]


READING = Reading((Passage("paragraph", 0, "main > p", (Phrase("Please click here, now."),)),))


def test_a_quote_is_shown_in_the_block_around_it() -> None:
    found = finding("vague-label", text="click here", selector="main > p > a", message="“click”")
    quote = quote_of(replace(found, message="It says nothing."), rule("vague-label"), READING)
    assert quote is not None
    assert (quote.before, quote.hit, quote.after) == ("Please ", "click here", ", now.")


def test_what_the_message_quotes_is_marked_inside_the_quote_with_what_should_stand_there() -> None:
    found = finding(
        "terms", text="Open the signup page.", message="“Signup” should be “sign up”.",
        suggestion="sign up",
    )  # fmt: skip
    quote = quote_of(found, rule("terms", check="term-policy"), None)
    assert quote is not None
    assert (quote.before, quote.hit, quote.after) == ("Open the ", "signup", " page.")
    assert quote.new == "sign up"


def test_a_quote_that_the_message_says_already_is_not_said_twice() -> None:
    found = finding("vague-label", text="Click here", message="“Click here” says nothing.")
    assert quote_of(found, rule("vague-label"), None) is None


def test_sources_have_links_where_they_name_an_address() -> None:
    named = rule("x", sources=("WCAG 2.2 SC 2.4.4", "nngroup.com/articles/links (2018)",
                               "Chi, doi 10.1145/642611.642699", "SCIENCE UX101"))  # fmt: skip
    assert [source.href for source in sources(named)] == [
        "", "https://nngroup.com/articles/links", "https://doi.org/10.1145/642611.642699",
    ]  # fmt: skip


def test_an_edit_link_is_never_guessed() -> None:
    report = replace(sample_report(), edit=("docs/", "https://github.com/a/b/edit/main/docs/"))
    assert edit_address(report, "docs/x y.md") == "https://github.com/a/b/edit/main/docs/x%20y.md"
    lined = edit_address(report, "docs/x.md", 7)
    assert lined == "https://github.com/a/b/blob/main/docs/x.md?plain=1#L7"
    for source in ("theme/x.html", "docs/../../x", ""):
        assert edit_address(report, source) == ""
    evil = replace(report, edit=("docs/", "javascript:alert(1)//"))
    assert edit_address(evil, "docs/x.md") == ""
    assert edit_address(sample_report(), "docs/x.md") == ""


def test_a_tile_is_the_mean_of_what_was_measured() -> None:
    report = sample_report()
    card = card_of(report.site_score.card, report.rules, report.findings)
    scores = {part.id: part.score.value for part in card.parts}
    known = [scores[name] for name in ("works", "findability", "readability") if scores[name]]
    identity, goals, stress = tiles(card)
    assert stress.score.value == pytest.approx(sum(known) / len(known))
    assert goals.score.value == scores["cta"]
    assert (identity.score.value, identity.score.tone) == (None, "none")


def test_chance_counts_what_nobody_judged() -> None:
    report = sample_report()
    results = {
        **report.results,
        BASE + "/": (RuleResult("vague-label", Outcome.CLEAN, 0.0, suppressed=2),),
    }
    rows = {what: amount for amount, what in chance(replace(report, results=results)).rows}
    assert rows["could not be measured"] == "1 of 4 pages"
    assert rows["checks that could not tell"] == "2 of 11"
    assert rows["findings silenced by authors"] == "2"


def test_nothing_measured_has_no_share() -> None:
    report = replace(sample_report(), results={}, site=site(page("/", Status.PAGE_TIMEOUT)))
    assert chance(report).judged == "–"


def test_sentences_are_marked_by_the_limits_of_the_rule() -> None:
    phrases = tuple(Phrase("Text.", words, ease) for words, ease in ((9, 60), (9, 49), (30, 20)))
    reading = Reading((Passage("paragraph", 0, "p", (*phrases, Phrase("Short.", 3))),))
    shown = prose(reading, {}, ())
    assert [s.band for s in shown.blocks[0].sentences] == ["", "hard", "very-hard", ""]
    assert (shown.judged, shown.hard, shown.very_hard, shown.long) == (3, 2, 1, 1)


def test_runs_are_remembered_and_the_oldest_forgotten() -> None:
    run = run_of(sample_report(), NOW)
    assert read(written([run])) == (run,)
    many = [replace(run, findings=number) for number in range(40)]
    assert [kept.findings for kept in read(written(many))] == list(range(10, 40))


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "{", "[" * 100_000, '{"score_model": 999, "runs": []}',
        '{"score_model": 1, "runs": [{"when": "yesterday"}]}',
        '{"score_model": 1, "runs": {"when": "2026-01-01"}}',
    ],
)  # fmt: skip
def test_a_history_that_is_not_ours_is_no_history(text: str) -> None:
    assert read(text) == ()


def test_numbers_of_a_history_that_are_no_scores_are_left_out() -> None:
    text = ('{"score_model": 1, "runs": [{"when": "2026-01-01T00:00:00+00:00", "overall": 101,'
            ' "ux": true, "cx": "1", "findings": "x", "pages": {"/": NaN, "/a/": 50}}]}')
    (run,) = read(text)
    assert (run.overall, run.ux, run.cx, run.findings) == (None, None, None, 0)
    assert run.pages == {"/a/": 50.0}


def test_the_trend_says_what_moved_since_when() -> None:
    first = Run("2026-11-01T09:00:00+00:00", 70.0, 70.0, None, 9, {"/": 40.0})
    last = Run("2026-11-22T09:00:00+00:00", 68.8, 70.0, None, 9, {"/": 55.0})
    assert trend((first, last)).change == "−1.2 since 1 November 2026"
    assert trend((first, last), "/").change == "+15.0 since 1 November 2026"
    assert trend((first,)).drawn is False
    assert trend((first, last), "/new/").points == ()


def test_a_folder_keeps_its_trend_and_drops_cards_of_pages_that_are_gone(tmp_path: Path) -> None:
    report = shown_report()
    html_folder(report, tmp_path, NOW - timedelta(days=3))
    assert (tmp_path / "pages" / "old.html").is_file()
    fewer = {url: p for url, p in report.site.pages.items() if p.path != "/old/"}
    findings = tuple(f for f in report.findings if f.location.url in fewer)
    html_folder(
        replace(report, site=replace(report.site, pages=fewer), findings=findings), tmp_path, NOW
    )
    assert not (tmp_path / "pages" / "old.html").exists()
    assert "no change since 19 November 2026" in (tmp_path / "index.html").read_text()


def test_code_between_ticks_is_code_and_everything_is_escaped() -> None:
    assert ticks("run `a <b>` & c") == "run <code>a &lt;b&gt;</code> &amp; c"
    assert ticks("a lone ` <i>") == "a lone ` &lt;i&gt;"


def test_a_section_is_the_first_folder() -> None:
    paths = ("/", "/404.html", "/blog/", "/blog/x/", "/blog/x.html", "/search?q=a/b")
    assert [section_of(path) for path in paths] == [
        "Top level", "Top level", "blog", "blog", "blog", "Top level",
    ]  # fmt: skip


def test_readings_come_back_as_they_were_put() -> None:
    kept = Readings()
    kept.put("u", READING)
    assert dict(kept) == {"u": READING}


def test_findings_without_a_page_are_shown_on_the_overview(tmp_path: Path) -> None:
    report = sample_report()
    own = replace(finding("click-depth", "", message="3 pages are far."), location=Location(""))
    html_folder(replace(report, findings=(own,)), tmp_path, NOW)
    text = (tmp_path / "index.html").read_text()
    assert f'id="{anchors(replace(report, findings=(own,)))[0]}"' in text
    assert "3 pages are far." in text


def test_empty_states_say_what_is_the_case(tmp_path: Path) -> None:
    report = replace(sample_report(), findings=())
    html_folder(report, tmp_path, NOW)
    assert "found no fault on this site." in (tmp_path / "index.html").read_text()
    assert "Nothing was found on this page." in (tmp_path / "pages" / "home.html").read_text()
    assert "could not be measured." in (tmp_path / "pages" / "slow.html").read_text()
    nothing = Scorecard("", None, None, None, reason="no page could be scored")
    failed = replace(
        report, site=site(page("/", Status.PAGE_TIMEOUT, "slow")), cards={}, results={},
        site_score=SiteScore(nothing, nothing, None, 0),
    )  # fmt: skip
    html_folder(failed, tmp_path, NOW)
    text = (tmp_path / "index.html").read_text()
    assert "because nothing could be measured" in text
    assert "found no fault" not in text and "100.0" not in text


def test_what_is_new_is_told_where_something_says_what_was_known(tmp_path: Path) -> None:
    report = sample_report()
    first, *others = report.findings
    known = replace(first, known="in the baseline")
    html_folder(
        replace(report, findings=(known, *others), known=Known(("the baseline b.yml",))),
        tmp_path, NOW,
    )  # fmt: skip
    text = (tmp_path / "index.html").read_text()
    assert "4 findings, 3 of them new." in text and '"baseline":true' in text
    assert '<span class="known">in the baseline</span>' in text
    html_folder(report, tmp_path, NOW)
    text = (tmp_path / "index.html").read_text()
    assert "of them new" not in text and '"baseline":false' in text


def test_titles_lose_the_name_of_the_site_and_nothing_else() -> None:
    titles = Titles(["Prices | Fernlight", "About | Fernlight", "Fernlight", "A | B | Fernlight"])
    assert titles.name == "Fernlight"
    assert [titles.own(t) for t in ("Prices | Fernlight", "Fernlight", "Well-known: A | B")] == [
        "Prices", "Fernlight", "Well-known: A | B",
    ]  # fmt: skip
    doubled = Titles(["Fern - Fern", "A - Fern", "B - Fern"])
    assert (doubled.name, doubled.own("Fern - Fern")) == ("Fern", "Fern")
    first = Titles(["Fern: the lamp", "Fern – Prices", "Fern – About", "Fern – Help"])
    assert (first.name, first.own("Fern – Help")) == ("Fern", "Help")


@pytest.mark.parametrize("titles", [["A | Fern", "B | Fern"], ["A | x", "B | y", "C | z"], []])
def test_of_few_or_different_titles_no_name_is_told(titles: list[str]) -> None:
    assert Titles(titles).name == ""
    assert [Titles(titles).own(title) for title in titles] == titles


def test_a_page_that_could_not_be_measured_says_why_in_words() -> None:
    assert unmeasured(page("/", Status.PAGE_HUNG)) == "It stopped answering"
    assert unmeasured(page("/", Status.PAGE_TIMEOUT, "no load in 3 s")) == "No load in 3 s"
    said = "1 page could not be measured (crawl.max_failed_pages), /not-ok/ (NOT_FOUND)."
    assert plainly(said, {}) == (
        "1 page could not be measured, /not-ok/ (there is no such page)."
    )
    assert set(ENDED) == set(Status) - MEASURED


def test_reasons_name_rules_by_their_titles_and_no_command() -> None:
    rules = {id: rule(id, title=f"Title of {id}") for id in ("broken-link", "contradiction")}
    said = (
        "3 findings of severity error or worse (gate.fail_on), by broken-link, contradiction "
        "and 2 more. Fix them, or run `cxux explain broken-link` to see why it matters."
    )
    assert plainly(said, rules) == (
        "3 findings of severity error or worse: “Title of broken-link”, “Title of "
        "contradiction” and 2 more. Fix them; what gains most comes first below."
    )
    other = "The site's score for ux is 4.0 and a contradiction stays; see /a-b/, broken-link-x."
    assert plainly(other, rules) == other
