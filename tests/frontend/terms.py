"""A Commerce order on which there is everything, placed as the channel would."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from channel.ports.commerce import CommerceState, Component, PlacedOrder
from tests.factories import MARIA
from tests.frontend.conftest import Admin
from tests.ports.shop import MUGS, Wanted

ON_ALL_TERMS = "KIT-1"


def order_on_all_terms(admin: Admin) -> PlacedOrder:
    """Two sets of two mugs and a bowl for a customer who orders again, with notes and tags."""
    embedded = admin.shop.wiring.embedded
    assert embedded is not None
    embedded.upsert_product("BOWL", "A stoneware bowl", 40)
    embedded.upsert_status("packing", "Being packed", CommerceState.PROCESSING)
    embedded.upsert_store("outlet", "Outlet", "outlet.example.com")
    embedded.upsert_customer("base", "own@example.com", "Karin Holm")
    kit = Wanted({"L1": ("SET", 2)}, (Component("MUG", 2), Component("BOWL", 1)))
    (line,) = kit.order().lines
    taxed = replace(
        line, title="Breakfast set", tax=Decimal("2.40"), tax_by_marketplace=Decimal("2.40")
    )
    placed = embedded.place_order(
        kit.order(
            "111-7654321-1234567",
            lines=(taxed,),
            grand_total=Decimal("22.40"),
            person=MARIA,
            create_customer=True,
            status="packing",
            number=ON_ALL_TERMS,
            tags=("fragile", "gift box"),
            stock_source="Warehouse north",
            comments=("Wrap it well: two sets were broken last week.",),
        )
    )
    embedded.place_order(MUGS.order("111-7654321-1234568", person=MARIA, create_customer=True))
    return placed
