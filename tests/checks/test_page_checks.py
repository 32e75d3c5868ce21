from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import Checked, Outcome
from mkdocs_cxux.model.snapshot import Status
from tests.checks.factories import BASE, check_page, look, page_of

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


def test_only_steps_down_can_skip_a_level() -> None:
    body = "<main><h2>A</h2><h4>B</h4><h2>C</h2><h3>D</h3></main>"
    found = check_page("heading-structure", page_of(body))
    assert [p.text for p in found.problems] == ["B"]


def test_a_dead_end_quotes_its_last_words_whole() -> None:
    [problem] = check_page("dead-end", page_of(f"<main>{LONG}</main>")).problems
    assert f" {problem.text}" in f" {LONG}".replace("<p>", " ")


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


def test_words_of_blocks_in_one_link_do_not_grow_together() -> None:
    card = '<main><a href="/b/"><h3>Pumps</h3><p>We repair them.</p></a></main>'
    assert page_of(card).links[0].name == "Pumps We repair them."


def test_a_placeholder_weighs_less_than_no_name() -> None:
    fields = '<main><form><input placeholder="Mail"><input type="email"></form></main>'
    found = check_page("unnamed-control", page_of(fields)).problems
    assert [problem.severe for problem in found] == [False, True]


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


def test_endless_loading_is_found_on_a_page_that_could_be_measured() -> None:
    said = "/a.png had not arrived"
    [problem] = works(status=Status.PARTIAL_LOAD, reason=said).problems
    assert (problem.evidence["what"], problem.evidence["how"]) == ("loading", said)
    assert problem.severe


def works(**facts: Any) -> Checked:
    body = "<main><h1>A</h1><img src='/a.png' alt='A'></main>"
    return check_page("page-works", page_of(body, has_layout=True, **facts))


def test_files_of_the_site_that_fail_are_found_once() -> None:
    failed = ((f"{BASE}/a.png", "img", 404, ""), (f"{BASE}/a.png", "image", 404, ""),
              (f"{BASE}/a.css", "link", 404, ""), (f"{BASE}/api", "fetch", 500, ""))
    found = works(failed_requests=failed).problems
    assert [p.evidence["kind"] for p in found] == ["image", "stylesheet"] and found[0].element


def test_what_our_own_sandbox_kept_out_is_no_failure_nor_what_stops_by_it() -> None:
    failed = (("https://cdn.test/x.js", "script", 0, "net::ERR_PROXY_CONNECTION_FAILED"),)
    assert not works(failed_requests=failed, script_errors=("x is not defined",)).problems


def test_what_lies_outside_of_a_built_folder_is_not_known_to_be_missing() -> None:
    page = page_of("<main><h1>A</h1></main>", has_layout=True)
    page = replace(page, url="http://localhost/latest/a/")
    for missing, host, found in (
        ("/metrics/client.js", "localhost", 0), ("/latest/a.js", "localhost", 1),
        ("/metrics/client.js", "localhost:8000", 1),
        ("/cdn-cgi/email.js", "localhost:8000", 0),
    ):
        url = f"http://{host}"
        on = replace(page, url=f"{url}/latest/a/",
                     failed_requests=((url + missing, "script", 404, ""),))
        assert len(check_page("page-works", on).problems) == found


def test_pictures_outside_of_a_built_folder_are_not_known_to_be_missing() -> None:
    page = page_of("<main><img src='/img/a.png'><img src='/latest/b.png'></main>", has_layout=True)
    images = tuple(replace(image, loaded=False) for image in page.images)
    page = replace(page, url="http://localhost/latest/a/", images=images)
    [problem] = check_page("page-works", page).problems
    assert problem.text == "/latest/b.png"


def test_a_script_error_is_milder_than_a_missing_file() -> None:
    assert [p.severe for p in works(script_errors=("x is not defined",)).problems] == [False]


def test_nothing_loads_without_a_browser_so_it_is_unknown() -> None:
    assert check_page("page-works", page_of("<main>Hi</main>")).outcome is Outcome.UNKNOWN


def terms(text: str, **entry: Any) -> list[str]:
    said = {"use": "sign up", "not": ("signup", "sign-up"), **entry}
    config = Config.model_validate({"terms": (said,)})
    found = check_page("term-policy", page_of(f"<main><p>{text}</p></main>"), config=config)
    return [f"{p.evidence['match']} > {p.suggestion}" for p in found.problems]


def test_wrong_words_are_found_whole_with_plurals_and_capitals() -> None:
    assert terms("Signup now. The sign-ups, a signup's end.") == [
        "Signup > Sign up", "sign-up > sign up", "signup > sign up"]


def test_the_right_word_takes_the_capitals_of_the_wrong_one() -> None:
    entry: dict[str, Any] = {"use": "plain words for all", "not": ("jargon of the few",)}
    said = "Jargon of the Few. JARGON OF THE FEW. Jargon of the few."
    assert [found.partition(" > ")[2] for found in terms(said, **entry)] == [
        "Plain Words For All", "PLAIN WORDS FOR ALL", "Plain words for all"]
    assert terms("Use the SDK.", use="kit", **{"not": ("SDK",)}) == ["SDK > Kit"]
    assert terms("HUBSPOT", use="HubSpot", **{"not": ("Hubspot",)}) == []


def test_a_term_of_two_words_is_found_over_any_space_and_not_over_two_blocks() -> None:
    entry: dict[str, Any] = {"use": "care plan", "not": ("watering plan", "plan of care")}
    assert terms("A watering\u00a0plan, a Watering plan of care.", **entry) == [
        "watering plan > care plan", "Watering plan > Care plan"]
    assert not terms("We do the watering</p><p>plan of the week.", **entry)
    assert terms("We do the watering</p><p>plan of care.", **entry) == ["plan of care > care plan"]


def test_an_abbreviation_is_wrong_in_capitals_only() -> None:
    entry: dict[str, Any] = {"use": "Visual Studio", "not": ("VS",)}
    assert terms("VS 2019: speed vs size, Vs. none.", **entry) == ["VS > Visual Studio"]


def test_a_word_in_somebodys_name_is_their_word() -> None:
    entry: dict[str, Any] = {"use": "organisation", "not": ("organization",)}
    audited = "The reports are covered by the Service Organization Controls which they audit."
    assert not terms(audited, **entry)
    assert terms("Organization charts are covered by reports which they audit.", **entry)
    assert terms("The reports which they audit with Github Actions say so.",
                 use="GitHub", **{"not": ("Github",)})
    assert terms("Signup Now", use="sign up", **{"not": ("signup",)})


def test_open_words_are_joined_by_a_hyphen_only_before_others() -> None:
    entry: dict[str, Any] = {"use": "same-day", "not": ("same day",)}
    assert terms("A same day visit. Same Day Service.", **entry) == [
        "same day > same-day", "Same Day > Same-day"]
    assert not terms("Often the same day or later. We come the same day.", **entry)
    assert terms("Send an e mail.", use="e-mail", **{"not": ("e mail",)})
    assert not terms("The <code>+</code> sign in names.", use="log in", **{"not": ("sign in",)})


def test_the_small_form_of_a_name_may_be_a_noun_that_everybody_knows() -> None:
    matrix: dict[str, Any] = {"use": "Matrix", "not": ("matrix",)}
    for noun in ("applied to the full matrix at once", "Fern's salary matrix, too", "a matrix."):
        assert not terms(f"It is {noun}", **matrix)
    for name in ("Ask in matrix, or call.", "Join the matrix server.", "A team matrix room."):
        assert terms(name, **matrix) == ["matrix > Matrix"]
    assert terms("See our github, too.", use="GitHub", **{"not": ("github",)})


def test_titles_of_what_others_wrote_are_their_words() -> None:
    entry: dict[str, Any] = {"use": "co-op", "not": ("coop",)}

    def linked(label: str, to: str = "https://other.test/x") -> list[str]:
        return terms(f'Read it: <a href="{to}">{label}</a> today.', **entry)

    assert not linked("Balancing performance with principles in coops")
    for ours in ("Our guide to starting a coop", "Follow the coop on the big networks", "The coop",
                 "Fern. A coop for all of the town. Since 1990"):
        assert linked(ours) == ["coop > co-op"]
    assert linked("Balancing performance with principles in coops", "/guide/")


def test_an_everyday_word_is_half_sure_where_nobody_says_that_all_are_meant() -> None:
    def sure(**entry: Any) -> list[float]:
        config = Config.model_validate({"terms": ({"use": "people", **entry},)})
        page = page_of("<main><p>Resources and manpower.</p></main>")
        return [p.confidence for p in check_page("term-policy", page, config=config).problems]

    assert sure(**{"not": ("resources", "manpower")}) == [0.5, 1.0]
    assert sure(**{"not": ("resources",), "severity": "info"}) == [1.0]


def test_the_article_before_a_longer_name_is_small() -> None:
    entry: dict[str, Any] = {"use": "The Gambia", "not": ("the Gambia",)}
    assert terms("Tours in the Gambia today.", **entry) == ["the Gambia > The Gambia"]
    assert not terms("A street by the Gambia River.", **entry)


def test_words_that_are_only_cited_are_left_alone() -> None:
    for cited in ("“Signup”", "'signup'", "the \"signup\" button", "«signup»", "‘signup now’"):
        assert not terms(f"It says {cited} there")
    assert terms("“Signup now, it is free.” That's how we speak. It's our signup, isn't it?") == [
        "Signup > Sign up", "signup > sign up"]


def test_code_addresses_file_names_and_longer_words_are_no_prose() -> None:
    for text in ("<code>signup</code>", "me@signup.test", "https://x.test/signup now",
                 "signup.html", "/signup/ it", "signups_total", "pre-signup", "designup"):
        assert not terms(f"See {text} there")


def test_code_in_a_label_and_the_small_form_of_a_path_are_no_prose() -> None:
    entry = {"use": "Fern", "not": ("fern", "fern kit")}
    assert not terms('Choose <a href="/x/">the <code>fern</code> option</a>.', **entry)
    assert not terms("Images: fern/server, fern/kit_2.", **entry)
    assert terms("fern / Fern, or fern.", **entry) == ["fern > Fern", "fern > Fern"]
    assert terms("GitLab, Github/Gitlab.", use="GitHub", **{"not": ("Github",)})


def test_a_page_that_tells_which_words_to_use_is_free_to_name_the_others() -> None:
    pairs = {"codebase": "code base", "call site": "callsite", "for example": "e.g."}
    said = tuple({"use": use, "not": (wrong,)} for use, wrong in pairs.items())
    config = Config.model_validate({"terms": said})
    rows = [f"<tr><td>{use}</td><td>“{wrong}”</td></tr>" for use, wrong in pairs.items()]
    text = "<p>A code base is two words too many.</p>"

    def judged(many: int) -> Checked:
        table = f"<main><table>{''.join(rows[:many])}</table>{text}</main>"
        return check_page("term-policy", page_of(table), config=config)

    assert judged(3).outcome is Outcome.NOT_APPLICABLE
    assert [found.text for found in judged(2).problems] == ["A code base is two words too many."]


def test_the_right_term_may_hold_a_wrong_one() -> None:
    assert not terms("Your e-mail address.", use="e-mail address", **{"not": ("e-mail",)})
    assert terms("GitHub or Github?", use="GitHub", **{"not": ("Github",)}) == ["Github > GitHub"]


def test_entries_of_another_language_are_silent() -> None:
    assert not terms("A signup.", language="de")


def test_a_link_in_a_sentence_is_reported_once() -> None:
    assert len(terms('Please <a href="/b/">signup here</a> for it.')) == 1


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


def test_no_promise_and_no_key_page_are_not_judged() -> None:
    silent = check_page("promise-prominent", page_of("<main><h1>A</h1></main>"))
    assert silent.outcome is Outcome.NOT_APPLICABLE
