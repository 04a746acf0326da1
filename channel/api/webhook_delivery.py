"""What a webhook was told, and what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import Select, select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.words import DeliveryState
from channel.models.order import Order
from channel.models.webhook import WebhookDelivery as DeliveryRow
from channel.services.webhooks import in_state

_COLUMNS = DeliveryRow.__table__.c
_NEWEST = Key("CREATED_AT", _COLUMNS.created_at, datetime, descending=True)


@strawberry.type(description="One event for one webhook.")
class WebhookDelivery:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    event: str = strawberry.field(
        description="On the wire: `order.created`, …; `ping` for a trial."
    )
    key: str = strawberry.field(
        description="`webhook-id`: the same for every try, and for every webhook that hears of it."
    )
    order_id: strawberry.ID | None = strawberry.field(description="Null for a trial.")
    amazon_order_number: str | None = strawberry.field(description="Amazon's; null for a trial.")
    state: DeliveryState = strawberry.field(description="How it stands.")
    sentence: str = strawberry.field(
        description="What became of it so far, in the reader's language."
    )
    attempts: int = strawberry.field(description="How often it was tried.")
    last_status: int | None = strawberry.field(
        description="HTTP's, of the last try; null without an answer."
    )
    next_try_at: datetime | None = strawberry.field(
        description="Not before; null unless it is WAITING."
    )
    created_at: datetime = strawberry.field(description="When it happened.")
    delivered_at: datetime | None = strawberry.field(description="Null until it was taken.")

    @classmethod
    def of(cls, row: Row[Any], context: Context) -> WebhookDelivery:
        state = _state(row)
        order = None if row.order_id is None else ids.encode(ids.Kind.ORDER, row.order_id)
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.DELIVERY, row.id)),
            event=row.event,
            key=row.event_key,
            order_id=None if order is None else strawberry.ID(order),
            amazon_order_number=row.amazon_order_id,
            state=state,
            sentence=_sentence(row, state, context),
            attempts=row.attempts,
            last_status=row.last_status,
            next_try_at=row.not_before if state is DeliveryState.WAITING else None,
            created_at=row.created_at,
            delivered_at=row.done_at,
        )


@strawberry.type(description="A delivery and where it stands in the log.")
class WebhookDeliveryEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: WebhookDelivery = strawberry.field(description="The delivery.")


@strawberry.type(description="A page of a webhook's log, the newest first.")
class WebhookDeliveryConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[WebhookDeliveryEdge] = strawberry.field(
        description="The deliveries with their cursors."
    )
    nodes: list[WebhookDelivery] = strawberry.field(description="The deliveries.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


def deliveries(
    context: Context, webhook_id: str, state: DeliveryState | None, window: Window
) -> WebhookDeliveryConnection:
    """Raises `NotFound` for what is no webhook's id."""
    number = ids.existing(ids.Kind.WEBHOOK, webhook_id)
    statement = _statement().where(_COLUMNS.webhook_id == number)
    if state is not None:
        statement = statement.where(in_state(state))
    page = read_page(context.session, statement, _COLUMNS.id, _NEWEST, window)
    found = [WebhookDelivery.of(row, context) for row in page.rows]
    return WebhookDeliveryConnection(
        context=context,
        wanted=statement,
        edges=[
            WebhookDeliveryEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)
        ],
        nodes=found,
        page_info=PageInfo.of(page),
    )


def delivery(context: Context, delivery_id: int) -> WebhookDelivery:
    """One that is there."""
    row = context.session.execute(_statement().where(_COLUMNS.id == delivery_id)).one()
    return WebhookDelivery.of(row, context)


def _statement() -> Select[Any]:
    return select(*(c for c in _COLUMNS if c.name != "payload"), Order.amazon_order_id).join(
        Order, Order.id == _COLUMNS.order_id, isouter=True
    )


def _state(row: Row[Any]) -> DeliveryState:
    if row.done_at is not None:
        return DeliveryState.DELIVERED
    return DeliveryState.WAITING if row.blocked_because is None else DeliveryState.BLOCKED


def _sentence(row: Row[Any], state: DeliveryState, context: Context) -> str:
    if state is DeliveryState.DELIVERED:
        return context.say("webhook-delivered", {"status": row.last_status or 0})
    why = []
    if row.last_error is not None:
        values = {"status": str(row.last_status or "")}
        why.append(context.say(f"webhook-failed-{row.last_error}", values))
    key = "webhook-waiting" if state is DeliveryState.WAITING else f"webhook-{row.blocked_because}"
    return " ".join([*why, context.say(key, {"attempts": row.attempts})])
