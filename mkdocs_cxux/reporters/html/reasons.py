"""A reason of the gate in, the same for people who have no terminal out."""

from __future__ import annotations

import re
from typing import Mapping

from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.reporters.clean import clean

BELOW = "; what gains most comes first below"
_SETTING = re.compile(r" \(gate\.[^()]*\)")
_COMMAND = re.compile(r", or run `[^`]*` to see why it matters")
_ID = re.compile(r"(?:(?<= by )|(?<=, )|(?<=while ))[a-z0-9]+(?:-[a-z0-9]+)*(?![\w/-])")


def plainly(reason: str, rules: Mapping[str, Rule]) -> str:
    """Rules by their titles; without the names of settings, and no command."""
    said = _COMMAND.sub(BELOW, _SETTING.sub("", clean(reason)))
    said = _ID.sub(lambda id: f"“{clean(rules[id[0]].title)}”" if id[0] in rules else id[0], said)
    return said.replace(" or worse, by “", " or worse: “", 1)
