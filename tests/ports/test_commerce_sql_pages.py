"""What the embedded system shows its own people: an order's page, the catalogue, its stores."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from channel.adapters.commerce_sql import HistoryCode
from channel.adapters.commerce_sql.views import ComponentView
from channel.domain.money import Money
from channel.errors import Invalid, Rejected
from channel.ports.commerce import ChangeKind, CommerceState, Component, CustomerOutcome, OrderLine
from tests.ports.conftest import SqlShop
from tests.ports.shop import ASTRID, MUGS, MUGS_AND_BOWL, NOON, Wanted, parcel


def crowns(amount: str) -> Money:
    return Money(Decimal(amount), "SEK")


def test_an_order_shows_what_was_placed(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    number = shop.commerce.place_order(MUGS.order(person=ASTRID)).number
    view = shop.commerce.order(number)
    assert view is not None
    assert (view.number, view.source, view.reference) == (
        "000000001",
        "A-DEMO",
        "111-0000001-0000001",
    )
    assert (view.status, view.status_label, view.state) == ("pending", "Pending", CommerceState.NEW)
    assert (view.store.code, view.purchased_at, view.country_code) == ("default", NOON, "SE")
    assert (view.payment_method, view.payment_reference) == ("Amazon payment", view.reference)
    assert view.shipping_method == "Amazon shipping"
    assert view.buyer_mail_suppressed
    assert (view.customer, view.customer_number) == (CustomerOutcome.GUEST, None)
    assert view.person == ASTRID


def test_an_order_shows_on_which_terms_it_was_made(shop: SqlShop) -> None:
    shop.sells("MUG", 9)
    kit = (Component("MUG", 3),)
    (line,) = Wanted({"L1": ("SET", 2)}, kit).order().lines
    taxed = replace(line, tax_included=Decimal(4), tax_by_marketplace=Decimal(3))
    order = MUGS.order(
        lines=(taxed,),
        tags=("fragile", "vip"),
        stock_source="north",
        comments=("Wrap it well.",),
    )
    view = shop.commerce.order(shop.commerce.place_order(order).number)
    assert view is not None
    assert (view.tags, view.stock_source) == (("fragile", "vip"), "north")
    assert (view.invoice_number, view.invoiced_at) == ("000000001", view.created_at)
    assert view.totals.tax_by_marketplace == crowns("3")
    assert view.items[0].components == (ComponentView("MUG", "A MUG", 3, 6),)
    assert [(entry.code, entry.values) for entry in view.history[1:]] == [
        (HistoryCode.COMMENT, {"text": "Wrap it well."}),
        (HistoryCode.INVOICED, {"number": "000000001", "reference": view.reference}),
    ]


def test_an_order_without_an_invoice_says_so(shop: SqlShop) -> None:
    shop.sells("MUG", 9)
    view = shop.commerce.order(shop.commerce.place_order(MUGS.order(invoice=False)).number)
    assert view is not None
    assert (view.invoice_number, view.invoiced_at) == (None, None)
    assert [entry.code for entry in view.history] == [HistoryCode.PLACED]


def test_amounts_are_amazons_to_the_cent(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    line = OrderLine(
        "L1",
        "MUG",
        "A mug",
        3,
        item=Decimal("10.00"),
        shipping=Decimal("4.50"),
        gift_wrap=Decimal("1.25"),
        fees=Decimal("0.35"),
        tax=Decimal("2.00"),
        discount=Decimal("5.01"),
    )
    order = MUGS.order(lines=(line,), tip=Decimal("1.00"), grand_total=Decimal("14.09"))
    view = shop.commerce.order(shop.commerce.place_order(order).number)
    assert view is not None
    assert view.totals.items == crowns("10.00")
    assert view.totals.shipping == crowns("4.50")
    assert view.totals.gift_wrap == crowns("1.25")
    assert view.totals.fees == crowns("0.35")
    assert view.totals.tax == crowns("2.00")
    assert view.totals.discount == crowns("5.01")
    assert view.totals.tip == crowns("1.00")
    assert view.totals.grand_total == crowns("14.09")
    assert (view.items[0].unit_price, view.items[0].total) == (crowns("3.33"), crowns("13.09"))


def test_yen_have_no_decimals(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    line = OrderLine("L1", "MUG", "A mug", 2, item=Decimal(1999))
    order = MUGS.order(lines=(line,), currency="JPY", grand_total=Decimal(1999))
    view = shop.commerce.order(shop.commerce.place_order(order).number)
    assert view is not None
    assert view.items[0].unit_price == Money(Decimal(1000), "JPY")


def test_shipments_and_what_is_left_are_shown(shop: SqlShop) -> None:
    shop.sells("MUG", 2)
    shop.sells("BOWL", 1)
    number = shop.commerce.place_order(MUGS_AND_BOWL.order()).number
    shop.commerce.ship(number, [parcel("T1", L1=1)])
    view = shop.commerce.order(number)
    assert view is not None
    assert [(i.quantity_ordered, i.quantity_shipped, i.quantity_open) for i in view.items] == [
        (2, 1, 1),
        (1, 0, 1),
    ]
    (shipment,) = view.shipments
    assert (shipment.number, shipment.carrier, shipment.service) == (
        f"{number}-1",
        "PostNord",
        "MyPack",
    )
    assert (shipment.tracking_number, shipment.shipped_at) == ("T1", NOON)
    assert [(i.line_reference, i.sku, i.title, i.quantity) for i in shipment.items] == [
        ("L1", "MUG", "A MUG", 1)
    ]


def test_the_history_says_what_happened_in_order(shop: SqlShop) -> None:
    shop.sells("MUG", 2)
    number = shop.commerce.place_order(MUGS.order(person=ASTRID)).number
    shop.commerce.ship(number, [parcel("T1", L1=1)])
    shop.commerce.redact("A-DEMO", "111-0000001-0000001")
    shop.commerce.complete(number, [])
    view = shop.commerce.order(number)
    assert view is not None
    assert [entry.code for entry in view.history] == [
        HistoryCode.PLACED,
        HistoryCode.INVOICED,
        HistoryCode.SHIPMENT_ADDED,
        HistoryCode.STATUS_CHANGED,
        HistoryCode.PERSONAL_DATA_WIPED,
        HistoryCode.COMPLETED,
        HistoryCode.STATUS_CHANGED,
    ]
    assert view.history[3].values == {"before": "Pending", "after": "Processing"}
    assert view.history[5].values == {"without_parcel": 1}


def test_a_canceled_order_says_why_and_has_nothing_open(shop: SqlShop) -> None:
    shop.sells("MUG", 2)
    number = shop.commerce.place_order(MUGS.order()).number
    shop.commerce.cancel(number, "BuyerCanceled")
    view = shop.commerce.order(number)
    assert view is not None
    assert (view.status, view.items[0].quantity_open) == ("canceled", 0)
    assert {"reason": "BuyerCanceled"} in [entry.values for entry in view.history]


def test_there_is_no_page_for_an_unknown_order(shop: SqlShop) -> None:
    assert shop.commerce.order("000000042") is None


def test_an_order_has_an_address_in_the_admin(shop: SqlShop) -> None:
    url = shop.commerce.order_url("000000001")
    assert url == "https://shop.example/amazon/commerce/orders/000000001"
    assert str(shop.commerce.order_url("A/1 #2")).endswith("/orders/A%2F1%20%232")


def test_a_chosen_status_is_kept_until_the_state_changes(shop: SqlShop) -> None:
    shop.sells("MUG", 2)
    order = shop.commerce.place_order(MUGS.order(status="processing"))
    assert (order.status, order.state) == ("processing", CommerceState.PROCESSING)
    shop.commerce.ship(order.number, [parcel("T1", L1=1)])
    view = shop.commerce.order(order.number)
    assert view is not None
    assert HistoryCode.STATUS_CHANGED not in [entry.code for entry in view.history]


def test_a_final_status_does_not_close_an_order_that_is_open(shop: SqlShop) -> None:
    shop.sells("MUG", 2)
    order = shop.commerce.place_order(MUGS.order(status="complete"))
    assert (order.status, order.state) == ("complete", CommerceState.NEW)
    shop.commerce.ship(order.number, [parcel("T1")])


def test_each_store_numbers_its_own_orders(shop: SqlShop) -> None:
    shop.sells("MUG", 20)
    shop.commerce.upsert_store("sv", "Svenska", "base")
    numbers = [
        shop.commerce.place_order(MUGS.order(f"111-{n}", store_code=store)).number
        for n, store in enumerate(["default", "sv", "default", "sv"])
    ]
    assert numbers == ["000000001", "2000000001", "000000002", "2000000002"]
    invoices = [view.invoice_number for view in shop.commerce.orders(numbers).values()]
    assert sorted(map(str, invoices)) == sorted(numbers)


def test_a_prefix_that_makes_another_stores_number_passes_it_over(shop: SqlShop) -> None:
    shop.sells("MUG", 20)
    shop.commerce.upsert_store("sv", "Svenska", "base")
    shop.commerce.place_order(MUGS.order("111-1", store_code="sv"))
    placed = shop.commerce.place_order(MUGS.order("111-2", number_prefix="2"))
    assert placed.number == "2000000002"


def test_a_number_that_no_page_could_show_is_refused(shop: SqlShop) -> None:
    shop.sells("MUG", 20)
    with pytest.raises(Rejected):
        shop.commerce.place_order(MUGS.order(number_prefix="N" * 60))


def test_the_first_day_has_a_store_and_four_statuses(shop: SqlShop) -> None:
    shop.commerce.ensure_defaults()
    assert [store.code for store in shop.commerce.stores()] == ["default"]
    assert [(s.code, s.label, s.state.value) for s in shop.commerce.statuses()] == [
        ("pending", "Pending", "NEW"),
        ("processing", "Processing", "PROCESSING"),
        ("complete", "Complete", "COMPLETE"),
        ("canceled", "Canceled", "CANCELED"),
    ]


def test_a_store_is_renamed_and_keeps_its_numbers(shop: SqlShop) -> None:
    shop.commerce.upsert_store("default", "Main", "base")
    (store,) = shop.commerce.stores()
    assert store.name == "Main"


@pytest.mark.parametrize(
    ("field", "value"),
    [("code", ""), ("code", "Sv Store"), ("name", " "), ("name", "n" * 65), ("website", "")],
)
def test_a_store_that_cannot_be_names_the_field(shop: SqlShop, field: str, value: str) -> None:
    with pytest.raises(Invalid) as caught:
        shop.commerce.upsert_store(
            **({"code": "sv", "name": "S", "website": "base"} | {field: value})
        )
    assert caught.value.field == (field,)
    assert len(shop.commerce.stores()) == 1


def test_a_status_of_the_merchants_own_can_be_chosen(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    shop.commerce.upsert_status("packing", "Being packed", CommerceState.PROCESSING)
    placed = shop.commerce.place_order(MUGS.order(status="packing"))
    assert (placed.status, placed.state) == ("packing", CommerceState.PROCESSING)
    assert shop.commerce.statuses()[-1].label == "Being packed"
    shop.commerce.upsert_status("packing", "Packing", CommerceState.PROCESSING)
    view = shop.commerce.order(placed.number)
    assert view is not None
    assert view.status_label == "Packing"


def test_another_status_becomes_the_default(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    shop.commerce.upsert_status("new", "Brand new", CommerceState.NEW, is_default=True)
    assert shop.commerce.place_order(MUGS.order()).status == "new"
    defaults = [status.code for status in shop.commerce.statuses() if status.is_default]
    assert sorted(defaults) == ["canceled", "complete", "new", "processing"]


@pytest.mark.parametrize(
    ("status", "field"),
    [
        (("", "Packing", CommerceState.NEW, False), "code"),
        (("In Packing", "Packing", CommerceState.NEW, False), "code"),
        (("packing", " ", CommerceState.NEW, False), "label"),
        (("pending", "Pending", CommerceState.PROCESSING, False), "state"),
        (("pending", "Pending", CommerceState.NEW, False), "isDefault"),
    ],
)
def test_a_status_that_cannot_be_names_the_field(
    shop: SqlShop, status: tuple[str, str, CommerceState, bool], field: str
) -> None:
    before = shop.commerce.statuses()
    with pytest.raises(Invalid) as caught:
        shop.commerce.upsert_status(*status)
    assert caught.value.field == (field,)
    assert shop.commerce.statuses() == before


def test_the_catalogue_is_paged_by_sku(shop: SqlShop) -> None:
    for sku in ("C", "A", "B"):
        shop.sells(sku, 1)
    first = shop.commerce.product_page(limit=2)
    rest = shop.commerce.product_page(after=first.products[-1].sku, limit=2)
    assert [p.sku for p in (*first.products, *rest.products)] == ["A", "B", "C"]
    assert (first.total, first.has_next, rest.total, rest.has_next) == (3, True, 3, False)


@pytest.mark.parametrize("text", ["mug-1", "ÅNGKOPP", "50%"])
def test_a_product_is_found_by_a_part_of_its_sku_or_name(shop: SqlShop, text: str) -> None:
    shop.commerce.upsert_product("MUG-1", "Ångkopp 50%", 3)
    shop.commerce.upsert_product("BOWL", "Skål", 3)
    found = shop.commerce.product_page(text)
    assert ([p.sku for p in found.products], found.total) == (["MUG-1"], 1)


def test_a_product_shows_what_is_promised(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    shop.commerce.place_order(MUGS.order())
    (mug,) = shop.commerce.product_page("MUG").products
    assert (mug.quantity, mug.reserved, mug.available) == (5, 2, 3)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"quantity": 6}, True),
        ({"enabled": False}, True),
        ({"manage_stock": False}, True),
        ({"name": "Cup"}, False),
        ({}, False),
    ],
)
def test_the_feed_tells_of_a_change_that_matters_to_orders(
    shop: SqlShop, change: dict[str, object], told: bool
) -> None:
    mug = {"sku": "MUG", "name": "Mug", "quantity": 5, "manage_stock": True, "enabled": True}
    shop.commerce.upsert_product(**mug)  # type: ignore[arg-type]
    cursor = shop.commerce.changes(None).cursor
    shop.commerce.upsert_product(**(mug | change))  # type: ignore[arg-type]
    kinds = [one.kind for one in shop.commerce.changes(cursor).changes]
    assert kinds == ([ChangeKind.PRODUCT_CHANGED] if told else [])


@pytest.mark.parametrize(
    "wrong", [{"sku": " "}, {"name": ""}, {"quantity": -1}], ids=["sku", "name", "quantity"]
)
def test_a_product_that_cannot_be_is_refused(shop: SqlShop, wrong: dict[str, object]) -> None:
    mug = {"sku": "MUG", "name": "Mug", "quantity": 5}
    with pytest.raises(Invalid) as caught:
        shop.commerce.upsert_product(**(mug | wrong))  # type: ignore[arg-type]
    assert caught.value.field == tuple(wrong)
    assert shop.commerce.product_page().total == 0


def test_many_orders_are_read_in_as_many_statements_as_one(shop: SqlShop) -> None:
    shop.sells("MUG", 20)
    numbers = [shop.commerce.place_order(MUGS.order(f"111-{n}")).number for n in range(4)]
    for number in numbers:
        shop.commerce.ship(number, [replace(parcel("T1"), carrier="DHL")])
    assert shop.statements(lambda: shop.commerce.orders(numbers[:1])) == shop.statements(
        lambda: shop.commerce.orders(numbers)
    )
