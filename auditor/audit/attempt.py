"""One article, read and audited; whatever goes wrong becomes a Failure, so that the others go on."""

import traceback
from dataclasses import dataclass
from pathlib import Path

from auditor.audit import Auditor
from auditor.errors import AuditorError, ConfigError, ModelError
from auditor.reading import Reading, Source, read
from auditor.records import Audit, Failure

INTERNAL = "internal"
"""Code of a failure that is this program's own fault."""
_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Attempt:
    """An article that was read, and its audit."""

    reading: Reading
    audit: Audit


def attempt(auditor: Auditor, source: Source) -> Attempt | Failure:
    """Return the audit of one source, or the Failure that says why there is none, with the source's name as its id.

    A fault of the program is caught too: one article that trips over it must not take ten thousand others along, and
    what could not be audited must not end like a draft that needs revision. Settings and models that cannot be used are
    raised, because they concern every article.
    """
    try:
        reading = read(source, auditor.settings)
        return Attempt(reading, auditor.audit(reading.article))
    except (ConfigError, ModelError):
        raise
    except AuditorError as error:
        return Failure(source.name, error.code, str(error))
    except Exception as fault:
        return Failure(source.name, INTERNAL, _fault(fault))


def _fault(fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)] or frames
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
    return f"the program failed ({type(fault).__name__} at {where}: {fault}); please report it with the article"
