"""Which parts of an order exist: includedData, roles, status and channel (amazon.md 1.3, 2.4)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.box import DE, JP, MUG, US, Box, refusal

PARTS = {
    "BUYER": "buyer",
    "RECIPIENT": "recipient",
    "PROCEEDS": "proceeds",
    "FULFILLMENT": "fulfillment",
    "PACKAGES": "packages",
    "PAYMENT": "payment",
}
YEN = [{"sellerSku": "NH-THERMO-750", "unitPrice": "4280", "points": 42}]


def as_seller_with(box: Box, *roles: str, marketplace: str = US) -> str:
    """Log in as a seller whose application has these roles."""
    seller = box.control(
        "POST", "sellers", sellerId="A-ROLES", marketplaceIds=[marketplace], roles=list(roles)
    )
    box.access_token = box.log_in(seller["refreshToken"])
    return "A-ROLES"


def test_without_included_data_there_is_no_status(box: Box) -> None:
    order = box.get(box.place(fulfillmentStatus="SHIPPED"), included="")
    assert set(order) == {"orderId", "createdTime", "lastUpdatedTime", "salesChannel", "orderItems"}
    assert set(order["orderItems"][0]) == {"orderItemId", "quantityOrdered", "product"}


@pytest.mark.parametrize("dataset", PARTS)
def test_a_dataset_brings_its_part_and_no_other(box: Box, dataset: str) -> None:
    order = box.get(box.place(fulfillmentStatus="SHIPPED"), included=dataset)
    assert {part for part in PARTS.values() if part in order} == {PARTS[dataset]}


def test_item_parts_follow_their_datasets(box: Box) -> None:
    item = {**YEN[0], "promotionIds": ["AUTUMN"], "discount": "100", "giftMessage": "Hej"}
    order_id = box.place(marketplaceId=JP, items=[item])
    box.control("PATCH", f"orders/{order_id}", cancellationRequest={"cancelReason": "Too slow"})
    [line] = box.get(order_id)["orderItems"]
    assert line["expense"]["pointsCost"]["pointsGranted"]["pointsNumber"] == 42
    assert line["promotion"] == {"breakdowns": [{"promotionId": "AUTUMN"}]}
    request = {"requester": "BUYER", "cancelReason": "Too slow"}
    assert line["cancellation"] == {"cancellationRequest": request}
    assert line["fulfillment"]["packing"]["giftOption"] == {"giftMessage": "Hej"}


def test_yen_have_no_decimals(box: Box) -> None:
    order = box.get(box.place(marketplaceId=JP, items=YEN))
    assert order["proceeds"]["grandTotal"] == {"amount": "4280", "currencyCode": "JPY"}


def test_the_total_is_everything_less_the_discount(box: Box) -> None:
    item = {**MUG, "shipping": "5.00", "tax": "4.11", "discount": {"ITEM": "4.98"}}
    order = box.get(box.place(items=[item, {**MUG, "giftWrap": "3.00"}]))
    assert order["proceeds"]["grandTotal"]["amount"] == "106.73"
    assert {b["type"]: b["subtotal"]["amount"] for b in order["proceeds"]["breakdowns"]} == {
        "ITEM": "99.60",
        "SHIPPING": "5.00",
        "GIFT_WRAP": "3.00",
        "TAX": "4.11",
        "DISCOUNT": "4.98",
    }


def test_a_pending_order_keeps_buyer_address_and_prices_to_itself(box: Box) -> None:
    order = box.get(box.place(fulfillmentStatus="PENDING"))
    assert not {"buyer", "recipient", "proceeds", "payment"} & set(order)
    assert "price" not in order["orderItems"][0]["product"]
    assert order["fulfillment"]["fulfillmentStatus"] == "PENDING"


def test_a_pending_order_in_japan_shows_its_prices(box: Box) -> None:
    order = box.get(box.place(marketplaceId=JP, items=YEN, fulfillmentStatus="PENDING"))
    assert order["proceeds"]["grandTotal"]["amount"] == "4280"
    assert "recipient" not in order


def test_an_fba_order_shows_no_street_no_mail_and_no_packages(box: Box) -> None:
    order = box.get(box.place(fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED"))
    assert set(order["recipient"]["deliveryAddress"]) <= {"city", "stateOrRegion", "countryCode"}
    assert "buyerEmail" not in order.get("buyer", {})
    assert "packages" not in order


def test_without_the_consumer_role_only_the_place_is_left(box: Box) -> None:
    seller = as_seller_with(box, "Inventory and Order Tracking")
    order = box.get(box.place(sellerId=seller, items=[{**MUG, "giftMessage": "Secret"}]))
    assert set(order["recipient"]["deliveryAddress"]) == {"city", "stateOrRegion", "countryCode"}
    assert "buyer" not in order
    assert "packing" not in order["orderItems"][0]["fulfillment"]


def test_in_japan_the_postal_code_is_no_secret(box: Box) -> None:
    seller = as_seller_with(box, "Pricing", marketplace=JP)
    order = box.get(box.place(sellerId=seller, marketplaceId=JP, items=YEN))
    assert order["recipient"]["deliveryAddress"]["postalCode"]


@pytest.mark.parametrize(("marketplace", "sees"), [(DE, True), (US, False)])
def test_tax_roles_give_the_name_except_in_some_countries(
    box: Box, marketplace: str, sees: bool
) -> None:
    seller = as_seller_with(box, "Tax Invoicing", marketplace=marketplace)
    order = box.get(box.place(sellerId=seller, marketplaceId=marketplace))
    assert ("buyerName" in order.get("buyer", {})) is sees
    assert "buyerEmail" not in order.get("buyer", {})


def test_a_cancelled_order_shows_no_street_and_no_mail(box: Box) -> None:
    order_id = box.place()
    box.control("PATCH", f"orders/{order_id}", fulfillmentStatus="CANCELLED", cancelledBy="BUYER")
    order = box.get(order_id)
    assert "addressLine1" not in order["recipient"]["deliveryAddress"]
    assert "buyerEmail" not in order["buyer"]
    [line] = order["orderItems"]
    assert line["cancellation"]["cancellationExecution"]["cancelledBy"] == "BUYER"
    assert line["fulfillment"]["quantityUnfulfilled"] == 0


def test_the_phone_number_goes_after_the_latest_delivery_date(box: Box) -> None:
    order_id = box.place(fulfillmentStatus="SHIPPED", createdTime="2026-11-20T11:00:00Z")
    assert "phone" in box.get(order_id)["recipient"]["deliveryAddress"]
    box.hands.pass_(10 * 24 * 3600)
    box.access_token = box.log_in("Atzr|demo")
    assert "phone" not in box.get(order_id)["recipient"]["deliveryAddress"]


def test_an_empty_part_of_an_address_is_missing_or_empty(box: Box) -> None:
    address = {"name": "Astrid Ek", "addressLine1": "Storgatan 1", "city": "Umeå"}
    orders = [box.get(box.place(recipient=address)) for _ in range(20)]
    second_lines = {o["recipient"]["deliveryAddress"].get("addressLine2") for o in orders}
    assert second_lines == {None, ""}


def test_an_application_without_any_order_role_is_denied(box: Box) -> None:
    as_seller_with(box)
    assert refusal(box.search())[:2] == (403, "Unauthorized")


def test_orders_of_other_channels_say_so(box: Box) -> None:
    channel = box.get(box.place(channelName="NON_AMAZON", fulfilledBy="AMAZON"))["salesChannel"]
    assert (channel["channelName"], channel["marketplaceName"]) == ("NON_AMAZON", "Non-Amazon")


def test_delivery_preferences_reach_who_delivers(box: Box) -> None:
    wish: dict[str, Any] = {"dropOffLocation": "Porch", "addressInstruction": "Ring twice"}
    recipient = {"deliveryAddress": {"city": "Madison"}, "deliveryPreference": wish}
    assert box.get(box.place(recipient=recipient))["recipient"]["deliveryPreference"] == wish


def test_an_order_of_nobody_is_not_found(box: Box) -> None:
    path = "/orders/2026-01-01/orders"
    assert refusal(box.call("GET", f"{path}/113-0000000-0000000"))[:2] == (404, "NotFound")
    assert refusal(box.call("GET", f"{path}/TEST_CASE_400"))[:2] == (400, "InvalidInput")


def kinds(order: Any) -> dict[str, str]:
    return {b["type"]: b["subtotal"]["amount"] for b in order["proceeds"]["breakdowns"]}


def test_prices_may_have_the_tax_in_them(box: Box) -> None:
    item = {"sellerSku": "NH-MUG-STONE-2", "unitPrice": "119.00", "tax": "19.00"}
    order = box.get(box.place(marketplaceId=DE, items=[item], taxIncluded=True))
    assert order["proceeds"]["grandTotal"]["amount"] == "119.00"
    assert kinds(order) == {"ITEM": "119.00", "TAX": "19.00"}


def test_discounts_may_be_written_as_negative_numbers(box: Box) -> None:
    item = {**MUG, "discount": {"ITEM": "4.00", "SHIPPING": "1.00"}, "shipping": "1.00"}
    order = box.get(box.place(items=[item], discountSign="NEGATIVE"))
    assert kinds(order)["DISCOUNT"] == "-5.00"
    assert order["proceeds"]["grandTotal"]["amount"] == "45.80"
    [line] = order["orderItems"]
    assert line["proceeds"]["breakdowns"][-1]["detailedBreakdowns"][0]["value"]["amount"] == "-4.00"


@pytest.mark.parametrize(("status", "total"), [("FINALIZED", "54.80"), ("PENDING", "49.80")])
def test_a_tip_is_told_with_its_status_and_counts_once_paid(
    box: Box, status: str, total: str
) -> None:
    order = box.get(box.place(tip="5.00", tipStatus=status))
    assert order["proceeds"]["breakdowns"][-1]["status"] == status
    assert order["proceeds"]["grandTotal"]["amount"] == total


def test_an_order_may_be_told_with_a_total_that_its_parts_do_not_make(box: Box) -> None:
    order = box.get(box.place(grandTotal="60.00", currencyCode="EUR"))
    assert order["proceeds"]["grandTotal"] == {"amount": "60.00", "currencyCode": "EUR"}
    assert kinds(order) == {"ITEM": "49.80"}


@pytest.mark.parametrize("party", ["", "Amazon Services, Inc."])
def test_who_collects_the_tax_may_be_left_open(box: Box, party: str) -> None:
    collection = {"model": "MARKETPLACE_FACILITATOR", "responsibleParty": party}
    item = {**MUG, "tax": "4.11", "taxCollection": collection, "reportingScheme": "UOSS"}
    [line] = box.get(box.place(items=[item]))["orderItems"]
    assert line["tax"]["taxCollections"] == [collection]
    assert line["tax"]["taxCalculationBreakdowns"] == [{"reportingScheme": "UOSS"}]


def test_the_buyers_tax_number_is_told_to_the_tax_roles(box: Box) -> None:
    vat = {"entityType": "BUYER", "taxRegistrationType": "VAT", "taxRegistrationNumber": "DE1"}
    order = box.get(box.place(marketplaceId=DE, items=[MUG], taxRegistrations=[vat]))
    assert order["tax"] == {"taxRegistrations": [vat]}


def test_a_line_need_not_be_a_multiple_of_its_unit_price(box: Box) -> None:
    item = {"sellerSku": "NH-MUG-STONE-2", "quantity": 3, "itemPrice": "10.00"}
    [line] = box.get(box.place(items=[item]))["orderItems"]
    assert line["product"]["price"]["unitPrice"]["amount"] == "3.33"
    assert line["proceeds"]["proceedsTotal"]["amount"] == "10.00"
