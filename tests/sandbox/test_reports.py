"""Reports 2021-06-30: asked for, processed, fetched (amazon.md 7)."""

from __future__ import annotations

import csv
import gzip
import io
from datetime import datetime, timedelta
from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.sandbox.box import CANDLE, DE, JP, MUG, SE, US, Box, refusal

BY_UPDATE = "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL"
BY_DATE = "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL"
REPORTS = "/reports/2021-06-30/reports"
# Longer than any report takes at the box's speed.
A_WHILE = 1
Row = dict[str, str]


def create(box: Box, **changes: Any) -> TestResponse:
    day = {
        "reportType": BY_UPDATE,
        "marketplaceIds": [US],
        "dataStartTime": (box.hands.time - timedelta(days=1)).isoformat(),
        "dataEndTime": box.hands.time.isoformat(),
    }
    body = {name: value for name, value in (day | changes).items() if value is not None}
    return box.call("POST", REPORTS, json=body)


def ask(box: Box, **changes: Any) -> str:
    answer = create(box, **changes)
    assert answer.status_code == 202, answer.text
    report_id: str = answer.get_json()["reportId"]
    return report_id


def look(box: Box, report_id: str) -> Any:
    answer = box.call("GET", f"{REPORTS}/{report_id}")
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def done(box: Box, **changes: Any) -> Any:
    """The document of a report that has been made."""
    report_id = ask(box, **changes)
    box.hands.pass_(A_WHILE)
    document_id = look(box, report_id)["reportDocumentId"]
    answer = box.call("GET", f"/reports/2021-06-30/documents/{document_id}")
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def rows(box: Box, **changes: Any) -> list[Row]:
    document = done(box, **changes)
    answer = box.client.get(document["url"])
    data = answer.data
    if document.get("compressionAlgorithm") == "GZIP":
        data = gzip.decompress(data)
    text = data.decode(answer.content_type.partition("charset=")[2])
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def at_published_speed() -> Box:
    box = Box(speed=1)
    box.place()
    return box


def test_a_report_is_queued_processed_and_done() -> None:
    slow = at_published_speed()
    report_id = ask(slow)
    seen = []
    for _ in range(24):
        report = look(slow, report_id)
        seen.append((report["processingStatus"], "reportDocumentId" in report))
        slow.hands.pass_(10)
    assert sorted(set(seen), key=seen.index) == [
        ("IN_QUEUE", False),
        ("IN_PROGRESS", False),
        ("DONE", True),
    ]


def test_a_report_tells_its_times(box: Box) -> None:
    box.place()
    report_id = ask(box)
    queued = look(box, report_id)
    assert queued["createdTime"] == "2026-11-20T12:00:00Z"
    assert queued["dataStartTime"] == "2026-11-19T12:00:00Z"
    assert not {"processingStartTime", "processingEndTime"} & set(queued)
    box.hands.pass_(A_WHILE)
    report = look(box, report_id)
    times = [report[name] for name in ("createdTime", "processingStartTime", "processingEndTime")]
    assert sorted(times, key=datetime.fromisoformat) == times
    assert len(set(times)) == 3


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


def test_sellers_see_their_own_reports_only(box: Box) -> None:
    box.place()
    mine = ask(box)
    box.hands.pass_(A_WHILE)
    document_id = look(box, mine)["reportDocumentId"]
    other = box.control("POST", "sellers", sellerId="A-OTHER", marketplaceIds=[US])
    box.access_token = box.log_in(other["refreshToken"])
    assert refusal(box.call("GET", f"{REPORTS}/{mine}"))[:2] == (404, "NotFound")
    path = f"/reports/2021-06-30/documents/{document_id}"
    assert refusal(box.call("GET", path))[:2] == (404, "NotFound")
    theirs = ask(box)
    box.hands.pass_(A_WHILE)
    assert look(box, theirs)["processingStatus"] == "CANCELLED"


def test_without_data_a_report_is_cancelled(box: Box) -> None:
    report_id = ask(box)
    box.hands.pass_(A_WHILE)
    report = look(box, report_id)
    assert report["processingStatus"] == "CANCELLED"
    assert "reportDocumentId" not in report


def test_a_report_can_fail(box: Box) -> None:
    box.place()
    box.control("POST", "faults", kind="fatal_report", times=1)
    report_id = ask(box)
    box.hands.pass_(A_WHILE)
    assert look(box, report_id)["processingStatus"] == "FATAL"
    assert rows(box)


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


BAD_WISHES: dict[str, tuple[dict[str, Any], str]] = {
    "another report": ({"reportType": "GET_MERCHANT_LISTINGS_ALL_DATA"}, "Report Type"),
    "no marketplace": ({"marketplaceIds": []}, "1 to 25"),
    "no marketplaces at all": ({"marketplaceIds": None}, "1 to 25"),
    "no time": ({"dataStartTime": "yesterday"}, "dataStartTime is not"),
    "a number for a time": ({"dataEndTime": 5}, "dataEndTime is not"),
    "the future": ({"dataEndTime": "2026-11-21T12:00:00Z"}, "future"),
    "backwards": ({"dataEndTime": "2026-11-01T12:00:00Z"}, "before dataEndTime"),
    "more than thirty days": ({"dataStartTime": "2026-10-21T11:59:59Z"}, "30 days"),
}


@pytest.mark.parametrize("case", BAD_WISHES)
def test_a_bad_wish_is_refused(box: Box, case: str) -> None:
    changes, words = BAD_WISHES[case]
    status, code, text = refusal(create(box, **changes))
    assert (status, code) == (400, "InvalidInput")
    assert words in text


def test_thirty_days_are_allowed_and_both_times_default_to_now(box: Box) -> None:
    assert ask(box, dataStartTime="2026-10-21T12:00:00Z")
    assert look(box, ask(box, dataStartTime=None, dataEndTime=None))["dataStartTime"] == (
        "2026-11-20T12:00:00Z"
    )


@pytest.mark.parametrize("places", [["A2ZV50J4W1RKNI"], [US, DE]])
def test_foreign_places_and_two_regions_are_denied(box: Box, places: list[str]) -> None:
    assert refusal(create(box, marketplaceIds=places))[:2] == (403, "Unauthorized")


def test_shipping_alone_sees_orders_and_no_report(box: Box) -> None:
    order_id = box.place()
    roles = ["Direct-to-Consumer Shipping"]
    seller = box.control("POST", "sellers", sellerId="A-DEMO", marketplaceIds=[US], roles=roles)
    box.access_token = box.log_in(seller["refreshToken"])
    assert box.get(order_id)
    assert refusal(create(box))[:2] == (403, "Unauthorized")
    assert refusal(box.call("GET", REPORTS, query_string={"reportTypes": BY_UPDATE}))[0] == 403


def test_a_report_in_the_queue_can_be_cancelled(box: Box) -> None:
    box.place()
    report_id = ask(box)
    answer = box.call("DELETE", f"{REPORTS}/{report_id}")
    assert (answer.status_code, answer.data) == (200, b"")
    box.hands.pass_(A_WHILE)
    assert look(box, report_id)["processingStatus"] == "CANCELLED"
    assert refusal(box.call("DELETE", f"{REPORTS}/{report_id}"))[:2] == (400, "InvalidInput")


def listed(box: Box, **params: Any) -> Any:
    answer = box.call("GET", REPORTS, query_string=params)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def test_reports_are_listed_by_pages_the_newest_first(box: Box) -> None:
    ids = [ask(box) for _ in range(3)]
    first = listed(box, reportTypes=BY_UPDATE, pageSize=2)
    second = listed(box, nextToken=first["nextToken"])
    assert [r["reportId"] for r in first["reports"] + second["reports"]] == ids[::-1]
    assert "nextToken" not in second


def test_reports_are_filtered(box: Box) -> None:
    by_update, by_date = ask(box), ask(box, reportType=BY_DATE, marketplaceIds=[DE])
    box.call("DELETE", f"{REPORTS}/{by_date}")

    def ids(**params: str) -> list[str]:
        both = {"reportTypes": f"{BY_UPDATE},{BY_DATE}"}
        return [report["reportId"] for report in listed(box, **(both | params))["reports"]]

    assert ids() == [by_date, by_update]
    assert ids(reportTypes=BY_DATE) == [by_date]
    assert ids(processingStatuses="IN_QUEUE,DONE") == [by_update]
    assert ids(marketplaceIds=DE) == [by_date]
    assert ids(createdUntil="2026-11-20T11:00:00Z") == []
    assert ids(createdSince="2026-11-20T12:00:00Z") == [by_date, by_update]


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"nextToken": "made-up"},
        {"nextToken": "x", "pageSize": "1"},
        {"reportTypes": BY_UPDATE, "processingStatuses": "BAD_VALUE"},
        {"reportTypes": BY_UPDATE, "pageSize": "0"},
        {"reportTypes": BY_UPDATE, "createdSince": "now"},
    ],
)
def test_a_bad_list_is_refused(box: Box, params: dict[str, str]) -> None:
    answer = box.call("GET", REPORTS, query_string=params)
    assert refusal(answer)[:2] == (400, "InvalidInput")


def test_reports_have_their_own_buckets_per_region() -> None:
    box = at_published_speed()
    assert {create(box).status_code for _ in range(15)} == {202}
    assert refusal(create(box))[:2] == (429, "QuotaExceeded")
    assert create(box, marketplaceIds=[DE]).status_code == 202
    assert create(box).headers.get("x-amzn-RateLimit-Limit") is None


def test_a_report_that_was_made_although_its_answer_was_lost(box: Box) -> None:
    body: dict[str, Any] = {"operation": "createReport", "kind": "server_error", "times": 1}
    box.control("POST", "faults", applied=True, **body)
    assert create(box).status_code == 500
    assert len(listed(box, reportTypes=BY_UPDATE)["reports"]) == 1


def test_a_reset_forgets_reports(box: Box) -> None:
    report_id = ask(box)
    box.control("POST", "reset")
    assert refusal(box.call("GET", f"{REPORTS}/{report_id}"))[0] == 404
