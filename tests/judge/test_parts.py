"""What the pages of a section have in the same place, word for word, is told once."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from mkdocs_cxux.judge import settle_parts
from mkdocs_cxux.model.finding import ABOVE, WHOLE, Finding, Location
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
