"""A user's regular expression, on an engine that no text and no expression can stall."""

from __future__ import annotations

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=256)
def compile_pattern(pattern: str, ignore_case: bool = True) -> Any:
    """A user's regular expression on re2, which is linear-time on any text.

    Raises ValueError that names the pattern and what is wrong (re2 knows no look-around
    and no back-references).
    """
    import re2

    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = not ignore_case
    try:
        return re2.compile(pattern, options)
    except re2.error as fault:
        said = fault.args[0] if fault.args else fault
        said = said.decode() if isinstance(said, bytes) else str(said)
        raise ValueError(
            f"pattern {pattern!r} cannot be used: {said}. Patterns run on re2: no look-ahead, "
            "look-behind or back-references"
        ) from None
