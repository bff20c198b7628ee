"""The classes of the lexicon: what each does to a reader, in words for a finding."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A class: what its words are called, why they are hype, and what to write instead where no entry says better.

    ``base`` is the weight of an entry that nothing was learnt about.
    """

    name: str
    why: str
    instead: str
    base: float = 1.0


KINDS: Mapping[str, Kind] = {
    "superlative": Kind("a superlative", "it claims a rank without a comparison", "say by how much, against whom"),
    "revolution": Kind("a word of upheaval", "it announces a revolution ahead of the facts", "say what is new"),
    "grandiose": Kind("a grand image", "the image is larger than what is reported", "say what happened"),
    "promotional": Kind("a word of praise", "it praises what it should describe", "describe it, or give a figure", 0.7),
    "certainty": Kind("a claim of certainty", "it asks for agreement in place of evidence", "give the evidence", 0.3),
    "urgency": Kind("a call to hurry", "it presses the reader where it should inform", "say what happens when", 0.7),
    "intensifier": Kind("an intensifier", "it adds force and no information", "leave it out, or give a figure", 0.4),
    "clickbait": Kind("a teaser", "it holds back or inflates what the reader came for", "say it outright", 0.7),
    "market": Kind(
        "a word of boom and bust", "it dramatises where a figure belongs", "give the figure and the period", 0.65
    ),
    "alarm": Kind("an alarm word", "it frightens where it could measure", "say what happened, and to how many", 0.7),
    "scorn": Kind("a word of scorn", "it judges before it reports", "say what is wrong, and who says so", 0.7),
    "wonder": Kind("a word of amazement", "it tells readers to be amazed", "say what is unusual, and by how much", 0.7),
    "feeling": Kind("an appeal to feeling", "it tells readers what to feel", "say what happened", 0.7),
    "told": Kind("a coloured verb", "it judges how somebody speaks or acts", "say what was said or done", 0.5),
    "charged": Kind("a charged word", "it stirs where it should tell", "use the cooler word", 0.2),
    "vulgar": Kind("a vulgar word", "it vents where it should report", "leave it out", 0.5),
    "attack": Kind("a fighting word", "it makes a quarrel of what was said or done", "say what was said or done", 0.5),
    "label": Kind("a loaded label", "it sorts people before the reader has met them", "name them by what they do", 0.5),
    "moral": Kind("a verdict", "it passes judgment where it should report", "report the facts, or who judges so", 0.7),
    "learnt": Kind("a loaded word", "readers mark it as colouring what it tells", "use the neutral word", 0.0),
    "plain": Kind("a name of a thing", "it is no hype and is never shown", "leave it", 0.0),
    "loaded": Kind("a loaded phrase", "it colours what it tells", "use the neutral word", 0.6),
}
