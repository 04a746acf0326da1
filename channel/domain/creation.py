"""Is a Commerce order created, how, and why (not)? (features.md 1.6, D3, D5, D10, D11, D15, D22)

One thing is looked at after the other, and the first that says no decides. What would have to
change is found by changing it and deciding again (`domain.remedy`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.rules.outcome import NO_RULES, Clash, RulesOutcome, Tested
from channel.domain.store import OrderSettings, PendingOrders
from channel.domain.table import DOCUMENTED, WAITING, Cell, Stock, Table, cell
from channel.domain.totals import DoesNotAddUp
from channel.domain.treatment import Treatment, treat


class Verdict(StrEnum):
    """CREATE it; WAIT for Amazon; BLOCKED until a cause is gone (D10); OFF by a setting; NEVER."""

    CREATE = "create"
    WAIT = "wait"
    BLOCKED = "blocked"
    OFF = "off"
    NEVER = "never"


@dataclass(frozen=True)
class LineFacts:
    """What Commerce says of one product that a line needs: `quantity` of it in all.

    `available` is what this order can have: what is free, and what it holds itself (D22).
    `amazon_sku`: what a mapping knows the line by (`domain.mapping`), where that is not `sku`.
    """

    sku: str | None
    quantity: int
    known: bool
    enabled: bool = True
    manage_stock: bool = True
    available: int = 0
    amazon_sku: str | None = None


@dataclass(frozen=True)
class Facts:
    """All that the decision looks at.

    `first_seen_off`: it came while import was off or the store inactive (D15). `asked_for`: a
    person wants it created, whatever rules and the table hold back. `ignored`: a person does not.
    """

    channel: FulfillmentChannel
    status: OrderStatus
    settings: OrderSettings
    lines: tuple[LineFacts, ...]
    totals_problem: DoesNotAddUp | None
    has_address: bool
    rules: RulesOutcome = NO_RULES
    first_seen_off: bool = False
    asked_for: bool = False
    ignored: bool = False


@dataclass(frozen=True)
class Step:
    """One thing looked at: the message ids `decision-<name>` and `decision-<why>` render it.

    `values` are the why's; `tests` the conditions of a rule.
    """

    name: str
    input: str
    outcome: str
    why: str
    values: Mapping[str, object] = field(default_factory=dict)
    tests: tuple[Tested, ...] = ()


@dataclass(frozen=True)
class Decision:
    """`reason` names the deciding step: the attention code of a blocked order.

    `hold`: while it waits, its quantity is kept out of the stock that can be sold (D3).
    """

    verdict: Verdict
    reason: str
    values: Mapping[str, object]
    steps: tuple[Step, ...]
    treatment: Treatment
    hold: bool = False
    clashes: tuple[Clash, ...] = ()


def stock_of(lines: tuple[LineFacts, ...]) -> Stock:
    """The worst line's state. Several lines of one SKU compete for the same stock."""
    if short_of(lines) is not None:
        return Stock.OUT_OF_STOCK
    managed = any(line.manage_stock for line in lines)
    return Stock.IN_STOCK if managed else Stock.UNMANAGED


def short_of(lines: tuple[LineFacts, ...]) -> LineFacts | None:
    """The first product that there is too little of, with what the order wants of it in all."""
    wanted: dict[str | None, int] = {}
    for line in lines:
        if line.manage_stock:
            wanted[line.sku] = wanted.get(line.sku, 0) + line.quantity
    for line in lines:
        if line.manage_stock and line.available < wanted[line.sku]:
            return replace(line, quantity=wanted[line.sku])
    return None


def decide(facts: Facts, table: Table = DOCUMENTED) -> Decision:
    """Look at one thing after the other and stop at the first that says no."""
    treatment = treat(facts.settings, facts.rules.effects, facts.channel, facts.status)
    steps: list[Step] = []
    for look in (_settings, _person, _status, _rules, _products, _stock, _totals, _address):
        refusal, looked_at = look(facts, table)
        steps += looked_at
        if refusal is not None:
            last = steps[-1]
            hold = refusal is Verdict.WAIT and _holds(facts)
            return Decision(
                refusal, last.why, last.values, tuple(steps), treatment, hold, facts.rules.clashes
            )
    there = _cell(facts, table)
    treatment = replace(
        treatment,
        reserve_stock=there in {Cell.CREATE_AND_RESERVE, Cell.BACKORDER}
        or (there is Cell.HOLD and facts.channel is FulfillmentChannel.MERCHANT),
        backorder=there in {Cell.BACKORDER, Cell.HOLD} and short_of(facts.lines) is not None,
    )
    return Decision(
        Verdict.CREATE, "created", {}, tuple(steps), treatment, clashes=facts.rules.clashes
    )


Look = tuple[Verdict | None, list[Step]]


def _go_on(name: str, seen: str, why: str, **values: object) -> Look:
    return None, [Step(name, seen, "go-on", why, values)]


def _stop(verdict: Verdict, name: str, seen: str, why: str, **values: object) -> Look:
    return verdict, [Step(name, seen, "stop", why, values)]


def _holds(facts: Facts) -> bool:
    """D3: from Pending on; Pending Availability takes no hold, and FBA never touches stock."""
    return (
        facts.settings.pending_orders is PendingOrders.RESERVE
        and facts.channel is FulfillmentChannel.MERCHANT
        and facts.status is OrderStatus.PENDING
    )


def _settings(facts: Facts, table: Table) -> Look:
    if facts.settings.import_orders:
        return _go_on("settings", "on", "import-on")
    return _stop(Verdict.OFF, "settings", "off", "import-off")


def _person(facts: Facts, table: Table) -> Look:
    if facts.ignored:
        return _stop(Verdict.NEVER, "person", "ignored", "ignored")
    if facts.asked_for:
        return _go_on("person", "asked", "asked-for")
    if facts.first_seen_off:
        return _stop(Verdict.OFF, "person", "not asked", "came-while-off")
    return None, []


def _status(facts: Facts, table: Table) -> Look:
    source = f"{facts.channel.value} {facts.status.value}"
    creates = any(
        answer is not Cell.NO
        for (channel, status, _), answer in table.items()
        if (channel, status) == (facts.channel, facts.status)
    )
    if creates:
        return _go_on("status", source, "status-creates")
    waits = facts.status in WAITING
    verdict = Verdict.WAIT if waits else Verdict.NEVER
    why = "status-waits" if waits else "status-never"
    return _stop(verdict, "status", source, why, status=facts.status.value)


def _rules(facts: Facts, table: Table) -> Look:
    """Each rule as a step of its own; what a person asked for, no rule holds back."""
    steps = [
        Step(
            "rule",
            trace.name,
            "go-on",
            "rule-matched" if trace.matched else "rule-not-matched",
            {"rule": trace.name},
            trace.tests,
        )
        for trace in facts.rules.traces
    ]
    effects = facts.rules.effects
    for verdict, rule, why in (
        (Verdict.NEVER, effects.refuse_by, "refused-by-rule"),
        (Verdict.BLOCKED, effects.hold_by, "held-by-rule"),
    ):
        if rule is not None and not facts.asked_for:
            return verdict, [*steps, Step("rules", rule, "stop", why, {"rule": rule})]
    return None, steps


def _products(facts: Facts, table: Table) -> Look:
    for line in facts.lines:
        sku = line.sku or line.amazon_sku or "-"
        if not line.known:
            return _stop(Verdict.BLOCKED, "products", _seen(line), "product-missing", sku=sku)
        if not line.enabled:
            return _stop(Verdict.BLOCKED, "products", _seen(line), "product-disabled", sku=sku)
    seen = ", ".join(sorted({_seen(line) for line in facts.lines}))
    return _go_on("products", seen, "products-known")


def _seen(line: LineFacts) -> str:
    """The product; with what leads to it, where that is not its own SKU."""
    if line.amazon_sku and line.sku:
        return f"{line.amazon_sku} → {line.sku}"
    return line.sku or line.amazon_sku or "-"


def _cell(facts: Facts, table: Table) -> Cell:
    return cell(table, (facts.channel, facts.status, stock_of(facts.lines)))


def _stock(facts: Facts, table: Table) -> Look:
    stock = stock_of(facts.lines)
    there = _cell(facts, table)
    short = short_of(facts.lines)
    if there is Cell.HOLD and not facts.asked_for:
        return _stop(Verdict.BLOCKED, "stock", stock.value, "held-by-table")
    if there is Cell.NO and facts.status in WAITING:
        # A store creates some pending orders early; the others come when Amazon lets them go.
        status = facts.status.value
        return _stop(Verdict.WAIT, "stock", stock.value, "status-waits", status=status)
    if there is Cell.NO and short is None:
        # The table says no to goods that are there: a store's own cell (F85-F102 never do).
        return _stop(Verdict.NEVER, "stock", stock.value, "cell-never")
    if there is Cell.NO and short is not None:
        return _stop(
            Verdict.BLOCKED,
            "stock",
            stock.value,
            "out-of-stock",
            sku=short.sku or "-",
            quantity=short.quantity,
            available=max(short.available, 0),
        )
    if short is not None:
        return _go_on("stock", stock.value, "stock-backorder", sku=short.sku or "-")
    return _go_on("stock", stock.value, "stock-suffices")


def _totals(facts: Facts, table: Table) -> Look:
    problem = facts.totals_problem
    if problem is None:
        return _go_on("totals", "equal", "totals-equal")
    return _stop(
        Verdict.BLOCKED, "totals", problem.code, f"totals-{problem.code}", **problem.values
    )


def _address(facts: Facts, table: Table) -> Look:
    # FBA parcels are Amazon's to address, and Amazon keeps those addresses to itself (V18).
    if facts.has_address or facts.channel is FulfillmentChannel.AMAZON:
        return _go_on("address", "present", "address-present")
    if facts.status is OrderStatus.SHIPPED:
        # Gone already, and after the delivery date Amazon withholds the address for ever.
        return _go_on("address", "absent", "address-not-needed")
    return _stop(Verdict.BLOCKED, "address", "absent", "address-missing")
