"""What an operator decides for the installation as a whole."""

from __future__ import annotations

from typing import Any

import pytest

from channel.domain.identity import Role
from tests.api.conftest import Api

UPDATE = """mutation($input: InstallationUpdateInput!) {
    installationUpdate(input: $input) {
        installation { errorLogRetention dataAgeLimitMinutes alertMedia mailsTo }
        userErrors { code field message }
    }
}"""


def update(api: Api, **wish: Any) -> Any:
    return api.data(UPDATE, {"input": wish})["installationUpdate"]


def test_it_is_a_month_and_an_hour_until_somebody_decides(api: Api) -> None:
    shown = update(api)["installation"]
    assert (shown["errorLogRetention"], shown["dataAgeLimitMinutes"]) == ("MONTHLY", 60)


def test_what_is_not_named_stays(api: Api) -> None:
    update(api, errorLogRetention="DAILY")
    shown = update(api, dataAgeLimitMinutes=15)["installation"]
    assert (shown["errorLogRetention"], shown["dataAgeLimitMinutes"]) == ("DAILY", 15)


@pytest.mark.parametrize("minutes", [-1, 0, 4, 10_081])
def test_an_age_out_of_range_is_refused_and_changes_nothing(api: Api, minutes: int) -> None:
    answer = update(api, errorLogRetention="DAILY", dataAgeLimitMinutes=minutes)
    assert answer["installation"] is None
    [error] = answer["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["dataAgeLimitMinutes"])
    assert error["message"] == "Between 5 and 10,080 minutes."
    assert update(api)["installation"]["errorLogRetention"] == "MONTHLY"


def test_it_says_how_alerts_leave_the_screen(api: Api) -> None:
    shown = update(api)["installation"]
    assert (shown["alertMedia"], shown["mailsTo"]) == ([], [])


def test_it_takes_an_administrator(api: Api) -> None:
    answer = api.ask(UPDATE, {"input": {}}, Role.OPERATOR)
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
