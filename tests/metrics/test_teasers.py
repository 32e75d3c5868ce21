"""Lists of posts do not answer for the posts' texts."""

from __future__ import annotations

from mkdocs_cxux.metrics.teasers import teasers
from tests.checks.factories import page_of


def told(body: str) -> list[str]:
    page = page_of(f"<main>{body}</main>")
    return [page.content[index].text for index in sorted(teasers(page))]


POSTS = """<h1>Blog</h1><p>News of us.</p>
  <h2><a href="/one/">One</a></h2><p>It began.</p><h3>Why</h3><p>It was time.</p>
  <h2 id="two"><a href="/two/">Two</a></h2><p>It went on.</p>"""


def test_texts_under_headings_that_lead_to_other_pages_announce_them() -> None:
    assert told(POSTS) == ["It began.", "It was time.", "It went on."]


def test_what_comes_under_a_heading_of_its_own_again_counts() -> None:
    assert "Write us." not in told(POSTS + "<h2>Contact</h2><p>Write us.</p>")


def test_links_to_places_of_the_page_and_to_other_sites_announce_nothing() -> None:
    for href in ("#one", "https://elsewhere.test/"):
        assert not told(POSTS.replace("/one/", href).replace("/two/", href))


def test_a_link_within_a_heading_announces_nothing() -> None:
    assert not told(POSTS.replace("<h2>", "<h2>More on ").replace('id="two">', ">More on "))


def test_one_such_heading_is_no_list() -> None:
    assert not told('<h1>Us</h1><h2><a href="/one/">One</a></h2><p>It began.</p>')


ENTRIES = "".join(
    f'<div><span>0{n}/12/2026</span><div><a href="/{n}/">Our news of week {n}</a></div>'
    f"<p>It began in week {n}.</p></div>"
    for n in range(1, 4)
)


def test_texts_under_lines_that_lead_to_other_pages_announce_them() -> None:
    assert told(f"<h1>News</h1><p>All of it.</p>{ENTRIES}<p>Write us.</p>") == [
        "It began in week 1.", "It began in week 2.", "It began in week 3."]
    assert not told("<h1>News</h1>" + ENTRIES.partition("<span>03")[0] + "</div>")


def test_a_line_between_title_and_text_says_who_wrote_it() -> None:
    text = "It began in May, when the four of us had nothing else to do at all."
    entry = f"""<div><p><a href="/{{0}}/">Post {{0}}</a></p><p>Ada, 3 May</p>
      <div><p>{text}</p><p>More.</p></div></div>"""
    assert told("".join(entry.format(n) for n in "bcd")) == [text, "More."] * 3
    assert not told(entry.format("b") + "<p>Us.</p>")


def test_headings_in_the_box_of_an_entry_are_parts_of_it() -> None:
    entry = """<li><div><h5><a href="/{0}/">Post {0}</a></h5><header><h5>Tags:</h5><p>Ferns, old
      woods</p></header><p>It began in week {0}.</p></div></li>"""
    flat = "<h5><a href='/{0}/'>Post {0}</a></h5><h5>Tags</h5><p>It began in week {0}.</p>"
    listed = f"<ul>{entry.format(1)}{entry.format(2)}</ul><h5>Contact</h5><p>Write us.</p>"
    assert [text for text in told(listed) if text != "Ferns, old woods"] == [
        "It began in week 1.", "It began in week 2."]
    assert not told(flat.format(1) + flat.format(2))


CARD = '<article><h3>Post {0}</h3><div><p>It began in week {0}, when the …</p></div>{1}</article>'
MORE = '<p><a href="/{0}/">Read more</a></p>'


def test_texts_that_are_broken_off_where_they_lead_on_announce_the_pages() -> None:
    listed = [CARD.format(n, MORE.format(n)) for n in range(2)]
    texts = ["It began in week 0, when the …", "It began in week 1, when the …"]
    assert told("".join(listed)) == texts
    assert told("".join(listed).replace("…", "[...]")) == [t.replace("…", "[...]") for t in texts]
    flat = "".join(f"<p>It began in week {n}, when the …</p>{MORE.format(n)}" for n in range(2))
    assert told(flat) == texts
    for other in (listed[0], "".join(listed).replace("…", "fern grew."),
                  CARD.format(1, "") + CARD.format(2, "") + "<p>Us.</p>" + MORE.format(1)):
        assert not told(other)
