"""Orders and parcels to try a commerce system with, and what a test may ask of its catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Protocol

from channel.domain.order import Address, PersonalData
from channel.ports.commerce import Commerce, Component, NewParcel, OrderLine, Parcel, PlaceOrder

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ASTRID = PersonalData(
    buyer_name="Astrid Öberg",
    buyer_email="w4x9@marketplace.amazon.se",
    address=Address(
        name="Astrid Öberg", address_line1="Storgatan 1", city="Umeå", country_code="SE"
    ),
    gift_messages={"L1": "Grattis!"},
)


class Shop(Protocol):
    """A commerce system with an empty catalogue, a default store and the merchant's hand."""

    commerce: Commerce

    def sells(
        self, sku: str, quantity: int, *, managed: bool = True, enabled: bool = True
    ) -> None: ...


@dataclass
class Wanted:
    """What an order asks for: `{line: (sku, quantity)}`, ten crowns apiece, or as `lines` say.

    `components`: what each line is made of.
    """

    lines: Mapping[str, tuple[str, int]]
    components: tuple[Component, ...] = ()

    def order(self, reference: str = "111-0000001-0000001", **other: object) -> PlaceOrder:
        lines = tuple(
            OrderLine(
                name,
                sku,
                f"A {sku}",
                quantity,
                item=Decimal(10 * quantity),
                components=self.components,
            )
            for name, (sku, quantity) in self.lines.items()
        )
        usual: dict[str, object] = {
            "source": "A-DEMO",
            "reference": reference,
            "store_code": "default",
            "currency": "SEK",
            "purchased_at": NOON,
            "lines": lines,
            "tip": Decimal(0),
            "grand_total": sum((line.total for line in lines), Decimal(0)),
            "payment_method": "Amazon payment",
            "payment_reference": reference,
            "shipping_method": "Amazon shipping",
            "person": ASTRID,
        }
        return PlaceOrder(**(usual | other))  # type: ignore[arg-type]


MUGS = Wanted({"L1": ("MUG", 2)})
MUGS_AND_BOWL = Wanted({"L1": ("MUG", 2), "L2": ("BOWL", 1)})


def parcel(tracking_number: str = "T1", **lines: int) -> NewParcel:
    """A parcel with these quantities by line, or with everything still open."""
    return NewParcel("PostNord", "MyPack", tracking_number, NOON, lines=lines or None)


def amazon_parcel(tracking_number: str, **lines: int) -> Parcel:
    return Parcel("UPS", None, tracking_number, NOON, lines)
