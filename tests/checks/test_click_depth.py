"""Which pages are told to lie too deep."""

from __future__ import annotations

from msgspec.structs import replace

from tests.checks.factories import check_site, site_of


def chain(paths: list[str], label: str = "On to {}") -> dict[str, str]:
    """Each page links to the next one."""
    made = {}
    for path, after in zip(paths, [*paths[1:], ""], strict=True):
        link = f'<a href="{after}">{label.format(after)}</a>' if after else "The end."
        made[path] = f"<main><h1>{path}</h1><p>Here we are. {link}</p></main>"
    return made


def told(pages: dict[str, str]) -> list[str]:
    found = check_site("click-depth", site_of(pages), max=3)
    return [problem.evidence["path"] for problem in found.problems]


def test_a_page_far_down_is_told() -> None:
    assert told(chain(["/", "/a/", "/b/", "/c/", "/d/"])) == ["/d/"]


def test_pages_of_a_list_are_turned_one_by_one() -> None:
    plants = ["/", "/plants/", "/plants/page/2/", "/plants/page/3/", "/plants/page/4/"]
    assert told(chain(plants, "Older posts")) == told(chain(plants, "4")) == []
    assert told(chain(plants)) == ["/plants/page/4/"]
    assert told(chain(["/", "/a/", "/b/", "/c/", "/step-4/"], "Next")) == ["/step-4/"]


def test_what_is_seen_in_a_frame_needs_no_way_of_its_own() -> None:
    pages = chain(["/", "/a/", "/b/", "/c/", "/demo/"])
    assert told(pages) == ["/demo/"]
    assert told({**pages, "/c/": f'{pages["/c/"]}<iframe src="/demo/"></iframe>'}) == []


def test_a_page_behind_one_that_is_told_comes_nearer_with_it() -> None:
    assert told(chain(["/", "/a/", "/b/", "/c/", "/d/", "/e/", "/f/"])) == ["/d/"]


def test_pages_that_one_list_leads_to_have_one_cause() -> None:
    pages = chain(["/", "/a/", "/b/", "/c/"])
    pages["/c/"] = '<main><h1>C</h1><p><a href="/far/">Far</a> <a href="/off/">Off</a></p></main>'
    pages |= {path: f"<main><h1>{path}</h1><p>The end.</p></main>" for path in ("/far/", "/off/")}
    first, second = check_site("click-depth", site_of(pages), max=3).problems
    assert first.alike == second.alike != ()


def test_the_menu_of_a_phone_is_no_depth() -> None:
    site = site_of(chain(["/", "/a/", "/b/", "/c/"]))
    home = site.pages[site.info.starts[0]]
    for steps, deep in (((1, 2), []), ((2, 2), ["/c/"]), ((1, 3), ["/c/"])):
        [link] = home.links
        pages = {**site.pages, home.url: replace(home, links=(replace(link, steps=steps),))}
        found = check_site("click-depth", replace(site, pages=pages), max=3).problems
        assert [problem.evidence["path"] for problem in found] == deep
