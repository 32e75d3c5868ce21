"""Pages that are kept as records: nobody writes them anew."""

from __future__ import annotations

import pytest

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of

CONFIG = Config.model_validate({"terms": ({"use": "website", "not": ("web site",)},)})
NOTE = '<div class="admonition"><p>Note</p><p>{}</p></div>'
PAGE = "<main><h1>Terms</h1>{}<p>You use our web site.</p></main>"


@pytest.mark.parametrize(
    ("said", "told"), [("Superseded by our newer terms in 2025.", 0), ("We water ferns.", 1)]
)
def test_a_page_that_begins_with_what_it_was_superseded_by_is_one(said: str, told: int) -> None:
    page = page_of(PAGE.format(NOTE.format(said)))
    assert len(check_page("term-policy", page, config=CONFIG).problems) == told
