"""The words without which nothing is said of a machine: a cheap look before the patterns are tried."""

import re

from auditor.document import Document

_PARTS = (
    *("a.i.", "i.a.", "artifici", "künstliche", "kunstmatige", "language model", "sprachmodell", "chatbot", "chat-bot"),
    *("gpt", "claude", "gemini", "copilot", "grok", "llama", "deepseek", "perplexity", "mistral", "qwen", "deepl"),
    *("bing chat", "data skrive", "wordsmith", "robo", "newsbot", "sportsbot", "weatherbot", "quakebot", "algorithm"),
    *("automat", "auto-mat", "automát", "autogenerat", "auto-generat", "software", "computer", "program", "machine"),
    *("maschinell", "no human", "human inter", "human invol", "human input", "parameter"),
)
_SHORT = frozenset(("ai", "ki", "ia", "genai", "llm", "llms", "bot", "bots", "bard"))
_LETTERS = re.compile(r"[^\W\d_]+")


def speaks_of_machines(words: str) -> bool:
    """Tell whether ``words`` hold one of the words that every pattern of bylines and statements asks for."""
    folded = words.casefold()
    return any(part in folded for part in _PARTS) or not _SHORT.isdisjoint(_LETTERS.findall(folded))


def text_speaks_of_machines(document: Document) -> bool:
    """Tell whether any sentence of the document may; ask through ``share``."""
    mixed = " ".join(run for run in document.places if not run.isalpha())
    words = (document.places, _LETTERS.findall(mixed))
    return document.mentions(_PARTS) or not all(map(_SHORT.isdisjoint, words))
