"""Rules through the API: made, changed, moved, deleted, taken back, tried."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.identity import Role
from channel.models.order import Order, OrderTag
from channel.models.store import Store
from tests.api.conftest import Api

RULE = """id position name state stops actions { kind value } conditions { field operator values
    currency all { field operator values currency any { field values } } }"""
ANSWERS = {
    "ruleCreate": f"rule {{ {RULE} }}",
    "ruleUpdate": f"rule {{ {RULE} }}",
    "ruleDelete": "rules { name }",
    "ruleMove": "rules { name }",
    "rulesGoBack": "rules { name state }",
    "ruleTry": "trial { reached matched clashes rules { name matched isTried tests { sentence "
    "seen holds } } }",
    "rulesPreview": "consequences { orders groups { difference waiting } }",
}
DEAR = {"field": "TOTAL", "operator": "AT_LEAST", "values": ["100"], "currency": "EUR"}
ALASKA = {"field": "REGION", "operator": "ONE_OF", "values": ["AK", "HI"]}
DRAFT: dict[str, Any] = {
    "name": "Dear ones",
    "conditions": {"all": [DEAR, {"any": [ALASKA, {"field": "PRIME", "operator": "EQUALS",
                                                   "values": ["true"]}]}]},
    "actions": [{"kind": "HOLD"}, {"kind": "ADD_TAG", "value": "dear"}],
    "state": "ACTIVE",
    "stops": True,
}  # fmt: skip


def send(api: Api, mutation: str, role: Role = Role.ADMIN, **input_: Any) -> Any:
    type_ = mutation[0].upper() + mutation[1:]
    query = f"""mutation($input: {type_}Input!) {{ {mutation}(input: $input) {{
        {ANSWERS[mutation]} userErrors {{ code field message }} }} }}"""
    return api.data(query, {"input": input_}, role)[mutation]


def make(api: Api, store: Store, **changes: Any) -> str:
    made = send(api, "ruleCreate", storeId=f"store_{store.id}", rule=DRAFT | changes)
    assert made["userErrors"] == []
    return str(made["rule"]["id"])


def names(api: Api, store: Store) -> list[str]:
    query = "query($id: ID!) { rules(storeId: $id) { name } }"
    return [rule["name"] for rule in api.data(query, {"id": f"store_{store.id}"})["rules"]]


def due(api: Api) -> set[int]:
    with api.wiring.reading() as session:
        return set(session.scalars(select(Order.id).where(Order.decide_at.is_not(None))))


def test_a_rule_comes_back_as_it_was_made(api: Api) -> None:
    made = send(api, "ruleCreate", storeId=f"store_{api.factory.store().id}", rule=DRAFT)["rule"]
    assert (made["position"], made["state"], made["stops"]) == (1, "ACTIVE", True)
    assert made["actions"] == [
        {"kind": "HOLD", "value": None},
        {"kind": "ADD_TAG", "value": "dear"},
    ]
    first, second = made["conditions"]["all"]
    assert first == {**DEAR, "any": None}
    assert [part["field"] for part in second["any"]] == ["REGION", "PRIME"]


def test_a_new_active_rule_has_what_is_not_created_decided_again(api: Api) -> None:
    store = api.factory.store()
    waiting = api.factory.order(store)
    api.factory.order(store, commerce_number="C-1")
    api.factory.order(store, ignored_by="Ada")
    api.factory.order(api.factory.store("DE"))
    make(api, store, name="Draft", state="DRAFT")
    assert due(api) == set()
    make(api, store)
    assert due(api) == {waiting.id}
    assert "decide" in [hint.job for hint in api.queue.hints]


def test_rules_are_moved_and_deleted(api: Api) -> None:
    store = api.factory.store()
    ids = [make(api, store, name=name) for name in "ABC"]
    moved = send(api, "ruleMove", ruleId=ids[2], position=1)
    assert [rule["name"] for rule in moved["rules"]] == ["C", "A", "B"]
    assert send(api, "ruleDelete", ruleId=ids[0])["userErrors"] == []
    assert names(api, store) == ["C", "B"]
    [error] = send(api, "ruleMove", ruleId=ids[1], position=3)["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["position"])


def test_a_rule_is_paused_and_is_no_draft_again(api: Api) -> None:
    id_ = make(api, api.factory.store())
    paused = send(api, "ruleUpdate", ruleId=id_, rule=DRAFT | {"state": "PAUSED"})
    assert paused["rule"]["state"] == "PAUSED"
    [error] = send(api, "ruleUpdate", ruleId=id_, rule=DRAFT | {"state": "DRAFT"})["userErrors"]
    assert error["field"] == ["rule", "state"]


VERSIONS = "query($id: ID!) { rulesVersions(storeId: $id) { number by isCurrent changes rules } }"


def test_every_state_of_the_list_is_kept_and_can_be_had_again(api: Api) -> None:
    store = api.factory.store()
    id_ = make(api, store, name="A")
    make(api, store, name="B")
    send(api, "ruleDelete", ruleId=id_)
    told = api.data(VERSIONS, {"id": f"store_{store.id}"})["rulesVersions"]
    assert [(each["number"], each["changes"], each["rules"]) for each in told] == [
        (4, ["Deleted: A"], 1),
        (3, ["Added: B"], 2),
        (2, ["Added: A"], 1),
        (1, [], 0),
    ]
    assert [each["isCurrent"] for each in told] == [True, False, False, False]
    back = send(api, "rulesGoBack", storeId=f"store_{store.id}", number=3)
    assert [rule["name"] for rule in back["rules"]] == ["A", "B"]
    [again, *_] = api.data("query($id: ID!) { rules(storeId: $id) { id } }",
                           {"id": f"store_{store.id}"})["rules"]  # fmt: skip
    assert again["id"] == id_  # the same rule: whom it told of what stays known


def test_a_deleted_rules_id_is_never_given_to_another(api: Api) -> None:
    store = api.factory.store()
    id_ = make(api, store)
    send(api, "ruleDelete", ruleId=id_)
    assert make(api, store) != id_


PRIME = {"field": "PRIME", "operator": "EQUALS", "values": ["true"]}
DEEP = {"all": [{"any": [{"all": [{"any": [PRIME]}]}]}]}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"actions": []}, "actions"),
        ({"actions": [{"kind": "HOLD"}, {"kind": "DO_NOT_CREATE"}]}, "actions.1"),
        ({"actions": [{"kind": "SET_STATUS", "value": "nowhere"}]}, "actions.0.value"),
        ({"actions": [{"kind": "SET_TARGET_STORE", "value": "nowhere"}]}, "actions.0.value"),
        ({"conditions": {}}, "conditions"),
        ({"conditions": PRIME | {"all": []}}, "conditions"),
        ({"conditions": {"any": []}}, "conditions.any"),
        ({"conditions": {"all": [{"all": []}]}}, "conditions.all.0.all"),
        ({"conditions": DEEP}, "conditions.all.0.any.0.all.0"),
        ({"conditions": {"all": [PRIME] * 51}}, "conditions.all.50"),
        (
            {"conditions": {"all": [PRIME, {"any": [DEAR | {"values": ["much"]}]}]}},
            "conditions.all.1.any.0.values.0",
        ),
        ({"conditions": {"all": [{"field": "SKU"}]}}, "conditions.all.0.operator"),
    ],
)
def test_what_cannot_be_is_refused_with_its_path(
    api: Api, changes: dict[str, Any], path: str
) -> None:
    store = api.factory.store()
    made = send(api, "ruleCreate", storeId=f"store_{store.id}", rule=DRAFT | changes)
    [error] = made["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["rule", *path.split(".")])
    assert not error["message"].startswith("error-")
    assert names(api, store) == []


def test_two_rules_of_a_store_have_two_names(api: Api) -> None:
    store = api.factory.store()
    make(api, store)
    make(api, api.factory.store("DE"))
    again = send(api, "ruleCreate", storeId=f"store_{store.id}", rule=DRAFT | {"name": "DEAR ones"})
    assert again["userErrors"][0]["field"] == ["rule", "name"]


def test_what_is_not_there_is_said_so(api: Api) -> None:
    assert send(api, "ruleDelete", ruleId="rule_9")["userErrors"][0]["code"] == "NOT_FOUND"
    assert (
        send(api, "ruleCreate", storeId="store_9", rule=DRAFT)["userErrors"][0]["code"]
        == "NOT_FOUND"
    )
    assert api.data('{ rule(id: "rule_9") { id } rules(storeId: "store_9") { id } }') == {
        "rule": None,
        "rules": [],
    }


def test_the_catalogue_says_how_each_field_is_compared(api: Api) -> None:
    query = """{ ruleFields { name label type personal ofLine operators { value label }
        choices { value label } } ruleActions { kind label needsValue choices { value } } }"""
    found = api.data(query)
    fields = {field["name"]: field for field in found["ruleFields"]}
    assert fields["CITY"]["personal"]
    assert fields["SKU"]["ofLine"]
    assert {"value": "UNSHIPPED", "label": "Unshipped"} in fields["AMAZON_STATUS"]["choices"]
    words = [each["label"] for field in fields.values() for each in [field, *field["operators"]]]
    words += [action["label"] for action in found["ruleActions"]]
    assert not [word for word in words if word.startswith("rule-")]
    actions = {action["kind"]: action for action in found["ruleActions"]}
    assert {"value": "default"} in actions["SET_TARGET_STORE"]["choices"]
    assert not actions["HOLD"]["needsValue"]


def test_a_rule_is_tried_on_one_order_and_nothing_is_written(api: Api) -> None:
    store = api.factory.store()
    order = api.factory.order(store)
    tag = {"kind": "ADD_TAG", "value": "small"}
    make(api, store, name="Tags", conditions={"all": []}, actions=[tag], stops=False)
    tagged = {"field": "TAG", "operator": "EQUALS", "values": ["small"]}
    city = {"field": "CITY", "operator": "EQUALS", "values": ["Umeå"]}
    draft = DRAFT | {"conditions": {"all": [tagged, city, DEAR]}, "state": "DRAFT"}
    tried = send(
        api, "ruleTry", Role.OPERATOR, storeId=f"store_{store.id}", rule=draft,
        amazonOrderNumber=order.amazon_order_id,
    )["trial"]  # fmt: skip
    assert (tried["reached"], tried["matched"]) == (True, False)
    assert tried["rules"][-1]["tests"] == [
        {"sentence": "Tag is small", "seen": "small", "holds": True},
        {"sentence": "City is •••", "seen": None, "holds": True},
        {"sentence": "Order total is at least 100 EUR", "seen": "19.90 USD", "holds": False},
    ]
    with api.wiring.reading() as session:
        assert session.get_one(Order, order.id).decision is None


def test_a_kept_rule_is_tried_in_its_place(api: Api) -> None:
    store = api.factory.store()
    order = api.factory.order(store)
    ids = [
        make(api, store, name=name, conditions={"all": []}, stops=name == "A")
        for name in ("A", "B")
    ]
    tried = [
        send(api, "ruleTry", storeId=f"store_{store.id}", ruleId=id_, orderId=f"order_{order.id}")
        for id_ in ids
    ]
    assert [answer["trial"]["reached"] for answer in tried] == [True, False]


def test_a_rule_is_tried_on_orders_of_its_store_only(api: Api) -> None:
    store, other = api.factory.store(), api.factory.store("DE")
    order = api.factory.order(other)
    answer = send(api, "ruleTry", storeId=f"store_{store.id}", ruleId=make(api, store),
                  amazonOrderNumber=order.amazon_order_id)  # fmt: skip
    assert answer["userErrors"][0]["field"] == ["amazonOrderNumber"]


def test_orders_are_found_by_their_tags(api: Api) -> None:
    store = api.factory.store()
    tagged, _ = api.factory.order(store), api.factory.order(store)
    with api.wiring.transaction("test") as session:
        session.add_all(OrderTag(order_id=tagged.id, tag=tag) for tag in ("Fragile", "big"))
    assert api.numbers(filter={"tag": "fragile"}) == [tagged.amazon_order_id]
    [one] = api.data('{ orders(filter: {tag: "big"}) { nodes { tags } } }')["orders"]["nodes"]
    assert sorted(one["tags"]) == ["Fragile", "big"]


def test_a_preview_of_a_rule_says_how_many_orders_it_holds(api: Api) -> None:
    store = api.factory.store()
    api.factory.order(store)
    everything = DRAFT | {"conditions": {"all": []}, "actions": [{"kind": "HOLD"}]}
    told = send(api, "rulesPreview", storeId=f"store_{store.id}", rule=everything, days=7)
    assert told["userErrors"] == []
    assert told["consequences"]["groups"] == [{"difference": "WAITS", "waiting": 1}]
    assert names(api, store) == []
