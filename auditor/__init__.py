"""Audits news and web articles for source credibility and machine authorship, with exact reasons."""
