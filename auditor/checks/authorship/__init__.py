"""Checks of the authorship family."""
