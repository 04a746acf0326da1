"""What is the smallest change that would alter a decision? Found by changing it (e5, D10)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from channel.domain.creation import Decision, Facts, LineFacts, Verdict, decide, short_of
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.table import DOCUMENTED, Table


@dataclass(frozen=True)
class Change:
    """`code` and `values` render as `change-<code>`."""

    code: str
    values: Mapping[str, object]


# No more can be in the way: each look once, and each line's product three times.
_LOOKS = 12
_PER_LINE = 3


def changes_for(facts: Facts, decision: Decision, table: Table = DOCUMENTED) -> tuple[Change, ...]:
    """All that has to change together for another verdict: a creation, or for a created order
    the one thing that would have prevented it. Empty: nothing in anybody's hands would."""
    if decision.verdict is Verdict.CREATE:
        return _would_prevent(facts, table)
    needed: list[Change] = []
    while len(needed) < _LOOKS + _PER_LINE * len(facts.lines):
        step = _REMEDIES.get(decision.reason)
        remedied = step(facts) if step else None
        if remedied is None:
            break
        facts, change = remedied
        needed.append(change)
        decision = decide(facts, table)
        if decision.verdict is Verdict.CREATE:
            return tuple(needed)
    return ()


Remedied = tuple[Facts, Change] | None


def _would_prevent(facts: Facts, table: Table) -> tuple[Change, ...]:
    """Too little of the scarcest product, unless the order would be created all the same."""
    managed = [line for line in facts.lines if line.manage_stock]
    if managed:
        tight = min(managed, key=lambda line: line.available - line.quantity)
        wanted = sum(line.quantity for line in managed if line.sku == tight.sku)
        lines = tuple(
            replace(line, available=wanted - 1) if line.sku == tight.sku else line
            for line in facts.lines
        )
        if decide(replace(facts, lines=lines), table).verdict is not Verdict.CREATE:
            return (Change("stock-below", {"sku": tight.sku or "-", "quantity": wanted}),)
    return (Change("import-off", {}),)


def _import_on(facts: Facts) -> Remedied:
    on = replace(facts, settings=replace(facts.settings, import_orders=True))
    return on, Change("import-on", {})


def _ask(facts: Facts) -> Remedied:
    return replace(facts, asked_for=True, ignored=False), Change("ask", {})


def _release(facts: Facts) -> Remedied:
    return replace(facts, asked_for=True), Change("release", {})


def _status(facts: Facts) -> Remedied:
    fba = facts.channel is FulfillmentChannel.AMAZON
    status = OrderStatus.SHIPPED if fba else OrderStatus.UNSHIPPED
    if facts.status in {status, OrderStatus.CANCELED}:
        return None
    return replace(facts, status=status), Change("status", {"status": status.value})


def _lines(
    code: str, is_off: Callable[[LineFacts], bool], mend: Callable[[LineFacts], LineFacts]
) -> Callable[[Facts], Remedied]:
    """The first product that is not as it should be, on every line that needs it."""

    def remedy(facts: Facts) -> Remedied:
        off = next((line for line in facts.lines if is_off(line)), None)
        if off is None:
            return None
        lines = tuple(
            mend(line) if _product(line) == _product(off) else line for line in facts.lines
        )
        return replace(facts, lines=lines), Change(code, {"sku": _product(off) or "-"})

    return remedy


def _product(line: LineFacts) -> str | None:
    return line.sku or line.amazon_sku


def _stock(facts: Facts) -> Remedied:
    short = short_of(facts.lines)
    if short is None:
        return None
    lines = tuple(
        replace(line, available=short.quantity) if line.sku == short.sku else line
        for line in facts.lines
    )
    values = {"sku": short.sku or "-", "quantity": short.quantity}
    return replace(facts, lines=lines), Change("stock", values)


def _totals(facts: Facts) -> Remedied:
    return replace(facts, totals_problem=None), Change("totals", {})


def _address(facts: Facts) -> Remedied:
    return replace(facts, has_address=True), Change("address", {})


_REMEDIES: Mapping[str, Callable[[Facts], Remedied]] = {
    "import-off": _import_on,
    "came-while-off": _ask,
    "ignored": _ask,
    "status-waits": _status,
    "status-never": _status,
    "refused-by-rule": _release,
    "held-by-rule": _release,
    "held-by-table": _release,
    "product-missing": _lines(
        "product-missing", lambda line: not line.known, lambda line: replace(line, known=True)
    ),
    "product-disabled": _lines(
        "product-disabled", lambda line: not line.enabled, lambda line: replace(line, enabled=True)
    ),
    "out-of-stock": _stock,
    "totals-missing": _totals,
    "totals-difference": _totals,
    "totals-ambiguous": _totals,
    "totals-currency": _totals,
    "address-missing": _address,
}
