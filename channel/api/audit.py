"""What was asked of Amazon to prove that no order is missing: audits and sweeps."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api import ids
from channel.api.context import Context
from channel.api.words import AuditPurpose, AuditSource, AuditState, SweepKind
from channel.models.audit import Audit as AuditRow
from channel.models.sweep import Sweep as SweepRow
from channel.services import audits


@strawberry.type(
    description="One comparison of what Amazon says it has with what we have, by order number and "
    "status. It belongs to the seller account, so stores of one seller share it."
)
class Audit:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    source: AuditSource = strawberry.field(description="What was asked.")
    purpose: AuditPurpose = strawberry.field(description="Why.")
    state: AuditState = strawberry.field(description="How far it is.")
    starts_at: datetime = strawberry.field(
        description="The first moment it covers: of changes, and for a person's range of purchases."
    )
    ends_at: datetime = strawberry.field(description="The last moment it covers.")
    started_at: datetime = strawberry.field(description="When it began.")
    finished_at: datetime | None = strawberry.field(description="When it ended; null before.")
    reported: int = strawberry.field(description="Orders compared so far.")
    missing: int = strawberry.field(
        description="Of those, how many were not with us then, though they should have been."
    )
    different: int = strawberry.field(description="How many were older with us.")
    sentence: str = strawberry.field(description="All that in the reader's language.")

    @classmethod
    def of(cls, row: AuditRow, context: Context) -> Audit:
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.AUDIT, row.id)),
            source=AuditSource(row.source),
            purpose=AuditPurpose(row.purpose),
            state=AuditState(row.state),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            started_at=row.started_at,
            finished_at=row.finished_at,
            reported=row.orders,
            missing=row.missing,
            different=row.different,
            sentence=context.say(*audits.said(row)),
        )


@strawberry.type(description="One search for changed orders, page by page.")
class Sweep:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    kind: SweepKind = strawberry.field(description="What for.")
    covers_from: datetime = strawberry.field(description="Changes from here on were asked for.")
    covers_to: datetime | None = strawberry.field(
        description="Amazon's own upper bound; null until its first page has come."
    )
    started_at: datetime = strawberry.field(description="When it began.")
    finished_at: datetime | None = strawberry.field(description="When it ended; null before.")
    pages: int = strawberry.field(description="Pages read, each one call.")
    orders: int = strawberry.field(description="Orders that they named.")
    news: int = strawberry.field(description="Of those, how many told something new.")
    outcome: str | None = strawberry.field(
        description="`complete`, or a word for why it was given up; null while it runs."
    )

    @classmethod
    def of(cls, row: SweepRow) -> Sweep:
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.SWEEP, row.id)),
            kind=SweepKind(row.kind),
            covers_from=row.after,
            covers_to=row.before,
            started_at=row.started_at,
            finished_at=row.finished_at,
            pages=row.pages,
            orders=row.orders,
            news=row.news,
            outcome=row.outcome,
        )
