"""Marked attributions as one label for each token."""

import json

from auditor.citations.lexing import lex
from auditor.citations.tagger import LABELS
from auditor.training.citation_labels import token_labels


def test_content_is_after_or_before_its_cue_or_alone() -> None:
    text = "Field said it held. It broke, Marsh said. It is gone."
    marks = {
        "S1": "Field",
        "C1": "said it",
        "T1": "it held",
        "T2": "It broke",
        "S2": "Marsh",
        "C2": "said. It",
        "T3": "It is gone",
    }
    spans = []
    for name, words in marks.items():
        start = text.index(words)
        end = start + (4 if name[0] == "C" else len(words))
        label = {"S": "Source", "C": "Cue", "T": "Content"}[name[0]]
        spans.append({"tid": name, "start": start, "end": end, "label": label})
    attributions = [
        {"args": [["Source", "S1"], ["Cue", "C1"], ["Content", "T1"]]},
        {"args": [["Source", "S2"], ["Cue", "C2"], ["Content", "T2"]]},
        {"args": [["Source", "S2"], ["Cue", "C2"], ["Content", "T3"]]},
    ]
    lexed = lex(text)
    labels = [LABELS[label] for label in token_labels(lexed, json.dumps(spans), json.dumps(attributions))]
    assert labels == [
        *("source", "cue", "after", "after", "none"),
        *("before", "before", "none", "source", "cue", "none"),
        *("alone", "alone", "alone", "none", "none"),
    ]
