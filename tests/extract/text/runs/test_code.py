"""What stands for code is no wording of the page."""

from __future__ import annotations

from tests.checks.factories import page_of

SAMPLE = '<div class="language-js"><button>Copy</button><span>{0}</span><pre>let a</pre></div>'


def said(body: str) -> list[str]:
    return [block.prose for block in page_of(f"<main><h1>Ferns</h1>{body}</main>").content[1:]]


def test_the_language_above_a_sample_is_a_part_of_it() -> None:
    assert "js" not in said(SAMPLE.format("js")) and "JS" not in said(SAMPLE.format("JS"))
    assert "Watering" in said(SAMPLE.format("Watering"))
    assert "js" in said('<div class="language-js"><span>js</span><p>let a</p></div>')
