"""Pages and sections that tell which words to use and which not."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import Checked, Outcome
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


def test_a_page_that_tells_which_words_to_use_is_free_to_name_the_others() -> None:
    pairs = {"codebase": "code base", "call site": "callsite", "for example": "e.g."}
    said = tuple({"use": use, "not": (wrong,)} for use, wrong in pairs.items())
    config = Config.model_validate({"terms": said})
    rows = [f"<tr><td>{use}</td><td>“{wrong}”</td></tr>" for use, wrong in pairs.items()]
    text = "<p>A code base is two words too many.</p>"

    def judged(many: int) -> Checked:
        table = f"<main><table>{''.join(rows[:many])}</table>{text}</main>"
        return check_page("term-policy", page_of(table), config=config)

    assert judged(3).outcome is Outcome.NOT_APPLICABLE
    lines = "".join(f"<li>{use}, not {wrong}</li>" for use, wrong in pairs.items())
    page = page_of(f"<main><ul>{lines}</ul>{text}</main>")
    listed = check_page("term-policy", page, config=config)
    assert listed.outcome is Outcome.NOT_APPLICABLE
    assert [found.text for found in judged(2).problems] == ["A code base is two words too many."]


def test_code_makes_no_guide_of_a_page_that_says_its_words() -> None:
    names = ("Composer", "Mutagen", "Fern")
    said = (*({"use": use, "not": (use.lower(),), "match_case": True} for use in names),
            {"use": "Fern Pots", "not": ("fern-pots",), "match_case": True})
    config = Config.model_validate({"terms": said})
    code = "".join(
        f"<h2><code>fern {use.lower()}</code></h2><p>Runs {use} (<code>{use.lower()}</code>).</p>"
        f"<pre><code># Install {use}\nfern {use.lower()}</code></pre>" for use in names
    )
    page = page_of(f"<main><h1>Commands</h1>{code}<p>Prints the fern-pots file.</p></main>")
    found = check_page("term-policy", page, config=config).problems
    assert [one.evidence["match"] for one in found] == ["fern-pots"]


def test_a_section_that_tells_which_words_to_use_leaves_the_rest_of_its_page_alone() -> None:
    pairs = {"codebase": "code base", "call site": "callsite", "for example": "e.g."}
    said = tuple({"use": use, "not": (wrong,)} for use, wrong in pairs.items())
    config = Config.model_validate({"terms": said})
    lines = [f"<li>{use}, not {wrong}</li>" for use, wrong in pairs.items()]
    text = "<p>A <a href='/a/'>callsite</a> grew.</p>"

    def told(title: str, listed: list[str], rest: str = "") -> list[str]:
        page = page_of(
            f"<main><h1>Help us</h1><h2>Code</h2><p>The code base is here.</p>{rest}"
            f"<h2>{title}</h2>{text}<h3>Words</h3><ul>{''.join(listed)}</ul><h2>Mail</h2>"
            "<p>Write to us.</p></main>"
        )
        found = check_page("term-policy", page, config=config).problems
        return [one.evidence["match"] for one in found]

    assert told("How we write", lines) == ["code base", "callsite"]
    assert told("Writing style", lines[:1]) == ["code base"]
    assert told("Writing style", []) == ["code base", "callsite"]
    apart = "".join(f"<h2>Part {n}</h2>{'<p>Water them.</p>' * 250}<ul>{line}</ul>"
                    for n, line in enumerate(lines))
    assert len(told("How we write", [], apart)) > 2


def test_a_long_page_that_shows_how_to_write_again_and_again_is_a_guide() -> None:
    pairs = {"codebase": "code base", "call site": "callsite", "for example": "e.g."}
    said = tuple({"use": use, "not": (wrong,)} for use, wrong in pairs.items())
    config = Config.model_validate({"terms": said})

    def judged(yes: str, no: str) -> Checked:
        shown = "".join(
            f"<h3>{yes}</h3><ul><li>{use}</li></ul><h3>{no}</h3><ul><li>{wrong}</li></ul>"
            f"{'<p>Water them well.</p>' * 250}" for use, wrong in pairs.items()
        )
        page = page_of(f"<main><h1>Words</h1>{shown}<h2>Then</h2><p>Grow the code base.</p></main>")
        return check_page("term-policy", page, config=config)

    assert judged("Yes", "No").outcome is Outcome.NOT_APPLICABLE
    assert "Grow the code base." in [one.text for one in judged("Ferns", "Moss").problems]


def test_a_table_with_a_column_of_words_not_to_use_is_a_guide() -> None:
    row = "<tr><td>GitHub</td><td>Github</td></tr>"
    head = "<thead><tr><th>Use</th><th>{}</th></tr></thead>"
    page = "</p><table>{}<tbody>{}</tbody></table><p>Made with Github."
    entry: dict[str, Any] = {"use": "GitHub", "not": ("Github",)}
    assert len(terms(page.format(head.format("Do not use"), row), **entry)) == 1
    assert len(terms(page.format(head.format("Place"), row), **entry)) == 2
