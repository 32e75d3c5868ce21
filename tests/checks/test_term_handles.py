"""Handles: names of accounts, lists and repositories, which are typed in small letters."""

from __future__ import annotations

from typing import Any

from tests.checks.test_term_policy import terms


def test_the_first_part_of_a_label_that_ends_its_address_is_a_handle() -> None:
    entry: dict[str, Any] = {
        "use": "Gardener", "not": ("gardener", "gardeners"), "match_case": True}
    link = '<a href="https://box.example/groups/gardeners">{}</a>'
    for label in ("gardeners | Postbox", "gardeners – Postbox lists"):
        assert not terms(link.format(label), **entry), label
    for label in ("gardeners of us | Postbox", "Postbox | All gardeners"):
        assert terms(link.format(label), **entry) == ["gardeners > Gardeners"], label
    inside = link.replace("https://box.example", "")
    assert len(terms(inside.format("gardeners | Postbox"), **entry)) == 1


def test_a_sentence_that_lists_handles_tells_a_name_as_it_is_typed() -> None:
    entry: dict[str, Any] = {
        "use": "The Gardens", "not": ("the Gardens", "the gardens"), "match_case": True}
    listed = "swgardens, dtgardens, library gardens, and gardenslab"
    for said in (f"Post to any repository in the gardens, including {listed} organisations.",
                 f"Post to {listed}, and the gardens organisations.",
                 "Post to swgardens, dtgardens or the gardens orgs."):
        assert not terms(said, **entry), said
    for said in (f"Post to any repository in the gardens, including {listed} pots.",
                 "Post to the gardens, to clubs, museums, and parks organisations.",
                 f"Meet the gardens. Post to {listed} organisations.",
                 f"Post to the Gardens, including {listed} organisations."):
        assert len(terms(said, **entry)) == 1, said


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


def test_names_of_shops_accounts_and_repositories_are_as_they_are() -> None:
    addon: dict[str, Any] = {"use": "addon", "not": ("add-on", "add on")}
    assert not terms("The store, Add-ons for Fern, and Moss Add-ons review all of it.", **addon)
    assert len(terms("We like Add-ons a lot.", **addon)) == 1
    pots: dict[str, Any] = {"use": "Fern Pots", "not": ("FernPots",), "match_case": True}
    assert not terms('By <a href="https://github.com/FernPots">FernPots</a>', **pots)
    assert not terms("It stands in the FernPots/FernPots repository.", **pots)
    assert len(terms("It stands in our FernPots shop.", **pots)) == 1


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
