from __future__ import annotations

import pytest

from mkdocs_cxux.crawl.browser.visit.failures import failure
from mkdocs_cxux.model.snapshot import Status

AT = "at http://127.0.0.1:1/\nCall log:\n  - navigating"


@pytest.mark.parametrize(("code", "words"), [
    ("ERR_CERT_AUTHORITY_INVALID", "the browser does not trust its certificate"),
    ("ERR_SSL_PROTOCOL_ERROR", "no safe connection could be made"),
    ("ERR_CONNECTION_REFUSED", "nobody answers at this address"),
    ("ERR_CONNECTION_RESET", "the connection was lost"),
    ("ERR_NAME_NOT_RESOLVED", "its name is not known"),
    ("ERR_SOMETHING_NEW", "the browser could not get it"),
])  # fmt: skip
def test_what_the_network_did_is_told_in_words_with_its_code(code: str, words: str) -> None:
    found = failure(f"Page.goto: net::{code} {AT}")
    assert found == (Status.FETCH_FAILED, f"{words} (net::{code})")


def test_what_has_words_already_keeps_them() -> None:
    said = "the page broke off in the middle (net::ERR_CONTENT_LENGTH_MISMATCH)"
    assert failure(said) == (Status.FETCH_FAILED, said)
    assert failure("Page.goto: net::ERR_TOO_MANY_REDIRECTS")[0] is Status.REDIRECT_LOOP
