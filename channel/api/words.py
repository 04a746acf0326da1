"""The domain's words as GraphQL enums."""

from __future__ import annotations

from enum import StrEnum

import strawberry

from channel.domain.alerts import AlertKind, Severity
from channel.domain.attention import AttentionAction
from channel.domain.bulk_run import BulkAction, BulkResultState, BulkRunState
from channel.domain.cancelling import BuyerWish, CancelReason, CancelState
from channel.domain.carrier_map import CarrierSource
from channel.domain.creation import Verdict
from channel.domain.debugging import DebugTime
from channel.domain.debugging import LineKind as DebugLineKind
from channel.domain.events import DeliveryState, EventKind
from channel.domain.holding import HoldState, StockMove
from channel.domain.identity import Role
from channel.domain.ledger import AuditPurpose, AuditSource, AuditState, PushState, SweepKind
from channel.domain.mapping import Likeness
from channel.domain.marketplaces import Region
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.orders_table import OrdersColumn
from channel.domain.outbox import OutboxState
from channel.domain.personal_reading import PersonalPart
from channel.domain.refund import RefundReason
from channel.domain.retention import LogKind, LogRetention
from channel.domain.rules.action import ActionKind as RuleActionKind
from channel.domain.rules.fields import Field as RuleFieldName
from channel.domain.rules.fields import FieldType as RuleFieldType
from channel.domain.rules.fields import Operator as RuleOperator
from channel.domain.rules.rule import RuleState
from channel.domain.setup import SetupKey
from channel.domain.ship_by import ShipBlockKind, ShipByState
from channel.domain.shipment import ShipmentState
from channel.domain.shipping_rates import Rate
from channel.domain.stock_proof import Mending as StockMending
from channel.domain.store import (
    CustomerCreation,
    NumberSource,
    OpenAtConnection,
    OrderStatusChoice,
    PendingOrders,
    StoreStatus,
)
from channel.domain.table import Cell, Stock
from channel.domain.tracking_plan import Verdict as UploadVerdict
from channel.domain.working_days import Weekday
from channel.ports.commerce import CommerceState, CustomerOutcome
from channel.services.activities import ActivityKind
from channel.services.outbox import Kind as OutboxKind

__all__ = [
    "ActivityKind",
    "AlertKind",
    "AttentionAction",
    "AuditPurpose",
    "AuditSource",
    "AuditState",
    "BulkAction",
    "BulkResultState",
    "BulkRunState",
    "BuyerWish",
    "CancelReason",
    "CancelState",
    "CarrierSource",
    "Cell",
    "CommerceState",
    "CustomerCreation",
    "CustomerOutcome",
    "DebugLineKind",
    "DebugTime",
    "DeliveryState",
    "EventKind",
    "FulfillmentChannel",
    "HoldState",
    "Likeness",
    "LogKind",
    "LogRetention",
    "NumberSource",
    "OpenAtConnection",
    "OrderSortField",
    "OrderStatus",
    "OrderStatusChoice",
    "OrdersColumn",
    "OutboxKind",
    "OutboxState",
    "PendingOrders",
    "PersonalPart",
    "PushState",
    "Rate",
    "RefundReason",
    "Region",
    "Role",
    "RuleActionKind",
    "RuleFieldName",
    "RuleFieldType",
    "RuleOperator",
    "RuleState",
    "SetupKey",
    "Severity",
    "ShipBlockKind",
    "ShipByState",
    "ShipmentState",
    "SortDirection",
    "Stock",
    "StockMending",
    "StockMove",
    "StoreStatus",
    "SweepKind",
    "UploadVerdict",
    "Verdict",
    "Weekday",
]

# `strawberry.enum` leaves its mark on the class itself, so these stay types to everybody.
strawberry.enum(
    OrderStatus,
    description="An order's status in the channel (F45, D6, D8). COMPLETED: Amazon reports Shipped "
    "and the Commerce order is Complete. ERROR: a failure of ours. OTHER: a word of Amazon's that "
    "we do not know; `amazonStatus` has it.",
)
strawberry.enum(
    OrdersColumn,
    description="A column of the Orders tab: the 13 default ones in their order (F41-F53), then "
    "the 4 optional ones (F54-F57).",
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
    Stock,
    name="StockState",
    description="The stock state of an order: its worst line's (D22). UNMANAGED: Commerce keeps no "
    "stock of it.",
)
strawberry.enum(
    Cell,
    name="CreationAnswer",
    description="What becomes of an order in a cell of the creation table (features.md 1.6). "
    "CREATE takes nothing out of stock. BACKORDER reserves also what is not there. HOLD waits for "
    "a person, as a blocked order (D10).",
)
strawberry.enum(
    ShipmentState,
    description="How far Amazon knows of a parcel: QUEUED here, SENT and answered, VERIFIED by "
    "reading it back, MISMATCH when it reads otherwise, REFUSED by Amazon.",
)
strawberry.enum(
    UploadVerdict,
    name="UploadVerdict",
    description="What becomes of a row of a file: READY to be applied, APPLIED, ALREADY_THERE "
    "before, or REFUSED.",
)
strawberry.enum(
    Role,
    description="Each may do what the one before may. VIEWER: no personal data. OPERATOR: "
    "personal data, shipping, retrying, syncing. ADMIN: stores.",
)
strawberry.enum(
    PersonalPart,
    name="PersonalPart",
    description="What of the personal data was read. ADDRESS: with recipient and phone. COMPANY: "
    "with tax numbers and the buyer's own reference. GIFT: messages and customisations. DELIVERY: "
    "where and when to leave the parcel.",
)
strawberry.enum(
    AlertKind,
    description="What there may be to know. AUTHORISATION_LAPSES, CLIENT_SECRET_LAPSES: with 30, "
    "7, 1 and 0 days left (amazon.md 8.3). CLIENT_SECRET_REFUSED: nothing works any more. "
    "MARKETPLACE_REFUSED: Amazon says that the seller does not sell there. ORDERS_BLOCKED: orders "
    "of a store wait for a person. REPORTS_REFUSED, NOTIFICATIONS_REFUSED: done without. "
    "READ_ONLY_COPY: this is a copy of the real channel. STOCK_DIFFERED: the last comparison of "
    "the stock held with Commerce found differences, which are being mended. SHIP_BY: orders of a "
    "store must leave soon or missed their hand-over. LATE_SHIPMENT_RATE, CANCELLATION_RATE, "
    "VALID_TRACKING_RATE: it will pass Amazon's limit even if all that can be is shipped in time.",
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
    LogRetention,
    description="How long the logs of communication errors and of deliveries to webhooks keep an "
    "entry (V36).",
)
strawberry.enum(
    LogKind,
    description="What is kept a log of. LEDGER: sweeps and the proof that no order was missed. "
    "TIMELINES: what happened to each order.",
)
strawberry.enum(
    DebugTime,
    description="How long the debug log stays on (V35). QUARTER: 15 minutes. HOUR. SHIFT: 8 hours.",
)
strawberry.enum(DebugLineKind, description="What a line of the debug log is about.")
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
    "shipped now. DEEP: a second look at what was swept before. PROOF: reads parcels back, a page "
    "at a time, while many wait for it.",
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
    BulkAction,
    description="What is asked of many orders. CREATE_COMMERCE_ORDER: `orderCreateCommerceOrder`. "
    "RETRY: `orderRetry`. IGNORE: `orderIgnore`. STOP_IGNORING: `orderRetry`, of ignored ones "
    "only. CANCEL: `orderCancel`.",
)
strawberry.enum(
    BulkRunState,
    description="RUNNING while orders wait for their turn. STOPPED: a person left the rest undone.",
)
strawberry.enum(
    BulkResultState,
    description="WAITING for its turn. SKIPPED: the action does not fit the order. FAILED through "
    "a fault of ours. LEFT: the run was stopped before its turn.",
)
strawberry.enum(
    BuyerWish,
    description="What became of a buyer's request to cancel. OPEN stops the parcel. DECLINED is "
    "our record: Amazon has no call to decline.",
)
strawberry.enum(
    EventKind,
    name="WebhookEvent",
    description="What others are told of an order (F24), on the wire `order.created` and so on. "
    "CREATED: it has a Commerce order now. SHIPPED: all items of its Commerce order have left. "
    "BLOCKED: it waits for a person. UPDATED: any other change.",
)
strawberry.enum(
    DeliveryState,
    description="WAITING: to be tried, or tried again by itself. BLOCKED: given up until a person "
    "wants it sent again.",
)
strawberry.enum(
    ActivityKind,
    description="SYNC: Amazon is searched for changes. HISTORY: the days before connecting are "
    "compared with Amazon's report. AUDIT: a range is. IMPORT: the same, and all that is in it is "
    "taken. READING: orders are read one by one. DELETION: the store is being deleted.",
)
strawberry.enum(
    OutboxState,
    description="WAITING: to be tried, or tried again by itself. CLAIMED: a worker is at it. "
    "BLOCKED: not tried again until a person says so. DONE: delivered, or not needed any more.",
)
strawberry.enum(
    OutboxKind,
    name="OutboxKind",
    description="Of an Amazon order: its Commerce order is made, completed, canceled or given "
    "another status; Amazon is told of a parcel; Commerce holds stock for it or gets it back.",
)
strawberry.enum(
    ShipByState,
    description="LATE: past Amazon's latest ship date. MISSED: not yet, but no hand-over to the "
    "carrier is left before it. TODAY: its last hand-over is today, by the store's clock.",
)
strawberry.enum(
    ShipBlockKind,
    description="What is in the way of an order that is to be shipped, the first that holds. "
    "ATTENTION: it waits for a person. UNCONFIRMED: all of it has left, and Amazon does not know "
    "yet. NOT_CREATED: there is no Commerce order.",
)
strawberry.enum(
    Rate,
    name="ShippingRateKind",
    description="LATE_SHIPMENT_10, LATE_SHIPMENT_30: confirmed after the latest ship date, of all "
    "orders confirmed in 10 or 30 days. CANCELLATION: cancelled from here for a reason of the "
    "seller's own, of all orders bought in 7 days. VALID_TRACKING: parcels that Amazon shows with "
    "a tracking number and a carrier that it knows, of all parcels it shows that left in 30 days.",
)
strawberry.enum(Weekday, description="A day of the week.")
strawberry.enum(
    HoldState,
    description="Stock kept for an order to come (D3). WANTED: Commerce is being asked. SHORT: it "
    "had too little, or no such product. BECAME: the Commerce order reserves it now. EXPIRED: it "
    "lasted longer than the store allows.",
)
strawberry.enum(
    StockMove,
    description="HOLD: taken for a pending order. BECOME: reserved by its Commerce order now. "
    "RELEASE: given back. EXPIRE: given back for its age.",
)
strawberry.enum(
    StockMending,
    name="StockMending",
    description="GIVEN_BACK: Commerce held what was not to be held, and let go. HELD_AGAIN: what "
    "Commerce lacked is held anew. WRITTEN_OFF: it lacked what is not wanted any more.",
)
strawberry.enum(
    RuleFieldName,
    name="RuleFieldName",
    description="What a rule can look at. QUANTITY, SKU, ASIN, TITLE and CONDITION are a line's: "
    "they hold when any line holds them. AGE: hours since the purchase; TIME_LEFT: hours until the "
    "latest ship date, negative once it is past. PROGRAM, TAG, COMPANY: an order may have several.",
)
strawberry.enum(
    RuleFieldType,
    name="RuleFieldType",
    description="CHOICE: one of Amazon's words. MONEY: a number, within one currency where one is "
    "named. WHOLE: a whole number. HOURS: a number of hours. FLAG: `true` or `false`.",
)
strawberry.enum(
    RuleOperator,
    name="RuleOperator",
    description="Text is compared whatever its case. BETWEEN has both ends in. MATCHES: a regular "
    "expression, anywhere in the text, without looking around or back. What is not there only "
    "IS_NOT_SET; of programs and tags also NOT_EQUALS and NONE_OF hold.",
)
strawberry.enum(
    RuleActionKind,
    name="RuleActionKind",
    description="Tags, notes and notices of several rules add up; of the others the first rule's "
    "counts and the quarrel is told. HOLD: blocked until a person has it created. DO_NOT_CREATE: "
    "never, unless a person has it created. SET_CUSTOMER_MODE: a `CustomerCreation`. NOTIFY: MAIL "
    "or WEBHOOK.",
)
strawberry.enum(
    RuleState,
    description="DRAFT: never active so far. Only ACTIVE rules are evaluated. PAUSED: not for now.",
)
strawberry.enum(
    AttentionAction,
    description="What a person can do about an order. ASSIGN_PRODUCT: `orderItemAssignProduct`. "
    "ADD_PRODUCT, ENABLE_PRODUCT, RAISE_STOCK: in Commerce, with the embedded one "
    "`commerceProductUpsert`. EDIT_ADDRESS: `orderAddressUpdate`. CHANGE_SETTINGS: the store's "
    "order settings. CREATE: `orderCreateCommerceOrder`, which overrides rules and holds. "
    "RESEND_TRACKING: `shipmentRetry`. MAP_CARRIER: `carrierMapUpdate`. ANSWER_BUYER: "
    "`orderCancelRequestAnswer`. RETRY: `orderRetry`. IGNORE: `orderIgnore`.",
)
strawberry.enum(
    CarrierSource,
    description="Who says what Amazon is told of a carrier. YOURS: the merchant entered it. SEED: "
    "the channel knows the code. NONE: nobody, so parcels wait.",
)
strawberry.enum(
    Verdict,
    name="DecisionVerdict",
    description="CREATE it; WAIT for Amazon; BLOCKED until a cause is gone (D10); OFF by a "
    "setting (D15); NEVER.",
)
strawberry.enum(
    Likeness,
    name="ProductLikeness",
    description="SAME_SKU: case and signs aside. SIMILAR_SKU: one is part of the other. TITLE: "
    "words of the product's name are in Amazon's title.",
)
strawberry.enum(
    RefundReason,
    description="Why money was given back (V15). ORDER_CANCELED is the channel's own: the invoice "
    "of an order that Amazon canceled, credited (D12).",
)
strawberry.enum(
    SetupKey,
    description="What the pre-setup checklist looks at (V30), in the order in which one gets to "
    "it. STORE_READ: a store's orders were read without error, which tests its connection.",
)
strawberry.enum(CommerceState, description="What a Commerce status means, whatever it is called.")
strawberry.enum(
    CustomerOutcome,
    description="Whose a Commerce order is (F21-F23). GUEST: no account was wanted. NO_EMAIL: one "
    "was, but Amazon gave no address to make it with (D9). FOUND: the buyer had one. CREATED: it "
    "was made with the order.",
)


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
