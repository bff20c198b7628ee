"""Publishers' ratings that a newsroom has imported: read, kept in the user's folder, looked up by address."""

from auditor.ratings.layouts import RatingList, read_list
from auditor.ratings.store import Ratings, default_folder, keep, kept, read_ratings, remove

__all__ = ["RatingList", "Ratings", "default_folder", "keep", "kept", "read_list", "read_ratings", "remove"]
