"""What a writing tool left behind in the text.

What it finds
    Citation marks and links of chat programs, control marks of language models, refusals and self-references, chat talk
    at the head or foot (further on, an answer's opening is weak, unless it hands over a piece of text "for your
    article" or a rewritten one), unfilled slots ("[insert name]", "{{owner_name}}", "XX people", "TK tonnes", "his
    lawyer, TK,"), notes to the desk ("CHECK WITH LEGAL", "(sp?)"), filler, left-over word counts, and Markdown in a
    page that is none.
    The evidence of each finding says how strong the trace is: a strong one settles that a tool's output was pasted into
    the text; a weak one is left by people and other programs too, and by itself makes no verdict. It says too whether
    the trace is of a text that is unfinished (slots, fields, filler, notes to the desk): one of those asks for revision
    before publication.

Why it matters
    Nobody who reads a text before it goes out leaves such a trace in it: what stands around it was not checked either.

What it cannot see
    Whether the words around a trace are a tool's or a person's. Traces that are quoted, shown as code, introduced as
    somebody's words, or listed by name are mentions, and it is silent on them; where the article itself is about chat
    programs (its title, a heading or its lede names one, or three places do, or the paragraph of the phrase), their
    phrases count as weak. A name in an address, in another trace or in a disclosure makes no text one about them.

Learnt from
    Open lists of chat products' markup, checked against samples of public files; Wikipedia's "Signs of AI writing"; the
    rates at which each pattern fires on human news, which stand beside the patterns in
    ``auditor/origin/data/residue.toml``.
"""

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Document
from auditor.origin import Residue, residues_of
from auditor.records import Finding, Severity

_UNFINISHED = frozenset(
    ("template slot", "template code", "template field", "unfilled slot", "filler", "note to the desk")
)
"""Traces of a text that somebody still had to finish, whoever wrote it."""


def run(document: Document) -> Outcome:
    """Return one finding for each trace, in the order of the text."""
    return Outcome(findings=tuple(_finding(document, each) for each in residues_of(document)))


def _finding(document: Document, residue: Residue) -> Finding:
    span, trace, strength = residue.span, residue.trace, residue.strength
    severity: Severity = "error" if strength == "strong" else "warning"
    words = span.of(document.text)
    by = "" if trace.maker in trace.says else f" ({trace.maker})"
    why = (
        "It comes from a tool's output and nowhere else: this part was pasted, and not read before it went out."
        if strength == "strong"
        else "Tools leave it, and so do people: look at it, and make nothing of it alone."
    )
    return finding(
        CHECK.id,
        document,
        span,
        f'"{excerpt(words)}" is {trace.says}{by}.',
        why,
        severity=severity,
        evidence={
            "evidence": "left behind",
            "pattern": trace.name,
            "strength": strength,
            "unfinished": trace.name in _UNFINISHED,
            "maker": trace.maker,
            "human_news_rate": trace.rate,
        },
        suggestion="Take it out, and check the passage around it against its sources.",
    )


CHECK = Check(id="authorship.residue", docs=__doc__, run=run)
