"""What others wrote on a page of ours."""

from __future__ import annotations

import re

from mkdocs_cxux.metrics.guests import guests
from tests.checks.factories import page_of


def found(body: str) -> list[str]:
    page = page_of(f"<main>{body}</main>", language="en")
    return [page.content[at].text for at in sorted(guests(page))]


def test_named_people_one_below_the_other_say_it_in_their_own_words() -> None:
    said = "".join(
        f"<p><strong>{who}:</strong> I have watered {what} here for years.</p>"
        for who, what in (("@ann", "ferns"), ("@bo (gardener)", "palms"), ("@eve", "moss"))
    )
    assert len(found(f"<h1>We are ten</h1><p>We all say why.</p>{said}")) == 3
    assert found(said.replace("@eve:", "Eve:")) == []
    named = said.replace("@ann", "Ann Reed (gardener)").replace("@bo (", "Bo Lee (")
    named = named.replace("@eve", "Eve Dow, gardener")
    assert len(found(named)) == 3
    assert found(named.replace("I have watered", "It has watered")) == []


def test_sponsors_present_themselves_beside_their_pictures() -> None:
    def rows(name: str, more: str = "") -> str:
        return f"<h1>{name}</h1><p>We thank all of them.</p>" + "".join(
            f"<div><div><a href='https://{n}.test/'><img src='{n}.png' alt='{n}'></a></div>"
            f"<div><h2>{n}</h2><p>We are the most trusted maker of {n}.</p>{more}</div></div>"
            for n in ("pots", "soil", "lamps")
        )

    assert len(found(rows("Our sponsors"))) == 3
    assert found(rows("Our products")) == []
    bare = re.sub("<img[^>]*>", "To our site", rows("Our sponsors"))
    assert len(found(bare)) == 3
    assert found(rows("Our sponsors").replace(".test/", "").replace("//", "//code.test/")) == []
    assert found(rows("Our sponsors", "<a href='/story/'>How we work with them</a>")) == []
