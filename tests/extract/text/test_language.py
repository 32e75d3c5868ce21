"""In which language a page is written, where it has more than one."""

from __future__ import annotations

from mkdocs_cxux.crawl.static.snapshot import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract

ENGLISH = (
    "We bring plants to your office and look after them every week, so that nobody on your team "
    "has to think about watering them again, and every visit is planned ahead."
)
SLOVAK = (
    "Rastliny prinesieme do vašej kancelárie a každý týždeň sa o ne postaráme, aby nikto z vášho "
    "tímu nemusel myslieť na polievanie, a každú návštevu vopred naplánujeme s vami."
)


def language(lang: str, *texts: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in texts)
    html = f'<html lang="{lang}"><body><main><h1>Fern</h1>{body}</main></body></html>'
    site = ExtractContext("http://fern.test/", lambda path: "page")
    return extract(snapshot_of(html, "http://fern.test/"), site).language


def test_a_page_of_two_languages_has_the_one_that_it_declares() -> None:
    first = [ENGLISH] * 9
    assert language("sk", *first, *[SLOVAK] * 8) == "sk"
    assert language("en", *[SLOVAK] * 9, *[ENGLISH] * 8) == "en"
    assert language("sk", *first, *[SLOVAK] * 2) == "en"
    assert language("de", *first, *[SLOVAK] * 8) == language("", *first, SLOVAK) == "en"
