"""The creation table through the API and as a file."""

from __future__ import annotations

from typing import Any

import pytest

from channel.domain.identity import Role
from tests.api.conftest import Api
from tests.api.test_order_settings import decide_at, made

TABLE = """creationTable { changed yaml cells { channel status stock answer documented warning
    options { answer warning } } }"""
READ = "query($id: ID!) { creationTable(storeId: $id) { changed yaml cells { channel status stock \
    answer documented warning options { answer warning } } } }"
UPDATE = f"""mutation($input: CreationTableUpdateInput!) {{ creationTableUpdate(input: $input) {{
    {TABLE} userErrors {{ code field message }} }} }}"""
IMPORT = f"""mutation($input: CreationTableImportInput!) {{ creationTableImport(input: $input) {{
    {TABLE} userErrors {{ code field message }} }} }}"""
GO_BACK = f"""mutation($input: CreationTableGoBackInput!) {{ creationTableGoBack(input: $input) {{
    {TABLE} userErrors {{ code field message }} }} }}"""
VERSIONS = """query($id: ID!) { creationTableVersions(storeId: $id) {
    number by wentBackTo isCurrent changes { field label before after } } }"""


def a_cell(answer: str, stock: str = "OUT_OF_STOCK", **changes: str) -> dict[str, str]:
    place = {"channel": "MERCHANT", "status": "UNSHIPPED", "stock": stock}
    return place | {"answer": answer} | changes


def read(api: Api, store: str) -> Any:
    return api.data(READ, {"id": store}, Role.VIEWER)["creationTable"]


def update(api: Api, store: str, *cells: dict[str, str]) -> Any:
    wish = {"input": {"storeId": store, "cells": list(cells)}}
    return api.data(UPDATE, wish)["creationTableUpdate"]


def load(api: Api, store: str, text: str) -> Any:
    wish = {"input": {"storeId": store, "yaml": text}}
    return api.data(IMPORT, wish)["creationTableImport"]


def look_at(api: Api, store: str, text: str) -> Any:
    wish = {"input": {"storeId": store, "yaml": text, "save": False}}
    return api.data(IMPORT, wish)["creationTableImport"]


def answers(table: Any) -> dict[tuple[str, str, str], str]:
    return {(c["channel"], c["status"], c["stock"]): c["answer"] for c in table["cells"]}


def test_a_new_store_has_the_documented_table(api: Api) -> None:
    table = read(api, made(api))
    assert len(answers(table)) == len(table["cells"]) == 42
    assert table["changed"] == 0
    creating = {place for place, answer in answers(table).items() if answer != "NO"}
    assert len(creating) == 8
    assert all(cell["answer"] == cell["documented"] for cell in table["cells"])
    assert read(api, "store_99") is None


def test_a_cell_is_overridden_and_warns(api: Api) -> None:
    store = made(api)
    table = update(api, store, a_cell("BACKORDER"), a_cell("NO", "IN_STOCK"))["creationTable"]
    changed = {c["stock"]: c for c in table["cells"] if c["answer"] != c["documented"]}
    assert {stock: cell["answer"] for stock, cell in changed.items()} == {
        "OUT_OF_STOCK": "BACKORDER", "IN_STOCK": "NO",
    }  # fmt: skip
    assert changed["OUT_OF_STOCK"]["warning"] is None
    assert "left out of Commerce for good" in changed["IN_STOCK"]["warning"]
    assert answers(read(api, store)) == answers(table)


def test_each_cell_says_what_it_can_be(api: Api) -> None:
    cells = read(api, made(api))["cells"]
    options = {
        (c["channel"], c["status"], c["stock"]): [o["answer"] for o in c["options"]] for c in cells
    }
    assert options["AMAZON", "SHIPPED", "IN_STOCK"] == ["CREATE", "NO", "HOLD"]
    assert options["MERCHANT", "CANCELED", "IN_STOCK"] == ["NO"]
    assert len(options["MERCHANT", "UNSHIPPED", "IN_STOCK"]) == 5


def test_an_update_replaces_all_overrides_and_drops_documented_ones(api: Api) -> None:
    store = made(api)
    update(api, store, a_cell("BACKORDER"))
    table = update(api, store, a_cell("NO"), a_cell("HOLD", "IN_STOCK"))["creationTable"]
    assert table["changed"] == 1
    assert update(api, store)["creationTable"]["changed"] == 0


def test_what_cannot_be_is_refused_cell_by_cell(api: Api) -> None:
    store = made(api)
    answer = update(
        api, store, a_cell("HOLD"), a_cell("BACKORDER", channel="AMAZON"),
        a_cell("CREATE", status="CANCELED"), a_cell("HOLD"), a_cell("CREATE", status="OTHER"),
    )  # fmt: skip
    assert answer["creationTable"] is None
    assert [error["field"] for error in answer["userErrors"]] == [
        ["cells", "1", "answer"], ["cells", "2", "answer"], ["cells", "3"],
        ["cells", "4", "answer"],
    ]  # fmt: skip
    assert answer["userErrors"][1]["message"].startswith("FBM, Canceled, out of stock: ")
    assert read(api, store)["changed"] == 0


def test_a_change_has_the_waiting_orders_decided_again(api: Api) -> None:
    store = api.factory.store()
    order = api.factory.order(store)
    update(api, f"store_{store.id}", a_cell("BACKORDER"))
    assert decide_at(api, order) is not None


def test_versions_say_which_cells_changed_and_one_can_go_back(api: Api) -> None:
    store = made(api)
    update(api, store, a_cell("BACKORDER"))
    newest, first = api.data(VERSIONS, {"id": store})["creationTableVersions"]
    assert newest["changes"] == [{
        "field": "MERCHANT.UNSHIPPED.OUT_OF_STOCK",
        "label": "FBM, Unshipped, out of stock",
        "before": "No",
        "after": "Create as backorder",
    }]  # fmt: skip
    assert first["changes"] == []
    back = api.data(GO_BACK, {"input": {"storeId": store, "version": 1}})["creationTableGoBack"]
    assert back["creationTable"]["changed"] == 0
    assert api.data(VERSIONS, {"id": store})["creationTableVersions"][0]["wentBackTo"] == 1


def test_a_table_travels_as_a_file(api: Api) -> None:
    one, other = made(api), made(api)
    update(api, one, a_cell("BACKORDER"), a_cell("HOLD", channel="AMAZON", status="SHIPPED"))
    text = read(api, one)["yaml"]
    assert "OUT_OF_STOCK: BACKORDER" in text
    assert load(api, other, text)["userErrors"] == []
    assert answers(read(api, other)) == answers(read(api, one))


def test_a_file_by_hand_says_only_what_differs(api: Api) -> None:
    store = made(api)
    text = "MERCHANT:\n  UNSHIPPED:\n    OUT_OF_STOCK: HOLD  # ask me\n    IN_STOCK: NO\n"
    assert load(api, store, text)["creationTable"]["changed"] == 2


def test_a_file_can_be_looked_at_first(api: Api) -> None:
    store = made(api)
    text = "MERCHANT:\n  UNSHIPPED:\n    IN_STOCK: HOLD\n"
    answer = look_at(api, store, text)
    assert answer["userErrors"] == []
    assert answers(answer["creationTable"])["MERCHANT", "UNSHIPPED", "IN_STOCK"] == "HOLD"
    assert read(api, store)["changed"] == 0
    assert look_at(api, store, "- MERCHANT")["creationTable"] is None


BAD = {
    "": "The file is empty.",
    "MERCHANT: [": "Line 1 is not YAML: ",
    "MERCHANT:\n  UNSHIPPED: {IN_STOCK: MAYBE}": "Line 2: “MAYBE” is none of CREATE,",
    "MERCHANT:\n  UNSHIPPED:\n    LOTS: NO": "Line 3: “LOTS” is none of IN_STOCK,",
    "- MERCHANT": "Line 1: here belongs a list of MERCHANT, AMAZON",
    "AMAZON:\n  SHIPPED:\n    IN_STOCK: BACKORDER": "Line 3: FBA, Shipped, in stock: Amazon ships",
    "AMAZON: {}\nAMAZON: {}": "Line 2: AMAZON is there twice.",
    "a\nb\n\x01": "Line 3 is not YAML: ",
    "[" * 9000: "Line 1 is nested too deeply",
    "a" * 20_001: "The file is too large",
}


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_a_bad_file_is_told_with_its_line_and_changes_nothing(api: Api, text: str) -> None:
    store = made(api)
    answer = load(api, store, text)
    [error] = answer["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["yaml"])
    assert error["message"].startswith(BAD[text])
    assert read(api, store)["changed"] == 0
