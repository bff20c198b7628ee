"""What an attribution is."""

from dataclasses import dataclass
from typing import Literal

from auditor.records import Span

SourceClass = Literal["person", "organisation", "document", "described", "vague", "none"]
Form = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words or thoughts: who said it (``source``), the word that says so (``cue``), and what (``content``).

    All three are spans of the text. ``source`` is None where no one is named nearby, ``cue`` where only quotation marks
    tell. ``content`` keeps its quotation marks. A quotation split by its cue gives two attributions that share both.
    ``source_class`` is person, organisation or document where the source has a name; described for somebody unnamed who
    is described ("two officials at the ministry"); vague for "analysts", "critics", "some"; none where nobody speaks.
    ``form`` is direct where all of the content is between quotation marks, mixed where a part of it is, else indirect.
    """

    source: Span | None
    cue: Span | None
    content: Span
    source_class: SourceClass = "none"
    form: Form = "indirect"
