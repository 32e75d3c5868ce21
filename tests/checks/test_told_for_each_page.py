"""What is written into each page alike, and what stands on many pages alike, has one cause."""

from __future__ import annotations

from tests.checks.factories import check_site, page_of, site_of

NAV = "<nav><a href='/'>Home</a><a href='/a/'>A</a><a href='/b/'>B</a><a href='/c/'>C</a></nav>"


def test_links_to_one_missing_file_beside_each_page_have_one_cause() -> None:
    def marks(*links: str) -> list[tuple[str, ...]]:
        pages = {
            f"/{n}/": f"<main><h1>{n}</h1><p>{link}</p></main>"
            for n, link in zip("abc", links, strict=False)
        }
        problems = check_site("broken-link", site_of(pages)).problems
        assert len(problems) == len(links)
        return [problem.alike for problem in problems]

    shared = "<a href='share.html?to=bird'>Share this</a>"
    assert set(marks(*[shared] * 3)) == {
        ("called “Share this” to share.html?to=bird beside its page",)
    }
    # Links of their own that only miss are faults of their own.
    assert len(set(marks(shared, "<a href='pots.html'>Our pots</a>"))) == 2
    assert marks("<a href='/pots/clay/'>Our pots</a>", "<a href='/pots/clay/'>Clay</a>") == [()] * 2


def test_who_left_out_the_first_stroke_is_led_to_the_page_from_the_root() -> None:
    def perhaps(href: str) -> str:
        site = site_of({
            "/care/": f"<main><h1>Care</h1><p><a href='{href}'>Water</a></p></main>",
            "/guides/water/": "<main><h1>Water</h1></main>",
            "/water/": "<main><h1>Rain</h1></main>",
        })
        [problem] = check_site("broken-link", site).problems
        return problem.suggestion

    assert perhaps("guides/water.md") == perhaps("guides/water/") == "perhaps /guides/water/"
    assert perhaps("guide/wind/") == ""


def test_tags_with_the_names_of_categories_share_titles_for_one_reason() -> None:
    def marks(*paths: str) -> list[tuple[str, ...]]:
        pages = {
            path: page_of(f"<main><h1>{path}</h1></main>", path, title=path.split("/")[-2])
            for path in paths
        }
        return [p.alike for p in check_site("duplicate-title", site_of(pages)).problems]

    tags = marks("/tag/pots/", "/category/pots/", "/tag/soil/", "/category/soil/")
    assert tags == [("/tag/ has the titles of /category/",)] * 2
    assert marks("/pots/", "/more/pots/") == [()]


def test_a_page_that_shows_the_site_once_more_to_be_printed_is_no_orphan() -> None:
    def told(own: str = "") -> list[str]:
        texts = {
            name: f"<p>{name} wants water on each day of the week and light from the south, and so "
            f"does what stands beside {name}.</p>" for name in ("Fern", "Moss", "Ivy")
        }
        pages = {
            f"/{path}/": f"{NAV}<main><h1>{name}</h1>{text}</main>"
            for path, (name, text) in zip("abc", texts.items(), strict=True)
        }
        printed = f"{NAV}<main><h1>All of it</h1>{''.join(texts.values())}{own}</main>"
        home = {"/": f"{NAV}<main><h1>Home</h1><p>All about plants.</p></main>"}
        problems = check_site("orphan-page", site_of({**home, **pages, "/print/": printed}))
        return [problem.evidence["path"] for problem in problems.problems]

    assert told() == []
    assert told("<p>We tell here what we never told before: how plants sleep.</p>" * 3) == []
    own = "".join(f"<p>On day {n} we tell what no page has told so far.</p>" for n in "12345")
    assert told(own) == ["/print/"]
