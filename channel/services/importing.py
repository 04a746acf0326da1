"""Amazon's orders into our tables: a page at a time, each order once, the newest state wins.

F5-F11, F15-F16, D1, D2, D20, D23. A page is one transaction and a handful of statements; the
account's row is locked for it, so two workers with the same page write it one after the other.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload

from channel.domain.arrival import Arrival, Seen, classify
from channel.domain.ledger import Urgency, WantedReason
from channel.domain.order import AmazonOrder
from channel.domain.store import READING, OpenAtConnection
from channel.domain.table import taken_early
from channel.models.account import SellerAccount
from channel.models.busy import is_busy
from channel.models.locks import CHANGE
from channel.models.order import Order, Sighting
from channel.models.steps import hint
from channel.models.store import Store
from channel.ports.marketplace import OddOrder
from channel.ports.vault import Vault
from channel.services import (
    buyer_wishes,
    following,
    order_rows,
    packages,
    policies,
    ship_by,
    sightings,
    wanted,
)
from channel.services.wanted import Wish

log = logging.getLogger(__name__)


@dataclass
class Known:
    """What we had before the page: stores by marketplace, orders and sightings by Amazon id."""

    stores: dict[str, Store]
    orders: dict[str, Order]
    sightings: dict[str, Sighting] = field(default_factory=dict)
    asked_for: frozenset[str] = frozenset()


def lock_account(session: Session, account_id: int) -> SellerAccount | None:
    return session.get(SellerAccount, account_id, with_for_update=CHANGE)


def import_page(
    session: Session,
    vault: Vault,
    now: datetime,
    account: SellerAccount,
    orders: Sequence[AmazonOrder],
    odd: Sequence[OddOrder],
) -> int:
    """Store a page at once; if that fails, order by order, and set aside those that fail alone.

    One odd order never stops the others, whatever is wrong with it. How many told something new.
    """
    try:
        with session.begin_nested():
            return import_orders(session, vault, now, account, orders, odd)
    except Exception as error:
        if is_busy(error):
            raise  # no order's fault
        log.warning("a page of %s orders failed (%s)", len(orders), type(error).__name__)
        _known(session, account, orders)  # their locks went with the savepoint: all of them by id
        aside = [o for o in map(partial(_alone, session, vault, now, account), orders) if o]
        import_orders(session, vault, now, account, (), (*odd, *aside))
        return len(orders) - len(aside)


def _alone(
    session: Session, vault: Vault, now: datetime, account: SellerAccount, order: AmazonOrder
) -> OddOrder | None:
    try:
        with session.begin_nested():
            import_orders(session, vault, now, account, [order])
    except Exception as error:
        if is_busy(error):
            raise
        # A bug of ours; its kind is all that may be told.
        why = f"could not be stored: {type(error).__name__}"
        log.warning("order %s %s", order.amazon_order_id, why)
        return OddOrder(order.amazon_order_id, why)
    return None


def import_orders(
    session: Session,
    vault: Vault,
    now: datetime,
    account: SellerAccount,
    orders: Sequence[AmazonOrder],
    odd: Sequence[OddOrder] = (),
) -> int:
    """Store what Amazon told us; how many orders told something new.

    The caller holds the account's lock (`lock_account`).
    """
    known = _known(session, account, orders)
    arrived: list[AmazonOrder] = []
    news = 0
    for order in orders:
        store = known.stores.get(order.marketplace_id)
        if store is None:
            continue
        arrival = classify(order, _seen(order, store, known))
        if arrival is Arrival.STALE:
            continue
        news += _is_news(order, known)
        if arrival is Arrival.ORDER:
            arrived.append(order)
        else:
            sightings.note(session, now, account.id, order, arrival, known.sightings)
    _store(session, vault, now, account, arrived, known)
    for odd_order in odd:
        _set_aside(session, now, account.id, odd_order)
    wanted.cross_off(session, account.id, {o.amazon_order_id: o.updated_at for o in orders})
    if arrived:
        hint(session, "decide")
    return news


def _is_news(order: AmazonOrder, known: Known) -> bool:
    row, seen = (
        known.orders.get(order.amazon_order_id),
        known.sightings.get(order.amazon_order_id),
    )
    held = row.amazon_updated_at if row else seen.amazon_updated_at if seen else None
    return held is None or held < order.updated_at


def _set_aside(session: Session, now: datetime, account_id: int, odd: OddOrder) -> None:
    """Kept apart, and asked for again by itself: an answer of its own may be a better one."""
    first_time = sightings.note_odd(session, now, account_id, odd)
    if first_time and odd.amazon_order_id:
        wish = Wish(odd.amazon_order_id, WantedReason.UNREADABLE, Urgency.UNHURRIED)
        wanted.want_all(session, now, account_id, [wish])


def _known(session: Session, account: SellerAccount, orders: Sequence[AmazonOrder]) -> Known:
    ids = [order.amazon_order_id for order in orders]
    stores = session.scalars(
        select(Store).where(
            Store.account_id == account.id, Store.status.in_([s.value for s in READING])
        )
    )
    rows = session.scalars(
        select(Order)
        .where(Order.account_id == account.id, Order.amazon_order_id.in_(ids))
        .order_by(Order.id)
        .options(selectinload(Order.items), selectinload(Order.person))
        .with_for_update(of=Order, **CHANGE)
        .execution_options(populate_existing=True)
    )
    seen = session.scalars(
        select(Sighting).where(Sighting.account_id == account.id, Sighting.amazon_order_id.in_(ids))
    )
    return Known(
        {store.marketplace_id: store for store in stores},
        {row.amazon_order_id: row for row in rows},
        {row.amazon_order_id: row for row in seen},
        wanted.asked_for(session, account.id, ids),
    )


def _seen(order: AmazonOrder, store: Store, known: Known) -> Seen:
    row = known.orders.get(order.amazon_order_id)
    sighting = known.sightings.get(order.amazon_order_id)
    return Seen(
        order_updated_at=row.amazon_updated_at if row else None,
        sighted_as=sighting.why if sighting else None,
        connected_at=store.connected_at or store.created_at,
        import_open_ones=store.settings.open_at_connection == OpenAtConnection.IMPORT_UNSHIPPED,
        asked_for=order.amazon_order_id in known.asked_for,
        taken_early=taken_early(policies.overrides_of(store.settings.table_overrides)),
    )


def _store(
    session: Session,
    vault: Vault,
    now: datetime,
    account: SellerAccount,
    arrived: Sequence[AmazonOrder],
    known: Known,
) -> None:
    new = [order for order in arrived if order.amazon_order_id not in known.orders]
    for order in new:
        store = known.stores[order.marketplace_id]
        row = order_rows.create(account.id, store.id, order, now)
        row.first_seen_off = _came_while_off(store, order)
        known.orders[order.amazon_order_id] = row
    session.add_all(known.orders[order.amazon_order_id] for order in new)
    session.flush()
    index = order_rows.BuyerIndex()
    # Everything is written at the end, in batches: a flush per order costs ten times as much.
    with session.no_autoflush:
        for order in arrived:
            row = known.orders[order.amazon_order_id]
            before = row.status if row.revision else None
            amazon_before = row.amazon_status
            changed = order_rows.fill(session, vault, index, row, order)
            packages.read(session, now, row, order.packages)
            buyer_wishes.read(session, now, row, order)
            following.after_import(session, now, row, before, changed=changed)
            ship_by.note_confirmed(row, order, before)
            following.map_status(session, now, row, amazon_before)
    index.write(session)
    promoted = [o.amazon_order_id for o in new if o.amazon_order_id in known.sightings]
    if promoted:
        session.execute(
            delete(Sighting).where(
                Sighting.account_id == account.id, Sighting.amazon_order_id.in_(promoted)
            )
        )


def _came_while_off(store: Store, order: AmazonOrder) -> bool:
    """Import was off, or the store inactive when it was bought (D15)."""
    if not store.settings.import_orders:
        return True
    if store.idle_from is None or store.idle_to is None:
        return False
    return store.idle_from <= order.created_at < store.idle_to
