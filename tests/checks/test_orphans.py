"""What the advice on an orphan rests on, and which one another finding explains."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import ABOVE, WHOLE
from tests.checks.factories import BASE, check_site, page_of, site_of

TEXT = "<p>We water your plants every week and tell you how they are.</p>"


def of(name: object) -> str:
    """A text that no other page has."""
    return TEXT.replace("week", f"week, {name} among them,")


def told(link: str, title: str) -> list[str]:
    home = f'<main><h1>Home</h1>{TEXT}<a href="{link}">Words</a><a href="/a/">A</a></main>'
    pages = {
        "/": page_of(home, "/", title=title),
        "/a/": page_of(f"<main><h1>A</h1>{TEXT}</main>", "/a/", title=title),
        "/said/": page_of("<main><p>Ferns.</p></main>", "/said/", title="What clients say"),
    }
    return [problem.suggestion for problem in check_site("orphan-page", site_of(pages)).problems]


def test_a_page_whose_link_is_in_another_case_is_a_broken_link_and_no_orphan() -> None:
    assert not told("/Said", "Fern") and told("/a/", "Fern")


def test_a_title_that_other_pages_have_is_no_name_for_a_link() -> None:
    assert "What clients say" in told("/a/", "Fern")[0]
    assert "What clients say" not in told("/a/", "What clients say")[0]


def test_a_logo_and_a_file_name_are_no_names_for_a_link() -> None:
    def wanted(*names: str) -> list[str]:
        home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
        pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>"} | {
            f"/{n}/": page_of(f"<main><h1>{name}</h1>{of(n)}</main>", f"/{n}/", title=f"Page {n}")
            for n, name in enumerate(names)
        }
        problems = check_site("orphan-page", site_of(pages)).problems
        return [problem.suggestion.partition(", as ")[2] for problem in problems]

    assert wanted("Fernery", "Fernery", "Fernery") == ["“Page 0”", "“Page 1”", "“Page 2”"]
    assert wanted("fern-icons", "plant_list.html") == ["", ""]
    assert wanted("Fern-care", "fern") == ["“Fern-care”", "“fern”"]


def test_a_page_has_its_name_in_all_of_its_versions_and_is_told_once_though_written_twice() -> None:
    at = ("/docs/water/", "/docs/1.0/water/", "/docs/2.0/water/", "/docs/next/water/")
    pages = {
        "/": f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>',
        "/a/": f"<main><h1>A</h1>{TEXT}</main>",
        **{path: f"<main><h1>Watering</h1>{of(path)}</main>" for path in at},
        "/b": f"<main><h1>B</h1>{of('b')}</main>", "/b/": f"<main><h1>B</h1>{of('b')}</main>",
    }
    problems = check_site("orphan-page", site_of(pages)).problems
    assert {p.text for p in problems if "water" in p.url} == {"Watering"}
    assert [p.evidence["path"] for p in problems if "water" not in p.url] == ["/b"]


def test_what_a_server_or_an_old_link_leads_to_needs_none_and_a_folder_is_told_once() -> None:
    lost = {
        "/not-found/": "<main><h1>Oops</h1></main>",
        "/news/": f"<main><h1>Our news now lives elsewhere</h1>{TEXT * 5}</main>",
        "/plants/": "<main><h1>Plants</h1><p>This page was moved.</p></main>",
        "/potty/": "<main><h1>Potty</h1><p>Potty was deprecated. Its name is Pot now.</p></main>",
        "/pott/": "<main><h1>Pott</h1><p>This tool was renamed to Pot.</p></main>",
        "/team/": f"<main><h1>Team</h1>{TEXT}</main>",
        "/team/ann/": f"<main><h1>Ann</h1>{TEXT}</main>",
        "/movers/": f"<main><h1>How movers like plants</h1>{TEXT}</main>",
    }
    home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
    site = site_of({"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>"} | lost)
    found = {problem.evidence["path"] for problem in check_site("orphan-page", site).problems}
    assert found == {"/team/", "/movers/"}


def test_a_limit_that_left_out_only_what_nobody_links_to_hides_no_orphan() -> None:
    home = '<main><h1>Home</h1><a href="/a/">A</a> <a href="/a.png">Picture</a></main>'
    pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>",
             "/draft/": f"<main><h1>Draft</h1>{TEXT}<a href='/lost/'>Lost</a></main>"}

    def found(*left_out: str) -> list[str]:
        inventory = frozenset((*pages, "/a.png", *left_out))
        site = site_of(pages, complete=False, inventory=inventory)
        return [p.evidence["path"] for p in check_site("orphan-page", site).problems]

    assert found("/lost/") == ["/draft/"]
    pages["/a/"] = "<main><h1>A</h1><a href='/b.html'>B</a></main>"
    assert found("/lost/", "/b.html") == []


def test_what_to_do_about_a_page_that_no_link_leads_to() -> None:
    def wanted(path: str, html: str, title: str = "Fern") -> str:
        notes = "".join(f'<li><a href="/notes/{n}/">Version {n}</a></li>' for n in range(4))
        pages = {
            "/": page_of('<main><h1>Home</h1><a href="/get/">Get it</a></main>', "/"),
            "/get/": page_of(f"<main><h1>Get it</h1><ul>{notes}</ul></main>", "/get/"),
            path: page_of(f"<main>{html}</main>", path, title=title),
        } | {
            f"/notes/{n}/": page_of(f"<main><h1>Version {n}</h1>{TEXT}</main>", f"/notes/{n}/")
            for n in range(4)
        }
        [problem] = check_site("orphan-page", site_of(pages)).problems
        return problem.suggestion

    assert wanted("/notes/9/", f"<h1>Version 9</h1>{TEXT}") == (
        "link to it from /get/, as “Version 9”")
    assert wanted("/get/more/", f"<h1>Get it</h1>{TEXT}") == (
        "/get/ has the same name: leave one of the two out, or name them apart")
    assert wanted("/get-new/", TEXT, "<no title>") == "link to it from /"
    assert wanted("/get-new/", TEXT, "<no title> — Fern  manual") == "link to it from /"
    assert "as “<pot> – Fern”" in wanted("/get-new/", TEXT, "<pot> – Fern")
    filler = "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>"
    assert wanted("/care/", f"<h1>Care</h1>{filler}") == "finish it, or leave it out of the build"


def test_those_below_one_folder_have_one_cause() -> None:
    home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
    lost = ["/events/x/", "/events/y/", "/events/z/", "/one/", "/team/ann/", "/team/ben/"]
    home += '<a href="/team/cleo/">Cleo</a>'
    there = ["/a/", "/team/cleo/"]
    pages = {path: f"<main><h1>{path}</h1>{of(path)}</main>" for path in [*there, *lost]}
    problems = check_site("orphan-page", site_of({"/": home, **pages})).problems
    wanted = "list the pages of /events/ on /"
    assert {p.evidence["path"]: (p.suggestion, p.alike) for p in problems[:3]} == dict.fromkeys(
        lost[:3], (wanted, (f"{ABOVE}events: {wanted}",))
    )
    assert [p.evidence["path"] for p in problems[3:]] == lost[3:]
    assert {p.alike for p in problems[3:]} == {()}


def test_two_are_one_finding_where_visitors_come_to_no_page_of_their_folder() -> None:
    def found(*reached: str) -> set[tuple[bool, ...]]:
        links = "".join(f'<a href="{path}">{path}</a>' for path in reached)
        home = f"<main><h1>Home</h1>{TEXT}{links}</main>"
        paths = (*reached, "/blog/x/", "/blog/y/")
        pages = {path: f"<main><h1>{path}</h1>{of(path)}</main>" for path in paths}
        problems = check_site("orphan-page", site_of({"/": home, **pages})).problems
        assert len(problems) == 2
        return {tuple(mark.startswith(WHOLE) for mark in p.alike) for p in problems}

    assert found("/a/") == {(False, True)}
    assert found("/a/", "/blog/z/") == {()}


def test_a_title_that_begins_with_its_separator_is_no_name_for_a_link() -> None:
    def told(title: str) -> tuple[str, str]:
        home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
        lost = page_of(f"<main>{of('us')}</main>", "/us/", title=title)
        pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>", "/us/": lost}
        config = Config(site_name="Fern Week")
        [problem] = check_site("orphan-page", site_of(pages), config=config).problems
        return problem.evidence["page"], problem.suggestion

    assert told("- Fern Week") == ("/us/", "link to it from /") == told("Fern Week |")
    assert told("Us - Fern Week") == ("/us/ (“Us”)", "link to it from /, as “Us”")
    assert told("-5 degrees - Fern Week")[0] == "/us/ (“-5 degrees”)"


def test_an_orphan_tells_of_the_pages_behind_it_too() -> None:
    home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
    pages = {"/a/": "", "/team/": '<a href="/ann/">Ann</a>', "/team/ben/": "", "/ann/": ""}
    made = {path: f"<main><h1>{path}</h1>{of(path)}{more}</main>" for path, more in pages.items()}
    [problem] = check_site("orphan-page", site_of({"/": home, **made})).problems
    assert problem.evidence["path"] == "/team/"
    assert problem.also == (f"{BASE}/ann/", f"{BASE}/team/ben/")


def test_those_that_nobody_has_finished_are_not_to_be_listed_with_the_others() -> None:
    pages = {f"/events/{n}/": f"<main><h1>{n}</h1>{of(n)}</main>" for n in "abc"}
    filler = "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>"
    pages |= {f"/events/{n}/": f"<main><h1>{n}</h1>{filler}</main>" for n in "xyz"}
    home = f'<main><h1>Home</h1>{TEXT}<a href="/events/">A</a></main>'
    problems = check_site("orphan-page", site_of({"/": home, **pages})).problems
    assert [p.suggestion.split()[0] for p in problems] == ["list"] * 3 + ["finish"] * 3
    assert len({p.alike for p in problems}) == 2


def test_what_its_source_says_stands_alone_needs_no_link() -> None:
    home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
    pages = {"/": home} | {f"/{n}/": f"<main><h1>{n}</h1>{TEXT}</main>" for n in "abc"}
    site = site_of(pages, alone=(f"{BASE}/b/",))
    found = {problem.evidence["path"] for problem in check_site("orphan-page", site).problems}
    assert found == {"/c/"}


def test_a_page_that_nobody_has_written_yet_is_finished_or_left_out() -> None:
    def wanted(path: str, heading: str) -> str:
        home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
        pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>",
                 path: f"<main><h1>{heading}</h1>{TEXT}</main>"}
        [problem] = check_site("orphan-page", site_of(pages)).problems
        return problem.suggestion

    unwritten = (("/empty-page/", "Welcome"), ("/b/", "New page"), ("/c/", "Coming soon."))
    for path, heading in unwritten:
        assert wanted(path, heading) == "finish it, or leave it out of the build"
    assert wanted("/d/", "A new page for ferns").startswith("link to it from")


def lost(files: tuple[str, ...], *paths: str, title: str = "Icons") -> dict[str, str]:
    """The orphans among pages of a title, each with the advice."""
    home = page_of(f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>', "/", title="Home")
    other = page_of(f"<main><h1>A</h1>{TEXT}</main>", "/a/", title="A")
    body = f"<main><h1>{{}}</h1>{TEXT}</main>"
    alone = {path: page_of(body.format(path), path, title=title) for path in paths}
    site = site_of({"/": home, "/a/": other, **alone}, inventory=frozenset({*paths, *files}))
    found = check_site("orphan-page", site).problems
    return {p.evidence["path"]: p.suggestion for p in found}


def test_a_saved_page_and_one_of_a_theme_are_to_be_left_out() -> None:
    leave = "finish it, or leave it out of the build"
    saved = ("/photos/Issue%20%231_files/code.css", "/posts/plot_files/figure-html/a.png",
             "/posts/plot_files/libs/a.js")
    found = lost(saved, "/photos/Issue%20%231.html", "/posts/plot.html")
    assert found["/photos/Issue%20%231.html"] == leave != found["/posts/plot.html"]
    assert lost((), "/inner.html", title="Inner Page - Fern Bootstrap Template") == {
        "/inner.html": leave}
    assert lost((), "/inner.html", title="Bootstrap templates")["/inner.html"] != leave


def test_what_lies_below_a_page_that_needs_a_link_waits_for_that() -> None:
    pages = {"/": f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'}
    pages |= {path: f"<main><h1>{path}</h1>{TEXT}</main>"
              for path in ("/a/", "/old/", "/old/news/2013/fern/", "/older/news/fern/")}
    found = check_site("orphan-page", site_of(pages)).problems
    assert [problem.evidence["path"] for problem in found] == ["/old/", "/older/news/fern/"]


def test_a_page_that_came_along_with_the_code_of_others_is_no_orphan() -> None:
    files = ("/assets/vendor/icons/icons.css", "/vendors/ann/ann.jpg", "/demo/fonts/icons.woff")
    found = lost(files, "/assets/vendor/icons/", "/vendors/ann/", "/demo/")
    assert found.keys() == {"/vendors/ann/", "/demo/"}
    assert not lost(("/fonts/serif/files/serif.woff2",), "/fonts/serif/read-me.html")
