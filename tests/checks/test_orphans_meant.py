"""Pages that need no link: nobody is to walk to them."""


from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.judge import sheets
from mkdocs_cxux.metrics.graph import link_graph
from tests.checks.factories import BASE, check_site, page_of, site_of

TEXT = "<p>We water your plants every week and tell you how they are.</p>"


def test_the_page_of_results_that_browsers_search_needs_no_link() -> None:
    def found(path: str, *files: str, text: str = f'<input type="search">{TEXT}') -> list[str]:
        home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
        pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>",
                 path: f"<main><h1>Search the documentation</h1>{text}</main>"}
        site = site_of(pages, inventory=frozenset({*pages, *files}))
        return [problem.evidence["path"] for problem in check_site("orphan-page", site).problems]

    assert not found("/search/", "/opensearch.xml")
    assert not found("/de/suche/", "/de/opensearch.xml")
    assert not found("/search/", text="") and found("/a-b/", text="")
    assert found("/search/", "/search.xml") and found("/research/", "/opensearch.xml")


def test_a_page_that_another_program_opens_needs_no_link() -> None:
    def found(path: str) -> bool:
        home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
        pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>",
                 path: f"<main><h1>Go on in our program</h1>{TEXT}</main>"}
        return bool(check_site("orphan-page", site_of(pages)).problems)

    assert not found("/authorize/") and not found("/reset-password.html")
    assert found("/api/authorize/") and found("/authors/")


def test_a_page_for_a_line_of_news_that_its_list_tells_needs_no_link() -> None:
    line = "<p>We meet on the first Sunday of August at the greenhouse, and bring seeds.</p>"
    home = '<main><h1>Home</h1><a href="/news/">News</a> <a href="/a/">A</a></main>'
    other = "<p>Winter care of orchids, palms and cacti is what Ann talks about.</p>"
    site = site_of({
        "/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>",
        "/news/": f"<main><h1>News</h1>{TEXT}{line}</main>",
        "/news/item-1/": f"<main><h1>Item 1</h1><p>Created</p>{line}</main>",
        "/news/item-2/": f"<main><h1>Item 2</h1>{other}</main>",
        "/talk/": f"<main><h1>Meeting</h1>{line}</main>",
    })
    found = {problem.evidence["path"] for problem in check_site("orphan-page", site).problems}
    assert found == {"/news/item-2/", "/talk/"}


def test_an_answer_that_its_list_opens_needs_no_link_however_long_it_is() -> None:
    answer = "".join(
        f"<p>A {name} drinks a cup on Mondays and two in a summer that has no rain for weeks.</p>"
        for name in ("fern", "palm", "ivy", "fig", "moss")
    )
    opened = f"<h2><button aria-controls=a>Water?</button></h2><div id=a hidden>{answer}</div>"
    home = '<main><h1>Home</h1><a href="/faq/">Questions</a> <a href="/a/">A</a></main>'
    site = site_of({
        "/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>",
        "/faq/": f"<main><h1>Questions</h1>{TEXT * 9}{opened}</main>",
        "/faq/water/": f"<main>{answer}</main>",
        "/faq/light/": f"<main>{answer}<p>Light matters to a fern, too.</p></main>",
    })
    found = {problem.evidence["path"] for problem in check_site("orphan-page", site).problems}
    assert found == {"/faq/light/"}


def test_a_list_that_a_generator_writes_of_what_others_list_needs_no_link() -> None:
    def found(path: str, *entries: str, blog: str = "/blog/", before: str = "") -> set[str]:
        listed = "".join(f'<li><a href="{entry}">A post on plants</a></li>' for entry in entries)
        posts = "".join(f'<li><a href="/blog/{n}/">Post {n}</a></li>' for n in range(4))
        site = site_of({
            "/": f'<main><h1>Home</h1><a href="{blog}">Blog</a> <a href="/a/">A</a></main>',
            "/a/": f"<main><h1>A</h1>{TEXT}</main>",
            blog: f"<main><h1>Blog</h1><ul>{posts}</ul>{before}</main>",
            **{f"/blog/{n}/": f"<main><h1>Post {n}</h1>{TEXT}</main>" for n in range(4)},
            path: f"<main><h1>All of it</h1><ul>{listed}</ul></main>",
        })
        return {problem.evidence["path"] for problem in check_site("orphan-page", site).problems}

    assert found("/blog/archive/", "/blog/0/", "/blog/1/", "/blog/3/") == set()
    long = 5 * TEXT
    for blog, archive in (("/blog/", "/blog/old/"), ("/blog", "/blog/old"),
                          ("/blog.html", "/blog/old.html")):
        assert found(archive, "/blog/0/", "/blog/1/", "/blog/3/", blog=blog, before=long) == set()
    assert found("/posts/", "/blog/0/", "/blog/1/", "/blog/3/") == set()
    assert found("/posts/", "/blog/0/", "/blog/1/", "/a/") == {"/posts/"}
    assert found("/posts/", "/blog/0/", "/blog/1/") == {"/posts/"}


def test_a_list_of_one_entry_needs_no_link_where_longer_ones_of_its_template_need_none() -> None:
    def found(more: str = "", entry: str = "/docs/more/d/", h1: str = "More") -> set[str]:
        paths = ["/docs/guide/a/", "/docs/guide/b/", "/docs/guide/c/", "/docs/more/d/"]
        links = "".join(f'<p><a href="{path}">{path}</a></p>' for path in paths)
        card = '<div class="card"><a href="{0}">{0}</a></div>'
        guide = "".join(map(card.format, paths[:3]))
        site = site_of({
            "/": f"<main><h1>Home</h1>{links}</main>",
            **{path: f"<main><h1>{path}</h1>{TEXT}</main>" for path in (*paths, "/docs/more/e/")},
            "/docs/guide/": f"<main><h1>Guide</h1>{guide}</main>",
            "/docs/more/": f"<main><h1>{h1}</h1>{more}{card.format(entry)}</main>",
        })
        return {problem.evidence["path"] for problem in check_site("orphan-page", site).problems}

    assert found() == {"/docs/more/e/"}
    # A sentence of its own, an entry that nothing else leads to, another name.
    assert "/docs/more/" in found(TEXT) and "/docs/more/" in found(entry="/docs/more/e/")
    assert "/docs/more/" in found(h1="What else there is")


def test_what_came_along_is_known_on_a_site_that_lies_in_a_folder_too() -> None:
    def found(path: str) -> int:
        home = f'<main><h1>Home</h1>{TEXT}<a href="a/">A</a></main>'
        pages = {"/fonts/": home, "/fonts/a/": f"<main><h1>A</h1>{TEXT}</main>",
                 f"/fonts{path}": f"<main><h1>Speaker</h1>{TEXT}</main>"}
        files = frozenset({*pages, "/fonts/site_libs/notes/notes.js", "/fonts/talks/talk.js"})
        base = f"{BASE}/fonts/"
        site = site_of(pages, inventory=files, base=base, starts=(base,))
        records = {url: replace(page, path=page.path.removeprefix("/fonts"))
                   for url, page in site.pages.items()}
        return len(check_site("orphan-page", replace(site, pages=records)).problems)

    assert not found("/site_libs/notes/speaker-view.html")
    assert found("/talks/speaker-view.html") == 1


def test_a_list_that_a_generator_writes_of_every_folder_needs_no_link() -> None:
    def found(*more: str, h1: str = "Annual-Reports", feed: str = "index.xml") -> list[str]:
        home = '<main><h1>Home</h1><a href="/annual-reports/2021/">Our impact</a></main>'
        entry = '<h2>Report of 2021</h2><p>What we did.</p><a href="/annual-reports/2021/"></a>'
        pages = {
            "/": home, "/annual-reports/2021/": f"<main><h1>Our impact</h1>{TEXT}</main>",
            "/annual-reports/": f"<main><h1>{h1}</h1>{entry}{''.join(more)}</main>",
        }
        files = frozenset({*pages, f"/annual-reports/{feed}", "/index.xml"})
        problems = check_site("orphan-page", site_of(pages, inventory=files)).problems
        return [problem.evidence["path"] for problem in problems]

    assert not found() and not found(h1="Annual report")
    # Somebody gave it a name or a text, or it leads to what nothing else does.
    assert found(h1="What we did each year") and found(TEXT * 20) and found(feed="list.xml")
    assert found('<a href="/annual-reports/">All</a>') == []
    pages = {
        "/": '<main><h1>Home</h1><a href="/posts/a/">A</a> <a href="/posts/b/">B</a></main>',
        "/posts/a/": f"<main><h1>A</h1>{TEXT}</main>",
        "/posts/b/": f"<main><h1>B</h1>{TEXT}</main>",
        "/posts/": "<main><h1>Posts</h1><a href='/posts/a/'>A</a><a href='page/2/'>2</a></main>",
        "/posts/page/2/": "<main><h1>Posts</h1><a href='/posts/b/'>B</a><a href='..'>1</a></main>",
        "/talks/": "<main><h1>Talks</h1><a href='/talks/a/'>A</a></main>",
        "/talks/a/": "<main><h1>Talk A</h1></main>",
    }
    files = frozenset({*pages, "/posts/index.xml", "/talks/index.xml"})
    problems = check_site("orphan-page", site_of(pages, inventory=files)).problems
    assert [problem.evidence["path"] for problem in problems] == ["/talks/"]


def test_a_list_whose_texts_and_entries_stand_on_a_page_above_needs_no_link() -> None:
    def found(more: str, shown: int = 3) -> set[str]:
        posts = [
            f'<h2><a href="/post/{n}/">Post {n}</a></h2><p>What the {name} of our office wants '
            f'is a cup of rain on Mondays.</p><p><a href="/post/{n}/">Read more</a> in '
            f'<a href="/a/">A</a></p>'
            for n, name in enumerate(("fern", "palm", "ivy"))
        ]
        site = site_of({
            "/": f'<main><h1>Home</h1>{"".join(posts[:shown])}<a href="/a/">A</a></main>',
            "/a/": f'<main><h1>A</h1>{TEXT}<a href="/post/2/">The last one</a></main>',
            **{f"/post/{n}/": f"<main><h1>Post {n}</h1>{TEXT}</main>" for n in range(3)},
            "/post/": f'<main><h1>Posts</h1>{"".join(posts)}{more}</main>',
        })
        return {problem.evidence["path"] for problem in check_site("orphan-page", site).problems}

    assert found("") == set()
    own = "<p>All that we have written on plants in offices, the newest first.</p>"
    assert found(own) == found("", shown=2) == {"/post/"}


def test_a_piece_of_a_page_without_a_name_is_no_orphan() -> None:
    home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
    pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>",
             "/faq/1.html": page_of("<p>It is free.</p>", "/faq/1.html", "", title=""),
             "/faq/2.html": page_of("<h1>Two</h1><p>It is free.</p>", "/faq/2.html", "", title=""),
             "/faq/3.html": page_of("<p>It is ours.</p>", "/faq/3.html", "en", title="")}
    found = check_site("orphan-page", site_of(pages)).problems
    assert [p.evidence["path"] for p in found] == ["/faq/2.html", "/faq/3.html"]


def test_on_what_came_along_no_rule_speaks() -> None:
    home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
    named = "<main><h1>Icons</h1><a href='/gone/'>Gone</a></main>"
    pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}<a href='/b/'>B</a></main>",
             **dict.fromkeys(("/vendor/icons/", "/saved.html", "/lost/"), named)}
    files = frozenset((*pages, "/vendor/icons/i.css", "/saved_files/x.js.download"))
    site = site_of(pages, inventory=files)
    told = [p.url.removeprefix(BASE) for p in check_site("broken-link", site).problems]
    assert told == ["/a/", "/lost/"]
    apart = {url.removeprefix(BASE) for url in sheets(site, link_graph(site))}
    assert apart == {"/vendor/icons/", "/saved.html"}


def test_the_second_page_of_a_list_waits_for_the_first() -> None:
    def found(*paths: str) -> list[str]:
        home = f'<main><h1>Home</h1>{TEXT}<a href="/a/">A</a></main>'
        pages = {"/": home, "/a/": f"<main><h1>A</h1>{TEXT}</main>"}
        pages |= {path: f"<main><h1>Posts of {path}</h1>{TEXT}</main>" for path in paths}
        site = site_of(pages, inventory=frozenset(pages))
        return [problem.evidence["path"] for problem in check_site("orphan-page", site).problems]

    assert found("/posts/", "/posts/page/2/", "/posts/page/3/") == ["/posts/"]
    assert found("/posts/page/2/") == ["/posts/page/2/"]
