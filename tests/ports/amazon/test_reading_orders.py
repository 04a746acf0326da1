from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from channel.adapters.amazon.orders_reading import read
from channel.domain.money import Money
from channel.domain.order import (
    Address,
    AmazonOrder,
    DeliveryTime,
    FulfillmentChannel,
    ItemTax,
    PackageItem,
    TaxCollection,
)
from channel.ports.marketplace import OddOrder
from tests.ports.amazon.conftest import answer


def orders() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(answer("search"))["orders"]
    return found


def taken(order: dict[str, Any]) -> AmazonOrder:
    reading = read(json.dumps(order).encode())
    assert isinstance(reading, AmazonOrder), reading
    return reading


def why_odd(change: Callable[[dict[str, Any]], object]) -> str:
    order = orders()[0]
    change(order)
    reading = read(json.dumps(order).encode())
    assert isinstance(reading, OddOrder)
    return reading.why


@pytest.fixture
def german() -> AmazonOrder:
    return taken(orders()[0])


def euros(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


def test_times_are_utc_with_or_without_milliseconds(german: AmazonOrder) -> None:
    assert german.created_at == datetime(2026, 11, 19, 18, 2, 11, tzinfo=UTC)
    assert german.updated_at == datetime(2026, 11, 19, 18, 31, 40, 125000, tzinfo=UTC)
    assert german.latest_ship == datetime(2026, 11, 21, 22, 59, 59, tzinfo=UTC)
    assert german.latest_delivery == datetime(2026, 11, 25, 22, 59, 59, tzinfo=UTC)


def test_words_are_kept_as_amazon_writes_them(german: AmazonOrder) -> None:
    assert german.amazon_status == "UNSHIPPED"
    assert german.channel is FulfillmentChannel.MERCHANT
    assert german.programs == ("PRIME", "A_PROGRAM_OF_TOMORROW")
    assert german.service_level == "STANDARD"


def test_amounts_are_exact_and_keep_their_sign(german: AmazonOrder) -> None:
    assert german.grand_total == euros("54.48")
    item, shipping, discount = german.items[0].breakdowns
    assert (item.type, item.subtotal) == ("ITEM", euros("39.98"))
    assert shipping.subtotal == euros("4.50")
    assert discount.subtotal == euros("-5.00")
    assert [(part.subtype, part.value) for part in discount.details] == [
        ("SHIPPING", euros("-4.50")),
        ("ITEM", euros("-0.50")),
    ]


def test_a_line_carries_what_a_warehouse_needs(german: AmazonOrder) -> None:
    line = german.items[0]
    assert (line.order_item_id, line.quantity, line.sku) == ("58830000000001", 2, "KANNE-BLAU")
    assert line.condition == "USED VERY_GOOD"
    assert line.unit_price == euros("19.99")
    assert (line.is_gift, line.gift_wrap_level) == (True, "Classic")
    assert line.buyer_requested_cancel
    assert line.programs == ("TRANSPARENCY",)


def test_a_line_without_sku_price_or_extras_is_taken(german: AmazonOrder) -> None:
    line = german.items[1]
    assert (line.sku, line.unit_price, line.condition) == (None, None, "NEW")
    assert not line.is_gift
    assert not line.buyer_requested_cancel


def test_personal_data_is_gathered_in_one_place(german: AmazonOrder) -> None:
    person = german.person
    assert person is not None
    assert (person.buyer_name, person.buyer_company) == ("Jürgen Köhler", None)
    assert person.purchase_order_number == "PO-55"
    assert person.email_is_relay
    assert person.gift_messages == {"58830000000001": "Alles Gute, Oma!"}
    assert person.customized_urls == {"58830000000001": "https://amazon.de/custom/1"}
    assert person.delivery_instructions == "Garage\nBitte zweimal klingeln"


def test_whoever_packs_learns_what_the_parcel_must_have() -> None:
    order = orders()[0]
    item = order["orderItems"][0]
    item["product"]["serialNumbers"] = ["SN-1"]
    item["fulfillment"]["packing"]["serialNumberRequirement"] = {"requirementType": "REQUIRED"}
    item["fulfillment"]["shipping"] = {
        "shippingConstraints": {
            "signatureConfirmation": "MANDATORY",
            "moonDelivery": "MANDATORY",
            "palletDelivery": {"of": "tomorrow"},
        }
    }
    line = taken(order).items[0]
    assert line.constraints == ("moonDelivery", "signatureConfirmation")
    assert (line.needs_serial_numbers, line.serial_numbers) == (True, ("SN-1",))
    del order["orderItems"][0]["fulfillment"]
    assert taken(order).items[0].constraints is None


def test_when_somebody_is_there_is_personal() -> None:
    order = orders()[0]
    order["recipient"]["deliveryPreference"] |= {
        "deliveryTime": {
            "businessHours": [
                {
                    "dayOfWeek": "MON",
                    "timeWindows": [
                        {"startTime": {"hour": 9, "minute": 5}, "endTime": {"hour": 17}}
                    ],
                }
            ],
            "exceptionDates": [{"exceptionDate": "2026-12-24", "exceptionDateType": "CLOSED"}],
        },
        "deliveryCapabilities": ["PALLET_DISABLED"],
    }
    person = taken(order).person
    assert person is not None
    assert person.delivery_times == (
        DeliveryTime("MON", (("09:05", "17:00"),)),
        DeliveryTime("2026-12-24", is_closed=True),
    )
    assert person.delivery_capabilities == ("PALLET_DISABLED",)


def test_empty_parts_of_an_address_are_none(german: AmazonOrder) -> None:
    assert german.person is not None
    address = german.person.address
    assert address is not None
    assert (address.address_line1, address.address_line2) == ("Lindenallee 4", None)
    assert (address.state_or_region, address.postal_code) == (None, "04109")


def test_no_personal_data_at_all_is_none() -> None:
    assert taken(orders()[1]).person is None
    assert taken(orders()[2]).person is None


def test_a_brazilian_street_becomes_address_lines() -> None:
    order = orders()[0]
    street = {"streetName": "Rua A", "streetNumber": "12", "complement": "Ap 3"}
    street["neighborhood"] = "Centro"
    order["recipient"]["deliveryAddress"] = {"city": "Recife", "extendedFields": street}
    person = taken(order).person
    assert person is not None
    assert person.address is not None
    assert person.address.address_line1 == "Rua A, 12"
    assert person.address.address_line2 == "Ap 3"
    assert person.address.district_or_county == "Centro"


def test_yen_have_no_decimals() -> None:
    assert str(taken(orders()[1]).grand_total) == "5980 JPY"


def test_a_replacement_is_known_by_its_original() -> None:
    assert taken(orders()[1]).is_replacement
    assert not taken(orders()[0]).is_replacement


def test_a_pending_order_without_prices_is_taken() -> None:
    # amazon.md 6.3 #5139
    pending = taken(orders()[2])
    assert pending.amazon_status == "PENDING"
    assert pending.grand_total is None
    assert pending.items[0].breakdowns == ()


def test_a_pending_order_with_prices_keeps_them() -> None:
    # amazon.md 6.3 #5139
    order = orders()[0]
    order["fulfillment"]["fulfillmentStatus"] = "PENDING"
    pending = taken(order)
    assert pending.amazon_status == "PENDING"
    assert pending.grand_total == euros("54.48")


def test_an_order_may_come_before_its_address() -> None:
    # amazon.md 6.3 abuzuhri#641
    order = orders()[0]
    order["recipient"] = {"deliveryAddress": None}
    person = taken(order).person
    assert person is not None
    assert person.address is None


def test_a_parcel_without_a_detailed_status_is_read() -> None:
    # amazon.md 6.3 #5127
    order = json.loads(answer("shipped"))["order"]
    assert all("detailedStatus" not in each["packageStatus"] for each in order["packages"])
    assert len(taken(order).packages) == 1


def test_an_order_that_costs_nothing_is_an_order() -> None:
    # amazon.md 6.3 #5191
    order = orders()[0]
    nothing = {"amount": "0.00", "currencyCode": "EUR"}
    given = {"amount": "-39.98", "currencyCode": "EUR"}
    order["proceeds"]["grandTotal"] = nothing
    line = order["orderItems"][0]["proceeds"]
    line["breakdowns"] = [line["breakdowns"][0], {"type": "DISCOUNT", "subtotal": given}]
    free = taken(order)
    assert free.grand_total == euros("0.00")
    assert [part.subtotal for part in free.items[0].breakdowns] == [euros("39.98"), euros("-39.98")]


def test_without_the_fulfillment_part_there_is_no_status() -> None:
    order = orders()[0]
    del order["fulfillment"]
    reading = taken(order)
    assert (reading.amazon_status, reading.channel, reading.latest_ship) == (None, None, None)


def with_tax(tax: object) -> ItemTax | None:
    order = orders()[0]
    order["orderItems"][0]["tax"] = tax
    return taken(order).items[0].tax


@pytest.mark.parametrize("party", ["", None])
def test_a_tax_collector_without_a_name_is_one_all_the_same(party: str | None) -> None:
    tax = with_tax(
        {"taxCollections": [{"model": "MARKETPLACE_FACILITATOR", "responsibleParty": party}]}
    )
    assert tax == ItemTax((TaxCollection("MARKETPLACE_FACILITATOR", None),))
    assert tax.is_by_marketplace


def test_another_way_of_collecting_tax_is_kept_and_not_taken_for_amazons() -> None:
    tax = with_tax({"taxCollections": [{"model": "MOON_TAX", "responsibleParty": "The Moon"}, {}]})
    assert tax == ItemTax((TaxCollection("MOON_TAX", "The Moon"), TaxCollection()))
    assert not tax.is_by_marketplace


def test_the_one_stop_shops_are_told_apart() -> None:
    told = [{"reportingScheme": "IOSS"}, {"reportingScheme": "IOSS"}, {"reportingScheme": ""}]
    assert with_tax({"taxCalculationBreakdowns": told}) == ItemTax((), ("IOSS",))


def test_without_a_tax_part_nothing_is_said_of_tax() -> None:
    assert with_tax(None) is None
    assert with_tax({}) == ItemTax()


def test_the_ioss_number_is_for_the_customs_papers() -> None:
    order = orders()[0]
    order["orderItems"][0]["fulfillment"] = {
        "shipping": {"internationalShipping": {"iossNumber": "IM2500000295"}}
    }
    assert taken(order).items[0].ioss_number == "IM2500000295"


def test_of_the_tax_numbers_only_the_buyers_is_kept() -> None:
    order = orders()[0]
    order["tax"] = {
        "taxRegistrations": [
            {"entityType": "MARKETPLACE", "taxRegistrationNumber": "LU1"},
            {
                "entityType": "BUYER",
                "legalName": "Atelier Nordlicht UG",
                "taxRegistrationType": "VAT",
                "taxRegistrationNumber": "DE123456789",
                "taxRegistrationAddress": {"city": "Hamburg", "addressLine2": ""},
                "taxRegistrationAttributes": [{"key": "TAX_OFFICE", "value": "Nord"}],
            },
        ]
    }
    person = taken(order).person
    assert person is not None
    [kept] = person.tax_registrations
    assert (kept.number, kept.kind, kept.tax_office) == ("DE123456789", "VAT", "Nord")
    assert kept.address == Address(city="Hamburg")


def test_unknown_words_do_not_stop_an_order() -> None:
    order = orders()[0]
    order["fulfillment"] = {"fulfillmentStatus": "AWAITING_DRONE", "fulfilledBy": "ROBOT"}
    reading = taken(order)
    assert (reading.amazon_status, reading.channel) == ("AWAITING_DRONE", None)


def test_parcels_are_read_and_cancelled_labels_are_none() -> None:
    order = taken(json.loads(answer("shipped"))["order"])
    (parcel,) = order.packages
    assert (parcel.reference, parcel.carrier, parcel.service) == ("1", "DHL", "DHL Paket")
    assert parcel.tracking_number == "00340434161094042557"
    assert parcel.items == (PackageItem("58830000000001", 1),)
    assert order.items[0].quantity_fulfilled == 1


def test_more_fulfilled_than_ordered_is_all_of_it() -> None:
    order = orders()[0]
    order["orderItems"][0]["fulfillment"]["quantityFulfilled"] = 5
    assert taken(order).items[0].quantity_fulfilled == 2


def test_an_order_of_another_channel_needs_no_marketplace() -> None:
    order = orders()[0]
    order["salesChannel"] = {"channelName": "NON_AMAZON"}
    assert not taken(order).placed_at_amazon


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda order: order.pop("createdTime"), "createdTime"),
        (lambda order: order.update(lastUpdatedTime="yesterday"), "lastUpdatedTime is not a time"),
        (lambda order: order.update(createdTime="2026-11-19T18:02:11"), "has no time zone"),
        (lambda order: order.update(createdTime=""), "createdTime is empty"),
        (lambda order: order.update(orderItems=[]), "orderItems is empty"),
        (lambda order: order["salesChannel"].pop("marketplaceId"), "marketplaceId is missing"),
        (lambda order: order["orderItems"].append(order["orderItems"][0]), "one orderItemId"),
        (lambda order: order["orderItems"][0].update(quantityOrdered=-1), "quantityOrdered"),
        (lambda order: order["orderItems"][0].update(quantityOrdered=2**40), "quantityOrdered"),
        (
            lambda order: order["orderItems"][0]["fulfillment"].update(quantityFulfilled=-3),
            "quantityFulfilled",
        ),
        (lambda order: order["orderItems"][0]["product"].update(title="a\0b"), "NUL"),
        (lambda order: order.update(orderId="3" * 65), "orderId is longer"),
        (lambda order: order["proceeds"]["grandTotal"].update(amount="1E+30"), "possible number"),
        (lambda order: order["proceeds"]["grandTotal"].update(amount="1.00001"), "four decimals"),
        (lambda order: order["orderItems"][0].update(quantityOrdered="two"), "quantityOrdered"),
        (lambda order: order["proceeds"]["grandTotal"].update(amount="much"), "amount"),
        (lambda order: order["proceeds"]["grandTotal"].update(amount="NaN"), "possible number"),
        (lambda order: order["proceeds"]["grandTotal"].update(currencyCode="SEK"), "EUR, SEK"),
    ],
)
def test_an_odd_order_says_which_key_is_wrong(
    change: Callable[[dict[str, Any]], object], why: str
) -> None:
    assert why in why_odd(change)


def test_the_reason_of_an_odd_order_never_repeats_personal_data() -> None:
    def spoil(order: dict[str, Any]) -> None:
        order["buyer"]["buyerEmail"] = ["k4x7q2@marketplace.amazon.de"]

    why = why_odd(spoil)
    assert "buyerEmail" in why
    assert "k4x7q2" not in why


def test_an_order_that_has_not_even_a_name_is_odd() -> None:
    reading = read(b'{"createdTime": "2026-11-19T18:02:11Z"}')
    assert reading == OddOrder(None, "Object missing required field `orderId`")
