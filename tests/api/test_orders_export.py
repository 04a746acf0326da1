"""The orders of the list as a file: the same orders, any number, never silently cut short."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from channel.api import keyset, orders_csv
from channel.domain.identity import Role
from channel.domain.order import PersonalData
from channel.models.access_log import PersonalReading, ReadSubject
from channel.models.order import Order, OrderPerson
from channel.models.store import Store
from tests.api.conftest import Api
from tests.factories import NOW

PLACE = "/amazon/export/orders.csv"
HEADS = [
    *("Amazon Order Number", "Amazon Store Name", "Commerce Order Number", "Buyer Name", "Status"),
    *("Total", "Currency", "Fulfillment Channel", "Items Unshipped", "Reserved"),
    *("Purchase Date (UTC)", "Latest Ship Date (UTC)", "Last Action"),
    *("Time of Last Action (UTC)", "Link", "Order Id", "Merchant Id", "Is Prime", "Items Shipped"),
]


def get(api: Api, role: Role = Role.OPERATOR, language: str = "en", **asked: Any) -> Any:
    query = {
        name: json.dumps(value) if name == "filter" else value for name, value in asked.items()
    }
    headers = {"Authorization": f"Bearer {api.token(role)}", "Accept-Language": language}
    return api.client().get(PLACE, query_string=query, headers=headers)


def table(api: Api, *arguments: Any, **asked: Any) -> list[list[str]]:
    """The file's rows, its head first."""
    answer = get(api, *arguments, **asked)
    assert answer.status_code == 200, answer.text
    return read(answer.data)


def read(data: bytes) -> list[list[str]]:
    text = data.decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))


def numbers(rows: Iterable[list[str]]) -> list[str]:
    return [row[0] for row in rows][1:]


def crowd(api: Api, store: Store, count: int, first: int = 50_000) -> None:
    """Orders in one statement; ties in the sort."""
    ordinary = api.factory._ordinary
    rows = [
        ordinary(store, first + n, 1) | {"purchase_date": NOW - timedelta(minutes=n // 3)}
        for n in range(count)
    ]
    with api.wiring.transaction("test.crowd") as session:
        session.execute(insert(Order), rows)


def test_every_column_is_there_and_says_its_unit(api: Api) -> None:
    store = api.factory.store(name='Bob\'s, "best"')
    order = api.factory.order(
        store, commerce_number="000000007", is_prime=True, total=Decimal("1234.50"), reserved=True
    )
    head, row = table(api)
    assert head == HEADS
    base = api.wiring.config.base_url
    assert row == [
        *(order.amazon_order_id, 'Bob\'s, "best"', "000000007", "Maria Lindström", "Unshipped"),
        *("1234.50", "USD", "Merchant", "1", "Yes", "2026-11-20T10:00:00+00:00"),
        *("2026-11-22T12:00:00+00:00", "Received from Amazon.", "2026-11-20T12:00:00+00:00"),
        *(f"{base}/amazon/orders/order_{order.id}", str(order.id), str(store.id), "Yes", "0"),
    ]


def test_the_file_is_for_excel_and_named_by_its_day(api: Api) -> None:
    answer = get(api)
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="orders-2026-11-20.csv"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_filter_sort_and_columns_are_those_on_screen(api: Api) -> None:
    store = api.factory.store()
    for total, prime in (("5.00", True), ("30.00", True), ("7.00", False), ("100.00", True)):
        api.factory.order(store, total=Decimal(total), is_prime=prime)
    rows = table(api, sort="TOTAL", filter={"prime": True}, columns="total,amazonNumber")
    assert rows[0] == ["Total", "Currency", "Amazon Order Number"]
    assert [row[0] for row in rows[1:]] == ["5.00", "30.00", "100.00"]


def test_pending_orders_wait_to_be_asked_for(api: Api) -> None:
    pending = api.factory.order(api.factory.store(), status="PENDING")
    assert numbers(table(api)) == []
    assert numbers(table(api, filter={"statuses": ["PENDING"]})) == [pending.amazon_order_id]


def test_the_head_is_in_the_readers_language(api: Api) -> None:
    assert table(api, language="sv")[0][:2] == ["Amazons ordernummer", "Amazonbutik"]


def test_who_buys_is_for_those_who_may_know(api: Api) -> None:
    api.factory.order(api.factory.store())
    assert table(api, Role.VIEWER, columns="buyer")[1] == ["Not shown"]
    assert get(api, Role.VIEWER, filter={"buyerName": "Maria"}).status_code == 403
    assert len(table(api, filter={"buyerName": "Maria"})) == 2


def test_whose_name_a_file_tells_is_one_reading_on_record(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders_csv, "PAGE", 2)
    store = api.factory.store()
    named = [api.factory.order(store).amazon_order_id for _ in range(5)]
    api.factory.order(store, person=None)
    table(api, Role.VIEWER)
    table(api, columns="amazonNumber,total")
    headers = {"Authorization": f"Bearer {api.token(Role.OPERATOR)}"}
    assert api.client().head(PLACE, headers=headers).status_code == 200
    with api.wiring.reading() as session:
        assert session.scalars(select(PersonalReading)).all() == []
    table(api)
    with api.wiring.reading() as session:
        [reading] = session.scalars(select(PersonalReading)).all()
        subjects = session.scalars(select(ReadSubject.reference)).all()
    assert (reading.reader, reading.parts, reading.orders) == ("the operator", ["NAME"], 5)
    assert sorted(subjects) == sorted(named)


def test_a_buyers_name_is_no_formula(api: Api) -> None:
    nasty = PersonalData(buyer_name='=HYPERLINK("http://evil.example","Maria")')
    api.factory.order(api.factory.store(), person=nasty)
    assert table(api, columns="buyer")[1] == [f"'{nasty.buyer_name}"]


def test_any_number_of_orders_costs_a_page_of_memory_and_two_statements_a_page(
    api: Api, statements: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders_csv, "PAGE", 250)
    store = api.factory.store()
    crowd(api, store, 1000)
    get(api).close()  # its token is made, and used for the first time
    small = _cost(api, statements)
    crowd(api, store, 3000, first=60_000)
    large = _cost(api, statements)
    assert (small.rows, large.rows) == (1001, 4001)
    assert large.statements - small.statements == 2 * (3000 // 250)
    assert large.peak < small.peak * 1.5


class _cost:  # noqa: N801 - what a file cost, read as a browser does: piece by piece
    def __init__(self, api: Api, statements: list[str]) -> None:
        statements.clear()
        answer = get(api)
        tracemalloc.start()
        self.rows = sum(piece.count(b"\r\n") for piece in answer.response)
        self.peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        self.statements = len(statements)
        answer.close()


def test_every_order_is_there_once_while_they_change(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that moves to the front meanwhile was not written yet, and must not be missed."""
    monkeypatch.setattr(orders_csv, "PAGE", 5)
    store = api.factory.store()
    crowd(api, store, 20)
    answer = get(api, sort="-LAST_ACTION_AT")
    pieces = iter(answer.response)
    data = next(pieces)
    with api.wiring.transaction("test.move") as session:
        later = NOW + timedelta(hours=1)
        session.execute(update(Order).values(last_action_at=later))
    rows = read(data + b"".join(pieces))
    answer.close()
    assert len(numbers(rows)) == len(set(numbers(rows))) == 20


def test_a_cell_that_cannot_be_read_costs_only_itself(api: Api) -> None:
    store = api.factory.store()
    orders = [api.factory.order(store) for _ in range(3)]
    with api.wiring.transaction("test.spoil") as session:
        session.get_one(OrderPerson, orders[1].id).sealed = b"nonsense"
    rows = table(api, columns="amazonNumber,buyer")
    assert [row[1] for row in rows[1:]] == [
        "Maria Lindström", "(could not be read)", "Maria Lindström",
    ]  # fmt: skip


def test_a_file_that_breaks_off_says_so(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orders_csv, "PAGE", 2)
    store = api.factory.store()
    crowd(api, store, 6)
    pages, seen = keyset.read_page, [0]

    def gone(*arguments: Any) -> Any:
        seen[0] += 1
        if seen[0] == 3:
            raise RuntimeError("the database went away")
        return pages(*arguments)

    monkeypatch.setattr(orders_csv, "read_page", gone)
    answer = get(api)
    pieces: list[bytes] = []
    with pytest.raises(RuntimeError):
        pieces.extend(answer.response)
    answer.close()
    rows = read(b"".join(pieces))
    assert len(rows) == 6
    assert rows[-1][0].startswith("This file is not complete")


@pytest.mark.parametrize(
    "asked",
    [
        {"filter": "no json"},
        {"filter": ["x"]},
        {"filter": {"nobody": 1}},
        {"filter": {"statuses": ["LOST"]}},
        {"filter": {"purchasedFrom": "yesterday"}},
        {"filter": {"storeIds": ["order_1"]}},
        {"filter": {"sku": "a\0b"}},
        {"sort": "COLOUR"},
        {"columns": "amazonNumber,password"},
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(api: Api, asked: dict[str, Any]) -> None:
    answer = get(api, **asked)
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert answer.text.strip().endswith(".")


def test_nobody_gets_a_file(api: Api) -> None:
    answer = api.client().get(PLACE)
    assert (answer.status_code, answer.mimetype) == (401, "text/plain")
