"""What is known of the installation, as far as it may be a cause for alarm."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.config import Config
from channel.domain.alarming import AccountSeen, SecretSeen, Seen, StoreSeen
from channel.domain.ledger import PushState
from channel.domain.shipping_alarms import ShippingSeen
from channel.domain.store import READING, StoreStatus
from channel.models.account import SellerAccount
from channel.models.order import Order
from channel.models.store import Store
from channel.services import installation, shipping_forecast, stock_comparing

# Most orders that are blocked go on by themselves within a few sweeps (V12).
PATIENCE = timedelta(minutes=15)


def look(session: Session, now: datetime, config: Config) -> Seen:
    """In a constant number of statements."""
    row = installation.known(session, config.base_url)
    limit = timedelta(minutes=row.data_age_limit)
    if row.base_url != config.base_url:
        return Seen(now, limit, copy_of=row.base_url)
    return Seen(
        now,
        limit,
        row.confirmed_at,
        _accounts(session, now),
        _secret(session, config),
        stock_differed=stock_comparing.differed(session),
    )


def _accounts(session: Session, now: datetime) -> tuple[AccountSeen, ...]:
    blocked = _blocked(session, now)
    stores: dict[int, list[StoreSeen]] = {}
    connected = session.scalars(select(Store).where(Store.account_id.is_not(None))).all()
    shipping = _shipping(session, now, [s for s in connected if s.status in READING])
    for store in connected:
        seen = StoreSeen(
            store.id,
            store.name,
            StoreStatus(store.status),
            max(filter(None, [store.created_at, store.connected_at, store.activated_at])),
            store.refused_at is not None,
            blocked.get(store.id, 0),
            shipping.get(store.id),
        )
        stores.setdefault(store.account_id or 0, []).append(seen)
    return tuple(
        AccountSeen(
            row.id,
            row.selling_partner_id,
            row.authorised_at,
            row.data_as_of,
            reports_refused=row.reports_refused_at is not None,
            notifications_refused=row.push == PushState.REFUSED,
            stores=tuple(sorted(stores.get(row.id, ()), key=lambda store: store.id)),
        )
        for row in session.scalars(select(SellerAccount).order_by(SellerAccount.id))
    )


def _blocked(session: Session, now: datetime) -> dict[int, int]:
    """By store, how many orders have waited for a person for longer than a moment."""
    rows = session.execute(
        select(Order.store_id, func.count())
        .where(Order.attention.is_not(None), Order.attention_since <= now - PATIENCE)
        .group_by(Order.store_id)
    )
    return dict(rows.all())


def _shipping(session: Session, now: datetime, stores: Sequence[Store]) -> dict[int, ShippingSeen]:
    """By store, what must leave soon and where Amazon's rates are going."""
    standings = shipping_forecast.standings(session, now, stores, due_only=True)
    rates = shipping_forecast.rates(session, now, standings)
    return {
        number: ShippingSeen(
            due=standing.soon,
            blocked=standing.soon_blocked,
            due_at=standing.soon_at,
            time=standing.calendar.cut_off.isoformat("minutes"),
            zone=standing.calendar.timezone,
            missed=standing.lost,
            forecasts=rates[number],
        )
        for number, standing in standings.items()
    }


def _secret(session: Session, config: Config) -> SecretSeen | None:
    row = installation.client_secret(session, config.lwa_client_secret)
    return None if row is None else SecretSeen(row.made_at, row.refused_at is not None)
