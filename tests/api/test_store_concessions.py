from __future__ import annotations

from datetime import timedelta

import pytest

from channel.models.concession import Concession
from tests.api.conftest import Api
from tests.factories import NOW


@pytest.mark.parametrize(
    ("datasets", "reason", "minutes", "sentence"),
    [
        ("BUYER,RECIPIENT", "refused", 5, "Amazon refuses to tell the status"),
        ("BUYER,FULFILLMENT", "refused", 5, "Amazon refuses parts of its orders"),
        ("BUYER,RECIPIENT", "refused", -5, "Orders come in"),
        ("BUYER,FULFILLMENT", "useless", 5, "Orders come in"),
    ],
)
def test_a_store_says_when_amazon_tells_less_than_usual(
    api: Api, datasets: str, reason: str, minutes: int, sentence: str
) -> None:
    # amazon.md 6.3 #5365
    store = api.factory.store()
    until = NOW + timedelta(minutes=minutes)
    with api.wiring.transaction("test.concession") as session:
        session.add(
            Concession(account_id=store.account_id, datasets=datasets, ends_at=until, reason=reason)
        )
    [node] = api.data("{ stores { nodes { health { healthy sentence } } } }")["stores"]["nodes"]
    assert node["health"]["sentence"].startswith(sentence)
    assert node["health"]["healthy"] is sentence.startswith("Orders")
