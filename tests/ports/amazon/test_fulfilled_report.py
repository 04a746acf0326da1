"""The report of Amazon's own parcels, as Amazon writes it (amazon.md 7.2)."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import responses

from channel.adapters.amazon import AmazonMarketplace, AmazonReports
from channel.errors import Unavailable
from channel.ports.marketplace import Account
from channel.ports.reports import FulfilledItem, ReportKind, ReportWish
from tests.ports.amazon.conftest import GERMANY, NOON
from tests.ports.amazon.report_text import text
from tests.ports.amazon.test_reports import DOCUMENT_URL, FILE_URL, REPORTS_URL

NUMBER = "302-1234567-1234567"
# In another order than ours, with what is nobody's business between.
COLUMNS = (
    "amazon-order-id",
    "shipment-id",
    "amazon-order-item-id",
    "shipment-date",
    "buyer-name",
    "sku",
    "quantity-shipped",
    "tracking-number",
    "carrier",
)
Tell = Callable[[bytes], list[FulfilledItem]]


def row(**cells: str) -> dict[str, str]:
    ordinary = {
        "amazon-order-id": NUMBER,
        "shipment-id": "DmlbKXMtN",
        "amazon-order-item-id": "07664457044546",
        "shipment-date": "2026-11-20T05:06:24+01:00",
        "buyer-name": "Diana Gil",
        "sku": "KANNE",
        "quantity-shipped": "2",
        "tracking-number": "DE1234567890",
        "carrier": "AMZN_DE",
    }
    return ordinary | {name.replace("_", "-"): value for name, value in cells.items()}


@pytest.fixture
def reports(marketplace: AmazonMarketplace) -> AmazonReports:
    return AmazonReports(marketplace.client)


@pytest.fixture
def told(amazon: responses.RequestsMock, reports: AmazonReports, account: Account) -> Tell:
    """What is read of a report whose file is this."""

    def tell(content: bytes) -> list[FulfilledItem]:
        amazon.get(DOCUMENT_URL, json={"reportDocumentId": "doc-1", "url": FILE_URL})
        amazon.get(FILE_URL, body=content, content_type="text/plain;charset=UTF-8")
        return list(reports.fulfilled(account, "doc-1"))

    return tell


def test_a_row_is_read_by_the_names_of_its_columns(told: Tell) -> None:
    assert told(text([row()], COLUMNS)) == [
        FulfilledItem(
            amazon_order_id=NUMBER,
            order_item_id="07664457044546",
            sku="KANNE",
            quantity=2,
            shipment_id="DmlbKXMtN",
            shipped_at=datetime(2026, 11, 20, 4, 6, 24, tzinfo=UTC),
            carrier="AMZN_DE",
            tracking_number="DE1234567890",
        )
    ]


@pytest.mark.parametrize(
    "cells",
    [{"tracking_number": ""}, {"quantity_shipped": "many"}, {"shipment_date": "soon"}],
)
def test_a_row_that_tells_of_no_parcel_is_left_out(told: Tell, cells: dict[str, str]) -> None:
    assert len(told(text([row(), row(**cells)], COLUMNS))) == 1


def test_a_file_without_the_columns_is_no_such_report(told: Tell) -> None:
    with pytest.raises(Unavailable):
        told(text([row()], COLUMNS[:-1]))


def test_it_is_asked_for_until_now(
    amazon: responses.RequestsMock, reports: AmazonReports, account: Account
) -> None:
    amazon.post(REPORTS_URL, json={"reportId": "50"}, status=202)
    reports.request(account, ReportWish(ReportKind.FULFILLED_BY_AMAZON, (GERMANY,), NOON))
    body = json.loads(amazon.calls[-1].request.body or "")
    assert body["reportType"] == "GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL"
    assert "dataEndTime" not in body
