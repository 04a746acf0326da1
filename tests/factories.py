"""Rows as a test needs them, everything that it does not say being ordinary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from channel.domain.identity import Role
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.order import Address, DeliveryTime, PersonalData
from channel.domain.ship_by import waits_for_shipping
from channel.domain.status import status_of
from channel.domain.store import StoreStatus
from channel.models.account import SellerAccount
from channel.models.event import Event
from channel.models.order import BuyerWord, Order, OrderItem, OrderPerson
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment, ShipmentItem
from channel.models.store import OrderSettingsRow, Store
from channel.services import identity, personal, tokens
from channel.services.outbox import Kind
from channel.services.ship_by import calendar_of
from channel.wiring import Wiring

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PASSWORD = "correct horse battery"

MARIA = PersonalData(
    buyer_name="Maria Lindström",
    buyer_email="abc123@marketplace.amazon.com",
    buyer_company="Lindström AB",
    purchase_order_number="PO-77",
    address=Address(
        name="Erik O'Brien", address_line1="Storgatan 1", city="Umeå", country_code="SE"
    ),
    gift_messages={"L1": "Grattis!"},
    customized_urls={"L1": "https://example.com/engraving"},
    delivery_instructions="Behind the garage",
    delivery_times=(DeliveryTime("MON", (("09:00", "17:00"),)),),
    delivery_capabilities=("PALLET_DISABLED",),
)


@dataclass
class Factory:
    """Everything is committed at once. Times count back from `NOW`."""

    wiring: Wiring

    def __post_init__(self) -> None:
        self._numbers = count(1)

    def _save(self, *rows: Any) -> None:
        with self.wiring.transaction("test.factory") as session:
            session.add_all(rows)

    def user(self, role: Role = Role.ADMIN, **changes: Any) -> str:
        """A user with `PASSWORD`; their e-mail address."""
        email = f"{role.value.lower()}{next(self._numbers)}@example.com"
        wanted = {"email": email, "name": "Ada", "role": role, "password": PASSWORD} | changes
        with self.wiring.transaction("test.user") as session:
            return identity.create_user(session, NOW, **wanted).email

    def token(self, role: Role = Role.ADMIN) -> str:
        with self.wiring.transaction("test.token") as session:
            return tokens.create(session, NOW, f"the {role.value.lower()}", role)[1]

    def store(self, country: str = "US", **changes: Any) -> Store:
        """Active and connected, each with a seller account of its own."""
        site = next(m for m in MARKETPLACES.values() if m.country == country)
        account = SellerAccount(
            selling_partner_id=f"A{next(self._numbers)}",
            region=site.region.value,
            refresh_token=self.wiring.vault.seal("Atzr|x"),
            authorised_at=NOW,
            watermark=NOW,
            data_as_of=NOW,
            last_sweep_at=NOW,
        )
        store = Store(
            **{
                "account": account,
                "name": f"Store {country}",
                "email": "shop@example.com",
                "marketplace_id": site.id,
                "status": StoreStatus.ACTIVE.value,
                "commerce_store": "default",
                "created_at": NOW,
                "updated_at": NOW,
                "connected_at": NOW - timedelta(days=90),
                "settings": _default_settings(),
            }
            | changes
        )
        self._save(store)
        return store

    def order(
        self, store: Store, *, person: PersonalData | None = MARIA, lines: int = 1, **changes: Any
    ) -> Order:
        """Unshipped, merchant-fulfilled, 19.90 USD, with lines L1, L2, … of one item each."""
        number = next(self._numbers)
        order = Order(**(self._ordinary(store, number, lines) | changes))
        if "ship_by_at" not in changes and waits_for_shipping(
            order.channel, status_of(order.amazon_status)
        ):
            latest = order.latest_ship or order.purchase_date
            order.ship_by_at = calendar_of(store).last_hand_over(latest)
        order.items = [
            OrderItem(
                order_item_id=f"L{position}",
                position=position,
                sku=f"SKU-{number}-{position}",
                asin="B000000000",
                title=f"A thing, number {number}",
                condition="New",
                quantity=1,
                unit_price=Decimal("19.90"),
                total=Decimal("19.90"),
                totals=[["ITEM", "19.90", []]],
                programs=[],
            )
            for position in range(1, lines + 1)
        ]
        self._save(order)
        if person is not None:
            self._person(order, person)
        return order

    def _ordinary(self, store: Store, number: int, lines: int) -> dict[str, Any]:
        return {
            "account_id": store.account_id,
            "store_id": store.id,
            "amazon_order_id": f"111-{number:07}-0000000",
            "status": "UNSHIPPED",
            "amazon_status": "UNSHIPPED",
            "channel": "MERCHANT",
            "purchase_date": NOW - timedelta(hours=number),
            "amazon_updated_at": NOW,
            "latest_ship": NOW + timedelta(days=2),
            "total": Decimal("19.90"),
            "currency": "USD",
            "totals": [["ITEM", "19.90", []]],
            "amounts": None,
            "programs": [],
            "is_prime": False,
            "is_business": False,
            "is_premium": False,
            "is_replacement": False,
            "is_gift": False,
            "has_address": True,
            "items_ordered": lines,
            "items_shipped": 0,
            "items_unshipped": lines,
            "last_action": "received",
            "last_action_values": {},
            "last_action_at": NOW,
            "created_at": NOW,
            "updated_at": NOW,
        }

    def _person(self, order: Order, person: PersonalData) -> None:
        vault = self.wiring.vault
        sealed = personal.seal(vault, person)
        words = [BuyerWord(digest=d, order_id=order.id) for d in personal.digests(vault, person)]
        until = NOW + timedelta(days=60)
        self._save(OrderPerson(order_id=order.id, sealed=sealed, purge_at=until), *words)

    def shipment(self, order: Order, tracking: str = "1Z999", **changes: Any) -> Shipment:
        """All of L1 in one parcel, still queued."""
        shipment = Shipment(
            **{
                "order_id": order.id,
                "reference": str(next(self._numbers)),
                "commerce_shipment": f"S{next(self._numbers)}",
                "carrier": "UPS",
                "carrier_code": "UPS",
                "tracking_number": tracking,
                "shipped_at": NOW,
                "by_amazon": False,
                "state": "QUEUED",
                "state_at": NOW,
                "extras": {},
                "created_at": NOW,
                "items": [ShipmentItem(order_item_id="L1", quantity=1)],
            }
            | changes
        )
        self._save(shipment)
        return shipment

    def delivery(self, order: Order, kind: Kind = Kind.PLACE_ORDER, **changes: Any) -> OutboxRow:
        """An outbox row, due now; of a parcel with its `shipment_id`."""
        row = OutboxRow(
            **{
                "kind": kind.value,
                "key": str(changes.get("shipment_id", order.id)),
                "order_id": order.id,
                "not_before": NOW,
                "created_at": NOW,
            }
            | changes
        )
        self._save(row)
        return row

    def event(self, order: Order, code: str = "received", **changes: Any) -> Event:
        event = Event(
            **{
                "order_id": order.id,
                "at": NOW,
                "code": code,
                "values": {},
                "actor": "channel",
                "before": None,
                "after": None,
            }
            | changes
        )
        self._save(event)
        return event


def _default_settings() -> OrderSettingsRow:
    return OrderSettingsRow(
        import_orders=True,
        target_store="default",
        customer_creation="GUEST",
        number_source="COMMERCE",
        pending_orders="DO_NOT_RESERVE",
        order_status="DEFAULT",
        open_at_connection="IMPORT_UNSHIPPED",
        hold_days=7,
        status_map={},
        table_overrides=[],
    )
