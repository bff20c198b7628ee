"""How many slips of figures are told, and how many figures that are right: on articles whose figures are drawn.

Each article of tests/figures/drawn_articles.py is drawn as often as asked. All its figures agree, so that every finding
of the checks of figures is false. Then, for each relation that it keeps, one figure of two digits and more gets a slip
of the pen (two digits beside each other change places, or one becomes another) that breaks the relation, and is told if
the checks find anything that they did not before. Needs nothing but the checkout: PYTHONPATH=. python bench/slips.py 20
"""

import re
import sys
from collections.abc import Iterator, Sequence
from random import Random

from auditor.checks import all_checks
from auditor.document import Document
from auditor.figures.slip import swaps
from auditor.records import Article
from tests.figures.drawn_articles import TEMPLATES, Relation, Story, value

CHECKS = [check for check in all_checks() if check.family == "figures"]
SEED = 5


def main() -> None:
    """Print both counts."""
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    random = Random(SEED)
    articles = false = slips = told = 0
    for template in TEMPLATES:
        for _ in range(draws):
            story = template(Random(random.random()))
            right = findings(story)
            articles, false = articles + 1, false + bool(right)
            for altered in _altered(story, random):
                slips, told = slips + 1, told + bool(findings(altered) - right)
    print(f"{false} of {articles} articles whose figures agree have a finding of figures.*")
    print(f"{told} of {slips} slips are told ({told / slips:.3f})")


def findings(text: str) -> set[tuple[str, str]]:
    """Return the checks and messages of all findings about figures."""
    document = Document(Article(str(text)))
    return {(check.id, finding.message) for check in CHECKS for finding in check.run(document).findings}


def _altered(story: Story, random: Random) -> Iterator[str]:
    """Yield the text with one slip in each of its relations that a slip breaks."""
    for relation in story.relations:
        found = relation.search(story)
        places = [] if found is None else [n for n in range(1, len(found.groups()) + 1) if _digits(found[n]) > 1]
        if found is None or not places:
            continue
        place = random.choice(places)
        slip = random.choice(_slips(found[place], random))
        if _breaks(relation, found.groups(), place - 1, slip):
            yield story[: found.start(place)] + slip + story[found.end(place) :]


def _digits(printed: str) -> int:
    return sum(character.isdigit() for character in printed)


def _slips(printed: str, random: Random) -> list[str]:
    """Return a printed figure with two digits changed over, in all ways, and with one of its digits misprinted."""
    places = [at for at, character in enumerate(printed) if character.isdigit()]
    at = random.choice(places)
    digit = random.choice([one for one in "123456789" if one != printed[at]])
    bare = "".join(printed[place] for place in places)
    swapped = [f"{other:.0f}" for other in swaps(float(bare))]
    rows = [row for row in swapped if len(row) == len(bare)]
    return [*(_printed(printed, row) for row in rows), printed[:at] + digit + printed[at + 1 :]]


def _printed(printed: str, digits: str) -> str:
    """Return other digits with the commas and the point of a printed figure."""
    row = iter(digits)
    return re.sub(r"\d", lambda _: next(row), printed)


def _breaks(relation: Relation, printed: Sequence[str], place: int, slip: str) -> bool:
    return not relation.law(*(value(slip if at == place else one) for at, one in enumerate(printed)))


if __name__ == "__main__":
    main()
