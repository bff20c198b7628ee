"""The words without which nothing is said of a machine: a cheap look before the patterns are tried."""

import re

_PARTS = tuple(
    (
        "a.i.|i.a.|artifici|künstliche|kunstmatige|gpt|claude|gemini|copilot|grok|llama|deepseek|perplexity|mistral|qwen|deepl|"
        "language model|sprachmodell|chatbot|chat-bot|bing chat|robo|machine|maschinell|newsbot|sportsbot|weatherbot|quakebot|algorithm|automat|"
        "auto-mat|automát|autogenerat|auto-generat|software|computer|program|data skrive|wordsmith|no human|human inter|"
        "human invol|human input|parameter"
    ).split("|")
)
_SHORT = frozenset(("ai", "ki", "ia", "genai", "llm", "llms", "bot", "bots", "bard"))
_LETTERS = re.compile(r"[^\W\d_]+")


def speaks_of_machines(words: str) -> bool:
    """Tell whether ``words`` hold one of the words that every pattern of bylines and statements asks for."""
    folded = words.casefold()
    return any(part in folded for part in _PARTS) or not _SHORT.isdisjoint(_LETTERS.findall(folded))
