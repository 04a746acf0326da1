"""What a person keeps of the Orders tab: theirs alone, at every desk."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from channel.domain.identity import Role
from tests.api.conftest import Api
from tests.factories import PASSWORD

TABLE = """mutation($input: OrdersTableUpdateInput!) { ordersTableUpdate(input: $input) {
    ordersTable { pageSize columns { column width } } userErrors { code field message } } }"""
CREATE = """mutation($input: SavedViewCreateInput!) { savedViewCreate(input: $input) {
    savedView { id } savedViews { name query isDefault } userErrors { code field message } } }"""
UPDATE = """mutation($input: SavedViewUpdateInput!) { savedViewUpdate(input: $input) {
    savedViews { name query isDefault } userErrors { code field } } }"""
DELETE = """mutation($input: SavedViewDeleteInput!) { savedViewDelete(input: $input) {
    savedViews { name } userErrors { code field } } }"""
KEPT = """{ viewer { ordersTable { pageSize columns { column width } }
    savedViews { id name query isDefault } } }"""


class Person:
    """Somebody who has logged in."""

    def __init__(self, api: Api, role: Role = Role.VIEWER) -> None:
        self.client: FlaskClient = api.client()
        self._csrf = self.client.get("/amazon/session").get_json()["csrfToken"]
        answer = self._post("/amazon/session", email=api.factory.user(role), password=PASSWORD)
        self._csrf = answer["csrfToken"]

    def _post(self, path: str, **body: Any) -> Any:
        headers = {"X-CSRF-Token": self._csrf}
        return self.client.post(path, json=body, headers=headers).get_json()

    def does(self, mutation: str, /, **input_: Any) -> Any:
        """The payload."""
        answer = self._post("/graphql", query=mutation, variables={"input": input_})
        [payload] = answer["data"].values()
        return payload

    def kept(self) -> Any:
        return self._post("/graphql", query=KEPT)["data"]["viewer"]

    def view(self, name: str, query: str = "", **more: Any) -> str:
        return str(self.does(CREATE, name=name, query=query, **more)["savedView"]["id"])

    def views(self) -> dict[str, bool]:
        """By name: whether the tab opens with it."""
        return {view["name"]: view["isDefault"] for view in self.kept()["savedViews"]}


def test_columns_their_order_and_width_are_each_persons_own(api: Api) -> None:
    ada, bob = Person(api), Person(api)
    columns = [
        {"column": "STATUS", "width": 90},
        {"column": "AMAZON_ORDER_NUMBER", "width": None},
        {"column": "ITEMS_SHIPPED", "width": None},
    ]
    done = ada.does(TABLE, columns=columns, pageSize=100)
    assert done == {"ordersTable": {"pageSize": 100, "columns": columns}, "userErrors": []}
    ada.does(TABLE, columns=columns[:2], pageSize=50)
    assert ada.kept()["ordersTable"] == {"pageSize": 50, "columns": columns[:2]}
    assert len(bob.kept()["ordersTable"]["columns"]) == 13


def test_a_table_that_cannot_be_is_refused_and_changes_nothing(api: Api) -> None:
    ada = Person(api)
    before = ada.kept()
    errors = ada.does(TABLE, columns=[{"column": "STATUS", "width": 5}], pageSize=1)["userErrors"]
    assert {(error["code"], *error["field"]) for error in errors} == {
        ("INVALID", "columns"),
        ("INVALID", "columns", "0", "width"),
        ("INVALID", "pageSize"),
    }
    assert ada.kept() == before


@pytest.mark.parametrize(
    ("query", "input_"),
    [
        (TABLE, {"columns": [{"column": "AMAZON_ORDER_NUMBER"}], "pageSize": 25}),
        (CREATE, {"name": "Mine", "query": ""}),
        (UPDATE, {"viewId": "view_1", "name": "Mine"}),
        (DELETE, {"viewId": "view_1"}),
    ],
)
def test_a_program_keeps_nothing_here(api: Api, query: str, input_: dict[str, Any]) -> None:
    [payload] = api.data(query, {"input": input_}).values()
    assert [error["code"] for error in payload["userErrors"]] == ["CONFLICT"]
    assert api.data(KEPT) == {"viewer": {"ordersTable": None, "savedViews": []}}


def test_a_view_is_kept_changed_and_deleted(api: Api) -> None:
    ada = Person(api)
    id_ = ada.view("To ship", "?status=UNSHIPPED&sort=LATEST_SHIP_DATE")
    ada.view("attention", "attention=yes")
    assert [view["name"] for view in ada.kept()["savedViews"]] == ["attention", "To ship"]
    changed = ada.does(UPDATE, viewId=id_, name="Ship today", query="channel=MERCHANT")
    assert {"name": "Ship today", "query": "channel=MERCHANT", "isDefault": False} in changed[
        "savedViews"
    ]
    assert ada.does(DELETE, viewId=id_) == {"savedViews": [{"name": "attention"}], "userErrors": []}


def test_a_view_is_nobody_elses(api: Api) -> None:
    ada, bob = Person(api), Person(api)
    id_ = ada.view("Mine")
    assert bob.views() == {}
    bob.view("mine")
    for query, change in ((UPDATE, {"name": "Bob's"}), (DELETE, {})):
        [error] = bob.does(query, viewId=id_, **change)["userErrors"]
        assert error["code"] == "NOT_FOUND"
    assert ada.views() == {"Mine": False}


def test_two_views_of_one_person_have_two_names(api: Api) -> None:
    ada = Person(api)
    ada.view("Mine")
    other = ada.view("Other")
    [error] = ada.does(CREATE, name="  MINE ", query="")["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["name"])
    assert "MINE" in error["message"]
    [error] = ada.does(UPDATE, viewId=other, name="mine")["userErrors"]
    assert error["field"] == ["name"]
    assert ada.does(UPDATE, viewId=other, name="OTHER")["userErrors"] == []
    assert ada.views() == {"Mine": False, "OTHER": False}


def test_the_tab_opens_with_one_view_at_most(api: Api) -> None:
    ada, bob = Person(api), Person(api)
    one = ada.view("One", isDefault=True)
    two = ada.view("Two", isDefault=True)
    bob.view("Bob's", isDefault=True)
    assert ada.views() == {"One": False, "Two": True}
    ada.does(UPDATE, viewId=one, isDefault=True)
    assert ada.views() == {"One": True, "Two": False}
    ada.does(UPDATE, viewId=two, isDefault=False)
    ada.does(UPDATE, viewId=one, isDefault=False)
    assert ada.views() == {"One": False, "Two": False}
    assert bob.views() == {"Bob's": True}


def test_fifty_views_are_enough(api: Api) -> None:
    ada = Person(api)
    for number in range(50):
        ada.view(f"View {number}")
    [error] = ada.does(CREATE, name="One more", query="")["userErrors"]
    assert error["code"] == "CONFLICT"
    assert len(ada.views()) == 50


@pytest.mark.parametrize("query", ["buyer=maria", "text=maria", "place=1"])
def test_a_view_holds_nothing_personal_and_nothing_unknown(api: Api, query: str) -> None:
    ada = Person(api)
    [error] = ada.does(CREATE, name="Maria", query=query)["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["query"])
    assert ada.views() == {}
