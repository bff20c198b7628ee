"""Articles from which the speaker of a quotation is cut out."""

import json

from auditor.records import Span
from auditor.training.orphaned_quotes import _orphans, _tidied

TEXT = "The mill closed. “We have never seen the river rise as fast as it did this week,” said Jo Field. It rained."


def _marks(text: str) -> tuple[str, str]:
    quotation = text[text.index("“") : text.index("”") + 1]
    words = {"T1": quotation, "T2": "said", "T3": "Jo Field"}
    spans = [{"tid": tid, "start": text.index(it), "end": text.index(it) + len(it)} for tid, it in words.items()]
    roles = [["Content", "T1"], ["Cue", "T2"], ["Source", "T3"]]
    return json.dumps(spans), json.dumps([{"args": roles}])


def test_source_and_cue_are_cut_out_and_the_quotation_stays() -> None:
    ((without, content),) = _orphans(TEXT, *_marks(TEXT))
    assert without == "The mill closed. “We have never seen the river rise as fast as it did this week,”. It rained."
    assert content.of(without) == "“We have never seen the river rise as fast as it did this week,”"


def test_a_short_phrase_in_quotation_marks_is_left_alone() -> None:
    text = "The mill closed. “We have never seen it,” said Jo Field. It rained."
    assert list(_orphans(text, *_marks(text))) == []


def test_a_tidied_orphan_ends_in_a_full_stop_and_has_nothing_behind_it() -> None:
    text = "“We have never seen it,” at a meeting. It rained."
    tidied, content = _tidied(text, Span(0, text.index("”") + 1))
    assert tidied == "“We have never seen it.” It rained."
    assert content.of(tidied) == "“We have never seen it.”"


def test_the_rest_of_a_tidied_sentence_is_dropped_beyond_a_title_of_honour() -> None:
    text = "“We have never seen it,” in a talk with Mr. Moss on Monday. It rained."
    tidied, _ = _tidied(text, Span(0, text.index("”") + 1))
    assert tidied == "“We have never seen it.” It rained."


def test_a_quotation_that_ended_in_a_full_stop_keeps_the_sentence_behind_it() -> None:
    text = "“We have never seen it.” It rained."
    content = Span(0, text.index("”") + 1)
    assert _tidied(text, content) == (text, content)
