"""Feature matrices: what is measured, and with which style model."""

from pathlib import Path

import numpy as np
import pytest

from auditor.errors import ModelMissing
from auditor.records import Article
from auditor.training.matrix import feature_matrix

TEXT = "The mill at Harrow closed on Friday after a long dispute over water, its owner said in a note to staff. " * 8


def test_what_was_not_measured_is_nan_and_a_short_text_would_not_be_rated() -> None:
    X, rated = feature_matrix([Article(TEXT), Article("Too short.")], ["authorship.style"])
    assert rated == [True, False]
    assert np.isfinite(X[0, 0]) and np.isnan(X[1, 0])


def test_the_style_is_measured_with_the_model_of_the_folder_that_is_given(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=str(tmp_path)):
        feature_matrix([Article(TEXT)], ["authorship.style"], models=tmp_path)
