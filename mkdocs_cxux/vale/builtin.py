"""The rules of Vale's own style `Vale`: repetition, spelling, and a team's vocabulary."""

from __future__ import annotations

from typing import Iterator

from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab

STYLE = "Vale"


def builtin(vocab: Vocab, origin: str) -> Iterator[Definition]:
    """The rules of the style; those of the vocabulary only where it has terms."""
    yield Definition(
        f"{STYLE}.Repetition", "repetition", "'%s' is repeated!", "error",
        action="edit", params=("truncate", " "), origin=origin, where=origin,
        fields={"tokens": [r"[^\s.!?]+"], "ignorecase": True, "alpha": True},
        description="A word that stands twice in a row is mostly left over from an edit.",
    )  # fmt: skip
    yield Definition(
        f"{STYLE}.Spelling", "spelling", "Did you really mean '%s'?", "error",
        origin=origin, where=origin,
        description="It stands neither in the dictionary nor in your vocabulary.",
    )  # fmt: skip
    if vocab.accepted:
        yield Definition(
            f"{STYLE}.Terms", "substitution", "Use '%s' instead of '%s'.", "error",
            origin=origin, where=origin, description="Your vocabulary writes it so.",
            fields={
                "swap": {term.lower(): term for term in vocab.accepted},
                "ignorecase": True, "vocab": False,
            },
        )  # fmt: skip
    if vocab.rejected:
        yield Definition(
            f"{STYLE}.Avoid", "existence", "Avoid using '%s'.", "error",
            origin=origin, where=origin, description="Your vocabulary rejects it.",
            fields={"tokens": list(vocab.rejected)},
        )  # fmt: skip
