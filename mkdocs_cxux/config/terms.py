"""Words to use and not to use: what contradicts itself, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_cxux.config.sections import TermEntry


def term_mistakes(terms: Sequence[TermEntry]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Words that are asked for and forbidden at once, as the place and what is wrong."""
    for at, entry in enumerate(terms):
        for form in entry.not_:
            other = next((n for n, one in enumerate(terms) if _asks(one, form, entry)), None)
            if other is None:
                continue
            same = "the same entry" if other == at else f'terms {other + 1} (`use: {form}`)'
            yield ("terms", at, "not"), (
                f'terms: "{form}" is forbidden here and asked for by {same}. Take it out of '
                "one of them, or tell the two apart by `language` or `scopes`."
            )


def _asks(one: TermEntry, form: str, entry: TermEntry) -> bool:
    """Whether `one` asks for a word where `entry` forbids it."""
    # Another capital is another word only for an entry that looks at capitals.
    exact = entry.match_case or any(f.casefold() == entry.use.casefold() for f in entry.not_)
    same = one.use == form if exact or one is entry else one.use.casefold() == form.casefold()
    return same and _meet(one.language, entry.language) and _overlap(one.scopes, entry.scopes)


def _meet(one: str, other: str) -> bool:
    return not one or not other or one == other


def _overlap(one: Sequence[str], other: Sequence[str]) -> bool:
    return not one or not other or bool({*one} & {*other})
