"""Whether a person's full name stands in an author's slot, and whether a mark in brackets is an abbreviation."""

import re

_NAME = re.compile(
    r"(?<![\w-])[A-ZÀ-Þ][\w'’-]+(?: [A-Z]\.)* (?:(?:de|van|von|der|la|el|al|bin|da) ){0,2}[A-ZÀ-Þ][\w'’-]+"
)
_NO_NAMES = re.compile(
    r"\b(?:AI|A\.I\.|KI|IA|Artificial|Intelligence|Generative|Agent|Bot|Assistant|Writer|Writing|Reporter|Journalist|Author|"
    r"Columnist|Contributor|Staff|News|Newsroom|Desk|Team|Senior|Content|Market|Financial|Sports|Virtual|Herald|Ledger|"
    r"Times|Post|Media|Wire|Express|Assist|Daily|The|Our|An?|By|This|Redactora|KI-Redakteurin|Hi|Hello|Meet|As|I)\b"
)
_ORGANISATION = re.compile(
    r"\b(?:international|institut\w*|airlines?|air|university|group|association|agency|ministry|department|council|force|"
    r"foundation|federation|company|authority|club|society|initiative|project|auto)\b",
    re.IGNORECASE,
)


def names_a_person(words: str) -> bool:
    """Tell whether a first name and a surname stand in ``words`` beside the words for roles, papers and machines."""
    return _NAME.search(_NO_NAMES.sub("|", words)) is not None


def names_an_organisation(words: str) -> bool:
    """Tell whether ``words`` name a body that letters in brackets would abbreviate: "Amnesty International (AI)"."""
    return _ORGANISATION.search(words) is not None


def abbreviates(words: str) -> bool:
    """Tell whether the letters in brackets behind a name are its own: "Alistair Ingram (A.I.)", "Ames, Iowa (IA)"."""
    dotted = re.search(r"[(\[]((?:\w\.){2})[)\]]$", words)
    if dotted:
        initials = "".join(name[0] for name in re.findall(r"[A-ZÀ-Þ][\w'’-]+", words[: dotted.start()]))
        return dotted[1].replace(".", "").upper() == initials.upper()
    return re.search(r",.*[(\[]ia[)\]]$", words, re.IGNORECASE) is not None
