"""Whether grammar may want a form, whatever the brand decided: “we come the same day”."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.checks.terms.beside import BEGINS, NEXT, PREVIOUS
from mkdocs_cxux.checks.terms.recased import is_title
from mkdocs_cxux.checks.terms.senses.articles import is_anothers
from mkdocs_cxux.checks.terms.senses.deeds import has_particle, is_screen_deed
from mkdocs_cxux.checks.terms.senses.kinds import is_of_any
from mkdocs_cxux.checks.terms.senses.ways import on_a_way
from mkdocs_cxux.checks.terms.written import titled
from mkdocs_cxux.data import familiar_words, word_set, words, words_anywhere
from mkdocs_cxux.forms.term import normal_form

_CODE = "code "
"""What stands in prose for inline code."""
_NEAR = 60
_KEY = re.compile(
    r"\s*([a-z][a-z\d_-]*(?: [a-z][a-z\d_-]*){0,3})(?: \([^()]{1,40}\))?"
    r"(?:(?:\s+[-–—]|:)\s+[A-Z]|\s+[A-Z][a-z]+s\s)"
)
_THING = re.compile(r"(?<![\w'’-])([^\W\d_]+) [^\W\d_]+ $")
_OPTION = re.compile(r"(?: [a-z][\w-]*){0,3} --?[a-z]")
_LISTED = re.compile(r"(?:(?<![\w-])[a-z][\w+#.-]*, ){1,40}$")
_EXPLAINS = re.compile(r"\s+[-–—]\s|:\s")
_LINE = 400
_PHRASE = 4
"""Words before “called” in which something is told of: “a small round button called”."""
_VERSION = re.compile(r" (?:v|[=<>~]=? ?)?\d+\.\d")
_LISTS = re.compile(r"(?:, [a-z][\w+#.-]*){1,40}")
_VERBAL = ("s", "ed", "ing", "ly")
_WORD = 4
"""Letters of the shortest right word that says something by itself; “to” does not."""
_ASKED = re.compile(r"(?:([^\W\d_]+) )?to (?:[^\W\d_]+ (?:or|and) )?$", re.IGNORECASE)
"""Before a verb: “the need to”, “to share or”."""
_DESCRIBED = re.compile(r"(?<!\w)(?i:an?) (?:[^\W\d_][\w-]*, )*$")
_COMMA = re.compile(r",(?: and)? ([^\W\d_]+)")
"""After “a”, what has a comma behind it describes what comes: “a portable, vendor neutral, open
specification”."""


def wanted(
    text: str, span: tuple[int, int], use: str, language: str, exact: bool = False
) -> bool:
    """Whether the wrong form at `span` may be right where it stands.

    Words that a hyphen joins before a noun stand open anywhere else, and a verb has its particle
    after code, too (“the + sign in class names”). The article before a name belongs to a longer one
    (“the Fern River”).
    What something is also known as is only told. `exact`: whoever declared the term asks for its
    capitals.
    """
    start, end = span
    wrong = text[start:end]
    naming = _naming(language)
    if naming is not None and naming.search(text, max(0, start - _NEAR), start):
        return True
    if text[:start].endswith(_CODE):
        return wrong.rpartition(" ")[2].lower() in words("particles", language)
    if on_a_way(text, span, language):
        return True
    after = NEXT.match(text, end)
    if use.lower().startswith(f"{wrong.lower()} ") and _is_content(after, language):
        return True                    # “a sticky pad” is no sticky note
    spelled = normal_form(wrong) == normal_form(use)
    previous = PREVIOUS.search(text, 0, start)
    last = previous[1].lower() if previous else ""
    joined = spelled and "-" in wrong and " " in use and not has_particle((wrong, use), language)
    if joined and _is_asked(text, span, language):
        return True                    # “to open-source the app” is a verb
    if last == use.lower() or _is_again(text[:start], use, language):
        return True                    # “need to in order to do it” is no “need to to do it”
    if _is_raised(wrong, use) and _is_opened(text, start, last, language):
        return True                    # “Select Web application”, “go to the Family Tree”
    if wrong[:1].isupper() and after is not None and after[1][0].isupper():
        screens = words("screen-nouns", language)
        if after[1].lower() in screens and not BEGINS.search(text, 0, start):
            return True                # “in the Sign in Settings section”
    if not spelled and (
        _is_beside(text, span, use, language) or _is_part(text, span, language)
        or is_of_any(text, wrong, language)
    ):
        return True
    if wrong.casefold() == use.casefold():
        return _may_differ(text, span, use, language, exact)
    if "-" not in use or wrong.lower().split() != use.lower().split("-"):
        return False
    if _is_named(use, language, exact) or is_screen_deed(text, span, language):
        return False
    return _may_stand_open(text, span, language)


@cache
def _turned() -> re.Pattern[str]:
    """Before a title: the label of a link that turns pages, “Newer post”."""
    labels = "|".join(map(re.escape, words_anywhere("pager-labels")))
    pages = "|".join(map(re.escape, words("page-words", "en")))
    return re.compile(rf"^(?:{labels})\b(?: (?:{pages})\b)?\W+(?=\w)", re.IGNORECASE)


def _is_again(before: str, use: str, language: str) -> bool:
    """Whether what a thing is for stands there with the right word already, which would come twice:
    “the libraries to use in order to build”."""
    if use.lower() not in words("stop-words", language):
        return False
    things = "|".join(map(re.escape, words("determiners", language)))
    said = re.search(rf"(?<!\w)(?:{things}) ([^\W\d_]+) {re.escape(use)} [^\W\d_]+ $", before)
    return said is not None and said[1] not in words("to-openers", language)


def _may_stand_open(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether words that a hyphen joins before another one have none behind them here."""
    start, end = span
    wrong, after = text[start:end], NEXT.match(text, end)
    joined = after is not None and after[1].lower() not in words("stop-words", language)
    goes_on = _COMMA.match(text, end) if _DESCRIBED.search(text, 0, start) else None
    described = goes_on is not None and goes_on[1].lower() not in words("stop-words", language)
    counted = wrong[0].isdigit() and not wrong.startswith("1 ") and not text.startswith("s", end)
    # “64 bit” describes a thing wherever it stands: of a number there would be bits.
    return not (joined or described or counted) and len(wrong.split()[0]) > 1


def _is_named(use: str, language: str, exact: bool) -> bool:
    """Whether words with a hyphen are a name, which has it wherever it stands: with capitals, or
    where these are asked for with a word that nobody knows (“sunkit-pots”)."""
    known = familiar_words(language)
    strange = (part for part in use.split("-") if len(part) >= _WORD and part not in known)
    return not use.islower() or (exact and bool(known) and any(strange))


def _is_asked(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a verb stands there: after “to”, before what it is done to."""
    asked, after = _ASKED.search(text, 0, span[0]), NEXT.match(text, span[1])
    if asked is None or after is None:
        return False
    needed = asked[1] and asked[1].lower() in words("to-openers", language)
    return bool(needed) or after[1].lower() in words("determiners", language)


def _is_raised(wrong: str, use: str) -> bool:
    """Whether a word has a capital that the right one has not, as labels of screens have."""
    both = zip(wrong.split(), use.split(), strict=False)
    within = any(one.istitle() and other.islower() for one, other in both)
    same = wrong.casefold() == use.casefold()
    return wrong[:1].isupper() and (use.islower() or (same and within))


def _is_opened(text: str, start: int, last: str, language: str) -> bool:
    """Whether the words before a label say that it is chosen or gone to on the screen, or that
    something is called so (“a field called Web page”); “we called Customer Support” does not."""
    ways = words("ways-to-screens", language)
    if last in words("naming-participles", language):
        said = text[max(0, start - _NEAR) : start].lower().split()[-_PHRASE - 1 : -1]
        some = words("indefinite-words", language)
        things = words("screen-nouns", language)
        return bool(said) and (said[-1] in things or any(word in some for word in said[:-1]))
    return last in words("screen-verbs", language) or (
        bool(ways) and text[:start].lower().endswith(tuple(f"{way} " for way in ways))
    )


def _may_differ(
    text: str, span: tuple[int, int], use: str, language: str, exact: bool
) -> bool:
    """Whether other capitals than the term's are right: where a sentence begins, in titles, labels,
    keys and commands, and where a name is a part of another name."""
    start, end = span
    wrong = text[start:end]
    begins = wrong[1:] == use[1:] and BEGINS.search(text, 0, start)
    title = is_title(_turned().sub("", text, count=1), language)
    titled_too = title and wrong[0].isupper() and not (exact and _is_coined(use, language))
    if use.islower() and (begins or titled_too):
        return True                    # a sentence begins, or all words have capitals
    if title and " " in use and wrong == titled(use, language):
        # “New PhD Student Checklist”; but “Community Over Code” where the name has a small “over”.
        return not (exact and _are_particles(wrong, use, language))
    named = wrong == titled(use, language) if " " in use else use.islower() and wrong.istitle()
    if named and _is_label(text, span, language):
        return True
    if wrong.islower() and (_is_listed(text, span) or _is_key(text, end)):
        return True
    if wrong.islower() and (_VERSION.match(text, end) or _is_typed(text, span, language)):
        return True                    # “upgrade to fern 0.12.2” is a package
    return is_anothers(text, span, use, (language, exact))


def _is_coined(use: str, language: str) -> bool:
    """Whether a word in small letters is a name, which keeps them in titles (“Using lintr”): nobody
    knows it, and it is not made of two words that everybody knows (“codebase”)."""
    known = familiar_words(language)
    kinds = word_set("organisation-words", language) | word_set("place-words", language)
    if not known or not use.isalpha() or len(use) < _WORD or use in known | kinds:
        return False
    return not any(use[:at] in known and use[at:] in known for at in range(2, len(use) - 1))


def _are_particles(wrong: str, use: str, language: str) -> bool:
    """Whether two spellings differ in small words only, which titles leave small, too."""
    small = (*words("stop-words", language), *words("particles", language))
    other = [b for a, b in zip(wrong.split(), use.split(), strict=False) if a != b]
    return bool(other) and all(each in small for each in other)


def _is_content(after: re.Match[str] | None, language: str) -> bool:
    """Whether another noun may follow, which makes it a part of that."""
    said = after[1].lower() if after else ""
    known = (*words("stop-words", language), *words("verb-openers", language))
    return bool(said) and not said.endswith(_VERBAL) and said not in known


def _is_beside(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the right words stand right beside the wrong ones, which then are another thing or
    short for them: “subscription plan”, “joystick or gamepad”, “community of practice (CoP)”."""
    start, end = span
    if len(use) < _WORD:
        return False
    right = re.sub(r"\\[ -]", r"[ -]?", re.escape(use.lower()))    # in whatever spelling
    either = "|".join(map(re.escape, words("pair-joints", language))) or r"\0"
    joint = rf"(?: | ?[/&,] ?| \(|,? (?:{either}) (?:an? |the )?)"
    room = len(use) + _NEAR
    before, after = text[max(0, start - room) : start].lower(), text[end : end + room].lower()
    several = rf"|{right[:-1]}ies" if right.endswith("y") else ""
    right = rf"(?:{right}(?:e?s)?{several})"
    return bool(
        re.search(rf"(?<!\w){right}{joint}$", before)
        or re.match(rf"s?{joint}{right}(?!\w)", after)
    )


def _is_part(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether only a part of a longer name is meant: “the user” in “the user interface”, or a noun
    and what comes after it: “the percent sign in a table”."""
    start, end = span
    thing = _THING.search(text, max(0, start - _NEAR), start)
    particle = text[start:end].rpartition(" ")[2].lower() in words("particles", language)
    if particle and thing is not None and thing[1].lower() in words("determiners", language):
        return True
    if text[start:end].partition(" ")[0].lower() not in words("determiners", language):
        return False
    return _is_content(NEXT.match(text, end), language)


@cache
def _naming(language: str) -> re.Pattern[str] | None:
    """A phrase that tells another name, and what may stand between it and the name."""
    phrases = "|".join(map(re.escape, words("naming-phrases", language)))
    tail = r"[^\w.,;:!?][^.,;:!?]*$"
    return re.compile(rf"(?<!\w)(?:{phrases}){tail}", re.IGNORECASE) if phrases else None


def _is_key(text: str, end: int) -> bool:
    """Whether it stands in a command with options, or in a key or command that the rest of the text
    explains: “fly machine – Manage machines”."""
    key = _KEY.match(text)
    return (key is not None and end <= key.end(1)) or _OPTION.match(text, end) is not None


def _is_label(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether it is what something on the screen is called, or what a line of a list explains:
    “on the Family Tree page”, “Family Tree – all your relatives”."""
    several = text.startswith("s ", span[1])         # “go to the API Keys section”
    after = NEXT.match(text, span[1] + several)
    explained = not text[: span[0]].strip() and _EXPLAINS.match(text, span[1])
    return bool(explained) or (
        after is not None and after[1].lower().removesuffix("s") in words("screen-nouns", language)
    )


def _is_typed(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the words beside it say that it is typed: “the borg action”, “a site named borg”."""
    before, after = PREVIOUS.search(text, 0, span[0]), NEXT.match(text, span[1])
    following = after[1].lower().rstrip("'’") if after else ""
    last = before[1].lower() if before else ""
    nouns = words("technical-nouns", language)
    known = following in nouns or following.removesuffix("s") in nouns
    if known or last in words("naming-participles", language):
        return True
    if following in words("subcommands", language) and last not in words("determiners", language):
        return True
    head, tail = text[max(0, span[0] - _NEAR) : span[0]].lower(), text[span[1] :].lower()
    frames = (frame.split("_") for frame in words("typed-frames", language))
    return any(
        re.search(rf"(?<!\w){re.escape(one)}$", head) and re.match(rf"{re.escape(two)}(?!\w)", tail)
        for one, two in frames
    )


def _is_listed(text: str, span: tuple[int, int]) -> bool:
    """Whether many small words stand around it with commas: keys that a program knows."""
    start = max(0, span[0] - _LINE)
    before, after = _LISTED.search(text, start, span[0]), _LISTS.match(text, span[1])
    first, last = before.start() if before else span[0], after.end() if after else span[1]
    if text[:first].endswith("[") and text.startswith("]", last):
        return last > first + len(text[slice(*span)])      # “one of [moss, ivy, fern]”
    least = 5 if text[:first].rstrip().endswith(":") else 8
    return text.count(",", first, after.end() if after else 0) >= least
