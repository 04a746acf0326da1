"""All-orders reports: asked for, watched, and their file fetched (amazon.md 7)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

import pytest
import responses

from channel.adapters.amazon import AmazonMarketplace, AmazonReports
from channel.domain.marketplaces import Region
from channel.errors import Rejected, Throttled, Unauthorised, Unavailable
from channel.ports.marketplace import Account
from channel.ports.reports import ReportedOrder, ReportKind, ReportState, ReportStatus, ReportWish
from tests.ports.amazon.conftest import EUROPE, GERMANY, NOON, SWEDEN
from tests.ports.amazon.report_text import COLUMNS, row, text
from tests.rig.ports import wait_until
from tests.rig.sandbox import Sandbox

REPORTS_URL = f"{EUROPE}/reports/2021-06-30/reports"
DOCUMENT_URL = f"{EUROPE}/reports/2021-06-30/documents/doc-1"
FILE_URL = "https://tortuga-prod-eu.example/file?X-Amz-Signature=abc"
DAY = ReportWish(ReportKind.BY_LAST_UPDATE, (GERMANY, SWEDEN), NOON - timedelta(days=1), NOON)


@pytest.fixture
def reports(marketplace: AmazonMarketplace) -> AmazonReports:
    return AmazonReports(marketplace.client)


@pytest.fixture
def told(
    amazon: responses.RequestsMock, reports: AmazonReports, account: Account
) -> Callable[..., list[ReportedOrder]]:
    """What is read of a report whose file is this."""

    def tell(content: bytes, content_type: str = "text/plain;charset=UTF-8") -> list[ReportedOrder]:
        amazon.get(DOCUMENT_URL, json={"reportDocumentId": "doc-1", "url": FILE_URL})
        amazon.get(FILE_URL, body=content, content_type=content_type)
        return list(reports.orders(account, "doc-1"))

    return tell


def numbers(orders: Iterable[ReportedOrder]) -> list[str]:
    return [order.amazon_order_id for order in orders]


def test_a_report_is_asked_for_by_kind_window_and_marketplaces(
    amazon: responses.RequestsMock, reports: AmazonReports, account: Account
) -> None:
    amazon.post(REPORTS_URL, json={"reportId": "50"}, status=202)
    assert reports.request(account, DAY) == "50"
    assert json.loads(amazon.calls[-1].request.body or "") == {
        "reportType": "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL",
        "marketplaceIds": [GERMANY, SWEDEN],
        "dataStartTime": "2026-11-19T12:00:00.000Z",
        "dataEndTime": "2026-11-20T12:00:00.000Z",
    }


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"processingStatus": "IN_QUEUE"}, ReportState(ReportStatus.WAITING)),
        ({"processingStatus": "IN_PROGRESS"}, ReportState(ReportStatus.WAITING)),
        ({"processingStatus": "CANCELLED"}, ReportState(ReportStatus.EMPTY)),
        (
            {"processingStatus": "FATAL", "reportDocumentId": "why"},
            ReportState(ReportStatus.FAILED),
        ),
        ({"processingStatus": "RESTING"}, ReportState(ReportStatus.WAITING)),
        (
            {"processingStatus": "DONE", "reportDocumentId": "doc-1"},
            ReportState(ReportStatus.DONE, "doc-1"),
        ),
    ],
)
def test_each_word_of_progress_is_understood(
    amazon: responses.RequestsMock,
    reports: AmazonReports,
    account: Account,
    told: dict[str, str],
    expected: ReportState,
) -> None:
    amazon.get(f"{REPORTS_URL}/50", json=told)
    assert reports.state(account, "50") == expected


def test_a_report_that_is_done_without_a_document_is_not_believed(
    amazon: responses.RequestsMock, reports: AmazonReports, account: Account
) -> None:
    amazon.get(f"{REPORTS_URL}/50", json={"processingStatus": "DONE"})
    with pytest.raises(Unavailable):
        reports.state(account, "50")


def test_a_lowered_rate_is_heeded_before_the_call_is_made(
    amazon: responses.RequestsMock,
    reports: AmazonReports,
    account: Account,
    calls: Callable[[str], int],
) -> None:
    # amazon.md 6.3 #5210: Amazon lowered a report's rate without notice
    rate = {"x-amzn-RateLimit-Limit": "0.001"}
    amazon.post(REPORTS_URL, json={"reportId": "50"}, status=202, headers=rate)
    for _ in range(15):
        reports.request(account, DAY)
    with pytest.raises(Throttled) as caught:
        reports.request(account, DAY)
    assert calls(REPORTS_URL) == 15
    assert caught.value.retry_after > 900


def test_an_order_of_many_rows_is_told_once(told: Callable[..., list[ReportedOrder]]) -> None:
    # amazon.md 6.3 docs#3677: a report has a row per line, and repeats orders
    first, second = row("302-1111111-1111111"), row("302-2222222-2222222")
    orders = told(text([first, first, second, first]))
    assert numbers(orders) == ["302-1111111-1111111", "302-2222222-2222222"]


def test_what_a_row_says_is_read_by_the_name_of_its_column(
    told: Callable[..., list[ReportedOrder]],
) -> None:
    here = row("302-1111111-1111111", **{"order-status": "Canceled", "sales-channel": "Amazon.se"})
    [order] = told(text([here], columns=COLUMNS[::-1]))
    assert (order.amazon_status, order.marketplace_id) == ("Canceled", SWEDEN)
    assert order.channel == "MERCHANT"
    assert order.purchase_date == datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("site", ["Non-Amazon DE", "SI UK Prod Marketplace", ""])
def test_a_sale_elsewhere_has_no_marketplace(
    told: Callable[..., list[ReportedOrder]], site: str
) -> None:
    [order] = told(text([row("302-1111111-1111111", **{"sales-channel": site})]))
    assert order.marketplace_id is None


@pytest.mark.parametrize(
    ("charset", "title"), [("Cp1252", "Kanne Größe 3…"), ("Shift_JIS", "急須 ソ"), ("UTF-8", "茶")]
)
def test_letters_of_three_continents_disturb_nothing(
    told: Callable[..., list[ReportedOrder]], charset: str, title: str
) -> None:
    here = text([row("302-1111111-1111111", **{"product-name": title})]).decode()
    orders = told(here.encode(charset), f"text/plain;charset={charset}")
    assert numbers(orders) == ["302-1111111-1111111"]


@pytest.mark.parametrize(
    "content_type", ["text/plain", "text/plain;charset=Klingon", "text/plain;charset=rot13"]
)
def test_a_wrong_or_missing_charset_disturbs_nothing(
    told: Callable[..., list[ReportedOrder]], content_type: str
) -> None:
    content = text([row("302-1111111-1111111", **{"ship-city": "Umeå"})]).decode().encode("cp1252")
    assert numbers(told(content, content_type)) == ["302-1111111-1111111"]


def test_a_packed_file_is_unpacked(told: Callable[..., list[ReportedOrder]]) -> None:
    content = gzip.compress(text([row("302-1111111-1111111")]))
    assert numbers(told(content)) == ["302-1111111-1111111"]


def test_half_a_packed_file_proves_nothing(told: Callable[..., list[ReportedOrder]]) -> None:
    rows = [row(f"302-1111111-{n:07}", **{"product-name": str(n * 7919)}) for n in range(500)]
    content = gzip.compress(text(rows))
    with pytest.raises(Unavailable):
        told(content[: len(content) // 2])


@pytest.mark.parametrize("content", [b"", b"<html>busy</html>", b'{"errors": []}'])
def test_what_is_no_report_is_never_no_orders(
    told: Callable[..., list[ReportedOrder]], content: bytes
) -> None:
    # amazon.md 6.4, 10: empty bodies and pages are transient
    with pytest.raises(Unavailable):
        told(content)


def test_rows_that_cannot_be_read_are_left_out(told: Callable[..., list[ReportedOrder]]) -> None:
    good = row("302-1111111-1111111")
    undated = row("302-3333333-3333333", **{"purchase-date": "yesterday"})
    assert numbers(told(text([row("removal-7"), undated, ["x"], good]))) == ["302-1111111-1111111"]


def test_a_file_of_which_no_row_can_be_read_is_not_no_orders(
    told: Callable[..., list[ReportedOrder]],
) -> None:
    with pytest.raises(Unavailable):
        told(text([row("302-3333333-3333333", **{"last-updated-date": "20.11.2026"})]))


def test_a_link_that_died_is_asked_for_again_later(
    amazon: responses.RequestsMock, reports: AmazonReports, account: Account
) -> None:
    amazon.get(DOCUMENT_URL, json={"reportDocumentId": "doc-1", "url": FILE_URL})
    amazon.get(FILE_URL, status=403, body="<Error><Code>AccessDenied</Code></Error>")
    with pytest.raises(Unavailable):
        list(reports.orders(account, "doc-1"))


def test_the_link_is_never_given_our_token(
    amazon: responses.RequestsMock, told: Callable[..., list[ReportedOrder]]
) -> None:
    told(text([row("302-1111111-1111111")]))
    assert "x-amz-access-token" not in amazon.calls[-1].request.headers


def test_a_link_in_the_clear_is_not_followed(
    amazon: responses.RequestsMock, reports: AmazonReports, account: Account
) -> None:
    amazon.get(DOCUMENT_URL, json={"url": FILE_URL.replace("https", "http")})
    with pytest.raises(Unavailable):
        list(reports.orders(account, "doc-1"))


class TestOnSandbox:
    @pytest.fixture
    def reports(self, on_sandbox: AmazonMarketplace) -> AmazonReports:
        return AmazonReports(on_sandbox.client)

    def document(self, reports: AmazonReports, seller: Account) -> str:
        """The document of a report of the last day, once it is made."""
        now = datetime.now(UTC)
        wish = ReportWish(DAY.kind, DAY.marketplace_ids, now - timedelta(days=1), now)
        report_id = reports.request(seller, wish)
        wait_until(lambda: reports.state(seller, report_id).status is not ReportStatus.WAITING)
        return reports.state(seller, report_id).document_id or ""

    def test_every_order_of_a_large_report_comes_once(
        self, reports: AmazonReports, seller: Account, placed: Callable[..., str]
    ) -> None:
        line = {"sellerSku": "KANNE", "quantity": 1, "unitPrice": "19.99", "title": "Größe 3"}
        placed_numbers = sorted(placed(items=[line, line]) for _ in range(30))
        document = self.document(reports, seller)
        assert sorted(numbers(reports.orders(seller, document))) == placed_numbers

    def test_a_missing_role_is_told(self, sandbox: Sandbox, reports: AmazonReports) -> None:
        made = sandbox.control(
            "POST",
            "sellers",
            sellerId="A-SHIPS",
            marketplaceIds=[GERMANY, SWEDEN],
            roles=["Direct-to-Consumer Shipping"],
        )
        seller = Account(8, "A-SHIPS", Region.EU, made["refreshToken"])
        with pytest.raises(Unauthorised):
            self.document(reports, seller)

    def test_nothing_to_report_is_empty(self, reports: AmazonReports, seller: Account) -> None:
        assert self.document(reports, seller) == ""

    def test_a_report_that_is_not_there_is_not_found(
        self, reports: AmazonReports, seller: Account
    ) -> None:
        with pytest.raises(Rejected) as caught:
            reports.state(seller, "1")
        assert caught.value.remote_code == "NotFound"
