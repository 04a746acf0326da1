"""Orders that were read together read what hangs on them together.

The first order that is asked for its lines reads the lines of all of them, so a list costs the
same few statements however long it is, and what nobody asks for is not read at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.engine import Row

from channel.api.event import Timelines, timelines
from channel.api.line_products import LineProducts
from channel.api.order_cancellation import Cancellation, cancellations
from channel.api.order_item import item_rows
from channel.api.shipment import LineName, Shipment, shipments
from channel.domain.order import PersonalData
from channel.domain.readings import Parts
from channel.models.fba_tracking import FbaTracking
from channel.models.order import Order as OrderRow
from channel.models.order import OrderItem as ItemRow
from channel.models.order import OrderPerson, OrderTag
from channel.models.store import OrderSettingsRow
from channel.services import order_rows, personal, stock_ledger
from channel.services.personal import Correction

if TYPE_CHECKING:
    from channel.adapters.commerce_sql.views import CommerceOrderView
    from channel.api.context import Context
    from channel.api.store import Store

# The bulky columns are read for those who ask only.
_BULKY = frozenset({"totals", "amounts", "decision"})
COLUMNS = [column for column in OrderRow.__table__.columns if column.name not in _BULKY]


class OrderSet:
    def __init__(self, context: Context, rows: Sequence[Row[Any]]) -> None:
        self.context = context
        self.rows = {row.id: row for row in rows}
        self.ids = list(self.rows)
        self._timelines: dict[tuple[int, str | None], Timelines] = {}
        self._opened: dict[int, PersonalData | None] = {}

    @cached_property
    def stores(self) -> Mapping[int, Store]:
        from channel.api.store_set import stores_by_id  # noqa: PLC0415 - stores know orders too

        return stores_by_id(self.context, {row.store_id for row in self.rows.values()})

    @cached_property
    def items(self) -> Mapping[int, list[ItemRow]]:
        return item_rows(self, self.ids)

    @cached_property
    def lines(self) -> LineProducts:
        return LineProducts(self.context, self.rows, self.items)

    @cached_property
    def shipments(self) -> Mapping[int, list[Shipment]]:
        names: dict[int, dict[str, LineName]] = {
            number: {row.order_item_id: (row.sku, row.title) for row in rows}
            for number, rows in self.items.items()
        }
        return shipments(self.context, self.ids, names)

    @cached_property
    def fba_tracking(self) -> Mapping[int, FbaTracking]:
        """How far the tracking of Amazon's own parcels is, by seller account."""
        accounts = {row.account_id for row in self.rows.values()}
        wanted = select(FbaTracking).where(FbaTracking.account_id.in_(accounts))
        return {row.account_id: row for row in self.context.session.scalars(wanted)}

    @cached_property
    def cancellations(self) -> Mapping[int, Cancellation]:
        return cancellations(self.context, self.ids)

    @cached_property
    def tags(self) -> Mapping[int, list[str]]:
        wanted = select(OrderTag).where(OrderTag.order_id.in_(self.ids)).order_by(OrderTag.tag)
        found: dict[int, list[str]] = {}
        for row in self.context.session.scalars(wanted):
            found.setdefault(row.order_id, []).append(row.tag)
        return found

    @cached_property
    def bulky(self) -> Mapping[int, Row[Any]]:
        """`totals`, `amounts` and `decision`."""
        columns = (OrderRow.totals, OrderRow.amounts, OrderRow.decision)
        statement = select(OrderRow.id, *columns).where(OrderRow.id.in_(self.ids))
        return {row.id: row for row in self.context.session.execute(statement)}

    @cached_property
    def _people(self) -> Mapping[int, OrderPerson]:
        statement = select(OrderPerson).where(OrderPerson.order_id.in_(self.ids))
        return {row.order_id: row for row in self.context.session.scalars(statement)}

    def person(self, order_id: int) -> PersonalData | None:
        """Who bought it; None when nothing came or it was wiped. For guarded fields only."""
        if order_id not in self._opened:
            vault = self.context.wiring.vault
            self._opened[order_id] = personal.unseal(vault, self._people.get(order_id))
        return self._opened[order_id]

    def person_in_form(self, order_id: int) -> PersonalData | None:
        """As `person`, with the address that is used. For guarded fields only."""
        return personal.put_in_form(self.person(order_id), self.correction(order_id))

    def correction(self, order_id: int) -> Correction | None:
        """The address as a person put it right. For guarded fields only."""
        return personal.correction(self.context.wiring.vault, self.person_row(order_id))

    def person_row(self, order_id: int) -> OrderPerson | None:
        return self._people.get(order_id)

    def wiped_at(self, order_id: int) -> datetime | None:
        row = self.person_row(order_id)
        return row.wiped_at if row else None

    @cached_property
    def _parts(self) -> Mapping[tuple[int, str], Parts]:
        """The proven amounts of each line, by order and Amazon's id of the line."""
        return {
            (order_id, line.order_item_id): line.parts
            for order_id, row in self.bulky.items()
            if (totals := order_rows.proven_in(row.amounts)) is not None
            for line in totals.lines
        }

    def tax_by_marketplace(self, row: ItemRow) -> Decimal | None:
        """What Amazon remits of a line's tax; None while its amounts are not proven."""
        parts = self._parts.get((row.order_id, row.order_item_id))
        return None if parts is None else order_rows.tax_by_marketplace(row, parts)

    def timelines(self, first: int, after: str | None) -> Timelines:
        if (first, after) not in self._timelines:
            found = timelines(self.context, self.ids, first, after)
            self._timelines[first, after] = found
        return self._timelines[first, after]

    @cached_property
    def held(self) -> Mapping[int, Mapping[str, int]]:
        """Units by SKU that each order holds (D3)."""
        return stock_ledger.open_of(self.context.session, self.ids)

    @cached_property
    def hold_days(self) -> Mapping[int, int]:
        """How long an order of each store may hold."""
        stores = {row.store_id for row in self.rows.values()}
        columns = select(OrderSettingsRow.store_id, OrderSettingsRow.hold_days)
        wanted = columns.where(OrderSettingsRow.store_id.in_(stores))
        return dict(self.context.session.execute(wanted).all())

    @cached_property
    def commerce_orders(self) -> Mapping[str, CommerceOrderView]:
        """By Commerce number; empty with another backend than the embedded one."""
        embedded = self.context.wiring.embedded
        numbers = [row.commerce_number for row in self.rows.values() if row.commerce_number]
        if embedded is None or not numbers:
            return {}
        allowed = self.context.principal.may_read_personal_data
        self.context.let_go()
        return embedded.orders(numbers, with_person=allowed)
