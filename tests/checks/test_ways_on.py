"""Pages without a next step, pages nobody can walk to, and what links to them promise."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.page import Layer
from tests.checks.factories import BASE, check_page, check_site, page_of, site_of

PARAGRAPH = "<p>" + "We water your plants every week and tell you how they are. " * 9 + "</p>"


def test_a_dead_end_gets_the_page_of_its_subject_or_the_next_one() -> None:
    nav = '<nav><a href="/a/">Plans</a><a href="/b/">Watering</a><a href="/c/">Team</a></nav>'
    end = f"{nav}<main><h1>{{}}</h1>{PARAGRAPH}</main>"
    [alike] = check_page("dead-end", page_of(end.format("Holiday watering"), "/x/")).problems
    [after] = check_page("dead-end", page_of(end.format("Offers"), "/a/", title="Offers")).problems
    assert "“Watering” (/b/), which shares" in alike.suggestion
    assert "“Watering” (/b/), which comes next" in after.suggestion


def test_fields_and_a_button_are_a_form_whoever_forgot_the_tag() -> None:
    text = "<h1>Apply</h1><p>" + "We read every application ourselves. " * 10 + "</p>"
    fields = "<input aria-label='Name'><input aria-label='Mail'><button>Next</button>"
    assert check_page("dead-end", page_of(f"<main>{text}</main>")).problems
    assert not check_page("dead-end", page_of(f"<main>{text}{fields}</main>")).problems


@pytest.mark.parametrize(("below", "found"), [
    ('<a class="btn" href="/talk/">Talk to us</a>', 0), ('<button class="btn">Talk</button>', 0),
    ('<a href="/talk/">Talk to us</a>', 1),
    ('<form><input type="email"><button class="btn">Subscribe</button></form>', 1),
])  # fmt: skip
def test_a_button_in_the_band_below_the_content_is_a_next_step(below: str, found: int) -> None:
    page = page_of(f"<main>{PARAGRAPH}</main><footer>{below}</footer>")
    assert len(check_page("dead-end", page).problems) == found


def test_a_search_is_a_next_step_and_posts_of_one_folder_end_alike() -> None:
    search = '<input type="search" aria-label="Search">'
    assert not check_page("dead-end", page_of(f"<main>{PARAGRAPH}{search}</main>")).problems
    paths = "/blog/a/", "/blog/b.html", "/blog/", "/blog/2024/05/c/", "/2023/d/"
    found = [check_page("dead-end", page_of(f"<main>{PARAGRAPH}</main>", p)) for p in paths]
    assert [(p.subject, p.once) for [p] in (f.problems for f in found)] == [
        ("blog", True), ("blog", True), ("", False), ("blog", True), ("", True)]


@pytest.mark.parametrize(("told", "found"), [
    ("Write to fern@plants.example.", 0), ("fern (at) plants.example", 0),
    ("Call +44 117 496 0123", 0), ("(800) 242-1366", 0), ("773-202-5862", 0), ("496-0123", 0),
    ("<address>4607 Library Road, Bethel Park</address>", 0),
    ("Fern<br>12 Mill Lane<br>Bristol<br>BS1 4ST", 0),
    ("Open 2016-2024, 9-17, since 12/03/2019", 1), ("100 000 plants at 12.50 a month", 1),
    ("Invoice 20240115, ISO 27001:2013", 1), ("@fernlight", 1),
])  # fmt: skip
def test_on_a_contact_page_the_next_step_is_an_address_or_a_number(told: str, found: int) -> None:
    html = f"<main><h1>Contact</h1>{PARAGRAPH}<p>{told}</p></main>"
    assert len(check_page("dead-end", page_of(html, "/contact/")).problems) == found
    begun = f"<main><h1>Story</h1><p>{told}</p>{PARAGRAPH}</main>"
    assert check_page("dead-end", page_of(begun, "/story/")).problems


def test_a_page_may_end_with_the_number_to_call() -> None:
    for told, found in (("Call us today! 0117 496 0123", 0), ("We are here from 9-17.", 1)):
        html = f"<main><h1>Services</h1>{PARAGRAPH}<p>{told}</p></main>"
        assert len(check_page("dead-end", page_of(html, "/services/")).problems) == found


def test_a_calendar_of_another_host_cannot_be_seen_and_no_page_is_its_own_next_step() -> None:
    nav = '<nav><a href="/book">Book a call</a><a href="/team">Team</a></nav>'
    page = page_of(f"{nav}<main><h1>Book a call</h1>{PARAGRAPH}</main>", "/book.html")
    [problem] = check_page("dead-end", page, embeds=("//cal.com/",)).problems
    assert "(/book)" not in problem.suggestion
    failed = (("https://cal.com/embed.js", "script", 0, "blocked"),)
    seen = check_page("dead-end", replace(page, failed_requests=failed), embeds=("//cal.com/",))
    assert seen.outcome is Outcome.UNKNOWN


def test_a_link_with_a_query_leads_to_the_page_without_it() -> None:
    site = site_of({
        "/": "<main><h1>Home</h1><a href='/apply.html?id=7'>Sales manager</a></main>",
        "/apply.html": "<main><h1>Apply</h1></main>",
    })
    for check in ("orphan-page", "broken-link", "link-promise"):
        assert not check_site(check, site).problems


def test_a_list_whose_entries_lead_to_one_page_promises_that_page_is_about_them() -> None:
    def found(*labels: str) -> int:
        items = "".join(f"<li><a href='/sectors/'>{label}</a></li>" for label in labels)
        site = site_of({
            "/": f"<main><h1>Home</h1><ul>{items}</ul></main>",
            "/sectors/": "<main><h1>Surveys of difficult places</h1></main>",
        })
        return len(check_site("link-promise", site).problems)

    assert found("Commercial property") == 1
    assert not found("Commercial property", "Local authorities", "Residential development")


def test_a_curtain_and_what_a_missing_script_may_take_away_are_unknown() -> None:
    place = Element("#preloader", "div", Landmark.ASIDE)
    page = page_of("<main><p>Hi there</p></main>", has_layout=True)
    curtain = replace(page, layers=(Layer(place, (1.0, 1.0), "Wait", 0, "Hi there"),))
    assert check_page("obstructed", curtain).outcome is Outcome.UNKNOWN
    page = replace(page, layers=(Layer(place, (0.8, 0.9), "Wait", 0, "Hi there"),))
    assert check_page("obstructed", page).problems
    phone = replace(page, layers=(Layer(place, (0.1, 0.9), "Wait", 0, "Hi there"),))
    assert check_page("obstructed", phone).problems
    shrunk = replace(phone, scroll=((1366.0, 900.0), (980.0, 900.0)))
    assert not check_page("obstructed", shrunk).problems
    failed = (("https://cdn.test/x.js", "script", 0, "net::ERR_PROXY_CONNECTION_FAILED"),)
    seen = check_page("obstructed", replace(page, failed_requests=failed))
    assert seen.outcome is Outcome.UNKNOWN


def test_a_link_back_above_the_heading_says_where_one_is() -> None:
    nav = '<nav><a href="/plans/">Plans</a><a href="/help/">Help</a><a href="/team/">T</a></nav>'
    body = nav + '<main><a href="/recipes/">{}</a><h1>Muffins</h1><p>Bake them.</p></main>'
    for label, found in (("← Back to recipes", 0), ("All recipes", 1)):
        page = page_of(body.format(label), "/recipes/sweet/muffins/")
        assert len(check_page("where-am-i", page).problems) == found


def test_a_heading_that_nobody_is_shown_yet_skips_no_level() -> None:
    page = page_of("<main><h1>Quote</h1><h3>It is sent!</h3></main>")
    assert check_page("heading-structure", page).problems
    assert not check_page("heading-structure", replace(page, has_layout=True)).problems


def test_an_orphan_belongs_to_the_page_most_like_it() -> None:
    home = '<main><h1>Home</h1><a href="/a/">A</a><a href="/team/">T</a></main>'
    pages = {"/": home, "/a/": "<main><h1>Watering</h1></main>",
             "/team/": "<main><h1>Our team</h1></main>",
             "/z/": "<main><h1>Team of spring</h1></main>"}
    [orphan] = check_site("orphan-page", site_of(pages)).problems
    assert orphan.suggestion.startswith("link to it from /team/")


def test_an_orphan_is_linked_to_from_no_page_below_it_and_by_its_own_name() -> None:
    home = "<main><h1>Plants</h1><a href='/blog/tools/'>T</a></main>"
    pages = {
        "/": page_of(home, "/", title="Plants | Fern"),
        "/blog/tools/": page_of("<h1>Tools of ours</h1>", "/blog/tools/", title="Tools | Fern"),
        "/left/": page_of("<p>Left</p>", "/left/", title=""),
        "/tools/": page_of("<p>Tools</p>", "/tools/", title="Tools | Fern"),
    }
    found = check_site("orphan-page", site_of(pages)).problems
    assert [p.suggestion for p in found] == [
        "link to it from /", "link to it from /, as “Tools”",
    ]


def test_an_orphan_on_the_top_level_is_linked_to_from_the_page_of_its_subject() -> None:
    home = "<main><h1>Bikes</h1><a href='/shop/helmets/'>H</a><a href='/shop/locks/'>L</a></main>"
    pages = {
        "/": page_of(home, "/", title="Bikes"),
        "/shop/helmets/": page_of("<h1>Helmets</h1>", "/shop/helmets/", title="Helmets"),
        "/shop/locks/": page_of("<h1>Locks</h1>", "/shop/locks/", title="Locks"),
        "/childrens-helmets/": page_of(
            "<h1>Helmets for children</h1>", "/childrens-helmets/", title="Helmets for children"
        ),
    }
    (found,) = check_site("orphan-page", site_of(pages)).problems
    assert found.suggestion == "link to it from /shop/helmets/, as “Helmets for children”"


def test_of_orphans_that_lead_to_each_other_the_first_is_told() -> None:
    pages = {
        "/": "<main><h1>Home</h1></main>",
        "/blog/": '<main><h1>Blog</h1><a href="/blog/a/">A</a></main>',
        "/blog/a/": '<main><h1>A</h1><a href="/tags/b/">B</a><a href="/blog/">Blog</a></main>',
        "/tags/b/": "<main><h1>B</h1></main>",
        "/press/": '<main><h1>Press</h1><a href="/">Home</a></main>',
    }
    found = check_site("orphan-page", site_of(pages))
    assert [p.url for p in found.problems] == [f"{BASE}/blog/", f"{BASE}/press/"]
    assert found.judged is not None and f"{BASE}/tags/b/" not in found.judged


def test_pages_below_one_that_a_missing_script_writes_may_be_linked_to() -> None:
    pages = {"/": '<main><h1>Home</h1><a href="/jobs/">Work</a></main>',
             "/jobs/": "<main><h1>Work</h1></main>", "/jobs/a/": "<main><h1>A</h1></main>",
             "/lost/": "<main><h1>Lost</h1></main>"}
    site = site_of(pages)
    work = f"{BASE}/jobs/"
    unsure = {**site.pages, work: replace(site.pages[work], unwritten="https://cdn.test/alpine.js")}
    found = check_site("orphan-page", replace(site, pages=unsure))
    assert [p.url for p in found.problems] == [f"{BASE}/lost/"]
    assert found.judged is not None and f"{BASE}/jobs/a/" not in found.judged
    assert len(check_site("orphan-page", site).problems) == 2


def test_a_page_that_a_missing_script_writes_is_no_dead_end_for_certain() -> None:
    text = "We water all of your plants while you are away, and tell you how they are. " * 4
    page = page_of(f"<main><h1>Work</h1><p>{text}</p></main>")
    assert check_page("dead-end", page).problems
    for script, sure in (("alpinejs@3.x.x/dist/cdn.min.js", False), ("stats.js", True)):
        missing = ((f"https://unpkg.test/{script}", "script", 0, "blocked"),)
        found = check_page("dead-end", replace(page, failed_requests=missing))
        assert bool(found.problems) is sure


def test_a_list_of_names_is_looked_up_and_needs_no_next_step() -> None:
    names = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gil", "Hana", "Ivo", "Jo", "Kim", "Lea",
             "Max", "Noa", "Ole", "Pia"]
    card = "<div><h3>{} Bell</h3><p>Fern House<br>Plant doctor</p></div>"
    cards = "".join(map(card.format, names))
    items = "".join(f"<li>{name.lower()}-{other.lower()}.example</li>"
                    for name in names for other in names[:4])

    def found(said: str, path: str = "/people/", lead: str = "Our thanks to all of them.") -> int:
        page = page_of(f"<main><h1>Who is who</h1><p>{lead}</p>{said}</main>", path)
        return len(check_page("dead-end", page).problems)

    assert not found(cards) and not found(f"<ul>{items}</ul>")
    assert found(cards, "/") and found(cards.replace("doctor", "doctor for all of our friends."))
    assert found(cards, lead="We water all of your plants while you are away, and more. " * 12)


def test_an_orphan_is_not_called_by_the_name_of_the_site() -> None:
    pages = {
        "/": page_of("<h1>Fern</h1><a href='/b/'>B</a>", "/", title="Fern"),
        "/b/": page_of("<h1>Fern</h1><h1>Plans</h1>", "/b/", title="Plans - Fern"),
        "/c/": page_of("<h1>Fern</h1><h1>Breaches</h1>", "/c/", title="Breaches - Fern"),
    }
    [orphan] = check_site("orphan-page", site_of(pages)).problems
    assert (orphan.text, orphan.suggestion) == ("Breaches", "link to it from /, as “Breaches”")


def test_the_next_page_is_another_one_however_its_address_is_written() -> None:
    text = "We water all of your plants while you are away, and tell you how they are. " * 4
    body = '<nav><a href="/water">Watering</a><a href="/team">Team</a></nav>'
    page = page_of(f"{body}<main><h1>Watering</h1><p>{text}</p></main>", "/water/")
    [problem] = check_page("dead-end", page).problems
    assert "/water" not in problem.suggestion


def test_links_to_another_build_leave_depth_and_orphans_open() -> None:
    home = page_of('<main><h1>Home</h1><a href="/1.2/setup/">Setup</a></main>', "/")
    site = site_of({"/": home, "/lost/": "<main><h1>Lost</h1></main>"})
    for check in ("orphan-page", "click-depth", "broken-link"):
        found = check_site(check, site)
        assert not found.problems, check
    assert check_site("orphan-page", site).outcome is Outcome.UNKNOWN


def test_frames_and_a_start_that_cannot_be_read_are_no_reason_for_orphans() -> None:
    framed = '<main><p>Hi there</p><iframe src="/a/"></iframe></main>'
    inner = '<main><h1>A</h1></main>'
    assert not check_site("orphan-page", site_of({"/": framed, "/a/": inner})).problems
    assert check_site("orphan-page", site_of({"/x/": inner})).outcome is Outcome.UNKNOWN


def test_an_address_is_guessed_at_only_where_its_last_part_is_alike() -> None:
    def guess(href: str) -> str:
        home = f'<main><h1>Home</h1><a href="{href}">On</a></main>'
        pages = {"/": home, "/segments/bicycles/": "<main><h1>B</h1></main>"}
        [problem] = check_site("broken-link", site_of(pages)).problems
        return problem.suggestion

    assert guess("/segments/bicycle/") == "perhaps /segments/bicycles/"
    assert guess("/segments/buildings/") == ""


def test_a_page_without_a_trail_is_told_at_its_navigation() -> None:
    banner = '<aside><ul><li><a href="/privacy/">Read our privacy policy</a></li></ul></aside>'
    nav = '<nav><a href="/plans/">Plans</a> <a href="/team/">Team</a></nav>'
    page = page_of(f"{banner}{nav}<main><h1>Lights</h1>{PARAGRAPH}</main>", "/x/y/")
    [problem] = check_page("where-am-i", page).problems
    assert problem.text == "Plans Team"


def test_a_text_of_the_law_may_be_an_end_and_a_code_of_conduct_not() -> None:
    for name in ("Terms & Conditions", "Fern – Impressum", "Code of conduct", "Our terms of trade"):
        found = check_page("dead-end", page_of(f"<main><h1>{name}</h1>{PARAGRAPH}</main>"))
        assert bool(found.problems) is name.startswith(("Code", "Our"))
