"""Where a word that the brand decided against is theirs, a name, or means something else."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


def test_the_words_of_customers_are_theirs_wherever_a_design_puts_them() -> None:
    said = "<p>I did signup in a minute, and it was easy.</p>"
    marked = f'</p><div><div class="qm">“</div>{said}</div><p>'
    signed = marked.replace(f"{said}</div>", f"{said}<span>Webpage signup aid</span></div>")
    pictured = f"</p><figure>{said}<figcaption>Ann, of Ash Street</figcaption></figure><p>"
    called = said.replace("<p>", '</p><p class="testimonial">') + "<p>"
    under = f"</p><h2>What our customers say</h2>{said}<h2>Next</h2><p>"
    for page in (marked, signed, pictured, called, under):
        assert not terms(page), page
    for page in (called, under):
        assert terms(page.replace("I did", "You can")) == ["signup > sign up"], page
    assert terms(f"</p><h2>What we do</h2>{said}<p>") == ["signup > sign up"]


def test_a_capitalised_word_of_an_organisations_name_is_theirs_in_labels_too() -> None:
    entry: dict[str, Any] = {"use": "soft-tissue", "not": ("soft tissue",)}
    for name in ("Institute for Soft Tissue Therapists", "London School of Soft Tissue Therapy",
                 "Soft Tissue Care Society", "Ann Ash, Soft Tissue Council"):
        assert not terms(name, **entry), name
    for label in ("Soft Tissue Therapy", "School Soft Tissue Day", "the soft tissue society"):
        assert terms(label, **entry), label
    kind: dict[str, Any] = {"use": "composite resource", "not": ("Composite Resource",)}
    assert not terms("A Composite Resource Definition - Defines the schema.", **kind)
    assert terms("Then all Composite Resources gain a field.", **kind)
    study: dict[str, Any] = {"use": "biotech", "not": ("biotechnology",)}
    assert not terms("She has a degree in Life Sciences and Biotechnology from there.", **study)
    assert terms("She knows the market for Biotechnology and has degrees.", **study)
    assert terms("NPM Network for your team", use="npm", **{"not": ("NPM",)}) == ["NPM > npm"]
    old: dict[str, Any] = {"use": "Ash Care", "not": ("WELL Health",)}
    assert terms("WELL Health Network", **old) == ["WELL Health > Ash Care"]
    assert terms("Github Foundation", use="GitHub", **{"not": ("Github",)})


def test_a_name_that_is_typed_is_no_small_form_of_a_name() -> None:
    entry: dict[str, Any] = {"use": "Borg", "not": ("borg",)}
    for typed in ("Log in as your borg user.", "Only the borg user may.", "Run the borg action.",
                  "Make a site named borg and open it.", "borg options"):
        assert not terms(typed, **entry), typed
    assert not terms("Then do borg create again.", **entry)
    assert terms("A borg create.", **entry)
    for said in ("Make a backup with borg.", "The borg team.", "It is an option of borg."):
        assert terms(said, **entry) == ["borg > Borg"], said


def test_a_heading_with_a_noun_is_none_of_the_deed_though_a_menu_repeats_it() -> None:
    entry: dict[str, Any] = {"use": "set up", "not": ("setup",)}
    menu = '</p><ul><li><a href="#setup">Setup</a></li></ul><h2 id="setup">Setup</h2><p>'
    assert not terms(menu, **entry)
    assert terms('</p><ul><li><a href="/start/">Setup</a></li></ul><p>', **entry)
    assert not terms("url (Optional): The address.", use="URL", **{"not": ("url",)})


def test_the_noun_of_another_verb_has_its_place_too() -> None:
    entry: dict[str, Any] = {"use": "sign in", "not": ("login", "log in")}
    assert not terms("It stands on the login page. Your login is safe.", **entry)
    assert terms("You can login now. Log in here.", **entry) == [
        "login > sign in", "Log in > Sign in"]


def test_a_suggestion_is_never_what_is_forbidden() -> None:
    entry: dict[str, Any] = {"use": "estate tax", "not": ("ET", "Estate Tax")}
    assert terms("All About ET Plans", **entry) == ["ET > estate tax"]
    assert terms("All About ET Plans", use="estate tax", **{"not": ("ET",)}) == ["ET > Estate Tax"]


def test_the_manual_of_a_command_calls_it_by_its_name() -> None:
    config = Config.model_validate({"terms": ({"use": "Fly Volume", "not": ("Fly volume",)},)})
    html = "<main><h1>Fly volumes destroy</h1>{}<p>Take a Fly volume.</p></main>"
    code = "<pre><code>fly volumes destroy ID</code></pre>"
    def found(path: str, usage: str) -> int:
        page = page_of(html.format(usage), path)
        return len(check_page("term-policy", page, config=config).problems)
    assert found("/cmd/fly_volumes_destroy/", code) == 1
    assert found("/cmd/fly_volumes_destroy/", "") == found("/fly-volumes-destroy/", code) == 2


def test_what_stands_on_the_screen_is_called_as_it_is_there() -> None:
    entry: dict[str, Any] = {"use": "family tree", "not": ("Family Tree",)}
    for label in ("Open Settings → Family Tree.", "Menu => My Family Tree",
                  "Go to the Family Tree page.", "Family Tree – all of your relatives"):
        assert not terms(label, **entry), label
    key: dict[str, Any] = {"use": "API key", "not": ("API Key",), "match_case": True}
    for label in ("Then click API Key to see it.", "Choose API Key from the list."):
        assert not terms(label, **key), label
    assert terms("Your API Key is needed.", **key) == ["API Key > API key"]
    option: dict[str, Any] = {"use": "web app", "not": ("web application",)}
    assert not terms("Then select Web application as the type.", **option)
    assert len(terms("Select the web application. Web application: our own.", **option)) == 2
    assert terms("Show your Family Tree to all of them.", **entry) == ["Family Tree > family tree"]


def test_a_part_of_the_right_words_before_another_noun_is_another_thing() -> None:
    entry: dict[str, Any] = {"use": "sticky note", "not": ("sticky",)}
    assert not terms("Write it on a sticky pad.", **entry)
    assert terms("Put a sticky on the wall.", **entry) == ["sticky > sticky note"]


def test_words_with_hyphens_stay_open_before_versus_as_at_an_end() -> None:
    entry: dict[str, Any] = {"use": "out-of-pocket", "not": ("out of pocket",)}
    assert not terms("It costs you 500 out of pocket vs. 600 a year.", **entry)
    assert len(terms("The out of pocket limit.", **entry)) == 1


def test_an_everyday_word_is_told_only_where_nothing_beside_it_means_something_else() -> None:
    def told(text: str, use: str, word: str) -> int:
        config = Config.model_validate({"terms": ({"use": use, "not": (word,)},)})
        page = page_of(f"<main><p>{text}</p></main>")
        return len(check_page("term-policy", page, config=config, everyday=True).problems)

    for sure in ("Our resources are here.", "We help resources.", "All resources know it."):
        assert told(sure, "people", "resources") == 1, sure
    for doubt in ("Our training resources.", "Resources management.", "The Resources come.",
                  "People and resources count.", 'Our "staff" resources.',
                  "The resources of the sea."):
        assert told(doubt, "people", "resources") == 0, doubt
    assert told("Make a purchase.", "buy", "purchase") == 0
    assert told("You can purchase it.", "buy", "purchase") == 1
    assert told("They were client to it.", "participant", "client") == 0
    assert told("Ask the client.", "participant", "client") == 1
    assert told("A long press opens it.", "select", "press") == 0
    assert told("Health, food, education and more.", "training", "education") == 0
    assert told("They shall come.", "must", "shall") == 1
    assert told("Give people time.", "donate", "give") == 0      # of many senses
    assert told("Please purchase it.", "buy", "purchase") == 1
    assert told("We do it in exchange for money.", "market", "exchange") == 0
    assert told("Ask the exchange.", "market", "exchange") == 1


def test_a_page_that_is_called_a_guide_to_words_tells_which_to_use() -> None:
    entry = ({"use": "sign up", "not": ("signup",)},)
    config = Config.model_validate({"terms": entry})
    def found(html: str) -> int:
        return len(check_page("term-policy", page_of(html), config=config).problems)
    assert not found("<main><h1>Our writing style</h1><p>Please signup.</p></main>")
    assert found("<main><h1>Our style of work</h1><p>Please signup.</p></main>") == 1
    table = "".join(f"<tr><td>{bad}</td><td>{good}</td></tr>" for bad, good in (
        ("Whitelist", "Allowlist"), ("Blacklist", "Denylist or blocklist"), ("Slave", "Secondary")))
    several = Config.model_validate({"terms": (
        {"use": "allowlist", "not": ("whitelist",)}, {"use": "denylist", "not": ("blacklist",)},
        {"use": "secondary", "not": ("slave",)})})
    page = page_of(f"<main><h1>How we write</h1><table>{table}</table></main>")
    assert not check_page("term-policy", page, config=several).problems
    tabs = "<ul><li>docker</li><li>Docker</li><li>git</li><li>composer</li></ul>"
    names = Config.model_validate({"terms": tuple(
        {"use": name, "not": (name.lower(),)} for name in ("Docker", "Git", "Composer"))})
    start = page_of(f"<main><h1>Quick start</h1>{tabs}<p>Take the git clone.</p></main>")
    assert check_page("term-policy", start, config=names).problems


def test_a_card_that_leads_to_a_review_is_its_customers_and_any_card_is_its_texts() -> None:
    card = '<a href="{}"><h6>Fine</h6><p>They made it easy to signup for teams, and quick.</p></a>'
    assert not terms("</p>" + card.format("https://www.feefo.com/en/reviews/fern") + "<p>")
    assert terms("</p>" + card.format("/plans/") + "<p>") == ["signup > sign up"]
    personal = "</p><h6>{}</h6><p>I found it easy to signup for my team, and quick.</p><p>"
    assert not terms(personal.format('"Top service!"'))
    assert terms(personal.format("Top service!")) == ["signup > sign up"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Come to 12 Mill Street, Denver, CO, at noon.", False),
        ("Write to PO Box 7, Denver, CO.", False),
        ("We live at 7 Old Mill Road, Denver, CO, 80201.", False),
        ("We water plants in Denver, CO 80201.", False),
        ("In 2016 Denver, CO had none of us.", True),
        ("The term CO means nothing to readers.", False),
        ("Our care office (CO) waters them.", False),
        ("Our team of three (CO) waters them.", True),
        ("Ask the CO for it.", True),
    ],
)
def test_an_abbreviation_is_right_in_an_address_and_where_it_is_explained(
    text: str, told: bool
) -> None:
    config = Config.model_validate({"terms": ({"use": "Colorado", "not": ("CO",)},)})
    found = check_page("term-policy", page_of(f"<main><p>{text}</p></main>"), config=config)
    assert bool(found.problems) == told, text


def test_a_right_word_may_end_in_any_sign() -> None:
    for use, wrong in (("p.m.", "PM"), ("C++", "CPP"), ("etc.", "and so on")):
        entry: dict[str, Any] = {"use": use, "not": (wrong,)}
        assert len(terms(f"We come at 5 {wrong}, or later.", **entry)) == 1, use
    assert terms("8 AM – 5 PM", use="p.m.", **{"not": ("PM",)}) == ["PM > p.m."]


def test_testimonials_need_no_quotation_marks_where_they_are_signed() -> None:
    ours = "<p>Please signup today, and tell us how it went.</p>"
    theirs = "<p>We did signup in a minute, and your team was there the next day.</p>"
    page = "<main><h1>Testimonials</h1>{}{}<p>Thank you!</p><p>{}</p></main>"
    entry = Config.model_validate({"terms": ({"use": "sign up", "not": ("signup",)},)})

    def told(signed: str) -> int:
        seen = page_of(page.format(ours, theirs, signed))
        return len(check_page("term-policy", seen, config=entry).problems)

    assert (told("Ann Reed and Lee"), told("-Ann Reed"), told("and that was that.")) == (1, 1, 2)


def test_an_abbreviation_in_a_products_name_and_a_word_in_a_title_are_theirs() -> None:
    short: dict[str, Any] = {"use": "command line", "not": ("CLI",)}
    for text in ("Install Quorvex CLI first.", "Quorvex CLI Profiles", "A new Quorvex CLI runs."):
        assert not terms(text, **short), text
    for text in ("Use the CLI.", "Your GitHub CLI opens.", "Two Quorvex CLIs run.", "The Plant CLI",
                 "Improving CLI use"):
        assert terms(text, **short), text
    lab: dict[str, Any] = {"use": "laboratory", "not": ("lab",)}
    assert not terms("Maintainer: Lab Resources Maintainer", **lab)
    assert terms("Lab Resources", **lab) and terms("The lab manager asks.", **lab)
    assert terms("Frontend Manager", use="front end", **{"not": ("frontend",)})
    gpu: dict[str, Any] = {"use": "compute", "not": ("GPU resources",)}
    assert terms("Share GPU resources.", **gpu) == ["GPU resources > compute"]


def test_a_term_has_the_capitals_of_a_title_and_its_explanation_is_its_own() -> None:
    student: dict[str, Any] = {"use": "PhD student", "not": ("PhD Student",)}
    assert not terms("New PhD Student Checklist", **student)
    assert terms("Ask a PhD Student today.", **student)
    assert terms("Plants For All", use="Plants for All", **{"not": ("Plants For All",)})
    tank: dict[str, Any] = {"use": "tank", "not": ("cistern",), "severity": "error"}
    assert not terms("Each water tank size (cistern) counts.", **tank)
    assert terms("Each pot (cistern) counts.", **tank)
    model: dict[str, Any] = {"use": "LLM", "not": ("language model",)}
    assert not terms("A large language model reads it.", **model)
    assert terms("A small language model reads it.", **model)


def test_what_stands_around_the_content_is_read_once_and_names_of_others_are_left() -> None:
    entry = {"use": "hackerspace", "not": ("makerspace",)}
    config = Config.model_validate({"terms": (entry,)})
    page = page_of(
        '<nav><a href="/a/">Our Makerspace</a> <a href="/c/"><code>makerspace</code></a>'
        ' <a href="#a">Makerspace</a>'
        ' <a href="https://elm.test/">Elm Makerspace</a></nav>'
        '<main><h1>Ours</h1><p>We build things.</p></main>'
        '<footer><p>Tell a friend of our <a href="/b/">makerspace</a>.</p>'
        '<a href="https://hub.test/fern">Find a makerspace</a></footer>'
    )
    told = check_page("term-policy", page, config=config).problems
    assert sorted(one.text for one in told) == [
        "Find a makerspace", "Our Makerspace", "Tell a friend of our makerspace."]
    somewhere = Config.model_validate({"terms": ({**entry, "scopes": ("body",)},)})
    assert not check_page("term-policy", page, config=somewhere).problems


def test_a_label_of_the_menu_that_leads_to_the_page_itself_is_ours() -> None:
    entry = {"use": "sponsorship", "not": ("sponsoring",), "scopes": ("nav.label",)}
    config = Config.model_validate({"terms": (entry,)})
    for to in ("/a/", "/b/", "https://other.example/"):
        html = f'<nav><a href="{to}">Sponsoring</a></nav><main><h1>Pots</h1><p>Grow.</p></main>'
        page = page_of(html, "/a/")
        assert len(check_page("term-policy", page, config=config).problems) == 1, to


def test_in_a_row_of_links_the_place_is_the_link_with_the_word() -> None:
    trail = "<p><a href=/>Home</a> <a href=/blog/>Wordpress</a> <a href=/x/>{}</a></p>"
    entry = {"use": "WordPress", "not": ("Wordpress",)}
    config = Config.model_validate({"terms": (entry,)})
    for last, text in (("Flink", "Wordpress"), ("Wordpress and Flink", None)):
        page = page_of(f"<main><h1>Posts</h1>{trail.format(last)}</main>")
        (found,) = check_page("term-policy", page, config=config).problems
        assert found.text == (text or f"Home Wordpress {last}")
    said = "<p>We moved to <a href=/blog/>Wordpress</a> last year.</p>"
    page = page_of(f"<main><h1>Posts</h1>{said}</main>")
    (found,) = check_page("term-policy", page, config=config).problems
    assert found.text == "We moved to Wordpress last year."


def test_a_description_made_of_the_text_is_judged_there() -> None:
    def told(body: str, description: str) -> list[str]:
        config = Config.model_validate({"terms": ({"use": "codebase", "not": ("code base",)},)})
        page = page_of(f"<main><h1>Fern</h1>{body}</main>", description=description)
        return [p.text for p in check_page("term-policy", page, config=config).problems]
    item = "Most functions of the code base now expect pots, and return pots."
    made = "We are glad. The changes are: Most functions of the code base now ex..."
    assert told(f"<p>We are glad. The changes are:</p><ul><li>{item}</li></ul>", made) == [item]
    said = "Most functions of the code base now expect pots"
    assert told(f"<p>We say “{said}”.</p>", f"We say “{said}”.") == []
    assert told("<p>The code base is ours.</p>", "Our code base.") == [
        "The code base is ours.", "Our code base."]
