"""Which line breaks end a sentence."""

from __future__ import annotations

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract

SITE = ExtractContext("http://fern.test/", site_name="Fernlight")


def sentences(html: str, language: str = "en") -> tuple[str, ...]:
    whole = f'<html lang="{language}"><body><main>{html}</main></body></html>'
    return extract(snapshot_of(whole, "http://fern.test/a/"), SITE).content[0].sentences


@pytest.mark.parametrize(
    "html",
    [
        "<p><strong>Opening hours</strong><br>we open at nine.</p>",
        "<li><p><b>Opening hours</b><br>\nWe open at nine.</p></li>",
        "<li><strong><em>Opening hours</em></strong><br>We open at nine.</li>",
        "<p><strong>Opening hours<br></strong>We open at nine.</p>",
        "<p>Opening hours<br>We open at nine.</p>",
        "<p>Opening hours<br>\n<br>We open at nine.</p>",
    ],
)
def test_one_after_a_bold_lead_or_between_lines_with_capitals_does(html: str) -> None:
    assert len(sentences(html)) == 2


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<p>We water plants<br>in your office.</p>", "en"),
        ("<p>We water plants in the rooms of<br>Mill Lane.</p>", "en"),
        ("<p>We water plants in Bristol,<br>Bath and Wells.</p>", "en"),
        ("<p>Wir gießen Ihnen die<br>Pflanzen im Büro.</p>", "de"),
        ("<p>We open <b>at nine</b><br>and close at ten.</p>", "en"),
        ("<p><b>Fernlight</b> waters<br>plants.</p>", "en"),
    ],
)
def test_one_that_only_shapes_a_paragraph_does_not(html: str, language: str) -> None:
    assert len(sentences(html, language)) == 1
