"""What the words around a phrase make of it: literal, mentioned, an address, or part of a name."""

from collections.abc import Sequence

from auditor.wording.lexicon import Entry
from auditor.wording.literal import companies
from auditor.wording.parts import Parts

_REACH_AHEAD, _REACH_CALAMITY, _REACH_COMPANY, _REACH_IDIOM = 5, 3, 12, 4
_LONGEST_ADDRESS = 300
_PARTING = frozenset("of in on at to for from with about by that and or but said says".split())
"""Words behind which a calamity is no longer what an alarm word describes."""
_AROUND = 40
"""Parts on either side by which a title in capitals is told; few titles are longer."""
_BESIDE = 4
_DIRECTIONS = frozenset("into past home wide shut from".split())
_CALAMITIES = frozenset(
    "accident accidents assault assaults attack attacks bombing bombings crash crashes crime crimes disease diseases "
    "drought earthquake epidemic explosion explosions famine fire fires flood floods flooding hurricane hurricanes "
    "illness incident incidents injuries injury killing killings massacre massacres murder murders outbreak pandemic "
    "rape rapes shooting shootings slaughter storm storms torture tragedy violence virus war warfare wars wildfire "
    "wildfires".split()
)
_GRAVE = frozenset(
    "blaze bushfires cyclone typhoon bomb bombs bombed casualties cancer corpses dead death deaths died drowned "
    "earthquakes ebola executed execution executions genocide gunfire gunman hijacked holocaust hurricanes isis "
    "killed killer kills jihadists massacred molested murdered rapist shot siege slain slaughtered stabbed "
    "suicide terrorism terrorist terrorists tornado tortured tsunami victim victims wounded".split()
)
"""What, besides calamities, is told of where a word of alarm or feeling in the same breath is deserved."""
_NOTHING: frozenset[str] = frozenset()
_DESERVED = frozenset(("wonder", "moral", "scorn"))
_FEARFUL = frozenset(("alarm", "feeling"))
_DRIVES = frozenset("drive drives driving drove driven go goes going went gone like".split())
_DRIVEN = frozenset(("crazy", "insane", "bonkers", "maniac", "madman", "lunatic", "nuts", "psycho"))
_WORDS = frozenset("words terms phrases epithets adjectives".split())
_WORD = frozenset("word term phrase epithet adjective".split()) | _WORDS
_CHARGES = frozenset(
    "charge charges accusation accusations allegation allegations perception perceptions complaint complaints "
    "accused".split()
)


def is_mentioned(parts: Parts, first: int) -> bool:
    """Tell whether what begins at a part is spoken of: "the term radical", "words like heroic", "a charge of greed"."""
    third, second, last = ("", "", "", *parts.forms[max(0, first - 3) : first])[-3:]
    if last in _WORD:
        return second == "the"
    if last == "as":
        return second == "such" and third in _WORDS
    return (last == "like" and second in _WORDS) or (last == "of" and second in _CHARGES)


def is_literal(parts: Parts, last: int, entry: Entry) -> bool:
    """Tell whether a word means what it says, or is said without thought.

    A blow moves something "into" or "past" something; the company makes it literal, as a debt that is outstanding; it
    is alarm that a calamity deserves, as "a horrific car crash"; or it is a mere idiom, as "it drives me crazy", or an
    answer: "Absolutely."
    """
    if entry.kind == "intensifier" and len(parts.forms) == 1:
        return True
    near = parts.forms[max(0, last - _REACH_COMPANY) : last + 1 + _REACH_COMPANY]
    if entry.kind == "attack" and not _DIRECTIONS.isdisjoint(parts.forms[last + 1 : last + 1 + _REACH_AHEAD]):
        return True
    if entry.lemma in _DRIVEN and not _DRIVES.isdisjoint(parts.forms[max(0, last - _REACH_IDIOM) : last]):
        return True
    if entry.kind in _FEARFUL and not (_CALAMITIES.isdisjoint(near) and _GRAVE.isdisjoint(near)):
        return True
    return not companies().get(entry.lemma, _NOTHING).isdisjoint(near) or (
        entry.kind in _DESERVED and _is_before_calamity(parts, last)
    )


def _is_before_calamity(parts: Parts, last: int) -> bool:
    """Tell whether a calamity is named behind part ``last``, with nothing between but words that describe it."""
    for index in range(last + 1, min(last + 1 + _REACH_CALAMITY, len(parts.forms))):
        gap = parts.lowered[parts.span(index - 1)[1] : parts.starts[index]]
        if parts.forms[index] in _PARTING or gap.strip(" -\n"):
            return False
        if parts.forms[index] in _CALAMITIES:
            return True
    return False


def is_address(text: str, start: int) -> bool:
    """Tell whether what begins at ``start`` is a piece of an address, as "https://a.example/town-in-chaos"."""
    if text[start - 1 : start].isspace():
        return False
    before = text[max(0, start - _LONGEST_ADDRESS) : start].split()
    return bool(before) and ("://" in before[-1] or "www." in before[-1] or ("/" in before[-1] and "." in before[-1]))


def is_name(text: str, parts: Parts, first: int, last: int) -> bool:
    """Tell whether the parts ``first`` to ``last`` of a sentence are written as a name.

    A name stands in capitals, and in mid-sentence or right before another capital; in a headline, where most words do,
    nothing is one.
    """
    if not all([text[start].isupper() for start in parts.starts[first : last + 1]]):
        return False
    behind = last + 1
    if first == 0 and not (behind < len(parts.forms) and _follows(text, parts, behind)):
        return False
    return not _is_title_case(
        text, [*_longer(parts, max(0, first - _AROUND), first), *_longer(parts, behind, behind + _AROUND)]
    )


def is_of_title(text: str, parts: Parts, first: int, last: int) -> bool:
    """Tell whether the parts ``first`` to ``last`` of a quotation belong to a title, as "The Shame of College Sports".

    They begin with a capital, do not begin the quotation, and so do most of the longer words right beside them.
    """
    start = parts.starts[first]
    if not text[start].isupper() or text[start + 1].isupper() or not text[start - 1 : start].isspace():
        return False
    near = [*_longer(parts, max(0, first - _BESIDE), first), *_longer(parts, last + 1, last + 1 + _BESIDE)]
    return len(near) > 1 and _is_title_case(text, near)


def _follows(text: str, parts: Parts, index: int) -> bool:
    """Tell whether a part in capitals stands one character behind the part before it."""
    start = parts.starts[index]
    return start - parts.span(index - 1)[1] == 1 and text[start].isupper()


def _longer(parts: Parts, first: int, last: int) -> list[int]:
    """Return where the longer ones of some parts begin."""
    some = zip(parts.forms[first:last], parts.starts[first:last], strict=True)
    return [start for form, start in some if len(form) > 3]


def _is_title_case(text: str, starts: Sequence[int]) -> bool:
    """Tell whether most of the longer words, which begin at ``starts``, begin with a capital."""
    return bool(starts) and sum(text[start].isupper() for start in starts) > 0.6 * len(starts)
