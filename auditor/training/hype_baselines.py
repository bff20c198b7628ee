"""What simple methods reach on the labelled rows of hype: TF-IDF with logistic regression, and counting words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline

from auditor.wording import lexicon
from auditor.wording.parts import read_parts
from auditor.wording.phrases import keys_of


def baselines(texts: Sequence[str], truth: Sequence[bool], folds: Sequence[int]) -> dict[str, float]:
    """Return the AUC of each baseline; ``folds`` says which texts are judged by a model that has not seen them."""
    labels, fold = np.array(truth, dtype=np.bool_), np.array(folds)
    return {
        "tfidf": float(roc_auc_score(labels, _tfidf(texts, labels, fold))),
        "lexicon": float(roc_auc_score(labels, [_listed_share(text) for text in texts])),
    }


def _tfidf(texts: Sequence[str], labels: NDArray[np.bool_], folds: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the probabilities of a logistic regression on single words and pairs, fitted without a text's own fold."""
    scores = np.zeros(len(texts))
    for number in np.unique(folds):
        seen, judged = np.flatnonzero(folds != number).tolist(), np.flatnonzero(folds == number).tolist()
        model = make_pipeline(
            TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=2),
            LogisticRegression(C=5.0, max_iter=1000, class_weight="balanced"),
        )
        model.fit([texts[index] for index in seen], labels[seen])
        scores[judged] = model.predict_proba([texts[index] for index in judged])[:, 1]
    return scores


def _listed_share(text: str) -> float:
    """Return the share of a text's words that the lexicon lists, names of things aside."""
    keys, listed = keys_of(read_parts(text)), lexicon()
    return sum(key in listed and listed[key].kind != "plain" for key in keys) / max(len(keys), 1)
