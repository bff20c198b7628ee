"""nltk without the libraries that only its unused parts want."""

import importlib
import sys

_UNUSED = ("sklearn", "scipy", "pandas", "matplotlib")
"""What nltk imports if it is there, for classifiers, statistics and plots."""


def import_lean_nltk() -> None:
    """Import nltk with scikit-learn, SciPy and pandas hidden from it, where none of them is loaded yet.

    Importing nltk imports all its parts, and those libraries with them: 1.8 s of CPU, and 0.2 s without. This program
    uses Punkt alone. Called before an audit by commands that audit, in their own process, and never by the library.
    """
    if "nltk" in sys.modules or any(name in sys.modules for name in _UNUSED):
        return
    sys.modules.update(dict.fromkeys(_UNUSED))  # type: ignore[arg-type]  # None makes an import fail
    try:
        importlib.import_module("nltk")
    finally:
        for name in _UNUSED:
            del sys.modules[name]
