"""The ledger: the proof that no order was missed, day by day."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api import ids, store_list
from channel.api.audit import Audit, Sweep
from channel.api.context import Context
from channel.api.store import Store
from channel.api.words import AuditSource
from channel.models.store import Store as StoreRow
from channel.services import ledger as service
from channel.services import ledger_days


@strawberry.type(description="An order that Amazon reports and that is not with us so.")
class UnaccountedOrder:
    amazon_order_number: str = strawberry.field(description="Amazon's number.")
    purchase_date: datetime = strawberry.field(description="When it was bought.")
    amazon_status: str = strawberry.field(description="Amazon's own word, as its report spells it.")
    sentence: str = strawberry.field(description="Why it is not here, in the reader's language.")

    @classmethod
    def of(cls, order: ledger_days.Unaccounted, context: Context) -> UnaccountedOrder:
        return cls(
            amazon_order_number=order.amazon_order_id,
            purchase_date=order.purchase_date,
            amazon_status=order.amazon_status,
            sentence=context.say(f"unaccounted-{order.why}", {"detail": order.detail}),
        )


@strawberry.type(
    description="The orders bought on one day. An order is accounted for when it is here in the "
    "status that Amazon reports or a newer one, or known and not to be imported (left out, FBA not "
    "shipped yet, another sales channel)."
)
class LedgerDay:
    date: str = strawberry.field(description="YYYY-MM-DD in the marketplace's time zone.")
    audited: bool = strawberry.field(description="Whether audits have looked at all of the day.")
    reported: int = strawberry.field(description="Orders that Amazon names.")
    accounted: int = strawberry.field(description="How many of them are accounted for.")
    imported: int = strawberry.field(description="Of those, orders of the Orders tab.")
    sightings: int = strawberry.field(description="Of those, orders that are not imported.")
    sentence: str = strawberry.field(description="All that in the reader's language.")
    unaccounted: list[UnaccountedOrder] = strawberry.field(
        description="The others, what was bought first first, 100 at most."
    )

    @classmethod
    def of(cls, line: ledger_days.LedgerDay, context: Context) -> LedgerDay:
        return cls(
            date=line.day.date.isoformat(),
            audited=line.checked is ledger_days.Checked.WHOLLY,
            reported=line.reported,
            accounted=line.accounted,
            imported=line.imported,
            sightings=line.sighted,
            sentence=context.say(f"ledger-day-{line.message}", line.values),
            unaccounted=[UnaccountedOrder.of(order, context) for order in line.unaccounted],
        )


@strawberry.type(description="A store's ledger.")
class Ledger:
    store: Store = strawberry.field(description="Whose.")
    audited_to: datetime | None = strawberry.field(
        description="All changes up to here have been audited; null before the first audit."
    )
    next_audit_at: datetime | None = strawberry.field(
        description="When the changes since then are audited; null when that is due now or under "
        "way, or when nothing is read for the store."
    )
    source: AuditSource | None = strawberry.field(
        description="What proves it; null before the first audit."
    )
    sentence: str = strawberry.field(description="All days together, in the reader's language.")
    days: list[LedgerDay] = strawberry.field(description="The newest first.")
    audits: list[Audit] = strawberry.field(description="The newest 20 of the seller account.")
    sweeps: list[Sweep] = strawberry.field(description="The newest 20 of the seller account.")


def ledger(context: Context, id_: str, days: int) -> Ledger | None:
    """A store's; None when there is no such store. Raises `Invalid` for the number of days."""
    number = ids.decode(ids.Kind.STORE, id_)
    row = None if number is None else context.session.get(StoreRow, number)
    store = store_list.store(context, id_)
    if row is None or store is None:
        return None
    read = service.read(context.session, context.wiring.clock.now(), row, days)
    message = "not-connected" if row.account_id is None else read.message
    return Ledger(
        store=store,
        audited_to=read.audited_to,
        next_audit_at=read.next_audit_at,
        source=read.source,
        sentence=context.say(f"ledger-{message}", read.values),
        days=[LedgerDay.of(line, context) for line in read.days],
        audits=[Audit.of(each, context) for each in read.audits],
        sweeps=[Sweep.of(each) for each in read.sweeps],
    )
