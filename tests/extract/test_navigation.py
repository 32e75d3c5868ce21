from __future__ import annotations

from mkdocs_cxux.model.page import Menu, MenuKind
from tests.checks.factories import BASE, page_of

NAV = (
    '<nav><ul><li><a href="/plans/" {a}>Plans</a></li>'
    '<li class="{li}"><a href="/help/">Help</a>'
    '<ul><li><a href="/help/pair/">Pair</a></li></ul></li>'
    "</ul></nav><main><h1>Help</h1></main>"
)


def menus(body: str, path: str = "/help/") -> tuple[Menu, ...]:
    return page_of(body, path).menus


def test_links_that_stand_side_by_side_are_one_menu_with_its_level() -> None:
    outer, inner = menus(NAV.format(a="", li=""))
    assert [(item.label, item.single) for item in outer.items] == [("Plans", True), ("Help", False)]
    assert (outer.level, inner.level, len(inner.items)) == (1, 2, 1)


def test_the_contents_of_this_page_below_its_own_entry_are_no_pages_below_it() -> None:
    below = '<ul><li><a href="#ask">Ask</a></li><li><a href="/help/#pair">Pair</a></li></ul>'
    nav = NAV.format(a="", li="").replace('<ul><li><a href="/help/pair/">Pair</a></li></ul>', below)
    assert [(item.label, item.single) for item in menus(nav)[0].items] == [
        ("Plans", True), ("Help", True)]
    assert [item.single for item in menus(nav, "/plans/")[0].items] == [True, False]


def test_the_current_item_is_told_by_aria_or_by_a_class_around_it() -> None:
    assert [i.marked for i in menus(NAV.format(a='aria-current="page"', li=""))[0].items] == [
        True, False]
    assert [i.marked for i in menus(NAV.format(a="", li="nav-item--active"))[0].items] == [
        False, True]
    assert menus(NAV.format(a="", li="MenuActive x"))[0].items[1].marked
    for other in ("interactive", "Reactive"):
        assert not any(i.marked for i in menus(NAV.format(a="", li=other))[0].items)


def test_breadcrumbs_contents_and_languages_are_no_menus() -> None:
    trail = '<main><ol class="breadcrumb"><li><a href="/">Home</a></li></ol><h1>A</h1></main>'
    contents = '<nav><ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul></nav>'
    langs = '<nav class="lang-picker"><a href="/de/">Deutsch</a><a href="/fr/">Français</a></nav>'
    assert [menu.kind for html in (trail, contents, langs) for menu in menus(html)] == [
        MenuKind.TRAIL, MenuKind.CONTENTS, MenuKind.CHOICE]


def test_closed_menus_and_the_text_are_left_out() -> None:
    closed = '<nav><ul hidden><li><a href="/a/">A</a></li></ul></nav>'
    assert not menus(closed + '<main><p>See <a href="/a/">A</a>.</p></main>')


def test_frames_of_the_site_are_known() -> None:
    page = page_of('<main>Hi<iframe src="/map/"></iframe></main>')
    assert page.frames == (f"{BASE}/map/",)


def test_sections_of_a_navigation_without_lists_are_menus_of_their_own() -> None:
    links = '<div><a href="/{0}/a/">A</a></div><div><a href="/{0}/b/">B</a></div>'
    part = f"<section><h2>{{0}}</h2>{links}</section>"
    nav = f"<nav>{part.format('one')}{part.format('two')}</nav>"
    assert [len(menu.items) for menu in menus(f"{nav}<main><h1>Help</h1></main>")] == [2, 2]


def test_parts_of_a_page_without_lists_are_menus_of_their_own() -> None:
    part = "".join(f'<a href="/{n}/">{n}</a>' for n in range(3))
    around = f"<div>{part}</div><div>{part}</div><a href='/x/'>X</a><a href='/y/'>Y</a>"
    found = menus(f"<main><h1>Help</h1></main>{around}")
    assert sorted(len(menu.items) for menu in found) == [2, 3, 3]
