"""A text that was wrapped at one width reads as the same text with a line for each paragraph."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from auditor import Auditor
from auditor.document import Document
from auditor.records import Article

GRANT = """\
A grant for the ferry

The Lunde ferry has been given a grant of £50,000 by the county, which it will spend on a new engine and two ramps. Of \
that sum, £30,000 goes to the engine and £25,000 to the ramps – the rest is kept for paint. It hopes to raise another \
£50,000.

Experts say the boat is the best in the world. "It is a truly stunning boat," said Ada Moss, who has steered it since \
1998, "and it has never once been late."

The number of passengers rose from 12,400 in 2019 to 14,880 in 2021, a rise of 30 per cent, the county said.
"""
SCHOOLS = """\
Schools short of teachers

One in eight teachers left the valley's schools last year. The number of pupils has doubled since 2012, and some 4,000 \
children have no desk.

There is talk of a new school at Tolm. Some in the trade say that it will never be built; the board did not answer \
well-meant letters.

The board met on Monday, 31 June 2021, and 7 members voted for the plan and 5 against it. All 13 members were there.

Two things must happen:

- the roof of the old school must be mended before the winter, for which 40 per cent of the money is set aside by law
- the hall must be let, at £1,200 a month, to those who have asked for it since the spring of the year before last
"""
VERDICTS = """\
This outrage must end now

The council's shameful, disastrous and utterly reckless plan for the mill would be a catastrophe for each of us. It is \
an open secret that nobody on the board has read it.

Studies show that mills make people happy, and 80 per cent of towns with a mill are happy ones. Every child knows it, \
and it has been claimed that even the mayor does.

We must never, ever let them do this! The mill was built in 1820, burnt down in 1790 and was built again by hand.
"""
RESULTS = """\
Norland Mills sells more flour

DALTON (Lunde Press) - Sales of Norland Mills rose 45 percent to $5.2 million in the second quarter of 2021 from $4.1 \
million a year earlier.

"We have not seen a spring like it," said the firm's head, Jo Field. "People bake – at home, at night, at work – and \
they bake with our flour." The firm employs 310 people in Dalton, Mr. Field said, of whom 120 work at night and 170 by \
day.

Net income was $1.1 million, according to the firm's report. Shares in Norland rose by 3 percent, to $41.20, in early \
trade on Thursday, a price that analysts expect to double. The firm, reportedly, wants to buy a third mill. Reportedly \
its price is $9 million.
"""
CHAT = """\
Five ways to keep a well

Sure, here is the article you asked for. Wells delve deep into the rich tapestry of rural life, and they are a \
testament to the unwavering spirit of those who dug them.

First, look at the water. It should be clear. Second, ask a neighbour whose well is near: according to reports, three \
quarters of all wells share their water with another. Third, keep the lid shut.

In conclusion, a well is not just a hole, but a promise. As a large language model, I cannot look into yours, and I \
hope that the
"""
ARTICLES = {"grant": GRANT, "schools": SCHOOLS, "verdicts": VERDICTS, "results": RESULTS, "chat": CHAT}


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor.load()


def _wrapped(text: str, width: int, line_end: str = "\n") -> str:
    lines = (textwrap.wrap(line, width, break_long_words=False) or [""] for line in text.splitlines())
    return line_end.join(one for wrapped in lines for one in wrapped)


def _places(evidence: Any) -> Iterator[Mapping[str, Any]]:
    """Yield what in a finding's evidence is a place with its quote."""
    if isinstance(evidence, Mapping):
        if {"start", "end", "quote"} <= evidence.keys():
            yield evidence
        evidence = list(evidence.values())
    if isinstance(evidence, list | tuple):
        for item in evidence:
            yield from _places(item)


def _told(auditor: Auditor, text: str) -> list[tuple[str, ...]]:
    audit = auditor.audit(Article(text=text))
    return [
        (one.check, one.severity, one.message, "".join((one.quote or "").split()), one.why, one.suggestion or "")
        for one in audit.findings
    ]


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_has_findings_to_lose(auditor: Auditor, name: str) -> None:
    assert len(_told(auditor, ARTICLES[name])) >= 2


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("name", ARTICLES)
def test_a_wrapped_article_has_the_findings_of_the_same_article_unwrapped(
    auditor: Auditor, name: str, width: int
) -> None:
    assert _told(auditor, _wrapped(ARTICLES[name], width)) == _told(auditor, ARTICLES[name])


@pytest.mark.parametrize("name", ARTICLES)
def test_a_wrapped_article_has_the_scores_of_the_same_article_unwrapped(auditor: Auditor, name: str) -> None:
    plain, wrapped = (auditor.audit(Article(text=text)) for text in (ARTICLES[name], _wrapped(ARTICLES[name], 72)))
    assert wrapped.reliability.probability == plain.reliability.probability
    assert (wrapped.authorship.verdict, wrapped.authorship.probability) == (
        plain.authorship.verdict,
        plain.authorship.probability,
    )


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "  \n"])
@pytest.mark.parametrize("name", ARTICLES)
def test_spans_of_a_wrapped_article_point_into_it(auditor: Auditor, name: str, line_end: str) -> None:
    text = _wrapped(ARTICLES[name], 60, line_end)
    assert Document(Article(text=text)).text.split() == ARTICLES[name].split()
    plain = _told(auditor, ARTICLES[name])
    found = auditor.audit(Article(text=text)).findings
    assert [(one.quote or "").split() for one in found if one.span] == [
        one.span.of(text).split() for one in found if one.span
    ]
    assert len(found) == len(plain)
    places = [place for one in found for place in _places(one.evidence)]
    assert [place["quote"] for place in places] == [text[place["start"] : place["end"]] for place in places]
