"""What the browserless crawler sees of a page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.crawl.stubs import redirect_target
from mkdocs_cxux.model.snapshot import Flag, Node, Snapshot, Status

URL = "http://fern.test/a/"


def texts(snapshot: Snapshot) -> list[str]:
    return [n.text.strip() for n in snapshot.nodes if n.text.strip()]


def first(snapshot: Snapshot, tag: str) -> Node:
    return next(node for node in snapshot.nodes if node.tag == tag)


def test_it_keeps_the_facts_of_the_head() -> None:
    seen = snapshot_of(
        '<html lang="de"><head><title> Fern \n light </title><meta name="Description" content="d">'
        '<link rel="canonical" href="/a/"></head><body><p id="x">Hallo<a name="y"></a></body>',
        URL,
    )
    assert (seen.title, seen.lang, seen.canonical) == ("Fern light", "de", "/a/")
    assert seen.meta == {"description": "d"}
    assert seen.ids == {"x", "y"}
    assert seen.status is Status.OK and not seen.has_layout and seen.engine == "static"


def test_pages_that_forms_lead_to_are_told() -> None:
    assert snapshot_of("<form action=/found/><form><form action=''>", URL).led == ("/found/",)
    hidden = "<input type=hidden name={} value='{}'>"
    fields = (("_next", "/thanks/"), ("subject", "A letter"), ("on", "/"), ("to", "done.html"))
    form = "".join(hidden.format(*field) for field in fields)
    mailed = f"<form action='https://mail.example/'>{form}</form>{hidden.format('a', '/lost/')}"
    assert snapshot_of(mailed, URL).led == ("https://mail.example/", "/thanks/", "done.html")


def test_every_node_knows_its_parent_and_its_place_among_siblings_of_its_tag() -> None:
    nodes = snapshot_of("<p>one<p>two <b>three</b>", URL).nodes
    second = [n for n in nodes if n.tag == "p"][1]
    assert second.nth == 2
    assert nodes[second.parent].tag == "body"
    assert nodes[first(snapshot_of("<p>a <b>b</b>", URL), "b").parent].tag == "p"


def test_scripts_styles_templates_and_noscript_are_not_seen() -> None:
    html = "<script>a</script><style>b</style><template>c</template><noscript>d</noscript>e"
    assert texts(snapshot_of(html, URL)) == ["e"]


@pytest.mark.parametrize(
    "attribute", ["hidden", 'style="display: none"', 'style="color:red;visibility:hidden"']
)
def test_of_hidden_parts_only_the_links_are_kept(attribute: str) -> None:
    seen = snapshot_of(f'<p>See</p><div {attribute}><p>no</p><a href="/x">go</a></div>', URL)
    assert texts(seen) == ["See", "go"]
    assert first(seen, "a").flags == Flag.HIDDEN


def test_what_is_hidden_from_screen_readers_only_is_seen() -> None:
    assert texts(snapshot_of('<p aria-hidden="true">seen</p>', URL)) == ["seen"]


def test_closed_details_and_tab_panels_can_be_revealed() -> None:
    html = (
        "<details><summary>S</summary><p>in</p></details><div role=tabpanel hidden><i>tab</i></div>"
    )
    seen = snapshot_of(html, URL)
    assert texts(seen) == ["S", "in", "tab"]
    assert first(seen, "summary").flags == Flag.NONE
    assert first(seen, "p").flags == first(seen, "i").flags == Flag.REVEALABLE


def test_fields_carry_their_labels_and_not_what_was_typed() -> None:
    seen = snapshot_of(
        '<label for="m">Your mail</label><input id="m" value="me@x.test">'
        '<label>Name <input aria-labelledby="h"></label><h2 id="h">Who</h2>',
        URL,
    )
    mail, name = (n.attrs for n in seen.nodes if n.tag == "input")
    assert mail["_label"] == "Your mail" and "value" not in mail
    assert name["_label"] == "Name" and name["_labelledby"] == "Who"


def test_our_comments_are_kept_with_the_node_they_stand_before() -> None:
    seen = snapshot_of(
        "<div hidden><p>gone</p></div><!-- cxux-disable-next x: why --><p>Text</p><!-- else -->",
        URL,
    )
    at, _, body = seen.suppressions[0].partition("|")
    assert body == "cxux-disable-next x: why"
    assert seen.nodes[int(at)].tag == "p"
    assert len(seen.suppressions) == 1


@pytest.mark.parametrize(
    ("html", "http", "status"),
    [
        ("", 200, Status.EMPTY_PAGE),
        ("<p hidden>x</p>", 200, Status.EMPTY_PAGE),
        ('<img src="a.png">', 200, Status.OK),
        ("gone", 404, Status.NOT_FOUND),
        ("broken", 500, Status.HTTP_ERROR),
        ("login", 401, Status.AUTH_REQUIRED),
        ('<meta http-equiv="Refresh" content="0; url=../b/">Moved', 200, Status.REDIRECT),
    ],
)
def test_every_page_has_one_status(html: str, http: int, status: Status) -> None:
    assert snapshot_of(html, URL, http_status=http).status is status


@pytest.mark.parametrize(
    ("refresh", "script", "words", "target"),
    [
        ("0; url=../b/", "", 500, "http://fern.test/b/"),
        ("5;URL='/b/'", "", 0, "http://fern.test/b/"),
        ("30; url=/b/", "", 0, ""),
        ("60", "", 0, ""),
        ("0; url=/a/", "", 0, ""),
        ("", 'location.replace("?v=1")', 3, ""),
        ("3; url=/files/App.ZIP?v=2", "", 20, ""),
        ("", 'window.location.replace("/b/")', 3, "http://fern.test/b/"),
        ("", "location.href = '/b/' + location.hash", 3, "http://fern.test/b/"),
        ("", 'location.replace(["/b/",location.hash].join(""))', 0, "http://fern.test/b/"),
        ("", 'window.location="/b/"', 30, ""),
        ("", 'if (location.href == "/b/") f()', 3, ""),
    ],
)
def test_a_stub_gives_itself_away(refresh: str, script: str, words: int, target: str) -> None:
    assert redirect_target(refresh, script, words, URL) == target


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec=None, categories=None), max_size=200))
def test_no_text_is_too_broken_to_look_at(html: str) -> None:
    snapshot_of(html, URL)


def test_links_start_from_the_base_that_the_page_names() -> None:
    html = '<base target=_top><base href="/docs/"><a href=x>X</a>'
    page = snapshot_of(html, "http://localhost/a/b/")
    assert page.base == "/docs/"
    assert page.link_base == "http://localhost/docs/"


def test_a_page_without_body_tag_has_its_content_in_the_body() -> None:
    """HTML lets authors leave out head and body tags; lxml knows no `main` and keeps it in."""
    seen = snapshot_of('<html lang="en"><title>T</title><main><h1>A</h1><p>B c.</p></main>x', URL)
    assert seen.status is Status.OK
    tags = [node.tag for node in seen.nodes]
    assert tags.index("main") < tags.index("h1") < tags.index("p")
    assert " ".join(node.text for node in seen.nodes if node.text) == "A B c. x"


def test_a_picture_with_several_sources_keeps_its_name() -> None:
    body = '<picture><source srcset="b.svg"><img alt="Ferns" src="a.svg"></picture>'
    nodes = snapshot_of(f"<main>{body}</main>", "http://fern.test/").nodes
    assert [node.attrs.get("alt") for node in nodes if node.tag == "img"] == ["Ferns"]
