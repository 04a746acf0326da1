"""Amounts as Amazon writes them: decimal strings with an ISO 4217 currency."""

from __future__ import annotations

from decimal import Decimal

import msgspec


class Wire(msgspec.Struct, rename="camel"):
    """Keys are camelCase there and snake_case here."""


class WireMoney(Wire):
    amount: Decimal
    currency_code: str


class WireDetail(Wire):
    subtype: str | None = None
    value: WireMoney | None = None


class WireBreakdown(Wire):
    type: str
    subtotal: WireMoney
    status: str | None = None
    detailed_breakdowns: list[WireDetail] | None = None


class WireProceeds(Wire):
    grand_total: WireMoney | None = None
    breakdowns: list[WireBreakdown] | None = None


class WireItemProceeds(Wire):
    proceeds_total: WireMoney | None = None
    breakdowns: list[WireBreakdown] | None = None
