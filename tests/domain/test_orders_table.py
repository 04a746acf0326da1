"""What of the Orders tab a person may keep, and what not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.orders_table import (
    DEFAULT,
    NARROWEST,
    PAGE_SIZES,
    WIDEST,
    ColumnKept,
    OrdersColumn,
    OrdersTable,
    check,
)
from channel.domain.saved_views import PARTS, PERSONAL, checked_name, checked_query
from channel.errors import Invalid, ManyInvalid

FILTER = Path(__file__).resolve().parents[2] / "frontend/src/screens/orders/filter.js"
NUMBER = ColumnKept(OrdersColumn.AMAZON_ORDER_NUMBER)
STATUS = ColumnKept(OrdersColumn.STATUS)


def test_there_are_thirteen_columns_at_first_and_four_to_choose() -> None:
    assert len(DEFAULT.columns) == 13
    assert len(OrdersColumn) == 17
    check(DEFAULT)


@pytest.mark.parametrize(
    ("table", "field"),
    [
        (OrdersTable((STATUS,), 25), "columns"),
        (OrdersTable((NUMBER, STATUS, STATUS), 25), "columns"),
        (OrdersTable((NUMBER, ColumnKept(OrdersColumn.STATUS, NARROWEST - 1)), 25), "width"),
        (OrdersTable((ColumnKept(OrdersColumn.AMAZON_ORDER_NUMBER, WIDEST + 1),), 25), "width"),
        (OrdersTable((NUMBER,), 30), "pageSize"),
    ],
)
def test_a_table_that_cannot_be_is_refused_where_it_is_wrong(
    table: OrdersTable, field: str
) -> None:
    with pytest.raises(ManyInvalid) as refusal:
        check(table)
    assert (refusal.value.field or ())[-1] == field


@given(
    st.permutations(list(OrdersColumn)),
    st.lists(st.none() | st.integers(NARROWEST, WIDEST), min_size=17, max_size=17),
    st.sampled_from(PAGE_SIZES),
)
def test_any_order_and_width_of_the_columns_can_be_kept(
    columns: list[OrdersColumn], widths: list[int | None], size: int
) -> None:
    kept = tuple(ColumnKept(*pair) for pair in zip(columns, widths, strict=True))
    check(OrdersTable(kept, size))


def test_a_view_holds_every_filter_of_the_tab_but_what_may_name_a_buyer() -> None:
    source = FILTER.read_text(encoding="utf-8")
    words = re.search(r"const WORDS = .*?\(\[(.*?)\]\)", source, re.DOTALL)
    assert words
    known = set(re.findall(r'"(\w+)"', words[1])) | {"status", "store", "sort"}
    assert known == set(PARTS) | PERSONAL


@pytest.mark.parametrize(
    "query",
    [
        "status=UNSHIPPED&status=PARTIALLY_SHIPPED&sort=LATEST_SHIP_DATE",
        "totalFrom=49%2C90&currency=EUR&store=store_3&channel=MERCHANT",
        "sku=A+B%26C&attention=yes&shipBy=2026-11-30&unshippedMin=2",
        "",
    ],
)
def test_filters_and_sort_are_kept_as_they_stand(query: str) -> None:
    assert checked_query(query) == query
    assert checked_query(f"?{query}") == query


@pytest.mark.parametrize(
    "query",
    [
        "text=maria",
        "buyer=maria",
        "after=abc",
        "view=view_1",
        "status=GONE",
        "sku=" + "a" * 201,
        "sku=a%00b",
        "sku=",
        "x" * 2001,
        "from=yesterday",
        "orderNumber=-1",
        "<script>=1",
    ],
)
def test_anything_else_is_no_view(query: str) -> None:
    with pytest.raises(Invalid):
        checked_query(query)


def test_a_name_is_tidied_and_bounded() -> None:
    assert checked_name("  To \n ship  ") == "To ship"
    for name in ("", "   ", "n" * 61):
        with pytest.raises(Invalid):
            checked_name(name)
