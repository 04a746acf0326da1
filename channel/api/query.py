"""What can be asked of the channel itself: its stores, orders, ledger, health and messages."""

from __future__ import annotations

from typing import Annotated

import strawberry

from channel.api import (
    alerts,
    error_log,
    ledger,
    marketplace,
    order_list,
    store_list,
    webhook,
    webhook_delivery,
)
from channel.api.alerts import AlertConnection
from channel.api.context import Info
from channel.api.error_log import ErrorConnection
from channel.api.fields import resolved
from channel.api.installation import Installation, installation
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.ledger import Ledger
from channel.api.marketplace import Marketplace
from channel.api.order import Order
from channel.api.order_filter import OrderFilter
from channel.api.order_list import OrderConnection
from channel.api.order_sort import OrderSort
from channel.api.roles import Needs
from channel.api.store import Store
from channel.api.store_list import StoreConnection
from channel.api.viewer import Viewer
from channel.api.webhook import WebhookConnection
from channel.api.webhook_delivery import WebhookDeliveryConnection
from channel.api.words import DeliveryState, Role

_ANYBODY = Needs(Role.VIEWER)


@strawberry.type
class Query:
    @resolved(description="Whoever asks.", needs=_ANYBODY)
    def viewer(self, info: Info) -> Viewer:
        return Viewer.of(info.context.principal, info.context.language)

    @resolved(
        description="This installation: whether it is the real one, and its application's health.",
        needs=_ANYBODY,
    )
    def installation(self, info: Info) -> Installation:
        return installation(info.context)

    @resolved(description="The 23 Amazon sites (amazon.md 8.6).", needs=_ANYBODY)
    def marketplaces(self) -> list[Marketplace]:
        return marketplace.marketplaces()

    @resolved(
        description="The Amazon stores, the oldest first. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def stores(
        self, info: Info, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> StoreConnection:
        return store_list.stores(info.context, Window.of(first, after))

    @resolved(description="One store; null when there is none.", needs=_ANYBODY)
    def store(
        self, info: Info, id_: Annotated[strawberry.ID, strawberry.argument(name="id")]
    ) -> Store | None:
        return store_list.store(info.context, id_)

    @resolved(
        description="The Orders tab (F33-F57): filtered and sorted over all pages, 25 orders a "
        "page unless `first` or `last` says otherwise (1 to 100). The newest purchase comes first "
        "unless `sort` says otherwise. INVALID: a size, a cursor, an id. FORBIDDEN: `buyerName` "
        "asked by a viewer.",
        needs=_ANYBODY,
    )
    def orders(
        self,
        info: Info,
        filter: OrderFilter | None = None,  # noqa: A002 - the contract's word
        sort: OrderSort | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> OrderConnection:
        window = Window.of(first, after, last, before)
        return order_list.orders(info.context, filter, sort, window)

    @resolved(
        description="One order, pending ones too, by exactly one of its names; null when there is "
        "none. INVALID: both names, or neither.",
        needs=_ANYBODY,
    )
    def order(
        self,
        info: Info,
        id_: Annotated[strawberry.ID | None, strawberry.argument(name="id")] = None,
        amazon_order_number: str | None = None,
    ) -> Order | None:
        return order_list.order(info.context, id_, amazon_order_number)

    @resolved(
        description="The communication errors log (V34): what went wrong between Amazon and us, "
        "what was met last first; of one store: what concerns its seller account or the whole "
        "installation. Kept as long as the installation says. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def error_log(
        self,
        info: Info,
        store_id: strawberry.ID | None = None,
        code: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> ErrorConnection:
        return error_log.errors(info.context, store_id, code, Window.of(first, after))

    @resolved(
        description="What a person should know of, the newest first; `open`: only what still is "
        "so, or only what is over. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def alerts(
        self,
        info: Info,
        open: bool | None = None,  # noqa: A002 - the contract's word
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> AlertConnection:
        return alerts.alerts(info.context, open, Window.of(first, after))

    @resolved(
        description="The proof that no order was missed: the last `days` days of a store, today "
        "included (1 to 60, else INVALID). Null when there is no such store.",
        needs=_ANYBODY,
    )
    def ledger(self, info: Info, store_id: strawberry.ID, days: int = 30) -> Ledger | None:
        return ledger.ledger(info.context, store_id, days)

    @resolved(
        description="Who is told of orders by webhook (F24), the oldest first. `first`: 1 to 100, "
        "else INVALID.",
        needs=Needs(Role.ADMIN),
    )
    def webhooks(
        self, info: Info, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> WebhookConnection:
        return webhook.webhooks(info.context, Window.of(first, after))

    @resolved(
        description="What a webhook was told or is to be told, the newest first. Settled ones are "
        "kept as long as the errors log. NOT_FOUND: no webhook's id. INVALID: a size, a "
        "cursor.",
        needs=Needs(Role.ADMIN),
    )
    def webhook_deliveries(
        self,
        info: Info,
        webhook_id: strawberry.ID,
        state: DeliveryState | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> WebhookDeliveryConnection:
        window = Window.of(first, after)
        return webhook_delivery.deliveries(info.context, webhook_id, state, window)
