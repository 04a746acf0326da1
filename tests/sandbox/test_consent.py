"""Consent in Seller Central and what its code is worth: amazon.md 8.1 and 8.2."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from werkzeug.test import TestResponse

from tests.sandbox.box import US, Box, refusal

APPLICATION = "amzn1.sp.solution.demo"
CALLBACK = "http://127.0.0.1:8080/amazon/oauth/callback"
QUESTION = {"application_id": APPLICATION, "state": "s-1&x", "redirect_uri": CALLBACK}
CONSENT = "/apps/authorize/consent"


def ask(box: Box, **changes: str) -> TestResponse:
    return box.client.get(CONSENT, query_string=QUESTION | changes)


def answer_of(location: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}


def code(box: Box, **changes: Any) -> str:
    return answer_of(box.control("POST", "consent", **(QUESTION | changes))["location"])[
        "spapi_oauth_code"
    ]


def redeem(box: Box, code: str, **changes: str) -> TestResponse:
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK} | changes
    return box.token(**form)


def lwa_error(answer: TestResponse) -> tuple[int, str]:
    return answer.status_code, answer.get_json()["error"]


def test_the_page_says_who_asks_and_where_it_goes_on(box: Box) -> None:
    box.control("PATCH", f"applications/{APPLICATION}", name="Orders & <Co>")
    page = ask(box)
    assert page.status_code == 200
    assert "Orders &amp; &lt;Co&gt;" in page.text
    assert CALLBACK in page.text
    assert 'value="s-1&amp;x"' in page.text


def test_confirming_in_the_browser_goes_back_with_state_seller_and_code(box: Box) -> None:
    form = {**QUESTION, "seller_id": "A-DEMO", "answer": "confirm"}
    there = box.client.post(CONSENT, data=form)
    assert there.status_code == 302
    assert there.headers["Location"].startswith(CALLBACK + "?")
    answer = answer_of(there.headers["Location"])
    assert (answer["state"], answer["selling_partner_id"]) == ("s-1&x", "A-DEMO")
    assert redeem(box, answer["spapi_oauth_code"]).status_code == 200


def test_cancelling_grants_nothing(box: Box) -> None:
    form = {**QUESTION, "seller_id": "A-DEMO", "answer": "cancel"}
    there = box.client.post(CONSENT, data=form)
    assert (there.status_code, "Nothing was authorised" in there.text) == (200, True)


def test_a_code_becomes_a_refresh_token_of_its_own(box: Box) -> None:
    tokens = redeem(box, code(box)).get_json()
    assert (tokens["token_type"], tokens["expires_in"]) == ("bearer", 3600)
    box.access_token = tokens["access_token"]
    assert box.search().status_code == 200
    box.access_token = box.log_in(tokens["refresh_token"])
    assert box.search().status_code == 200


def test_a_code_works_once(box: Box) -> None:
    used = code(box)
    redeem(box, used)
    assert lwa_error(redeem(box, used)) == (400, "invalid_grant")


def test_a_code_lives_five_minutes(box: Box) -> None:
    young, old = code(box), code(box)
    box.control("POST", "clock", advance_seconds=299)
    assert redeem(box, young).status_code == 200
    box.control("POST", "clock", advance_seconds=1)
    assert lwa_error(redeem(box, old)) == (400, "invalid_grant")


def test_a_code_is_bound_to_its_redirect(box: Box) -> None:
    bound = code(box)
    assert lwa_error(redeem(box, bound, redirect_uri=CALLBACK + "2")) == (400, "invalid_grant")
    assert redeem(box, bound).status_code == 200


def test_a_code_and_a_token_are_for_the_client_that_asked(box: Box) -> None:
    box.control("POST", "applications", applicationId="other")
    theirs = {"client_id": "other.client", "client_secret": "other.secret"}
    mine = code(box)
    assert lwa_error(redeem(box, mine, **theirs)) == (400, "invalid_grant")
    refresh = {"grant_type": "refresh_token", "refresh_token": "Atzr|demo"}
    assert lwa_error(box.token(**refresh, **theirs)) == (400, "invalid_grant")
    assert redeem(box, mine).status_code == 200


def test_without_a_redirect_the_registered_one_is_taken(box: Box) -> None:
    box.control(
        "PATCH", f"applications/{APPLICATION}", redirectUris=["https://shop.example/cb?x=1"]
    )
    location = box.control("POST", "consent", state="s", redirect_uri="")["location"]
    assert location.startswith("https://shop.example/cb?x=1&state=s&")
    form = {"grant_type": "authorization_code", "code": answer_of(location)["spapi_oauth_code"]}
    assert box.token(**form).status_code == 200


def test_only_registered_redirects_are_followed(box: Box) -> None:
    page = ask(box, redirect_uri="https://evil.example/")
    assert (page.status_code, "MD5101" in page.text) == (400, True)
    box.control("PATCH", f"applications/{APPLICATION}", redirectUris=["https://shop.example/cb"])
    assert "MD5101" in ask(box).text
    assert "MD5101" in ask(box, redirect_uri="https://shop.example/cb/").text
    assert ask(box, redirect_uri="https://shop.example/cb").status_code == 200
    assert "MD5101" in box.complaint("POST", "consent", **QUESTION)


def test_a_draft_application_needs_the_beta_consent(box: Box) -> None:
    box.control("PATCH", f"applications/{APPLICATION}", draft=True)
    page = ask(box)
    assert (page.status_code, "MD1000" in page.text) == (400, True)
    assert ask(box, version="beta").status_code == 200


def test_an_unknown_application_is_refused(box: Box) -> None:
    assert "MD1000" in ask(box, application_id="amzn1.sp.solution.nobody").text


def test_a_seller_takes_the_authorisation_back(box: Box) -> None:
    tokens = redeem(box, code(box)).get_json()
    pending = code(box)
    box.control("DELETE", "sellers/A-DEMO/authorisation")
    for token in ("Atzr|demo", tokens["refresh_token"]):
        form = {"grant_type": "refresh_token", "refresh_token": token}
        assert lwa_error(box.token(**form)) == (400, "invalid_grant")
    assert lwa_error(redeem(box, pending)) == (400, "invalid_grant")
    status, error, text = refusal(box.search())
    assert (status, error) == (403, "Unauthorized")
    assert "revoked" in text
    [seller] = box.control("GET", "sellers")["sellers"]
    assert seller["authorised"] is False


def test_other_sellers_stay_when_one_leaves(box: Box) -> None:
    other = box.control("POST", "sellers", sellerId="A-OTHER", marketplaceIds=[US])
    box.control("DELETE", "sellers/A-OTHER/authorisation")
    assert box.search().status_code == 200
    form = {"grant_type": "refresh_token", "refresh_token": other["refreshToken"]}
    assert lwa_error(box.token(**form)) == (400, "invalid_grant")


def test_a_seller_comes_back_with_a_new_token(box: Box) -> None:
    box.control("DELETE", "sellers/A-DEMO/authorisation")
    again = box.control("POST", "sellers/A-DEMO/authorisation")["refreshToken"]
    assert again != "Atzr|demo"
    box.access_token = box.log_in(again)
    assert box.search().status_code == 200


def test_a_reset_forgets_that_anybody_left(box: Box) -> None:
    box.control("DELETE", "sellers/A-DEMO/authorisation")
    box.control("PATCH", f"applications/{APPLICATION}", secretExpired=True, draft=True)
    box.control("POST", "reset")
    assert box.search().status_code == 200
    assert ask(box).status_code == 200
    assert box.log_in("Atzr|demo")


def test_an_expired_client_secret_stops_every_login_and_no_call(box: Box) -> None:
    box.control("PATCH", f"applications/{APPLICATION}", secretExpired=True)
    refresh = {"grant_type": "refresh_token", "refresh_token": "Atzr|demo"}
    scope = {"grant_type": "client_credentials", "scope": "sellingpartnerapi::notifications"}
    assert lwa_error(box.token(**refresh)) == (401, "invalid_client")
    assert lwa_error(box.token(**scope)) == (401, "invalid_client")
    assert box.search().status_code == 200


def test_a_new_client_secret_opens_the_door_again(box: Box) -> None:
    changed = {"clientSecret": "new", "secretExpired": False}
    box.control("PATCH", f"applications/{APPLICATION}", **changed)
    refresh = {"grant_type": "refresh_token", "refresh_token": "Atzr|demo"}
    assert lwa_error(box.token(**refresh)) == (401, "invalid_client")
    assert box.token(**refresh, client_secret="new").status_code == 200


@pytest.mark.parametrize(
    "scope",
    ["sellingpartnerapi::notifications", "sellingpartnerapi::client_credential:rotation"],
)
def test_both_scopes_are_granted_without_a_seller(box: Box, scope: str) -> None:
    answer = box.token(grant_type="client_credentials", scope=scope).get_json()
    assert answer["access_token"].startswith("Atza|")
    assert "refresh_token" not in answer


def test_two_applications_have_a_quota_each() -> None:
    box = Box(speed=1)
    box.control("POST", "applications", applicationId="other")
    for _ in range(21):
        box.search()
    theirs = {"client_id": "other.client", "client_secret": "other.secret"}
    granted = code(box, application_id="other")
    box.access_token = redeem(box, granted, **theirs).get_json()["access_token"]
    assert box.search().status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "body", "words"),
    [
        ("POST", "applications", {"applicationId": APPLICATION}, "must be a new name"),
        ("POST", "applications", {"applicationId": "x", "colour": "red"}, "has no 'colour'"),
        ("PATCH", f"applications/{APPLICATION}", {"draft": "yes"}, "draft must be true or false"),
        ("POST", "consent", {"mood": "good"}, "has no 'mood'"),
    ],
)
def test_bad_control_calls_are_refused_in_a_sentence(
    box: Box, method: str, path: str, body: Any, words: str
) -> None:
    assert words in box.complaint(method, path, **body)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", "sellers/A-NOBODY/authorisation"),
        ("POST", "sellers/A-NOBODY/authorisation"),
        ("PATCH", "applications/nobody"),
    ],
)
def test_what_is_not_there_is_404(box: Box, method: str, path: str) -> None:
    answer = box.client.open(f"/_sandbox/{path}", method=method, json={})
    assert answer.status_code == 404
    assert "There is no" in answer.get_json()["error"]
