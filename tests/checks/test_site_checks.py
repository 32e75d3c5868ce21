from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.snapshot import Status
from tests.checks.factories import BASE, check_site, page_of, site_of

HOME = '<main><h1>Home</h1><a href="/a/">A</a></main>'
A = "<main><h1>A</h1></main>"


def paths(found: object) -> list[str]:
    return [problem.url.removeprefix(BASE) for problem in found.problems]  # type: ignore[attr-defined]


def test_an_orphan_is_a_page_that_no_walk_from_the_start_reaches() -> None:
    found = check_site("orphan-page", site_of({"/": HOME, "/a/": A, "/b/": A, "/a/c/": A}))
    assert paths(found) == ["/a/c/", "/b/"]
    assert "/a/" in found.problems[0].suggestion


def test_links_of_hidden_menus_lead_somewhere() -> None:
    menu = '<nav><ul style="display:none" hidden><li><a href="/b/">B</a></li></ul></nav>'
    found = check_site("orphan-page", site_of({"/": menu + HOME, "/a/": A, "/b/": A}))
    assert not found.problems


def test_pages_that_stand_alone_on_purpose_are_no_orphans() -> None:
    hidden = replace(page_of(A, "/n/"), noindex=True)
    site = site_of({"/": HOME, "/a/": A, "/404.html": A, "/thanks/": A, "/lp/x/": A, "/n/": hidden})
    assert not check_site("orphan-page", site).problems
    assert not check_site("orphan-page", site_of({"/": HOME, "/x/": A}), allow=("/x/",)).problems


def test_redirects_are_walked_through() -> None:
    site = site_of({"/": HOME, "/new/": A}, redirects={f"{BASE}/a/": f"{BASE}/new/"})
    assert not check_site("orphan-page", site).problems
    assert not check_site("broken-link", site).problems


def test_a_redirect_out_of_the_site_is_no_broken_link_and_one_to_nothing_is() -> None:
    out = site_of({"/": HOME}, redirects={f"{BASE}/a/": "https://example.org/guide/"})
    assert not check_site("broken-link", out).problems
    gone = replace(out, info=replace(out.info, external={"https://example.org/guide/": 404}))
    assert check_site("broken-link", gone).problems
    nowhere = site_of({"/": HOME}, redirects={f"{BASE}/a/": f"{BASE}/b/"})
    [problem] = check_site("broken-link", nowhere).problems
    assert problem.evidence["how"] == "it sends visitors on to /b/, no such page"


def test_nothing_is_an_orphan_for_certain_while_links_may_be_unseen() -> None:
    lost = replace(page_of(A, "/a/"), status=Status.PAGE_TIMEOUT)
    for site in (
        site_of({"/": HOME, "/b/": A}, complete=False),
        site_of({"/": HOME, "/b/": A}, inventory=None),
        site_of({"/": HOME, "/a/": lost, "/b/": A}),
    ):
        assert check_site("orphan-page", site).outcome is Outcome.UNKNOWN


def test_a_missing_page_is_worse_than_a_missing_anchor_and_both_get_the_nearest() -> None:
    links = '<a href="/prices/">prices</a>, <a href="/a/#teem">team</a>'
    body = f"<main><h1>H</h1><p>See {links}</p></main>"
    page = '<main><h1>A</h1><h2 id="team">Team</h2></main>'
    found = check_site("broken-link", site_of({"/": body, "/a/": page, "/price/": A}))
    assert [(p.severe, p.suggestion) for p in found.problems] == [
        (True, "perhaps /price/"), (False, "perhaps #team")]


def test_fragments_that_browsers_and_scripts_understand_are_fine() -> None:
    places = ("#", "#top", "#:~:text=a", "#/r", "#!r", "#0", "#cookie-settings", "#manage-consent")
    links = "".join(f'<a href="{x}">x y</a>' for x in places)
    assert not check_site("broken-link", site_of({"/": f"<main>{links}</main>"})).problems
    lost = '<main><a href="#cookie-policy">Cookies</a> <a href="#faq-consent">Consent</a></main>'
    assert len(check_site("broken-link", site_of({"/": lost})).problems) == 2


def test_the_prefix_of_a_generator_makes_no_anchor_alike() -> None:
    names = ("DeletionOptions", "Water")
    ids = "".join(f'<h2 id="fern-io-v2-{name}">{name}</h2>' for name in names)
    links = '<a href="#fern-io-v1-DefaultTimeouts">a b</a> <a href="#fern-io-v2-Waters">c d</a>'
    found = check_site("broken-link", site_of({"/": f"<main>{links}{ids}</main>"})).problems
    assert [problem.suggestion for problem in found] == ["", "perhaps #fern-io-v2-Water"]


def test_links_of_filler_lead_nowhere_and_need_not() -> None:
    body = '<main><p>Lorem ipsum <a href="#fati">membra</a></p></main>'
    page = page_of(body, "/")
    assert check_site("broken-link", site_of({"/": page})).problems
    assert not check_site("broken-link", site_of({"/": replace(page, language="la")})).problems


def test_encoded_anchors_are_decoded() -> None:
    body = '<main><h1>H</h1><a href="#%C3%BCber">Ü</a><h2 id="über">Über</h2></main>'
    assert not check_site("broken-link", site_of({"/": body})).problems


def test_files_of_the_folder_exist_though_they_are_no_pages() -> None:
    body = '<main><h1>H</h1><a href="/plan.pdf">Plan</a> <a href="/dir/">Dir</a></main>'
    files = frozenset({"/index.html", "/plan.pdf", "/dir/index.html"})
    site = site_of({"/": body}, inventory=files)
    assert not check_site("broken-link", site).problems


def test_a_target_nobody_visited_is_unknown_where_no_folder_was_listed() -> None:
    site = site_of({"/": HOME}, inventory=frozenset({f"{BASE}/"}))
    assert check_site("broken-link", site).outcome is Outcome.UNKNOWN


def test_outside_addresses_count_only_where_they_were_asked() -> None:
    body = '<main><h1>H</h1><a href="https://x.test/">X</a></main>'
    assert not check_site("broken-link", site_of({"/": body})).problems
    gone = site_of({"/": body}, external={"https://x.test/": 404})
    shy = site_of({"/": body}, external={"https://x.test/": 403})
    assert check_site("broken-link", gone).problems and not check_site("broken-link", shy).problems


def test_depth_counts_clicks_on_the_shortest_way() -> None:
    def to(path: str) -> str:
        return f'<main><h1>P</h1><a href="{path}">on</a></main>'

    site = site_of({"/": to("/a/"), "/a/": to("/b/"), "/b/": to("/c/"), "/c/": A})
    found = check_site("click-depth", site, max=2)
    assert paths(found) == ["/c/"] and found.problems[0].evidence["way"] == "/ → /a/ → /b/ → /c/"


def test_a_long_way_is_told_by_its_ends() -> None:
    names = ["/", *(f"/p{number}/" for number in range(20))]
    pages = {
        page: f'<main><h1>Page</h1><a href="{after}">On</a></main>'
        for page, after in zip(names, [*names[1:], "/"], strict=True)
    }
    for most, told in ((4, "/ → /p0/ → /p1/ → /p2/ → /p3/ → /p4/"),
                       (19, "/ → /p0/ → … 16 more … → /p17/ → /p18/ → /p19/")):
        [problem] = check_site("click-depth", site_of(pages), max=most).problems
        assert problem.evidence["way"] == told


def test_clicks_that_open_a_menu_are_told_beside_the_way() -> None:
    menu = '<nav><button>More</button><ul><li><a href="/b/">B</a></li></ul></nav>'
    site = site_of({"/": f"{menu}<main><h1>Home</h1></main>", "/b/": A})
    home = site.pages[f"{BASE}/"]
    [link] = home.links
    opened = replace(home, links=(replace(link, steps=(2, 2)),))
    for pages, way in ((site.pages, []), ({**site.pages, home.url: opened},
                                          ["/ → /b/; 1 to open a menu"])):
        found = check_site("click-depth", replace(site, pages=pages), max=1)
        assert [problem.evidence["way"] for problem in found.problems] == way


def test_a_title_is_not_proposed_that_is_the_same_but_for_a_picture() -> None:
    pages = {f"/{n}/": page_of("<h1>🔧 Typing</h1>", f"/{n}/", title="Typing | F") for n in "ab"}
    [problem] = check_site("duplicate-title", site_of(pages)).problems
    assert problem.suggestion == ""


def test_titles_may_repeat_between_editions_and_in_numbered_lists() -> None:
    same = {path: page_of(A, path, title="Blog") for path in (
        "/blog/", "/blog/page/2/", "/1.2/blog/", "/de/blog/", "/404.html")}
    assert not check_site("duplicate-title", site_of(same)).problems
    twice = {path: page_of(A, path, title="Blog") for path in ("/blog/", "/news/")}
    assert paths(check_site("duplicate-title", site_of(twice))) == ["/news/"]


def test_titles_that_only_say_that_they_are_loading_are_none_yet() -> None:
    for title, found in (("Loading…", 0), ("Please wait... | Fern", 0), ("Loading bays", 1)):
        pages = {path: page_of(A, path, title=title) for path in ("/a/", "/b/")}
        assert len(check_site("duplicate-title", site_of(pages)).problems) == found


def promise(label: str, target: str, *, sentence: bool = False) -> bool:
    link = f'<a href="/a/">{label}</a>'
    text = f"Do look at {link} some day." if sentence else link
    body = f"<main><h1>P</h1><p>{text}</p></main>"
    pages = {"/": HOME, "/p/": page_of(body, "/p/"),
             "/a/": page_of(f"<main><h1>{target}</h1></main>", "/a/", title=target)}
    return bool(check_site("link-promise", site_of(pages)).problems)


def test_a_label_without_any_word_of_its_destination_breaks_a_promise() -> None:
    assert promise("Refund and cancellation", "Watering calendar")
    assert promise("our open jobs", "Watering calendar", sentence=True)


def test_stems_synonyms_and_compounds_keep_a_promise() -> None:
    assert not promise("Configuring sensors", "Sensor configuration")
    assert not promise("Careers in Leeds", "Open jobs")
    assert not promise("Watering can", "Waterings")


def test_labels_that_promise_no_page_are_left_alone() -> None:
    for label in ("Read more", "Pricing", "Start your free trial", "v2.1 notes", "care_plan.yaml"):
        assert not promise(label, "Watering calendar")
    assert not promise("two weeks ago", "Watering calendar", sentence=True)


def variants(*texts: str) -> list[tuple[str, str]]:
    pages = {f"/{n}/": f"<main><h1>T</h1><p>{text}</p></main>" for n, text in enumerate(texts)}
    found = check_site("term-variants", site_of({"/": HOME, **pages}))
    return [(p.text, p.suggestion) for p in found.problems]


def test_a_label_of_signs_alone_promises_nothing() -> None:
    pages = {"/": '<main><h1>A</h1><div><a href="/b/">» →</a></div></main>', "/b/": A}
    assert not check_site("link-promise", site_of(pages)).problems


def test_a_label_that_leads_to_many_pages_promises_none() -> None:
    pages = {f"/{n}/": f"<main><h1>{n} repair</h1><p>We repair it.</p></main>" for n in "abc"}
    for count, found in ((2, 2), (3, 0)):
        links = "".join(f'<div><a href="/{n}/">View the details</a></div>' for n in "abc"[:count])
        site = site_of({"/": f"<main><h1>Services</h1>{links}</main>", **pages})
        assert len(check_site("link-promise", site).problems) == found


def test_the_rare_spelling_of_a_compound_is_found() -> None:
    assert variants("Our website. A website. The website. One website. Any website.",
                    "See the web site for it.") == [("web site", "website")]


def test_a_name_with_a_capital_inside_has_one_spelling() -> None:
    many = "We use GitHub. Then GitHub. So GitHub. Yes, GitHub. Ah, GitHub."
    assert variants(many, "It is on Github now.") == [("Github", "GitHub")]


def test_verbs_and_nouns_open_and_hyphenated_even_use_and_code_are_left_alone() -> None:
    assert not variants("Your login. A login. One login. Some login. Any login.", "Please log-in.")
    assert not variants("In real time. Real time it is.", "A real-time view. Any real-time thing.")
    assert not variants("The website, a website, one website.", "A web-site, that web-site.")
    many = "Our website. A website. The website. One website. Any website."
    assert not variants(many, "See <code>web-site</code> or web-site.example for it.")


def test_what_another_build_may_publish_beside_this_one_is_left_open() -> None:
    public = ExtractContext(f"{BASE}/", aliases=("https://fern.example/",))
    for target, found in (("1.0/setup", 0), ("help/gone", 1), ("help/a", 0)):
        html = f'<main><a href="https://fern.example/{target}/">Setup</a></main>'
        home = extract(snapshot_of(html, f"{BASE}/"), public)
        result = check_site("broken-link", site_of({"/": home, "/help/a/": A}))
        assert len(result.problems) == found
        assert (f"{BASE}/" in (result.judged or ())) is (target != "1.0/setup")


def test_another_language_may_be_a_build_of_its_own() -> None:
    for link, found in (
        ('<header><a href="/zh-cn/">Chinese</a></header><main><h1>Home</h1></main>', 0),
        ('<header><a href="/go/">Go</a></header><main><h1>Home</h1></main>', 1),
        ('<main><h1>Home</h1><p>Read it in <a href="/de/">German</a>.</p></main>', 1),
    ):
        assert len(check_site("broken-link", site_of({"/": link, "/help/a/": A})).problems) == found


def test_a_few_orphans_were_forgotten_and_many_stand_alone_on_purpose() -> None:
    links = "".join(f'<a href="/{n}/">Page {n}</a>' for n in range(9))
    linked = {"/": f"<main>{links}</main>", **{f"/{n}/": A for n in range(9)}}
    for lost, severe in ((("/x/",), True), (("/x/", "/y/", "/z/"), False)):
        alone = {path: page_of(A, path, title=path) for path in lost}
        found = check_site("orphan-page", site_of({**linked, **alone})).problems
        assert [problem.severe for problem in found] == [severe] * len(lost)


def test_pages_that_generators_write_are_no_orphans_by_the_rule() -> None:
    pages = {"/": "<main><h1>Home</h1></main>", "/genindex.html": A, "/lost/": A}
    found = check_site("orphan-page", site_of(pages), allow=("genindex*",))
    assert [problem.evidence["path"] for problem in found.problems] == ["/lost/"]


def test_pages_share_a_title_whatever_their_filler_is_taken_for() -> None:
    found = {"/": "en", "/a/": "la"}
    titled = {path: replace(page_of(A, path), language=la) for path, la in found.items()}
    assert paths(check_site("duplicate-title", site_of(titled))) == ["/a/"]


def test_a_name_may_have_the_capital_that_most_leave_out() -> None:
    often = "Use Filezilla. With Filezilla it works. Our Filezilla. Then Filezilla. See Filezilla."
    assert variants(often, "Take FileZilla today.") == []
    assert variants(often.replace("Filezilla", "FileZilla"), "Take Filezilla today.") == [
        ("Filezilla", "FileZilla")]
    often = "The Core team. Our Core is new. See Core. Use Core. Then Core."
    assert variants(often, "Use COre today.") == [("COre", "Core")]
    slips = "Open XCode here. Then XCode there, and XCode now. It is XCode, or XCode. With XCode."
    assert variants(slips, "Take Xcode today.") == []
    assert variants(slips.replace("XCode", "Xcode"), "Take XCode today.") == [("XCode", "Xcode")]


def test_many_places_that_a_page_lacks_are_one_fault_unless_its_file_has_their_lines() -> None:
    links = "".join(f'<a href="#Part-{name}">{name}</a>' for name in ("one", "two", "three"))
    page = page_of(f"<main>{links}<a href='/none/'>Lost</a></main>", "/a/")
    [first, lost] = check_site("broken-link", site_of({"/a/": page})).problems
    assert first.evidence["more"].startswith("; so do 2 more") and lost.evidence["more"] == ""
    written = site_of({"/a/": replace(page, source="a.md")})
    assert len(check_site("broken-link", written).problems) == 4
