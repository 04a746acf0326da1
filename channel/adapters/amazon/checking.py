"""What works of an authorisation, found out by trying it, each part by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import msgspec

from channel.adapters.amazon.client import Client
from channel.adapters.amazon.included import DATASETS, parameter
from channel.adapters.amazon.operations import GET_ORDER, GET_REPORTS
from channel.adapters.amazon.orders_reading import read
from channel.adapters.amazon.orders_wire import WireOneOrder
from channel.domain.order import AmazonOrder, FulfillmentChannel
from channel.errors import (
    ReadOnlyCopy,
    Rejected,
    RemoteError,
    Throttled,
    Unauthorised,
    Unavailable,
)
from channel.ports.marketplace import Account, Check, Marketplace, Search

# Long enough to meet an order of a small seller.
LOOK_BACK = timedelta(days=30)
# The role without which Amazon leaves buyers and streets out of its answers, and says nothing.
SHIPPING_ROLE = "Direct-to-Consumer Shipping"
# One of those that let an application see orders and their reports.
ORDER_ROLE = "Inventory and Order Tracking"
REPORT = "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL"
_HAS_BUYER = {"UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED"}

Trial = Callable[[], Iterator[Check]]


@dataclass
class Checking:
    """One run. `log_in` gets the seller's token, `log_in_alone` the application's own.

    `log_in_alone` is None when no queue is there to be notified through.
    """

    amazon: Marketplace
    client: Client
    account: Account
    marketplace_id: str
    now: datetime
    log_in: Callable[[], object]
    log_in_alone: Callable[[], object] | None
    _order: AmazonOrder | None = field(default=None, init=False)

    def run(self) -> Iterator[Check]:
        """Token, marketplace, search, order, each dataset, reports, notifications.

        Goes on after a missing role, which is one part's trouble; not when nothing gets through.
        """
        trials: dict[str, Trial] = {
            "token": self._token,
            "marketplace": self._marketplace,
            "search": self._search,
            "order": self._datasets,
            "reports": self._reports,
            "notifications": self._notifications,
        }
        for name, trial in trials.items():
            try:
                yield from trial()
            except RemoteError as error:
                yield Check(name, False, f"error-{error.why}", error.values)
                if name == "token" or isinstance(error, Unavailable | ReadOnlyCopy):
                    return

    def _token(self) -> Iterator[Check]:
        self.log_in()
        yield Check("token", True, "check-token")

    def _marketplace(self) -> Iterator[Check]:
        for entry in self.amazon.participations(self.account):
            if entry.marketplace_id == self.marketplace_id and entry.is_participating:
                yield Check("marketplace", True, "check-marketplace", {"store": entry.store_name})
                return
        yield Check("marketplace", False, "check-marketplace-missing")

    def _search(self) -> Iterator[Check]:
        wanted = Search((self.marketplace_id,), self.now - LOOK_BACK)
        try:
            orders = self.amazon.search(self.account, wanted).orders
        except Unauthorised as error:
            if error.why != "unauthorised":
                raise
            yield Check("search", False, "check-search-role-missing", {"role": ORDER_ROLE})
            return
        self._order = _most_telling(orders)
        yield Check("search", True, "check-search", {"orders": len(orders)})
        if self._order is None:
            yield Check("order", True, "check-order-none")

    def _datasets(self) -> Iterator[Check]:
        if self._order is None:
            return
        self._read(self._order, ())
        yield Check("order", True, "check-order", {"order": self._order.amazon_order_id})
        for name in DATASETS:
            yield self._dataset(self._order, name)

    def _dataset(self, order: AmazonOrder, name: str) -> Check:
        """`order` is what the search told of it: alone, a dataset may not tell its status."""
        try:
            alone = self._read(order, (name,))
        except Rejected as error:
            reason = error.remote_code or error.code
            return Check(name, False, "check-dataset-refused", {"dataset": name, "reason": reason})
        except Unauthorised:
            return _told(name, False, SHIPPING_ROLE)
        tellable = _tells_its_buyer(order)
        if name in {"BUYER", "RECIPIENT"} and not tellable:
            return Check(name, True, "check-buyer-none")
        if name not in _CAME or alone is None or not (tellable or name == "FULFILLMENT"):
            return Check(name, True, "check-dataset-accepted", {"dataset": name})
        personal = name in {"BUYER", "RECIPIENT"}
        return _told(name, _CAME[name](alone), SHIPPING_ROLE if personal else None)

    def _read(self, order: AmazonOrder, datasets: tuple[str, ...]) -> AmazonOrder | None:
        """The order with these parts only; None if what came cannot be read."""
        answer = self.client.call(
            self.account,
            GET_ORDER,
            names={"order_id": order.amazon_order_id},
            params=parameter(datasets),
            noting=False,
        )
        try:
            reading = read(msgspec.json.decode(answer.body, type=WireOneOrder).order)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise self.client.unreadable(
                self.account, GET_ORDER, answer, order.amazon_order_id
            ) from None
        return reading if isinstance(reading, AmazonOrder) else None

    def _reports(self) -> Iterator[Check]:
        params = {"reportTypes": REPORT, "pageSize": "1"}
        try:
            self.client.call(self.account, GET_REPORTS, params=params, noting=False)
        except Unauthorised:
            yield Check("reports", False, "check-reports-role-missing", {"role": ORDER_ROLE})
            return
        yield Check("reports", True, "check-reports")

    def _notifications(self) -> Iterator[Check]:
        if self.log_in_alone is None:
            yield Check("notifications", True, "check-notifications-unused")
            return
        try:
            self.log_in_alone()
        except (Unavailable, Throttled):
            raise
        except RemoteError as error:
            reason = {"reason": error.remote_code or error.code}
            yield Check("notifications", False, "check-notifications-refused", reason)
            return
        yield Check("notifications", True, "check-notifications")


# Whether what must be in a dataset was in it.
_CAME: dict[str, Callable[[AmazonOrder], bool]] = {
    "BUYER": lambda order: bool(order.person and order.person.buyer_email),
    "RECIPIENT": lambda order: bool(
        order.person and order.person.address and order.person.address.name
    ),
    "PROCEEDS": lambda order: order.grand_total is not None,
    "FULFILLMENT": lambda order: order.amazon_status is not None,
}


def _told(name: str, came: bool, role: str | None) -> Check:
    """`role`: which one Amazon wants for it, if it is one."""
    if came:
        return Check(name, True, "check-dataset", {"dataset": name})
    if role is None:
        return Check(name, False, "check-dataset-missing", {"dataset": name})
    return Check(name, False, "check-role-missing", {"dataset": name, "role": role})


def _tells_its_buyer(order: AmazonOrder) -> bool:
    """Whether Amazon would name the buyer and the street, if the role is there."""
    return order.channel is FulfillmentChannel.MERCHANT and order.amazon_status in _HAS_BUYER


def _most_telling(orders: Sequence[AmazonOrder]) -> AmazonOrder | None:
    newest_first = sorted(orders, key=lambda order: order.created_at, reverse=True)
    return next(filter(_tells_its_buyer, newest_first), next(iter(newest_first), None))
