"""The trace names what decided, and what it says would change the verdict does (peers e5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.creation import Facts, LineFacts, Verdict, decide
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.remedy import Change, changes_for
from channel.domain.rules.outcome import Effects, RulesOutcome
from channel.domain.store import OrderSettings
from channel.domain.table import Cell, Stock, Table, with_overrides
from channel.domain.totals import DoesNotAddUp
from tests.domain.test_creation import CREATING, FBA, FBM, LINES, STATUSES, facts

WAITING = {OrderStatus.PENDING, OrderStatus.PENDING_AVAILABILITY}


@pytest.mark.parametrize(("channel", "status", "stock"), [*product((FBA, FBM), STATUSES, Stock)])
def test_the_last_step_of_every_cell_is_the_deciding_one(
    channel: FulfillmentChannel, status: OrderStatus, stock: Stock
) -> None:
    decision = decide(facts(channel, status, LINES[stock]))
    last = decision.steps[-1]
    if (channel, status) not in CREATING:
        wanted = ("status", "stop", "status-waits" if status in WAITING else "status-never")
    elif stock is Stock.OUT_OF_STOCK:
        wanted = ("stock", "stop", "out-of-stock")
    else:
        wanted = ("address", "go-on", "address-present")
    assert (last.name, last.outcome, last.why) == wanted
    assert all(step.outcome == "go-on" for step in decision.steps[:-1])
    if last.outcome == "stop":
        assert (decision.reason, decision.values) == (last.why, last.values)


def one_state(lines: Sequence[LineFacts]) -> tuple[LineFacts, ...]:
    """A product is the same on every line that needs it."""
    states = {line.sku: line for line in reversed(lines)}
    return tuple(replace(states[line.sku], quantity=line.quantity) for line in lines)


SKUS = st.sampled_from(["MUG", "LAMP", None])
LINE = st.builds(
    LineFacts,
    sku=SKUS,
    quantity=st.integers(1, 3),
    known=st.booleans(),
    enabled=st.booleans(),
    manage_stock=st.booleans(),
    available=st.integers(-1, 8),
)
EFFECTS = st.builds(
    Effects, hold_by=st.sampled_from([None, "Big"]), refuse_by=st.sampled_from([None, "Odd"])
)
FACTS = st.builds(
    Facts,
    channel=st.sampled_from(FulfillmentChannel),
    status=st.sampled_from(OrderStatus),
    settings=st.builds(OrderSettings, target_store=st.just("default"), import_orders=st.booleans()),
    lines=st.lists(LINE, min_size=1, max_size=4).map(one_state),
    totals_problem=st.sampled_from([None, DoesNotAddUp("missing"), DoesNotAddUp("difference")]),
    has_address=st.booleans(),
    rules=st.builds(RulesOutcome, effects=EFFECTS),
    first_seen_off=st.booleans(),
    asked_for=st.booleans(),
    ignored=st.booleans(),
)
TABLES = st.dictionaries(
    st.tuples(
        st.sampled_from(FulfillmentChannel), st.sampled_from(OrderStatus), st.sampled_from(Stock)
    ),
    st.sampled_from(Cell),
    max_size=6,
).map(with_overrides)


def switched(facts: Facts, *, on: bool) -> Facts:
    return replace(facts, settings=replace(facts.settings, import_orders=on))


def product_is(facts: Facts, sku: str, **state: Any) -> Facts:
    lines = (replace(each, **state) if (each.sku or "-") == sku else each for each in facts.lines)
    return replace(facts, lines=tuple(lines))


# The world after a sentence has been obeyed, written down apart from how the sentence was found.
OBEYED: dict[str, Callable[[Facts, Mapping[str, Any]], Facts]] = {
    "import-on": lambda facts, _: switched(facts, on=True),
    "import-off": lambda facts, _: switched(facts, on=False),
    "ask": lambda facts, _: replace(facts, asked_for=True, ignored=False),
    "release": lambda facts, _: replace(facts, asked_for=True),
    "status": lambda facts, said: replace(facts, status=OrderStatus(said["status"])),
    "product-missing": lambda facts, said: product_is(facts, said["sku"], known=True),
    "product-disabled": lambda facts, said: product_is(facts, said["sku"], enabled=True),
    "stock": lambda facts, said: product_is(facts, said["sku"], available=said["quantity"]),
    "stock-below": lambda facts, said: product_is(
        facts, said["sku"], available=said["quantity"] - 1
    ),
    "totals": lambda facts, _: replace(facts, totals_problem=None),
    "address": lambda facts, _: replace(facts, has_address=True),
}


def changed(facts: Facts, change: Change) -> Facts:
    return OBEYED[change.code](facts, change.values)


@given(facts=FACTS, table=TABLES)
def test_what_is_named_really_alters_the_verdict(facts: Facts, table: Table) -> None:
    decision = decide(facts, table)
    changes = changes_for(facts, decision, table)
    after = facts
    for change in changes:
        after = changed(after, change)
    if changes:
        creates = decide(after, table).verdict is Verdict.CREATE
        assert creates is (decision.verdict is not Verdict.CREATE)


@given(facts=FACTS, table=TABLES)
def test_no_change_is_named_in_vain(facts: Facts, table: Table) -> None:
    """Leaving any one of them out leaves the order uncreated: it is the smallest change."""
    decision = decide(facts, table)
    changes = changes_for(facts, decision, table)
    if decision.verdict is Verdict.CREATE:
        assert len(changes) == 1
        return
    for left_out in range(len(changes)):
        after = facts
        for place, change in enumerate(changes):
            after = after if place == left_out else changed(after, change)
        assert decide(after, table).verdict is not Verdict.CREATE, changes[left_out]


def test_documented_blocks_always_name_a_remedy() -> None:
    line = LineFacts("MUG", 2, known=False)
    blocked = replace(facts(FBM, OrderStatus.UNSHIPPED, line), has_address=False)
    named = [change.code for change in changes_for(blocked, decide(blocked))]
    assert named == ["product-missing", "stock", "address"]


def test_a_line_that_a_mapping_leads_from_is_named_with_its_product() -> None:
    line = LineFacts("SOCK", 2, known=True, available=9, amazon_sku="SOCKS-2")
    decision = decide(facts(FBM, OrderStatus.UNSHIPPED, line))
    assert [s.input for s in decision.steps if s.name == "products"] == ["SOCKS-2 → SOCK"]
