"""The report of a batch: one HTML file that needs nothing beside it."""
