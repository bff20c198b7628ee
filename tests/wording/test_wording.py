"""What the engine makes of words in their context."""

import pytest

from auditor.document import Document
from auditor.records import Article
from auditor.wording import (
    Hit,
    Weights,
    claims_of,
    constructions_of,
    marked,
    own_density,
    quoted_density,
    read_wording,
    wording_of,
)
from auditor.wording.density import peak_density
from auditor.wording.parts import read_parts
from auditor.wording.phrases import keys_of
from tests.steps import growth

WEIGHTS = Weights(
    words={
        "game changer": (4.0, 1.0, 1.0),
        "absurd": (6.0, 0.5, 9.0),
        "said": (-3.0, -9.0, 6000.0),
        "loud": (1, -1.2, 5),
    },
    bias=-1.5,
    usual=-0.5,
    context=0.0,
    document=0.0,
)


def hits(text: str) -> tuple[Hit, ...]:
    return read_wording(Document(Article(text=text)), WEIGHTS).hits


def test_hyphen_blank_and_possessive_are_one() -> None:
    assert read_parts("Game-changer’s game changers don't").forms == ["game", "changer", "game", "changers", "don't"]


def test_parts_know_their_places_in_the_text() -> None:
    text = "Ein İ: The Game-Changer’s end"
    parts = read_parts(text)
    found = [text[slice(*parts.span(index))] for index in range(len(parts.forms))]
    assert found == ["Ein", "İ", "The", "Game", "Changer", "end"]


def test_apostrophes_hold_a_part_together_and_quotation_marks_do_not() -> None:
    assert read_parts("rock'n'roll isn't 'my' thing, the boss's' say").forms == [
        "rock'n'roll",
        "isn't",
        "my",
        "thing",
        "the",
        "boss",
        "say",
    ]


def test_a_phrase_is_found_over_a_hyphen_and_never_over_a_comma() -> None:
    assert "game changer" in keys_of(read_parts("a game-changer"))
    assert "game changer" in keys_of(read_parts("a game\nchanger"))
    assert "game changer" not in keys_of(read_parts("the game, changer"))


@pytest.mark.parametrize("text", ["It is a game-changer.", "It is a game changer.", "A GAME CHANGER IS HERE NOW."])
def test_a_phrase_in_the_authors_voice_is_one_hit(text: str) -> None:
    (hit,) = hits(text)
    assert (hit.entry.key, hit.stance, hit.voice) == ("game changer", "asserted", "own")
    assert hit.span.of(text).lower().replace("-", " ") == "game changer"


@pytest.mark.parametrize("text", ["It is not a game-changer.", "Nobody says so: it is hardly absurd."])
def test_what_is_denied_is_no_hit(text: str) -> None:
    assert hits(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "They do not want the absurd plan to be seen.",
        "Nobody should ignore this absurd plan.",
        "She did not mind the mayor's absurd plan.",
        "He never dropped his most absurd plan.",
        "He denied it and signed an absurd plan.",
        "There is no end of absurd plans.",
    ],
)
def test_what_a_denial_takes_for_given_is_a_hit(text: str) -> None:
    assert [(hit.entry.key, hit.stance) for hit in hits(text)] == [("absurd", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "It is not the absurd plan of old.",
        "It has never been the absurd plan of old.",
        "It is not quite the absurd plan of old.",
        "Do not call it the absurd plan of old.",
        "She does not believe the plan is absurd.",
        "He denied that the plan was absurd.",
        "It would be wrong to call it absurd.",
        "He denied that it was loud and absurd.",
        "She rejected talk of a loud and absurd plan.",
        "It did not turn into the absurd plan of old.",
        "We did not get the absurd plan that some had feared.",
    ],
)
def test_what_a_denial_is_about_is_no_hit(text: str) -> None:
    assert hits(text) == ()


def test_not_only_denies_nothing() -> None:
    assert [hit.entry.key for hit in hits("It is not only absurd.")] == ["absurd"]


def test_a_hedge_weakens_a_hit() -> None:
    (plain,), (hedged,) = hits("It is a game-changer."), hits("It could be a game-changer.")
    assert hedged.stance == "hedged" and hedged.strength < plain.strength


@pytest.mark.parametrize("text", ["On Monday the Game Changer lost.", "Absurd Holdings said so on Monday morning."])
def test_a_name_is_no_hit(text: str) -> None:
    assert hits(text) == ()


def test_a_word_that_begins_a_sentence_is_not_a_name() -> None:
    assert [hit.entry.key for hit in hits("Absurd as it is, the plan stands.")] == ["absurd"]


def test_a_quotation_is_the_speakers_and_counted_apart() -> None:
    said = read_wording(Document(Article(text='The plan stands. "It is absurd," she said.')), WEIGHTS)
    assert [hit.voice for hit in said.hits] == ["quoted"]
    own, quoted = own_density(said.sentences), quoted_density(said.sentences)
    assert own is not None and quoted is not None and own < quoted


def test_hits_side_by_side_are_one_phrase_and_a_weak_word_alone_is_none() -> None:
    document = Document(Article(text="The loud absurd game-changer stands. A loud pump stands."))
    shown = marked(document, read_wording(document, WEIGHTS))
    assert [phrase.span.of(document.text) for phrase in shown] == ["loud absurd game-changer"]


def test_density_is_worked_out_by_hand() -> None:
    # one sentence of four parts: load -1.5 + 6 / sqrt(4) = 1.5, share 1 / (1 + e^-1.5); twenty prior words at 0.3
    document = Document(Article(text="The plan is absurd."))
    (sentence,) = read_wording(document, WEIGHTS).sentences
    assert sentence.own == pytest.approx(0.817574)
    assert own_density((sentence,)) == pytest.approx(1000 * (4 * 0.817574 + 6) / 24, rel=1e-5)


def test_a_short_text_is_drawn_towards_the_usual_density() -> None:
    one, many = (wording_of(Document(Article(text="An absurd, disgraceful lie. " * n))).sentences for n in (1, 40))
    assert 300 < (own_density(one) or 0) < (own_density(many) or 0)


def test_the_peak_is_the_strongest_paragraph() -> None:
    plain = "The board met on Monday to vote on the new pier and on the budget for the coming year. " * 4
    loud = "The absurd, disgraceful and idiotic board has once more betrayed the whole shameful town. " * 4
    document = Document(Article(text=f"{plain}\n\n{loud}\n\n{plain}"))
    sentences = wording_of(document).sentences
    peak, own = peak_density(document, sentences), own_density(sentences)
    assert peak is not None and own is not None and peak > own


@pytest.mark.parametrize("text", ["", " \n", "?!", "\u0000", "İİİ game-changer", "“", "'s 's", "9 9 9"])
def test_any_text_can_be_read(text: str) -> None:
    assert all(hit.span.end <= len(text) for hit in wording_of(Document(Article(text=text))).hits)


def test_work_grows_in_line_with_the_text() -> None:
    line = "The absurd plan is a “game-changer” of unprecedented size, said nobody at all. "
    short, long = (Document(Article(text=line * times)) for times in (400, 4000))
    for document in (short, long):
        assert document.sentences and document.quotes is not None
    assert growth(lambda: read_wording(short, WEIGHTS), lambda: read_wording(long, WEIGHTS)) < 12


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Mr Odell argued that the plan was absurd.", "reported"),
        ("The plan was absurd, said Mr Odell.", "reported"),
        ("According to Mr Odell the plan is absurd.", "reported"),
        ("We have argued that the plan is absurd.", "own"),
        ("Mr Odell argued for the plan, but it is absurd.", "own"),
        ("He wrote:\n\nThe plan is absurd and will fail.\n\nNobody answered him.", "quoted"),
        ("> The plan is absurd and will fail.", "quoted"),
        ("The plan is absurd and will fail.\n\n— Nora Quill (@noraquill) March 3, 2019", "quoted"),
        ("The plan is absurd and will fail.\n\n– A bullet of a list", "own"),
        ("To critics, the plan is absurd.", "reported"),
        ("In his view the plan is absurd.", "reported"),
        ("The town has called for the absurd plan.", "own"),
        ("Odell: Who pays?\n\nQuill: The town does.\n\nOdell: That is absurd.", "quoted"),
        ("Pumps: They cost more now.\n\nPipes: They are cheap.\n\nTaps: These are absurd.", "own"),
        ("“It was late.\n\nThe plan is absurd.”", "quoted"),
        ("Brindle Daily reports:\n\nThe plan is absurd and will fail.", "quoted"),
    ],
)
def test_whose_word_it_is(text: str, voice: str) -> None:
    assert [hit.voice for hit in hits(text)] == [voice]


def test_a_fighting_word_that_moves_a_thing_is_no_hit() -> None:
    weights = Weights({"blasted": (4.0, 1.0, 1.0)}, bias=-1.5, usual=-0.5, context=0.0, document=0.0)
    found = [
        read_wording(Document(Article(text)), weights).hits
        for text in ("Pratt blasted the ball into the net.", "Pratt blasted the board on Monday.")
    ]
    assert [len(one) for one in found] == [0, 1]


def test_an_alarm_word_that_a_calamity_deserves_is_no_hit() -> None:
    weights = Weights({"horrific": (4.0, 1.0, 1.0)}, bias=-1.5, usual=-0.5, context=0.0, document=0.0)
    found = [
        read_wording(Document(Article(text)), weights).hits
        for text in ("Two died in a horrific car crash on Monday.", "The board made a horrific choice on Monday.")
    ]
    assert [len(one) for one in found] == [0, 1]


@pytest.mark.parametrize(
    ("word", "literal", "loaded"),
    [
        ("outstanding", "The debt of the town is outstanding.", "The new pump is outstanding."),
        ("toxic", "The toxic waste lay in the yard.", "The board has a toxic mood."),
        ("insane", "The noise drives me insane.", "The price is insane."),
        ("carnage", "The carnage left forty dead.", "The vote was carnage for the board."),
    ],
)
def test_a_word_in_literal_company_or_in_an_idiom_is_no_hit(word: str, literal: str, loaded: str) -> None:
    weights = Weights({word: (4.0, 1.0, 1.0)}, bias=-1.5, usual=-0.5, context=0.0, document=0.0)
    found = [read_wording(Document(Article(text)), weights).hits for text in (literal, loaded)]
    assert [len(one) for one in found] == [0, 1]


def test_the_verb_that_tells_of_speech_is_the_authors() -> None:
    weights = Weights({"slammed": (4.0, 1.0, 1.0)}, bias=-1.5, usual=-0.5, context=0.0, document=0.0)
    (hit,) = read_wording(Document(Article("He said that the board slammed the plan.")), weights).hits
    assert hit.voice == "own"


def test_a_word_that_is_only_learnt_shows_no_phrase_by_itself() -> None:
    weights = Weights({"kettle": (4.0, 3.0, 1.0)}, bias=-1.5, usual=-0.5, context=0.0, document=0.0)
    document = Document(Article("The kettle stands."))
    assert marked(document, read_wording(document, weights)) == ()


def test_a_word_in_an_address_is_no_hit() -> None:
    assert hits("See https://brindle.example/pier/absurd-plan for more.") == ()
    assert len(hits("The half-absurd plan stands.")) == 1


def test_questions_that_the_first_of_them_announces_are_somebodys_list() -> None:
    text = (
        "The form is short. {} Who owns the pier? What does it cost? When does it open? Nobody at the town hall knew."
    )
    own, listed = (Document(Article(text.format(opening))) for opening in ("", "Visitors are asked:"))
    assert [item.kind for item in constructions_of(own)] == ["questions"]
    assert constructions_of(listed) == ()


def test_a_charged_word_used_again_and_again_is_the_subject() -> None:
    weights = Weights({"hypocrisy": (2.0, -1.0, 1.0)}, bias=-1.5, usual=-0.5, context=0.0, document=0.0)
    once, often = (Document(Article("The hypocrisy ended. " * times)) for times in (1, 5))
    assert len(marked(once, read_wording(once, weights))) == 1
    assert marked(often, read_wording(often, weights)) == ()


def test_no_phrase_runs_over_the_end_of_a_sentence() -> None:
    document = Document(Article(text="The game\n\nChanger parts are in stock again, he said."))
    assert read_wording(document, WEIGHTS).hits == ()


@pytest.mark.parametrize(
    "piece",
    [
        "they will surely win, ",
        "the absurd plan, Field said, ",
        "Absurd Things, and ",
        'an "absurd plan" and ',
        "they don't, ",
        "a'",
    ],
)
def test_one_long_sentence_takes_linear_time(piece: str) -> None:
    short, long = (Document(Article(text=piece * times)) for times in (300, 3000))
    for document in (short, long):
        assert document.sentences and document.places and document.blocks and document.quotes is not None
    assert growth(lambda: read_wording(short, WEIGHTS), lambda: read_wording(long, WEIGHTS)) < 12
    assert growth(lambda: claims_of(short), lambda: claims_of(long)) < 12


def test_many_runs_of_questions_take_linear_time() -> None:
    run = "The dam is old.\n\nThe dam is old. What is it? Where is it? Who made it? It stands by the river.\n\n"
    short, long = (Document(Article(text=run * times)) for times in (20, 200))
    for document in (short, long):
        assert document.sentences and document.places and document.blocks and document.quotes is not None
    assert growth(lambda: constructions_of(short), lambda: constructions_of(long)) < 12


@pytest.mark.parametrize(
    "turn",
    [
        "The future is here",
        "The future has arrived",
        "Welcome to the new era of",
        "The new era has begun",
        "A new chapter is upon us",
        "Gone are the days",
        "Say goodbye to",
        "Kiss pens goodbye",
        "Look no further",
        "The town will never be the same again",
        "Nothing will ever be the same",
        "Takes pens to the next level",
        "Take your ink to new heights",
        "This changes everything",
        "That's just the beginning",
        "The best is yet to come",
        "But wait, there's more",
        "But that's not all",
        "The results speak for themselves",
        "Are we witnessing the end",
        "The possibilities are endless",
        "The sky's the limit",
        "It is no exaggeration to say",
        "More than ever before in history",
        "The stakes have never been higher",
        "There has never been a better time",
        "The ink revolution is underway",
    ],
)
def test_a_turn_is_found_wherever_its_pattern_matches(turn: str) -> None:
    document = Document(Article(text=f"Pens are cheap. {turn} for all."))
    assert [one.kind for one in constructions_of(document)] == ["turn"]
