"""Which links and buttons are calls to action, and how sure."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from mkdocs_cxux.extract import extract
from mkdocs_cxux.model.page import Cta
from mkdocs_cxux.model.snapshot import Box
from tests.extract.cta.seen import BUTTON, LINE, SITE, ctas, seen
from tests.extract.drawn import BLUE, drawn, style
from tests.growth import grows_evenly


def test_a_filled_button_with_a_verb_is_a_call_to_action() -> None:
    (cta,) = seen('<main><a id="a" href="/t">Start the free trial</a></main>', a=BUTTON)
    assert cta.label == "Start the free trial" and cta.url == "http://fern.test/t"
    assert cta.identity > 0.9
    assert cta.terms["sig"] == cta.terms["col"] == cta.terms["verb"] == cta.terms["ctx"] == 1


def test_a_plain_link_is_none() -> None:
    assert all(cta.identity < LINE for cta in seen('<main><a href="/t">Start here</a></main>'))


def test_the_first_screen_counts_most() -> None:
    html = '<main><a id="a" href="/t">Start now</a><a id="b" href="/s">Buy now</a></main>'
    first, second = seen(html, {"a": Box(0, 900, 160, 40)}, a=BUTTON, b=BUTTON)
    assert first.label == "Buy now"
    assert second.identity == first.identity and second.prominence < first.prominence


def test_buttons_alike_are_less_unique() -> None:
    html = '<main><a id="a" href="/t">Start now</a><a id="b" href="/s">Buy now</a></main>'
    assert [round(cta.terms["uniq"], 2) for cta in seen(html, a=BUTTON, b=BUTTON)] == [0.71, 0.71]


def test_without_layout_names_and_words_tell() -> None:
    (cta,) = ctas('<main><a class="btn btn-primary" href="/t">Start now</a></main>')
    assert cta.identity == pytest.approx(1.0)
    assert set(cta.terms) == {"hint", "verb", "ctx", "region", "att"}
    assert ctas('<main><a href="/t">The story</a></main>') == ()


@pytest.mark.parametrize(
    "html",
    [
        '<a class="btn" href="/b">Back</a>',
        '<a class="btn" href="/b" rel="next">Start with pots</a>',
        '<button aria-expanded="false">Show the plan</button>',
        "<button>Copy</button>", '<button role="tab">Try it</button>',
        '<details><summary>Get help</summary>x</details>',
        '<form role="search"><button>Find</button></form>',
        '<form class="search-form"><button>Go</button></form>',
        '<div class="cookie-banner"><button>Start</button></div>',
        '<div role="dialog"><button>Start</button></div>',
        '<a class="btn" href="/"><img src="l" alt="Start"></a>',
        '<a class="btn" href="/">Fernlight</a>',
        '<a class="btn" href="#main">Skip to content</a>',
        '<a class="btn" hreflang="de" href="/de/">Deutsch</a>',
        '<a class="tag btn" href="/t/x">Grow</a>', '<a class="btn" href="/tags/grow/">Grow</a>',
        '<form id="docsearch"><button type="button">Search the plants</button></form>',
        '<a class="btn" href="/e">Edit this page</a>', '<a class="btn" href="/x" hidden>Start</a>',
        '<a class="btn" href="/2">2</a>', '<input type="reset">',
        '<a class="btn" href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a>',
        '<a class="btn" href="mailto:?subject=x">Send it to friends</a>',
        '<h1 id="s"><a class="btn" href="#s">Start with pots</a></h1>',
    ],
)
def test_these_are_no_calls_to_action(html: str) -> None:
    assert ctas(f"<main>{html}</main>") == ()


@pytest.mark.parametrize(
    ("html", "called"),
    [('<a id="a" href="/t"><span>Belgium</span> <span>1</span></a>', False),
     ('<a id="a" href="/t"><span>Book</span> <span>for 2</span></a>', True),
     ('<a id="a" href="/t">Start in 2026</a>', True),
     ('<pre>code</pre><div class="demo"><button id="a">Start counting</button></div>', False),
     ('<div class="demo"><button id="a">Start counting</button></div>', True),
     ('<pre>code</pre><div class="demo"><a id="a" href="/t">Start now</a></div>', True)],
)
def test_a_kind_with_its_count_and_a_button_of_an_example_are_none(
    html: str, called: bool
) -> None:
    assert any(cta.identity > LINE for cta in seen(f"<main>{html}</main>", a=BUTTON)) is called


def test_vague_buttons_still_are() -> None:
    assert ctas('<main><a class="cta" href="/x">Click here</a></main>')[0].identity > LINE


def test_the_region_weighs() -> None:
    found = ctas(
        '<footer><a class="btn" href="/f">Start F</a></footer>'
        '<main><a class="btn" href="/m">Start M</a></main>'
        '<nav><a class="btn" href="/n">Start N</a></nav>'
    )
    assert [cta.label for cta in found] == ["Start M", "Start N", "Start F"]
    assert found[0].prominence > found[1].prominence > found[2].prominence


def test_a_button_in_the_header_is_a_call_but_seldom_the_aim_of_the_page() -> None:
    header, main = '<a id="a" href="/in">Log in</a>', '<a id="b" href="/t">Try</a>'
    html = f"<header>{header}</header><main>{main}</main>"
    ghost = style(border_width=2, border_color=BLUE, padding_x=16)
    last, first = seen(html, {"b": Box(0, 2000, 160, 40)}, a=BUTTON, b=ghost)[::-1]
    assert (first.label, last.label) == ("Try", "Log in")
    assert last.identity > LINE


def test_of_equals_the_first_in_reading_order_leads() -> None:
    html = '<main><a id="a" href="/1">Try it</a><a id="b" href="/2">Install it now</a></main>'
    boxes = {"a": Box(0, 0, 100, 40), "b": Box(120, 0, 130, 40)}
    assert seen(html, boxes, a=BUTTON, b=BUTTON)[0].label == "Try it"


def test_the_one_of_a_row_in_letters_of_its_own_that_asks_for_something_is_a_call() -> None:
    names = ("About", "Team", "Prices", "News", "Places")
    links = "".join(f'<a id="{n}" href="/{n}">{n}</a>' for n in names)
    html = f'<nav>{links}<a id="d" href="/d">Donate</a></nav><main><p>Fern</p></main>'
    lined = style(background_image=True, padding_x=16)
    plain = dict.fromkeys(names, lined)
    own = lined._replace(color=BLUE)
    assert [cta.label for cta in seen(html, **plain, d=own)] == ["Donate"]
    assert seen(html, **plain, d=lined) == ()


def test_cards_icons_and_logos_are_none() -> None:
    card = '<main><a id="a" href="/t"><h3>Start</h3><p>All of it.</p></a></main>'
    assert seen(card, a=BUTTON) == ()
    icon = '<main><button id="a" aria-label="Start a search"><svg></svg></button></main>'
    assert seen(icon, a=BUTTON) == ()
    logo = '<main><a id="a" href="/t"><img src="l.png" alt="Fern and sons"></a></main>'
    assert all(cta.identity < LINE for cta in seen(logo, {"a": Box(0, 0, 160, 50)}, a=BUTTON))


def test_the_badge_of_a_store_is_a_call_to_action() -> None:
    html = '<main><a id="a" href="/t"><img src="l.png" alt="Get it on Google Play"></a></main>'
    (cta,) = seen(html, {"a": Box(0, 0, 180, 54)})
    assert cta.identity > LINE


def test_a_form_for_addresses_is_the_aim_only_where_it_comes_first() -> None:
    form = '<form><input id="i" type="email"><button id="b">Subscribe</button></form>'
    html = f'<main>{form}<a id="a" href="/t">See plans</a></main>'
    ghost = style(border_width=2, border_color=BLUE, padding_x=16)
    assert seen(html, a=ghost, b=BUTTON)[0].label == "Subscribe"
    below = {"b": Box(0, 1600, 160, 40)}
    assert seen(html, below, a=ghost, b=BUTTON)[0].label == "See plans"


def lost(name: str) -> tuple[Cta, ...]:
    """A link around a picture that did not load, as small as its alternative text."""
    html = f'<main><a id="a" href="/t"><img src="l" alt="{name}"></a></main>'
    shot = drawn(html, {}, {"a": Box(0, 0, 120, 17)})
    nodes = tuple(
        node._replace(attrs={**node.attrs, "_loaded": "0"}) if node.tag == "img" else node
        for node in shot.nodes
    )
    return extract(replace(shot, nodes=nodes), SITE).ctas


def test_the_size_of_a_badge_that_did_not_load_says_nothing() -> None:
    (cta,) = lost("The App Store")
    assert cta.identity > LINE
    assert all(cta.identity < LINE for cta in lost("Release - downloads"))


def test_what_is_seen_names_it_not_what_is_heard() -> None:
    html = '<main><a id="a" href="/t" aria-label="Book a repair of your computer">Book</a></main>'
    assert seen(html, a=BUTTON)[0].label == "Book"


@pytest.mark.parametrize(
    ("language", "call", "idle"),
    [
        ("de", "Demo anfordern", "Zurück zur Übersicht"),
        ("fr", "Demandez une démo", "Retour à la liste"),
        ("es", "Solicita una demo", "Volver arriba"),
        ("it", "Richiedi una demo", "Torna su"),
        ("nl", "Demo aanvragen", "Terug naar boven"),
        ("pt", "Peça uma demonstração", "Voltar ao topo"),
        ("sv", "Boka en demo", "Tillbaka till listan"),
    ],
)
def test_deeds_and_tools_are_known_in_other_languages(language: str, call: str, idle: str) -> None:
    buttons = f'<a class="btn" href="/d">{call}</a><a class="btn" href="/b">{idle}</a>'
    found = ctas(f'<html lang="{language}"><main>{buttons}</main></html>')
    assert [(cta.label, cta.terms["verb"]) for cta in found] == [(call, 1.0)]


def links(size: int) -> str:
    return "<div>" + "".join(f'<a href="/{i}">Get {i}</a>' for i in range(size)) + "</div>"


@pytest.mark.parametrize(("shape", "size"), [
    (links, 5000),
    (lambda size: "<form>" + "<button>Go</button>" * size + "</form>", 5000),
    (lambda size: '<div role="button">' * size + "Start" + "</div>" * size, 1000),
])
def test_pages_of_thousands_take_no_longer_than_their_length(
    shape: Callable[[int], str], size: int
) -> None:
    assert grows_evenly(lambda size: seen(f"<main>{shape(size)}</main>"), size)
