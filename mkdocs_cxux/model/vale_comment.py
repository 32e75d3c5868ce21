"""What Vale's own comments (`<!-- vale Style.Rule = NO -->`) silence, and from where on."""

from __future__ import annotations

import json
import re
from typing import Iterable, Mapping, NamedTuple

from mkdocs_cxux.model.suppression import AFTER_ALL

SIGN = "@vale"
"""Begins how `Element.ignored` names a state of `read_vale`; its index follows."""
_MATCHES = re.compile(r"vale (.+\..+?)(\[.+\]) = (YES|NO)")
_CONTROL = re.compile(r"vale (.+\..+|[^.]+) = (YES|NO|on|off)")
_STYLES = re.compile(r"vale styles? = (.*)")


class ValeState(NamedTuple):
    """What holds from the node `start` on up to the next state.

    `off`: Vale is switched off. `silenced` tells of rules, whole styles and single matches
    (`Style.Rule[match]`) whether they are; `others`: so are all styles that it does not name.
    """

    start: int
    off: bool = False
    silenced: Mapping[str, bool] = {}
    others: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing is silenced."""
        return not (self.off or self.others or any(self.silenced.values()))

    def silences(self, rule: str, match: str = "") -> bool:
        """Whether a rule is silenced, or what it says of the text `match`."""
        said = self.silenced
        style = rule.partition(".")[0]
        if self.off or said.get(style, self.others) or said.get(rule, False):
            return True
        return bool(match) and said.get(f"{rule}[{match}]", False)


def read_vale(entries: Iterable[str]) -> tuple[ValeState, ...]:
    """The states after each of Vale's comments in "<index of the node that follows>|<body>".

    As Vale 3 reads them (`File.UpdateComments`); what it does not know changes nothing.
    """
    states: list[ValeState] = []
    now = ValeState(0)
    for entry in entries:
        index, _, body = entry.partition("|")
        after = _after(now, " ".join(body.split())) if body.lstrip().startswith("vale ") else now
        if after is not now:
            now = after._replace(start=int(index) if index.isdecimal() else AFTER_ALL)
            states.append(now)
    return tuple(states)


def _after(now: ValeState, body: str) -> ValeState:
    if body in ("vale off", "vale on"):
        return now._replace(off=body == "vale off")
    if match := _MATCHES.fullmatch(body):
        rule, texts, word = match.groups()
        named = {f"{rule}[{text}]": word == "NO" for text in _texts(texts)}
        return now._replace(silenced={**now.silenced, **named}) if named else now
    if match := _CONTROL.fullmatch(body):
        name, word = match.groups()
        return now._replace(silenced={**now.silenced, name: word in ("NO", "off")})
    if match := _STYLES.fullmatch(body):
        rules = {name: said for name, said in now.silenced.items() if "." in name}
        kept = dict.fromkeys((style.strip() for style in match[1].split(",")), False)
        return now._replace(silenced={**rules, **kept}, others=True)
    return now


def _texts(written: str) -> list[str]:
    try:
        found = json.loads(written)
    except ValueError:
        return []
    return [text for text in found if isinstance(text, str)]
