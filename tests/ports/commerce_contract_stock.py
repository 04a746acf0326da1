"""What every commerce system must do with stock: kits, holds, and orders beyond what is there.

Suites like those of `commerce_contract`; the same fixture `shop`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from channel.ports.commerce import CommerceState, Component, PlacedOrder
from tests.ports.commerce_contract import available, kinds, refused
from tests.ports.shop import MUGS, MUGS_AND_BOWL, Shop, Wanted, amazon_parcel, parcel

HERS = ("A-DEMO", "111-0000001-0000001")
KIT = (Component("MUG", 2), Component("BOWL", 1))


class KitContract:
    """A line may be made of several products: a breakfast set is two mugs and a bowl."""

    @pytest.fixture
    def placed(self, shop: Shop) -> PlacedOrder:
        """Three sets are ordered; of ten mugs and ten bowls six and three are promised."""
        shop.sells("MUG", 10)
        shop.sells("BOWL", 10)
        return shop.commerce.place_order(Wanted({"L1": ("SET", 3)}, KIT).order())

    def test_a_kit_reserves_its_components_and_needs_no_product_itself(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (4, 7)

    def test_a_parcel_takes_the_components_of_what_is_in_it(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        shop.commerce.ship(placed.number, [parcel("T1", L1=1)])
        shop.commerce.cancel(placed.number, "BuyerCanceled")
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (8, 9)

    def test_several_parcels_take_everything_once(self, shop: Shop, placed: PlacedOrder) -> None:
        shop.commerce.ship(placed.number, [parcel("T1", L1=2)])
        shop.commerce.ship(placed.number, [parcel("T2")])
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (4, 7)

    def test_shipped_elsewhere_it_has_left_stock_too(self, shop: Shop, placed: PlacedOrder) -> None:
        shop.commerce.complete(placed.number, [amazon_parcel("A1", L1=1)])
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (4, 7)

    def test_a_cancel_tells_of_every_component(self, shop: Shop, placed: PlacedOrder) -> None:
        cursor = shop.commerce.changes(None).cursor
        shop.commerce.cancel(placed.number, "BuyerCanceled")
        told = {change.sku for change in shop.commerce.changes(cursor).changes if change.sku}
        assert told == {"MUG", "BOWL"}
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (10, 10)

    def test_one_component_is_short_and_nothing_is_reserved(self, shop: Shop) -> None:
        shop.sells("MUG", 10)
        shop.sells("BOWL", 2)
        with refused("out_of_stock", "BOWL"):
            shop.commerce.place_order(Wanted({"L1": ("SET", 3)}, KIT).order())
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (10, 2)

    def test_an_unknown_and_a_disabled_component_are_named(self, shop: Shop) -> None:
        order = Wanted({"L1": ("SET", 1)}, KIT).order()
        shop.sells("MUG", 10)
        with refused("unknown_sku", "BOWL"):
            shop.commerce.place_order(order)
        shop.sells("BOWL", 10, enabled=False)
        with refused("disabled", "BOWL"):
            shop.commerce.place_order(order)

    def test_a_kit_and_a_line_of_its_component_share_the_stock(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        shop.sells("BOWL", 5)
        kit, mugs = Wanted({"L1": ("SET", 2), "L2": ("MUG", 2)}, KIT).order().lines
        order = MUGS.order(lines=(kit, replace(mugs, components=())), grand_total=kit.total * 2)
        with refused("out_of_stock", "MUG"):
            shop.commerce.place_order(order)
        shop.sells("MUG", 6)
        placed = shop.commerce.place_order(order)
        shop.commerce.ship(placed.number, [parcel("T1", L2=2), parcel("T2", L1=1)])
        shop.commerce.cancel(placed.number, "BuyerCanceled")
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (2, 4)

    def test_a_component_named_twice_counts_twice(self, shop: Shop) -> None:
        shop.sells("MUG", 9)
        pair = (Component("MUG", 1), Component("MUG", 2))
        shop.commerce.place_order(Wanted({"L1": ("TRIO", 2)}, pair).order())
        assert available(shop, "MUG") == 3

    def test_a_kit_of_nothing_is_refused(self, shop: Shop) -> None:
        shop.sells("MUG", 9)
        with refused("invalid"):
            shop.commerce.place_order(Wanted({"L1": ("AIR", 1)}, (Component("MUG", 0),)).order())


class BackorderContract:
    def test_a_backorder_reserves_what_is_not_there(self, shop: Shop) -> None:
        shop.sells("MUG", 1)
        shop.commerce.place_order(MUGS.order(backorder=True))
        assert available(shop, "MUG") == -1

    def test_what_comes_in_later_is_promised_already(self, shop: Shop) -> None:
        shop.sells("MUG", 1)
        placed = shop.commerce.place_order(MUGS.order(backorder=True))
        shop.sells("MUG", 5)
        assert available(shop, "MUG") == 3
        shop.commerce.ship(placed.number, [parcel()])
        assert available(shop, "MUG") == 3

    def test_a_cancel_gives_all_of_it_back(self, shop: Shop) -> None:
        shop.sells("MUG", 1)
        placed = shop.commerce.place_order(MUGS.order(backorder=True))
        shop.commerce.cancel(placed.number, "BuyerCanceled")
        assert available(shop, "MUG") == 1

    def test_an_unknown_product_is_refused_all_the_same(self, shop: Shop) -> None:
        with refused("unknown_sku", "MUG"):
            shop.commerce.place_order(MUGS.order(backorder=True))


class HoldingContract:
    """Stock kept for an order to come, which then becomes that order's own (D3, F77)."""

    @pytest.fixture
    def held(self, shop: Shop) -> Shop:
        """Two of five mugs are held, and one of one bowl."""
        shop.sells("MUG", 5)
        shop.sells("BOWL", 1)
        shop.commerce.hold(*HERS, {"MUG": 2, "BOWL": 1})
        return shop

    def test_what_is_held_is_nobody_elses(self, held: Shop) -> None:
        assert (available(held, "MUG"), available(held, "BOWL")) == (3, 0)
        assert held.commerce.holds("A-DEMO") == {HERS[1]: {"MUG": 2, "BOWL": 1}}
        assert held.commerce.holds("A-OTHER") == {}
        with refused("out_of_stock", "BOWL"):
            held.commerce.place_order(MUGS_AND_BOWL.order("111-0000002-0000002"))

    def test_the_figures_say_for_whom_stock_is_kept(self, held: Shop) -> None:
        held.commerce.place_order(MUGS.order("111-0000002-0000002"))
        mug = held.commerce.stock("A-DEMO", "MUG")
        assert mug is not None
        assert (mug.sku, mug.manage_stock, mug.on_hand) == ("MUG", True, 5)
        assert (mug.held, mug.held_elsewhere, mug.reserved, mug.available) == (2, 0, 2, 1)

    def test_what_others_hold_is_told_apart(self, held: Shop) -> None:
        mug = held.commerce.stock("A-OTHER", "MUG")
        assert mug is not None
        assert (mug.held, mug.held_elsewhere, mug.available) == (0, 2, 3)

    def test_what_left_is_no_longer_on_hand(self, held: Shop) -> None:
        placed = held.commerce.place_order(MUGS_AND_BOWL.order())
        held.commerce.ship(placed.number, [parcel()])
        mug = held.commerce.stock("A-DEMO", "MUG")
        assert mug is not None
        assert (mug.on_hand, mug.held, mug.reserved, mug.available) == (3, 0, 0, 3)

    def test_of_an_unknown_product_there_are_no_figures(self, shop: Shop) -> None:
        assert shop.commerce.stock("A-DEMO", "GHOST") is None

    def test_a_second_hold_changes_nothing(self, held: Shop) -> None:
        held.commerce.hold(*HERS, {"MUG": 3})
        assert held.commerce.holds("A-DEMO") == {HERS[1]: {"MUG": 2, "BOWL": 1}}
        assert available(held, "MUG") == 3

    def test_all_or_nothing_is_held(self, held: Shop) -> None:
        cursor = held.commerce.changes(None).cursor
        with refused("out_of_stock", "BOWL"):
            held.commerce.hold("A-DEMO", "111-2", {"MUG": 1, "BOWL": 1})
        with refused("unknown_sku", "GHOST"):
            held.commerce.hold("A-DEMO", "111-2", {"MUG": 1, "GHOST": 1})
        assert list(held.commerce.holds("A-DEMO")) == [HERS[1]]
        assert (available(held, "MUG"), kinds(held, cursor)) == (3, [])

    def test_stock_that_is_not_managed_is_not_held(self, shop: Shop) -> None:
        shop.sells("MUG", 0, managed=False)
        shop.commerce.hold(*HERS, {"MUG": 2})
        assert shop.commerce.holds("A-DEMO") == {}

    def test_a_release_gives_it_back_once_and_tells(self, held: Shop) -> None:
        cursor = held.commerce.changes(None).cursor
        held.commerce.release(*HERS)
        held.commerce.release(*HERS)
        held.commerce.release("A-DEMO", "111-nobody")
        assert (available(held, "MUG"), available(held, "BOWL")) == (5, 1)
        told = held.commerce.changes(cursor).changes
        assert sorted(change.sku or "" for change in told) == ["BOWL", "MUG"]

    def test_it_becomes_the_orders_reservation(self, held: Shop) -> None:
        held.commerce.place_order(MUGS_AND_BOWL.order())
        assert held.commerce.holds("A-DEMO") == {}
        assert (available(held, "MUG"), available(held, "BOWL")) == (3, 0)

    def test_another_source_with_the_same_number_has_its_own(self, held: Shop) -> None:
        with refused("out_of_stock", "BOWL"):
            held.commerce.place_order(MUGS_AND_BOWL.order(source="A-OTHER"))
        assert held.commerce.holds("A-DEMO") == {HERS[1]: {"MUG": 2, "BOWL": 1}}

    def test_a_refused_order_keeps_its_hold(self, held: Shop) -> None:
        with refused("unknown_status"):
            held.commerce.place_order(MUGS_AND_BOWL.order(status="nowhere"))
        assert held.commerce.holds("A-DEMO") == {HERS[1]: {"MUG": 2, "BOWL": 1}}
        assert (available(held, "MUG"), available(held, "BOWL")) == (3, 0)

    def test_an_order_that_needs_something_else_gives_the_rest_back(self, held: Shop) -> None:
        cursor = held.commerce.changes(None).cursor
        held.commerce.place_order(MUGS.order())
        assert (available(held, "MUG"), available(held, "BOWL")) == (3, 1)
        assert [c.sku for c in held.commerce.changes(cursor).changes if c.sku] == ["BOWL"]

    def test_an_order_that_amazon_ships_gives_all_of_it_back(self, held: Shop) -> None:
        held.commerce.place_order(MUGS.order(complete=True, reserve_stock=False))
        assert held.commerce.holds("A-DEMO") == {}
        assert (available(held, "MUG"), available(held, "BOWL")) == (5, 1)

    def test_no_hold_is_taken_for_an_order_that_is_there(self, held: Shop) -> None:
        held.commerce.place_order(MUGS_AND_BOWL.order())
        held.commerce.hold(*HERS, {"MUG": 2})
        assert held.commerce.holds("A-DEMO") == {}
        assert available(held, "MUG") == 3

    def test_a_release_leaves_the_orders_reservation_alone(self, held: Shop) -> None:
        held.commerce.place_order(MUGS_AND_BOWL.order())
        held.commerce.release(*HERS)
        assert (available(held, "MUG"), available(held, "BOWL")) == (3, 0)

    def test_what_it_became_is_shipped_once(self, held: Shop) -> None:
        placed = held.commerce.place_order(MUGS_AND_BOWL.order())
        held.commerce.ship(placed.number, [parcel()])
        assert (available(held, "MUG"), available(held, "BOWL")) == (3, 0)

    def test_what_it_became_is_given_back_once(self, held: Shop) -> None:
        placed = held.commerce.place_order(MUGS_AND_BOWL.order())
        canceled = held.commerce.cancel(placed.number, "BuyerCanceled")
        assert canceled.state is CommerceState.CANCELED
        assert (available(held, "MUG"), available(held, "BOWL")) == (5, 1)

    def test_a_hold_for_a_kit_becomes_the_kits_reservation(self, held: Shop) -> None:
        held.commerce.place_order(Wanted({"L1": ("SET", 1)}, KIT).order())
        assert (available(held, "MUG"), available(held, "BOWL")) == (3, 0)
        assert held.commerce.holds("A-DEMO") == {}
