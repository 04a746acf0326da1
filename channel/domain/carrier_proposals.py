"""Which of Amazon's codes may be meant by a name that neither map nor seed knows.

Never taken by itself: a wrong code can leave an order unconfirmed (amazon.md 3.4).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from channel.domain.carriers import key, known

# Shorter names are in too many others.
_LEAST = 3
_LEAST_FUZZY = 4
_ALIKE = 0.8
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Proposal:
    """`all_services`: the carrier's name led to it, so it may be meant for all that it offers."""

    code: str
    all_services: bool = True


def proposal(country: str, carrier: str, service: str | None = None) -> Proposal | None:
    """The code that is offered there and nearest to the name, None when nothing is near.

    Its own words go before a slip of the pen, and the carrier before its service: `DHL Freight` is
    DHL's, `Dehlivery` Delhivery's, and a `Courier` with the service `DHL Express` DHL's.
    """
    names = list(_names(country))
    looks = (_named_within, _misspelt, _shortened)
    for text, all_services in ((carrier, True), (service or "", False)):
        for look in looks:
            found = look(text, names)
            if found is not None:
                return Proposal(found, all_services)
    return None


def spelling(country: str, code: str) -> str | None:
    """The code as Amazon spells it there, None when it is not known to offer it."""
    codes = (carrier.code for carrier in known() if country in carrier.countries)
    return next((each for each in codes if key(each) == key(code)), None)


def _names(country: str) -> Iterator[tuple[str, str]]:
    for carrier in known():
        if country in carrier.countries:
            yield from ((name, carrier.code) for name in (carrier.code, *carrier.names))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _named_within(text: str, names: list[tuple[str, str]]) -> str | None:
    """All words of a known name are in it, or it begins with them; the longest such name's code."""
    words, written = _words(text), key(text)
    found = [
        (len(key(name)), code)
        for name, code in names
        if len(key(name)) >= _LEAST and (_words(name) <= words or written.startswith(key(name)))
    ]
    return max(found)[1] if found else None


def _misspelt(text: str, names: list[tuple[str, str]]) -> str | None:
    written = key(text)
    if len(written) < _LEAST_FUZZY:
        return None
    alike = [(SequenceMatcher(None, written, key(name)).ratio(), code) for name, code in names]
    ratio, code = max(alike, default=(0.0, None))
    return code if ratio >= _ALIKE else None


def _shortened(text: str, names: list[tuple[str, str]]) -> str | None:
    """All its words are in a known name, which is then the fewest words longer."""
    words = _words(text)
    if len(key(text)) < _LEAST_FUZZY or not words:
        return None
    found = [(len(_words(name)), code) for name, code in names if words <= _words(name)]
    return min(found)[1] if found else None
