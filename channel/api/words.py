"""The domain's words as GraphQL enums."""

from __future__ import annotations

from enum import StrEnum

import strawberry

from channel.domain.alerts import AlertKind, Severity
from channel.domain.cancelling import BuyerWish, CancelReason, CancelState
from channel.domain.identity import Role
from channel.domain.ledger import AuditPurpose, AuditSource, AuditState, PushState, SweepKind
from channel.domain.marketplaces import Region
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.retention import LogRetention
from channel.domain.shipment import ShipmentState
from channel.domain.store import (
    CustomerCreation,
    NumberSource,
    OpenAtConnection,
    OrderStatusChoice,
    PendingOrders,
    StoreStatus,
)
from channel.ports.commerce import CommerceState

__all__ = [
    "AlertKind",
    "AuditPurpose",
    "AuditSource",
    "AuditState",
    "BuyerWish",
    "CancelReason",
    "CancelState",
    "CommerceState",
    "CustomerCreation",
    "FulfillmentChannel",
    "LogRetention",
    "NumberSource",
    "OpenAtConnection",
    "OrderSortField",
    "OrderStatus",
    "OrderStatusChoice",
    "PendingOrders",
    "PushState",
    "Region",
    "Role",
    "Severity",
    "ShipmentState",
    "SortDirection",
    "StoreStatus",
    "SweepKind",
]

# `strawberry.enum` leaves its mark on the class itself, so these stay types to everybody.
strawberry.enum(
    OrderStatus,
    description="An order's status in the channel (F45, D6, D8). COMPLETED: Amazon reports Shipped "
    "and the Commerce order is Complete. ERROR: a failure of ours. OTHER: a word of Amazon's that "
    "we do not know; `amazonStatus` has it.",
)
strawberry.enum(FulfillmentChannel, description="Who sorts, packs and ships (F47).")
strawberry.enum(Region, description="An SP-API region: one authorisation, one quota.")
strawberry.enum(
    StoreStatus,
    description="OBSERVE reads, decides and shows, and writes nothing (D24). INACTIVE keeps "
    "settings and history and does nothing. DISCONNECTED: Amazon no longer accepts the "
    "authorisation. DELETING: gone soon (D18).",
)
strawberry.enum(CustomerCreation, description="Whether a customer account is made (F71, F72).")
strawberry.enum(NumberSource, description="Where the Commerce order number comes from (F73, F74).")
strawberry.enum(PendingOrders, description="Whether pending orders hold stock (F76, F77, D3).")
strawberry.enum(
    OrderStatusChoice, description="The first status of a Commerce order (F78, F79, D5)."
)
strawberry.enum(OpenAtConnection, description="What becomes of orders open at connection (D2).")
strawberry.enum(
    ShipmentState,
    description="How far Amazon knows of a parcel: QUEUED here, SENT and answered, VERIFIED by "
    "reading it back, MISMATCH when it reads otherwise, REFUSED by Amazon.",
)
strawberry.enum(
    Role,
    description="Each may do what the one before may. VIEWER: no personal data. OPERATOR: "
    "personal data, shipping, retrying, syncing. ADMIN: stores.",
)
strawberry.enum(
    AlertKind,
    description="What there may be to know. AUTHORISATION_LAPSES, CLIENT_SECRET_LAPSES: with 30, "
    "7, 1 and 0 days left (amazon.md 8.3). CLIENT_SECRET_REFUSED: nothing works any more. "
    "MARKETPLACE_REFUSED: Amazon says that the seller does not sell there. ORDERS_BLOCKED: orders "
    "of a store wait for a person. REPORTS_REFUSED, NOTIFICATIONS_REFUSED: done without. "
    "READ_ONLY_COPY: this is a copy of the real channel.",
)
strawberry.enum(
    Severity,
    name="AlertSeverity",
    description="INFORMATION stays on the screen; WARNING and CRITICAL are sent by mail and "
    "webhook.",
)
strawberry.enum(
    PushState,
    name="NotificationState",
    description="OFF: no queue is configured, or nobody wants notifications. WANTED: being set "
    "up. REFUSED: tried again every day.",
)
strawberry.enum(
    LogRetention, description="How long the communication errors log keeps an entry (V36)."
)
strawberry.enum(
    AuditSource,
    description="REPORT: Amazon's own all-orders report, which is made without its search. SEARCH: "
    "a second, deeper search, where Amazon gives the application no reports; it proves less.",
)
strawberry.enum(
    AuditPurpose,
    description="CONNECT: the 30 days before a store was connected. SCHEDULE: what changed since "
    "the last one. PERSON: a range of purchases that somebody asked about. IMPORT: one that "
    "somebody wants to have, with what was left out (D2).",
)
strawberry.enum(
    AuditState,
    description="WANTED: to be asked for. REQUESTED: Amazon is at it. FAILED proves nothing.",
)
strawberry.enum(
    SweepKind,
    description="CHANGES: what changed since the last one. SHIPPABLE: ahead of it, what may be "
    "shipped now. DEEP: a second look at what was swept before.",
)
strawberry.enum(
    CancelReason,
    description="What Amazon is told. NO_INVENTORY and PRICING_ERROR count as the seller's own "
    "cancellations in Amazon's figures.",
)
strawberry.enum(
    CancelState,
    description="WANTED here, SENT in a feed, ACCEPTED by Amazon, DONE: the order reads Canceled. "
    "REFUSED: it is not cancelled. UNPROVEN: accepted, and it does not read Canceled all the same.",
)
strawberry.enum(
    BuyerWish,
    description="What became of a buyer's request to cancel. OPEN stops the parcel. DECLINED is "
    "our record: Amazon has no call to decline.",
)
strawberry.enum(CommerceState, description="What a Commerce status means, whatever it is called.")


@strawberry.enum(description="Nulls come last in both directions.")
class SortDirection(StrEnum):
    ASC = "ASC"
    DESC = "DESC"


@strawberry.enum(
    description="The columns of the Orders tab (F41-F57), all but the buyer's name, which is "
    "stored encrypted (D13). TOTAL compares the bare number. STATUS goes by the life of an order, "
    "in the order of `OrderStatus`."
)
class OrderSortField(StrEnum):
    PURCHASE_DATE = "PURCHASE_DATE"
    UPDATED_AT = "UPDATED_AT"
    ORDER_NUMBER = "ORDER_NUMBER"
    MERCHANT_ID = "MERCHANT_ID"
    AMAZON_ORDER_NUMBER = "AMAZON_ORDER_NUMBER"
    STORE_NAME = "STORE_NAME"
    COMMERCE_ORDER_NUMBER = "COMMERCE_ORDER_NUMBER"
    STATUS = "STATUS"
    TOTAL = "TOTAL"
    FULFILLMENT_CHANNEL = "FULFILLMENT_CHANNEL"
    ITEMS_UNSHIPPED = "ITEMS_UNSHIPPED"
    ITEMS_SHIPPED = "ITEMS_SHIPPED"
    RESERVED = "RESERVED"
    LATEST_SHIP_DATE = "LATEST_SHIP_DATE"
    LAST_ACTION_AT = "LAST_ACTION_AT"
    IS_PRIME = "IS_PRIME"
