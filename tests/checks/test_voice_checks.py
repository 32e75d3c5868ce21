from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.finding import Checked, Outcome
from mkdocs_cxux.model.page import Page
from tests.checks.factories import check_page, check_site, page_of, site_of
from tests.metrics.style.texts import PLAIN, STIFF, WARM

FRIENDLY = Config.model_validate({"voice": {"profile": "friendly-professional"}})
MOST = {"error": 1, "legal": 1, "pricing": 3}


def texts(paragraphs: tuple[str, ...], times: int = 3, path: str = "/a/") -> Page:
    body = "".join(f"<p>{text}</p>" for text in paragraphs * times)
    return page_of(f"<main><h1>A page</h1>{body}</main>", path)


def beside(page: Page, config: Config = FRIENDLY) -> Checked:
    return check_page("voice-distance", page, metrics=measures(page, config), config=config)


def test_a_contract_is_far_from_a_friendly_voice_and_tells_three_features() -> None:
    found = beside(texts(STIFF, 4)).problems[0]
    told = f"{found.evidence['first']}; {found.evidence['others']}"
    assert told.count("your voice") == 3
    assert "passives" in told and "longer words" in told
    assert found.evidence["voice"] == "friendly-professional"
    assert found.text and found.element is not None


def test_the_distance_is_shown_for_pages_that_are_near() -> None:
    near = beside(texts((*WARM, *PLAIN), 2))
    assert near.problems == () and near.value is not None


def test_code_and_brackets_alone_are_no_other_voice() -> None:
    page = texts(STIFF, 4)
    far = measures(page, FRIENDLY)["voice.distance"]
    assert far.terms is not None and far.terms["manner"] > 1.5
    near = replace(far, terms={**far.terms, "manner": 0.8})
    for metric, count in ((far, 1), (near, 0)):
        found = check_page("voice-distance", page, metrics={far.name: metric}, config=FRIENDLY)
        assert len(found.problems) == count and found.value == far.value
    for feature in ("commands", "i"):          # steps to take; one person's own story
        other = replace(far, terms={**far.terms, feature: 3.0})
        found = check_page("voice-distance", page, metrics={far.name: other}, config=FRIENDLY)
        assert found.outcome is Outcome.NOT_APPLICABLE


def test_a_page_of_what_customers_say_has_their_voices() -> None:
    said = "".join(f"<h2>Part {n}</h2><p>{'. '.join(STIFF)}</p>" for n in range(4))
    assert beside(page_of(f"<main><h1>Stories</h1>{said}</main>")).problems
    assert not beside(page_of(f"<main><h1>What our customers say</h1>{said}</main>")).problems


def test_no_verdict_under_300_words() -> None:
    short = beside(texts(STIFF, 2))
    assert short.outcome is Outcome.UNKNOWN
    assert "300 are needed" in short.reason


def test_no_verdict_without_a_declared_voice_or_in_another_language() -> None:
    assert beside(texts(STIFF, 4), Config()).outcome is Outcome.NOT_APPLICABLE
    german = replace(texts(STIFF, 4), language="de")
    assert beside(german).outcome is Outcome.NOT_APPLICABLE


def test_a_page_may_have_a_voice_of_its_own_or_none() -> None:
    off = {"voice": {"profile": "friendly-professional"}}
    off["voices"] = ({"paths": ("/a/",), "profile": "off"},)  # type: ignore[assignment]
    assert beside(texts(STIFF, 4), Config.model_validate(off)).outcome is Outcome.NOT_APPLICABLE


def test_legal_pages_are_judged_by_a_voice_of_their_own_only() -> None:
    stiff = replace(texts(STIFF, 4), type="legal")
    own = {"voices": ({"types": ("legal",), "profile": "friendly-professional"},)}
    for config, outcome in ((FRIENDLY, Outcome.NOT_APPLICABLE), (Config.model_validate(own), None)):
        found = check_page("voice-distance", stiff, metrics=measures(stiff, config),
                           config=config, ignore_types=["legal"])
        assert found.outcome is outcome and bool(found.problems) is (outcome is None)


def site(*, odd: int = 0, plain: int = 9, called: str = "odd-{}") -> Checked:
    pages = {f"/warm-{n}/": texts(WARM, path=f"/warm-{n}/") for n in range(plain)}
    names = [called.format(n) for n in range(odd)]
    pages |= {f"/{name}/": texts(STIFF, 4, f"/{name}/") for name in names}
    return check_site("voice-outlier", site_of(pages))


def test_one_page_among_others_of_its_type_stands_out() -> None:
    assert [problem.url for problem in site(odd=1).problems] == ["http://fern.test/odd-0/"]


def test_a_genre_has_a_voice_of_its_own() -> None:
    for name in ("change-log", "careers/gardener", "news"):
        assert not site(odd=1, called=name).problems, name
    for name in ("good-news-about-our-big-garden", "newsroom", "joblessness"):
        assert site(odd=1, called=name).problems, name


def test_pages_are_compared_from_eight_on() -> None:
    assert site(odd=1, plain=6).outcome is Outcome.NOT_APPLICABLE
    assert site(odd=1, plain=7).problems


def test_pages_that_are_alike_are_clean() -> None:
    assert site().problems == () and site().outcome is None


def tone(body: str, kind: str = "legal", lang: str = "en") -> list[str]:
    page = page_of(f"<main><h1>A page</h1>{body}</main>", lang=lang, type=kind)
    return [p.evidence["match"] for p in check_page("tone-fit", page, most=MOST).problems]


def test_jokes_and_exclamations_jar_where_people_sign() -> None:
    assert tone("<p>We gotta keep it. Isn't that great!</p>") == ["We gotta keep it."]


def test_a_text_about_privacy_is_no_legal_text() -> None:
    named = {"legal": "legal-names"}

    def found(heading: str) -> int:
        page = page_of(f"<main><h1>{heading}</h1><p>Oops! Wow!</p><p>Yay!</p></main>", type="legal")
        return len(check_page("tone-fit", page, most=MOST, names=named).problems)

    assert found("Privacy policy") == 1
    assert found("Smarter encryption") == found("How does our privacy work?") == 0


def test_the_mark_of_the_sites_own_name_exclaims_nothing() -> None:
    said = "<p>Help with GeoSpot!</p><p>Ask GeoSpot! We care.</p>"
    page = page_of(f"<main><h1>Imprint</h1>{said}</main>", type="legal")
    named = Config.model_validate({"site_name": "GeoSpot!"})
    assert check_page("tone-fit", page, most=MOST).problems
    assert not check_page("tone-fit", page, config=named, most=MOST).problems


@pytest.mark.parametrize(
    "body",
    [
        "<p>Isn't that great! We keep it.</p>",
        "<p>The test is <code>a != b!</code> and <code>!important</code>.</p>",
        "<p>“Awesome! No worries! Yay!”, says Ann.</p>",
        "<blockquote><p>Awesome! No worries! Yay!</p></blockquote>",
    ],
)
def test_one_exclamation_code_and_quotes_are_fine(body: str) -> None:
    assert tone(body) == []


def test_more_is_right_where_things_are_sold_and_everything_elsewhere() -> None:
    body = "<p>Awesome! Yay! Oops!</p>"
    assert tone(body) and not tone(body, "pricing")
    assert not tone("<p>Yay! Oops! Wow! Boom! Lol!</p>", "blog")


SIE = "<p>Hier finden Sie alle Kurse. Wir beraten Sie gern, und wir rufen Sie bald zurück.</p>" * 2


def addressed(second: str, first: str = SIE, **options: object) -> list[str]:
    pages = {
        path: page_of(f"<main><h1>Kurse</h1>{body}</main>", path, "de", language="de")
        for path, body in (("/a/", first), ("/b/", second))
    }
    found = check_site("address-shift", site_of(pages), **options).problems  # type: ignore[arg-type]
    return [f"{p.evidence['count']} {p.evidence['form']}" for p in found]


def test_du_among_sie_is_found() -> None:
    assert addressed("<p>Schreib uns, wenn du Fragen hast, und wir rufen dich an.</p>") == ["2 du"]


@pytest.mark.parametrize(
    "second",
    [
        "<p>Die Gäste kommen gern. Sie sagen, dass sie sich wohl fühlen.</p>",
        "<p>Ein Gast sagt: „Du fühlst dich hier wohl, und du lernst viel.“</p>",
        "<blockquote><p>Du fühlst dich hier wohl, und du lernst viel.</p></blockquote>",
        "<p>Wir danken dir.</p>",
    ],
)
def test_they_quotes_and_a_single_slip_are_not(second: str) -> None:
    assert addressed(second) == []


def test_a_site_that_has_not_decided_is_told_once() -> None:
    assert addressed("<p>Wenn du magst, rufen wir dich an, und du kommst.</p>" * 2) == ["6 Sie"]


def test_a_site_without_any_address_has_nothing_to_judge() -> None:
    found = check_site("address-shift", site_of({"/a/": "<main><p>Bread.</p></main>"}))
    assert found.outcome is Outcome.NOT_APPLICABLE
