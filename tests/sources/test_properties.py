"""Whatever is in the file and on the page: no crash, and no exact line without the words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_cxux.sources.locate import on_page
from mkdocs_cxux.sources.matching.align import align
from mkdocs_cxux.sources.matching.hay import Hay, Piece
from mkdocs_cxux.sources.matching.markup import visible
from mkdocs_cxux.sources.matching.sheet import EXACT
from mkdocs_cxux.sources.matching.words import words_of, written
from tests.sources.written import FILE, finding, page, shelf

VOCABULARY = ["plan", "price", "read", "more", "the", "a", "plant", "water", "now"]
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8)
SIGNS = st.sampled_from(
    ["# ", "- ", "1. ", "| ", "> ", "!!! note ", '=== "', "**", "`", "```", "{{ ", "}} ",
     "<!-- ", "-->", "[", "](a.md)", "![", "<div>", "</div>", "{: .x }", ":::", "[^1]: ",
     "---", "===", "\n", "&amp; ", ":ok: "]
)  # fmt: skip
PARTS = st.one_of(WORDS.map(" ".join), SIGNS, st.text(max_size=12))
LINES = st.lists(PARTS, max_size=5).map("".join)
STARTS = st.sampled_from(["", "# ", "- ", "> ", "    ", '!!! note "', "[", "**", "| "])
ENDS = st.sampled_from(["", "", " {: .x }", "](a.md)", "**", '"', "\n---", " `code`", "\ninto it"])
FILES = st.lists(LINES, max_size=25).map("\n".join)
TEXTS = st.lists(WORDS.map(" ".join), max_size=12)


@given(FILES)
@settings(max_examples=60, deadline=None)
def test_what_is_blanked_keeps_its_length_and_its_lines(text: str) -> None:
    seen = visible(text)
    assert len(seen) == len(text)
    assert [n for n, c in enumerate(seen) if c == "\n"] == [
        n for n, c in enumerate(text) if c == "\n"
    ]


@given(FILES, TEXTS)
@settings(max_examples=60, deadline=None)
def test_spans_hold_the_words_of_their_blocks(text: str, blocks: list[str]) -> None:
    found = written(FILE, shelf(text))
    assert found is not None
    pieces = [Piece(block, len(block.split()), n % 3 == 0) for n, block in enumerate(blocks)]
    for piece, span in zip(pieces, align(pieces, found, Hay(found)), strict=True):
        if span is not None and span.pairs is None:
            assert found.words[span.start : span.end] == piece.text.split()
        elif span is not None and span.pairs is not None:
            shown = piece.text.split()
            assert all(shown[here] == found.words[there] for here, there in span.pairs.items())


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_an_exact_line_begins_with_the_words(data: st.DataObject) -> None:
    texts = data.draw(st.lists(WORDS.map(" ".join), min_size=1, max_size=8))
    lines = [f"{data.draw(STARTS)}{text}{data.draw(ENDS)}" for text in texts]
    text = data.draw(st.sampled_from(["\n", "\n\n"])).join([*lines, *data.draw(st.lists(LINES))])
    shown = data.draw(st.permutations(texts)) if data.draw(st.booleans()) else texts
    seen = page("".join(f"<p>{block}</p>" for block in shown))
    asked = data.draw(st.sampled_from(seen.content))
    words = asked.text.split()
    low = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[low : data.draw(st.integers(low + 1, len(words)))])
    selector = data.draw(st.sampled_from(["", asked.element.selector]))
    (found,) = on_page([finding(quote, selector)], seen, shelf(text))
    place = found.location
    if place.confidence != EXACT:
        assert place.column == 0
        return
    first, *others = text.split("\n")[place.line - 1 :]
    rest = words_of("\n".join([first[place.column - 1 :], *others]))
    assert rest[0] == words_of(quote)[0]
    waiting = iter(rest)
    assert all(word in waiting for word in words_of(quote))
