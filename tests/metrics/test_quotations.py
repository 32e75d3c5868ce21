"""What others said stands on a page with its source."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.prose.text import text_facts
from mkdocs_cxux.metrics.quotations import quotations
from tests.checks.factories import page_of

SAID = "Whoever keeps a fern in a house shall water it whenever it is dry."
OUT = '<a href="https://moss.example/ferns">Ferns and Their Friends</a>'


def told(body: str) -> list[str]:
    page = page_of(f"<main><h1>On ferns</h1>{body}</main>")
    return [page.content[index].text for index in sorted(quotations(page))]


@pytest.mark.parametrize(
    "body",
    [
        f"<blockquote><p>{SAID} — Jane Doe, Ferns at Home (2019)</p></blockquote>",
        f"<blockquote><p>“{SAID}” - Dr. Jane Doe, University of Bath</p></blockquote>",
        f"<blockquote><p>{SAID} -- Jane Doe in her talk {OUT}</p></blockquote>",
        "<blockquote><p>To change all, all must water — All We Can Water</p></blockquote>",
        f'<blockquote><p>"{SAID}" Source: Moss [2]</p></blockquote>',
        f"<blockquote><p>“{SAID}” – MossHub</p></blockquote>",
        f"<blockquote><p>{SAID} {OUT} by Jane Doe</p></blockquote>",
        f"<blockquote><p>“{SAID}</p><p>{SAID}”</p></blockquote>",
        f"<blockquote><p>{SAID}</p><p>— Jane Doe, Bath</p></blockquote>",
        f"<blockquote><p>{SAID}</p><cite>Jane Doe</cite></blockquote>",
        f"<blockquote><p>{SAID}</p><footer>Jane in <cite>Moss</cite></footer></blockquote>",
        f"<figure><blockquote>{SAID}</blockquote><figcaption>Jane Doe</figcaption></figure>",
        f"<blockquote><p>{SAID}</p></blockquote><p>— Jane Doe, Bath</p>",
        f"<p>{OUT}</p><blockquote><p>{SAID}</p></blockquote><blockquote>{SAID}</blockquote>",
        f"<p>Jane Doe writes:</p><blockquote><p>{SAID}</p></blockquote>",
        f"<p>{SAID}</p><p>– Jane Doe, Garden Sailing News</p>",
        f"<blockquote><ul><li>{SAID}</li><li>{SAID} — Jane Doe</li></ul></blockquote>",
    ],
)
def test_a_quotation_with_its_source_is_what_others_said(body: str) -> None:
    assert any(SAID[8:] in text or "To change" in text for text in told(body))
    facts = text_facts(page_of(f"<main><h1>On ferns</h1>{body}</main>"))
    assert not any(SAID in each.text or "To change" in each.text for each in facts.sentences)


@pytest.mark.parametrize(
    "body",
    [
        f"<blockquote><p>{SAID}</p></blockquote>",
        f"<blockquote><p><strong>Note</strong>: {SAID} See {OUT}.</p></blockquote>",
        f"<p>{OUT}</p><blockquote><p>Note: {SAID}</p></blockquote>",
        f'<p>{OUT}</p><blockquote class="book-hint info"><p>{SAID}</p></blockquote>',
        f'<p><a href="/ferns/">All our ferns</a></p><blockquote><p>{SAID}</p></blockquote>',
        f'<blockquote><p>{SAID} <a href="/ferns/">Read Our Guide</a></p></blockquote>',
        '<blockquote><p>We water ferns - and moss, and all that is green.</p></blockquote>',
        f"<blockquote><p>{SAID} - it is not hard, as you will see</p></blockquote>",
        "<blockquote><p>Our shop is open all day - Monday to Friday.</p></blockquote>",
        f"<blockquote><p>{SAID}</p><p>Ask us if in doubt.</p></blockquote>",
        f"<p>So we say to all of our guests:</p><blockquote><p>{SAID}</p></blockquote>",
        "<p>We sell all of these in our shop:</p><p>- Maidenhair Fern</p><p>- Bird's Nest</p>",
        f"<p>{SAID}</p><p>- Maidenhair Fern</p><p>- Lady Fern</p>",
        f"<p>{SAID}</p><p>— a word on ferns</p>",
        f"<h2>Water</h2><p>— Jane Doe</p><p>{SAID}</p>",
    ],
)
def test_notes_of_our_own_are_ours(body: str) -> None:
    assert not told(body)
