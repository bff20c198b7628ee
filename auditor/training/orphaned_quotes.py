"""How many quotations are told to have no speaker, once their speaker is taken out of an article."""

import re
from collections.abc import Iterator
from pathlib import Path

from auditor.citations import unattributed_quotes
from auditor.document import Document
from auditor.records import Article, Span
from auditor.training.citation_tagger import marked_documents
from auditor.training.marked_spans import roles_of

WORDS = 9
"""Fewest words of a quotation whose speaker is taken out."""
_APART = 150
"""Most characters of a quotation's speaker and cue together, with what stands between them and it."""
_COMMA = re.compile(r",(?=\W*$)")


def orphan_rows(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return the share of PolNeAR's articles in which the quotation is told whose marked source and cue were cut out.

    One direct quotation of each article is taken, the first; beside it, how often the same articles have a finding as
    they were printed. Names and verbs around it stay, so many such quotations have a speaker to a reader still. Tidied
    orphans are the same without what the cut leaves behind: a comma before the closing mark, the rest of the sentence.
    """
    table = marked_documents(data)
    table = table if limit is None or limit >= len(table) else table.sample(limit, random_state=0)
    found = tidied = printed = articles = 0
    for text, spans, made in zip(table.text, table.spans, table.attributions, strict=True):
        orphan = next(_orphans(str(text), str(spans), str(made)), None)
        if orphan is None:
            continue
        articles += 1
        without, content = orphan
        found += _is_found(without, content)
        tidied += _is_found(*_tidied(without, content))
        printed += bool(unattributed_quotes(Document(Article(str(text)))))
    return [
        ("citations.unattributed_quote.orphans_found", found / max(articles, 1), articles),
        ("citations.unattributed_quote.tidied_orphans_found", tidied / max(articles, 1), articles),
        ("citations.unattributed_quote.same_articles_as_printed", printed / max(articles, 1), articles),
    ]


def _is_found(text: str, content: Span) -> bool:
    return any(span.overlaps(content) for span in unattributed_quotes(Document(Article(text))))


def _tidied(text: str, content: Span) -> tuple[str, Span]:
    """Return the text with a full stop for the comma that ends the quotation and without the rest of its sentence."""
    words = content.of(text)
    if not _COMMA.search(words):
        return text, content
    document = Document(Article(text))
    rest = document.sentences[document.sentence_at(content.end - 1)].end
    words = _COMMA.sub(".", words)
    return text[: content.start] + words + text[max(rest, content.end) :], Span(
        content.start, content.start + len(words)
    )


def _orphans(text: str, spans: str, attributions: str) -> Iterator[tuple[str, Span]]:
    """Yield the article without the source and cue of one quotation, and where that quotation then stands."""
    for roles in roles_of(spans, attributions):
        if len(roles["Content"]) != 1 or not roles["Source"]:
            continue
        start, end = roles["Content"][0]
        around = [*roles["Source"], *roles["Cue"], (start, end)]
        first, last = min(one[0] for one in around), max(one[1] for one in around)
        words = text[start:end]
        quoted = words[:1] in '“"' and words.rstrip(" .,")[-1:] in '”"' and len(words.split()) >= WORDS
        if quoted and (first == start or last == end) and last - first - (end - start) <= _APART:
            yield text[:first] + words + text[last:], Span(first, first + len(words))
