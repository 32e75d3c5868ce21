"""What others worded, or what tells of a program of others, keeps its words."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of

CAPITALS: dict[str, Any] = {"match_case": True}
HYPHEN: dict[str, Any] = {"use": "open source", "not": ("open-source",)}


def told(body: str, entry: dict[str, Any], site_name: str = "") -> list[str]:
    config = Config.model_validate({"terms": (entry,), "site_name": site_name})
    found = check_page("term-policy", page_of(f"<main>{body}</main>"), config=config)
    return [problem.evidence["match"] for problem in found.problems]


def test_the_title_of_a_talk_is_its_speakers() -> None:
    card = ("<h2>{}</h2><div><p>12pm-12:55pm</p><h4>Growing open-source ferns for free</h4>"
            "<p>Ann Reed<br>Room 5</p></div>")
    assert not told(card.format("Schedule"), HYPHEN)
    assert told(card.format("Projects"), HYPHEN)
    assert told(card.format("Schedule").replace("Ann Reed", "In the hall"), HYPHEN)


def test_standards_with_numbers_are_worded_by_an_authority() -> None:
    entry = {"use": "dataset", "not": ("data set",)}
    item = "<li><b>{}</b>: Draw a fern from a data set.</li>"
    source = "<p>See <a href='https://moss.example/'>the chart</a>.</p>"
    body = f"<h2>{{}}</h2>{source}<ul>{item.format('4.D.3')}{item.format('4.N.4')}</ul>"
    assert not told(body.format("Standards of the county"), entry)
    assert told(body.format("Lessons"), entry)
    assert told(body.replace(source, "").format("Our standards"), entry)
    assert told(body.replace("4.N.4", "Pots").format("Standards"), entry)


def test_alerts_that_are_over_stay_as_they_were_told() -> None:
    entry = {"use": "Pot Service", "not": ("Pot service",), **CAPITALS}
    row = "<tr><td>{}</td><td>The Pot service and others were out.</td></tr>"
    body = f"<h1>{{}}</h1><table>{row.format('2026-07-16 08:00')}</table>"
    assert not told(body.format("Resolved Service Alerts"), entry)
    assert told(body.format("Service Alerts"), entry)
    assert told(body.replace("2026-07-16 08:00", "All").format("Resolved Alerts"), entry)


def test_a_page_that_only_says_where_it_has_moved_to_is_read_by_nobody() -> None:
    entry = {"use": "FERN", "not": ("Fern",), **CAPITALS}
    assert not told("<h1>Fern</h1><p><a href='../x/'>This page has moved</a></p>", entry)
    assert told("<h1>Fern</h1><p>The pot <a href='../x/'>has moved</a>.</p><p>Water it.</p>", entry)


def test_a_label_that_its_address_spells_is_the_title_of_another_site() -> None:
    entry = {"use": "Code of Care", "not": ("code of care",), **CAPITALS}
    label = "Moss: how to write our code of care for your garden"
    link = f"<p><a href='https://moss.example/{{}}'>{label}</a></p>"
    assert not told(link.format("how-to-write-our-code-of-care-for-your-garden/"), entry)
    assert told(link.format("2014/"), entry)


def test_what_a_name_in_a_label_is_of_is_ours_to_say() -> None:
    entry = {"use": "website", "not": ("web site",)}
    link = "<p>They are on the <a href='https://moss.example/'>{}</a> and more.</p>"
    assert told(link.format("Green Garden Africa web site"), entry)
    assert not told(link.format("How a web site of ferns grows"), entry)


def test_what_another_program_calls_so_has_its_name_on_all_of_the_page() -> None:
    entry = {"use": "organisation", "not": ("organization",)}
    ours = "<p>Pots stand in each organization.</p>"
    said = f'<p>In Moss, an "organization" is a group of pots.</p>{ours}'
    assert not told(said, entry, "Fern")
    assert told(said, entry, "Moss")
    assert not told(f"<p>In Moss, an organization is a group of pots.</p>{ours}", entry)
    for other in ("In May, the organization was new.", "In Berlin, an organization is planting."):
        assert told(f"<p>{other}</p>{ours}", entry), other
    assert told(ours, entry)


def test_a_name_of_the_page_is_one_in_its_headings_and_short_sentences_too() -> None:
    entry = {"use": "pot rack", "not": ("potrack",)}
    heading = "<h2>Opening the Shared Potrack (PotFS)</h2>"
    named = "<p>Leaders can request the Shared Potrack and configure it.</p>"
    assert not told(heading + named + "<p>You should use the Shared Potrack.</p>", entry)
    assert told(heading + "<p>You should use the shared potrack.</p>", entry)


def test_what_is_chosen_from_a_menu_is_written_as_it_stands_there() -> None:
    entry = {"use": "Fern", "not": ("FERN",), **CAPITALS}
    assert not told("<p>Choose the FERN (any) pot from the drop-down menu and click.</p>", entry)
    assert told("<p>Choose FERN for the pots of the garden.</p>", entry)


def test_links_in_what_a_quoted_heading_stands_over_are_an_editors() -> None:
    text = "<h2>“Two things I’m proud of”</h2><p>I made it open-source in {}, as all know.</p>"
    assert told(text.format("<a href='/x/'>a week</a>"), HYPHEN)
    assert not told(text.format("a week"), HYPHEN)


def test_the_letters_that_the_brand_begins_with_are_the_brand() -> None:
    entry = {"use": "tech team", "not": ("Tech Team",), **CAPITALS}
    assert told("<p>The POT Tech Team is working to improve it.</p>", entry, "POTFERN Docs")
    assert not told("<p>The POT Tech Team is working to improve it.</p>", entry, "Fern Docs")


def test_code_between_backticks_that_nothing_rendered_is_typed() -> None:
    entry = {"use": "OpenFern", "not": ("openfern",), **CAPITALS}
    assert not told("<p>One bed for every pot (here `openfern`), and one more.</p>", entry)
    assert not told("<p>Then ``run openfern`` is typed.</p>", entry)
    assert told("<p>It`s here that openfern`s bed is.</p>", entry)
    assert told("<p>Type `moss`, and openfern is there, and so is `fern`.</p>", entry)


def test_the_name_of_a_file_is_typed_be_its_closing_mark_wrong() -> None:
    entry = {"use": "Fern", "not": ("fern",), **CAPITALS}
    for file in ("‘fern pot.sh‘", "‘fern pot.sh’", "“fern pot.sh“"):
        assert not told(f"<p>Next, the {file} has to be sent.</p>", entry), file
    assert told("<p>Next, the ‘pot.sh‘ of fern has to be sent.</p>", entry)


def test_a_link_to_a_heading_of_the_page_repeats_what_that_says() -> None:
    entry = {"use": "Fern", "not": ("FERN",), **CAPITALS}
    body = ("<h1>Pots</h1><h2 id='a'>FERN Hello Job</h2><p>It says so.</p><h2>Next</h2>"
            "<p>We send a job as in the <a href='#a'>FERN Hello Job</a> example{}.</p>")
    assert told(body.format(""), entry) == ["FERN"]
    assert told(body.format(" of FERN"), entry) == ["FERN", "FERN"]
    assert told(body.format("").replace("Job</a>", "Jobs</a>"), entry) == ["FERN", "FERN"]


def test_a_description_that_was_made_of_several_blocks_is_mended_in_them() -> None:
    entry = {"use": "new starter", "not": ("new joiner",)}
    head = ("<html lang='en'><head><title>Pots</title><meta name='description' content='{}'>"
            "</head><body><main><h1>New Joiners <a href='#x'>#</a></h1><p>This part helps you to "
            "get up to speed in a day.</p></main></body></html>")
    made = "New Joiners # This part helps you to get up to speed in a day."
    for said, count in ((made, 1), ("A new joiner gets up to speed in a day here.", 2)):
        config = Config.model_validate({"terms": (entry,)})
        found = check_page("term-policy", page_of(head.format(said)), config=config)
        assert len(found.problems) == count, said


def test_a_name_that_begins_like_an_address_is_looked_for() -> None:
    entry = {"use": "fern.IO Cloud", "not": ("fern.IO cloud",), **CAPITALS}
    assert told("<p>The fern.IO cloud team can be called.</p>", entry) == ["fern.IO cloud"]
    assert not told("<p>The page of fern.io cloud.example.</p>", entry)


def test_a_quotation_with_a_list_is_one_and_a_box_of_the_theme_is_none() -> None:
    entry = {"use": "Fern", "not": ("fern",), **CAPITALS}
    said = "<p>We looked at two pots, and saw that fern grows there.</p>"
    items = "<ul><li>First lesson: pots are hard to water.</li></ul>"
    assert not told(f"<blockquote>{said}{items}</blockquote>", entry)
    assert told(f"<blockquote><p>Found in pots: many.</p>{said}</blockquote>", entry)
    assert told(f"<blockquote>{said}<p>Note: it is fern.</p></blockquote>", entry)
    assert told(f"<blockquote class='book-hint warning'>{said}</blockquote>", entry)
    assert told("<blockquote class='book-hint'>We think that fern grows.</blockquote>", entry)
    outer = f"<div class='admonition note'><blockquote>{said}</blockquote></div>"
    assert not told(outer, entry)


def test_the_titles_of_talks_that_are_over_stay_as_they_were_told() -> None:
    entry = {"use": "OpenFern", "not": ("Openfern",), **CAPITALS}
    row = "<tr><td><p>2024-06-20</p></td><td><p>Hanging pots with Openfern</p></td></tr>"
    body = f"<h1>{{}}</h1><table>{row}</table><p>All of them are on video.</p>"
    assert not told(body.format("Training archive"), entry)
    assert told(body.format("Trainings"), entry)
    assert told(body.replace("2024-06-20", "Ann Reed").format("Training archive"), entry)
    assert told(body.replace("on video", "on Openfern").format("Training archive"), entry)


def test_a_table_with_a_column_for_speakers_has_titles_that_these_gave() -> None:
    entry = {"use": "OpenFern", "not": ("Openfern",), **CAPITALS}
    row = ('<tr><td>{}</td><td>Ann Reed</td><td><a href="https://moss.example/7">Pots of Openfern'
           "</a></td></tr>")
    body = (f"<h2>Talks</h2><table><thead><tr><th>Title</th><th>{{}}</th><th>Slides</th></tr>"
            f"</thead><tbody>{row.format('Openfern at home')}</tbody></table>")
    assert not told(body.format("Speaker"), entry)
    assert not told(body.format("Presenter(s)"), entry)
    assert told(body.format("Gardener"), entry)
    assert told(body.format("Speaker").replace(">Title<", ">Openfern<"), entry)
    assert told(f"{body.format('Speaker')}<p>We use Openfern.</p>", entry)


def test_a_policy_that_others_have_is_not_ours() -> None:
    entry = {"use": "Code of Conduct", "not": ("code of conduct",), **CAPITALS}
    for other in ("All know their garden’s code of conduct for pots.",
                  "Follow your garden's code of conduct."):
        assert not told(f"<p>{other}</p>", entry), other
    for ours in ("All know our garden’s code of conduct for pots.", "Read the code of conduct.",
                 "They keep to the garden's code of conduct."):
        assert told(f"<p>{ours}</p>", entry), ours


def test_the_title_below_a_speakers_name_is_theirs_in_the_pages_title_too() -> None:
    def terms(path: str, talk: str = "How to love open-source ferns", title: str = "") -> int:
        config = Config.model_validate({"terms": (HYPHEN,)})
        body = f"<main><h1>Ann Reed</h1><h2>{talk}</h2><p>It is open-source.</p></main>"
        page = page_of(body, path, title=title or f"Ann Reed: {talk}")
        return len(check_page("term-policy", page, config=config).problems)

    assert terms("/speakers/ann-reed.html") == terms("/2025/talks/ann/") == 1
    assert terms("/about/ann/") == 3
    assert terms("/speakers/ann/", "We use open-source ferns here.", "Ann") == 2


def test_what_a_program_puts_in_or_prints_is_typed() -> None:
    entry: dict[str, Any] = {"use": "ID", "not": ("id",), **CAPITALS}
    assert not told("<p>[GET] /pots/{id}/: Read the pot of {{ id }} or ${id}.</p>", entry)
    assert not told("<p>fern show +----+ | id | a16494cf | +----+</p>", entry)
    assert told("<p>Read the pot (id).</p>", entry) == ["id"]


def test_the_text_of_a_picture_that_opens_larger_is_no_label() -> None:
    entry: dict[str, Any] = {"use": "log in", "not": ("login",)}
    shown = '<p><a href="{}"><img src="a.png" alt="Login"></a></p>'
    assert not told(shown.format("/images/a.png"), entry)
    assert told(shown.format("/account/"), entry) == ["Login"]


def test_a_name_that_nobody_knows_as_a_word_begins_a_longer_one_in_a_sentence_too() -> None:
    entry: dict[str, Any] = {"use": "open source", "not": ("Open Source",), "match_case": True}
    assert not told("<p>Mossbook Open Source has rules for all of its gardens.</p>", entry)
    assert len(told("<p>Our Open Source has rules for all of its gardens.</p>", entry)) == 1


def test_a_heading_that_repeats_a_quotation_is_worded_by_others() -> None:
    entry = {"use": "plant name", "not": ("plantname",)}
    said = "All plantnames (of ferns, and of moss);"
    body = f"<h1>A letter</h1><p>They asked for:</p><ol><li>\"{said}\"</li></ol><h3>1) {said}</h3>"
    assert not told(body, entry)
    assert told(body.replace('"', ""), entry)
    assert told("<h1>All plantnames of moss we have</h1><p>“All plantnames of moss we have”</p>",
                entry)
    assert told("<h1>A</h1><p>“plantname”</p><h3>Plantname</h3>", entry)
