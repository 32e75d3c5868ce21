"""A term in any spelling in, its normal form out, so that e-mail and email are one term."""

from __future__ import annotations

import unicodedata

_JOINTS = str.maketrans("", "", " -‐‑'’")


def normal_form(form: str) -> str:
    """What all spellings of a term have in common: NFKC, lower case, no joints."""
    return unicodedata.normalize("NFKC", form).casefold().translate(_JOINTS)
