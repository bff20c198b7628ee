"""The tree of errors. Each carries a stable ``code`` and a message that says what to do.

::

    AuditorError
    ├── InputError               the article, file or folder that was given
    │   ├── EmptyText            nothing but white space
    │   ├── BinaryText           bytes or control characters instead of prose
    │   ├── UndecodableText      not in the encoding that it claims, or not text at all
    │   ├── PageSource           the markup of a web page where an article's words should be
    │   ├── FrontMatterBroken    fields at the head of a Markdown file that cannot be read
    │   ├── TooLarge             past a stated cap on size, nesting or count
    │   ├── PathMissing          no such file or folder
    │   ├── PathUnreadable       there, but the system refuses to open it
    │   ├── NoArticles           a folder without a readable article
    │   └── UnknownFormat        a file or table of a kind that is not read
    ├── ConfigError              settings, policy and command line
    │   ├── PolicyInvalid        a policy file that does not say what it must
    │   └── RatingsInvalid       a list of publishers' ratings that cannot be read or kept
    ├── ModelError               the released model files
    │   ├── ModelMissing         no model where one was expected
    │   ├── ModelDamaged         unreadable, incomplete, or its digest does not match
    │   ├── ModelTooNew          written by a later version of this program
    │   └── ModelFeatureMissing  wants a feature that no installed check makes
    └── TrainingError            fitting and evaluation
        ├── DataMissing          the labelled data are not where they should be
        ├── DataInvalid          a table of labels without the columns, rows or classes that it needs
        └── DirectionViolated    a weight came out against its feature's declared direction
"""


class AuditorError(Exception):
    """Whatever this library raises on purpose; ``code`` names the kind for machines."""

    code = "error"


class InputError(AuditorError):
    """The article, file or folder that was given cannot be audited."""

    code = "input"


class EmptyText(InputError):
    """The text holds nothing but white space."""

    code = "empty"


class BinaryText(InputError):
    """The text is not prose: NUL bytes or mostly control characters."""

    code = "binary"


class UndecodableText(InputError):
    """The bytes are not text in the encoding that they claim."""

    code = "encoding"


class PageSource(InputError):
    """The text is the source of a web page, given as if it were the article's words."""

    code = "page-source"


class FrontMatterBroken(InputError):
    """The fields at the head of a Markdown file cannot be read."""

    code = "front-matter"


class TooLarge(InputError):
    """The input is past a cap; the message says which and how large it is."""

    code = "too-large"


class PathMissing(InputError):
    """There is no such file or folder."""

    code = "path-missing"


class PathUnreadable(InputError):
    """The file or folder is there, but the system refuses to open it."""

    code = "path-unreadable"


class NoArticles(InputError):
    """The folder holds no file of a kind that is read."""

    code = "no-articles"


class UnknownFormat(InputError):
    """The file is of a kind that is not read."""

    code = "unknown-format"


class ConfigError(AuditorError):
    """Settings, policy or command line say something that cannot be meant."""

    code = "config"


class PolicyInvalid(ConfigError):
    """A policy file is unreadable or has an unknown key or level."""

    code = "policy"


class RatingsInvalid(ConfigError):
    """A list of publishers' ratings is of no known layout, or cannot be read or kept."""

    code = "ratings"


class ModelError(AuditorError):
    """A released model cannot be used."""

    code = "model"


class ModelMissing(ModelError):
    """There is no model file where one was expected."""

    code = "model-missing"


class ModelDamaged(ModelError):
    """A model file is unreadable, incomplete, or not what its digest says."""

    code = "model-damaged"


class ModelTooNew(ModelError):
    """A model file was written in a later format than this program reads."""

    code = "model-too-new"


class ModelFeatureMissing(ModelError):
    """A model wants a feature that no installed check makes."""

    code = "model-feature-missing"


class TrainingError(AuditorError):
    """A model cannot be fitted or evaluated."""

    code = "training"


class DataMissing(TrainingError):
    """The labelled data are not where they should be."""

    code = "data-missing"


class DataInvalid(TrainingError):
    """A table of labels lacks columns, rows or one of the two classes."""

    code = "data-invalid"


class DirectionViolated(TrainingError):
    """A fitted weight goes against the direction that its feature declares."""

    code = "direction"
