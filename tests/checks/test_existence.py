from __future__ import annotations

import pytest

from mkdocs_cxux.checks.general.existence import Options
from mkdocs_cxux.model.finding import WHOLE, Outcome
from tests.checks.factories import check_page, page_of

LABELS = ("cta.label", "link.label", "button.label")


def test_a_generic_link_label_is_found_with_arrows_and_capitals() -> None:
    page = page_of('<main><p>Our prices: <a href="/b/">Read more »</a></p></main>')
    found = check_page("existence", page, LABELS, words="generic-labels", whole=True)
    assert [p.evidence["match"] for p in found.problems] == ["Read more »"]


def test_a_label_in_a_language_without_a_list_is_unknown_not_clean() -> None:
    page = page_of('<main><a href="/b/">cliccu</a></main>', lang="co")
    found = check_page("existence", page, LABELS, words="generic-labels", whole=True)
    assert found.outcome is Outcome.UNKNOWN


def test_a_longer_name_for_assistive_technology_passes() -> None:
    page = page_of('<main><a href="/b/" aria-label="Read more about ferns">Read more</a></main>')
    found = check_page("existence", page, LABELS, words="generic-labels", whole=True)
    assert not found.problems and found.outcome is None


def test_links_within_the_page_are_left_out_when_only_onward_ones_count() -> None:
    page = page_of('<main><a href="#x">More</a> <a href="/b/">All ferns</a></main>')
    found = check_page("existence", page, LABELS, tokens=("more",), whole=True, leads_on=True)
    assert not found.problems and found.opportunities == 1


@pytest.mark.parametrize(("inside", "found"), [
    ('<a href="/s/"><code><span>Link</span></code></a>', 0),
    ('<pre><a href="/s/">here</a></pre>', 0),
    ('<a href="/s/#rich.Style.link">link</a>', 0), ('<a href="/s/#a.link">here</a>', 1),
    ('<a href="/s/"><code>x</code> </a>here <a href="/t/">here</a>', 1),
    ('<code>x</code> <a href="/s/">here</a>', 1),
])  # fmt: skip
def test_the_name_of_something_in_a_program_is_no_vague_label(inside: str, found: int) -> None:
    page = page_of(f"<main><p>See {inside}.</p></main>")
    seen = check_page("existence", page, ("link.label",), tokens=("link", "here"), whole=True,
                      leads_on=True)
    assert len(seen.problems) == found


def told(inside: str) -> list[str]:
    page = page_of(f"<main>{inside}</main>")
    found = check_page("existence", page, LABELS, tokens=("link", "here"), whole=True, once=True)
    return [p.evidence["match"] + p.evidence["more"] for p in found.problems]


def test_a_column_of_one_label_is_told_once_and_places_in_a_text_each() -> None:
    rows = "".join(f'<tr><td>{n}</td><td><a href="/{n}/">Link</a></td></tr>' for n in range(4))
    assert told(f"<table>{rows}</table>") == ["Link; 3 more like it"]
    cards = "".join(f'<div><h3>{n}</h3><a href="/{n}/">here</a></div>' for n in range(3))
    assert told(f'{cards}<table>{rows}</table>') == ["here; 2 more like it",
                                                     "Link; 3 more like it"]
    named = "".join(f'<section id="{n}"><a href="/{n}/">here</a></section>' for n in "ab")
    assert told(named) == ["here; 1 more like it"]
    said = "".join(f'<p>For {n} see <strong><a href="/{n}/">here</a></strong>.</p>' for n in "ab")
    assert told(said) == ["here", "here"]
    assert told(f"<ul>{said.replace('<p>', '<li>').replace('</p>', '</li>')}</ul>") == ["here"] * 2
    again = "".join(f'<h3>{n}</h3><ul><li>Ideas: <a href="/{n}/">here</a></li></ul>' for n in "abc")
    assert told(again) == ["here; 2 more like it"]
    long = "What the pots are made of, how long they last and who makes them is written"
    tabs = "".join(f'<p>{long} <a href="/pots/">here</a>.</p>' for _ in range(2))
    assert told(tabs) == ["here; 1 more like it"]
    assert told('<p>Read <a href="/a/">here</a> and <a href="/b/">here</a>.</p>') == ["here"] * 2
    jobs = "".join(
        f'<h3>{n}</h3><ul><li>Full time</li><li><a href="/{n}/">here</a></li></ul>' for n in "abc"
    )
    assert told(jobs) == ["here; 2 more like it"]
    button = '<a class="button {0}" href="/{0}/">here</a>'
    rows = f"<div>{button.format('first')}</div><section><p>{button.format('b')}</p></section>"
    assert told(rows.replace("button b", "button")) == ["here; 1 more like it"]
    assert told(rows.replace("button b", "link")) == ["here; 1 more like it"]
    wrapped = f"<p>So it began <i>in May {button.format('b')}</i></p>"
    assert told(f"{button.format('first')}{wrapped.replace('button b', 'button')}") == [
        "here; 1 more like it"]
    assert told(f"<div>{button.format('first')}</div>{said}") == ["here"] * 3


def test_a_label_in_five_texts_of_a_page_is_a_habit_and_told_once_with_its_places() -> None:
    def texts(many: int) -> str:
        names = ("pots", "ferns", "mosses", "lamps", "cords")[:many]
        return "".join(f'<p>All of our {n} are <a href="/{n}/">here</a>.</p>' for n in names)

    assert told(texts(4)) == ["here"] * 4
    [said] = told(texts(5))
    assert said.startswith("here; 4 more like it (“All of our ferns are here”, “All of our mosses")
    inside = '<p><a href="/a/">here</a> are pots, ferns, mosses, lamps and cords</p>'
    assert "“here are pots, ferns, mosses, lamps…”" in told(f"{texts(4)}{inside}")[0]
    scripts = "".join(f'<p>{"蕨" * 70}<a href="/{n}/">here</a></p>' for n in range(5))
    assert f"“…{'蕨' * 20}here”" in told(scripts)[0]


def test_a_call_to_action_counts_one_step_more() -> None:
    page = page_of('<main><a class="button" href="/b/">Learn more</a></main>')
    found = check_page(
        "existence", page, LABELS, tokens=("learn more",), whole=True, severe_scopes=("cta.label",)
    )
    assert [p.severe for p in found.problems] == [True]


def test_words_are_found_whole_and_not_inside_others() -> None:
    page = page_of("<main><p>An app, applied. The App is fine.</p></main>")
    found = check_page("existence", page, ("text",), tokens=("app",))
    assert [p.evidence["match"] for p in found.problems] == ["app", "App"]


def test_exceptions_are_left_alone() -> None:
    page = page_of("<main><p>Very unique and very good.</p></main>")
    found = check_page("existence", page, ("text",), patterns=(r"very \w+",),
                       exceptions=("very good",))
    assert [p.evidence["match"] for p in found.problems] == ["Very unique"]


def test_a_pattern_re2_cannot_run_is_refused_in_plain_words() -> None:
    with pytest.raises(ValueError, match="no look-ahead"):
        check_page("existence", page_of("<main>x</main>"), patterns=(r"(?<=a)b",))


def test_options_without_anything_to_find_are_refused() -> None:
    with pytest.raises(ValueError, match="nothing to look for"):
        check_page("existence", page_of("<main>x</main>"))


def test_an_evil_pattern_takes_no_time() -> None:
    page = page_of(f"<main><p>{'a' * 5000}!</p></main>")
    assert not check_page("existence", page, ("text",), patterns=(r"(a+)+$",)).problems


@pytest.mark.parametrize("said", [{"tokens": ("chair", " ")}, {"patterns": ("x*",)}])
def test_what_would_be_found_everywhere_is_refused(said: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match="everywhere"):
        Options.model_validate(said)


def test_one_label_with_and_without_dots_is_alike_in_like_places() -> None:
    def alike(label: str) -> tuple[str, ...]:
        page = page_of(f'<main><div><a href="/b/">{label}</a></div></main>')
        found = check_page("existence", page, LABELS, tokens=("more",), whole=True, once=True)
        return found.problems[0].alike

    assert alike("More") == alike("More…") == alike("more...") == alike("More »") != ()


def test_a_block_of_links_is_the_same_on_two_pages_where_all_lead_to_the_same() -> None:
    def whole(inside: str, box: str = "slides-8b32") -> set[str]:
        page = page_of(f'<main><div id="{box}">{inside}</div></main>')
        found = check_page("existence", page, LABELS, tokens=("more",), whole=True, once=True)
        return {mark for mark in found.problems[0].alike if mark.startswith(WHOLE)}

    card = '<div><h3>{0}</h3><a href="/{0}/">More</a></div>'
    one, other = (whole(card.format("ferns") + card.format("moss"), f"slides-8{n}") for n in "19")
    assert one == other != set()
    assert whole(card.format("ferns") + card.format("palms")) != one
    assert whole(card.format("ferns")) == set() == whole(card.format("ferns") * 2)


def test_labels_of_cards_are_the_same_on_the_further_pages_of_a_list() -> None:
    def marks(path: str, *names: str) -> set[str]:
        cards = "".join(f'<div><h3>{n}</h3><a href="/{n}/">More</a></div>' for n in names)
        page = page_of(f"<main>{cards}</main>", path)
        found = check_page("existence", page, LABELS, tokens=("more",), whole=True, once=True)
        return {mark for mark in found.problems[0].alike if mark.startswith(WHOLE)}

    first = marks("/blog/", "ferns", "moss")
    assert first & marks("/blog/page2/", "palms", "ivy")
    assert first & marks("/blog/page/3/", "palms", "ivy")
    assert not first & marks("/shop/", "palms", "ivy")
    assert not first & marks("/blog/page2/", "palms"), "one alone may be written by hand"
