from __future__ import annotations

from mkdocs_cxux.forms.term import normal_form
from mkdocs_cxux.metrics.vocabulary.terms import surface_forms
from tests.checks.factories import page_of, record_of


def test_forms_are_counted_in_running_text_only() -> None:
    body = (
        "<main><h1>The E-Commerce</h1><p>An e-mail. One e-mail, and our website.</p>"
        "<pre>some-code</pre><p>The web site of GitHub, or <code>web-app</code>.</p></main>"
        "<footer><p>Cook-ies and more cook-ies here.</p></footer>"
    )
    assert surface_forms(page_of(body)) == {
        "GitHub": 1, "e-mail": 2, "web site": 1, "website": 1}


def test_addresses_paths_and_file_names_hold_no_forms() -> None:
    text = "See http://web-site.test/a-b, some-file.txt, a/long-path, my-name@x.test, x_some-thing."
    assert not surface_forms(page_of(f"<main><p>{text}</p></main>"))


def test_two_words_count_only_beside_a_twin_and_never_with_a_particle() -> None:
    assert "check list" in surface_forms(page_of("<main><p>A check list here.</p></main>"))


def test_code_makes_no_words_with_what_stands_beside_it() -> None:
    body = "<main><p>Use the <code>branches</code>sections, or code sections.</p></main>"
    assert not [form for form in surface_forms(page_of(body)) if "code" in form]
    assert not surface_forms(page_of("<main><p>A green roof, to log in on.</p></main>"))


def test_all_spellings_have_one_normal_form() -> None:
    assert {normal_form(x) for x in ("Sign up", "sign-up", "signup", "SIGN‑UP")} == {"signup"}


def test_records_hold_no_forms() -> None:
    body = "<h2>1.1.0</h2><p>An e-mail.</p><h2>1.0.0</h2><p>The e-mail.</p>"
    assert not surface_forms(page_of(f"<main>{body}</main>"))


def test_quotations_hold_no_forms_whatever_stands_in_them() -> None:
    said = 'They write: “A <a href="/x/">web-site</a> of ours. It is a web-shop for all.” Our {}.'
    assert surface_forms(page_of(f"<main><p>{said.format('e-mail')}</p></main>")) == {"e-mail": 1}
    body = '<main><p>Take the "web-site" and a 5" e-mail of 3" here.</p></main>'
    assert surface_forms(page_of(body)) == {"e-mail": 1}


def test_what_a_program_prints_holds_no_forms_in_elements_of_a_sites_own() -> None:
    for tag in ("consoleoutput", "my-terminal-output", "xmp", "code-block"):
        shown = f"<main><p>An e-mail.</p><{tag} style='display:block'>A web-site.</{tag}></main>"
        assert surface_forms(page_of(shown)) == {"e-mail": 1}, tag
    shell = "<main><app-shell><p>A web-site.</p></app-shell></main>"
    assert surface_forms(page_of(shell)) == {"web-site": 1}


def test_in_how_many_phrases_a_form_stands_is_told_where_one_comes_again() -> None:
    def phrases(said: str) -> dict[str, int]:
        page = page_of(f"<main><p>{said}</p></main>")
        assert record_of(page).forms == surface_forms(page)
        return dict(record_of(page).phrases)

    said = "We use FERN.UK frontend. It is FERN.UK frontend that helps. Our frontend is green."
    assert phrases(said) == {"frontend": 2}
    assert phrases("Update the timezone module now. Then update the timezone module again.") == {
        "timezone": 1}
    assert not phrases("We use a frontend. Our frontend is green.")


def test_spellings_that_are_told_side_by_side_are_only_mentioned() -> None:
    for said in ('It is called "multi-file" or multifile.', "An e-mail (email) comes.",
                 "Use the frontend/front-end."):
        assert not surface_forms(page_of(f"<main><p>{said}</p></main>")), said
    assert surface_forms(page_of("<main><p>An e-mail or a frontend.</p></main>"))
