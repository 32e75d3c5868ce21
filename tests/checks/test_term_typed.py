"""Where a word that the brand decided against is typed so, or stands in what nobody rewrites."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


def test_a_record_of_changes_tells_a_word_once() -> None:
    config = Config.model_validate({"terms": ({"use": "Fern", "not": ("fern",)},)})
    entries = "".join(
        f"<h2>1.{n}.0</h2><ul><li>Fix the colour of fern number {n}</li>"
        f"<li>Upgrade fern 0.{n}.1</li></ul>" for n in range(5)
    )
    page = page_of(f"<main><h1>Changes</h1>{entries}</main>")
    found = check_page("term-policy", page, config=config).problems
    assert [one.text for one in found] == ["Fix the colour of fern number 0"]   # the newest entry
    named = re.sub("<h2>1.(.).0", r"<h2>Garden OS 4.\1", entries)
    for title, told in (("Changelog", 1), ("Changelog - archive", 0), ("Gardens", 5)):
        page = page_of(f"<main><h1>{title}</h1>{named.replace('Garden OS ', 'OS-')}</main>")
        assert len(check_page("term-policy", page, config=config).problems) == told
        page = page_of(f"<main><h1>{title}</h1>{named}</main>")
        assert len(check_page("term-policy", page, config=config).problems) == told
    dated = re.sub("<h2>1.(.).0", r"<h2>\1 May 2024", entries)
    page = page_of(f"<main><h1>Days</h1>{dated}</main>")
    assert len(check_page("term-policy", page, config=config).problems) > 1
    titled = entries.replace(".0</h2>", ".0: Pots</h2>").replace("<h2>", "<h2>Version ")
    page = page_of(f"<main><h1>News</h1>{titled}</main>")
    assert len(check_page("term-policy", page, config=config).problems) == 1
    beta = re.sub("<h2>1.(3|4).0", r"<h2>Beta r\1", entries)
    page = page_of(f"<main><h1>News</h1>{beta}<h2>Pots</h2><p>See fern.</p></main>")
    assert len(check_page("term-policy", page, config=config).problems) == 1
    chapters = entries.replace(".0</h2>", " Care</h2>")
    page = page_of(f"<main><h1>Chapters</h1>{chapters}</main>")
    assert len(check_page("term-policy", page, config=config).problems) == 5
    listed = entries.replace("<h2>1.", "<h2>Part ").replace("Upgrade fern", "See fern")
    page = page_of(f"<main><h1>Changes</h1>{listed}</main>")
    assert len(check_page("term-policy", page, config=config).problems) == 5


def test_a_letter_that_was_sent_stays_as_it_is() -> None:
    entry = Config.model_validate({"terms": ({"use": "sign up", "not": ("signup",)},)})
    letter = (
        "<main><h2>{}</h2><p>Dear Mayor Ash,</p><p>{}</p><p>Sincerely,</p><ul><li>Fern</li></ul>"
        "<h2>Take part</h2><p>Please signup for more.</p></main>"
    )

    def told(title: str, said: str) -> int:
        page = page_of(letter.format(title, said))
        return len(check_page("term-policy", page, config=entry).problems)

    said = "Please signup for the park."
    assert told("Our letter to the city", said) == 1
    assert told("How to write", said) == 2
    assert told("Template of a letter", f"I am [name]. {said}") == 2


def test_an_address_with_blanks_against_robots_is_an_address() -> None:
    entry: dict[str, Any] = {"use": "Ferngarden", "not": ("fern",)}
    for text in ("Write to fern @ ash.example please.", "Write to fern at ash dot org please."):
        assert not terms(text, **entry), text
    assert terms("Meet the fern team @ ash.example soon.", **entry)
    assert terms("Meet fern at ash street.", **entry)


def test_handles_tags_and_values_are_typed_in_small_letters() -> None:
    entry: dict[str, Any] = {"use": "Fern", "not": ("fern",)}
    at = "https://pypi.example"
    owned = f'The <a href="{at}/org/moss/">moss</a> and <a href="{at}/org/fern/">fern</a> pots.'
    assert not terms(owned, **entry)
    for said in (owned.replace("org/fern", "wiki/fern"), owned.replace(f"{at}/org/f", "/f"),
                 'Grown with <a href="https://fern.example/fern">fern</a>.'):
        assert terms(said, **entry) == ["fern > Fern"], said
    moved = 'Move it to the fern organization, see <a href="https://hub.example/fern/pot">here</a>.'
    assert not terms(moved, **entry)
    assert terms(moved.replace("example/fern", "example/moss"), **entry)
    for tags in ("tags: moss, fern", "Posts tagged: fern", "Filed under moss, ash tree, fern"):
        assert not terms(tags, **entry), tags
    assert not terms('<a href="/blog/tag/fern/">fern</a>', **entry)
    assert terms("New tags: see what fern does.", **entry)
    entry = {"use": "Ferngarden", "not": ("fern",)}
    row = "<tr><td>{}</td><td>Grows well here</td></tr>"
    for cells, told in ((("fern", "moss", "ash", "Oak"), 0), (("fern", "Moss", "Ash", "Oak"), 1)):
        table = f"</p><table>{''.join(map(row.format, cells))}</table><p>"
        assert len(terms(table, **entry)) == told, cells


def test_a_repository_that_the_page_links_to_is_called_as_it_is_there() -> None:
    entry: dict[str, Any] = {"use": "Fern", "not": ("fern",), "match_case": True}
    hub = "https://hub.example/garden/{}"
    said = '<a href="{0}">{0}</a></p><p>Open it in the {1} repo. The fern repository waits.'
    assert not terms(said.format(hub.format("fern"), "fern"), **entry)
    assert not terms(said.format(hub.format("fern/issues/3"), "fern"), **entry)
    code = f"Clone it:</p><pre>git clone {hub.format('fern')}.git</pre><p>Open the fern repo."
    assert not terms(code, **entry)
    assert len(terms(said.format(hub.format("moss"), "fern"), **entry)) == 1
    assert terms(said.format(hub.format("fern"), "fern").replace("repo", "pot"), **entry)


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


def test_what_stands_in_a_list_of_press_is_worded_by_others() -> None:
    entry: dict[str, Any] = {"use": "Fern", "not": ("fern",)}
    link = '<a href="https://pots.example/7">{}</a>'
    label = "Deploy fern using pots"
    for source in (" - pots.example - 9/2023", " <em>Nov 9, 2017</em>", " (pots.example, Ann Ash)",
                   " by Ann Ash, Ben Oak and Cy Yew"):
        assert not terms(link.format(label) + source, **entry), source
    row = "</p><table><tr><td>{}</td><td>{}</td></tr></table><p>"
    card = "</p><div><h3>{}</h3><p>{}</p></div><p>"
    for beside in (row, card):
        for source in ("9 May 2023", "pots.com"):
            assert not terms(beside.format(link.format(label), source), **entry), source
        assert terms(beside.format(link.format(label), "Since 2023 we plant."), **entry)
    for said in (link.format(label), f"{link.format(label)} and be done by 3 pm.",
                 f"{link.format('See fern')} (2023)"):
        assert terms(said, **entry) == ["fern > Fern"], said


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


def test_what_somebody_says_stays_in_their_words() -> None:
    entry: dict[str, Any] = {"use": "web app", "not": ("webapp",)}
    long = "It is great to see a webapp for every garden. We look forward to more of them."
    for text in (
        f"“{long}” said Ann Reed, head of Fern Ltd. “Each webapp of theirs is a joy to use now.”",
        f"Ann Reed (Fern Ltd): “{long}”",
        f"The mayor, Ann Reed, said: \"{long}\"",
        f"“{long}” – Ann Reed, Fern Ltd",
        f"“{long}”, she added.",
    ):
        assert not terms(text, **entry), text
    for text in (
        f"“{long}” That is our promise.",
        "“We like all of it so much!” said Ann Reed of our webapp.",
        "In short: “Take the webapp with you.”",
    ):
        assert terms(text, **entry), text


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    config = Config.model_validate({"terms": ({"use": "web app", "not": ("webapp",)},)})
    two = "<main><h1>News</h1><p>“We have a webapp now.</p><p>{}Our webapp is in use.</p></main>"
    assert not check_page("term-policy", page_of(two.format("“")), config=config).problems
    assert check_page("term-policy", page_of(two.format("")), config=config).problems


def test_the_message_of_a_commit_stays_as_it_is() -> None:
    entry: dict[str, Any] = {"use": "web app", "not": ("webapp",)}
    for text in ("f35ef659: Mend the webapp", "Mend the webapp (a1b2c3d)"):
        assert not terms(text, **entry), text
    for text in ("Defaced by a webapp", "20190131: Mend the webapp", "See the webapp, a facade"):
        assert terms(text, **entry), text


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


def test_what_a_paper_wrote_stays_as_it_is() -> None:
    config = Config.model_validate({"terms": ({"use": "web app", "not": ("webapp",)},)})
    page = (
        "<main><h1>Press</h1><h2>{}</h2><p>A webapp for gardens is out. "
        "<a href='https://times.example/7'>Read more</a></p></main>"
    )
    told = page_of(page.format("Garden Times – “The ferns are coming back”"))
    assert not check_page("term-policy", told, config=config).problems
    assert check_page("term-policy", page_of(page.format("Our new app")), config=config).problems


def test_names_of_shops_accounts_and_repositories_are_as_they_are() -> None:
    addon: dict[str, Any] = {"use": "addon", "not": ("add-on", "add on")}
    assert not terms("The store, Add-ons for Fern, and Moss Add-ons review all of it.", **addon)
    assert len(terms("We like Add-ons a lot.", **addon)) == 1
    pots: dict[str, Any] = {"use": "Fern Pots", "not": ("FernPots",), "match_case": True}
    assert not terms('By <a href="https://github.com/FernPots">FernPots</a>', **pots)
    assert not terms("It stands in the FernPots/FernPots repository.", **pots)
    assert len(terms("It stands in our FernPots shop.", **pots)) == 1


def test_a_version_is_not_cut_out_of_another_one() -> None:
    old: dict[str, Any] = {"use": "Fern Legacy", "not": ("Fern 7", "Fern 7.x")}
    assert not terms("Take Fern 7.x-1.13 or Fern 7.2 here.", **old)
    assert len(terms("Take Fern 7.x here. Or Fern 7.", **old)) == 2


def test_a_longer_name_that_begins_with_the_right_one_is_told() -> None:
    assert terms("For Fern 8 we have pots. Fern is green.", use="Fern", **{"not": ("Fern 8",)}) == [
        "Fern 8 > Fern"]


def test_a_quotation_ends_in_the_paragraph_that_closes_it() -> None:
    entry: dict[str, Any] = {"use": "web app", "not": ("webapp",)}
    essay = "</p><p>“We have plants.</p><p>Our webapp is in use.</p><p>So it ends{}</p><p>A webapp."
    assert len(terms(essay.format("."), **entry)) == 2
    assert len(terms(essay.format(".”"), **entry)) == 1
    assert len(terms(essay.format(" “so”."), **entry)) == 2


def test_a_cell_of_small_words_holds_values() -> None:
    config = Config.model_validate({"terms": ({"use": "Fern", "not": ("fern",)},)})
    row = "<tr><td>Plants</td><td>{}</td></tr>"
    table = "<main><table>" + row.format("fern moss oak") + "{}</table></main>"
    slugs = row.format("big-tree elm") + row.format("vine")
    prose = row.format("We have a tree.") + row.format("And a vine, too.")
    assert not check_page("term-policy", page_of(table.format(slugs)), config=config).problems
    assert check_page("term-policy", page_of(table.format(prose)), config=config).problems


def test_a_label_before_what_it_is_on_the_screen_keeps_its_capitals() -> None:
    entry: dict[str, Any] = {"use": "API key", "not": ("API Key",), "match_case": True}
    assert not terms("Next, go to the <strong>API Keys</strong> section.", **entry)
    assert len(terms("Next, copy the API Keys that you need.", **entry)) == 1


def test_a_text_with_a_sign_that_leads_to_its_name_is_a_handle() -> None:
    entry: dict[str, Any] = {"use": "full screen", "not": ("fullscreen",)}
    sign = '</p><h6>fullscreen <a href="https://hub.example/a/{}"><svg></svg></a></h6><p>'
    assert not terms(sign.format("fullscreen"), **entry)
    assert terms(sign.format("other"), **entry)


def test_the_picture_of_a_linked_account_is_called_as_the_account_is() -> None:
    entry: dict[str, Any] = {"use": "Fern Pots", "not": ("FernPots",)}
    card = ('</p><a href="https://hub.example/{}"><img src="a.png" alt="FernPots profile picture">'
            "<span>FernPots</span>{}</a><p>")
    for signs in ("", " 🌍 1000"):
        assert not terms(card.format("FernPots", signs), **entry), signs
    assert terms(card.format("Moss", ""), **entry)


def test_a_heading_with_a_small_word_that_no_title_writes_small_is_no_title() -> None:
    entry: dict[str, Any] = {"use": "pot key", "not": ("Pot Key",), "match_case": True}
    for heading in ("Generate a new Pot Key", "Adding a new Pot Key via Moss"):
        assert len(terms(heading, **entry)) == 1, heading
    for title in ("Generate a New Pot Key", "Meet our Pot Key", "How to Get a Pot Key Now"):
        assert not terms(title, **entry), title
