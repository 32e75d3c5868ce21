"""What extraction understands of small pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract, record
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Block, BlockKind, Page
from tests.growth import grows_evenly

SITE = ExtractContext("http://fern.test/", site_name="Fernlight")


def page(html: str, context: ExtractContext = SITE, url: str = "http://fern.test/a/") -> Page:
    return extract(snapshot_of(html, url), context)


def only(html: str) -> Block:
    (block,) = page(html).blocks
    return block


def said(html: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in page(html).blocks]


def regions(html: str) -> dict[str, Landmark]:
    return {block.text: block.element.landmark for block in page(html).blocks}


def test_under_a_base_an_anchor_of_the_page_itself_stays_on_it() -> None:
    body = '<a href="#form">Estimate</a> <a href="#gone">Plan</a><dialog id="form"></dialog>'
    links = page(f'<head><base href="/"></head><body>{body}</body>').links
    assert [link.url for link in links] == ["http://fern.test/a/", "http://fern.test/"]


def test_inline_elements_are_part_of_their_paragraph() -> None:
    block = only('<p>You <em>may</em> <a href="/x">try</a> it<br>free.</p>')
    assert (block.kind, block.text, block.links) == (
        BlockKind.PARAGRAPH, "You may try it free.", 3,
    )


def test_text_in_a_box_is_a_paragraph_and_a_short_one_a_label() -> None:
    html = "<div>This box has no paragraph element.<p>But this is one.</p>And more of it."
    assert said(html) == [
        ("paragraph", "This box has no paragraph element."),
        ("paragraph", "But this is one."),
        ("paragraph", "And more of it."),
    ]
    assert only("<div>New in May</div>").kind is BlockKind.LABEL
    assert only("<p>New in May</p>").kind is BlockKind.PARAGRAPH


def test_links_with_commas_between_them_are_a_list_and_no_sentence() -> None:
    names = ("sandy soil", "potting soil", "clay", "chalky soil")
    linked = ", ".join(f"<a href='/{n}/'>{name}</a>" for n, name in enumerate(names))
    assert only(f"<p><b>Soils</b> {linked}, loam.</p>").kind is BlockKind.LABEL
    for said in (f"{linked}. Choose the soil.", "We sell plants and all that these need: " + linked,
                 linked.replace(", ", " and ")):
        assert only(f"<p>{said}.</p>").kind is BlockKind.PARAGRAPH, said


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<ul><li>one</li></ul>", "item"),
        ("<ul><li><p>one two</p></li></ul>", "item"),
        ("<dl><dd>one</dd></dl>", "item"),
        ("<table><tr><td>one</td></tr></table>", "cell"),
        ("<table><tr><td><ul><li>one</li></ul></td></tr></table>", "cell"),
        ("<figure><figcaption>one</figcaption></figure>", "caption"),
        ("<blockquote><p>one two</p></blockquote>", "quote"),
        ("<pre><code>one</code></pre>", "code"),
        ("<h3>one</h3>", "heading"),
        ('<div role="heading" aria-level="4">one</div>', "heading"),
        ("<button>one</button>", "label"),
        ('<p><a href="/">Start the free trial</a></p>', "label"),
    ],
)
def test_the_kind_of_a_block_follows_what_it_stands_in(html: str, kind: str) -> None:
    assert only(html).kind == kind


def test_code_keeps_its_lines_and_counts_as_one_word_of_prose() -> None:
    assert only("<pre>a\n  b\n</pre>").text == "a\n  b"
    block = only("<p>Call <code>lint(<b>x</b>)</code> first. Then rest.</p>")
    assert block.text == "Call lint(x) first. Then rest."
    assert block.sentences == ("Call code first.", "Then rest.")


def test_revealable_text_is_read_once_in_its_place() -> None:
    html = "<p>One one.</p><details><summary>More</summary><p>Two two.</p></details><p>Three x.</p>"
    found = page(html)
    assert [b.text for b in found.blocks] == ["One one.", "More", "Two two.", "Three x."]
    assert [b.element.revealable for b in found.blocks] == [False, False, True, False]


def test_landmarks_split_content_from_chrome() -> None:
    assert regions(
        "<header><p>H h.</p><nav><p>N n.</p></nav></header><div><p>O o.</p></div>"
        "<main><header><p>M m.</p></header><nav><p>P p.</p></nav><div class=toc>T t.</div></main>"
        "<footer><nav><p>F f.</p></nav></footer>"
    ) == {
        "H h.": Landmark.HEADER, "N n.": Landmark.NAV, "O o.": Landmark.ASIDE,
        "M m.": Landmark.MAIN, "P p.": Landmark.NAV, "T t.": Landmark.NAV, "F f.": Landmark.FOOTER,
    }  # fmt: skip


def test_without_a_main_everything_outside_the_chrome_is_content() -> None:
    found = regions("<header><p>H h.</p></header><section><header><p>S s.</p></header></section>")
    assert found == {"H h.": Landmark.HEADER, "S s.": Landmark.MAIN}


def test_a_hero_outside_main_with_the_only_h1_is_content() -> None:
    hero = "<header><h1>Plants that live</h1></header><main><p>Text of it.</p></main>"
    assert regions(hero)["Plants that live"] is Landmark.MAIN
    brand = "<header><h1>Fernlight</h1></header><main><h1>Pricing</h1></main>"
    assert regions(brand)["Fernlight"] is Landmark.HEADER


def test_a_hero_outside_main_may_have_an_h2_where_no_h1_is_seen() -> None:
    hero = '<div class="hero"><h2>Plants that live</h2><a href="/b/">Start</a></div>'
    assert regions(f"{hero}<main><p>Text of it.</p></main>")["Start"] is Landmark.MAIN
    other = f"{hero}<main><h1>Pricing</h1></main>"
    assert regions(other)["Start"] is Landmark.ASIDE


def test_cookie_banners_are_not_content_but_a_text_on_cookies_is() -> None:
    found = regions(
        '<div class="cookie-banner"><p>We use cookies.</p></div><div role="dialog"><p>Hi you.</p>'
        '</div><h2 id="cookies">Cookies</h2><section id="cookie-policy"><p>Ours are few.</p>'
    )
    assert found["We use cookies."] is found["Hi you."] is Landmark.ASIDE
    assert found["Cookies"] is found["Ours are few."] is Landmark.MAIN


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ('<a href="/x"> Read <b>this</b> </a>', "Read this"),
        ('<a href="/x" aria-label="Plans">x</a>', "Plans"),
        ('<a href="/x" aria-labelledby="i">x</a><p id="i">From here</p>', "From here"),
        ('<a href="/x" aria-labelledby="i">x</a><p id="i" aria-label="Far">From</p>', "Far"),
        ('<a href="/x"><img alt="Fern" src="a"></a>', "Fern"),
        ('<a href="/x"><picture><img title="Fern" src="a"></picture></a>', "Fern"),
        ('<a href="/x"><img title="Fern" alt="" src="a"></a>', ""),
        ('<a href="/x"><img title="Fern" role="presentation" src="a"></a>', ""),
        ('<a href="/x"><iframe title="A film of ferns" src="a"></iframe></a>', "A film of ferns"),
        ('<p id="n">Fern</p><a href="/x"><img aria-labelledby="n" src="a"></a>', "Fern"),
        ('<a href="/x"><svg><title>Search</title></svg></a>', "Search"),
        ('<a href="/x" title="Tip"><i></i></a>', "Tip"),
        ('<a href="/x">Go <i aria-hidden="true">»</i></a>', "Go"),
        ('<a href="/x"><img src="a"></a>', ""),
    ],
)
def test_links_have_accessible_names(html: str, name: str) -> None:
    assert page(html).links[0].name == name


def test_links_are_resolved() -> None:
    links = page(
        '<a href="../b/index.html#c">b</a><a href="https://else.test">e</a><a href="mailto:x@y.z">m'
        "</a>"
    ).links
    assert [(x.url, x.fragment, x.internal) for x in links] == [
        ("http://fern.test/b/", "c", True), ("https://else.test/", "", False), ("", "", False),
    ]  # fmt: skip


def test_the_place_of_a_link_whose_click_a_script_takes_may_be_made_up() -> None:
    links = page(
        '<a href="#tab" onclick="show()">a</a><a href="#here" onclick="show()">b</a>'
        '<a href="#tab">c</a><p id=here>Text.</p>'
    ).links
    assert [link.fragment for link in links] == ["", "here", "tab"]


def test_links_to_another_address_of_the_site_stay_inside() -> None:
    context = ExtractContext("http://fern.test/", aliases=("https://fern.example/",))
    (link,) = page('<a href="https://fern.example/b/?q=1#c">b</a>', context).links
    assert (link.url, link.fragment, link.internal) == ("http://fern.test/b/?q=1", "c", True)


def test_a_link_among_words_is_in_a_sentence_and_one_of_a_row_is_not() -> None:
    assert page('<p>See <a href="/x">the prices</a> first.</p>').links[0].in_sentence
    assert page('<p>See <a href="/x">the prices</a>.</p>').links[0].in_sentence
    assert not page('<p>New: <a href="/x">the prices</a></p>').links[0].in_sentence
    assert not page('<p><a href="/x">See the prices</a>.</p>').links[0].in_sentence
    row = page('<p><a href="/x">One</a> | <a href="/y">Two</a></p>')
    assert not any(link.in_sentence for link in row.links)


def test_hidden_links_cannot_be_reached_and_picture_links_are_told() -> None:
    links = page('<div hidden><a href="/x">x</a></div><a href="/y"><img alt="y"></a>').links
    assert [(x.reachable, x.image_only) for x in links] == [(False, False), (True, True)]


def test_controls_have_roles_names_and_states() -> None:
    form = (
        '<form><label for="m">Mail</label><input id="m" type="email" required>'
        '<input placeholder="Phone"><select aria-label="Country"></select><textarea></textarea>'
        '<input type="hidden" name="t"><input type="submit" value="Send"></form>'
        '<button aria-expanded="false">Menu</button><div role="switch" title="Dark"></div>'
    )
    assert [(c.role, c.name) for c in page(form).controls] == [
        ("textbox", "Mail"), ("textbox", "Phone"), ("combobox", "Country"), ("textbox", ""),
        ("button", "Send"), ("button", "Menu"), ("switch", "Dark"),
    ]  # fmt: skip
    mail, phone, *_, send, menu, _ = page(form).controls
    assert mail.required and mail.in_form and not mail.placeholder_only
    assert phone.placeholder_only
    assert menu.disclosure and not menu.in_form and not send.disclosure
    assert [c.form for c in page(form + form).controls if c.type == "email"] == [1, 2]


def test_images_tell_a_missing_alt_from_an_empty_one() -> None:
    found = page('<p>x</p><img src="a"><img src="b" alt=""><img src="c" role="none">').images
    assert [(i.alt, i.loaded) for i in found] == [(None, None), ("", None), ("", None)]


def test_the_language_is_detected_and_else_as_declared() -> None:
    german = "Der schnelle braune Fuchs springt über den faulen Hund und läuft dann nach Hause. "
    assert page(f'<html lang="en"><p>{german * 3}').language == "de"
    assert page('<html lang="en-GB"><p>Short.').language == "en"
    assert page("<p>Short.").language == ""


@pytest.mark.parametrize(("html", "labels"), [
    ('<a class="visually-hidden" href="#m">Skip</a><a href="/t/" rel="nofollow" hidden>Secret</a>',
     ["Skip"]),
    ('<a href="/t/" rel="nofollow" hidden>Secret</a><a href="/b/">Plans</a>', ["Plans"]),
    ('<a href="/t/" aria-hidden="true" tabindex="-1" hidden></a>', []),
    ('<a href="/b/" rel="nofollow">Plans</a>', ["Plans"]),
    ('<header><p hidden><a href="/">Home</a><a href="/in/" rel="nofollow">Log in</a></p></header>',
     ["Home", "Log in"]),
    ('<a href="/b/" hidden>Plans</a>', ["Plans"]),
])  # fmt: skip
def test_traps_for_robots_are_no_links(html: str, labels: list[str]) -> None:
    assert [link.name for link in page(f"<body>{html}</body>").links] == labels


def test_the_record_is_small_and_shares_its_links() -> None:
    html = '<nav><a href="/b/">B</a></nav><main><h1>One</h1><p>Two words.</p><pre>x</pre></main>'
    one = record(page(html), {"m": 1.0}, {"sign-up": 2})
    two = record(page(html, url="http://fern.test/c/"), {}, {})
    assert one.links[0] is two.links[0]
    assert (one.h1s, one.words, one.metrics, one.forms) == (("One",), 2, {"m": 1.0}, {"sign-up": 2})


def test_the_context_names_type_and_source() -> None:
    context = ExtractContext(
        "http://fern.test/", page_type=lambda path: f"type of {path}", sources={"/a/": "docs/a.md"}
    )
    assert page("x", context).type == "type of /a/"
    assert page("x", context).source == "docs/a.md"


ODD = (
    "<p> </p> <div> <a href=x> <a href='#'> </a> <h1> <table><td> <li> <pre> <code> <button> <svg>"
    " <main> <header> <details> <summary> <input> <label> <img> <br> a.b é! \U0001f600 <nav hidden>"
    " <p data-cxux-ignore='x:y'> <!--cxux-disable-next x:y-->"
)
TAGS = st.sampled_from(ODD.split(" "))


@settings(max_examples=60, deadline=None)
@given(st.lists(TAGS, max_size=40).map("".join))
def test_no_page_is_too_odd_to_be_understood(html: str) -> None:
    record(page(html), {}, {})


@pytest.mark.parametrize(
    ("begins", "piece", "size"),
    [("", "<div>", 100_000), ("", "<div>a", 10_000), ("<p>", "x", 5_000_000)],
    ids=["nested boxes", "nested text", "one long word"],
)
def test_monsters_take_no_longer_than_their_length(begins: str, piece: str, size: int) -> None:
    assert grows_evenly(lambda size: page(f"{begins}{piece * size}deep"), size)


def test_a_text_that_is_set_in_lines_has_the_sentences_of_each_line() -> None:
    lines = "Fernlight Ltd<br>12 Park Row<br>Bristol BS1 5LJ<br>Open all week"
    (address,) = page(f"<main><p>{lines}</p></main>").content
    assert address.in_lines and address.sentences == tuple(lines.split("<br>"))
    (slogan,) = page("<main><p>We water plants<br>in your office.</p></main>").content
    assert not slogan.in_lines and slogan.sentences == ("We water plants in your office.",)
