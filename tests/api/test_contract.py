"""The contract on paper is the contract in the code, and it says what it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from channel.api.schema import sdl
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    parse,
    validate,
)
from tests.api.conftest import Api

FOLDER = Path(__file__).resolve().parents[2] / "graphql"
OPERATIONS = sorted((FOLDER / "operations").glob("*.graphql"))


def test_the_exported_contract_is_fresh() -> None:
    assert (FOLDER / "schema.graphql").read_text(encoding="utf-8") == sdl()


@pytest.fixture(scope="module")
def contract() -> GraphQLSchema:
    return build_schema(sdl())


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_what_the_admin_sends_is_valid(contract: GraphQLSchema, path: Path) -> None:
    assert validate(contract, parse(path.read_text(encoding="utf-8"))) == []


def test_there_is_no_python_beside_the_contract() -> None:
    assert list(FOLDER.rglob("*.py")) == []


def test_every_field_is_described(contract: GraphQLSchema) -> None:
    for type_ in contract.type_map.values():
        if type_.name.startswith("__") or type_.name in {"Query", "Mutation"}:
            continue
        if isinstance(type_, GraphQLObjectType | GraphQLInputObjectType):
            assert type_.description, type_.name
            for name, field in type_.fields.items():
                assert field.description, f"{type_.name}.{name}"
        elif isinstance(type_, GraphQLEnumType):
            assert type_.description, type_.name


def test_the_contract_is_exported_by_a_command(api: Api) -> None:
    result = api.app.test_cli_runner().invoke(args=["amazon", "schema", "export", "-"])
    assert (result.exit_code, result.output) == (0, sdl())
