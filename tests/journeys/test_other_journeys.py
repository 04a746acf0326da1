"""The other ways an order goes: Amazon's own fulfilment, cancelled, shipped elsewhere, blocked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from channel.errors import Conflict, Rejected
from channel.models.event import Event
from channel.models.order import OrderPerson, Sighting
from channel.ports.commerce import CommerceState
from channel.services import deciding, personal, purging, stores
from channel.services.shipping import EnteredParcel
from tests.rig.shop import Shop


def test_an_fba_order_is_unseen_until_shipped_and_touches_no_stock(shop: Shop) -> None:
    shop.open_store()
    number = shop.place(fulfilledBy="AMAZON")
    shop.sync()
    assert shop.order(number) is None
    shop.move(number, "SHIPPED")
    shop.sync()
    order = shop.one(number)
    assert (order.status, order.reserved) == ("COMPLETED", False)
    assert shop.commerce_order(number).state is CommerceState.COMPLETE
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == 100


def test_a_pending_order_that_is_cancelled_never_reaches_commerce(shop: Shop) -> None:
    shop.open_store()
    number = shop.place(fulfillmentStatus="PENDING")
    shop.sync()
    shop.move(number, "CANCELLED")
    shop.sync()
    order = shop.one(number)
    assert (order.status, order.commerce_number, order.items_unshipped) == ("CANCELED", None, 0)


def test_a_cancellation_by_amazon_cancels_the_commerce_order_and_frees_its_stock(
    shop: Shop,
) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == 99
    shop.move(number, "CANCELLED")
    shop.sync()
    assert shop.commerce_order(number).state is CommerceState.CANCELED
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == 100
    assert not shop.one(number).reserved


def test_an_order_shipped_in_seller_central_is_closed_with_amazons_parcels(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.move(number, "SHIPPED")
    shop.sync()
    assert shop.one(number).status == "COMPLETED"
    assert shop.commerce_order(number).state is CommerceState.COMPLETE
    assert shop.calls("confirmShipment") == []


def test_an_order_that_had_left_before_it_was_seen_is_created_complete(shop: Shop) -> None:
    shop.open_store()
    number = shop.place(fulfillmentStatus="SHIPPED")
    shop.sync()
    assert shop.one(number).status == "COMPLETED"
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == 99
    assert shop.calls("confirmShipment") == []


def test_an_unknown_product_blocks_until_it_is_there(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({"sellerSku": "LAMP", "quantity": 1, "unitPrice": "30.00"})
    shop.sync()
    order = shop.one(number)
    assert (order.attention, order.attention_values) == ("product-missing", {"sku": "LAMP"})
    assert order.last_action == "blocked-product-missing"
    shop.sell("LAMP", 5)
    shop.settle()
    assert shop.one(number).commerce_number is not None
    assert shop.one(number).attention is None


def test_an_odd_order_does_not_stop_the_others(shop: Shop) -> None:
    shop.open_store()
    short = shop.place({"sellerSku": "MUG", "quantity": 1000, "unitPrice": "10.00"})
    fine = shop.place()
    shop.sync()
    assert shop.one(short).attention == "out-of-stock"
    assert shop.one(fine).commerce_number is not None


def test_an_observing_store_reads_and_decides_and_writes_nothing(shop: Shop) -> None:
    store_id = shop.open_store(active=False)
    number = shop.place()
    shop.sync()
    order = shop.one(number)
    assert (order.status, order.commerce_number, order.last_action) == (
        "UNSHIPPED",
        None,
        "observed",
    )
    assert shop.waiting() == []
    with shop.wiring.transaction("test") as session:
        stores.activate(session, shop.clock.now(), store_id)
    shop.settle()
    assert shop.one(number).commerce_number is not None


def test_what_existed_at_connection_is_imported_only_when_it_was_open(shop: Shop) -> None:
    shop.sandbox.control("POST", "sellers", sellerId="A-SHOP", marketplaceIds=["ATVPDKIKX0DER"])
    earlier = (shop.clock.now() - timedelta(hours=1)).isoformat()
    open_then = shop.place(createdTime=earlier)
    pending_then = shop.place(createdTime=earlier, fulfillmentStatus="PENDING")
    shop.open_store()
    shop.sync()
    assert shop.one(open_then).commerce_number is not None
    shop.move(pending_then, "UNSHIPPED")
    shop.sync()
    assert shop.order(pending_then) is None
    with shop.wiring.reading() as session:
        left_out = session.scalars(select(Sighting.amazon_order_id)).all()
    assert left_out == [pending_then]


def test_the_same_page_twice_changes_nothing(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()

    def events() -> int:
        with shop.wiring.reading() as session:
            return session.scalar(select(func.count()).select_from(Event)) or 0

    before = events()
    shop.sync()
    shop.sync()
    assert events() == before
    assert shop.one(number).commerce_number is not None


def test_a_double_click_ships_once(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.ship(number)
    with pytest.raises((Conflict, Rejected)):
        shop.ship(number)
    shop.sync()
    assert len(shop.calls("confirmShipment")) == 1


def test_a_parcel_of_an_order_that_amazon_has_cancelled_meanwhile(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.move(number, "CANCELLED")  # not seen by us yet
    shop.ship(number)
    shop.settle()
    (parcel,) = shop.parcels(number)
    assert parcel.state == "REFUSED"
    assert parcel.reason
    # What Amazon shows was read with the refusal: this has left, and nobody pays for it.
    assert (shop.one(number).status, shop.one(number).attention) == ("CANCELED", "close-by-hand")


def test_a_refused_confirmation_waits_for_a_person_with_its_reason(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.sandbox.control("PATCH", f"orders/{number}", programs=["FBM_SHIP_PLUS"])
    shop.ship(number)
    shop.settle()
    (parcel,) = shop.parcels(number)
    assert (parcel.state, shop.one(number).attention) == ("REFUSED", "tracking-refused")
    assert "confirmed by Amazon" in (parcel.reason or "")


def test_an_order_that_left_in_other_parcels_needs_none_of_ours(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"})
    shop.sync()
    line = shop.at_amazon(number)["orderItems"][0]["orderItemId"]
    halves = [{"items": [{"orderItemId": line, "quantity": 1}]} for _ in range(2)]
    shop.sandbox.control(
        "PATCH", f"orders/{number}", fulfillmentStatus="SHIPPED", packages=halves
    )  # in Seller Central, not seen by us yet
    shop.ship(number)
    shop.settle()
    ours, *theirs = shop.parcels(number)
    assert (ours.state, ours.reason, ours.reference) == ("VERIFIED", "already-shipped", "3")
    assert [(one.reference, one.by_amazon) for one in theirs] == [("1", True), ("2", True)]
    assert (shop.one(number).status, shop.one(number).attention) == ("COMPLETED", None)
    assert shop.waiting() == []


def test_a_silently_dropped_parcel_is_found_out(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.sandbox.control("POST", "faults", operation="confirmShipment", kind="silent_drop", times=9)
    shop.ship(number)
    for _ in range(24):
        shop.advance(700)
        shop.settle()
    (parcel,) = shop.parcels(number)
    assert (parcel.state, parcel.reason) == ("MISMATCH", "absent")
    assert shop.one(number).attention == "tracking-mismatch"


def test_one_in_ten_confirmations_dropped_silently_ends_verified(shop: Shop) -> None:
    shop.open_store()
    numbers = [shop.place() for _ in range(10)]
    shop.sync()
    shop.sandbox.control(
        "POST",
        "faults",
        operation="confirmShipment",
        kind="silent_drop",
        orderIds=numbers[:1],
        times=1,
    )
    for number in numbers:
        shop.ship(number)
    for _ in range(12):
        shop.advance(400)
        shop.settle()
    assert [shop.parcels(number)[0].state for number in numbers] == ["VERIFIED"] * 10
    assert "tracking-absent" in shop.said(numbers[0])
    assert {shop.one(number).attention for number in numbers} == {None}
    assert len(shop.calls("confirmShipment")) == 11


def test_a_refusal_of_what_was_done_all_the_same_is_no_refusal(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.sandbox.control("POST", "faults", kind="done_but_refused", times=1)
    shop.ship(number)
    shop.settle()
    assert [parcel.state for parcel in shop.parcels(number)] == ["VERIFIED"]
    assert shop.one(number).attention is None


@pytest.mark.parametrize("kind", ["server_error", "html_error", "throttle", "expired_token"])
@pytest.mark.parametrize("operation", ["searchOrders", "confirmShipment"])
def test_a_passing_fault_at_amazon_ends_in_the_same_state_later(
    shop: Shop, operation: str, kind: str
) -> None:
    shop.open_store()
    number = shop.place()
    if operation == "confirmShipment":
        shop.sync()
        shop.ship(number)
    shop.sandbox.control("POST", "faults", operation=operation, kind=kind, times=2)
    for _ in range(7):
        shop.sync()
        if shop.order(number) and shop.one(number).status == "UNSHIPPED":
            shop.ship(number)
    assert shop.one(number).status == "COMPLETED"
    assert len(shop.at_amazon(number)["packages"]) == 1


def test_a_person_may_ask_to_decide_again(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({"sellerSku": "LAMP", "quantity": 1, "unitPrice": "30.00"})
    shop.sync()
    with shop.wiring.transaction("test") as session:
        deciding.request(session, shop.clock.now(), shop.one(number).id, by="Alice")
    shop.settle()
    assert shop.one(number).attention == "product-missing"


def test_personal_data_is_wiped_thirty_days_after_delivery_and_stays_wiped(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.ship(number, EnteredParcel("UPS", "1Z1"))
    shop.sync()
    assert _person(shop, number) is not None
    shop.clock.advance(90 * 86_400)
    assert purging.purge(shop.wiring) == 1
    assert _person(shop, number) is None
    assert shop.commerce_order(number).person is None
    assert shop.one(number).total is not None


def _person(shop: Shop, number: str) -> object:
    with shop.wiring.reading() as session:
        row = session.get(OrderPerson, shop.one(number).id)
        return personal.unseal(shop.wiring.vault, row)
