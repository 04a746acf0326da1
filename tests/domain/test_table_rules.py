"""A store's own cells: which there can be, which are dangerous, and what comes of each."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from channel.domain.creation import Decision, Verdict, decide
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.table import (
    DOCUMENTED,
    PLACES,
    STATUSES,
    WAITING,
    Cell,
    Place,
    Stock,
    cell,
    overrides_in,
    taken_early,
    with_overrides,
)
from channel.domain.table_rules import answers, refusal, warning
from channel.language import languages, say
from tests.domain.test_creation import FBA, FBM, LINES, facts

OVERRIDES = [
    (place, answer)
    for place, answer in product(PLACES, Cell)
    if answer is not cell(DOCUMENTED, place) and refusal(place, answer) is None
]
FIXED = [place for place in PLACES if place[1] in {OrderStatus.CANCELED, OrderStatus.ERROR}]


def named(place: Place, answer: Cell | None = None) -> str:
    return "-".join(word.value for word in (*place, answer) if word is not None)


def decided(place: Place, answer: Cell, *, asked_for: bool = False) -> Decision:
    channel, status, stock = place
    order = replace(facts(channel, status, LINES[stock]), asked_for=asked_for)
    return decide(order, with_overrides({place: answer}))


def those(*wanted: Cell) -> list[tuple[Place, Cell]]:
    return [(place, answer) for place, answer in OVERRIDES if answer in wanted]


def each(pairs: list[tuple[Place, Cell]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("place", "answer"), pairs, ids=[named(*pair) for pair in pairs])


def test_the_table_has_42_cells() -> None:
    assert len(set(PLACES)) == 42


@each(those(Cell.CREATE, Cell.CREATE_AND_RESERVE, Cell.BACKORDER))
def test_a_cell_that_creates_creates(place: Place, answer: Cell) -> None:
    decision = decided(place, answer)
    assert decision.verdict is Verdict.CREATE
    assert decision.treatment.reserve_stock is (answer is not Cell.CREATE)
    short = place[2] is Stock.OUT_OF_STOCK
    assert decision.treatment.backorder is (answer is Cell.BACKORDER and short)


@each(those(Cell.HOLD))
def test_a_cell_that_holds_waits_for_a_person(place: Place, answer: Cell) -> None:
    decision = decided(place, answer)
    assert (decision.verdict, decision.reason) == (Verdict.BLOCKED, "held-by-table")


@each(those(Cell.HOLD))
def test_what_was_held_is_created_once_a_person_releases_it(place: Place, answer: Cell) -> None:
    channel, _, stock = place
    decision = decided(place, answer, asked_for=True)
    assert decision.verdict is Verdict.CREATE
    assert decision.treatment.reserve_stock is (channel is FBM)
    assert decision.treatment.backorder is (stock is Stock.OUT_OF_STOCK)


@each(those(Cell.NO))
def test_a_cell_can_be_closed(place: Place, answer: Cell) -> None:
    assert decided(place, answer).verdict is Verdict.NEVER


@each(OVERRIDES)
def test_an_override_moves_no_other_cell(place: Place, answer: Cell) -> None:
    table = with_overrides({place: answer})
    others = [other for other in PLACES if other != place]
    assert [cell(table, other) for other in others] == [cell(DOCUMENTED, o) for o in others]


@pytest.mark.parametrize("place", FIXED, ids=named)
def test_what_is_canceled_or_in_error_is_never_created(place: Place) -> None:
    assert answers(place) == [Cell.NO]
    assert all(refusal(place, answer) for answer in Cell if answer is not Cell.NO)


@pytest.mark.parametrize("status", [OrderStatus.UNFULFILLABLE, OrderStatus.OTHER])
@pytest.mark.parametrize(("channel", "stock"), [*product(FulfillmentChannel, Stock)])
def test_a_status_that_is_not_in_the_table_cannot_be_overridden(
    status: OrderStatus, channel: FulfillmentChannel, stock: Stock
) -> None:
    assert answers((channel, status, stock)) == [Cell.NO]


@pytest.mark.parametrize("answer", [Cell.CREATE_AND_RESERVE, Cell.BACKORDER])
@pytest.mark.parametrize(("status", "stock"), [*product(STATUSES, Stock)])
def test_what_amazon_ships_never_touches_stock(
    status: OrderStatus, stock: Stock, answer: Cell
) -> None:
    assert refusal((FBA, status, stock), answer) is not None


@pytest.mark.parametrize("status", STATUSES)
def test_what_is_not_there_cannot_be_reserved(status: OrderStatus) -> None:
    assert refusal((FBM, status, Stock.OUT_OF_STOCK), Cell.CREATE_AND_RESERVE) is not None


UNSHIPPED = OrderStatus.UNSHIPPED


@pytest.mark.parametrize(
    ("place", "answer", "expected"),
    [
        ((FBM, UNSHIPPED, Stock.IN_STOCK), Cell.NO, "never-created"),
        ((FBM, UNSHIPPED, Stock.IN_STOCK), Cell.CREATE, "not-reserved"),
        ((FBM, UNSHIPPED, Stock.IN_STOCK), Cell.HOLD, None),
        ((FBM, UNSHIPPED, Stock.UNMANAGED), Cell.CREATE, None),
        ((FBM, UNSHIPPED, Stock.OUT_OF_STOCK), Cell.CREATE, "oversold"),
        ((FBM, UNSHIPPED, Stock.OUT_OF_STOCK), Cell.BACKORDER, None),
        ((FBM, OrderStatus.PENDING, Stock.IN_STOCK), Cell.CREATE_AND_RESERVE, "pending"),
        ((FBM, OrderStatus.PENDING, Stock.IN_STOCK), Cell.HOLD, "pending-held"),
        ((FBA, UNSHIPPED, Stock.IN_STOCK), Cell.CREATE, "fba-early"),
        ((FBA, OrderStatus.PENDING, Stock.IN_STOCK), Cell.HOLD, "fba-early"),
        ((FBA, OrderStatus.SHIPPED, Stock.OUT_OF_STOCK), Cell.CREATE, None),
        ((FBA, OrderStatus.SHIPPED, Stock.IN_STOCK), Cell.NO, "never-created"),
    ],
)
def test_a_dangerous_cell_warns(place: Place, answer: Cell, expected: str | None) -> None:
    assert warning(place, answer) == expected


def test_the_documented_table_warns_of_nothing() -> None:
    assert [place for place in PLACES if warning(place, cell(DOCUMENTED, place))] == []


@pytest.mark.parametrize("language", languages())
def test_every_refusal_and_warning_is_a_sentence(language: str) -> None:
    codes = {f"error-{refusal(p, a)}" for p, a in product(PLACES, Cell) if refusal(p, a)}
    codes |= {f"table-warning-{warning(p, a)}" for p, a in OVERRIDES if warning(p, a)}
    assert len(codes) > 8
    assert [code for code in codes if say(language, code) == code] == []


@pytest.mark.parametrize("status", sorted(WAITING))
def test_a_pending_order_outside_an_early_cell_waits_on(status: OrderStatus) -> None:
    early = with_overrides({(FBM, status, Stock.IN_STOCK): Cell.CREATE})
    assert decide(facts(FBM, status, LINES[Stock.IN_STOCK]), early).verdict is Verdict.CREATE
    assert decide(facts(FBM, status, LINES[Stock.OUT_OF_STOCK]), early).verdict is Verdict.WAIT


def test_only_what_differs_is_kept() -> None:
    backorder = {(FBM, UNSHIPPED, Stock.OUT_OF_STOCK): Cell.BACKORDER}
    assert overrides_in({**DOCUMENTED, **backorder}) == backorder
    assert overrides_in(DOCUMENTED) == {}


def test_what_amazon_ships_comes_early_only_where_the_table_wants_it() -> None:
    wanted = {(FBA, UNSHIPPED, Stock.IN_STOCK): Cell.HOLD}
    assert taken_early(wanted) == {UNSHIPPED}
    assert taken_early({(FBM, UNSHIPPED, Stock.IN_STOCK): Cell.HOLD}) == frozenset()
