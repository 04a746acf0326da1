"""`amazon audit` and `amazon order import`, against the box."""

from __future__ import annotations

import time
from zoneinfo import ZoneInfo

from click.testing import Result

from tests.rig.shop import VISIBLE_AFTER, Shop


def run(shop: Shop, *words: str) -> Result:
    return shop.app.test_cli_runner().invoke(args=["amazon", *words])


def today(shop: Shop) -> str:
    return shop.clock.now().astimezone(ZoneInfo("America/Los_Angeles")).date().isoformat()


def hide(shop: Shop) -> None:
    fault = {"operation": "searchOrders", "kind": "hide_from_search", "seconds": 99999}
    shop.sandbox.control("POST", "faults", **fault, ratio=1.0)


def test_a_store_that_was_not_audited_is_said_to_be(shop: Shop) -> None:
    shop.open_store()
    result = run(shop, "audit", "--days", "1")
    assert "Not checked yet" in result.output
    assert result.exit_code == 0


def test_a_range_is_audited_here_and_what_is_missing_is_fetched(shop: Shop) -> None:
    shop.open_store()
    hide(shop)
    number = shop.place()
    shop.sync()
    assert shop.order(number) is None
    result = run(shop, "audit", "--from", today(shop), "--days", "1")
    assert "1 order compared. Missing: 1." in result.output
    assert shop.one(number).status == "UNSHIPPED"
    assert "1 of 1 orders of" in result.output
    assert result.exit_code == 0


def test_an_order_is_imported_by_its_number(shop: Shop) -> None:
    shop.open_store()
    hide(shop)
    number = shop.place()
    result = run(shop, "order", "import", number)
    assert result.output == "1 order is being fetched.\n"
    time.sleep(VISIBLE_AFTER)
    shop.settle()
    assert shop.one(number).commerce_number is not None


def test_a_number_that_is_none_is_refused_with_a_sentence(shop: Shop) -> None:
    shop.open_store()
    result = run(shop, "order", "import", "4711")
    assert result.output == ("Error: 4711 is not an Amazon order number (123-1234567-1234567).\n")
    assert result.exit_code == 1


def test_days_are_days(shop: Shop) -> None:
    shop.open_store()
    result = run(shop, "order", "import", "--from", "yesterday")
    assert result.output == "Error: yesterday is not a day (2026-11-19).\n"


def test_with_several_sellers_the_store_must_be_named(shop: Shop) -> None:
    shop.open_store()
    shop.seller = "A-OTHER"
    shop.open_store("CA")
    result = run(shop, "order", "import", "111-1111111-1111111")
    assert result.output == "Error: There are several stores; say which one with --store.\n"
