"""Checks of the citations family."""
