"""A count, an amount for each, and the total that a sentence gives for them: "40 hours at $20 an hour, or $800"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.reading.plurals import singular
from auditor.figures.slip import is_near
from auditor.figures.sums.beyond import is_beyond

_HEDGE = (
    r"(?:\s*\b(?:about|around|approximately|some|roughly|nearly|almost|just|over|under|more than|less than|up to|at "
    r"least|exactly|the|its|their|his|her|all)\b){0,3}\s*"
)
_EACH = r"(?:\s*(?:each|apiece)\b)?"
_NOUN = r"(?:\s[a-z]{2,15}){0,2}"
_RECKONED = (
    r"\s*(?:,\s*|\(|—\s*|–\s*|\s)(?:or|equal to|i\.e\.,?|that is,?|for|making|making for|for a total(?: [a-z]{4,8})? of"
    r"|a total(?: [a-z]{4,8})? of|in total,?|totall?ing|which (?:is|makes|comes to|amounts to|adds up to)|raising"
    r"|to raise|bringing in|costing|worth"
    r"|(?:for )?an? (?:[a-z]{4,10} )?(?:payroll|bill|cost|sum|outlay|price|haul|tab|value|fund|grant|pot) of)"
)
_AT = re.compile(_NOUN + r",?\s+(?:at|for|paid|paying|earning|costing|priced at|worth|charged)" + _HEDGE, re.I)
_VERBS = (
    r"(?:(?:will|would|was|were|is|are|to|to be)\s)?(?:gets?|got|receives?|received|earn(?:s|ed|ing)?|makes?|made|pays?"
    r"|paid|paying|given|owed?|costs?|costing|worth)"
)
_EACH_GETS = re.compile(
    rf"{_NOUN}(?:,?\s+(?:will|would|must))?,?\s+each\s+(?:of (?:whom|which|them)\s+)?{_VERBS}" + _HEDGE, re.I
)
_EACH_OPENS = re.compile(rf"\s*each\s+(?:(?:one\s+)?of\s+them\s+)?{_VERBS}" + _HEDGE, re.I)
_AT_OPENS = re.compile(r"\s*at" + _HEDGE, re.I)
_COMES_TO = re.compile(
    r"\s*(?:each|apiece|a head|per head|per person),?\s+(?:that|this|it|the (?:[a-z]{4,10} )?(?:payroll|bill|cost|sum"
    r"|total|outlay|price))\s+(?:is|was|comes to|came to|makes|made|amounts to|would be|adds up to)" + _HEDGE,
    re.I,
)
_SO_MUCH = re.compile(_EACH + _RECKONED + _HEDGE, re.I)
_EACH_OF = re.compile(r"\beach\s(?:one\s)?of\s(?:the|its|their|his|her|our|these|those)\s$", re.I)
_GETS = re.compile(rf"{_NOUN}\s+(?:each\s+)?{_VERBS}" + _HEDGE, re.I)
_GIVES = re.compile(
    r"\b(?:g[ia]ves?|giving|pa(?:ys?|id|ying)|award(?:s|ed|ing)?|offer(?:s|ed|ing)?|sen(?:ds?|t|ding)|owe[sd]?|handed|rep(?:ays?|aid|aying)"
    r"|granted)\s(?:its|the|his|her|their|all)?\s?$",
    re.I,
)
_BESIDE = re.compile(rf"(?:{_EACH}|{_NOUN})\s*(?:,|\(|—|–)\s*(?:for|making)?" + _HEDGE, re.I)
_IN_ALL = re.compile(r"\s+(?:in all|in total|altogether|all told)\s*(?:[).!?;,—–]|$)", re.I)
_TOTAL_AFTER_COUNT = re.compile(_NOUN + _RECKONED + _HEDGE, re.I)
_FOR_COUNT = re.compile(_EACH + r"\s+(?:for|to|on|from|times)" + _HEDGE, re.I)
_FOR_EACH_OF = re.compile(r"\s+(?:for|to|from) each of" + _HEDGE, re.I)
_FUND = (
    r"(?:\s[a-z]{2,15})?\s(?:grant|fund|pot|payout|settlement|package|scheme|programme|program|award|budget|bill|bonus|deal"
    r"|payroll|order|purchase|gift|donation)"
)
_APART = re.compile(
    rf"(?:{_FUND}\s*(?:,|\(|—|–|:)|\s*(?:,|\(|—|–)(?=\s*(?:or|that|which)\b))\s*(?:or|that is,?|which is)?" + _HEDGE,
    re.I,
)
_BROKEN_DOWN = re.compile(r"\s*(?::|—|–)" + _HEDGE, re.I)
_EACH_COST = re.compile(
    r"\s(?:each|apiece)\s(?:(?:will|would)\s)?(?:costs?|come\sto|comes\sto|came\sto|are|make|made)" + _HEDGE, re.I
)
_SUM_ENDS = re.compile(r"(?:\s(?:in\sall|in\stotal|altogether|all\stold))?\s?(?:[.;]|$)")
_NOT_ALL = re.compile(r"\b(?:and|with|plus|another|other|also|first|last)\b", re.I)
_ONE = re.compile(r"\s*(?:each|apiece)\b|\s+(?:for|to|from) each of\b", re.I)
# What follows a total that is another matter after all: "or $150 for members", "or $5 a head", "or $40 more".
_ANOTHER = re.compile(
    r"\s*(?:if|when|per|an?|each|apiece|more|less|extra|plus|off|after|before|over|up|down|across|since|during)\b", re.I
)
_ANOTHER_CHOICE = re.compile(r"\s*(?:for|with|at|to|and|on|from)\b", re.I)
_YEARLY = "year"


@dataclass(frozen=True, slots=True)
class Product:
    """How many, how much for each of them, and the total that the sentence gives."""

    count: Mention
    rate: Mention
    total: Mention
    priced: bool = False
    """Whether the amount for each is a price, which is no rounded one."""


def document_products(document: Document) -> tuple[Product, ...]:
    """Return the products whose factors and total stand side by side, the count in the same sentence or just before."""
    sentences = document.share(document_mentions)
    inside = [product for mentions in sentences for product in _products(mentions)]
    return (*inside, *(found for pair in pairwise(sentences) if (found := _across(document.text, *pair)) is not None))


def _across(text: str, before: Sequence[Mention], here: Sequence[Mention]) -> Product | None:
    """Read "It has 500 staff. Each earns $40,000, a payroll of $20 million": one count, then what each of them gets."""
    counts = [mention for mention in before if mention.kind == "count"]
    if len(counts) != 1 or len(here) < 2 or here[0].kind != "money" or here[1].kind != "money":
        return None
    last = before[-1]
    between = text[last.span.end + len(last.tail) : here[0].span.start - len(here[0].lead)]
    if between.strip() or "\n\n" in between:
        return None
    told = _EACH_OPENS.fullmatch(here[0].lead) and _SO_MUCH.fullmatch(here[1].lead)
    if not told and not (_AT_OPENS.fullmatch(here[0].lead) and _COMES_TO.fullmatch(here[1].lead)):
        return None
    product = Product(counts[0], here[0], here[1])
    return product if _same_money(product) and not _is_another(here[1]) else None


def _products(mentions: Sequence[Mention]) -> Iterator[Product]:
    for first, second, third in zip(mentions, mentions[1:], mentions[2:], strict=False):
        found = None
        if _is_count(first) and second.kind == third.kind == "money":
            told = _AT.fullmatch(second.lead) or _EACH_GETS.fullmatch(second.lead) or _is_given(first, second)
            if told and (_SO_MUCH.fullmatch(third.lead) or _closes(third)):
                found = Product(first, second, third)
            elif told and _is_cost(first, second, third):
                found = Product(first, second, third, priced=True)
        elif first.kind == third.kind == "money" and _is_count(second):
            each = _FOR_COUNT.fullmatch(second.lead) or _FOR_EACH_OF.fullmatch(second.lead)
            if each and (_TOTAL_AFTER_COUNT.fullmatch(third.lead) or _closes(third)):
                found = Product(second, first, third)
            elif _BROKEN_DOWN.fullmatch(second.lead) and _AT.fullmatch(third.lead) and third is mentions[-1]:
                found = Product(second, third, first)
        elif first.kind == second.kind == "money" and _is_count(third) and _APART.fullmatch(second.lead):
            if _FOR_EACH_OF.fullmatch(third.lead) or _FOR_COUNT.fullmatch(third.lead):
                found = Product(third, second, first)
        if found is not None and _linked(found) and (found.total is not third or not _is_another(third)):
            yield found


def _is_given(count: Mention, rate: Mention) -> bool:
    """Tell whether each of those counted gets the amount: "12 workers get $500 each", "paid 12 workers $500 each"."""
    if _GETS.fullmatch(rate.lead):
        return _ONE.match(rate.tail) is not None or _EACH_OF.search(count.lead) is not None
    return rate.lead == " " and _GIVES.search(count.lead) is not None and _ONE.match(rate.tail) is not None


def _is_cost(count: Mention, rate: Mention, total: Mention) -> bool:
    """Tell "twelve timers at £8 each cost £112", where nothing else is bought and the total is a slip away."""
    told = _AT.fullmatch(rate.lead) and _EACH_COST.fullmatch(total.lead) and _SUM_ENDS.match(total.tail)
    return told is not None and not _NOT_ALL.search(count.lead) and is_near(total.value, count.value * rate.value)


def _closes(total: Mention) -> bool:
    """Tell a total that is named behind it: "$500 each, $6,000 in all"."""
    return _BESIDE.fullmatch(total.lead) is not None and _IN_ALL.match(total.tail) is not None


def _is_another(total: Mention) -> bool:
    """Tell an amount that stands beside the product from its total."""
    choice = " or " in f" {total.lead.strip(' ,(')} " and _ANOTHER_CHOICE.match(total.tail)
    return bool(choice) or _ANOTHER.match(total.tail) is not None or is_beyond(total)


def _is_count(mention: Mention) -> bool:
    """Tell whether a figure says how many: things, or hours and tonnes that something is paid by."""
    return mention.kind in ("count", "duration", "measure")


def _same_money(product: Product) -> bool:
    count, rate, total = product.count, product.rate, product.total
    if any(m.quantity.shape != "single" or m.quantity.indefinite or m.value <= 0 for m in (count, rate, total)):
        return False
    money = rate.unit.partition(" per ")[0]
    return total.unit == money and rate.quantity.currency == total.quantity.currency and count.value >= 2


def _linked(product: Product) -> bool:
    """Tell whether the amount is surely one for each of what is counted, in the total's money."""
    if not _same_money(product):
        return False
    count, rate = product.count, product.rate
    per = rate.unit.partition(" per ")[2]
    if not per:
        each = _ONE.match(rate.tail) or _EACH_GETS.fullmatch(rate.lead) or _EACH_OF.search(count.lead)
        return count.kind == "count" and each is not None
    counted = (count.unit, singular(count.unit.rpartition(" ")[2]))
    return singular(per) in counted or (per == _YEARLY and count.kind == "count" and rate.span.start > count.span.start)
