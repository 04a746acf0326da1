"""Login with Amazon: amazon.md 8.2."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.box import Box, refusal


def test_a_refresh_token_becomes_an_access_token(box: Box) -> None:
    answer = box.token(grant_type="refresh_token", refresh_token="Atzr|demo").get_json()
    assert answer["access_token"].startswith("Atza|")
    assert (answer["token_type"], answer["expires_in"]) == ("bearer", 3600)
    assert answer["refresh_token"] == "Atzr|demo"


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"grant_type": "refresh_token", "refresh_token": "Atzr|gone"}, 400, "invalid_grant"),
        ({"grant_type": "refresh_token"}, 400, "invalid_request"),
        ({}, 400, "invalid_request"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": "client_credentials", "scope": "everything"}, 400, "invalid_scope"),
        (
            {"grant_type": "refresh_token", "refresh_token": "Atzr|demo", "client_secret": "old"},
            401,
            "invalid_client",
        ),
    ],
)
def test_what_login_refuses(box: Box, form: dict[str, str], status: int, error: str) -> None:
    answer = box.token(**form)
    assert (answer.status_code, answer.get_json()["error"]) == (status, error)
    assert answer.get_json()["error_description"]


def test_the_token_endpoint_wants_a_form(box: Box) -> None:
    answer = box.client.post("/auth/o2/token", json={"grant_type": "refresh_token"})
    assert answer.get_json()["error"] == "invalid_request"


def test_an_access_token_lives_one_hour(box: Box) -> None:
    order_id = box.place()
    box.control("POST", "clock", advance_seconds=3599)
    assert box.get(order_id)["orderId"] == order_id
    box.control("POST", "clock", advance_seconds=1)
    assert refusal(box.search()) == (
        403,
        "Unauthorized",
        "Access to requested resource is denied. The access token you provided has expired.",
    )


@pytest.mark.parametrize("token", ["", "Atza|invented"])
def test_a_call_needs_a_token_of_ours(box: Box, token: str) -> None:
    answer = box.call("GET", "/orders/2026-01-01/orders", headers={"x-amz-access-token": token})
    assert refusal(answer)[:2] == (403, "Unauthorized")
    assert "x-amzn-RateLimit-Limit" not in answer.headers


def test_a_grantless_token_is_no_sellers_token(box: Box) -> None:
    scope = "sellingpartnerapi::notifications"
    answer = box.token(grant_type="client_credentials", scope=scope).get_json()
    assert "refresh_token" not in answer
    box.access_token = answer["access_token"]
    assert refusal(box.search())[:2] == (403, "Unauthorized")


def test_a_new_seller_gets_a_token_of_its_own(box: Box) -> None:
    mine = box.place()
    body: dict[str, Any] = {"sellerId": "A-OTHER", "marketplaceIds": ["ATVPDKIKX0DER"]}
    seller = box.control("POST", "sellers", **body)
    box.access_token = box.log_in(seller["refreshToken"])
    assert refusal(box.call("GET", f"/orders/2026-01-01/orders/{mine}"))[:2] == (404, "NotFound")


@pytest.mark.parametrize("agent", ["", "curl", "A" * 501 + "/1"])
def test_a_call_needs_a_proper_user_agent(box: Box, agent: str) -> None:
    answer = box.call("GET", "/orders/2026-01-01/orders", headers={"User-Agent": agent})
    assert refusal(answer)[:2] == (400, "InvalidInput")
