"""The pre-setup checklist, found out from what is really there (V30)."""

from __future__ import annotations

from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.account import SellerAccount
from channel.models.carrier_seen import CarrierSeen
from channel.models.installation import ClientSecret
from channel.services import installation, scheduling
from tests.api.conftest import Api
from tests.factories import NOW
from tests.rig.shop import SECRETS

CHECKLIST = "{ setupChecklist { key title done optional sentence remedy } }"


def steps(api: Api, role: Role = Role.VIEWER) -> dict[str, dict[str, Any]]:
    found = api.data(CHECKLIST, role=role)["setupChecklist"]
    return {step["key"]: step for step in found}


def done(api: Api) -> set[str]:
    return {key for key, step in steps(api).items() if step["done"]}


def test_a_fresh_installation_has_nearly_everything_before_it(api: Api) -> None:
    found = steps(api)
    assert {key for key, step in found.items() if step["done"]} == {"CARRIERS", "ADMINISTRATORS"}
    assert found["STORE_DESCRIBED"]["sentence"] == "There is no store yet."
    assert found["STORE_DESCRIBED"]["remedy"].startswith("Add a store")
    assert found["CARRIERS"]["remedy"] == ""


def test_a_store_that_is_read_and_active_ticks_its_steps_off(api: Api) -> None:
    store = api.factory.store()
    assert {"STORE_DESCRIBED", "STORE_CONNECTED", "STORE_READ", "STORE_ACTIVE"} <= done(api)
    assert steps(api)["STORE_ACTIVE"]["sentence"].startswith("1 of 1 active")
    with api.wiring.transaction("test") as session:
        session.get_one(SellerAccount, store.account_id).last_error = "throttled"
    assert "STORE_READ" not in done(api)


def test_a_store_that_is_only_observed_is_not_active(api: Api) -> None:
    api.factory.store(status="OBSERVE")
    assert "STORE_ACTIVE" not in done(api)
    assert "STORE_READ" in done(api)


def test_products_and_what_waits_for_them(api: Api) -> None:
    assert steps(api)["PRODUCTS"]["sentence"].startswith("Commerce has no products")
    assert api.wiring.embedded is not None
    api.wiring.embedded.upsert_product("MUG", "A mug", 3)
    assert "PRODUCTS" in done(api)
    api.factory.order(api.factory.store(), attention="product-missing", attention_since=NOW)
    assert steps(api)["PRODUCTS"]["sentence"].startswith("One order waits for a product")


def test_a_carrier_that_nobody_has_mapped_is_open(api: Api) -> None:
    store = api.factory.store("SE")
    with api.wiring.transaction("test") as session:
        for carrier in ("UPS", "Skogsposten"):
            seen = CarrierSeen(store_id=store.id, carrier=carrier, service="", parcels=1)
            seen.last_shipped_at = NOW
            session.add(seen)
    assert steps(api)["CARRIERS"]["sentence"].startswith("For one carrier it is not known")


def test_processes_are_alive_while_they_say_so(api: Api) -> None:
    assert steps(api)["PROCESSES"]["sentence"].startswith("Neither the clock nor a worker")
    with api.wiring.transaction("test") as session:
        scheduling.beat(session, NOW, "clock")
    assert steps(api)["PROCESSES"]["sentence"].startswith("No worker has been heard of")
    with api.wiring.transaction("test") as session:
        scheduling.beat(session, NOW, "worker")
    assert "PROCESSES" in done(api)


def test_two_administrators_are_enough(api: Api) -> None:
    api.factory.user(Role.ADMIN)
    api.factory.user(Role.OPERATOR)
    assert steps(api)["ADMINISTRATORS"]["sentence"].startswith("Only one person")
    api.factory.user(Role.ADMIN)
    assert "ADMINISTRATORS" in done(api)


def test_the_client_secret_is_told_by_its_age(api: Api) -> None:
    assert steps(api)["CLIENT_SECRET"]["sentence"].startswith("It has not been used yet")
    secret = SECRETS["AMAZON_CHANNEL_LWA_CLIENT_SECRET"]
    with api.wiring.transaction("test") as session:
        assert installation.client_secret(session, secret) is None
        digest = installation.digest_of(secret)
        session.add(ClientSecret(digest=digest, made_at=NOW, first_used_at=NOW))
    assert "CLIENT_SECRET" in done(api)


@pytest.mark.parametrize("count", [1, 3])
def test_it_takes_as_many_statements_whatever_there_is(
    api: Api, statements: list[str], count: int
) -> None:
    for _ in range(count):
        api.factory.order(api.factory.store("SE"))
    steps(api)
    statements.clear()
    steps(api)
    assert len(statements) < 16
