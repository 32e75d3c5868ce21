"""Words that the brand decided against: where they are found, and where they are others' words."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of


def terms(text: str, **entry: Any) -> list[str]:
    said = {"use": "sign up", "not": ("signup", "sign-up"), **entry}
    config = Config.model_validate({"terms": (said,)})
    found = check_page("term-policy", page_of(f"<main><p>{text}</p></main>"), config=config)
    return [f"{p.evidence['match']} > {p.suggestion}" for p in found.problems]


def test_wrong_words_are_found_whole_with_plurals_and_capitals() -> None:
    entry: dict[str, Any] = {"use": "web page", "not": ("webpage", "web-page")}
    assert terms("Webpage one. The web-pages, a webpage's end.", **entry) == [
        "Webpage > Web page", "web-page > web pages", "webpage > web page"]


def test_what_describes_a_thing_has_its_hyphen_before_a_comma_too() -> None:
    entry: dict[str, Any] = {"use": "vendor-neutral", "not": ("vendor neutral",)}
    assert len(terms("A portable, vendor neutral, open format.", **entry)) == 1
    assert not terms("Is it vendor neutral, open and free?", **entry)
    assert not terms("In a long term, we think.", use="long-term", **{"not": ("long term",)})


def test_small_words_of_a_name_stay_small_in_titles_where_capitals_are_asked_for() -> None:
    entry: dict[str, Any] = {"use": "Plants over Pots", "not": ("Plants Over Pots",)}
    assert len(terms("About Plants Over Pots", **entry, match_case=True)) == 1
    assert not terms("New Fern Volume List", use="Fern volume", **{"not": ("Fern Volume",)},
                     match_case=True)


def test_the_plural_of_a_wrong_word_becomes_that_of_the_right_one() -> None:
    for use, wrong, text, better in (
        ("box", "carton", "Two cartons.", "boxes"), ("city", "hamlet", "Two hamlets.", "cities"),
        ("day", "morn", "Two morns.", "days"), ("Docs", "manual", "The manuals.", "Docs"),
        ("Fern 365", "Fern Office", "All Fern Offices.", "Fern 365"),
    ):
        entry: dict[str, Any] = {"use": use, "not": (wrong,), "severity": "error"}
        assert terms(text, **entry) == [f"{wrong} > {better}"]
    both: dict[str, Any] = {"use": "box", "not": ("carton",), "severity": "error"}
    assert len(terms("A carton, two cartons.", **both)) == 1


def test_a_plural_that_is_forbidden_is_told_though_its_word_is_right() -> None:
    entry: dict[str, Any] = {"use": "information", "not": ("informations",)}
    assert terms("All informations. The information's end.", **entry) == [
        "informations > information"]


def test_who_asks_for_capitals_wants_no_common_noun() -> None:
    senate: dict[str, Any] = {"use": "Senate", "not": ("senate",)}
    text = "Flood the senate to save it."
    assert not terms(text, **senate)
    assert len(terms(text, **senate, match_case=True)) == 1


def test_a_name_whose_verb_the_sentence_has_is_a_common_word() -> None:
    entry: dict[str, Any] = {"use": "Zoom", "not": ("zoom",), "match_case": True}
    text = "You help by zooming in more (set the default zoom above 100%)."
    assert not terms(text, **entry)
    assert not terms("The zoom is kept where you zoomed in.", **entry)
    assert len(terms("They are zooming in. Open the zoom call.", **entry)) == 1
    assert len(terms("Open the zoom call.", **entry)) == 1


def test_the_right_word_beside_the_wrong_one_makes_it_another_thing() -> None:
    entry: dict[str, Any] = {"use": "annual plan", "not": ("AP", "pricing")}
    assert not terms("Take the annual plan (AP), an AP (annual plan).", **entry)
    assert not terms("Take an annual plan or AP, the AP/annual plan.", **entry)
    assert not terms("An annual plan, or AP, is yours.", **entry)
    assert terms("An annual plan: take the AP.", **entry) == ["AP > annual plan"]
    order: dict[str, Any] = {"use": "to", "not": ("in order to",)}
    assert terms("You came in order to do it.", **order) == ["in order to > to"]
    assert not terms("You need to in order to do it.", **order)      # no “need to to do it”


def test_the_words_of_an_approved_line_are_right() -> None:
    promise = {"line": "From zero to one", "terms": ("zero",)}
    said = {"use": "ZERO 2 ONE", "not": ("Zero to One",)}
    config = Config.model_validate({"terms": (said,), "promise": promise})
    page = page_of("<main><p>Let us grow from Zero to One. At Zero to One we build.</p></main>")
    found = check_page("term-policy", page, config=config).problems
    assert [p.evidence["match"] for p in found] == ["Zero to One"]


def test_an_approved_line_keeps_the_capitals_of_its_names() -> None:
    promise = {"line": "GreenHouse grows for you", "terms": ("grows",)}
    said = {"use": "GreenHouse", "not": ("Greenhouse",)}
    config = Config.model_validate({"terms": (said,), "promise": promise})
    page = page_of("<main><p>Greenhouse grows for you.</p><p>GREENHOUSE GROWS FOR YOU</p></main>")
    found = check_page("term-policy", page, config=config).problems
    assert [p.evidence["match"] for p in found] == ["Greenhouse"]


def test_a_part_of_a_longer_name_is_another_thing() -> None:
    entry: dict[str, Any] = {"use": "you", "not": ("the user",), "severity": "error"}
    assert not terms("Open the user interface, with the user ID.", **entry)
    assert len(terms("The user opens it; the user can, and the user is free.", **entry)) == 2
    enter: dict[str, Any] = {"use": "log in", "not": ("sign in",)}
    assert not terms("We use the percent sign in these cases.", **enter)
    assert terms("You can sign in there; sign in now.", **enter) == ["sign in > log in"]
    pad: dict[str, Any] = {"use": "joystick", "not": ("gamepad",), "severity": "error"}
    assert not terms("Logitech Gamepad F310. A Gamepad F-310, too.", **pad)
    assert terms("Take a gamepad with you.", **pad) == ["gamepad > joystick"]


def test_what_is_a_quotation_from_end_to_end_was_said_by_somebody_else() -> None:
    said = "I did signup in a minute, and I have never had to wait since then."
    assert terms(said) and not terms(f"“{said}”")


def test_a_capital_that_begins_a_sentence_is_no_wrong_one() -> None:
    entry: dict[str, Any] = {"use": "discovery", "not": ("Discovery",), "match_case": True}
    assert not terms("Discovery is first. “Discovery: all of it.”", **entry)
    assert not terms("Alpha Discovery Live", **entry)
    keys = "lua, ruby, markdown, mips, perl, php, scala, scheme, sql, swift"
    name: dict[str, Any] = {"use": "Markdown", "not": ("markdown",)}
    assert not terms(f"Known are {keys}.", **name)
    assert terms("Write in html, markdown, or text.", **name) == ["markdown > Markdown"]
    assert not terms("render markdown - Writes it. </p><p>markdown: The format.</p>"
                     "<p>markdown stop Stops it.", **name)
    assert not terms("See the markdown list --format help.</p><h2>markdown</h2><p>It is.", **name)
    assert terms("After the Discovery we plan.", **entry) == ["Discovery > discovery"]


def test_the_right_word_takes_the_capitals_of_the_wrong_one() -> None:
    entry: dict[str, Any] = {"use": "plain words for all", "not": ("jargon of the few",)}
    said = "Jargon of the Few. JARGON OF THE FEW. Jargon of the few."
    assert [found.partition(" > ")[2] for found in terms(said, **entry)] == [
        "Plain Words for All", "PLAIN WORDS FOR ALL", "Plain words for all"]
    assert terms("Use the SDK.", use="kit", **{"not": ("SDK",)}) == ["SDK > kit"]
    assert terms("Browse SDK Jobs", use="tool kit", **{"not": ("SDK",)}) == ["SDK > Tool Kit"]
    assert terms("HUBSPOT", use="HubSpot", **{"not": ("Hubspot",)}) == []


def test_a_term_of_two_words_is_found_over_any_space_and_not_over_two_blocks() -> None:
    entry: dict[str, Any] = {"use": "care plan", "not": ("watering plan", "plan of care")}
    assert terms("A watering\u00a0plan, a Watering plan of care.", **entry) == [
        "watering plan > care plan", "Watering plan of care > Care plan"]
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
        "same day > same-day", "Same Day > Same-Day"]
    assert not terms("Often the same day or later. We come the same day.", **entry)
    assert terms("Send an e mail.", use="e-mail", **{"not": ("e mail",)})
    assert not terms("The <code>+</code> sign in names.", use="log in", **{"not": ("sign in",)})


def test_the_hyphen_of_a_name_stands_wherever_it_does() -> None:
    package: dict[str, Any] = {
        "use": "sunkit-pots", "not": ("sunkit pots", "Sunkit Pots"), "match_case": True}
    for text in ("I chose sunkit pots because of it.", "We write Sunkit Pots, and more."):
        assert len(terms(text, **package)) == 1, text
    assert len(terms("Fern Tools - use of it", use="Fern-Tools", **{"not": ("Fern Tools",)})) == 1
    described: dict[str, Any] = {"use": "fast-track", "not": ("fast track",), "match_case": True}
    assert not terms("We took the fast track because of it.", **described)


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
    assert not linked("Why You Should Join a coop")
    for ours in ("Our guide to starting a coop", "Follow the coop on the big networks", "The coop",
                 "Fern. A coop for all of the town. Since 1990"):
        assert linked(ours) == ["coop > co-op"]
    assert linked("Balancing performance with principles in coops", "/guide/")


def test_an_everyday_word_is_told_apart_and_once_where_nobody_says_that_all_are_meant() -> None:
    def told(everyday: bool, **entry: Any) -> list[tuple[str, float, bool]]:
        config = Config.model_validate({"terms": ({"use": "people", **entry},)})
        page = page_of("<main><p>Our resources, our manpower, our Resources.</p></main>")
        found = check_page("term-policy", page, config=config, everyday=everyday).problems
        return [(p.evidence["match"], p.confidence, p.once) for p in found]

    both = {"not": ("resources", "manpower")}
    assert told(False, **both) == [("manpower", 1.0, False)]
    assert told(True, **both) == [("resources", 0.5, True)]
    assert told(False, **{"not": ("resources",), "severity": "error"}) == [
        ("resources", 1.0, False), ("Resources", 1.0, False)]


def test_words_that_are_only_cited_are_left_alone() -> None:
    for cited in ("“Signup”", "'signup'", "the \"signup\" button", "«signup»", "‘signup now’",
                  "“Signup.”"):
        assert not terms(f"It says {cited} there")
    assert terms("“Signup now, it is free.” That's how we speak. Don't you signup, isn't it?") == [
        "Signup > Sign up", "signup > sign up"]


def test_code_addresses_file_names_and_longer_words_are_no_prose() -> None:
    for text in ("<code>signup</code>", "me@signup.test", "https://x.test/signup now",
                 "signup.html", "/signup/ it", "signups_total", "pre-signup", "designup"):
        assert not terms(f"See {text} there")


def test_code_in_a_label_and_the_small_form_of_a_path_are_no_prose() -> None:
    entry = {"use": "Fern", "not": ("fern", "fern kit")}
    assert not terms('Choose <a href="/x/">the <code>fern</code> option</a>.', **entry)
    assert not terms("Images: fern/server, fern/kit_2.", **entry)
    assert not terms("See fern/SDK #1013.", **entry)
    assert terms("fern / Fern, or fern.", **entry) == ["fern > Fern"]
    assert terms("GitLab, Github/Gitlab.", use="GitHub", **{"not": ("Github",)})


def test_the_right_term_may_hold_a_wrong_one() -> None:
    assert not terms("Your e-mail address.", use="e-mail address", **{"not": ("e-mail",)})
    assert terms("GitHub or Github?", use="GitHub", **{"not": ("Github",)}) == ["Github > GitHub"]


def test_entries_of_another_language_are_silent() -> None:
    assert not terms("A signup.", language="de")


def test_a_link_in_a_sentence_is_reported_once() -> None:
    assert len(terms('Please <a href="/b/">signup here</a> for it.')) == 1


def test_what_somebody_else_said_stays() -> None:
    said = "A: </p><blockquote><p>{}Signup now, it was easy.{}</p></blockquote><p>So."
    assert not terms(said.format("“", "”"))
    assert not terms(said.format("", ""))
    assert terms(said.format("<b>Note:</b> ", "")) == ["Signup > Sign up"]     # of the page's own
    assert terms(said.format("In the settings: ", "")) == ["Signup > Sign up"]


def test_a_name_in_small_letters_that_stands_alone_may_be_a_command() -> None:
    entry: dict[str, Any] = {"use": "Composer", "not": ("composer",)}
    table = "<table><tr><td>composer</td><td>Installs it.</td></tr></table>"
    assert not terms(f"</p>{table}<p>", **entry)
    assert terms("With composer it is easy.", **entry) == ["composer > Composer"]


def test_the_plural_of_the_right_word_is_right() -> None:
    assert not terms("Our lenses help.", use="lens", **{"not": ("lense",)})
    assert terms("A lense helps.", use="lens", **{"not": ("lense",)}) == ["lense > lens"]


def test_what_something_is_also_known_as_is_only_told() -> None:
    entry: dict[str, Any] = {"use": "two-step login", "not": ("2FA", "two-factor login")}
    assert not terms("Two-step login, also known as 2FA and two-factor login.", **entry)
    assert len(terms("It is known as safe. Turn on 2FA.", **entry)) == 1
    assert not terms("✔ two-step login ❌ 2FA", **entry)


def test_of_a_title_the_part_with_the_word_is_quoted() -> None:
    config = Config.model_validate({"terms": ({"use": "co-op", "not": ("coop",)},)})
    page = page_of("<main><p>Hi.</p></main>", title="Retreats - Fern Coop Handbook")
    (found,) = check_page("term-policy", page, config=config).problems
    assert found.text == "Fern Coop Handbook"


def test_forms_that_overlap_are_one_word() -> None:
    entry: dict[str, Any] = {"use": "macOS", "not": ("Mac OS", "OS X"), "match_case": True}
    assert terms("It runs on Mac OS X, OS X and Mac OS.", **entry) == [
        "Mac OS X > macOS", "OS X > macOS", "Mac OS > macOS"]
