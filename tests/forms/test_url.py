"""One page has one address, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_cxux.forms.url import (
    _canonical,
    canonical_url,
    folder_of,
    folders_above,
    is_internal,
    site_path,
    split_fragment,
)

PAGE = "https://fern.test/docs/a.html"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("b.html", "https://fern.test/docs/b.html"),
        ("../", "https://fern.test/"),
        ("/x/index.html", "https://fern.test/x/"),
        ("/x/index.htm#top", "https://fern.test/x/"),
        ("HTTPS://FERN.test:443/X", "https://fern.test/X"),
        ("http://fern.test:80/", "http://fern.test/"),
        ("http://fern.test:8080", "http://fern.test:8080/"),
        ("//cdn.test/a//b/./c/../d", "https://cdn.test/a/b/d"),
        ("?b=2&a=1", "https://fern.test/docs/a.html?a=1&b=2"),
        ("?utm_source=x&b=2&fbclid=3", "https://fern.test/docs/a.html?b=2"),
        ("/plans/?utm_source=nav", "https://fern.test/plans/"),
        ("?utmost=1", "https://fern.test/docs/a.html?utmost=1"),
        ("/%7euser/%e4", "https://fern.test/~user/%E4"),
        ("/a b/ü", "https://fern.test/a%20b/%C3%BC"),
        ("..%2f..%2fetc", "https://fern.test/docs/..%2F..%2Fetc"),
        ("https://bücher.test/", "https://xn--bcher-kva.test/"),
        ("https://me:secret@fern.test/", "https://fern.test/"),
        ("", PAGE),
        ("#part", PAGE),
        ("mailto:a@b.test", ""),
        ("tel:+491", ""),
        ("javascript:void(0)", ""),
        ("data:text/html,x", ""),
        ("http://[broken", ""),
    ],
)
def test_a_link_on_a_page_has_one_canonical_address(written: str, canonical: str) -> None:
    assert canonical_url(written, PAGE) == canonical


ADDRESSES = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="abA./%:?#&=\\2fF;@[]é \t-", max_size=40),
    st.text(alphabet="abA./%:?#&=\\2fF;@[]é \t-", max_size=40).map("http://x.test/".__add__),
    st.text(alphabet="abA./%:2@[]é-", max_size=20).map("http://".__add__),
)


@given(ADDRESSES, st.sampled_from(["", PAGE, "http://x.test"]))
def test_the_canonical_form_of_a_canonical_address_is_itself(written: str, base: str) -> None:
    once = canonical_url(written, base)
    assert canonical_url(once) == once


def test_an_address_of_ten_thousand_characters_is_one_too() -> None:
    assert canonical_url("/" + "a" * 10_000, PAGE).endswith("a" * 10_000)


def test_internal_is_what_lies_under_the_root_of_the_site() -> None:
    assert is_internal("https://fern.test/docs/a", "https://fern.test/docs/")
    assert is_internal("https://fern.test/docs", "https://fern.test/docs/")
    assert not is_internal("https://fern.test/docsy", "https://fern.test/docs/")
    assert not is_internal("https://fern.test.evil/", "https://fern.test")


def test_a_fragment_is_split_off_and_decoded() -> None:
    assert split_fragment("/a#caf%C3%A9") == ("/a", "café")
    assert split_fragment("/a#b:~:text=c") == ("/a", "b")
    assert split_fragment("/a") == ("/a", "")


@pytest.mark.parametrize(
    ("url", "base", "path"),
    [
        ("https://a.example/", "https://a.example/", "/"),
        ("https://a.example/p/?q=1", "https://a.example/", "/p/?q=1"),
        ("https://a.example/docs/", "https://a.example/docs/", "/"),
        ("https://a.example/docs", "https://a.example/docs/", "/"),
        ("https://a.example/docs/p.html", "https://a.example/docs/", "/p.html"),
        ("https://a.example/docsy/", "https://a.example/docs/", "/docsy/"),
        ("https://b.example/docs/p/", "https://a.example/docs/", "/docs/p/"),
    ],
)
def test_a_path_begins_at_the_root_of_the_site(url: str, base: str, path: str) -> None:
    assert site_path(url, base) == path


@given(st.text(alphabet="aZ0/?;.=%:@ü#&", max_size=20), st.sampled_from(["http", "https"]))
def test_an_absolute_address_is_the_same_on_every_page(rest: str, scheme: str) -> None:
    written = f"{scheme}://other.test{rest}"
    here = canonical_url(written, PAGE)
    assert here == canonical_url(written, "https://fern.test/") == _canonical.__wrapped__(
        written.partition("#")[0], PAGE
    )


@pytest.mark.parametrize("page", ["a/", "a.html", "a"])
def test_a_page_lies_in_one_folder_however_its_address_ends(page: str) -> None:
    assert folder_of(f"https://fern.test/docs/{page}") == "https://fern.test/docs/"


def test_the_folders_above_a_page_begin_with_the_root() -> None:
    assert folders_above("/docs/fern/a.html") == ["/", "/docs/", "/docs/fern/"]
    assert folders_above("/docs/") == ["/", "/docs/"]
    assert folders_above("/") == ["/"]


def test_signs_of_a_path_are_the_same_with_and_without_an_escape() -> None:
    assert canonical_url("https://fern.test/l%2Bm-%28a%29/?q=a%2Bb") == (
        "https://fern.test/l+m-(a)/?q=a%2Bb"
    )
    assert canonical_url("a%2fb%25.html", PAGE).endswith("/a%2Fb%25.html")
