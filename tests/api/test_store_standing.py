"""What a store says of its authorisation and notifications; renaming and checking it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.account import SellerAccount
from channel.models.installation import Installation
from channel.models.store import Store
from tests.api.conftest import Api
from tests.factories import NOW

STANDING = """{ stores { nodes { name email
    authorisation { authorisedAt lapsesAt daysLeft sentence }
    notifications { wanted state sentence lastAt } } } }"""
UPDATE = """mutation($input: StoreUpdateInput!) { storeUpdate(input: $input) {
    store { name email notifications { wanted } } userErrors { code field message } } }"""
CHECK = """mutation($input: StoreCheckInput!) { storeCheck(input: $input) {
    checks { name ok sentence } userErrors { code message } } }"""


def standing(api: Api) -> Any:
    [node] = api.data(STANDING)["stores"]["nodes"]
    return node


def set_account(api: Api, store: Store, **values: Any) -> None:
    with api.wiring.transaction("test") as session:
        account = session.get_one(SellerAccount, store.account_id)
        for name, value in values.items():
            setattr(account, name, value)


def update(api: Api, store: Store, **given: Any) -> Any:
    return api.data(UPDATE, {"input": {"storeId": f"store_{store.id}"} | given})["storeUpdate"]


@pytest.mark.parametrize(
    ("age", "account", "days", "sentence"),
    [
        (100, {}, 265, "Amazon accepts the authorisation until Aug 12, 2027, 265 more days."),
        (335, {}, 30, "The authorisation ends in 30 days, on Dec 20, 2026."),
        (364, {}, 1, "The authorisation ends within a day, on Nov 21, 2026."),
        (400, {}, 0, "The authorisation’s year was over on Oct 16, 2026."),
        (100, {"connected": False}, 265, "Amazon no longer accepts the authorisation."),
    ],
)
def test_a_store_tells_how_long_its_authorisation_lasts(
    api: Api, age: int, account: dict[str, Any], days: int, sentence: str
) -> None:
    store = api.factory.store()
    set_account(api, store, authorised_at=NOW - timedelta(days=age), **account)
    told = standing(api)["authorisation"]
    assert told["daysLeft"] == days
    assert told["sentence"].startswith(sentence)


@pytest.mark.parametrize(
    ("account", "sentence"),
    [
        ({}, "Amazon does not notify us of changes"),
        ({"wants_push": False}, "Notifications are switched off"),
        ({"push": "WANTED"}, "Notifications are being set up."),
        ({"push": "ON"}, "Amazon notifies us of each change"),
        ({"push": "REFUSED", "push_error": "unavailable"},
         "Notifications could not be set up. Amazon does not answer at the moment."),
    ],
)  # fmt: skip
def test_a_store_tells_whether_amazon_notifies_us(
    api: Api, account: dict[str, Any], sentence: str
) -> None:
    set_account(api, api.factory.store(), **account)
    assert standing(api)["notifications"]["sentence"].startswith(sentence)


def test_a_store_that_is_not_connected_has_neither(api: Api) -> None:
    api.factory.store(account=None, status="NOT_CONNECTED", connected_at=None)
    assert (standing(api)["authorisation"], standing(api)["notifications"]) == (None, None)


def test_a_store_is_renamed_and_its_address_changed(api: Api) -> None:
    store = api.factory.store()
    changed = update(api, store, name="  Norrsken ", email="new@example.com")
    assert changed["userErrors"] == []
    told = standing(api)
    assert (told["name"], told["email"]) == ("Norrsken", "new@example.com")
    assert update(api, store, name="Nordlys")["store"]["email"] == "new@example.com"


@pytest.mark.parametrize(("field", "value"), [("name", " "), ("email", "nobody")])
def test_a_wrong_change_is_refused_and_changes_nothing(api: Api, field: str, value: str) -> None:
    store = api.factory.store()
    [error] = update(api, store, **({"name": "Other"} | {field: value}))["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", [field])
    assert standing(api)["name"] == "Store US"


def test_notifications_are_switched_for_the_account_and_looked_at_at_once(api: Api) -> None:
    store = api.factory.store()
    changed = update(api, store, usesNotifications=False)
    assert changed["store"]["notifications"] == {"wanted": False}
    with api.wiring.reading() as session:
        assert session.get_one(SellerAccount, store.account_id).push_due_at == NOW
    unconnected = api.factory.store("DE", account=None)
    [error] = update(api, unconnected, usesNotifications=True)["userErrors"]
    assert error["message"] == "Connect the store Store DE first."


def test_website_and_country_are_not_to_be_changed(api: Api) -> None:
    store = api.factory.store()
    variables = {"input": {"storeId": f"store_{store.id}", "marketplaceId": "A1PA6795UKMFR9"}}
    assert api.refusal(UPDATE, variables) == "BAD_REQUEST"


def test_a_store_without_an_account_cannot_be_checked(api: Api) -> None:
    store = api.factory.store(account=None, status="NOT_CONNECTED")
    variables = {"input": {"storeId": f"store_{store.id}"}}
    answer = api.data(CHECK, variables, Role.OPERATOR)["storeCheck"]
    assert answer["checks"] == []
    assert answer["userErrors"][0]["code"] == "CONFLICT"


@pytest.mark.parametrize(
    ("store", "healthy", "sentence"),
    [
        ({"refused_at": NOW}, False, "Amazon refuses this marketplace to the seller."),
        ({"status": "DELETING"}, True, "This store is being deleted."),
    ],
)
def test_a_store_says_what_keeps_it_from_being_read(
    api: Api, store: dict[str, Any], healthy: bool, sentence: str
) -> None:
    api.factory.store(**store)
    [node] = api.data("{ stores { nodes { health { healthy sentence } } } }")["stores"]["nodes"]
    assert node["health"]["healthy"] is healthy
    assert node["health"]["sentence"].startswith(sentence)


def test_a_store_of_a_copy_says_so(api: Api) -> None:
    api.factory.store()
    with api.wiring.transaction("test") as session:
        session.add(Installation(id=1, base_url="https://real.example.com", confirmed_at=NOW))
    [node] = api.data("{ stores { nodes { health { healthy sentence } } } }")["stores"]["nodes"]
    assert node["health"]["healthy"] is False
    assert node["health"]["sentence"].startswith("This is a copy of another installation")


def test_a_store_is_changed_from_a_shell_too(api: Api) -> None:
    store = api.factory.store()
    run = api.app.test_cli_runner().invoke
    args = ["amazon", "store", "update", str(store.id), "--name", "Norr", "--no-notifications"]
    assert run(args=args).output == "updated\n"
    told = standing(api)
    assert (told["name"], told["email"]) == ("Norr", "shop@example.com")
    assert told["notifications"]["wanted"] is False


def test_a_store_is_deleted_from_a_shell_by_its_name(api: Api) -> None:
    store = api.factory.store()
    run = api.app.test_cli_runner().invoke
    wrong = run(args=["amazon", "store", "delete", str(store.id), "--name", "Other"])
    assert wrong.output == "Error: Type the store’s name as it is: Store US\n"
    asked = run(args=["amazon", "store", "delete", str(store.id)], input="Store US\n")
    assert asked.output.endswith("deleted\n")
    assert api.data("{ stores { totalCount } }")["stores"]["totalCount"] == 0
