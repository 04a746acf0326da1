"""An administrator lets people and programs in; what changes counts at the next request."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from channel.domain.identity import Principal, PrincipalKind, Role
from channel.extension import AmazonChannel
from tests.api.conftest import Api
from tests.api.test_session import ask, csrf, log_in
from tests.factories import PASSWORD

NEW = "another long password"
CREATE = """mutation($input: UserCreateInput!) { userCreate(input: $input) {
    user { id email name role active hasPassword linkExpiresAt } link
    userErrors { code field message } } }"""
UPDATE = """mutation($input: UserUpdateInput!) { userUpdate(input: $input) {
    user { name role active workingTokens } userErrors { code field message } } }"""
RESET = """mutation($id: ID!) { userResetPassword(input: {userId: $id}) {
    user { email } link linkExpiresAt userErrors { code message } } }"""
UNLOCK = """mutation($id: ID!) { userUnlock(input: {userId: $id}) {
    user { lockedUntil } userErrors { code message } } }"""
OWN = """mutation($input: ViewerPasswordUpdateInput!) { viewerPasswordUpdate(input: $input) {
    viewer { email } userErrors { code field message } } }"""
TOKEN = """mutation($input: TokenCreateInput!) { tokenCreate(input: $input) {
    token { id name role hint createdBy expiresAt works } secret
    userErrors { code field message } } }"""
REVOKE = """mutation($id: ID!) { tokenRevoke(input: {tokenId: $id}) {
    token { works revokedAt } userErrors { code message } } }"""
TOKENS = """query($working: Boolean) { tokens(working: $working) {
    totalCount nodes { name works lastUsedAt createdBy } } }"""
BO = {"email": "Bo@Example.com", "name": "Bo", "role": "OPERATOR", "locale": "sv"}


def bo(api: Api) -> tuple[str, str]:
    """Somebody who was just let in: their id, and the secret of their link."""
    made = api.data(CREATE, {"input": BO})["userCreate"]
    assert made["userErrors"] == []
    return made["user"]["id"], made["link"].partition("#")[2]


def choose(client: FlaskClient, secret: str, password: str = NEW) -> Any:
    body = {"secret": secret, "password": password}
    headers = {"X-CSRF-Token": csrf(client)}
    return client.post("/amazon/session/password", json=body, headers=headers)


def change(api: Api, user_id: str, **wish: Any) -> Any:
    return api.data(UPDATE, {"input": {"userId": user_id, **wish}})["userUpdate"]


def with_session(client: FlaskClient, query: str, variables: Any) -> Any:
    body = {"query": query, "variables": variables}
    headers = {"X-CSRF-Token": csrf(client)}
    return client.post("/graphql", json=body, headers=headers).get_json()["data"]


def test_a_new_person_chooses_a_password_by_the_link(api: Api) -> None:
    made = api.data(CREATE, {"input": BO})["userCreate"]
    assert made["user"]["email"] == "bo@example.com"
    assert (made["user"]["role"], made["user"]["hasPassword"]) == ("OPERATOR", False)
    page, _, secret = made["link"].partition("#")
    assert page.endswith("/amazon/welcome")
    client = api.client()
    looked = client.post(
        "/amazon/session/link", json={"secret": secret}, headers={"X-CSRF-Token": csrf(client)}
    )
    assert looked.get_json() == {"name": "Bo", "email": "bo@example.com"}
    assert choose(client, secret).get_json()["viewer"]["name"] == "Bo"
    assert ask(client).get_json()["data"]["viewer"]["role"] == "OPERATOR"
    assert log_in(api.client(), "bo@example.com", NEW).status_code == 200
    assert choose(api.client(), secret).status_code == 404


def test_a_short_password_does_not_use_the_link_up(api: Api) -> None:
    _, secret = bo(api)
    refused = choose(api.client(), secret, "short")
    assert refused.status_code == 422
    assert "12" in refused.get_json()["error"]["message"]
    assert choose(api.client(), secret).status_code == 200


def test_nobody_logs_in_as_somebody_without_a_password(api: Api) -> None:
    bo(api)
    assert log_in(api.client(), "bo@example.com", "").status_code == 401


def test_a_link_needs_a_page_of_ours(api: Api) -> None:
    _, secret = bo(api)
    for path in ("link", "password"):
        body = {"secret": secret, "password": NEW}
        assert api.client().post(f"/amazon/session/{path}", json=body).status_code == 403


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"email": "nobody"}, "email"),
        ({"name": " "}, "name"),
        ({"name": "x" * 51}, "name"),
        ({"locale": "xx"}, "locale"),
    ],
)
def test_what_is_wrong_with_a_person_is_said(api: Api, wrong: dict[str, str], field: str) -> None:
    [error] = api.data(CREATE, {"input": BO | wrong})["userCreate"]["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", [field])


def test_an_address_is_one_persons(api: Api) -> None:
    bo(api)
    [error] = api.data(CREATE, {"input": BO})["userCreate"]["userErrors"]
    assert error["code"] == "CONFLICT"


@pytest.mark.parametrize("wish", [{"active": False}, {"role": "VIEWER"}])
def test_a_change_ends_the_sessions_that_go_on(api: Api, wish: dict[str, Any]) -> None:
    user_id, secret = bo(api)
    client = api.client()
    choose(client, secret)
    assert ask(client).status_code == 200
    change(api, user_id, **wish)
    assert ask(client).status_code == 401
    assert (log_in(client, "bo@example.com", NEW).status_code == 200) is ("role" in wish)


def test_a_reset_leaves_the_old_password_until_it_is_used(api: Api) -> None:
    user_id, secret = bo(api)
    client = api.client()
    choose(client, secret)
    reset = api.data(RESET, {"id": user_id})["userResetPassword"]
    assert ask(client).status_code == 200
    assert choose(api.client(), reset["link"].partition("#")[2], PASSWORD).status_code == 200
    assert ask(client).status_code == 401
    assert log_in(client, "bo@example.com", PASSWORD).status_code == 200


def test_a_locked_person_is_unlocked(api: Api) -> None:
    user_id, secret = bo(api)
    choose(api.client(), secret)
    client = api.client()
    for _ in range(10):
        log_in(client, "bo@example.com", "wrong")
    assert log_in(client, "bo@example.com", NEW).status_code == 429
    assert api.data(UNLOCK, {"id": user_id})["userUnlock"]["user"] == {"lockedUntil": None}
    assert log_in(client, "bo@example.com", NEW).status_code == 200
    [error] = api.data(UNLOCK, {"id": user_id})["userUnlock"]["userErrors"]
    assert error["code"] == "CONFLICT"


def test_ones_own_password_changes_and_only_this_session_goes_on(api: Api) -> None:
    email = api.factory.user(Role.VIEWER)
    here, elsewhere = api.client(), api.client()
    log_in(here, email)
    log_in(elsewhere, email)
    wish = {"current": PASSWORD, "new": NEW}
    answer = with_session(here, OWN, {"input": wish})["viewerPasswordUpdate"]
    assert answer == {"viewer": {"email": email}, "userErrors": []}
    assert (ask(here).status_code, ask(elsewhere).status_code) == (200, 401)
    assert log_in(elsewhere, email, NEW).status_code == 200


@pytest.mark.parametrize(
    ("current", "new", "field"), [("wrong", NEW, "current"), (PASSWORD, "short", "new")]
)
def test_ones_own_password_stays_where_one_is_wrong(
    api: Api, current: str, new: str, field: str
) -> None:
    client, email = api.client(), api.factory.user()
    log_in(client, email)
    wish = {"current": current, "new": new}
    [error] = with_session(client, OWN, {"input": wish})["viewerPasswordUpdate"]["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", [field])
    assert ask(client).status_code == 200


def test_guessing_ones_current_password_locks_as_at_the_login(api: Api) -> None:
    client, email = api.client(), api.factory.user()
    log_in(client, email)
    wish = {"input": {"current": "wrong", "new": NEW}}
    for _ in range(10):
        with_session(client, OWN, wish)
    [error] = with_session(client, OWN, wish)["viewerPasswordUpdate"]["userErrors"]
    assert error["code"] == "CONFLICT"


def test_a_token_has_no_password(api: Api) -> None:
    wish = {"input": {"current": PASSWORD, "new": NEW}}
    [error] = api.data(OWN, wish)["viewerPasswordUpdate"]["userErrors"]
    assert error["code"] == "CONFLICT"


def test_the_last_administrator_stays(api: Api) -> None:
    client, email = api.client(), api.factory.user()
    log_in(client, email)
    users = api.data("{ users { managedHere totalCount nodes { id email isViewer } } }")["users"]
    [one] = users["nodes"]
    assert (users["managedHere"], users["totalCount"], one["isViewer"]) == (True, 1, False)
    answer = change(api, one["id"], role="VIEWER")
    assert (answer["user"], answer["userErrors"][0]["code"]) == (None, "CONFLICT")
    assert ask(client).status_code == 200


def test_a_token_is_made_shown_once_and_revoked(api: Api) -> None:
    expires = (api.clock.now() + timedelta(days=30)).isoformat()
    wish = {"input": {"name": "erp", "role": "VIEWER", "expiresAt": expires}}
    made = api.data(TOKEN, wish)["tokenCreate"]
    assert made["secret"].startswith(made["token"]["hint"])
    assert made["token"]["createdBy"] == "the admin"
    headers = {"Authorization": f"Bearer {made['secret']}"}
    body = {"query": "{ viewer { name role } }"}

    def status() -> int:
        return api.client().post("/graphql", json=body, headers=headers).status_code

    assert status() == 200
    listed = api.data(TOKENS, {"working": True})["tokens"]
    assert made["secret"] not in str(listed)
    assert listed["nodes"][0]["lastUsedAt"] is not None
    revoked = api.data(REVOKE, {"id": made["token"]["id"]})["tokenRevoke"]["token"]
    assert revoked["works"] is False
    assert status() == 401
    assert [t["name"] for t in api.data(TOKENS, {"working": False})["tokens"]["nodes"]] == ["erp"]


def test_a_token_is_refused_from_its_end_on(api: Api) -> None:
    expires = (api.clock.now() + timedelta(days=1)).isoformat()
    wish = {"input": {"name": "erp", "role": "VIEWER", "expiresAt": expires}}
    headers = {"Authorization": f"Bearer {api.data(TOKEN, wish)['tokenCreate']['secret']}"}
    api.clock.advance(timedelta(days=1))
    body = {"query": "{ viewer { name } }"}
    assert api.client().post("/graphql", json=body, headers=headers).status_code == 401
    [error] = api.data(TOKEN, wish)["tokenCreate"]["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["expiresAt"])


def test_a_page_of_people_takes_as_many_statements_whatever_their_number(
    api: Api, statements: list[str]
) -> None:
    query = "{ users { nodes { name workingTokens } } tokens { nodes { name } } }"
    counts = []
    for _ in range(2):
        api.factory.user()
        api.data(query)
        statements.clear()
        api.data(query)
        counts.append(len(statements))
    assert counts[0] == counts[1]


def test_people_of_a_host_application_are_not_managed_here(api: Api) -> None:
    ada = Principal(PrincipalKind.HOST, "7", "Ada", Role.ADMIN)
    app = Flask("channel")
    app.config.update(api.app.config, AMAZON_CHANNEL_IDENTITY=lambda: ada)
    app.config.pop("SQLALCHEMY_DATABASE_URI")
    AmazonChannel(app, clock=api.clock)
    client = app.test_client()
    answer = with_session(client, CREATE, {"input": BO})["userCreate"]
    assert answer["userErrors"][0]["code"] == "CONFLICT"
    assert not with_session(client, "{ users { managedHere } }", {})["users"]["managedHere"]
    assert choose(client, "x").status_code == 409


def test_a_shell_makes_a_link_and_a_token_that_ends(api: Api) -> None:
    email = api.factory.user(Role.VIEWER)
    run = api.app.test_cli_runner().invoke
    printed = run(args=["amazon", "user", "link", "--email", email]).stdout
    assert choose(api.client(), printed.strip().partition("#")[2]).status_code == 200
    args = ["token", "create", "--name", "erp", "--role", "viewer", "--days", "1"]
    token = run(args=["amazon", *args]).stdout.strip()
    api.clock.advance(timedelta(days=1))
    body, headers = {"query": "{ viewer { name } }"}, {"Authorization": f"Bearer {token}"}
    assert api.client().post("/graphql", json=body, headers=headers).status_code == 401
