from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.documents import MAX_BYTES, document
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.page import BlockKind


def blocks(tmp_path: Path, name: str, text: str) -> list[tuple[str, str]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [(block.kind.value, block.text) for block in document(path).content]


def test_markdown_is_read_as_the_page_it_makes(tmp_path: Path) -> None:
    text = "# A page\n\nSome *text*\nwith `code`.\n\n- One item\n\n```\nx = 1\n```\n"
    assert blocks(tmp_path, "a.md", text) == [
        ("heading", "A page"),
        ("paragraph", "Some text with code."),
        ("item", "One item"),
        ("code", "x = 1"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: A page\n---\nThe text.\n",
        "+++\ntitle = 'A page'\n+++\nThe text.\n",
        "{% include nav.html %}\nThe text.{: .big }\n",
        "import Tabs from '@theme/Tabs';\n\nThe text.\n",
        "!!! note\n\nThe text.\n",
        ":::note\n\nThe text.\n\n:::\n",
    ],
)
def test_front_matter_and_template_tags_are_no_text(tmp_path: Path, text: str) -> None:
    assert blocks(tmp_path, "a.md", text) == [("paragraph", "The text.")]


def test_paragraphs_of_plain_text_are_parted_by_empty_lines(tmp_path: Path) -> None:
    text = "One & two\nlines <b>.\n\nAnother.\n"
    assert blocks(tmp_path, "a.txt", text) == [
        ("paragraph", "One & two lines <b>."), ("paragraph", "Another."),
    ]  # fmt: skip


def test_the_frame_of_an_html_page_is_no_text(tmp_path: Path) -> None:
    html = "<html lang=en><nav><a href=/>Home</a></nav><main><p>The text.</p></main></html>"
    assert blocks(tmp_path, "a.html", html) == [(BlockKind.PARAGRAPH.value, "The text.")]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.md", b"\xff\xfe\x00", "byte 0 is not UTF-8"),
        ("a.pdf", b"%PDF", 'a file ending in ".pdf"; allowed: .htm'),
        ("a.md", b"x" * (MAX_BYTES + 1), "larger than 5 MB"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError) as raised:
        document(tmp_path / name)
    assert said in str(raised.value)


def test_a_folder_of_a_built_site_is_its_page(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<main><p>The text.</p></main>", encoding="utf-8")
    assert [block.text for block in document(tmp_path).content] == ["The text."]


def test_a_folder_or_nothing_is_no_document(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.md"):
        with pytest.raises(UsageError):
            document(path)
