"""Logging in and out, as a browser does it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_login import LoginManager
from werkzeug.test import TestResponse

from channel.domain.identity import Principal, PrincipalKind, Role
from channel.errors import Misconfigured
from channel.extension import AmazonChannel
from channel.services import identity, tokens
from tests.api.conftest import Api
from tests.factories import NOW, PASSWORD

VIEWER = "{ viewer { id name email role locale mayOperate mayAdminister mayReadPersonalData } }"


def csrf(client: FlaskClient) -> str:
    answer = client.get("/amazon/session").get_json()
    return str(answer["csrfToken"])


def log_in(client: FlaskClient, email: str, password: str = PASSWORD) -> TestResponse:
    body = {"email": email, "password": password}
    return client.post("/amazon/session", json=body, headers={"X-CSRF-Token": csrf(client)})


def ask(client: FlaskClient, token: str | None = None) -> TestResponse:
    headers = {"X-CSRF-Token": csrf(client) if token is None else token}
    return client.post("/graphql", json={"query": VIEWER}, headers=headers)


def test_a_person_logs_in_and_out(api: Api) -> None:
    client, email = api.client(), api.factory.user(Role.OPERATOR, locale="sv")
    before = client.get("/amazon/session", headers={"Accept-Language": "sv-SE"}).get_json()
    assert (before["viewer"], before["locale"]) == (None, "sv")
    answer = log_in(client, email.upper())
    assert answer.get_json()["viewer"]["mayOperate"]
    assert ask(client).get_json()["data"]["viewer"]["email"] == email
    out = client.delete("/amazon/session", headers={"X-CSRF-Token": csrf(client)})
    assert out.status_code == 204
    assert ask(client).status_code == 401


def test_the_session_shows_the_viewer_as_the_contract_does(api: Api) -> None:
    client = api.client()
    log_in(client, api.factory.user())
    session = client.get("/amazon/session").get_json()["viewer"]
    assert session == ask(client).get_json()["data"]["viewer"]


@pytest.mark.parametrize(("email", "password"), [(None, "wrong"), ("no@body", PASSWORD), ("", "")])
def test_wrong_words_do_not_say_which_one_was_wrong(
    api: Api, email: str | None, password: str
) -> None:
    known = api.factory.user()
    answer = log_in(api.client(), known if email is None else email, password)
    assert answer.status_code == 401
    assert answer.get_json()["error"]["message"] == "E-mail or password is wrong."


def test_a_login_from_another_page_is_refused(api: Api) -> None:
    body = {"email": api.factory.user(), "password": PASSWORD}
    assert api.client().post("/amazon/session", json=body).status_code == 403


@pytest.mark.parametrize("token", ["", "wrong"])
def test_a_session_does_nothing_without_its_csrf_token(api: Api, token: str) -> None:
    client = api.client()
    log_in(client, api.factory.user())
    answer = ask(client, token)
    [error] = answer.get_json()["errors"]
    assert (answer.status_code, error["extensions"]["code"]) == (403, "CSRF")
    assert client.delete("/amazon/session").status_code == 403


def test_logging_in_changes_the_csrf_token(api: Api) -> None:
    client, email = api.client(), api.factory.user()
    before = csrf(client)
    log_in(client, email)
    assert ask(client, before).status_code == 403


def test_ten_wrong_passwords_lock_the_account_for_a_while(api: Api) -> None:
    client, email = api.client(), api.factory.user()
    for _ in range(10):
        assert log_in(client, email, "wrong").status_code == 401
    assert log_in(client, email).status_code == 429
    api.clock.advance(timedelta(minutes=15))
    assert log_in(client, email).status_code == 200


def test_a_right_password_forgives_the_wrong_ones(api: Api) -> None:
    client, email = api.client(), api.factory.user()
    for _ in range(2):
        for _ in range(9):
            log_in(client, email, "wrong")
        assert log_in(client, email).status_code == 200


def test_a_new_password_ends_every_session(api: Api) -> None:
    client, email = api.client(), api.factory.user()
    log_in(client, email)
    with api.wiring.transaction("test") as session:
        identity.change_password(session, NOW, email, "another long password")
    assert ask(client).status_code == 401
    assert log_in(client, email).status_code == 401
    assert log_in(client, email, "another long password").status_code == 200


def test_a_session_ends_after_half_a_day(api: Api) -> None:
    client = api.client()
    log_in(client, api.factory.user())
    api.clock.advance(timedelta(hours=12, seconds=1))
    assert ask(client).status_code == 401


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(api: Api) -> None:
    cookie = log_in(api.client(), api.factory.user()).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_the_cookie_insists_on_tls_where_there_is_tls(api: Api, tmp_path: Any) -> None:
    app = Flask("channel")
    app.config.update(api.app.config, AMAZON_CHANNEL_BASE_URL="https://channel.example.com")
    app.config.pop("SQLALCHEMY_DATABASE_URI")
    AmazonChannel(app, clock=api.clock)
    answer = app.test_client().get("/amazon/session")
    assert "Secure" in answer.headers["Set-Cookie"]


def test_a_person_chooses_a_language(api: Api) -> None:
    client = api.client()
    log_in(client, api.factory.user())
    query = """mutation($locale: String!) { viewerUpdate(input: {locale: $locale}) {
        viewer { locale } userErrors { code field message } } }"""

    def choose(locale: str) -> Any:
        body = {"query": query, "variables": {"locale": locale}}
        answer = client.post("/graphql", json=body, headers={"X-CSRF-Token": csrf(client)})
        return answer.get_json()["data"]["viewerUpdate"]

    assert choose("sv") == {"viewer": {"locale": "sv"}, "userErrors": []}
    [error] = choose("xx")["userErrors"]
    assert error == {"code": "INVALID", "field": ["locale"], "message": "Vi talar inte xx."}
    assert client.get("/amazon/session").get_json()["locale"] == "sv"


def test_a_host_application_may_vouch_for_its_own_people(api: Api) -> None:
    someone = Principal(PrincipalKind.HOST, "7", "Grace", Role.VIEWER, locale="sv")
    app = Flask("channel")
    app.config.update(api.app.config, AMAZON_CHANNEL_IDENTITY=lambda: someone)
    app.config.pop("SQLALCHEMY_DATABASE_URI")
    LoginManager(app)
    AmazonChannel(app, clock=api.clock)
    client = app.test_client()
    assert ask(client).get_json()["data"]["viewer"]["name"] == "Grace"
    assert log_in(client, "a@b", PASSWORD).status_code == 409


def test_a_host_with_its_own_login_must_say_who_is_who(api: Api) -> None:
    app = Flask("channel")
    app.config.update(api.app.config)
    app.config.pop("SQLALCHEMY_DATABASE_URI")
    LoginManager(app)
    with pytest.raises(Misconfigured, match="AMAZON_CHANNEL_IDENTITY"):
        AmazonChannel(app, clock=api.clock)


def test_a_token_is_known_by_its_digest_and_dies_when_revoked(api: Api) -> None:
    token = api.factory.token(Role.OPERATOR)
    headers = {"Authorization": f"Bearer {token}"}

    def status() -> int:
        return api.client().post("/graphql", json={"query": VIEWER}, headers=headers).status_code

    assert status() == 200
    with api.wiring.transaction("test") as session:
        assert tokens.revoke_by_hint(session, NOW, token[:10]) == 1
    assert status() == 401


def test_a_token_counts_instead_of_a_session_not_beside_it(api: Api) -> None:
    client = api.client()
    log_in(client, api.factory.user())
    headers = {"Authorization": "Bearer wrong", "X-CSRF-Token": csrf(client)}
    answer = client.post("/graphql", json={"query": VIEWER}, headers=headers)
    assert answer.status_code == 401


def test_the_use_of_a_token_is_written_down_now_and_then(api: Api, statements: list[str]) -> None:
    headers = {"Authorization": f"Bearer {api.factory.token()}"}

    def writes() -> int:
        statements.clear()
        api.client().post("/graphql", json={"query": VIEWER}, headers=headers)
        return len([s for s in statements if s.startswith("UPDATE amazon_api_token")])

    assert [writes(), writes()] == [1, 0]
    api.clock.advance(timedelta(minutes=1))
    assert writes() == 1


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["user", "create", "--email", "a@b.se", "--role", "admin", "--password", PASSWORD],
         "user a@b.se may now log in as admin\n"),
        (["user", "create", "--email", "a@b.se", "--role", "admin", "--password", "short"],
         "Error: A password has at least 12 characters.\n"),
        (["user", "create", "--email", "nobody", "--role", "admin", "--password", PASSWORD],
         "Error: nobody is not an e-mail address.\n"),
        (["user", "password", "--email", "no@b.se", "--password", PASSWORD],
         "Error: There is no user no@b.se.\n"),
        (["token", "revoke", "amzch_none"], "0 revoked\n"),
    ],
)  # fmt: skip
def test_people_are_let_in_from_a_shell(api: Api, args: list[str], says: str) -> None:
    result = api.app.test_cli_runner().invoke(args=["amazon", *args])
    assert result.output == says


def test_a_token_is_printed_once_and_works(api: Api) -> None:
    args = ["amazon", "token", "create", "--name", "erp", "--role", "viewer"]
    token = api.app.test_cli_runner().invoke(args=args).output.strip()
    body = {"query": "{ viewer { name role } }"}
    headers = {"Authorization": f"Bearer {token}"}
    answer = api.client().post("/graphql", json=body, headers=headers).get_json()
    assert answer["data"]["viewer"] == {"name": "erp", "role": "VIEWER"}
    listed = api.app.test_cli_runner().invoke(args=["amazon", "token", "list"]).output
    assert listed.startswith(token[:10])
    assert listed.endswith("erp\n")
    assert token not in listed
