"""Reports 2021-06-30: asked for, processed, listed, refused (amazon.md 7.1)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.sandbox.box import DE, US, Box, refusal
from tests.sandbox.reporter import (
    A_WHILE,
    BY_DATE,
    BY_UPDATE,
    REPORTS,
    ask,
    create,
    look,
    rows,
)


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
