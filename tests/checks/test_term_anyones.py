"""A thing as anybody has one is not called by the brand's own name."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of

TABLE = ("<table><thead><tr><th>What</th><th>{}</th><th>Moss</th></tr></thead><tbody>"
         "<tr><th>Setup</th><td>Grown in a web portal.</td><td>By hand</td></tr></tbody></table>")


def told(body: str, use: str = "Fernpot portal") -> int:
    entry = {"use": use, "not": ("web portal", "online portal"), "severity": "warning"}
    config = Config.model_validate({"site_name": "Fernpot", "terms": (entry,)})
    return len(check_page("term-policy", page_of(f"<main>{body}</main>"), config=config).problems)


def test_behind_a_any_such_thing_is_meant_where_nobody_speaks_of_the_brand() -> None:
    for said in ("Add people at once through an online portal.",
                 "It is as simple as a new user in a web portal — no visit at all.",
                 "Such pots are managed through a very simple web portal.",
                 "Most providers have some online portal in the US."):
        assert not told(f"<p>{said}</p>"), said
    assert not told(f"<h2>Two kinds</h2>{TABLE.format('Cloud pots')}")
    assert not told("<h2>Fernpot</h2><p>It grows.</p><h2>Pots</h2><p>Take a web portal.</p>")


def test_where_the_brand_speaks_of_itself_its_own_name_is_asked_for() -> None:
    for said in ("Open the web portal.", "Open your web portal.", "Manage it in our online portal.",
                 "Fernpot is hosted. You set people up in a web portal.",
                 "We grow them, and you see a web portal.", "Open the Fernpot web portal.",
                 "It has its own web portal."):
        assert told(f"<p>{said}</p>") == 1, said
    assert told(f"<h2>Two kinds</h2>{TABLE.format('Fernpot')}") == 1
    assert told("<h2>Why Fernpot?</h2><p>It is all managed in a web portal.</p>") == 1
    assert told("<p>Fernpot rings them.</p><p>All of it is managed in a web portal.</p>") == 1
    assert told("<ul><li>Fernpot grows.</li><li>All managed in a single web portal.</li></ul>") == 1


def test_a_right_word_without_the_name_of_the_site_is_asked_for_everywhere() -> None:
    assert told("<p>Add people at once through an online portal.</p>", "client portal") == 1
