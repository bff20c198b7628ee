"""Checks of the readability family."""
