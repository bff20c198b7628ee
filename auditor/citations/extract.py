"""Find the attributions of a text."""

from auditor.citations.assembly import assemble
from auditor.citations.attribution import Attribution
from auditor.citations.corrected import corrected
from auditor.citations.lexing import Lexed, lex
from auditor.citations.tagger import Tagger, released


def attributions(text: str) -> list[Attribution]:
    """Return the attributions of ``text`` in order of their content; never raises, linear in the length of the text."""
    return attributions_of(lex(text))


def attributions_of(lexed: Lexed) -> list[Attribution]:
    """Return the attributions of a text whose tokens are known."""
    return assemble(lexed, corrected(lexed, released().label(lexed)))


def attributions_by(tagger: Tagger, text: str) -> list[Attribution]:
    """Return the attributions that another tagger than the released one finds."""
    lexed = lex(text)
    return assemble(lexed, corrected(lexed, tagger.label(lexed)))
