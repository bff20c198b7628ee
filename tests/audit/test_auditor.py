"""The whole road: what comes out of Auditor, and what is refused at its gate."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from auditor import Article, Auditor
from auditor.audit.auditor import _numbered
from auditor.check import Check, Outcome
from auditor.document import Document
from auditor.errors import (
    AuditorError,
    BinaryText,
    EmptyText,
    ModelDamaged,
    ModelMissing,
    PageSource,
    TooLarge,
    UndecodableText,
)
from auditor.records import Audit, Failure, Finding, to_json
from auditor.settings import Settings, released_models
from auditor.training.declared import DECLARED
from auditor.training.probes import PROBES

REPORT, PITCH = PROBES["report"], PROBES["pitch"]


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor.load()


@pytest.mark.parametrize("name", PROBES)
def test_the_reasons_add_up_to_the_logit(auditor: Auditor, name: str) -> None:
    audit = auditor.audit(Article(PROBES[name]))
    for score in (audit.reliability, audit.authorship):
        assert score.logit is not None and score.base_points is not None
        assert score.base_points + sum(reason.points for reason in score.reasons) == pytest.approx(
            score.logit, abs=1e-9
        )


@pytest.mark.parametrize("name", PROBES)
def test_the_scores_are_what_scikit_learn_said_when_the_model_was_fitted(auditor: Auditor, name: str) -> None:
    audit = auditor.audit(Article(PROBES[name]))
    for score, model in (
        (audit.reliability, auditor.released.reliability),
        (audit.authorship, auditor.released.authorship),
    ):
        answers = {row["probe"]: row["probability"] for row in model.card["probes"]}
        assert score.probability == pytest.approx(answers[name], abs=1e-9)


@pytest.mark.parametrize("name", PROBES)
def test_the_points_of_the_sentences_add_up_to_the_style_reason(auditor: Auditor, name: str) -> None:
    authorship = auditor.audit(Article(PROBES[name])).authorship
    style = next(reason for reason in authorship.reasons if reason.feature == "authorship.style")
    assert sum(sentence.points for sentence in authorship.sentences) == pytest.approx(style.points, abs=1e-9)


def test_a_sober_report_is_rated_above_a_sales_pitch(auditor: Auditor) -> None:
    sober, loud = (auditor.audit(Article(text)).reliability.score for text in (REPORT, PITCH))
    assert sober is not None and loud is not None
    assert sober > loud


def test_the_wire_form_is_json_and_the_same_twice(auditor: Auditor) -> None:
    first, second = (json.dumps(auditor.audit(Article(PITCH)).to_wire()) for _ in range(2))
    assert first == second
    wire = json.loads(first)
    assert list(wire) == ["schema", "article", "reliability", "authorship", "findings", "features", "versions"]
    for finding in wire["findings"]:
        span = finding["span"]
        assert finding["quote"] == (None if span is None else PITCH[span["start"] : span["end"]])


BRIDGE = "\n\nThe bridge is to cost £12.6m, of which the county has found £3.2m. That leaves {} for the ministry."


def test_a_wrong_sum_costs_what_is_declared_and_its_reason_points_to_it(auditor: Auditor) -> None:
    sound, wrong = (auditor.audit(Article(REPORT + BRIDGE.format(left))) for left in ("£9.4m", "£9.9m"))
    assert sound.reliability.logit is not None and wrong.reliability.logit is not None
    assert wrong.reliability.logit - sound.reliability.logit == pytest.approx(DECLARED[0].at(1.0), abs=1e-12)
    assert DECLARED[0].at(1.0) < 0 == DECLARED[0].at(0.0)
    reason = next(each for each in wrong.reliability.reasons if each.feature == "figures.contradictions")
    assert reason.findings == tuple(each.id for each in wrong.findings if each.quote == "£9.9m")
    assert reason.text == "1 figure contradicts the rest of the text; comparable articles have 0"


def test_finding_ids_are_unique_and_reasons_point_to_them(auditor: Auditor) -> None:
    audit = auditor.audit(Article(PITCH))
    ids = [finding.id for finding in audit.findings]
    assert len(ids) == len(set(ids))
    assert {name for reason in audit.reliability.reasons for name in reason.findings} <= set(ids)
    twins = [Finding("a", "c.d", "note", None, None, "m", "w")] * 3
    assert [finding.id for finding in _numbered(twins)] == ["a", "a.2", "a.3"]


@pytest.mark.parametrize(
    ("text", "error", "advice"),
    [
        ("", EmptyText, "give the article's words"),
        (" \n\t\u00a0\ufeff ", EmptyText, "give the article's words"),
        ("<!DOCTYPE html><title>Mills</title><p>The mill closed.</p>", PageSource, "save it as .html"),
        ('\ufeff\n<!-- a mill -->\n<HTML lang="en">\n<body><p>The mill closed.</p>', PageSource, "text/html"),
        ('<p class="lead">The mill closed.</p>\n<p>It was old.</p>\n', PageSource, "text/html"),
        ("<div>\n<h2>Mills</h2><P>The mill closed.</P>\n</div>", PageSource, "text/html"),
        ("PK\0\0" * 40, BinaryText, "extract the words"),
        ("\x01\x02 word " * 40, BinaryText, "extract the words"),
        ("word " * 250_000, TooLarge, "max_characters"),
        ("half \ud800 pair", UndecodableText, "decode"),
    ],
)
def test_what_cannot_be_audited_is_a_named_error(
    auditor: Auditor, text: str, error: type[AuditorError], advice: str
) -> None:
    with pytest.raises(error, match=advice):
        auditor.audit(Article(text))


@pytest.mark.parametrize(
    "text",
    [
        "<html> is the root of a page. It holds two parts.",
        "A page opens with <!doctype html>.",
        "<p> opens a paragraph, and </p> closes it.",
        '<p align="center">A banner</p>\n\nThe mill closed in May.',
    ],
)
def test_prose_about_markup_is_no_page(auditor: Auditor, text: str) -> None:
    assert auditor.audit(Article(text)).words > 5


@pytest.mark.parametrize("words", ["The turnout was 9 {}percent.", "The flood killed 5 {}people, by one estimate."])
@pytest.mark.parametrize("times", [17, 25, 60])
def test_a_number_past_what_a_float_holds_is_audited(auditor: Auditor, words: str, times: int) -> None:
    audit = auditor.audit(Article(REPORT + "\n\n" + words.format("million " * times)))
    assert to_json(audit.to_wire())


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return Path(shutil.copytree(released_models(), tmp_path / "models"))


@pytest.mark.parametrize("name", ["style.npz", "style.json", "authorship.json", "active.toml"])
def test_a_loaded_auditor_needs_its_files_no_more(auditor: Auditor, models: Path, name: str) -> None:
    loaded = Auditor.load(models)
    (models / name).unlink()
    assert loaded.audit(Article(PITCH)).to_wire() == auditor.audit(Article(PITCH)).to_wire()
    with pytest.raises(ModelMissing, match=name):
        Auditor.load(models)


def test_a_style_model_that_active_toml_does_not_name_is_refused(models: Path) -> None:
    Auditor.load(models)
    stated = json.loads((models / "style.json").read_text(encoding="utf-8"))
    (models / "style.json").write_text(json.dumps(stated | {"bias": 9.0}), encoding="utf-8")
    with pytest.raises(ModelDamaged, match="restore"):
        Auditor.load(models)


def test_many_come_back_in_order_and_a_bad_one_is_a_failure(auditor: Auditor) -> None:
    results = list(auditor.audit_many([Article(REPORT, id="a"), Article("", id="b"), Article(PITCH, id="c")]))
    assert [type(result) for result in results] == [Audit, Failure, Audit]
    assert isinstance(results[1], Failure)
    assert (results[1].id, results[1].code) == ("b", "empty")


def test_a_fault_of_the_program_is_a_failure_and_the_others_go_on(auditor: Auditor) -> None:
    def trip(document: Document) -> Outcome:
        if document.text == PITCH:
            raise ZeroDivisionError("planted")
        return Outcome()

    tripping = replace(auditor, checks=(*auditor.checks, Check("figures.planted", "", trip)))
    results = list(tripping.audit_many([Article(REPORT), Article(PITCH, id="b"), Article(REPORT)]))
    assert [type(result) for result in results] == [Audit, Failure, Audit]
    assert isinstance(results[1], Failure)
    assert (results[1].id, results[1].code) == ("b", "internal")
    assert "ZeroDivisionError" in results[1].message and "report it" in results[1].message


GERMAN = (
    "Die Hafenbehörde teilte am Dienstag mit, dass der östliche Kai ab März für elf Wochen geschlossen wird, nachdem "
    "Taucher in vier von zweiunddreißig Pfählen Risse gefunden hatten. Die Arbeiten kosten nach Angaben der Behörde "
    "mehrere Millionen Euro und werden aus der Rücklage bezahlt. Fischer landen ihren Fang so lange im Nordbecken an, "
    "das sonst nur im Winter benutzt wird. Der Verband der Fischhändler hatte den Herbst vorgeschlagen, weil dann nur "
    "ein Drittel der üblichen Mengen ankommt, doch die Behörde wollte nach eigenen Worten nicht so lange warten. Eine "
    "zweite Untersuchung am westlichen Kai ist für Juni geplant und soll bis zum Sommer abgeschlossen sein."
)
VERSE = "\n".join(["The tide goes out", "the lamps are lit", "a boat without", "a crew in it"] * 8)
LIST = "\n".join(f"- {count} boxes of oranges and lemons for the kitchen of the house" for count in range(30))
CORRECTIONS = "\n".join(
    f"• A report on the mill at Lunde (page {page}) said that it had closed in May. It closed in June, as the clerk "
    "of the county told us, and is to open again in the spring. We are sorry for it."
    for page in range(3, 9)
)
REVIEW = (
    "We did not really love this café at all. The soup was not very good, and my steak was so cold that I sent it "
    "back twice! My wife loved her salad, though, and the bread was really great. I would not come here again, but "
    "if you are hungry and you just want a decent burger, it is okay. Our waiter was so nice, but he forgot our "
    "drinks, and I had to ask him three times! The dessert was amazing, really amazing, and I would come back just "
    "for that. We also tried the tacos, which were super greasy, and a little pizza, which was okay. Parking is "
    "bad, so come early! I love this little place, but I wish the food was better. Great price, nice music, slow "
    "service, and I will definitely not order the steak again."
)
SPEECH = f"She said: “{' '.join(REPORT.split())}”".replace('"', "")


@pytest.mark.parametrize(
    ("text", "cause", "author_cause"),
    [
        ("Short and to the point.", "too short: 5 words", "too short: 5 words"),
        (" ".join(REPORT.split()[:60]), None, "too short: 60 words"),
        ("\u4e00\u4e8c\u4e09\u56db" * 200, "not English", "not English"),
        (GERMAN, "not English: it reads as 'de'", "not English"),
        (VERSE, "verse", "verse"),
        (LIST, "a list", "a list"),
        (CORRECTIONS, None, "mostly items of a list"),
        (SPEECH, None, "mostly quotation"),
        (REVIEW, None, "not news-like prose"),
        (REPORT, None, None),
    ],
)
def test_what_the_scores_were_not_made_for_is_not_rated(
    auditor: Auditor, text: str, cause: str | None, author_cause: str | None
) -> None:
    audit = auditor.audit(Article(text))
    for score, wanted in ((audit.reliability, cause), (audit.authorship, author_cause)):
        assert (score.cause is None) == (wanted is None), score.cause
        assert wanted is None or wanted in (score.cause or "")
        assert (score.probability is None) == (wanted is not None)
    assert audit.features


def test_the_limits_come_from_the_settings() -> None:
    auditor = Auditor.load(settings=Settings(max_characters=100, min_words_reliability=3))
    with pytest.raises(TooLarge, match="max_characters=100"):
        auditor.audit(Article("word " * 50))
    assert auditor.audit(Article("The cat and the dog sat.")).reliability.score is not None


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f", "\u3000"])
def test_the_kind_of_a_space_hides_nothing(auditor: Auditor, space: str) -> None:
    text = (
        f"{REPORT}\n\nAs an{space}AI{space}language{space}model, I cannot say. It opened on 31{space}June{space}2025."
    )
    findings = [finding for finding in auditor.audit(Article(text)).findings if finding.severity == "error"]
    assert {finding.check for finding in findings} == {"authorship.residue", "figures.date"}
    assert all(finding.quote == finding.span.of(text) for finding in findings if finding.span)
