"""Parcels that were read together read what hangs on them together, and only when asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.engine import Row

from channel.domain.cancelling import UNDER_WAY
from channel.domain.dispatch import correction_refusal, dismissal_refusal
from channel.domain.order import OrderStatus
from channel.domain.shipment import ShipmentState, refusal_kind
from channel.domain.store import StoreStatus
from channel.models.order import Order as OrderRow
from channel.models.order import OrderItem as ItemRow
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment as ShipmentRow
from channel.models.store import Store as StoreRow
from channel.services.dismissing import is_canceled

if TYPE_CHECKING:
    from channel.api.context import Context
    from channel.api.order import Order

LineName = tuple[str | None, str]
_NO_NAME: LineName = (None, "")
_STUCK = frozenset({ShipmentState.REFUSED, ShipmentState.MISMATCH})
# It waits for Amazon's answer, not for anybody here.
_PASSES = "being-canceled"
_BLOCKED = (
    OutboxRow.shipment_id == ShipmentRow.id,
    OutboxRow.done_at.is_(None),
    OutboxRow.blocked_because.is_not(None),
)


def needs_you() -> ColumnElement[bool]:
    """Parcels whose confirmation does not go on by itself."""
    stuck = ShipmentRow.state.in_([state.value for state in _STUCK])
    held = and_(ShipmentRow.reason.is_not(None), ShipmentRow.reason != _PASSES)
    waits = ShipmentRow.state == ShipmentState.QUEUED.value
    return and_(
        ShipmentRow.by_amazon.is_(False),
        ShipmentRow.dismissed_at.is_(None),
        or_(stuck, and_(waits, or_(held, exists().where(*_BLOCKED)))),
    )


class ShipmentSet:
    def __init__(
        self,
        context: Context,
        rows: Sequence[ShipmentRow],
        names: Mapping[int, Mapping[str, LineName]] | None = None,
    ) -> None:
        """`names`: SKU and title by order and line, where they have been read already."""
        self.context = context
        self._rows = rows
        self._order_ids = {row.order_id for row in rows}
        if names is not None:
            self.__dict__["_names"] = names

    @cached_property
    def orders(self) -> Mapping[int, Order]:
        from channel.api.order_list import by_numbers  # noqa: PLC0415 - orders know parcels too

        return by_numbers(self.context, sorted(self._order_ids))

    @cached_property
    def _names(self) -> Mapping[int, Mapping[str, LineName]]:
        columns = (ItemRow.order_id, ItemRow.order_item_id, ItemRow.sku, ItemRow.title)
        found: dict[int, dict[str, LineName]] = {}
        for row in self.context.session.execute(
            select(*columns).where(ItemRow.order_id.in_(self._order_ids))
        ):
            found.setdefault(row.order_id, {})[row.order_item_id] = (row.sku, row.title)
        return found

    @cached_property
    def _blocked(self) -> Mapping[int | None, str | None]:
        """The last error of deliveries that wait for a person, by parcel."""
        rows = self.context.session.execute(
            select(OutboxRow.shipment_id, OutboxRow.last_error).where(
                OutboxRow.order_id.in_(self._order_ids),
                OutboxRow.shipment_id.is_not(None),
                OutboxRow.done_at.is_(None),
                OutboxRow.blocked_because.is_not(None),
            )
        )
        return {row.shipment_id: row.last_error for row in rows}

    @cached_property
    def _standing(self) -> Mapping[int, Row[Any]]:
        """How each order stands."""
        columns = (OrderRow.id, OrderRow.status, OrderRow.amazon_status, OrderRow.cancel_state)
        rows: Iterable[Row[Any]] = self.context.session.execute(
            select(*columns, StoreRow.status.label("store"))
            .join(StoreRow)
            .where(OrderRow.id.in_(self._order_ids))
        )
        return {row.id: row for row in rows}

    def name(self, row: ShipmentRow, order_item_id: str) -> LineName:
        return self._names.get(row.order_id, {}).get(order_item_id, _NO_NAME)

    def stuck(self, row: ShipmentRow) -> bool:
        """Whether sending it again is for a person to decide."""
        if row.by_amazon:
            return False
        settled = row.dismissed_at is not None
        return settled or row.state in _STUCK or self._waits(row) is not None

    def needs_you(self, row: ShipmentRow) -> bool:
        held = row.state == ShipmentState.QUEUED and row.reason not in {None, _PASSES}
        mine = not row.by_amazon and row.dismissed_at is None
        return mine and (held or self.stuck(row))

    def may_dismiss(self, row: ShipmentRow) -> bool:
        why = dismissal_refusal(
            ShipmentState(row.state),
            by_amazon=row.by_amazon,
            canceled=is_canceled(self._standing[row.order_id].amazon_status),
            under_way=row.feed_id is not None,
        )
        return why is None and row.dismissed_at is None

    def may_correct(self, row: ShipmentRow) -> bool:
        order = self._standing[row.order_id]
        why = correction_refusal(
            OrderStatus(order.status),
            by_amazon=row.by_amazon,
            being_canceled=order.cancel_state in UNDER_WAY,
        )
        return why is None and order.store == StoreStatus.ACTIVE

    def reason(self, row: ShipmentRow) -> str | None:
        """Why it stands where it stands, in the reader's language."""
        say = self.context.say
        if row.by_amazon:
            return None
        if row.state in {ShipmentState.MISMATCH, ShipmentState.VERIFIED} and row.reason:
            values = {"parcel": row.reference, "tracking": row.tracking_number}
            return say(f"event-tracking-{row.reason}", values)
        if row.state == ShipmentState.REFUSED:
            kind = refusal_kind(row.reason or "")
            return row.reason if kind is None else say(f"shipment-refused-{kind}")
        if row.state != ShipmentState.QUEUED:
            return None
        if row.reason is not None:
            return say(f"refusal-{row.reason}", {"parcel": row.reference})
        waits = self._waits(row)
        return None if waits is None else say(f"shipment-waits-{waits}")

    def detail(self, row: ShipmentRow) -> str | None:
        """Another system's own words, where they say more than ours."""
        if row.state == ShipmentState.REFUSED:
            return row.reason if refusal_kind(row.reason or "") else None
        return self._blocked.get(row.id) if row.state == ShipmentState.QUEUED else None

    def _waits(self, row: ShipmentRow) -> str | None:
        """Why a queued parcel does not go."""
        if row.state != ShipmentState.QUEUED or row.by_amazon or row.id not in self._blocked:
            return None
        order = self._standing[row.order_id]
        return "canceled" if is_canceled(order.amazon_status) else "blocked"
