"""The communication errors log through the API (V34-V36)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.error_log import CommunicationError
from channel.models.installation import Installation
from channel.services import installation, purging
from tests.api.conftest import Api
from tests.factories import NOW

LOG = """query($storeId: ID, $code: String, $first: Int, $after: String) {
    errorLog(storeId: $storeId, code: $code, first: $first, after: $after) {
        totalCount codes pageInfo { hasNextPage endCursor }
        nodes {
            operation code sentence detail requestId amazonOrderNumber firstAt lastAt times
            stores { name }
        }
    }
}"""


def failed(api: Api, minutes: float = 0, **changes: Any) -> None:
    """A call that failed so long ago."""
    at: datetime = NOW - timedelta(minutes=minutes)
    row = {
        "account_id": None,
        "operation": "searchOrders",
        "code": "InternalFailure",
        "why": "unavailable",
        "detail": "",
        "first_at": at,
        "last_at": at,
    }
    with api.wiring.transaction("test.failed") as session:
        session.add(CommunicationError(**(row | changes)))


def log(api: Api, role: Role = Role.ADMIN, **variables: Any) -> Any:
    return api.data(LOG, variables, role)["errorLog"]


def test_an_error_says_what_when_how_often_and_what_support_asks_for(api: Api) -> None:
    store = api.factory.store()
    failed(
        api,
        account_id=store.account_id,
        operation="getOrder",
        code="Unauthorized",
        why="unauthorised",
        detail="Access to requested resource is denied.",
        request_id="REQ-1",
        amazon_order_id="111-0000001-0000000",
        first_at=NOW - timedelta(minutes=30),
        times=7,
    )
    [node] = log(api)["nodes"]
    assert node == {
        "operation": "getOrder",
        "code": "Unauthorized",
        "sentence": "Amazon did not let us: a role is missing, or the authorisation is no longer "
        "good.",
        "detail": "Access to requested resource is denied.",
        "requestId": "REQ-1",
        "amazonOrderNumber": "111-0000001-0000000",
        "firstAt": "2026-11-20T11:30:00Z",
        "lastAt": "2026-11-20T12:00:00Z",
        "times": 7,
        "stores": [{"name": "Store US"}],
    }


def test_what_was_met_last_comes_first_page_by_page(api: Api) -> None:
    for minutes in (3, 1, 2):
        failed(api, minutes, detail=str(minutes))
    page = log(api, first=2)
    assert [node["detail"] for node in page["nodes"]] == ["1", "2"]
    assert (page["totalCount"], page["pageInfo"]["hasNextPage"]) == (3, True)
    rest = log(api, after=page["pageInfo"]["endCursor"])
    assert [node["detail"] for node in rest["nodes"]] == ["3"]


def test_a_stores_log_leaves_out_other_sellers_and_keeps_what_concerns_all(api: Api) -> None:
    ours, theirs = api.factory.store("US"), api.factory.store("DE")
    failed(api, 1, account_id=ours.account_id, detail="ours")
    failed(api, 2, account_id=theirs.account_id, detail="theirs")
    failed(api, 3, operation="login", detail="everybody's")
    page = log(api, storeId=f"store_{ours.id}")
    assert [node["detail"] for node in page["nodes"]] == ["ours", "everybody's"]
    assert page["totalCount"] == 2


def test_a_store_that_is_not_connected_has_what_concerns_all(api: Api) -> None:
    store = api.factory.store("US", account=None)
    failed(api, account_id=api.factory.store("DE").account_id)
    failed(api, operation="login")
    [node] = log(api, storeId=f"store_{store.id}")["nodes"]
    assert (node["operation"], node["stores"]) == ("login", [])


def test_it_can_be_narrowed_to_a_code_that_it_holds(api: Api) -> None:
    failed(api, code="InternalFailure")
    failed(api, code="QuotaExceeded", why="throttled")
    page = log(api, code="QuotaExceeded")
    assert [node["code"] for node in page["nodes"]] == ["QuotaExceeded"]
    assert page["codes"] == ["InternalFailure", "QuotaExceeded"]


@pytest.mark.parametrize("variables", [{"storeId": "order_1"}, {"after": "x"}, {"first": 101}])
def test_nonsense_is_refused(api: Api, variables: dict[str, Any]) -> None:
    assert api.refusal(LOG, variables) == "INVALID"


def test_a_viewer_may_read_it(api: Api) -> None:
    failed(api)
    assert log(api, Role.VIEWER)["totalCount"] == 1


def test_a_word_that_nobody_has_a_sentence_for_still_says_something(api: Api) -> None:
    failed(api, why="never-heard-of", code="Strange")
    assert log(api)["nodes"][0]["sentence"] == "Amazon answered Strange."


WHYS = """unavailable throttled rejected unauthorised authorisation-revoked client-secret-refused
foreign-marketplace wrong-region code-refused notice-unreadable notice-unknown-seller
alert-undelivered""".split()


@pytest.mark.parametrize("why", WHYS)
def test_everything_that_goes_wrong_has_words_of_its_own(api: Api, why: str) -> None:
    failed(api, why=why, code="Code", detail="EU")
    sentence = log(api)["nodes"][0]["sentence"]
    assert sentence not in {f"log-{why}", "Amazon answered Code."}
    assert "{" not in sentence


def test_a_page_takes_as_many_statements_as_a_row(api: Api, statements: list[str]) -> None:
    def taken() -> int:
        statements.clear()
        log(api)
        return len(statements)

    log(api)  # whoever asks is looked up for the first time
    failed(api, account_id=api.factory.store("US").account_id)
    one = taken()
    for country in ("DE", "SE", "JP"):
        failed(api, account_id=api.factory.store(country).account_id)
    assert taken() == one


@pytest.mark.parametrize(("retention", "days"), [("DAILY", 1), ("WEEKLY", 7), ("MONTHLY", 30)])
def test_it_is_kept_as_long_as_the_operator_said(api: Api, retention: str, days: int) -> None:
    with api.wiring.transaction("test.retention") as session:
        row: Installation = installation.ensure(session, NOW, api.wiring.config.base_url)
        row.error_log_retention = retention
    failed(api, days * 24 * 60 - 1, detail="young")
    failed(api, days * 24 * 60 + 1, detail="old")
    purging.purge(api.wiring)
    assert [node["detail"] for node in log(api)["nodes"]] == ["young"]
