"""Where a word that the brand decided against is typed so, or stands in what nobody rewrites."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


def test_an_address_with_blanks_against_robots_is_an_address() -> None:
    entry: dict[str, Any] = {"use": "Ferngarden", "not": ("fern",)}
    for text in ("Write to fern @ ash.example please.", "Write to fern at ash dot org please."):
        assert not terms(text, **entry), text
    assert terms("Meet the fern team @ ash.example soon.", **entry)
    assert terms("Meet fern at ash street.", **entry)


def test_the_ending_of_files_is_typed_and_their_format_is_a_name() -> None:
    entry: dict[str, Any] = {"use": "JSON", "not": ("json",), "match_case": True}
    page = "It makes a json {}:</p><pre>grow data.json</pre><p>"
    assert terms(page.format("file"), **entry) == ["json > JSON"]
    assert not terms(page.format("extension"), **entry)
    assert not terms("The repo files:</p><pre>grow pots.repo</pre><p>", use="repository",
                     **{"not": ("repo",)})


def test_a_list_of_commands_tells_their_names() -> None:
    entry: dict[str, Any] = {"use": "command line", "not": ("commandline",)}
    item = '</p><ul><li><a href="/cmds/{}">commandline</a> - {} line</li></ul><p>'
    assert not terms(item.format("commandline.html", "set the"), **entry)
    assert len(terms(item.format("commandline/", "set the commandline,"), **entry)) == 1
    assert not terms(item.format("commandline.html", "set").replace("</a> - set", " - set</a>"),
                     **entry)
    assert terms(item.format("more.html", "set the"), **entry)
    assert not terms("tags: commandline, pots", **entry)


def test_a_command_in_an_alternative_text_stands_without_code() -> None:
    entry: dict[str, Any] = {"use": "Fern", "not": ("fern",)}
    alt = '</p><img src="a.png" alt="Pots are moved by fern add, as {}"><p>'
    for said in ("fern restore does.", "in fern log.", "it says: ‘use fern commit’"):
        assert not terms(alt.format(said), **entry), said
    assert len(terms(alt.format("the fern pots are."), **entry)) == 1


def test_a_name_written_out_before_its_letters_is_introduced() -> None:
    entry: dict[str, Any] = {"use": "Moss GP", "not": ("Garden Platform",)}
    assert not terms("Grow on the Moss Garden Platform (GP) today.", **entry)
    assert not terms("Grow on Moss GP (Garden Platform) today.", **entry)
    assert terms("Grow on the Moss Garden Platform today.", **entry) == ["Garden Platform > GP"]
    assert terms("Grow on a Garden Platform today.", **entry) == ["Garden Platform > Moss GP"]


def test_one_word_with_one_advice_is_told_once_in_a_paragraph() -> None:
    entry: dict[str, Any] = {"use": "PostgreSQL", "not": ("Postgres",)}
    assert len(terms("Use Postgres here. No postgres there.", **entry)) == 1


def test_a_plural_within_a_name_is_a_part_of_it() -> None:
    entry: dict[str, Any] = {"use": "plant lover", "not": ("core gardener",)}
    assert not terms("They post it in the Fern Core Gardeners Discord server.", **entry)
    assert terms("They post it for the Core Gardeners on our server.", **entry)


def test_a_wrong_example_beside_a_right_one_is_shown_on_purpose() -> None:
    config = Config.model_validate({"terms": ({"use": "GitHub", "not": ("github",)},)})
    page = "<main><h1>Style</h1><p>Wrong: hosted on github.</p><p>{}: hosted on GitHub.</p></main>"
    assert not check_page("term-policy", page_of(page.format("Right")), config=config).problems
    assert check_page("term-policy", page_of(page.format("Note")), config=config).problems


def test_an_exception_may_begin_with_the_wrong_form() -> None:
    entry: dict[str, Any] = {"use": "Fern", "not": ("fern",), "except": ("fern group",)}
    assert not terms("Make the fern group of the machine first.", **entry)
    assert terms("Log in to fern first.", **entry)


def test_files_may_be_called_by_their_ending() -> None:
    entry: dict[str, Any] = {"use": "repository", "not": ("repo",)}
    assert not terms("Place the repo files by hand (<code>moss.repo</code>).", **entry)
    assert terms("Place the repo files by hand.", **entry)


def test_a_version_is_not_cut_out_of_another_one() -> None:
    old: dict[str, Any] = {"use": "Fern Legacy", "not": ("Fern 7", "Fern 7.x")}
    assert not terms("Take Fern 7.x-1.13 or Fern 7.2 here.", **old)
    assert len(terms("Take Fern 7.x here. Or Fern 7.", **old)) == 2


def test_a_longer_name_that_begins_with_the_right_one_is_told() -> None:
    assert terms("For Fern 8 we have pots. Fern is green.", use="Fern", **{"not": ("Fern 8",)}) == [
        "Fern 8 > Fern"]


def test_a_cell_of_small_words_holds_values() -> None:
    config = Config.model_validate({"terms": ({"use": "Fern", "not": ("fern",)},)})
    row = "<tr><td>Plants</td><td>{}</td></tr>"
    table = "<main><table>" + row.format("fern moss oak") + "{}</table></main>"
    slugs = row.format("big-tree elm") + row.format("vine")
    prose = row.format("We have a tree.") + row.format("And a vine, too.")
    assert not check_page("term-policy", page_of(table.format(slugs)), config=config).problems
    assert check_page("term-policy", page_of(table.format(prose)), config=config).problems


def test_a_heading_with_a_small_word_that_no_title_writes_small_is_no_title() -> None:
    entry: dict[str, Any] = {"use": "pot key", "not": ("Pot Key",), "match_case": True}
    for heading in ("Generate a new Pot Key", "Adding a new Pot Key via Moss"):
        assert len(terms(heading, **entry)) == 1, heading
    for title in ("Generate a New Pot Key", "Meet our Pot Key", "How to Get a Pot Key Now"):
        assert not terms(title, **entry), title
