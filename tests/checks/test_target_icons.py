"""What shows only an icon is as large as the icon."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.snapshot import Box
from tests.checks.factories import check_page, look, page_of


def test_an_icon_that_did_not_come_has_no_size_of_its_own() -> None:
    html = '<main><button aria-label="Open the menu"></button><a href="/s/">Search</a></main>'
    page = page_of(html, has_layout=True)
    boxes = Box(10, 10, 12, 4), Box(26, 0, 60, 40)
    [control], [link] = page.controls, page.links
    drawn = replace(
        page,
        controls=(replace(control, element=_looking(control.element, boxes[0])),),
        links=(replace(link, element=_looking(link.element, boxes[1])),),
    )
    assert [p.text for p in check_page("target-size", drawn).problems] == ["Open the menu"]
    icons = (("https://cdn.test/font-awesome/all.min.css", "stylesheet", 0, "blocked"),)
    assert not check_page("target-size", replace(drawn, failed_requests=icons)).problems


def told(html: str, *boxes: Box) -> list[str]:
    page = page_of(f"<main>{html}</main>", has_layout=True)
    links = tuple(
        replace(link, element=_looking(link.element, box))
        for link, box in zip(page.links, boxes, strict=True)
    )
    images = tuple(replace(image, loaded="lost" not in image.src) for image in page.images)
    drawn = replace(page, links=links, images=images)
    return [p.text for p in check_page("target-size", drawn).problems]


def test_one_gap_between_two_kinds_of_links_is_told_once() -> None:
    html = '<p><a href="/a/">A</a></p><ul><li><a href="/b/">B</a></li></ul>'
    small, near, far = Box(0, 0, 90, 12), Box(0, 14, 90, 12), Box(0, 60, 90, 12)
    assert told(html, small, near) == ["A"]
    assert told(html, small, far) == []
    many = html.replace("</ul>", '<li><a href="/c/">C</a></li></ul>')
    assert told(many, small, near, Box(0, 28, 90, 12)) == ["B"]
    assert told(f'{html}<a href="/d/">D</a>', small, far, Box(0, 74, 90, 40)) == ["B"]


def test_what_leads_past_the_menus_is_there_for_the_keyboard_alone() -> None:
    html = '<a href="#{}">To the content</a><p><a href="/b/">B</a></p><h2 id="c">C</h2>'
    boxes = Box(0, 8, 109, 29), Box(0, 0, 70, 18)
    assert told(html.format("c"), *boxes) == []
    assert told(html.replace("#{}", "/a/"), *boxes) == ["B"]


def test_a_link_whose_picture_did_not_come_has_no_size_of_its_own() -> None:
    html = '<p><a href="/a/"><img src="{}.png" alt="A"></a></p><a href="/b/">B</a>'
    boxes = Box(0, 0, 300, 16), Box(0, 18, 300, 40)
    assert told(html.format("logo"), *boxes) == ["A"]
    assert told(html.format("lost"), *boxes) == []


LIST = '<ul><li><a href="/{0}/">A</a></li><li><a href="/{0}/b/">B</a></li></ul>'


def test_entries_of_one_height_are_one_fault_in_whatever_lists_of_the_content() -> None:
    two = f"<section>{LIST.format(1)}</section><div>{LIST.format(2)}</div>"
    first = Box(0, 0, 90, 17), Box(0, 21, 90, 17)
    same, higher = ((Box(0, y, 90, h), Box(0, y + 21, 90, h)) for y, h in ((90, 17), (90, 19)))
    assert told(two, *first, *same) == ["A"]
    assert told(two, *first, *higher) == ["A", "A"]
    tags = two.replace('2/"', '2/" class="tag"').replace('2/b/"', '2/b/" class="tag"')
    assert told(tags, *first, *same) == ["A", "A"]


def _looking(element: Element, box: Box) -> Element:
    return replace(element, looks=(look(box), look(box)))


def test_links_of_one_class_in_lists_are_one_style_however_deep_the_lists_are() -> None:
    entries = "".join(f'<li>{said}<a class="link" href="/{n}/">Fern {n}</a></li>'
                      for n, said in enumerate(("", "", "a ", "a ")))  # fmt: skip
    first, second = entries[: entries.index("<li>a ")], entries[entries.index("<li>a ") :]
    body = f'<main><ul class="list">{first}</ul><ol class="steps"><li><ol>{second}</ol></li></ol>'
    page = page_of(f"{body}</main>", has_layout=True)
    shown = tuple(
        replace(x, element=replace(x.element, looks=(None, look(Box(0, 20 * n, 60, 19)))))
        for n, x in enumerate(page.links)
    )
    assert [p.evidence["alike"] for p in check_page(
        "target-size", replace(page, links=shown)).problems] == ["; 4 are alike"]


def test_a_circle_meets_a_small_target_wherever_that_is_touched() -> None:
    html = '<p><a href="/a/">A</a></p><p><a href="/b/">B</a></p>'
    first = Box(0, 0, 60, 14)
    assert told(html, first, Box(-40, 14, 300, 14)) == ["A"], "the next row begins right below it"
    assert told(html, first, Box(-40, 20, 300, 14)) == []


def test_a_link_around_the_content_has_one_style_on_the_page_it_leads_to() -> None:
    html = (f'<main><h1>A</h1></main><footer><ul><li><a href="{at}">A</a></li>'
            '<li><a href="/b/">B</a></li></ul></footer>' for at in ("/a/", "/"))
    subjects = set()
    for body in html:
        page = page_of(body, has_layout=True)
        links = (replace(link, element=_looking(link.element, Box(0, 14 * n, 60, 14)))
                 for n, link in enumerate(page.links))
        [problem] = check_page("target-size", replace(page, links=tuple(links))).problems
        subjects.add((problem.subject, problem.alike))
    assert len(subjects) == 1


def test_a_link_without_words_is_named_by_where_it_leads() -> None:
    page = page_of('<main><a href="https://id.test/7"><svg></svg></a><a href="/b/">B</a></main>')
    first, second = page.links
    for scaled in (False, True):
        element = replace(_looking(first.element, Box(0, 0, 5, 17)), scaled=scaled)
        other = _looking(second.element, Box(8, 0, 40, 40))
        links = replace(first, element=element), replace(second, element=other)
        found = check_page("target-size", replace(page, links=links, has_layout=True)).problems
        named = [problem.evidence["name"] for problem in found]
        # What a slide shows is as small as the slide.
        assert named == ([] if scaled else ["link to https://id.test/7"])


def test_a_button_without_words_is_named_by_its_role() -> None:
    page = page_of('<main><div role="button"></div><button>Buy a fern</button></main>')
    boxes = Box(0, 0, 15, 15), Box(16, 0, 140, 40)
    controls = tuple(
        replace(control, element=_looking(control.element, box))
        for control, box in zip(page.controls, boxes, strict=True)
    )
    found = check_page("target-size", replace(page, controls=controls, has_layout=True)).problems
    assert [problem.evidence["name"] for problem in found] == ["button without a name"]
