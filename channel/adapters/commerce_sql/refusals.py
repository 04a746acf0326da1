"""How this system says no: a `remote_code` for programs, a `detail` for people."""

from __future__ import annotations

from enum import StrEnum

from channel.errors import Rejected

SYSTEM = "Commerce"


class Refusal(StrEnum):
    """The `remote_code` of every `Rejected` that this backend raises."""

    OUT_OF_STOCK = "out_of_stock"
    UNKNOWN_SKU = "unknown_sku"
    DISABLED = "disabled"
    TOTALS = "totals"
    ADDRESS = "address"
    NUMBER_TAKEN = "number_taken"
    INVALID = "invalid"
    UNKNOWN_STORE = "unknown_store"
    UNKNOWN_STATUS = "unknown_status"
    UNKNOWN_ORDER = "unknown_order"
    UNKNOWN_LINE = "unknown_line"
    UNKNOWN_SHIPMENT = "unknown_shipment"
    UNKNOWN_CURSOR = "unknown_cursor"
    NOTHING_OPEN = "nothing_open"
    TOO_MANY = "too_many"
    DUPLICATE_PARCEL = "duplicate_parcel"
    NOT_SHIPPABLE = "not_shippable"
    NOT_CANCELABLE = "not_cancelable"


def rejected(refusal: Refusal, detail: str) -> Rejected:
    return Rejected(SYSTEM, detail, remote_code=refusal.value)
