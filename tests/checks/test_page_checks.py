from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import WHOLE, Checked, Outcome
from mkdocs_cxux.model.snapshot import Box
from tests.checks.factories import check_page, look, page_of

LONG = "<p>" + "We water your plants every week and tell you how they are. " * 5 + "</p>"


def titles(body: str, **facts: Any) -> list[str]:
    return [p.evidence["how"] for p in check_page("title-h1", page_of(body, **facts)).problems]


def test_title_and_heading_agree_when_the_shorter_is_half_in_the_longer() -> None:
    assert not titles("<main><h1>Prices for offices</h1></main>", title="Pricing – Fernlight")
    assert titles("<main><h1>Our team</h1></main>", title="Pricing – Fernlight")


def test_scripts_without_word_gaps_are_not_compared() -> None:
    assert not titles("<main><h1>料金プラン</h1></main>", title="価格", lang="ja")


def test_a_home_page_may_have_a_slogan() -> None:
    assert not titles("<main><h1>Greener offices</h1></main>", path="/", title="Fernlight")


def test_names_that_are_missing_or_double_are_found() -> None:
    assert titles("<main><p>Hi there.</p></main>") == ["it has no visible main heading (h1)"]
    assert titles("<main><h1>A</h1><h1>B</h1></main>") == ["it has 2 main headings (h1)"]
    [one] = check_page("title-h1", page_of("<main><h1>A</h1><h1>B</h1></main>")).problems
    assert (one.evidence["heading"], one.text) == ("A", "B")


def test_a_dead_end_quotes_its_last_words_whole() -> None:
    [problem] = check_page("dead-end", page_of(f"<main>{LONG}</main>")).problems
    assert problem.text.startswith("…")
    assert f" {problem.text[1:]}" in f" {LONG}".replace("<p>", " ")


def test_a_page_with_nothing_to_go_on_with_is_a_dead_end() -> None:
    nav = '<nav><a href="/b/">B</a></nav>'
    assert check_page("dead-end", page_of(f"{nav}<main>{LONG}</main>")).problems
    onward = ('<a href="/b/">On</a>', '<a class="button" href="https://x.test">Book a visit</a>',
              "<form><input aria-label='Mail'><button>Send it</button></form>")
    away = ('<a href="https://x.test/">Download</a>', '<a href="mailto:a@b.test">Write</a>')
    for step in (*onward, *away):
        assert not check_page("dead-end", page_of(f"<main>{LONG}{step}</main>")).problems
    for nowhere in ('<a href="#">Get an invite</a>', '<a href="javascript:void(0)">Go on</a>'):
        assert check_page("dead-end", page_of(f"<main>{LONG}{nowhere}</main>")).problems


def test_a_pager_below_the_content_is_a_next_step_but_the_footer_is_not() -> None:
    pager = '<footer><a class="md-footer__link--next" href="/b/">Next: B</a></footer>'
    imprint = '<footer><a href="/imprint/">Imprint</a></footer>'
    assert not check_page("dead-end", page_of(f"<main>{LONG}</main>{pager}")).problems
    assert check_page("dead-end", page_of(f"<main>{LONG}</main>{imprint}")).problems


def test_a_page_of_a_manual_is_read_for_one_answer() -> None:
    told = page_of(f"<main>{LONG}<p>Then set <code>mode=pair</code> in the file.</p></main>")
    assert check_page("dead-end", told).outcome is Outcome.NOT_APPLICABLE


def test_the_end_of_a_page_is_its_last_text_and_no_button() -> None:
    page = page_of(f"<main>{LONG}<button>Back to top</button></main>")
    [problem] = check_page("dead-end", page).problems
    assert problem.text != "Back to top"


def test_tables_and_code_are_looked_up_and_left() -> None:
    row = "<tr><td>--quiet</td><td>Say nothing but the verdict of the run.</td></tr>"
    table = f"<main><h1>Options</h1><p>All options of it.</p><table>{row * 9}</table></main>"
    assert check_page("dead-end", page_of(table)).outcome is Outcome.NOT_APPLICABLE
    assert check_page("dead-end", page_of(f"<main>{LONG}</main>")).problems


def test_a_heading_that_is_a_picture_has_the_words_of_its_alt_text() -> None:
    for heading, found in (('<img alt="Fern" src="f.png">', 0), ('<img src="f.png">', 1)):
        page = page_of(f"<main><h1>{heading}</h1><p>Plants.</p></main>", "/", title="Fern")
        assert len(check_page("title-h1", page).problems) == found


def test_a_missing_main_heading_weighs_less_where_another_one_tells() -> None:
    for inside, severe in (("<h2>Plants</h2><p>Hello.</p>", False), ("<p>Hello.</p>", True)):
        page = page_of(f"<main>{inside}</main>", "/a/", title="Plants")
        [problem] = check_page("title-h1", page).problems
        assert problem.severe is severe


def test_the_pages_of_one_list_lack_their_heading_together() -> None:
    def marks(path: str) -> set[str]:
        page = page_of("<main><h2>A post</h2><p>Hello.</p></main>", path, title="Plants")
        [problem] = check_page("title-h1", page).problems
        return {mark for mark in problem.alike if mark.startswith(WHOLE)}

    assert marks("/blog/") == marks("/blog/page/2/") != marks("/news/page/2/")


def test_words_of_blocks_in_one_link_do_not_grow_together() -> None:
    card = '<main><a href="/b/"><h3>Pumps</h3><p>We repair them.</p></a></main>'
    assert page_of(card).links[0].name == "Pumps We repair them."


def test_a_placeholder_weighs_less_than_no_name() -> None:
    fields = '<main><form><input placeholder="Mail"><input type="email"></form></main>'
    found = check_page("unnamed-control", page_of(fields)).problems
    assert [problem.severe for problem in found] == [False, True]


def test_a_field_of_which_nothing_is_known_is_called_by_its_element() -> None:
    (select,) = check_page("unnamed-control", page_of("<main><select></select></main>")).problems
    assert select.evidence["what"] == "<select>"


def test_thank_you_pages_may_be_an_end_and_short_ones_are_unknown() -> None:
    thanks = check_page("dead-end", page_of(f"<main>{LONG}</main>", "/thanks/"))
    short = check_page("dead-end", page_of("<main><p>Hi.</p></main>"))
    assert (thanks.outcome, short.outcome) == (Outcome.NOT_APPLICABLE, Outcome.UNKNOWN)


def test_names_come_from_labels_and_pictures_and_not_from_placeholders() -> None:
    body = (
        '<main><a href="/b/"><svg></svg></a><a href="/c/"><img alt="Cart" src="c.png"></a>'
        '<input placeholder="Mail"><input aria-label="Town"><button disabled></button></main>'
    )
    found = check_page("unnamed-control", page_of(body))
    assert [p.evidence["kind"] for p in found.problems] == ["link", "field"]


def test_a_nameless_link_around_the_content_is_one_fault_wherever_it_leads() -> None:
    told = []
    for feed in ("/a.xml", "/b.xml"):
        link = f'<a href="{feed}"><svg></svg></a>'
        page = page_of(f"<nav><ul><li>{link}</li></ul></nav><main><p>{link}</p></main>")
        told.append(check_page("unnamed-control", page).problems)
    assert [problem.once for problem in told[0]] == [True, True]
    assert told[0][0].subject == told[1][0].subject


def test_a_missing_language_is_one_fault_of_the_template() -> None:
    page = replace(page_of("<main><p>Hello.</p></main>"), lang="")
    pages = (replace(page, language=language) for language in ("en", ""))
    told = [check_page("language-tag", page).problems[0] for page in pages]
    assert all(problem.once for problem in told) and told[0].subject == told[1].subject


def test_a_link_that_gets_its_words_from_a_script_later_has_no_size_and_is_left_alone() -> None:
    page = page_of('<main><a href="/b/"></a><p>See us.</p></main>', has_layout=True)
    [link] = page.links
    for looks, found in (((None, look()), 0), ((look(), look()), 1)):
        drawn = replace(link, element=replace(link.element, looks=looks))
        checked = check_page("unnamed-control", replace(page, links=(drawn,)))
        assert len(checked.problems) == found


@pytest.mark.parametrize(
    ("declared", "detected", "found"),
    [("", "en", True), ("de", "en", True), ("en-GB", "en", False), ("nb", "no", False),
     ("en", "la", False)],
)
def test_language_is_declared_as_it_is(declared: str, detected: str, found: bool) -> None:
    page = page_of(f"<main>{LONG}</main>", language=detected)
    checked = check_page("language-tag", replace(page, lang=declared))
    assert bool(checked.problems) is found


def promise(body: str, **facts: Any) -> Checked:
    config = Config.model_validate({"promise": {"terms": ("easy", "no code")}})
    return check_page("promise-prominent", page_of(body, "/", **facts), config=config)


def test_the_promise_is_heard_by_stem_and_not_when_negated() -> None:
    assert not promise("<main><h1>Easier plants</h1></main>").problems
    assert not promise("<main><h1>Plants, no code</h1></main>").problems
    assert promise("<main><h1>It is not an easy task</h1></main>").problems


def test_the_promise_must_stand_early() -> None:
    late = "<main><h1>Plants</h1>" + LONG + LONG + "<p>It is easy.</p></main>"
    found = promise(late).problems
    assert found and "first screen" in found[0].evidence["slots"]


def test_a_first_screen_without_text_says_nothing_of_the_promise() -> None:
    page = page_of("<main><h1>Plants</h1><p>We water them.</p></main>", "/", has_layout=True)

    def seen(top: float) -> Checked:
        looks = (look(Box(0, top, 600, 40)), None)
        drawn = tuple(
            replace(block, element=replace(block.element, looks=looks)) for block in page.blocks
        )
        config = Config.model_validate({"promise": {"terms": ("easy",)}})
        return check_page("promise-prominent", replace(page, blocks=drawn), config=config)

    assert seen(120.0).problems
    assert seen(680.0).outcome is Outcome.UNKNOWN


def test_the_words_of_a_promise_are_told_in_quotes_as_one_may_hold_a_comma() -> None:
    config = Config.model_validate({"promise": {"terms": ("green", "ferns, moss and ivy")}})
    page = page_of("<main><h1>Pots</h1></main>", "/")
    (found,) = check_page("promise-prominent", page, config=config).problems
    assert found.evidence["terms"] == "“green”, “ferns, moss and ivy”"


def test_no_promise_and_no_key_page_are_not_judged() -> None:
    silent = check_page("promise-prominent", page_of("<main><h1>A</h1></main>"))
    assert silent.outcome is Outcome.NOT_APPLICABLE


def test_empty_headings_of_like_cards_are_one_though_one_card_has_a_name() -> None:
    def counted(*cards: str) -> list[str]:
        card = "<div{}><div><h3><i></i></h3><p>Ferns</p></div></div>"
        row = "".join(map(card.format, cards))
        page = page_of(f'<main><h1>Plants</h1><div id="row">{row}</div><h2></h2></main>')
        found = check_page("empty-heading", page).problems
        return [p.evidence["level"] + p.evidence["more"] for p in found]

    assert counted("", ' id="licence"', "") == ["level 3; 2 more like it", "level 2"]
    assert counted(' id="licence"') == ["level 3", "level 2"]
