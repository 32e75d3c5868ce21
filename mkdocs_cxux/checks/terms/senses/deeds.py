"""Whether a word is a deed or a thing where it stands: “set up the app”, “the setup”."""

from __future__ import annotations

import re
from itertools import pairwise

from mkdocs_cxux.checks.terms.beside import BEGINS, NEXT, PREVIOUS
from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.data import familiar_words, word_set, words
from mkdocs_cxux.forms.term import normal_form

_OBJECT = 4
"""Words of a thing that somebody has done, at most."""
_SEVERAL = re.compile(r"[^isu]s$")
"""“keys”, but no “process”, “status” or “analysis”."""
_QUOTED = re.compile(r"([^\W\d_]+) (?: {2,}|(?:[A-Z][\w'’-]* ){1,3})$")
"""The word before what was quoted, of which as many spaces are left, or before a label."""
_NAME = re.compile(r"\s([A-Z][\w-]*)(?:\s([^\W\d_]+)|(?=\s*$|\s+[|–—·-]\s|[.,:]))")
"""The name that comes next, and the word behind it, if any."""
_LETTERS = 3
"""Of an abbreviation that may be a name."""
_POINTED = 6
"""Words from the verb that points somewhere up to its “to”, at most."""
_WHAT = re.compile(r" ([a-z]+) ([a-z]+) ")


def has_other_place(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the wrong form is the noun of the verb that is asked for, and stands as a noun, or
    the other way round: each has its place (“set up the app”, “the setup”)."""
    start, end = span
    wrong = text[start:end]
    if _is_thing(text, span, use, language):
        return True
    spelled = normal_form(wrong) == normal_form(use) and has_particle((wrong, use), language)
    if not spelled and not _are_deeds((wrong, use), language):
        return False
    if wrong.isalpha() and _is_no_word(wrong, language):
        return False                   # “loggedin”
    previous, after = PREVIOUS.search(text, 0, start), NEXT.match(text, end)
    last = previous[1].lower() if previous else ""
    following = after[1].lower() if after else ""
    things = word_set("screen-nouns", language) | word_set("account-nouns", language)
    alone = use.lower() in word_set("objectless-verbs", language)
    if alone and not things.isdisjoint((following, following.removesuffix("s"))):
        return True                    # “subject to login sessions”
    if BEGINS.search(text, 0, start):
        verb = following in words("verb-followers", language)
        verb = verb or (not alone and _is_done_to_a_name(text, end, language))
        verb = verb or (alone and following in words("objectless-followers", language))
    else:
        verb = _is_deed(text[:start], (wrong, last, following), language)
        verb = verb or (alone and _is_joined(text[:start], following, language))
        verb = verb or _is_conditioned(text, span, language)
    if " " in use:
        return not verb                # a verb is asked for, the setup is its noun
    noun = last in words("determiners", language) or following == "of"
    noun = noun or _is_called(text, span, language) or _is_of_several((last, following), language)
    return verb or (" " in wrong and not noun)


def _is_thing(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the noun of a verb stands before a small word that goes with both: “your first login
    to it”, “on login to it”, where “log in to” is asked for."""
    noun, *rest = text[slice(*span)].lower().split()
    if not (rest and " " in use and noun in words("verb-noun-pairs", language)):
        return False
    if not word_set("name-joints", language).issuperset(rest):
        return False                   # “our setup wizard”
    before = text[: span[0]]
    previous = PREVIOUS.search(before)
    last = previous[1].lower() if previous else ""
    if last in words("determiners", language) or last in words("voice-prepositions", language):
        return True
    # “the students login to it”: who does it stands before the verb
    return not last.endswith("s") and _is_described(before, language)


def begins_as_verb(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether a verb begins a sentence: of two words, written as its noun, what is asked for
    (“Login to ...”), one that can be nothing else (“Utilizes Fern Garden”), or a request with a
    small word that no name ends in (“Click on Fern Settings”)."""
    verbs = word_set("base-verbs", language) | word_set("action-verbs", language)
    endings = words("verb-endings", language)
    if use.lower().split()[0] in verbs and text[slice(*span)].lower().endswith(endings):
        return BEGINS.search(text, 0, span[0]) is not None
    if _is_request(text[slice(*span)], language) and BEGINS.search(text, 0, span[0]):
        return True
    after = NEXT.match(text, span[1])
    asked = after is not None and after[1].lower() in words("verb-followers", language)
    begins = asked and BEGINS.search(text, 0, span[0]) is not None
    return begins and has_particle((text[span[0] : span[1]], use), language)


def is_screen_deed(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether words that a hyphen joins begin a sentence as a verb: “Right click on the pot”."""
    after = NEXT.match(text, span[1])
    if after is None or not BEGINS.search(text, 0, span[0]):
        return False
    last = text[slice(*span)].rpartition(" ")[2].lower()
    goes_on = {*words("determiners", language), *words("screen-verb-followers", language)}
    return last in words("screen-verbs", language) and after[1].lower() in goes_on


def _is_request(wrong: str, language: str) -> bool:
    """Whether words are a verb and the small word that leads on to its object."""
    verb, _, rest = wrong.partition(" ")
    verbs = word_set("base-verbs", language) | word_set("action-verbs", language)
    return verb.lower() in verbs and rest in words("particles", language)


def _is_called(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a noun stands behind the label it has on the screen, which is quoted and left out of
    the text: “in the "Pots" drop down, you can”, or has its capitals: “the X Field drop down”. A
    verb has what it is done to behind it."""
    called, after = _QUOTED.search(text, 0, span[0]), NEXT.match(text, span[1])
    known = words("determiners", language)
    thing = called is not None and called[1].lower() in known
    return thing and (after is None or after[1].lower() not in known)


def _is_of_several(beside: tuple[str, str], language: str) -> bool:
    """Whether words describe several things, of which it is said how many, or what people choose
    from: “several drop down menus”; in “to back up lists” and “many log in daily” they do not."""
    last, following = beside
    counted = last in words("count-words", language) and _SEVERAL.search(following) is not None
    chosen = {following, following.removesuffix("s")} & word_set("choice-nouns", language)
    return counted or (bool(chosen) and last not in words("verb-openers", language))


def _is_no_word(closed: str, language: str) -> bool:
    """Whether a verb and its particle are no noun though they are written together."""
    nouns = words("verb-noun-pairs", language)
    return bool(nouns) and closed.lower() not in nouns


def _is_deed(before: str, said: tuple[str, str, str], language: str) -> bool:
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
    joined = joined and not _is_described(before, language)
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


def _is_done_to_a_name(text: str, end: int, language: str) -> bool:
    """Whether a name stands behind a request, and nothing of what a noun may be of: “Setup MossFS”,
    “Setup Ferny on a pot”; in “Setup Checklist”, “Setup SSH keys” is none."""
    named = _NAME.match(text, end)
    if named is None or not words("familiar-words", language):
        return False
    name, following = named[1], (named[2] or "").lower()
    if following and following not in words("voice-prepositions", language):
        return False
    known = {word for line in words("known-acronyms", language) for word in line.split()}
    if name.isupper():
        return len(name) >= _LETTERS and name.lower() not in known
    inner = any(map(str.isupper, name[1:])) and "-" not in name
    return inner or (bool(following) and name.lower() not in familiar_words(language))


def _is_conditioned(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a condition stands before a request, and behind it for what, be it any: “If you have
    none, signup for a free pot”."""
    before = text[: span[0]]
    first = sentence_at(before, len(before)).lower().split()[:1]
    if not (before.endswith(", ") and first and first[0] in words("done-clauses", language)):
        return False
    what = _WHAT.match(text, span[1])
    if what is None or what[1] not in words("voice-prepositions", language):
        return False
    return what[2] in words("indefinite-words", language)


def _is_had(before: str, language: str) -> bool:
    """Whether somebody has something done: behind “have” stand several things or an abbreviation,
    with no article, which a noun would have before it (“have a RAID setup with two disks”)."""
    said = sentence_at(before, len(before)).split()[-_OBJECT - 1 :]
    having = words("done-havers", language)
    at = next((n for n in range(len(said) - 1, -1, -1) if said[n].lower() in having), None)
    thing = said[at + 1 :] if at is not None else []
    if not thing or any(word.lower() in words("indefinite-words", language) for word in thing):
        return False
    several = thing[-1].isalpha() and thing[-1].islower() and _SEVERAL.search(thing[-1])
    short = thing[-1].isupper() and len(thing[-1]) > 1
    owned = any(word.lower() in words("determiners", language) for word in thing)
    return bool(several) or (short and not owned)


def _is_joined(before: str, following: str, language: str) -> bool:
    """Whether a joint behind a request stands before a word of what nobody does to a thing, and it
    goes on as that does: “open another window and login with it”. Behind an account it may be a
    noun, too: “ask for an account and login with all rights”."""
    said = re.findall(r"[^\W\d_][\w'’-]*", sentence_at(before, len(before)).lower())
    if len(said) < 2 or said[-1] not in words("clause-joiners", language):
        return False
    if following not in words("objectless-followers", language):
        return False
    verbs = word_set("base-verbs", language) | word_set("action-verbs", language)
    # In “access to support” is no verb; what is done to something has its article behind it.
    things = word_set("determiners", language) | word_set("indefinite-words", language)
    asked = said[0] in verbs or any(one in verbs and two in things for one, two in pairwise(said))
    accounts = word_set("account-nouns", language)
    return asked and accounts.isdisjoint((said[-2], said[-2].removesuffix("s")))


def _is_described(before: str, language: str) -> bool:
    """Whether what stands before a word describes a thing: “your first login”, “a daily login”."""
    opening = [*before.lower().split()][-2:-1]
    pointers = word_set("voice-pointers", language)        # “pots that easily setup”
    return not (word_set("determiners", language) - pointers).isdisjoint(opening)


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


def _are_deeds(forms: tuple[str, str], language: str) -> bool:
    """Whether the wrong form is a noun that was made of another verb: “login” beside “sign in”."""
    wrong, use = (form.lower() for form in forms)
    particles = words("particles", language)
    made = wrong.replace("-", "") in words("verb-noun-pairs", language) and " " not in wrong
    return made and wrong.endswith(particles) and use.rpartition(" ")[2] in particles


def has_particle(forms: tuple[str, str], language: str) -> bool:
    """Whether one of two spellings shows a verb of two words, and they differ in that."""
    parts = {re.split(r"[ -]", form)[-1].lower() for form in forms if re.search(r"[ -]", form)}
    joints = {(" " in form, "-" in form) for form in forms}
    return len(joints) > 1 and not parts.isdisjoint(words("particles", language))
