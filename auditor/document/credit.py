"""The words that tell who wrote a text, where they end a line of its head."""

CREDIT = r"(?:Interview|Words|Text|Report|Reporting|Story)(?: and \w+)? by:?"
"""Part of a pattern: what stands before the name, case and all."""
LONGEST = 400
"""Most characters of a line that such a credit ends."""
