"""Code shows which words are names."""

from __future__ import annotations

from mkdocs_cxux.extract.text.code_names import code_names
from tests.checks.factories import page_of

FORMS = ("livereload", "autoreload", "keep-alive", "hotreload", "GitHub")


def names(body: str) -> set[str]:
    return set(code_names(page_of(f"<main>{body}</main>"), FORMS))


def test_words_that_stand_in_code_are_names_all_over_the_page() -> None:
    assert names("<p>We use livereload: <code>pip install livereload</code>.</p>") == {"livereload"}
    assert names("<p>A keep-alive.</p><pre>keep-alive: true</pre>") == {"keep-alive"}


def test_all_of_a_link_to_another_site_is_a_name() -> None:
    assert names('<p>By <a href="https://x.example/">autoreload</a>.</p>') == {"autoreload"}
    assert not names('<p>By <a href="/b/">autoreload</a>, hotreload and livereload.</p>')


def test_capitals_have_one_spelling_even_beside_code() -> None:
    assert not names("<p>Find <code>GitHub</code> on GitHub.</p>")
