"""Reading who a buyer is, as it is written down (ADR 16)."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

# A list that stays open asks again and again; the same names to the same person within this time
# are one reading.
SAME_READING = timedelta(minutes=10)


class PersonalPart(StrEnum):
    """What of the personal data was read."""

    NAME = "NAME"
    EMAIL = "EMAIL"
    ADDRESS = "ADDRESS"
    COMPANY = "COMPANY"
    GIFT = "GIFT"
    DELIVERY = "DELIVERY"


def is_of_a_list(parts: frozenset[PersonalPart]) -> bool:
    """Whether it is the names in a list (F44), and no more."""
    return parts <= {PersonalPart.NAME}
