from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.style.address import address_of
from mkdocs_cxux.model.page import BlockKind
from tests.metrics.pages import block, page


def forms(text: str, language: str) -> dict[str, int]:
    return {each.form: each.uses for each in address_of(page(text, language=language))}


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Wenn du magst, rufen wir dich an.", "de", {"familiar": 2}),
        ("Hier finden Sie alles, und wir rufen Sie an.", "de", {"formal": 2}),
        ("Die Gäste sind da. Sie bringen ihre Räder mit.", "de", {}),
        ("Si vous voulez, écrivez-nous à votre tour.", "fr", {"formal": 2}),
        ("Si tu veux, nous te rappelons.", "fr", {"familiar": 2}),
        ("Inscriptions ouvertes à tou(te)s, écrivez-nous.", "fr", {}),
        ("Wir freuen uns auf Euch, und wenn Ihr wollt, singen wir.", "de", {"familiar": 1}),
        ("Wir freuen uns auf Ihren Besuch.", "de", {"formal": 1}),
        ("Usted puede pagar aquí.", "es", {"formal": 1}),
        ("Als je wilt, bellen we je.", "nl", {"familiar": 2}),
        ("The customer must pay. You pay.", "en", {"noun": 1, "you": 1}),
        ("The user can pay, and your users, too.", "en", {"third": 1, "you": 1}),
        ("Du kan betale her.", "da", {}),
    ],
)
def test_the_forms_of_address(text: str, language: str, found: dict[str, int]) -> None:
    assert forms(text, language) == found


def test_quotes_address_somebody_else() -> None:
    said = block("Du bist hier, und du bleibst.", BlockKind.QUOTE)
    assert address_of(page(said, language="de")) == ()
    assert forms("Er sagt: „Komm du. Ich warte auf dich.“ Das war alles.", "de") == {}


def test_the_first_sentence_is_kept_where_it_may_be_shown() -> None:
    kept = address_of(page("Schreib uns. Wenn du magst, rufen wir dich an.", language="de"))
    assert kept[0].quote == "Wenn du magst, rufen wir dich an."
    assert [each.quote for each in address_of(page("You pay your rent."))] == [""]


def test_labels_address_readers_too_and_may_begin_with_it() -> None:
    label = block("Ihre E-Mail-Adresse", BlockKind.LABEL)
    assert [each.form for each in address_of(page(label, language="de"))] == ["formal"]
    start = block("Ihre Räder stehen im Hof.", BlockKind.PARAGRAPH)
    assert address_of(page(start, language="de")) == ()
