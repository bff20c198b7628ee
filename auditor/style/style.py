"""The style of one document: how much it reads like a machine's text, sentence by sentence."""

from dataclasses import dataclass
from math import fsum

import numpy as np

from auditor.document import Document
from auditor.records import Span
from auditor.style.grams import grams_of
from auditor.style.model import StyleModel, load_model


@dataclass(frozen=True, slots=True)
class Style:
    """The style model's opinion in log-odds: the higher, the more it reads like a machine's.

    ``value`` is the sum of the points of ``sentences``, which has every sentence of the document in order. ``bias`` is
    the part of the value that does not come from the wording; every sentence carries its share of it. ``news_margin``
    is how far the prose lies above the least news-like that the model was made for, in log-odds.
    """

    value: float
    sentences: tuple[tuple[Span, float], ...]
    bias: float = 0.0
    news_margin: float = 0.0


def style_model(document: Document) -> StyleModel:
    """Return the style model in the folder of the document's settings, for documents that were given none.

    Raises ModelMissing, ModelDamaged or ModelTooNew.
    """
    return load_model(document.settings.models_dir)


def style_of(document: Document) -> Style:
    """Return the style of ``document`` by the ``style_model`` that it shares; raises what that raises."""
    model = document.share(style_model)
    grams = grams_of(document.text, model.bits)
    sentences = document.sentences
    if not sentences:
        return Style(0.0, ())
    # What stands between two sentences counts with the one before it.
    opened = np.array([sentence.start for sentence in sentences])
    owner = (np.searchsorted(opened, grams.starts, side="right") - 1).clip(0)
    points = np.bincount(owner, weights=model.points(grams), minlength=len(sentences)).tolist()
    bias = model.bias * len(grams.starts) / max(len(grams.starts) + model.patience, 1.0)
    by_sentence = tuple(zip(sentences, points, strict=True))
    return Style(fsum(points), by_sentence, bias, model.register.margin(grams.classes))
