"""The running texts of a page in, those out that are nothing but what somebody said."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SAID = re.compile(r"""\s*(?:“[^“”]+”|"[^"]+"|«[^«»]+»|„[^„“”]+[“”])\s*""")
"""A text that is nothing but what somebody said: a customer's words, not the brand's."""
ENOUGH = 100
"""Words of a page's own from which it is measured, and what others said beside them is not."""


def said_in(running: Mapping[int, str]) -> frozenset[int]:
    """Those of the running texts that are nothing but what somebody said; none where the rest alone
    is too little, and they are the half of a story or one text only."""
    said = frozenset(i for i, prose in running.items() if _SAID.fullmatch(prose))
    own = sum(len(running[i].split()) for i in running.keys() - said)
    told = own < ENOUGH and (own >= ENOUGH / 2 or len(said) == 1)
    return frozenset() if told else said
