"""A fault of the template is one finding, and its friction moves to the site."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.judge import merge_templates, settle_templates
from mkdocs_cxux.model.finding import Edit, Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.rule import Severity

URL = "http://a.test/"


def finding(path: str, text: str = "More", selector: str = "nav > a:nth-of-type(1)") -> Finding:
    where = Location(f"{URL}{path}", selector, text)
    return Finding("some-rule", "cta", Severity.WARNING, "m", where, fingerprint=path)


def test_the_same_fault_on_half_of_the_pages_is_one_finding() -> None:
    found = [finding(p, selector=f"nav > a:nth-of-type({i})") for i, p in enumerate("cab", 1)]
    (merged,) = merge_templates(found, 6)
    assert merged.location.url == f"{URL}a"
    assert merged.pages == (f"{URL}a", f"{URL}b", f"{URL}c")


@pytest.mark.parametrize(
    ("found", "pages"),
    [
        ([finding("a"), finding("b")], 2),
        ([finding("a"), finding("b"), finding("c")], 7),
        ([finding("a"), finding("b"), finding("c", text="Other")], 3),
        ([finding("a"), finding("b"), finding("c", selector="p")], 3),
        ([finding("a", "", ""), finding("b", "", ""), finding("c", "", "")], 3),
    ],
)
def test_less_is_no_template(found: list[Finding], pages: int) -> None:
    assert merge_templates(found, pages) == tuple(found)


def test_without_an_element_the_same_message_on_half_of_the_pages_is_one_finding() -> None:
    found = [finding(p, "/js/gone.js", "") for p in "abc"]
    (merged,) = merge_templates([replace(f, suggestion=f.location.url) for f in found], 6)
    assert (len(merged.pages), merged.suggestion) == (3, "")
    other = replace(found[2], message="another")
    assert len(merge_templates([*found[:2], other], 3)) == 3


def test_what_a_check_calls_alike_is_one_finding_on_half_of_the_pages() -> None:
    titles = [replace(finding(p, f"Title {p}", ""), message=p, identity="no h1") for p in "abc"]
    shared = [replace(f, alike=("no h1 in /",)) for f in titles]
    (merged,) = merge_templates(shared, 6)
    assert (len(merged.pages), merged.identity) == (3, "no h1")
    assert len(merge_templates(titles, 6)) == len(merge_templates(shared, 7)) == 3


def test_a_word_in_a_part_of_some_pages_is_one_finding() -> None:
    def told(text: str, selector: str, match: str = "e-mail") -> int:
        found = [finding(page, text, f"{selector}:nth-of-type({page})") for page in "123"]
        places = [replace(f, location=replace(f.location, match=match)) for f in found]
        return len(merge_templates(places, 100))

    sentence = "Send us an e-mail, and we come to you the same day."
    assert told(sentence, "main > p") == told("Our e-mail", "main > nav > p") == 1
    assert told("Send an e-mail", "main > a") == 1
    assert told("Our e-mail", "main > p") == told(sentence, "main > p", "") == 3


def test_what_a_list_of_posts_repeats_is_told_where_it_can_be_mended() -> None:
    post = "Send us an e-mail, and we come to you the same day, with a can and all."
    cut = "Send us an e-mail, and we come to you the same day …"
    texts = {"blog": cut, "blog/tag": cut, "blog/post": post, "else": "We read your e-mail."}
    found = [finding(page, text, f"main > {page}") for page, text in texts.items()]
    found = [replace(f, location=replace(f.location, match="e-mail")) for f in found]
    edit = Edit(3, 4, 4, "e-mail", "email")
    found[2] = replace(
        found[2], edit=edit,
        location=replace(found[2].location, source="docs/post.md", line=3, confidence="exact"),
    )
    merged, other = merge_templates(found, 100)
    assert (merged.location.url, merged.edit, len(merged.pages)) == (f"{URL}blog/post", edit, 3)
    assert other is found[3]
    written = replace(found[2].location, url=f"{URL}b", text=post, source="docs/b.md")
    assert len(merge_templates([found[2], replace(found[2], location=written)], 100)) == 2


def test_what_lists_of_posts_repeat_is_told_at_the_post() -> None:
    said = "Send us an e-mail, and we come to you the same day, with a can and all."
    pages = "archive/2025/", "author/ann/", "blog/pages/3/", "posts/moss/", "tags/moss/"
    found = [finding(page, said, f"main > p:nth-of-type({n})") for n, page in enumerate(pages, 1)]
    found = [replace(f, location=replace(f.location, match="e-mail")) for f in found]
    (merged,) = merge_templates(found, 100)
    assert (merged.location.url, len(merged.pages)) == (f"{URL}posts/moss/", 5)


def test_a_tag_with_nothing_but_the_word_is_one_finding_and_two_words_of_a_text_are_two() -> None:
    tags = [finding(page, "E-mail", f"main > span:nth-of-type({page})") for page in "123"]
    tags = [replace(f, location=replace(f.location, match="E-mail")) for f in tags]
    assert len(merge_templates(tags, 100)) == 1
    said = "Send us an e-mail or use our webpage, and we come to you."
    both = [
        replace(f, location=replace(f.location, match=word))
        for f in (finding(page, said, "main > p") for page in "123")
        for word in ("e-mail", "webpage")
    ]
    assert len(merge_templates(both, 100)) == 2


def test_one_finding_for_the_words_of_several_files_has_the_changes_of_all() -> None:
    edits = [Edit(line, 1, 1, "e-mail", "email") for line in (3, 5, 7)]
    found = [finding(p, "Send us an e-mail, and we come to you the same day.", "p") for p in "abc"]
    places = [
        replace(f.location, match="e-mail", source=f"{n}.md", line=edit.line, confidence="exact")
        for n, (f, edit) in enumerate(zip(found, edits, strict=True))
    ]
    told = [
        replace(f, location=place, edit=edit)
        for f, place, edit in zip(found, places, edits, strict=True)
    ]
    (merged,) = merge_templates(told, 100)
    assert merged.edit == edits[0]
    assert merged.elsewhere == tuple((f"{n}.md", edit) for n, edit in enumerate(edits))


def test_a_label_that_stands_in_no_file_of_its_pages_is_one_finding() -> None:
    made = [finding(page, "WG", f"main > {page}") for page in ("h2", "h3", "h4")]
    made = [replace(f, location=replace(f.location, match="WG", absent=True)) for f in made]
    assert len(merge_templates(made, 100)) == 1
    own = replace(made[0], location=replace(made[0].location, absent=False))
    assert len(merge_templates([own, *made[1:]], 100)) == 3


def test_a_title_told_in_lists_and_menus_is_one_finding_unless_two_files_have_it() -> None:
    said = {"": "SatSummit St Louis ’26", "main > h2": "St Louis ’26", "nav > a": "St Louis ’26 →"}
    found = [finding(str(n), text, place) for n, (place, text) in enumerate(said.items())]
    found = [replace(f, location=replace(f.location, match="St Louis")) for f in found]
    (merged,) = merge_templates(found, 100)
    assert (merged.location.selector, len(merged.pages)) == ("main > h2", 3)
    prose = replace(found[0], location=replace(
        found[0].location, text="We have opened the doors of our St Louis ’26 edition to you."))
    assert merge_templates([prose, found[1]], 100) == (prose, found[1])
    files = [replace(f, location=replace(f.location, source=f"{n}.md", line=n, confidence="exact"))
             for n, f in enumerate(found, 1)]
    assert len(merge_templates(files[:2], 100)) == 2


def test_what_a_site_hears_of_once_is_one_finding_wherever_it_stands() -> None:
    places = [finding("a", "Our users"), finding("c", "A user", "p"), finding("a", "No user", "h2")]
    found = [replace(f, once=True, identity="user") for f in places]
    (merged,) = merge_templates(found, 100)
    assert (merged.location.text, merged.pages) == ("No user", (f"{URL}a", f"{URL}c"))
    other = replace(found[1], identity="visit")
    assert merge_templates([found[0], other], 100) == (found[0], other)


def test_the_friction_of_a_template_moves_from_the_pages_to_the_site() -> None:
    found = [*(finding(p) for p in "abc"), finding("c", "Own", "main > a")]
    shared = RuleResult("some-rule", Outcome.FOUND, 0.22, problems=1, opportunities=3)
    other = RuleResult("other", Outcome.FOUND, 1.0, problems=1)
    results = {
        f"{URL}a": (shared, other),
        f"{URL}b": (replace(shared, opportunities=None, friction=1.0),),
        f"{URL}c": (replace(shared, problems=2, friction=0.42),),
    }
    settled = settle_templates(results, found, 3)
    assert len(settled.findings) == 2
    a, b, c = (settled.results[f"{URL}{p}"][0] for p in "abc")
    assert (a.outcome, a.friction) == (Outcome.CLEAN, 0.0)
    assert (b.outcome, b.friction) == (Outcome.NOT_APPLICABLE, None)
    assert (c.outcome, c.friction) == (Outcome.FOUND, pytest.approx(0.275))
    assert settled.results[f"{URL}a"][1] is other
    (own,) = settled.results[""]
    assert (own.rule, own.outcome, own.friction) == ("some-rule", Outcome.FOUND, 1.0)


def test_a_rule_across_pages_keeps_its_own_result_for_the_site() -> None:
    results = {
        "": (RuleResult("some-rule", Outcome.FOUND, 0.3),),
        **{f"{URL}{p}": (RuleResult("some-rule", Outcome.FOUND, 1.0, problems=1),) for p in "abc"},
    }
    settled = settle_templates(results, [finding(p) for p in "abc"], 3)
    assert [r.friction for r in settled.results[""]] == [0.3]


def test_the_title_in_a_pager_is_that_of_the_menu() -> None:
    def told(*texts: str, match: str = "fern") -> int:
        found = [finding(page, text, "main > a") for page, text in zip("abc", texts, strict=False)]
        places = [replace(f, location=replace(f.location, match=match)) for f in found]
        return len(merge_templates(places, 20))

    title = "How to grow a fern"
    assert told(f"Next {title}", f"Previous: {title}", title) == 1
    assert told(f"Next page {title}", title) == 1
    assert told("Next How to grow a fern", "Why every fern grows") == 2
    assert told("Next Back planting", "Back planting", match="Back planting") == 1


def test_a_vague_label_is_one_whether_it_has_a_capital_or_not() -> None:
    labels = ["here", "Here", "here", "Here"]
    at = "main > p > a:nth-of-type(1)"
    plain = [finding(f"/{n}/", label, at) for n, label in enumerate(labels)]
    found = [replace(f, location=replace(f.location, match=f.location.text)) for f in plain]
    assert [len(f.pages) for f in merge_templates(found, 90)] == [4]
    worded = [replace(f, replaces=f.location.match) for f in found]
    assert len(merge_templates(worded, 90)) > 1
