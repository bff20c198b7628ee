"""Training the reliability score on a newsroom's own labels, into a folder that `--models` takes."""

import shutil
from hashlib import sha256
from pathlib import Path

from auditor.audit import read_released
from auditor.settings import released_models
from auditor.style import STYLE_FILES
from auditor.training.measured import measure_rows
from auditor.training.measures import measures_of
from auditor.training.own_data import read_own
from auditor.training.released import activate
from auditor.training.reliability import train_on, write_model


def train_own(data: Path, out: Path, workers: int = 1) -> dict[str, float]:
    """Fit on the rows of the CSV file ``data``, write a whole folder of models into ``out``; return its measures.

    The authorship score and the style model are the released ones. Raises DataMissing, DataInvalid or
    DirectionViolated.
    """
    measured = measure_rows(read_own(data), workers)
    trained = train_on(measured.side("fit", "calibrate"))
    dev = measured.side("dev")
    held_out = measures_of(dev.rows, trained.of(dev)) | {"not_rated": measured.unrated}
    out.mkdir(parents=True, exist_ok=True)
    for name in ("authorship.json", "authorship.md", *STYLE_FILES):
        shutil.copyfile(released_models() / name, out / name)
    activate(out, "authorship", out / "authorship.json")
    papers = {
        data.stem: {
            "sha256": sha256(data.read_bytes()).hexdigest(),
            "fitted": True,
            "rows": {side: len(measured.side(side).rows) for side in ("fit", "calibrate", "dev")},
            "licence": "the newsroom's own",
        }
    }
    write_model(out, trained, papers, held_out, kind="own")
    read_released(out)  # what was written can be read
    return held_out
