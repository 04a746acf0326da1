"""What every commerce system must do for the channel, whichever it is.

A test module of an adapter subclasses the three suites and has a fixture `shop` (`Shop`): a system
with a default store "default", no products, no orders, and no change in its feed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

import pytest

from channel.errors import Rejected
from channel.ports.commerce import (
    Change,
    ChangeKind,
    CommerceState,
    NewParcel,
    OrderLine,
    PlacedOrder,
)
from tests.ports.shop import (
    ASTRID,
    MUGS,
    MUGS_AND_BOWL,
    Shop,
    amazon_parcel,
    parcel,
)


@contextmanager
def refused(remote_code: str, detail: str | None = None) -> Iterator[None]:
    """The block is refused with this code, and no sentence of it says who the buyer is."""
    with pytest.raises(Rejected) as caught:
        yield
    assert caught.value.remote_code == remote_code
    assert detail in {None, caught.value.detail}
    assert "Astrid" not in f"{caught.value.detail} {caught.value.values}"


def available(shop: Shop, sku: str) -> int:
    return shop.commerce.products([sku])[sku].available


def kinds(shop: Shop, after: str | None = None) -> list[ChangeKind]:
    return [change.kind for change in shop.commerce.changes(after).changes]


class PlacingContract:
    def test_the_default_store_comes_first(self, shop: Shop) -> None:
        assert shop.commerce.stores()[0].code == "default"

    def test_products_are_told_as_they_are_and_unknown_ones_left_out(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        shop.sells("OLD", 0, managed=False, enabled=False)
        told = shop.commerce.products(["MUG", "OLD", "GHOST"])
        assert set(told) == {"MUG", "OLD"}
        assert (told["MUG"].enabled, told["MUG"].manage_stock, told["MUG"].available) == (
            True,
            True,
            5,
        )
        assert (told["OLD"].enabled, told["OLD"].manage_stock) == (False, False)

    def test_an_order_is_new_and_reserves_what_it_ordered(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        order = shop.commerce.place_order(MUGS.order())
        assert (order.state, order.status, order.already_there) == (
            CommerceState.NEW,
            "pending",
            False,
        )
        assert available(shop, "MUG") == 3

    def test_the_same_reference_again_answers_with_the_same_order(self, shop: Shop) -> None:
        shop.sells("MUG", 2)
        first = shop.commerce.place_order(MUGS.order())
        assert shop.commerce.place_order(MUGS.order()) == replace(first, already_there=True)
        assert available(shop, "MUG") == 0

    def test_references_of_two_sources_are_two_orders(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        ours = shop.commerce.place_order(MUGS.order())
        theirs = shop.commerce.place_order(MUGS.order(source="A-OTHER"))
        assert ours.number != theirs.number

    def test_a_reference_finds_the_order_that_it_made(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        placed = shop.commerce.place_order(MUGS.order())
        found = shop.commerce.find_order("A-DEMO", "111-0000001-0000001")
        assert found == replace(placed, already_there=True)
        assert shop.commerce.find_order("A-OTHER", "111-0000001-0000001") is None
        assert shop.commerce.find_order("A-DEMO", "111-0000002-0000002") is None

    def test_an_order_is_found_as_it_stands_now(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        placed = shop.commerce.place_order(MUGS.order())
        canceled = shop.commerce.cancel(placed.number, "BuyerCanceled")
        found = shop.commerce.find_order("A-DEMO", "111-0000001-0000001")
        assert found == replace(canceled, already_there=True)

    def test_an_order_beyond_the_stock_is_refused_and_leaves_nothing(self, shop: Shop) -> None:
        shop.sells("MUG", 9)
        shop.sells("BOWL", 0)
        with refused("out_of_stock", "BOWL"):
            shop.commerce.place_order(MUGS_AND_BOWL.order(person=ASTRID))
        assert available(shop, "MUG") == 9
        assert ChangeKind.ORDER_CHANGED not in kinds(shop)
        shop.sells("BOWL", 1)
        assert not shop.commerce.place_order(MUGS_AND_BOWL.order()).already_there

    def test_lines_of_one_product_share_its_stock(self, shop: Shop) -> None:
        shop.sells("MUG", 3)
        line = MUGS.order().lines[0]
        twice = (line, replace(line, line_reference="L2"))
        with refused("out_of_stock"):
            shop.commerce.place_order(MUGS.order(lines=twice, grand_total=Decimal(40)))
        assert available(shop, "MUG") == 3

    def test_a_product_whose_stock_is_not_managed_is_never_short(self, shop: Shop) -> None:
        shop.sells("MUG", 0, managed=False)
        assert shop.commerce.place_order(MUGS.order()).state is CommerceState.NEW

    def test_a_product_that_is_not_in_the_catalogue_is_refused(self, shop: Shop) -> None:
        with refused("unknown_sku", "MUG"):
            shop.commerce.place_order(MUGS.order())

    def test_a_disabled_product_is_refused(self, shop: Shop) -> None:
        shop.sells("MUG", 5, enabled=False)
        with refused("disabled", "MUG"):
            shop.commerce.place_order(MUGS.order())

    @pytest.mark.parametrize("off_by", ["0.01", "-0.01", "0.00001", "NaN"])
    def test_amounts_that_do_not_add_up_are_refused(self, shop: Shop, off_by: str) -> None:
        shop.sells("MUG", 5)
        with refused("totals"):
            shop.commerce.place_order(MUGS.order(grand_total=Decimal(20) + Decimal(off_by)))
        assert available(shop, "MUG") == 5

    def test_every_component_counts_towards_the_grand_total(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        line = OrderLine(
            "L1",
            "MUG",
            "A mug",
            2,
            item=Decimal("19.90"),
            shipping=Decimal("4.50"),
            gift_wrap=Decimal("1.25"),
            fees=Decimal("0.35"),
            tax=Decimal("2.00"),
            tax_included=Decimal("3.98"),
            discount=Decimal("5.01"),
        )
        order = MUGS.order(lines=(line,), tip=Decimal("1.00"), grand_total=Decimal("23.99"))
        assert shop.commerce.place_order(order).number

    def test_an_unknown_status_is_refused(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        with refused("unknown_status"):
            shop.commerce.place_order(MUGS.order(status="nowhere"))

    def test_an_unknown_store_is_refused(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        with refused("unknown_store"):
            shop.commerce.place_order(MUGS.order(store_code="nowhere"))

    def test_an_amazon_fulfilled_order_is_complete_and_costs_no_stock(self, shop: Shop) -> None:
        shop.sells("MUG", 0)
        order = shop.commerce.place_order(MUGS.order(complete=True, reserve_stock=False))
        assert (order.state, order.status) == (CommerceState.COMPLETE, "complete")
        assert available(shop, "MUG") == 0

    def test_an_order_shipped_elsewhere_is_complete_with_amazons_parcels(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        parcels = (amazon_parcel("A1", L1=1), amazon_parcel("A2", L1=1))
        order = shop.commerce.place_order(MUGS.order(complete=True, parcels=parcels))
        assert order.state is CommerceState.COMPLETE
        assert available(shop, "MUG") == 3
        told = [c.shipment for c in shop.commerce.changes(None).changes if c.shipment]
        assert [one.parcel for one in told] == list(parcels)
        assert all(one.from_amazon for one in told)

    def test_an_order_shipped_elsewhere_needs_the_stock_for_all_of_it(self, shop: Shop) -> None:
        shop.sells("MUG", 1)
        with refused("out_of_stock"):
            shop.commerce.place_order(MUGS.order(complete=True))


class WithAnOrder:
    @pytest.fixture
    def placed(self, shop: Shop) -> PlacedOrder:
        """Two mugs and a bowl are ordered; of both three are there."""
        shop.sells("MUG", 3)
        shop.sells("BOWL", 3)
        return shop.commerce.place_order(MUGS_AND_BOWL.order(person=ASTRID))


class ShippingContract(WithAnOrder):
    def test_everything_in_one_parcel_completes_the_order(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        (shipped,) = shop.commerce.ship(placed.number, [parcel("T1")])
        assert dict(shipped.parcel.lines) == {"L1": 2, "L2": 1}
        assert not shipped.from_amazon
        assert self.state(shop) is CommerceState.COMPLETE
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (1, 2)

    def test_a_part_leaves_the_order_processing_and_the_rest_completes_it(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        shop.commerce.ship(placed.number, [parcel("T1", L1=1)])
        assert self.state(shop) is CommerceState.PROCESSING
        (rest,) = shop.commerce.ship(placed.number, [parcel("T2")])
        assert dict(rest.parcel.lines) == {"L1": 1, "L2": 1}
        assert self.state(shop) is CommerceState.COMPLETE

    def test_the_open_parcel_takes_what_the_others_leave(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        rest, named = shop.commerce.ship(placed.number, [parcel("T1"), parcel("T2", L1=2)])
        assert dict(rest.parcel.lines) == {"L2": 1}
        assert dict(named.parcel.lines) == {"L1": 2}
        assert rest.number != named.number

    def test_a_second_click_finds_nothing_open(self, shop: Shop, placed: PlacedOrder) -> None:
        shop.commerce.ship(placed.number, [parcel("T1")])
        with refused("nothing_open"):
            shop.commerce.ship(placed.number, [parcel("T1")])

    def test_a_second_click_on_a_part_is_no_second_parcel(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        shop.commerce.ship(placed.number, [parcel("T1", L1=1)])
        with refused("duplicate_parcel"):
            shop.commerce.ship(placed.number, [parcel(" t1", L1=1)])
        assert self.state(shop) is CommerceState.PROCESSING

    @pytest.mark.parametrize(
        ("parcels", "code"),
        [
            ([parcel("T1", L1=1), parcel("T2", L1=2)], "too_many"),
            ([parcel("T1", L2=1), parcel("T2", L9=1)], "unknown_line"),
            ([parcel("T1", L2=1), parcel("T2", L1=0)], "invalid"),
            ([parcel("T1"), parcel("T2")], "nothing_open"),
            ([parcel("T1", L2=1), replace(parcel("T2"), lines={})], "invalid"),
            ([parcel("T1", L1=1), parcel("T1", L1=1)], "duplicate_parcel"),
            ([], "invalid"),
        ],
    )
    def test_one_bad_parcel_and_none_is_recorded(
        self, shop: Shop, placed: PlacedOrder, parcels: list[NewParcel], code: str
    ) -> None:
        before = shop.commerce.changes(None).cursor
        with refused(code):
            shop.commerce.ship(placed.number, parcels)
        assert kinds(shop, before) == []
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (1, 2)

    def test_what_was_complete_from_the_start_has_nothing_to_ship(self, shop: Shop) -> None:
        shop.sells("MUG", 5)
        order = shop.commerce.place_order(MUGS.order(complete=True, reserve_stock=False))
        with refused("nothing_open"):
            shop.commerce.ship(order.number, [parcel()])

    def test_a_canceled_order_is_not_shipped(self, shop: Shop, placed: PlacedOrder) -> None:
        shop.commerce.cancel(placed.number, "BuyerCanceled")
        with refused("not_shippable"):
            shop.commerce.ship(placed.number, [parcel()])
        with refused("not_shippable"):
            shop.commerce.complete(placed.number, [])

    def test_an_unknown_order_is_refused(self, shop: Shop) -> None:
        with refused("unknown_order"):
            shop.commerce.ship("424242", [parcel()])
        with refused("unknown_order"):
            shop.commerce.complete("424242", [])
        with refused("unknown_order"):
            shop.commerce.cancel("424242", "NoInventory")

    def test_shipped_elsewhere_it_is_completed_once(self, shop: Shop, placed: PlacedOrder) -> None:
        parcels = [amazon_parcel("A1", L1=2, L2=1)]
        first = shop.commerce.complete(placed.number, parcels)
        cursor = shop.commerce.changes(None).cursor
        assert first.state is CommerceState.COMPLETE
        assert shop.commerce.complete(placed.number, parcels) == first
        assert kinds(shop, cursor) == []
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (1, 2)

    def test_our_own_parcel_coming_back_from_amazon_is_not_recorded_again(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        shop.commerce.ship(placed.number, [parcel("T1", L1=1)])
        cursor = shop.commerce.changes(None).cursor
        shop.commerce.complete(
            placed.number, [amazon_parcel("T1", L1=1), amazon_parcel("A2", L1=1, L2=1)]
        )
        told = [c.shipment for c in shop.commerce.changes(cursor).changes if c.shipment]
        assert [(one.parcel.tracking_number, dict(one.parcel.lines)) for one in told] == [
            ("A2", {"L1": 1, "L2": 1})
        ]

    def test_amazon_may_not_say_in_which_parcels(self, shop: Shop, placed: PlacedOrder) -> None:
        assert shop.commerce.complete(placed.number, []).state is CommerceState.COMPLETE
        with refused("nothing_open"):
            shop.commerce.ship(placed.number, [parcel()])
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (1, 2)

    def test_parcels_that_amazon_tells_of_later_are_recorded_once(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        shop.commerce.complete(placed.number, [])
        cursor = shop.commerce.changes(None).cursor
        late = [amazon_parcel("A1", L1=1), amazon_parcel("A2", L1=1, L2=1)]
        for _ in range(2):
            assert shop.commerce.complete(placed.number, late).state is CommerceState.COMPLETE
        told = [c.shipment for c in shop.commerce.changes(cursor).changes if c.shipment]
        assert [one.parcel for one in told] == late
        assert all(one.from_amazon for one in told)
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (1, 2)

    def test_parcels_told_of_later_hold_no_more_than_left_without_one(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        shop.commerce.ship(placed.number, [parcel("T1", L1=1)])
        shop.commerce.complete(placed.number, [])
        cursor = shop.commerce.changes(None).cursor
        late = [
            amazon_parcel("T1", L1=1),
            amazon_parcel("A2", L1=2, L2=1),
            amazon_parcel("A3", L2=1),
        ]
        shop.commerce.complete(placed.number, late)
        told = [c.shipment for c in shop.commerce.changes(cursor).changes if c.shipment]
        assert [(one.parcel.tracking_number, dict(one.parcel.lines)) for one in told] == [
            ("A2", {"L1": 1, "L2": 1})
        ]

    @staticmethod
    def state(shop: Shop) -> CommerceState | None:
        return shop.commerce.changes(None).changes[-1].state


class FollowingContract(WithAnOrder):
    def test_a_cancel_gives_the_stock_back_once(self, shop: Shop, placed: PlacedOrder) -> None:
        first = shop.commerce.cancel(placed.number, "BuyerCanceled")
        assert first.state is CommerceState.CANCELED
        assert shop.commerce.cancel(placed.number, "BuyerCanceled") == first
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (3, 3)

    def test_what_was_shipped_before_the_cancel_stays_shipped(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        shop.commerce.ship(placed.number, [parcel("T1", L1=1)])
        shop.commerce.cancel(placed.number, "BuyerCanceled")
        assert (available(shop, "MUG"), available(shop, "BOWL")) == (2, 3)

    def test_a_complete_order_is_not_canceled(self, shop: Shop, placed: PlacedOrder) -> None:
        shop.commerce.ship(placed.number, [parcel()])
        with refused("not_cancelable"):
            shop.commerce.cancel(placed.number, "BuyerCanceled")

    def test_the_feed_tells_of_a_parcel_all_that_amazon_needs(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        extras = replace(
            parcel("T1", L1=2),
            transparency_codes={"L1": ("AZ:1", "AZ:2")},
            cod_collection_method="DirectPayment",
            ship_from_supply_source_id="W1",
        )
        (shipped,) = shop.commerce.ship(placed.number, [extras])
        (change,) = [c for c in shop.commerce.changes(None).changes if c.shipment]
        assert change.kind is ChangeKind.SHIPMENT_CREATED
        assert change.shipment == shipped
        assert (change.source, change.reference) == ("A-DEMO", "111-0000001-0000001")
        assert (change.number, change.state) == (placed.number, CommerceState.PROCESSING)
        assert shipped.parcel.shipped_at == extras.shipped_at
        assert shipped.transparency_codes == extras.transparency_codes
        assert shipped.cod_collection_method == extras.cod_collection_method
        assert shipped.ship_from_supply_source_id == extras.ship_from_supply_source_id

    def test_the_feed_tells_when_a_product_can_be_sold_again(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        cursor = shop.commerce.changes(None).cursor
        shop.commerce.cancel(placed.number, "BuyerCanceled")
        told = shop.commerce.changes(cursor).changes
        assert {change.sku for change in told if change.sku} == {"MUG", "BOWL"}
        assert (told[-1].kind, told[-1].state) == (
            ChangeKind.ORDER_CHANGED,
            CommerceState.CANCELED,
        )

    def test_the_feed_goes_on_from_any_cursor(self, shop: Shop, placed: PlacedOrder) -> None:
        shop.commerce.ship(placed.number, [parcel("T1", L1=1), parcel("T2")])
        everything = shop.commerce.changes(None).changes
        one_by_one: list[Change] = []
        cursor = None
        while (page := shop.commerce.changes(cursor, limit=1)).changes:
            one_by_one += page.changes
            cursor = page.cursor
        assert tuple(one_by_one) == everything
        assert shop.commerce.changes(cursor).cursor == cursor

    def test_a_foreign_cursor_is_refused(self, shop: Shop) -> None:
        with refused("unknown_cursor"):
            shop.commerce.changes("yesterday")

    def test_personal_data_is_wiped_and_the_order_stays(
        self, shop: Shop, placed: PlacedOrder
    ) -> None:
        shop.commerce.redact("A-DEMO", "111-0000001-0000001")
        shop.commerce.redact("A-DEMO", "111-0000001-0000001")
        shop.commerce.redact("A-DEMO", "111-9999999-9999999")
        again = shop.commerce.place_order(MUGS_AND_BOWL.order(person=ASTRID))
        assert again == replace(placed, already_there=True)
