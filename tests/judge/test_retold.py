"""What a copy of a page repeats is told once, at the page it is a copy of."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.judge import sheets, without_described, without_forgotten, without_retold
from mkdocs_cxux.metrics.copies import note_of_copies
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.model.finding import Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.scorecard import Scorecard
from mkdocs_cxux.ruleset import load_ruleset
from mkdocs_cxux.scoring.card import score_page
from tests.checks.factories import BASE, check_site, site_of

TEXT = "".join(
    f"<p>The {name} wants light, a little water on Mondays and a pot with a hole below.</p>"
    for name in ("fern", "palm", "ivy", "moss", "fig")
)
CARE = f"<main><h1>Care</h1>{TEXT}<a href='/'>Home</a></main>"
DATED = f"<main><h1>Care</h1><p>2 May 2026</p>{TEXT}<a href='/'>Home</a></main>"
SHADE = TEXT.replace("light", "shade").replace("Mondays", "rainy days")
OTHER = f"<main><h1>Care</h1>{SHADE}</main>"
HOME = "<main><h1>Home</h1><a href='/care/'>Care</a><a href='/post/care/'>News</a>{}</main>"


def test_a_page_at_two_addresses_is_a_copy_of_the_one_nearer_to_the_start() -> None:
    more = HOME.format("<a href='/shade/'>Shade</a>")
    site = site_of({"/": more, "/care/": CARE, "/post/care/": DATED, "/shade/": OTHER})
    graph = link_graph(site)
    assert graph.originals == {f"{BASE}/post/care/": f"{BASE}/care/"}
    assert not graph.copies
    assert not sheets(site, graph)


def test_a_copy_that_nobody_links_to_is_no_page_that_visitors_walk_to() -> None:
    lost = CARE.replace("href='/'", "href='/nowhere/'")
    linked = {"/": HOME.format(""), "/care/": CARE, "/post/care/": DATED}
    site = site_of({**linked, "/en/care.html": lost})
    graph = link_graph(site)
    assert graph.copies == sheets(site, graph) == {f"{BASE}/en/care.html"}
    assert not check_site("orphan-page", site).problems
    assert not check_site("broken-link", site).problems


def test_where_few_words_stand_pages_are_no_copies() -> None:
    short = "<main><h1>Care</h1><p>Ask us.</p></main>"
    site = site_of({"/": HOME.format(""), "/care/": short, "/post/care/": short})
    assert not link_graph(site).originals


def test_what_a_copy_repeats_is_told_at_its_original_and_the_rest_stays() -> None:
    care, post = f"{BASE}/care/", f"{BASE}/post/care/"
    found = [
        _finding(care, "The fern wants light."), _finding(post, "The fern wants light."),
        _finding(post, "The fern wants light."), _finding(post, "2 May 2026"),
    ]
    results = {
        care: (_result(1),), post: (_result(3),),
        BASE: (RuleResult("long-sentences", Outcome.CLEAN, 0.0),),
    }
    left, kept = without_retold(results, found, {post: (care,)})
    assert kept == (found[0], found[2], found[3])
    assert [result.problems for result in left[post]] == [2]
    assert left[care] == results[care]
    assert left[BASE] == results[BASE]
    left, kept = without_retold({post: (_result(1),)}, found[:2], {post: (care,)})
    assert kept == (found[0],)
    assert left[post][0].outcome is Outcome.NOT_APPLICABLE


def test_a_copy_whose_faults_are_all_told_at_its_original_passes_nothing_and_has_no_score() -> None:
    care, post = f"{BASE}/care/", f"{BASE}/post/care/"
    rate = replace(_result(1), value=None, opportunities=50)
    passed = RuleResult("term-policy", Outcome.CLEAN, 0.0)
    found = [_finding(care, "Long."), _finding(post, "Long."), _finding(post, "2 May 2026")]
    left, _ = without_retold({post: (rate, passed)}, found[:2], {post: (care,)})
    said = "this page is a copy of /care/, where what is wrong with it is told"
    assert [(r.outcome, r.reason) for r in left[post]] == [(Outcome.NOT_APPLICABLE, said)] * 2
    card = score_page(post, left[post], load_ruleset(Config()).rules, ())
    assert (card.overall, card.reason) == (None, said)
    own = replace(rate, problems=2)
    left, _ = without_retold({post: (own, passed)}, found, {post: (care,)})
    assert [r.outcome for r in left[post]] == [Outcome.FOUND, Outcome.CLEAN]


def test_copies_without_a_score_are_named_in_a_note() -> None:
    site = site_of({"/": HOME.format(""), "/care/": CARE, "/post/care/": DATED})
    originals, post = link_graph(site).originals, f"{BASE}/post/care/"
    assert list(note_of_copies(site, originals, {post: Scorecard(post, None, None, None)})) == [
        "1 page says what another one does; what is wrong with both is told there: "
        "/post/care/ (as /care/)."
    ]
    judged = Scorecard(post, 90.0, 90.0, 90.0)         # it has faults of its own
    assert not list(note_of_copies(site, originals, {post: judged}))


def test_what_a_list_of_whole_posts_repeats_is_told_at_the_posts() -> None:
    fern, moss = (
        f"<p>The {name} wants some light, and a pot.</p><p>Ask <a href='x'>us</a> for {name}.</p>"
        f"<p>No {name} of ours wants more than a cup of rain on Mondays.</p>"
        for name in ("fern", "moss")
    )
    told = "<p>By Ann, a friend of ours, who waters all of them.</p>"
    home = "<main><h1>Home</h1><a href='/blog/'>Blog</a></main>"
    old = "<p>Ask Ann for the older ones.</p>"
    turn = "<p><a href='/blog/moss/'>« Moss that grows in the shade of all others</a></p>"
    posts = f"<h2><a href='/blog/fern/'>Fern</a></h2>{fern}<h2><a href='/blog/moss/'>Moss</a></h2>"
    site = site_of({
        "/": home, "/blog/": f"<main><h1>Blog</h1>{posts}{moss}{old}</main>",
        "/blog/fern/": f"<main><h1>Fern</h1>{fern}{turn}<a href='/blog/'>Blog</a></main>",
        "/blog/moss/": f"<main><h1>Moss</h1>{told}{moss}</main>",
        "/blog/far/": f"<main><h1>Far</h1>{fern}</main>", "/a/": CARE, "/b/": OTHER,
    })
    blog, here = f"{BASE}/blog/", f"{BASE}/blog/fern/"
    graph = link_graph(site)
    assert graph.listed == {blog: (here,)}
    found = [
        _finding(here, "/blog/fern/a.png"), _finding(blog, "/blog/a.png"), _finding(here, "Link"),
        _finding(blog, "Link"), _finding(blog, "More"),
    ]
    _, kept = without_retold({}, found, graph.listed)
    assert kept == (found[0], found[2], found[4])


def test_what_a_page_includes_of_one_below_it_is_told_there_without_a_link() -> None:
    texts = [f"<p>The {name} wants some light, a pot and rain.</p>" for name in "ABCDEFG"]
    care = f"<main><h2>Care</h2>{''.join(texts[:4])}</main>"

    def listed(included: str, path: str = "/tips/care/") -> dict[str, tuple[str, ...]]:
        start = f"<main><h1>Home</h1><a href='/tips/'>Tips</a><a href='{path}'>Care</a></main>"
        tips = f"<main><h1>Tips</h1><h2>Care</h2>{included}</main>"
        return dict(link_graph(site_of({"/": start, "/tips/": tips, path: care})).listed)

    assert listed("".join(texts)) == {f"{BASE}/tips/": (f"{BASE}/tips/care/",)}
    assert not listed("".join(texts[1:]))
    assert not listed("".join(texts[:4]))
    assert not listed("".join(texts), "/care/")


def test_of_two_pages_that_show_each_other_whole_none_is_the_list() -> None:
    one, two = (
        f"<main><h1>{name}</h1>{TEXT}<a href='/{other}/'>Next</a></main>"
        for name, other in (("Fern", "moss"), ("Moss", "fern"))
    )
    assert not link_graph(site_of({"/": HOME, "/fern/": one, "/moss/": two, "/b/": OTHER})).listed


def test_of_a_post_and_its_tag_the_list_is_the_one_that_links_by_the_name_of_the_other() -> None:
    def listed(tagged: str, label: str, byline: str = "") -> dict[str, tuple[str, ...]]:
        tag = "<a href='/tag/'>{}</a>"
        post = f"<main><h1>Fern</h1>{byline}{TEXT}{tag.format(label)}</main>"
        page = f"<h2><a href='/fern/'>Fern</a></h2>{TEXT}{tag.format(label)}"
        page = f"<main><h1>{tagged}</h1>{page}</main>"
        site = {"/": HOME, "/fern/": post, "/tag/": page, "/a/": CARE, "/b/": OTHER, "/c/": OTHER}
        return dict(link_graph(site_of(site)).listed)

    whole = {f"{BASE}/tag/": (f"{BASE}/fern/",)}
    assert listed("Posts on plants", "plants") == whole
    assert listed("Posts on plants", "plants", "<p>By Ann, who waters all of them.</p>") == whole
    assert not listed("plants", "plants")


def test_a_post_is_no_list_of_the_page_that_has_only_how_it_begins() -> None:
    def listed(title: str) -> dict[str, tuple[str, ...]]:
        more = f"<p>{'All of it grows, and we water it twice. ' * 9}</p>"
        post = f"<main><h1>Fern</h1>{TEXT}{more}<a href='/ann/'>Ann</a></main>"
        author = f"<main><h2><a href='/fern/'>{title}</a></h2>{TEXT}</main>"
        site = {"/": HOME, "/fern/": post, "/ann/": author, "/a/": OTHER, "/b/": OTHER}
        return dict(link_graph(site_of(site)).listed)

    assert not listed("Fern")
    assert listed("Read it") == {f"{BASE}/fern/": (f"{BASE}/ann/",)}


def test_a_post_is_no_list_of_the_page_of_its_author_though_it_links_there_by_the_name() -> None:
    def listed(path: str) -> dict[str, tuple[str, ...]]:
        more = f"<p>{'All of it grows, and we water it twice. ' * 9}</p>"
        post = f"<main><h1>Fern</h1>{TEXT}{more}<a href='{path}'>Ann</a></main>"
        author = f"<main><h1>Ann</h1><h2><a href='/fern/'>Fern</a></h2>{TEXT}</main>"
        site = {"/": HOME, "/fern/": post, path: author, "/a/": OTHER, "/b/": OTHER}
        return dict(link_graph(site_of(site)).listed)

    assert not listed("/author/ann/")
    assert listed("/team/ann/") == {f"{BASE}/fern/": (f"{BASE}/team/ann/",)}


def test_a_description_made_of_the_text_is_told_where_it_is_seen() -> None:
    text = "You can script in python to work with our database."
    seen = _term("/a/", text, "main > p")
    cut = _term("/a/", text[:-12] + "…", "")
    whole = _term("/a/", f"Talks. {text} More follows.", "")
    joined = _term("/a/", f"We speak of two things: {text[:-12]}...", "")
    own = _term("/a/", "Talks on python.", "")
    other = _term("/b/", text, "")
    results = {f"{BASE}/a/": (_result(5),), f"{BASE}/b/": (_result(1),)}
    left, kept = without_described(results, [seen, cut, whole, joined, own, other])
    assert kept == (seen, own, other)
    assert [result.problems for result in left[f"{BASE}/a/"]] == [2]


def test_of_a_forgotten_page_only_that_is_told() -> None:
    lost, other = f"{BASE}/lost/", f"{BASE}/care/"
    rules = load_ruleset(Config()).rules
    found = [_finding(lost, "Long."), _finding(other, "Long.")]
    orphan = replace(_finding(lost, "/lost/"), rule="orphan-page", severity=Severity.ERROR)
    counted = replace(_result(1), rule="term-policy", value=None, opportunities=50)
    found.insert(0, replace(found[0], rule="term-policy"))
    results = {lost: (_result(1), counted), other: (_result(1),)}
    left, kept = without_forgotten(results, [*found, orphan], rules, lambda finding: False)
    assert kept == (found[2], orphan)
    assert {result.outcome for result in left[lost]} == {Outcome.NOT_APPLICABLE}
    assert left[other] == results[other]
    many = replace(orphan, severity=Severity.WARNING)
    assert without_forgotten(results, [*found, many], rules, lambda finding: False)[1] == (
        *found, many
    )
    only = replace(orphan, location=replace(orphan.location, url=f"{BASE}/c/"), also=(lost,))
    led = without_forgotten(results, [*found, only], rules, lambda finding: False)[1]
    assert led == (found[2], only)
    known = without_forgotten(results, [*found, orphan], rules, lambda finding: True)
    assert known == (results, (*found, orphan))


def _term(path: str, text: str, selector: str) -> Finding:
    place = Location(f"{BASE}{path}", selector, text, match="python")
    return Finding("long-sentences", "terms", Severity.WARNING, "It is Python.", place)


def _finding(url: str, text: str) -> Finding:
    return Finding(
        "long-sentences", "readability", Severity.WARNING, "Too long.",
        Location(url, "main > p", text),
    )


def _result(problems: int) -> RuleResult:
    return RuleResult("long-sentences", Outcome.FOUND, 0.5, value=31.0, problems=problems)
