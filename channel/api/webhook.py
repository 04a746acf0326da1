"""Who is told of orders by webhook (F24)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.words import DeliveryState, EventKind
from channel.domain.webhooks import CHANGE_OVER
from channel.models.webhook import Webhook as WebhookRow
from channel.models.webhook import WebhookDelivery
from channel.services.webhooks import in_state

_COLUMNS = WebhookRow.__table__.c
_OLDEST = Key("ID", _COLUMNS.id, int)


@strawberry.type(
    description="An address that is told of orders. Its secret is told once, when made."
)
class Webhook:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    url: str = strawberry.field(description="Where the events are posted.")
    events: list[EventKind] = strawberry.field(
        description="What it hears. With ORDER_UPDATED it hears of every change, by that name "
        "where none that names it better is among them."
    )
    active: bool = strawberry.field(description="False: paused, it hears nothing of what happens.")
    failing_since: datetime | None = strawberry.field(
        description="Since when no call has been taken; null while they are."
    )
    resumes_at: datetime | None = strawberry.field(
        description="When the next call is made, while they fail."
    )
    waiting: int = strawberry.field(description="Deliveries to be tried, or tried again.")
    blocked: int = strawberry.field(description="Deliveries that were given up.")
    changes_over_until: datetime | None = strawberry.field(
        description="Until when the secret before the newest signs too; null when none does."
    )
    created_at: datetime = strawberry.field(description="When it was added.")
    updated_at: datetime = strawberry.field(description="When a person last changed it.")

    @classmethod
    def of(cls, row: Row[Any], now: datetime) -> Webhook:
        until = row.rotated_at + CHANGE_OVER if row.rotated_at else None
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.WEBHOOK, row.id)),
            url=row.url,
            events=[EventKind(word) for word in row.events],
            active=row.active,
            failing_since=row.failing_since,
            resumes_at=row.resumes_at,
            waiting=row.waiting,
            blocked=row.blocked,
            changes_over_until=until if until and until > now else None,
            created_at=row.created_at,
            updated_at=row.updated_at,
        )


@strawberry.type(description="A webhook and where it stands in the list.")
class WebhookEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: Webhook = strawberry.field(description="The webhook.")


@strawberry.type(description="A page of webhooks, the oldest first.")
class WebhookConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[WebhookEdge] = strawberry.field(description="The webhooks with their cursors.")
    nodes: list[Webhook] = strawberry.field(description="The webhooks.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


def webhooks(context: Context, window: Window) -> WebhookConnection:
    statement = _statement()
    page = read_page(context.session, statement, _COLUMNS.id, _OLDEST, window)
    now = context.wiring.clock.now()
    found = [Webhook.of(row, now) for row in page.rows]
    return WebhookConnection(
        context=context,
        wanted=statement,
        edges=[WebhookEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


def webhook(context: Context, webhook_id: int) -> Webhook:
    """One that is there."""
    row = context.session.execute(_statement().where(_COLUMNS.id == webhook_id)).one()
    return Webhook.of(row, context.wiring.clock.now())


def _statement() -> Select[Any]:
    shown = ["id", "url", "events", "active", "failing_since", "resumes_at", "rotated_at"]
    return select(
        *(_COLUMNS[name] for name in [*shown, "created_at", "updated_at"]),
        _how_many(DeliveryState.WAITING).label("waiting"),
        _how_many(DeliveryState.BLOCKED).label("blocked"),
    )


def _how_many(state: DeliveryState) -> ColumnElement[int]:
    counted = select(func.count()).where(WebhookDelivery.webhook_id == _COLUMNS.id, in_state(state))
    return counted.correlate(WebhookRow).scalar_subquery()
