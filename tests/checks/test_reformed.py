"""A value in the form that a site writes."""

from __future__ import annotations

import pytest

from mkdocs_cxux.checks.terms.reformed import reformed
from tests.checks.factories import check_site, site_of


@pytest.mark.parametrize(("quote", "form", "usual", "right"), [
    ("12pm", "5pm", "5 PM", "12 PM"), ("7:00am", "5pm", "5 PM", "7:00 AM"),
    ("7:00 AM", "5 PM", "5 p.m.", "7:00 a.m."), ("9 a.m.", "5 p.m.", "5pm", "9am"),
    ("10MB", "5GB", "5 GB", "10 MB"), ("1,5kWh", "5GB", "5 GB", "1,5 kWh"),
    ("12 percent", "5 percent", "5%", "12%"), ("$ 12.50", "$ 5", "$5", "$12.50"),
    ("€ 9", "$ 5", "5 $", "9 €"), ("9 EUR", "5 USD", "$5", ""),
    ("555.123.9999", "555.123.4567", "(555) 123-4567", "(555) 123-9999"),
    ("3 May 2025", "12 March 2026", "March 12, 2026", "May 3, 2025"),
    ("3rd of May 2025", "12th March 2026", "12 March 2026", "3 May 2025"),
    ("May 3 2025", "March 12, 2026", "March 12th, 2026", ""),
    ("25/12/2026", "03/12/2026", "2026-03-12", ""), ("2026-03-25", "2026-03-12", "03/12/2026", ""),
    ("2026-03-25", "2026-03-12", "12 March 2026", ""),
])
def test_a_value_keeps_its_numbers_and_what_they_are_of(
    quote: str, form: str, usual: str, right: str
) -> None:
    assert reformed(quote, form, usual) == right


def test_the_advice_is_the_value_itself_and_the_form_is_named_where_it_is_not_the_quote() -> None:
    pages = {f"/{n}/": f"<main><h1>Plants</h1><p>We open at {n} PM here.</p></main>"
             for n in range(1, 12)}
    for path, said in (("/x/", "5pm"), ("/y/", "12pm")):
        pages[path] = f"<main><h1>Plants</h1><p>We open at {said} here.</p></main>"
    found = check_site("format-mix", site_of(pages), kinds=("time of day",)).problems
    assert [(one.suggestion, one.evidence["like"]) for one in found] == [
        ("“5 PM”", ""), ("“12 PM”", ", “5pm”")]
