"""What can go wrong, and where."""

from __future__ import annotations

OPERATIONS = (
    "searchOrders",
    "getOrder",
    "confirmShipment",
    "getMarketplaceParticipations",
    "createReport",
    "getReport",
    "getReports",
    "cancelReport",
    "getReportDocument",
    "createFeedDocument",
    "createFeed",
    "getFeed",
    "getFeeds",
    "cancelFeed",
    "getFeedDocument",
    "cancelOrder",
    "createDestination",
    "getDestinations",
    "getDestination",
    "deleteDestination",
    "createSubscription",
    "getSubscriptions",
    "getSubscription",
    "getSubscriptionById",
    "deleteSubscriptionById",
    "token",
)
# No call: what is sent when an order changes.
NOTIFICATIONS = ("ORDER_CHANGE",)
READS = ("searchOrders", "getOrder")

# Each kind, and the operations that can have it.
KINDS: dict[str, tuple[str, ...]] = {
    "throttle": OPERATIONS,
    "server_error": OPERATIONS,
    "html_error": OPERATIONS,
    "empty_body": OPERATIONS,
    "timeout": OPERATIONS,
    "forbidden": OPERATIONS,
    "expired_token": OPERATIONS,
    "hide_from_search": ("searchOrders",),
    "silent_drop": ("confirmShipment",),
    "drop_messages": ("createFeed",),
    "done_but_refused": ("confirmShipment",),
    "edit_limit": ("confirmShipment",),
    "unknown_values": READS,
    "reject_included_data": READS,
    "not_found": ("getOrder",),
    "repeat_page": ("searchOrders",),
    "fatal_report": ("createReport",),
    "fatal_feed": ("createFeed",),
    "duplicate_notification": NOTIFICATIONS,
    "reorder_notification": NOTIFICATIONS,
    "lost_notification": NOTIFICATIONS,
}
# The work can be done and only its answer be lost.
LOSABLE = ("server_error", "html_error", "empty_body", "timeout")
