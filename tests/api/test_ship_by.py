"""The list of what is to be shipped, by the time really left, and where the rates are going."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.cancellation import Cancellation
from channel.models.order import Order
from channel.models.store import Store
from tests.api.conftest import Api
from tests.factories import NOW

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
# NOW is a Friday, 4:00 in Los Angeles: the carrier comes at 16:00 there, midnight UTC.
TODAY = NOW + 20 * HOUR
READY = {"commerce_number": "1"}

LIST = """query($filter: ShipByFilter, $first: Int, $after: String) {
    shipByOrders(filter: $filter, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { amazonOrderNumber store { name } shipBy {
            handOverBy latestShipDate timeZone hoursLeft handOversLeft state
            block { kind code sentence } } }
    }
}"""
FORECAST = """query($store: ID) { shippingForecast(storeId: $store) {
    store { name } nextHandOverAt waiting late missed dueToday blocked
    rates { kind days limitPercent atLeast
        now { counted total percent withinLimit }
        ifNothing { counted total percent withinLimit }
        ifAll { counted total percent withinLimit } }
} }"""
CHANGE = """mutation($input: StoreCalendarUpdateInput!) { storeCalendarUpdate(input: $input) {
    store { workingCalendar { timeZone cutOff weekdays daysOff warnHours assumed changedBy } }
    userErrors { code field message }
} }"""
FRIDAY_TOO_EARLY = {
    "timeZone": "America/Los_Angeles",
    "cutOff": "09:30",
    "weekdays": ["MONDAY", "TUESDAY"],
    "daysOff": ["2026-11-17"],
    "warnHours": 3,
}


def ship_by(api: Api, role: Role = Role.VIEWER, **variables: Any) -> Any:
    return api.data(LIST, variables, role)["shipByOrders"]


def numbers(api: Api, **variables: Any) -> list[str]:
    return [node["amazonOrderNumber"] for node in ship_by(api, **variables)["nodes"]]


def forecast(api: Api, store: Store) -> Any:
    [found] = api.data(FORECAST, {"store": f"store_{store.id}"}, Role.VIEWER)["shippingForecast"]
    return found


def rate(api: Api, store: Store, kind: str) -> Any:
    return next(each for each in forecast(api, store)["rates"] if each["kind"] == kind)


def due(api: Api, store: Store, latest: Any, **changes: Any) -> Order:
    return api.factory.order(store, latest_ship=latest, **(READY | changes))


def test_what_has_least_time_left_comes_first_over_all_stores(api: Api) -> None:
    us, de = api.factory.store(), api.factory.store("DE")
    later = due(api, us, NOW + 5 * DAY)
    monday = due(api, us, NOW + 2 * DAY)  # a Sunday: it leaves on Friday
    overdue = due(api, de, NOW - DAY)
    today = due(api, de, NOW + 11 * HOUR)
    found = [order.amazon_order_id for order in (overdue, today, monday, later)]
    assert numbers(api) == found


def test_a_row_says_how_much_time_is_really_left(api: Api) -> None:
    due(api, api.factory.store(), NOW + 2 * DAY)
    [node] = ship_by(api)["nodes"]
    assert node["shipBy"] == {
        "handOverBy": "2026-11-21T00:00:00Z",
        "latestShipDate": "2026-11-22T12:00:00Z",
        "timeZone": "America/Los_Angeles",
        "hoursLeft": 12.0,
        "handOversLeft": 1,
        "state": "TODAY",
        "block": None,
    }


def test_only_what_the_merchant_owes_amazon_is_in_the_list(api: Api) -> None:
    store = api.factory.store()
    due(api, store, TODAY, channel="AMAZON")
    due(api, store, TODAY, status="SHIPPED", amazon_status="SHIPPED")
    due(api, store, TODAY, status="CANCELED", amazon_status="CANCELLED")
    sent = due(api, store, TODAY, status="SHIPPED")
    assert numbers(api) == [sent.amazon_order_id]
    assert ship_by(api)["nodes"][0]["shipBy"]["block"]["kind"] == "UNCONFIRMED"


@pytest.mark.parametrize(
    ("changes", "kind", "code", "words"),
    [
        (
            {"attention": "tracking-refused", "attention_values": {"parcel": "1", "detail": "No"}},
            "ATTENTION",
            "tracking-refused",
            "No",
        ),
        ({"buyer_wish": "OPEN"}, "BUYER_WANTS_CANCEL", "BUYER_WANTS_CANCEL", "The buyer wants"),
        ({"cancel_state": "WANTED"}, "CANCELING", "CANCELING", "is being cancelled"),
        ({"commerce_number": None}, "NOT_CREATED", "NOT_CREATED", "no Commerce order"),
    ],
)
def test_a_row_says_what_is_in_the_way(
    api: Api, changes: dict[str, Any], kind: str, code: str, words: str
) -> None:
    due(api, api.factory.store(), TODAY, **changes)
    due(api, api.factory.store(), TODAY)
    [node] = ship_by(api, filter={"blocked": True})["nodes"]
    found = node["shipBy"]["block"]
    assert (found["kind"], found["code"]) == (kind, code)
    assert words in found["sentence"]


def test_the_list_is_narrowed(api: Api) -> None:
    us, de = api.factory.store(), api.factory.store("DE")
    late = due(api, us, NOW - DAY)
    missed = due(api, us, NOW + HOUR)  # before today's carrier comes
    today = due(api, us, TODAY)
    later = due(api, de, NOW + 9 * DAY, attention="error")
    overdue = {"states": ["LATE", "MISSED"]}
    assert numbers(api, filter=overdue) == [o.amazon_order_id for o in (late, missed)]
    assert numbers(api, filter={"states": ["TODAY"]}) == [today.amazon_order_id]
    assert numbers(api, filter={"states": ["LATER"]}) == [later.amazon_order_id]
    assert numbers(api, filter={"blocked": True}) == [later.amazon_order_id]
    assert numbers(api, filter={"storeIds": [f"store_{de.id}"]}) == [later.amazon_order_id]
    assert numbers(api, filter={"states": []}) == []


def test_going_through_the_pages_meets_each_order_once(api: Api) -> None:
    store = api.factory.store()
    orders = [due(api, store, TODAY if row % 2 else NOW - DAY) for row in range(7)]
    seen: list[str] = []
    after = None
    while True:
        page = ship_by(api, first=2, after=after)
        seen += [node["amazonOrderNumber"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert page["totalCount"] == 7
    assert sorted(seen) == sorted(order.amazon_order_id for order in orders)


def test_a_page_costs_the_same_however_long_it_is(api: Api, statements: list[str]) -> None:
    store = api.factory.store()
    counts = []
    for _ in range(2):
        for changes in ({}, {"commerce_number": None}, {"attention": "error"}):
            due(api, store, TODAY, **changes)
        ship_by(api, filter={"states": ["TODAY"]})
        statements.clear()
        assert ship_by(api, filter={"states": ["TODAY"]})["nodes"]
        counts.append(len(statements))
    assert counts[0] == counts[1]


def test_another_calendar_moves_the_open_orders_at_once(api: Api) -> None:
    store = api.factory.store()
    due(api, store, NOW + 2 * DAY)
    answer = api.data(CHANGE, {"input": FRIDAY_TOO_EARLY | {"storeId": f"store_{store.id}"}})
    found = answer["storeCalendarUpdate"]["store"]["workingCalendar"]
    assert found == FRIDAY_TOO_EARLY | {"assumed": False, "changedBy": "the admin"}
    [node] = ship_by(api)["nodes"]
    assert node["shipBy"]["handOverBy"] == "2026-11-16T17:30:00Z"  # Monday, 9:30 there
    assert node["shipBy"]["state"] == "MISSED"


def test_a_calendar_that_is_none_says_all_that_is_wrong_and_changes_nothing(api: Api) -> None:
    store = api.factory.store()
    wrong = {"timeZone": "Mars", "cutOff": "noon", "weekdays": []}
    given = FRIDAY_TOO_EARLY | wrong | {"storeId": f"store_{store.id}"}
    errors = api.data(CHANGE, {"input": given})["storeCalendarUpdate"]["userErrors"]
    assert [error["field"] for error in errors] == [["timeZone"], ["cutOff"], ["weekdays"]]
    assert all(error["code"] == "INVALID" for error in errors)
    query = """query($id: ID!) { store(id: $id) { workingCalendar { assumed cutOff } } }"""
    calendar = api.data(query, {"id": f"store_{store.id}"})["store"]["workingCalendar"]
    assert calendar == {"assumed": True, "cutOff": "16:00"}


def test_a_store_that_is_not_there_has_no_calendar(api: Api) -> None:
    given = FRIDAY_TOO_EARLY | {"storeId": "store_77"}
    [error] = api.data(CHANGE, {"input": given})["storeCalendarUpdate"]["userErrors"]
    assert error["code"] == "NOT_FOUND"


def test_a_store_says_how_much_is_due(api: Api) -> None:
    store = api.factory.store()
    for latest in (NOW - DAY, NOW + HOUR, TODAY, TODAY, NOW + 9 * DAY):
        due(api, store, latest)
    due(api, store, TODAY, attention="error")
    found = forecast(api, store)
    assert {name: found[name] for name in ("waiting", "late", "missed", "dueToday", "blocked")} == {
        "waiting": 6,
        "late": 1,
        "missed": 1,
        "dueToday": 3,
        "blocked": 1,
    }
    assert found["nextHandOverAt"] == "2026-11-21T00:00:00Z"


def confirmed(api: Api, store: Store, *, days_ago: int, late: bool = False) -> None:
    at = NOW - days_ago * DAY
    latest = at - HOUR if late else at + HOUR
    gone = {"status": "SHIPPED", "amazon_status": "SHIPPED", "confirmed_at": at}
    due(api, store, latest, purchase_date=at - 2 * DAY, **gone)


def test_late_shipments_now_and_to_come(api: Api) -> None:
    store = api.factory.store()
    for days, late in ((1, True), (2, False), (20, True), (40, True)):
        confirmed(api, store, days_ago=days, late=late)
    due(api, store, NOW - DAY)
    due(api, store, TODAY)
    due(api, store, TODAY, attention="error")
    due(api, store, TODAY, status="SHIPPED")
    found = rate(api, store, "LATE_SHIPMENT_30")
    counted = {name: (found[name]["counted"], found[name]["total"]) for name in NAMES}
    assert counted == {"now": (2, 3), "ifNothing": (5, 7), "ifAll": (4, 7)}
    assert found["limitPercent"] == "4"
    ten = rate(api, store, "LATE_SHIPMENT_10")
    assert (ten["now"]["counted"], ten["now"]["total"]) == (1, 2)
    assert (ten["now"]["percent"], ten["now"]["withinLimit"]) == ("50.0", False)


NAMES = ("now", "ifNothing", "ifAll")


def cancel(api: Api, order: Order, reason: str, state: str = "DONE", days_ago: int = 1) -> None:
    at = NOW - days_ago * DAY
    with api.wiring.transaction("test.cancel") as session:
        session.add(
            Cancellation(
                order_id=order.id,
                account_id=order.account_id,
                reason=reason,
                asked_by="Ada",
                asked_at=at,
                by_call=False,
                state=state,
                state_at=at,
                not_before=at,
                done_at=at if state == "DONE" else None,
            )
        )


def test_only_what_the_seller_cancels_counts(api: Api) -> None:
    store = api.factory.store()
    orders = [due(api, store, NOW + 9 * DAY) for _ in range(6)]
    due(api, store, NOW + 9 * DAY, purchase_date=NOW - 8 * DAY)
    cancel(api, orders[0], "NO_INVENTORY")
    cancel(api, orders[1], "BUYER_CANCELLED")
    cancel(api, orders[2], "NO_INVENTORY", days_ago=8)
    cancel(api, orders[3], "PRICING_ERROR", "SENT")
    found = rate(api, store, "CANCELLATION")
    assert (found["now"]["counted"], found["now"]["total"]) == (1, 6)
    assert (found["ifAll"]["counted"], found["ifAll"]["total"]) == (2, 6)


def test_tracking_is_valid_where_amazon_shows_it_with_a_carrier_it_knows(api: Api) -> None:
    store = api.factory.store()
    sent: dict[str, Any] = {"shipped_at": NOW - DAY, "state": "VERIFIED", "carrier_code": "UPS"}
    for changes in (
        {},
        {"carrier_code": "Other"},
        {"tracking_number": ""},
        {"state": "MISMATCH"},
        {"state": "QUEUED"},
        {"shipped_at": NOW - 31 * DAY},
    ):
        api.factory.shipment(due(api, store, NOW + 9 * DAY), **(sent | changes))
    api.factory.shipment(due(api, store, TODAY, channel="AMAZON"), **sent)
    found = rate(api, store, "VALID_TRACKING")
    assert (found["now"]["counted"], found["now"]["total"]) == (1, 4)
    assert (found["ifAll"]["counted"], found["ifAll"]["total"]) == (2, 5)
    assert found["atLeast"] is True


def test_of_nothing_there_is_no_rate(api: Api) -> None:
    for each in forecast(api, api.factory.store())["rates"]:
        assert each["now"] == {"counted": 0, "total": 0, "percent": None, "withinLimit": True}


def test_stores_that_nobody_reads_have_no_forecast_unless_asked_for(api: Api) -> None:
    api.factory.store(status="INACTIVE")
    read = api.factory.store("DE")
    found = api.data(FORECAST, {}, Role.VIEWER)["shippingForecast"]
    assert [each["store"]["name"] for each in found] == [read.name]
    assert api.refusal(FORECAST, {"store": "order_1"}) == "INVALID"
