"""Canceling an order: its stock goes back and its invoice is balanced, once (D12)."""

from __future__ import annotations

from channel.adapters.commerce_sql import refunds, stock
from channel.adapters.commerce_sql.orders import HistoryCode, enter, locked, placed
from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.work import Work
from channel.ports.commerce import CommerceState, PlacedOrder


def cancel(work: Work, number: str, reason: str) -> PlacedOrder:
    """Give back what is still reserved, once; what was shipped stays shipped."""
    order = locked(work, number)
    if order.state == CommerceState.COMPLETE:
        raise rejected(Refusal.NOT_CANCELABLE, f"Order {number} has been shipped")
    if order.state != CommerceState.CANCELED:
        stock.release(work, order.lines)
        work.record(order, HistoryCode.CANCELED, reason=reason)
        refunds.credit_canceled(work, order)
        enter(work, order, CommerceState.CANCELED)
        work.order_changed(order)
    return placed(order)
