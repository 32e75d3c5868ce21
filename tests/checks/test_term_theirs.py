"""What others call a thing of theirs, and where a name stands for any such thing."""

from __future__ import annotations

from typing import Any

from tests.checks.test_term_policy import terms


def test_the_plural_of_a_wrong_word_is_a_product_where_its_maker_stands_before_it() -> None:
    entry: dict[str, Any] = {"use": "potspace", "not": ("Potspace",), "match_case": True}
    for theirs in ("Understanding PotHub Potspaces", "They work in the PotHub Potspaces of today."):
        assert not terms(theirs, **entry), theirs
        assert terms(theirs, **{**entry, "not": ("Potspace", "Potspaces")}), theirs
    for ours in ("Two Potspaces are open here.", "Every Potspace is open here."):
        assert terms(ours, **entry), ours


def test_a_product_that_an_entry_names_itself_is_left_alone() -> None:
    entry: dict[str, Any] = {"use": "potspace", "not": ("Potspace",), "match_case": True}
    because = "The product is PotHub Potspaces."
    assert terms("Anybody can use Potspaces for nothing.", **entry)
    assert not terms("Anybody can use Potspaces for nothing.", **entry, because=because)
    assert terms("Anybody can open a Potspace here.", **entry, because=because)


def test_a_name_in_small_letters_is_any_such_thing_behind_an_article() -> None:
    entry: dict[str, Any] = {"use": "Setup Wizard", "not": ("setup wizard",), "match_case": True}
    assert not terms("It is offered as part of an initial setup wizard.", **entry)
    assert terms("Our setup wizard is here to help.", **entry)
    viewer: dict[str, Any] = {"use": "PDF Viewer", "not": ("PDF viewer",), "match_case": True}
    assert not terms("Fern PDF Viewer is a safe, small PDF viewer using one page.", **viewer)
    assert terms("Open the PDF viewer, which is safe and small.", **viewer)
    name: dict[str, Any] = {"use": "Senate", "not": ("senate",), "match_case": True}
    assert terms("We have a senate here.", **name)


def test_the_second_of_two_names_with_a_slash_is_looked_at_as_the_first() -> None:
    entry: dict[str, Any] = {"use": "GitLab", "not": ("Gitlab",), "match_case": True}
    for pair in ("Use GitHub/Gitlab for it.", "Use Gitlab/GitHub for it.", "GitHub/Gitlab"):
        assert len(terms(pair, **entry)) == 1, pair
    owned = 'Moss/Gitlab is at <a href="https://hub.example/Moss/Gitlab">our hub</a>'
    for path in ("See hub.example/Gitlab now.", "It is in moss/Gitlab.", "In A/Gitlab/b.", owned):
        assert not terms(path, **entry), path


def test_an_address_that_is_declared_is_looked_for() -> None:
    entry: dict[str, Any] = {"use": "fern.com", "not": ("Fern.com",), "match_case": True}
    assert len(terms("You can sign in to Fern.com from here.", **entry)) == 1
    for theirs in ("See https://Fern.com/x now.", "Write to ada@Fern.com or my.Fern.com today."):
        assert not terms(theirs, **entry), theirs


def test_what_is_counted_in_the_singular_describes_a_thing_wherever_it_stands() -> None:
    entry: dict[str, Any] = {"use": "64-bit", "not": ("64 bit",)}
    for said in ("32 &amp; 64 bit", "It is 64 bit.", "A 64 bit pot."):
        assert terms(said, **entry) == ["64 bit > 64-bit"], said
    assert not terms("It has 64 bits.", **entry)


def test_what_another_organisation_calls_its_event_is_theirs() -> None:
    entry: dict[str, Any] = {"use": "Coffee & Coding", "not": ("Coffee & Code",)}
    assert not terms("We met before the merger with MOSS Coffee &amp; Code last year.", **entry)
    for ours in ("We met at our Coffee &amp; Code last year.", "See the PDF Coffee &amp; Code."):
        assert terms(ours, **entry), ours


def test_the_name_of_a_linked_site_is_theirs() -> None:
    entry: dict[str, Any] = {"use": "audio reactive", "not": ("Sound Reactive",),
                             "match_case": True}
    link = 'For more detail, see the <a href="https://moss.example/x/">{}</a>.'
    assert not terms(link.format("Sound Reactive Fern Wiki"), **entry)
    for ours in ("Sound Reactive", "Our Sound Reactive Wiki", "Sound Reactive wiki of ours"):
        assert terms(link.format(ours), **entry), ours
    docs: dict[str, Any] = {"use": "docs", "not": ("Documentation",), "severity": "error"}
    assert terms(link.format("Moss Documentation"), **docs)
    spelled: dict[str, Any] = {"use": "GitHub", "not": ("Github",)}
    assert terms(link.format("Github Repository"), **spelled)


def test_a_name_that_its_address_spells_is_theirs_wherever_the_page_says_it() -> None:
    entry: dict[str, Any] = {"use": "Wi-Fi", "not": ("WiFi",), "match_case": True}
    link = ('Try <a href="https://{}">WiFi Potter</a>.</p><p>WiFi Potter is small.</p>'
            '<p><img src="a.png" alt="WiFi Potter on a pot">')
    for theirs in ("moss.example/apps/WiFiPotter/", "wifi-potter.example", "a.example/wifi_potter"):
        assert not terms(link.format(theirs), **entry), theirs
    assert len(terms(link.format("moss.example/7"), **entry)) == 3
    assert len(terms(link.format("a.example/WiFiPotter") + " Our WiFi Pots.", **entry)) == 1
    spelled: dict[str, Any] = {"use": "GitHub", "not": ("Github",)}
    desk = 'Get the <a href="https://moss.example/{}">Github Potter</a>.'
    for theirs in ("GithubPotter", "project/Github-potter"):
        assert not terms(desk.format(theirs), **spelled), theirs
    assert len(terms(desk.format("github-potter"), **spelled)) == 1
    long = '<a href="https://moss.example/{}">Github Pot Counter</a>. Github Pot Counter is small.'
    assert not terms(long.format("github-pot-counter"), **spelled)
    assert len(terms(long.format("7"), **spelled)) == 1


def test_a_long_headline_of_somebody_else_may_begin_with_a_verb() -> None:
    entry: dict[str, Any] = {"use": "GitHub", "not": ("Github",)}
    link = '<a href="https://moss.example/2013/7">{}</a>'
    assert not terms(link.format("End to End Fern Pots with Github &amp; Some Boxes"), **entry)
    for ours in ("End with Github Pots", "End to end with pots on Github and some small boxes"):
        assert terms(link.format(ours), **entry), ours


def test_an_exception_may_have_any_capitals_unless_these_are_what_is_looked_at() -> None:
    entry: dict[str, Any] = {"use": "audio reactive", "not": ("Sound Reactive", "sound reactive"),
                             "match_case": True, "except": ("Sound Reactive fork",)}
    assert not terms("It is the Sound Reactive Fork, and one sound reactive fork.", **entry)
    assert terms("It is sound reactive.", **entry)
    exact: dict[str, Any] = {"use": "GitHub", "not": ("Github",), "except": ("Github desk",)}
    assert terms("It is Github Desk of ours.", **exact)


def test_an_explanation_in_plain_words_stands_beside_its_term() -> None:
    entry: dict[str, Any] = {"use": "outbound link", "not": ("external link",)}
    says = "Measure the clicks on external links."
    row = f"</p><table><tr><td>Outbound link clicks</td><td>{says}</td></tr></table><p>"
    term = f"</p><dl><dt>Outbound links</dt><dd>{says}</dd></dl><p>"
    head = f"</p><h3>Outbound links</h3><p>{says}</p><h3>Pots</h3><p>"
    for told in (row, term, head):
        assert not terms(told, **entry), told
        assert terms(told.replace("utbound link", "ther thing"), **entry), told
    assert terms(f"</p><h3>Outbound links</h3><p>Read this.</p><p>{says}</p><p>", **entry)


def test_a_former_name_stays_in_the_archive_that_tells_it() -> None:
    council: dict[str, Any] = {"use": "Board of Ferns", "not": ("Fern Council",)}
    terms_of = ("</p><h2>{}</h2><dl><dt>Fern Council</dt><dd><p>Who led us, chosen by the Fern "
                "Council.</p></dd></dl><h2>Next</h2><p>")
    tags = "</p><h2>{}</h2><h3>Fern Council</h3><p>News of our Fern Council.</p><h2>Next</h2><p>"
    for heading in ("Archived Terms", "Former names", "Archived tags (until 2025)"):
        assert not terms(terms_of.format(heading), **council), heading
        assert not terms(tags.format(heading), **council), heading
    for heading in ("Terms", "Former gardeners", "Archived gardens"):
        assert terms(tags.format(heading), **council), heading
    archived = tags.format("Archived tags")
    assert len(terms(f"{archived}Ask the Fern Council.", **council)) == 1
    spelled = archived.replace("News of our", "Learn to sign-up for the")
    assert terms(spelled) == ["sign-up > sign up"]


def test_a_licence_keeps_its_name_and_what_only_speaks_of_licences_has_none() -> None:
    entry: dict[str, Any] = {"use": "open-source", "not": ("open source",)}
    assert not terms("Moss Open Source License", **entry)
    for ours in ("Choose an Open Source License", "Our Open Source License", "Open Source License"):
        assert terms(ours, **entry), ours


def test_any_plan_of_a_kind_is_no_name_though_small_words_are_in_that() -> None:
    entry: dict[str, Any] = {"use": "Code of Conduct", "not": ("code of conduct",)}
    for kind in ("A more precise code of conduct. It helps.", "Choosing a clear code of conduct."):
        assert not terms(kind, **entry, match_case=True), kind
    for ours in ("Please read our code of conduct.", "Follow the code of conduct here.",
                 "We keep a code of conduct."):
        assert len(terms(ours, **entry, match_case=True)) == 1, ours


def test_the_name_of_an_event_that_is_written_as_a_call_is_typed() -> None:
    entry: dict[str, Any] = {"use": "RMoss", "not": ("rmoss",), "match_case": True}
    assert not terms("She spoke at rmoss::conf(2022) and rmoss::conf.", **entry)
    assert len(terms("She spoke at rmoss: well.", **entry)) == 1


def test_the_end_of_a_name_may_describe_the_thing_behind_it() -> None:
    entry: dict[str, Any] = {"use": "R Core", "not": ("R core",), "match_case": True}
    assert not terms("Move R core development to a new home.", **entry)
    for ours in ("Ask the R core team.", "It is for R core to say.", "R core decided it.",
                 "Ask R core members.", "They wrote to R core."):
        assert len(terms(ours, **entry)) == 1, ours


ROOM: dict[str, Any] = {"use": "Room Booking", "match_case": True,
                        "not": ("room booking", "Room booking")}


def test_what_one_does_is_no_name_where_it_happens_or_is_set_against_something_else() -> None:
    for doing in ("First, room booking takes place.", "Once room booking is finished, you may go.",
                  "<b>Room booking</b> is for pots, whereas <b>editing</b> is for all."):
        assert not terms(doing, **ROOM), doing
    for ours in ("Open room booking now.", "Room booking as a gardener", "Look into room booking.",
                 "The room booking takes place here.", "While editing, room booking is off."):
        assert len(terms(ours, **ROOM)) == 1, ours
    event: dict[str, Any] = {"use": "Open Day", "not": ("open day",), "match_case": True}
    assert len(terms("Soon, open day takes place.", **event)) == 1


def test_the_name_of_a_part_of_a_program_describes_any_thing_of_a_kind() -> None:
    assert not terms("We have a full-fledged room booking system.", **ROOM)
    for ours in ("We have a new room booking module.", "See a small room booking page.",
                 "It has the whole room booking system.", "It is a new room booking for you."):
        assert len(terms(ours, **ROOM)) == 1, ours


def test_what_others_wrote_and_made_is_called_as_they_call_it_in_lists_and_cards() -> None:
    entry: dict[str, Any] = {"use": "color", "not": ("colour",)}
    read = ('</p><h2>{}</h2><ul><li><a href="https://moss.example/7">Colour blues</a> Ada Moss</li>'
            "</ul><h2>Pots</h2><ul><li>Our colour.</li></ul><p>")
    assert terms(read.format("Further reading"), **entry) == ["colour > color"]
    assert len(terms(read.format("Our pots"), **entry)) == 2
    apart = read.replace("</a> Ada Moss", "</a><div>Ada Moss</div>")
    assert terms(apart.format("References"), **entry) == ["colour > color"]
    card = '</p><a href="{}/7"><h4>{}</h4></a><p>By Ada Moss</p><p>'
    assert not terms(card.format("https://moss.example", "Colour Contrast Analyser"), **entry)
    assert terms(card.format("https://moss.example", "Choose a colour"), **entry)
    assert terms(card.format("", "Colour Contrast Analyser"), **entry)


def test_a_list_of_labels_each_with_its_source_is_of_what_others_wrote() -> None:
    entry: dict[str, Any] = {"use": "color", "not": ("colour",)}
    item = ('<li><a href="https://moss{}.example/7">Colour blues</a> '
            "<div>{}</div></li>")
    read = "</p><ul>{}</ul><p>"
    assert not terms(read.format("".join(item.format(n, "Ada Moss") for n in "123")), **entry)
    assert terms(read.format(item.format(1, "Ada Moss")), **entry)
    assert terms(read.format("".join(item.format(n, "It is small.") for n in "123")), **entry)


def test_headings_that_lead_to_several_sites_are_what_these_are_called() -> None:
    entry: dict[str, Any] = {"use": "color", "not": ("colour",)}
    card = '<a href="https://{}.example/7"><h3>{}</h3></a>Ada Moss'
    names = ("Home: Your Colour", "colour Berlin", "Moss")
    cards = "</p>{}<p>".format("".join(card.format(f"a{n}", name) for n, name in enumerate(names)))
    assert not terms(cards, **entry)
    assert terms(f"{cards}We say colour.", **entry) == ["colour > color"]
    assert not terms(cards.replace("Ada Moss", "<p>The Colour Club</p>"), **entry)
    assert terms(cards.replace("Ada Moss", "<p>It is of colour.</p>"), **entry)
    ours = "</p>{}<p>".format("".join(card.format("moss", name) for name in names))
    assert terms(ours, **entry)


def test_a_name_in_one_word_is_that_of_the_page_whose_address_spells_its_title() -> None:
    entry: dict[str, Any] = {
        "use": "moss-pot", "not": ("MossPot", "mosspot", "Mosspot"), "match_case": True}
    link = '{} <a href="https://{}">{}</a> for it.'
    page = "fern.example/help/mosspot-as-another-pot.html"
    assert not terms(link.format("Instead, enable", page, "MossPot"), **entry)
    for ours in (link.format("Instead, enable", "fern.example/help/pots-of-moss.html", "MossPot"),
                 link.format("Instead, enable", "fern.example/mosspot-help/", "MossPot"),
                 link.format("Take", page, "a mosspot")):
        assert len(terms(ours, **entry)) == 1, ours
    capitals: dict[str, Any] = {"use": "MOSSPOT", "not": ("MossPot",), "match_case": True}
    assert len(terms(link.format("Enable", page, "MossPot"), **capitals)) == 1
