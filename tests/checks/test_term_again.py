"""Where a word is told once, though it stands in two texts."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


def test_a_label_that_names_a_text_of_the_page_is_told_with_it() -> None:
    item = ('</p><details open><summary><span>Make sure that all can signup.</span></summary>'
            '<p><a href="#signup">{}Make sure that all can {}.</a></p></details><p>')
    assert len(terms(item.format("Link to the item: ", "signup"))) == 1
    assert len(terms(item.format("Before you signup: ", "signup"))) == 2
    assert len(terms(item.format("Link to the item: ", "signup today"))) == 2


def test_a_heading_that_the_page_cites_is_told_once() -> None:
    page = "</p><h1>How all of us can signup</h1><p>Moss, Ada. 2026. “How All of Us Can {}.” May."
    assert len(terms(page.format("Signup"))) == 1
    assert len(terms(page.format("Signup") + " You can signup here.")) == 3


def test_the_name_of_the_site_in_the_title_and_on_the_logo_is_one_word() -> None:
    config = Config.model_validate({"terms": (
        {"use": "Ferns 17", "not": ("ferns17",), "match_case": True},)})
    html = '<header><a href="{}"><img src="/l.png" alt="ferns17 - logo"></a></header><main>' \
        "<h1>Pots</h1><p>Grow.</p></main>"

    def marks(title: str, to: str = "/") -> list[tuple[str, ...]]:
        page = page_of(html.format(to), title=title)
        return [p.alike for p in check_page("term-policy", page, config=config).problems]

    assert marks("Pots | ferns17") == [("name ferns17",)] * 2
    assert marks("Pots | Ferns 17") == [()]
    assert marks("Pots of ferns17 | Shop") == marks("Pots | ferns17", "/b/") == [(), ()]
