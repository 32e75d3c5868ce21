from __future__ import annotations

import pytest

from tests.checks.factories import page_of

TEXT = "<h1>Plans</h1><p>We water your plants.</p>"


def content(body: str) -> list[str]:
    return [block.text for block in page_of(body).content]


@pytest.mark.parametrize(
    "line",
    [
        "<p>© 2026 Fernlight. All rights reserved.</p>",
        "<div><small>Copyright 2026 Fernlight, <a href='/terms/'>terms</a> of use</small></div>",
        "<div>Copyright © Fernlight <p>Made in Bristol by people who like ferns.</p></div>",
    ],
)
def test_the_line_that_says_whose_a_page_is_belongs_to_its_foot(line: str) -> None:
    assert content(f"<body>{TEXT}{line}</body>") == ["Plans", "We water your plants."]
    assert content(f"<main>{TEXT}{line}</main>") == ["Plans", "We water your plants."]


def test_text_that_only_speaks_of_copyright_is_content() -> None:
    said = "<p>Copyright protects this text.</p><div><p>Who?</p>© stands for it.</div>"
    assert content(f"<main>{TEXT}{said}</main>")[2:] == [
        "Copyright protects this text.", "Who?", "© stands for it.",
    ]


def test_a_footer_that_calls_itself_main_stays_a_footer() -> None:
    foot = "<footer><main>Ferns is a mark of Fernlight.</main></footer>"
    assert content(f"<body><main>{TEXT}</main>{foot}</body>") == ["Plans", "We water your plants."]
    assert content(f"<body><footer><main>{TEXT}</main></footer></body>")[0] == "Plans"


@pytest.mark.parametrize(
    "foot",
    [
        '<div class="footer"><h3>Fernlight</h3><p>Bristol</p></div><div class="sub-footer">x</div>',
        '<section id="site-footer"><p>Bristol</p></section><script>1</script>',
    ],
)
def test_what_is_called_a_footer_at_the_end_is_one(foot: str) -> None:
    assert content(f"<body><div>{TEXT}</div>{foot}</body>") == ["Plans", "We water your plants."]


def test_the_footer_of_a_card_is_content() -> None:
    card = '<div class="card"><p>A fern</p><div class="footer"><p>12 pounds</p></div></div>'
    assert content(f"<body>{TEXT}{card}<p>And more.</p></body>")[3] == "12 pounds"
    assert content(f"<main>{TEXT}{card}</main>")[3] == "12 pounds"


def test_a_contents_list_that_an_author_wrote_as_a_section_of_the_text_is_content() -> None:
    def listed(box: str, link: str = "/water/", head: str = "<h2>Table of contents<a>#</a></h2>",
               name: str = "id='table-of-contents'") -> bool:
        part = f"<{box} {name}>{head}<ul><li><a href='{link}'>Water</a></li></ul></{box}>"
        return "Water" in content(f"<body><main>{TEXT}{part}</main></body>")

    assert listed("section") and listed("div")
    assert not listed("section", "#water") and not listed("nav") and not listed("aside")
    assert not listed("div", name="class='toc'") and not listed("div", name="id='toc'")
    assert not listed("div", head="<p>Table of contents</p>")
