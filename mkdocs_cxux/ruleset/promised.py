"""Whether the kinds of promise name rules and measures that there are."""

from __future__ import annotations

from typing import Collection, Iterator

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.mistakes import unknown


def kind_mistakes(
    config: Config, rules: Collection[str], metrics: Collection[str]
) -> Iterator[str]:
    """One line a name in `promise.kinds` that is no rule or no measure."""
    for index, kind in enumerate(config.promise.kinds):
        for number, breach in enumerate(kind.evidence):
            key = ("promise", "kinds", index, "evidence", number)
            for name, known in ((breach.rule, rules), (breach.metric, metrics)):
                if name and name not in known:
                    yield f"{config.where(key)}: promise.kinds: {unknown(name, known)}"
