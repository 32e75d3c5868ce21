from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.reporters.text import text
from tests.factories_report import BASE, finding, sample_report


def shown(found: Finding) -> list[str]:
    """The lines under "Fix first"."""
    lines = text(replace(sample_report(), findings=(found,))).splitlines()
    start = lines.index("Fix first") + 1
    return [line.strip() for line in lines[start : lines.index("", start)]]


def test_what_where_and_what_to_do() -> None:
    whole = finding(
        "vague-label", "/pricing/", message="It is vague.", text="Click here", fix="Say what.",
        selector="main > a",
    )  # fmt: skip
    assert shown(whole) == [
        "1.  warning  It is vague.",
        "vague-label  ·  /pricing/  main > a",
        "“Click here”",
        "→ Say what.",
    ]


def test_a_suggestion_goes_before_the_general_advice() -> None:
    assert shown(finding("a", suggestion="Start now", fix="Say what."))[-1] == "→ Start now"


def test_the_source_line_goes_before_the_selector() -> None:
    where = shown(finding("a", source="docs/index.md", line=3, selector="p"))[1]
    assert where == "a  ·  /  docs/index.md:3"


def test_a_quote_that_the_message_holds_is_not_said_twice() -> None:
    long = "We keep a row of test plants in the darkest part of our greenhouse all year."
    assert not any(
        line.startswith("“We")
        for line in shown(finding("a", message=f"Too long: “{long[:60]}…”", text=long))
    )


def test_a_long_selector_keeps_its_end() -> None:
    chain = " > ".join(["#content", *["div:nth-of-type(2)"] * 5, "a:nth-of-type(1)"])
    assert shown(finding("a", selector=chain))[1] == (
        "a  ·  /  … > div:nth-of-type(2) > a:nth-of-type(1)"
    )


def test_a_template_finding_names_one_page_and_counts_the_others() -> None:
    shared = finding("a", "/", pages=(f"{BASE}/", f"{BASE}/old/", f"{BASE}/pricing/"))
    assert shown(shared)[1] == "a  ·  / and 2 more pages"


def test_a_finding_on_no_page_is_about_the_site() -> None:
    assert shown(finding("a", ""))[1] == "a  ·  the site as a whole"
