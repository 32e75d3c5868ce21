"""What is silent for names, code and quotations is told where the page says it itself."""

from __future__ import annotations

from tests.checks.test_term_quoted import CAPITALS, told


def test_a_word_of_a_heading_is_silent_only_in_the_link_that_repeats_it() -> None:
    entry = {"use": "Fern", "not": ("FERN",), **CAPITALS}
    body = ("<h1>Pots</h1><h2 id='a'>FERN Job</h2><p>See the <a href='#a'>FERN Job</a> below.</p>"
            "<p>Then send a FERN Job to us.</p>")
    assert told(body, entry) == ["FERN", "FERN"]


def test_a_link_to_a_heading_is_told_where_its_word_is_right_in_the_heading() -> None:
    entry = {"use": "fernlib", "not": ("Fernlib",), **CAPITALS}
    body = ("<h1>Pots</h1><h2 id='a'>Fernlib</h2><p>Our library.</p><h2>Moss</h2>"
            "<p>Users of <a href='#a'>Fernlib</a> water it daily.</p>")
    assert told(body, entry) == ["Fernlib"]


def test_a_shorter_form_of_each_word_is_no_other_thing() -> None:
    entry = {"use": "configuration file", "not": ("config file",)}
    assert told("<p>It reads the pot instead of a config file.</p>", entry) == ["config file"]
    other = {"use": "asset account", "not": ("bank account",)}
    assert not told("<p>It is an asset account instead of a bank account.</p>", other)


def test_the_name_of_a_site_is_no_tag_of_it() -> None:
    entry = {"use": "Moss Talk", "not": ("mosstalk",), **CAPITALS}
    said = "<p>Find answers on <a href='https://{}.example/tagged/pots'>{}</a>, too.</p>"
    assert told(said.format("mosstalk", "mosstalk"), entry) == ["mosstalk"]
    assert not told(said.format("talk", "mosstalk").replace("/pots", "/mosstalk"), entry)


def test_what_a_value_means_is_no_value() -> None:
    entry = {"use": "Moss", "not": ("moss",), **CAPITALS}
    items = "<ul><li>{0}</li><li>ivy{1}</li><li>fern{1}</li></ul>"
    assert not told(items.format("moss", ""), entry)
    assert told(items.format("pot_moss: moss green pots", ": green pots"), entry)


def test_conventions_for_names_in_a_program_are_no_guide_to_words() -> None:
    entry = {"use": "fernlib", "not": ("Fernlib",), **CAPITALS}
    said = "<h1>Our naming conventions</h1>{}<p>In Fernlib, pots have three names.</p>"
    assert told(said.format(""), entry) == ["Fernlib"]
    assert not told(said.format("<p>Say fernlib, not Fernlib.</p>"), entry)


def test_a_thing_of_a_program_is_not_typed() -> None:
    entry = {"use": "Fern", "not": ("fern",), **CAPITALS}
    for said in ("Run one fern process per pot.", "You can name a fern branch there.",
                 "Check all fern commit messages.", "A range of fern commit messages.",
                 "It is named after the corresponding fern commit hash.",
                 "It stays out of the local fern config."):
        assert told(f"<p>{said}</p>", entry) == ["fern"], said
    for said in ("Fired when the fern process ends.", "It takes a fern argument, too.",
                 "Then run fern commit daily.", "Run the usual fern config command.",
                 "Type the following fern init and wait.", "See what fern config says."):
        assert not told(f"<p>{said}</p>", entry), said


def test_a_parameter_of_any_address_is_no_name() -> None:
    entry = {"use": "URL", "not": ("url",), **CAPITALS}
    assert told("<p>Somebody can add a url parameter that does nothing.</p>", entry) == ["url"]
    assert not told("<p>Set the url parameter, and it takes a url argument.</p>", entry)


def test_the_name_of_a_program_is_its_own_on_a_screen_too() -> None:
    entry = {"use": "FS Moss", "not": ("FSMoss",), **CAPITALS}
    assert told("<p>Close it by opening the FSMoss Command Palette.</p>", entry) == ["FSMoss"]
    label = {"use": "log in", "not": ("Log On",)}
    assert not told("<p>Set it in the Log On Settings section.</p>", label)


def test_a_title_of_one_word_does_not_shout() -> None:
    entry = {"use": "fpm", "not": ("FPM",), **CAPITALS}
    assert told("<h1>Pots</h1><h2>FPM</h2><p>Install it.</p>", entry) == ["FPM"]
    assert not told("<h1>Pots</h1><h2>PLANT AN FPM</h2><p>Install it.</p>", entry)


def test_what_is_asked_for_behind_its_opposite_is_a_verb() -> None:
    entry = {"use": "log in", "not": ("login",)}
    for said in ("If it says no, logout and login with your name.", "Logout and login as root.",
                 "Login using your credentials."):
        assert len(told(f"<p>{said}</p>", entry)) == 1, said
    for said in ("We care for signup, logout and login with one key.", "The logout and login."):
        assert not told(f"<p>{said}</p>", entry), said


def test_a_group_that_the_page_writes_small_too_has_no_name_with_the_word() -> None:
    entry = {"use": "work group", "not": ("working group",)}
    said = "<p>Please ask the Moss Working Group about it soon.</p>"
    assert not told(said, entry)
    other = "<p>We hope that the Working Group on Pots helps.</p><p>Then the working group met.</p>"
    assert told(other, entry) == ["working group"]
    assert told(f"{said}<p>The Moss working group meets here.</p>", entry) == [
        "Working Group", "working group"]


def test_a_coined_name_is_no_part_of_what_small_words_join_it_to() -> None:
    entry = {"use": "lintmoq", "not": ("Lintmoq",), **CAPITALS}
    for said in ("Send pots to Lintmoq and MossLib soon.", "Then attempt to run Lintmoq CI here.",
                 "There are PRs to Lintmoq every day."):
        assert told(f"<p>{said}</p>", entry) == ["Lintmoq"], said
    for said in ("She is a gardener at the Lintmoq Initiative today.",
                 "(Skip this if you know.) Lintmoq CI runs often."):
        assert not told(f"<p>{said}</p>", entry), said


def test_what_the_page_writes_right_before_the_same_word_is_not_typed() -> None:
    entry = {"use": "Fern", "not": ("fern",), **CAPITALS}
    said = "<p>By default the fern process ends.</p>"
    assert not told(said, entry)
    assert told(f"<h1>Ends of the Fern process</h1>{said}", entry) == ["fern"]


def test_what_is_indented_is_no_quotation_where_a_program_makes_one_of_it() -> None:
    entry = {"use": "Fern", "not": ("fern",), **CAPITALS}
    link = "<p>See <a class='reference internal' href='/b/'>pots</a>.</p>"
    said = "<p>It is so{}</p><blockquote><div>{}</div></blockquote><p>Then go on.</p>"
    item = "<ul><li><p>Make sure that fern grows.</p></li></ul>"
    assert told(link + said.format(".", item), entry) == ["fern"]
    assert not told(said.format(".", item), entry)
    for quotation in (said.format(".", item.replace("Make", "“Make").replace("grows.", "grows.”")),
                      said.format(":", "<p>Make sure that fern grows.</p>"),
                      said.format(".", item + "<p class='attribution'>—Ann Reed</p>"),
                      said.format(", Ann says:", item),
                      said.format(".", item).replace("<div>", "").replace("</div>", "")):
        assert not told(link + quotation, entry), quotation


def test_what_addresses_begin_with_is_no_name() -> None:
    entry = {"use": "Fern", "not": ("fern",), **CAPITALS}
    assert not told("<table><tr><td>fern://</td></tr></table>", entry)
    assert told("<p>It begins with fern: always.</p>", entry) == ["fern"]
