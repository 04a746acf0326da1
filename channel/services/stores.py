"""A store's life: created, renamed, checked, active, inactive (D24, V23-V28).

`connecting` connects it, `store_deletion` deletes it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.marketplaces import MARKETPLACES
from channel.domain.shipment import ShipmentState
from channel.domain.store import READING, OrderSettings, StoreStatus
from channel.errors import Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.models.steps import hint
from channel.models.store import OrderSettingsRow, Store
from channel.ports.marketplace import Check
from channel.services import (
    absorbing,
    accounts,
    deciding,
    first_versions,
    outbox,
    policies,
    sweeping,
    timeline,
)
from channel.services.importing import lock_account
from channel.services.outbox import Kind
from channel.services.work import Work

# Parts of a check without which no order can be read.
_ESSENTIAL = frozenset({"token", "search"})


def get(session: Session, store_id: int) -> Store:
    store = session.get(Store, store_id)
    if store is None:
        raise NotFound("store", store_id)
    return store


def locked(session: Session, store_id: int) -> Store:
    """The store, ours until the end of the transaction, and before it its seller's account.

    Raises `NotFound`.
    """
    account_id = get(session, store_id).account_id
    if account_id is not None:
        lock_account(session, account_id)
    store = session.get(Store, store_id, with_for_update=CHANGE, populate_existing=True)
    if store is None:
        raise NotFound("store", store_id)
    return store


def create(
    session: Session,
    now: datetime,
    *,
    name: str,
    marketplace_id: str,
    email: str,
    commerce_store: str,
    known_commerce_stores: Collection[str],
    by: str = timeline.CHANNEL,
) -> Store:
    """A new store, not connected yet. Its marketplace and Commerce store stay for good (V25).

    The documented settings and table are its first versions: one can always go back to them.
    """
    if marketplace_id not in MARKETPLACES:
        raise Invalid("marketplaceId", "unknown-marketplace", {"id": marketplace_id})
    if commerce_store not in known_commerce_stores:
        raise Invalid("commerceStore", "unknown-commerce-store", {"code": commerce_store})
    store = Store(
        name=_name(name),
        email=_email(email),
        marketplace_id=marketplace_id,
        commerce_store=commerce_store,
        status=StoreStatus.NOT_CONNECTED.value,
        created_at=now,
        updated_at=now,
    )
    settings = OrderSettings(target_store=commerce_store)
    store.settings = policies.write_settings(OrderSettingsRow(table_overrides=[]), settings)
    session.add(store)
    session.flush()
    first_versions.begin(session, now, store.settings, by=by)
    return store


def _name(given: str) -> str:
    if not given.strip():
        raise Invalid("name", "empty")
    return given.strip()


def _email(given: str) -> str:
    if "@" not in given.strip(" @"):
        raise Invalid("email", "not-an-email")
    return given.strip()


def change(
    session: Session,
    now: datetime,
    store_id: int,
    *,
    name: str | None = None,
    email: str | None = None,
    uses_notifications: bool | None = None,
) -> Store:
    """Rename it, or change its contact address (V26); None leaves a thing as it is.

    `uses_notifications` is the seller account's: all its stores share the subscription.
    """
    store = locked(session, store_id)
    if name is not None:
        store.name = _name(name)
    if email is not None:
        store.email = _email(email)
    if uses_notifications is not None:
        if store.account is None:
            raise Conflict("store-not-connected", {"name": store.name})
        store.account.wants_push = uses_notifications
        store.account.push_due_at = now
    store.updated_at = now
    return store


def check(work: Work, store_id: int) -> tuple[Check, ...]:
    """Try each part of the authorisation, in plain words (V28). Raises what the port raises.

    What Amazon had refused and now grants again goes on at once.
    """
    with work.reading() as session:
        store = get(session, store_id)
        if store.account is None:
            raise Conflict("store-not-connected", {"name": store.name})
        account = sweeping.account_of(store.account, work.vault)
        marketplace_id = store.marketplace_id
        stopped = store.refused_at is not None or not store.account.connected
    checks = work.marketplace.check(account, marketplace_id)
    if stopped and {c.name for c in checks if c.ok} >= _ESSENTIAL:
        with work.transaction("store.check") as session:
            _go_on(session, work.clock.now(), locked(session, store_id))
    return checks


def _go_on(session: Session, now: datetime, store: Store) -> None:
    store.refused_at = None
    if store.account is not None:
        if not store.account.connected:
            accounts.reconnect(session, now, store.account)
        accounts.start_over(session, now, store.account)


def activate(session: Session, now: datetime, store_id: int) -> Store:
    """Let the store write: Commerce orders are created, tracking goes to Amazon (D24)."""
    # A shipment that is being taken over meanwhile would be for nobody to confirm.
    absorbing.locked_cursor(session)
    store = locked(session, store_id)
    _refuse_when_deleting(store)
    if store.account is None or not store.account.connected:
        raise Conflict("store-not-connected", {"name": store.name})
    if store.status == StoreStatus.INACTIVE and store.deactivated_at is not None:
        store.idle_from, store.idle_to = store.deactivated_at, now
        store.account.watermark = min(store.account.watermark, store.deactivated_at)
        if store.account.audited_to is not None:
            store.account.audited_to = min(store.account.audited_to, store.deactivated_at)
            store.account.audit_due_at = now
    was_read = StoreStatus(store.status) in READING
    store.status = StoreStatus.ACTIVE.value
    store.activated_at = now
    store.deactivated_at = None
    store.updated_at = now
    deciding.request_all(session, now, Order.store_id == store.id, Order.commerce_number.is_(None))
    _confirm_what_left_meanwhile(session, now, store)
    if not was_read:
        store.account.push_due_at = now
        accounts.start_over(session, now, store.account)
    return store


def _refuse_when_deleting(store: Store) -> None:
    if store.status == StoreStatus.DELETING:
        raise Conflict("store-being-deleted", {"name": store.name})


def _confirm_what_left_meanwhile(session: Session, now: datetime, store: Store) -> None:
    """Parcels that Commerce shipped while nothing was written to Amazon."""
    queued = (
        select(Shipment)
        .join(Order)
        .where(Order.store_id == store.id, Shipment.state == ShipmentState.QUEUED.value)
    )
    for shipment in session.scalars(queued):
        outbox.add(session, now, Kind.CONFIRM_SHIPMENT, shipment.order_id, shipment_id=shipment.id)


def deactivate(session: Session, now: datetime, store_id: int) -> Store:
    """Stop syncing and writing; settings and history stay (V24)."""
    store = locked(session, store_id)
    if StoreStatus(store.status) not in READING:
        raise Conflict("store-not-active", {"name": store.name})
    store.status = StoreStatus.INACTIVE.value
    store.deactivated_at = now
    store.updated_at = now
    if store.account is not None:
        # With its last reading store gone, Amazon need not tell us of the account's orders.
        store.account.push_due_at = now
    return store


def request_sync(session: Session, now: datetime, store_id: int) -> Store:
    """A person asks for a sweep now (`storeSync`): it may use what the quota keeps for that."""
    store = get(session, store_id)
    if store.account is None or StoreStatus(store.status) not in READING:
        raise Conflict("store-not-syncing", {"name": store.name})
    store.account.sweep_asked_at = now
    store.account.sweep_due_at = now
    hint(session, "sweep", store.account.id)
    return store
