"""Rivals, attention, labels, names of one target, long forms."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import Box, Rgba
from tests.checks.factories import (
    check_page,
    check_site,
    look,
    page_of,
    site_of,
)

BLUE, PALE = Rgba(0, 60, 200, 1), Rgba(240, 244, 250, 1)
TERMS = {"sig": 1.0, "drawn": 1.0, "region": 1.0}


def offers(*fills: Rgba, y: float = 0.0, label: str = "Start the trial") -> Page:
    """A page with one filled button a fill; they differ in label and target."""
    links = "".join(f'<a class="btn" href="/{i}/">{label} {i}</a>' for i in range(len(fills)))
    page = page_of(f"<main><h1>Plans</h1>{links}</main>", has_layout=True)
    made = []
    for cta, fill in zip(page.ctas, fills, strict=True):
        seen = look(Box(200.0 * len(made), y, 160, 40), fill=fill)
        element = replace(cta.element, looks=(seen, seen))
        made.append(replace(cta, element=element, terms={**cta.terms, **TERMS}, prominence=0.9))
    return replace(page, ctas=tuple(made))


def found(check: str, page: Page, **options: Any) -> int:
    return len(check_page(check, page, **options).problems)


def test_two_filled_buttons_of_one_colour_are_rivals() -> None:
    assert found("dominance", offers(BLUE, BLUE)) == 1
    assert found("dominance", offers(BLUE, PALE)) == 0
    assert found("dominance", offers(BLUE)) == 0


@pytest.mark.parametrize(("labels", "problems"), [
    (("For teams", "For developers"), 0), (("I’m a patient", "I am a doctor"), 0),
    (("For teams", "Start the trial"), 1), (("Forests", "Forget-me-nots"), 1),
])  # fmt: skip
def test_doors_for_two_kinds_of_visitors_are_no_rivals(
    labels: tuple[str, str], problems: int
) -> None:
    page = replace(offers(BLUE, BLUE), language="en")
    named = tuple(replace(c, label=label) for c, label in zip(page.ctas, labels, strict=True))
    assert found("dominance", replace(page, ctas=named)) == problems


def advised(body: str) -> str:
    """What is to be drawn weaker of the two filled buttons of a page, the first one leading."""
    page = page_of(f"<main><h1>Contact</h1>{body}</main>", has_layout=True)
    seen = look(Box(0, 0, 160, 40), fill=BLUE)
    made = tuple(
        replace(cta, element=replace(cta.element, looks=(seen, seen)), prominence=0.9 - at / 100,
                terms={**cta.terms, **TERMS, "verb": 1.0}, identity=0.9)
        for at, cta in enumerate(page.ctas)
    )
    [problem] = check_page("dominance", replace(page, ctas=made)).problems
    return problem.suggestion.partition("”")[0].removeprefix("draw “")


def test_what_sends_a_form_is_not_to_be_drawn_weaker_than_what_does_not() -> None:
    group = '<a class="btn" href="/group/">Join the group</a>'
    sends = '<form><input name="a"><textarea name="b"></textarea><button>Send it</button></form>'
    assert advised(group + sends) == advised(sends + group) == "Join the group"
    assert advised(group + sends.replace('<input name="a">', "")) == ""
    other = '<a class="btn" href="/trial/">Start the trial</a>'
    assert advised(group + other) == "Start the trial"
    order = f"<section>{sends.replace('Send it', 'Order now')}</section>"
    assert advised(sends + order) == "Order now"
    opens = sends.replace("<button>", '<button type="button">')
    assert advised(group + opens) == "Send it"


def test_who_declares_which_one_is_meant_has_no_rivals() -> None:
    page = offers(BLUE, BLUE)
    first, second = page.ctas
    declared = replace(page, ctas=(replace(first, pinned=True), second))
    assert check_page("dominance", declared).outcome is None
    assert found("dominance", declared) == 0


@pytest.mark.parametrize(("y", "problems", "severe"), [(100, 0, None), (1700, 1, False),
                                                        (3200, 1, True)])
def test_attention_falls_with_each_screenful(y: float, problems: int, severe: bool | None) -> None:
    result = check_page("cta-attention", offers(BLUE, y=y))
    assert len(result.problems) == problems
    assert [p.severe for p in result.problems] == ([] if severe is None else [severe])


@pytest.mark.parametrize(("heads", "label", "url", "said"), [
    (("Foil boost", "The Series 2 remote"), "Order now", "/series-2-remote/", True),
    (("The Series 2 remote", "Series 2 remote"), "Order now", "/series-2-remote/", False),
    (("Foil boost", "The Series 2 remote"), "Order the remote", "/series-2-remote/", False),
    (("Foil boost", "Ready to start?"), "Order now", "/start/", False),
    ((), "Order now", "", False),
])  # fmt: skip
def test_a_call_for_one_thing_of_several_is_to_be_shown_with_it(
    heads: tuple[str, ...], label: str, url: str, said: bool
) -> None:
    page = offers(BLUE, y=3200)
    call = replace(page.ctas[0], label=label, url=url)
    main = "".join(f"<h2>{head}</h2>" for head in heads)
    page = replace(page, ctas=(call,), blocks=page_of(f"<main>{main}</main>").blocks)
    [problem] = check_page("cta-attention", page).problems
    more = f", and say there what it is for: “{heads[-1]}”" if said else ""
    assert problem.suggestion == f"show “{label}” on the first screenful too{more}"


def test_a_call_repeated_above_gets_the_attention_of_the_first() -> None:
    page = offers(BLUE, BLUE, y=3200)
    high = replace(page.ctas[1].element, looks=(look(), look()))
    again = replace(page, ctas=(page.ctas[0], replace(page.ctas[1], element=high)))
    assert found("cta-attention", again) == 0


def test_where_the_best_call_is_not_shown_the_one_that_comes_first_is_named() -> None:
    best, other = offers(BLUE, BLUE, y=3200).ctas
    hidden = replace(best, element=replace(best.element, looks=(look(), None)))
    page = replace(offers(BLUE, BLUE, y=3200), ctas=(hidden, other))
    assert check_page("cta-attention", page).problems[0].text == other.label


def test_a_link_in_the_menu_that_says_the_same_is_where_the_call_comes_first() -> None:
    page = offers(BLUE, y=3200)
    [call] = page.ctas
    [link] = page_of(f'<nav><a href="/menu/">{call.label}</a></nav>').links
    link = replace(link, url=call.url, element=replace(link.element, looks=(look(), look())))
    assert call.url and found("cta-attention", replace(page, links=(link,))) == 0
    assert found("cta-attention", replace(page, links=(replace(link, name="More"),))) == 1


def test_calls_of_one_height_are_one_style() -> None:
    flat = look(Box(0, 0, 300, 30), fill=BLUE)
    one, other = (
        replace(page, ctas=(replace(page.ctas[0], label=label,
                                    element=replace(page.ctas[0].element, looks=(flat, flat))),))
        for page, label in ((offers(BLUE), "Ask us"), (offers(BLUE), "Send it"))
    )
    first, second = (check_page("primary-size", page).problems[0] for page in (one, other))
    assert first.subject == second.subject and first.once


def test_a_thumb_needs_44_pixels() -> None:
    assert found("primary-size", offers(BLUE), min_size=48) == 1
    assert found("primary-size", offers(BLUE)) == 0
    assert check_page("primary-size", page_of("<main>Hi</main>")).outcome is Outcome.NOT_APPLICABLE
    named = offers(BLUE)
    named = replace(named, ctas=tuple(replace(c, terms={**c.terms, "verb": 0}) for c in named.ctas))
    assert found("primary-size", named, min_size=48) == 0             # “Ada Moss” on a card
    assert found("primary-size", replace(named, language="xx"), min_size=48) == 1
    code = page_of("<main><pre>bake</pre></main>").content
    for y, problems in ((300.0, 1), (3000.0, 0)):
        manual = offers(BLUE, y=y)
        manual = replace(manual, blocks=(*manual.blocks, *code))
        assert found("primary-size", manual, min_size=48) == problems


@pytest.mark.parametrize("label", ["Start now", "Fernlight Pro", "Yes, try it", "5 €"])
def test_these_labels_may_stand(label: str) -> None:
    page = page_of(f'<main><a class="btn" href="/t/">{label}</a></main>')
    assert found("action-label", page) == 0


@pytest.mark.parametrize("label", ["New monthly letter", "Get one of the many free trials we have"])
def test_these_labels_name_no_deed_or_take_too_long(label: str) -> None:
    page = page_of(f'<main><a class="btn" href="/t/">{label}</a></main>')
    assert found("action-label", page) == 1


def test_without_verbs_of_the_language_only_length_is_judged() -> None:
    page = page_of('<main><a class="btn" href="/t/">Uusi uutiskirje nyt</a></main>', lang="fi")
    assert found("action-label", replace(page, language="fi")) == 0


def form(fields: int) -> str:
    asked = "".join(f"<label>F{i}<input></label>" for i in range(fields))
    return f"<form>{asked}<button>Go</button></form>"


def test_fields_are_counted_for_each_form() -> None:
    assert found("form-load", page_of(f"<main>{form(9)}</main>")) == 1
    assert found("form-load", page_of(f"<main>{form(8)}{form(8)}</main>")) == 0
    [problem] = check_page("form-load", page_of(f"<main>{form(13)}</main>")).problems
    assert problem.severe and problem.evidence["fields"] == "13"


def test_what_stands_left_of_the_page_is_no_field_to_fill_in() -> None:
    page = page_of(f"<main>{form(9)}</main>", has_layout=True)
    for x, problems in ((100.0, 1), (-9999.0, 0)):
        places = [look(Box(x if n == 0 else 100.0, 30.0 * n, 200, 20)) for n in range(10)]
        controls = tuple(
            replace(control, element=replace(control.element, looks=(place, place)))
            for control, place in zip(page.controls, places, strict=True)
        )
        assert found("form-load", replace(page, controls=controls)) == problems


def test_what_is_required_is_counted_as_what_is_asked_is() -> None:
    radio = "".join('<label>S<input type="radio" name="s" required></label>' for _ in range(9))
    page = page_of(f"<main>{form(9).replace('<button>', f'{radio}<button>')}</main>")
    [problem] = check_page("form-load", page).problems
    assert (problem.evidence["fields"], problem.evidence["required"]) == ("10", "1")


def test_fields_that_nobody_sends_are_settings() -> None:
    settings = form(9).replace("<button>Go</button>", "")
    assert found("form-load", page_of(f"<main>{settings}</main>")) == 0


def test_a_row_of_choices_is_one_question() -> None:
    row = "".join(f'<label>S{i}<input type="radio" name="s"></label>' for i in range(20))
    assert found("form-load", page_of(f"<main><form>{row}<button>Go</button></form></main>")) == 0


def named(*labels: str, title: str = "What it costs", menu: bool = True) -> int:
    links = "".join(f'<li><a href="/p/">{label}</a></li>' for label in labels)
    page = f"<nav><ul>{links}</ul></nav><main><h1>Plants</h1></main>"
    target = f'<main><h1>{title}</h1><a href="/">Home</a></main>'
    pages = {
        "/": page if menu else f"<main><h1>Plants</h1><ul>{links}</ul></main>",
        "/p/": page_of(target, "/p/", title=title),
    }
    return len(check_site("target-labels", site_of(pages)).problems)


def test_three_unrelated_names_of_one_page_are_too_many() -> None:
    assert named("Pricing", "Our rates", "Subscriptions") == 1
    assert named("Pricing", "The price list", "Prices") == 0


def test_what_one_list_calls_its_entries_is_no_second_name() -> None:
    assert named("Pricing", "Our rates", "Subscriptions", menu=False) == 0
    assert named("Available plans", "YearlyRate", "MonthlyRent") == 0


def test_the_pages_own_name_ties_names_together() -> None:
    assert named("Pricing", "Plans", "Rates", title="Pricing: plans and rates") == 0


def test_deeds_and_labels_that_say_nothing_are_no_names() -> None:
    assert named("Pricing", "Get a quote", "Learn more", "Book a visit", "Next") == 0


def test_what_leads_to_the_page_itself_or_above_it_is_not_its_aim() -> None:
    from mkdocs_cxux.checks.scopes import can_be_aim

    links = "".join(f'<a class="btn" href="{to}">Buy {to}</a>' for to in ("/a/", "/a/b/", "/c/"))
    page = page_of(f"<nav>{links}</nav><main><p>Hello.</p></main>", "/a/b/")
    around = [cta for cta in page.ctas if can_be_aim(page, cta)]
    assert [cta.url.rpartition("/c/")[1] for cta in around] == ["/c/"]
    inner = f"<nav><ul><li>Parts<ul><li>{links}</li></ul></li></ul></nav><main><p>Hello.</p></main>"
    page = page_of(inner, "/a/b/")
    assert page.ctas and not [cta for cta in page.ctas if can_be_aim(page, cta)]
