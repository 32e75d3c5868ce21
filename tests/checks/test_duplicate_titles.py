"""A title that a template writes is one fault, however many pages have it."""

from __future__ import annotations

from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import Site
from tests.checks.factories import BASE, check_site, page_of, site_of


def told(count: int, at: str = "/tables-{}/plant.html") -> set[bool]:
    paths = [at.format(n) for n in range(count)]
    pages = {
        path: page_of(f"<main><h1>{path}</h1></main>", path, title="Fern base") for path in paths
    }
    return {problem.once for problem in check_site("duplicate-title", site_of(pages)).problems}


def test_a_title_of_five_pages_is_one_fault() -> None:
    assert told(4) == {False} and told(5) == {True}
    assert told(3, "/tables/{}.html") == {False} and told(4, "/tables/{}.html") == {True}


def test_the_further_pages_of_a_list_share_its_title() -> None:
    def found(*paths: str) -> int:
        pages = {path: page_of("<main><h1>Blog</h1></main>", path, title="Blog") for path in paths}
        return len(check_site("duplicate-title", site_of(pages)).problems)

    assert not found("/blog/", "/blog/page/2.html", "/blog/page-3/", "/blog/page4", "/b/seite/2/")
    assert found("/blog/", "/blog/pages/two/") == 1


def test_a_title_is_told_at_the_twin_without_a_link_and_only_until_that_is_told() -> None:
    def found(*linked: str, h1: str = "Pots") -> list[tuple[str, str]]:
        links = "".join(f'<a href="{path}">{path}</a>' for path in linked)
        text = "<p>Pots of clay and of wood that we plant for you.</p>"
        site = site_of({
            "/": page_of(f"<main><h1>Home</h1>{links}</main>", "/", title="Home"),
            "/a/": page_of(f"<main><h1>{h1}</h1>{text}</main>", "/a/", title="Pots"),
            "/b/": page_of(f"<main><h1>Pots</h1>{text * 2}</main>", "/b/", title="Pots"),
        })
        problems = check_site("duplicate-title", site).problems
        return [(p.url.removeprefix(BASE), p.unless) for p in problems]

    assert found("/a/", "/b/") == [("/b/", "")]
    assert found("/a/") == [("/b/", "orphan-page")]
    assert found("/b/") == [("/a/", "orphan-page")]
    assert found("/b/", h1="Clay") == [("/a/", "")]


def test_a_folder_with_the_same_pages_once_more_is_an_edition_of_them() -> None:
    def found(count: int) -> int:
        pages: dict[str, Page] = {}
        for n in range(count):
            text = f"<p>{f'Water{n} and light{n} and a pot{n} with soil{n}. ' * 9}</p>"
            for path in (f"/part-{n}/", f"/teachers/part-{n}/"):
                html = f"<main><h1>Part {n}</h1>{text}<p>You find it at {path}</p></main>"
                pages[path] = page_of(html, path, title=f"Part {n}")
        links = "".join(f"<a href='{path}'>{path}</a>" for path in pages)
        home = page_of(f"<main><h1>Home</h1>{links}</main>", "/", title="Home")
        return len(check_site("duplicate-title", site_of({"/": home} | pages)).problems)

    assert (found(2), found(3)) == (2, 0)


def test_a_page_that_a_build_wrote_to_two_addresses_has_one_title() -> None:
    def found(more: str) -> int:
        text = "<p>We water your plants every week and tell you how they are. </p>" * 6
        chapter = f"<main><h1>Introduction</h1>{text}"
        menu = "<nav><a href='/introduction.html'>Introduction</a></nav>"
        return len(check_site("duplicate-title", site_of({
            "/": page_of(f"{menu}{chapter}</main>", "/", title="Introduction"),
            "/introduction.html": page_of(
                f"{menu}{chapter}{more}</main>", "/introduction.html", title="Introduction"
            ),
        })).problems)

    assert (found(""), found("<p>In offices we do so on Mondays.</p>")) == (0, 1)


def titled(*paths: str) -> int:
    links = "".join(f"<a href='{path}'>{path}</a>" for path in paths)
    pages = {"/": page_of(f"<main><h1>Home</h1>{links}</main>", "/", title="Home")} | {
        path: page_of(f"<main><h1>Setup</h1><p>{path}</p></main>", path, title="Setup")
        for path in paths
    }
    return len(check_site("duplicate-title", site_of(pages)).problems)


def test_versions_of_one_page_share_its_title_whatever_follows_their_numbers() -> None:
    versions = ("1.0.0-beta-1", "1.1.0-incubating", "v2.0.0-rc1", "2.0-SNAPSHOT", "2.1.0.Final",
                "3.0b2", "v8_4", "2.x", "nightly", "next")
    assert not titled("/docs/setup/", *(f"/docs/{version}/setup/" for version in versions))
    assert titled("/docs/1.0-office/setup/", "/docs/1.0-shop/setup/") == 1


def test_a_page_that_moved_in_a_later_version_is_still_the_same_one() -> None:
    assert not titled("/docs/1.0-rc1/setup/", "/docs/1.2/admin/setup.html", "/docs/v2/run/setup/")
    assert titled("/docs/1.0/setup/", "/docs/1.2/admin/setup/", "/docs/1.2/office/setup/") == 1
    assert titled("/docs/1.0/setup/", "/shop/1.2/admin/setup/") == 1
    assert titled("/blog/2023/setup/", "/blog/2024/office/setup/") == 1


def unnamed(long: int, short: int) -> Site:
    """A site without a declared language whose template has one title for all pages."""
    text = "<p>Wir gießen die Pflanzen in den Büros und sagen, wie es ihnen geht. </p>" * 4
    paths = [f"/farn-{n}-pflege/" for n in range(long + short)]
    pages = {
        path: page_of(f"<main><h1>Nummer {path}</h1>{text if n < long else ''}<p>{path}</p></main>",
                      path, lang="", title="Farnlicht e. V.")
        for n, path in enumerate(paths)
    }
    return site_of(pages)


def test_a_page_of_unknown_language_shares_a_title_with_those_of_the_known_one() -> None:
    problems = check_site("duplicate-title", unnamed(long=8, short=3)).problems
    assert {problem.evidence["count"] for problem in problems} == {"11"}
    assert {problem.subject for problem in problems} == {"Farnlicht e. V."}


def test_a_title_of_a_template_is_told_of_the_first_page_too() -> None:
    first, *_ = site = unnamed(long=8, short=3).pages
    problems = check_site("duplicate-title", unnamed(long=8, short=3)).problems
    assert first not in {problem.url for problem in problems}
    assert {url for problem in problems for url in problem.also} == set(site)
    few = check_site("duplicate-title", unnamed(long=2, short=0)).problems
    assert [problem.also for problem in few] == [()]


def test_a_title_is_told_of_the_copies_of_its_page() -> None:
    text = "<p>We water your plants every week and tell you how they are. </p>" * 6
    told = f"<main><h1>Ferns</h1>{text}</main>"
    pages = {path: page_of(told, path, title="Base") for path in ("/news/ferns/", "/talks/ferns/")}
    pages["/"] = page_of("<main><a href='/news/ferns/'>News</a><a href='/talks/ferns/'>Talks</a>"
                         "<h1>Base</h1></main>", "/", title="Base")
    [problem] = check_site("duplicate-title", site_of(pages)).problems
    assert {problem.url, *problem.also} == {f"{BASE}/news/ferns/", f"{BASE}/talks/ferns/"}


def test_a_heading_that_several_pages_have_is_no_title_to_part_them() -> None:
    def wanted(*heads: str) -> list[str]:
        pages = {
            f"/{n}/": page_of(f"<main><h1>{head}</h1><p>{n}</p></main>", f"/{n}/", title="Example")
            for n, head in zip(("one", "three", "two"), heads, strict=True)
        }
        return [p.suggestion for p in check_site("duplicate-title", site_of(pages)).problems]

    assert wanted("Usage", "Usage", "Watering") == ["", "Watering"]
