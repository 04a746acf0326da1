"""What the API lets nobody do, and what it keeps to itself."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from sqlalchemy.exc import ProgrammingError

from channel.api import store_list
from tests.api.conftest import Api


def messages(api: Api, query: str) -> list[str]:
    return [error["message"] for error in api.ask(query)["errors"]]


def test_documents_have_limits(api: Api) -> None:
    aliases = " ".join(f"a{n}: __typename" for n in range(21))
    deep = "commerceOrder { order { " * 7 + "id" + " } }" * 7
    many = "__typename " * 2001
    assert messages(api, f"{{ {aliases} }}") == ["21 aliases found. Allowed: 20"]
    assert (
        "exceeds maximum operation depth"
        in messages(api, f"{{ orders {{ nodes {{ {deep} }} }} }}")[0]
    )
    assert "token" in messages(api, f"{{ {many} }}")[0]


def test_a_misspelt_field_gets_no_suggestions(api: Api) -> None:
    assert messages(api, "{ order { ids } }") == ["Cannot query field 'ids' on type 'Order'."]


def test_there_is_no_asking_by_address_and_no_playground(api: Api) -> None:
    answer = api.client().get("/graphql?query={__typename}", headers={"Accept": "text/html"})
    assert answer.status_code == 405


A_NUL = r'{"query": "{a}", "variables": {"x": "\u0000"}}'


@pytest.mark.parametrize(
    ("body", "type_"),
    [
        ("{", "application/json"),
        ("[]", "application/json"),
        ("1", "application/json"),
        ('{"query": 1}', "application/json"),
        (A_NUL, "application/json"),
        ("query={a}", "text/plain"),
    ],
)
def test_what_is_no_question_is_a_bad_request(api: Api, body: str, type_: str) -> None:
    headers = {"Authorization": f"Bearer {api.factory.token()}"}
    answer = api.client().post("/graphql", data=body, content_type=type_, headers=headers)
    assert answer.status_code == 400


def test_a_bug_is_logged_under_the_number_that_the_reader_gets(
    api: Api, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    failure = ProgrammingError("SELECT 1", {"name": "Lindström"}, Exception("secret dsn"))

    def broken(*_: Any) -> None:
        raise failure

    monkeypatch.setattr(store_list, "stores", broken)
    with caplog.at_level(logging.ERROR):
        answer = api.ask("{ stores { totalCount } }")
    [error] = answer["errors"]
    assert "secret" not in str(answer)
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["extensions"]["requestId"] in caplog.text
    assert "Lindström" not in caplog.text


def test_introspection_is_for_whoever_has_logged_in(api: Api) -> None:
    assert api.data("{ __schema { queryType { name } } }")["__schema"]
    body = {"query": "{ __schema { queryType { name } } }"}
    assert api.client().post("/graphql", json=body).status_code == 401


def test_a_request_has_a_size(api: Api) -> None:
    headers = {"Authorization": f"Bearer {api.factory.token()}"}
    body = {"query": "{ viewer { id } }", "variables": {"x": "x" * 1_000_000}}
    assert api.client().post("/graphql", json=body, headers=headers).status_code == 413
