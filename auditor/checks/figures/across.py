"""Figures that others of the same passage do not give.

What it finds
    A total that the parts of the sentences around it do not make ("540 drivers walked out at Hilltop. At Riverside it
    was 390, and at Eastgate 320. The total was 1,270"), also where nobody calls it one: a whole and the parts told
    of it in the next sentences, or of the title's or the lede's anywhere below ("271 passengers ... Of these, 168 had
    a cabin and 93 had not", "The other 35 have asked for more time"). What is left of a whole ("£12.6m, of which the
    county has found £3.2m. That leaves £9.9m"), and by how much two figures differ. A share that is put as what the
    figures before it come to ("78 of the 130 flights. That is 50 per cent", "or two in five"), and shares of one whole
    that leave another remainder than the last one says.

Why it matters
    The figures stand a few lines apart, where no reader adds them up and every editor should: one of them is wrong, or
    something that belongs to the sum is missing.

What it cannot see
    Which of the figures is wrong. A claim is told only where no figures near it give it, and where it is close to what
    the likeliest ones come to: a figure that is far off is taken for another matter. Where no word says that figures
    are the parts of a whole, they have to be three or more, and one slip (a digit, two digits changed over) has to
    explain the difference. Sums inside one sentence are told by figures.arithmetic and figures.part_whole; changes,
    multiples, averages and products over several sentences are not worked out.

Learnt from
    statcheck (Nuijten 2016), which recomputes what a paper prints; articles with planted slips of the kinds that news
    desks correct: a digit, two digits changed over, a stale figure.
"""

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.accounts import document_accounts
from auditor.figures.printing import printed_like
from auditor.figures.sums.parts import document_wholes
from auditor.records import Finding, Span

_WHY = "The figures stand close together and do not agree; at least one of them is wrong, or a part is missing."
_SUGGESTION = "Work it out again from the source, and correct the figure that is wrong or name what is missing."


def run(document: Document) -> Outcome:
    """Return one finding for every figure that the others of its passage do not give."""
    elsewhere = _told_within_sentences(document)
    accounts = (one for one in document.share(document_accounts) if one.claim.span not in elsewhere)
    return Outcome(findings=tuple(_finding(document, account) for account in accounts))


def _told_within_sentences(document: Document) -> frozenset[Span]:
    """Return the totals that figures.part_whole works out by itself."""
    return frozenset(one.whole.span for one in document.share(document_wholes) if one.whole is not None)


def _finding(document: Document, account: Account) -> Finding:
    result = printed_like(account.claim, account.printed, account.parts, decimals=1 if account.printed % 1 else 0)
    worked = f"{account.formula} = {result}"
    return finding(
        CHECK.id,
        document,
        account.claim.span,
        f"The text says {account.claim.printed}; {worked}.",
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


CHECK = Check(id="figures.across", docs=__doc__, run=run)
