"""What lapses: a seller's authorisation, the application's client secret (amazon.md 8.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

AUTHORISATION_LIFE = timedelta(days=365)
CLIENT_SECRET_LIFE = timedelta(days=180)
# With so many days left, or fewer, a person is told (again).
WARNED_AT = (30, 7, 1)

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Lapse:
    """Something that works until `ends_at`, and is renewed by a person."""

    ends_at: datetime

    def days_left(self, now: datetime) -> int:
        """The last, begun day counts as one; 0 once it is over."""
        return max(-((now - self.ends_at) // _DAY), 0)

    def warning(self, now: datetime) -> int | None:
        """The nearest of `WARNED_AT` that is reached, 0 once it is over, None while all is well."""
        left = self.days_left(now)
        if left == 0:
            return 0
        return min((days for days in WARNED_AT if left <= days), default=None)

    def state(self, now: datetime) -> str:
        """`well`, `soon` or `over`: the last part of a sentence's id."""
        warning = self.warning(now)
        if warning is None:
            return "well"
        return "soon" if warning else "over"


def authorisation(authorised_at: datetime) -> Lapse:
    """Of a seller, from the day of the consent."""
    return Lapse(authorised_at + AUTHORISATION_LIFE)


def client_secret(made_at: datetime) -> Lapse:
    """Of the whole installation."""
    return Lapse(made_at + CLIENT_SECRET_LIFE)
