"""English inflections by rule: plurals, verb forms and adverbs of the words of a list."""

from collections.abc import Callable, Mapping

_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def plural(noun: str) -> tuple[str, ...]:
    """Return the noun and its plural."""
    return (noun, _with_s(noun))


def verb_forms(verb: str) -> tuple[str, ...]:
    """Return the verb, its third person, past and present participle; irregular forms have to be listed as they are."""
    if verb.endswith("e"):
        stem = verb[:-1]
        return (verb, _with_s(verb), stem + "ed", (verb if verb.endswith("ee") else stem) + "ing")
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (verb, _with_s(verb), verb[:-1] + "ied", verb + "ing")
    stem = verb + verb[-1] if _doubles(verb) else verb
    return (verb, _with_s(verb), stem + "ed", stem + "ing")


def with_adverb(adjective: str) -> tuple[str, ...]:
    """Return the adjective and its adverb in -ly."""
    if adjective.endswith("ic"):
        return (adjective, adjective + "ally")
    if adjective.endswith("le"):
        return (adjective, adjective[:-1] + "y")
    if adjective.endswith("y"):
        return (adjective, adjective[:-1] + "ily")
    return (adjective, adjective + "ly")


MARKS: Mapping[str, Callable[[str], tuple[str, ...]]] = {"n": plural, "v": verb_forms, "a": with_adverb}
"""What the mark after a word of a list stands for."""


def _with_s(word: str) -> str:
    if word.endswith(_SIBILANTS):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _doubles(verb: str) -> bool:
    """Tell whether the last letter doubles: one syllable, one vowel before one consonant ("slam", not "tear")."""
    if len(verb) < 3 or verb[-1] in _VOWELS | set("wxy"):
        return False
    return verb[-2] in _VOWELS and sum(letter in _VOWELS for letter in verb) == 1
