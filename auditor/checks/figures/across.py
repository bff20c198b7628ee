"""Figures that others of the same passage do not give.

What it finds
    A total that the parts of the sentences around it do not make ("540 drivers walked out at Hilltop. At Riverside it
    was 390, and at Eastgate 320. The total was 1,270"), also where nobody calls it one: a whole and the parts told of
    it in the next sentences, or of the title's or the lede's anywhere below ("271 passengers ... Of these, 168 had a
    cabin and 93 had not", "The other 35 have asked for more time"). What is left of a whole ("£12.6m, of which the
    county has found £3.2m. That leaves £9.9m"), also of a whole that the lede names, and by how much two figures differ
    ("31 votes to 17, a majority of 24", "44% and Mr Lund 37%, a gap of 9 points", "€1,645 less than the €9,390 of last
    spring"). A share that is put as what the figures before it come to ("78 of the 130 flights. That is 50 per cent",
    "or two in five"), and shares of one whole that leave another remainder than the last one says. A change in percent,
    or by a fraction, beside two values that are held against each other ("1,560, against 2,400 last year, down 53%",
    "£12.40, then £15.50. That is a rise of 52 per cent", "a half more than the £600,000 of the year before"), and how
    many times one of them is the other ("920 calls, three times the 230 of a usual week"). A mean or an amount a head
    that closes a total and its number ("All 64 were checked. It has cost £1.6m so far, or £52,000 for each"). A mean
    over the games or days before it, and an amount for one time told again for another ("21.6 million people in 2024,
    about 95,000 a day"). A sum of so many times so much ("840 posts, at €95 apiece, and two bridges. The posts alone
    took €97,800").

Why it matters
    The figures stand a few lines apart, where no reader adds them up and every editor should: one of them is wrong, or
    something that belongs to the sum is missing.

What it cannot see
    Which of the figures is wrong. A claim is told only where no figures near it give it, and where it is close to what
    the likeliest ones come to: a figure that is far off is taken for another matter. Of totals and remainders one slip
    (a digit, two digits changed over, of the total or of one part) has to explain the difference; where no word says
    that figures are the parts of a whole, they also have to be three or more, with a slip in a figure of three digits,
    and none of them the value of a measure of its own ("cash of €40 million"). Sums inside one sentence are told by
    figures.arithmetic and figures.part_whole. A change whose two values are not held against each other by words
    (against, a year earlier it was, that is a rise of) is not worked out.

Learnt from
    statcheck (Nuijten 2016), which recomputes what a paper prints; articles with planted slips of the kinds that news
    desks correct: a digit, two digits changed over, a stale figure.
"""

from collections.abc import Mapping

from auditor.check import Check, Outcome, finding, outside
from auditor.checks.figures import arithmetic
from auditor.document import Document, around
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.accounts import document_accounts
from auditor.figures.disowned import disowned
from auditor.figures.mention import document_mentions
from auditor.figures.printing import printed_like
from auditor.figures.sums.parts import document_wholes
from auditor.figures.sums.periodic import told_again
from auditor.records import Finding

_WHY = "The figures stand close together and do not agree; at least one of them is wrong, or a part is missing."
_SUGGESTION = "Work it out again from the source, and correct the figure that is wrong or name what is missing."


def run(document: Document) -> Outcome:
    """Return one finding for every figure that the others of its passage do not give."""
    elsewhere = _told_within_sentences(document)
    accounts = (one for one in document.share(document_accounts) if one.claim.span.start not in elsewhere)
    return Outcome(findings=tuple(_finding(document, account) for account in accounts))


def _told_within_sentences(document: Document) -> frozenset[int]:
    """Return where the totals start that figures.part_whole works out, and what figures.arithmetic tells or lets be."""
    wholes = (one.whole.span.start for one in document.share(document_wholes) if one.whole is not None)
    told = (one.evidence["stated"] for one in document.share(arithmetic.run).findings)
    again = (figure.span.start for one in document.share(document_mentions) for figure in told_again(one))
    return frozenset((*wholes, *again, *(place["start"] for place in told if isinstance(place, Mapping))))


def _finding(document: Document, account: Account) -> Finding:
    worked = f"{account.formula} = {_result(account)}".replace("\n", " ")
    return finding(
        CHECK.id,
        document,
        account.claim.span,
        f"The text says “{around(document, account.claim.span)}”; {worked}.",
        _WHY,
        severity="warning",
        evidence={
            "stated": account.claim.place,
            "parts": [part.place for part in account.parts],
            "sum": worked,
            "possible": account.possible.rounded(6).ends,
        },
        suggestion=_SUGGESTION,
    )


def _result(account: Account) -> str:
    """Return what the parts come to, printed as the claim is; beside a fraction in words it is a percentage."""
    if account.claim.kind == "ratio":
        return f"{account.printed:.0%}"
    alike = [part for part in account.parts if part.kind == account.claim.kind]
    return printed_like(account.claim, account.printed, alike, decimals=1 if account.printed % 1 else 0)


CHECK = Check(id="figures.across", docs=__doc__, run=outside(disowned, run))
