"""A change of a file is proposed where the words stand, letter by letter, and nowhere else."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Edit
from mkdocs_cxux.sources.locate import on_page
from tests.sources.written import finding, page, shelf


def edit(markdown: str, html: str, quote: str, old: str = "sign-up") -> Edit | None:
    """What is to be changed for a finding that quotes `quote` and knows better than `old`."""
    wrong = replace(finding(quote), replaces=old, suggestion="signup")
    (found,) = on_page([wrong], page(html), shelf(markdown))
    return found.edit


TEXT = "You can begin your sign-up here and now."


def test_the_words_are_changed_where_they_stand() -> None:
    markdown = f"# Start\n\n{TEXT}\n"
    found = edit(markdown, f"<h1>Start</h1><p>{TEXT}</p>", TEXT)
    assert found == Edit(3, 20, 20, "sign-up", "signup")


def test_columns_are_counted_in_characters_and_in_bytes() -> None:
    text = "Äußerst schnell: your sign-up is a matter of minutes."
    found = edit(f"{text}\n", f"<p>{text}</p>", text)
    assert found is not None
    assert (found.column, found.byte) == (23, 25)


def test_the_words_may_stand_on_a_later_line_of_the_paragraph() -> None:
    markdown = "You can begin\nyour sign-up here and now.\n"
    assert edit(markdown, f"<p>{TEXT}</p>", TEXT) == Edit(2, 6, 6, "sign-up", "signup")


def test_words_that_stand_twice_in_a_paragraph_are_left_to_people() -> None:
    text = "Begin your sign-up today, for a sign-up takes only a minute."
    assert edit(f"{text}\n", f"<p>{text}</p>", text) is None


def test_words_that_a_line_parts_are_left_to_people() -> None:
    markdown = "You can begin your sign\nup here and now, right away.\n"
    html = "<p>You can begin your sign up here and now, right away.</p>"
    assert edit(markdown, html, "You can begin your sign up here", "sign up") is None


def test_code_addresses_and_tags_are_not_touched() -> None:
    markdown = 'Run `sign-up`, see [the sign-up](/sign-up/ "x") and <a id="sign-up">go</a> on.\n'
    html = "<p>Run <code>sign-up</code>, see <a href='/sign-up/'>the sign-up</a> and go on.</p>"
    found = edit(markdown, html, "see the sign-up and go on")
    assert found is not None
    assert markdown[found.column - 1 :].startswith("sign-up](/")


def test_a_part_of_a_word_or_name_is_not_touched() -> None:
    for name in ("sign-ups", "pre-sign-up", "app/sign-up", "sign-up.html", "x.sign-up"):
        text = f"You can begin with {name} here and now."
        assert edit(f"{text}\n", f"<p>{text}</p>", text) is None


def test_the_next_paragraph_is_another_matter() -> None:
    markdown = "You can begin your signup here and now.\n\nYour sign-up is free.\n"
    html = "<p>You can begin your signup here and now.</p><p>Your sign-up is free.</p>"
    assert edit(markdown, html, "You can begin your signup here and now.") is None


def test_without_a_line_there_is_no_change() -> None:
    assert edit("Something else.\n", f"<p>{TEXT}</p>", TEXT) is None


def test_advice_is_no_change() -> None:
    assert edit(f"{TEXT}\n", f"<p>{TEXT}</p>", TEXT, old="") is None
