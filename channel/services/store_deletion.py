"""Delete a store and all that the channel knows of it (D18); Commerce keeps its orders.

In batches, so that nobody waits for a year's orders to go and a killed process loses nothing: the
store is DELETING until the last of it is gone, and the clock has it finished.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from channel.domain.store import StoreStatus
from channel.errors import ChannelError, Invalid, NotFound
from channel.models.access_token import KeptAccessToken, key_of
from channel.models.account import SellerAccount
from channel.models.audit import Audit, ReportedOrderRow
from channel.models.base import Base
from channel.models.bulk_run import BulkItem
from channel.models.cancellation import Cancellation, Feed
from channel.models.carrier_seen import CarrierSeen
from channel.models.concession import Concession
from channel.models.consent import Consent
from channel.models.debug import DebugLine
from channel.models.error_log import CommunicationError
from channel.models.event import Event
from channel.models.fba_tracking import FbaTracking
from channel.models.locks import DELETE
from channel.models.order import BuyerWord, Order, OrderItem, OrderPerson, OrderTag, Sighting
from channel.models.outbox import OutboxRow
from channel.models.rule import Rule, RuleNotice
from channel.models.settings_version import SettingsVersion
from channel.models.shipment import Shipment, ShipmentItem
from channel.models.sku_mapping import SkuMapping
from channel.models.steps import hint
from channel.models.stock import StockEntry
from channel.models.store import OrderSettingsRow, Store
from channel.models.sweep import Sweep
from channel.models.wanted import WantedOrder
from channel.models.webhook import WebhookDelivery
from channel.ports.vault import Vault
from channel.services import audits, debugging, holding, outbox, stock_ledger, stores, subscribing
from channel.services.work import Work

BATCH = 500
# Whoever asked waits this long at most; the workers do the rest.
PATIENCE = 20.0


def ask(work: Work, store_id: int, name: str) -> bool:
    """A person deletes a store, and proves it by its name. False: the workers do the rest.

    Raises `Invalid` for another name.
    """
    with work.transaction("store.delete") as session:
        _begin(session, work.clock.now(), store_id, name)
    return erase(work, store_id)


def _begin(session: Session, now: datetime, store_id: int, name: str) -> None:
    store = stores.locked(session, store_id)
    if name.strip() != store.name:
        raise Invalid("name", "store-name-differs", {"name": store.name})
    store.status = StoreStatus.DELETING.value
    store.updated_at = now
    if store.account is not None:
        store.account.push_due_at = now


def due(session: Session, now: datetime) -> list[int]:
    """Stores that are being deleted, by nobody any more."""
    return list(
        session.scalars(
            select(Store.id).where(
                Store.status == StoreStatus.DELETING.value,
                Store.updated_at < now - outbox.CLAIM,
            )
        )
    )


def erase(work: Work, store_id: int) -> bool:
    """Delete what is left of a store; False when time ran out and the workers were told."""
    subscribing.stop(work, store_id)
    _let_go_of_stock(work, store_id)
    ends = time.monotonic() + PATIENCE
    more = True
    while more:
        with work.transaction("store.erase") as session:
            store = _being_deleted(session, store_id)
            if store is None:
                return True
            more = _erase_some(session, store)
            store.updated_at = work.clock.now()
            if more and time.monotonic() > ends:
                hint(session, "erase_store", store_id)
                return False
    with work.transaction("store.erased") as session:
        _erase_rest(session, work.clock.now(), work.vault, store_id)
    return True


def _let_go_of_stock(work: Work, store_id: int) -> None:
    """What Commerce keeps for its orders is given back; what cannot be now, the next comparison
    of the holds finds (`stock_comparing`)."""
    with work.reading() as session:
        holding_still = select(Order.amazon_order_id).where(
            Order.store_id == store_id, Order.hold_state.in_(stock_ledger.AT_COMMERCE)
        )
        numbers = session.scalars(holding_still.order_by(Order.id)).all()
    with suppress(ChannelError):
        for number in numbers:
            work.commerce.release(holding.SOURCE, number)


def _being_deleted(session: Session, store_id: int) -> Store | None:
    try:
        store = stores.locked(session, store_id)
    except NotFound:
        return None
    return store if store.status == StoreStatus.DELETING else None


def _others(session: Session, account_id: int, store_id: int) -> bool:
    others = select(Store.id).where(Store.account_id == account_id, Store.id != store_id)
    return session.scalar(others.limit(1)) is not None


def _erase_some(session: Session, store: Store) -> bool:
    """One batch of whatever there may be much of; False when nothing was left."""
    orders = session.scalars(select(Order.id).where(Order.store_id == store.id).limit(BATCH)).all()
    if orders:
        _erase_orders(session, orders)
        return True
    for table in (Sighting, ReportedOrderRow):
        here = (table.account_id == store.account_id) & (
            table.marketplace_id == store.marketplace_id
        )
        rows = session.scalars(select(table.id).where(here).limit(BATCH)).all()
        if rows:
            session.execute(delete(table).where(table.id.in_(rows)))
            return True
    return False


def _erase_orders(session: Session, orders: Sequence[int]) -> None:
    by_id = select(Order.id).where(Order.id.in_(orders)).order_by(Order.id)
    session.execute(by_id.with_for_update(**DELETE))
    parcels = select(Shipment.id).where(Shipment.order_id.in_(orders))
    session.execute(delete(ShipmentItem).where(ShipmentItem.shipment_id.in_(parcels)))
    for table in (
        BulkItem,
        Cancellation,
        Shipment,
        OutboxRow,
        Event,
        BuyerWord,
        OrderPerson,
        OrderTag,
        RuleNotice,
        StockEntry,
        OrderItem,
        WebhookDelivery,
    ):
        session.execute(delete(table).where(_of(table, orders)))
    session.execute(delete(Order).where(Order.id.in_(orders)))


def _of(table: type[Base], orders: Sequence[int]) -> ColumnElement[bool]:
    return table.__table__.c.order_id.in_(orders)


def _erase_rest(session: Session, now: datetime, vault: Vault, store_id: int) -> None:
    """The store itself, and its seller account if it was the last there (D19)."""
    store = stores.locked(session, store_id)
    marketplace_id, account = store.marketplace_id, store.account
    late = session.scalars(select(Order.id).where(Order.store_id == store_id)).all()
    if late:  # a page that was under way when the store was deleted
        _erase_orders(session, late)
    for table in (CarrierSeen, Consent, OrderSettingsRow, Rule, SettingsVersion):
        session.execute(delete(table).where(table.store_id == store_id))
    session.execute(delete(SkuMapping).where(SkuMapping.scope == store_id))
    debugging.forget_store(session, now, store_id)
    session.execute(delete(Store).where(Store.id == store_id))
    if account is None:
        return
    if _others(session, account.id, store_id):
        _forget_audits(session, now, account.id, marketplace_id)
    else:
        _erase_account(session, vault, account)


def _forget_audits(session: Session, now: datetime, account_id: int, marketplace_id: str) -> None:
    """No audit speaks for the marketplace any more: one that comes back is looked back at anew."""
    looked_back = select(Audit).where(
        Audit.account_id == account_id, Audit.marketplaces.contains(marketplace_id)
    )
    for audit in session.scalars(looked_back):
        left = [word for word in audit.marketplaces.split(",") if word != marketplace_id]
        audit.marketplaces = ",".join(left)
        if not left and audit.finished_at is None:
            audits.fail(audit, now, "store-deleted")


def _erase_account(session: Session, vault: Vault, account: SellerAccount) -> None:
    """The quota's buckets stay: Amazon counts on, whoever asks."""
    with suppress(ChannelError):
        key = key_of(vault.open(account.refresh_token))
        session.execute(delete(KeptAccessToken).where(KeptAccessToken.key == key))
    for table in (
        DebugLine,
        ReportedOrderRow,
        Audit,
        Sweep,
        WantedOrder,
        Sighting,
        CommunicationError,
        Concession,
        Feed,
        FbaTracking,
    ):
        session.execute(delete(table).where(table.account_id == account.id))
    session.execute(delete(SellerAccount).where(SellerAccount.id == account.id))
