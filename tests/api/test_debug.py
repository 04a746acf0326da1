"""The debug log as an administrator turns it on, reads it and takes it along (V35)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from channel.adapters.debug_log import LOOK_AGAIN
from channel.domain.debugging import Line, LineKind
from channel.domain.identity import Role
from tests.api.conftest import Api

UPDATE = """mutation($input: DebugUpdateInput!) { debugUpdate(input: $input) {
    debugSwitch { startedAt endsAt by store { name } } userErrors { code message }
} }"""
SWITCH = "{ debugSwitch { endsAt minutesLeft by } }"
LINES = """query($order: String, $first: Int, $after: String) {
    debugLines(amazonOrderNumber: $order, first: $first, after: $after) {
        totalCount nodes { text kind process amazonOrderNumber } pageInfo { endCursor hasNextPage }
    }
}"""
FILE = "/amazon/debug-log.txt"


def update(api: Api, **wish: Any) -> Any:
    return api.data(UPDATE, {"input": wish})["debugUpdate"]


def line(number: int, order: str | None = None) -> Line:
    values = {"row": number}
    return Line(LineKind.DELIVERY, "place", "settled", values, amazon_order_id=order)


@pytest.fixture
def on(api: Api) -> Api:
    """It has been on for a moment, and three lines are written."""
    update(api, lasting="HOUR")
    api.clock.advance(LOOK_AGAIN)
    api.wiring.debug.write([line(1, "111-1"), line(2), line(3, "111-1")])
    return api


def get(api: Api, path: str, role: Role | None = Role.ADMIN) -> Any:
    headers = {} if role is None else {"Authorization": f"Bearer {api.token(role)}"}
    return api.client().get(path, headers=headers)


def test_everybody_sees_who_turned_it_on_and_until_when(api: Api) -> None:
    switch = update(api, lasting="QUARTER")["debugSwitch"]
    ends = api.clock.now() + timedelta(minutes=15)
    assert (datetime.fromisoformat(switch["endsAt"]), switch["store"]) == (ends, None)
    seen = api.data(SWITCH, role=Role.VIEWER)["debugSwitch"]
    assert seen == {"endsAt": switch["endsAt"], "minutesLeft": 15, "by": switch["by"]}
    api.clock.advance(timedelta(minutes=15))
    assert api.data(SWITCH)["debugSwitch"] is None


def test_turning_it_off_does_not_wait_for_its_time(api: Api) -> None:
    update(api, lasting="SHIFT")
    assert update(api) == {"debugSwitch": None, "userErrors": []}
    assert api.data(SWITCH)["debugSwitch"] is None


def test_a_store_that_is_not_there_turns_nothing_on(api: Api) -> None:
    answer = update(api, lasting="HOUR", storeId="store_99")
    assert [error["code"] for error in answer["userErrors"]] == ["NOT_FOUND"]
    assert api.data(SWITCH)["debugSwitch"] is None


def test_the_newest_line_comes_first_page_by_page(on: Api) -> None:
    first = on.data(LINES, {"first": 2})["debugLines"]
    assert [node["text"] for node in first["nodes"]] == [
        "place settled row=3",
        "place settled row=2",
    ]
    after = first["pageInfo"]["endCursor"]
    rest = on.data(LINES, {"first": 2, "after": after})["debugLines"]
    assert [node["text"] for node in rest["nodes"]] == ["place settled row=1"]
    assert (rest["totalCount"], rest["pageInfo"]["hasNextPage"]) == (3, False)


def test_the_lines_of_one_order(on: Api) -> None:
    nodes = on.data(LINES, {"order": " 111-1 "})["debugLines"]["nodes"]
    assert {node["amazonOrderNumber"] for node in nodes} == {"111-1"}
    assert len(nodes) == 2


def test_reading_a_page_takes_two_statements(on: Api, statements: list[str]) -> None:
    on.data(LINES)
    reads = [statement for statement in statements if "amazon_debug_line" in statement]
    assert len(reads) == 2  # the page, and how many there are


def test_the_file_holds_the_lines_as_they_came(on: Api) -> None:
    answer = get(on, f"{FILE}?order=111-1")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    lines = answer.get_data(as_text=True).splitlines()
    assert [text[-5:] for text in lines] == ["row=1", "row=3"]
    assert " DELIVERY 111-1 place settled " in lines[0]


def test_the_file_of_another_store_holds_only_what_concerns_all(on: Api) -> None:
    theirs = Line(LineKind.CALL, "getOrder", "200", account_id=7)
    on.wiring.debug.write([theirs])
    whole = get(on, FILE).get_data(as_text=True)
    other = get(on, f"{FILE}?store=store_99").get_data(as_text=True)
    assert "getOrder" in whole
    assert "getOrder" not in other
    assert other == get(on, f"{FILE}?store=nonsense").get_data(as_text=True)


@pytest.mark.parametrize(
    ("role", "status"), [(None, 401), (Role.VIEWER, 403), (Role.OPERATOR, 403), (Role.ADMIN, 200)]
)
def test_only_an_administrator_may_read_it(on: Api, role: Role | None, status: int) -> None:
    answer = get(on, FILE, role)
    assert answer.status_code == status
    assert ("settled" in answer.get_data(as_text=True)) is (status == 200)
