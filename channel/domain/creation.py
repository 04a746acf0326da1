"""Is a Commerce order created, and why (not)? (features.md 1.6, D10, D11, D15, D22)"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.totals import DoesNotAddUp


class Stock(StrEnum):
    """The stock state of a line, or of an order: its worst line's (D22)."""

    IN_STOCK = "in_stock"
    UNMANAGED = "unmanaged"
    OUT_OF_STOCK = "out_of_stock"


class Cell(StrEnum):
    """What the table says: create, create and reserve the quantity, or do not create."""

    CREATE = "create"
    CREATE_AND_RESERVE = "create_and_reserve"
    NO = "no"


class Verdict(StrEnum):
    """CREATE it; WAIT for Amazon; BLOCKED until a cause is gone (D10); OFF by a setting; NEVER."""

    CREATE = "create"
    WAIT = "wait"
    BLOCKED = "blocked"
    OFF = "off"
    NEVER = "never"


_FBM_STATUSES = (OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED, OrderStatus.SHIPPED)
_SELLABLE = (Stock.IN_STOCK, Stock.UNMANAGED)

Table = Mapping[tuple[FulfillmentChannel, OrderStatus, Stock], Cell]

# F85-F102 as data; a combination that is not named here creates nothing (D11).
DOCUMENTED: Table = {
    **{(FulfillmentChannel.AMAZON, OrderStatus.SHIPPED, stock): Cell.CREATE for stock in _SELLABLE},
    **{
        (FulfillmentChannel.MERCHANT, status, stock): Cell.CREATE_AND_RESERVE
        for status in _FBM_STATUSES
        for stock in _SELLABLE
    },
}


@dataclass(frozen=True)
class LineFacts:
    """What Commerce says of one line's product. `available` is what can still be sold."""

    sku: str | None
    quantity: int
    known: bool
    enabled: bool = True
    manage_stock: bool = True
    available: int = 0


@dataclass(frozen=True)
class Facts:
    """All that the decision looks at."""

    channel: FulfillmentChannel
    status: OrderStatus
    import_orders: bool
    lines: tuple[LineFacts, ...]
    totals_problem: DoesNotAddUp | None
    has_address: bool


@dataclass(frozen=True)
class Step:
    """One thing looked at: the message ids `decision-<name>` and `decision-<why>` render it."""

    name: str
    input: str
    outcome: str
    why: str


@dataclass(frozen=True)
class Decision:
    """`reason` names the deciding step: the attention code of a blocked order."""

    verdict: Verdict
    reason: str
    values: Mapping[str, object]
    steps: tuple[Step, ...]
    reserve_stock: bool = False
    complete: bool = False


def stock_of(lines: tuple[LineFacts, ...]) -> Stock:
    """The worst line's state. Several lines of one SKU compete for the same stock."""
    wanted: dict[str | None, int] = {}
    worst = Stock.UNMANAGED
    for line in lines:
        if not line.manage_stock:
            continue
        wanted[line.sku] = wanted.get(line.sku, 0) + line.quantity
        if line.available < wanted[line.sku]:
            return Stock.OUT_OF_STOCK
        worst = Stock.IN_STOCK
    return worst


def decide(facts: Facts, table: Table = DOCUMENTED) -> Decision:
    """Look at one thing after the other and stop at the first that says no."""
    steps: list[Step] = []
    for look in (_settings, _status, _products, _stock, _totals, _address):
        refusal, step = look(facts, table)
        steps.append(step)
        if refusal is not None:
            verdict, values = refusal
            return Decision(verdict, step.why, values, tuple(steps))
    shipped = facts.status is OrderStatus.SHIPPED
    return Decision(
        Verdict.CREATE,
        "created",
        {},
        tuple(steps),
        reserve_stock=_cell(facts, table) is Cell.CREATE_AND_RESERVE,
        complete=shipped,
    )


Refusal = tuple[Verdict, Mapping[str, object]] | None
Look = tuple[Refusal, Step]


def _settings(facts: Facts, table: Table) -> Look:
    if facts.import_orders:
        return None, Step("settings", "on", "go-on", "import-on")
    return (Verdict.OFF, {}), Step("settings", "off", "stop", "import-off")


def _status(facts: Facts, table: Table) -> Look:
    source = f"{facts.channel.value} {facts.status.value}"
    creates = any(
        cell is not Cell.NO
        for (channel, status, _), cell in table.items()
        if (channel, status) == (facts.channel, facts.status)
    )
    if creates:
        return None, Step("status", source, "go-on", "status-creates")
    waits = facts.status in {OrderStatus.PENDING, OrderStatus.PENDING_AVAILABILITY}
    verdict = Verdict.WAIT if waits else Verdict.NEVER
    why = "status-waits" if waits else "status-never"
    return (verdict, {"status": facts.status.value}), Step("status", source, "stop", why)


def _products(facts: Facts, table: Table) -> Look:
    for line in facts.lines:
        values = {"sku": line.sku or "-"}
        if not line.known:
            step = Step("products", line.sku or "-", "stop", "product-missing")
            return (Verdict.BLOCKED, values), step
        if not line.enabled:
            step = Step("products", line.sku or "-", "stop", "product-disabled")
            return (Verdict.BLOCKED, values), step
    skus = ", ".join(sorted({line.sku or "-" for line in facts.lines}))
    return None, Step("products", skus, "go-on", "products-known")


def _cell(facts: Facts, table: Table) -> Cell:
    return table.get((facts.channel, facts.status, stock_of(facts.lines)), Cell.NO)


def _stock(facts: Facts, table: Table) -> Look:
    stock = stock_of(facts.lines)
    if _cell(facts, table) is not Cell.NO:
        return None, Step("stock", stock.value, "go-on", "stock-suffices")
    short = next(
        (line for line in facts.lines if line.manage_stock and line.available < line.quantity),
        facts.lines[-1],
    )
    values = {"sku": short.sku or "-", "quantity": short.quantity, "available": short.available}
    return (Verdict.BLOCKED, values), Step("stock", stock.value, "stop", "out-of-stock")


def _totals(facts: Facts, table: Table) -> Look:
    problem = facts.totals_problem
    if problem is None:
        return None, Step("totals", "equal", "go-on", "totals-equal")
    values = {"currency": problem.currency, "amazon": problem.amazon, "ours": problem.ours}
    step = Step("totals", problem.code, "stop", f"totals-{problem.code}")
    return (Verdict.BLOCKED, values), step


def _address(facts: Facts, table: Table) -> Look:
    # FBA parcels are Amazon's to address, and Amazon keeps those addresses to itself (V18).
    if facts.has_address or facts.channel is FulfillmentChannel.AMAZON:
        return None, Step("address", "present", "go-on", "address-present")
    if facts.status is OrderStatus.SHIPPED:
        # Gone already, and after the delivery date Amazon withholds the address for ever.
        return None, Step("address", "absent", "go-on", "address-not-needed")
    return (Verdict.BLOCKED, {}), Step("address", "absent", "stop", "address-missing")
