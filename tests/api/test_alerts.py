"""What a person should know of, through the API."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channel.domain.alerts import AlertKind
from channel.domain.identity import Role
from channel.language import languages
from channel.models.alert import Alert
from channel.services import alerting
from tests.api.conftest import Api
from tests.factories import NOW

ALERTS = """query($open: Boolean, $first: Int, $after: String) {
    alerts(open: $open, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes {
            kind severity title sentence remedy raisedAt clearedAt
            store { name } stores { name }
        }
    }
}"""
ALL = {
    "stores": "Store US",
    "storeIds": [],
    "seller": "A1",
    "days": 7,
    "date": "2026-12-01",
    "since": "2026-11-20T12:00+00:00",
    "count": 3,
    "address": "https://shop.example",
    "due": 3,
    "blocked": 1,
    "missed": 2,
    "time": "16:00",
    "zone": "Europe/Berlin",
    "percent": 4.9,
    "limit": 4.0,
}


def alert(api: Api, kind: AlertKind = AlertKind.DATA_OLD, **changes: Any) -> None:
    row = {"kind": kind, "cause": f"{kind}:1", "values": ALL, "raised_at": NOW}
    with api.wiring.transaction("test.alert") as session:
        session.add(Alert(**(row | changes)))


def alerts(api: Api, role: Role = Role.VIEWER, **variables: Any) -> Any:
    return api.data(ALERTS, variables, role)["alerts"]


def test_an_alert_says_what_is_so_and_what_helps(api: Api) -> None:
    api.factory.store()
    api.clock.advance(timedelta(hours=2))
    alerting.watch(api.wiring)
    [node] = alerts(api)["nodes"]
    assert (node["kind"], node["severity"]) == ("DATA_OLD", "CRITICAL")
    assert node["title"] == "No news from Amazon: Store US"
    assert node["sentence"].startswith("What is known of Store US is as of Nov 20, 2026")
    assert "clock and workers are running" in node["remedy"]
    assert node["store"] == {"name": "Store US"}
    assert (node["raisedAt"], node["clearedAt"]) == ("2026-11-20T14:00:00Z", None)


def test_one_that_concerns_several_stores_names_them_all(api: Api) -> None:
    ids = [api.factory.store(country).id for country in ("US", "CA")]
    alert(api, values=ALL | {"storeIds": ids})
    [node] = alerts(api)["nodes"]
    assert node["stores"] == [{"name": "Store US"}, {"name": "Store CA"}]
    assert node["store"] is None


def test_one_outlives_the_store_it_was_about(api: Api) -> None:
    alert(api, values=ALL | {"storeIds": [99]})
    [node] = alerts(api)["nodes"]
    assert (node["stores"], node["title"]) == ([], "No news from Amazon: Store US")


def test_what_lasts_is_told_from_what_is_over(api: Api) -> None:
    alert(api, AlertKind.DATA_OLD, cleared_at=NOW)
    alert(api, AlertKind.DISCONNECTED)
    assert [node["kind"] for node in alerts(api, open=True)["nodes"]] == ["DISCONNECTED"]
    assert [node["kind"] for node in alerts(api, open=False)["nodes"]] == ["DATA_OLD"]
    assert alerts(api)["totalCount"] == 2


def test_the_newest_comes_first_page_by_page(api: Api) -> None:
    for hours, kind in enumerate((AlertKind.DATA_OLD, AlertKind.DISCONNECTED)):
        alert(api, kind, raised_at=NOW + timedelta(hours=hours))
    page = alerts(api, first=1)
    assert [node["kind"] for node in page["nodes"]] == ["DISCONNECTED"]
    rest = alerts(api, after=page["pageInfo"]["endCursor"])
    assert [node["kind"] for node in rest["nodes"]] == ["DATA_OLD"]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", AlertKind)
def test_every_kind_is_worded_in_every_language(api: Api, kind: AlertKind, language: str) -> None:
    alert(api, kind)
    headers = {"Authorization": f"Bearer {api.token(Role.VIEWER)}", "Accept-Language": language}
    answer = api.client().post("/graphql", json={"query": ALERTS}, headers=headers)
    [node] = answer.get_json()["data"]["alerts"]["nodes"]
    for text in (node["title"], node["sentence"], node["remedy"]):
        assert "alert-" not in text
        assert "{" not in text
