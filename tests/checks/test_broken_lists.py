"""A list that something writes is one fault, however many of its links lead to nothing."""

from __future__ import annotations

from tests.checks.factories import check_site, site_of


def test_links_of_a_list_into_a_folder_that_is_missing_have_one_cause() -> None:
    def found(html: str) -> list[str]:
        site = site_of({"/": f"<main><h1>Home</h1>{html}</main>"})
        return [p.evidence["more"] for p in check_site("broken-link", site).problems]

    tags = "".join(f"<li><a href='/tags/{name}/'>{name}</a></li>" for name in "ABCD")
    assert found(f"<ul>{tags}</ul>") == ["; so do 3 more links of the list into /tags/"]
    two = "".join(f"<li><a href='/tags/{name}/'>{name}</a></li>" for name in "AB")
    assert found(f"<ul>{two}</ul>") == ["", ""]
    assert found(tags.replace("<li>", "<p>").replace("</li>", "</p>")) == [""] * 4


def test_a_list_counts_each_of_its_links_once_though_some_lead_to_places_of_one_page() -> None:
    def found(names: str, beside: str = "") -> list[str]:
        items = "".join(f"<li><a href='/code/{name}'>{name}</a></li>" for name in names.split())
        site = site_of({"/": f"<main><h1>Home</h1><ul>{items}</ul>{beside}</main>"})
        return [p.evidence["more"] for p in check_site("broken-link", site).problems]

    assert found("a b c d x#1 x#2 x#3") == ["; so do 6 more links of the list into /code/"]
    assert found("x#1 x#2 x#3 a") == ["; so do 3 more links of the list into /code/"]
    assert found("x#1 x#2 x#3") == ["; so do 2 more links to /code/x"]
    # A page that is linked to from elsewhere, too, is a fault of its own.
    elsewhere = found("a b c d x#1 x#2", "<p>See <a href='/code/x#3'>x</a>.</p>")
    assert elsewhere == [
        "; so do 3 more links of the list into /code/", "; so do 2 more links to /code/x"
    ]


def test_links_of_cards_into_a_folder_that_is_missing_have_one_cause() -> None:
    def found(card: str) -> list[str]:
        cards = "".join(card.format(f"<a href='/team/{name}'>{name}</a>") for name in "ABCD")
        site = site_of({"/": f"<main><h1>Home</h1><div>{cards}</div></main>"})
        return [p.evidence["more"] for p in check_site("broken-link", site).problems]

    assert found("<div><p>Ann</p><div>{}</div></div>") == [
        "; so do 3 more links of the list into /team/"
    ]
    assert found("<div><p>See {}.</p></div>") == [""] * 4


def test_links_of_one_label_to_a_page_of_each_version_have_one_cause() -> None:
    def found(label: str, count: int) -> list[str]:
        link = "<h2>1.{0}</h2><p>See <a href='/{0}_0/log/'>" + label + "</a> for more.</p>"
        said = "".join(link.format(n) for n in range(count))
        site = site_of({"/": f"<main><h1>Home</h1>{said}</main>"})
        return [p.evidence["more"] for p in check_site("broken-link", site).problems]

    assert found("Changes", 4) == ["; so do 3 more links called “Changes” to /*/log/"]
    assert found("Changes", 2) == ["", ""]
    assert found("Changes of {0}", 3) == ["", "", ""]


def test_places_of_one_missing_page_are_one_fault_on_the_whole_site() -> None:
    def found(first: str, second: str = "") -> list[tuple[str | None, str]]:
        pages = {"/": f"<main><h1>Home</h1><a href='/b/'>B</a>{first}</main>",
                 "/b/": f"<main><h1>B</h1>{second}</main>"}
        problems = check_site("broken-link", site_of(pages)).problems
        return [(p.subject, p.evidence["more"]) for p in problems]

    tags = "<p>Tags: <a href='/tags/#fern'>fern</a>, <a href='/tags/#moss'>moss</a></p>"
    more = ("/tags/", "; so do 2 more links to /tags/")
    assert found(tags, "<a href='/tags/#fern'>fern</a>") == [more, more]
    listed = "<ul><li><a href='/tags/#a'>a</a></li><li><a href='/tags/#b'>b</a></li></ul>"
    assert found(listed) == [("/tags/", "; so does one more link to /tags/")]
    once = "<p><a href='/tags/#fern'>fern</a></p>"
    assert found(once, once) == [("/tags/#fern", "")] * 2
    lacking = "<p><a href='/b/#fern'>fern</a> <a href='/b/#moss'>moss</a></p>"
    assert [subject for subject, _ in found(lacking)] == ["/b/#fern", "/b/#moss"]


def test_links_to_places_of_the_page_are_counted_in_a_list_below_the_root_too() -> None:
    items = "".join(f'<li><p><a href="#{name}.md">{name}</a></p></li>' for name in "ABC")
    for path in ("/", "/a/b/"):
        site = site_of({path: f"<main><h1>Home</h1><ol>{items}</ol></main>"})
        (problem,) = check_site("broken-link", site).problems
        assert problem.evidence["more"] == "; so do 2 more links to places on this page", path


def test_pages_that_were_moved_into_a_folder_with_all_their_links_are_one_fault() -> None:
    def found(first: str, second: str = "") -> list[tuple[str, str, str]]:
        old = {"/old/": f"<main><h1>Old</h1>{first}</main>",
               "/old/b/": f"<main><h1>B</h1>{second}</main>"}
        said = {f"/old/{name}/": f"<main><h1>{name}</h1></main>" for name in ("c", "d", "e")}
        home = "<main><h1>Home</h1><a href='/old/'>Old</a></main>"
        problems = check_site("broken-link", site_of({"/": home, **old, **said})).problems
        marks = [" ".join(mark for mark in p.alike if "moved" in mark) for p in problems]
        told = [(p.subject or "", p.suggestion) for p in problems]
        return [(*both, mark) for both, mark in zip(told, marks, strict=True)]

    wanted = ("begin these addresses with /old/, where their pages lie now",
              "whole what was moved into /old/")
    some = "<p>See <a href='/c/'>C</a> and <a href='/d/'>D</a>.</p>"
    assert found(some, "<p>Then <a href='/e/#x'>E</a>.</p>") == [
        ("/c/", *wanted), ("/e/#x", *wanted)]
    gone = "<p>Not <a href='/x/'>X</a>.</p>"
    assert found(some + gone)[-1][0] == "/x/"
    assert found(some)[0] == ("/c/", "", "")
