"""Page furniture: lines that belong to the page around an article, and not to the article."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from auditor.document.words import trimmed

LONGEST = 120
"""Longest line in characters that is compared."""
_QUOTES = "“\"‘'«"
_HEAD = 4
"""Characters that no opening of a label is shorter than."""
_NETWORK = r"(?:facebook|twitter|x|whatsapp|linkedin|instagram|email|e-mail|reddit|telegram|pinterest|pocket|bluesky)"
_LETTER = r"(?:newsletters?|briefings?|bulletins?|e-?mails?|alerts|podcasts?|digest|(?:youtube )?channel|round-?up)"
_CALL = re.compile(
    rf"(?:sign up|subscribe) (?:here )?(?:to|for|via) (?:(?:get|receive) )?(?:our|the [^.!?]{{0,40}}\b{_LETTER}$)"
    rf"|(?:sign up|subscribe) (?:here )?(?:to|for) [^.!?]{{1,40}}\b(?:newsletters?|podcast)\b(?: here$|[,:]|$)"
    r"|(?:sign up|subscribe|register|get|receive)\b.{1,80}\b(?:in|to) your (?:e-?mail )?inbox\b"
    r"|(?:get|join|download|try) our (?:free |daily |weekly |new |mobile ){0,2}(?:newsletters?|app|whatsapp)\b"
    r"|to continue reading\b"
    r"|(?:subscribe|register|log ?in|sign (?:in|up)|create)\b.{0,60} to (?:continue|keep) reading\b"
    r"|already (?:a (?:subscriber|member)|subscribed|registered)\?"
    r"|this (?:article|story|content|page) is (?:only )?(?:for|available to) (?:our )?(?:subscribers|members)\b"
    r"|(?:also )?(?:read|see) (?:more|also|next)(?: on this| here)?\s?:(?!\s?http)"
    r"|also (?:read|see)\s?:|read more (?:from|at|here)\b"
    r"|related(?: (?:article|stor(?:y|ies)|post|coverage|content|video|news|link|topic|reading)s?)?\s?:"
    r"|you (?:may|might) (?:also|be interested)\b.{0,30}:"
    r"|(?:click|tap) here (?:to|for) "
    r"|(?:story|article|post|text|column) continues (?:below|after|under)"
    r"(?:$| (?:(?:the|this) )?(?:ad\b|adverti|promo|video|photo|image|gallery|newsletter))"
    r"|continue(?:d below$|s below$| reading below\b)"
    r"|advertisements?\W{1,5}"
    r"(?:(?:story|article|text) continues|continue reading|scroll|thanks for watching|advertisement|follow us|sign up"
    r"|subscribe)\b"
    r"|like (?:this|what you(?:['’]re| are) (?:reading|seeing))(?: (?:article|story))?\? "
    r"(?:get|sign|subscribe|join|follow)\b"
    r"|\d{1,4} comments?(?:\W{1,3}(?:print|save|share|e-?mail|like|reply|report)\b){1,6}$"
    r"|share this(?: (?:article|story|post|page|report|piece))?\s?:"
    rf"|share (?:this .{{1,12}})?(?:on|via) {_NETWORK}(?:\W{{1,3}}(?:(?:share )?(?:on |via |or |and )?{_NETWORK}))+$"
    rf"|follow (?:us ?on\b|our .{{1,40}} on {_NETWORK}\b)"
    r"|(?:view |show |read )?(?:all )?(?:\d{1,4} comments?|comments? \(\d{1,4}\)?)$"
)
"""Lines that speak to the reader of the page, by how they open; compared as labels are."""
_ADDRESS = re.compile(r"@\w|\w\.[a-z]{2,}|://")
_OPENER = re.compile(
    r"\W*(?:read|related|follow|contact|share|tags?|topics?|sources?|filed|see also|more|also|subscribe|e-?mail|join|"
    r"sign|enter|like|visit|listen|watch|click|photos?|credits?|by|updated?|published|contributors?|donate)\b",
    re.IGNORECASE,
)
"""Words that lines of a page open with, and sentences of an article now and then."""
_ASKED = re.compile(
    r"\b(?:follow\s(?:us|me|him|her|them)\b|subscribe|sign\sup\b|newsletter|click\shere|all\srights\sreserved|copyright"
    r"|(?:e-?mail|contact|like)\sus\b|share\sthis|donate)",
    re.IGNORECASE,
)
"""Words with which a page asks something of its reader, or reserves its rights, in whatever sentence they stand."""
_ASKING = frozenset("follow sign click all e email contact like share".split())
_ASKING_STEMS = ("subscribe", "newsletter", "copyright", "donate")
"""What such words begin with: whole ones, and the beginnings of others."""


@cache
def _labels() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Return whole labels, and openings of labels by their first characters."""
    text = (files("auditor.document") / "data" / "page_labels.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    openings = sorted(_plain(line) for line in lines if line.endswith("*"))
    by_head = {head: tuple(group) for head, group in groupby(openings, key=lambda opening: opening[:_HEAD])}
    return frozenset(_plain(line) for line in lines if not line.endswith("*")), by_head


def is_furniture(line: str) -> bool:
    """Tell whether a line of its own is a label of the page, or speaks to the reader of the page."""
    if len(line) > LONGEST or line[:1] in _QUOTES:
        return False
    whole, openings = _labels()
    plain = _plain(line)
    return plain in whole or plain.startswith(openings.get(plain[:_HEAD], ())) or _CALL.match(plain) is not None


def is_call(sentence: str) -> bool:
    """Tell whether a sentence at either end of a paragraph speaks to the reader of the page, with no address in it.

    Narrower than ``is_furniture``: an address ("Read more at ...") is mostly the author's own, and short labels are
    ordinary words there.
    """
    if len(sentence) > LONGEST or sentence[:1] in _QUOTES or _ADDRESS.search(sentence):
        return False
    return _CALL.match(_plain(sentence)) is not None


def may_be_furniture(line: str) -> bool:
    """Tell whether a line opens as those of a page do; one of the article may too, so this can only excuse a line."""
    return _OPENER.match(line) is not None


def asked_of_reader(text: str, places: Mapping[str, Sequence[int]]) -> list[int]:
    """Return where words stand, in order, with which a page asks its reader to follow, subscribe, share or donate.

    ``places`` are those of the text's runs of letters and digits.
    """
    openers = [run for run in places if run in _ASKING or run.startswith(_ASKING_STEMS)]
    return sorted(start for run in openers for start in places[run] if _ASKED.match(text, start))


def _plain(line: str) -> str:
    """Return the line as labels are compared: in small letters, without marks at either end."""
    return " ".join(trimmed(line).lower().split())
