"""Layers of a page that contradict each other about who wrote it.

What it finds
    A person's name in the byline of a text that a label, a biography or a line of the page says a machine wrote; a
    label or a sentence that says no machine was used beside a disclosure or a strong trace of a tool; a byline that
    tells of a machine where the page's JSON-LD names a person. One person in the byline and another in JSON-LD is a
    note.

Why it matters
    One of the two is wrong, and a reader sees only one of them. A person's name over a machine's text misleads even
    where a foot line tells the truth.

What it cannot see
    Which layer is right. It compares what a page says, not what is known of its author, and it is silent where the
    person in the byline is the one who is said to have reviewed the text, where a layer says nothing, and where a label
    of the article's own element stands over that of its page, as the proposal means it to.

Learnt from
    The W3C community proposal for ``ai-disclosure``, the IPTC Digital Source Type vocabulary, and a press council's
    ruling on a person's name and portrait over a machine's text.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Document
from auditor.origin import (
    Denial,
    Disclosure,
    byline,
    denials_of,
    disclosures_of,
    names_a_person,
    residues_of,
    schema_authors,
)
from auditor.records import Finding, Severity, Span

_ASIDE = re.compile(
    r"summar|key points|takeaways|bullet|highlights|headline|title|translat|zusammenfass|übersetz|résumé"
)
_WHY = "One of the two is wrong, and a reader sees only one of them."


def run(document: Document) -> Outcome:
    """Return one finding for each pair of layers that contradict each other."""
    told = disclosures_of(document)
    found = [*_person_over_machine(document, told), *_denied(document, told), *_other_author(document)]
    return Outcome(findings=tuple(found))


def _person_over_machine(document: Document, told: tuple[Disclosure, ...]) -> Iterator[Finding]:
    person = document.article.byline
    if not person or byline(person) is not None or not names_a_person(person):
        return
    for each in told:
        if each.kind == "generated" and not each.place.startswith("byline") and not _reviewer(person, each):
            yield _finding(
                document,
                each.span,
                f'The byline names a person ("{person}"), but the {each.place} says that a machine wrote the text: '
                f'"{excerpt(each.words, 120)}".',
                ("byline", person),
                (each.place, each.words),
                "Name in the byline who or what wrote the text.",
            )
            return


def _reviewer(person: str, told: Disclosure) -> bool:
    """Tell whether the words of the disclosure name the person, as the one who reviewed or edited the text."""
    return any(name in (told.context or told.words) for name in re.findall(r"[A-ZÀ-Þ][\w'’-]{2,}", person))


def _denied(document: Document, told: tuple[Disclosure, ...]) -> Iterator[Finding]:
    for denial in denials_of(document):
        against = next((each for each in told if _contradicts(denial, each)), None)
        if against is not None:
            yield _finding(
                document,
                against.span or denial.span,
                f'The {denial.place} says that no machine was used ("{excerpt(denial.words)}"), but the '
                f'{against.place} says otherwise: "{excerpt(against.words, 120)}".',
                (denial.place, denial.words),
                (against.place, against.words),
                "Find out which is true and mend the other.",
            )
        strong = next((each for each in residues_of(document) if each.strength == "strong"), None)
        if strong is not None:
            words = strong.span.of(document.text)
            yield _finding(
                document,
                strong.span,
                f'The {denial.place} says that no machine was used ("{excerpt(denial.words)}"), but '
                f'"{excerpt(words)}" is {strong.trace.says} ({strong.trace.maker}).',
                (denial.place, denial.words),
                (f"residue: {strong.trace.name}", words),
                "Ask the author what was used; take the claim or the trace out.",
            )


def _contradicts(denial: Denial, told: Disclosure) -> bool:
    """A program that fills a template is not denied by "no AI", nor is a machine's summary by "written by a person"."""
    if told.kind == "automated" or told.place == denial.place:
        return False
    if told.kind == "generated":
        return True
    return denial.span is None and not _ASIDE.search(told.words.lower())


def _other_author(document: Document) -> Iterator[Finding]:
    """Compare the byline with the authors of the page's JSON-LD."""
    shown, listed = document.article.byline, ", ".join(schema_authors(document.article.metadata.get("jsonld")))
    if not shown or not listed:
        return
    machine = [byline(shown) == "generated", byline(listed) == "generated"]
    person = [names_a_person(shown) and not machine[0], names_a_person(listed) and not machine[1]]
    if (machine[0] and person[1]) or (person[0] and person[1] and not _share_a_name(shown, listed)):
        yield _finding(
            document,
            None,
            f'The byline says "{excerpt(shown)}", but the page\'s JSON-LD names another author: "{excerpt(listed)}".',
            ("byline", shown),
            ("JSON-LD author", listed),
            "Let both name the author.",
            severity="warning" if machine[0] else "note",
        )


def _share_a_name(shown: str, listed: str) -> bool:
    names = [{name.casefold() for name in re.findall(r"[^\W\d_]{2,}", words)} for words in (shown, listed)]
    return bool(names[0] & names[1])


def _finding(
    document: Document,
    span: Span | None,
    message: str,
    one: tuple[str, str],
    other: tuple[str, str],
    suggestion: str,
    severity: Severity = "warning",
) -> Finding:
    layers = [{"place": place, "words": words[:300]} for place, words in (one, other)]
    return finding(
        CHECK.id,
        document,
        span,
        message,
        _WHY,
        severity=severity,
        evidence={"evidence": "told", "layers": layers},
        suggestion=suggestion,
    )


CHECK = Check(id="authorship.mismatch", docs=__doc__, run=run)
