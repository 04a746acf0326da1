"""Why (not)? The whole decision of an order, in the reader's language (e5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from channel.domain.creation import Facts, LineFacts, decide
from channel.domain.identity import Role
from channel.domain.order import OrderStatus
from channel.domain.remedy import changes_for
from channel.domain.rules import outcome as rules
from channel.domain.rules.outcome import Clash, Effects, RulesOutcome, RuleTrace
from tests.api.conftest import Api
from tests.domain.test_creation import FBM, IN_STOCK, facts
from tests.factories import NOW

DECISION = """{ orders { nodes { decision {
    verdict create reason sentence changes { code sentence } clashes actions
    steps { code name why tests { field operator sentence expected seen holds } }
    treatment { targetStore numberSource reserveStock tags }
} } } }"""


def decided(api: Api, facts: Facts, role: Role = Role.OPERATOR) -> Any:
    """The decision on these facts as the API tells it."""
    decision = decide(facts)
    changes = msgspec.to_builtins(changes_for(facts, decision))
    kept = msgspec.to_builtins(decision) | {"changes": changes, "at": NOW.isoformat()}
    api.factory.order(api.factory.store(), decision=kept)
    [node] = api.data(DECISION, role=role)["orders"]["nodes"]
    return node["decision"]


def test_a_blocked_order_names_all_that_has_to_change(api: Api) -> None:
    lamp = LineFacts("LAMP", 2, known=False)
    told = decided(api, replace(facts(FBM, OrderStatus.UNSHIPPED, lamp), has_address=False))
    assert (told["verdict"], told["create"], told["reason"]) == (
        "BLOCKED",
        False,
        "product-missing",
    )
    assert told["sentence"] == "Blocked. Commerce has no product LAMP."
    assert [change["code"] for change in told["changes"]] == ["product-missing", "stock", "address"]
    assert "at least 2 of LAMP" in told["changes"][1]["sentence"]
    assert told["actions"][0] == "ASSIGN_PRODUCT"


def test_a_created_order_tells_how_it_is_made_and_offers_nothing(api: Api) -> None:
    told = decided(api, facts(FBM, OrderStatus.UNSHIPPED, IN_STOCK))
    assert (told["verdict"], told["actions"]) == ("CREATE", [])
    assert told["treatment"] == {
        "targetStore": "default",
        "numberSource": "COMMERCE",
        "reserveStock": True,
        "tags": [],
    }
    assert [change["code"] for change in told["changes"]] == ["stock-below"]


def test_each_rule_shows_its_conditions_and_keeps_what_says_who_somebody_is(api: Api) -> None:
    tests = (
        rules.Tested("TOTAL", "AT_LEAST", "100", "120", holds=True),
        rules.Tested("CITY", "EQUALS", None, None, holds=True),
    )
    outcome = RulesOutcome(
        Effects(hold_by="Big ones"),
        (RuleTrace(1, "Big ones", matched=True, tests=tests),),
        (Clash("SET_STATUS", "Big ones", "Others"),),
    )
    told = decided(api, replace(facts(FBM, OrderStatus.UNSHIPPED), rules=outcome))
    rule, held = told["steps"][-2:]
    assert (rule["code"], held["code"], told["reason"]) == ("rule", "rules", "held-by-rule")
    amount, city = rule["tests"]
    assert (amount["field"], amount["expected"], amount["holds"]) == ("TOTAL", "100", True)
    assert "120" in amount["seen"]
    assert (city["expected"], city["seen"], city["holds"]) == (None, None, True)
    assert "Big ones goes before Others" in told["clashes"][0]
    assert told["actions"] == ["CREATE", "IGNORE"]


def test_a_viewer_reads_why_and_is_offered_nothing(api: Api) -> None:
    told = decided(
        api, facts(FBM, OrderStatus.UNSHIPPED, LineFacts("X", 1, known=False)), Role.VIEWER
    )
    assert told["reason"] == "product-missing"
    assert told["actions"] == []
