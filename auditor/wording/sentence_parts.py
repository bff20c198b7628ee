"""The parts of all sentences of a document, and what each is looked up by."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from auditor.document import Document
from auditor.wording.parts import Parts, find_forms, lower
from auditor.wording.phrases import begun, keys_of


class SentenceParts:
    """The parts of a document in one list, as most is asked of all of them at once.

    ``keys`` are what the parts are looked up by; ``bounds`` the number of each sentence's first part, and of all parts.
    """

    def __init__(self, document: Document) -> None:
        """Read the parts of all sentences."""
        self._lowered = lowered = lower(document.text)
        self._sentences = document.sentences
        forms: list[str] = []
        bounds = [0]
        for span in self._sentences:
            forms += find_forms(lowered[span.start : span.end])
            bounds.append(len(forms))
        self.forms: Sequence[str] = forms
        self.bounds: Sequence[int] = bounds
        self._parts: dict[int, Parts] = {}
        self.keys: Sequence[str] = self._keys(forms)

    def sentence_of(self, part: int) -> int:
        """Return the number of the sentence that a part stands in."""
        return bisect_right(self.bounds, part) - 1

    def parts(self, sentence: int) -> Parts:
        """Return the parts of one sentence, which know their places."""
        if sentence not in self._parts:
            span = self._sentences[sentence]
            forms = self.forms[self.bounds[sentence] : self.bounds[sentence + 1]]
            self._parts[sentence] = Parts(self._lowered[span.start : span.end], span.start, forms)
        return self._parts[sentence]

    def _keys(self, forms: Sequence[str]) -> Sequence[str]:
        keys = list(forms)
        for sentence, group in groupby(begun(forms), key=lambda place: self.sentence_of(place[0])):
            first = self.bounds[sentence]
            places = [(index - first, lengths) for index, lengths in group]
            keys[first : self.bounds[sentence + 1]] = keys_of(self.parts(sentence), places)
        return keys
