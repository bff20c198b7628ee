"""Routes: each assembles, none decides."""
