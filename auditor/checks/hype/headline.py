"""A headline that teases, shouts or ranks instead of telling.

What it finds
    In the title alone: a curiosity gap ("you won't believe", "here's what happened next"), a numbered list of marvels,
    a superlative, words in capitals, exclamation marks, and a question. The first line of the text stands in for a
    title that was not given. One finding where the headline teases or shouts, or adds a superlative to another sign.

Why it matters
    A headline that holds back what the article knows is written for the click. It is the first thing that a reader
    judges by, and often the only thing that is read.

What it cannot see
    Whether the article keeps what the headline promises. A single question or number is ordinary and only counted.

Learnt from
    The turns of clickbait and news headlines in a public set of 8,000; the patterns are a list written by hand.
"""

import re

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Span

SIGNS = FeatureSpec(
    "hype.headline",
    "signs",
    -1,
    "has a headline with {value:sign|signs} of teasing or shouting; comparable articles have {typical}",
)

_TEASE = re.compile(
    r"\b(?:you\s(?:won['’]t|will\snot|will\snever|['’]ll\snever|probably\sdidn['’]t|never\sknew|didn['’]t\sknow)"
    r"|you['’]ll\s(?:never|want\sto|love)|what\shappen(?:s|ed)\snext|will\s(?:blow\syour\smind|shock\syou|surprise"
    r"\syou|make\syou|leave\syou|change\syour\slife|restore\syour)|(?:here|this)(?:['’]s|\sis)\s(?:why|what|how)\b"
    r"|the\sreason\swhy\b|(?:one|this|these)\s(?:weird|simple|little|strange)\s\w+"
    r"|(?:can|how\swell\s(?:can|do))\s(?:we|you)\s(?:guess|actually|really|know)|which\s[\w\s]{3,40}\sare\syou\b|that\swill\b"
    r"|(?:things|facts|reasons|signs|times|ways)\s(?:you|that|only|every|your|we|people|everyone)\b|need\sto\s(?:know|see|stop)\b"
    r"|(?:don['’]t|doesn['’]t)\swant\syou\sto\sknow|are\syou\s\w+\senough|guess\s(?:what|who)|and\sit['’]s\s(?:\w+\s)?\w+$"
    r"|will\snever\sbe\sthe\ssame|find\sout\b|wait\stil?l?\syou|let\sthat\ssink)",
    re.IGNORECASE,
)
_PROMISED = re.compile(r"(?:\A|[:–—-]\s|\brevealing\s)the\s(?:truth\sabout|secrets?\s(?:behind|to))\b", re.IGNORECASE)
_LIST = re.compile(r"^\s*(?:the\s|top\s)?\d{1,3}\s(?:\w++(?:['’]\w*+)?\s){0,4}\w+s\b", re.IGNORECASE)
_LISTED = re.compile(
    r"\b(?:things|ways|reasons|facts|signs|times|tips|tricks|hacks|secrets|photos|pictures|gifs|moments|questions|products"
    r"|gifts|memes|tweets|struggles|lessons|mistakes|ideas|recipes|stages|quotes|celebrities|stocks|foods|people\swho)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:most\s\w+\s\w+\sever|best\s\w*\s?ever|worst\s\w*\s?ever|greatest|ultimate|unbelievable|incredible|insane|epic"
    r"|jaw[\s-]?dropping|mind[\s-]?blowing|stunning|shocking|shockingly|game[\s-]?chang(?:er|ing)|breakthrough|miracle"
    r"|revolutionary|bombshell|explosive|destroys|obliterates|eviscerates|hilarious(?:ly)?|amazing(?:ly)?|adorable|perfect"
    r"|of\sall\stime|changes\severything|paradigm\sshift|unprecedented|dawn\sof)\b",
    re.IGNORECASE,
)
_SHOUT = re.compile(r"\b[A-Z]{4,}\b")
_DECKS = re.compile(r"\s*(?:;|//|\|)\s*")
_KNOWN_CAPITALS = frozenset(
    "NATO NASA UNESCO UNICEF OPEC ISIS NAFTA DACA COVID CNBC MSNBC ESPN NCAA NAACP AARP FEMA HIPAA NASDAQ FIFA UEFA "
    "WADA YMCA LGBT LGBTQ PETA ACLU SCOTUS POTUS VIDEO WATCH UPDATE EXCLUSIVE OPINION ANALYSIS".split()
)
_LONGEST_TITLE = 200
_SIGNS = ("question", "curiosity gap", "list", "superlative", "capitals", "exclamation")


def run(document: Document) -> Outcome:
    """Return the number of signs in the headline, None without one, and a finding where they amount to a tease."""
    title, span = _headline(document)
    if not title:
        return Outcome((Feature(SIGNS, None),))
    signs = _signs(title)
    features = (Feature(SIGNS, float(len(signs))),)
    telling = {"curiosity gap", "capitals", "superlative"} & set(signs)
    if not telling or (len(signs) < 2 and telling == {"superlative"}):
        return Outcome(features)
    return Outcome(
        features,
        (
            finding(
                "hype.headline",
                document,
                span,
                f"The headline “{title}” works with {_joined(signs)}.",
                "A headline that teases or shouts is written for the click, not to tell.",
                severity="warning" if _is_plain(signs) else "note",
                evidence={"title": title, "signs": list(signs)},
                suggestion="Put what the article knows into the headline.",
            ),
        ),
    )


def _is_plain(signs: tuple[str, ...]) -> bool:
    """Tell whether a reader would agree at once: a teaser that also shouts or ranks, or three signs at once."""
    return len(signs) > 2 or len({"curiosity gap", "superlative", "capitals", "exclamation"} & set(signs)) > 1


def _headline(document: Document) -> tuple[str, Span | None]:
    """Return the title and where it stands in the text, if it does; or else the first line, if that is a heading."""
    title = (document.article.title or "").strip()
    if title:
        at = document.text.find(title[:_LONGEST_TITLE], 0, 4 * _LONGEST_TITLE)
        whole = at >= 0 and document.text.startswith(title, at)
        return title[:_LONGEST_TITLE], Span(at, at + len(title)) if whole else None
    if document.blocks and document.blocks[0].kind == "heading":
        span = document.blocks[0].span
        return span.of(document.text)[:_LONGEST_TITLE], span
    return "", None


def _signs(title: str) -> tuple[str, ...]:
    shouted = [word for part in _DECKS.split(title) for word in _shouted(part)]
    seen = (
        title.endswith("?"),
        bool(_TEASE.search(title) or _PROMISED.search(title)),
        bool(_LIST.match(title) and _LISTED.search(title)),
        bool(_SUPERLATIVE.search(title)),
        len(shouted) > 1,
        "!" in title,
    )
    return tuple(sign for sign, present in zip(_SIGNS, seen, strict=True) if present)


def _shouted(part: str) -> list[str]:
    """Return the words in capitals; none where capitals are how the whole part is set, as in a newspaper's headline."""
    letters = [char for char in part if char.isalpha()]
    if sum(map(str.isupper, letters)) > 0.8 * len(letters):
        return []
    return [word for word in _SHOUT.findall(part) if word not in _KNOWN_CAPITALS]


def _joined(signs: tuple[str, ...]) -> str:
    named = [sign if sign == "capitals" else f"a{'n' if sign[0] == 'e' else ''} {sign}" for sign in signs]
    return named[0] if len(named) == 1 else ", ".join(named[:-1]) + " and " + named[-1]


CHECK = Check(id="hype.headline", docs=__doc__, specs=(SIGNS,), run=run)
