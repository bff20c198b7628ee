"""Read all quantities of a text."""

from auditor.figures.reading.attach import attach_unit
from auditor.figures.reading.bare import read_bare
from auditor.figures.reading.decoys import MONTHS, decoys
from auditor.figures.reading.draft import Draft, numeral_of
from auditor.figures.reading.movement import set_movement
from auditor.figures.reading.number_read import Reading
from auditor.figures.reading.number_words import STARTERS
from auditor.figures.reading.numerals import read_numeral
from auditor.figures.reading.periods import OPENERS
from auditor.figures.reading.quantity import Quantity, Subject
from auditor.figures.reading.ranges import join_ranges
from auditor.figures.reading.shares import join_parts, share_units
from auditor.figures.reading.subjects import SubjectReader
from auditor.figures.reading.tokens import Tokens

_MARKED = STARTERS | MONTHS | OPENERS
_DIGITS = 15  # what a float holds: 8.3 billion is 8300000000.0, not 8300000000.000001
_BOUND = 1e100
"""Numbers are below it: "million million ..." can be printed past what a float holds, also after a sum or product."""


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order of their start; never raises, linear in the length of the text."""
    tokens = Tokens(text, STARTERS)
    marked = tokens.candidates(_MARKED)
    drafts = join_ranges(tokens, join_parts(tokens, _drafts(tokens, marked)))
    share_units(tokens, drafts)
    for draft in drafts:
        set_movement(tokens, draft)
    told = SubjectReader(tokens, drafts, marked).read()
    return [_finish(tokens, draft, subject) for draft, subject in zip(drafts, told, strict=True)]


def _drafts(tokens: Tokens, marked: list[int]) -> list[Draft]:
    """Read every number that is no decoy, left to right; no token is read twice."""
    skipped = decoys(tokens, marked)
    skip_at = index = floor = 0
    drafts: list[Draft] = []
    low, start = tokens.low, tokens.start
    for index in marked:
        if index < floor or not (low[index] in STARTERS or "0" <= low[index] < ":"):
            continue
        while skip_at < len(skipped) and skipped[skip_at][1] <= start[index]:
            skip_at += 1
        if skip_at < len(skipped) and skipped[skip_at][0] <= start[index]:
            continue
        reading = read_numeral(tokens, index)
        if reading is None or reading.stop <= index:
            continue
        if reading.value >= _BOUND:
            floor = reading.stop
            continue
        draft = _read(tokens, reading, floor)
        if draft is None:
            floor = reading.stop if low[index][0].isdigit() else index + 1
            continue
        drafts.append(draft)
        floor = max(reading.stop, draft.right) if draft.noun is None else reading.stop
    return drafts


def _read(tokens: Tokens, reading: Reading, floor: int) -> Draft | None:
    """Read what stands around one number; None where it is no quantity."""
    draft = Draft(reading, reading.first, reading.stop, reading.value, floor=floor)
    scale = attach_unit(tokens, draft, floor)
    if scale is None:
        return None
    draft.value = reading.value * scale
    if not draft.value.is_integer() or abs(draft.value) >= 10**_DIGITS:
        draft.value = float(f"{draft.value:.{_DIGITS}g}")
    draft.numerals = [numeral_of(tokens, reading, draft.value, abs(scale))]
    return read_bare(tokens, draft) if draft.unit == "-" else draft


def _finish(tokens: Tokens, draft: Draft, subject: Subject) -> Quantity:
    start, end = tokens.start[draft.left], tokens.end[draft.right - 1]
    return Quantity(
        start=start,
        end=end,
        value=draft.value,
        unit=draft.unit,
        change=draft.change,
        subject=subject,
        printed=tokens.text[start:end],
        kind=draft.kind,
        numerals=tuple(draft.numerals),
        shape=draft.shape,
        bound=draft.bound,
        direction=draft.direction,
        role=draft.role,
        currency=draft.code,
        indefinite=draft.indefinite,
    )
