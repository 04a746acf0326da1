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


# More things than there are looks cannot be in the way.
_MOST = 12


def changes_for(facts: Facts, decision: Decision, table: Table = DOCUMENTED) -> tuple[Change, ...]:
    """All that has to change together for another verdict: a creation, or for a created order
    the one thing that would have prevented it. Empty: nothing in anybody's hands would."""
    if decision.verdict is Verdict.CREATE:
        return _would_prevent(facts)
    needed: list[Change] = []
    while len(needed) < _MOST:
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


def _would_prevent(facts: Facts) -> tuple[Change, ...]:
    managed = [line for line in facts.lines if line.manage_stock]
    if facts.asked_for or not managed:
        return (Change("import-off", {}),)
    tight = min(managed, key=lambda line: line.available - line.quantity)
    wanted = sum(line.quantity for line in managed if line.sku == tight.sku)
    return (Change("stock-below", {"sku": tight.sku or "-", "quantity": wanted}),)


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


def _lines(code: str, mend: Callable[[LineFacts], LineFacts | None]) -> Callable[[Facts], Remedied]:
    def remedy(facts: Facts) -> Remedied:
        lines = list(facts.lines)
        for position, line in enumerate(lines):
            mended = mend(line)
            if mended is not None:
                lines[position] = mended
                change = Change(code, {"sku": line.sku or "-"})
                return replace(facts, lines=tuple(lines)), change
        return None

    return remedy


def _made_known(line: LineFacts) -> LineFacts | None:
    # Of a product that nobody has made yet, it can be said that it must be in stock as well.
    return None if line.known else replace(line, known=True)


def _enabled(line: LineFacts) -> LineFacts | None:
    return None if line.enabled else replace(line, enabled=True)


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
    "product-missing": _lines("product-missing", _made_known),
    "product-disabled": _lines("product-disabled", _enabled),
    "out-of-stock": _stock,
    "totals-missing": _totals,
    "totals-difference": _totals,
    "totals-ambiguous": _totals,
    "totals-currency": _totals,
    "address-missing": _address,
}
