"""Is a Commerce order created? The table of 42 cells (F85-F102), and what stops it besides."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from channel.domain.creation import Decision, Facts, LineFacts, Verdict, decide, stock_of
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import OrderSettings
from channel.domain.table import Stock
from channel.domain.totals import DoesNotAddUp

FBM, FBA = FulfillmentChannel.MERCHANT, FulfillmentChannel.AMAZON
SETTINGS = OrderSettings(target_store="default")
IN_STOCK = LineFacts("MUG", 2, known=True, available=5)
LINES = {
    Stock.IN_STOCK: IN_STOCK,
    Stock.UNMANAGED: replace(IN_STOCK, manage_stock=False, available=0),
    Stock.OUT_OF_STOCK: replace(IN_STOCK, available=1),
}
STATUSES = [
    OrderStatus.PENDING,
    OrderStatus.PENDING_AVAILABILITY,
    OrderStatus.CANCELED,
    OrderStatus.ERROR,
    OrderStatus.UNSHIPPED,
    OrderStatus.PARTIALLY_SHIPPED,
    OrderStatus.SHIPPED,
]
CREATING = {(FBA, OrderStatus.SHIPPED)} | {(FBM, status) for status in STATUSES[4:]}


def facts(channel: FulfillmentChannel, status: OrderStatus, *lines: LineFacts) -> Facts:
    return Facts(
        channel=channel,
        status=status,
        settings=SETTINGS,
        lines=lines or (IN_STOCK,),
        totals_problem=None,
        has_address=True,
    )


@pytest.mark.parametrize(("channel", "status", "stock"), [*product((FBA, FBM), STATUSES, Stock)])
def test_the_documented_table(
    channel: FulfillmentChannel, status: OrderStatus, stock: Stock
) -> None:
    decision = decide(facts(channel, status, LINES[stock]))
    creates = (channel, status) in CREATING and stock is not Stock.OUT_OF_STOCK
    assert (decision.verdict is Verdict.CREATE) is creates
    assert decision.treatment.reserve_stock is (creates and channel is FBM)


@pytest.mark.parametrize("status", [OrderStatus.UNFULFILLABLE, OrderStatus.OTHER])
def test_a_status_that_is_not_in_the_table_never_creates(status: OrderStatus) -> None:
    assert decide(facts(FBM, status)).verdict is Verdict.NEVER


def test_pending_waits_for_amazon() -> None:
    assert decide(facts(FBM, OrderStatus.PENDING)).verdict is Verdict.WAIT


def test_what_amazon_already_shipped_is_created_complete() -> None:
    assert decide(facts(FBM, OrderStatus.SHIPPED)).treatment.complete
    assert not decide(facts(FBM, OrderStatus.UNSHIPPED)).treatment.complete


def blocked(changed: Facts) -> Decision:
    decision = decide(changed)
    assert decision.verdict is Verdict.BLOCKED
    return decision


def test_an_unknown_product_blocks_and_is_named() -> None:
    decision = blocked(facts(FBM, OrderStatus.UNSHIPPED, replace(IN_STOCK, known=False)))
    assert (decision.reason, decision.values) == ("product-missing", {"sku": "MUG"})


def test_a_disabled_product_blocks() -> None:
    decision = blocked(facts(FBM, OrderStatus.UNSHIPPED, replace(IN_STOCK, enabled=False)))
    assert decision.reason == "product-disabled"


def test_out_of_stock_says_how_much_is_missing() -> None:
    decision = blocked(facts(FBM, OrderStatus.UNSHIPPED, LINES[Stock.OUT_OF_STOCK]))
    assert decision.values == {"sku": "MUG", "quantity": 2, "available": 1}


def test_totals_that_do_not_add_up_block_with_both_numbers() -> None:
    problem = DoesNotAddUp("difference", "USD", "12.00", "10.00", "-2.00")
    decision = blocked(replace(facts(FBM, OrderStatus.UNSHIPPED), totals_problem=problem))
    told = {"currency": "USD", "amazon": "12.00", "ours": "10.00", "difference": "-2.00"}
    assert decision.values == told


def test_without_an_address_nobody_can_pack_it() -> None:
    decision = blocked(replace(facts(FBM, OrderStatus.UNSHIPPED), has_address=False))
    assert decision.reason == "address-missing"


def test_an_order_that_has_left_needs_no_address() -> None:
    gone = replace(facts(FBM, OrderStatus.SHIPPED), has_address=False)
    assert decide(gone).verdict is Verdict.CREATE


def test_import_off_creates_nothing_whatever_the_status() -> None:
    settings = replace(SETTINGS, import_orders=False)
    off = replace(facts(FBM, OrderStatus.UNSHIPPED), settings=settings)
    assert decide(off).verdict is Verdict.OFF


def test_two_lines_of_one_product_compete_for_its_stock() -> None:
    assert stock_of((IN_STOCK, IN_STOCK, IN_STOCK)) is Stock.OUT_OF_STOCK
    assert stock_of((IN_STOCK, IN_STOCK)) is Stock.IN_STOCK


def test_the_trace_names_every_step_up_to_the_deciding_one() -> None:
    names = [step.name for step in decide(facts(FBM, OrderStatus.PENDING)).steps]
    assert names == ["settings", "status"]
