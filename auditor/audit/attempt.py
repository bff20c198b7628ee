"""Work on one of many articles; whatever goes wrong becomes a Failure, so that the others go on."""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from auditor.errors import AuditorError, ConfigError, ModelError
from auditor.records import Failure

T = TypeVar("T")

INTERNAL = "internal"
"""Code of a failure that is this program's own fault."""
_PACKAGE = Path(__file__).parent.parent


def attempt(name: str, work: Callable[[], T]) -> T | Failure:
    """Return what ``work`` makes of one article, or the Failure, with ``name`` as its id, that says why it cannot.

    A fault of the program is caught too: one article that trips over it must not take ten thousand others along, and
    what could not be audited must not end like a draft that needs revision. Settings and models that cannot be used are
    raised, because they concern every article.
    """
    try:
        return work()
    except (ConfigError, ModelError):
        raise
    except AuditorError as error:
        return Failure(name, error.code, str(error))
    except Exception as fault:
        return Failure(name, INTERNAL, _fault(fault))


def _fault(fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
    return f"the program failed ({type(fault).__name__} at {where}: {fault}); please report it with the article"
