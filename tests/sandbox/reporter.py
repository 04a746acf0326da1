"""Asks the box for reports and reads them."""

from __future__ import annotations

import csv
import gzip
import io
from datetime import timedelta
from typing import Any

from werkzeug.test import TestResponse

from tests.sandbox.box import US, Box

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
