"""Patterns of a data file that share their pieces, each written once and put in for its {NAME}."""

from collections.abc import Mapping


def filled(pattern: str, pieces: Mapping[str, str]) -> str:
    """Return ``pattern`` with each piece in the place of its name in braces."""
    for name, piece in pieces.items():
        pattern = pattern.replace("{" + name + "}", piece)
    return pattern


def whole(pieces: Mapping[str, str]) -> dict[str, str]:
    """Return the pieces with one another put in; a piece may hold those above it."""
    done: dict[str, str] = {}
    for name, piece in pieces.items():
        done[name] = filled(piece, done)
    return done
