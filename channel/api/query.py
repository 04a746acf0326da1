"""What can be asked."""

from __future__ import annotations

from typing import Annotated

import strawberry

from channel.api import (
    alerts,
    blocked_orders,
    carrier_map,
    carrier_preview,
    commerce_customer,
    commerce_order,
    commerce_product,
    commerce_status,
    creation_table,
    error_log,
    ledger,
    marketplace,
    order_list,
    rule,
    rule_catalogue,
    rule_versions,
    settings_versions,
    sku_mapping,
    stock,
    stock_comparison,
    stock_holds,
    store_list,
    webhook,
    webhook_delivery,
)
from channel.api.alerts import AlertConnection
from channel.api.blocked_orders import BlockedGroup
from channel.api.carrier_map import CarrierMappingConnection
from channel.api.carrier_preview import CarrierPreview, Wanted
from channel.api.commerce_customer import CommerceCustomer, CommerceCustomerConnection
from channel.api.commerce_order import CommerceOrder
from channel.api.commerce_product import ProductConnection
from channel.api.commerce_status import CommerceStatus
from channel.api.commerce_store import CommerceStore
from channel.api.context import Info
from channel.api.creation_table import CreationTable
from channel.api.error_log import ErrorConnection
from channel.api.fields import resolved
from channel.api.installation import Installation, installation
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.ledger import Ledger
from channel.api.marketplace import Carrier, Marketplace
from channel.api.order import Order
from channel.api.order_filter import OrderFilter
from channel.api.order_list import OrderConnection
from channel.api.order_sort import OrderSort
from channel.api.roles import Needs
from channel.api.rule import Rule
from channel.api.rule_catalogue import RuleActionChoice, RuleField
from channel.api.rule_versions import RulesVersion
from channel.api.settings_versions import SettingsVersion
from channel.api.sku_mapping import SkuMappingConnection
from channel.api.stock import StockLedgerConnection, StockOfSku
from channel.api.stock_comparison import StockComparisonConnection
from channel.api.stock_holds import StockHoldConnection
from channel.api.store import Store
from channel.api.store_list import StoreConnection
from channel.api.viewer import Viewer
from channel.api.webhook import WebhookConnection
from channel.api.webhook_delivery import WebhookDeliveryConnection
from channel.api.words import CarrierSource, DeliveryState, Role
from channel.domain.carrier_map import Choice

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
        description="The carriers whose codes Amazon is known to accept there; what Amazon is told "
        "of any other is for `carrierMapUpdate` to say. NOT_FOUND: no such marketplace.",
        needs=_ANYBODY,
    )
    def carriers(self, marketplace_id: str) -> list[Carrier]:
        return marketplace.carriers(marketplace_id)

    @resolved(
        description="Every carrier and service that parcels went by, or that was entered ahead of "
        "them, and what Amazon is told of it, unmapped ones first; of one store's parcels, of one "
        "marketplace, of some sources. `text` is part of carrier, service, code or name. `first`: "
        "1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def carrier_map(
        self,
        info: Info,
        store_id: strawberry.ID | None = None,
        marketplace_id: str | None = None,
        sources: list[CarrierSource] | None = None,
        text: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> CarrierMappingConnection:
        return carrier_map.carrier_map(
            info.context, store_id, marketplace_id, sources, text, Window.of(first, after)
        )

    @resolved(
        description="What Amazon would be told of a parcel by this carrier and service: with a "
        "`code`, if that were entered, for all services or for this one; without, as the map is. "
        "NOT_FOUND: no such marketplace.",
        needs=_ANYBODY,
    )
    def carrier_preview(
        self,
        info: Info,
        marketplace_id: str,
        carrier: str,
        service: str | None = None,
        code: str | None = None,
        name: str | None = None,
        method: str | None = None,
        all_services: bool = True,
    ) -> CarrierPreview:
        choice = None if code is None else Choice(code, name, method)
        return carrier_preview.preview(
            info.context,
            Wanted(marketplace_id, carrier, service, choice, all_services),
        )

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
        description="What a store's order settings were, the newest version first. `first`: 1 to "
        "100, else INVALID; `before`: only versions with a smaller number. Null when there is no "
        "such store.",
        needs=_ANYBODY,
    )
    def order_settings_versions(
        self,
        info: Info,
        store_id: strawberry.ID,
        first: int | None = DEFAULT_PAGE,
        before: int | None = None,
    ) -> list[SettingsVersion] | None:
        return settings_versions.settings_versions(info.context, store_id, first, before)

    @resolved(
        description="A store's creation table; null when there is no such store.", needs=_ANYBODY
    )
    def creation_table(self, info: Info, store_id: strawberry.ID) -> CreationTable | None:
        return creation_table.creation_table(info.context, store_id)

    @resolved(
        description="What a store's creation table was; as `orderSettingsVersions`.",
        needs=_ANYBODY,
    )
    def creation_table_versions(
        self,
        info: Info,
        store_id: strawberry.ID,
        first: int | None = DEFAULT_PAGE,
        before: int | None = None,
    ) -> list[SettingsVersion] | None:
        return settings_versions.table_versions(info.context, store_id, first, before)

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
        description="The orders that wait for a person, grouped by what they wait for, the largest "
        "group first, 100 groups at most; of one store or of all (D10, V11). INVALID: an id.",
        needs=_ANYBODY,
    )
    def blocked_orders(
        self, info: Info, store_id: strawberry.ID | None = None
    ) -> list[BlockedGroup]:
        return blocked_orders.blocked_orders(info.context, store_id)

    @resolved(
        description="Which Commerce products stand behind Amazon's SKUs where it is not the SKU "
        "itself, by Amazon SKU; of one store: those that hold there. `text` is part of either "
        "SKU. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def sku_mappings(
        self,
        info: Info,
        store_id: strawberry.ID | None = None,
        text: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> SkuMappingConnection:
        return sku_mapping.mappings(info.context, store_id, text, Window.of(first, after))

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

    @resolved(
        description="A store's rules in the order in which they are looked at; none of a store "
        "that is not there.",
        needs=_ANYBODY,
    )
    def rules(self, info: Info, store_id: strawberry.ID) -> list[Rule]:
        return rule.of_store(info.context, store_id)

    @resolved(description="One rule; null when there is none.", needs=_ANYBODY)
    def rule(
        self, info: Info, id_: Annotated[strawberry.ID, strawberry.argument(name="id")]
    ) -> Rule | None:
        return rule.one(info.context, id_)

    @resolved(description="What rules can look at, and how.", needs=_ANYBODY)
    def rule_fields(self, info: Info) -> list[RuleField]:
        return rule_catalogue.fields(info.context)

    @resolved(
        description="What rules can do. UNAVAILABLE: Commerce, whose stores and statuses are among "
        "the choices, does not answer.",
        needs=_ANYBODY,
    )
    def rule_actions(self, info: Info) -> list[RuleActionChoice]:
        return rule_catalogue.actions(info.context)

    @resolved(
        description="Every state of a store's rules, the newest first, those numbered below "
        "`before`. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def rules_versions(
        self,
        info: Info,
        store_id: strawberry.ID,
        first: int | None = DEFAULT_PAGE,
        before: int | None = None,
    ) -> list[RulesVersion]:
        return rule_versions.rules_versions(info.context, store_id, first, before)
