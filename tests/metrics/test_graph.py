from __future__ import annotations

from mkdocs_cxux.metrics.graph import link_graph
from tests.checks.factories import BASE, site_of


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
    assert graph.outbound[f"{BASE}/"] == {f"{BASE}/new/"}
    assert graph.inbound[f"{BASE}/new/"] == {f"{BASE}/", f"{BASE}/lost/"}


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
