"""What people write into a Commerce order's history for each other (V15).

A comment stays when the buyer's data is wiped, so it must not hold any of it.
"""

from __future__ import annotations

import re

from channel.domain.order import PersonalData

LONGEST = 1000
# Shorter numbers are of houses, boxes and years, and a line that short is a house's number.
_SHORTEST_PHONE = 8
_SHORTEST_LINE = 6
_GAPS = re.compile(r"\s+")
# How people break up a phone number.
_PHONE_GAPS = re.compile(r"[\s()./-]+")


def tidy(text: str) -> str:
    """As it is kept: its lines, without what is around them."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def of_the_buyer(text: str, person: PersonalData | None) -> str | None:
    """Which of the buyer's data the text holds as Amazon gave it: "name", "email", "phone" or
    "street"; None where none is found. A name of one word may be anybody's, and is no find."""
    if person is None:
        return None
    said = _plain(text)
    address = person.address
    names = [person.buyer_name, address.name if address else None]
    if any(_said_whole(said, name) for name in names if name and len(name.split()) > 1):
        return "name"
    if person.buyer_email and _plain(person.buyer_email) in said:
        return "email"
    if address is None:
        return None
    if _holds_phone(text, address.phone):
        return "phone"
    lines = (address.address_line1, address.address_line2, address.address_line3)
    long = [line for line in lines if line and len(line.strip()) >= _SHORTEST_LINE]
    return "street" if any(_said_whole(said, line) for line in long) else None


def _plain(text: str) -> str:
    return _GAPS.sub(" ", text).strip().casefold()


def _said_whole(said: str, what: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(_plain(what))}(?!\w)", said) is not None


def _holds_phone(text: str, phone: str | None) -> bool:
    """By its last digits: with or without the country's code."""
    digits = re.sub(r"\D", "", phone or "")
    if len(digits) < _SHORTEST_PHONE:
        return False
    return digits[-_SHORTEST_PHONE:] in _PHONE_GAPS.sub("", text)
