"""The real channel or a copy of it, and the application's client secret."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.installation import ClientSecret
from channel.services import installation
from tests.api.conftest import Api
from tests.factories import NOW
from tests.rig.shop import SECRETS

HERE = "http://127.0.0.1:8080"
SHOW = """{ installation { baseUrl knownBaseUrl readOnly sentence
    clientSecret { daysLeft refusedSince sentence } } }"""
CONFIRM = """mutation($input: InstallationConfirmInput!) { installationConfirm(input: $input) {
    installation { knownBaseUrl readOnly } userErrors { code message } } }"""


def show(api: Api) -> Any:
    return api.data(SHOW, role=Role.VIEWER)["installation"]


def confirm(api: Api, **given: str) -> Any:
    return api.data(CONFIRM, {"input": given})["installationConfirm"]


def begin_at(api: Api, address: str) -> None:
    """A start."""
    with api.wiring.transaction("test") as session:
        installation.ensure(session, NOW, address)


def test_an_installation_that_never_began_is_no_copy(api: Api) -> None:
    assert show(api)["readOnly"] is False


def copy(api: Api) -> None:
    """The original began, and connected a store, somewhere else."""
    begin_at(api, "https://real.example.com")
    api.factory.store()


def test_the_address_of_the_connected_original_stays(api: Api) -> None:
    copy(api)
    begin_at(api, HERE)
    told = show(api)
    assert (told["knownBaseUrl"], told["baseUrl"]) == ("https://real.example.com", HERE)
    assert told["readOnly"] is True
    assert "a copy of the installation at https://real.example.com" in told["sentence"]


def test_before_the_first_store_every_start_counts(api: Api) -> None:
    begin_at(api, "https://build.example.com")
    begin_at(api, HERE)
    assert show(api)["readOnly"] is False


def test_a_person_says_that_this_is_the_real_one(api: Api) -> None:
    copy(api)
    [error] = confirm(api, baseUrl="https://elsewhere.example.com")["userErrors"]
    assert (error["code"], HERE in error["message"]) == ("CONFLICT", True)
    assert show(api)["readOnly"] is True
    confirmed = confirm(api, baseUrl=f"{HERE}/")
    assert confirmed["installation"] == {"knownBaseUrl": HERE, "readOnly": False}


def test_nothing_need_be_said_to_confirm(api: Api) -> None:
    copy(api)
    assert confirm(api)["installation"]["readOnly"] is False


def test_the_shell_shows_and_confirms_it_too(api: Api) -> None:
    copy(api)
    run = api.app.test_cli_runner().invoke
    assert "read-only: this is a copy" in run(args=["amazon", "installation", "show"]).output
    run(args=["amazon", "installation", "confirm"])
    assert "talks to Amazon" in run(args=["amazon", "installation", "show"]).output


def test_an_upgrade_is_a_start(api: Api) -> None:
    api.app.test_cli_runner().invoke(args=["amazon", "upgrade"])
    api.factory.store()
    begin_at(api, "https://copy.example.com")
    assert show(api)["knownBaseUrl"] == HERE


def secret(api: Api, **values: Any) -> None:
    ours = SECRETS["AMAZON_CHANNEL_LWA_CLIENT_SECRET"]
    rows = [
        ClientSecret(
            digest=sha256(ours.encode()).hexdigest(),
            **({"made_at": NOW, "first_used_at": NOW} | values),
        ),
        ClientSecret(digest="of an older one", made_at=NOW, first_used_at=NOW, refused_at=NOW),
    ]
    with api.wiring.transaction("test") as session:
        session.add_all(rows)


@pytest.mark.parametrize(
    ("age", "refused", "days", "sentence"),
    [
        (0, None, 180, "The client secret works until May 19, 2027, 180 more days."),
        (173, None, 7, "The client secret ends in 7 days, on Nov 27, 2026."),
        (181, None, 0, "The client secret’s 180 days were over on Nov 19, 2026."),
        (10, NOW, 170, "Amazon refuses the client secret"),
    ],
)
def test_the_client_secret_in_use_tells_its_days(
    api: Api, age: int, refused: Any, days: int, sentence: str
) -> None:
    secret(api, made_at=NOW - timedelta(days=age), refused_at=refused)
    told = show(api)["clientSecret"]
    assert told["daysLeft"] == days
    assert (told["refusedSince"] is not None) is (refused is not None)
    assert told["sentence"].startswith(sentence)


def test_a_secret_that_was_never_used_is_not_known(api: Api) -> None:
    assert show(api)["clientSecret"] is None
