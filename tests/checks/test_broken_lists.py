"""A list that something writes is one fault, however many of its links lead to nothing."""

from __future__ import annotations

from tests.checks.factories import check_site, site_of


def test_links_of_a_list_into_a_folder_that_is_missing_have_one_cause() -> None:
    def found(html: str) -> list[str]:
        site = site_of({"/": f"<main><h1>Home</h1>{html}</main>"})
        return [p.evidence["more"] for p in check_site("broken-link", site).problems]

    tags = "".join(f"<li><a href='/tags/{name}/'>{name}</a></li>" for name in "ABCD")
    assert found(f"<ul>{tags}</ul>") == ["; so do 3 more links of the list into /tags/"]
    two = "".join(f"<li><a href='/tags/{name}/'>{name}</a></li>" for name in "AB")
    assert found(f"<ul>{two}</ul>") == ["", ""]
    assert found(tags.replace("<li>", "<p>").replace("</li>", "</p>")) == [""] * 4
