"""Audits made visible: terminal, JSON lines, SARIF, GitHub annotations, HTML and tables."""
