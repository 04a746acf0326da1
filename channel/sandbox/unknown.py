"""Words and fields that no model has: Amazon adds some every few months (amazon.md 1.4)."""

from __future__ import annotations

from typing import Any

STATUS = "INVOICE_UNCONFIRMED"
PROGRAM = "AMAZON_MOONLIGHT"


def spread(orders: list[dict[str, Any]]) -> None:
    """Put an unknown program, field, status, service level and condition in each."""
    for order in orders:
        order["programs"] = [*order.get("programs", []), PROGRAM]
        order["sustainability"] = {"grade": "B", "offsets": [1, 2.5]}
        if "fulfillment" in order:
            order["fulfillment"]["fulfillmentStatus"] = STATUS
            order["fulfillment"]["fulfillmentServiceLevel"] = "TELEPORT"
        for item in order["orderItems"]:
            item["product"]["condition"] = {"conditionType": "PRE_LOVED"}
