"""Amazon's reports: all orders that it has, asked in another way than by searching, and the
parcels of its own warehouses, which it tells of nowhere else.

Raises what `ports.marketplace` raises. `Unauthorised` here often is a role that only reports need.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from channel.domain.order import FulfillmentChannel
from channel.ports.marketplace import Account


class ReportKind(StrEnum):
    """By last update the window is about changes, by order date about purchases, and of Amazon's
    own parcels about when they left."""

    BY_LAST_UPDATE = "BY_LAST_UPDATE"
    BY_ORDER_DATE = "BY_ORDER_DATE"
    FULFILLED_BY_AMAZON = "FULFILLED_BY_AMAZON"


@dataclass(frozen=True)
class ReportWish:
    """`createReport`. The window is at most 30 days (amazon.md 7.2). `ends_at` None: until now."""

    kind: ReportKind
    marketplace_ids: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime | None = None


class ReportStatus(StrEnum):
    """EMPTY is Amazon's CANCELLED: there was nothing to report, or somebody cancelled it."""

    WAITING = "WAITING"
    DONE = "DONE"
    EMPTY = "EMPTY"
    FAILED = "FAILED"


@dataclass(frozen=True)
class ReportState:
    """`getReport`. `document_id` when it is DONE."""

    status: ReportStatus
    document_id: str | None = None


@dataclass(frozen=True)
class ReportedOrder:
    """What a report's rows say of one order.

    `amazon_status` is Amazon's word as it came (v0 spelling: `Unshipped`, `Canceled`).
    `marketplace_id` is None for a sales channel that is none of Amazon's 23 sites.
    """

    amazon_order_id: str
    purchase_date: datetime
    updated_at: datetime
    amazon_status: str
    channel: FulfillmentChannel | None
    marketplace_id: str | None


@dataclass(frozen=True)
class FulfilledItem:
    """So many of one order line in a parcel of Amazon's own. `carrier` may be empty."""

    amazon_order_id: str
    order_item_id: str
    sku: str
    quantity: int
    shipment_id: str
    shipped_at: datetime
    carrier: str
    tracking_number: str


class Reports(Protocol):
    def request(self, account: Account, wish: ReportWish) -> str:
        """Ask for a report; its id."""
        ...

    def state(self, account: Account, report_id: str) -> ReportState:
        """How far it is. `Rejected` "NotFound" when Amazon no longer has it."""
        ...

    def orders(self, account: Account, document_id: str) -> Iterator[ReportedOrder]:
        """Each order once, in the file's order. Raises before the first one if at all.

        Rows that cannot be read are left out; the others still prove what they prove.
        """
        ...

    def fulfilled(self, account: Account, document_id: str) -> Iterator[FulfilledItem]:
        """What Amazon's warehouses sent, of a report of that kind. Raises as `orders` does."""
        ...
