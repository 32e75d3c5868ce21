"""Changes are made where the old words stand, and but once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_cxux.model.finding import Edit
from mkdocs_cxux.sources.change import changed


def edit(line: int, column: int, old: str, new: str) -> Edit:
    return Edit(line, column, column, old, new)


def test_several_changes_in_a_line_and_in_others() -> None:
    text = "The e-mail, an e-mail.\r\nOne e-mail.\r\n"
    edits = [
        edit(1, 5, "e-mail", "email"), edit(1, 16, "e-mail", "email"),
        edit(2, 5, "e-mail", "email"),
    ]  # fmt: skip
    assert changed(text, edits) == ("The email, an email.\r\nOne email.\r\n", 3, 0)


def test_a_change_that_does_not_fit_any_more_is_not_made() -> None:
    assert changed("The email.\n", [edit(1, 5, "e-mail", "email")]) == ("The email.\n", 0, 0)
    assert changed("One.\n", [edit(7, 1, "One", "Two")]) == ("One.\n", 0, 0)


def test_of_two_that_overlap_the_first_is_made_and_the_other_waits() -> None:
    edits = [edit(1, 1, "sign up", "join"), edit(1, 6, "up now", "today")]
    assert changed("sign up now", edits) == ("join now", 1, 1)


def test_new_words_that_hold_the_old_ones_are_not_put_in_twice() -> None:
    edits = [edit(1, 5, "email", "email address")]
    once, *_ = changed("The email is yours.", edits)
    assert once == "The email address is yours."
    assert changed(once, edits) == (once, 0, 0)
    after = [edit(1, 5, "plan", "care plan")]
    once, *_ = changed("The plan.", after)
    assert changed(once, after) == (once, 0, 0)


def test_other_words_and_another_case_of_one_word_are_one_change() -> None:
    case, words = edit(1, 12, "Garden", "garden"), edit(1, 12, "Garden", "Yard")
    for edits in ([case, words], [words, case]):
        assert changed("Water Your Garden Daily", edits) == ("Water Your yard Daily", 1, 0)
    large = [edit(1, 1, "garden", "Garden"), edit(1, 1, "garden", "yard")]
    assert changed("garden care", large) == ("Yard care", 1, 0)
    name = [edit(1, 5, "Github", "github"), edit(1, 5, "Github", "GitLab")]
    assert changed("Use Github", name).wait == 1


LETTERS = st.text(alphabet="ab c\n", max_size=30)


@given(LETTERS, st.lists(st.tuples(st.integers(1, 3), st.integers(1, 9)), max_size=4))
def test_all_else_stays_as_it_was(text: str, places: list[tuple[int, int]]) -> None:
    edits = [edit(line, column, "a", "XY") for line, column in places]
    after, count, _ = changed(text, edits)
    assert after.replace("XY", "a") == text
    assert after.count("XY") == count
