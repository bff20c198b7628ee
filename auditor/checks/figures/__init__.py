"""Checks of the figures family."""
