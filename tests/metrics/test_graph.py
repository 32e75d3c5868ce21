from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.metrics.graph import link_graph
from tests.checks.factories import BASE, look, page_of, site_of


def test_the_graph_walks_redirects_and_leaves_out_self_links_and_unknown_pages() -> None:
    site = site_of(
        {
            "/": '<main><a href="/old/">Old</a> <a href="#x">Here</a> <a href="/x/">X</a></main>',
            "/new/": '<main><a href="/">Home</a></main>',
            "/lost/": '<main><a href="/new/">New</a></main>',
        },
        redirects={f"{BASE}/old/": f"{BASE}/mid/", f"{BASE}/mid/": f"{BASE}/new/"},
    )
    graph = link_graph(site)
    assert graph.depth == {f"{BASE}/": 0, f"{BASE}/new/": 1}
    assert graph.inbound[f"{BASE}/new/"] == (f"{BASE}/", f"{BASE}/lost/")


def test_redirects_in_a_circle_end() -> None:
    circle = {f"{BASE}/a/": f"{BASE}/b/", f"{BASE}/b/": f"{BASE}/a/"}
    site = site_of({"/": '<main><a href="/a/">A</a></main>'}, redirects=circle)
    assert link_graph(site).depth == {f"{BASE}/": 0}


def test_an_address_without_its_slash_or_its_ending_leads_to_the_page() -> None:
    home = '<main><a href="/contact">Contact</a> <a href="/faq">FAQ</a></main>'
    site = site_of({"/": home, "/contact/": "<main>Hello</main>", "/faq.html": "<main>Q</main>"})
    assert link_graph(site).depth == {
        f"{BASE}/": 0, f"{BASE}/contact/": 1, f"{BASE}/faq.html": 1,
    }  # fmt: skip


def test_what_a_closed_menu_holds_is_one_step_further() -> None:
    site = site_of({
        "/": '<nav><a href="/a/">A</a><ul hidden><li><a href="/b/">B</a></li></ul></nav>',
        "/a/": "<main>A</main>", "/b/": "<main>B</main>",
    })
    graph = link_graph(site)
    assert [graph.depth[f"{BASE}{path}"] for path in ("/a/", "/b/")] == [1, 2]


def test_a_category_can_be_opened_on_every_page_that_has_its_menu() -> None:
    menu = '<nav><ul><li><a href="#">Start</a>{}</li><li><a href="#">Pots</a>{}</li></ul></nav>'
    inner = '<ul><li><a href="{}">Inside</a></li></ul>'
    start, pots, far = map(inner.format, ("/start/", "/pots/", "/far/"))
    site = site_of({
        "/": '<main><a href="/start/">Start</a></main>',
        "/start/": menu.format(start, ""),
        "/pots/": menu.format("", pots),
        "/else/": f'<nav><ul><li><a href="/">Home</a>{far}</li></ul></nav>',
        "/far/": "<main>Far</main>",
    })
    assert link_graph(site).depth == {f"{BASE}/": 0, f"{BASE}/start/": 1, f"{BASE}/pots/": 3}


def test_places_of_a_page_in_its_own_menu_lead_nobody_there_from_other_pages() -> None:
    entry = '<li><a href="{}">More</a></li>'
    drop = '<li><a href="#">Drop</a></li>'
    menu = f'<nav><ul><li><a href="/">Home</a><ul>{entry}</ul></li></ul></nav>'
    pages = {"/": f"<main>Home</main>{menu.format('#more')}",
             "/lost/": f"<main>Lost</main>{menu.format('#more')}",
             "/open/": f"<main>To be opened</main>{menu.replace(entry, entry + drop).format('#')}",
             "/its/": f"<main>Its own</main>{menu.format('#')}"}
    graph = link_graph(site_of(pages))
    assert set(graph.depth) == {f"{BASE}/", f"{BASE}/its/"}


def test_a_reader_of_another_language_begins_at_its_home() -> None:
    pages = {
        "/": '<main><a href="/a/">A</a></main>', "/a/": '<main><a href="/b/">B</a></main>',
        "/b/": '<main><a href="/de/">Deutsch</a></main>', "/fr/": "<main>Bonjour</main>",
        "/de/": '<main><a href="/de/x/">X</a></main>', "/de/x/": "<main>X</main>",
    }
    said = {path: page_of(html, path, path[1:3] if path[1:3] in ("de", "fr") else "en")
            for path, html in pages.items()}  # fmt: skip
    spoken = {p: replace(page, language=page.lang) for p, page in said.items()}
    depth = link_graph(site_of(spoken)).depth
    assert (depth[f"{BASE}/de/"], depth[f"{BASE}/de/x/"]) == (1, 2)
    assert f"{BASE}/fr/" not in depth                   # no link leads there


def test_each_viewport_has_its_own_depths_and_ways() -> None:
    shown, hidden = look(), None
    menu = page_of('<nav><a href="/a/">A</a></nav><main><a href="/b/">B</a></main>', "/")
    links = tuple(
        replace(link, element=replace(link.element, looks=(shown, at_phone)))
        for link, at_phone in zip(menu.links, (hidden, shown), strict=True)
    )
    home = replace(menu, links=links, has_layout=True)
    to_a = '<main><a href="/a/">A</a></main>'
    graph = link_graph(site_of({"/": home, "/a/": "<main>A</main>", "/b/": to_a}))
    a = f"{BASE}/a/"
    assert [depths[a] for depths in graph.depths] == [1, 2]
    assert graph.way(a, 0) == [f"{BASE}/", a]


def test_what_stands_in_a_frame_is_there_without_a_click() -> None:
    home = '<main><p>Hi</p><iframe src="/a/"></iframe></main>'
    site = site_of({"/": home, "/a/": '<main><a href="/b/">B</a></main>', "/b/": "<main>B</main>"})
    assert link_graph(site).depth == {f"{BASE}/": 0, f"{BASE}/a/": 0, f"{BASE}/b/": 1}
