from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.reporters.parts.shown import count, unsaid_quote
from tests.factories_report import finding

LONG = "We water your plants every week. " * 5


def test_a_quote_shows_the_words_that_are_meant_however_late_they_stand() -> None:
    found = finding("term-policy", text=f"{LONG}The care plan begins on Monday, and it is easy.")
    place = replace(found.location, match="care plan")
    quote = unsaid_quote(replace(found, location=place), "Write otherwise.")
    assert quote.startswith("…") and "care plan begins on" in quote
    assert len(quote) <= 100
    at_once = replace(found, location=replace(found.location, match="plants"))
    assert unsaid_quote(at_once, "Write otherwise.").startswith("We water your plants every week.")


def test_thousands_are_told_apart() -> None:
    assert [count(n, "page") for n in (0, 1, 2, 1200)] == [
        "0 pages", "1 page", "2 pages", "1,200 pages",
    ]  # fmt: skip
