"""What a fault is in, short names by which the next run knows it again out."""

from __future__ import annotations

import hashlib

TEMPLATE = "*"
"""The path of a fault that sits in the template."""


def fingerprint(rule: str, path: str, subject: str) -> str:
    """The same for the same fault in the next run, wherever it has moved on the page.

    Equal faults on one page have one fingerprint: they are counted, not numbered.
    """
    return _digest(rule, path, subject)


def identity(rule: str, subject: str) -> str:
    """The same for the same fault on whatever page."""
    return _digest(rule, subject)


def _digest(*parts: str) -> str:
    *names, subject = parts
    said = " ".join(subject.casefold().split())
    text = "\n".join((*names, said)).encode("utf-8", "replace")
    return hashlib.sha256(text).hexdigest()[:16]
