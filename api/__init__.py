"""FastAPI service and the desk page."""
