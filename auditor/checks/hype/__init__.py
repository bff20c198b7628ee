"""Checks of the hype family."""
