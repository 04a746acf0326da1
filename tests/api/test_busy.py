"""A database that is busy is neither the caller's mistake nor a bug."""

from __future__ import annotations

import pytest

from channel.domain.identity import Role
from channel.models.order import Order
from channel.models.user import User
from tests.api.conftest import Api
from tests.api.test_session import csrf, log_in
from tests.factories import PASSWORD
from tests.rig.impatience import held

RETRY = """mutation($id: ID!) { orderRetry(input: {orderId: $id}) {
    order { id } userErrors { code field message } } }"""


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "The database is busy, or does not"), ("sv", "Databasen är upptagen eller svarar")],
)
def test_a_change_is_asked_for_again_later(api: Api, language: str, says: str) -> None:
    order = api.factory.order(api.factory.store())
    client, email = api.client(), api.factory.user(Role.OPERATOR, locale=language)
    log_in(client, email)
    headers = {"X-CSRF-Token": csrf(client)}
    body = {"query": RETRY, "variables": {"id": f"order_{order.id}"}}
    with held(api.wiring.engine, Order):
        answer = client.post("/graphql", json=body, headers=headers).get_json()
    payload = answer["data"]["orderRetry"]
    assert payload["order"] is None
    [error] = payload["userErrors"]
    assert (error["code"], error["field"]) == ("UNAVAILABLE", None)
    assert error["message"].startswith(says)
    answer = client.post("/graphql", json=body, headers=headers).get_json()
    assert answer["data"]["orderRetry"]["userErrors"] == []


def test_a_person_logs_in_later(api: Api) -> None:
    client, email = api.client(), api.factory.user()
    with held(api.wiring.engine, User):
        answer = log_in(client, email)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (503, "UNAVAILABLE")
    assert log_in(client, email, PASSWORD).status_code == 200


def test_a_program_is_let_in_though_its_use_cannot_be_noted(api: Api) -> None:
    # On PostgreSQL only the token's own row would be in the way.
    api.token(Role.VIEWER)
    with held(api.wiring.engine, User):
        assert api.data("{ viewer { role } }", role=Role.VIEWER)["viewer"] == {"role": "VIEWER"}
