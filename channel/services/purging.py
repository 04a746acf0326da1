"""Let go of what has outlived its purpose: personal data (amazon.md 10), logs (V36)."""

from __future__ import annotations

from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.services import (
    access_log,
    alerting,
    bulk_runs,
    debugging,
    error_log,
    ledger,
    personal,
    personal_reading,
    stock_comparing,
    webhooks,
)
from channel.services.commerce_orders import SOURCE
from channel.services.work import Work

BATCH = 200


def purge(work: Work) -> int:
    """Wipe and delete all that is due; of how many orders personal data were wiped."""
    _purge_logs(work)
    return _wipe_personal_data(work)


def _purge_logs(work: Work) -> None:
    with work.transaction("purge.logs") as session:
        now = work.clock.now()
        error_log.purge(session, now)
        debugging.purge(session, now)
        alerting.purge(session, now)
        ledger.purge(session, now)
        webhooks.purge(session, now)
        stock_comparing.purge(session, now)
        bulk_runs.purge(session, now)
        access_log.purge(session, now)
        personal_reading.purge(session, now)


def _wipe_personal_data(work: Work) -> int:
    """Commerce first: an order that was wiped there and not yet here is simply found again."""
    wiped = 0
    while True:
        now = work.clock.now()
        with work.reading() as session:
            due = [(o.id, o.amazon_order_id) for o in personal.due_for_wiping(session, now, BATCH)]
        for order_id, number in due:
            work.commerce.redact(SOURCE, number)
            with work.transaction("purge") as session:
                order = session.get_one(Order, order_id, with_for_update=CHANGE)
                personal.wipe(session, order, now)
        wiped += len(due)
        if len(due) < BATCH:
            return wiped
