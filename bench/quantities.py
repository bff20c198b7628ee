"""CPU time of auditor.figures.quantities against quantulum3 on one article, and how it grows with the text.

    python bench/quantities.py [--rounds N]

quantulum3 is measured where it can be imported; `pip install quantulum3==0.10.0` (the extra `bench`) puts it there.
The article is made here, of invented people and companies.
"""

import argparse
import time
from collections.abc import Callable
from typing import Any

from auditor.figures import quantities

PARAGRAPH = (
    "Harbor & Vane said on Tuesday that net sales rose 5.2% to $415.9 million in the third quarter of fiscal 2024, from "
    "$395.3 million a year earlier. The company, which employs about 1,200 people at 14 sites, spent £3.4 million on "
    "advertising and expects costs to fall by 30 basis points. Ada Orr, 54, its chief executive, said two of the firm's "
    "deputies had left. Roughly 40 percent of customers live within 25 miles of a shop, and one in five drives more than "
    "60 km/h over the limit. A 2,500-square-foot store opened in May 2019 and cost between $2 million and $3 million. "
    "The board met for three hours and agreed that half a million shares would be sold at C$12.50 a share. "
)
WORDS = 900


def article(words: int) -> str:
    """Return an article of about ``words`` words."""
    paragraph = len(PARAGRAPH.split())
    return "\n\n".join([PARAGRAPH] * max(1, round(words / paragraph)))


def cpu_ms(read: Callable[[str], Any], text: str, rounds: int) -> float:
    """Return the least CPU milliseconds that ``read`` took for ``text`` over ``rounds``."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        read(text)
        best = min(best, time.process_time() - start)
    return best * 1000


def main() -> None:
    """Print CPU milliseconds, the ratio to quantulum3, and the growth for ten times the text."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=20)
    rounds = options.parse_args().rounds
    text = article(WORDS)
    quantities(text)
    ours = cpu_ms(quantities, text, rounds)
    longer = cpu_ms(quantities, article(WORDS * 10), max(3, rounds // 4))
    print(f"auditor.figures.quantities  {ours:8.2f} ms  {len(text.split())} words, {len(quantities(text))} quantities")
    print(f"ten times the text          {longer:8.2f} ms  {longer / ours:.1f} times the time")
    try:
        from quantulum3 import parser
    except ImportError:
        print("quantulum3 is not here: pip install quantulum3==0.10.0")
        return
    parser.parse(PARAGRAPH)
    theirs = cpu_ms(parser.parse, text, 3)
    print(
        f"quantulum3                  {theirs:8.2f} ms  {theirs / ours:.0f} times ours, {len(parser.parse(text))} quantities"
    )


if __name__ == "__main__":
    main()
