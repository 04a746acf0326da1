"""Order settings through the API: saved whole or not at all, and every version kept."""

from __future__ import annotations

from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.order import Order
from tests.api.conftest import Api

SETTINGS = """orderSettings { importOrders targetStore { code } customerCreation numberSource
    pendingOrders orderStatus customStatus openAtConnection numberPrefixMerchant numberPrefixAmazon
    holdDays statusMap { amazonStatus commerceStatus } }"""
UPDATE = f"""mutation($input: OrderSettingsUpdateInput!) {{ orderSettingsUpdate(input: $input) {{
    {SETTINGS} userErrors {{ code field message }} }} }}"""
GO_BACK = f"""mutation($input: OrderSettingsGoBackInput!) {{ orderSettingsGoBack(input: $input) {{
    {SETTINGS} userErrors {{ code field message }} }} }}"""
READ = f"query($id: ID!) {{ store(id: $id) {{ {SETTINGS} }} }}"
VERSIONS = """query($id: ID!, $first: Int, $before: Int) {
    orderSettingsVersions(storeId: $id, first: $first, before: $before) {
        number by wentBackTo isCurrent changes { field label before after } } }"""
EVERYTHING = {
    "importOrders": True,
    "targetStore": "sv",
    "customerCreation": "NEW_ACCOUNT",
    "numberSource": "AMAZON",
    "pendingOrders": "RESERVE",
    "orderStatus": "CUSTOM",
    "customStatus": "processing",
    "openAtConnection": "IGNORE",
    "numberPrefixMerchant": "AM-",
    "numberPrefixAmazon": "FBA-",
    "holdDays": 3,
    "statusMap": [{"amazonStatus": "PARTIALLY_SHIPPED", "commerceStatus": "processing"}],
}


def made(api: Api) -> str:
    """A store that was made through the API."""
    query = (
        """mutation($input: StoreCreateInput!) { storeCreate(input: $input) { store { id } } }"""
    )
    wish = {"name": "Mine", "marketplaceId": "A1PA6795UKMFR9", "email": "me@example.com"}
    data = api.data(query, {"input": wish | {"commerceStore": "default"}})
    return str(data["storeCreate"]["store"]["id"])


def update(api: Api, store: str, **wishes: Any) -> Any:
    return api.data(UPDATE, {"input": {"storeId": store, **wishes}})["orderSettingsUpdate"]


def settings(api: Api, store: str) -> Any:
    return api.data(READ, {"id": store})["store"]["orderSettings"]


def versions(api: Api, store: str, **page: Any) -> Any:
    return api.data(VERSIONS, {"id": store, **page})["orderSettingsVersions"]


def swedish_view(api: Api) -> None:
    embedded = api.wiring.embedded
    assert embedded is not None
    embedded.upsert_store("sv", "Swedish Store View", "base")


def decide_at(api: Api, order: Order) -> Any:
    with api.wiring.reading() as session:
        return session.get_one(Order, order.id).decide_at


def test_a_new_store_has_the_documented_settings(api: Api) -> None:
    assert settings(api, made(api)) == {
        "importOrders": True,
        "targetStore": {"code": "default"},
        "customerCreation": "GUEST",
        "numberSource": "COMMERCE",
        "pendingOrders": "DO_NOT_RESERVE",
        "orderStatus": "DEFAULT",
        "customStatus": None,
        "openAtConnection": "IMPORT_UNSHIPPED",
        "numberPrefixMerchant": "",
        "numberPrefixAmazon": "",
        "holdDays": 7,
        "statusMap": [],
    }


def test_everything_is_saved_and_read_again(api: Api) -> None:
    swedish_view(api)
    store = made(api)
    saved = update(api, store, **EVERYTHING)
    expected = EVERYTHING | {"targetStore": {"code": "sv"}}
    assert (saved["orderSettings"], saved["userErrors"]) == (expected, [])
    assert settings(api, store) == expected


def test_what_is_not_sent_stays(api: Api) -> None:
    swedish_view(api)
    store = made(api)
    update(api, store, **EVERYTHING)
    kept = update(api, store, holdDays=5)["orderSettings"]
    assert kept == EVERYTHING | {"targetStore": {"code": "sv"}, "holdDays": 5}


def test_every_field_that_is_wrong_is_named_and_nothing_is_saved(api: Api) -> None:
    store = made(api)
    before = settings(api, store)
    answer = update(
        api, store, customerCreation="NEW_ACCOUNT", targetStore="mars", holdDays=31,
        orderStatus="CUSTOM", customStatus="gone", numberPrefixAmazon="a b",
        statusMap=[{"amazonStatus": "SHIPPED", "commerceStatus": "gone"}],
    )  # fmt: skip
    assert answer["orderSettings"] is None
    fields = [error["field"][0] for error in answer["userErrors"]]
    assert fields == [
        "targetStore", "customStatus", "numberPrefixAmazon", "holdDays", "statusMap", "statusMap",
    ]  # fmt: skip
    assert {error["code"] for error in answer["userErrors"]} == {"INVALID"}
    assert settings(api, store) == before
    assert len(versions(api, store)) == 1


@pytest.mark.parametrize("field", [name for name in EVERYTHING if name != "importOrders"])
def test_while_importing_is_off_every_other_field_is_refused(api: Api, field: str) -> None:
    store = made(api)
    update(api, store, importOrders=False)
    before = settings(api, store)
    answer = update(api, store, **{field: EVERYTHING[field]})
    assert [error["field"] for error in answer["userErrors"]] == [[field]]
    assert settings(api, store) == before


def test_a_form_that_sends_the_same_again_may_switch_importing_off_and_on(api: Api) -> None:
    swedish_view(api)
    store = made(api)
    update(api, store, **EVERYTHING)
    for on in (False, True):
        answer = update(api, store, **EVERYTHING | {"importOrders": on})
        assert answer["userErrors"] == []
    assert settings(api, store) == EVERYTHING | {"targetStore": {"code": "sv"}}


def test_versions_say_who_changed_what(api: Api) -> None:
    store = made(api)
    update(api, store, holdDays=3, orderStatus="CUSTOM", customStatus="processing")
    newest, first = versions(api, store)
    assert (newest["number"], newest["isCurrent"], newest["by"]) == (2, True, "the admin")
    assert newest["changes"] == [
        {"field": "orderStatus", "label": "Order Status", "before": "Default Order Status",
         "after": "Custom Order Status"},
        {"field": "customStatus", "label": "Processing Order Status", "before": "–",
         "after": "processing"},
        {"field": "holdDays", "label": "Days that a pending order may reserve", "before": "7",
         "after": "3"},
    ]  # fmt: skip
    assert (first["number"], first["isCurrent"], first["changes"]) == (1, False, [])


def test_what_changes_nothing_is_no_version(api: Api) -> None:
    store = made(api)
    update(api, store, holdDays=7, importOrders=True)
    assert len(versions(api, store)) == 1


def test_versions_are_paged(api: Api) -> None:
    store = made(api)
    for days in range(1, 5):
        update(api, store, holdDays=days)
    page = versions(api, store, first=2)
    assert [each["number"] for each in page] == [5, 4]
    rest = versions(api, store, first=2, before=4)
    assert [(each["number"], each["isCurrent"]) for each in rest] == [(3, False), (2, False)]
    assert [change["after"] for each in rest for change in each["changes"]] == ["2", "1"]
    assert api.refusal(VERSIONS, {"id": store, "first": 101}) == "INVALID"
    assert versions(api, "store_99") is None


def test_one_can_go_back_to_the_beginning(api: Api) -> None:
    swedish_view(api)
    store = made(api)
    defaults = settings(api, store)
    update(api, store, **EVERYTHING)
    back = api.data(GO_BACK, {"input": {"storeId": store, "version": 1}})["orderSettingsGoBack"]
    assert (back["orderSettings"], back["userErrors"]) == (defaults, [])
    assert versions(api, store)[0]["wentBackTo"] == 1


def test_a_store_from_before_there_were_versions_has_a_first_one_too(api: Api) -> None:
    store = f"store_{api.factory.store().id}"
    update(api, store, holdDays=3)
    assert [each["number"] for each in versions(api, store)] == [2, 1]
    api.data(GO_BACK, {"input": {"storeId": store, "version": 1}})
    assert settings(api, store)["holdDays"] == 7


def test_a_version_that_is_not_there_is_said_to_be(api: Api) -> None:
    store = made(api)
    for wish in ({"storeId": store, "version": 9}, {"storeId": "store_99", "version": 1}):
        [error] = api.data(GO_BACK, {"input": wish})["orderSettingsGoBack"]["userErrors"]
        assert error["code"] == "NOT_FOUND"


def test_one_does_not_go_back_to_what_commerce_has_dropped(api: Api) -> None:
    swedish_view(api)
    store = made(api)
    update(api, store, **EVERYTHING)
    update(api, store, targetStore="default")
    with api.wiring.transaction("test") as session:
        session.connection().exec_driver_sql("DELETE FROM commerce_store WHERE code = 'sv'")
    back = api.data(GO_BACK, {"input": {"storeId": store, "version": 2}})["orderSettingsGoBack"]
    assert [error["field"] for error in back["userErrors"]] == [["targetStore"]]


def test_a_change_has_the_waiting_orders_decided_again(api: Api) -> None:
    store = api.factory.store()
    waiting = api.factory.order(store)
    ignored = api.factory.order(store, ignored_by="Ada")
    placed = api.factory.order(store, commerce_number="000000001")
    elsewhere = api.factory.order(api.factory.store("DE"))
    api.queue.hints.clear()
    update(api, f"store_{store.id}", holdDays=3)
    assert [decide_at(api, order) is not None for order in (waiting, ignored, placed, elsewhere)] \
        == [True, False, False, False]  # fmt: skip
    assert [hint.job for hint in api.queue.hints] == ["decide"]


def test_a_store_that_is_being_deleted_is_left_alone(api: Api) -> None:
    store = f"store_{api.factory.store(status='DELETING').id}"
    [error] = update(api, store, holdDays=3)["userErrors"]
    assert error["code"] == "CONFLICT"


@pytest.mark.parametrize("role", [Role.VIEWER, Role.OPERATOR])
def test_only_an_administrator_changes_them(api: Api, role: Role) -> None:
    wish = {"input": {"storeId": made(api), "holdDays": 3}}
    [error] = api.ask(UPDATE, wish, role)["errors"]
    assert error["extensions"]["code"] == "FORBIDDEN"


def test_the_statuses_to_choose_from_are_commerces_own(api: Api) -> None:
    query = "{ commerceStatuses { code label state isDefault } }"
    first = api.data(query, role=Role.VIEWER)["commerceStatuses"][0]
    assert first == {"code": "pending", "label": "Pending", "state": "NEW", "isDefault": True}
