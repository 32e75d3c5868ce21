"""The mistakes a user can make, each with its exit code and one clear message."""

from __future__ import annotations

import errno

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""Of an OSError: there is no room where something is to be written."""


class CxuxError(Exception):
    """Anything that ends a run with a message instead of a traceback."""

    exit_code = 2


class ConfigError(CxuxError):
    """Wrong configuration or rules: all mistakes at once, one `file:line:col: text` a line.

    `rest` is the configuration without what is wrong, where there is one.
    """

    def __init__(self, mistakes: list[str], rest: object = None) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes
        self.rest = rest


class UsageError(CxuxError):
    """A wrong command line, a folder that is not there, a broken archive."""


class CannotMeasure(CxuxError):
    """No browser, no pages, a crawl that could not run."""

    exit_code = 3
