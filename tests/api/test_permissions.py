"""The whole contract times all roles, nobody among them, against the table written by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from channel.api.schema import sdl
from channel.domain.identity import Role
from channel.domain.order import PersonalData
from channel.ports.commerce import OrderLine, PlaceOrder
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    get_named_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
    is_required_argument,
    is_required_input_field,
)
from tests.api import permissions
from tests.api.conftest import Api
from tests.factories import MARIA, NOW

ROLES = list(Role)
CONTRACT: GraphQLSchema = build_schema(sdl())
TABLE = permissions.table()


def objects() -> dict[str, GraphQLObjectType]:
    named = CONTRACT.type_map.items()
    return {
        name: type_
        for name, type_ in named
        if isinstance(type_, GraphQLObjectType) and not name.startswith("__")
    }


def test_every_field_has_a_row_and_every_row_a_field() -> None:
    fields = {f"{name}.{field}" for name, type_ in objects().items() for field in type_.fields}
    assert fields == set(TABLE)


def a_value(type_: Any) -> str:
    """Something of the type, well formed and about nothing that exists."""
    if is_non_null_type(type_):
        return a_value(type_.of_type)
    if is_list_type(type_):
        return "[]"
    if isinstance(type_, GraphQLInputObjectType):
        parts = [
            f"{name}: {a_value(field.type)}"
            for name, field in type_.fields.items()
            if is_required_input_field(field)
        ]
        return "{" + ", ".join(parts) + "}"
    if isinstance(type_, GraphQLEnumType):
        return str(next(iter(type_.values)))
    others = {"Int": "1", "Boolean": "true", "DateTime": '"2026-11-20T12:00:00Z"'}
    return others.get(type_.name, '"x"')


def an_operation(root: str, name: str, field: GraphQLField) -> str:
    required = {n: a for n, a in field.args.items() if is_required_argument(a)}
    arguments = ", ".join(f"{n}: {a_value(a.type)}" for n, a in required.items())
    if (root, name) == ("Query", "order"):
        arguments = 'id: "order_1"'
    if name.startswith("ordersBulk") and name != "ordersBulkStop":
        arguments = "input: { action: RETRY, filter: {} }"
    call = f"{name}({arguments})" if arguments else name
    inside = " { __typename }" if is_object_type(get_named_type(field.type)) else ""
    return f"{root.lower()} {{ {call}{inside} }}"


ROOT_FIELDS = [
    (root, name, field)
    for root in ("Query", "Mutation")
    for name, field in objects()[root].fields.items()
]


@pytest.mark.parametrize("role", ROLES)
def test_a_root_field_is_for_its_roles_only(api: Api, role: Role) -> None:
    for root, name, field in ROOT_FIELDS:
        answer = api.ask(an_operation(root, name, field), role=role)
        codes = {error["extensions"]["code"] for error in answer.get("errors", [])}
        allowed = role.includes(TABLE[f"{root}.{name}"])
        assert ("FORBIDDEN" in codes) is not allowed, f"{root}.{name}"
        assert codes <= {"FORBIDDEN", "NOT_FOUND"}, f"{root}.{name}"


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer x"}, {"Authorization": "y"}])
def test_nobody_gets_nothing(api: Api, headers: dict[str, str]) -> None:
    for root, name, field in ROOT_FIELDS:
        body = {"query": an_operation(root, name, field)}
        answer = api.client().post("/graphql", json=body, headers=headers)
        [error] = answer.get_json()["errors"]
        assert (answer.status_code, error["extensions"]["code"]) == (401, "UNAUTHENTICATED")


def whole(type_: GraphQLObjectType, path: tuple[str, ...] = ()) -> str:
    """Every field below the type, each type once on the way down."""
    parts = []
    for name, field in type_.fields.items():
        inner = get_named_type(field.type)
        if is_object_type(inner):
            assert isinstance(inner, GraphQLObjectType)
            if inner.name in path or inner.name == "Store":
                continue
            parts.append(f"{name} {{ {whole(inner, (*path, type_.name, inner.name))} }}")
        else:
            parts.append(name)
    return " ".join(parts)


def a_commerce_order(api: Api, number: str) -> str:
    """The Commerce order of an Amazon order, with its buyer; its number."""
    assert api.wiring.embedded is not None
    api.wiring.embedded.upsert_product("MUG", "Mug", 5)
    line = OrderLine("L1", "MUG", "Mug", 1, Decimal("19.90"))
    placed = api.wiring.commerce.place_order(
        PlaceOrder(
            "amazon", number, "default", "USD", NOW, (line,), Decimal(0), Decimal("19.90"),
            "Amazon payment", number, "Amazon shipping", person=MARIA, create_customer=True,
        )
    )  # fmt: skip
    return placed.number


@pytest.mark.parametrize("role", ROLES)
def test_personal_data_is_for_those_who_may_read_it(api: Api, role: Role) -> None:
    order = api.factory.order(api.factory.store(), amazon_order_id="111-1", commerce_number="x")
    number = a_commerce_order(api, order.amazon_order_id)
    fields = objects()
    answer = api.data(
        f'{{ order(id: "order_{order.id}") {{ {whole(fields["Order"], ("CommerceOrder",))} }}'
        f' commerceOrder(number: "{number}") {{ {whole(fields["CommerceOrder"], ("Order",))} }}'
        f" commerceCustomers {{ nodes {{ {whole(fields['CommerceCustomer'], ('Order',))} }} }} }}",
        role=role,
    )
    shown = {
        "Order": answer["order"],
        "OrderItem": answer["order"]["items"][0],
        "Packing": answer["order"]["packing"],
        "CommerceOrder": answer["commerceOrder"],
        "CommerceCustomer": answer["commerceCustomers"]["nodes"][0],
    }
    for type_, personal in permissions.PERSONAL.items():
        for field in personal.split():
            allowed = role.includes(TABLE[f"{type_}.{field}"])
            assert (shown[type_][field] is not None) is allowed, f"{type_}.{field}"


def test_a_viewers_answer_names_the_buyer_nowhere(api: Api) -> None:
    order = api.factory.order(api.factory.store(), amazon_order_id="111-1", commerce_number="x")
    number = a_commerce_order(api, order.amazon_order_id)
    fields = objects()
    answer = api.ask(
        f"{{ orders {{ nodes {{ {whole(fields['Order'], ('CommerceOrder',))} }} }}"
        f' commerceOrder(number: "{number}") {{ {whole(fields["CommerceOrder"], ("Order",))} }}'
        f" commerceCustomers {{ nodes {{ {whole(fields['CommerceCustomer'], ('Order',))} }} }} }}",
        role=Role.VIEWER,
    )
    assert answer["data"]["orders"]["nodes"]
    for secret in words_of(MARIA):
        assert secret not in str(answer)


def words_of(person: PersonalData) -> list[str]:
    assert person.address is not None
    assert person.buyer_name is not None
    return [person.buyer_name, "Lindström", "O'Brien", "Storgatan", "Umeå", "abc123", "PO-77",
            "Grattis", "engraving"]  # fmt: skip
