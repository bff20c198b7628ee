"""Checks of the provenance family."""
