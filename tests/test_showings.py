"""Examples of how to write and how not to are found by their labels and by their headings."""

from __future__ import annotations

from mkdocs_cxux.showings import headed, showings
from tests.checks.factories import page_of

USED = "<h4>{}</h4><p>We water a fern.</p><h4>{}</h4><ul><li>Ferns get wet.</li></ul>"


def shown(html: str) -> tuple[list[str], list[str]]:
    content = page_of(f"<main><h1>Words</h1>{html}<h2>Then</h2><p>Go on.</p></main>").content
    wrong, right = showings(content, "en")
    return [content[at].text for at in sorted(wrong)], [content[at].text for at in sorted(right)]


def test_an_example_has_a_label() -> None:
    assert shown("<p>Wrong: It grows.</p><p>Right: A fern grows.</p><p>No more.</p>") == (
        ["Wrong: It grows."], ["Right: A fern grows."])
    assert shown("<p>Wrong: It grows.</p>") == ([], [])


def test_or_stands_under_one_of_two_headings() -> None:
    both = (["Ferns get wet."], ["We water a fern."])
    assert shown(USED.format("Yes", "✗ No")) == both
    assert shown(USED.format("Wrong", "Better")) == both[::-1]
    assert shown(USED.format("Yes", "Water")) == shown(USED.format("Yes", "Yes")) == ([], [])
    assert shown("<h2>Yes</h2><p>One.</p><h3>No</h3><p>Two.</p>") == ([], [])


def test_each_pair_of_headings_counts() -> None:
    page = page_of(f"<main><h1>Words</h1>{USED.format('Yes', 'No') * 3}</main>")
    assert len(headed(page.content, "en")) == 5        # “No” and the “Yes” after it, too
