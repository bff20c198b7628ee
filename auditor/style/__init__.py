"""Engine: how much a text reads like a machine's, by a linear model on hashed word 1-2-grams.

The points of the model fall exactly on sentences, and formatting, spacing and typography are no evidence.
"""

from auditor.style.model import STYLE_FILES, StyleModel, load_model, model_of
from auditor.style.style import Style, style_model, style_of

__all__ = ["STYLE_FILES", "Style", "StyleModel", "load_model", "model_of", "style_model", "style_of"]
