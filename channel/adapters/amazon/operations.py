"""The calls that we make, with Amazon's published usage plans (amazon.md 9)."""

from __future__ import annotations

from dataclasses import dataclass

from channel.domain.marketplaces import Region
from channel.domain.quota import Plan


@dataclass(frozen=True)
class Operation:
    """`name` is Amazon's operationId. `success` is the one status that counts as done.

    With a `scope` the application calls in its own name, with a grantless token (amazon.md 5.2).
    Refusals with an `expected` status are part of its use, and no failure for the error log.
    """

    name: str
    method: str
    path: str
    plan: Plan
    success: int = 200
    scope: str | None = None
    expected: frozenset[int] = frozenset()


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

_REPORTS = "/reports/2021-06-30"
CREATE_REPORT = Operation(
    "createReport", "POST", f"{_REPORTS}/reports", Plan(rate=0.0167, burst=15), success=202
)
GET_REPORTS = Operation("getReports", "GET", f"{_REPORTS}/reports", Plan(rate=0.0222, burst=10))
GET_REPORT = Operation(
    "getReport", "GET", f"{_REPORTS}/reports/{{report_id}}", Plan(rate=2, burst=15)
)
GET_REPORT_DOCUMENT = Operation(
    "getReportDocument",
    "GET",
    f"{_REPORTS}/documents/{{document_id}}",
    Plan(rate=0.0167, burst=15),
)

_FEEDS = "/feeds/2021-06-30"
CREATE_FEED_DOCUMENT = Operation(
    "createFeedDocument",
    "POST",
    f"{_FEEDS}/documents",
    Plan(rate=0.5, burst=15),
    success=201,
)
CREATE_FEED = Operation(
    "createFeed", "POST", f"{_FEEDS}/feeds", Plan(rate=0.0083, burst=15), success=202
)
GET_FEEDS = Operation("getFeeds", "GET", f"{_FEEDS}/feeds", Plan(rate=0.0222, burst=10))
GET_FEED = Operation("getFeed", "GET", f"{_FEEDS}/feeds/{{feed_id}}", Plan(rate=2, burst=15))
GET_FEED_DOCUMENT = Operation(
    "getFeedDocument", "GET", f"{_FEEDS}/documents/{{document_id}}", Plan(rate=0.0222, burst=10)
)
# In no published model (amazon.md 4): whoever has not got it is answered 403 or 404.
CANCEL_ORDER = Operation(
    "cancelOrder",
    "PUT",
    "/orders/2026-01-01/orders/{order_id}/cancellation",
    Plan(rate=1, burst=5),
    success=202,
    expected=frozenset({403, 404}),
)

NOTIFICATIONS = "sellingpartnerapi::notifications"
_NOTIFICATIONS = "/notifications/v1"
_SUBSCRIPTIONS = f"{_NOTIFICATIONS}/subscriptions/ORDER_CHANGE"
_PLAN = Plan(rate=1, burst=5)
_GONE, _THERE = frozenset({404}), frozenset({409})
CREATE_DESTINATION = Operation(
    "createDestination",
    "POST",
    f"{_NOTIFICATIONS}/destinations",
    _PLAN,
    scope=NOTIFICATIONS,
    expected=_THERE,
)
GET_DESTINATIONS = Operation(
    "getDestinations", "GET", f"{_NOTIFICATIONS}/destinations", _PLAN, scope=NOTIFICATIONS
)
DELETE_DESTINATION = Operation(
    "deleteDestination",
    "DELETE",
    f"{_NOTIFICATIONS}/destinations/{{destination_id}}",
    _PLAN,
    scope=NOTIFICATIONS,
    expected=_GONE | _THERE,
)
CREATE_SUBSCRIPTION = Operation(
    "createSubscription", "POST", _SUBSCRIPTIONS, _PLAN, expected=_THERE
)
GET_SUBSCRIPTION = Operation("getSubscription", "GET", _SUBSCRIPTIONS, _PLAN)
GET_SUBSCRIPTION_BY_ID = Operation(
    "getSubscriptionById",
    "GET",
    f"{_SUBSCRIPTIONS}/{{subscription_id}}",
    _PLAN,
    scope=NOTIFICATIONS,
    expected=_GONE,
)
DELETE_SUBSCRIPTION = Operation(
    "deleteSubscriptionById",
    "DELETE",
    f"{_SUBSCRIPTIONS}/{{subscription_id}}",
    _PLAN,
    scope=NOTIFICATIONS,
    expected=_GONE,
)

HOSTS = {
    Region.NA: "https://sellingpartnerapi-na.amazon.com",
    Region.EU: "https://sellingpartnerapi-eu.amazon.com",
    Region.FE: "https://sellingpartnerapi-fe.amazon.com",
}
