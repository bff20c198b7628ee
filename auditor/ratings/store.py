"""Where imported ratings are kept: one JSON file a list in the user's folder, and how an article finds its own."""

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.errors import RatingsInvalid
from auditor.ratings.domains import candidates
from auditor.ratings.layouts import RatingList
from auditor.records import SourceRating
from auditor.whole_file import write_whole

_FORMAT = 1
_NAME = re.compile(r"\w[\w .-]{0,99}")


def default_folder() -> Path:
    """Return the user's folder for ratings: ``auditor/ratings`` in XDG_DATA_HOME, or in ~/.local/share.

    Raises RatingsInvalid where neither can be told, as for a user of a container who has no home.
    """
    data = os.environ.get("XDG_DATA_HOME")
    try:
        return (Path(data) if data else Path.home() / ".local" / "share") / "auditor" / "ratings"
    except RuntimeError:
        raise RatingsInvalid("no folder to keep ratings in: set HOME or XDG_DATA_HOME, or name it") from None


@dataclass(frozen=True, slots=True)
class Ratings:
    """All lists that were imported, in the order of their names."""

    lists: tuple[RatingList, ...] = ()

    def of(self, address: str | None) -> tuple[SourceRating, ...]:
        """Return what the lists say of the publisher at ``address``: from each the entry nearest to its host."""
        if not self.lists or not address:
            return ()
        domains = list(candidates(address))
        found = ((one, next((domain for domain in domains if domain in one.ratings), None)) for one in self.lists)
        return tuple(
            SourceRating(domain, one.ratings[domain], one.scale, one.name)
            for one, domain in found
            if domain is not None
        )


def keep(ratings: RatingList, folder: Path) -> Path:
    """Write a list into ``folder``, in place of one of the same name; return its file."""
    if not _NAME.fullmatch(ratings.name):
        raise RatingsInvalid(f"{ratings.name!r} is no name for a list; give one of letters and digits with --name")
    content = {
        "format": _FORMAT,
        "name": ratings.name,
        "layout": ratings.layout,
        "scale": ratings.scale,
        "ratings": dict(sorted(ratings.ratings.items())),
    }
    path = folder / f"{ratings.name}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, (json.dumps(content, ensure_ascii=False, indent=0) + "\n").encode())
    except OSError as error:
        raise RatingsInvalid(
            f"{path} cannot be written ({error.strerror}); name another folder with --folder"
        ) from None
    return path


def remove(name: str, folder: Path) -> None:
    """Delete the list of that name; raise RatingsInvalid where there is none."""
    known = [path.stem for path in kept(folder)]
    if name not in known:
        raise RatingsInvalid(f"no list {name!r} in {folder}; there {_told(known)}")
    (folder / f"{name}.json").unlink()


def _told(names: Iterable[str]) -> str:
    listed = ", ".join(names)
    return f"are {listed}" if listed else "are none"


def kept(folder: Path) -> list[Path]:
    """Return the files of the lists in ``folder``, sorted by name; none where there is no folder."""
    try:
        return sorted(folder.glob("*.json"))
    except OSError as error:
        raise RatingsInvalid(f"{folder} cannot be read ({error.strerror}); mend its permissions") from None


def read_ratings(folder: Path | None = None) -> Ratings:
    """Read all lists in ``folder``; raise RatingsInvalid for a file that is none.

    None stands for the user's own folder; where there can be none, nothing was imported.
    """
    if folder is None:
        try:
            folder = default_folder()
        except RatingsInvalid:
            return Ratings()
    return Ratings(tuple(_read(path) for path in kept(folder)))


def _read(path: Path) -> RatingList:
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if data["format"] > _FORMAT:
            raise RatingsInvalid(f"{path} was written by a later version; upgrade the program, or import it anew")
        scale = None if data["scale"] is None else (float(data["scale"][0]), float(data["scale"][1]))
        ratings = {str(domain): str(rating) for domain, rating in data["ratings"].items()}
        return RatingList(str(data["name"]), str(data["layout"]), scale, ratings)
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise RatingsInvalid(
            f"{path} is no list of ratings ({error}); delete it, or import it anew with `auditor sources import`"
        ) from None
