"""CPU time of auditor.figures.quantities against quantulum3 on ten articles, and how it grows with the text.

    python bench/quantities.py [--rounds N] [--words N] [--share N]

quantulum3 is measured where it can be imported; `pip install quantulum3==0.10.0` (the extra `bench`) puts it there. Its
classifier, without which it takes longer, loads after `pip install stemming scikit-learn==1.8.0`, best elsewhere.
The articles are made here from seeds, of invented people and companies: no sentence comes twice, and one in ten holds
figures, which makes about a dozen figures in 900 words, as general news has them; --share changes that.
"""

import argparse
import random
import time
from collections.abc import Callable
from typing import Any

from auditor.figures import quantities

NAMES = "Ada Orr,Ben Vane,Cleo Marsh,Dov Lind,Eve Tarn,Finn Hale,Gia Roth,Hugo Pell,Ines Kerr,Jon Wray".split(",")
FIRMS = "Harbor & Vane,Orrin Foods,Tarn Mills,Pell Freight,Marsh Water,Lind Steel,Kerr Optics,Wray Homes".split(",")
PLACES = "the mill,the harbour,the town hall,the valley,the old bridge,the north shore,the market,the station".split(
    ","
)
THINGS = "letters,repairs,the sale,a new road,the inquiry,school meals,the flood wall,bus fares,the lease".split(",")
VERBS = "argued about,put off,voted for,wrote down,asked after,paid little heed to,fought over,warned against".split(
    ","
)
ENDS = (
    "because nobody could say who would carry it on,while others looked at the clock,and a band played in the rain,"
    "as the minister had promised to do long before,though the paper had told its readers otherwise,"
    "which is how such things are done there,until the chair asked them to be brief"
).split(",")
FIGURES = (
    "{firm} said net sales rose {a}% to ${b} million from ${c} million a year earlier.",
    "{firm}, which employs about {d} people at {e} sites, spent £{a} million on {thing}.",
    "{name}, {f}, said {e} of the firm's deputies had left {place} within {e} weeks.",
    "Roughly {f} percent of customers live within {e} miles of {place}, and they drive at {f} km/h.",
    "A {d}-square-foot store near {place} cost between ${a} million and ${b} million in {year}.",
)
SHARE = 10
TEXTS = 10


def article(words: int, share: int = SHARE, seed: int = 0) -> str:
    """Return an article of at least ``words`` words, one sentence in ``share`` with figures, the same for a seed."""
    chance = random.Random(seed)
    out: list[str] = []
    count = 0
    while count < words:
        filled = {
            "firm": chance.choice(FIRMS), "name": chance.choice(NAMES), "place": chance.choice(PLACES),
            "thing": chance.choice(THINGS), "a": round(chance.uniform(1, 20), 1), "b": chance.randint(30, 900),
            "c": chance.randint(30, 900), "d": f"{chance.randint(1000, 90000):,}", "e": chance.randint(2, 40),
            "f": chance.randint(20, 70), "year": chance.randint(1990, 2024),
        }  # fmt: skip
        if len(out) % share == 0:
            sentence = chance.choice(FIGURES).format(**filled)
        else:
            who, verb, end = chance.choice(NAMES), chance.choice(VERBS), chance.choice(ENDS)
            sentence = (
                f"At {filled['place']}, {who} and the people of {filled['firm']} {verb} {filled['thing']}, {end}."
            )
        out.append(sentence)
        count += len(sentence.split())
    return "\n\n".join(" ".join(out[at : at + 4]) for at in range(0, len(out), 4))


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
    options.add_argument("--words", type=int, default=900)
    options.add_argument("--share", type=int, default=SHARE, help="one sentence in this many holds figures")
    chosen = options.parse_args()
    texts = [article(chosen.words, chosen.share, seed) for seed in range(TEXTS)]
    found = sum(len(quantities(text)) for text in texts) / TEXTS
    ours = sum(cpu_ms(quantities, text, chosen.rounds) for text in texts) / TEXTS
    longer = cpu_ms(quantities, "\n\n".join(texts), chosen.rounds)
    print(f"auditor.figures.quantities  {ours:8.2f} ms  {chosen.words} words, {found:.1f} quantities")
    print(f"ten times the text          {longer:8.2f} ms  {longer / ours:.1f} times the time")
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        print("quantulum3 is not here: pip install quantulum3==0.10.0")
        return
    try:
        parser.parse("He ran 3 m and paid 4 pounds.")
    except (ImportError, AttributeError) as error:  # it wants `stemming`, and the scikit-learn that pickled its weights
        classifier.USE_CLF = False
        print(f"quantulum3 runs without its classifier, which is the slower way for it: {error}")
        parser.parse("Two metres.")
    theirs_found, start = 0, time.process_time()
    for text in texts:  # once each, as articles come: its caches make a second reading cheaper
        theirs_found += len(parser.parse(text))
    theirs = (time.process_time() - start) * 1000 / TEXTS
    print(f"quantulum3                  {theirs:8.2f} ms  {theirs / ours:.0f} times ours, {theirs_found / TEXTS:.1f}")


if __name__ == "__main__":
    main()
