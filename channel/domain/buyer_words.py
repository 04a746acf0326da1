"""The words by which an order is found by its buyer's name (D13).

Names are stored encrypted, so they cannot be searched; what is stored beside them is a keyed
digest of every beginning of every word. Both sides fold alike: case, accents and apostrophes do
not count, so that "obrien" finds O'Brien and "soren" finds Søren.
"""

from __future__ import annotations

import unicodedata

SHORTEST = 2
LONGEST = 40

# Letters that Unicode does not take apart into a letter and an accent.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_APOSTROPHES = str.maketrans("", "", "'’ʼ`´")


def prefixes(name: str) -> frozenset[str]:
    """Every word of the name, and every beginning of it of two letters or more.

    A word with an apostrophe counts in one piece and in its parts: O'Brien, Brien.
    """
    words = {*_words(name.translate(_APOSTROPHES)), *_words(name)}
    return frozenset(
        word[:length] for word in words for length in (*range(SHORTEST, len(word)), len(word))
    )


def query_words(text: str) -> tuple[str, ...]:
    """The words of a question, each once: an order matches when it has all of them."""
    return tuple(dict.fromkeys(_words(text.translate(_APOSTROPHES))))


def _words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(_letter(character) for character in decomposed).translate(_PLAIN)
    return [word[:LONGEST] for word in letters.split()]


def _letter(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Mn":
        return ""
    return character if category[0] in "LNM" else " "
