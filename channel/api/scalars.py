"""Moments and amounts on the wire."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

import strawberry
from strawberry.types.scalar import ScalarDefinition

# Larger than any order, smaller than what the database keeps exactly.
_LARGEST = Decimal(10) ** 12


def _write_moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _read_moment(text: object) -> datetime:
    if not isinstance(text, str):
        raise ValueError("a DateTime is a string: 2026-11-20T22:00:00Z")
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a DateTime needs its offset from UTC: 2026-11-20T22:00:00Z")
    return moment.astimezone(UTC)


def _read_amount(text: object) -> Decimal:
    if isinstance(text, bool) or not isinstance(text, str | int):
        raise ValueError('a Decimal is a string: "19.90"')
    try:
        amount = Decimal(text)
    except InvalidOperation as error:
        raise ValueError('a Decimal is a string: "19.90"') from error
    if not amount.is_finite() or abs(amount) >= _LARGEST:
        raise ValueError(f"a Decimal is finite and smaller than {_LARGEST:f}")
    return amount


SCALARS: dict[object, ScalarDefinition] = {
    datetime: strawberry.scalar(
        name="DateTime",
        description="A moment: ISO 8601 with its offset from UTC; always UTC in answers.",
        serialize=_write_moment,
        parse_value=_read_moment,
    ),
    Decimal: strawberry.scalar(
        name="Decimal",
        description='An exact decimal number, as a string: "19.90".',
        serialize=lambda amount: format(amount, "f"),
        parse_value=_read_amount,
    ),
}
