"""Whether a word that is written as a noun is a verb within a sentence: “you can now login”."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.checks.terms.senses.deeds.nouns import SEVERAL, is_described
from mkdocs_cxux.data import word_set, words

_OBJECT = 4
"""Words of a thing that somebody has done, at most."""
_AND = re.compile(r" ([^\W\d_]+) ([^\W\d_]+)(?!\w)")
_POINTED = 6
"""Words from the verb that points somewhere up to its “to”, at most."""


def is_deed(before: str, said: tuple[str, str, str], language: str) -> bool:
    """Whether a word that is a noun as it is written is a verb within a sentence. `said`: the word,
    the one before it, and the one that follows."""
    wrong, last, following = said
    if last == "to" and _is_pointed(before, following, language):
        return False                   # “refer students to sign-up troubleshooting”
    if last in words("verb-openers", language):
        return True
    thing = following in ("to", *words("determiners", language))
    if _is_opened(before, following, language):
        return True                    # “you can now login”, “to register and login with it”
    joined = last in words("clause-joiners", language) or (last.endswith("ly") and len(last) > 3)
    joined = joined and not is_described(before, language)
    if before.endswith(", ") and following in words("verb-followers", language):
        return True                    # “once you have it, setup your copy”
    done = wrong.lower().startswith(words("unchanging-verbs", language))
    head = _without_adverb(before, language) if done else ""
    if head.rpartition(" ")[2] in words("done-openers", language):
        goes_on = following in words("done-followers", language)
        return goes_on or _is_done(f"{head} ", following, language)
    if done and following in words("done-followers", language) and _is_had(before, language):
        return True                    # “have MFA setup with your account”
    return joined and thing


def is_left_done(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a participle tells how things stand: “once setup, it runs”, “it is setup and ready”.
    """
    start, end = span
    last = ["", *text[:start].lower().split()][-1]
    if not text[start:end].lower().startswith(words("unchanging-verbs", language)):
        return False
    if last in words("once-words", language):
        return text.startswith(", ", end)
    joint = _AND.match(text, end) if last in words("done-openers", language) else None
    return joint is not None and (
        joint[1] in words("pair-joints", language) and joint[2] in words("ready-words", language)
    )


def _is_pointed(before: str, following: str, language: str) -> bool:
    """Whether “to” tells where to somebody is pointed, and a thing follows that the word before it
    describes: “see the page that is linked to setup guides”. With its article a thing is what is
    done (“direct them to setup the pot”)."""
    said = re.findall(r"[^\W\d_][\w'’-]*", sentence_at(before, len(before)).lower())[:-1]
    points = words("pointing-verbs", language)
    at = next((n for n in range(len(said) - 1, -1, -1) if said[n] in points), None)
    if at is None or "to" in said[at:] or len(said) - at > _POINTED:
        return False
    if said[at - 1 : at] and said[at - 1] in words("determiners", language):
        return False                   # “use this link to setup pots”
    small = word_set("stop-words", language) | word_set("verb-followers", language)
    return bool(following) and following not in small | word_set("determiners", language)


def _is_opened(before: str, following: str, language: str) -> bool:
    """Whether a verb's opener and an adverb stand before a word, or what somebody is to do besides:
    “allows users to register and”; in “access to support and” are nouns."""
    who, to, verb, joint = ["", "", "", "", *before.lower().split()][-4:]
    if joint in words("verb-adverbs", language):
        return verb in word_set("verb-openers", language) - {"not"}
    if to != "to" or joint not in words("pair-joints", language):
        return False
    people = word_set("person-nouns", language) | word_set("pronouns-you", language)
    asked = {who, who.removesuffix("s")} & people or who in words("to-openers", language)
    verbs = word_set("base-verbs", language) | word_set("action-verbs", language)
    goes_on = following in words("verb-followers", language) or following.endswith("ly")
    return bool(asked) and verb in verbs and goes_on


def _without_adverb(before: str, language: str) -> str:
    """What stands before a participle, without an adverb, or another participle and its joint:
    “have already setup”, “is watched and setup”."""
    said = before.lower().split()
    if said and (said[-1] in words("done-adverbs", language) or said[-1].endswith("ly")):
        said.pop()
    elif said[-1:] and said[-1] in words("pair-joints", language):
        other = said[-2:-1]
        listed = words("participles", language)
        if any(word.endswith("ed") or word in listed for word in other):
            del said[-2:]
    return " ".join(said)


def _is_done(before: str, following: str, language: str) -> bool:
    """Whether it is told that something is done to a thing, and no more of it: “it may be setup so
    that”, “everything was set-up:”, “once the pot is setup and”."""
    subject, last = ["", "", *before.lower().split()][-2:]
    clause = sentence_at(before, len(before)).rpartition(", ")[2].lower().split()
    joints = words("done-clauses", language)
    if last in words("done-helpers", language) or any(word in joints for word in clause[:-2]):
        return not following or following in words("stop-words", language)
    return not following and subject in words("done-subjects", language)


def _is_had(before: str, language: str) -> bool:
    """Whether somebody has something done: behind “have” stand several things or an abbreviation,
    with no article, which a noun would have before it (“have a RAID setup with two disks”)."""
    said = sentence_at(before, len(before)).split()[-_OBJECT - 1 :]
    having = words("done-havers", language)
    at = next((n for n in range(len(said) - 1, -1, -1) if said[n].lower() in having), None)
    thing = said[at + 1 :] if at is not None else []
    if not thing or any(word.lower() in words("indefinite-words", language) for word in thing):
        return False
    several = thing[-1].isalpha() and thing[-1].islower() and SEVERAL.search(thing[-1])
    short = thing[-1].isupper() and len(thing[-1]) > 1
    owned = any(word.lower() in words("determiners", language) for word in thing)
    return bool(several) or (short and not owned)
