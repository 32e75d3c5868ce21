"""Each of Vale's extension points finds what Vale finds, on a rendered page."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.vale.files.vocab import Vocab
from tests.vale.pages import checked, found, messages, one_rule, page_of, rules_of

EXISTENCE = "extends: existence\nmessage: \"Avoid '%s'.\"\n"


def test_existence_finds_whole_words_and_says_them(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, EXISTENCE + "ignorecase: true\ntokens: [we, 'our(?:s)?']\n")
    page = page_of("<p>We answer; ours is the power.</p>")
    assert messages([rule], page) == [("Own.Rule", "Avoid 'We'."), ("Own.Rule", "Avoid 'ours'.")]


def test_a_finding_knows_where_in_its_text_it_stands(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, EXISTENCE + "tokens: [foo]\n")
    problem = checked(rule, page_of("<p>One <b>two</b> foo three.</p>")).problems[0]
    assert (problem.evidence["begin"], problem.evidence["end"]) == ("8", "11")
    assert problem.element is not None and problem.element.tag == "p"
    assert problem.text == "One two foo three."


def test_nonword_looks_at_signs_and_raw_is_put_before_or_behind(tmp_path: Path) -> None:
    dash = one_rule(tmp_path, EXISTENCE + "nonword: true\ntokens: ['\\s[—–]\\s']\n", "Dash")
    assert found(dash, "<p>Fast – and good.</p>") == ["–"]
    behind = one_rule(tmp_path, EXISTENCE + "append: true\nraw: [' 3']\ntokens: [plan]\n", "After")
    assert found(behind, "<p>Take plan 3, plan 4 or 3 plan.</p>") == ["plan 3"]


def test_code_and_exceptions_are_left_alone(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, EXISTENCE + "tokens: ['[A-Z]{3}']\nexceptions: [API]\n")
    assert found(rule, "<p>The API and <code>SDK</code> of XYZ.</p><pre>ABC</pre>") == ["XYZ"]


def test_findings_quote_code_as_it_is_written(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, EXISTENCE + "tokens: [foo]\n")
    page = page_of("<p>Run <code>git push foo</code> with foo.</p>")
    assert [p.text for p in checked(rule, page).problems] == ["Run git push foo with foo."]


def test_accepted_terms_silence_word_rules_but_not_nonword_ones(tmp_path: Path) -> None:
    style = tmp_path / "Own"
    style.mkdir()
    (style / "Word.yml").write_text(EXISTENCE + "tokens: [mea, foo]\n")
    (style / "Sign.yml").write_text(EXISTENCE + "nonword: true\ntokens: ['foo!']\n")
    rules, _ = rules_of([style], Vocab(("mea culpa", "foo")))
    said = messages(rules, page_of("<p>Say mea culpa, then mea, then foo!</p>"))
    assert said == [("Own.Sign", "Avoid 'foo!'."), ("Own.Word", "Avoid 'mea'.")]


def test_curly_quotes_are_straightened_unless_the_rule_is_about_them(tmp_path: Path) -> None:
    straight = one_rule(tmp_path, EXISTENCE + "tokens: [\"don't\"]\n", "Straight")
    curly = one_rule(tmp_path, EXISTENCE + "nonword: true\ntokens: ['[“”]']\n", "Curly")
    assert found(straight, "<p>We don’t.</p>") == ["don’t"]
    assert found(curly, '<p>A "plain" and a “curly” word.</p>') == ["“", "”"]


SWAP = """
extends: substitution
message: "Use '%s' instead of '%s'."
ignorecase: true
"""


def test_substitution_names_the_better_word_and_the_longest_key_wins(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, SWAP + "swap: {sign-up: sign up, 'sign-up sheet': list}\n")
    page = page_of("<p>The Sign-up sheet and the sign-up.</p>")
    assert messages([rule], page) == [
        ("Own.Rule", "Use 'list' instead of 'Sign-up sheet'."),
        ("Own.Rule", "Use 'sign up' instead of 'sign-up'."),
    ]
    assert [p.suggestion for p in checked(rule, page).problems] == ["list", "sign up"]


def test_substitution_offers_choices_and_fills_groups(tmp_path: Path) -> None:
    text = SWAP + "action: {name: replace}\nswap: {'(\\d+)k': $1 000, utilize: use|apply}\n"
    page = page_of("<p>Utilize 20k files.</p>")
    assert messages([one_rule(tmp_path, text)], page) == [
        ("Own.Rule", "Use 'use' or 'apply' instead of 'Utilize'."),
        ("Own.Rule", "Use '20 000' instead of '20k'."),
    ]


def test_a_list_of_swaps_is_one_mapping(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, SWAP + "swap:\n  - utilize: use\n  - leverage: use\n")
    assert len(messages([rule], page_of("<p>We utilize it and leverage it.</p>"))) == 2



def test_what_is_right_already_is_no_hit(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, SWAP + "swap: {javascript: JavaScript}\n")
    assert found(rule, "<p>JavaScript is not Javascript.</p>") == ["Javascript"]


def test_occurrence_counts_in_one_piece_of_text(tmp_path: Path) -> None:
    text = "extends: occurrence\nmessage: '%s commas'\nscope: sentence\nmax: 2\ntoken: ','\n"
    page = page_of("<p>One, two, three. A, b, c, d.</p>")
    assert messages([one_rule(tmp_path, text)], page) == [("Own.Rule", "3 commas")]


def test_repetition_needs_both_in_one_sentence(tmp_path: Path) -> None:
    text = (
        "extends: repetition\nmessage: \"'%s' twice\"\nignorecase: true\nalpha: true\n"
        "tokens: ['[^\\s.]+']\n"
    )
    rule = one_rule(tmp_path, text)
    assert found(rule, "<p>It is the The best. I know that. That is it.</p>") == ["the The"]


def test_consistency_tells_the_second_spelling_of_a_page(tmp_path: Path) -> None:
    rule = one_rule(
        tmp_path, "extends: consistency\nmessage: \"'%s' too\"\neither: {color: colour}\n"
    )
    assert found(rule, "<p>A color.</p><p>A colour.</p>") == ["colour"]
    assert found(rule, "<p>A color.</p><p>Some color.</p>") == []


def test_conditional_wants_abbreviations_explained_before(tmp_path: Path) -> None:
    rule = one_rule(
        tmp_path,
        "extends: conditional\nmessage: \"'%s'?\"\nfirst: '\\b([A-Z]{3,5})\\b'\n"
        "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\n",
    )
    body = "<p>World Health Organization (WHO).</p><p>The WHO and the IMF.</p>"
    assert found(rule, body) == ["IMF"]


@pytest.mark.parametrize(
    ("match", "right", "wrong"),
    [
        ("$sentence", "Start your free trial", "Start Your Free Trial"),
        ("$title", "Start the Trial of Your Life", "Start the trial of your life"),
        ("$lower", "all small", "All Small"),
        ("$upper", "LOUD", "Loud"),
    ],
)
def test_capitalization_of_headings(tmp_path: Path, match: str, right: str, wrong: str) -> None:
    text = f"extends: capitalization\nmessage: \"'%s'\"\nscope: heading\nmatch: {match}\n"
    rule = one_rule(tmp_path, text)
    assert found(rule, f"<h2>{right}</h2><p>{wrong}</p>") == []
    assert found(rule, f"<h2>{wrong}</h2>") == [wrong]


def test_a_metric_is_worked_out_from_its_formula(tmp_path: Path) -> None:
    text = "extends: metric\nmessage: '%s words'\nformula: words\ncondition: '> 5'\n"
    rule = one_rule(tmp_path, text)
    page = page_of("<p>One two three four five six.</p>")
    assert messages([rule], page) == [("Own.Rule", "6.00 words")]
    assert checked(rule, page_of("<p>One two.</p>")).problems == ()


def test_grades_of_too_little_text_are_unknown(tmp_path: Path) -> None:
    text = "extends: readability\nmessage: '%s'\nmetrics: [Flesch-Kincaid]\ngrade: 8\n"
    rule = one_rule(tmp_path, text)
    hard = "Institutional considerations necessitate comprehensive organizational evaluation. "
    assert checked(rule, page_of(f"<p>{hard}</p>")).outcome is Outcome.UNKNOWN
    assert len(checked(rule, page_of(f"<p>{hard * 20}</p>")).problems) == 1


def test_a_dictionary_of_names_is_appended_to_the_usual_one(tmp_path: Path) -> None:
    usual, own = tmp_path / "config" / "dictionaries", tmp_path / "Own" / "names"
    for folder, name, words in ((usual, "en_US", "the\npot"), (own, "en_US-Own", "Kilnly")):
        folder.mkdir(parents=True)
        (folder / f"{name}.aff").write_text("SET UTF-8\n")
        (folder / f"{name}.dic").write_text(f"{words.count(chr(10)) + 1}\n{words}\n")
    text = "extends: spelling\nmessage: \"'%s'?\"\ndicpath: Own/names\ndictionaries: [en_US-Own]\n"
    page = "<p>The Kilnly pott.</p>"
    assert found(one_rule(tmp_path, text + "append: true\n", "Both"), page) == ["pott"]
    assert found(one_rule(tmp_path, text, "Alone"), page) == ["The", "pott"]


def test_spelling_reads_hunspell_dictionaries(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "dictionaries"
    folder.mkdir(parents=True)
    (folder / "en_X.aff").write_text("SET UTF-8\nSFX S Y 1\nSFX S 0 s [^s]\n")
    (folder / "en_X.dic").write_text("4\nplan/S\nthe\nacme\nbest\n")
    text = "extends: spelling\nmessage: \"'%s'?\"\ndictionaries: [en_X]\n"
    rule = one_rule(tmp_path, text)
    assert found(rule, "<p>The plans, the Acme plann. NASA's bestt.</p>") == ["plann", "bestt"]


def test_without_a_dictionary_spelling_is_not_applicable_and_says_why(tmp_path: Path) -> None:
    text = "extends: spelling\nmessage: \"'%s'?\"\ndictionaries: [xx_XX]\n"
    outcome = checked(one_rule(tmp_path, text), page_of("<p>Any text.</p>"))
    assert outcome.outcome is Outcome.NOT_APPLICABLE
    assert "there is no Hunspell dictionary xx_XX" in outcome.reason
