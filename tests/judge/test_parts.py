"""What the pages of a section have in the same place, word for word, is told once."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from mkdocs_cxux.judge import settle_parts
from mkdocs_cxux.model.finding import ABOVE, STYLED, TWIN, WHOLE, Finding, Location
from mkdocs_cxux.model.rule import Severity


def boxes(count: int, text: str = "your@mail", line: int = 0) -> Iterator[Finding]:
    for n in range(count):
        selector = f"main > form:nth-of-type({n + 1}) > input"
        place = Location(f"/blog/{n}/", selector, text, line=line)
        yield Finding("unnamed-control", "works", Severity.WARNING, f"No label: {text}.", place,
                      fingerprint=f"{n}", identity=text)


def told(*findings: Finding) -> list[int]:
    settled = settle_parts({}, findings, 100)
    return [len(finding.pages) for finding in settled.findings]


def test_three_pages_of_a_hundred_with_one_box_are_told_once() -> None:
    assert told(*boxes(3)) == [3]
    assert told(*boxes(3, "")) == [3]      # a heading without words
    assert told(*boxes(2)) == [0, 0]
    assert told(*boxes(2), *boxes(2, "name")) == [0, 0, 0, 0]


def test_boxes_that_a_generator_counted_are_told_once() -> None:
    one, *others = boxes(3)
    counted = [replace(f, message=f"No label: your@mail and {n} more.",
                       location=replace(f.location, selector=f"#code-{n}1ab2c-copy"))
               for n, f in enumerate((one, *others), 2)]  # fmt: skip
    assert told(*counted) == [3]
    assert told(*(replace(f, identity=str(n)) for n, f in enumerate(counted))) == [0, 0, 0]


def test_a_link_of_the_header_is_told_once_wherever_it_leads_from_each_page() -> None:
    links = [replace(f, identity=f"/en/{n}", location=replace(f.location, selector=at))
             for at in ("body > header > nav > a", "main > p > a")
             for n, f in enumerate(boxes(3, "English"))]  # fmt: skip
    assert told(*links[:3]) == [3]
    assert told(*links[3:]) == [0, 0, 0]


def test_what_a_check_calls_alike_is_told_once_on_three_pages_without_a_file() -> None:
    found = [replace(f, identity=str(n), alike=("no h1 in /team/",),
                     location=replace(f.location, selector="", text=str(n)))
             for n, f in enumerate(boxes(3))]  # fmt: skip
    assert told(*found) == [3]
    untitled = [replace(f, location=replace(f.location, text="")) for f in found]
    assert told(*untitled) == [3]          # what lacks has no words
    assert told(*found[:2]) == [0, 0]
    assert told(*found[:2], replace(found[2], alike=("no h1 in /blog/",))) == [0, 0, 0]
    filed = [replace(f, location=replace(f.location, source="docs/a.md")) for f in found]
    assert told(*filed) == [0, 0, 0]
    assert told(*(replace(f, alike=(f"{ABOVE}team",)) for f in filed)) == [3]


def test_a_part_that_is_alike_as_a_whole_is_told_once_on_two_pages() -> None:
    found = [replace(f, identity=str(n), message=f"{n}", alike=("in a row", f"{WHOLE}row to /a/"),
                     location=replace(f.location, selector=f"main > p > b#{n}"))
             for n, f in enumerate(boxes(2))]  # fmt: skip
    assert told(*found) == [2]
    assert told(*(replace(f, location=replace(f.location, line=3)) for f in found)) == [0, 0]


def test_what_is_alike_in_one_way_or_another_is_one() -> None:
    ways = (("in /blog/", "in a list"), ("in /blog/a/", "in a list"), ("in /blog/",), ("in /x/",))
    found = [replace(f, identity=str(n), alike=ways[n],
                     location=replace(f.location, selector="", text=str(n)))
             for n, f in enumerate(boxes(4))]  # fmt: skip
    assert told(*found) == [3, 0]
    links = [replace(f, alike=(f"into /{n}/",), location=replace(f.location, selector=at))
             for at in ["body > nav > ul > li > a"] for n, f in enumerate(boxes(3, "Give"))]
    assert told(*links) == [3]


def test_what_somebody_wrote_in_a_line_is_told_in_each() -> None:
    assert told(*boxes(3, line=7)) == [0, 0, 0]


TWINS = {"/en/a/": "/en/a/", "/fr/a/": "/en/a/"}


def pair(alike: tuple[str, ...] = (), text: str = "") -> list[Finding]:
    """A fault on a page and on its twin in another language."""
    return [replace(f, alike=alike, identity=text and f.identity,
                    location=replace(f.location, url=url, text=text or f"{n} words"))
            for n, (url, f) in enumerate(zip(TWINS, boxes(2), strict=True))]  # fmt: skip


def test_what_a_page_and_its_twin_in_another_language_have_alike_is_told_once() -> None:
    def left(*findings: Finding) -> list[int]:
        return [len(f.pages) for f in settle_parts({}, findings, 100, TWINS).findings]

    assert left(*pair(text="One long text that nobody translated.")) == [2]
    assert left(*pair(("1 to 3 at div > h3",))) == [2]
    assert left(*pair((f"{TWIN}hint at #mail",))) == [2]
    assert left(*pair()) == [0, 0]                     # each says it in words of its own
    assert told(*pair(("1 to 3 at div > h3",))) == [0, 0]
    assert told(*pair((f"{TWIN}hint at #mail",))) == [0, 0]
    both = [f for n in "ab" for f in pair((f"{TWIN}{n}",), text="x")]
    assert left(both[0], replace(both[2], location=replace(both[2].location, text="y"))) == [0, 0]


def test_fields_of_one_template_are_one_though_each_language_asks_in_its_own_words() -> None:
    fields = [replace(f, once=True, identity=lang, message=lang, alike=(f"{TWIN}hint at #mail",),
                      location=Location(f"/{lang}/{n}/", "#mail", lang))
              for lang in ("en", "fr") for n, f in enumerate(boxes(4))]  # fmt: skip
    twins = {f"/{lang}/{n}/": f"/en/{n}/" for lang in ("en", "fr") for n in range(3)}
    settled = settle_parts({}, fields, 100, twins)
    assert [len(finding.pages) for finding in settled.findings] == [8]


def test_what_one_style_draws_is_told_once_on_two_pages_whoever_wrote_it() -> None:
    found = [replace(f, identity=str(n), once=True, alike=(f"{STYLED}li a, 19 pixels high",),
                     location=replace(f.location, source=f"docs/{n}.md"))
             for n, f in enumerate(boxes(2))]  # fmt: skip
    assert told(*found) == [2]
    assert told(found[0], replace(found[1], alike=(f"{STYLED}li a, 16 pixels high",))) == [0, 0]
