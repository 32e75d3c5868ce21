"""Formulas, terminals and signatures are no words, whether somebody has drawn them or not."""

from __future__ import annotations

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import Block

SITE = ExtractContext("http://fern.test/", site_name="Fernlight")


def blocks(html: str) -> tuple[Block, ...]:
    return extract(snapshot_of(html, "http://fern.test/a/"), SITE).blocks


@pytest.mark.parametrize(
    "formula",
    [
        '<div class="math">\\[ u_{ref} = R i \\]</div>',
        '<div class="arithmatex">\\[u = R i\\]</div>',
        '<span class="katex-display" style="display:block"><span class="katex">u=Ri</span></span>',
        "<p>$$ \\frac{u}{i} = R $$</p>",
    ],
)
def test_a_formula_that_stands_alone_is_no_prose(formula: str) -> None:
    assert blocks(f"<p>This is a law.</p>{formula}")[1].prose == "code"


def test_a_formula_in_a_sentence_counts_as_one_word_drawn_or_not() -> None:
    said = "Here \\(\\vec{u}\\) is the voltage. It depends on $R_1$ and $i^2$ of it."
    (block,) = blocks(f"<p>{said}</p>")
    assert block.sentences == ("Here code is the voltage.", "It depends on code and code of it.")
    assert len(block.masked) == len(block.text)
    prices = "It costs $5, or $6 for two, and we set $HOME_DIR and $PATH."
    assert blocks(f"<p>{prices}</p>")[0].prose == prices


@pytest.mark.parametrize("names", ["termy", "use-termynal", "fern termynal"])
def test_a_terminal_that_a_script_draws_is_code(names: str) -> None:
    lines = '<span data-ty="input">fern grow</span><span data-ty>Ten pots.</span>'
    shown = blocks(f'<p>Grow them.</p><div class="{names}">{lines}</div><p>A.</p>')
    assert [block.kind for block in shown] == ["paragraph", "code", "paragraph"]


def test_what_sphinx_writes_of_a_program_is_code() -> None:
    sig = '<dl class="py method"><dt class="sig sig-object py">get(url)</dt><dd>It asks.</dd></dl>'
    assert [block.kind for block in blocks(sig)] == ["code", "item"]
    assert blocks("<p>You call <cite>fern</cite> there.</p>")[0].prose == "You call code there."
    for work in ("On fern", "Fern"):
        assert blocks(f"<p>You read <cite>{work}</cite>.</p>")[0].prose == f"You read {work}."
