"""How much the text reads like a machine's.

What it finds
    One measure, in log-odds: the sum of what each sentence adds by its words, pairs of words, punctuation marks and
    runs of three word classes.
    Above zero reads like the machine-written texts of the training data, below like those of people. It makes no
    findings: a style is an opinion, and what it is worth is for the authorship score to say.

Why it matters
    Most machine-written articles neither say so nor leave a trace; the style is all there is to go by.

What it cannot see
    Who wrote a text. People who write in set phrases read like machines, and machines told to write like people read
    like people. Texts below the least number of words are not measured, and prose that is far from news
    (many stories and reviews) is not rated: the model was made for news.

Learnt from
    The model in ``models/style.npz``, a logistic regression fitted on the sets that ``models/style.json`` names, with
    their licences, digests and the model's metrics on texts that it was not fitted on.
"""

from auditor.check import Check, Outcome
from auditor.document import Document
from auditor.records import Feature, FeatureSpec
from auditor.style import style_of

STYLE = FeatureSpec(
    "authorship.style",
    "log-odds",
    +1,
    "its wording weighs {value:±towards a person's|towards a machine's} (log-odds); comparable articles by people weigh"
    " {typical}",
)


def run(document: Document) -> Outcome:
    """Return the style of the document, or None where it has too few words."""
    enough = len(document.words) >= document.settings.min_words_authorship
    return Outcome(features=(Feature(STYLE, document.share(style_of).value if enough else None),))


CHECK = Check(id="authorship.style", docs=__doc__, run=run, specs=(STYLE,))
