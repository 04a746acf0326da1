"""`Commerce` on SQL, and what this system lets its own people do besides."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar
from urllib.parse import quote

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql import (
    accounts,
    canceling,
    catalogue,
    commenting,
    customers,
    feed,
    holding,
    orders,
    placing,
    reading,
    refunds,
    setup,
    shipping,
)
from channel.adapters.commerce_sql.accounts import CustomerOrders, CustomerPage, CustomerView
from channel.adapters.commerce_sql.catalogue import Product, ProductPage
from channel.adapters.commerce_sql.commenting import NewComment
from channel.adapters.commerce_sql.refunds import NewRefund
from channel.adapters.commerce_sql.refusals import SYSTEM
from channel.adapters.commerce_sql.views import CommerceOrderView
from channel.adapters.commerce_sql.work import Transactions, Work
from channel.domain.refund import LineRefund, RefundReason
from channel.ports.clock import Clock
from channel.ports.commerce import (
    Changes,
    CommerceState,
    CommerceStatus,
    CommerceStore,
    Label,
    NewParcel,
    Parcel,
    PlacedOrder,
    PlaceOrder,
    ProductState,
    ShippedParcel,
    StockFigures,
)
from channel.ports.vault import Vault

Result = TypeVar("Result")


class SqlCommerce:
    """Each call is one short transaction of its own; none may be open on SQLite meanwhile.

    `sessions` opens a session on an engine that `prepare_engine` has seen. `base_url` is where
    the admin lives.
    """

    name = SYSTEM

    def __init__(
        self, sessions: Callable[[], Session], vault: Vault, clock: Clock, base_url: str
    ) -> None:
        self._transactions = Transactions(sessions, vault)
        self._vault = vault
        self._clock = clock
        self._base_url = base_url.rstrip("/")

    # The port.

    def stores(self) -> tuple[CommerceStore, ...]:
        with self._transactions.reading() as session:
            return setup.stores(session)

    def statuses(self) -> tuple[CommerceStatus, ...]:
        with self._transactions.reading() as session:
            return setup.statuses(session)

    def products(self, skus: Sequence[str]) -> Mapping[str, ProductState]:
        with self._transactions.reading() as session:
            return catalogue.states(session, skus)

    def hold(self, source: str, reference: str, quantities: Mapping[str, int]) -> Mapping[str, int]:
        return self._again_if_raced(lambda work: holding.hold(work, source, reference, quantities))

    def release(self, source: str, reference: str) -> None:
        with self._transactions.writing(self._clock.now()) as work:
            holding.release(work, source, reference)

    def holds(self, source: str) -> Mapping[str, Mapping[str, int]]:
        with self._transactions.reading() as session:
            return holding.all_of(session, source)

    def stock(self, source: str, sku: str) -> StockFigures | None:
        with self._transactions.reading() as session:
            return holding.figures(session, source, sku)

    def place_order(self, order: PlaceOrder) -> PlacedOrder:
        return self._again_if_raced(lambda work: placing.place(work, order))

    def find_order(self, source: str, reference: str) -> PlacedOrder | None:
        with self._transactions.reading() as session:
            there = placing.earlier(session, source, reference)
            return None if there is None else orders.placed(there, already_there=True)

    def ship(self, number: str, parcels: Sequence[NewParcel]) -> tuple[ShippedParcel, ...]:
        with self._transactions.writing(self._clock.now()) as work:
            return shipping.ship(work, number, parcels)

    def correct(self, number: str, shipment: str, label: Label) -> ShippedParcel:
        with self._transactions.writing(self._clock.now()) as work:
            return shipping.correct(work, number, shipment, label)

    def complete(self, number: str, parcels: Sequence[Parcel]) -> PlacedOrder:
        with self._transactions.writing(self._clock.now()) as work:
            return shipping.complete(work, number, parcels)

    def cancel(self, number: str, reason: str) -> PlacedOrder:
        with self._transactions.writing(self._clock.now()) as work:
            return canceling.cancel(work, number, reason)

    def set_status(self, number: str, status: str) -> PlacedOrder:
        with self._transactions.writing(self._clock.now()) as work:
            return orders.set_status(work, number, status)

    def changes(self, after: str | None, limit: int = 100) -> Changes:
        with self._transactions.reading() as session:
            return feed.read(session, after, limit)

    def redact(self, source: str, reference: str) -> None:
        with self._transactions.writing(self._clock.now()) as work:
            orders.redact(work, source, reference)

    def order_url(self, number: str) -> str | None:
        return f"{self._base_url}/amazon/commerce/orders/{quote(number, safe='')}"

    # Its own people's.

    def order(self, number: str, *, with_person: bool = True) -> CommerceOrderView | None:
        """The order's page; `with_person` only for readers who may see personal data."""
        return self.orders([number], with_person=with_person).get(number)

    def orders(
        self, numbers: Sequence[str], *, with_person: bool = True
    ) -> Mapping[str, CommerceOrderView]:
        """Several at once by number, in a constant number of statements."""
        with self._transactions.reading() as session:
            return reading.orders(session, numbers, self._vault if with_person else None)

    def refund(
        self,
        number: str,
        *,
        key: str,
        reason: RefundReason,
        currency: str,
        lines: Sequence[LineRefund],
        by: str,
    ) -> str:
        """Record what is given back of an order (V15); the refund's number. See `refunds.record`
        for what it raises."""
        refund = NewRefund(key, reason, currency, tuple(lines), by)
        with self._transactions.writing(self._clock.now()) as work:
            return refunds.record(work, number, refund)

    def comment(self, number: str, *, key: str, text: str, by: str) -> None:
        """Write into an order's history (V15). See `commenting.add` for what it raises."""
        with self._transactions.writing(self._clock.now()) as work:
            commenting.add(work, number, NewComment(key, text, by))

    def product_page(
        self, text: str | None = None, after: str | None = None, limit: int = 25
    ) -> ProductPage:
        """The catalogue by SKU; `after` is the last SKU of the page before."""
        with self._transactions.reading() as session:
            return catalogue.page(session, text, after, limit)

    def products_alike(
        self, plain_skus: Collection[str], words: Collection[str], limit: int
    ) -> Sequence[tuple[str, str]]:
        """SKU and name of what may be meant by these; see `catalogue.alike`."""
        with self._transactions.reading() as session:
            return catalogue.alike(session, plain_skus, words, limit)

    def upsert_product(
        self, sku: str, name: str, quantity: int, manage_stock: bool = True, enabled: bool = True
    ) -> Product:
        """Make or change a product; `quantity` is the count on hand. `Invalid` names the field."""
        return self._again_if_raced(
            lambda work: catalogue.upsert(
                work, sku, name, quantity, manage_stock=manage_stock, enabled=enabled
            )
        )

    def upsert_store(self, code: str, name: str, website: str) -> CommerceStore:
        """Make or rename a store; the first one is the default. `Invalid` names the field."""
        store = CommerceStore(code.strip(), name.strip(), website.strip())
        return self._again_if_raced(lambda work: setup.upsert_store(work.session, store))

    def upsert_status(
        self, code: str, label: str, state: CommerceState, is_default: bool = False
    ) -> CommerceStatus:
        """Make or rename a status (F80). `Invalid` names the field."""
        status = CommerceStatus(code.strip(), label.strip(), state, is_default)
        return self._again_if_raced(lambda work: setup.upsert_status(work.session, status))

    def customer(self, number: str, *, with_person: bool = True) -> CustomerView | None:
        """One account; None for an unknown number."""
        with self._transactions.reading() as session:
            return accounts.one(session, number, self._vault if with_person else None)

    def customer_page(
        self,
        text: str | None = None,
        after: int | None = None,
        limit: int = 25,
        *,
        with_person: bool = True,
    ) -> CustomerPage:
        """The accounts, the newest first; `text` is a number, or with `with_person` an address."""
        with self._transactions.reading() as session:
            vault = self._vault if with_person else None
            return accounts.page(session, text, after, limit, vault)

    def customer_orders(
        self, numbers: Sequence[str], after: int | None = None, limit: int = 25
    ) -> Mapping[str, CustomerOrders]:
        """The same page of several accounts' orders, in a constant number of statements."""
        with self._transactions.reading() as session:
            return accounts.orders(session, numbers, after, limit)

    def upsert_customer(self, website: str, email: str, name: str) -> CustomerView:
        """An account of the merchant's own, found or made. `Invalid` names the field."""

        def act(work: Work) -> CustomerView:
            row = customers.upsert(work, website.strip(), email, name)
            return accounts.view(row, self._vault)

        return self._again_if_raced(act)

    def ensure_defaults(self) -> None:
        """A store and the four statuses, where there are none. Idempotent."""
        self._again_if_raced(lambda work: setup.ensure_defaults(work.session))

    def _again_if_raced(self, act: Callable[[Work], Result]) -> Result:
        """Another worker made the same thing first: the second try finds it."""
        try:
            with self._transactions.writing(self._clock.now()) as work:
                return act(work)
        except IntegrityError:
            with self._transactions.writing(self._clock.now()) as work:
                return act(work)
