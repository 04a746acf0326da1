"""The pre-setup checklist says how things stand, each by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from channel.domain import lapse
from channel.domain.setup import SecretAge, SetupKey, SetupSeen, StoresSeen, checklist, is_local
from channel.language import languages, say

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
FRESH = SecretAge(lapse.client_secret(NOW - timedelta(days=10)))
WELL = SetupSeen(
    now=NOW,
    base_url="https://shop.example.com",
    secret=FRESH,
    stores=StoresSeen(1, 1, 1, 1),
    has_products=True,
    media=("mail",),
    has_queue=True,
    accounts=1,
    pushing=1,
    people=3,
    administrators=2,
)


def open_of(**changes: Any) -> dict[SetupKey, str]:
    """What is open where all is well but for these."""
    items = checklist(replace(WELL, **changes))
    return {item.key: item.case for item in items if not item.done}


def test_nothing_is_open_where_all_is_well() -> None:
    assert open_of() == {}
    assert [item.key for item in checklist(WELL)] == list(SetupKey)


@pytest.mark.parametrize(
    ("changes", "key", "case"),
    [
        ({"missing": ("AMAZON_CHANNEL_LWA_CLIENT_ID",)}, "APPLICATION", "missing"),
        ({"secret": None}, "CLIENT_SECRET", "unused"),
        ({"secret": replace(FRESH, refused=True)}, "CLIENT_SECRET", "refused"),
        ({"secret": SecretAge(lapse.client_secret(NOW - timedelta(days=175)))},
         "CLIENT_SECRET", "soon"),
        ({"secret": SecretAge(lapse.client_secret(NOW - timedelta(days=181)))},
         "CLIENT_SECRET", "over"),
        ({"base_url": "http://shop.example.com"}, "BASE_URL", "plain"),
        ({"base_url": "https://127.0.0.1:8080"}, "BASE_URL", "local"),
        ({"has_products": False}, "PRODUCTS", "none"),
        ({"has_products": None, "without_product": 2}, "PRODUCTS", "missing"),
        ({"stores": StoresSeen(1, 1, 0, 1)}, "STORE_READ", "none"),
        ({"stores": StoresSeen(1, 1, 1, 0)}, "STORE_ACTIVE", "none"),
        ({"carriers": 3, "unmapped_carriers": 1}, "CARRIERS", "unmapped"),
        ({"media": ()}, "ALERTS", "none"),
        ({"has_queue": False}, "NOTIFICATIONS", "no-queue"),
        ({"accounts": 2}, "NOTIFICATIONS", "off"),
        ({"silent": ("worker",)}, "PROCESSES", "silent"),
        ({"administrators": 1}, "ADMINISTRATORS", "few"),
    ],
)  # fmt: skip
def test_what_is_not_in_place_is_open_and_nothing_else(
    changes: dict[str, Any], key: str, case: str
) -> None:
    assert open_of(**changes) == {SetupKey(key): case}


def test_a_fresh_installation_has_all_of_a_store_before_it() -> None:
    fresh = open_of(stores=StoresSeen())
    wanted = ["STORE_DESCRIBED", "STORE_CONNECTED", "STORE_READ", "STORE_ACTIVE"]
    assert list(fresh) == [SetupKey(key) for key in wanted]


def test_who_connects_by_a_pasted_token_needs_no_application_id() -> None:
    assert open_of(has_application_id=False) == {}
    nobody = open_of(has_application_id=False, stores=StoresSeen(1))
    assert nobody[SetupKey.APPLICATION] == "no-id"


def test_a_host_that_knows_its_people_is_not_asked_for_administrators() -> None:
    assert open_of(people=0, administrators=0) == {}


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("https://channel.example.com", False),
        ("https://8.8.8.8", False),
        ("http://localhost:8080", True),
        ("https://10.0.0.7/x", True),
        ("https://[::1]", True),
        ("https://shop.local", True),
        ("https://intranet", True),
    ],
)
def test_an_address_is_local_when_amazon_cannot_send_anybody_there(url: str, local: bool) -> None:
    assert is_local(url) is local


CASES = {
    **{SetupKey(key): cases.split() for key, cases in {
        "PROCESSES": "alive silent",
        "APPLICATION": "set by-token no-id missing",
        "CLIENT_SECRET": "unused well soon over refused",
        "BASE_URL": "public local plain",
        "PRODUCTS": "some elsewhere none missing",
        "CARRIERS": "known unused unmapped",
        "ALERTS": "set none",
        "NOTIFICATIONS": "on no-queue off",
        "ADMINISTRATORS": "some few elsewhere",
    }.items()},
    **{key: ["some", "none"] for key in SetupKey if key.startswith("STORE_")},
}  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_every_case_has_a_sentence(language: str) -> None:
    assert set(CASES) == set(SetupKey)
    for key, cases in CASES.items():
        for id_ in (f"setup-{key}", f"setup-{key}-remedy", *(f"setup-{key}-{c}" for c in cases)):
            assert say(language, id_) != id_
