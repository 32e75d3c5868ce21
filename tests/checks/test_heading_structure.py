"""Headings whose level skips one, and what a template makes of them is one fault."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import THROUGHOUT, WHOLE
from tests.checks.factories import check_page, look, page_of


def test_only_steps_down_can_skip_a_level() -> None:
    body = "<main><h2>A</h2><h4>B</h4><h2>C</h2><h3>D</h3></main>"
    found = check_page("heading-structure", page_of(body))
    assert [p.text for p in found.problems] == ["B"]


def test_the_level_to_write_is_told_in_the_markup_that_the_page_has() -> None:
    def advice(check: str, body: str, source: str) -> str:
        [problem] = check_page(check, page_of(body, title="Fern", source=source)).problems
        return problem.suggestion

    step, two = "<main><h1>Fern</h1><h3>B</h3></main>", "<main><h1>Fern</h1><h1>B</h1></main>"
    assert advice("heading-structure", step, "a.md") == "make it level 2 (“##” in Markdown)"
    assert advice("title-h1", two, "a.md").endswith("rest level 2 (“##” in Markdown)")
    for other in ("", "a.html"):
        assert advice("heading-structure", step, other) == "make it level 2 (“<h2>”)"
        assert advice("title-h1", two, other) == "keep one, and make the rest level 2 (“<h2>”)"


def test_the_same_gap_is_told_once_with_the_names_of_the_others() -> None:
    releases = "".join(f"<h2>{n}</h2><h4>Fixed</h4>" for n in range(3))
    last = "<h2>9</h2><h4>Added</h4><h1>Old</h1><h4>0.9</h4>"
    page = page_of(f"<main><h1>Changes</h1>{releases}{last}</main>")
    found = check_page("heading-structure", page)
    assert [(p.text, p.evidence["more"]) for p in found.problems] == [
        ("Fixed", "; 3 more like it (“Added”)"), ("0.9", "")
    ]


def test_a_gap_in_the_boxes_of_a_template_is_known_again_unless_the_page_has_a_file() -> None:
    html = "<main><h1>Fern</h1><div><div><section><h4>{}</h4></section></div></div></main>"
    pages = [page_of(html.format(said)) for said in ("Ask us", "Start now")]
    first, second = (check_page("heading-structure", page).problems[0] for page in pages)
    assert first.subject == second.subject and first.once
    [written] = check_page("heading-structure", replace(pages[0], source="a.md")).problems
    assert not written.once
    [text] = check_page("heading-structure", page_of("<main><h1>A</h1><h3>B</h3></main>")).problems
    assert not text.once


def test_labels_of_one_level_are_one_fault_below_whatever_level_they_stand() -> None:
    body = "<main><h1>Fern</h1><h2>water</h2><h6>Options</h6><h2>light</h2><h6>Files</h6>"
    again = "<h2>pots</h2><h3>pots add</h3><h6>Options</h6><p>None.</p>"
    [one] = check_page("heading-structure", page_of(f"{body}{again}</main>")).problems
    assert one.evidence["more"] == "; 2 more like it (“Files”)"
    other = again.replace("Options", "Soil")
    assert len(check_page("heading-structure", page_of(f"{body}{other}</main>")).problems) == 2


def test_the_heading_of_a_card_is_one_fault_whatever_stands_above_it_and_however_deep_it_is() -> (
    None
):
    card = '<div class="card"><div class="body"><h5 class="title">{}</h5></div></div>'
    row = f'<div>{card.format("A")}</div><h2>Past</h2><div>{card.format("B")}</div>'
    pages = page_of(f"<main><h1>Fern</h1>{row}</main>"), page_of(
        f"<main><h2>Walks</h2><h3>May</h3><div><section>{card.format('C')}</section></div></main>"
    )
    both, other = (check_page("heading-structure", page).problems for page in pages)
    assert [(p.text, p.evidence["more"]) for p in both] == [("A", "; 1 more like it (“B”)")]
    assert [p.subject for p in both] == [p.subject for p in other]


def test_a_part_of_a_template_is_one_fault_whatever_boxes_it_stands_in() -> None:
    def ways(body: str) -> set[str]:
        html = f'<main><h1>News</h1>{body}</main>'
        [problem] = check_page("heading-structure", page_of(html)).problems
        return set(problem.alike)

    part = '<div class="beside"><h3>More news</h3><p>See the list.</p></div>'
    deep = f"<section><div><div>{part}</div></div></section>"
    assert ways(part) & ways(deep)
    assert not ways(part) & ways(deep.replace("More news", "Our plants"))
    assert not ways(part) & ways(deep.replace("beside", "below"))


def test_a_component_is_one_fault_on_two_pages_whatever_its_heading_says() -> None:
    def whole(body: str, **known: str) -> set[str]:
        page = page_of(f"<main><h1>Walks</h1>{body}</main>", **known)
        problems = check_page("heading-structure", page).problems
        return {mark for p in problems for mark in p.alike if mark.startswith(WHOLE)}

    row = '<h2>Guides</h2><div class="row"><h4 class="row-name">{}</h4><p>Ann Fern</p></div>'
    gold = whole(row.format("Gold"))
    assert gold and gold == whole(f"<section><h2>We</h2><h4>So</h4></section>{row.format('Tin')}")
    assert not whole(row.format("Gold"), source="a.md")
    # A text with classes of its own: its headings stand side by side.
    text = '<div class="text"><h3 class="mb">Gold</h3><p>So.</p><h3 class="mb">Tin</h3></div>'
    assert not whole(text) and not whole('<div><h3>Gold</h3></div>')


def test_headings_of_a_template_are_one_fault_whatever_names_a_script_gives_them() -> None:
    def ways(name: str, inside: str, before: str = "<p>All of it.</p>") -> set[str]:
        entry = f'<h3 class="title" id="{name}">{inside.format(f"All of {name}")}</h3><p>More.</p>'
        page = page_of(f"<main><h1>News</h1>{before}{entry}<h2>Then</h2></main>")
        [problem] = check_page("heading-structure", page).problems
        return set(problem.alike)

    def are_one(inside: str, before: str = "<p>All of it.</p>") -> bool:
        return bool(ways("fern", inside, before) & ways("moss", inside, before))

    assert are_one("<a href='/b/'>{}</a>") and are_one("{}", before="")
    assert not are_one("{}")
    assert not are_one("{} <a href='/b/'>Go</a>")
    assert not are_one("<a href='#b'>{}</a>")
    # Who speaks has nothing below, and the sections of the talk have the same level.
    speaks = "{}</h3><h3>Why</h3><p>So.</p><h3 hidden>"
    assert are_one(speaks, before="") and not are_one(speaks)
    assert not are_one("{}</h3><p>So.</p><h3>Why</h3><p>Then.</p><h3 hidden>", before="")


def test_how_texts_begin_below_the_title_of_a_template_is_one_habit_whatever_they_say() -> None:
    def ways(said: str, text: str, head: str = "head") -> set[str]:
        heading = f'<h3 id="{said}">{said}</h3>'
        body = f'<div class="text"><span>{text.format(heading)}</span></div>'
        page = page_of(
            f'<main><div class="{head}"><h1>Walk</h1></div><p>Tickets</p>{body}</main>')
        [problem] = check_page("heading-structure", page).problems
        return {mark for mark in problem.alike if not mark.startswith(THROUGHOUT)}

    first = "{}<p>We walk in May.</p>"
    assert ways("sold-out", first) & ways("tickets-from-may", f"{first}<h2>Who leads</h2>")
    # What somebody wrote within a text is a slip of its own, and so is the text of another part.
    assert not ways("sold-out", first) & ways("bring-boots", "<p>We walk.</p>{}<p>So.</p>")
    assert not ways("sold-out", first) & ways("bring-boots", first, head="top")
    alone = page_of(f"<main class='text'><h1>Walk</h1>{first.format('<h3 id=a>Boots</h3>')}</main>")
    [problem] = check_page("heading-structure", alone).problems
    assert not ways("sold-out", first) & set(problem.alike)


def test_a_heading_drawn_as_large_as_the_one_above_begins_a_section_beside_it() -> None:
    def advice(*sizes: float, tags: str = "h1 h2 p h4 p") -> str:
        body = "".join(f"<{tag}>We water plants.</{tag}>" for tag in tags.split())
        page = page_of(f"<main>{body}</main>")
        drawn = tuple(
            replace(block, element=replace(block.element, looks=(look(font_size=size), None)))
            for block, size in zip(page.blocks, sizes, strict=True)
        )
        page = replace(page, blocks=drawn, has_layout=True)
        return check_page("heading-structure", page).problems[0].suggestion

    assert advice(40, 32, 16, 32, 16) == "make it level 2 (“<h2>”)"
    for sizes in (40, 32, 16, 24, 16), (40, 16, 16, 16, 16):
        assert advice(*sizes) == "make it level 3 (“<h3>”)"
    assert advice(32, 16, 32, tags="h1 p h3") == "make it level 2 (“<h2>”)"
