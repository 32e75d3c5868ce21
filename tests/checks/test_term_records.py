"""Pages that are kept as records: nobody writes them anew."""

from __future__ import annotations

import re
from typing import Any

import pytest

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms

CONFIG = Config.model_validate({"terms": ({"use": "website", "not": ("web site",)},)})
NOTE = '<div class="admonition"><p>Note</p><p>{}</p></div>'
PAGE = "<main><h1>Terms</h1>{}<p>You use our web site.</p></main>"


@pytest.mark.parametrize(
    ("said", "told"), [("Superseded by our newer terms in 2025.", 0), ("We water ferns.", 1)]
)
def test_a_page_that_begins_with_what_it_was_superseded_by_is_one(said: str, told: int) -> None:
    page = page_of(PAGE.format(NOTE.format(said)))
    assert len(check_page("term-policy", page, config=CONFIG).problems) == told


def test_a_record_of_changes_tells_a_word_once() -> None:
    config = Config.model_validate({"terms": ({"use": "Fern", "not": ("fern",)},)})
    entries = "".join(
        f"<h2>1.{n}.0</h2><ul><li>Fix the colour of fern number {n}</li>"
        f"<li>Upgrade fern 0.{n}.1</li></ul>" for n in range(5)
    )
    page = page_of(f"<main><h1>Changes</h1>{entries}</main>")
    found = check_page("term-policy", page, config=config).problems
    assert [one.text for one in found] == ["Fix the colour of fern number 0"]   # the newest entry
    named = re.sub("<h2>1.(.).0", r"<h2>Garden OS 4.\1", entries)
    for title, told in (("Changelog", 1), ("Changelog - archive", 0), ("Gardens", 5)):
        page = page_of(f"<main><h1>{title}</h1>{named.replace('Garden OS ', 'OS-')}</main>")
        assert len(check_page("term-policy", page, config=config).problems) == told
        page = page_of(f"<main><h1>{title}</h1>{named}</main>")
        assert len(check_page("term-policy", page, config=config).problems) == told
    dated = re.sub("<h2>1.(.).0", r"<h2>\1 May 2024", entries)
    page = page_of(f"<main><h1>Days</h1>{dated}</main>")
    assert len(check_page("term-policy", page, config=config).problems) > 1
    titled = entries.replace(".0</h2>", ".0: Pots</h2>").replace("<h2>", "<h2>Version ")
    page = page_of(f"<main><h1>News</h1>{titled}</main>")
    assert len(check_page("term-policy", page, config=config).problems) == 1
    beta = re.sub("<h2>1.(3|4).0", r"<h2>Beta r\1", entries)
    page = page_of(f"<main><h1>News</h1>{beta}<h2>Pots</h2><p>See fern.</p></main>")
    assert len(check_page("term-policy", page, config=config).problems) == 1
    chapters = entries.replace(".0</h2>", " Care</h2>")
    page = page_of(f"<main><h1>Chapters</h1>{chapters}</main>")
    assert len(check_page("term-policy", page, config=config).problems) == 5
    listed = entries.replace("<h2>1.", "<h2>Part ").replace("Upgrade fern", "See fern")
    page = page_of(f"<main><h1>Changes</h1>{listed}</main>")
    assert len(check_page("term-policy", page, config=config).problems) == 5


def test_the_message_of_a_commit_stays_as_it_is() -> None:
    entry: dict[str, Any] = {"use": "web app", "not": ("webapp",)}
    for text in ("f35ef659: Mend the webapp", "Mend the webapp (a1b2c3d)"):
        assert not terms(text, **entry), text
    for text in ("Defaced by a webapp", "20190131: Mend the webapp", "See the webapp, a facade"):
        assert terms(text, **entry), text
