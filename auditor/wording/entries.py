"""The lexicon as a list for readers: each entry with its class, weight and rate in straight news."""

from collections.abc import Iterator

from auditor.wording.kinds import KINDS
from auditor.wording.lexicon import lexicon
from auditor.wording.weights import released


def weighed_entries() -> Iterator[str]:
    """Yield one line an entry: the phrase, its class, its learnt mark (log-odds) and its uses per million words."""
    words = released().words
    for key, entry in sorted(lexicon().items(), key=lambda item: (item[1].kind, item[0])):
        if entry.kind in KINDS and key in words:
            _, mark, rate = words[key]
            kind = KINDS[entry.kind].name
            yield f"{key:32s} {kind:22s} weight {mark:+6.2f}   {rate:7.1f} per million words of straight news"
