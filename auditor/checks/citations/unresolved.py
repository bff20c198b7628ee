"""References that lead nowhere: numbered marks without a list, and numbers that no book or paper can have.

What it finds
    Reference marks ("[3]") in a text that has no list of references for them, titles of references that were cut
    off and glued to the sentence ("last year.Grain report for the third quar…[3]"), ISBNs whose check digit is not the
    one that their other digits give (ISO 2108), and arXiv numbers of a thirteenth month.

Why it matters
    A reference promises that somebody looked something up; without the list, or by a number that is none, nobody can.
    They are typical of text that was copied out of a chat or search tool, or generated with invented references.

What it cannot see
    A list that stood on the page and was not handed in with the text; marks in round brackets; a single mark between
    quotation marks, where a number in brackets is an editor's insertion, or in raised digits, which may be a power.
    Whether a number in good form is that of the work named beside it, and whether a DOI or a link leads anywhere:
    nothing is looked up outside the text.

Learnt from
    Published articles with left-over marks; newspaper text, where brackets around a number are somebody's insertion.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from auditor.check import Check, Outcome, finding
from auditor.citations import Reference, ReferenceKind, referred
from auditor.document import Document
from auditor.records import Finding, Span

MARKS = 2
"""Fewest different marks; of a single one it is looked at how it stands."""
_GLUED = re.compile(r"(?<![^\W_])[^\W_][\w’'.-]{0,40}?[a-z0-9%][”\"’')]?[A-Z](?=[\w’'-]{0,40}[ |:])")
_WRONG: Mapping[ReferenceKind, tuple[str, str]] = {
    "isbn": ("ISBN", "its check digit is not the one that its other digits give"),
    "arxiv": ("arXiv number", "its third and fourth digits, which give the month, are not 01 to 12"),
}
"""What a reference in no good form should be, and what is wrong with it."""
_WHY = "The reader is promised a source and cannot find it."


def run(document: Document) -> Outcome:
    """Return a finding for each number in no good form and each mark with a cut-off title, and one for all others."""
    found = document.share(referred)
    unsound = [_unsound(document, one) for one in found if not one.sound]
    return Outcome(findings=(*unsound, *_marks(document, found)))


def _unsound(document: Document, reference: Reference) -> Finding:
    named, wrong = _WRONG[reference.kind]
    return finding(
        CHECK.id,
        document,
        reference.span,
        f"“{reference.span.of(document.text)}” is no {named}: {wrong}.",
        "The reader is given a number under which nothing can be found: it was mistyped, or it was made up.",
        evidence={"identifier": reference.target},
        suggestion="Look the work up, and copy its number from there.",
    )


def _marks(document: Document, found: Sequence[Reference]) -> tuple[Finding, ...]:
    listed = {one.target for one in found if one.kind == "entry"}
    marks = [one for one in found if one.kind == "mark" and one.target not in listed and one.target != "0"]
    numbers = {mark.target for mark in marks}
    if len(numbers) == 1 and not listed:
        return tuple(_single(document, mark) for mark in marks[:1] if _is_plain(document, mark))
    if len(numbers) < MARKS or len(listed) >= len(numbers):
        return ()
    return tuple(_findings(document, marks))


def _is_plain(document: Document, mark: Reference) -> bool:
    """Tell whether a mark is set in brackets, and outside quotation marks."""
    return mark.span.of(document.text).startswith("[") and not document.quoted(mark.span)


def _single(document: Document, mark: Reference) -> Finding:
    return finding(
        CHECK.id,
        document,
        mark.span,
        f"The text has a mark [{mark.target}] and no list of references.",
        _WHY,
        severity="note",
        evidence={"marks": [mark.target]},
        suggestion="Add the list of references, or name the sources in the text.",
    )


def _findings(document: Document, marks: list[Reference]) -> Iterator[Finding]:
    plain = []
    for mark in marks:
        title = _title(document.text, mark.span.start)
        if title is None:
            plain.append(mark)
            continue
        yield finding(
            CHECK.id,
            document,
            Span(title, mark.span.end),
            f"A reference's title runs into the sentence before mark [{mark.target}], and no list follows.",
            _WHY,
            evidence={"mark": mark.target},
            suggestion="Take the title out of the sentence and give the reference in full.",
        )
    if plain:
        yield finding(
            CHECK.id,
            document,
            plain[0].span,
            f"The text has {len(plain)} numbered marks and no list of references.",
            _WHY,
            evidence={"marks": [mark.target for mark in plain[:50]]},
            suggestion="Add the list of references, or name the sources in the text.",
        )


def _title(text: str, mark: int) -> int | None:
    """Return where a title starts that is glued to the word before it and runs up to the mark, if there is one."""
    floor = max(text.rfind(end, 0, mark) for end in ("\n", "]", ". "))
    glued = [m for m in _GLUED.finditer(text, max(floor + 1, mark - 170), mark - 12)]
    # A capital inside a name ("MacLeod", "YouTube") follows a capital; the end of a sentence's own word does not.
    plain = [m for m in glued if not m.group()[:1].isupper()] or glued
    return plain[0].end() - 1 if plain else None


CHECK = Check(id="citations.unresolved", docs=__doc__, run=run)
