"""What works of an authorisation, found out by trying it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from channel.domain.order import AmazonOrder, FulfillmentChannel
from channel.errors import RemoteError, Unauthorised
from channel.ports.marketplace import Account, Check, Marketplace, Search

# Long enough to meet an order of a small seller.
LOOK_BACK = timedelta(days=30)
# The role without which Amazon leaves buyers and streets out of its answers, and says nothing.
SHIPPING_ROLE = "Direct-to-Consumer Shipping"
_HAS_BUYER = {"UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED"}

Trial = Callable[[], Iterator[Check]]


class Checking:
    """One run. Each trial is made only when those before it have passed."""

    def __init__(
        self, amazon: Marketplace, account: Account, marketplace_id: str, now: datetime
    ) -> None:
        self._amazon = amazon
        self._account = account
        self._marketplace_id = marketplace_id
        self._now = now
        self._order: AmazonOrder | None = None

    def run(self, log_in: Callable[[], object]) -> Iterator[Check]:
        def token() -> Iterator[Check]:
            log_in()
            yield Check("token", True, "check-token")

        trials: dict[str, Trial] = {
            "token": token,
            "marketplace": self._marketplace,
            "search": self._search,
            "order": self._datasets,
        }
        for name, trial in trials.items():
            try:
                yield from trial()
            except RemoteError as error:
                yield Check(name, False, f"error-{error.why}", error.values)
                # Orders need another role than the list of marketplaces does.
                if name != "marketplace" or not isinstance(error, Unauthorised):
                    return

    def _marketplace(self) -> Iterator[Check]:
        for entry in self._amazon.participations(self._account):
            if entry.marketplace_id == self._marketplace_id and entry.is_participating:
                yield Check("marketplace", True, "check-marketplace", {"store": entry.store_name})
                return
        yield Check("marketplace", False, "check-marketplace-missing")

    def _search(self) -> Iterator[Check]:
        wanted = Search((self._marketplace_id,), self._now - LOOK_BACK)
        orders = self._amazon.search(self._account, wanted).orders
        self._order = _most_telling(orders)
        yield Check("search", True, "check-search", {"orders": len(orders)})

    def _datasets(self) -> Iterator[Check]:
        if self._order is None:
            yield Check("order", True, "check-order-none")
            return
        order = self._amazon.order(self._account, self._order.amazon_order_id)
        yield Check("order", True, "check-order", {"order": order.amazon_order_id})
        yield _dataset("FULFILLMENT", order.amazon_status is not None)
        if order.amazon_status in _HAS_BUYER:
            yield _dataset("PROCEEDS", order.grand_total is not None)
        if not _tells_its_buyer(order):
            yield Check("BUYER", True, "check-buyer-none")
            return
        person = order.person
        yield _personal("BUYER", person is not None and bool(person.buyer_email))
        yield _personal("RECIPIENT", bool(person and person.address and person.address.name))


def _tells_its_buyer(order: AmazonOrder) -> bool:
    """Whether Amazon would name the buyer and the street, if the role is there."""
    return order.channel is FulfillmentChannel.MERCHANT and order.amazon_status in _HAS_BUYER


def _most_telling(orders: Sequence[AmazonOrder]) -> AmazonOrder | None:
    newest_first = sorted(orders, key=lambda order: order.created_at, reverse=True)
    return next(filter(_tells_its_buyer, newest_first), next(iter(newest_first), None))


def _dataset(name: str, came: bool) -> Check:
    message = "check-dataset" if came else "check-dataset-missing"
    return Check(name, came, message, {"dataset": name})


def _personal(name: str, came: bool) -> Check:
    message = "check-dataset" if came else "check-role-missing"
    return Check(name, came, message, {"dataset": name, "role": SHIPPING_ROLE})
