from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters.markdown import LIMIT, MARKER, markdown
from mkdocs_cxux.reporters.parts.inert import PARTED, code, inert
from tests.factories_report import BASE, finding, page, sample_report, site
from tests.reporters import shapes


@pytest.mark.parametrize(
    ("raw", "safe"),
    [
        ("@team", "@|team"),
        ("me@evil.test", "me@|evil.test"),
        ("fixes #12", r"fixes \#|12"),
        ("a/b!3", r"a/b\!|3"),
        ("GH-5", "GH|-5"),
        ("https://evil.test", "https:|//evil.test"),
        ("www.evil.test", "www|.evil.test"),
        ("[x](y)", r"\[|x\](y)"),
        ("<b>", r"\<b\>"),
        ("a | b \\| c", r"a \| b \\\| c"),
        ("`x`", r"\`x\`"),
        ("&amp;", r"\&|amp;"),
        ("1234567890abcdef", "123456|7890ab|cdef"),
        ("50 % of us", "50 % of us"),
        ("a\n# b", r"a \# b"),
    ],
)
def test_page_text_does_nothing(raw: str, safe: str) -> None:
    # Here "|" stands for the sign without width, but where it is escaped.
    shown = inert(raw).replace("\\|", "¦").replace(PARTED, "|")
    assert shown == safe.replace("\\|", "¦")


def test_only_plain_text_is_code() -> None:
    assert code("docs/a b.md:12") == "`docs/a b.md:12`"
    assert code("a`b") == r"a\`b"
    assert code("a|b") == r"a\|b"
    assert code("") == ""


def test_it_begins_with_the_sign_by_which_a_comment_is_found_again() -> None:
    assert markdown(sample_report()).startswith(MARKER + "\n")


def large(pages: int, name: str) -> Report:
    """Many pages of long names, each with a finding."""
    report = sample_report()
    paths = [f"/{name}{i:05}/" for i in range(pages)]
    card = report.cards[BASE + "/old/"]
    found = (finding("vague-label", path, text=path, message="m" * 400) for path in paths)
    return replace(
        report,
        site=site(*(page(path) for path in paths)),
        findings=tuple(found),
        cards={BASE + path: replace(card, url=BASE + path) for path in paths},
    )


@pytest.mark.parametrize("name", ["short-", "long-name-" * 25, "~" * 280])
def test_a_large_site_fits_and_what_is_left_out_is_counted(name: str) -> None:
    text = markdown(large(1000, name))
    assert len(text) <= LIMIT
    rows = [row for row in shapes.table_rows(shapes.markdown(text)) if len(row) == 5]
    assert 50 < len(rows) <= 101
    assert f"{1000 - (len(rows) - 1)} more pages with findings." in text


def test_a_run_without_findings_is_short() -> None:
    text = markdown(replace(sample_report(), findings=(), notes=(), site=site(page("/"))))
    assert "Fix first" not in text
    assert "Pages" not in text
    assert "- 0 findings." in text
