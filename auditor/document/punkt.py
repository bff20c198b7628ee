"""What is known of abbreviations, and nltk's Punkt with parameters learnt from news and shipped as plain JSON."""

import json
import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktLanguageVars, PunktSentenceTokenizer

_DATA = files("auditor.document") / "data"
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


def is_abbreviation(word: str) -> bool:
    """Tell whether ``word``, without its last point, is an initial, an acronym with points, or a known abbreviation."""
    folded = word.casefold()
    if folded in _listed()["capitalised"] or folded in _listed()["titles"]:
        return word[0].isupper()
    initial = len(word) == 1 and word.isupper()
    return initial or folded in _known() or _ACRONYM.fullmatch(word) is not None


def is_title(word: str) -> bool:
    """Tell whether ``word`` is a title that a name follows."""
    return word[:1].isupper() and word.casefold() in _listed()["titles"]


def needs_number(word: str) -> bool:
    """Tell whether ``word`` is an abbreviation only where a number follows it ("No. 5")."""
    return word.casefold() in _listed()["before_numbers"]


def is_starter(word: str) -> bool:
    """Tell whether ``word`` is one that often opens sentences, as Punkt learnt it."""
    return word.casefold() in _learnt()["sentence_starters"]


@lru_cache(maxsize=4096)
def ends_before(token: str, after: str) -> bool:
    """Return Punkt's decision whether ``token`` ends a sentence before ``after``.

    ``token`` is an abbreviation with its point, or an ellipsis. An acronym that Punkt has never seen is judged as one
    that it knows.
    """
    if _ACRONYM.fullmatch(token.removesuffix(".")) and token.removesuffix(".").casefold() not in _known():
        token = "u.s."
    return bool(_tokenizer().text_contains_sentbreak(f"{token} {after}"))


@cache
def _listed() -> dict[str, frozenset[str]]:
    blocks = tomllib.loads((_DATA / "abbreviations.toml").read_text(encoding="utf-8"))
    return {name: frozenset(block["words"]) for name, block in blocks.items()}


@cache
def _learnt() -> dict[str, Any]:
    learnt: dict[str, Any] = json.loads((_DATA / "punkt.json").read_text(encoding="utf-8"))
    return learnt | {"sentence_starters": frozenset(learnt["sentence_starters"])}


@cache
def _known() -> frozenset[str]:
    return frozenset(_learnt()["abbreviations"]).union(*_listed().values()) - _listed()["before_numbers"]


def language() -> "PunktLanguageVars":
    """Return English as newspapers set it: an opening curly quotation mark is no part of the word after it."""
    # Imported here because nltk imports all of its parts, which takes about a second.
    from nltk.tokenize.punkt import PunktLanguageVars

    class News(PunktLanguageVars):  # type: ignore[misc]
        _re_word_start = PunktLanguageVars._re_word_start.replace("[^", "[^“‘«")

    return News()


@cache
def _tokenizer() -> "PunktSentenceTokenizer":
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer  # late for the same reason

    parameters = PunktParameters()
    parameters.abbrev_types = set(_known())
    parameters.collocations = {(first, second) for first, second in _learnt()["collocations"]}
    parameters.sent_starters = set(_learnt()["sentence_starters"])
    parameters.ortho_context.update(_learnt()["orthographic_context"])
    return PunktSentenceTokenizer(parameters, lang_vars=language())
