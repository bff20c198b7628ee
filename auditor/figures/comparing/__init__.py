"""Comparing: when two figures speak of the same thing, and whether a text bears one out or contradicts it."""
