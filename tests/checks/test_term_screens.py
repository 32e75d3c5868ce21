"""What is read on screens is called as it is there: ways through menus, identifiers, kinds."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms

FULL: dict[str, Any] = {"use": "fullscreen", "not": ("full screen",)}
SHARE: dict[str, Any] = {"use": "screenshare", "not": ("screen share",)}


def test_a_way_through_menus_is_quoted_from_a_screen() -> None:
    for way in ("General → Enter full screen when a call begins → false",
                "General » Enter full screen at once",
                "Video &gt; Use full screen at once &gt; On.",
                "In Fern, set General -&gt; Enter full screen at once -&gt; true."):
        assert not terms(way, **FULL), way
    for way in ("Screen Share → Scale to fit the window → true.",
                "Open Screen Share → Scale → Always."):
        assert not terms(way, **SHARE), way


def test_what_stands_beside_a_way_through_menus_is_the_pages_own() -> None:
    for said in ("Open Settings → Display and use the full screen.",
                 "Open Settings → Display. The full screen is yours.",
                 "Go full screen → see Settings → Display.", "Use the full screen → all of it."):
        assert len(terms(said, **FULL)) == 1, said
    assert len(terms("The screen share is in Settings → Share → Start.", **SHARE)) == 1
    assert len(terms("a pot → the screen share → a fern", **SHARE)) == 1


def test_a_small_word_alone_in_square_brackets_is_an_identifier() -> None:
    entry: dict[str, Any] = {"use": "Borg", "not": ("borg",)}
    assert not terms("It waits for the <strong>[borg] Worker</strong> and the [db] Pot.", **entry)
    for said in ("It waits [with borg] for us.", "All of it [borg too] waits."):
        assert len(terms(said, **entry)) == 1, said


def test_a_familiar_word_in_square_brackets_is_a_blank_that_readers_see() -> None:
    entry: dict[str, Any] = {"use": "organisation", "not": ("organization",)}
    assert terms("Subject: Our next course at [organization]: who comes?", **entry) == [
        "organization > organisation"]
    assert not terms("Ask the [ferncfg] for it.", use="Fern config", **{"not": ("ferncfg",)})


def test_what_something_is_called_with_a_capital_is_a_label() -> None:
    entry: dict[str, Any] = {"use": "file system", "not": ("filesystem",)}
    for said in ("You will find an <em>Attribute</em> called <em>Filesystem location</em> there.",
                 "Look at the grey field labelled Filesystem for it.",
                 "There is a small round button named “Go” and a pot called Filesystem."):
        assert not terms(said, **entry), said
    for said in ("You will find an attribute called filesystem location there.",
                 "It is called the Filesystem of ours.", "We called Filesystem people."):
        assert len(terms(said, **entry)) == 1, said


def test_the_name_of_a_pair_that_the_page_repeats_stays() -> None:
    config = Config.model_validate({"terms": (
        {"use": "QR code", "not": ("QR Code",), "match_case": True},)})

    def told(*texts: str) -> int:
        page = page_of(f"<main>{''.join(f'<p>{text}</p>' for text in texts)}</main>")
        return len(check_page("term-policy", page, config=config).problems)

    one = "You can ask for it in <b>Barcode / QR Code</b> questions of yours."
    other = "Note: Barcode / QR Code questions need the app."
    assert told(one, other) == 0
    assert told(one) == 1
    assert told(one, other, "Then show the QR Code to all.") == 1
    assert told("You scan the barcode / QR Code here.", "It is a barcode / QR Code now.") == 2


def test_stressed_words_that_one_chooses_on_a_screen_are_its_own() -> None:
    entry: dict[str, Any] = {"use": "e-mail", "not": ("email",)}
    for said in ("You begin by checking <em>Enable email letters</em>, as we do.",
                 "Tick the <strong>Send email</strong> checkbox for it.",
                 "Then choose <b>Email us</b> and wait.", "Now click on <b>Email us</b> in it.",
                 "In the menu, tap on the <b>Email</b> there.",
                 "There is a field called <i>Second email</i> in it.",
                 "Select whether it comes as <em>Paper</em> or as <em>Email</em>."):
        assert not terms(said, **entry), said
    name: dict[str, Any] = {"use": "PotGarden", "not": ("Potgarden",)}
    assert len(terms("Then select <em>Potgarden</em> and wait.", **name)) == 1, "a name's capitals"
    for said in ("<strong>Email us</strong> about it.", "We love <em>Email</em> for what it is.",
                 "Check our <em>Email</em> pages.", "We work on <em>Email</em> now.",
                 "All of it depends on the <b>Email</b> sent.",
                 "Tick it and send an <em>email</em>.",
                 "Select your pots, and send an email to <em>Ann</em> and <em>Ed</em>."):
        assert len(terms(said, **entry)) == 1, said


def test_what_a_field_of_a_form_is_called_is_its_label() -> None:
    entry: dict[str, Any] = {"use": "e-mail", "not": ("email",)}
    items = ("</p><p>{}</p><ul><li><p><strong>Your email</strong> – where we write to.</p></li>"
             "<li><b>Name:</b> what we call you.</li></ul><p>")
    table = ("</p><table><thead><tr><th>{}</th><th>Use</th></tr></thead><tbody>"
             "<tr><td>Your email</td><td>Where we write to</td></tr></tbody></table><p>")
    assert not terms(items.format("There are two fields to fill in:"), **entry)
    assert not terms(table.format("Field"), **entry)
    for ours in (items.format("There are two ways:"), table.format("Way"),
                 items.format("Fill in the fields:").replace("what we call", "an email for")):
        assert len(terms(ours, **entry)) == 1, ours


def test_a_title_behind_what_turns_pages_is_one_and_words_in_brackets_are_keys() -> None:
    entry: dict[str, Any] = {"use": "open source", "not": ("Open Source",), "match_case": True}
    link = '<a href="/b/">{}</a>'
    assert not terms(link.format("Newer post Fern Joins the Open Source Party"), **entry)
    assert terms(link.format("Newer post by us on Open Source parties"), **entry)
    url: dict[str, Any] = {"use": "URL", "not": ("url",), "match_case": True}
    assert not terms("Set it for any of [pot, search, url].", **url)
    assert len(terms("Set [the url] for any pot, search, url and more.", **url)) == 1


def test_a_label_before_what_it_is_on_the_screen_keeps_its_capitals() -> None:
    entry: dict[str, Any] = {"use": "API key", "not": ("API Key",), "match_case": True}
    assert not terms("Next, go to the <strong>API Keys</strong> section.", **entry)
    assert len(terms("Next, copy the API Keys that you need.", **entry)) == 1


def test_folders_lists_and_options_of_a_screen_keep_their_labels() -> None:
    entry: dict[str, Any] = {"use": "green-keeper", "not": ("green keeper",)}
    for thing in ("folder", "list", "dropdown", "drop-down", "dropdown menu", "option", "checkbox",
                  "field", "tab", "page"):
        said = f"Be sure that you are in the <strong>Green Keeper</strong> {thing} of it."
        assert not terms(said, **entry), thing
    for ours in ("Look at the Green Keeper settings of ours.", "Ask a green keeper list of us.",
                 "We are <strong>Green Keeper</strong> people."):
        assert len(terms(ours, **entry)) == 1, ours


def test_a_way_through_two_labels_to_a_thing_on_a_screen_is_one_without_stress() -> None:
    entry: dict[str, Any] = {"use": "green-keeper", "not": ("green keeper",)}
    picture = '</p><img src="/p.png" alt="Sending a file in the Media / Green Keeper {}."><p>'
    assert not terms(picture.format("folder"), **entry)
    assert not terms("You find it in the Green Keeper / Media list there.", **entry)
    for ours in (picture.format("team"), "Sending a file in the Green Keeper folder.",
                 "Look at the media / green keeper list of it.",
                 "Ask the Media / Green Keeper people.",
                 "The Media / Pot tab is a Green Keeper tab."):
        assert len(terms(ours, **entry)) == 1, ours


def test_what_a_picture_shows_of_a_screen_is_called_as_there() -> None:
    entry: dict[str, Any] = {"use": "website", "not": ("web site",)}
    picture = '</p><img src="/p.png" alt="{}"><p>'
    for said in ("Selecting Web Site from the pots menu.", "Clicking Web Site there."):
        assert not terms(picture.format(said), **entry), said
    for said in ("Choosing Web Sites for Your Pots", "Selecting a Web Site from the pots menu.",
                 "Selecting web sites of ours."):
        assert len(terms(picture.format(said), **entry)) == 1, said


def test_labels_that_a_list_below_their_heading_explains_are_spelled_as_in_a_program() -> None:
    entry: dict[str, Any] = {"use": "garden-wide", "not": ("gardenwide", "garden wide")}

    def labels(heading: str, *names: str) -> list[str]:
        items = "".join(f"<li><p><em>{name}</em>: relates to garden wide pots.</p></li>"
                        for name in names)
        return terms(f"</p><h4>{heading}</h4><ul>{items}</ul><p>", **entry)

    for heading in ("Topics", "Our labels:"):
        found = labels(heading, "Moss", "Gardenwide", "Good first fern")
        assert all("Gardenwide" not in one for one in found) and found, found
    for other in (labels("Pots", "Moss", "Gardenwide"), labels("Topics", "A gardenwide pot", "B")):
        assert any("ardenwide" in one for one in other), other
