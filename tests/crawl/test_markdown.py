"""What of Markdown's dialects changes the words that readers see."""

from __future__ import annotations

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.crawl.static.markdown import markdown_html
from mkdocs_cxux.extract import ExtractContext, extract

BASE = "http://localhost/"


def blocks(text: str) -> list[tuple[str, str]]:
    page = extract(snapshot_of(markdown_html(text), BASE), ExtractContext(BASE))
    return [(block.kind.value, block.text) for block in page.content]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('!!! note "A title"\n\n    The text.\n', [("paragraph", "A title"),
                                                  ("paragraph", "The text.")]),
        ("??? tip\n    The text.\n", [("paragraph", "The text.")]),
        ('=== "Tab"\n\n    !!! note\n\n        The text.\n\nMore.\n',
         [("paragraph", "Tab"), ("paragraph", "The text."), ("paragraph", "More.")]),
        ("!!! note\n\n    ```\n    x = 1\n    ```\n\n    The text.\n",
         [("code", "x = 1"), ("paragraph", "The text.")]),
        ("- One\n\n    !!! note\n\n        The text.\n", [("item", "One"), ("item", "The text.")]),
        ("Term\n:   What it means.\n", [("paragraph", "Term"), ("paragraph", "What it means.")]),
        ("The text.[^1]\n\n[^1]: A note.\n\n    Its end.\n",
         [("paragraph", "The text.1"), ("paragraph", "A note."), ("paragraph", "Its end.")]),
        ("The text.\n\n*[HTML]: Hypertext\n", [("paragraph", "The text.")]),
        ('The text.\n\n--8<-- "part.md"\n', [("paragraph", "The text.")]),
        (":material-check: The text. { .lead }\n", [("paragraph", "The text.")]),
        ("- [x] The text.\n", [("item", "The text.")]),
        ("```\n!!! note\n    x\n```\n", [("code", "!!! note\n    x")]),
        ("See [the list][a].\n  [a]: https://example.org/\nMore.\n",
         [("paragraph", "See the list. More.")]),
        ("-   :x-y:{ .lg } __The text__\n\n    ---\n\n    Its end.\n",
         [("item", "The text"), ("item", "Its end.")]),
        (":x-y:\n\nUse `{{ page }}` and `:a:`.\n", [("paragraph", "Use {{ page }} and :a:.")]),
        ("See [the list][other.page] of a[1][2].\n",
         [("paragraph", "See the list of a[1][2].")]),
        ("```\n[a]: b\n```\n", [("code", "[a]: b")]),
        ("---\n---\nThe text.\n", [("paragraph", "The text.")]),
    ],
)  # fmt: skip
def test_the_words_are_those_of_the_built_page(text: str, shown: list[tuple[str, str]]) -> None:
    assert blocks(text) == shown
