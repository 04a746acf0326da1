"""The all-orders reports themselves: rows, words, charsets and links (amazon.md 7.3)."""

from __future__ import annotations

import gzip

import pytest

from tests.sandbox.box import CANDLE, DE, JP, MUG, SE, US, Box
from tests.sandbox.reporter import (
    BY_DATE,
    done,
    rows,
)


def test_every_line_is_a_row_with_the_documented_columns(box: Box) -> None:
    order_id = box.place(items=[{**MUG, "tax": "4.11", "shipping": "5.00"}, CANDLE])
    mugs, candle = rows(box)
    assert mugs["amazon-order-id"] == candle["amazon-order-id"] == order_id
    assert mugs["purchase-date"] == "2026-11-20T12:00:00+00:00"
    assert (mugs["order-status"], mugs["item-status"]) == ("Unshipped", "Unshipped")
    assert (mugs["quantity"], mugs["currency"], mugs["item-price"]) == ("2", "USD", "49.80")
    assert (mugs["item-tax"], mugs["shipping-price"], mugs["gift-wrap-price"]) == (
        "4.11",
        "5.00",
        "",
    )
    assert (mugs["fulfillment-channel"], mugs["sales-channel"]) == ("Merchant", "Amazon.com")
    assert candle["sku"] == "NH-CANDLE-PINE"
    assert len(mugs) == 31


def test_the_report_by_order_date_has_one_column_more(box: Box) -> None:
    box.place()
    [row] = rows(box, reportType=BY_DATE)
    assert len(row) == 32
    assert list(row)[-4:] == [
        "cpf", "is-business-order", "purchase-order-number", "price-designation",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("PENDING_AVAILABILITY", ("PendingAvailability", "Unshipped")),
        ("PENDING", ("Pending", "Unshipped")),
        ("PARTIALLY_SHIPPED", ("PartiallyShipped", "Unshipped")),
        ("SHIPPED", ("Shipped", "Shipped")),
        ("CANCELLED", ("Canceled", "Canceled")),
        ("UNFULFILLABLE", ("Unfulfillable", "Unshipped")),
    ],
)
def test_reports_speak_v0(box: Box, status: str, words: tuple[str, str]) -> None:
    box.place(fulfillmentStatus=status)
    [row] = rows(box)
    assert (row["order-status"], row["item-status"]) == words


def test_a_pending_order_has_a_price_only_from_amazons_warehouse(box: Box) -> None:
    box.place(fulfillmentStatus="PENDING", fulfilledBy="MERCHANT")
    box.place(fulfillmentStatus="PENDING", fulfilledBy="AMAZON")
    prices = {row["fulfillment-channel"]: row["item-price"] for row in rows(box)}
    assert prices == {"Merchant": "", "Amazon": "49.80"}


def test_no_report_has_names_or_streets(box: Box) -> None:
    address = {"name": "Astrid Ek", "addressLine1": "Storgatan 1", "city": "Umeå"}
    box.place(buyer={"buyerName": "Astrid Ek"}, recipient=address)
    [row] = rows(box)
    assert row["ship-city"] == "Umeå"
    assert not {"Astrid Ek", "Storgatan 1"} & set(row.values())


def test_other_channels_are_in_the_report_too(box: Box) -> None:
    box.place(channelName="NON_AMAZON", fulfilledBy="AMAZON", sellerOrderId="SHOP-7")
    [row] = rows(box)
    assert (row["sales-channel"], row["merchant-order-id"]) == ("Non-Amazon", "SHOP-7")


def test_what_is_hidden_from_search_is_in_the_report(box: Box) -> None:
    order_id = box.place()
    box.hands.pass_(1)
    box.control("POST", "faults", kind="hide_from_search")
    assert box.found() == []
    assert [row["amazon-order-id"] for row in rows(box)] == [order_id]


def test_the_two_reports_go_by_their_own_date(box: Box) -> None:
    old = box.place(createdTime="2026-11-10T12:00:00Z", lastUpdatedTime="2026-11-20T11:00:00Z")
    assert [row["amazon-order-id"] for row in rows(box)] == [old]
    box.place()
    bought = rows(box, reportType=BY_DATE)
    assert old not in [row["amazon-order-id"] for row in bought]


def test_a_report_has_what_was_asked_for_and_the_oldest_first(box: Box) -> None:
    second = box.place(lastUpdatedTime="2026-11-20T11:00:00Z")
    first = box.place(lastUpdatedTime="2026-11-20T10:00:00Z")
    box.place(lastUpdatedTime="2026-11-18T10:00:00Z")
    box.place(marketplaceId=SE, items=[{**MUG, "unitPrice": "249.00"}])
    assert [row["amazon-order-id"] for row in rows(box)] == [first, second]


def test_a_large_document_is_packed(box: Box) -> None:
    for _ in range(20):
        box.place()
    document = done(box)
    assert document["compressionAlgorithm"] == "GZIP"
    answer = box.client.get(document["url"])
    assert "Content-Encoding" not in answer.headers
    assert gzip.decompress(answer.data).count(b"\r\n") == 21


def test_a_packed_document_can_say_so_in_its_header(box: Box) -> None:
    for _ in range(20):
        box.place()
    document_id = done(box)["reportDocumentId"]
    path = f"/reports/2021-06-30/documents/{document_id}?enableContentEncodingUrlHeader=true"
    answer = box.client.get(box.call("GET", path).get_json()["url"])
    assert answer.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize(
    ("marketplace", "charset", "city"),
    [(US, "UTF-8", "Umeå"), (DE, "Cp1252", "Umeå"), (JP, "Shift_JIS", "渋谷区")],
)
def test_each_region_has_its_old_charset(
    box: Box, marketplace: str, charset: str, city: str
) -> None:
    items = [{"sellerSku": "NH-MUG-STONE-2"}]
    box.place(marketplaceId=marketplace, items=items, recipient={"city": city})
    url = done(box, marketplaceIds=[marketplace])["url"]
    answer = box.client.get(url)
    assert answer.content_type == f"text/plain;charset={charset}"
    assert city.encode(charset) in answer.data


def test_a_link_lives_five_minutes(box: Box) -> None:
    box.place()
    url = done(box)["url"]
    box.control("POST", "clock", advance_seconds=299)
    assert box.client.get(url).status_code == 200
    box.control("POST", "clock", advance_seconds=1)
    expired = box.client.get(url)
    assert (expired.status_code, "Request has expired" in expired.text) == (403, True)


@pytest.mark.parametrize("change", [("Expires=", "Expires=9"), ("Signature=", "Signature=0")])
def test_a_link_cannot_be_made_up(box: Box, change: tuple[str, str]) -> None:
    box.place()
    url: str = done(box)["url"]
    answer = box.client.get(url.replace(*change))
    assert (answer.status_code, "SignatureDoesNotMatch" in answer.text) == (403, True)
