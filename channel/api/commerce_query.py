"""What can be asked of the commerce system: its stores, orders, products, customers and stock."""

from __future__ import annotations

import strawberry

from channel.api import (
    commerce_customer,
    commerce_order,
    commerce_product,
    commerce_status,
    stock,
    stock_comparison,
    stock_holds,
)
from channel.api.commerce_customer import CommerceCustomer, CommerceCustomerConnection
from channel.api.commerce_order import CommerceOrder
from channel.api.commerce_product import ProductConnection
from channel.api.commerce_status import CommerceStatus
from channel.api.commerce_store import CommerceStore
from channel.api.context import Info
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.roles import Needs
from channel.api.stock import StockLedgerConnection, StockOfSku
from channel.api.stock_comparison import StockComparisonConnection
from channel.api.stock_holds import StockHoldConnection
from channel.api.words import Role

_ANYBODY = Needs(Role.VIEWER)


@strawberry.type
class CommerceQuery:
    @resolved(
        description="The stores of the commerce system, the default first. UNAVAILABLE: it does "
        "not answer.",
        needs=_ANYBODY,
    )
    def commerce_stores(self, info: Info) -> list[CommerceStore]:
        return [CommerceStore.of(store) for store in info.context.commerce_stores.values()]

    @resolved(
        description="The order statuses of the commerce system that there are to choose from, in "
        "the merchant's order (F80). UNAVAILABLE: it does not answer.",
        needs=_ANYBODY,
    )
    def commerce_statuses(self, info: Info) -> list[CommerceStatus]:
        return commerce_status.commerce_statuses(info.context)

    @resolved(
        description="An order of the embedded commerce system; null when there is none, and with "
        "another backend.",
        needs=_ANYBODY,
    )
    def commerce_order(self, info: Info, number: str) -> CommerceOrder | None:
        return commerce_order.commerce_order(info.context, number)

    @resolved(
        description="The embedded commerce system's products, by SKU; `text` is part of SKU or "
        "name. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def commerce_products(
        self,
        info: Info,
        text: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> ProductConnection:
        return commerce_product.products(info.context, text, Window.of(first, after))

    @resolved(
        description="The embedded commerce system's customer accounts, the newest first; `text` "
        "is a customer number, or for an operator a whole e-mail address. `first`: 1 to 100, else "
        "INVALID.",
        needs=_ANYBODY,
    )
    def commerce_customers(
        self,
        info: Info,
        text: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> CommerceCustomerConnection:
        return commerce_customer.customers(info.context, text, Window.of(first, after))

    @resolved(
        description="One customer account; null when there is none, and with another backend.",
        needs=_ANYBODY,
    )
    def commerce_customer(self, info: Info, number: str) -> CommerceCustomer | None:
        return commerce_customer.customer(info.context, number)

    @resolved(
        description="One SKU's stock in Commerce beside the channel's ledger of holds (D3); null "
        "when neither knows it. UNAVAILABLE: Commerce does not answer.",
        needs=_ANYBODY,
    )
    def stock_of(self, info: Info, sku: str) -> StockOfSku | None:
        return stock.stock_of(info.context, sku)

    @resolved(
        description="The ledger of the stock that pending orders held, the newest movement first: "
        "of one SKU, of one order, or all. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def stock_ledger(
        self,
        info: Info,
        sku: str | None = None,
        order_id: strawberry.ID | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> StockLedgerConnection:
        return stock.stock_movements(info.context, sku, order_id, Window.of(first, after))

    @resolved(
        description="The SKUs that pending orders hold units of, by SKU. `first`: 1 to 100, else "
        "INVALID.",
        needs=_ANYBODY,
    )
    def stock_holds(
        self, info: Info, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> StockHoldConnection:
        return stock_holds.stock_holds(info.context, Window.of(first, after))

    @resolved(
        description="The comparisons of the channel's holds with Commerce's, the newest first. "
        "`first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def stock_comparisons(
        self, info: Info, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> StockComparisonConnection:
        return stock_comparison.stock_comparisons(info.context, Window.of(first, after))
