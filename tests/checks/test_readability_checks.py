"""Checks of how text reads."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.promise import Promise
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.finding import Checked, Outcome
from mkdocs_cxux.model.metric import Evidence, Metric
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import Box, Rgba
from tests.checks.factories import BLACK, WHITE, check_page, check_site, look, page_of, site_of


def dense(notes: list[str], words: int = 200, **said: object) -> Checked:
    evidence = tuple(Evidence(f"So {note} it is.", None, note) for note in notes)
    metric = Metric("m", 100 * len(notes) / words, count=words, evidence=evidence)
    options = {"metric": "m", "max": 1.0, **said}
    return check_page("density", page_of(""), metrics={"m": metric}, **options)


def test_density_needs_more_than_chance_and_quotes_the_words() -> None:
    (problem,) = dense(["sleek", "sleek", "superb", "stunning", "amazing"]).problems
    assert problem.evidence["words"].startswith("“sleek”, “superb”")
    assert problem.evidence["count"] == "5"
    assert dense(["sleek", "superb", "stunning"]).problems == ()
    assert dense(["sleek"] * 2, words=20).problems == ()
    assert dense(["validator", "validators"] * 9).problems == ()


def test_the_sites_own_words_do_not_count() -> None:
    notes = ["effortless"] * 6 + ["sleek", "superb"]
    assert dense(notes).problems
    assert not dense(notes, exceptions=("effortless",)).problems
    assert not dense(notes, config=Config(glossary=("Effortless",))).problems
    assert not dense(notes, config=Config(promise=Promise(terms=("effortless",)))).problems


def test_an_unmeasured_density_is_unknown() -> None:
    nothing = Metric("m", None, reason="too little text")
    found = check_page("density", page_of(""), metrics={"m": nothing}, metric="m", max=1.0)
    assert found.outcome is Outcome.UNKNOWN


def paragraphs(page: Page, **said: object) -> Checked:
    names = ("readability.long_paragraph", "readability.phone_lines")
    numbers = {name: measures(page)[name] for name in names}
    return check_page("long-paragraph", page, metrics=numbers, **said)


def test_each_long_paragraph_is_told_with_a_place_to_split_it() -> None:
    wall = "<p>" + "We live next door. You can call us at any time. " * 13 + "</p>"
    found = paragraphs(page_of(f"<main>{wall}<p>It is short.</p>{wall}</main>"))
    assert [problem.evidence["size"] for problem in found.problems] == ["143 words"] * 2
    assert found.problems[0].suggestion.startswith("split before “")


def test_of_a_contract_the_longest_paragraph_is_told() -> None:
    texts = ["<p>" + "You can call us at any time. " * words + "</p>" for words in (20, 30, 25)]
    page = page_of(f"<main>{''.join(texts)}</main>", "/terms/", type="legal", title="Rules")
    assert len(paragraphs(replace(page, type="page")).problems) == 3
    assert [p.evidence["size"] for p in paragraphs(page).problems] == ["210 words"]


def test_the_place_to_split_a_paragraph_is_quoted_with_its_code() -> None:
    told = "We live next door. " * 24 + "Then <code>fern --water</code> runs as long as you like. "
    page = page_of(f"<main><p>{told}{'We live next door to all of you. ' * 12}</p></main>")
    [problem] = paragraphs(page).problems
    assert problem.suggestion == "split before “Then fern --water runs as …”"


def test_a_short_paragraph_may_still_have_many_lines_on_a_phone() -> None:
    text = "We live next door. You can call us at any time. " * 10
    page = page_of(f"<main><p>{text}</p></main>")
    phone = look(Box(0, 0, 350, 23 * 48), line_height=48, font_size=32)
    (block,) = page.blocks
    tall = replace(block, element=replace(block.element, looks=(None, phone)))
    page = replace(page, blocks=(tall,), has_layout=True)
    (problem,) = paragraphs(page).problems
    assert problem.evidence["size"] == "23 lines on a phone"
    assert paragraphs(page, lines=22).problems == ()   # in another font it may have 22
    assert paragraphs(page, lines=25).problems == ()
    assert paragraphs(page, max=240).problems == ()    # few words in a narrow column
    others = tuple(
        replace(tall, element=replace(tall.element, selector=f"main > p:nth-of-type({n})"))
        for n in (1, 2, 3)
    )
    two, three = (replace(page, blocks=others[:n]) for n in (2, 3))
    assert len(paragraphs(two).problems) == 2
    (problem,) = paragraphs(three).problems
    assert "2 more are as high: the column is narrow" in problem.evidence["size"]


def length(page: Page) -> Checked:
    numbers = {"readability.words": measures(page)["readability.words"]}
    return check_page("length-for-type", page, metrics=numbers, minutes={"landing": 1})


def test_the_first_page_of_a_manual_may_take_longer_than_that_of_a_shop() -> None:
    def told(text: str) -> bool:
        rest = "<p>" + "We live next door. You can call us at any time. " * 30 + "</p>"
        page = replace(page_of(f"<main><h1>Fern</h1><p>{text}</p>{rest}</main>"), type="home")
        numbers = {"readability.words": measures(page)["readability.words"]}
        found = check_page("length-for-type", page, metrics=numbers, minutes={"home": 1})
        return bool(found.problems)

    assert told("Install it.") and not told("Run <code>fern --water</code>.")


def test_a_page_longer_than_its_type_is_split_at_the_middle_heading() -> None:
    part = "<p>" + "We live next door and you can call us. " * 20 + "</p>"
    body = f"<main>{part}<h2>Prices</h2>{part}<h2>Terms</h2></main>"
    (problem,) = length(page_of(body, type="landing")).problems
    assert problem.evidence["value"] == "1.5"
    assert problem.suggestion == "a page of its own from “Prices” on"
    assert length(page_of(body, type="docs")).outcome is Outcome.NOT_APPLICABLE
    assert not length(page_of(f"<main>{part}</main>", type="landing")).problems


def late(body: str, **facts: object) -> Checked:
    return check_page("late-answer", page_of(f"<main>{body}</main>", **facts), words=10, least=3)


TALK = "Grandfather told old stories beside the river while children played until evening came."


def test_a_beginning_without_a_word_of_the_title_is_late() -> None:
    (problem,) = late(f"<h1>Solar heating costs</h1><p>{TALK}</p>").problems
    assert problem.evidence["words"] == "“solar”, “heating”, “costs”"
    assert not late(f"<h1>Solar heating costs</h1><p>A heated house. {TALK}</p>").problems


def test_titles_that_promise_nothing_and_short_pages_are_not_judged() -> None:
    assert late(f"<h1>Overview</h1><p>{TALK}</p>").outcome is Outcome.NOT_APPLICABLE
    assert late("<h1>Solar heating costs</h1><p>Hello.</p>").outcome is Outcome.UNKNOWN
    german = late(f"<h1>Solar heating costs</h1><p>{TALK}</p>", language="de")
    assert german.outcome is Outcome.UNKNOWN


PARAGRAPH = "<p>We live next door to you.</p>"


def faint(color: Rgba, background: Rgba | None, body: str = PARAGRAPH) -> Checked:
    page = page_of(f"<main>{body}</main>")
    drawn = look(color=color, background=background)
    blocks = tuple(
        replace(b, element=replace(b.element, looks=(drawn, drawn))) for b in page.blocks
    )
    return check_page("text-contrast", replace(page, blocks=blocks, has_layout=True))


def test_faint_text_is_found_with_a_colour_that_would_do() -> None:
    (problem,) = faint(BLACK._replace(red=150, green=150, blue=150), WHITE).problems
    assert problem.evidence["ratio"] == "2.95"
    assert problem.suggestion.startswith("text colour #")
    assert not faint(BLACK, WHITE).problems


def test_what_a_script_says_that_our_sandbox_kept_from_its_data_is_seen_by_nobody() -> None:
    red, said = Rgba(255, 0, 0, 1), "<p>The list of our plants could not be loaded.</p>"
    asked = (("https://data.test/plants.json", "fetch", 0, "blocked"),)

    def found(body: str, failed: tuple[tuple[str, str, int, str], ...]) -> int:
        page = page_of(f"<main>{body}</main>", has_layout=True, failed_requests=failed)
        drawn = look(color=red, background=WHITE)
        blocks = tuple(
            replace(b, element=replace(b.element, looks=(drawn, drawn))) for b in page.blocks
        )
        return len(check_page("text-contrast", replace(page, blocks=blocks)).problems)

    assert not found(said, asked)
    assert found(said, ()) and found(PARAGRAPH, asked)
    assert found(said, (("http://fern.test/plants.json", "fetch", 404, ""),))


def test_pale_grounds_are_one_for_a_colour_that_fails_on_all_of_them() -> None:
    grey = BLACK._replace(red=150, green=150, blue=150)
    pale, dim = WHITE._replace(red=240), WHITE._replace(red=90, green=90, blue=90)
    on = [faint(grey, ground).problems[0].subject for ground in (WHITE, pale, dim)]
    assert on[0] == on[1] != on[2]


def test_see_through_words_are_of_one_style_on_whatever_ground() -> None:
    pale, dim = Rgba(0, 0, 0, 0.4), WHITE._replace(red=200)
    [one], [other] = (faint(pale, ground).problems for ground in (WHITE, dim))
    assert one.alike == other.alike != () and one.subject != other.subject


def test_words_of_one_colour_are_one_on_white_and_on_tints_and_not_on_dark() -> None:
    orange, tint, night = Rgba(255, 109, 0, 1), Rgba(255, 200, 140, 1), Rgba(150, 60, 60, 1)
    white, tinted, dark = (faint(orange, g).problems[0] for g in (WHITE, tint, night))
    assert white.subject != tinted.subject and white.alike == tinted.alike != dark.alike


def test_text_in_the_colour_of_the_link_around_it_gives_way_to_a_call_of_the_same_colours() -> None:
    grey = BLACK._replace(red=150, green=150, blue=150)

    def gives_way(colour: Rgba) -> str:
        page = page_of(f'<main><a href="/x/"><div><h2>Ferns</h2></div></a>{PARAGRAPH}</main>')
        drawn = look(color=grey, background=WHITE)
        linked = look(color=colour, background=WHITE)
        blocks = tuple(
            replace(b, element=replace(b.element, looks=(drawn, drawn)))
            for b in page.blocks if b.text == "Ferns"
        )
        links = tuple(
            replace(k, element=replace(k.element, looks=(linked, linked))) for k in page.links
        )
        page = replace(page, blocks=blocks, links=links, has_layout=True)
        (problem,) = check_page("text-contrast", page).problems
        assert problem.unless in ("", "cta-contrast: #969696 and about white")
        return problem.unless

    assert gives_way(grey) and not gives_way(BLACK)
    assert not faint(grey, WHITE).problems[0].unless


def test_links_in_sentences_are_told_beside_buttons_of_their_colour() -> None:
    """Some words on each page are another thing to see than two buttons of the first."""
    grey = look(color=BLACK._replace(red=150, green=150, blue=150), background=WHITE)
    page = page_of('<main><p>You can <a href="/x/">cancel up to a week</a> before.</p></main>')
    links = tuple(replace(k, element=replace(k.element, looks=(grey, grey))) for k in page.links)
    (problem,) = check_page(
        "text-contrast", replace(page, blocks=(), links=links, has_layout=True)
    ).problems
    assert problem.text == "cancel up to a week" and not problem.unless


def test_an_unknown_background_and_text_of_links_are_no_findings() -> None:
    grey = BLACK._replace(red=150, green=150, blue=150)
    assert faint(grey, None).outcome is Outcome.UNKNOWN
    linked = '<p><a href="/x/">We live next door to you all</a></p>'
    assert faint(grey, WHITE, linked).outcome is Outcome.NOT_APPLICABLE


USES = "<main><p>Send the form to your TKP before Friday. The TKP signs it.</p></main>"


def test_an_abbreviation_is_told_once_for_the_site() -> None:
    site = site_of({"/": USES, "/a/": f"{USES}{USES}", "/b/": "<main><p>Nothing.</p></main>"})
    (problem,) = check_site("undefined-acronym", site).problems
    assert problem.evidence["acronym"] == "TKP"
    assert problem.evidence["uses"].endswith("on 2 pages")
    assert problem.url.endswith("/a/")


def test_any_page_and_the_glossary_explain_for_all() -> None:
    words = "<main><p>Every team key person (TKP) signs.</p></main>"
    assert not check_site("undefined-acronym", site_of({"/": USES, "/w/": words})).problems
    known = Config(glossary=("TKP",))
    assert not check_site("undefined-acronym", site_of({"/": USES}), config=known).problems
    assert not check_site("undefined-acronym", site_of({"/": USES}), uses=3).problems


def test_languages_without_small_words_stay_unknown() -> None:
    page = page_of(USES, language="fi")
    found = check_site("undefined-acronym", site_of({"/": page}))
    assert found.outcome is Outcome.UNKNOWN
