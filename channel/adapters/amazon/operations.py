"""The calls that we make, with Amazon's published usage plans (amazon.md 9)."""

from __future__ import annotations

from dataclasses import dataclass

from channel.domain.marketplaces import Region
from channel.domain.quota import Plan


@dataclass(frozen=True)
class Operation:
    """`name` is Amazon's operationId. `success` is the one status that counts as done."""

    name: str
    method: str
    path: str
    plan: Plan
    success: int = 200


SEARCH_ORDERS = Operation(
    "searchOrders", "GET", "/orders/2026-01-01/orders", Plan(rate=0.0056, burst=20)
)
GET_ORDER = Operation(
    "getOrder", "GET", "/orders/2026-01-01/orders/{order_id}", Plan(rate=0.5, burst=30)
)
CONFIRM_SHIPMENT = Operation(
    "confirmShipment",
    "POST",
    "/orders/v0/orders/{order_id}/shipmentConfirmation",
    Plan(rate=2, burst=10),
    success=204,
)
GET_MARKETPLACE_PARTICIPATIONS = Operation(
    "getMarketplaceParticipations",
    "GET",
    "/sellers/v1/marketplaceParticipations",
    Plan(rate=0.016, burst=15),
)

HOSTS = {
    Region.NA: "https://sellingpartnerapi-na.amazon.com",
    Region.EU: "https://sellingpartnerapi-eu.amazon.com",
    Region.FE: "https://sellingpartnerapi-fe.amazon.com",
}
