"""Engine: how much a text reads like a machine's, by a linear model on hashed word 1-2-grams.

The points of the model fall exactly on sentences, and formatting, spacing and typography are no evidence.
"""

from auditor.style.model import StyleModel, load_model
from auditor.style.style import Style, style_of

__all__ = ["Style", "StyleModel", "load_model", "style_of"]
