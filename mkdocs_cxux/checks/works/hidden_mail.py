"""The label of a link in, whether it is a mail address that its page hides from robots out."""

from __future__ import annotations

import re

_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+(?P<ending>[a-z]{2,12})", re.IGNORECASE)


def is_mail_backwards(label: str) -> bool:
    """Whether it is a mail address written from its end, which a style turns round again
    (`unicode-bidi: bidi-override`): the address of such a link is made under the mouse. Where both
    ways may be read, the end of a domain is the shorter one."""
    label = label.strip()
    back, forth = _MAIL.fullmatch(label[::-1]), _MAIL.fullmatch(label)
    if back is None or forth is None:
        return back is not None
    return len(back["ending"]) < len(forth["ending"])
